/* The page as a whole: tabs, filters, keys, dialogs. */

const TABS = [
    "overview",
    "review",
    "rejected",
    "corrected",
    ...(figures.round ? ["criteria"] : []),
    ...(lists.length + proposals.length > 0 ? ["lists"] : []),
    ...(served.is ? ["find"] : []),
    "search",
];

/** Whether a tab shows rows of rosters to go through one by one. */
const hasRows = (tab) => tab !== "overview" && tab !== "lists" && tab !== "find";
const THEMES = ["system", "light", "dark"];

// --- Tabs ---

function drawTabs() {
    byId("tabs").replaceChildren(
        ...TABS.map((tab) =>
            element(
                "button",
                {
                    type: "button",
                    role: "tab",
                    id: `tab-${tab}`,
                    "aria-selected": String(tab === filter.tab),
                    "aria-controls": hasRows(tab) ? "rows" : tab,
                    tabindex: tab === filter.tab ? 0 : -1,
                    click: () => openTab({ tab }),
                },
                text(`tab.${tab}`),
                hasRows(tab) && tab !== "search" && element("span", { class: "number" }, count(rowsByTab[tab].length + (figures.leftOut[tab] ?? 0))),
            ),
        ),
    );
}

/** Opens a tab with a filter; what the filter does not name is as on a fresh page. */
function openTab(wanted) {
    find.comeFrom(filter.tab);
    Object.assign(filter, { query: "", opd: "", reason: "", state: "", decided: "", from: "", to: "", sort: "place" }, wanted);
    if (filter.tab === "search") {
        search.start();
    }
    if (filter.tab === "find") {
        find.drawFor();
    }
    drawTabs();
    const showsRows = hasRows(filter.tab);
    byId("overview").hidden = filter.tab !== "overview";
    byId("lists").hidden = filter.tab !== "lists";
    byId("find").hidden = filter.tab !== "find";
    byId("rows").hidden = !showsRows;
    document.body.classList.remove("reading");
    if (showsRows) {
        byId("rows").setAttribute("aria-labelledby", `tab-${filter.tab}`);
        byId("list").setAttribute("aria-label", text(`tab.${filter.tab}`));
        byId("rows").classList.toggle("review", filter.tab === "review");
        drawFilters();
        byId("list").scrollTop = 0;
        refilter(undefined);
    }
}

/** Shows a row under its tab, whatever the filter was. */
function showRow(row) {
    openTab(row.tab === "search" ? { tab: "search", query: row.submitted.name || row.submitted.nik || `#${row.line}` } : { tab: row.tab });
    list.select(list.rows.indexOf(row), true);
    byId("detail").focus({ preventScroll: true });
}

// --- Filters ---

const FILTERS = ["query", "opd", "reason", "state", "decided", "from", "to", "sort"];

function drawFilters() {
    filteredRows();
    drawFacets();
    options("sort", undefined, Object.keys(SORTS).map((sort) => [sort, text(`sort.${sort}`)]));
    FILTERS.forEach((name) => (byId(name).value = filter[name]));
}

/** What can be chosen, each with how many rows it leaves under the other filters; what would leave none is not offered. */
function drawFacets() {
    facet("opd", figures.opd.map(([name], i) => [String(i), opdName(name)]));
    facet("reason", reasonsOfTab().map((code) => [code, codeText(code)]));
    if (filter.tab === "review") {
        facet("state", Object.keys(STATES).map((state) => [state, text(`state.${state}`)]));
    }
    facet("decided", Object.keys(DECIDED).map((state) => [state, text(`decided.${state}`)]));
}

let facetsToDraw;

/** Not at every key: whoever types looks at the list. */
function drawFacetsSoon() {
    clearTimeout(facetsToDraw);
    facetsToDraw = setTimeout(() => {
        facetsToDraw = undefined;
        // Whoever is in one chooses by typing, which new choices would cut off.
        if (!document.activeElement.matches("#filters select")) {
            drawFacets();
        }
    }, 150);
}

/** Whoever comes to choose finds what is there now. */
function drawFacetsNow() {
    readFilters();
    clearTimeout(facetsToDraw);
    drawFacets();
}

function facet(id, choices) {
    const numbers = facetCounts(id);
    const offered = choices.filter(([value]) => numbers.get(value) || value === filter[id]);
    options(id, text("all"), offered.map(([value, words]) => [value, `${words} (${count(numbers.get(value) ?? 0)})`]));
    byId(id).value = filter[id];
}

