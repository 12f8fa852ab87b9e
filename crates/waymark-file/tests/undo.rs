//! Taking back, doing again, and looking at the past: over many acts and across restarts.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod common;

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{NaiveDate, TimeDelta};
use common::edits::Editor;
use common::{
    create, day, entry, entry_at, ids_in, instant, real_project, refused, set, small_project,
    state_on_disk, text, whole, writing,
};
use waymark_file::{Direction, FileError, ProjectFile, Which};
use waymark_planner::plan::Dates;
use waymark_planner::record::Kind;
use waymark_planner::{Id, Value};

#[test]
fn two_hundred_acts_are_taken_back_and_done_again() {
    let folder = tempfile::tempdir().unwrap();
    there_and_back::<200>(&small_project(folder.path()));
}

/// The same with the whole exemplar plan, its roles and criteria.
#[test]
fn acts_on_a_real_project_are_taken_back_and_done_again() {
    let folder = tempfile::tempdir().unwrap();
    there_and_back::<40>(&real_project(folder.path()));
}

fn there_and_back<const ACTS: usize>(path: &Path) {
    let mut editor = Editor::new(writing(path), "a", 7);
    let mut states = vec![editor.file.project().state()];
    let mut days = vec![days_of(&editor)];
    for _ in 0..ACTS {
        editor.act();
        states.push(editor.file.project().state());
        days.push(days_of(&editor));
    }
    let last = states[ACTS].clone();
    assert_eq!(editor.file.reversible().unwrap(), (ACTS, 0));

    let taken_back = editor.undo(&Which::Last(ACTS)).unwrap();
    assert_eq!(taken_back.len(), ACTS);
    assert_eq!(editor.file.project().state(), states[0]);
    assert_eq!(state_on_disk(path), states[0]);
    assert_eq!(
        editor.file.revision(),
        1 + 2 * ACTS as i64,
        "the log only grows"
    );
    whole(path);

    editor.redo(&Which::Last(ACTS)).unwrap();
    assert_eq!(editor.file.project().state(), last);
    assert_eq!(state_on_disk(path), last);
    assert_eq!(editor.file.revision(), 1 + 3 * ACTS as i64);
    assert_eq!(whole(path).entries, 1 + 3 * ACTS);

    // And one by one, each step on the state that was, with the days of every task.
    for (state, days) in states.iter().zip(&days).rev().skip(1) {
        editor.undo(&Which::Last(1)).unwrap();
        assert_eq!(editor.file.project().state(), *state);
        assert_eq!(days_of(&editor), *days);
    }
    whole(path);
}

/// First and last day of every task, as planned and as forecast.
fn days_of(editor: &Editor) -> BTreeMap<Id, [Dates; 2]> {
    let project = editor.file.project();
    let status = project.status_date(editor.now.date_naive());
    let plans = [project.planned(), project.forecast(status)];
    let ids = project.tasks.keys();
    ids.map(|id| {
        (
            id.clone(),
            plans.each_ref().map(|plan| plan.dates(id).unwrap()),
        )
    })
    .collect()
}

#[test]
fn what_can_be_undone_is_the_same_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let mut editor = Editor::new(writing(&path), "a", 11);
    for _ in 0..10 {
        editor.act();
    }
    let after_ten = editor.file.project().state();
    editor.undo(&Which::Last(4)).unwrap();
    editor.redo(&Which::Last(1)).unwrap();
    assert_eq!(editor.file.reversible().unwrap(), (7, 3));
    drop(editor);

    let mut editor = Editor::new(writing(&path), "b", 12);
    assert_eq!(editor.file.reversible().unwrap(), (7, 3));
    editor.redo(&Which::Last(3)).unwrap();
    assert_eq!(editor.file.project().state(), after_ten);
    drop(editor);

    let mut editor = Editor::new(writing(&path), "c", 13);
    let undone = editor.undo(&Which::Last(10)).unwrap();
    assert_eq!(
        undone,
        (1..=10).rev().map(|n| format!("a-{n}")).collect::<Vec<_>>()
    );
    assert_eq!(editor.file.reversible().unwrap(), (0, 10));
    whole(&path);
}

