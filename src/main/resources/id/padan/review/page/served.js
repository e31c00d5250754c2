/*
 * What the page does where padan review serves it: a decision goes to the ledger at once, those of other officers appear, rows
 * and people are looked for on the server. A page that was opened as a file uses none of this.
 */

/** How often the page asks what other officers have decided, in milliseconds. */
const BETWEEN_LOOKS = 4000;

/** How often it asks how far a search of the registry is. */
const BETWEEN_STEPS = 400;

/** Where notes wait while the page is loaded again, or another one is looked at in its window. */
const DRAFTS = "padan.drafts";

const served = {
    /** Whether padan review serves the page. */
    is: document.documentElement.hasAttribute("data-served"),
    /** The ledger as the page last saw it. */
    version: "",
    /** {day, by} of a round that is closed: then it is only shown. */
    closed: null,
    /** By key of the row: {kind, decisions}, as DecisionDesk tells it. */
    standings: new Map(),
    /** By key of the row, notes that no decision has taken along yet. */
    drafts: new Map(),
    /** The last run, as far as the server knows. */
    run: figures.run,
    /** The decisions made on this page, the latest last: {id, row}. */
    own: [],
    /** Whether the server did not answer when it was last asked. */
    isGone: false,
    /** How many decisions are on their way. */
    pending: 0,
    onChange: () => {},

    /** Takes over from what the file page does with decisions. */
    async start(onChange) {
        Object.assign(decisions, ofLedger);
        this.onChange = onChange;
        byId("detail").addEventListener("change", (event) => event.target.id === "note" && this.changeNote(detail.row));
        byId("run").after(element("p", { id: "told", role: "status" }));
        document.querySelector(".top").after(element("p", { id: "newer", role: "status" }));
        this.recallDrafts();
        await this.look();
        setInterval(() => this.look(), BETWEEN_LOOKS);
    },

    /** Asks how the rows stand now. */
    async look() {
        if (this.pending > 0) {
            return;
        }
        try {
            const state = await ask(`state?since=${encodeURIComponent(this.version)}`);
            if (state.run !== this.run) {
                this.run = state.run;
                this.drawNewer();
            }
            if (state.version !== this.version && this.pending === 0) {
                this.version = state.version;
                this.closed = state.closed;
                this.standings = new Map(Object.entries(state.rows));
                decisions.byKey = new Map();
                rows.filter(({ key }) => key).forEach((row) => this.take(row));
                this.onChange();
            }
            if (this.isGone) {
                this.tell("");
            }
            this.isGone = false;
        } catch (problem) {
            this.tell(problem.message, true);
            this.isGone = true;
        }
    },

    /** Says that a newer run has come to its end: what is decided here would be of rows that may have changed. */
    drawNewer() {
        const isNewer = this.run !== figures.run;
        byId("newer")?.replaceChildren(...(isNewer ? [text("served.newer"), " ", element("button", { type: "button", click: () => location.reload() }, text("served.reload"))] : []));
    },

    /** Notes that no decision has taken along yet stay with the window, whoever loads the page again. */
    recallDrafts() {
        addEventListener("pagehide", () => sessionStorage.setItem(DRAFTS, JSON.stringify([...this.drafts])));
        this.drafts = new Map(JSON.parse(sessionStorage.getItem(DRAFTS) ?? "[]"));
        sessionStorage.removeItem(DRAFTS);
    },

    /** Shows a row as it stands in the ledger now. What was decided before the run stands on the page already. */
    take(row) {
        const standing = this.now(row);
        const decision = standing && standing.kind !== "Disputed" && standing.decisions.at(-1);
        if (decision) {
            decisions.byKey.set(row.key, { verdict: verdictOn(row, decision), note: decision.note, at: decision.at, by: decision.by });
        } else {
            decisions.byKey.delete(row.key);
        }
    },

    /** How a row stands with what was decided since the run. */
    now(row) {
        const standing = this.standings.get(row.key);
        return standing?.decisions.some(({ round }) => round >= row.ticket.ticket.round) ? standing : undefined;
    },

    /** Hands a decision over. Those that the officer sees go with it: these it replaces. */
    async decide(row, verdict) {
        const note = decisions.note(row).trim();
        const answer = await this.hand("decisions", row, { ticket: row.ticket, verdict, note, officer: decisions.officer, seen: this.seen(row) });
        if (answer) {
            this.own.push({ id: answer.id, row });
            this.drafts.delete(row.key);
            this.tell(text("served.kept", clock(), text(`verdict.${verdict}`), row.submitted.name || text("name.none")));
        }
    },

    /** Hands over that a row is somebody whom the officer found: where the search has them, and the note. */
    async decideOther(row, person, { note, ...where }) {
        decisions.byKey.set(row.key, { verdict: "OTHER", note, at: stamp(new Date()) });
        const answer = await this.hand("others", row, { ...where, ticket: row.ticket, note, officer: decisions.officer, seen: this.seen(row) });
        if (answer) {
            this.own.push({ id: answer.id, row });
            this.drafts.delete(row.key);
            this.tell(text("served.kept.other", clock(), row.submitted.name || text("name.none"), person.name));
        }
    },

    /** The decisions on a row that the officer has in sight. */
    seen(row) {
        return (this.standings.get(row.key)?.decisions ?? []).map(({ id }) => id);
    },

    /** A note that is written beside a decision goes with it. */
    changeNote(row) {
        const verdict = row?.ticket && decisions.verdict(row);
        // Who was accepted otherwise than as a candidate is only known to the ledger.
        if (verdict && verdict !== "OTHER" && this.drafts.has(row.key) && decisions.officer && !this.closed) {
            this.decide(row, verdict);
        }
    },

    /** Takes back the latest decision that was made on this page; its row, if there was one. */
    undo() {
        const last = this.own.pop();
        if (last) {
            this.hand("revocations", last.row, { id: last.id, officer: decisions.officer }).then(
                (answer) => answer && this.tell(text("served.withdrawn", clock(), last.row.submitted.name || text("name.none"))),
            );
        }
        return last?.row;
    },

    /** Hands something over that changes how a row stands; the answer, or nothing if it was not taken. */
    async hand(where, row, what) {
        this.pending++;
        try {
            const answer = await ask(where, what);
            this.standings.set(answer.row, { kind: answer.kind, decisions: answer.decisions });
            return answer;
        } catch (problem) {
            this.tell(text("served.not-kept", row.submitted.name || text("name.none"), problem.message), true);
            return undefined;
        } finally {
            this.pending--;
            this.take(row);
            this.onChange();
        }
    },

    tell(words, isProblem = false) {
        byId("told").textContent = words;
        byId("told").classList.toggle("problem", isProblem);
    },

    /** Who decides; everybody on this computer has a window of their own. */
    askOfficer(then) {
        const field = element("input", { type: "text", id: "officer", autocomplete: "name", maxlength: 200, required: true });
        field.value = decisions.officer;
        const submit = (event) => {
            event.preventDefault();
            if (!field.value.trim()) {
                field.focus();
                return;
            }
            decisions.officer = field.value.trim();
            memory.write("officer", decisions.officer);
            byId("save-dialog").close();
            drawSaved();
            then?.();
        };
        const form = element(
            "form",
            { submit },
            element("label", {}, element("span", {}, text("save.officer")), field),
            element("p", { class: "hint" }, text("served.officer.why")),
            element(
                "div",
                { class: "buttons" },
                element("button", { type: "submit", class: "primary" }, text("served.officer.do")),
                closeButton("save-dialog", text("cancel")),
            ),
        );
        dialog("save-dialog", text("served.officer.title"), form);
        field.focus();
    },

    /** The button that saves a file elsewhere names the officer here. */
    drawOfficer() {
        byId("save").disabled = Boolean(this.closed);
        byId("save").textContent = this.closed
            ? text("served.closed.short")
            : decisions.officer
              ? text("served.officer", decisions.officer, decisions.count())
              : text("served.officer.title");
    },

    /** Who decided a row since the run, or that officers disagree. */
    noticeOf(row) {
        const standing = this.is && row.ticket && this.now(row);
        const closed = this.closed && element("p", { class: "problem" }, text("served.closed", longDate(this.closed.day), this.closed.by));
        if (!standing) {
            return closed;
        }
        return element(
            "div",
            { class: "now" },
            closed,
            earlier({ kind: standing.kind, decisions: standing.decisions.map((each) => ({ ...each, name: each.person?.name })) }),
            standing.decisions.some(({ verdict }) => verdict === "OTHER") && element("p", { class: "hint" }, text("find.accept.when")),
        );
    },
};

