//! What the tests of the project file share: ids and instants that repeat, a real project, a small one, and a stream
//! of edits as a person might make them.

#![allow(dead_code, reason = "each test binary uses its own part of this")]

pub mod child;
pub mod edits;
pub mod world;

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use waymark_catalogue::{Edition, Size};
use waymark_file::verify::{Proof, verify};
use waymark_file::{Author, FileError, Holder, NewEntry, ProjectFile, SaltKey};
use waymark_planner::change::{Act, Change};
use waymark_planner::draft::IdSource;
use waymark_planner::making::NewProject;
use waymark_planner::record::Kind;
use waymark_planner::{Id, Value};

/// Ids in a row: `x-1`, `x-2`.
pub struct Ids {
    prefix: String,
    given: u64,
}

impl Ids {
    pub fn new(prefix: &str) -> Ids {
        Ids {
            prefix: prefix.into(),
            given: 0,
        }
    }
}

impl IdSource for Ids {
    fn next_id(&mut self) -> Id {
        self.given += 1;
        id(&format!("{}-{}", self.prefix, self.given))
    }
}

pub fn id(text: &str) -> Id {
    Id::new(text).expect("a proper id")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

pub fn text(value: &str) -> Value {
    Value::Text(value.into())
}

pub fn holder(name: &str) -> Holder {
    Holder {
        name: name.into(),
        host: "laptop".into(),
        process: std::process::id(),
    }
}

/// An entry by Ruth. Entry `n` is made `n` minutes after the project.
pub fn entry(n: u64, changes: Vec<Change>) -> NewEntry {
    let minutes = TimeDelta::minutes(i64::try_from(n).expect("few entries"));
    entry_at(
        &format!("e{n}"),
        instant("2027-01-11T08:00:00Z") + minutes,
        changes,
    )
}

pub fn entry_at(id: &str, made: DateTime<Utc>, changes: Vec<Change>) -> NewEntry {
    NewEntry {
        id: id.into(),
        salts: SaltKey::new([7; 32]),
        made,
        author: Author {
            name: "Ruth Ellison".into(),
            installation: "i1".into(),
        },
        act: "test".into(),
        reason: None,
        undoes: None,
        redoes: None,
        changes,
    }
}

pub fn set(kind: Kind, record: &str, field: &str, old: Value, new: Value) -> Change {
    Change {
        kind,
        id: id(record),
        act: Act::Set {
            field: field.into(),
            old,
            new,
        },
    }
}

pub fn create(kind: Kind, record: &str, fields: &[(&str, Value)]) -> Change {
    let fields = fields.iter().map(|(k, v)| (k.to_string(), v.clone()));
    Change {
        kind,
        id: id(record),
        act: Act::Create(fields.collect()),
    }
}

fn asgard(country: Option<&str>) -> NewProject {
    NewProject {
        country: country.map(String::from),
        ..NewProject::of(
            "Åsgård Telecom".into(),
            Edition::E2018,
            Size::Medium,
            day("2027-01-11"),
        )
    }
}

/// A project with the whole exemplar plan, as `waymark new` makes it, in one entry `e1`.
pub fn real_project(folder: &Path) -> PathBuf {
    let made = asgard(Some("NO"))
        .make(day("2027-01-11"), &mut Ids::new("n"))
        .expect("it can be made");
    written(folder, made.changes)
}

/// A project with a charter, a calendar, and one task `t1`, in one entry `e1`.
pub fn small_project(folder: &Path) -> PathBuf {
    written(folder, small_changes())
}

pub fn small_changes() -> Vec<Change> {
    let made = asgard(None)
        .make_without_plan(day("2027-01-11"), &mut Ids::new("n"))
        .expect("it can be made");
    let mut changes = made.changes;
    changes.push(create(
        Kind::Task,
        "t1",
        &[
            ("place", text("V")),
            ("name", text("Agree the policy")),
            ("kind", text("task")),
            ("notes", text("")),
            ("deliverable", text("")),
            ("duration", Value::Whole(5)),
            ("progress", Value::Whole(0)),
        ],
    ));
    changes
}

fn written(folder: &Path, changes: Vec<Change>) -> PathBuf {
    let path = folder.join("plan.waymark");
    let mut first = entry(1, changes);
    first.act = "project.new".into();
    ProjectFile::create(&path, &first, &holder("Ruth")).expect("it can be written");
    path
}

pub fn writing(path: &Path) -> ProjectFile {
    ProjectFile::open_for_writing(path, &holder("Ruth"), None).expect("it opens for writing")
}

pub fn reading(path: &Path) -> ProjectFile {
    ProjectFile::open_for_reading(path).expect("it opens for reading")
}

/// The state that a fresh look at the file gives.
pub fn state_on_disk(path: &Path) -> String {
    reading(path).project().state()
}

pub fn whole(path: &Path) -> Proof {
    let proof = verify(path).expect("SQLite can read it");
    assert_eq!(proof.problems, vec![], "the file is whole");
    assert!(proof.ok);
    proof
}

/// What lies in a folder, by name.
pub fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> = entries
        .map(|e| {
            e.expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

pub fn ids_in(file: &ProjectFile) -> Vec<String> {
    let entries = file.entries().expect("the log can be read");
    entries.into_iter().map(|entry| entry.id).collect()
}

/// The error of something that must not work. (`ProjectFile` in the other arm is of no use to a message.)
pub fn refused<T>(result: Result<T, FileError>) -> FileError {
    match result {
        Ok(_) => panic!("this should have been refused"),
        Err(error) => error,
    }
}

/// Numbers that look random and repeat with their seed (splitmix64).
#[derive(Clone, Debug)]
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).expect("small")
    }

    pub fn one_of<'a, T>(&mut self, choices: &'a [T]) -> Option<&'a T> {
        choices.get(self.below(choices.len()))
    }

    /// One of the choices, or nothing every third time.
    pub fn maybe<T: Clone>(&mut self, choices: &[T]) -> Option<T> {
        match self.below(3) {
            0 => None,
            _ => self.one_of(choices).cloned(),
        }
    }
}