function options(id, all, values) {
    const choices = all === undefined ? values : [["", all], ...values];
    byId(id).replaceChildren(...choices.map(([value, words]) => element("option", { value }, words)));
}

/** The words of a reason or a flag. */
function codeText(code) {
    if (`short.${code}` in wordsByLanguage[language]) {
        return text(`short.${code}`);
    }
    // Not by the figures of the rosters: entries of lists have reasons too.
    return text(`reason.${code}` in wordsByLanguage[language] ? `reason.${code}` : `flag.${code}`);
}

/** Lists the rows that the filter lets through, with a row still selected if it is among them. */
function refilter(row) {
    list.show(filteredRows(), row);
    drawFacetsSoon();
    const all = rowsByTab[filter.tab].length;
    const left = figures.leftOut[filter.tab];
    byId("count").textContent = text("count", list.rows.length, all) + (left ? ` ${text(pagesOfOpd ? "left-out.by-opd" : "left-out", left)}` : "");
    elsewhere.draw();
    byId("list").classList.toggle("empty", list.rows.length === 0);
    byId("clear").hidden = FILTERS.every((name) => name === "sort" || filter[name] === "");
}

function readFilters() {
    FILTERS.forEach((name) => (filter[name] = byId(name).value));
    refilter(list.current());
}

// --- Decisions ---

/** Goes on once it is known who decides; on a page that is a file that is asked when it is saved. */
function whoDecides(then) {
    if (!served.is || (decisions.officer && !served.closed)) {
        then();
    } else if (!served.closed) {
        served.askOfficer(then);
    }
}

function decide(verdict) {
    const row = list.current();
    whoDecides(() => doubts.settle(row, verdict, (note) => decided(row, verdict, note)));
}

function decided(row, verdict, note) {
    decisions.decide(row, verdict, note);
    const number = list.selected;
    const next = list.rows[number + 1] ?? row;
    redrawAfter(next, number);
    say(text("said.decided", text(`verdict.${verdict}`), row.submitted.name, decisions.count()));
}

function undo() {
    const row = decisions.undo();
    if (!row) {
        say(text("said.nothing-to-undo"));
        return;
    }
    redrawAfter(row, list.selected);
    say(text("said.undone", row.submitted.name));
}

/** Draws list and detail anew with a row selected; if the filter hides it, the row that took the place. */
function redrawAfter(row, place) {
    const focusWasInDetail = byId("detail").contains(document.activeElement);
    const found = filteredRows();
    list.rows = found;
    list.room.style.height = `${found.length * OPTION_HEIGHT}px`;
    const number = found.indexOf(row);
    list.select(number < 0 ? place : number);
    byId("count").textContent = text("count", found.length, rowsByTab[filter.tab].length);
    drawFacetsSoon();
    drawSaved();
    if (focusWasInDetail) {
        byId("detail").focus({ preventScroll: true });
    }
}

/** Draws what was decided in another window, while somebody may be writing a note. */
function redrawDecided() {
    const note = document.activeElement?.id === "note" ? document.activeElement : undefined;
    const caret = note?.selectionStart;
    drawSaved();
    if (hasRows(filter.tab)) {
        redrawAfter(list.current(), list.selected);
    }
    if (note && byId("note")) {
        byId("note").focus({ preventScroll: true });
        byId("note").setSelectionRange(caret, caret);
    }
}

/** Each window keeps all decisions: what it did not know of, it would write over. */
function takeFromOtherWindow({ key }) {
    if (key === `padan.${decisions.place()}`) {
        decisions.recall();
        redrawDecided();
    }
}

function accept() {
    const { verdict, problem } = detail.acceptance();
    if (verdict) {
        decide(verdict);
    } else {
        say(problem);
    }
}

function drawSaved() {
    if (served.is) {
        served.drawOfficer();
        served.drawNewer();
        return;
    }
    const decided = decisions.count();
    byId("save").textContent = text("save", decided);
    byId("save").disabled = decided === 0;
    byId("save").classList.toggle("unsaved", decisions.unsaved);
}

// --- Dialogs ---

function dialog(id, title, ...content) {
    byId(id).replaceChildren(element("h2", { id: `${id.replace("-dialog", "-title")}` }, title), ...content);
    byId(id).showModal();
}

/** What had the focus before a dialog may have been drawn anew behind it. */
function focusAfterDialog() {
    if (document.activeElement === document.body) {
        byId("detail").focus({ preventScroll: true });
    }
}