/** What decisions do where the page is served, in place of what they do on a page that is a file. */
const ofLedger = {
    note(row) {
        return served.drafts.get(row.key) ?? this.of(row)?.note ?? "";
    },

    decide(row, verdict, note) {
        if (note !== undefined) {
            served.drafts.set(row.key, note);
        }
        this.byKey.set(row.key, { verdict, note: this.note(row), at: stamp(new Date()) });
        served.decide(row, verdict);
    },

    annotate(row, note) {
        served.drafts.set(row.key, note);
    },

    undo: () => served.undo(),
};

/** A decision's verdict in the words of a row: the same person may stand at another place by now. */
function verdictOn(row, { verdict, person: accepted }) {
    const place = accepted
        ? row.ticket.ticket.candidates.findIndex(
              ({ nik, name, birthDate }) => nik === accepted.nik && name === accepted.name && birthDate === accepted.birth_date,
          )
        : -1;
    return place < 0 ? verdict : VERDICTS_OF_CANDIDATES[place];
}

/** The time on this computer's clock. */
function clock() {
    return stamp(new Date()).slice(11, 19);
}

/** Asks the server, or hands it something; its answer. What goes wrong is an error with a sentence. */
async function ask(where, what) {
    const headers = { Accept: "application/json", "Accept-Language": language };
    const request = what ? { method: "POST", body: JSON.stringify(what), headers: { ...headers, "Content-Type": "application/json" } } : { headers };
    let answer;
    try {
        answer = await (await fetch(where, { ...request, cache: "no-store", credentials: "omit" })).json();
    } catch {
        throw new Error(text("served.gone"));
    }
    if (answer.problem) {
        throw new Error(answer.problem);
    }
    return answer;
}
