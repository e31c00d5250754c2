/* One row with all that is known of it, and the buttons to decide it. */

const detail = {
    row: undefined,
    /** Which candidate is shown, from 0. */
    candidate: 0,
    onDecide: () => {},

    start(onDecide) {
        this.onDecide = onDecide;
    },

    /** Shows a row with the candidate that was accepted, or with the first. */
    show(row, candidate = candidateOf(row)) {
        this.row = row;
        this.candidate = candidate;
        this.draw();
        byId("detail").scrollTop = 0;
    },

    /** Shows a candidate by number, from 0; whether there is one. */
    showCandidate(candidate) {
        const exists = Boolean(this.row?.candidates[candidate]);
        if (exists) {
            this.show(this.row, candidate);
            const shownOne = this.row.candidates[candidate];
            say(text("candidate.shown", String(candidate + 1), shownOne.name, percent(shownOne.probability)));
        }
        return exists;
    },

    /** The verdict that accepts the candidate in sight, or why there is none. */
    acceptance() {
        const offered = this.row.offered;
        const candidate = this.row.candidates[this.candidate];
        if (!candidate || this.candidate >= offered) {
            return { problem: text("accept.nobody") };
        }
        if (candidate.status === "BROKEN") {
            return { problem: text("accept.BROKEN") };
        }
        const other = acceptedAt(this.row, candidate);
        if (other) {
            return { problem: text("accept.elsewhere", opdName(other.opd)) };
        }
        const verdict = VERDICTS_OF_CANDIDATES[this.candidate];
        const isDoubtful = doubts.of(this.row, verdict);
        return { verdict, problem: isDoubtful ? text("accept.why", doubts.sentences(candidate).join(" ")) : undefined };
    },

    draw() {
        const { row } = this;
        if (!row) {
            byId("detail").replaceChildren(element("p", { class: "nothing" }, text(filter.tab === "search" && !filter.query ? "search.how" : "detail.none")));
            return;
        }
        const candidate = row.candidates[this.candidate];
        const explanation = candidate && readExplanation(candidate);
        byId("detail").replaceChildren(
            ...[
                this.heading(candidate),
                whyAsked(row),
                row.key && this.decisionBar(),
                served.is && row.key && served.noticeOf(row),
                employersOf(row),
                row.candidates.length > 1 && this.candidateTabs(),
                row.kind ? briefly(row) : sideBySide(row, candidate, explanation),
                notices(row, candidate),
                eligibilityOf(row),
                companions(row),
                row.candidates.length > 0 && margin(row),
                explanation && waterfall(explanation),
            ].filter(Boolean),
        );
    },

    heading(candidate) {
        const { row } = this;
        return element(
            "header",
            {},
            element(
                "button",
                { type: "button", class: "back", click: () => document.body.classList.remove("reading") },
                text("back"),
            ),
            element(
                "div",
                { class: "who" },
                element("h2", {}, row.submitted.name || text("name.none")),
                element("p", {}, `${opdName(row.opd)} · ${placeText(row)}`),
                row.since && element("p", { class: "since" }, sinceText(row)),
                served.is && element("p", { class: "further" }, storyLink(row), row.key && element("button", { type: "button", class: "link", id: "find-other", click: () => find.lookForRow(row) }, text("find.other"))),
            ),
            candidate &&
                element(
                    "p",
                    { class: "chance" },
                    element("strong", {}, percent(candidate.probability)),
                    element("span", {}, text("chance")),
                ),
        );
    },

    decisionBar() {
        const { row } = this;
        const verdict = decisions.verdict(row);
        const { problem, verdict: acceptance } = this.acceptance();
        const button = (given, key, words) =>
            element(
                "button",
                {
                    type: "button",
                    class: given === "REJECT" ? "reject" : given === "POSTPONE" ? "postpone" : "accept",
                    "aria-pressed": String(Boolean(given) && verdict === given),
                    "aria-keyshortcuts": key,
                    disabled: !given || Boolean(served.closed),
                    click: () => this.onDecide(given),
                },
                words,
                keyCap(key.toUpperCase()),
            );
        const several = row.candidates.length > 1;
        return element(
            "div",
            { class: "decision", role: "group", "aria-label": text("decision") },
            button(acceptance, "a", several ? text("accept.candidate", String(this.candidate + 1)) : text("verdict.ACCEPT")),
            button("REJECT", "r", text("verdict.REJECT")),
            button("POSTPONE", "p", text("verdict.POSTPONE")),
            element(
                "label",
                { class: "note" },
                element("span", { class: "unseen" }, text("note")),
                noteField(row),
            ),
            problem && element("p", { class: "problem" }, problem),
        );
    },

    candidateTabs() {
        return element(
            "div",
            { class: "candidates", role: "group", "aria-label": text("candidates") },
            this.row.candidates.map((candidate, i) =>
                element(
                    "button",
                    {
                        type: "button",
                        "aria-pressed": String(i === this.candidate),
                        "aria-keyshortcuts": String(i + 1),
                        click: () => {
                            this.showCandidate(i);
                            byId("detail").querySelectorAll(".candidates button")[i].focus();
                        },
                    },
                    keyCap(i + 1),
                    element("span", { class: "name" }, candidate.name, element("small", {}, shortDate(candidate.birth_date))),
                    element("span", { class: "probability" }, percent(candidate.probability)),
                ),
            ),
        );
    },
};

