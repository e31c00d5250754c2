/*
 * Whom somebody asks about: one search over all rows, also those that nobody has to look at, as tolerant as the matching.
 * Words of names count as one if they have one key (MOCH, MUHAMMAD) or are one letter apart. All of it waits until somebody searches.
 */

/** In shorter words one letter makes another name. */
const SHORTEST_WITH_TYPO = 4;
const NIK_LENGTH = 16;
const WELL_FOUND = { same: 4, begins: 3, near: 2, elsewhere: 1 };

const search = {
    rows: undefined,
    /** By word of a name, the places of the rows that have it. */
    words: new Map(),
    /** The form that all spellings of a word share, by word; and the words by it. */
    keyOf: new Map(),
    wordsByKey: new Map(),

    /** Reads the other rows, and which words stand in which rows. */
    start() {
        if (this.rows) {
            return;
        }
        this.rows = [...rows, ...block("others").map(readOther)];
        rowsByTab.search = this.rows;
        const keys = block("keys");
        this.rows.forEach((row, place) => {
            row.place = place;
            rowsByLocation.set(locationKey(row), row);
            for (const { name } of [row.submitted, ...row.candidates]) {
                for (const word of searchable(name).match(/[a-z]+/g) ?? []) {
                    this.wordOf(word, keys).add(place);
                }
            }
        });
    },

    wordOf(word, keys) {
        if (!this.words.has(word)) {
            const key = (keys[word.toUpperCase()] ?? word).toLowerCase();
            this.words.set(word, new Set());
            this.wordsByKey.set(key, [...(this.wordsByKey.get(key) ?? []), word]);
            this.keyOf.set(word, key);
        }
        return this.words.get(word);
    },

    /** The rows that are what is asked for, the best first. */
    find(query) {
        this.start();
        if (this.latest?.query !== query) {
            this.latest = { query, rows: this.findAnew(query) };
        }
        return this.latest.rows;
    },

    findAnew(query) {
        const asked = wordsAsked(query);
        if (asked.length === 0) {
            return [];
        }
        const total = new Uint16Array(this.rows.length);
        asked.forEach((word, number) => {
            const found = this.found(word);
            for (let place = 0; place < total.length; place++) {
                const before = number === 0 || total[place] > 0;
                total[place] = before && found[place] ? total[place] + found[place] : 0;
            }
        });
        // Not sorted: there are few degrees, and sorting a hundred thousand takes as long as all the rest.
        const byDegree = Array.from({ length: WELL_FOUND.same * asked.length + 1 }, () => []);
        this.rows.forEach((row, place) => byDegree[total[place]].push(row));
        return byDegree.slice(1).reverse().flat();
    },

    /** How well each row has a word: in its names, its numbers, its place. */
    found(word) {
        const found = new Uint8Array(this.rows.length);
        const put = (place, value) => (found[place] = Math.max(found[place], value));
        if (/^#?\d+$/.test(word)) {
            this.rows.forEach((row, place) => put(place, foundNumber(row, word)));
            return found;
        }
        for (const [other, value] of this.wordsLike(word)) {
            this.words.get(other).forEach((place) => put(place, value));
        }
        const places = new Map();
        this.rows.forEach(({ opd, file }, place) => {
            const where = `${opd} ${file}`;
            if (!places.has(where)) {
                places.set(where, searchable(where).includes(word) ? WELL_FOUND.elsewhere : 0);
            }
            put(place, places.get(where));
        });
        return found;
    },

    /** Of a spelling that no row has, the key is not known; it is hardly ever more than a letter away. */
    isNear(word, other) {
        const near = (text) => Math.min(word.length, text.length) >= SHORTEST_WITH_TYPO && isOneApart(word, text);
        return near(other) || near(this.keyOf.get(other));
    },

    /** The words of names that may be meant, with how well they fit. */
    wordsLike(word) {
        const like = new Map();
        for (const other of this.words.keys()) {
            if (other === word) {
                like.set(other, WELL_FOUND.same);
            } else if (other.startsWith(word)) {
                like.set(other, WELL_FOUND.begins);
            } else if (this.isNear(word, other)) {
                like.set(other, WELL_FOUND.near);
            }
        }
        // All spellings of a word count, also if it was mistyped; beginnings of words would lead too far.
        for (const [other, value] of [...like]) {
            if (value !== WELL_FOUND.begins) {
                this.wordsByKey
                    .get(this.keyOf.get(other))
                    .filter((spelling) => !like.has(spelling))
                    .forEach((spelling) => like.set(spelling, WELL_FOUND.near));
            }
        }
        return like;
    },
};

/** The words of a query. Letters alone are initials or titles, which say little; a NIK may be written in groups. */
function wordsAsked(query) {
    const digits = query.replace(/[\s.'-]/g, "");
    if (/^\d{14,}$/.test(digits)) {
        return [digits];
    }
    const words = searchable(query).match(/#?\d+|[a-z]+/g) ?? [];
    const whole = words.filter((word) => word.length > 1);
    return whole.length > 0 ? whole : words;
}

/** How well a number is one of a row: a NIK, whole or with one digit wrong, or a part of it; #7 is the row's number in its file. */
function foundNumber(row, number) {
    if (number.startsWith("#")) {
        return String(row.line) === number.slice(1) ? WELL_FOUND.same : 0;
    }
    const niks = [row.submitted, ...row.candidates].map(({ nik }) => nik);
    if (niks.some((nik) => nik.includes(number))) {
        return number.length === NIK_LENGTH ? WELL_FOUND.same : WELL_FOUND.begins;
    }
    return number.length >= NIK_LENGTH - 2 && niks.some((nik) => isOneApart(number, nik)) ? WELL_FOUND.near : 0;
}

/** Whether one letter more, less, or another, or two neighbours swapped make two texts the same. */
function isOneApart(one, other) {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    if (long.length - short.length > 1) {
        return false;
    }
    let at = 0;
    while (at < short.length && short[at] === long[at]) {
        at++;
    }
    if (long.length > short.length) {
        return short.slice(at) === long.slice(at + 1);
    }
    const swapped = short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
    return swapped || short.slice(at + 1) === long.slice(at + 1);
}

/** A row that nobody has to look at: OtherRows says what the parts are. */
function readOther([kind, opd, file, sheet, line, nik, name, birthDate]) {
    const submitted = { nik, name, birth_place: "", birth_date: birthDate, gender: "", dateAsWritten: "", further: [] };
    return {
        tab: "search",
        kind: textOf(kind),
        opd: textOf(opd),
        file: textOf(file),
        sheet: textOf(sheet),
        line,
        submitted,
        reasons: [],
        flags: [],
        state: "",
        since: "",
        differences: [],
        candidates: [],
        repairs: [],
        ...readEligibility(0),
        offered: 0,
        probability: 0,
    };
}
