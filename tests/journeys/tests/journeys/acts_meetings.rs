//! Every act of the page Meetings: what is said of a meeting, its actions, its decisions, and a management review.

use serde_json::{Value, json};
use waymark_journeys::{Journey, Name, Project, Window, journey};

use crate::fields::{add_line, begins, close_line, edit, edit_choice, write_lines};
use crate::twins::{Twins, id_in};

/// The meeting of the sample that comes next, one that was held, and a management review.
const NEXT: &str = "M-13";
const HELD: &str = "M-12";
const REVIEW: &str = "M-10";
/// The first topic of the review.
const TOPIC: &str = "Actions from earlier reviews";

/// A project in a window that shows Meetings, at one of them.
fn meetings(walk: &Journey, project: Project, meeting: &str) -> Twins {
    let twins = Twins::of(walk, project);
    twins.window.go('E', "Meetings");
    choose(&twins.window, meeting);
    twins
}

/// Chooses a meeting in the list, which has the keyboard then.
fn choose(window: &Window, meeting: &str) {
    let row = window.the("row", Name::Holds(meeting.into()));
    row.click();
    row.wait_until("to be chosen", |row| row.selected);
}

fn set(meeting: &str, field: &str, value: Value) -> [Value; 1] {
    [json!({"do": "meeting.set", "id": meeting, field: value})]
}

fn on(act: &str, record: &str) -> [Value; 1] {
    [json!({"do": act, "id": record})]
}

#[test]
fn what_is_said_of_a_meeting() {
    journey(|walk| {
        let twins = meetings(walk, walk.sample("northgate"), NEXT);
        let window = &twins.window;
        twins.check_with(
            || {
                window.press("N");
                add_line(window, "New meeting", &["Board of December", "Change", "4 Dec 2026"]);
                window.the("group", "New meeting").wait_gone();
            },
            |made| {
                let id = id_in(&made.waymark(&["meetings"], &[]), "Board of December");
                vec![json!({"do": "meeting.add", "id": id, "title": "Board of December", "kind": "change_board", "date": "2026-12-04"})]
            },
        );
        choose(window, NEXT);
        twins.check(
            || {
                window.press("F2");
                let field = window.the("textbox", "Meeting");
                field.wait_until("to have the keyboard", |field| field.focused);
                window.press("Ctrl A");
                window.type_text("Committee of December");
                window.press("Enter");
                field.wait_gone();
            },
            &set(NEXT, "title", json!("Committee of December")),
        );
        twins.check(
            || edit(window, "Date", "4 Dec 2026"),
            &set(NEXT, "date", json!("2026-12-04")),
        );
        twins.check(
            || edit_choice(window, "Kind", "work", "Workshop"),
            &set(NEXT, "kind", json!("workshop")),
        );
        twins.check(
            || edit(window, "Place", "Leeds, training room"),
            &set(NEXT, "place", json!("Leeds, training room")),
        );
        twins.check(
            || edit(window, "Length", "3"),
            &set(NEXT, "hours", json!(3)),
        );
        twins.check(
            || edit(window, "Length", ""),
            &set(NEXT, "hours", Value::Null),
        );
        twins.check(
            || edit(window, "Guests", "J. Brandt of Halden"),
            &set(NEXT, "guests", json!("J. Brandt of Halden")),
        );
        let there = [
            "Colin Adeyemi",
            "Helen Marsh",
            "Isaac Bright",
            "Neil Okafor",
            "Ruth Ellison",
        ];
        twins.check(
            || {
                window.the("button", begins("Attendees")).click();
                let who = window.the("textbox", "Name or initials");
                who.wait_until("to have the keyboard", |who| who.focused);
                window.type_text("isaac");
                window.press("Enter");
                window.the("checkbox", "Faye Nolan").click();
                who.click();
                window.press("Enter");
                who.wait_gone();
            },
            &set(NEXT, "attendees", json!(there)),
        );
        twins.check(
            || write_lines(window, &window.the("textbox", "Notes"), "All agreed."),
            &set(NEXT, "notes", json!("All agreed.")),
        );
        // What is taken back does not stay in the field.
        let notes = window.the("textbox", "Notes");
        notes.wait_until("to be empty again", |notes| {
            notes.value.as_deref() == Some("")
        });
        choose(window, NEXT);
        twins.check(
            || {
                window.press("Del");
                let asked = window.the("dialog", "Delete this meeting?");
                asked.the("button", "Delete this meeting").click();
                asked.wait_gone();
            },
            &on("meeting.delete", NEXT),
        );
        twins.verify();
    });
}