#[test]
fn a_new_act_ends_what_could_be_done_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let mut editor = Editor::new(writing(&path), "a", 3);
    editor.act();
    let second = editor.act();
    editor.undo(&Which::Last(2)).unwrap();
    editor.act();
    assert_eq!(editor.file.reversible().unwrap(), (1, 0));
    let state = editor.file.project().state();
    let error = refused(editor.redo(&Which::Last(1)));
    assert!(
        matches!(
            error,
            FileError::TooFewToRedo {
                asked: 1,
                available: 0
            }
        ),
        "{error}"
    );
    let error = refused(editor.redo(&Which::Only(second)));
    assert!(
        error.to_string().contains("something was done since"),
        "{error}"
    );
    assert_eq!(editor.file.project().state(), state);
}

#[test]
fn more_than_there_is_undoes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let mut editor = Editor::new(writing(&path), "a", 5);
    let error = refused(editor.undo(&Which::Last(1)));
    assert!(
        matches!(
            error,
            FileError::TooFewToUndo {
                asked: 1,
                available: 0
            }
        ),
        "{error}"
    );
    editor.act();
    editor.act();
    let before = std::fs::read(&path).unwrap();
    let error = refused(editor.undo(&Which::Last(3)));
    assert_eq!(
        error.to_string(),
        "only 2 acts can be undone, not 3; nothing was undone"
    );
    let error = refused(editor.undo(&Which::Only("e1".into())));
    assert_eq!(
        error.to_string(),
        "entry e1 cannot be undone: it made the project"
    );
    let error = refused(editor.undo(&Which::Only("nowhere".into())));
    assert_eq!(
        error.to_string(),
        "entry nowhere cannot be undone: the log has no such entry"
    );
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

/// Four acts: a person `e2`, their task `e3`, a name `e4`, another name `e5`.
fn resting(file: &mut ProjectFile) {
    let name = |old: &str, new: &str| vec![set(Kind::Task, "t1", "name", text(old), text(new))];
    let person = create(
        Kind::Person,
        "p1",
        &[("name", text("Jörg")), ("title", text(""))],
    );
    file.commit(&[
        entry(2, vec![person]),
        entry(
            3,
            vec![set(Kind::Task, "t1", "owner", Value::Null, text("p1"))],
        ),
        entry(4, name("Agree the policy", "Agree")),
        entry(5, name("Agree", "Policy")),
    ])
    .unwrap();
}

fn only(
    file: &mut ProjectFile,
    direction: Direction,
    target: &str,
    id: u64,
) -> Result<(), FileError> {
    let which = Which::Only(target.into());
    file.reverse(direction, &which, || entry(id, vec![]))
        .map(drop)
}

#[test]
fn one_act_among_others_is_undone_where_nothing_rests_on_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let mut file = writing(&path);
    resting(&mut file);
    let before = file.project().state();

    let error = refused(only(&mut file, Direction::Undo, "e4", 9)).to_string();
    assert!(
        error.contains("the later entry e5 changed the same"),
        "{error}"
    );
    let error = refused(only(&mut file, Direction::Undo, "e2", 9)).to_string();
    assert!(
        error.contains("the later entry e3 changed the same"),
        "{error}"
    );
    assert_eq!(
        (file.project().state(), file.revision()),
        (before.clone(), 5),
        "nothing happened"
    );

    only(&mut file, Direction::Undo, "e3", 6).unwrap();
    only(&mut file, Direction::Undo, "e2", 7).unwrap();
    assert_eq!(file.project().people.len(), 0);
    let error = refused(only(&mut file, Direction::Undo, "e2", 9)).to_string();
    assert!(error.contains("it is undone already"), "{error}");
    let error = refused(only(&mut file, Direction::Redo, "e3", 9)).to_string();
    assert!(error.contains("cannot be done again"), "{error}");
    only(&mut file, Direction::Redo, "e2", 8).unwrap();
    only(&mut file, Direction::Redo, "e3", 9).unwrap();
    assert_eq!(file.project().state(), before);
    assert_eq!(state_on_disk(&path), before);
    whole(&path);
}

/// The entry named is one that stands, not an undoing that came later still.
#[test]
fn the_entry_in_the_way_is_one_that_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let mut file = writing(&path);
    resting(&mut file);
    let third = set(Kind::Task, "t1", "name", text("Policy"), text("Third"));
    file.commit(&[entry(6, vec![third])]).unwrap();
    only(&mut file, Direction::Undo, "e6", 7).unwrap();
    let error = refused(only(&mut file, Direction::Undo, "e4", 9)).to_string();
    assert!(
        error.contains("the later entry e5 changed the same"),
        "{error}"
    );
}

