/* One person of several OPD: where they work, side by side, and one key that keeps them in one of them. */

const WORK = ["post", "start", "pay"];

/**
 * The rows of the page that are this person in several OPD, this one among them, also the one that an officer chose earlier; none
 * where nothing is to be decided.
 */
function employers(row) {
    if (!row.work) {
        return [];
    }
    const group = (groupsByLocation.get(locationKey(row)) ?? []).find(({ kind }) => kind === "SAME_PERSON_ACROSS_OPD");
    const all = (group?.members ?? []).map((member) => rowsByLocation.get(locationKey(member))).filter((each) => each?.work && offersTheSame(each, row));
    return all.some((each) => each.tab === "review") ? all : [];
}

/** To accept a row is to accept its first candidate. */
function offersTheSame(one, other) {
    return one.candidates[0]?.nik === other.candidates[0]?.nik;
}

/** The OPD side by side. */
function employersOf(row) {
    const all = employers(row);
    if (all.length < 2) {
        return undefined;
    }
    const line = (name, value) =>
        element("tr", {}, element("th", { scope: "row" }, text(`employers.${name}`)), all.map((each) => element("td", {}, value(each) || "–")));
    return element(
        "div",
        { class: "employers scroll", role: "region", tabindex: 0, "aria-label": text("employers") },
        element(
            "table",
            {},
            element("caption", {}, element("h3", {}, text("employers"))),
            element("thead", {}, element("tr", {}, element("td", {}), all.map((each) => element("th", { scope: "col" }, opdName(each.opd))))),
            element(
                "tbody",
                {},
                line("place", placeText),
                WORK.map((name, i) => line(name, (each) => shortDate(each.work[i]))),
                line("decision", (each) => decisions.verdict(each) && text(`verdict.${decisions.verdict(each)}`)),
                element("tr", {}, element("td", {}), all.map((each) => element("td", {}, keepButton(each, all)))),
            ),
        ),
    );
}

function keepButton(row, all) {
    const [candidate] = row.candidates;
    return element(
        "button",
        { type: "button", class: "accept", disabled: !candidate || candidate.status === "BROKEN" || Boolean(served.closed), click: () => keepAt(row, all) },
        text("employers.keep"),
        element("span", { class: "unseen" }, opdName(row.opd)),
    );
}

/** Accepts the row of one OPD, and rejects the others with a note that says where the person stays. */
function keepAt(row, all) {
    whoDecides(() =>
        doubts.settle(row, "ACCEPT", (note) => {
            for (const each of all) {
                decisions.decide(each, each === row ? "ACCEPT" : "REJECT", each === row ? note : text("employers.note", opdName(row.opd)));
            }
            redrawAfter(list.current(), list.selected);
            say(text("employers.said", row.submitted.name, opdName(row.opd), all.length - 1));
        }),
    );
}

/** The row of another OPD that was accepted as the same person: nobody works in two. */
function acceptedAt(row, candidate) {
    return employers(row).find((other) => {
        const accepted = other.candidates[VERDICTS_OF_CANDIDATES.indexOf(decisions.verdict(other))];
        return other !== row && other.opd !== row.opd && accepted?.nik === candidate.nik && accepted.name === candidate.name;
    });
}
