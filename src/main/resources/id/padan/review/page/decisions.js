/*
 * What the officer decides, until it is saved as a file for the folder of decisions. Kept in the browser too where that is
 * possible, by the keys of the rows and without names, so that a page closed by accident costs nothing.
 */

const VERDICTS_OF_CANDIDATES = ["ACCEPT", "CANDIDATE_2", "CANDIDATE_3"];

/** A note is a sentence or two. */
const LONGEST_NOTE = 500;

/** A spreadsheet takes a cell that begins like this for a formula; blanks do not keep it from doing so. */
const FORMULA = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** What is remembered in the browser beyond one page. */
const memory = {
    read(name) {
        try {
            return localStorage.getItem(`padan.${name}`);
        } catch {
            return null;
        }
    },
    remove(name) {
        localStorage.removeItem(`padan.${name}`);
    },
    names() {
        return Object.keys(localStorage)
            .filter((key) => key.startsWith("padan."))
            .map((key) => key.slice("padan.".length));
    },
    write(name, value) {
        try {
            localStorage.setItem(`padan.${name}`, value);
        } catch {
            // Storage is full or switched off: the page works without it.
        }
    },
};

const decisions = {
    /** By key of the row: {verdict, note, at}; a verdict of "" is a note alone. */
    byKey: new Map(),
    /** What there was before each change, the latest last. */
    undoable: [],
    unsaved: false,
    officer: memory.read("officer") ?? "",

    of(row) {
        return row.key && this.byKey.get(row.key);
    },

    verdict(row) {
        return this.of(row)?.verdict ?? "";
    },

    note(row) {
        return this.of(row)?.note ?? "";
    },

    /** How many rows are decided. */
    count() {
        return [...this.byKey.values()].filter(({ verdict }) => verdict).length;
    },

    /** In the order of the page. */
    withVerdict() {
        return rows.filter((row) => this.verdict(row));
    },

    notesAlone() {
        return rows.filter((row) => this.note(row).trim() && !this.verdict(row));
    },

    /** Decides a row, with a note that belongs to the verdict or, without one, with the note that stands beside the row. */
    decide(row, verdict, note) {
        this.undoable.push({ row, before: this.of(row), note: note === undefined ? undefined : this.note(row) });
        this.put(row, { verdict, note: note ?? this.note(row), at: stamp(new Date()) });
    },

    /** Writes a note beside the verdict. No step of its own to be undone: a text field has that itself. */
    annotate(row, note) {
        const decision = this.of(row);
        this.put(row, { verdict: decision?.verdict ?? "", note, at: decision?.at ?? stamp(new Date()) });
    },

    /** Takes back the latest verdict; the row it was given on, if there was one. */
    undo() {
        const step = this.undoable.pop();
        if (step) {
            this.put(step.row, { verdict: "", at: "", ...step.before, note: step.note ?? this.note(step.row) });
        }
        return step?.row;
    },

    put(row, decision) {
        if (decision.verdict || decision.note) {
            this.byKey.set(row.key, decision);
        } else {
            this.byKey.delete(row.key);
        }
        this.unsaved = true;
        this.remember();
    },

    remember() {
        memory.write(this.place(), JSON.stringify({ unsaved: this.unsaved, decisions: [...this.byKey] }));
    },

    /** Takes up what an earlier visit left; how many decisions that are. */
    recall() {
        try {
            const kept = JSON.parse(memory.read(this.place()) ?? "null");
            const known = new Set(rows.filter((row) => row.key).map((row) => row.key));
            this.byKey = new Map((kept?.decisions ?? []).filter(([key]) => known.has(key)));
            this.unsaved = Boolean(kept?.unsaved) && this.byKey.size > 0;
            this.forgetSaved();
        } catch {
            this.byKey = new Map();
        }
        return this.count();
    },

    /** Removes what pages of this job's other runs left, but for what was never saved. */
    forgetSaved() {
        const ofOthers = memory
            .names()
            .filter((name) => name.startsWith(`decisions.${figures.job}.`) && !`${name}.`.startsWith(`${this.placeOfRun()}.`));
        for (const name of ofOthers) {
            if (!JSON.parse(memory.read(name)).unsaved) {
                memory.remove(name);
            }
        }
    },

    placeOfRun() {
        return `decisions.${figures.job}.${figures.run}`;
    },

    /** The pages of a run's OPD keep theirs apart. */
    place() {
        return this.placeOfRun() + (figures.ofOpd === null ? "" : `.${figures.ofOpd}`);
    },

    fileName() {
        const opd = figures.ofOpd === null ? "" : `-${opdName(figures.ofOpd).replace(/[^\p{L}\p{N}]+/gu, "-")}`;
        return `decisions-${figures.run}${opd}.csv`;
    },

    /** All decisions as the file that the next run reads. */
    csv() {
        const lines = [["id", "decision", "note", "decided_by", "decided_at"]];
        for (const row of this.withVerdict()) {
            const { verdict, note, at } = this.of(row);
            lines.push([JSON.stringify(row.ticket), verdict, note.trim(), this.officer, at]);
        }
        return lines.map((cells) => cells.map(csvCell).join(",") + "\n").join("");
    },

    save() {
        const file = new Blob([this.csv()], { type: "text/csv;charset=utf-8" });
        const address = URL.createObjectURL(file);
        element("a", { href: address, download: this.fileName() }).click();
        setTimeout(() => URL.revokeObjectURL(address), 60_000);
        this.unsaved = false;
        this.remember();
        memory.write("officer", this.officer);
    },
};

function csvCell(value) {
    const safe = FORMULA.test(value) ? `'${value}` : value;
    return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A moment in ISO form with the offset of this computer's clock: 2026-11-22T16:40:00+08:00. */
function stamp(date) {
    const offset = -date.getTimezoneOffset();
    const digits = (number) => String(Math.trunc(Math.abs(number))).padStart(2, "0");
    const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
    return `${local}${offset < 0 ? "-" : "+"}${digits(offset / 60)}:${digits(offset % 60)}`;
}
