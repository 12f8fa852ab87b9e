//! `verify` finds what the log does not account for, and names the entry: whatever somebody changes with a tool of
//! their own, in a table, in the log, or in the bytes of the file.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod common;

use std::path::{Path, PathBuf};

use common::world::record;
use common::{create, entry, reading, refused, set, small_project, text, whole, writing};
use rusqlite::Connection;
use waymark_file::verify::{Proof, verify};
use waymark_file::{FileError, ProjectFile};
use waymark_planner::Value;
use waymark_planner::change::Change;
use waymark_planner::record::{FieldSpec, Kind};
use waymark_planner::value::FieldType;

/// A small project whose log has five entries, `e1` to `e5`; `e3` has a reason.
fn project(folder: &Path) -> PathBuf {
    let path = small_project(folder);
    let mut file = writing(&path);
    let progress = |old, new| {
        let (old, new) = (Value::Whole(old), Value::Whole(new));
        vec![set(Kind::Task, "t1", "progress", old, new)]
    };
    let mut third = entry(3, progress(0, 40));
    third.reason = Some("Zuerst die Politik, dann das Übrige".into());
    let person = create(
        Kind::Person,
        "p1",
        &[("name", text("Jörg Weiß")), ("title", text(""))],
    );
    file.commit(&[
        entry(2, vec![person]),
        third,
        entry(4, progress(40, 60)),
        entry(
            5,
            vec![set(Kind::Task, "t1", "owner", Value::Null, text("p1"))],
        ),
    ])
    .unwrap();
    drop(file);
    whole(&path);
    path
}

/// Changes the file as anybody can who has `sqlite3`.
fn behind_its_back(path: &Path, sql: &str) {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch("PRAGMA foreign_keys = OFF")
        .unwrap();
    connection.execute_batch(sql).unwrap();
}

fn messages(proof: &Proof) -> String {
    let lines = proof.problems.iter().map(|problem| {
        format!(
            "{}: {}\n",
            problem.entry.as_deref().unwrap_or("-"),
            problem.message
        )
    });
    lines.collect()
}

/// After these statements `verify` finds a problem with this entry, in these words.
fn check(sql: &str, entry: Option<&str>, words: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    behind_its_back(&path, sql);
    let before = std::fs::read(&path).unwrap();
    let proof = verify(&path).unwrap();
    assert!(!proof.ok, "{sql} was not found");
    let told = messages(&proof);
    let named = proof
        .problems
        .iter()
        .any(|problem| problem.entry.as_deref() == entry && problem.message.contains(words));
    assert!(
        named,
        "{sql}\nshould name {entry:?}: {words}\nbut says\n{told}"
    );
    assert_eq!(
        std::fs::read(&path).unwrap(),
        before,
        "looking changes nothing"
    );
}

#[test]
fn a_value_changed_in_a_table_is_named_with_its_entry() {
    check(
        "UPDATE task SET progress = 90",
        Some("e4"),
        "task “Agree the policy”: progress is 90 in the file and 60 in the log",
    );
    check(
        "UPDATE task SET owner = NULL",
        Some("e5"),
        "owner is null in the file and \"p1\" in the log",
    );
    check(
        "UPDATE task SET clauses = '[\"4.3\"]'",
        Some("e1"),
        "clauses is [\"4.3\"] in the file",
    );
    check(
        "UPDATE task SET clauses = 'nonsense'",
        Some("e1"),
        "clauses is \"nonsense\" in the file",
    );
    check(
        "UPDATE project SET organisation = 'Other'",
        Some("e1"),
        "organisation is \"Other\"",
    );
    check(
        "UPDATE person SET name = CAST(X'4AF672' AS TEXT)",
        Some("e2"),
        "not UTF-8: 4af672",
    );
}

#[test]
fn a_row_added_or_removed_is_named() {
    check(
        "DELETE FROM task",
        Some("e5"),
        "task “Agree the policy” is missing from the file",
    );
    check(
        "DELETE FROM project",
        Some("e1"),
        "project “Åsgård Telecom” is missing from the file",
    );
    check(
        "INSERT INTO person (id, name, title) VALUES ('p9', 'Nobody', '')",
        None,
        "person p9 is in the file and not in the log",
    );
    check(
        "INSERT INTO person (id, name, title) VALUES ('no id!', 'Nobody', '')",
        None,
        "person no id! is in the file and not in the log",
    );
    check(
        "UPDATE person SET id = 'p2'",
        Some("e2"),
        "person “Jörg Weiß” is missing from the file",
    );
}

