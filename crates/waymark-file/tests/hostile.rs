//! Opening is suspicious: whatever lies there is named in words a person can act on, is left as it is, and nothing is
//! left beside it.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod common;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use common::{
    child, entry, holder, reading, refused, set, small_project, state_on_disk, text, whole, writing,
};
use rusqlite::Connection;
use waymark_file::verify::verify;
use waymark_file::{Aside, FileError, ProjectFile};
use waymark_planner::record::Kind;

/// Every file of a folder with its bytes.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let names = common::names_in(folder).into_iter();
    names
        .map(|name| {
            let bytes = std::fs::read(folder.join(&name)).unwrap_or_default();
            (name, bytes)
        })
        .collect()
}

/// All three ways to open it, with the folder untouched by each.
fn open_all(path: &Path) -> [FileError; 3] {
    let folder = path.parent().unwrap();
    let before = contents(folder);
    let for_reading = refused(ProjectFile::open_for_reading(path));
    assert_eq!(contents(folder), before, "reading: {for_reading}");
    let for_writing = refused(ProjectFile::open_for_writing(path, &holder("Ruth"), None));
    assert_eq!(contents(folder), before, "writing: {for_writing}");
    let for_proof = refused(verify(path));
    assert_eq!(contents(folder), before, "proof: {for_proof}");
    [for_reading, for_writing, for_proof]
}

fn damaged(error: &FileError) -> bool {
    matches!(error, FileError::Damaged { .. })
}

fn not_waymark(error: &FileError) -> bool {
    matches!(error, FileError::NotWaymark { .. })
}

/// What is made of a small project is refused in these words, however it is opened.
fn check(make: impl FnOnce(&Path), expected: fn(&FileError) -> bool, words: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    make(&path);
    for error in open_all(&path) {
        assert!(expected(&error), "{error:?} instead of: {words}");
        assert!(
            error.to_string().contains(words),
            "{error}\ninstead of: {words}"
        );
    }
}

fn sql(statements: &'static str) -> impl FnOnce(&Path) {
    move |path| {
        let connection = Connection::open(path).unwrap();
        connection
            .execute_batch("PRAGMA foreign_keys = OFF")
            .unwrap();
        connection.execute_batch(statements).unwrap();
    }
}

fn bytes(change: impl FnOnce(&mut Vec<u8>)) -> impl FnOnce(&Path) {
    move |path| {
        let mut bytes = std::fs::read(path).unwrap();
        change(&mut bytes);
        std::fs::write(path, bytes).unwrap();
    }
}

#[test]
fn what_is_no_project_is_named() {
    check(bytes(Vec::clear), not_waymark, "it is empty");
    check(
        bytes(|b| *b = b"Minutes of the steering committee\n".repeat(9)),
        not_waymark,
        "it does not begin as one",
    );
    check(
        bytes(|b| *b = b"SQLite format 3".to_vec()),
        not_waymark,
        "it does not begin as one",
    );
    check(
        |path| {
            std::fs::remove_file(path).unwrap();
            sql("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('mine')")(path);
        },
        not_waymark,
        "it is a database of another program",
    );
    check(
        sql("PRAGMA application_id = 17"),
        not_waymark,
        "it is a database of another program",
    );
    check(
        |path| {
            std::fs::remove_file(path).unwrap();
            std::fs::create_dir(path).unwrap();
        },
        not_waymark,
        "it is a folder",
    );
    let gone = |error: &FileError| matches!(error, FileError::NotThere { .. });
    check(
        |path| std::fs::remove_file(path).unwrap(),
        gone,
        "there is no file at",
    );
}

#[test]
fn a_file_whose_end_is_missing_is_named() {
    check(bytes(|b| b.truncate(50)), damaged, "most of it is missing");
    check(bytes(|b| b.truncate(100)), damaged, "bytes are missing");
    check(bytes(|b| b.truncate(4_096)), damaged, "bytes are missing");
    check(
        bytes(|b| b.truncate(b.len() / 2)),
        damaged,
        "bytes are missing",
    );
    check(bytes(|b| b.truncate(b.len() - 1)), damaged, ": 1 of its ");
}

#[test]
fn a_header_that_lies_is_named() {
    check(
        bytes(|b| b[28..32].fill(0xFF)),
        damaged,
        "bytes are missing",
    );
    check(bytes(|b| b[16..18].fill(0)), |_| true, "");
    // UTF-16 where there is UTF-8.
    check(bytes(|b| b[59] = 2), damaged, "");
    check(
        sql("PRAGMA journal_mode = WAL"),
        damaged,
        "another program switched it to a journal of another kind",
    );
}