/** What is known of a row that nobody has to look at. */
function briefly(row) {
    const line = (field) =>
        element(
            "tr",
            {},
            element("th", { scope: "row", class: "field" }, fieldName(field)),
            element("td", {}, value(field, wholly(shown(field, row.submitted[field])), "submitted")),
        );
    return element(
        "div",
        {},
        element("p", { class: "hint" }, text(`kind.${row.kind}.how`)),
        element("table", { class: "sides" }, element("caption", { class: "unseen" }, text("sides.submitted")), element("tbody", {}, ["nik", "name", "birth_date"].map(line))),
    );
}

/** Which candidate is shown first: the one that was just accepted, else the one that the row is or most probably is. */
function candidateOf(row) {
    const accepted = VERDICTS_OF_CANDIDATES.indexOf(row && decisions.verdict(row));
    return accepted < 0 ? (row?.accepted ?? 0) : accepted;
}

/** Why somebody is asked, in one sentence. */
const whyAsked = (row) => row.why && element("p", { class: "why-asked" }, inLanguage(row.why));

function noteField(row) {
    const field = element("input", {
        id: "note",
        // The note belongs to whom the officer found, and goes with them: it is taken back with that decision, or stays.
        readonly: decisions.verdict(row) === "OTHER",
        type: "text",
        maxlength: LONGEST_NOTE,
        autocomplete: "off",
        placeholder: text("note.hint"),
        "aria-keyshortcuts": "n",
        input: () => {
            decisions.annotate(row, field.value);
            drawSaved();
        },
    });
    field.value = decisions.note(row);
    return field;
}

/** Since when a row is open, in words. */
function sinceText(row) {
    const days = daysBetween(row.since, figures.today);
    return days > 0 ? text("since", longDate(row.since), days) : text("since.today");
}

