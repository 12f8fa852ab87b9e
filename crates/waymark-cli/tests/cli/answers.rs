//! Every answer has the fields of the contract, of the right types.

use serde_json::{Value, json};

use crate::desk::Desk;

/// A value is of a type: text, date, whole, percent, number, flag, hash, rag; `?` at the end lets it be null or missing.
#[track_caller]
fn fits_type(name: &str, value: Option<&Value>, at: &str) {
    let (name, optional) = name
        .strip_suffix('?')
        .map_or((name, false), |name| (name, true));
    let value = match value {
        None | Some(Value::Null) if optional => return,
        None => panic!("{at} is missing"),
        Some(value) => value,
    };
    let text = value.as_str();
    let fits = match name {
        "text" => text.is_some(),
        "date" => text.is_some_and(|t| t.len() == 10 && waymark_app::parse_date(t).is_some()),
        "instant" => text.is_some_and(|t| t.len() > 18 && t.ends_with('Z')),
        "hash" => text.is_some_and(|t| t.len() == 64 && t.chars().all(|c| c.is_ascii_hexdigit())),
        "rag" => text.is_some_and(|t| matches!(t, "green" | "amber" | "red")),
        "gate state" => text.is_some_and(|t| matches!(t, "passed" | "late" | "ahead")),
        "whole" => value.is_i64(),
        "percent" => value.as_i64().is_some_and(|n| (0..=100).contains(&n)),
        "number" => value.is_number(),
        "flag" => value.is_boolean(),
        other => panic!("no such type: {other}"),
    };
    assert!(fits, "{at} is no {name}: {value}");
}

/// An answer has at least the fields of a shape.
#[track_caller]
fn fits(shape: &Value, value: Option<&Value>, at: &str) {
    match shape {
        Value::String(name) => fits_type(name, value, at),
        Value::Object(fields) => {
            assert!(value.is_some_and(Value::is_object), "{at}: {value:?}");
            for (name, shape) in fields {
                fits(shape, value.unwrap().get(name), &format!("{at}.{name}"));
            }
        }
        Value::Array(shapes) => {
            let list = value.and_then(Value::as_array);
            let list = list.unwrap_or_else(|| panic!("{at} is no list: {value:?}"));
            if let Some(shape) = shapes.first() {
                for (index, element) in list.iter().enumerate() {
                    fits(shape, Some(element), &format!("{at}[{index}]"));
                }
            }
        }
        other => panic!("no shape: {other}"),
    }
}

#[track_caller]
fn check(answer: &Value, shape: Value) {
    fits(&shape, Some(answer), "answer");
}

fn info_shape() -> Value {
    json!({
        "organisation": "text", "edition": "text", "target": "date?", "status_date": "date", "revision": "whole",
        "changes": "whole", "format": "whole", "catalogue_version": "text", "head": "hash", "state": "hash",
        "counts": { "tasks": "whole", "criteria": "whole", "people": "whole" },
    })
}

fn applied_shape() -> Value {
    json!({
        "entries": [{ "id": "text", "changes": "whole", "made": ["text"] }],
        "revision": "whole", "state": "hash", "head": "hash",
    })
}

#[test]
fn making_a_project_answers_with_what_it_is_and_whether_the_target_can_be_met() {
    let desk = Desk::new();
    let new = [
        "new",
        "b.waymark",
        "--organisation",
        "Fjell",
        "--target",
        "2028-02-14",
    ];
    let made = desk.json(&new);
    check(&made, info_shape());
    check(
        &made,
        json!({ "file": "text", "ready": "date", "target": "date", "reserve_days": "whole", "notes": ["text"] }),
    );
    let sample = desk.json(&["new", "s.waymark", "--sample"]);
    check(&sample, info_shape());
    assert_eq!(sample["status_date"], "2026-11-20");
}

#[test]
fn info_says_what_the_file_is() {
    let desk = Desk::with_project();
    let info = desk.json(&["info", "a.waymark"]);
    check(&info, info_shape());
    assert_eq!(info["organisation"], "Åsgård Telecom");
    assert_eq!(info["edition"], "2018");
    assert_eq!(info["target"], "2028-02-14");
    assert_eq!(info["status_date"], "2027-01-11");
    assert_eq!(info["revision"], 1);
}

#[test]
fn status_has_every_list_of_the_contract() {
    let desk = Desk::new();
    desk.run(&["new", "s.waymark", "--sample"]).exits(0);
    let status = desk.json(&["status", "s.waymark"]);
    let open_task = json!({ "id": "text", "name": "text", "owner": "text", "days": "whole" });
    check(
        &status,
        json!({
            "as_of": "date",
            "overall": {
                "rag": "rag", "sentence": "text", "rules": [{ "id": "text", "rag": "rag", "reason": "text" }],
            },
            "phases": [{
                "id": "text", "name": "text", "start": "date", "finish": "date", "baseline_finish": "date?",
                "slip_days": "whole?", "done_percent": "percent",
            }],
            "gates": [{
                "id": "text", "name": "text", "date": "date", "baseline": "date?", "slip_days": "whole?",
                "state": "gate state",
            }],
            "readiness": { "share_percent": "percent", "coverage_percent": "percent", "weakest": "text?" },
            "late": [open_task], "due": [open_task], "decisions": [], "risks": [],
        }),
    );
    assert_eq!(status["as_of"], "2026-11-20");
    assert_eq!(status["phases"].as_array().unwrap().len(), 5);
    assert_eq!(status["gates"].as_array().unwrap().len(), 4);
    assert!(!status["late"].as_array().unwrap().is_empty());
    // The overall status is the worst of its rules.
    let rank = |rag: &Value| ["green", "amber", "red"].iter().position(|r| rag == r);
    let rules = status["overall"]["rules"].as_array().unwrap();
    let worst = rules.iter().map(|rule| rank(&rule["rag"])).max().unwrap();
    assert_eq!(rank(&status["overall"]["rag"]), worst);
}

