//! Looking back at any entry, and copies of the past.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod common;

use common::edits::Editor;
use common::{reading, refused, small_project, whole, writing};
use waymark_file::{Direction, FileError, Which};

/// Nothing was erased, so no entry has to say so.
fn unused() -> waymark_file::NewEntry {
    unreachable!("nothing was erased")
}

#[test]
fn every_state_there_was_can_be_seen_and_copied() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let mut editor = Editor::new(writing(&path), "a", 21);
    let mut was = vec![(editor.file.project().state(), editor.file.head())];
    for _ in 0..25 {
        editor.act();
        was.push((editor.file.project().state(), editor.file.head()));
    }
    editor.undo(&Which::Last(5)).unwrap();
    let before = std::fs::read(&path).unwrap();
    for (index, (state, head)) in was.iter().enumerate() {
        let revision = index as i64 + 1;
        let past = editor.file.after(revision).unwrap();
        assert_eq!((&past.project.state(), &past.head), (state, head));
        let copy = folder.path().join(format!("copy-{revision}.waymark"));
        editor.file.copy_after(revision, &copy, unused).unwrap();
        assert_eq!(whole(&copy).entries, revision as usize);
        assert_eq!(reading(&copy).project().state(), *state);
    }
    assert_eq!(
        std::fs::read(&path).unwrap(),
        before,
        "looking changes nothing"
    );

    // A copy is a project like any other: its last act can be taken back.
    let copy = folder.path().join("copy-10.waymark");
    let mut editor = Editor::new(writing(&copy), "b", 22);
    editor.undo(&Which::Last(1)).unwrap();
    assert_eq!(editor.file.project().state(), was[8].0);
    whole(&copy);
}

#[test]
fn what_is_later_is_not_in_a_copy_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let mut file = writing(&path);
    let secret = common::text("Quite unmistakable words");
    let rename = common::set(
        waymark_planner::record::Kind::Task,
        "t1",
        "name",
        common::text("Agree the policy"),
        secret,
    );
    file.commit(&[common::entry(2, vec![rename])]).unwrap();
    let copy = folder.path().join("copy.waymark");
    file.copy_after(1, &copy, unused).unwrap();
    let holds = |path: &std::path::Path| {
        let bytes = std::fs::read(path).unwrap();
        bytes
            .windows(18)
            .any(|window| window == b"Quite unmistakable")
    };
    assert!(holds(&path));
    assert!(!holds(&copy));
}

#[test]
fn a_copy_takes_the_place_of_nothing_and_a_state_that_never_was_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let file = writing(&path);
    let taken = folder.path().join("taken.txt");
    std::fs::write(&taken, "words").unwrap();
    let error = refused(file.copy_after(1, &taken, unused));
    assert!(matches!(error, FileError::AlreadyThere { .. }), "{error}");
    assert_eq!(std::fs::read_to_string(&taken).unwrap(), "words");
    for revision in [-1, 0, 2] {
        let error = refused(file.after(revision));
        let said = format!("the log has 1 entries; there is no state after {revision}");
        assert_eq!(error.to_string(), said);
        refused(file.copy_after(revision, &folder.path().join("none.waymark"), unused));
    }
    assert!(!folder.path().join("none.waymark").exists());
}

/// Three names in a row, and something beside them.
#[test]
fn what_rests_on_an_act_is_named_and_can_go_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let mut file = writing(&path);
    let rename = |n: u64, old: &str, new: &str| {
        let kind = waymark_planner::record::Kind::Task;
        common::entry(
            n,
            vec![common::set(
                kind,
                "t1",
                "name",
                common::text(old),
                common::text(new),
            )],
        )
    };
    let aside = common::set(
        waymark_planner::record::Kind::Task,
        "t1",
        "notes",
        common::text(""),
        common::text("Ask Ruth"),
    );
    let first = file.project().state();
    file.commit(&[
        rename(2, "Agree the policy", "Agree"),
        common::entry(3, vec![aside]),
        rename(4, "Agree", "Policy"),
        rename(5, "Policy", "Agreed policy"),
    ])
    .unwrap();
    let ids = |entries: Vec<waymark_file::Entry>| -> Vec<String> {
        entries.into_iter().map(|entry| entry.id).collect()
    };
    assert_eq!(ids(file.later_on_the_same("e2").unwrap()), ["e5", "e4"]);
    assert_eq!(ids(file.later_on_the_same("e3").unwrap()), [""; 0]);
    let both = Which::These(vec!["e5".into(), "e4".into(), "e2".into()]);
    let before = file.project().state();
    let (changes, after) = file.reversal(Direction::Undo, &both).unwrap();
    assert_eq!(changes.len(), 3);
    assert_eq!(file.project().state(), before, "a preview changes nothing");
    let mut n = 10;
    file.reverse(Direction::Undo, &both, || {
        n += 1;
        common::entry(n, vec![])
    })
    .unwrap();
    assert_eq!(file.project().state(), after.state());
    assert_ne!(file.project().state(), first, "the notes stay");
    // What was taken back is not in the way any more.
    assert_eq!(ids(file.later_on_the_same("e2").unwrap()), [""; 0]);
    whole(&path);
}
