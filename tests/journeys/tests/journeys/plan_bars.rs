//! What is done to bars of the Gantt: with the mouse, by the keys, and by the command line, with the same outcome.

use serde_json::{Value, json};
use waymark_journeys::pages::{Hold, Plan};
use waymark_journeys::{Name, Project, journey};

use crate::twins::{Twins, id_in};

/// A task that is not begun and can slip by six days of work: it lies on 10 days, from a Tuesday to a Thursday.
const TASK: &str = "Design the pilot service";
const WBS: &str = "3.6.1";
const LIES: f64 = 10.0;
/// A row near it, later than it, that it does not drive.
const OTHER: &str = "Improve availability";
const OTHER_WBS: &str = "3.4.1";
/// A row below both.
const BELOW: &str = "Rehearse removal or transfer of a service";

fn id_of(project: &Project, name: &str) -> String {
    id_in(&project.waymark(&["schedule"], &[]), name)
}

#[test]
fn a_bar_is_moved_resized_and_linked_by_mouse_and_by_keys() {
    journey(|walk| {
        let twins = Twins::of(walk, walk.sample("northgate"));
        let window = &twins.window;
        let plan = Plan::at(window, BELOW);
        // A day is wide enough to be dragged by.
        window.press("+ + + +");
        let [task, other] = [TASK, OTHER].map(|name| id_of(&twins.before, name));
        // Undo was clicked, so the keyboard has to come back to the row, and time to its bar.
        let at_row = || {
            plan.row(TASK).the("gridcell", TASK).click();
            window.press("Shift T");
            plan.bar(WBS);
        };
        let act = |command: Value| [command];

        at_row();
        twins.check_both(
            || plan.drag_bar(WBS, Hold::Bar, (LIES, 7.0)),
            || {
                at_row();
                window.press("Alt Right");
            },
            &act(json!({"do": "task.set_start", "id": task, "date": "2027-01-26"})),
        );
        twins.check_both(
            || {
                at_row();
                plan.drag_bar(WBS, Hold::Bar, (LIES, 1.0));
            },
            || {
                at_row();
                window.press("Shift Right");
            },
            &act(json!({"do": "task.set_start", "id": task, "date": "2027-01-20"})),
        );
        twins.check_both(
            || {
                at_row();
                plan.drag_bar(WBS, Hold::End, (LIES, 1.0));
            },
            || {
                at_row();
                window.press("Alt Shift Right");
            },
            &act(json!({"do": "task.set_duration", "id": task, "days": 9})),
        );
        let link = |made: &Project| {
            let schedule = made.waymark(&["schedule"], &[]);
            let links = schedule["links"].as_array().unwrap().iter();
            let mut new = links.filter(|link| link["from"] == *task && link["to"] == *other);
            let id = new.next().unwrap()["id"].clone();
            vec![json!({"do": "link.add", "id": id, "from": task, "to": other})]
        };
        twins.check_with(
            || {
                at_row();
                plan.draw_link(WBS, OTHER_WBS);
            },
            link,
        );
        twins.check_with(
            || {
                at_row();
                window.press("L");
                let dialog = window.the("dialog", Name::Any);
                let follower = dialog.the("combobox", Name::Any);
                follower.wait_until("to have the keyboard", |field| field.focused);
                window.type_text(OTHER_WBS);
                dialog.the("option", Name::Holds(OTHER.into())).wait();
                window.press("Enter Enter");
                dialog.wait_gone();
            },
            link,
        );
        twins.verify();
    });
}

/// What a drag would do is said before it is let go, and Escape lets it go.
#[test]
fn escape_lets_go_of_a_bar() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let before = project.state();
        let window = walk.open(&project);
        let plan = Plan::at(&window, TASK);
        window.press("+ + + + Shift T");
        plan.hold_bar(WBS, (LIES, 7.0));
        window.wait_for_text("26 Jan 2027");
        window.press("Esc");
        window.release();
        plan.row(TASK).wait();
        assert_eq!(project.state(), before);
    });
}
