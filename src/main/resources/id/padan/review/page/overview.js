/* The run at a glance. Every figure that stands for rows leads to them. */

const OUTCOMES = ["reconciled", "review", "rejected"];

/** Where bars begin and end, in per cent. */
const HISTOGRAM_EDGES = [0, 1, 5, 20, 50, 80, 95, 99, 99.9, 100];
/** The highest leaves room for the number above it. */
const HIGHEST_BAR = 0.86;
/** So many shades tell how many people two OPD share. */
const SHADES = 4;

const numberHeading = (words) => element("th", { scope: "col", class: "number" }, words);
const numberCells = (numbers) => numbers.map((number) => element("td", { class: `number ${number ? "" : "zero"}` }, count(number)));
const barHeading = () => element("th", { scope: "col", class: "bar-column" }, element("span", { class: "unseen" }, text("by-opd.bar")));

/**
 * A table with a line for each OPD.
 *
 * @param {Element[]} headings of the columns beside its name
 * @param {Element[]} lines
 */
function opdTable(headings, lines) {
    return element(
        "table",
        { class: "opd-table" },
        element("thead", {}, element("tr", {}, element("th", { scope: "col" }, text("opd")), headings)),
        element("tbody", {}, lines),
    );
}

const overview = {
    onOpen: () => {},

    start(onOpen) {
        this.onOpen = onOpen;
    },

    draw() {
        byId("overview").replaceChildren(
            ...[
                figures.countdown?.past && this.countdown(figures.countdown),
                this.lost(),
                this.registry(),
                this.untaken(),
                this.tiles(),
                pagesOfOpd && this.byOpd(),
                this.told("card wide", text("registry.title"), figures.registryNotes.map(inLanguage)),
                figures.countdown && !figures.countdown.past && this.countdown(figures.countdown),
                figures.changes && this.changes(),
                this.sentBack(),
                figures.round && this.round(figures.round),
                // Of the few rows that it has, the page of a large run would show a shape that is not the run's.
                element("div", { class: "columns" }, this.reasons(), !pagesOfOpd && this.histogram()),
                !pagesOfOpd && this.byOpd(),
                figures.trend && trend(figures.trend),
                this.files(),
                figures.changes?.gone.length > 0 && this.gone(),
                this.duplicates(),
            ].filter(Boolean),
        );
    },

    /** Above all else: what comes of a damaged registry must not be taken for good. */
    registry() {
        const { absentInDoubt, lostRecords, warnings } = figures;
        const lines = warnings.map(inLanguage);
        if (absentInDoubt > 0) {
            lines.push(text("registry.absent-in-doubt", absentInDoubt, lostRecords));
        }
        return this.warning(text("registry.title"), lines);
    },

    /** Whoever lost a roster must not take the figures below for the whole. */
    lost() {
        return this.warning(text("lost"), figures.lost.map(inLanguage));
    },

    /** What came of the corrections that OPD sent back. */
    sentBack() {
        return this.told("card wide", text("sent-back", figures.superseded), figures.sentBack.map(inLanguage));
    },

    /** What officers decided and nobody took must not be believed settled. */
    untaken() {
        return this.warning(text("decisions.untaken", figures.untaken), figures.untakenWhy.map(inLanguage));
    },

    warning(title, lines) {
        return this.told("card wide warning", title, lines);
    },

    told(look, title, lines) {
        return (
            lines.length > 0 &&
            element(
                "section",
                { class: look },
                element("h2", {}, title),
                element("ul", {}, lines.map((line) => element("li", {}, line))),
            )
        );
    },

    tiles() {
        const { rows: counted } = figures;
        const share = (number) => (counted.read ? percent(number / counted.read) : "");
        const tile = (name, open) =>
            element(
                open ? "button" : "div",
                { class: `tile ${name}`, type: open && "button", click: open && (() => this.onOpen(open)) },
                element("span", { class: "label" }, text(`count.${name}`)),
                element("strong", {}, count(counted[name])),
                element("span", { class: "share" }, name === "read" ? text("people", figures.people) : share(counted[name])),
            );
        return element(
            "div",
            { class: "tiles" },
            tile("read"),
            tile("reconciled"),
            tile("review", { tab: "review" }),
            tile("rejected", { tab: "rejected" }),
            tile("corrected", { tab: "corrected" }),
        );
    },

    changes() {
        const { since, fresh, stillOpen, settled, disappeared } = figures.changes;
        const part = (name, number, open) =>
            element(
                open ? "button" : "span",
                { class: `change ${name}`, type: open && "button", click: open && (() => this.onOpen(open)) },
                element("strong", {}, count(number)),
                ` ${text(`changes.${name}`)}`,
            );
        return element(
            "section",
            { class: "card changes" },
            element("h2", {}, text("changes", longDate(since))),
            part("fresh", fresh, { tab: "review", state: "NEW" }),
            part("stillOpen", stillOpen, { tab: "review", state: "STILL_OPEN" }),
            part("settled", settled),
            part("disappeared", disappeared),
        );
    },

    reasons() {
        const entries = Object.entries(figures.reasons);
        return element(
            "section",
            { class: "card" },
            element("h2", {}, text("reasons.title")),
            entries.length === 0 && element("p", { class: "nothing" }, text("reasons.none")),
            this.bars(entries, (code) => text(`reason.${code}`), (code) => tabOfReason(code)),
        );
    },

    /** Numbers by code, the largest first; each leads to its rows. */
    bars(entries, words, tab) {
        const sorted = entries.sort((one, other) => other[1] - one[1]);
        const most = Math.max(1, ...sorted.map(([, number]) => number));
        return element(
            "ul",
            { class: "bars" },
            sorted.map(([code, number]) =>
                element(
                    "li",
                    {},
                    element(
                        "button",
                        { type: "button", click: () => this.onOpen({ tab: tab(code), reason: code }) },
                        element("span", { class: "label" }, words(code)),
                        element("span", { class: "number" }, count(number)),
                        sized(element("span", { class: "beam", "aria-hidden": "true" }), { width: number / most }),
                    ),
                ),
            ),
        );
    },

    /** How many days are left, what is not done by then, which OPD have not submitted; over is over, and stands first. */
    countdown({ headline, past, sentences, columns, opd }) {
        const tabs = ["review", "rejected", ...(figures.round ? ["criteria"] : []), "lists", "lists"];
        const line = ([name, ...numbers]) => {
            const of = { opd: String(figures.opd.findIndex(([each]) => each === name)) };
            const tabOf = (tab) => (tab === "lists" ? { tab } : !pagesOfOpd && { tab, ...of });
            return element(
                "tr",
                {},
                element("th", { scope: "row" }, opdName(name)),
                numbers.map((number, i) => this.numberCell(number, tabOf(tabs[i]))),
            );
        };
        return element(
            "section",
            { class: past ? "card wide countdown warning" : "card wide countdown" },
            element("h2", {}, headline ? inLanguage(headline) : text("countdown")),
            element("ul", {}, sentences.map((sentence) => element("li", {}, inLanguage(sentence)))),
            opd.length > 0 &&
                element(
                    "details",
                    {},
                    element("summary", {}, text("countdown.by-opd")),
                    opdTable(
                        columns.map((column) => numberHeading(inLanguage(column))),
                        opd.map(line),
                    ),
                ),
        );
    },

    /** The people of the round: eligible, open, outside, by OPD; what they fail; what is not checked. */
    round({ title, version, day, people, opd, reasons, borderline, notChecked }) {
        const parts = ["eligible", "open", "outside"];
        const most = Math.max(1, ...opd.map(([, , ...counts]) => counts[0] + counts[1] + counts[2]));
        const line = ([name, all, ...counts], heading) =>
            element(
                "tr",
                {},
                element("th", { scope: "row" }, heading ?? opdName(name)),
                element(
                    "td",
                    { class: "stack", "aria-hidden": "true" },
                    !heading && parts.map((part, i) => sized(element("span", { class: part }), { width: counts[i] / most })),
                ),
                numberCells([all, ...counts]),
            );
        const entries = [...Object.entries(reasons), ...(borderline ? [["BORDERLINE", borderline]] : [])];
        return element(
            "section",
            { class: "card wide round" },
            element("h2", {}, inLanguage(title)),
            element("p", { class: "hint" }, text("round.rule", version, longDate(day))),
            inLanguage(notChecked) && element("p", { class: "hint" }, text("round.not-checked", inLanguage(notChecked))),
            element("p", { class: "legend", "aria-hidden": "true" }, parts.map((part) => element("span", { class: part }, text(`round.${part}`)))),
            opdTable(
                [barHeading(), ...["people", ...parts, "notFound"].map((part) => numberHeading(text(`round.${part}`)))],
                [...opd.map((counts) => line(counts)), line(people, text("round.total"))],
            ),
            element("h3", {}, text("round.reasons")),
            this.bars(entries, (code) => (code === "BORDERLINE" ? text("flag.BORDERLINE") : text(`short.${code}`)), () => "criteria"),
        );
    },

    /** Steps by odds: nearly all rows to decide are likely, and what parts them would be one bar otherwise. */
    histogram() {
        const bars = HISTOGRAM_EDGES.slice(1).map(() => 0);
        for (const row of rowsByTab.review) {
            bars[Math.max(0, HISTOGRAM_EDGES.findLastIndex((edge, i) => i < bars.length && 100 * row.probability >= edge))]++;
        }
        const most = Math.max(1, ...bars);
        const bar = (number, i) => {
            const [from, to] = [HISTOGRAM_EDGES[i], HISTOGRAM_EDGES[i + 1]];
            const words = text("histogram.bar", decimal(from), decimal(to), number);
            return element(
                "button",
                {
                    type: "button",
                    title: words,
                    "aria-label": words,
                    disabled: number === 0,
                    click: () => this.onOpen({ tab: "review", from: String(from), to: String(to) }),
                },
                element("span", { class: "height", "aria-hidden": "true" }, count(number)),
                sized(element("span", { class: "beam" }), { height: HIGHEST_BAR * (number / most) }),
            );
        };
        return element(
            "section",
            { class: "card" },
            element("h2", {}, text("histogram")),
            element("p", { class: "hint" }, text("histogram.how")),
            element("div", { class: "histogram", role: "group", "aria-label": text("histogram") }, bars.map(bar)),
            element("div", { class: "axis", "aria-hidden": "true" }, HISTOGRAM_EDGES.map((edge) => element("span", {}, decimal(edge)))),
            element("p", { class: "hint axis-name", "aria-hidden": "true" }, text("histogram.axis")),
        );
    },

    byOpd() {
        const most = Math.max(1, ...figures.opd.map(([, ...counts]) => counts[0] + counts[1] + counts[2]));
        const columns = ["reconciled", "review", "rejected", "corrected"];
        const heading = (key) => numberHeading(text(`count.${key}`));
        const withChanges = Boolean(figures.changes);
        return element(
            "section",
            { class: "card wide" },
            element("h2", {}, text("by-opd")),
            pagesOfOpd && element("p", { class: "hint" }, text("by-opd.pages")),
            element(
                "p",
                { class: "legend", "aria-hidden": "true" },
                OUTCOMES.map((outcome) => element("span", { class: outcome }, text(`count.${outcome}`))),
            ),
            opdTable(
                [
                    barHeading(),
                    ...["read", ...columns].map(heading),
                    ...(withChanges ? ["fresh", "settled"] : []).map((key) => numberHeading(text(`changes.column.${key}`))),
                ],
                figures.opd.map((counts, i) => this.opdLine(counts, i, most, withChanges)),
            ),
        );
    },

    /** A number that leads to its rows, if they are anywhere. */
    numberCell(number, open) {
        return element(
            "td",
            { class: `number ${number ? "" : "zero"}` },
            open && number ? element("button", { type: "button", click: () => this.onOpen(open) }, count(number)) : count(number),
        );
    },

    opdLine([name, reconciled, review, rejected, corrected, fresh, , settled], i, most, withChanges) {
        const numbers = { reconciled, review, rejected };
        const cell = (number, open) => this.numberCell(number, open && !pagesOfOpd && { ...open, opd: String(i) });
        return element(
            "tr",
            {},
            element("th", { scope: "row" }, this.wayTo(name)),
            element(
                "td",
                { class: "stack", "aria-hidden": "true" },
                OUTCOMES.map((outcome) => sized(element("span", { class: outcome }), { width: numbers[outcome] / most })),
            ),
            cell(reconciled + review + rejected),
            cell(reconciled),
            cell(review, { tab: "review" }),
            cell(rejected, { tab: "rejected" }),
            cell(corrected, { tab: "corrected" }),
            withChanges && [cell(fresh), cell(settled)],
        );
    },

    /** An OPD, and the way to the page of its own if it has one. */
    wayTo(opd) {
        const address = elsewhere.address(opd);
        return address ? element("a", { href: address }, opdName(opd)) : opdName(opd);
    },

    files() {
        const lines = figures.unreadable.map(([file, problems]) =>
            element("li", {}, element("strong", {}, file), ` ${problems.map(inLanguage).join(" ")}`),
        );
        lines.push(...figures.missed.map(([place, howMany]) => element("li", {}, text("missed", place, howMany))));
        lines.push(...figures.findings.map((finding) => element("li", {}, inLanguage(finding))));
        return lines.length > 0 && element("section", { class: "card wide" }, element("h2", {}, text("files")), element("ul", {}, lines));
    },

    gone() {
        const { gone, disappeared } = figures.changes;
        return element(
            "section",
            { class: "card wide" },
            element(
                "details",
                {},
                element("summary", {}, element("h2", {}, text("gone", disappeared))),
                element(
                    "ul",
                    { class: "gone" },
                    gone.map(([opd, file, sheet, line, name, wasOpen]) =>
                        element(
                            "li",
                            {},
                            element("strong", {}, name || text("name.none")),
                            ` ${opdName(opd)} · ${placeText({ file, sheet, line })}`,
                            wasOpen && element("span", { class: "badge" }, text("gone.open")),
                        ),
                    ),
                ),
                gone.length < disappeared && element("p", { class: "hint" }, text("gone.more", disappeared - gone.length)),
            ),
        );
    },

    duplicates() {
        const kinds = Object.entries(figures.duplicates);
        return (
            kinds.length > 0 &&
            element(
                "section",
                { class: "card wide" },
                element("h2", {}, text("duplicates")),
                element("ul", {}, kinds.map(([kind, number]) => element("li", {}, text(`duplicate.${kind}`, number)))),
                figures.shared.length > 0 && this.shared(),
            )
        );
    },

    /** How many people each two OPD share. */
    shared() {
        const numbers = new Map(figures.shared.flatMap(([one, other, people]) => [[`${one} ${other}`, people], [`${other} ${one}`, people]]));
        const opd = [...new Set(figures.shared.flatMap(([one, other]) => [one, other]))].sort((one, other) => compareTexts(textOf(one), textOf(other)));
        const most = Math.max(...numbers.values());
        const cell = (one, other) => {
            const people = numbers.get(`${one} ${other}`) ?? 0;
            const cellOf = this.numberCell(people, { tab: "review", reason: "DUPLICATE_ACROSS_OPD", opd: opdNumbers.get(textOf(one)) ?? "" });
            cellOf.classList.add(one === other ? "self" : `shade-${Math.ceil((SHADES * people) / most)}`);
            return cellOf;
        };
        return element(
            "div",
            { class: "scroll", role: "region", tabindex: 0, "aria-label": text("shared") },
            element(
                "table",
                { class: "shared" },
                element("caption", {}, element("h3", {}, text("shared")), element("p", { class: "hint" }, text("shared.how"))),
                element("thead", {}, element("tr", {}, element("th", { scope: "col" }, text("opd")), opd.map((each) => numberHeading(opdName(textOf(each)))))),
                element("tbody", {}, opd.map((one) => element("tr", {}, element("th", { scope: "row" }, opdName(textOf(one))), opd.map((other) => cell(one, other))))),
            ),
        );
    },
};

/** Where most rows of a reason are found. */
function tabOfReason(code) {
    const inReview = pagesOfOpd ? elsewhere.isInReview(code) : rowsByTab.review.some((row) => row.reasons.includes(code));
    return inReview ? "review" : "rejected";
}
