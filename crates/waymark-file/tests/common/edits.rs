//! A stream of mixed edits, worked out by the planner as the app would, each committed as one entry.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use waymark_catalogue::Rating;
use waymark_file::{Direction, NewEntry, ProjectFile, Which};
use waymark_planner::command::{
    BaselineDelete, BaselineSet, CalendarAdd, CalendarClose, CalendarDelete, CalendarOpen,
    CalendarSetBase, CalendarSetWeek, CalendarWork, CriterionRate, Given, LinkAdd, LinkDelete,
    LinkSetLag, PersonAdd, PersonDelete, PersonSetCalendar, PersonSetEmail, PersonSetName,
    PersonSetTitle, ProjectSetAudience, ProjectSetOrganisation, ProjectSetStatusDate,
    ProjectSetTarget, ProjectSetThresholds, RatedAxis, RoleFill, TaskAdd, TaskAssign, TaskDelete,
    TaskMove, TaskSetActual, TaskSetCalendar, TaskSetClauses, TaskSetConstraint, TaskSetDeadline,
    TaskSetDeliverable, TaskSetDuration, TaskSetName, TaskSetNotes, TaskSetProgress,
    TaskSetRemaining,
};
use waymark_planner::record::{ConstraintKind, LinkKind, Record};
use waymark_planner::{Command, Id, Project};

use super::{Chance, Ids, day, entry_at};

/// Somebody who edits a file.
pub struct Editor {
    pub file: ProjectFile,
    pub now: DateTime<Utc>,
    chance: Chance,
    ids: Ids,
    prefix: String,
    made: u64,
}

impl Editor {
    /// `prefix` keeps the ids of one editor apart from those of others.
    pub fn new(file: ProjectFile, prefix: &str, seed: u64) -> Editor {
        Editor {
            file,
            now: super::instant("2027-02-01T08:00:00Z"),
            chance: Chance(seed),
            ids: Ids::new(&format!("{prefix}r")),
            prefix: prefix.into(),
            made: 0,
        }
    }

    /// The next entry, still without changes.
    pub fn blank(&mut self) -> NewEntry {
        self.made += 1;
        self.now += TimeDelta::seconds(1);
        entry_at(
            &format!("{}-{}", self.prefix, self.made),
            self.now,
            Vec::new(),
        )
    }

    /// Works out a random act that changes something.
    pub fn think(&mut self) -> NewEntry {
        loop {
            let project = self.file.project().clone();
            let command = random_command(&project, &mut self.chance);
            let today = self.now.date_naive();
            let commands = std::slice::from_ref(&command);
            match Command::work_out(commands, &project, today, &mut self.ids) {
                Ok(decided) if !decided.changes.is_empty() => {
                    let mut entry = self.blank();
                    entry.act = command.name().into();
                    entry.changes = decided.changes;
                    return entry;
                }
                _ => continue,
            }
        }
    }

    /// Does something and gives the id of its entry.
    pub fn act(&mut self) -> String {
        let entry = self.think();
        self.file
            .commit(std::slice::from_ref(&entry))
            .expect("what the planner worked out fits");
        entry.id
    }

    pub fn undo(&mut self, which: &Which) -> Result<Vec<String>, waymark_file::FileError> {
        self.reverse(Direction::Undo, which)
    }

    pub fn redo(&mut self, which: &Which) -> Result<Vec<String>, waymark_file::FileError> {
        self.reverse(Direction::Redo, which)
    }

    fn reverse(
        &mut self,
        direction: Direction,
        which: &Which,
    ) -> Result<Vec<String>, waymark_file::FileError> {
        let (prefix, now, mut made) = (self.prefix.clone(), self.now, self.made);
        let done = self.file.reverse(direction, which, || {
            made += 1;
            entry_at(&format!("{prefix}-{made}"), now, Vec::new())
        });
        self.made = made;
        done
    }
}

const WORDS: &[&str] = &[
    "Agree the policy",
    "Écrire la politique",
    "Prøve gjenoppretting",
    "二つの計画",
    "Quote “this”\nand that",
    "a'; DROP TABLE task; --",
];

