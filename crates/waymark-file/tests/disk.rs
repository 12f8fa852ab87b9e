//! A disk that is full and a folder that turns read-only: a clear word, nothing lost, and on it goes once the cause is
//! gone. The disks are made for the test in a name space of its own; where that is not allowed, it says so and stops.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod common;

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::process::Command;

use common::edits::Editor;
use common::{
    child, entry, holder, ids_in, names_in, refused, set, small_changes, small_project,
    state_on_disk, text, whole, writing,
};
use rusqlite::Connection;
use waymark_file::verify::verify;
use waymark_file::{FileError, ProjectFile};
use waymark_planner::Value;
use waymark_planner::record::Kind;

/// Runs a test of this file again with a small disk of its own. False where that is not allowed.
fn on_a_small_disk(test: &str, size: &str) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let in_a_space = |script: &str| {
        let mut unshare = Command::new("unshare");
        unshare
            .args(["--mount", "--map-root-user", "sh", "-c"])
            .arg(script)
            .arg("sh");
        unshare.arg(folder.path()).arg(format!("size={size}"));
        unshare
    };
    let mount = "mount -t tmpfs -o \"$2\" tmpfs \"$1\"";
    if !in_a_space(mount)
        .output()
        .is_ok_and(|made| made.status.success())
    {
        println!("skipped: needs `unshare` and the right to mount");
        return false;
    }
    let again = child::command(test, folder.path(), 0);
    let mut command = in_a_space(&format!("{mount} && shift 2 && exec \"$@\""));
    command.arg(again.get_program()).args(again.get_args());
    command.envs(
        again
            .get_envs()
            .filter_map(|(key, value)| Some((key, value?))),
    );
    passed(command)
}

fn passed(mut command: Command) -> bool {
    let done = command.output().unwrap();
    let told = String::from_utf8_lossy(&done.stdout) + String::from_utf8_lossy(&done.stderr);
    assert!(
        done.status.success() && told.contains("@child done"),
        "{told}"
    );
    true
}

fn notes(n: u64, old: &str, new: &str) -> waymark_file::NewEntry {
    entry(
        n,
        vec![set(Kind::Task, "t1", "notes", text(old), text(new))],
    )
}

#[test]
fn a_full_disk_loses_nothing() {
    const TEST: &str = "a_full_disk_loses_nothing";
    let Some((folder, _)) = child::job() else {
        on_a_small_disk(TEST, "1m");
        return;
    };
    let path = small_project(&folder);
    let filler = folder.join("filler");
    std::fs::write(&filler, vec![0; 300_000]).unwrap();
    let mut file = writing(&path);
    let mut confirmed = vec!["e1".to_string()];
    let mut text_now = String::new();
    let error = loop {
        let n = confirmed.len() as u64 + 1;
        let new = char::from(b'a' + (n % 26) as u8).to_string().repeat(15_000);
        let (state, revision) = (file.project().state(), file.revision());
        match file.commit(&[notes(n, &text_now, &new)]) {
            Ok(()) => {
                confirmed.push(format!("e{n}"));
                text_now = new;
            }
            Err(error) => {
                assert_eq!((file.project().state(), file.revision()), (state, revision));
                break error;
            }
        }
        assert!(n < 200, "the disk never filled");
    };
    assert!(matches!(error, FileError::DiskFull { .. }), "{error:?}");
    assert!(confirmed.len() > 3);
    assert!(!folder.join("plan.waymark-journal").exists());
    let state = file.project().state();

    // Others can still look, and a new project is refused whole.
    assert_eq!(state_on_disk(&path), state);
    assert_eq!(ids_in(&common::reading(&path)), confirmed);
    whole(&path);
    let other = folder.join("other.waymark");
    let error = refused(ProjectFile::create(
        &other,
        &entry(1, small_changes()),
        &holder("Ruth"),
    ));
    let right = matches!(&error, FileError::DiskFull { path } if *path == other);
    assert!(right, "{error:?}");
    assert_eq!(
        names_in(&folder),
        ["filler", "plan.waymark", "plan.waymark.lock"]
    );

    // The same file goes on once there is room, and so does one that is opened anew on a full disk.
    drop(file);
    let mut file = writing(&path);
    let n = confirmed.len() as u64 + 1;
    let error = refused(file.commit(&[notes(n, &text_now, &"z".repeat(20_000))]));
    assert!(matches!(error, FileError::DiskFull { .. }), "{error:?}");
    std::fs::remove_file(&filler).unwrap();
    file.commit(&[notes(n, &text_now, "room again")]).unwrap();
    confirmed.push(format!("e{n}"));
    let state = file.project().state();
    drop(file);
    assert_eq!(state_on_disk(&path), state);
    assert_eq!(ids_in(&common::reading(&path)), confirmed);
    whole(&path);
    assert_eq!(names_in(&folder), ["plan.waymark"]);
    child::say("done");
}

fn not_writable(error: &FileError) {
    assert!(matches!(error, FileError::NotWritable { .. }), "{error:?}");
    let words = error.to_string();
    let why = ["Read-only", "read-only", "its folder cannot be written"];
    assert!(why.iter().any(|why| words.contains(why)), "{words}");
    assert!(!words.contains(".half"), "{words}");
}

