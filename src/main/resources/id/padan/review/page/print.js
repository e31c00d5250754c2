/* What goes on paper: the overview as it stands, or the filtered rows one below the other. */

/** So many rows are printed; nobody carries more paper. */
const MOST_PRINTED = 1000;

function fillPaper() {
    byId("paper").replaceChildren();
    if (!hasRows(filter.tab)) {
        return;
    }
    const printed = list.rows.slice(0, MOST_PRINTED);
    byId("paper").append(
        element("h2", {}, `${text(`tab.${filter.tab}`)}: ${text("count", list.rows.length, rowsByTab[filter.tab].length)}`),
        ...(printed.length < list.rows.length ? [element("p", {}, text("print.more", printed.length))] : []),
        ...printed.map(printedRow),
    );
}

function printedRow(row) {
    const [candidate] = row.candidates;
    const verdict = decisions.verdict(row);
    return element(
        "section",
        { class: "printed" },
        element("h3", {}, row.submitted.name || text("name.none"), candidate && element("span", {}, percent(row.probability))),
        element("p", {}, `${opdName(row.opd)} · ${placeText(row)}`, row.since && ` · ${sinceText(row)}`),
        whyAsked(row),
        notices(row, candidate),
        eligibilityOf(row),
        sideBySide(row, candidate, candidate && readExplanation(candidate)),
        row.candidates.length > 1 &&
            element(
                "p",
                {},
                `${text("candidates.others")}: `,
                row.candidates
                    .slice(1)
                    .map((each) => `${each.name} (${each.nik}, ${shortDate(each.birth_date)}, ${percent(each.probability)})`)
                    .join("; "),
            ),
        row.key &&
            element(
                "p",
                { class: "to-fill" },
                `${text("decision")}: ${verdict ? text(`verdict.${verdict}`) : "………………………"}   ${text("note")}: ${decisions.note(row) || "………………………………………………"}`,
            ),
    );
}

window.addEventListener("beforeprint", fillPaper);
window.addEventListener("afterprint", () => byId("paper").replaceChildren());