const DAYS: &[&str] = &["2027-01-12", "2027-02-03", "2027-03-29", "2028-02-29"];

fn ids_of<R: Record>(records: &waymark_planner::record::Table<R>) -> Vec<Id> {
    records.keys().cloned().collect()
}

fn dates() -> Vec<NaiveDate> {
    DAYS.iter().map(|text| day(text)).collect()
}

/// Some command. The project may refuse it.
pub fn random_command(project: &Project, chance: &mut Chance) -> Command {
    let tasks = ids_of(&project.tasks);
    let people = ids_of(&project.people);
    let links = ids_of(&project.links);
    let calendars = ids_of(&project.calendars);
    let calendar = chance.maybe(&calendars).map(|id| id.to_string());
    let words = chance.one_of(WORDS).expect("words").to_string();
    let date = chance.maybe(&dates());
    let number = u32::try_from(chance.below(30)).expect("small");
    let task = chance.one_of(&tasks).map(Id::to_string).unwrap_or_default();
    let other = chance.maybe(&tasks).map(|id| id.to_string());
    let person = chance
        .one_of(&people)
        .map(Id::to_string)
        .unwrap_or_default();
    // Most edits are about tasks; a plan grows faster than it shrinks.
    match chance.below(48) {
        0..=7 => Command::TaskAdd(TaskAdd {
            id: None,
            parent: chance.maybe(&tasks).map(|id| id.to_string()),
            after: None,
            name: words,
            days: number,
            kind: None,
            role: None,
            clauses: clauses(chance),
        }),
        8..=10 => Command::TaskSetName(TaskSetName {
            id: task,
            name: words,
        }),
        11..=13 => Command::TaskSetDuration(TaskSetDuration {
            id: task,
            days: number,
        }),
        14..=16 => Command::TaskSetProgress(TaskSetProgress {
            id: task,
            percent: u8::try_from(chance.below(5) * 25).expect("small"),
        }),
        17 => Command::TaskSetRemaining(TaskSetRemaining {
            id: task,
            days: chance.maybe(&[3, 7]),
        }),
        18 => Command::TaskSetActual(TaskSetActual {
            id: task,
            start: date,
            finish: None,
        }),
        19..=20 => Command::TaskSetDeadline(TaskSetDeadline { id: task, date }),
        21 => Command::TaskSetConstraint(TaskSetConstraint {
            id: task,
            constraint: date.map(|_| ConstraintKind::StartNoEarlier),
            date,
        }),
        22..=23 => Command::TaskSetNotes(TaskSetNotes {
            id: task,
            notes: words,
        }),
        24 => Command::TaskSetDeliverable(TaskSetDeliverable {
            id: task,
            deliverable: words,
        }),
        25..=26 => Command::TaskSetClauses(TaskSetClauses {
            id: task,
            clauses: clauses(chance),
        }),
        27..=28 => Command::TaskAssign(TaskAssign {
            id: task,
            person: chance.maybe(&people).map(|id| id.to_string()),
        }),
        29 => Command::TaskMove(TaskMove {
            id: task,
            parent: other,
            after: None,
        }),
        30 => Command::TaskDelete(TaskDelete { id: task }),
        31..=32 => Command::LinkAdd(LinkAdd {
            id: None,
            from: task,
            to: other.unwrap_or_default(),
            kind: LinkKind::FinishStart,
            lag_days: i32::try_from(number).expect("small") - 10,
            elapsed: number.is_multiple_of(3),
        }),
        33 => match chance.one_of(&links) {
            Some(link) if number > 20 => Command::LinkDelete(LinkDelete { id: link.clone() }),
            Some(link) => Command::LinkSetLag(LinkSetLag {
                id: link.clone(),
                lag_days: -3,
                elapsed: chance.maybe(&[true, false]),
            }),
            None => person_add(words),
        },
        34..=35 => person_add(words),
        36 => Command::PersonSetName(PersonSetName {
            id: person,
            name: words,
        }),
        37 => Command::PersonSetTitle(PersonSetTitle {
            id: person,
            title: words,
        }),
        38 => Command::PersonSetEmail(PersonSetEmail {
            id: person,
            email: chance.maybe(&["a@example.org".to_string(), "b@example.org".to_string()]),
        }),
        39 => Command::PersonDelete(PersonDelete { id: person }),
        40 => match chance.one_of(&ids_of(&project.days_off)) {
            Some(off) if number > 20 => Command::CalendarOpen(CalendarOpen {
                id: off.clone(),
                calendar: None,
            }),
            _ => Command::CalendarClose(CalendarClose {
                id: None,
                calendar,
                first: date.unwrap_or(day("2027-07-12")),
                last: None,
                name: words,
                kind: None,
                repeats: chance.maybe(&["FREQ=MONTHLY;BYDAY=1MO".to_string()]),
            }),
        },
        41 => match number % 6 {
            0 => Command::CalendarSetWeek(CalendarSetWeek {
                week: if number > 15 { "1111100" } else { "1111000" }.into(),
                calendar,
            }),
            1 => Command::CalendarAdd(CalendarAdd {
                id: None,
                name: words,
                week: chance.maybe(&["1110000".to_string()]),
                base: calendar,
            }),
            2 => Command::CalendarWork(CalendarWork {
                id: None,
                calendar,
                first: day("2027-01-16"),
                last: None,
                name: words,
                repeats: None,
            }),
            3 => Command::PersonSetCalendar(PersonSetCalendar {
                id: person,
                calendar,
            }),
            4 => Command::TaskSetCalendar(TaskSetCalendar { id: task, calendar }),
            _ if number > 15 => Command::CalendarDelete(CalendarDelete {
                id: calendar.unwrap_or_default(),
            }),
            _ => Command::CalendarSetBase(CalendarSetBase {
                id: calendar.unwrap_or_default(),
                base: chance.maybe(&calendars).map(|id| id.to_string()),
            }),
        },
        42 => match number % 4 {
            0 => Command::ProjectSetOrganisation(ProjectSetOrganisation { name: words }),
            1 => Command::ProjectSetAudience(ProjectSetAudience { audience: words }),
            2 => Command::ProjectSetThresholds(ProjectSetThresholds {
                amber_slip: number,
                red_slip: number + 5,
            }),
            _ => Command::ProjectSetTarget(ProjectSetTarget { date }),
        },
        43 => Command::ProjectSetStatusDate(ProjectSetStatusDate { date }),
        44 => match chance.one_of(&ids_of(&project.baselines)) {
            Some(old) if number > 15 => Command::BaselineDelete(BaselineDelete { id: old.clone() }),
            _ => Command::BaselineSet(BaselineSet {
                id: None,
                name: words,
                reason: "The plan changed".into(),
                approver: "The committee".into(),
            }),
        },
        45 => match chance.one_of(&ids_of(&project.roles)) {
            Some(role) => Command::RoleFill(RoleFill {
                id: role.to_string(),
                person: chance.maybe(&people).map(|id| id.to_string()),
            }),
            None => person_add(words),
        },
        _ => match chance.one_of(&ids_of(&project.criteria)) {
            Some(criterion) => Command::CriterionRate(CriterionRate {
                id: criterion.to_string(),
                axis: chance
                    .one_of(&[RatedAxis::Defined, RatedAxis::Operating, RatedAxis::Both])
                    .copied()
                    .expect("an axis"),
                rating: chance.maybe(&[Rating::N, Rating::P, Rating::L, Rating::F]),
                confidence: Given::Absent,
            }),
            None => person_add(words),
        },
    }
}

fn person_add(name: String) -> Command {
    Command::PersonAdd(PersonAdd {
        id: None,
        name,
        title: "Service owner".into(),
        unit: None,
        email: None,
    })
}

fn clauses(chance: &mut Chance) -> std::collections::BTreeSet<String> {
    let known = ["4.3", "5.2", "8.6.1", "8.7.3", "9.2"];
    let count = chance.below(4);
    (0..count)
        .filter_map(|_| chance.one_of(&known).map(|clause| clause.to_string()))
        .collect()
}