/// The same for each kind of record there is: one field of one record, a row too many, a row too few.
#[test]
fn every_table_is_compared_with_the_log() {
    let folder = tempfile::tempdir().unwrap();
    let path = common::real_project(folder.path());
    let mut file = writing(&path);
    let others = Kind::ALL.iter().filter(|kind| **kind != Kind::Charter);
    let one_of_each = others.map(|kind| record(*kind, "a")).collect();
    file.commit(&[entry(2, one_of_each)]).unwrap();
    drop(file);
    let kept = std::fs::read(&path).unwrap();
    for kind in Kind::ALL {
        let (table, only) = (kind.name(), *kind == Kind::Charter);
        let entry = if only { "e1" } else { "e2" };
        let change = |field: &&FieldSpec| match field.holds {
            FieldType::Text => Some("'2027-05-05'".to_string()),
            FieldType::Whole { .. } => Some("7".to_string()),
            FieldType::Set => Some("'[\"I\"]'".to_string()),
            FieldType::Choice(words) => words.last().map(|word| format!("'{word}'")),
            _ => None,
        };
        let field = kind
            .fields()
            .iter()
            .find(|field| field.holds == FieldType::Text);
        let field = field.or(kind.fields().iter().find(|field| change(field).is_some()));
        let field = field.expect("each kind has a field that is text, a number, a set or a choice");
        let value = change(&field).unwrap();
        let first = if only {
            format!("(SELECT id FROM \"{table}\")")
        } else {
            format!("'{}'", record(*kind, "a").id)
        };
        let columns: String = kind
            .fields()
            .iter()
            .map(|f| format!(", \"{}\"", f.name))
            .collect();
        for (sql, entry) in [
            (
                format!(
                    "UPDATE \"{table}\" SET \"{}\" = {value} WHERE id = {first}",
                    field.name
                ),
                Some(entry),
            ),
            (
                format!("DELETE FROM \"{table}\" WHERE id = {first}"),
                Some(entry),
            ),
            (
                format!(
                    "INSERT INTO \"{table}\" (id{columns}) SELECT 'added'{columns} FROM \"{table}\" LIMIT 1"
                ),
                None,
            ),
        ] {
            std::fs::write(&path, &kept).unwrap();
            behind_its_back(&path, &sql);
            let proof = verify(&path).unwrap();
            let found = proof.problems.iter().any(|problem| {
                problem.entry.as_deref() == entry && problem.message.starts_with(kind.words())
            });
            assert!(!proof.ok && found, "{sql}\n{}", messages(&proof));
        }
    }
}

#[test]
fn a_log_that_was_rewritten_is_named() {
    check(
        "UPDATE log_change SET payload = replace(payload, '60', '90') WHERE entry = 4",
        Some("e4"),
        "change 1 is not the one the entry was sealed with",
    );
    check(
        "UPDATE log_change SET payload = 'gone' WHERE entry = 4",
        Some("e4"),
        "change 1 cannot be read",
    );
    check(
        "UPDATE log_change SET hash = X'00' WHERE entry = 4",
        Some("e4"),
        "change 1 is not the one",
    );
    check(
        "UPDATE log_change SET record = 't2' WHERE entry = 4",
        Some("e4"),
        "stands under another record",
    );
    check(
        "UPDATE log_change SET field = 'name' WHERE entry = 4",
        Some("e4"),
        "stands under another record",
    );
    check(
        "DELETE FROM log_change WHERE entry = 4",
        Some("e4"),
        "is not the one its hash was made from",
    );
    check(
        "UPDATE log_entry SET author = 'Marta' WHERE id = 'e3'",
        Some("e3"),
        "the author is not the one",
    );
    check(
        "UPDATE log_entry SET installation = 'i2' WHERE id = 'e3'",
        Some("e3"),
        "the author is not the one",
    );
    check(
        "UPDATE log_entry SET reason = 'None' WHERE id = 'e3'",
        Some("e3"),
        "the reason is not the one",
    );
    check(
        "UPDATE log_entry SET reason = NULL WHERE id = 'e3'",
        Some("e3"),
        "the reason is not the one",
    );
    check(
        "UPDATE log_entry SET reason = 'New' WHERE id = 'e4'",
        Some("e4"),
        "the reason is not the one",
    );
    for column in ["act", "made", "undoes", "redoes"] {
        let sql = format!("UPDATE log_entry SET {column} = 'e2' WHERE id = 'e4'");
        check(&sql, Some("e4"), "is not the one its hash was made from");
    }
    check(
        "UPDATE log_entry SET format = 2 WHERE id = 'e4'",
        Some("e4"),
        "is not the one its hash was made from",
    );
    check(
        "UPDATE log_entry SET id = 'e9' WHERE id = 'e4'",
        Some("e9"),
        "is not the one its hash was made from",
    );
    check(
        "UPDATE log_entry SET hash = X'00' WHERE id = 'e4'",
        Some("e5"),
        "follows the entry",
    );
    check(
        "UPDATE log_entry SET author_hash = X'00' WHERE id = 'e4'",
        Some("e4"),
        "the author is not the one",
    );
    check(
        "UPDATE log_entry SET arrived = '2027' WHERE id = 'e4'",
        Some("e4"),
        "which is no instant",
    );
    check(
        "UPDATE log_entry SET arrived = '2029-01-11T08:00:00.000Z' WHERE id = 'e4'",
        Some("e5"),
        "arrived before the entry it follows",
    );
}