#[test]
fn what_waymark_never_makes_is_refused() {
    check(
        sql("CREATE TRIGGER helpful AFTER UPDATE ON task BEGIN DELETE FROM person; END"),
        damaged,
        "it holds the trigger “helpful”",
    );
    // Names that look like SQLite's own.
    check(
        sql("CREATE TRIGGER sqliteXhelpful AFTER UPDATE ON task BEGIN DELETE FROM person; END"),
        damaged,
        "it holds the trigger “sqliteXhelpful”",
    );
    check(
        sql("CREATE TRIGGER helpful AFTER UPDATE ON task BEGIN DELETE FROM person; END;
             PRAGMA writable_schema = ON;
             UPDATE sqlite_schema SET name = 'sqlite_own', sql = replace(sql, 'helpful', 'sqlite_own')
               WHERE name = 'helpful'"),
        damaged,
        "it holds the trigger “sqlite_own”",
    );
    check(
        sql("CREATE VIEW late AS SELECT * FROM task"),
        damaged,
        "it holds the view “late”",
    );
    check(
        sql("CREATE TABLE mine (x)"),
        damaged,
        "it holds the table “mine”",
    );
    check(
        sql("CREATE INDEX fast ON task (name)"),
        damaged,
        "it holds the index “fast”",
    );
    check(
        sql("DROP INDEX task_owner"),
        damaged,
        "“task_owner” is missing from it",
    );
    check(
        sql("ALTER TABLE task ADD COLUMN mood TEXT"),
        damaged,
        "its table “task” is not as this Waymark makes it",
    );
    check(
        sql("DROP INDEX task_owner; CREATE INDEX task_owner ON task (name)"),
        damaged,
        "its index “task_owner” is not as this Waymark makes it",
    );
    check(sql("DROP TABLE day_off"), damaged, "is missing from it");
}

/// What replay alone would find has to be survived by opening as well.
#[test]
fn content_that_cannot_be_is_refused_or_survived() {
    let refused_for = |statements: &'static str, words: &str| {
        let folder = tempfile::tempdir().unwrap();
        let path = small_project(folder.path());
        sql(statements)(&path);
        let before = contents(folder.path());
        let error = refused(ProjectFile::open_for_reading(&path));
        assert!(
            damaged(&error) && error.to_string().contains(words),
            "{error:?}"
        );
        refused(ProjectFile::open_for_writing(&path, &holder("Ruth"), None));
        assert!(!verify(&path).unwrap().ok);
        assert_eq!(contents(folder.path()), before);
    };
    refused_for("UPDATE task SET id = 'a b'", "has the impossible id “a b”");
    refused_for("UPDATE task SET owner = 'nobody'", "nobody");
    refused_for("UPDATE task SET kind = 'gate', place = ''", "place");
    refused_for("UPDATE project SET start = 'tomorrow'", "tomorrow");
    refused_for("DELETE FROM project", "it holds no project");
    refused_for(
        "DELETE FROM log_change; DELETE FROM log_parent; DELETE FROM log_entry",
        "its log is empty",
    );
    refused_for("UPDATE log_entry SET hash = X'00'", "no proper hash");

    // An instant that is none must not stop anybody.
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    sql("UPDATE log_entry SET arrived = 'é'")(&path);
    let mut file = writing(&path);
    let aside = Aside {
        data_folder: folder.path(),
        now: common::instant("2027-05-05T08:00:00Z"),
    };
    file.back_up_once_a_day(aside).unwrap();
    refused(file.as_of(common::day("2027-05-05")));
    let rename = set(
        Kind::Task,
        "t1",
        "name",
        text("Agree the policy"),
        text("Agree"),
    );
    file.commit(&[entry(2, vec![rename])]).unwrap();
}

