/*
 * Elements. What the page shows comes from rosters that anybody may have filled in: data becomes text or the value of an
 * attribute, never markup.
 */

/** The element with an id of page.html. */
const byId = (id) => document.getElementById(id);

/**
 * Makes an element.
 *
 * @param {string} tag its name
 * @param {Object<string, *>} attributes attributes; a function becomes a listener of that event; undefined and false are
 *     left out
 * @param {...*} children elements, texts or arrays of them; undefined, null and false are left out
 */
function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (typeof value === "function") {
            made.addEventListener(name, value);
        } else if (value !== undefined && value !== false) {
            made.setAttribute(name, value === true ? "" : value);
        }
    }
    made.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
    return made;
}

/** An element with a length in the units of its parent, 0 to 1, by its side (width, height) and from an edge (left). */
function sized(made, lengths) {
    for (const [property, share] of Object.entries(lengths)) {
        made.style.setProperty(property, `${(100 * share).toFixed(3)}%`);
    }
    return made;
}

/** A row of headings, from texts or arrays of them. */
function headRow(...words) {
    return element("thead", {}, element("tr", {}, words.flat().map((word) => element("th", { scope: "col" }, word))));
}

/** A key as it is printed on the keyboard, for the eyes only: buttons name theirs in aria-keyshortcuts. */
function keyCap(key) {
    return element("kbd", { "aria-hidden": "true" }, key);
}

/** Says something to those who do not see it happen. */
function say(text) {
    byId("said").textContent = text;
}
