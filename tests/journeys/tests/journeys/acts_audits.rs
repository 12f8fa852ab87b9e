//! Every act of the page Audits: findings, the audit programme, recurring work with its records.

use serde_json::{Value, json};
use waymark_journeys::{Journey, Project, Window, journey};

use crate::fields::{
    add_line, begins, choose_row, close_line, edit, edit_cell, edit_choice, write_lines,
};
use crate::twins::{Twins, id_in};

/// Findings of the sample: one to be mended, one of which only the act is missing, one to be verified, one verified.
const OPEN: [&str; 2] = [
    "F-02",
    "Priority was set by the caller in four of ten incidents",
];
const READY: [&str; 2] = ["F-04", "Service reports could show the trend of a year"];
const DONE: [&str; 2] = [
    "F-03",
    "Two policies are kept outside the controlled library",
];
const VERIFIED: [&str; 2] = [
    "F-01",
    "Three emergency changes were closed without a review",
];

const AUDIT: &str = "Full internal audit";
const CLOSED_AUDIT: &str = "Pilot audit of phase 1 processes";
const WORK: &str = "Problem review";
/// Recurring work of which one time was missed.
const MISSED: &str = "Change board";

/// A project in a window that shows a part of Audits, by its number.
fn audits(walk: &Journey, project: Project, part: &str) -> Twins {
    let twins = Twins::of(walk, project);
    twins.window.go('U', "Audits");
    twins.window.press(part);
    twins
}

/// The id of what has this name or title on the page.
fn id(project: &Project, name: &str) -> String {
    id_in(&project.waymark(&["audits"], &[]), name)
}

/// Chooses a row; its details are shown.
fn reach(window: &Window, what: &str, name: &str) {
    choose_row(window, name);
    let details = window.the("complementary", what);
    details.the("heading", name).wait();
}

#[test]
fn what_is_said_of_a_finding() {
    journey(|walk| {
        let twins = audits(walk, walk.sample("northgate"), "1");
        let window = &twins.window;
        let set =
            |field: &str, value: Value| [json!({"do": "finding.set", "id": OPEN[0], field: value})];
        reach(window, "Finding", OPEN[1]);
        twins.check(
            || edit_cell(window, OPEN[1], "Finding", "Callers set the priority"),
            &set("title", json!("Callers set the priority")),
        );
        for (name, words, choice, field, value) in [
            ("Grade", "major", "Major", "grade", json!("major")),
            ("Audit", "full", AUDIT, "audit", json!("full-audit")),
            ("Audit", "", "No audit", "audit", Value::Null),
            ("Found by", "stage 1", "Stage 1", "source", json!("stage_1")),
            ("Owner", "owen", "Owen Price", "owner", json!("Owen Price")),
            ("Owner", "", "Nobody yet", "owner", Value::Null),
        ] {
            twins.check(
                || edit_choice(window, name, words, choice),
                &set(field, value),
            );
        }
        twins.check(
            || edit(window, "Clause", "8.6.2"),
            &set("clause", json!("8.6.2")),
        );
        twins.check(
            || edit(window, "Due", "15 Jan 2027"),
            &set("due", json!("2027-01-15")),
        );
        twins.check(|| edit(window, "Due", ""), &set("due", Value::Null));
        for (name, field) in [
            ("Evidence", "evidence"),
            ("Cause", "cause"),
            ("Correction", "correction"),
            ("Corrective action", "corrective_action"),
        ] {
            let text = format!("{name}: said otherwise");
            let place = window.the("textbox", name);
            let before = place.wait().value;
            twins.check(
                || write_lines(window, &place, &text),
                &set(field, json!(text)),
            );
            place.wait_until("to be as before", |place| place.value == before);
        }
        twins.verify();
    });
}

