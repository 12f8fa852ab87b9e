//! A name that is erased on request is gone from records, log and bytes, and from every past; the log is whole all the
//! same, and what is changed afterwards behind its back is still found.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod common;

use std::path::{Path, PathBuf};

use common::edits::Editor;
use common::{create, entry, reading, set, small_project, text, whole, writing};
use proptest::prelude::*;
use rusqlite::Connection;
use waymark_file::verify::verify;
use waymark_file::{Direction, ERASE, Erased, NewEntry, ProjectFile, SaltKey, Which};
use waymark_planner::Value;
use waymark_planner::erasure::Erasure;
use waymark_planner::record::Kind;

/// A name in each of the places where one can stand.
const NAMES: &[&str] = &[
    "Ruth Ellison",
    "Ruth Elison",
    "ruth@northgate.example",
    "ruth-ellison",
];

/// A project in which Ruth was first misspelt, then owner, author, and the subject of texts. Its log has seven entries.
fn project(folder: &Path) -> PathBuf {
    let path = small_project(folder);
    let person = create(
        Kind::Person,
        "ruth-ellison",
        &[
            ("name", text("Ruth Elison")),
            ("title", text("Service manager")),
        ],
    );
    let other = create(
        Kind::Person,
        "p2",
        &[
            ("name", text("Mary Ruth Ellison")),
            ("title", text("Deputy of Ruth Ellison")),
        ],
    );
    let name = set(
        Kind::Person,
        "ruth-ellison",
        "name",
        text("Ruth Elison"),
        text("Ruth Ellison"),
    );
    let address = set(
        Kind::Person,
        "ruth-ellison",
        "email",
        Value::Null,
        text("ruth@northgate.example"),
    );
    let owner = set(Kind::Task, "t1", "owner", Value::Null, text("ruth-ellison"));
    let both = ["p2", "ruth-ellison"].map(String::from);
    let meeting = create(
        Kind::Meeting,
        "m1",
        &[
            ("number", Value::Whole(1)),
            ("title", text("Kick-off")),
            ("kind", text("steering")),
            ("date", text("2027-01-12")),
            ("place", text("")),
            ("attendees", Value::Set(both.into())),
            ("guests", text("")),
            ("notes", text("")),
            ("held", Value::Flag(false)),
        ],
    );
    let note = "RUTH ELLISON asked Mary Ruth Ellison,\nsee ruth@northgate.example";
    let notes = set(Kind::Task, "t1", "notes", text(""), text(note));
    let progress = set(
        Kind::Task,
        "t1",
        "progress",
        Value::Whole(0),
        Value::Whole(40),
    );
    let mut reasoned = entry(6, vec![notes]);
    reasoned.reason = Some("Ruth Ellison wanted it".into());
    let mut by_another = entry(7, vec![progress]);
    by_another.author.name = "Marta".into();
    let mut file = writing(&path);
    file.commit(&[
        entry(2, vec![person, other]),
        entry(3, vec![name]),
        entry(4, vec![address]),
        entry(5, vec![owner, meeting]),
        reasoned,
        by_another,
    ])
    .unwrap();
    drop(file);
    whole(&path);
    path
}

/// The entry of an erasure: the first by Ruth herself, later ones by Otto.
fn erasing(n: u64) -> NewEntry {
    let mut blank = NewEntry {
        salts: SaltKey::new([9; 32]),
        ..entry(n, vec![])
    };
    if n > 8 {
        blank.author.name = "Otto".into();
    }
    blank
}

fn erasure(file: &ProjectFile, who: &str) -> Erasure {
    let everyone = file.everyone().unwrap();
    let meant = everyone.meant_by(who);
    assert_eq!(meant.len(), 1, "{meant:?}");
    everyone.erasure(meant[0], &everyone.replacement(meant[0]))
}

fn erase(file: &mut ProjectFile, who: &str, n: u64) -> Erased {
    let erasure = erasure(file, who);
    file.erase(&erasure, erasing(n)).unwrap()
}

/// Whether one of the names stands anywhere in the bytes of what lies in a folder, but for those of Mary.
fn names_left(folder: &Path) -> Vec<String> {
    let mut left = Vec::new();
    for name in common::names_in(folder) {
        let bytes = std::fs::read(folder.join(&name)).unwrap();
        let bytes = String::from_utf8_lossy(&bytes).to_lowercase();
        let bytes = bytes.replace("mary ruth ellison", "");
        let found = NAMES
            .iter()
            .filter(|name| bytes.contains(&name.to_lowercase()));
        left.extend(found.map(|found| format!("{found} in {name}")));
    }
    left
}

