/* The tab on which people are looked for: among all rows of the run, and in the whole registry. Only where the page is served. */

const find = {
    query: "",
    /** What was found among the rows; undefined where nothing was looked for. */
    rows: undefined,
    /** The row that was being decided when the officer came here. */
    row: undefined,
    /** The search of the registry: {number, looked, fit, all, people, problem}. */
    registry: undefined,

    /** Whoever comes from a row that can be decided looks for somebody for it. */
    comeFrom(tab) {
        const row = hasRows(tab) ? list.current() : undefined;
        this.row = row?.key ? row : this.row;
    },

    /** Looks for somebody else than the candidates of a row. */
    lookForRow(row) {
        this.query = row.submitted.name || row.submitted.nik;
        this.stop();
        openTab({ tab: "find" });
        this.row = row;
        this.rows = undefined;
        this.draw();
        byId("who").focus();
    },

    draw() {
        if (!served.is) {
            return;
        }
        const field = element("input", {
            type: "search",
            id: "who",
            autocomplete: "off",
            spellcheck: "false",
            placeholder: text("find.hint"),
            "aria-label": text("find.hint"),
        });
        field.value = this.query;
        const submit = (event) => {
            event.preventDefault();
            this.query = field.value.trim();
            this.lookForRows();
        };
        byId("find").replaceChildren(
            element(
                "form",
                { role: "search", class: "find", submit },
                field,
                element("button", { type: "submit", class: "primary" }, text("find.rows")),
                element(
                    "button",
                    {
                        type: "button",
                        id: "find-registry",
                        click: () => {
                            this.query = field.value.trim();
                            this.lookInRegistry();
                        },
                    },
                    text("find.registry"),
                ),
            ),
            element("p", { class: "hint" }, text("find.how")),
            element("p", { id: "find-for" }),
            element("div", { id: "found-rows", "aria-live": "polite" }),
            element("div", { id: "found-people", "aria-live": "polite" }),
        );
        this.drawRows();
        this.drawFor();
    },

    /** For whom somebody is sought. */
    drawFor() {
        const { row } = this;
        byId("find-for").replaceChildren(
            ...(row ? [text("find.for"), " ", element("button", { type: "button", class: "link", click: () => showRow(row) }, row.submitted.name || text("name.none")), ` · ${opdName(row.opd)} · ${placeText(row)}`] : []),
        );
        this.drawPeople();
    },

    async lookForRows() {
        if (!this.query) {
            byId("who").focus();
            return;
        }
        this.rows = { waits: true };
        this.drawRows();
        try {
            this.rows = await ask(`rows?who=${encodeURIComponent(this.query)}`);
        } catch (problem) {
            this.rows = { problem: problem.message };
        }
        this.drawRows();
    },

    drawRows() {
        const found = this.rows;
        byId("found-rows").replaceChildren(
            ...[
                found && element("h2", {}, text("find.rows.title")),
                found?.waits && element("p", {}, text("find.waits")),
                found?.problem && element("p", { class: "problem" }, found.problem),
                found?.rows && element("p", {}, text(`find.${found.fit}`, found.all, this.query)),
                found?.names?.length > 0 && element("p", {}, text("find.names", found.names.join("; "))),
                found?.rows?.length > 0 && foundTable(["find.row", "find.submitted", "find.registered", "find.outcome", "find.story"], found.rows.map(foundRow)),
                found?.all > found?.rows?.length && element("p", {}, text("find.more", found.all - found.rows.length)),
            ].filter(Boolean),
        );
    },

    async lookInRegistry() {
        if (!this.query) {
            byId("who").focus();
            return;
        }
        this.stop();
        const search = { looked: 0 };
        this.registry = search;
        this.drawPeople();
        try {
            search.number = (await ask("registry", { who: this.query })).search;
            while (this.registry === search && !search.people) {
                Object.assign(search, await ask(`registry?search=${search.number}`));
                this.drawPeople();
                await new Promise((done) => setTimeout(done, BETWEEN_STEPS));
            }
        } catch (problem) {
            search.problem = problem.message;
            // Whoever was found is drawn once: a table drawn anew would take the button from under the pointer.
            if (this.registry === search) {
                this.drawPeople();
            }
        }
    },

    /** Ends a search that goes on. */
    stop() {
        const { number, people } = this.registry ?? {};
        if (number && !people) {
            ask("registry/stop", { search: number }).catch(() => {});
        }
        this.registry = undefined;
        if (byId("found-people")) {
            this.drawPeople();
        }
    },

    drawPeople() {
        const search = this.registry;
        const goesOn = search && !search.people && !search.problem;
        byId("found-people").replaceChildren(
            ...[
                search && element("h2", {}, text("find.registry.title")),
                goesOn && this.progress(search),
                search?.problem && element("p", { class: "problem" }, search.problem),
                search?.people && element("p", {}, text(`find.registry.${search.fit}`, search.all, this.query)),
                search?.people?.length > 0 && foundTable(["find.nik", "find.name", "find.place", "find.date", "find.status", "find.do"], search.people.map((each, place) => foundPerson(each, { search: search.number, person: place }))),
                search?.people && search.all > search.people.length && element("p", {}, text("find.more", search.all - search.people.length)),
            ].filter(Boolean),
        );
    },

    progress({ looked }) {
        return element(
            "div",
            { class: "progress" },
            element("progress", { max: figures.people, value: looked > 0 && Math.min(looked, figures.people), "aria-label": text("find.registry.title") }),
            element("span", {}, text("find.looked", looked, figures.people)),
            element("button", { type: "button", click: () => this.stop() }, text("find.stop")),
        );
    },
};

