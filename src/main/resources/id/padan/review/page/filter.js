/* Which rows are listed, and in what order. */

const filter = { tab: "overview", query: "", opd: "", reason: "", state: "", decided: "", from: "", to: "", sort: "place" };

const STATES = {
    NEW: (row) => row.state === "NEW",
    STILL_OPEN: (row) => row.state === "STILL_OPEN",
    DISPUTED: (row) => row.standing?.kind === "Disputed",
    POSTPONED: (row) => row.standing?.kind === "Postponed",
    OUTDATED: (row) => row.standing?.kind === "Outdated",
};

const DECIDED = {
    NO: (row) => !decisions.verdict(row),
    YES: (row) => Boolean(decisions.verdict(row)),
};

const SORTS = {
    place: (one, other) => one.place - other.place,
    likeliest: (one, other) => other.probability - one.probability,
    unlikeliest: (one, other) => one.probability - other.probability,
    name: (one, other) => compareTexts(one.submitted.name, other.submitted.name),
    oldest: (one, other) => compareTexts(one.since || "9", other.since || "9"),
};

const compareTexts = (one, other) => (one < other ? -1 : Number(one > other));

/** The rows that the filter lets through, sorted. */
function filteredRows() {
    const tests = filterTests();
    const found = rowsByTab[filter.tab].filter((row) => tests.every((test) => test(row)));
    return filter.sort === "place" ? found : found.sort((a, b) => SORTS[filter.sort](a, b) || SORTS.place(a, b));
}

function filterTests() {
    const tests = searchable(filter.query)
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => (row) => row.found.includes(word));
    if (filter.opd !== "") {
        tests.push((row) => row.opd === figures.opd[filter.opd][0]);
    }
    if (filter.reason) {
        tests.push((row) => codesOf(row).includes(filter.reason));
    }
    if (filter.tab === "review") {
        tests.push(...[STATES[filter.state], DECIDED[filter.decided]].filter(Boolean));
    }
    if (filter.from !== "" || filter.to !== "") {
        const from = filter.from === "" ? 0 : filter.from / 100;
        const to = filter.to === "" ? 1 : filter.to / 100;
        tests.push((row) => row.probability >= from && row.probability <= to);
    }
    return tests;
}

/** The codes that a row is found by: under the criteria, those of the criteria it does not meet; if none, its history says something. */
function codesOf(row) {
    if (filter.tab !== "criteria") {
        return [...row.reasons, ...row.flags];
    }
    const codes = [...row.criteria, ...row.flags.filter((flag) => flag === "BORDERLINE")];
    return codes.length > 0 ? codes : ["SERVICE_HISTORY"];
}

/** The codes that rows of the tab have, in the order of reports. */
function reasonsOfTab() {
    const present = new Set(rowsByTab[filter.tab].flatMap(codesOf));
    const known = [...Object.keys(figures.reasons), ...Object.keys(figures.flags), ...Object.keys(figures.round?.reasons ?? {})];
    return [...known.filter((code) => present.delete(code)), ...present];
}
