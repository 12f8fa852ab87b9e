//! What holds for any sequence of acts: the tables on disk are what the project in memory is, and what the log leads
//! to.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod common;

use chrono::TimeDelta;
use common::edits::random_command;
use common::{Chance, Ids, entry_at, instant, reading, small_project, whole, writing};
use proptest::prelude::*;
use waymark_file::{Direction, FileError, NewEntry, Which};
use waymark_planner::Command;

/// What somebody does next.
#[derive(Clone, Debug)]
enum Step {
    /// So many commands as one act, drawn from this number and the project as it is then.
    Act(u64, usize),
    /// Takes so many acts back, where there are so many.
    Undo(usize),
    /// Does so many again.
    Redo(usize),
    /// Takes the act at this place back on its own, wherever it stands.
    UndoOne(usize),
    /// Closes the file and opens it again.
    Reopen,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        6 => (any::<u64>(), 1_usize..4).prop_map(|(seed, count)| Step::Act(seed, count)),
        1 => (0_usize..4).prop_map(Step::Undo),
        1 => (0_usize..4).prop_map(Step::Redo),
        1 => (0_usize..20).prop_map(Step::UndoOne),
        1 => Just(Step::Reopen),
    ];
    prop::collection::vec(step, 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn disk_memory_and_log_agree(steps in steps()) {
        let folder = tempfile::tempdir().unwrap();
        let path = small_project(folder.path());
        let mut file = writing(&path);
        let mut ids = Ids::new("r");
        let mut made = 0;
        let start = instant("2027-02-01T08:00:00Z");
        let mut blank = || -> NewEntry {
            made += 1;
            entry_at(&format!("a{made}"), start + TimeDelta::hours(made), vec![])
        };
        for step in steps {
            let (before, revision) = (file.project().clone(), file.revision());
            let done = match step {
                Step::Act(seed, count) => {
                    let mut chance = Chance(seed);
                    let commands: Vec<Command> =
                        (0..count).map(|_| random_command(&before, &mut chance)).collect();
                    let today = start.date_naive();
                    match Command::work_out(&commands, &before, today, &mut ids) {
                        Err(_) => Ok(()),
                        Ok(decided) => {
                            let mut entry = blank();
                            entry.changes = decided.changes;
                            let done = file.commit(&[entry]);
                            prop_assert!(done.is_ok(), "what the planner worked out fits: {done:?}");
                            prop_assert_eq!(file.project().state(), decided.project.state());
                            Ok(())
                        }
                    }
                }
                Step::Undo(count) => file.reverse(Direction::Undo, &Which::Last(count), &mut blank).map(drop),
                Step::Redo(count) => file.reverse(Direction::Redo, &Which::Last(count), &mut blank).map(drop),
                Step::UndoOne(place) => {
                    let entries = file.entries().unwrap();
                    let entry = &entries[place % entries.len()];
                    file.reverse(Direction::Undo, &Which::Only(entry.id.clone()), &mut blank).map(drop)
                }
                Step::Reopen => {
                    drop(file);
                    file = writing(&path);
                    prop_assert_eq!(file.project().state(), before.state());
                    Ok(())
                }
            };
            if let Err(error) = done {
                let expected = matches!(
                    error,
                    FileError::TooFewToUndo { .. } | FileError::TooFewToRedo { .. } | FileError::NotReversible { .. }
                );
                prop_assert!(expected, "{error:?}");
                prop_assert_eq!(file.project().state(), before.state(), "what is refused changes nothing");
                prop_assert_eq!(file.revision(), revision);
            }
        }
        let (state, revision, changes) = (file.project().state(), file.revision(), file.changes());
        drop(file);
        let proof = whole(&path);
        prop_assert_eq!(proof.entries as i64, revision);
        let again = reading(&path);
        prop_assert_eq!(again.project().state(), state);
        prop_assert_eq!((again.revision(), again.changes()), (revision, changes));
    }
}
