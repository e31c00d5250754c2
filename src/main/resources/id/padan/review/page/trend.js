/* How each OPD stood run after run: what waits for somebody as small bars, and what changed since the run before. */

/** What is drawn of each run, from bottom to top: reconciled rows are so many that nothing else could be seen beside them. */
const WAITING = ["review", "rejected"];

/** The numbers of an OPD by outcome, run after run; null where it had no row. */
function numbersOf([reconciled, review, rejected]) {
    return { reconciled, review, rejected };
}

/** Those of all OPD together. */
function numbersOfAll(opd, runs) {
    const sums = (place) => runs.map((_, run) => opd.reduce((sum, [, ...numbers]) => sum + (numbers[place][run] ?? 0), 0));
    return { reconciled: sums(0), review: sums(1), rejected: sums(2) };
}

/** The bars of an OPD, each as high as so many rows wait. */
function sparkline(numbers, days) {
    const waiting = days.map((_, run) => WAITING.reduce((sum, outcome) => sum + (numbers[outcome][run] ?? 0), 0));
    const most = Math.max(1, ...waiting);
    return element(
        "span",
        { class: "sparkline", "aria-hidden": "true" },
        days.map((day, run) =>
            element(
                "span",
                { title: runWords(numbers, day, run) },
                [...WAITING].reverse().map((outcome) => sized(element("span", { class: outcome }), { height: (numbers[outcome][run] ?? 0) / most })),
            ),
        ),
    );
}

/** What a bar stands for. */
function runWords(numbers, day, run) {
    return numbers.review[run] === null
        ? text("trend.none", shortDate(day))
        : text("trend.run", shortDate(day), ...OUTCOMES.map((outcome) => count(numbers[outcome][run])));
}

/** A number, and how much more or less than in the run before. */
function changeCell(numbers) {
    const [before, now] = numbers.slice(-2);
    const change = before === null || now === null ? 0 : now - before;
    return element(
        "td",
        { class: `number ${now ? "" : "zero"}` },
        now === null ? "–" : count(now),
        element("small", { class: "change" }, change === 0 ? "" : `${change > 0 ? "+" : "−"}${count(Math.abs(change))}`),
    );
}

/** The card of the overview. */
function trend({ days, opd }) {
    const line = (name, numbers) =>
        element(
            "tr",
            {},
            element("th", { scope: "row" }, name),
            element("td", {}, sparkline(numbers, days)),
            OUTCOMES.map((outcome) => changeCell(numbers[outcome])),
        );
    return element(
        "section",
        { class: "card wide trend" },
        element("h2", {}, text("trend")),
        element("p", { class: "hint" }, text("trend.how", days.length, shortDate(days[0]))),
        element("p", { class: "legend", "aria-hidden": "true" }, WAITING.map((outcome) => element("span", { class: outcome }, text(`count.${outcome}`)))),
        element(
            "div",
            { class: "scroll", role: "region", tabindex: 0, "aria-label": text("trend") },
            opdTable(
                [element("th", { scope: "col" }, text("trend.bars")), ...OUTCOMES.map((outcome) => numberHeading(text(`count.${outcome}`)))],
                [...opd.map(([name, ...numbers]) => line(opdName(name), numbersOf(numbers))), line(text("trend.all"), numbersOfAll(opd, days))],
            ),
        ),
    );
}