#[test]
fn a_disk_that_is_read_only_can_be_read() {
    const TEST: &str = "a_disk_that_is_read_only_can_be_read";
    let Some((folder, _)) = child::job() else {
        on_a_small_disk(TEST, "4m");
        return;
    };
    let path = small_project(&folder);
    let mut editor = Editor::new(writing(&path), "a", 1);
    for _ in 0..5 {
        editor.act();
    }
    let state = editor.file.project().state();
    drop(editor);
    // A journal that says nothing is not in the way of a reader.
    std::fs::write(folder.join("plan.waymark-journal"), [0; 600]).unwrap();
    let remount = |how: &str| {
        let done = Command::new("mount")
            .args(["-o", how])
            .arg(&folder)
            .status();
        assert!(done.unwrap().success(), "{how}");
    };
    remount("remount,ro");
    not_writable(&refused(ProjectFile::open_for_writing(
        &path,
        &holder("Ruth"),
        None,
    )));
    let other = folder.join("other.waymark");
    let first = entry(1, small_changes());
    not_writable(&refused(ProjectFile::create(
        &other,
        &first,
        &holder("Ruth"),
    )));
    assert_eq!(state_on_disk(&path), state);
    whole(&path);
    remount("remount,rw");

    // An act that was cut short cannot be taken out on such a disk: that is said, and nothing is shown half.
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch(
            "PRAGMA cache_size = 1; BEGIN;
             WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
             INSERT INTO person (id, name, title) SELECT 'p' || i, 'half', printf('%200d', i) FROM n;",
        )
        .unwrap();
    let cut = folder.join("cut.waymark");
    std::fs::copy(&path, &cut).unwrap();
    std::fs::copy(
        folder.join("plan.waymark-journal"),
        folder.join("cut.waymark-journal"),
    )
    .unwrap();
    drop(connection);
    remount("remount,ro");
    for error in [
        refused(ProjectFile::open_for_reading(&cut)),
        refused(verify(&cut)),
    ] {
        assert!(matches!(error, FileError::NotWritable { .. }), "{error:?}");
    }
    remount("remount,rw");
    assert_eq!(state_on_disk(&cut), state);
    whole(&cut);
    assert_eq!(names_in(&folder), ["cut.waymark", "plan.waymark"]);
    child::say("done");
}

/// Runs a test of this file again as somebody whom permissions bind: root may write everywhere.
fn as_nobody(test: &str, folder: &Path) -> Option<Command> {
    let again = child::command(test, folder, 0);
    if folder.metadata().unwrap().uid() != 0 {
        return Some(again);
    }
    std::fs::set_permissions(folder, PermissionsExt::from_mode(0o777)).unwrap();
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];
    let mut command = Command::new("setpriv");
    command
        .args(nobody)
        .arg(again.get_program())
        .args(again.get_args());
    command.envs(
        again
            .get_envs()
            .filter_map(|(key, value)| Some((key, value?))),
    );
    let mut probe = Command::new("setpriv");
    probe.args(nobody).arg(again.get_program()).arg("--list");
    if probe.output().is_ok_and(|listed| listed.status.success()) {
        return Some(command);
    }
    println!("skipped: root needs `setpriv`, and a test that nobody may run");
    None
}

#[test]
fn a_folder_that_turns_read_only_loses_nothing() {
    let Some((folder, _)) = child::job() else {
        let folder = tempfile::tempdir().unwrap();
        if let Some(command) =
            as_nobody("a_folder_that_turns_read_only_loses_nothing", folder.path())
        {
            passed(command);
        }
        return;
    };
    let folder = folder.join("project");
    std::fs::create_dir(&folder).unwrap();
    let path = small_project(&folder);
    let mode = |mode| std::fs::set_permissions(&folder, PermissionsExt::from_mode(mode)).unwrap();
    let mut file = writing(&path);
    file.commit(&[notes(2, "", "two")]).unwrap();
    let before = file.project().clone();

    mode(0o555);
    let error = refused(file.commit(&[notes(3, "two", "three")]));
    assert!(matches!(error, FileError::NotWritable { .. }), "{error:?}");
    assert!(error.to_string().contains("its folder"), "{error}");
    assert_eq!((file.project(), file.revision()), (&before, 2));
    assert_eq!(file.as_of(common::day("2027-01-11")).unwrap().revision, 2);
    assert_eq!(state_on_disk(&path), before.state());
    whole(&path);

    mode(0o755);
    file.commit(&[notes(3, "two", "three")]).unwrap();
    drop(file);
    assert_eq!(ids_in(&common::reading(&path)), ["e1", "e2", "e3"]);

    // A file that may not be written in a folder that may.
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o444)).unwrap();
    not_writable(&refused(ProjectFile::open_for_writing(
        &path,
        &holder("Ruth"),
        None,
    )));
    let file = common::reading(&path);
    let task = file.project().tasks.values().next().unwrap().clone();
    assert_eq!(Value::Text(task.notes.clone()), text("three"));
    assert_eq!(names_in(&folder), ["plan.waymark"]);
    whole(&path);
    child::say("done");
}