#[test]
fn a_meeting_is_held() {
    journey(|walk| {
        let project = walk.sample("northgate");
        project.apply(&on("meeting.reopen", HELD));
        let twins = meetings(walk, project, HELD);
        let window = &twins.window;
        twins.check(|| window.press("H"), &on("meeting.hold", HELD));
        choose(window, "M-14");
        twins.check(
            || window.the("button", "Reopen").click(),
            &on("meeting.reopen", "M-14"),
        );
        twins.verify();
    });
}

#[test]
fn actions_of_a_meeting() {
    journey(|walk| {
        let twins = meetings(walk, walk.sample("northgate"), HELD);
        let window = &twins.window;
        let set =
            |field: &str, value: Value| [json!({"do": "action.set", "id": "A-22", field: value})];
        // What is done in old minutes was done then.
        let done = [json!({"do": "action.done", "id": "A-20", "on": "2026-10-30"})];
        twins.check(
            || window.the("checkbox", begins("A-20 is done")).click(),
            &done,
        );
        choose(window, HELD);
        twins.check(
            || {
                window.press("Enter");
                let first = window.the("checkbox", begins("A-20 is done"));
                first.wait_until("to have the keyboard", |first| first.focused);
                window.press("X");
            },
            &done,
        );
        twins.check(
            || window.the("checkbox", begins("A-21 is done")).click(),
            &on("action.reopen", "A-21"),
        );
        twins.check(
            || edit(window, "Words of A-22", "Show the records"),
            &set("title", json!("Show the records")),
        );
        twins.check(
            || edit_choice(window, "Owner of A-22", "raman", "Priya Raman"),
            &set("owner", json!("Priya Raman")),
        );
        twins.check(
            || edit_choice(window, "Owner of A-22", "", "Nobody yet"),
            &set("owner", Value::Null),
        );
        twins.check(
            || edit(window, "Due date of A-22", "4 Dec 2026"),
            &set("due", json!("2026-12-04")),
        );
        twins.check(
            || edit(window, "Due date of A-22", ""),
            &set("due", Value::Null),
        );
        twins.check(
            || window.the("button", "Delete A-22").click(),
            &on("action.delete", "A-22"),
        );
        choose(window, HELD);
        twins.check(
            || {
                window.press("A");
                add_line(window, "Add action", &["Mend the lift", "Owen", "4 Dec 2026"]);
            },
            &[json!({"do": "action.add", "title": "Mend the lift", "meeting": HELD, "owner": "Owen Price", "due": "2026-12-04"})],
        );
        twins.verify();
    });
}

