/* Candidates whom nobody would expect to be accepted: whoever accepts them all the same is asked why. */

const doubts = {
    /** The candidate whom a verdict accepts, if accepting them needs a note. */
    of(row, verdict) {
        const candidate = row.candidates[VERDICTS_OF_CANDIDATES.indexOf(verdict)];
        return candidate?.implausible.length > 0 ? candidate : undefined;
    },

    /** Why a candidate is one, in sentences. */
    sentences(candidate) {
        return candidate.implausible.map((why) => {
            const place = candidate.elsewhere && `${opdName(candidate.elsewhere.opd)}, ${placeText(candidate.elsewhere)}`;
            return text(`implausible.${why}`, ...(why === "UNLIKELY" ? [percent(candidate.probability)] : place ? [place] : []));
        });
    },

    /** Does what a verdict asks for, given the note that goes with it, if it needs one; nothing if the officer thinks better of it. */
    settle(row, verdict, then) {
        const candidate = this.of(row, verdict);
        if (candidate) {
            this.ask(row, candidate, then);
        } else {
            then(undefined);
        }
    },

    ask(row, candidate, then) {
        const field = element("textarea", { id: "why", rows: 3, maxlength: LONGEST_NOTE, required: true, "aria-describedby": "why-sentences" });
        field.value = decisions.note(row);
        const submit = (event) => {
            event.preventDefault();
            const note = field.value.replace(/\s+/g, " ").trim();
            if (!note) {
                field.value = "";
                field.focus();
                field.reportValidity();
                return;
            }
            byId("why-dialog").close();
            then(note);
        };
        const form = element(
            "form",
            { submit },
            element(
                "p",
                {},
                element("strong", {}, candidate.name || text("name.none")),
                ` · ${candidate.nik} · ${shortDate(candidate.birth_date)}`,
            ),
            element("ul", { id: "why-sentences" }, this.sentences(candidate).map((each) => element("li", {}, each))),
            element("label", {}, element("span", {}, text("why.note")), field),
            element(
                "div",
                { class: "buttons" },
                element("button", { type: "submit", class: "primary" }, text("why.do")),
                closeButton("why-dialog", text("cancel")),
            ),
        );
        field.addEventListener("keydown", (event) => {
            if (event.key === "Enter" && !event.shiftKey) {
                event.preventDefault();
                form.requestSubmit();
            }
        });
        dialog("why-dialog", text("why.title"), form);
        field.focus();
    },
};
