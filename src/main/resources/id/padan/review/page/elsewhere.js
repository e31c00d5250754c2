/* Of a run whose OPD have pages of their own: on which of them the rows are that somebody looks for. */

/** Where figures.opd has the number of an OPD's rows under a tab. */
const NUMBER_OF_TAB = { review: 2, rejected: 3, corrected: 4 };

/** Whoever filters by these looks among the rows of this page. */
const FILTERS_OF_ROWS = ["query", "state", "decided", "from", "to"];

const elsewhere = {
    /** The address of an OPD's own page, where a tab opens with a reason; undefined if it has no page. */
    address(opd, wanted = {}) {
        const page = pagesOfOpd?.get(opd);
        const open = new URLSearchParams(wanted).toString();
        return page && (served.is ? "?page=" : "offices/") + encodeURIComponent(page.file) + (open && `#${open}`);
    },

    /** What the address of this page asks for. */
    wanted() {
        const { tab, reason = "" } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
        return TABS.includes(tab) ? { tab, reason } : undefined;
    },

    /** Whether an OPD has rows with a reason to decide. */
    isInReview(reason) {
        return [...pagesOfOpd.values()].some((page) => page.reasons.review?.[reason]);
    },

    draw() {
        const { tab, reason } = filter;
        const told = pagesOfOpd && tab in NUMBER_OF_TAB && FILTERS_OF_ROWS.every((name) => filter[name] === "");
        const found = told ? figures.opd.filter((_, i) => filter.opd === "" || filter.opd === String(i)).map(([opd, ...numbers]) => [opd, this.number(opd, numbers)]) : [];
        const pages = found.filter(([opd, number]) => number > 0 && this.address(opd));
        byId("elsewhere").hidden = pages.length === 0;
        byId("elsewhere").replaceChildren(
            element("span", {}, text("elsewhere")),
            element(
                "ul",
                {},
                pages.map(([opd, number]) =>
                    element(
                        "li",
                        {},
                        element("a", { href: this.address(opd, reason ? { tab, reason } : { tab }) }, opdName(opd)),
                        ` ${count(number)}`,
                    ),
                ),
            ),
        );
    },

    /** How many rows of an OPD are under the tab, with the reason if one is chosen. */
    number(opd, numbers) {
        const { tab, reason } = filter;
        return reason ? (pagesOfOpd.get(opd)?.reasons[tab]?.[reason] ?? 0) : numbers[NUMBER_OF_TAB[tab] - 1];
    },
};
