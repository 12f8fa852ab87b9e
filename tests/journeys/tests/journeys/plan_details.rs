//! What is said of a row in its details, on the board and with a spreadsheet: with the mouse, by the keys, and by the
//! command line, with the same outcome.

use serde_json::{Value, json};
use waymark_journeys::pages::{Hold, Plan};
use waymark_journeys::{Name, Part, Project, Window, journey};

use crate::fields::begins;
use crate::twins::{Twins, id_in};

/// A task of the sample that is not begun, its number, and a row below it.
const TASK: &str = "Design the pilot service";

/// A task with steps.
const STEPS: &str = "Extend configuration data to all services";
const WBS: &str = "3.6.1";
const BELOW: &str = "Rehearse removal or transfer of a service";

fn id_of(project: &Project, name: &str) -> String {
    id_in(&project.waymark(&["schedule"], &[]), name)
}

/// How a value that is edited in place is reached.
#[derive(Clone, Copy)]
enum By {
    Mouse,
    Keys,
}

/// Goes to a field: with the mouse, or with Tab.
fn reach(field: &Part<'_>, by: By) {
    match by {
        By::Mouse => field.click(),
        By::Keys => field.tab_to(),
    }
}

/// Opens a value that is edited in place: a text box, or a list to choose from.
fn open(window: &Window, by: By, name: &str, role: &str) {
    let button = window.the("button", Name::Is(format!("Edit {name}")));
    let button = match button.all().is_empty() {
        true => window.the("button", begins(&format!("Edit {name}"))),
        false => button,
    };
    match by {
        By::Mouse => button.click(),
        By::Keys => {
            button.tab_to();
            window.press("Enter");
        }
    }
    let field = window.the(role, begins(name));
    field.wait_until("to have the keyboard", |field| field.focused);
    window.press("Ctrl A Del");
}

/// Writes a value that is edited in place.
fn write(window: &Window, by: By, name: &str, text: &str) {
    open(window, by, name, "textbox");
    window.type_text(text);
    window.press("Enter");
}

/// Chooses a value that is edited in place.
fn choose(window: &Window, by: By, name: &str, choice: &str) {
    open(window, by, name, "combobox");
    window.type_text(choice);
    match by {
        By::Mouse => window.the("option", begins(choice)).click(),
        By::Keys => window.choose(choice),
    }
}

#[test]
fn the_details_of_a_row_are_written_by_mouse_and_by_keys() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        let plan = Plan::at(window, TASK);
        let id = id_of(&twins.before, TASK);
        let both = |act: &dyn Fn(By), command: Value| {
            let at_row = || plan.row(TASK).the("gridcell", TASK).click();
            twins.check_both(
                || {
                    at_row();
                    act(By::Mouse);
                },
                || {
                    at_row();
                    act(By::Keys);
                },
                &[command],
            );
        };
        both(
            &|by| write(window, by, "Progress", "40"),
            json!({"do": "task.set_progress", "id": id, "percent": 40}),
        );
        both(
            &|by| write(window, by, "Whole length if it goes well", "6"),
            json!({"do": "task.set_estimates", "id": id, "well": 6, "badly": null}),
        );
        both(
            &|by| write(window, by, "Clauses it serves", "8.2.4, 8.5.2"),
            json!({"do": "task.set_clauses", "id": id, "clauses": ["8.2.4", "8.5.2"]}),
        );
        both(
            &|by| choose(window, by, "Calendar", "Faye Nolan"),
            json!({"do": "task.set_calendar", "id": id, "calendar": "Faye Nolan"}),
        );
        both(
            &|by| write(window, by, "Due", "1 Mar 2027"),
            json!({"do": "task.set_deadline", "id": id, "date": "2027-03-01"}),
        );
        both(
            &|by| choose(window, by, "Binding", "As late as"),
            json!({"do": "task.set_constraint", "id": id, "constraint": "as_late_as_possible", "date": null}),
        );
        twins.verify();
    });
}

#[test]
fn progress_is_dragged_and_has_its_keys() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        let plan = Plan::at(window, BELOW);
        window.press("+ + + +");
        let id = id_of(&twins.before, TASK);
        let at_row = || {
            plan.row(TASK).the("gridcell", TASK).click();
            window.press("Shift T");
            plan.bar(WBS);
        };
        // Half a day of ten is a step of 5%.
        twins.check_both(
            || {
                at_row();
                plan.drag_bar(WBS, Hold::Progress, (10.0, 0.5));
            },
            || {
                at_row();
                window.press("Ctrl Shift Right");
            },
            &[json!({"do": "task.set_progress", "id": id, "percent": 5})],
        );
        twins.verify();
    });
}

