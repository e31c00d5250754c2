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

/** The rows that the search and the probability let through: what can be chosen is counted among them. */
let searched = [];

/** The rows that the filter lets through, sorted. */
function filteredRows() {
    const asked = askedTests();
    searched = rowsToFilter().filter((row) => asked.every((test) => test(row)));
    const chosen = chosenTests();
    const found = searched.filter((row) => chosen.every((test) => test(row)));
    return filter.sort === "place" ? found : found.sort((a, b) => SORTS[filter.sort](a, b) || SORTS.place(a, b));
}

/** The search finds its rows itself, and sorts them. */
const rowsToFilter = () => (filter.tab === "search" ? search.find(filter.query) : rowsByTab[filter.tab]);

function askedTests() {
    const tests = [];
    if (filter.tab !== "search") {
        const words = searchable(filter.query).split(/\s+/).filter(Boolean);
        tests.push(...words.map((word) => (row) => row.found.includes(word)));
    }
    if (filter.from !== "" || filter.to !== "") {
        const from = filter.from === "" ? 0 : filter.from / 100;
        const to = filter.to === "" ? 1 : filter.to / 100;
        tests.push((row) => row.probability >= from && row.probability <= to);
    }
    return tests;
}

const YES = ["YES"];
const NO = ["NO"];

const opdNumbers = new Map(figures.opd.map(([name], i) => [name, String(i)]));

/** The values of a filter that a row has. */
const FACETS = {
    opd: (row) => [opdNumbers.get(row.opd)],
    reason: (row) => codesOf(row),
    state: (row) => (filter.tab === "review" ? Object.keys(STATES).filter((state) => STATES[state](row)) : []),
    decided: (row) => (decisions.verdict(row) ? YES : NO),
};

/** What a row has to pass of what is chosen, but for one filter. */
function chosenTests(except) {
    return Object.keys(FACETS)
        .filter((id) => id !== except && filter[id] !== "" && (id !== "state" || filter.tab === "review"))
        .map((id) => (row) => FACETS[id](row).includes(filter[id]));
}

/** By value of a filter, how many rows it leaves under the others. */
function facetCounts(id) {
    const tests = chosenTests(id);
    const numbers = new Map();
    for (const row of searched) {
        if (tests.every((test) => test(row))) {
            for (const value of FACETS[id](row)) {
                numbers.set(value, (numbers.get(value) ?? 0) + 1);
            }
        }
    }
    return numbers;
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
    const present = new Set((rowsByTab[filter.tab] ?? []).flatMap(codesOf));
    const known = [...Object.keys(figures.reasons), ...Object.keys(figures.flags), ...Object.keys(figures.round?.reasons ?? {})];
    return [...known.filter((code) => present.delete(code)), ...present];
}
