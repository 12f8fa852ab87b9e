//! Every kind of record and every field, taken from the declaration itself: a field added tomorrow is proven here
//! without touching this file.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod common;

use std::path::{Path, PathBuf};

use common::world::{name, record, samples, world};
use common::{child, entry, id, reading, set, state_on_disk, whole, writing};
use waymark_file::{Direction, NewEntry, ProjectFile, Which};
use waymark_planner::change::{Act, Change};
use waymark_planner::record::{FieldSpec, Kind};
use waymark_planner::value::FieldType;
use waymark_planner::wording::Names;
use waymark_planner::{Id, Value};

/// What History says a value is.
fn as_words(field: &FieldSpec, value: &Value) -> String {
    match (value, field.holds) {
        (Value::Null, FieldType::Ref(Kind::Person)) => "nobody".into(),
        (Value::Null, _) => "nothing".into(),
        (Value::Text(text), _) if text.is_empty() => "nothing".into(),
        (Value::Flag(true), _) => "yes".into(),
        (Value::Flag(false), _) => "no".into(),
        (Value::Whole(number), FieldType::Whole { unit, .. }) => {
            format!("{number}{}", if unit == "%" { "%" } else { "" })
        }
        (Value::Text(word), FieldType::Choice(_)) => word.replace('_', " "),
        (Value::Text(day), FieldType::Date) => {
            let day: chrono::NaiveDate = day.parse().unwrap();
            day.format("%-d %b %Y").to_string()
        }
        (Value::Text(week), FieldType::Week) => {
            let last = week.rfind('1').unwrap();
            ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][last].into()
        }
        (Value::Text(rule), FieldType::Repeats) => {
            let monthly = "on the first Mon of every month";
            [monthly, "every day"][usize::from(rule == "FREQ=DAILY")].into()
        }
        (Value::Text(_), FieldType::Picture) => "a picture".into(),
        (Value::Text(text), _) => text.clone(),
        other => panic!("{other:?} is shown element by element"),
    }
}

/// The acts that are tried on a field of `kind-a`, each starting from what the one before has left: to the other
/// value and, where the field may be empty, to empty and back.
fn acts(kind: Kind, field: &FieldSpec) -> Vec<Change> {
    let record = name(kind, "a");
    let (first, second) = samples(field, &record);
    let change =
        |old: &Value, new: &Value| set(kind, &record, field.name, old.clone(), new.clone());
    if field.holds == FieldType::Set {
        let of_element = |act: fn(String, String) -> Act, element: &str| Change {
            kind,
            id: id(&record),
            act: act(field.name.into(), element.into()),
        };
        let include = |field, element| Act::Include { field, element };
        let exclude = |field, element| Act::Exclude { field, element };
        return vec![
            of_element(include, "8.6.1 «Å»"),
            of_element(exclude, "4.3"),
            of_element(exclude, "8.6.1 «Å»"),
            of_element(include, "new"),
        ];
    }
    if let FieldType::Refs(to) = field.holds {
        let of = |act: Act| Change {
            kind,
            id: id(&record),
            act,
        };
        let (field, a, b) = (|| field.name.to_string(), name(to, "a"), name(to, "b"));
        let include = |element: &str| Act::Include {
            field: field(),
            element: element.into(),
        };
        let exclude = |element: &str| Act::Exclude {
            field: field(),
            element: element.into(),
        };
        return vec![
            of(include(&b)),
            of(exclude(&a)),
            of(exclude(&b)),
            of(include(&a)),
        ];
    }
    let mut acts = Vec::new();
    let start = match field.holds {
        FieldType::Ref(_) if field.optional => Value::Null,
        _ => first.clone(),
    };
    acts.push(change(&start, &second));
    if field.optional {
        acts.push(change(&second, &Value::Null));
        acts.push(change(&Value::Null, &first));
    }
    acts
}

fn made_world(folder: &Path) -> PathBuf {
    let path = folder.join("plan.waymark");
    ProjectFile::create(&path, &entry(1, world()), &common::holder("Ruth")).unwrap();
    path
}

fn value_on_disk(path: &Path, kind: Kind, field: &str) -> Value {
    let file = reading(path);
    let record: Id = id(&name(kind, "a"));
    file.project()
        .get(kind, &record)
        .unwrap()
        .get(field)
        .unwrap()
}

/// Carries one act out and through everything: reopened, told in History, proven, undone, done again.
fn check(path: &Path, change: &Change, field: &FieldSpec, next: &mut u64) {
    let what = format!("{} {}", change.kind.name(), change.to_json());
    let mut blank = |changes: Vec<Change>| -> NewEntry {
        *next += 1;
        entry(*next, changes)
    };
    let before = state_on_disk(path);

    let mut file = writing(path);
    file.commit(&[blank(vec![change.clone()])]).unwrap();
    let after = file.project().state();
    assert_ne!(after, before, "{what}: the state differs");
    drop(file);

    assert_eq!(
        state_on_disk(path),
        after,
        "{what}: the same after opening again"
    );
    if let Act::Set { new, .. } = &change.act {
        assert_eq!(value_on_disk(path, change.kind, field.name), *new, "{what}");
    }
    let file = reading(path);
    assert_eq!(
        file.changes_of(file.revision()).unwrap(),
        std::slice::from_ref(change),
        "{what}: in the log"
    );
    told(&Names::of(file.project()).sentence(change), change, field);
    whole(path);

    let mut file = writing(path);
    file.reverse(Direction::Undo, &Which::Last(1), || blank(vec![]))
        .unwrap();
    assert_eq!(file.project().state(), before, "{what}: undone");
    drop(file);
    assert_eq!(state_on_disk(path), before, "{what}: undone on disk");

    let mut file = writing(path);
    file.reverse(Direction::Redo, &Which::Last(1), || blank(vec![]))
        .unwrap();
    assert_eq!(file.project().state(), after, "{what}: done again");
    drop(file);
    assert_eq!(state_on_disk(path), after, "{what}: done again on disk");
    whole(path);
}