#[test]
fn entries_dropped_swapped_or_forged_are_named() {
    const DROP_E3: &str =
        "DELETE FROM log_change WHERE entry = 3; DELETE FROM log_parent WHERE entry = 3;
                           DELETE FROM log_entry WHERE position = 3";
    check(
        DROP_E3,
        Some("e4"),
        "stands at place 4 of the log, where 3 should follow",
    );
    check(DROP_E3, Some("e4"), "which is not before it");
    check(DROP_E3, Some("e4"), "does not fit what came before it");
    check(
        "DELETE FROM log_entry WHERE position = 3",
        None,
        "a row of “log_change” points at a “log_entry”",
    );
    check(
        "UPDATE log_entry SET position = -position WHERE position IN (3, 4);
         UPDATE log_entry SET position = position + 7 WHERE position < 0;
         UPDATE log_change SET entry = entry + 10 WHERE entry IN (3, 4);
         UPDATE log_change SET entry = 17 - entry WHERE entry > 10;
         UPDATE log_parent SET entry = entry + 10 WHERE entry IN (3, 4);
         UPDATE log_parent SET entry = 17 - entry WHERE entry > 10",
        Some("e4"),
        "which is not before it",
    );
    check(
        "DELETE FROM log_change; DELETE FROM log_parent; DELETE FROM log_entry",
        None,
        "the log is empty",
    );
    check(
        "DELETE FROM log_parent WHERE entry = 4",
        Some("e4"),
        "only the first entry of a log has no parent",
    );
}

/// An entry whose own hash is right, made by somebody who knows how, but that does not follow the last one.
#[test]
fn a_forged_entry_with_another_parent_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let other = folder.path().join("other.waymark");
    std::fs::copy(&path, &other).unwrap();
    // The forger takes the last two entries away, so that the entry is sealed on e3, and puts it behind e5.
    behind_its_back(
        &other,
        "DELETE FROM log_change WHERE entry > 3; DELETE FROM log_parent WHERE entry > 3;
         DELETE FROM log_entry WHERE position > 3; UPDATE task SET progress = 40, owner = NULL",
    );
    let mut file = ProjectFile::open_for_writing(&other, &common::holder("Eve"), None).unwrap();
    let note = set(Kind::Task, "t1", "notes", text(""), text("forged"));
    file.commit(&[entry(6, vec![note])]).unwrap();
    drop(file);
    whole(&other);
    behind_its_back(
        &path,
        &format!(
            "ATTACH '{}' AS forged; PRAGMA foreign_keys = OFF;
             INSERT INTO log_entry SELECT 6, id, made, arrived, author, installation, author_salt, author_hash, act,
               reason, reason_salt, reason_hash, undoes, redoes, format, hash FROM forged.log_entry WHERE position = 4;
             INSERT INTO log_parent SELECT 6, ordinal, hash FROM forged.log_parent WHERE entry = 4;
             INSERT INTO log_change SELECT 6, ordinal, kind, record, field, payload, salt, hash
               FROM forged.log_change WHERE entry = 4;
             UPDATE task SET notes = 'forged'",
            other.display()
        ),
    );
    let proof = verify(&path).unwrap();
    assert_eq!(messages(&proof), "e5: no later entry follows this one\n");
}