#[test]
fn decisions_of_a_meeting() {
    journey(|walk| {
        let twins = meetings(walk, walk.sample("northgate"), NEXT);
        let window = &twins.window;
        let set =
            |field: &str, value: Value| [json!({"do": "decision.set", "id": "D-12", field: value})];
        twins.check(
            || edit(window, "Question of D-12", "Whether to fund 20 days"),
            &set("title", json!("Whether to fund 20 days")),
        );
        twins.check(
            || edit_choice(window, "Owner of D-12", "raman", "Priya Raman"),
            &set("owner", json!("Priya Raman")),
        );
        twins.check(
            || edit(window, "Date by which D-12 is needed", "4 Dec 2026"),
            &set("needed_by", json!("2026-12-04")),
        );
        twins.check(
            || window.the("button", begins("Withdraw D-11")).click(),
            &on("decision.withdraw", "D-11"),
        );
        twins.check(
            || {
                window.the("button", "Take… D-12").click();
                let taking = window.the("group", "Take D-12");
                window.the("radio", begins("None of these")).click();
                taking.the("textbox", "What was decided, and why").click();
                window.type_text("Fund 20 days");
                taking.the("textbox", "Taken by").click();
                window.press("Ctrl A");
                window.type_text("Sponsor");
                window.press("Enter");
                taking.wait_gone();
            },
            &[json!({"do": "decision.take", "id": "D-12", "meeting": NEXT, "outcome": "Fund 20 days", "by": "Sponsor"})],
        );
        choose(window, NEXT);
        let option = id_in(
            &twins.before.waymark(&["raid"], &["--all"])["decisions"],
            "Fund 25 days",
        );
        twins.check(
            || {
                window.press("T");
                let taking = window.the("group", "Take D-12");
                let recommended = taking.the("radio", begins("Fund 25 days"));
                recommended.wait_until("to have the keyboard", |option| option.focused);
                window.press("Ctrl Enter");
                taking.wait_gone();
            },
            &[json!({"do": "decision.take", "id": "D-12", "meeting": NEXT, "option": option, "by": "Steering committee"})],
        );
        choose(window, NEXT);
        twins.check(
            || {
                window.press("D");
                add_line(window, "Add decision", &["Whether to go on", "Owen", "4 Dec 2026"]);
            },
            &[json!({"do": "decision.add", "title": "Whether to go on", "meeting": NEXT, "owner": "Owen Price", "needed_by": "2026-12-04"})],
        );
        choose(window, "M-06");
        twins.check(
            || window.the("button", "Reopen D-08").click(),
            &on("decision.reopen", "D-08"),
        );
        twins.verify();
    });
}

#[test]
fn a_management_review() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let minutes = |project: &Project| project.waymark(&["meetings"], &[REVIEW]);
        let topic = |name: &str| {
            let minutes = minutes(&project);
            let all = [&minutes["inputs"], &minutes["outputs"]]
                .map(|side| side.as_array().unwrap().clone())
                .concat();
            all.iter().find(|one| one["topic"] == name).unwrap()["id"].clone()
        };
        // One of the usual topics is missing.
        project.apply(&[json!({"do": "review.delete", "id": topic("People and resources")})]);
        let first = topic(TOPIC);
        let twins = meetings(walk, project.clone(), REVIEW);
        let window = &twins.window;
        let set =
            |field: &str, value: Value| [json!({"do": "review.set", "id": first, field: value})];
        twins.check(
            || edit(window, "Topic", "Actions from before"),
            &set("topic", json!("Actions from before")),
        );
        twins.check(
            || {
                write_lines(
                    window,
                    &window.the("textbox", &*format!("Summary of {TOPIC}")),
                    "All done.",
                )
            },
            &set("text", json!("All done.")),
        );
        twins.check(
            || {
                window
                    .the("button", &*format!("Delete the topic {TOPIC}"))
                    .click()
            },
            &[json!({"do": "review.delete", "id": first})],
        );
        let added = |side: &str| {
            [json!({"do": "review.add", "meeting": REVIEW, "side": side, "topic": "The merger"})]
        };
        for (button, side) in [("Add input", "input"), ("Add output", "output")] {
            twins.check(
                || {
                    window.the("button", button).click();
                    add_line(window, button, &["The merger"]);
                },
                &added(side),
            );
            close_line(window, button);
        }
        twins.check(
            || window.the("button", "Prepare the usual inputs").click(),
            &[json!({"do": "review.prepare", "meeting": REVIEW})],
        );
        twins.verify();
    });
}
