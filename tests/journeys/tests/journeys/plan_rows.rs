//! What is done to rows of the Plan: with the mouse, by the keys, and by the command line, with the same outcome.

use serde_json::{Value, json};
use waymark_journeys::pages::{Column, Plan};
use waymark_journeys::{Name, Project, journey};

use crate::twins::{Twins, id_in};

/// Three rows of the sample that follow each other in one package, at the third level.
const FIRST: &str = "Design the pilot service";
const SECOND: &str = "Build, test and transition the pilot";
const THIRD: &str = "Rehearse removal or transfer of a service";

fn id_of(project: &Project, name: &str) -> String {
    id_in(&project.waymark(&["schedule"], &[]), name)
}

/// The row of the plan that a row lies under, by its number.
fn over(project: &Project, id: &str) -> String {
    let schedule = project.waymark(&["schedule"], &[]);
    let rows = schedule["tasks"].as_array().unwrap();
    let row = rows.iter().find(|row| row["id"] == id).unwrap();
    let (over, _) = row["wbs"].as_str().unwrap().rsplit_once('.').unwrap();
    let over = rows.iter().find(|row| row["wbs"] == over).unwrap();
    over["id"].as_str().unwrap().to_string()
}

#[test]
fn cells_are_written_by_mouse_and_by_keys() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let plan = Plan::at(&twins.window, FIRST);
        plan.as_table();
        let id = id_of(&twins.before, FIRST);
        let cells = [
            (
                Column::Task,
                "Design the trial",
                FIRST,
                json!({"do": "task.set_name", "id": id, "name": "Design the trial"}),
            ),
            (
                Column::Start,
                "22 Jan 2027",
                "19 Jan 2027",
                json!({"do": "task.set_start", "id": id, "date": "2027-01-22"}),
            ),
            (
                Column::Finish,
                "2 Feb 2027",
                "28 Jan 2027",
                json!({"do": "task.set_finish", "id": id, "date": "2027-02-02"}),
            ),
            (
                Column::Days,
                "9",
                "8",
                json!({"do": "task.set_duration", "id": id, "days": 9}),
            ),
            (
                Column::Done,
                "25",
                "0%",
                json!({"do": "task.set_progress", "id": id, "percent": 25}),
            ),
        ];
        for (column, text, shown, command) in cells {
            twins.check_both(
                || plan.write_by_mouse(FIRST, shown, column, text),
                || {
                    plan.row(FIRST).the("gridcell", FIRST).click();
                    plan.write_by_keys(column, text);
                },
                &[command],
            );
        }
        twins.verify();
    });
}

#[test]
fn rows_are_put_elsewhere_by_mouse_and_by_keys() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        let plan = Plan::at(window, THIRD);
        let [first, second, third] = [FIRST, SECOND, THIRD].map(|name| id_of(&twins.before, name));
        let package = over(&twins.before, &first);
        let package_over = over(&twins.before, &package);
        let at = |name: &'static str, keys: &'static str| {
            let plan = &plan;
            move || {
                plan.row(name).the("gridcell", name).click();
                window.press(keys);
            }
        };

        twins.check_both(
            || plan.drag_row(FIRST, SECOND, 3),
            at(FIRST, "Alt Down"),
            &[json!({"do": "task.move", "id": first, "parent": package, "after": second})],
        );
        twins.check_both(
            || plan.drag_row(THIRD, SECOND, 4),
            at(THIRD, "Ctrl ]"),
            &[json!({"do": "task.move", "id": third, "parent": second, "after": null})],
        );
        twins.check_both(
            || plan.drag_row(THIRD, THIRD, 2),
            at(THIRD, "Ctrl ["),
            &[json!({"do": "task.move", "id": third, "parent": package_over, "after": package})],
        );
        twins.verify();
    });
}

#[test]
fn rows_come_go_and_are_copied_by_mouse_and_by_keys() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        let plan = Plan::at(window, THIRD);
        let id = id_of(&twins.before, FIRST);
        let at_row = || plan.row(FIRST).the("gridcell", FIRST).click();
        let write = || {
            let name = window.the("textbox", "Name of the new task");
            name.wait_until("to have the keyboard", |field| field.focused);
            window.type_text("Survey the customers");
            window.press("Tab Ctrl A");
            window.type_text("4");
            window.press("Enter");
            name.wait_gone();
        };
        let added = |made: &Project| {
            let new = id_of(made, "Survey the customers");
            vec![
                json!({"do": "task.add", "after": id, "id": new, "name": "Survey the customers", "days": 4}),
            ]
        };
        twins.check_with(
            || {
                at_row();
                window
                    .the("button", Name::Begins("New task".into()))
                    .click();
                write();
            },
            added,
        );
        twins.check_with(
            || {
                at_row();
                window.press("N");
                write();
            },
            added,
        );
        let delete = [json!({"do": "task.delete", "id": id})];
        let select = || {
            plan.row(FIRST).the("button", "Select this row").click();
            window.the("group", "1 row selected")
        };
        twins.check_both(
            || {
                let chosen = select();
                chosen.the("button", Name::Begins("Delete".into())).click();
                window.the("button", "Delete 1 row").click();
            },
            || {
                at_row();
                window.press("Del");
                window.the("button", "Delete 1 row").tab_to();
                window.press("Enter");
            },
            &delete,
        );
        let duplicate = [json!({"do": "task.duplicate", "id": id})];
        twins.check_both(
            || {
                let chosen = select();
                chosen
                    .the("button", Name::Begins("Duplicate".into()))
                    .click();
            },
            || {
                at_row();
                window.press("Ctrl D");
            },
            &duplicate,
        );
        twins.verify();
    });
}

#[test]
fn several_rows_are_changed_by_mouse_and_by_keys() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        let plan = Plan::at(window, THIRD);
        let rows = [FIRST, SECOND].map(|name| id_of(&twins.before, name));
        let commands: Vec<Value> = rows
            .iter()
            .map(|row| json!({"do": "task.set_progress", "id": row, "percent": 15}))
            .collect();
        let done = || window.the("button", Name::Begins("Edit Done of 2 rows".into()));
        let write = || {
            let field = window.the("textbox", Name::Begins("Done of 2 rows".into()));
            field.wait_until("to have the keyboard", |field| field.focused);
            window.type_text("15");
            window.press("Enter");
        };
        twins.check_both(
            || {
                plan.row(FIRST).the("button", "Select this row").click();
                plan.row(SECOND).the("button", "Select this row").click();
                done().click();
                write();
            },
            || {
                plan.row(FIRST).the("gridcell", FIRST).click();
                window.press("Esc Shift J");
                done().tab_to();
                window.press("Enter");
                write();
            },
            &commands,
        );
        twins.verify();
    });
}