#[test]
fn the_course_of_a_finding() {
    journey(|walk| {
        let twins = audits(walk, walk.sample("northgate"), "1");
        let window = &twins.window;
        let on = |act: &str, finding: [&str; 2]| [json!({"do": act, "id": finding[0]})];
        reach(window, "Finding", READY[1]);
        twins.check(|| window.press("X"), &on("finding.do", READY));
        reach(window, "Finding", DONE[1]);
        twins.check(|| window.press("V"), &on("finding.verify", DONE));
        reach(window, "Finding", VERIFIED[1]);
        twins.check(
            || window.the("button", begins("Reopen")).click(),
            &on("finding.reopen", VERIFIED),
        );
        reach(window, "Finding", OPEN[1]);
        twins.check(
            || {
                window.the("button", begins("Add action")).click();
                add_line(window, "Add action", &["Mend the lift", "Owen", "15 Jan 2027"]);
            },
            &[json!({"do": "action.add", "title": "Mend the lift", "finding": OPEN[0], "owner": "Owen Price", "due": "2027-01-15"})],
        );
        close_line(window, "Add action");
        twins.check(|| window.press("Del"), &on("finding.delete", OPEN));
        twins.check_with(
            || {
                window.press("N");
                add_line(window, "New finding", &["The lift is out", "Major", "Full", "8.6.1"]);
            },
            |made| {
                let id = id(made, "The lift is out");
                vec![json!({
                    "do": "finding.add", "id": id, "title": "The lift is out", "grade": "major", "source": "internal",
                    "audit": "full-audit", "clause": "8.6.1",
                })]
            },
        );
        close_line(window, "New finding");
        twins.verify();
    });
}

#[test]
fn the_audit_programme() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let twins = audits(walk, project, "2");
        let window = &twins.window;
        let set =
            |field: &str, value: Value| [json!({"do": "audit.set", "id": AUDIT, field: value})];
        reach(window, "Audit", AUDIT);
        twins.check(
            || edit_cell(window, AUDIT, "Audit", "Second internal audit"),
            &set("title", json!("Second internal audit")),
        );
        for (name, words, choice, field, value) in [
            (
                "Kind",
                "surv",
                "Surveillance",
                "kind",
                json!("surveillance"),
            ),
            (
                "Lead auditor",
                "owen",
                "Owen Price",
                "auditor",
                json!("Owen Price"),
            ),
            ("Lead auditor", "", "Nobody yet", "auditor", Value::Null),
        ] {
            twins.check(
                || edit_choice(window, name, words, choice),
                &set(field, value),
            );
        }
        twins.check(
            || edit(window, "First day", "23 Feb 2027"),
            &set("first", json!("2027-02-23")),
        );
        twins.check(
            || edit(window, "Last day", "3 Mar 2027"),
            &set("last", json!("2027-03-03")),
        );
        twins.check(
            || edit(window, "Audit body", "Holm Consulting"),
            &set("body", json!("Holm Consulting")),
        );
        twins.check(
            || edit(window, "Clauses", "8.5.1, 8.5.2"),
            &set("clauses", json!(["8.5.1", "8.5.2"])),
        );
        twins.check(
            || write_lines(window, &window.the("textbox", "Scope"), "Both sites."),
            &set("scope", json!("Both sites.")),
        );
        reach(window, "Audit", CLOSED_AUDIT);
        twins.check(
            || window.press("R"),
            &[json!({"do": "audit.reopen", "id": CLOSED_AUDIT})],
        );
        reach(window, "Audit", AUDIT);
        twins.check(
            || window.the("button", begins("Delete this audit")).click(),
            &[json!({"do": "audit.delete", "id": AUDIT})],
        );
        twins.check_with(
            || {
                window.press("N");
                let fields = ["Follow-up audit", "Surv", "23 Feb 2027", "24 Feb 2027"];
                add_line(window, "New audit", &fields);
            },
            |made| {
                let id = id(made, "Follow-up audit");
                vec![json!({"do": "audit.add", "id": id, "title": "Follow-up audit", "kind": "surveillance", "first": "2027-02-23", "last": "2027-02-24"})]
            },
        );
        close_line(window, "New audit");
        twins.verify();
    });
}

#[test]
fn an_audit_is_closed() {
    journey(|walk| {
        let project = walk.sample("northgate");
        project.apply(&[json!({"do": "audit.reopen", "id": CLOSED_AUDIT})]);
        let twins = audits(walk, project, "2");
        let window = &twins.window;
        reach(window, "Audit", CLOSED_AUDIT);
        let closed =
            [json!({"do": "audit.close", "id": CLOSED_AUDIT, "conclusion": "It is lived."})];
        twins.check(
            || {
                window.press("X");
                let conclusion = window.the("textbox", "Conclusion");
                conclusion.wait_until("to have the keyboard", |field| field.focused);
                window.press("Ctrl A");
                window.type_text("It is lived.");
                window.press("Ctrl Enter");
                conclusion.wait_gone();
            },
            &closed,
        );
        twins.check(
            || {
                window.the("button", begins("Close…")).click();
                window.the("textbox", "Conclusion").click();
                window.press("Ctrl A");
                window.type_text("It is lived.");
                window.the("button", begins("Close audit")).click();
            },
            &closed,
        );
        twins.verify();
    });
}

