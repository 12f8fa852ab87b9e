//! Questions about the plan: why a row lies where it does, what moved it, what the baselines say, what would fit.

use serde_json::Value;

use crate::desk::Desk;

/// A project in which one task became longer, was moved by its link, and another was removed.
fn replanned() -> Desk {
    let desk = Desk::with_project();
    for (day, line) in [
        (
            "2027-01-12",
            r#"{"do":"baseline.set","id":"base","name":"Baseline 1","approver":"Ruth"}"#,
        ),
        (
            "2027-01-13",
            r#"{"do":"task.set_duration","id":"PRE-02","days":9}"#,
        ),
        (
            "2027-01-14",
            r#"{"do":"person.add","id":"ruth","name":"Ruth Ellison"}"#,
        ),
        ("2027-01-15", r#"{"do":"task.delete","id":"PRE-05"}"#),
        (
            "2027-01-15",
            r#"{"do":"task.add","id":"extra","name":"Extra","days":2}"#,
        ),
    ] {
        desk.apply_on(day, line).exits(0);
    }
    desk
}

fn texts<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    let list = list.as_array().unwrap();
    list.iter()
        .map(|item| item[field].as_str().unwrap())
        .collect()
}

#[test]
fn the_chain_of_a_row_ends_where_the_plan_begins() {
    let desk = Desk::with_project();
    let told = desk.json(&["explain", "a.waymark", "PRE-G0", "--planned"]);
    let steps = told["why"].as_array().unwrap();
    assert_eq!(steps[0]["name"], told["name"]);
    assert_eq!(steps.last().unwrap()["driver"], "plan_start");
    for pair in steps.windows(2) {
        assert_eq!(
            pair[0]["by"], pair[1]["task"],
            "each step is about what drove the one before"
        );
        assert!(pair[1]["start"].as_str() <= pair[0]["start"].as_str());
    }
    assert_eq!(told["on_longest_path"], true);

    let number = |code: &str| {
        let schedule = desk.json(&["schedule", "a.waymark"]);
        let tasks = schedule["tasks"].as_array().unwrap();
        let task = tasks.iter().find(|task| task["code"] == code).unwrap();
        task["wbs"].as_str().unwrap().to_string()
    };
    let by_number = desk.json(&["explain", "a.waymark", &number("PRE-G0"), "--planned"]);
    assert_eq!(by_number, told);
}

#[test]
fn the_act_that_moved_a_row_is_named() {
    let desk = replanned();
    let moved = |since: &str| {
        let told = desk.json_on(
            "2027-01-15",
            &["explain", "a.waymark", "PRE-02", "--since", since],
        );
        told["moved"].clone()
    };
    let acts = moved("1");
    assert_eq!(
        texts(&acts, "what"),
        [
            "Task “Obtain standards and brief the core team”: duration 3 working days → 9 working days"
        ]
    );
    assert_eq!(
        (acts[0]["revision"].as_i64(), acts[0]["days"].as_i64()),
        (Some(3), Some(6))
    );
    assert_eq!(moved("2027-01-12"), acts);
    assert_eq!(moved("3"), serde_json::json!([]));
    assert_eq!(moved("2027-01-13"), serde_json::json!([]));

    let came = desk.json(&["explain", "a.waymark", "extra", "--since", "1"]);
    assert_eq!(came["moved"][0]["finish_before"], Value::Null);
    let words = desk
        .run(&["explain", "a.waymark", "extra", "--since", "1"])
        .exits(0);
    assert!(words.out.contains("not in plan"), "{}", words.out);

    for (since, told) in [
        ("soon", "“soon” is neither a revision nor a day"),
        ("99", "99"),
        ("2020-01-01", "the project was made on"),
    ] {
        let refused = desk
            .run(&["explain", "a.waymark", "PRE-02", "--since", since])
            .exits(5);
        assert!(refused.err.contains(told), "{since}: {}", refused.err);
    }
    let nobody = desk.run(&["explain", "a.waymark", "PRE-99"]).exits(5);
    assert!(
        nobody.err.contains("there is no task “PRE-99”"),
        "{}",
        nobody.err
    );
}

#[test]
fn rows_are_held_against_a_baseline_by_its_number() {
    let desk = replanned();
    let held = desk.json_on("2027-01-12", &["baselines", "a.waymark"]);
    assert_eq!(
        texts(&held["baselines"], "name"),
        ["First plan", "Baseline 1"]
    );
    assert_eq!(held["against"], 1);
    assert_eq!(texts(&held["added"], "name"), ["Extra"]);
    assert_eq!(texts(&held["removed"], "name").len(), 1);
    let tasks = held["tasks"].as_array().unwrap();
    let longer = tasks
        .iter()
        .find(|t| t["name"] == "Obtain standards and brief the core team");
    assert_eq!(longer.unwrap()["slip_days"], 6);
    assert_eq!(
        (
            held["phases"].as_array().unwrap().len(),
            held["gates"].as_array().unwrap().len()
        ),
        (5, 4)
    );

    let first = desk.json_on("2027-01-15", &["baselines", "a.waymark", "--against", "0"]);
    assert_eq!(first["against"], 0);
    let words = desk.run(&["baselines", "a.waymark"]).exits(0).out;
    assert!(words.contains("1 row was removed since:"), "{words}");
    let unknown = desk
        .run(&["baselines", "a.waymark", "--against", "7"])
        .exits(5);
    assert!(
        unknown
            .err
            .contains("no baseline has the number 7; there are 0, 1"),
        "{}",
        unknown.err
    );
}

#[test]
fn what_would_fit_can_be_carried_out_as_it_is_printed() {
    let desk = Desk::with_project();
    let ready = desk.json(&["schedule", "a.waymark"])["ready"].clone();
    let line = format!(r#"{{"do":"project.set_target","date":{ready}}}"#);
    desk.apply_on("2027-01-11", &line).exits(0);
    let fit = desk.json_on("2027-01-11", &["fit", "a.waymark"]);
    assert_eq!(fit["reserve_days"], -1);
    assert_eq!(fit["reached"], true);
    let together = fit["together"].as_array().unwrap();
    assert_eq!(together.len(), 1, "one day is easily found");
    desk.apply_on("2027-01-11", &together[0]["command"].to_string())
        .exits(0);
    let after = desk.json_on("2027-01-11", &["fit", "a.waymark"]);
    assert_eq!(after["ready"], together[0]["ready"]);
    assert!(after["reserve_days"].as_i64().unwrap() >= 0);
    assert_eq!(after["together"], serde_json::json!([]));
}

#[test]
fn float_can_be_counted_to_any_goal() {
    let desk = Desk::with_project();
    let schedule = desk.json(&["schedule", "a.waymark", "--goal", "PRE-G0"]);
    let path = schedule["longest_path"].as_array().unwrap();
    let goal = schedule["tasks"]
        .as_array()
        .unwrap()
        .iter()
        .find(|t| t["code"] == "PRE-G0")
        .unwrap();
    assert_eq!(path.last(), Some(&goal["id"]));
    assert_eq!(goal["float_to_goal_days"], 0);
    let nowhere = desk
        .run(&["schedule", "a.waymark", "--goal", "nowhere"])
        .exits(5);
    assert!(
        nowhere.err.contains("there is no task “nowhere”"),
        "{}",
        nowhere.err
    );
}
