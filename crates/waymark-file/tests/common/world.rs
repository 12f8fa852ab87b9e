//! Records of every kind, made from what their fields may hold.

use waymark_planner::Change;
use waymark_planner::record::{FieldSpec, Kind};
use waymark_planner::value::{FieldType, Value};

use super::{create, text};

/// Two records of each kind, `task-a` and `task-b`, so that a pointer can be moved from one to the other. Of the
/// project there is only one.
pub fn world() -> Vec<Change> {
    let mut changes = Vec::new();
    for kind in Kind::ALL {
        for letter in ["a", "b"] {
            if *kind != Kind::Charter || letter == "a" {
                changes.push(record(*kind, letter));
            }
        }
    }
    changes
}

/// The id of a made record.
pub fn name(kind: Kind, letter: &str) -> String {
    format!("{}-{letter}", kind.name())
}

/// A record with a value in each field, optional pointers excepted.
pub fn record(kind: Kind, letter: &str) -> Change {
    let id = name(kind, letter);
    let fields: Vec<(&str, Value)> = kind
        .fields()
        .iter()
        // An optional pointer stays empty, so that the world has no circles at first.
        .filter(|field| !(field.optional && matches!(field.holds, FieldType::Ref(_))))
        .map(|field| (field.name, samples(field, &id).0))
        .collect();
    create(kind, &id, &fields)
}

/// Two different values that a field can hold. Text names its record, so that a sentence about the record can be
/// recognised by the record's id.
pub fn samples(field: &FieldSpec, record: &str) -> (Value, Value) {
    let pair = |a: &str, b: &str| (text(a), text(b));
    match field.holds {
        FieldType::Flag => (Value::Flag(false), Value::Flag(true)),
        FieldType::Whole { least, most, .. } => (Value::Whole(least), Value::Whole(most)),
        FieldType::Text => (
            text(&format!("{record} {}", field.name)),
            text(&format!("{record} «Å»\nsecond line; it's “{}”", field.name)),
        ),
        FieldType::Date => pair("2027-01-11", "2028-02-29"),
        FieldType::Choice(words) => pair(words[0], words[words.len() - 1]),
        FieldType::Ref(kind) => (text(&name(kind, "a")), text(&name(kind, "b"))),
        FieldType::Order => pair("V", "Zz1"),
        FieldType::Week => pair("1111100", "1010101"),
        FieldType::Repeats => pair("FREQ=DAILY", "FREQ=MONTHLY;BYDAY=1MO"),
        FieldType::Picture => pair("iVBORw0KGgoAAAA=", "iVBORw0KGgoAAAB="),
        FieldType::Set => {
            let one = |element: &str| Value::Set([element.to_string()].into());
            (
                one("4.3"),
                Value::Set(["4.3".to_string(), "8.6.1 «Å»".into()].into()),
            )
        }
        FieldType::Refs(kind) => {
            let set = |letters: &[&str]| {
                Value::Set(letters.iter().map(|letter| name(kind, letter)).collect())
            };
            (set(&["a"]), set(&["a", "b"]))
        }
    }
}