function showHelp() {
    const keys = ["j k", "1 2 3", "a", "r", "p", "n", "u", "/", "s", "?"];
    dialog(
        "help-dialog",
        text("help.title"),
        element("p", {}, text("help.intro")),
        element(
            "dl",
            {},
            keys.flatMap((key, i) => [
                element("dt", {}, key.split(" ").map((each) => element("kbd", {}, each))),
                element("dd", {}, text(served.is && key === "s" ? "served.help.key" : `help.key.${i + 1}`)),
            ]),
        ),
        element("p", {}, served.is ? text("served.help") : text("help.save", decisions.fileName())),
        closeButton("help-dialog", text("close")),
    );
}

function closeButton(id, words) {
    return element("button", { type: "button", click: () => byId(id).close() }, words);
}

function showSave() {
    if (served.is) {
        served.askOfficer();
        return;
    }
    if (decisions.count() === 0) {
        say(text("said.nothing-to-save"));
        return;
    }
    const alone = decisions.notesAlone().length;
    const lacking = decisions.withVerdict().filter((row) => doubts.of(row, decisions.verdict(row)) && !decisions.note(row).trim()).length;
    const field = element("input", { type: "text", id: "officer", autocomplete: "name", maxlength: 200, required: true });
    field.value = decisions.officer;
    const form = element(
        "form",
        { submit: saveFrom(field) },
        element("p", {}, text("save.what", decisions.count(), decisions.fileName())),
        alone > 0 && element("p", { class: "problem" }, text("save.notes-alone", alone)),
        lacking > 0 && element("p", { class: "problem" }, text("save.notes-missing", lacking)),
        element("label", {}, element("span", {}, text("save.officer")), field),
        element("p", { class: "hint" }, text("save.where")),
        element(
            "div",
            { class: "buttons" },
            element("button", { type: "submit", class: "primary" }, text("save.do")),
            closeButton("save-dialog", text("cancel")),
        ),
    );
    dialog("save-dialog", text("save.title"), form);
    field.focus();
}

function saveFrom(field) {
    return (event) => {
        event.preventDefault();
        decisions.officer = field.value.trim();
        if (!decisions.officer) {
            field.focus();
            return;
        }
        decisions.save();
        byId("save-dialog").close();
        drawSaved();
        showSaved();
        say(text("said.saved", decisions.fileName()));
    };
}

/** What was saved, and where it has to go: nobody finds a file by a word that has gone again. */
function showSaved() {
    dialog(
        "save-dialog",
        text("saved.title"),
        element("p", {}, text("saved.what", decisions.count(), decisions.fileName())),
        element("p", {}, figures.decisions ? text("saved.where", figures.decisions) : text("save.where")),
        element("div", { class: "buttons" }, closeButton("save-dialog", text("close"))),
    );
}

// --- Keys ---

const KEYS = {
    j: () => move(1),
    k: () => move(-1),
    a: () => onTicket(accept),
    r: () => onTicket(() => decide("REJECT")),
    p: () => onTicket(() => decide("POSTPONE")),
    t: () => onTicket(() => decide("POSTPONE")),
    n: () => onTicket(() => byId("note")?.focus()),
    u: () => onTicket(undo),
    1: () => detail.showCandidate(0),
    2: () => detail.showCandidate(1),
    3: () => detail.showCandidate(2),
    s: showSave,
    "/": () => {
        if (!hasRows(filter.tab)) {
            openTab({ tab: "search" });
        }
        byId("query").focus();
        byId("query").select();
    },
    "?": showHelp,
    Escape: () => document.body.classList.remove("reading"),
};

/** Keys of the list that scroll elsewhere. */
const KEYS_OF_LIST = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    PageDown: () => move(list.page()),
    PageUp: () => move(-list.page()),
    Home: () => list.select(0),
    End: () => list.select(list.rows.length - 1),
    Enter: () => list.select(list.selected, true),
};

function move(by) {
    if (hasRows(filter.tab) && list.rows.length > 0) {
        list.select(list.selected + by);
    }
}

/** Does something with the selected row if it can be decided. */
function onTicket(action) {
    if (hasRows(filter.tab) && list.current()?.key) {
        action();
    }
}

