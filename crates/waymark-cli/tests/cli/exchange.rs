//! Plans of other tools: scheduled as they are, taken into a project, written from one.

use serde_json::Value;

use crate::desk::Desk;

fn read(desk: &Desk, name: &str) -> Vec<u8> {
    std::fs::read(desk.path(name)).unwrap()
}

fn plan(tasks: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project"><Name>Move</Name><StartDate>2027-03-01T08:00:00</StartDate><Tasks>{tasks}</Tasks></Project>"#
    )
}

fn task(uid: u32, days: u32, more: &str) -> String {
    let hours = days * 8;
    format!(
        "<Task><UID>{uid}</UID><ID>{uid}</ID><Name>Task {uid}</Name><Duration>PT{hours}H0M0S</Duration>{more}</Task>"
    )
}

fn after(uid: u32) -> String {
    format!(
        "<PredecessorLink><PredecessorUID>{uid}</PredecessorUID><Type>1</Type></PredecessorLink>"
    )
}

/// `uid start finish slack`, a task a line.
fn drawn(schedule: &Value) -> Vec<String> {
    let tasks = schedule["tasks"].as_array().unwrap();
    let line = |task: &Value| {
        let word = |field: &str| task[field].to_string().replace('"', "");
        let fields = ["uid", "start", "finish", "total_slack_days"].map(word);
        fields.join(" ")
    };
    tasks.iter().map(line).collect()
}

#[test]
fn a_plan_is_scheduled_without_a_project() {
    let desk = Desk::new();
    desk.write(
        "plan.xml",
        plan(&(task(1, 3, "") + &task(2, 2, &after(1)) + &task(3, 1, ""))),
    );
    let schedule = desk.json(&["schedule", "plan.xml"]);
    assert_eq!(
        drawn(&schedule),
        [
            "1 2027-03-01 2027-03-03 0",
            "2 2027-03-04 2027-03-05 0",
            "3 2027-03-01 2027-03-01 4"
        ]
    );
    assert_eq!(schedule["longest_path"], serde_json::json!(["1", "2"]));
    let late = &schedule["tasks"][2];
    assert_eq!(
        (&late["late_start"], &late["late_finish"]),
        (&"2027-03-05".into(), &"2027-03-05".into())
    );
    assert_eq!(
        (&schedule["start"], &schedule["finish"]),
        (&"2027-03-01".into(), &"2027-03-05".into())
    );
    let words = desk.run(&["schedule", "plan.xml"]).exits(0).out;
    assert!(words.contains("2027-03-04  2027-03-05"), "{words}");
}

#[test]
fn progress_counts_unless_the_plan_is_asked_for() {
    let desk = Desk::new();
    let begun =
        "<PercentComplete>50</PercentComplete><ActualStart>2027-03-03T08:00:00</ActualStart>";
    desk.write(
        "plan.xml",
        plan(&(task(1, 4, begun) + &task(2, 2, &after(1)))),
    );
    let drawn_with = |more: &[&str]| {
        let mut command = vec!["schedule", "plan.xml"];
        command.extend(more);
        drawn(&desk.json(&command))
    };
    assert_eq!(
        drawn_with(&[]),
        ["1 2027-03-03 2027-03-08 0", "2 2027-03-09 2027-03-10 0"]
    );
    assert_eq!(
        drawn_with(&["--planned"]),
        ["1 2027-03-01 2027-03-04 0", "2 2027-03-05 2027-03-08 0"]
    );
    let goal = desk.json(&["schedule", "plan.xml", "--goal", "1"]);
    assert_eq!(goal["longest_path"], serde_json::json!(["1"]));
    assert_eq!(goal["tasks"][0]["float_to_goal_days"], 0);
    let nowhere = desk.run(&["schedule", "plan.xml", "--goal", "9"]).exits(5);
    assert!(
        nowhere.err.contains("no task with the UID 9"),
        "{}",
        nowhere.err
    );
}

#[test]
fn what_cannot_be_followed_or_carried_is_told_by_task() {
    let desk = Desk::new();
    let half = "<Task><UID>4</UID><Name>Half</Name><Duration>PT4H0M0S</Duration></Task>";
    let tasks = task(1, 1, &after(2)) + &task(2, 1, &after(1)) + &task(3, 2, "") + half;
    desk.write("plan.xml", plan(&tasks));
    let schedule = desk.json(&["schedule", "plan.xml"]);
    assert_eq!(schedule["warnings"][0]["code"], "cycle");
    assert_eq!(schedule["warnings"][0]["task"], "1");
    assert_eq!(
        schedule["warnings"][0]["message"],
        "these tasks wait for each other: “Task 1” (UID 1), “Task 2” (UID 2)"
    );
    assert_eq!(
        drawn(&schedule)[2],
        "3 2027-03-01 2027-03-02 0",
        "the rest is scheduled"
    );
    let left = &schedule["not_carried"][0];
    assert_eq!(left["kind"], "duration_hours");
    assert_eq!(
        left["tasks"],
        serde_json::json!([{"uid": 4, "name": "Half"}])
    );
}

