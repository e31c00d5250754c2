/* Objections, proposals and corrections after an announcement, with what became of each. */

const proposals = block("proposals").map(
    ([kind, standing, number, who, place, opd, reason, became, rowPlace, reasons, toDo]) => ({
        kind,
        standing,
        number,
        who,
        place: readPlace(place),
        opd,
        reason,
        became,
        rowPlace: readPlace(rowPlace),
        reasons: textsOf(reasons),
        toDo,
    }),
);

const proposalsPanel = {
    query: "",

    /** The card; nothing where there are none. */
    cards() {
        if (proposals.length === 0) {
            return [];
        }
        const body = element("tbody", {});
        const found = element("p", { class: "hint", role: "status" });
        const fill = () => {
            const wanted = searchable(this.query);
            const all = proposals.filter((one) => this.words(one).includes(wanted));
            body.replaceChildren(...all.slice(0, MOST_LINES).map((one) => this.line(one)));
            found.textContent = text("lists.count", Math.min(MOST_LINES, all.length), all.length);
        };
        fill();
        const title = text("proposals.title", proposals.length);
        return [
            element(
                "section",
                { class: "card wide" },
                element("h2", {}, title),
                element("p", { class: "hint" }, text("proposals.hint")),
                element("div", { class: "list-filters" }, searchField(this, fill)),
                found,
                element(
                    "div",
                    { class: "scroll", tabindex: 0, role: "group", "aria-label": title },
                    element("table", { class: "opd-table" }, this.headings(), body),
                ),
            ),
        ];
    },

    /** All that can be searched for, in the language of the page. */
    words({ kind, standing, number, who, opd, reason, became }) {
        return searchable(
            [inLanguage(kind), inLanguage(standing), number, ...who, opd, reason, ...inLanguage(became)].join(" "),
        );
    },

    headings: () => headRow(["proposals.entry", "proposals.reason", "lists.status", "proposals.became"].map((key) => text(key))),

    line({ kind, standing, number, who: [nik, name, date], place, opd, reason, became, rowPlace, reasons, toDo }) {
        const lines = (words, style) => words.map((sentence) => element("div", style, sentence));
        return element(
            "tr",
            {},
            element(
                "td",
                {},
                element("strong", {}, [inLanguage(kind), number].filter(Boolean).join(" ")),
                element("br", {}),
                [name, nik, shortDate(date), opd].filter(Boolean).join(" · "),
                element("span", { class: "hint" }, ` ${placeText(place)}`),
            ),
            element("td", {}, reason),
            element("td", {}, inLanguage(standing)),
            element(
                "td",
                {},
                lines(inLanguage(became), {}),
                lines(
                    reasons.map((code) => text(code)),
                    {},
                ),
                lines(inLanguage(toDo), { class: "to-do" }),
                rowPlace && element("span", { class: "hint" }, placeText(rowPlace)),
            ),
        );
    },
};
