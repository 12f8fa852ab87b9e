//! A process that is killed at any moment loses nothing it has confirmed, and leaves nothing that is in the way.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod common;

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use common::edits::Editor;
use common::{
    Chance, child, entry, holder, ids_in, names_in, reading, small_changes, whole, writing,
};
use waymark_file::{ProjectFile, Which};

/// Lives of the editing child. A file sees many of them one after the other.
const KILLS: u64 = 300;
const LIVES_OF_A_FILE: u64 = 50;
const SEED: u64 = 20_270_111;

/// Edits without end: mostly new acts, now and then some are taken back and done again. Each is told when it is on
/// disk.
fn edit_until_killed(path: &Path, seed: u64) -> ! {
    let mut editor = Editor::new(writing(path), &format!("life{seed}"), seed);
    let mut chance = Chance(seed);
    child::say("open");
    loop {
        match chance.below(8) {
            0 => {
                let (standing, _) = editor.file.reversible().unwrap();
                editor.undo(&Which::Last(standing.min(2))).unwrap();
            }
            1 => {
                let (_, undone) = editor.file.reversible().unwrap();
                editor.redo(&Which::Last(undone.min(1))).unwrap();
            }
            _ => {
                editor.act();
            }
        }
        child::say(&format!(
            "{} {}",
            editor.file.revision(),
            editor.file.head()
        ));
    }
}

#[test]
fn killed_at_random_moments() {
    const TEST: &str = "killed_at_random_moments";
    if let Some((path, seed)) = child::job() {
        edit_until_killed(&path, seed);
    }
    println!("seed {SEED}");
    let mut chance = Chance(SEED);
    let (mut confirmed_in_all, mut cut_short) = (0, 0);
    let mut life = 0;
    while life < KILLS {
        let folder = tempfile::tempdir().unwrap();
        let path = common::small_project(folder.path());
        let mut confirmed: BTreeSet<String> = BTreeSet::new();
        for _ in 0..LIVES_OF_A_FILE.min(KILLS - life) {
            life += 1;
            let mut running = child::Running::start(TEST, &path, life);
            // Every other one is killed at a moment counted from its start, so that opening is hit as well.
            if life % 2 == 0 {
                running.next().expect("it opens the file");
            }
            std::thread::sleep(Duration::from_micros(chance.next() % 60_000));
            let said = running.kill();
            confirmed.extend(said.into_iter().filter(|line| line != "open"));
            let journal = std::fs::read(folder.path().join("plan.waymark-journal"));
            cut_short +=
                u64::from(journal.is_ok_and(|bytes| bytes.first().is_some_and(|b| *b > 0)));
            check(&path, &confirmed, life);
        }
        confirmed_in_all += confirmed.len();
        Editor::new(writing(&path), "last", 1).act();
        assert_eq!(
            names_in(folder.path()),
            ["plan.waymark"],
            "nothing is left beside the file"
        );
    }
    println!(
        "{life} kills, {confirmed_in_all} acts confirmed, {cut_short} of them cut an act short"
    );
    assert!(
        confirmed_in_all > 100,
        "the children came to edit: {confirmed_in_all}"
    );
}

/// The file opens and holds every act that was confirmed, at its place in the log.
fn check(path: &Path, confirmed: &BTreeSet<String>, life: u64) {
    // By turns, the first to look is a reader, a writer, and the proof.
    let file = match life % 3 {
        0 => reading(path),
        1 => writing(path),
        _ => {
            whole(path);
            reading(path)
        }
    };
    let held: BTreeSet<String> = file
        .entries()
        .unwrap()
        .into_iter()
        .map(|entry| format!("{} {}", entry.position, entry.hash))
        .collect();
    let lost: Vec<_> = confirmed.difference(&held).collect();
    assert!(
        lost.is_empty(),
        "life {life}: {lost:?} were confirmed and are gone"
    );
    drop(file);
    whole(path);
    drop(writing(path));
    // A journal that was not yet begun in earnest says nothing; SQLite takes it for its next act.
    let folder = path.parent().expect("a folder");
    for name in names_in(folder)
        .iter()
        .filter(|name| *name != "plan.waymark")
    {
        assert_eq!(name, "plan.waymark-journal", "life {life}: what is left");
        let journal = std::fs::read(folder.join(name)).expect("it can be read");
        assert_eq!(
            journal.first().unwrap_or(&0),
            &0,
            "life {life}: a journal is left"
        );
    }
}

#[test]
fn killed_while_a_project_is_made() {
    const TEST: &str = "killed_while_a_project_is_made";
    if let Some((path, _)) = child::job() {
        let changes = small_changes();
        child::say("begin");
        ProjectFile::create(&path, &entry(1, changes), &holder("Ruth")).unwrap();
        child::say("made");
        child::wait_for_the_end();
    }
    println!("seed {SEED}");
    let mut chance = Chance(SEED);
    let (mut nothing, mut made) = (0, 0);
    for life in 0..60 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.waymark");
        let mut running = child::Running::start(TEST, &path, life);
        assert_eq!(running.next().as_deref(), Some("begin"));
        std::thread::sleep(Duration::from_micros(chance.next() % 12_000));
        let said = running.kill();
        if path.exists() {
            made += 1;
            whole(&path);
            assert_eq!(ids_in(&writing(&path)), ["e1"]);
        } else {
            nothing += 1;
            assert!(said.is_empty(), "life {life}: confirmed and gone");
            // What is left is not in the way of the next attempt.
            ProjectFile::create(&path, &entry(1, small_changes()), &holder("Ruth")).unwrap();
            whole(&path);
        }
    }
    println!("{nothing} kills before there was a file, {made} after");
}