#[test]
fn a_newer_file_is_read_and_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let state = state_on_disk(&path);
    sql(
        "PRAGMA user_version = 9; CREATE TABLE mood (x TEXT); ALTER TABLE task ADD COLUMN mood TEXT",
    )(&path);
    let before = contents(folder.path());

    let mut file = reading(&path);
    assert_eq!((file.format(), file.is_writable()), (9, false));
    assert_eq!(file.project().state(), state);
    let rename = set(
        Kind::Task,
        "t1",
        "name",
        text("Agree the policy"),
        text("Agree"),
    );
    let error = refused(file.commit(&[entry(2, vec![rename])]));
    assert!(matches!(error, FileError::NotWritable { .. }), "{error}");
    drop(file);
    assert!(verify(&path).unwrap().ok);
    let error = refused(ProjectFile::open_for_writing(&path, &holder("Ruth"), None));
    assert!(
        matches!(error, FileError::Newer { found: 9, .. }),
        "{error}"
    );
    assert_eq!(contents(folder.path()), before);

    // But not with what would do something behind the log's back, and not without what is needed.
    sql("CREATE TRIGGER helpful AFTER UPDATE ON task BEGIN DELETE FROM person; END")(&path);
    assert!(damaged(&refused(ProjectFile::open_for_reading(&path))));
    sql("DROP TRIGGER helpful; DROP TABLE day_off")(&path);
    assert!(damaged(&refused(ProjectFile::open_for_reading(&path))));
}

#[test]
fn an_older_file_without_a_way_up_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    sql("PRAGMA user_version = 0")(&path);
    let [for_reading, for_writing, for_proof] = open_all(&path);
    assert!(
        matches!(for_reading, FileError::Older { found: 0, .. }),
        "{for_reading}"
    );
    assert!(
        for_writing
            .to_string()
            .contains("its format 0 was never released"),
        "{for_writing}"
    );
    assert!(
        matches!(for_proof, FileError::Older { found: 0, .. }),
        "{for_proof}"
    );
}

/// A pair of file and journal as a computer that lost power in the middle of a long act leaves it.
fn cut_short(path: &Path, into: &Path) -> PathBuf {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(
            "PRAGMA cache_size = 1; PRAGMA foreign_keys = OFF; BEGIN;
             WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
             INSERT INTO person (id, name, title) SELECT 'p' || i, 'half', printf('%200d', i) FROM n;",
        )
        .unwrap();
    let copy = into.join("copy.waymark");
    std::fs::copy(path, &copy).unwrap();
    std::fs::copy(
        path.with_extension("waymark-journal"),
        copy.with_extension("waymark-journal"),
    )
    .unwrap();
    copy
}

#[test]
fn an_act_that_was_cut_short_is_taken_out_again() {
    let folder = tempfile::tempdir().unwrap();
    let original = small_project(folder.path());
    let right = std::fs::read(&original).unwrap();
    let state = state_on_disk(&original);
    let look = |path: &Path| assert_eq!(state_on_disk(path), state);
    let write = |path: &Path| drop(writing(path));
    let prove = |path: &Path| drop(whole(path));
    for open in [&look as &dyn Fn(&Path), &write, &prove] {
        let copies = tempfile::tempdir().unwrap();
        let copy = cut_short(&original, copies.path());
        assert_ne!(
            std::fs::read(&copy).unwrap(),
            right,
            "the act was half in the file"
        );
        open(&copy);
        assert_eq!(std::fs::read(&copy).unwrap(), right);
        assert_eq!(common::names_in(copies.path()), ["copy.waymark"]);
    }
}

#[test]
fn a_journal_of_nonsense_does_no_harm() {
    for nonsense in ["", "\0\0\0\0", "nonsense", "\u{1}".repeat(5_000).as_str()] {
        let folder = tempfile::tempdir().unwrap();
        let path = small_project(folder.path());
        let journal = folder.path().join("plan.waymark-journal");
        let before = std::fs::read(&path).unwrap();
        let state = state_on_disk(&path);
        for turn in 0..3 {
            std::fs::write(&journal, nonsense).unwrap();
            match turn {
                0 => assert_eq!(state_on_disk(&path), state),
                1 => assert_eq!(writing(&path).project().state(), state),
                _ => drop(whole(&path)),
            }
            assert_eq!(std::fs::read(&path).unwrap(), before, "{nonsense:?}");
        }
        let rename = set(
            Kind::Task,
            "t1",
            "name",
            text("Agree the policy"),
            text("Agree"),
        );
        writing(&path).commit(&[entry(2, vec![rename])]).unwrap();
        whole(&path);
        assert_eq!(
            common::names_in(folder.path()),
            ["plan.waymark"],
            "{nonsense:?}"
        );
    }
}

#[cfg(unix)]
mod unix {
    use super::*;

