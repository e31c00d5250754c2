/* What Java wrote: RowData, FigureData and WordData say what the parts are. */

/** Reads a block of data. */
function block(id) {
    const holder = byId(`data-${id}`);
    const data = JSON.parse(holder.textContent);
    // The text is held twice otherwise, and it is long.
    holder.remove();
    return data;
}

const figures = block("figures");
const pages = block("pages");
/** By OPD, the file of its own page and the numbers of its rows by tab and reason: of a run that is too large for one page, which then has what they share. */
const pagesOfOpd = pages && new Map(Object.entries(pages).map(([opd, [file, reasons]]) => [opd, { file, reasons }]));
const wordsByLanguage = block("words");

const textOf = (number) => figures.texts[number];
const textsOf = (numbers) => numbers.map(textOf);

/** The fields that every row has, in the order of the evidence. */
const FIELDS = ["nik", "name", "birth_place", "birth_date", "gender"];

/** Values by field. */
function person([nik, name, place, date, gender]) {
    return { nik, name, birth_place: place, birth_date: date, gender };
}

function readSubmitted(parts) {
    return { ...person(parts), dateAsWritten: parts[5] || "", further: parts[6] };
}

function readCandidate(parts) {
    return {
        ...person(parts),
        status: textOf(parts[5]),
        probability: parts[6],
        /** Why accepting them needs a note; mostly nothing. */
        implausible: parts[7] ? textsOf(parts[7]) : [],
        /** Where they are reconciled already. */
        elsewhere: parts[8] ? readElsewhere(parts[8]) : undefined,
        explanation: parts[9],
    };
}

function readElsewhere([opd, file, sheet, line]) {
    return { opd: textOf(opd), file: textOf(file), sheet: textOf(sheet), line };
}

/** What a candidate's probability is made of; undefined where nobody asked. */
function readExplanation(candidate) {
    if (!candidate.explanation) {
        return undefined;
    }
    const [prior, total, evidence, further] = candidate.explanation;
    return {
        prior,
        total,
        evidence: evidence.map(([level, bits, bearers, words], i) => ({
            field: FIELDS[i],
            level: textOf(level),
            bits,
            bearers,
            words: words.map(([submitted, registered, wordLevel, wordBits]) => ({
                submitted,
                registered,
                level: textOf(wordLevel),
                bits: wordBits,
            })),
        })),
        further: further.map(([field, level, bits, registered]) => ({
            field: textOf(field),
            level: textOf(level),
            bits,
            registered,
        })),
    };
}

function readStanding(parts) {
    if (!parts) {
        return undefined;
    }
    const [kind, decisions, change] = parts;
    return {
        kind: textOf(kind),
        decisions: decisions.map(([verdict, name, note, by, at, candidate]) => ({ verdict: textOf(verdict), name, note, by, at, candidate })),
        change: kind && textOf(kind) === "Outdated" ? textOf(change) : undefined,
    };
}

/** Most names need no normalising, and there are many. */
const ASCII = /^[\x00-\x7f]*$/;

/** Which tab a row of an outcome is found under. */
const TAB_OF_KIND = { Review: "review", Rejected: "rejected", Reconciled: "corrected" };

/** Reconciled rows are corrections, or here for their criteria alone. */
function tabOf(kind, flags) {
    const corrected = flags.includes("CORRECTED") || flags.includes("DECIDED");
    return kind === "Reconciled" && !corrected ? "criteria" : TAB_OF_KIND[kind];
}

/** What the criteria of the round say; nothing where none are asked. */
function readEligibility(parts) {
    if (!parts) {
        return { answer: "", criteria: [], sentences: [] };
    }
    const [answer, criteria, sentences] = parts;
    return { answer: textOf(answer), criteria: textsOf(criteria), sentences };
}

function readRow(parts) {
    const [kind, opd, file, sheet, line, reasons, flags, state, since, submitted, differences, candidates] = parts;
    const [standing, repairs, ticket, eligibility, why, work] = parts.slice(12);
    const row = {
        tab: tabOf(textOf(kind), textsOf(flags)),
        opd: textOf(opd),
        file: textOf(file),
        sheet: textOf(sheet),
        line,
        reasons: textsOf(reasons),
        flags: textsOf(flags),
        state: textOf(state),
        since: since || "",
        submitted: readSubmitted(submitted),
        differences: textsOf(differences),
        candidates: candidates.map(readCandidate),
        standing: readStanding(standing),
        repairs: repairs || [],
        /** One sentence [Indonesian, English]; nothing where nobody has to look. */
        why: why || undefined,
        /** Post, start, pay; of a person whom one of several OPD may keep. */
        work: work || undefined,
        ...readEligibility(eligibility),
        /** Goes back with the decision as it came; rows that are not to be decided have none. Few are ever read. */
        get ticket() {
            return ticket ? ticketOf(this, ticket) : undefined;
        },
        key: ticket ? ticket[0] : undefined,
        /** How many candidates a decision may name. */
        offered: ticket ? candidates.length : 0,
    };
    row.accepted = acceptedCandidate(row);
    row.probability = row.candidates[row.accepted]?.probability ?? 0;
    row.found = searchable(
        [row.submitted, ...row.candidates].map((each) => `${each.name} ${each.nik}`).join(" ") +
            ` ${row.opd} ${row.file} ${row.sheet} #${line}`,
    );
    return row;
}

/** Which candidate the row is, by the officers whom the run followed; the likeliest where they did not choose one. */
function acceptedCandidate({ standing }) {
    return standing?.kind === "Applied" ? Math.max(0, standing.decisions.at(-1).candidate) : 0;
}

/** What goes back with a decision, as Ticket.java reads it: the row and the people who are offered. */
function ticketOf({ opd, file, sheet, line, submitted, candidates }, [key, round, check, seal]) {
    return {
        ticket: {
            job: figures.job,
            runId: figures.run,
            row: { text: key },
            round,
            opd,
            location: { file, sheet, row: line },
            name: submitted.name,
            candidates: candidates.map(({ nik, name, birth_date: birthDate }) => ({ nik, name, birthDate })),
            implausible: candidates.map(({ implausible }) => implausible),
        },
        check,
        seal,
    };
}

/** Text as it is searched: without case and accents. */
function searchable(text) {
    const plain = ASCII.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "");
    return plain.toLowerCase();
}

const rows = block("rows").map(readRow);
/** Of the search all rows, once somebody searches. */
const rowsByTab = { review: [], rejected: [], corrected: [], criteria: [], search: [] };
const rowsByLocation = new Map();
rows.forEach((row, place) => {
    row.place = place;
    rowsByTab[row.tab].push(row);
    if (row.tab !== "criteria" && row.sentences.length > 0) {
        rowsByTab.criteria.push(row);
    }
    rowsByLocation.set(locationKey(row), row);
});

/** Where a row stands, as a key. */
function locationKey({ file, sheet, line }) {
    return JSON.stringify([file, sheet, line]);
}

/** By location, the groups of duplicates that a row is in. */
const groupsByLocation = new Map();
for (const [kind, members] of figures.groups) {
    const group = {
        kind,
        members: members.map(([opd, file, sheet, line, name, state]) => ({
            opd: textOf(opd),
            file: textOf(file),
            sheet: textOf(sheet),
            line,
            name,
            state: textOf(state),
        })),
    };
    for (const member of group.members) {
        const key = locationKey(member);
        groupsByLocation.set(key, [...(groupsByLocation.get(key) ?? []), group]);
    }
}
