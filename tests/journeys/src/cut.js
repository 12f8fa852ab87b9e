// Runs in the page: words that are cut although they do not say so, and what lies outside the window, in a few words
// each. What is meant to be cut has the class `cut` and its full words in a title. What can be scrolled to is there.
const found = new Set();
const root = document.documentElement;
const name = (element) => `${element.tagName.toLowerCase()} "${element.textContent.trim().replace(/\s+/g, " ").slice(0, 60)}"`;
// A pane with a bar of its own for going sideways says so by what the bar controls.
const barred = new Set([...document.querySelectorAll("[role=scrollbar][aria-controls]")].map((bar) => bar.getAttribute("aria-controls")));
const scrolls = (style, element) => style.overflowX === "auto" || style.overflowX === "scroll" || barred.has(element.id);
const clips = (style) => style.overflowX === "hidden" || style.overflowX === "clip";
// Cut by design: hints of keys that have no room left are not shown at all.
const meant = (element) => element.closest(".unseen, .hints, svg") !== null || (element.closest(".cut") !== null && element.closest("[title]") !== null);

if (root.scrollWidth > root.clientWidth) found.add(`the window is ${root.scrollWidth - root.clientWidth} px too narrow`);

for (const element of document.querySelectorAll("body *")) {
  const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
  const field = element.matches("input, select, textarea");
  if ((own.length === 0 && !field) || !element.checkVisibility({ visibilityProperty: true }) || meant(element)) continue;
  const box = element.getBoundingClientRect();
  // No larger than a pixel: for screen readers only.
  if (box.width <= 1.5 || box.height <= 1.5) continue;
  // A scroll width is a whole number and boxes are not.
  const over = element.scrollWidth - element.clientWidth;
  if (!field && element.clientWidth > 0 && over > 1) found.add(`${name(element)} is cut or runs over by ${over} px`);
  const range = document.createRange();
  range.selectNodeContents(element);
  const words = field ? box : range.getBoundingClientRect();
  let held = false;
  for (let around = element; around && around !== document.body; around = around.parentElement) {
    const style = getComputedStyle(around);
    if (scrolls(style, around)) { held = true; break; }
    const edge = around.getBoundingClientRect();
    if (clips(style) && (words.right > edge.right + 1.5 || words.left < edge.left - 1.5)) found.add(`${name(element)} is cut by ${name(around).slice(0, 60)}`);
    if (style.position === "fixed") break;
  }
  if (!held && (words.right > root.clientWidth + 1 || words.left < -1)) found.add(`${name(element)} lies outside the window`);
}
return [...found];