#[test]
fn the_name_is_gone_from_records_log_and_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    assert!(!names_left(folder.path()).is_empty());
    let mut file = writing(&path);
    let there = file.traces(&erasure(&file, "ruth-ellison")).unwrap();
    let done = erase(&mut file, "ruth-ellison", 8);
    assert_eq!(done.traces, there);
    assert_eq!(done.unswept, None);
    // All but the last entry were made by Ruth; the texts are name, e-mail, notes, and the title of her deputy.
    assert_eq!((there.entries, there.places.len()), (6, 4));
    assert_eq!(names_left(folder.path()), [""; 0]);

    let project = file.project().clone();
    let person = &project.people[&common::id("former-person-1")];
    assert_eq!(
        (person.name.as_str(), person.title.as_str(), &person.email),
        ("Former person 1", "Service manager", &None)
    );
    assert_eq!(
        project.tasks[&common::id("t1")].notes,
        "Former person 1 asked Mary Ruth Ellison,\nsee Former person 1"
    );
    let former = common::id("former-person-1");
    assert!(
        project.meetings[&common::id("m1")]
            .attendees
            .contains(&former)
    );
    let last = file.entries().unwrap().pop().unwrap();
    assert_eq!((last.act.as_str(), last.redacts), (ERASE, 6));
    assert_eq!(last.author.name, "Former person 1");
    drop(file);
    assert_eq!(common::state_on_disk(&path), project.state());
    let proof = whole(&path);
    assert_eq!((proof.entries, proof.redacted), (8, 6));
    assert_eq!(names_left(folder.path()), [""; 0]);
}

#[test]
fn nothing_brings_the_name_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let mut file = writing(&path);
    file.reverse(Direction::Undo, &Which::Last(1), || entry(8, vec![]))
        .unwrap();
    let before = file.reversible().unwrap();
    erase(&mut file, "Ruth Ellison", 9);
    assert_eq!(
        file.reversible().unwrap(),
        before,
        "an erasure is no act to be taken back"
    );
    let error = file
        .reverse(Direction::Undo, &Which::Only("e9".into()), || {
            entry(10, vec![])
        })
        .unwrap_err();
    assert!(error.to_string().contains("erased a name"), "{error}");

    for revision in 1..=file.revision() {
        let past = file.after(revision).unwrap();
        let told: Vec<&str> = past
            .project
            .people
            .values()
            .map(|p| p.name.as_str())
            .collect();
        assert!(!told.contains(&"Ruth Ellison") && !told.contains(&"Ruth Elison"));
        let copy = folder.path().join(format!("copy-{revision}.waymark"));
        file.copy_after(revision, &copy, || erasing(90)).unwrap();
        whole(&copy);
        assert_eq!(common::state_on_disk(&copy), past.project.state());
    }
    let mut n = 10;
    let mut blank = || {
        n += 1;
        let mut blank = entry(n, vec![]);
        blank.author.name = "Marta".into();
        blank
    };
    file.reverse(Direction::Redo, &Which::Last(1), &mut blank)
        .unwrap();
    let (undoable, _) = file.reversible().unwrap();
    assert_eq!(undoable, 6);
    file.reverse(Direction::Undo, &Which::Last(undoable), &mut blank)
        .unwrap();
    file.reverse(Direction::Redo, &Which::Last(undoable), &mut blank)
        .unwrap();
    drop(file);
    whole(&path);
    assert_eq!(names_left(folder.path()), [""; 0]);
}

#[test]
fn what_was_overwritten_long_ago_is_swept_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let connection = Connection::open(&path).unwrap();
    let long = "Ruth Ellison ".repeat(2_000);
    connection
        .execute_batch(&format!(
            "CREATE TABLE scratch (t TEXT); INSERT INTO scratch VALUES ('{long}'); DROP TABLE scratch"
        ))
        .unwrap();
    drop(connection);
    whole(&path);
    erase(&mut writing(&path), "ruth-ellison", 8);
    assert_eq!(names_left(folder.path()), [""; 0]);
}

#[test]
fn a_name_can_be_erased_again_and_another_gets_another_number() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let mut file = writing(&path);
    erase(&mut file, "ruth-ellison", 8);
    let again = set(
        Kind::Person,
        "former-person-1",
        "name",
        text("Former person 1"),
        text("Ruth Ellison"),
    );
    file.commit(&[entry(9, vec![again])]).unwrap();
    erase(&mut file, "Ruth Ellison", 10);
    erase(&mut file, "mary ruth ellison", 11);
    let mut names: Vec<String> = file
        .project()
        .people
        .values()
        .map(|p| p.name.clone())
        .collect();
    names.sort();
    assert_eq!(names, ["Former person 1", "Former person 2"]);
    // What is nowhere leaves no entry.
    let before = file.revision();
    assert!(erase(&mut file, "former-person-2", 12).traces.is_none());
    assert_eq!(file.revision(), before);
    drop(file);
    let proof = whole(&path);
    assert_eq!((proof.entries, proof.redacted), (11, 7));
    assert_eq!(names_left(folder.path()), [""; 0]);
}

