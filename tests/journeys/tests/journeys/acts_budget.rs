//! Every act of the page Budget: lines and the costs on them.

use serde_json::{Value, json};
use waymark_journeys::{Journey, Window, journey};

use crate::fields::{
    add_line, begins, choose_row, close_line, edit, edit_cell, edit_choice, write_lines,
};
use crate::twins::{Twins, id_in};

/// A line with two costs, and one whose forecast is its own.
const LINE: &str = "Foundation training";
const FORECAST: &str = "Contingency";

/// The sample in a window that shows Budget.
fn budget(walk: &Journey) -> Twins {
    let twins = Twins::of(walk, walk.sample("northgate"));
    twins.window.go('B', "Budget");
    twins
}

/// Chooses a line; its details are shown.
fn reach(window: &Window, line: &str) {
    choose_row(window, line);
    let details = window.the("complementary", "Line");
    details.the("heading", line).wait();
}

#[test]
fn lines_of_the_budget() {
    journey(|walk| {
        let twins = budget(walk);
        let window = &twins.window;
        let set =
            |field: &str, value: Value| [json!({"do": "budget.set", "id": LINE, field: value})];
        reach(window, LINE);
        twins.check(
            || edit_cell(window, LINE, "Line", "First courses"),
            &set("name", json!("First courses")),
        );
        twins.check(
            || edit_choice(window, "Phase", "assurance", "Phase 3"),
            &set("phase", json!(3)),
        );
        twins.check(
            || edit_choice(window, "Kind", "consult", "Consultancy"),
            &set("kind", json!("consultancy")),
        );
        twins.check(
            || edit(window, "Planned", "12,500"),
            &set("planned", json!(12500)),
        );
        twins.check(
            || edit(window, "Forecast", "13 000"),
            &set("forecast", json!(13000)),
        );
        twins.check(
            || write_lines(window, &window.the("textbox", "Notes"), "Two more days."),
            &set("notes", json!("Two more days.")),
        );
        choose_row(window, LINE);
        twins.check(
            || window.press("Del"),
            &[json!({"do": "budget.delete", "id": LINE})],
        );
        reach(window, FORECAST);
        twins.check(
            || edit(window, "Forecast", ""),
            &[json!({"do": "budget.set", "id": FORECAST, "forecast": null})],
        );
        twins.check_with(
            || {
                window.press("N");
                add_line(window, "New line", &["Printing", "Certif", "Train", "1,200"]);
            },
            |made| {
                let id = id_in(&made.waymark(&["budget"], &[]), "Printing");
                vec![json!({"do": "budget.add", "id": id, "name": "Printing", "phase": 4, "kind": "training", "planned": 1200})]
            },
        );
        close_line(window, "New line");
        twins.verify();
    });
}

#[test]
fn costs_of_a_line() {
    journey(|walk| {
        let twins = budget(walk);
        let window = &twins.window;
        let lines = twins.before.waymark(&["budget"], &[]);
        let lines = lines["lines"].as_array().unwrap();
        let line = lines.iter().find(|line| line["name"] == LINE).unwrap();
        let cost = &line["costs"][0]["id"];
        let set = |field: &str, value: Value| [json!({"do": "cost.set", "id": cost, field: value})];
        reach(window, LINE);
        twins.check(
            || edit(window, "Day", "29 Jun 2026"),
            &set("on", json!("2026-06-29")),
        );
        twins.check(
            || edit(window, "For what", "Three courses"),
            &set("note", json!("Three courses")),
        );
        twins.check(
            || edit(window, "Amount", "-800"),
            &set("amount", json!(-800)),
        );
        twins.check(
            || {
                let gone = "Delete the cost of 9,800 on 26 Jun";
                window.the("button", begins(gone)).click();
            },
            &[json!({"do": "cost.delete", "id": cost})],
        );
        choose_row(window, LINE);
        twins.check(
            || {
                window.press("A");
                add_line(window, "Add cost", &["1,250", "13 Nov 2026", "One more course"]);
            },
            &[json!({"do": "cost.add", "line": LINE, "amount": 1250, "on": "2026-11-13", "note": "One more course"})],
        );
        close_line(window, "Add cost");
        twins.verify();
    });
}
