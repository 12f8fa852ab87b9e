//! Two at once: the second is told who was first, can read meanwhile, and takes over when the first is gone.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod common;

use std::time::Duration;

use common::edits::Editor;
use common::{
    child, entry, holder, names_in, reading, refused, set, small_project, state_on_disk, text,
    whole, writing,
};
use waymark_file::{FileError, ProjectFile};
use waymark_planner::record::Kind;

#[test]
fn the_second_in_one_process_is_told_who_was_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    assert_eq!(names_in(folder.path()), ["plan.waymark"]);
    let mut first = writing(&path);
    let error = refused(ProjectFile::open_for_writing(&path, &holder("Marta"), None));
    assert!(matches!(error, FileError::InUse { .. }), "{error:?}");
    assert!(
        error
            .to_string()
            .contains("open for writing by Ruth on laptop (process "),
        "{error}"
    );

    // Reading goes on, and so does the first.
    let reader = reading(&path);
    let before = reader.project().state();
    let rename = set(
        Kind::Task,
        "t1",
        "name",
        text("Agree the policy"),
        text("Agree"),
    );
    first.commit(&[entry(2, vec![rename])]).unwrap();
    assert_eq!(
        reader.project().state(),
        before,
        "a reader sees what it opened"
    );
    assert_eq!(state_on_disk(&path), first.project().state());
    whole(&path);
    drop(first);
    assert_eq!(
        names_in(folder.path()),
        ["plan.waymark"],
        "the lock is gone"
    );
    writing(&path);
}

#[test]
fn a_lock_dies_with_its_process() {
    if let Some((path, seed)) = child::job() {
        let mut editor = Editor::new(
            ProjectFile::open_for_writing(&path, &holder("Helena Öst"), None).unwrap(),
            "held",
            seed,
        );
        editor.act();
        child::say(&editor.file.project().state());
        child::wait_for_the_end();
    }
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let mut running = child::Running::start("a_lock_dies_with_its_process", &path, 1);
    let state = running.next().expect("it has the file");

    let error = refused(ProjectFile::open_for_writing(&path, &holder("Marta"), None));
    assert!(matches!(error, FileError::InUse { .. }), "{error:?}");
    assert!(
        error
            .to_string()
            .contains("by Helena Öst on laptop (process "),
        "{error}"
    );
    assert_eq!(
        state_on_disk(&path),
        state,
        "what it has committed can be read"
    );
    whole(&path);

    running.kill();
    assert!(names_in(folder.path()).contains(&"plan.waymark.lock".to_string()));
    assert_eq!(writing(&path).project().state(), state);
    assert_eq!(names_in(folder.path()), ["plan.waymark"]);
}

/// Whoever looks while somebody writes sees one state or the next, never a mixture, and never a fault.
#[test]
fn readers_and_a_writer_at_once() {
    if let Some((path, seed)) = child::job() {
        let mut editor = Editor::new(writing(&path), "writer", seed);
        child::say("open");
        for _ in 0..150 {
            editor.act();
            // A person is not at it without a break, and SQLite lets readers wait for one.
            std::thread::sleep(Duration::from_millis(3));
        }
        child::say("done");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let mut running = child::Running::start("readers_and_a_writer_at_once", &path, 2);
    assert_eq!(running.next().as_deref(), Some("open"));
    let done = std::thread::scope(|threads| {
        let writer = threads.spawn(move || {
            let said = running.next();
            running.finish();
            said
        });
        let mut looks = 0;
        while !writer.is_finished() {
            let file = reading(&path);
            let entries = file.entries().unwrap();
            let last = &entries[usize::try_from(file.revision()).unwrap() - 1];
            assert_eq!(
                last.hash,
                file.head(),
                "the head it read is the entry it counted"
            );
            let past = reading(&path);
            let now = past.as_of(common::day("2099-12-31")).unwrap();
            assert_eq!(now.project.state(), past.project().state());
            whole(&path);
            looks += 1;
        }
        println!("{looks} looks");
        writer.join().unwrap()
    });
    assert_eq!(done.as_deref(), Some("done"));
    assert_eq!(reading(&path).revision(), 151);
}