#[test]
fn people_who_were_removed_and_mere_authors_are_erased_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let mut file = writing(&path);
    file.reverse(Direction::Undo, &Which::Last(6), || entry(30, vec![]))
        .unwrap_err();
    let mut n = 30;
    file.reverse(Direction::Undo, &Which::Last(6), || {
        n += 1;
        entry(n, vec![])
    })
    .unwrap();
    assert!(file.project().people.is_empty());
    let told: Vec<(String, bool)> = file
        .everyone()
        .unwrap()
        .not_erased()
        .into_iter()
        .map(|one| (one.name().to_string(), one.removed))
        .collect();
    let name = |name: &str, removed| (name.to_string(), removed);
    assert_eq!(
        told,
        [
            name("Marta", false),
            name("Mary Ruth Ellison", true),
            name("Ruth Elison", true)
        ]
    );
    erase(&mut file, "Ruth Ellison", 40);
    erase(&mut file, "Marta", 41);
    let mut authors: Vec<String> = file
        .entries()
        .unwrap()
        .into_iter()
        .map(|entry| entry.author.name)
        .collect();
    authors.sort();
    authors.dedup();
    assert_eq!(authors, ["Former person 1", "Former person 2", "Otto"]);
    drop(file);
    whole(&path);
    assert_eq!(names_left(folder.path()), [""; 0]);
}

#[test]
fn what_cannot_be_written_is_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let before = std::fs::read(&path).unwrap();
    let mut file = reading(&path);
    let erasure = erasure(&file, "ruth-ellison");
    assert!(file.erase(&erasure, erasing(8)).is_err());
    drop(file);
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

/// After these statements `verify` finds a problem with this entry, in these words.
fn check(sql: &str, entry: Option<&str>, words: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    // The file as it was, for those who put back what they kept.
    let kept = folder.path().join("kept.waymark");
    std::fs::copy(&path, &kept).unwrap();
    erase(&mut writing(&path), "ruth-ellison", 8);
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch(&format!(
            "PRAGMA foreign_keys = OFF; ATTACH '{}' AS kept; {sql}",
            kept.display()
        ))
        .unwrap();
    assert!(connection.total_changes() > 0, "{sql} changes something");
    drop(connection);
    let proof = verify(&path).unwrap();
    let named = proof
        .problems
        .iter()
        .any(|problem| problem.entry.as_deref() == entry && problem.message.contains(words));
    assert!(!proof.ok && named, "{sql}\n{:#?}", proof.problems);
}

#[test]
fn what_is_changed_after_an_erasure_is_found() {
    let left = "is not what was left in its place";
    check(
        "UPDATE log_change SET payload = replace(payload, 'Former person 1', 'Eve') WHERE entry = 3",
        Some("e3"),
        left,
    );
    check(
        "UPDATE log_change SET salt = X'00' WHERE entry = 3",
        Some("e3"),
        left,
    );
    check(
        "UPDATE log_entry SET author = 'Eve' WHERE position = 3",
        Some("e3"),
        left,
    );
    check(
        "UPDATE log_entry SET reason = 'Eve' WHERE position = 6",
        Some("e6"),
        left,
    );
    check(
        "UPDATE log_entry SET reason = NULL WHERE position = 6",
        Some("e6"),
        "the reason is not the one",
    );
    // What was not erased is still what it was sealed with.
    check(
        "UPDATE log_change SET payload = replace(payload, '40', '90') WHERE entry = 7",
        Some("e7"),
        "change 1 is not the one",
    );
    check(
        "UPDATE person SET name = 'Ruth Ellison' WHERE id = 'former-person-1'",
        Some("e3"),
        "name is \"Ruth Ellison\" in the file and \"Former person 1\" in the log",
    );
}