#[test]
fn the_past_is_as_it_was_at_the_end_of_each_day() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let mut editor = Editor::new(writing(&path), "a", 17);
    let mut at_the_end: BTreeMap<NaiveDate, (String, i64, String)> = BTreeMap::new();
    let first = day("2027-01-11");
    let facts = |file: &ProjectFile| (file.project().state(), file.revision(), file.head());
    at_the_end.insert(first, facts(&editor.file));
    for n in 0..60 {
        // Every third act comes a day or two later, some at the very first and the very last moment of a day.
        editor.now = match n % 3 {
            0 => (editor.now + TimeDelta::days(1 + n % 2))
                .date_naive()
                .and_hms_opt(0, 0, 0)
                .unwrap()
                .and_utc(),
            1 => editor
                .now
                .date_naive()
                .and_hms_milli_opt(23, 59, 58, 999)
                .unwrap()
                .and_utc(),
            _ => editor.now,
        };
        if n % 10 == 9 {
            editor.undo(&Which::Last(3)).unwrap();
        } else {
            editor.act();
        }
        at_the_end.insert(editor.now.date_naive(), facts(&editor.file));
    }
    let check = |file: &ProjectFile| {
        let last = *at_the_end.keys().last().unwrap();
        let mut right = &at_the_end[&first];
        for date in first
            .iter_days()
            .take_while(|date| *date <= last + TimeDelta::days(2))
        {
            right = at_the_end.get(&date).unwrap_or(right);
            let past = file.as_of(date).unwrap();
            assert_eq!(
                (past.project.state(), past.revision, past.head),
                *right,
                "{date}"
            );
        }
    };
    check(&editor.file);
    drop(editor);
    let file = common::reading(&path);
    check(&file);
    let error = refused(file.as_of(day("2027-01-10")));
    assert_eq!(
        error.to_string(),
        "the project was made on 2027-01-11; there is nothing to show for 2027-01-10"
    );
}

#[test]
fn time_in_the_log_never_runs_backwards() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let mut file = writing(&path);
    let rename = |n: i64| {
        let (old, new) = (format!("n{}", n - 1), format!("n{n}"));
        vec![set(
            Kind::Task,
            "t1",
            "name",
            text(if n == 0 { "Agree the policy" } else { &old }),
            text(&new),
        )]
    };
    let instants = [
        "2027-03-01T10:00:00.000Z",
        "2027-02-01T10:00:00.000Z",
        "1999-01-01T00:00:00.000Z",
        "2027-03-02T00:00:00.000Z",
    ];
    for (n, made) in instants.into_iter().enumerate() {
        let new = entry_at(&format!("x{n}"), instant(made), rename(n as i64));
        file.commit(&[new]).unwrap();
    }
    let entries = file.entries().unwrap();
    let made: Vec<&str> = entries[1..]
        .iter()
        .map(|entry| entry.made.as_str())
        .collect();
    assert_eq!(made, instants, "what the clock said is kept");
    let arrived: Vec<&str> = entries[1..]
        .iter()
        .map(|entry| entry.arrived.as_str())
        .collect();
    assert_eq!(
        arrived,
        [instants[0], instants[0], instants[0], instants[3]]
    );
    whole(&path);
    assert_eq!(
        file.as_of(day("2027-02-15")).unwrap().revision,
        1,
        "by arrival, not by the clock"
    );
    assert_eq!(file.as_of(day("2027-03-01")).unwrap().revision, 4);
}

/// A reader looks at the file as it was when it was opened, however much is written meanwhile.
#[test]
fn a_reader_keeps_to_what_it_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = small_project(folder.path());
    let reader = common::reading(&path);
    let before = reader.project().state();
    let mut editor = Editor::new(writing(&path), "a", 19);
    editor.act();
    editor.act();
    let past = reader.as_of(day("2027-12-31")).unwrap();
    assert_eq!(
        (past.project.state(), past.revision, past.head),
        (before, 1, reader.head())
    );
    assert_eq!(ids_in(&common::reading(&path)).len(), 3);
}
