//! `scope`: the verdict on a project's answers and on those of a file.

use serde_json::{Value, json};
use waymark_app::catalogue::scope::ScopeMode;
use waymark_app::catalogue::scope_examples;

use crate::desk::Desk;

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(&["new", "a.waymark", "--organisation", "Northgate"])
        .exits(0);
    desk
}

fn ids(scope: &Value) -> Vec<&str> {
    let findings = scope["findings"].as_array().unwrap().iter();
    let mut ids: Vec<&str> = findings.map(|f| f["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn every_set_of_answers_gives_exactly_its_findings_and_verdict() {
    let desk = desk();
    for example in scope_examples() {
        let answers = serde_json::to_string(&example.answers).unwrap();
        desk.write("answers.json", &answers);
        let line = ["scope", "a.waymark", "--answers", "answers.json"];
        // Final is what is meant where nothing is said.
        let mode: &[&str] = match example.mode {
            ScopeMode::Draft => &["--mode", "draft"],
            ScopeMode::Final => &[],
        };
        let scope = desk.json(&[&line[..], mode].concat());
        assert_eq!(ids(&scope), example.expected_findings, "{}", example.id);
        assert_eq!(
            scope["verdict"],
            example.expected_outcome.words(),
            "{}",
            example.id
        );
        assert_eq!(scope["questions"], 25);
        for finding in scope["findings"].as_array().unwrap() {
            let answers = finding["answers"].as_array().unwrap();
            assert!(!answers.is_empty(), "{}: {finding}", example.id);
        }
    }
}

#[test]
fn the_project_is_not_touched_by_the_answers_of_a_file() {
    let desk = desk();
    desk.write("answers.json", r#"{"SW-16": "yes", "SW-22": null}"#);
    let before = desk.json(&["info", "a.waymark"]);
    let scope = desk.json(&[
        "scope",
        "a.waymark",
        "--answers",
        "answers.json",
        "--mode",
        "draft",
    ]);
    assert_eq!(ids(&scope), ["CLAUSE45-DELEGATED"]);
    assert_eq!(scope["answered"], 1);
    let open = scope["open"].as_array().unwrap().iter();
    let unknown: Vec<&Value> = open.filter(|open| open["state"] == "unknown").collect();
    assert_eq!(unknown.len(), 1);
    assert_eq!(unknown[0]["question"], "SW-22");
    assert_eq!(desk.json(&["info", "a.waymark"]), before);
}

#[test]
fn a_file_that_is_no_set_of_answers_is_unreadable() {
    let desk = desk();
    let scope = ["scope", "a.waymark", "--answers", "answers.json"];
    desk.run(&scope).exits(3);
    desk.write("answers.json", "{");
    desk.run(&scope).exits(3);
    desk.write("answers.json", r#"{"SW-02": "perhaps"}"#);
    desk.run(&scope)
        .exits(3)
        .says("the answer to SW-02 is \"perhaps\"");
}

#[test]
fn a_scope_is_told_judged_approved_and_compared() {
    let desk = desk();
    let empty = desk.json(&["scope", "a.waymark"]);
    assert_eq!(empty["verdict"], "not applicable as scoped");
    assert_eq!(empty["answered"], 0);
    assert_eq!(
        empty["statement"],
        "The service management system of … supporting the … of …."
    );
    desk.write(
        "scope.jsonl",
        r#"
{"do":"scope.answer","question":"SW-01","answer":"Northgate"}
{"do":"scope.answer","question":"SW-17","answer":["planning","design","transition","delivery","improvement"]}
{"do":"service.add","name":"Managed hosting","performed":"self"}
{"do":"customer.add","name":"Aldermoor","kind":"external"}
{"do":"site.add","name":"Leeds","operates":true}
{"do":"scope.accept","finding":"TOPMGMT-UNNAMED","reason":"In May","by":"Ruth Ellison"}
{"do":"scope.approve","approver":"The board"}
{"do":"site.add","name":"Gateshead","operates":true}
"#,
    );
    desk.run(&["apply", "a.waymark", "--commands", "scope.jsonl"])
        .exits(0);
    let scope = desk.json(&["scope", "a.waymark"]);
    assert_eq!(scope["verdict"], "applicable with problems");
    assert_eq!(
        scope["statement"],
        "The service management system of Northgate supporting the planning, design, transition, delivery and \
         improvement of managed hosting services to external customers from its sites in Gateshead and Leeds."
    );
    let findings = scope["findings"].as_array().unwrap();
    let unnamed = findings.iter().find(|f| f["id"] == "TOPMGMT-UNNAMED");
    assert_eq!(unnamed.unwrap()["accepted"]["by"], "Ruth Ellison");
    assert_eq!(scope["versions"][0]["name"], "1.0");
    assert_eq!(scope["changed_since_version"], 1);

    let compared = desk.json(&["scope", "a.waymark", "--since", "1.0"]);
    let changed = json!([{
        "question": "SW-09", "entry": "Gateshead", "before": null,
        "after": r#"{"included":"yes","name":"Gateshead","operates_processes":"yes"}"#,
    }]);
    assert_eq!(compared["answers"], changed);
    desk.run(&["scope", "a.waymark", "--since", "2.0"]).exits(5);
}