function foundTable(headings, lines) {
    return element(
        "div",
        { class: "wide" },
        element(
            "table",
            { class: "found" },
            headRow(headings.map((key) => text(key))),
            element("tbody", {}, lines),
        ),
    );
}

function foundRow(row) {
    const inPage = rowsByLocation.get(locationKey(row));
    const name = row.name || text("name.none");
    return element(
        "tr",
        {},
        element("td", {}, inPage ? element("button", { type: "button", class: "link", click: () => showRow(inPage) }, name) : name, element("small", {}, `${opdName(row.opd)} · ${placeText(row)}`)),
        element("td", {}, row.nik, element("small", {}, shortDate(row.birth_date))),
        element("td", {}, row.registered && [row.registered.name, element("small", {}, `${row.registered.nik} · ${shortDate(row.registered.birth_date)}`)]),
        element("td", {}, text(`find.outcome.${row.outcome}`)),
        element("td", {}, storyLink(row)),
    );
}

/** Leads to what became of a row from end to end, to be read out and printed. */
function storyLink({ file, sheet, line }) {
    const place = new URLSearchParams({ file, sheet, row: line });
    return element("a", { href: `story?${place}`, target: "_blank", rel: "noopener" }, text("find.story.open"));
}

/** Somebody of the registry: the row that somebody is sought for can be accepted as them, or the OPD be told. */
function foundPerson(person, where) {
    const { row } = find;
    const noteIt = () => {
        decisions.annotate(row, text("find.note.words", person.name, person.nik));
        showRow(row);
        byId("note")?.focus();
    };
    const name = row && (row.submitted.name || text("name.none"));
    const buttons = row && !served.closed && [
        person.status !== "BROKEN" && element("button", { type: "button", class: "accept", click: () => acceptOther(row, person, where) }, text("find.accept", name)),
        element("button", { type: "button", class: "note-it", click: noteIt }, text("find.note.do", name)),
    ];
    return element(
        "tr",
        {},
        element("td", {}, person.nik),
        element("td", {}, person.name),
        element("td", {}, person.birth_place),
        element("td", {}, shortDate(person.birth_date)),
        element("td", {}, text(`find.status.${person.status}`)),
        element("td", {}, buttons),
    );
}

/** Asks why a row is somebody whom the run did not think of; then it is decided so. */
function acceptOther(row, person, where) {
    if (!decisions.officer) {
        served.askOfficer(() => acceptOther(row, person, where));
        return;
    }
    const name = row.submitted.name || text("name.none");
    const field = element("input", { type: "text", id: "other-note", maxlength: 500, autocomplete: "off", required: true });
    field.value = decisions.note(row);
    const submit = (event) => {
        event.preventDefault();
        if (!field.value.trim()) {
            field.focus();
            return;
        }
        byId("save-dialog").close();
        served.decideOther(row, person, { ...where, note: field.value.trim() });
        showRow(row);
    };
    const form = element(
        "form",
        { submit },
        element("p", {}, text("find.accept.who", name, `${opdName(row.opd)} · ${placeText(row)}`, person.name, person.nik, shortDate(person.birth_date))),
        person.status !== "ACTIVE" && element("p", { class: "problem" }, text(`implausible.${person.status}`)),
        element("label", {}, element("span", {}, text("find.accept.why")), field),
        element("p", { class: "hint" }, text("find.accept.when")),
        element(
            "div",
            { class: "buttons" },
            element("button", { type: "submit", class: "primary" }, text("find.accept.do")),
            closeButton("save-dialog", text("cancel")),
        ),
    );
    dialog("save-dialog", text("find.accept", name), form);
    field.focus();
}
