/*
 * The list of rows. Only what is in sight exists as elements; to a screen reader each option says its place among all.
 * Focus stays on the list, which names the selected option (aria-activedescendant).
 */

/** The height of an option in pixels, as in the style. */
const OPTION_HEIGHT = 76;
const OPTIONS_BEYOND_SIGHT = 6;

const list = {
    rows: [],
    selected: -1,
    onSelect: () => {},

    start(onSelect) {
        this.onSelect = onSelect;
        this.room = element("div", { class: "room", role: "presentation" });
        byId("list").append(this.room);
        byId("list").addEventListener("scroll", () => this.draw(), { passive: true });
        byId("list").addEventListener("click", (event) => {
            const option = event.target.closest("[role=option]");
            if (option) {
                this.select(Number(option.dataset.number), true);
            }
        });
        new ResizeObserver(() => this.draw()).observe(byId("list"));
    },

    /** Shows other rows, with one of them selected if it is among them. */
    show(shownRows, row) {
        this.rows = shownRows;
        this.room.style.height = `${shownRows.length * OPTION_HEIGHT}px`;
        this.select(Math.max(0, shownRows.indexOf(row)));
    },

    current() {
        return this.rows[this.selected];
    },

    /** Selects by number; beyond the ends, the first or last. */
    select(number, opened = false) {
        this.selected = Math.min(Math.max(number, 0), this.rows.length - 1);
        this.reveal();
        this.draw();
        this.onSelect(this.current(), opened);
    },

    reveal() {
        const box = byId("list");
        const top = this.selected * OPTION_HEIGHT;
        if (top < box.scrollTop) {
            box.scrollTop = top;
        } else if (top + OPTION_HEIGHT > box.scrollTop + box.clientHeight) {
            box.scrollTop = top + OPTION_HEIGHT - box.clientHeight;
        }
    },

    /** How many options fit, for paging. */
    page() {
        return Math.max(1, Math.floor(byId("list").clientHeight / OPTION_HEIGHT) - 1);
    },

    draw() {
        const box = byId("list");
        const first = Math.max(0, Math.floor(box.scrollTop / OPTION_HEIGHT) - OPTIONS_BEYOND_SIGHT);
        const last = Math.ceil((box.scrollTop + box.clientHeight) / OPTION_HEIGHT) + OPTIONS_BEYOND_SIGHT;
        const drawn = this.rows.slice(first, last).map((row, i) => this.option(row, first + i));
        if (this.selected >= 0 && (this.selected < first || this.selected >= last)) {
            drawn.push(this.option(this.current(), this.selected));
        }
        this.room.replaceChildren(...drawn);
        if (this.selected >= 0) {
            box.setAttribute("aria-activedescendant", `option-${this.selected}`);
        } else {
            box.removeAttribute("aria-activedescendant");
        }
    },

    option(row, number) {
        const verdict = decisions.verdict(row);
        const made = element(
            "div",
            {
                role: "option",
                id: `option-${number}`,
                class: "option",
                "data-number": number,
                "data-verdict": verdict || undefined,
                "aria-selected": String(number === this.selected),
                "aria-posinset": number + 1,
                "aria-setsize": this.rows.length,
            },
            element(
                "span",
                { class: "first-line" },
                element("span", { class: "name" }, row.submitted.name || text("name.none")),
                verdict && element("span", { class: "verdict" }, text(`verdict.${verdict}`)),
                row.candidates.length > 0 && element("span", { class: "probability" }, percent(row.probability)),
            ),
            element("span", { class: "why" }, shortReasons(row)),
            element("span", { class: "last-line" }, element("span", { class: "opd" }, opdName(row.opd)), badges(row)),
        );
        made.style.top = `${number * OPTION_HEIGHT}px`;
        return made;
    },
};

/** Why the row is here, as short as it goes. */
function shortReasons(row) {
    if (filter.tab === "criteria") {
        return (row.criteria.length > 0 ? row.criteria : codesOf(row)).map(codeText).join(" · ");
    }
    const where = filter.tab === "search" ? [text(row.kind ? `kind.${row.kind}` : `tab.${row.tab}`)] : [];
    const codes = row.tab === "corrected" ? row.differences.map((field) => fieldName(field.toLowerCase())) : undefined;
    return [...where, ...(codes ?? reasonsOf(row).map((code) => text(`reason.${code}`)))].join(" · ");
}

/** The reasons as they are told: the code alone would not say that the record of the registry is broken. */
function reasonsOf(row) {
    const isBroken = row.candidates[0]?.status === "BROKEN";
    return row.reasons.map((code) => (isBroken && code === "REGISTRY_INACTIVE" ? "REGISTRY_BROKEN" : code));
}

/** Marks of what is special about a row. */
function badges(row) {
    const marks = [];
    if (row.state === "NEW") {
        marks.push(element("span", { class: "badge new" }, text("badge.new")));
    }
    if (row.standing && row.standing.kind !== "Applied") {
        marks.push(element("span", { class: "badge earlier" }, text(`badge.${row.standing.kind}`)));
    }
    if (row.standing?.kind === "Applied") {
        marks.push(element("span", { class: "badge" }, text("badge.Applied")));
    }
    return marks;
}
