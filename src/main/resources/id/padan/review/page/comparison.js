/* A row against a candidate: side by side, and what the probability is made of. */

/** Values side by side, the characters marked that differ, with what the field was found to be. */
function sideBySide(row, candidate, explanation) {
    const lines = FIELDS.map((field, i) => {
        const evidence = explanation?.evidence[i];
        return { field, submitted: row.submitted[field], registered: candidate?.[field] ?? "", evidence };
    });
    (explanation?.further ?? []).forEach((evidence, i) => {
        const submitted = row.submitted.further[i] ?? "";
        lines.push({ field: evidence.field, submitted, registered: evidence.registered, evidence });
    });
    return element(
        "table",
        { class: "sides" },
        element("caption", { class: "unseen" }, text("sides")),
        element(
            "thead",
            {},
            element(
                "tr",
                {},
                ["field", "submitted", "registered", "found"].map((column) =>
                    element("th", { scope: "col" }, text(`sides.${column}`)),
                ),
            ),
        ),
        element("tbody", {}, lines.map((line) => sideLine(row, line, candidate))),
    );
}

function sideLine(row, { field, submitted, registered, evidence }, candidate) {
    const differs = evidence
        ? evidence.level !== "EQUAL" && evidence.level !== "MISSING"
        : row.differences.includes(field.toUpperCase());
    const values = [shown(field, submitted), shown(field, registered)];
    const runs = differs && values[0] && values[1] ? differences(...values) : values.map(wholly);
    return element(
        "tr",
        { class: differs ? "differs" : undefined },
        element("th", { scope: "row", class: "field" }, fieldName(field)),
        element("td", {}, value(field, runs[0], "submitted"), writtenOtherwise(row, field)),
        element("td", {}, candidate ? value(field, runs[1], "registered") : "–"),
        element("td", { class: "found" }, candidate ? found(differs, evidence) : ""),
    );
}

const wholly = (whole) => (whole ? [{ text: whole, same: true }] : []);

function found(differs, evidence) {
    if (evidence) {
        return evidenceText(evidence);
    }
    return text(differs ? "level.DIFFERENT" : "level.EQUAL");
}

/** Dates are shown alike on both sides; what the OPD wrote is told where it looked otherwise. */
function writtenOtherwise(row, field) {
    const { birth_date: date, dateAsWritten } = row.submitted;
    const otherwise = field === "birth_date" && dateAsWritten && ![date, shortDate(date)].includes(dateAsWritten);
    return otherwise && element("small", {}, text("sides.written", dateAsWritten));
}

/** A value; the runs that the other side does not have are marked. */
function value(field, runs, side) {
    if (runs.length === 0) {
        return element("span", { class: "nothing" }, text("sides.empty"));
    }
    const made = element("span", { class: `value of-${field}` });
    let place = 0;
    const whole = runs.map((run) => run.text).join("");
    for (const run of runs) {
        const parts = field === "nik" && whole.length === 16 ? nikParts(run.text, place) : [run.text];
        const holder = run.same ? made : element("mark", { class: side });
        if (!run.same && parts[0].className === "gap") {
            // The gap is before the mark and not in it.
            parts[0].className = "";
            holder.classList.add("gap");
        }
        holder.append(...parts);
        if (!run.same) {
            made.append(holder);
        }
        place += run.text.length;
    }
    return made;
}

/** Where the parts of a NIK begin that people read apart: birth date, serial. */
const NIK_GAPS = [6, 12];

/** Digits of a NIK from a place on; a gap that is only seen, and never copied, parts region, birth date and serial. */
function nikParts(digits, from) {
    const ends = [...NIK_GAPS.filter((gap) => gap > from && gap < from + digits.length), from + digits.length];
    let start = from;
    return ends.map((end) => {
        const part = element(
            "span",
            { class: NIK_GAPS.includes(start) && "gap" },
            digits.slice(start - from, end - from),
        );
        start = end;
        return part;
    });
}

/** The bars from what held before looking to the total, one a field, each from where the one before ended. */
function waterfall(explanation) {
    const steps = [
        { name: text("waterfall.prior"), found: text("waterfall.prior.found", figures.people), bits: explanation.prior, kind: "prior" },
        ...explanation.evidence.map((each) => ({
            name: fieldName(each.field),
            found: evidenceText(each),
            bits: each.bits,
            words: each.words.length > 1 ? each.words : [],
        })),
        ...explanation.further.map((each) => ({ name: each.field, found: evidenceText(each), bits: each.bits })),
    ];
    let sum = 0;
    for (const step of steps) {
        step.from = sum;
        sum += step.bits;
        step.to = sum;
    }
    steps.push({ name: text("waterfall.total"), found: "", bits: explanation.total, from: 0, to: explanation.total, kind: "total" });
    const ends = steps.flatMap((step) => [step.from, step.to]);
    const scale = { least: Math.min(0, ...ends), most: Math.max(1, ...ends) };
    return element(
        "table",
        { class: "waterfall" },
        element("caption", {}, element("h3", {}, text("waterfall")), element("p", {}, text("waterfall.how"))),
        element(
            "thead",
            { class: "unseen" },
            element("tr", {}, ["what", "bar", "times", "bits"].map((column) => element("th", { scope: "col" }, text(`waterfall.${column}`)))),
        ),
        element("tbody", {}, steps.flatMap((step) => [
                waterfallLine(step, scale),
                ...(step.words ?? []).map((word) => wordLine(word, scale)),
            ])),
    );
}

/** Weights that are shown as 0. */
const SAYS_NOTHING = 0.05;

function waterfallLine(step, { least, most }) {
    const share = (weight) => (weight - least) / (most - least);
    const from = Math.min(step.from, step.to);
    const kind = step.kind ?? (Math.abs(step.bits) < SAYS_NOTHING ? "prior" : step.bits < 0 ? "against" : "for");
    return element(
        "tr",
        { class: step.kind },
        element("th", { scope: "row", class: "field" }, step.name, step.found && element("small", {}, step.found)),
        element(
            "td",
            { class: "track", "aria-hidden": "true" },
            sized(element("span", { class: "zero" }), { left: share(0) }),
            sized(element("span", { class: `beam ${kind}` }), {
                left: share(from),
                width: Math.max(share(Math.max(step.from, step.to)) - share(from), 0.004),
            }),
        ),
        element("td", { class: "number times" }, times(step.bits)),
        element("td", { class: "number" }, bits(step.bits)),
    );
}

/** What a word of the name says: part of the bar above it. */
function wordLine(word, { least, most }) {
    return element(
        "tr",
        { class: "word" },
        element("th", { scope: "row" }, wordText(word)),
        element(
            "td",
            { class: "track", "aria-hidden": "true" },
            sized(element("span", { class: "zero" }), { left: -least / (most - least) }),
        ),
        element("td", { class: "number times" }, times(word.bits)),
        element("td", { class: "number" }, bits(word.bits)),
    );
}