#[test]
fn rows_are_copied_to_a_spreadsheet_and_pasted_from_it() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        let plan = Plan::at(window, TASK);
        plan.as_table();
        let id = id_of(&twins.before, TASK);
        let at_row = || plan.row(TASK).the("gridcell", TASK).click();
        let name = [json!({"do": "task.set_name", "id": id, "name": "Design a trial"})];
        twins.check_both(
            || {
                at_row();
                window.the("button", "More").click();
                window.the("menuitem", begins("Paste rows")).click();
                let dialog = window.the("dialog", begins("Paste"));
                let field = dialog.the("textbox", begins("Rows of a spreadsheet"));
                field.wait_until("to have the keyboard", |field| field.focused);
                window.type_text("Design a trial");
                dialog.the("button", begins("Paste")).click();
                dialog.wait_gone();
            },
            || {
                // What is written in a field is copied there, as from a spreadsheet.
                window.press("/");
                let filter = window.the("textbox", "Filter tasks");
                filter.wait_until("to have the keyboard", |filter| filter.focused);
                window.type_text("Design a trial");
                window.press("Ctrl A");
                window.press("Ctrl C");
                window.press("Ctrl A Del Esc");
                let table = plan.table();
                table.wait_until("to have the keyboard", |table| table.focused);
                window.press("Ctrl V");
            },
            &name,
        );
        twins.verify();
    });
}

#[test]
fn a_card_of_the_board_is_dragged_and_has_its_keys() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        Plan::at(window, TASK);
        window.the("radio", "Board").click();
        let id = id_of(&twins.before, TASK);
        let card = || window.the("option", Name::Holds(TASK.into()));
        twins.check_both(
            || card().drag_to(&window.the("heading", begins("Under way"))),
            || {
                card().click();
                window.press("Shift Right");
            },
            &[json!({"do": "task.set_actual", "id": id, "start": "2026-11-20", "finish": null})],
        );
        twins.verify();
    });
}

#[test]
fn the_rows_that_are_looked_at_are_written_as_they_stand() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let window = walk.open(&project);
        let plan = Plan::of(&window);
        plan.as_table();
        window.press("/");
        let filter = window.the("textbox", "Filter tasks");
        filter.wait_until("to have the keyboard", |filter| filter.focused);
        window.type_text("pilot service");
        window.press("Enter");
        window.wait_for_text("2 of 259 rows");
        let file = walk.path("shown.csv");
        window.the("button", "More").click();
        window.the("menuitem", begins("Export this view")).click();
        let dialog = window.the("dialog", begins("Export this view"));
        dialog.the("radio", begins("Text")).click();
        walk.answer_dialog(&file);
        dialog.the("button", begins("Save as")).click();
        dialog.wait_gone();
        let text = std::fs::read_to_string(&file).unwrap();
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        assert!(lines[0].starts_with("No.,Task,"), "{text}");
        let named = |line: &&&str| line.contains("pilot service");
        assert_eq!(lines.iter().filter(named).count(), 2, "{text}");
        // With the rows they lie under.
        assert!(
            lines
                .iter()
                .any(|line| line.contains("Design and transition"))
        );
        window.quit();
    });
}

/// Opens an entry of a menu: the button is clicked, or reached with Tab and the entry with the arrow.
fn from_menu(window: &Window, by: By, button: &str, entry: &str) {
    let entry = window.the("menuitem", begins(entry));
    enter(window, by, button, &entry);
}

/// The same for an entry that may be of another sort.
fn enter(window: &Window, by: By, button: &str, entry: &Part<'_>) {
    let button = window.the("button", begins(button));
    match by {
        By::Mouse => {
            button.click();
            entry.click();
        }
        By::Keys => {
            button.tab_to();
            window.press("Enter");
            entry.wait();
            for _ in 0..20 {
                if entry.all().iter().any(|entry| entry.focused) {
                    break;
                }
                window.press("Down");
            }
            entry.wait_until("to have the keyboard", |entry| entry.focused);
            window.press("Enter");
        }
    }
}

