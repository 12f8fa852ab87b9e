//! The format as `docs/file-format.md` describes it: the tables, and how a hash comes about.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod common;

use common::{entry, set, small_project, text, writing};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use waymark_file::{APPLICATION_ID, FORMAT, statements};
use waymark_planner::record::Kind;

const SCHEMA: &str = include_str!("schema.sql");

/// Shows every table and index as they were when the format was agreed.
#[test]
fn the_schema_is_the_one_agreed_on() {
    let now: String = statements()
        .iter()
        .map(|(_, sql)| format!("{sql};\n\n"))
        .collect();
    if std::env::var_os("WAYMARK_WRITE_SCHEMA").is_some() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schema.sql");
        std::fs::write(path, &now).unwrap();
        return;
    }
    let line = now
        .lines()
        .zip(SCHEMA.lines())
        .find(|(now, agreed)| now != agreed);
    assert!(
        now == SCHEMA,
        "the tables of a project file have changed, first where it says\n  {line:?}\n\
         Once a format has been released, a change needs a higher FORMAT and a migration from the one before.\n\
         Until then: run this test with WAYMARK_WRITE_SCHEMA=1, and mend docs/file-format.md."
    );
}

#[test]
fn the_header_says_what_the_file_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let bytes = std::fs::read(&path).unwrap();
    assert_eq!(&bytes[68..72], b"WAYM");
    assert_eq!(APPLICATION_ID.to_be_bytes(), *b"WAYM");
    assert_eq!(bytes[60..64], FORMAT.to_be_bytes());
    let connection = Connection::open(&path).unwrap();
    let text = |sql: &str| {
        connection
            .query_row(sql, [], |row| row.get::<_, String>(0))
            .unwrap()
    };
    assert_eq!(text("PRAGMA journal_mode"), "delete");
    assert_eq!(text("PRAGMA encoding"), "UTF-8");
}

fn sha256(text: &str) -> String {
    waymark_planner::hex(&Sha256::digest(text))
}

/// The worked example of `docs/file-format.md`, with nothing but SHA-256 and text. Whatever changes here changes the
/// format.
#[test]
fn the_hash_of_an_entry_is_made_as_described() {
    let payload = r#"{"act":"set","field":"name","id":"t1","kind":"task","new":"Agree","old":"Agree the policy"}"#;
    let change = sha256(payload);
    assert_eq!(
        change,
        "1625aec5a131d94c8adaf0b09481204d1d9054605f12f0b217f2b69f0aa0a34d"
    );
    let author = sha256(r#"["author","Ruth Ellison","i1"]"#);
    assert_eq!(
        author,
        "0692466c513891a5f15085bf59c0abf9b39b7553bdd6b729d264ad09a7f1f177"
    );
    let reason = sha256(r#"["reason","Shorter"]"#);
    assert_eq!(
        reason,
        "5098cbb51c83f610447fb9ae874b61592d97d12f4e7b7b41cc3ab2c70dfe5ffc"
    );

    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let mut file = writing(&path);
    let mut second = entry(
        2,
        vec![set(
            Kind::Task,
            "t1",
            "name",
            text("Agree the policy"),
            text("Agree"),
        )],
    );
    second.act = "task.set_name".into();
    second.reason = Some("Shorter".into());
    file.commit(&[second]).unwrap();
    let entries = file.entries().unwrap();
    drop(file);

    let parent = &entries[0].hash;
    let sealed = |parent: &str| {
        format!(
            r#"{{"act":"task.set_name","author":"{author}","changes":["{change}"],"format":1,"id":"e2","made":"2027-01-11T08:02:00.000Z","parents":["{parent}"],"reason":"{reason}","redoes":null,"undoes":null}}"#
        )
    };
    assert_eq!(entries[1].parents, [parent.clone()]);
    assert_eq!(entries[1].hash, sha256(&sealed(parent)));
    // The document shows it with a parent of zeros, so that it stands for itself.
    assert_eq!(
        sha256(&sealed(&"0".repeat(64))),
        "fda802dfc379878289dad627f90d8c0f92ef8bbe553ffe2b52bed9ff7b91e18d"
    );

    let connection = Connection::open(&path).unwrap();
    let held = |sql: &str| {
        connection
            .query_row(sql, [], |row| row.get::<_, String>(0))
            .unwrap()
    };
    assert_eq!(
        held("SELECT payload FROM log_change WHERE entry = 2"),
        payload
    );
    assert_eq!(
        held("SELECT lower(hex(hash)) FROM log_change WHERE entry = 2"),
        change
    );
    assert_eq!(
        held("SELECT lower(hex(author_hash)) FROM log_entry WHERE position = 2"),
        author
    );
    assert_eq!(
        held("SELECT lower(hex(reason_hash)) FROM log_entry WHERE position = 2"),
        reason
    );
    assert_eq!(
        held("SELECT lower(hex(hash)) FROM log_parent WHERE entry = 2"),
        *parent
    );
}
