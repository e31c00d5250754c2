/* How people stand with the other lists of the job: accounts, THK-II ... */

const MOST_LINES = 500;

const lists = block("lists").map(([name, entries, byOpd, leftOut, lines]) => ({
    name,
    entries,
    byOpd: byOpd.slice(0, -1),
    total: byOpd[byOpd.length - 1].slice(1),
    leftOut,
    lines: lines.map(readLine),
}));

const STATUSES = ["LINKED", "NOT_IN_LIST", "NOT_IN_ROSTERS", "UNCERTAIN", "TWICE_IN_LIST"];

function readLine([status, opd, place, who, entryPlace, entry, reasons]) {
    const line = {
        status: textOf(status),
        opd: textOf(opd),
        place: readPlace(place),
        who: who || ["", "", ""],
        entryPlace: readPlace(entryPlace),
        entry: entry || ["", "", ""],
        reasons: textsOf(reasons),
    };
    line.found = searchable(`${line.who.join(" ")} ${line.entry.join(" ")} ${line.opd}`);
    return line;
}

function readPlace(parts) {
    return parts ? { file: textOf(parts[0]), sheet: textOf(parts[1]), line: parts[2] } : undefined;
}

/** A field to search a table with: what is sought is kept as `query`, and the table filled anew. */
function searchField(kept, fill) {
    const search = element("input", {
        type: "search",
        autocomplete: "off",
        spellcheck: "false",
        placeholder: text("search.hint"),
        input: (event) => {
            kept.query = event.target.value;
            fill();
        },
    });
    search.value = kept.query;
    return element("label", {}, element("span", {}, text("search")), search);
}

const listsPanel = {
    /** What each list is narrowed to. */
    wanted: new Map(),

    draw() {
        byId("lists").replaceChildren(...lists.map((one) => this.card(one)), ...proposalsPanel.cards());
    },

    card(one) {
        const body = element("tbody", {});
        const found = element("p", { class: "hint", role: "status" });
        const wanted = this.wanted.get(one.name) ?? { query: "", status: "" };
        this.wanted.set(one.name, wanted);
        const fill = () => {
            const query = searchable(wanted.query);
            const lines = one.lines.filter(
                (line) => (!wanted.status || line.status === wanted.status) && line.found.includes(query),
            );
            body.replaceChildren(...lines.slice(0, MOST_LINES).map((line) => this.line(line)));
            const shown = Math.min(MOST_LINES, lines.length);
            found.textContent =
                text("lists.count", shown, lines.length) + (one.leftOut ? ` ${text("left-out", one.leftOut)}` : "");
        };
        fill();
        return element(
            "section",
            { class: "card wide" },
            element("h2", {}, text("lists.title", one.name, one.entries)),
            this.byOpd(one),
            this.filters(one, wanted, fill),
            found,
            element(
                "div",
                { class: "scroll", tabindex: 0, role: "group", "aria-label": text("lists.title", one.name, one.entries) },
                element("table", { class: "opd-table" }, this.headings(), body),
            ),
        );
    },

    filters(one, wanted, fill) {
        const statuses = [...new Set(one.lines.map((line) => line.status))].sort();
        const choice = element(
            "select",
            {
                input: (event) => {
                    wanted.status = event.target.value;
                    fill();
                },
            },
            element("option", { value: "" }, text("all")),
            statuses.map((status) => element("option", { value: status }, text(status))),
        );
        choice.value = wanted.status;
        return element(
            "div",
            { class: "list-filters" },
            searchField(wanted, fill),
            element("label", {}, element("span", {}, text("lists.status")), choice),
        );
    },

    byOpd(one) {
        const line = (name, numbers) => element("tr", {}, element("th", { scope: "row" }, name), numberCells(numbers));
        return element(
            "div",
            { class: "scroll", tabindex: 0, role: "group", "aria-label": text("by-opd") },
            opdTable(
                STATUSES.map((status) => numberHeading(text(`list.status.${status}`))),
                [...one.byOpd.map(([opd, ...numbers]) => line(opdName(opd), numbers)), line(text("lists.total"), one.total)],
            ),
        );
    },

    headings: () => headRow(["lists.status", "opd", "lists.person", "lists.entry", "reason"].map((key) => text(key))),

    line({ status, opd, place, who, entryPlace, entry, reasons }) {
        const somebody = ([nik, name, date], where) =>
            element(
                "td",
                {},
                name && element("strong", {}, name),
                element("br", {}),
                [nik, date].filter(Boolean).join(" · "),
                where && element("span", { class: "hint" }, ` ${placeText(where)}`),
            );
        return element(
            "tr",
            {},
            element("td", {}, text(status)),
            element("td", {}, opd && opdName(opd)),
            somebody(who, place),
            somebody(entry, entryPlace),
            element("td", {}, reasons.map((reason) => text(reason)).join(" ")),
        );
    },
};