#[test]
fn a_name_that_is_put_back_is_found() {
    check(
        "UPDATE log_change SET (payload, salt) =
           (SELECT payload, salt FROM kept.log_change k WHERE k.entry = 3 AND k.ordinal = log_change.ordinal)
         WHERE entry = 3",
        Some("e3"),
        "is not what was left in its place",
    );
    // Even together with what says that it was erased.
    check(
        "UPDATE log_entry SET (author, author_salt) =
           (SELECT author, author_salt FROM kept.log_entry k WHERE k.position = 7) WHERE position = 7;
         UPDATE log_entry SET (author, author_salt) =
           (SELECT author, author_salt FROM kept.log_entry k WHERE k.position = 5) WHERE position = 5;
         DELETE FROM log_redaction WHERE entry = 5",
        Some("e8"),
        "is not the one its hash was made from",
    );
}

#[test]
fn what_says_that_something_was_erased_is_sealed() {
    check(
        "DELETE FROM log_redaction WHERE entry = 5",
        Some("e5"),
        "the author is not the one",
    );
    check(
        "UPDATE log_redaction SET hash = X'00' WHERE entry = 5",
        Some("e8"),
        "is not the one its hash was made from",
    );
    // Somebody who wants to pass a change off as erased.
    check(
        "INSERT INTO log_redaction SELECT 7, 'change', 0, 8, hash FROM log_redaction WHERE entry = 3 AND part = 'change'",
        Some("e8"),
        "is not the one its hash was made from",
    );
    check(
        "INSERT INTO log_redaction VALUES (7, 'change', 0, 5, X'00')",
        Some("e5"),
        "from an entry that was not there yet",
    );
    check(
        "INSERT INTO log_redaction VALUES (7, 'change', 5, 8, X'00')",
        None,
        "something was erased that was never in it",
    );
    check(
        "UPDATE log_redaction SET part = 'melody' WHERE entry = 5 AND part = 'author'",
        None,
        "something was erased that was never in it",
    );
    check(
        "DELETE FROM log_redaction WHERE erased_by = 8; DELETE FROM log_parent WHERE entry = 8;
         DELETE FROM log_entry WHERE position = 8",
        Some("e3"),
        "change 1 is not the one",
    );
}

/// One bit at a time of what an erasure left in the log.
#[test]
fn a_flipped_bit_in_what_was_left_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    erase(&mut writing(&path), "ruth-ellison", 8);
    let kept = std::fs::read(&path).unwrap();
    let payloads: Vec<String> = (2..=3)
        .flat_map(|position| reading(&path).changes_of(position).unwrap())
        .map(|change| change.to_json())
        .collect();
    let mut flipped = 0;
    for payload in payloads.iter().filter(|payload| payload.contains("Former")) {
        let mut windows = kept.windows(payload.len());
        let start = windows.position(|w| w == payload.as_bytes()).unwrap();
        for at in start..start + payload.len() {
            let mut bytes = kept.clone();
            bytes[at] ^= 1 << (at % 7);
            std::fs::write(&path, &bytes).unwrap();
            let proof = verify(&path).unwrap();
            let named = proof.problems.iter().any(|problem| problem.entry.is_some());
            assert!(!proof.ok && named, "byte {at} of {payload}");
            flipped += 1;
        }
    }
    assert!(flipped > 200, "{flipped} bits were tried");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was done before: each past is what it was but for the name, and the log is whole.
    #[test]
    fn every_past_is_as_it_was_but_for_the_name(seed in any::<u64>(), acts in 1_usize..25, later in 0_usize..6) {
        let folder = tempfile::tempdir().unwrap();
        let path = project(folder.path());
        let mut editor = Editor::new(writing(&path), "r", seed);
        for _ in 0..acts {
            editor.act();
        }
        let erasure = erasure(&editor.file, "ruth-ellison");
        let pasts: Vec<_> = (1..=editor.file.revision())
            .map(|revision| editor.file.after(revision).unwrap().project)
            .collect();
        editor.file.erase(&erasure, erasing(9_000)).unwrap();
        for (before, revision) in pasts.iter().zip(1..) {
            let after = editor.file.after(revision).unwrap().project;
            for kind in Kind::ALL {
                prop_assert_eq!(before.of_kind(*kind).count(), after.of_kind(*kind).count());
                for was in before.of_kind(*kind) {
                    let is = after.get(*kind, erasure.id(*kind, was.id())).unwrap();
                    for (field, value) in was.fields() {
                        let wanted = erasure.value(*kind, was.id(), field, &value).unwrap_or(value);
                        prop_assert_eq!(is.get(field), Some(wanted), "{} {}", kind.name(), field);
                    }
                }
            }
        }
        for _ in 0..later {
            editor.act();
        }
        let state = editor.file.project().state();
        drop(editor);
        whole(&path);
        prop_assert_eq!(common::state_on_disk(&path), state);
    }
}