#[test]
fn owners_steps_texts_and_baselines_are_changed_by_mouse_and_by_keys() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        let plan = Plan::at(window, TASK);
        let schedule = twins.before.waymark(&["schedule"], &[]);
        let id = id_in(&schedule, TASK);
        let at_row = || plan.row(TASK).the("gridcell", TASK).click();
        let both = |act: &dyn Fn(By), command: Value| {
            let by = |by| {
                at_row();
                act(by);
            };
            twins.check_both(|| by(By::Mouse), || by(By::Keys), &[command]);
        };

        both(
            &|by| choose(window, by, "Owner", "Dana Kowalski"),
            json!({"do": "task.assign", "id": id, "person": "Dana Kowalski"}),
        );
        let text = |by: By, field: &str, text: &str| {
            let field = window.the("textbox", field);
            reach(&field, by);
            window.press("Ctrl A");
            window.type_text(text);
            window.press("Ctrl Enter");
        };
        both(
            &|by| text(by, "Notes", "Ask the supplier."),
            json!({"do": "task.set_notes", "id": id, "notes": "Ask the supplier."}),
        );
        both(
            &|by| text(by, "Deliverable", "A signed design"),
            json!({"do": "task.set_deliverable", "id": id, "deliverable": "A signed design"}),
        );
        for by in [By::Mouse, By::Keys] {
            twins.check_with(
                || {
                    at_row();
                    let add = window.the("button", "Add step");
                    match by {
                        By::Mouse => add.click(),
                        By::Keys => {
                            add.tab_to();
                            window.press("Enter");
                        }
                    }
                    let field = window.the("textbox", "Step");
                    field.wait_until("to have the keyboard", |field| field.focused);
                    window.type_text("Draw it");
                    window.press("Enter");
                    window.the("checkbox", Name::Holds("Draw it".into())).wait();
                    window.press("Esc");
                    field.wait_gone();
                },
                |made| {
                    let detail = made.waymark(&["task"], &[&id]);
                    let step = detail["steps"][0]["id"].clone();
                    vec![json!({"do": "step.add", "id": step, "task": id, "name": "Draw it"})]
                },
            );
        }
        let step = "Records approved by the change board";
        let later = |by: By| {
            Plan::at(window, STEPS);
            let acts = format!("Acts for {step}");
            from_menu(window, by, &acts, "Set due date");
            let field = window.the("textbox", "Due");
            field.wait_until("to have the keyboard", |field| field.focused);
            window.press("Ctrl A");
            window.type_text("11 Dec 2026");
            window.press("Enter");
            field.wait_gone();
        };
        let detail = twins.before.waymark(&["task"], &[&id_in(&schedule, STEPS)]);
        twins.check_both(
            || later(By::Mouse),
            || later(By::Keys),
            &[json!({"do": "step.set", "id": id_in(&detail, step), "due": "2026-12-11"})],
        );
        for by in [By::Mouse, By::Keys] {
            twins.check_with(
                || {
                    from_menu(window, by, "More", "Set baseline");
                    let dialog = window.the("dialog", begins("Set baseline"));
                    let why = dialog.the("textbox", begins("Why"));
                    reach(&why, by);
                    window.type_text("Agreed anew");
                    match by {
                        By::Mouse => dialog.the("button", begins("Set baseline")).click(),
                        By::Keys => window.press("Enter"),
                    }
                    dialog.wait_gone();
                },
                |_| vec![json!({"do": "baseline.set", "name": "Baseline 3", "reason": "Agreed anew", "approver": ""})],
            );
        }
        twins.verify();
    });
}

#[test]
fn waits_and_the_booked_audit_are_changed_by_mouse_and_by_keys() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        let plan = Plan::at(window, TASK);
        let schedule = twins.before.waymark(&["schedule"], &[]);
        let id = id_in(&schedule, TASK);
        let links = schedule["links"].as_array().unwrap();
        let driver = links.iter().find(|link| link["to"] == *id).unwrap();
        let at_row = || plan.row(TASK).the("gridcell", TASK).click();
        let wait = |by: By| {
            at_row();
            from_menu(window, by, "Acts for the link with", "Wait");
            let field = window.the("textbox", begins("Wait"));
            field.wait_until("to have the keyboard", |field| field.focused);
            window.press("Ctrl A");
            window.type_text("1");
            window.press("Enter");
        };
        twins.check_both(
            || wait(By::Mouse),
            || wait(By::Keys),
            &[json!({"do": "link.set_lag", "id": driver["id"], "lag_days": 1})],
        );
        let together = |by: By| {
            at_row();
            let kind = window.the("menuitemcheckbox", "Start with start");
            enter(window, by, "Acts for the link with", &kind);
        };
        for by in [By::Mouse, By::Keys] {
            twins.check_with(
                || together(by),
                |_| {
                    let (from, to) = (&driver["from"], &driver["to"]);
                    vec![
                        json!({"do": "link.delete", "id": driver["id"], "group": "kind"}),
                        json!({"do": "link.add", "from": from, "to": to, "type": "SS", "lag_days": 0, "group": "kind"}),
                    ]
                },
            );
        }
        let rebook = |by: By| {
            from_menu(window, by, "More", "Rebook");
            let dialog = window.the("dialog", begins("Rebook"));
            let date = dialog.the("textbox", begins("First day"));
            reach(&date, by);
            window.press("Ctrl A");
            window.type_text("10 May 2027");
            window.press("Tab");
            let why = dialog.the("textbox", begins("Why"));
            reach(&why, by);
            window.type_text("The auditor is away");
            match by {
                By::Mouse => dialog.the("button", begins("Rebook")).click(),
                By::Keys => window.press("Enter"),
            }
            dialog.wait_gone();
        };
        twins.check_both(
            || rebook(By::Mouse),
            || rebook(By::Keys),
            &[json!({"do": "project.set_target", "date": "2027-05-10", "reason": "The auditor is away"})],
        );
        twins.verify();
    });
}
