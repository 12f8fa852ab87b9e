//! A large valid project for measurements: always the same for the same size and seed.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;
use waymark_catalogue::{Edition, Size};
use waymark_planner::draft::{Draft, IdSource};
use waymark_planner::making::NewProject;
use waymark_planner::order::OrderKey;
use waymark_planner::record::{Charter, Link, LinkKind, Person, Task, TaskKind};
use waymark_planner::value::{Lag, Number, Percent, WorkingDays};
use waymark_planner::{Id, Ref, Refusal};
use waymark_words::t;

use crate::clock::Clock;
use crate::error::{AppError, ErrorClass};
use crate::ids::Ids;
use crate::session::Session;
use crate::workplace::Workplace;

/// The most tasks a made project may have.
const MOST: u32 = 200_000;

/// Tasks that stand in one group.
const IN_GROUP: usize = 20;

/// Makes a project with so many tasks, about one and a half links for each of them, and forty people.
///
/// # Errors
/// For no tasks or more than 200,000, and when the file cannot be made.
pub fn make(
    path: &Path,
    tasks: u32,
    seed: u64,
    mut workplace: Workplace,
) -> Result<Session, AppError> {
    if tasks == 0 || tasks > MOST {
        let message = t!("app.bench_tasks", most = MOST, tasks);
        return Err(AppError::new(ErrorClass::Refused, message));
    }
    let start = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap_or_default();
    workplace.clock = Clock::Pinned(start);
    workplace.ids = Ids::seeded(workplace.clock, seed);
    let new = NewProject {
        country: Some("GB-ENG".into()),
        ..NewProject::of(
            format!("Bench of {tasks} tasks"),
            Edition::E2018,
            Size::Large,
            start,
        )
    };
    let base = new.make_without_plan(start, &mut workplace.ids)?;
    let mut ids = workplace.ids.clone();
    let mut draft = Draft::new(base.project, &mut ids, start);
    lay(&mut draft, tasks as usize, seed)?;
    // Pinned, so that figures do not depend on the day on which they are measured.
    if let Some(charter) = draft.project().charter().map(|charter| charter.id.clone()) {
        draft.set::<Charter>(&charter, "status_date", &Some(start))?;
    }
    let (more, _) = draft.finish()?;
    let changes = base.changes.into_iter().chain(more).collect();
    workplace.ids = Ids::seeded(workplace.clock, seed.wrapping_add(1));
    Session::make_from(path, changes, workplace)
}

/// Numbers that look random and are the same every time.
struct Numbers(Ids);

impl Numbers {
    /// A number below a bound.
    fn below(&mut self, bound: usize) -> usize {
        let id = self.0.next_id();
        let digits = id.as_str().rsplit('-').next().unwrap_or_default();
        let number = u64::from_str_radix(digits, 16).unwrap_or_default();
        (number % bound.max(1) as u64) as usize
    }
}

fn lay(draft: &mut Draft<'_>, tasks: usize, seed: u64) -> Result<(), Refusal> {
    let mut numbers = Numbers(Ids::seeded(Clock::Pinned(draft.today()), seed ^ 0x5EED));
    let mut people = Vec::new();
    for number in 1..=40 {
        let id = draft.next_id();
        let person = Person {
            id,
            name: format!("Person {number}"),
            title: "Process owner".into(),
            unit: None,
            email: None,
            calendar: None,
        };
        people.push(draft.create(&person)?);
    }
    let groups = tasks.div_ceil(IN_GROUP);
    let mut laid: Vec<Ref<Task>> = Vec::with_capacity(tasks);
    for (phase, place) in OrderKey::spaced(5).into_iter().enumerate() {
        let id = draft.next_id();
        let number = Number::new(phase as u32);
        let row = draft.create(&Task {
            kind: TaskKind::Phase,
            phase: number,
            ..blank(id, None, place, format!("Phase {phase}"), 0)
        })?;
        let here = (groups * (phase + 1)) / 5 - (groups * phase) / 5;
        for (group, place) in OrderKey::spaced(here).into_iter().enumerate() {
            let id = draft.next_id();
            let name = format!("Group {phase}.{}", group + 1);
            let parent = draft.create(&Task {
                kind: TaskKind::Group,
                ..blank(id, Some(&row), place, name, 0)
            })?;
            let in_group = IN_GROUP.min(tasks - laid.len());
            for place in OrderKey::spaced(in_group) {
                let id = draft.next_id();
                let name = format!("Task {}", laid.len() + 1);
                let days = 1 + numbers.below(10) as u32;
                let owner = people.get(numbers.below(people.len())).cloned();
                laid.push(draft.create(&Task {
                    owner,
                    ..blank(id, Some(&parent), place, name, days)
                })?);
            }
        }
    }
    link(draft, &laid, &mut numbers)
}

/// Each task waits for one before it, and every second for another one.
fn link(draft: &mut Draft<'_>, laid: &[Ref<Task>], numbers: &mut Numbers) -> Result<(), Refusal> {
    for (at, to) in laid.iter().enumerate().skip(1) {
        let near = at - 1 - numbers.below(at.min(40));
        let mut drivers = BTreeSet::from([near]);
        if at.is_multiple_of(2) {
            drivers.insert(at - 1 - numbers.below(at.min(200)));
        }
        for driver in drivers {
            let id = draft.next_id();
            let kind = [
                LinkKind::FinishStart,
                LinkKind::FinishStart,
                LinkKind::FinishStart,
                LinkKind::StartStart,
            ][numbers.below(4)];
            let lag = Lag::new(numbers.below(4) as i32 - 1).unwrap_or_default();
            let (from, to) = (laid[driver].clone(), to.clone());
            draft.create(&Link {
                id,
                from,
                to,
                kind,
                lag,
                elapsed: false,
            })?;
        }
    }
    Ok(())
}

fn blank(id: Id, parent: Option<&Ref<Task>>, place: OrderKey, name: String, days: u32) -> Task {
    Task {
        parent: parent.cloned(),
        place,
        progress: Percent::default(),
        ..Task::new(id, name, WorkingDays::new(days).unwrap_or_default())
    }
}
