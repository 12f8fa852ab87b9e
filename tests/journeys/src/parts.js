// Runs in the page: what there is with a role and a name, as a screen reader is told it. What is not drawn, hidden from
// screen readers, or behind a dialog is not there.
//
// Given: role ("*" for any), name, how the name is meant ("is", "begins", "holds", "any"), and the part it lies in
// (role, name, how), or null. Returns what was found; with `point`, the first is brought into sight and `over` says what
// lies over its middle.
const [role, name, how, inside, point] = arguments;

const IMPLICIT = {
  BUTTON: "button", NAV: "navigation", MAIN: "main", ASIDE: "complementary", DIALOG: "dialog", TABLE: "table", TR: "row",
  TD: "cell", UL: "list", OL: "list", LI: "listitem", OPTION: "option", PROGRESS: "progressbar", FIELDSET: "group",
  TEXTAREA: "textbox", OUTPUT: "status", P: "paragraph", DT: "term", DD: "definition", SUMMARY: "button",
  H1: "heading", H2: "heading", H3: "heading", H4: "heading", H5: "heading", H6: "heading",
};
const INPUTS = {
  text: "textbox", email: "textbox", tel: "textbox", url: "textbox", search: "searchbox", number: "spinbutton", range: "slider",
  checkbox: "checkbox", radio: "radio", button: "button", submit: "button", reset: "button", date: "date", file: "file",
};
const FROM_CONTENT = new Set([
  "button", "link", "heading", "row", "cell", "gridcell", "columnheader", "rowheader", "option", "tab", "menuitem",
  "menuitemradio", "menuitemcheckbox", "listitem", "checkbox", "radio", "switch", "paragraph", "term", "definition", "treeitem",
  "status", "alert",
]);

const roleOf = (element) => {
  const said = element.getAttribute("role");
  if (said) return said.split(" ")[0];
  const within = (selector) => element.closest(selector) !== null;
  switch (element.tagName) {
    case "A": return element.hasAttribute("href") ? "link" : null;
    case "INPUT": return INPUTS[element.type] ?? "textbox";
    case "SELECT": return element.multiple ? "listbox" : "combobox";
    case "IMG": return element.alt === "" ? null : "img";
    case "TH": return element.scope === "row" ? "rowheader" : "columnheader";
    case "SECTION": return element.matches("[aria-label], [aria-labelledby]") ? "region" : null;
    case "HEADER": return within("main, section, article, aside") ? null : "banner";
    case "FOOTER": return within("main, section, article, aside") ? null : "contentinfo";
    default: return IMPLICIT[element.tagName] ?? null;
  }
};

const clean = (text) => text.replace(/\s+/g, " ").trim();

/** The words inside, without what screen readers are not told. */
const content = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
  if (!node.checkVisibility({ visibilityProperty: true })) return "";
  if (node.getAttribute("aria-label")) return node.getAttribute("aria-label");
  if (node.tagName === "IMG") return node.alt;
  const parts = [...node.childNodes].map(content).join("");
  return getComputedStyle(node).display.startsWith("inline") ? parts : ` ${parts} `;
};

const nameOf = (element, itsRole) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) return clean(by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map(content).join(" "));
  const label = element.getAttribute("aria-label");
  if (label) return clean(label);
  if (element.labels?.length) return clean([...element.labels].map(content).join(" "));
  if (element.tagName === "FIELDSET") return clean(content(element.querySelector("legend") ?? element.cloneNode()));
  if (element.tagName === "IMG") return element.alt;
  const words = FROM_CONTENT.has(itsRole) ? clean(content(element)) : "";
  return words || clean(element.getAttribute("title") ?? element.getAttribute("placeholder") ?? "");
};

const there = (element) => {
  if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[aria-hidden="true"], [inert]')) return false;
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0;
};

const fits = (given, wanted, way) =>
  way === "any" || (way === "is" ? given === wanted : way === "begins" ? given.startsWith(wanted) : given.includes(wanted));

const find = (elements, wanted, words, way) =>
  elements.filter((element) => {
    const itsRole = roleOf(element);
    return itsRole !== null && (wanted === "*" || itsRole === wanted) && there(element) && fits(nameOf(element, itsRole), words, way);
  });

// The dialog that was opened last makes all behind it unreachable.
const top = [...document.querySelectorAll("dialog:modal")].pop() ?? document.body;
const all = [top, ...top.querySelectorAll("*")];
const within = inside ? find(all, ...inside)[0] : null;
const found = inside && !within ? [] : find(within ? [...within.querySelectorAll("*")] : all, role, name, how);

// Where the keyboard is within a list or table that has it.
const pointer = document.activeElement?.getAttribute("aria-activedescendant");
const pointedAt = pointer ? document.getElementById(pointer) : null;

if (point && found.length > 0) found[0].scrollIntoView({ block: "nearest", inline: "nearest" });
return found.slice(0, 400).map((element, index) => {
  const box = element.getBoundingClientRect();
  const [x, y] = [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
  const over = point && index === 0 ? document.elementFromPoint(x, y) : null;
  const itsRole = roleOf(element);
  return {
    role: itsRole, name: nameOf(element, itsRole), text: clean(element.innerText ?? ""), value: element.value ?? null, x, y,
    left: box.left, top: box.top, width: box.width, height: box.height,
    over: over && !element.contains(over) && !over.contains(element) ? over.outerHTML.slice(0, 120) : over === null && point ? "nothing" : null,
    focused: element === document.activeElement || element === pointedAt, off: element.matches(":disabled, [aria-disabled=true]"),
    selected: element.getAttribute("aria-selected") === "true" || element.checked === true || element.getAttribute("aria-pressed") === "true",
    title: element.getAttribute("title"),
  };
});
