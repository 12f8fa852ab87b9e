//! What people and scripts read: History in words, the list of commands, the examples of the documentation.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use waymark_app::Command;

use crate::desk::Desk;

/// The commands of the documentation's story, line by line.
fn story() -> Vec<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/command-line.md");
    let text = std::fs::read_to_string(path).unwrap();
    let (_, story) = text.split_once("```jsonl story.jsonl\n").unwrap();
    let (story, _) = story.split_once("```").unwrap();
    story.lines().map(String::from).collect()
}

fn name_of(line: &Value) -> &str {
    line["do"].as_str().unwrap()
}

#[test]
fn the_documentation_has_an_example_of_every_command() {
    let lines: Vec<Value> = story()
        .iter()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let shown: BTreeSet<&str> = lines.iter().map(name_of).collect();
    let all: BTreeSet<&str> = Command::NAMES.iter().copied().collect();
    assert_eq!(shown, all);
}

#[test]
fn commands_lists_what_apply_takes_with_schemas_that_fit() {
    let desk = Desk::new();
    let answer = desk.json(&["commands"]);
    let commands = answer["commands"].as_array().unwrap();
    let names: Vec<&str> = commands
        .iter()
        .map(|c| c["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, Command::NAMES);
    for line in story() {
        let mut fields: Map<String, Value> = serde_json::from_str(&line).unwrap();
        let name = fields.remove("do").unwrap();
        fields.remove("group");
        let command = commands
            .iter()
            .find(|command| command["name"] == name)
            .unwrap();
        let schema = &command["schema"];
        // A reason is the log's, but for commands that keep it themselves.
        if schema["properties"]["reason"].is_null() {
            fields.remove("reason");
        }
        assert!(fits(schema, schema, &Value::Object(fields)), "{line}");
    }
    let words = desk.run(&["commands"]).exits(0).out;
    for name in Command::NAMES {
        assert!(words.contains(&format!("{name}{{")), "{name}");
    }
}

#[test]
fn a_schema_requires_exactly_what_apply_does() {
    let desk = Desk::new();
    let commands = desk.json(&["commands"])["commands"].take();
    let mut left_out = 0;
    for line in story() {
        let fields: Map<String, Value> = serde_json::from_str(&line).unwrap();
        let command = commands
            .as_array()
            .unwrap()
            .iter()
            .find(|c| c["name"] == fields["do"]);
        let schema = &command.unwrap()["schema"];
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        for name in schema["properties"].as_object().unwrap().keys() {
            let mut fewer = fields.clone();
            if fewer.remove(name).is_none() {
                // What the story carries out without it does not need it.
                assert!(!required.contains(&json!(name)), "{name} in {line}");
                continue;
            }
            // Understood, whatever the rules then say of it; or not understood.
            let missed = waymark_app::script::read(&Value::Object(fewer).to_string()).is_err();
            assert_eq!(missed, required.contains(&json!(name)), "{name} in {line}");
            left_out += 1;
        }
    }
    assert!(left_out > 60, "{left_out}");
}

/// A value fits a schema as far as this checks it: types, required and known properties, choices, references.
fn fits(schema: &Value, root: &Value, value: &Value) -> bool {
    if let Some(reference) = schema["$ref"].as_str() {
        return fits(root.pointer(&reference[1..]).unwrap(), root, value);
    }
    for choices in ["anyOf", "oneOf"] {
        if let Some(choices) = schema[choices].as_array() {
            return choices.iter().any(|choice| fits(choice, root, value));
        }
    }
    if let Some(choices) = schema["enum"].as_array() {
        return choices.contains(value);
    }
    if !schema["const"].is_null() {
        return schema["const"] == *value;
    }
    let is = |name: &Value| match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("no such type: {other}"),
    };
    let of_type = match &schema["type"] {
        Value::Array(types) => types.iter().any(is),
        name => is(name),
    };
    let required = schema["required"].as_array().into_iter().flatten();
    let complete = required
        .into_iter()
        .all(|name| value.get(name.as_str().unwrap()).is_some());
    let known = value
        .as_object()
        .into_iter()
        .flatten()
        .all(|(name, value)| {
            let property = schema["properties"].get(name);
            property.is_some_and(|property| fits(property, root, value))
        });
    of_type && complete && known
}

#[test]
fn a_schema_turns_away_what_does_not_fit() {
    let desk = Desk::new();
    let answer = desk.json(&["commands"]);
    let commands = answer["commands"].as_array().unwrap();
    let add = commands
        .iter()
        .find(|command| command["name"] == "link.add")
        .unwrap();
    let fits = |fields: Value| fits(&add["schema"], &add["schema"], &fields);
    assert!(fits(
        json!({ "from": "a", "to": "b", "type": "SS", "lag_days": -2 })
    ));
    assert!(!fits(json!({ "from": "a" })), "a required property");
    assert!(
        !fits(json!({ "from": "a", "to": "b", "lag": 1 })),
        "an unknown property"
    );
    assert!(
        !fits(json!({ "from": "a", "to": "b", "lag_days": "1" })),
        "a wrong type"
    );
    assert!(
        !fits(json!({ "from": "a", "to": "b", "type": "XX" })),
        "no such choice"
    );
}

#[test]
fn history_tells_the_story_of_one_of_each_command() {
    let desk = Desk::with_project();
    let days = ["2027-01-12", "2027-01-13", "2027-01-18", "2027-01-18"];
    for (at, lines) in story().chunks(12).enumerate() {
        let day = days[at.min(days.len() - 1)];
        desk.apply_on(day, &lines.join("\n")).exits(0);
    }
    desk.run_on("2027-01-19", &["undo", "a.waymark", "--who", "Åse Lund"])
        .exits(0);
    desk.run_on("2027-01-19", &["redo", "a.waymark", "--who", "Åse Lund"])
        .exits(0);
    desk.run(&["verify", "a.waymark"]).exits(0);
    insta::assert_snapshot!(desk.run(&["history", "a.waymark"]).exits(0).out);
    // Every act but the first can be taken back.
    let revision = desk.json(&["info", "a.waymark"])["revision"]
        .as_u64()
        .unwrap();
    let acts = (revision - 3).to_string();
    desk.run(&["undo", "a.waymark", "--steps", &acts]).exits(0);
    desk.run(&["verify", "a.waymark"]).exits(0);
}

#[test]
fn the_tables_for_people_are_worded_so() {
    let desk = Desk::with_project();
    let lines: Vec<String> = story().into_iter().take(24).collect();
    desk.apply_on("2027-01-12", &lines.join("\n")).exits(0);
    let on = |args: &[&str]| desk.run_on("2027-02-01", args).exits(0).out;
    insta::assert_snapshot!("status", on(&["status", "a.waymark"]));
    let schedule = on(&["schedule", "a.waymark"]);
    let top: Vec<&str> = schedule.lines().take(20).collect();
    insta::assert_snapshot!("schedule", top.join("\n"));
    let info = on(&["info", "a.waymark"]);
    // The digests follow from ids made anew each time.
    let stable: Vec<&str> = info
        .lines()
        .filter(|line| !line.starts_with("State ") && !line.starts_with("Last entry "))
        .collect();
    assert_eq!(stable.len() + 2, info.lines().count(), "{info}");
    insta::assert_snapshot!("info", stable.join("\n"));
    let desk = Desk::new();
    let new = |name: &str, more: &[&str]| {
        let args = [
            "new",
            name,
            "--organisation",
            "Fjell",
            "--start",
            "2027-01-11",
            "--country",
            "NO",
        ];
        desk.run(&[&args[..], more].concat()).exits(0).out
    };
    let made = [
        new("a.waymark", &[]),
        new("b.waymark", &["--target", "2028-02-14"]),
        new("c.waymark", &["--target", "2027-09-01"]),
    ];
    insta::assert_snapshot!("new", made.join("\n"));
}
