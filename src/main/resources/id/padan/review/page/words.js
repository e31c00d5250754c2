/* Words, numbers and dates in the language that the page speaks. */

/** Up to so many people bear a rare name, as in the other reports. */
const RARE = 10;

let language = figures.language;

/**
 * The text of a key, filled in; numbers are written as the language does.
 *
 * @param {string} key
 * @param {...*} values what {0}, {1} ... stand for
 */
function text(key, ...values) {
    const pattern = wordsByLanguage[language][key];
    if (pattern === undefined) {
        throw new Error(`no text ${key}`);
    }
    return pattern.replace(/\{(\d+)\}/g, (place, number) => {
        const value = values[Number(number)];
        return typeof value === "number" ? count(value) : value;
    });
}

/** One of the texts [Indonesian, English]. */
const inLanguage = (texts) => texts[language === "id" ? 0 : 1];

const formats = new Map();

function format(name, make) {
    const key = `${language} ${name}`;
    if (!formats.has(key)) {
        formats.set(key, make(language === "id" ? "id-ID" : "en-GB"));
    }
    return formats.get(key);
}

/** A number of things. */
function count(number) {
    return format("count", (locale) => new Intl.NumberFormat(locale)).format(number);
}

/** A number with the decimals that it has. */
function decimal(number) {
    return format("decimal", (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })).format(number);
}

/** A probability, 0 to 1, with one decimal that is cut off and never rounded up to certainty. */
function percent(share) {
    const options = { style: "percent", maximumFractionDigits: 1, minimumFractionDigits: 1 };
    return format("percent", (locale) => new Intl.NumberFormat(locale, options)).format(Math.floor(share * 1000) / 1000);
}

/** A weight in bits, with its sign. */
function bits(number) {
    const options = { signDisplay: "exceptZero", maximumFractionDigits: 1, minimumFractionDigits: 1 };
    return format("bits", (locale) => new Intl.NumberFormat(locale, options)).format(number).replace("-", "−");
}

/** A weight as a factor of likelihood: × 400, ÷ 25. */
function times(weight) {
    return `${weight < 0 ? "÷" : "×"} ${factor(weight)}`;
}

/** How many times a weight is, whichever way it points. */
function factor(weight) {
    const number = 2 ** Math.abs(weight);
    const options = number < 10 ? { maximumFractionDigits: 1 } : { notation: "compact", maximumSignificantDigits: 2 };
    const name = number < 10 ? "factor" : "large factor";
    return format(name, (locale) => new Intl.NumberFormat(locale, options)).format(number);
}

/** An ISO date as it stands on documents: day, month, year. Anything else as it is. */
function shortDate(date) {
    return /^\d{4}-\d\d-\d\d$/.test(date) ? date.split("-").reverse().join("-") : date;
}

/** An ISO date in words. */
function longDate(date) {
    const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
    return format("date", (locale) => new Intl.DateTimeFormat(locale, options)).format(new Date(`${date}T00:00:00Z`));
}

/** A moment as its writer's clock showed it. */
function moment(at) {
    return `${shortDate(at.slice(0, 10))} ${at.slice(11, 16)}`;
}

/** Days from one ISO date to another. */
function daysBetween(from, to) {
    return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A field's name; a field that the job adds goes by the name that the job gives it. */
function fieldName(field) {
    return FIELDS.includes(field) ? text(`field.${field}`) : field;
}

/** What a field was found to be: "1 letter different, rare name (3 people)". */
function evidenceText({ field, level, bearers }) {
    const found = text(`level.${level}`);
    if (field !== "name" || !bearers) {
        return found;
    }
    return `${found}, ${text(bearers <= RARE ? "name.rare" : "name.common", bearers)}`;
}

/** What a word of a name was found to be. */
function wordText({ submitted, registered, level }) {
    const found = text(`level.${level}`);
    if (!submitted && !registered) {
        return level === "EQUAL" ? text("name.cap") : found;
    }
    return submitted === registered ? `${submitted}: ${found}` : `${submitted || "–"} / ${registered || "–"}: ${found}`;
}

const opdName = (opd) => opd.trim() || text("opd.none");

/** The job; on the page of one OPD, which one. */
const whose = () => (figures.ofOpd === null ? figures.job : `${opdName(figures.ofOpd)} · ${figures.job}`);

/** Where a row stands: file, sheet, row. */
function placeText({ file, sheet, line }) {
    return sheet ? text("place.sheet", file, sheet, String(line)) : text("place", file, String(line));
}

/** A value of a field as it is shown. */
function shown(field, value) {
    if (field === "birth_date") {
        return shortDate(value);
    }
    return field === "gender" && value ? text(`gender.${value}`) : value;
}