    #[test]
    fn a_pipe_does_not_hang() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pipe.waymark");
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.unwrap().success());
        for error in [
            refused(ProjectFile::open_for_reading(&path)),
            refused(ProjectFile::open_for_writing(&path, &holder("Ruth"), None)),
            refused(verify(&path)),
        ] {
            assert!(
                error.to_string().contains("it is no ordinary file"),
                "{error}"
            );
        }
        assert_eq!(common::names_in(folder.path()), ["pipe.waymark"]);
    }

    #[test]
    fn a_link_is_the_file_it_leads_to() {
        let folder = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let path = small_project(folder.path());
        let link = elsewhere.path().join("link.waymark");
        std::os::unix::fs::symlink(&path, &link).unwrap();

        let mut by_link = writing(&link);
        let error = refused(ProjectFile::open_for_writing(&path, &holder("Marta"), None));
        assert!(
            matches!(error, FileError::InUse { .. }),
            "one file has one lock: {error}"
        );
        let rename = set(
            Kind::Task,
            "t1",
            "name",
            text("Agree the policy"),
            text("Agree"),
        );
        by_link.commit(&[entry(2, vec![rename])]).unwrap();
        let state = by_link.project().state();
        drop(by_link);
        assert_eq!(state_on_disk(&path), state);
        assert!(link.is_symlink());
        whole(&link);

        // An act cut short is found beside the file, not beside the link.
        let cut = cut_short(&path, folder.path());
        let link = elsewhere.path().join("cut.waymark");
        std::os::unix::fs::symlink(&cut, &link).unwrap();
        assert_eq!(state_on_disk(&link), state);
        assert_eq!(
            common::names_in(elsewhere.path()),
            ["cut.waymark", "link.waymark"]
        );
        assert_eq!(
            common::names_in(folder.path()),
            ["copy.waymark", "plan.waymark"]
        );

        // A new project is not written through a link that leads nowhere.
        let nowhere = elsewhere.path().join("nowhere.waymark");
        std::os::unix::fs::symlink(folder.path().join("gone"), &nowhere).unwrap();
        let first = entry(1, common::small_changes());
        let error = refused(ProjectFile::create(&nowhere, &first, &holder("Ruth")));
        assert!(matches!(error, FileError::AlreadyThere { .. }), "{error}");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_name_that_is_no_text_is_a_name() {
        use std::os::unix::ffi::OsStrExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder
            .path()
            .join(std::ffi::OsStr::from_bytes(b"plan-\xE5.waymark"));
        let first = entry(1, common::small_changes());
        ProjectFile::create(&path, &first, &holder("Ruth")).unwrap();
        let mut journal = path.clone().into_os_string();
        journal.push("-journal");
        std::fs::write(&journal, "nonsense").unwrap();
        whole(&path);
        assert!(!PathBuf::from(journal).exists(), "it was seen");
    }
}

/// Names that SQLite would take for something else than a file, where they stand alone.
#[test]
fn a_name_is_never_an_instruction() {
    if let Some((path, _)) = child::job() {
        let made = ProjectFile::create(&path, &entry(1, common::small_changes()), &holder("Ruth"));
        drop(made.unwrap());
        let rename = set(
            Kind::Task,
            "t1",
            "name",
            text("Agree the policy"),
            text("Agree"),
        );
        writing(&path).commit(&[entry(2, vec![rename])]).unwrap();
        assert_eq!(whole(&path).entries, 2);
        return;
    }
    for name in [
        "file:plan.waymark?mode=memory",
        "plan%41.waymark",
        ":memory:",
        "-plan",
        "a b'c",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut command = child::command("a_name_is_never_an_instruction", Path::new(name), 0);
        let done = command.current_dir(folder.path()).output().unwrap();
        assert!(
            done.status.success(),
            "{name}: {}",
            String::from_utf8_lossy(&done.stderr)
        );
        assert_eq!(common::names_in(folder.path()), [name]);
    }
}

#[test]
fn nothing_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let before = contents(folder.path());
    let first = entry(1, common::small_changes());
    let error = refused(ProjectFile::create(&path, &first, &holder("Ruth")));
    assert!(matches!(error, FileError::AlreadyThere { .. }), "{error}");
    assert_eq!(contents(folder.path()), before);

    // A first entry that does not fit makes nothing.
    let other = folder.path().join("other.waymark");
    let misfit = set(Kind::Task, "gone", "name", text("a"), text("b"));
    refused(ProjectFile::create(
        &other,
        &entry(1, vec![misfit]),
        &holder("Ruth"),
    ));
    assert_eq!(contents(folder.path()), before);
}