#[test]
fn a_file_that_is_no_plan_is_named_with_the_place() {
    let desk = Desk::with_project();
    for (text, told) in [
        (String::from("<html><body></body></html>"), "a web page"),
        (
            String::from("<Project><Tasks><Task>"),
            "the file ends in the middle",
        ),
        (
            plan("<Task><UID>1</UID><Duration>soon</Duration></Task>"),
            "task 1, Duration",
        ),
        (
            String::from("<!DOCTYPE x [<!ENTITY a \"b\">]><Project/>"),
            "declares a document type",
        ),
    ] {
        desk.write("plan.xml", &text);
        let before = read(&desk, "a.waymark");
        for command in [
            vec!["schedule", "plan.xml"],
            vec!["import", "a.waymark", "plan.xml"],
        ] {
            let failed = desk.run(&command).exits(3);
            assert!(failed.err.contains(told), "{}", failed.err);
        }
        assert_eq!(read(&desk, "a.waymark"), before);
    }
}

#[test]
fn a_plan_that_comes_back_changes_what_was_changed_and_nothing_else() {
    let desk = Desk::with_project();
    desk.run(&["export", "a.waymark", "--format", "mspdi", "-o", "a.xml"])
        .exits(0);
    let state = |desk: &Desk| desk.json(&["info", "a.waymark"])["state"].clone();
    let before = state(&desk);
    let same = desk.json(&["import", "a.waymark", "a.xml"]);
    assert_eq!(
        (&same["applied"], &same["comes_back"]),
        (&Value::Bool(false), &Value::Bool(true))
    );
    assert_eq!(state(&desk), before);

    let text = String::from_utf8(read(&desk, "a.xml")).unwrap();
    let changed = text.replacen("Brief top management", "Brief the board", 1);
    assert_ne!(text, changed);
    desk.write("a.xml", &changed);
    let dry = desk.json(&["import", "a.waymark", "a.xml", "--dry-run"]);
    assert_eq!(dry["changed"][0]["name"], "Brief the board");
    assert_eq!(
        dry["changed"][0]["changes"],
        serde_json::json!(["name “Brief top management” → “Brief the board”"])
    );
    assert_eq!(dry["applied"], false);
    assert_eq!(state(&desk), before);
    let taken = desk.json(&["import", "a.waymark", "a.xml"]);
    assert_eq!(
        (&taken["applied"], &taken["revision"]),
        (&Value::Bool(true), &2.into())
    );
    let history = desk.run(&["history", "a.waymark"]).exits(0).out;
    assert!(history.contains("Taken over from a.xml"), "{history}");
    desk.run(&["undo", "a.waymark"]).exits(0);
    assert_eq!(state(&desk), before, "one act, taken back as one");
}

#[test]
fn a_plan_with_a_ring_is_refused_and_named() {
    let desk = Desk::with_project();
    desk.write(
        "plan.xml",
        plan(&(task(1, 1, &after(2)) + &task(2, 1, &after(1)))),
    );
    let before = read(&desk, "a.waymark");
    let refused = desk.run(&["import", "a.waymark", "plan.xml"]).exits(5);
    assert!(
        refused
            .err
            .contains("these tasks would wait for each other: Task 1 → Task 2"),
        "{}",
        refused.err
    );
    assert!(!refused.err.contains("line"), "{}", refused.err);
    assert_eq!(read(&desk, "a.waymark"), before);
}

#[test]
fn an_export_replaces_plans_only() {
    let desk = Desk::with_project();
    desk.write("notes.txt", "mine");
    let refused = desk
        .run(&[
            "export",
            "a.waymark",
            "--format",
            "mspdi",
            "-o",
            "notes.txt",
        ])
        .exits(4);
    assert!(
        refused.err.contains("is no XML and is not overwritten"),
        "{}",
        refused.err
    );
    assert_eq!(read(&desk, "notes.txt"), *b"mine");
    let export = |out: &str| {
        desk.run(&["export", "a.waymark", "--format", "mspdi", "-o", out])
            .exits(0)
    };
    export("one.xml");
    export("one.xml");
    export("two.xml");
    assert_eq!(
        read(&desk, "one.xml"),
        read(&desk, "two.xml"),
        "the same plan gives the same bytes"
    );
}
