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
    let change = sha256(&format!("bc39dc4fae5c0f45a7a53f7e013a9801{payload}"));
    assert_eq!(
        change,
        "1e82364f6bea8f9bee47318cf1910dd18c6d1d0d689b404568913030fc54ceb5"
    );
    let author = sha256(r#"3015dfc30334fc7c080cdf605d0783eb["author","Ruth Ellison","i1"]"#);
    assert_eq!(
        author,
        "50b8b3baef3f6f80a4644eca5da58b6b978bc3598c78eabf5a0fb69e31bda118"
    );
    let reason = sha256(r#"f6123a393237fd90114acb4e34e0fa29["reason","Shorter"]"#);
    assert_eq!(
        reason,
        "6ca8a7f762a88690fb26c0acfbde48f5789e74a135d2e8ed2c9efc08ea874564"
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
            r#"{{"act":"task.set_name","author":"{author}","changes":["{change}"],"format":1,"id":"e2","made":"2027-01-11T08:02:00.000Z","parents":["{parent}"],"reason":"{reason}","redactions":[],"redoes":null,"undoes":null}}"#
        )
    };
    assert_eq!(entries[1].parents, std::slice::from_ref(parent));
    assert_eq!(entries[1].hash, sha256(&sealed(parent)));
    // The document shows it with a parent of zeros, so that it stands for itself.
    assert_eq!(
        sha256(&sealed(&"0".repeat(64))),
        "b9b8a68f113adf2ba718b6d3b4342fc694ff66ef334822cf3b4857175b3fe025"
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
        held("SELECT lower(hex(salt)) FROM log_change WHERE entry = 2"),
        "bc39dc4fae5c0f45a7a53f7e013a9801"
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

const DESCRIBED: &str = include_str!("../../../docs/file-format.md");

/// The part of the description under a heading.
fn section(name: &str) -> &'static str {
    let heading = format!("\n### `{name}`\n");
    let (_, rest) = DESCRIBED
        .split_once(&heading)
        .unwrap_or_else(|| panic!("no part on {name}"));
    rest.split("\n##").next().unwrap_or(rest)
}

#[test]
fn every_table_and_column_is_described() {
    let folder = tempfile::tempdir().unwrap();
    let connection = Connection::open(small_project(folder.path())).unwrap();
    let mut columns = connection
        .prepare("SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c WHERE t.name NOT LIKE 'sqlite%'")
        .unwrap();
    let columns = columns
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    let columns: Vec<(String, String)> = columns.collect::<Result<_, _>>().unwrap();
    assert!(columns.len() > Kind::ALL.len());
    for (table, column) in &columns {
        let told = section(table).lines().filter(|line| line.starts_with("- "));
        let named = told
            .filter_map(|line| line.split_once(':'))
            .any(|(names, _)| names.contains(&format!("`{column}`")));
        assert!(
            named || column == "id" && *table != "log_entry",
            "{table}.{column} is not described"
        );
    }
    // And nothing that is not there.
    for name in DESCRIBED
        .split("\n### `")
        .skip(1)
        .filter_map(|part| part.split('`').next())
    {
        let lines = section(name).lines().filter(|line| line.starts_with("- "));
        for line in lines.filter_map(|line| line.split_once(':')) {
            for column in line.0.split('`').skip(1).step_by(2) {
                let there = columns.contains(&(name.to_string(), column.to_string()));
                assert!(there, "{name}.{column} is described and not there");
            }
        }
    }
}

#[test]
fn the_described_example_and_questions_work() {
    for line in [
        "1e82364f6bea8f9bee47318cf1910dd18c6d1d0d689b404568913030fc54ceb5",
        "b9b8a68f113adf2ba718b6d3b4342fc694ff66ef334822cf3b4857175b3fe025",
        r#"entry    {"act":"task.set_name","author":"50b8b3ba"#,
    ] {
        assert!(DESCRIBED.contains(line), "{line}");
    }
    let block = DESCRIBED
        .split("```\n")
        .find(|block| block.starts_with("{\"act\":\"create\""));
    for payload in block.unwrap().lines() {
        assert_eq!(
            waymark_planner::Change::from_json(payload)
                .unwrap()
                .to_json(),
            payload
        );
    }

    let folder = tempfile::tempdir().unwrap();
    let path = common::real_project(folder.path());
    let mut file = writing(&path);
    let task = waymark_planner::command::find_task(file.project(), "PRE-01").unwrap();
    let (task, name) = (task.id.to_string(), task.name.clone());
    let deadline = set(
        Kind::Task,
        &task,
        "deadline",
        waymark_planner::Value::Null,
        text("2027-01-12"),
    );
    let project = file.project().charter().unwrap().id.to_string();
    let pinned = set(
        Kind::Charter,
        &project,
        "status_date",
        waymark_planner::Value::Null,
        text("2027-01-13"),
    );
    file.commit(&[entry(2, vec![deadline]), entry(3, vec![pinned])])
        .unwrap();
    let late = file.project().status(common::day("2030-01-01")).late;
    assert_eq!(late.len(), 1);
    drop(file);

    let connection = Connection::open(&path).unwrap();
    let questions: Vec<&str> = DESCRIBED
        .split("```sql\n")
        .skip(1)
        .map(|part| part.split("```").next().unwrap())
        .collect();
    let ask = |question: &str| -> Vec<Vec<String>> {
        let mut select = connection.prepare(question).unwrap();
        let width = select.column_count();
        let rows = select.query_map([], |row| {
            (0..width)
                .map(|at| {
                    Ok(row
                        .get_ref(at)?
                        .as_str_or_null()
                        .unwrap_or_default()
                        .unwrap_or_default()
                        .to_string())
                })
                .collect()
        });
        rows.unwrap().collect::<Result<_, _>>().unwrap()
    };
    let [late, changes, criteria] = questions[..] else {
        panic!("three questions")
    };
    assert_eq!(ask(late), [[name.as_str(), "", "2027-01-12"]]);
    let changes = ask(changes);
    assert_eq!(
        changes[0],
        [
            "2027-01-11T08:02:00.000Z",
            "Ruth Ellison",
            "test",
            "deadline",
            "",
            "2027-01-12"
        ]
    );
    assert_eq!(changes.len(), 2, "it was made, and then promised");
    assert!(ask(criteria).len() > 3);
}