/// Where a text stands in the bytes of the file.
fn found_at(bytes: &[u8], text: &str) -> usize {
    let mut places = bytes
        .windows(text.len())
        .enumerate()
        .filter(|(_, w)| *w == text.as_bytes());
    let (place, _) = places.next().expect("the text is in the file");
    assert!(places.next().is_none(), "and only once");
    place
}

#[test]
fn a_flipped_bit_in_any_byte_of_the_log_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let file = reading(&path);
    let sealed: Vec<(String, String)> = file
        .entries()
        .unwrap()
        .into_iter()
        .flat_map(|entry| {
            let changes = file.changes_of(entry.position).unwrap();
            changes
                .into_iter()
                .map(move |change: Change| (entry.id.clone(), change.to_json()))
        })
        .collect();
    drop(file);
    let kept = std::fs::read(&path).unwrap();
    let mut flipped = 0;
    for (entry, payload) in &sealed {
        let start = found_at(&kept, payload);
        for at in start..start + payload.len() {
            // The highest bit makes it no UTF-8 at all.
            for bit in [1 << (at % 7), 0x80] {
                let mut bytes = kept.clone();
                bytes[at] ^= bit;
                std::fs::write(&path, &bytes).unwrap();
                let proof = verify(&path).unwrap();
                let named = proof
                    .problems
                    .iter()
                    .any(|p| p.entry.as_ref() == Some(entry));
                assert!(
                    !proof.ok && named,
                    "byte {at}, bit {bit}, of {payload}: {}",
                    messages(&proof)
                );
                flipped += 1;
            }
        }
    }
    assert!(flipped > 1_000, "{flipped} bits were tried");
}

#[test]
fn a_file_whose_text_is_no_longer_utf_8_can_be_opened_or_says_why_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let kept = std::fs::read(&path).unwrap();
    let payload = reading(&path).changes_of(4).unwrap()[0].to_json();
    let mut bytes = kept.clone();
    bytes[found_at(&kept, &payload) + 3] ^= 0x80;
    std::fs::write(&path, &bytes).unwrap();
    let file = reading(&path);
    let error = refused(file.changes_of(4));
    assert!(matches!(error, FileError::Damaged { .. }), "{error}");
    assert!(
        file.as_of(common::day("2027-01-11")).is_ok(),
        "nothing has to be taken back for that day"
    );
}

/// One bit at a time, all through the file: no panic, and whatever `verify` does not find, nobody reads.
#[test]
fn a_flipped_bit_anywhere_is_found_or_changes_nothing_that_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = project(folder.path());
    let kept = std::fs::read(&path).unwrap();
    let read = |path: &Path| -> Result<_, FileError> {
        let file = ProjectFile::open_for_reading(path)?;
        let mut entries = file.entries()?;
        let changes: Vec<_> = entries
            .iter()
            .map(|entry| file.changes_of(entry.position))
            .collect::<Result<_, _>>()?;
        // When an entry arrived is not sealed: it is another time in each copy of the file.
        entries.iter_mut().for_each(|entry| entry.arrived.clear());
        Ok((file.project().state(), entries, changes))
    };
    let right = read(&path).unwrap();
    let (mut found, mut unread) = (0, 0);
    let header = 0..100;
    for at in header.chain((100..kept.len()).step_by(97)) {
        let mut bytes = kept.clone();
        bytes[at] ^= 1 << (at % 8);
        std::fs::write(&path, &bytes).unwrap();
        // Opening must not panic either, whatever it says.
        let opened = read(&path);
        match verify(&path) {
            Ok(proof) if proof.ok => {
                assert_eq!(opened.expect("a whole file opens"), right, "byte {at}");
                unread += 1;
            }
            Ok(_) | Err(_) => found += 1,
        }
        assert_eq!(
            std::fs::read(&path).unwrap(),
            bytes,
            "byte {at}: looking changes nothing"
        );
        assert_eq!(
            common::names_in(folder.path()),
            ["plan.waymark"],
            "byte {at}: nothing is left"
        );
    }
    println!("{found} found, {unread} in space that nobody reads");
    assert!(found > 100, "{found} of {} were found", found + unread);
}