/// Fields that say that something is over, or was held: told as what was done, not as a value before and after.
const TOLD_AS_DONE: [(Kind, &str); 11] = [
    (Kind::Risk, "closed"),
    (Kind::Issue, "closed"),
    (Kind::Assumption, "checked"),
    (Kind::Dependency, "met"),
    (Kind::Decision, "taken"),
    (Kind::Decision, "withdrawn"),
    (Kind::Action, "done"),
    (Kind::Audit, "done"),
    (Kind::Finding, "done"),
    (Kind::Finding, "verified"),
    (Kind::Meeting, "held"),
];

/// The sentence names the kind of record, the field, and what was before and after; a place says only that it moved.
fn told(sentence: &str, change: &Change, field: &FieldSpec) {
    let lower = sentence.to_lowercase();
    assert!(
        lower.starts_with(&change.kind.words().to_lowercase()),
        "{sentence}"
    );
    if TOLD_AS_DONE.contains(&(change.kind, field.name)) || field.name == "place" {
        assert!(!sentence.contains(" → "), "{sentence}");
        return;
    }
    assert!(sentence.contains(field.words), "{sentence}");
    match &change.act {
        Act::Set { old, new, .. } => {
            // The last arrow: a link is called by its two ends with an arrow between them.
            let (before, after) = sentence.rsplit_once(" → ").expect("before and after");
            assert!(before.contains(&as_words(field, old)), "{sentence}");
            assert!(after.contains(&as_words(field, new)), "{sentence}");
        }
        Act::Include { element, .. } | Act::Exclude { element, .. } => {
            assert!(sentence.contains(element.as_str()), "{sentence}");
        }
        Act::Create(_) | Act::Delete(_) => panic!("not a change of a field"),
    }
}

#[test]
fn every_field_can_be_edited_told_undone_and_done_again() {
    let folder = tempfile::tempdir().unwrap();
    for kind in Kind::ALL {
        let folder = folder.path().join(kind.name());
        std::fs::create_dir(&folder).unwrap();
        let path = made_world(&folder);
        let mut next = 1;
        for field in kind.fields() {
            for change in acts(*kind, field) {
                check(&path, &change, field, &mut next);
            }
        }
    }
}

#[test]
fn every_kind_of_record_can_be_added_removed_and_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = made_world(folder.path());
    let mut next = 1;
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Charter) {
        let what = kind.name();
        let mut blank = |changes: Vec<Change>| -> NewEntry {
            next += 1;
            entry(next, changes)
        };
        let before = state_on_disk(&path);
        let added = record(*kind, "c");
        let mut file = writing(&path);
        file.commit(&[blank(vec![added.clone()])]).unwrap();
        let with = file.project().state();
        let sentence = Names::of(file.project()).sentence(&added);
        match kind {
            Kind::RiskScore => assert!(sentence.contains("scored"), "{sentence}"),
            Kind::Cycle => assert!(sentence.contains("recorded"), "{sentence}"),
            // An answer is told by what was answered.
            Kind::ScopeAnswer => assert!(sentence.ends_with(": scope_answer-c text"), "{sentence}"),
            _ => {
                let begins = kind.words().to_lowercase();
                assert!(sentence.ends_with(" added"), "{sentence}");
                assert!(sentence.to_lowercase().starts_with(&begins), "{sentence}");
            }
        }
        drop(file);
        assert_eq!(state_on_disk(&path), with, "{what} is added");

        let mut file = writing(&path);
        file.commit(&[blank(vec![added.inverse()])]).unwrap();
        assert_eq!(file.project().state(), before, "{what} is removed");
        drop(file);
        assert_eq!(state_on_disk(&path), before, "{what} is removed on disk");

        let mut file = writing(&path);
        file.reverse(Direction::Undo, &Which::Last(1), || blank(vec![]))
            .unwrap();
        drop(file);
        assert_eq!(state_on_disk(&path), with, "{what} is back");
        whole(&path);
    }
}

#[test]
fn every_field_survives_a_kill() {
    const TEST: &str = "every_field_survives_a_kill";
    if let Some((path, which)) = child::job() {
        let change = first_acts().swap_remove(usize::try_from(which).unwrap());
        let mut file = writing(&path);
        file.commit(&[entry(which + 2, vec![change])]).unwrap();
        child::say(&file.project().state());
        child::wait_for_the_end();
    }
    let folder = tempfile::tempdir().unwrap();
    let path = made_world(folder.path());
    for (which, change) in first_acts().iter().enumerate() {
        let what = change.to_json();
        let mut running = child::Running::start(TEST, &path, which as u64);
        let confirmed = running.next().expect("the child commits");
        running.kill();
        assert_eq!(state_on_disk(&path), confirmed, "{what}");
        assert_eq!(
            common::ids_in(&reading(&path)).last(),
            Some(&format!("e{}", which + 2)),
            "{what}"
        );
    }
    whole(&path);
}

/// One act for each field of each kind.
fn first_acts() -> Vec<Change> {
    let kinds = Kind::ALL.iter();
    kinds
        .flat_map(|kind| {
            kind.fields()
                .iter()
                .map(|field| acts(*kind, field).swap_remove(0))
        })
        .collect()
}
