//! What has to hold of every page: nobody is shut out of it, and nothing in it is cut.

use std::fs;

use serde_json::{Value, json};

use crate::programs::root;
use crate::window::Window;

const CUT: &str = include_str!("cut.js");

/// The rules of WCAG 2.2 up to AA, by the names axe-core gives them.
const RULES: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const AXE: &str = "
const [rules, theme, done] = arguments;
const root = document.documentElement;
const before = root.dataset.theme;
root.dataset.theme = theme;
const told = (one) => one.nodes.slice(0, 4).map((node) => `${theme}: ${one.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`);
axe.run(document, { runOnly: rules, resultTypes: ['violations'] })
  .then((result) => result.violations.flatMap(told), (error) => [`axe-core failed: ${error}`])
  .then((found) => { root.dataset.theme = before; done(found); });
";

pub(crate) fn what_shuts_people_out(window: &Window) -> Vec<String> {
    if window.run("return typeof axe", vec![]) != "object" {
        let path = root().join("ui/node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&path);
        let axe =
            axe.unwrap_or_else(|e| panic!("{}: {e}. Type: npm --prefix ui ci", path.display()));
        // As a script of the driver, which the page's own policy does not bind.
        window.run(&format!("{axe}\nwindow.axe = axe;"), vec![]);
    }
    let in_theme = |theme| words(&window.run_until_done(AXE, vec![json!(RULES), json!(theme)]));
    [in_theme("light"), in_theme("dark")].concat()
}

pub(crate) fn what_is_cut(window: &Window) -> Vec<String> {
    words(&window.run(CUT, vec![]))
}

/// The texts of a list.
pub(crate) fn words(list: &Value) -> Vec<String> {
    let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
    let text = |one: &Value| one.as_str().unwrap_or_default().to_string();
    list.iter().map(text).collect()
}
