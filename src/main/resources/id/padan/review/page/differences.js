/* Which characters of two values differ. */

/** Beyond so many pairs of characters a value is no name or number any more, and comparing takes too long. */
const MOST_COMPARED = 250_000;

/** Values that have less in common than this share are two values; single characters that happen to agree say nothing. */
const LEAST_COMMON = 0.6;

/**
 * Splits two values into runs that both have and runs that only one has. Upper and lower case count as the same.
 *
 * @param {string} one
 * @param {string} other
 * @return {Array<Array<{text: string, same: boolean}>>} the runs of the one, and those of the other
 */
function differences(one, other) {
    const ours = [...one];
    const theirs = [...other];
    const wholes = [one, other].map((whole) => [{ text: whole, same: false }]);
    if (ours.length * theirs.length > MOST_COMPARED) {
        return wholes;
    }
    const common = longestCommon(ours.map(folded), theirs.map(folded));
    if (common[0][0] < LEAST_COMMON * Math.max(ours.length, theirs.length)) {
        return wholes;
    }
    const runs = [[], []];
    let i = 0;
    let j = 0;
    while (i < ours.length || j < theirs.length) {
        if (i < ours.length && j < theirs.length && folded(ours[i]) === folded(theirs[j])) {
            extend(runs[0], ours[i++], true);
            extend(runs[1], theirs[j++], true);
        } else if (j >= theirs.length || (i < ours.length && common[i + 1][j] >= common[i][j + 1])) {
            extend(runs[0], ours[i++], false);
        } else {
            extend(runs[1], theirs[j++], false);
        }
    }
    return runs;
}

const folded = (character) => character.toUpperCase();

/** By where two sequences begin: how long the longest is that is part of both from there on. */
function longestCommon(one, other) {
    const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
    for (let i = one.length - 1; i >= 0; i--) {
        for (let j = other.length - 1; j >= 0; j--) {
            lengths[i][j] =
                one[i] === other[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
        }
    }
    return lengths;
}

function extend(runs, character, same) {
    const last = runs[runs.length - 1];
    if (last && last.same === same) {
        last.text += character;
    } else {
        runs.push({ text: character, same });
    }
}