#[test]
fn the_schedule_has_every_figure_of_a_task() {
    let desk = Desk::with_project();
    for args in [
        &["schedule", "a.waymark"][..],
        &["schedule", "a.waymark", "--planned"],
    ] {
        let schedule = desk.json(args);
        check(
            &schedule,
            json!({
                "start": "date", "finish": "date",
                "tasks": [{
                    "id": "text", "uid": "whole?", "wbs": "text", "name": "text", "start": "date", "finish": "date",
                    "duration_days": "whole", "total_slack_days": "whole", "free_slack_days": "whole",
                    "float_to_goal_days": "whole?", "critical": "flag", "milestone": "flag", "summary": "flag",
                }],
                "longest_path": ["text"],
                "warnings": [{ "code": "text", "message": "text", "task": "text?" }],
                "compute_ms": "number",
            }),
        );
        let tasks = schedule["tasks"].as_array().unwrap();
        for task in tasks {
            let slack = task["total_slack_days"].as_i64().unwrap();
            assert_eq!(task["critical"], slack <= 0, "{task}");
        }
        let path = schedule["longest_path"].as_array().unwrap();
        assert!(!path.is_empty());
        for id in path {
            assert!(tasks.iter().any(|task| &task["id"] == id), "{id}");
        }
    }
}

#[test]
fn acts_answer_with_their_entries() {
    let desk = Desk::with_project();
    let lines = "{\"do\":\"person.add\",\"id\":\"ruth\",\"name\":\"Ruth\"}\n\
                 {\"do\":\"task.set_name\",\"id\":\"PRE-01\",\"name\":\"Find a sponsor\"}";
    let applied = desk.apply(lines).exits(0).object();
    check(&applied, applied_shape());
    assert_eq!(applied["revision"], 3);
    assert_eq!(applied["entries"][0]["made"], json!(["ruth"]));
    let undone = desk.json(&["undo", "a.waymark", "--steps", "2"]);
    check(&undone, applied_shape());
    assert_eq!(undone["revision"], 5);
    check(&desk.json(&["redo", "a.waymark"]), applied_shape());

    let info = desk.json(&["info", "a.waymark"]);
    let redone = desk.json(&["redo", "a.waymark"]);
    assert_ne!(info["state"], redone["state"]);
    assert_eq!(redone["state"], applied["state"]);
}

#[test]
fn history_verify_commands_pack_and_bench_data_answer_as_agreed() {
    let desk = Desk::with_project();
    desk.apply("{\"do\":\"person.add\",\"name\":\"Ruth\",\"reason\":\"New sponsor\"}")
        .exits(0);
    let history = desk.json(&["history", "a.waymark"]);
    check(
        &history,
        json!({ "entries": [{
            "id": "text", "at": "instant", "who": "text", "what": "text", "changes": "whole", "parents": ["hash"],
        }] }),
    );
    let entries = history["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0]["parents"], json!([]));
    assert_eq!(entries[1]["parents"], json!([entries[0]["hash"]]));
    assert_eq!(entries[1]["reason"], "New sponsor");
    assert_eq!(entries[1]["who"], "Tester");
    assert_eq!(
        desk.json(&["info", "a.waymark"])["head"],
        entries[1]["hash"]
    );

    let proof = desk.json(&["verify", "a.waymark"]);
    check(
        &proof,
        json!({
            "ok": "flag", "entries": "whole", "redacted": "whole",
            "problems": [{ "entry": "text?", "message": "text" }],
        }),
    );
    assert_eq!(proof["entries"], 2);

    check(
        &desk.json(&["commands"]),
        json!({ "commands": [{ "name": "text", "schema": { "type": "text", "properties": {} } }] }),
    );
    let pack = desk.json(&["pack", "a.waymark", "-o", "a.pdf"]);
    check(
        &pack,
        json!({ "file": "text", "pages": "whole", "bytes": "whole" }),
    );
    let length = std::fs::metadata(desk.path("a.pdf")).unwrap().len();
    assert_eq!(pack["bytes"], length);
    check(
        &desk.json(&["bench-data", "b.waymark", "--tasks", "30"]),
        info_shape(),
    );
}

#[test]
fn the_author_is_who_is_named_else_the_account() {
    let desk = Desk::with_project();
    desk.write("c.jsonl", "{\"do\":\"person.add\",\"name\":\"Ruth\"}");
    let apply = ["apply", "a.waymark", "--commands", "c.jsonl"];
    desk.run(&apply).exits(0);
    desk.run(&[&apply[..], &["--who", " Åse Lund "]].concat())
        .exits(0);
    let history = desk.json(&["history", "a.waymark"]);
    assert_eq!(history["entries"][1]["who"], "Tester");
    assert_eq!(history["entries"][2]["who"], "Åse Lund");
}

#[test]
fn with_json_words_go_to_standard_error() {
    let desk = Desk::new();
    let made = desk.run(&["--json", "new", "b.waymark", "--organisation", "Fjell"]);
    made.clone().exits(0).says("No country was given");
    assert!(
        made.object()["notes"][0]
            .as_str()
            .unwrap()
            .contains("country")
    );
    let refused = desk.run(&["--json", "info", "nothing.waymark"]).exits(3);
    let message = refused.object()["error"]["message"]
        .as_str()
        .unwrap()
        .to_string();
    refused.says(&message);
}