function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
        return;
    }
    const { target } = event;
    if (target.matches("input, select, textarea")) {
        const done = event.key === "Escape" || (event.key === "Enter" && target.id === "note");
        if (done && target.id !== "officer") {
            event.preventDefault();
            byId("list").focus({ preventScroll: true });
        }
        return;
    }
    const ofList = target.id === "list" || target === document.body ? KEYS_OF_LIST[event.key] : undefined;
    const action = ofList ?? KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action) {
        event.preventDefault();
        action();
    }
}

/** Left and right move between tabs, as everywhere. */
function onTabKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
        const next = TABS[(TABS.indexOf(filter.tab) + step + TABS.length) % TABS.length];
        openTab({ tab: next });
        byId(`tab-${next}`).focus();
        event.preventDefault();
    }
}

// --- Language and theme ---

function drawWords() {
    document.documentElement.lang = language;
    document.title = text("title", whose());
    document.querySelectorAll("[data-text]").forEach((each) => (each.textContent = text(each.dataset.text)));
    document.querySelectorAll("[data-label]").forEach((each) => each.setAttribute("aria-label", text(each.dataset.label)));
    document.querySelectorAll("[data-hint]").forEach((each) => (each.placeholder = text(each.dataset.hint)));
    const headline = figures.countdown?.headline;
    byId("run").textContent = [...(figures.ofOpd === null ? [] : [opdName(figures.ofOpd)]), text("run", figures.job, figures.run, longDate(figures.today)), ...(headline ? [inLanguage(headline)] : [])].join(" · ");
    byId("language").textContent = text("other-language");
    byId("language").lang = language === "id" ? "en" : "id";
    drawTheme();
    drawSaved();
    drawTabs();
    overview.draw();
    listsPanel.draw();
    find.draw();
}

function switchLanguage() {
    language = language === "id" ? "en" : "id";
    drawWords();
    if (hasRows(filter.tab)) {
        byId("list").setAttribute("aria-label", text(`tab.${filter.tab}`));
        drawFilters();
        refilter(list.current());
    }
}

const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");
let theme = THEMES.includes(memory.read("theme")) ? memory.read("theme") : "system";

function drawTheme() {
    const system = systemIsDark.matches ? "dark" : "light";
    document.documentElement.dataset.theme = theme === "system" ? system : theme;
    byId("theme").textContent = text(`theme.${theme}`);
}

function switchTheme() {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    memory.write("theme", theme);
    drawTheme();
}

// --- Start ---

function start() {
    const recalled = served.is ? 0 : decisions.recall();
    list.start((row, opened) => {
        if (row !== detail.row) {
            detail.show(row);
        } else {
            detail.draw();
        }
        document.body.classList.toggle("reading", opened || (document.body.classList.contains("reading") && Boolean(row)));
    });
    detail.start((verdict) => decide(verdict));
    overview.start(openTab);
    drawWords();
    openTab(elsewhere.wanted() ?? { tab: figures.rows.review > 0 && figures.lost.length === 0 && !pagesOfOpd ? "review" : "overview" });
    byId("filters").addEventListener("input", readFilters);
    Object.keys(FACETS).forEach((id) => byId(id).addEventListener("focus", drawFacetsNow));
    byId("filters").addEventListener("submit", (event) => event.preventDefault());
    byId("clear").addEventListener("click", () => {
        openTab({ tab: filter.tab, sort: filter.sort });
        byId("query").focus();
    });
    byId("more").addEventListener("click", () => {
        const shown = byId("filters").classList.toggle("all");
        byId("more").setAttribute("aria-expanded", String(shown));
    });
    byId("why-dialog").addEventListener("close", focusAfterDialog);
    byId("save").addEventListener("click", showSave);
    byId("help").addEventListener("click", showHelp);
    byId("print").addEventListener("click", () => window.print());
    byId("theme").addEventListener("click", switchTheme);
    systemIsDark.addEventListener("change", drawTheme);
    byId("language").addEventListener("click", switchLanguage);
    byId("tabs").addEventListener("keydown", onTabKey);
    document.addEventListener("keydown", onKey);
    window.addEventListener("beforeunload", (event) => {
        if (decisions.unsaved && decisions.count() > 0) {
            event.preventDefault();
            event.returnValue = true;
        }
    });
    if (recalled > 0) {
        say(text("said.recalled", recalled));
    }
    if (served.is) {
        served.start(redrawDecided);
    } else {
        addEventListener("storage", takeFromOtherWindow);
    }
    byId("list").focus({ preventScroll: true });
    performance.mark("usable");
}

start();