/** Why the row is here, what is odd about it, and what was said of it before. */
function notices(row, candidate) {
    const reasons = reasonsOf(row);
    const lines = reasons.map((code) => element("li", { class: "reason" }, text(`reason.${code}`)));
    if (reasons.includes("NOT_IN_REGISTRY") && figures.lostRecords > 0) {
        lines.push(element("li", { class: "reason" }, text("reason.records-lost", figures.lostRecords)));
    }
    for (const code of row.flags.filter((flag) => flag !== "DECIDED" && flag !== "CORRECTED")) {
        lines.push(element("li", { class: "flag" }, text(`flag.${code}`)));
    }
    if (candidate && candidate.status !== "ACTIVE" && !reasons.includes(`REGISTRY_${candidate.status}`)) {
        lines.push(element("li", { class: "reason" }, text(`status.${candidate.status}`)));
    }
    lines.push(...row.repairs.map((repair) => element("li", { class: "flag" }, inLanguage(repair))));
    const made = [lines.length > 0 && element("ul", { class: "reasons", "aria-label": text("reasons") }, lines)];
    if (row.standing) {
        made.push(earlier(row.standing));
    }
    return element("div", { class: "notices" }, made);
}

/** Whether the person meets the criteria of the round, and why not, in words to read out. */
function eligibilityOf(row) {
    return (
        row.answer !== "" &&
        element(
            "div",
            { class: "companions criteria" },
            element("h3", {}, text(`answer.${row.answer}`)),
            row.sentences.length > 0 && element("ul", {}, row.sentences.map((each) => element("li", {}, inLanguage(each)))),
        )
    );
}

/** So many rows of a group are named. */
const MOST_COMPANIONS = 20;

/** The other rows of this person, of this NIK, of this name. */
function companions(row) {
    const here = locationKey(row);
    const lines = (groupsByLocation.get(here) ?? []).flatMap(({ kind, members }) => {
        const own = members.find((member) => locationKey(member) === here);
        const others = members.filter((member) => member !== own);
        const named = others.slice(0, MOST_COMPANIONS).map((member) => companion(kind, own, member));
        const more = others.length - named.length;
        return more > 0 ? [...named, element("li", {}, text("gone.more", more))] : named;
    });
    return (
        lines.length > 0 &&
        element("div", { class: "companions" }, element("h3", {}, text("companions")), element("ul", {}, lines))
    );
}

/** Opens the row of a member; rows that nobody has to look at are read first. */
function showMember(member) {
    if (!rowsByLocation.has(locationKey(member))) {
        search.start();
    }
    showRow(rowsByLocation.get(locationKey(member)));
}

function companion(kind, own, member) {
    const probable = own.state === "open" || member.state === "open";
    const canOpen = rowsByLocation.has(locationKey(member)) || !(search.rows || figures.leftOut.search);
    const name = member.name || text("name.none");
    return element(
        "li",
        {},
        `${text(probable ? "companion.probable" : `companion.${kind}`)}: `,
        canOpen ? element("button", { type: "button", class: "link", click: () => showMember(member) }, name) : name,
        ` · ${opdName(member.opd)} · ${placeText(member)}`,
        (kind === "SAME_PERSON_IN_OPD" || member.state !== "kept") && ` · ${text(`companion.${member.state}`)}`,
    );
}

/** What officers decided before, and why it does not hold any more. */
function earlier({ kind, decisions: before, change }) {
    return element(
        "div",
        { class: `earlier ${kind === "Disputed" ? "disputed" : ""}` },
        element("h3", {}, text(`standing.${kind}`)),
        change && element("p", {}, text(`change.${change}`)),
        element(
            "ul",
            {},
            before.map(({ verdict, name, note, by, at }) =>
                element(
                    "li",
                    {},
                    element("strong", {}, text(`verdict.${verdict}`)),
                    name && `: ${name}`,
                    element("span", { class: "by" }, text("standing.by", by, moment(at))),
                    note && element("q", {}, note),
                ),
            ),
        ),
    );
}

/** By how much the first candidate leads, in words. */
function margin(row) {
    const [first, second] = row.candidates.map(readExplanation);
    if (!first) {
        return false;
    }
    const lead = first.total - (second?.total ?? 0);
    const words = second
        ? text("margin.second", factor(lead), row.candidates[1].name)
        : text(lead < 0 ? "margin.absent.less" : "margin.absent", factor(lead));
    return element("p", { class: "margin" }, words);
}