#[test]
fn recurring_work() {
    journey(|walk| {
        let twins = audits(walk, walk.sample("northgate"), "3");
        let window = &twins.window;
        let set =
            |field: &str, value: Value| [json!({"do": "recurring.set", "id": WORK, field: value})];
        reach(window, "Work", WORK);
        twins.check(
            || edit_cell(window, WORK, "Work", "Review of problems"),
            &set("name", json!("Review of problems")),
        );
        for (name, words, choice, field, value) in [
            ("Kind", "check", "Check", "kind", json!("check")),
            (
                "Process",
                "incident",
                "Incident management",
                "process",
                json!("INCIDENT"),
            ),
            ("Process", "", "No process", "process", Value::Null),
            ("Owner", "owen", "Owen Price", "owner", json!("Owen Price")),
        ] {
            twins.check(
                || edit_choice(window, name, words, choice),
                &set(field, value),
            );
        }
        twins.check(
            || edit(window, "From", "26 Oct 2026"),
            &set("first", json!("2026-10-26")),
        );
        twins.check(
            || edit(window, "Until", "30 Jun 2027"),
            &set("last", json!("2027-06-30")),
        );
        twins.check(
            || edit(window, "Work each time", "3"),
            &set("hours", json!(3)),
        );
        twins.check(
            || edit(window, "Work each time", ""),
            &set("hours", Value::Null),
        );
        let details = window.the("complementary", "Work");
        let repeats = window.the("group", "Repeats");
        let choose = |list: &str, letters: &str| {
            repeats.the("combobox", list).tab_to();
            window.type_text(letters);
        };
        twins.check(
            || {
                details.the("button", begins("Repeats")).click();
                choose("Every", "3");
                window.press("Enter");
                repeats.wait_gone();
            },
            &set("repeats", json!("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO;WKST=SU")),
        );
        twins.check(
            || {
                details.the("button", begins("Repeats")).click();
                choose("Unit", "months");
                choose("Counted by", "the");
                choose("Which", "last");
                choose("Day of the week", "Friday");
                repeats.the("button", begins("Set")).click();
                repeats.wait_gone();
            },
            &set("repeats", json!("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR")),
        );
        twins.verify();
    });
}

#[test]
fn the_records_of_recurring_work() {
    journey(|walk| {
        let twins = audits(walk, walk.sample("northgate"), "3");
        let window = &twins.window;
        reach(window, "Work", MISSED);
        twins.check(
            || window.press("X"),
            &[json!({"do": "recurring.record", "id": MISSED, "due": "2026-10-28"})],
        );
        twins.check(
            || {
                window.the("button", "Record 28 Oct").click();
                add_line(window, "Record 28 Oct", &["Minutes 16", "29 Oct 2026"]);
                window.the("group", "Record 28 Oct").wait_gone();
            },
            &[json!({"do": "recurring.record", "id": MISSED, "due": "2026-10-28", "done": "2026-10-29", "note": "Minutes 16"})],
        );
        twins.check(
            || {
                window
                    .the("button", "Take the record of 18 Nov back")
                    .click()
            },
            &[json!({"do": "recurring.unrecord", "id": MISSED, "due": "2026-11-18"})],
        );
        choose_row(window, MISSED);
        twins.check(
            || window.press("Del"),
            &[json!({"do": "recurring.delete", "id": MISSED})],
        );
        twins.check_with(
            || {
                window.press("N");
                add_line(window, "New recurring work", &["Watch the lift", "Check", "Owen", "1 Dec 2026"]);
            },
            |made| {
                let id = id(made, "Watch the lift");
                vec![json!({
                    "do": "recurring.add", "id": id, "name": "Watch the lift", "kind": "check", "owner": "Owen Price",
                    "repeats": "FREQ=MONTHLY;BYMONTHDAY=1", "first": "2026-12-01",
                })]
            },
        );
        close_line(window, "New recurring work");
        twins.verify();
    });
}
