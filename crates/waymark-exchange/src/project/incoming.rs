//! A plan of another tool as acts on a project.
//!
//! Rows and people are met by GUID, people by name too. A plan that comes back (it knows a row of the project) speaks for the
//! project: its start and its calendar hold. A plan from elsewhere is added: it keeps its own calendar, and the project's
//! start stays. Baselines that were approved are never changed; what differs comes in as another one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use waymark_planner::command::{
    BaselineTake, PersonAdd, PersonSetCalendar, PersonSetEmail, PlanTake, ProjectSetStart,
    TakenLink, TakenRow, TakenTask, TaskDelete,
};
use waymark_planner::plan::{date_of, day};
use waymark_planner::record::{self, ConstraintKind, Kind};
use waymark_planner::{Command, Id, Project};
use waymark_schedule::{Constraint, Day, LinkKind};
use waymark_words::t;

use super::calendars::Intake as CalendarIntake;
use super::identity::{as_uuid, by_guid, new_id};
use super::outgoing::plan_of;
use crate::left_behind::Losses;
use crate::{Lag, LeftBehind, LeftBehindKind, PlanFile, PlanTask};

/// How a plan is to be taken.
#[derive(Clone, Copy, Debug, Default)]
pub struct IntakeOptions<'a> {
    /// What the plan is called in the project: the name of its file.
    pub source: &'a str,
    /// Tasks set by hand are freed: those with links into them go where these put them, the others begin no earlier
    /// than they were set.
    pub let_links_drive: bool,
    /// Rows of the project that a plan which comes back does not have are removed.
    pub remove_missing: bool,
}

/// A plan as acts on a project.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    /// The acts, in order; together one step.
    pub commands: Vec<Command>,
    /// Whether the plan knows rows of the project.
    pub comes_back: bool,
    /// Rows of the project that a plan which comes back does not have, in the order of the plan.
    pub missing: Vec<Id>,
    /// What could not be carried, by the file and by the project.
    pub left_behind: Vec<LeftBehind>,
}

/// Works out what taking a plan into a project means. `today` is the status date: nothing has happened after it.
pub fn intake(
    plan: &PlanFile,
    project: &Project,
    today: NaiveDate,
    options: &IntakeOptions<'_>,
) -> Intake {
    let known = by_guid(project, Kind::Task);
    let meets = |task: &PlanTask| {
        let guid = task.guid.as_deref().and_then(as_uuid)?;
        known.get(&guid).cloned()
    };
    let comes_back = plan.tasks.iter().any(|task| meets(task).is_some());
    let speaks_for = comes_back || project.tasks.is_empty();
    let mut taking = Taking {
        plan,
        project,
        today: day(today),
        options,
        losses: Losses::default(),
        commands: Vec::new(),
    };
    taking.start(speaks_for);
    let calendars = CalendarIntake::of(plan, project, speaks_for, options.source);
    taking.commands.extend(calendars.commands);
    let people = taking.people(&calendars.ids);
    let ids: Vec<Option<Id>> = plan
        .tasks
        .iter()
        .map(|task| {
            let new = || new_id(task.guid.as_deref(), options.source, Kind::Task, task.uid);
            meets(task).or_else(new).filter(|_| task.active)
        })
        .collect();
    let take = taking.rows_and_links(&ids, &people, &calendars.ids, calendars.default.as_ref());
    if take != PlanTake::default() {
        taking.commands.push(Command::PlanTake(take));
    }
    let missing = if comes_back {
        taking.missing(&ids)
    } else {
        Vec::new()
    };
    if options.remove_missing {
        taking.remove(&missing);
    }
    taking.baselines(&ids, comes_back);
    let mut left_behind = plan.left_behind.clone();
    left_behind.extend(taking.losses.told());
    Intake {
        commands: taking.commands,
        comes_back,
        missing,
        left_behind,
    }
}

struct Taking<'a> {
    plan: &'a PlanFile,
    project: &'a Project,
    today: Day,
    options: &'a IntakeOptions<'a>,
    losses: Losses,
    commands: Vec<Command>,
}

impl Taking<'_> {
    fn start(&mut self, speaks_for: bool) {
        let start = date_of(self.plan.start);
        let now = self.project.charter().map(|charter| charter.start);
        if speaks_for && now.is_some_and(|now| now != start) {
            let act = ProjectSetStart { date: start };
            self.commands.push(Command::ProjectSetStart(act));
        }
    }

    /// The person behind each resource: met by GUID or by name, or added.
    fn people(&mut self, calendars: &[Option<Id>]) -> Vec<Option<Id>> {
        let known = by_guid(self.project, Kind::Person);
        let mut by_name: BTreeMap<&str, Vec<&record::Person>> = BTreeMap::new();
        for person in self.project.people.values() {
            by_name.entry(&person.name).or_default().push(person);
        }
        let mut ids = Vec::with_capacity(self.plan.resources.len());
        for resource in &self.plan.resources {
            let guid = resource.guid.as_deref();
            let by_guid = guid.and_then(as_uuid).and_then(|guid| known.get(&guid));
            let named = by_name
                .get(resource.name.as_str())
                .filter(|people| people.len() == 1);
            let met = by_guid.or_else(|| named.map(|people| &people[0].id));
            let met = met.and_then(|id| self.project.people.get(id));
            let id = match met {
                Some(person) => Some(person.id.clone()),
                None => new_id(guid, self.options.source, Kind::Person, resource.uid),
            };
            let Some(id) = id.filter(|_| met.is_some() || !resource.name.trim().is_empty()) else {
                ids.push(None);
                continue;
            };
            let of = id.to_string();
            if met.is_none() {
                self.commands.push(Command::PersonAdd(PersonAdd {
                    id: Some(id.clone()),
                    name: resource.name.clone(),
                    title: String::new(),
                    unit: None,
                    email: resource.email.clone(),
                }));
            } else if resource.email.is_some() && met.map(|p| &p.email) != Some(&resource.email) {
                self.commands.push(Command::PersonSetEmail(PersonSetEmail {
                    id: of.clone(),
                    email: resource.email.clone(),
                }));
            }
            let calendar = resource
                .calendar
                .and_then(|at| calendars.get(at).cloned().flatten());
            let now = met.and_then(|person| Some(person.calendar.as_ref()?.id().clone()));
            if calendar != now {
                self.commands
                    .push(Command::PersonSetCalendar(PersonSetCalendar {
                        id: of,
                        calendar: calendar.map(|id| id.to_string()),
                    }));
            }
            ids.push(Some(id));
        }
        ids
    }

    fn rows_and_links(
        &mut self,
        ids: &[Option<Id>],
        people: &[Option<Id>],
        calendars: &[Option<Id>],
        default: Option<&Id>,
    ) -> PlanTake {
        let id_at = |at: usize| ids.get(at).cloned().flatten();
        let mut driven = vec![false; self.plan.tasks.len()];
        for link in &self.plan.links {
            if let Some(driven) = driven.get_mut(link.to) {
                *driven = true;
            }
        }
        let mut rows = Vec::with_capacity(self.plan.tasks.len());
        for (at, task) in self.plan.tasks.iter().enumerate() {
            let Some(id) = id_at(at) else {
                continue;
            };
            let (constraint, constraint_date) = self.binding(task, driven[at]);
            let (percent, actual_start, actual_finish) = self.progress(task);
            let calendar = task
                .calendar
                .and_then(|at| calendars.get(at).cloned().flatten());
            let of_owner = task
                .owner
                .and_then(|owner| self.plan.resources.get(owner)?.calendar);
            let foreign = default.filter(|_| of_owner.is_none()).cloned();
            let owner = task
                .owner
                .and_then(|owner| people.get(owner).cloned().flatten());
            let name = match task.name.trim() {
                "" => t!("exchange.unnamed", uid = task.uid),
                name => name.to_string(),
            };
            rows.push(TakenTask {
                id,
                parent: self.parent(at, ids),
                name,
                notes: task.notes.clone(),
                days: task.duration,
                constraint,
                constraint_date,
                deadline: task.deadline.map(date_of),
                percent,
                actual_start,
                actual_finish,
                owner: owner.map(|id| id.to_string()),
                calendar: calendar.or(foreign).map(|id| id.to_string()),
            });
        }
        let links = self.links(ids);
        PlanTake { rows, links }
    }

    /// The row above; past rows that do not count.
    fn parent(&self, at: usize, ids: &[Option<Id>]) -> Option<Id> {
        let above = |at: &usize| {
            self.plan
                .tasks
                .get(*at)?
                .parent
                .filter(|parent| parent < at)
        };
        let mut rows = std::iter::successors(above(&at), above);
        rows.find_map(|at| ids.get(at).cloned().flatten())
    }

    /// The binding of a row. What rolls up from the rows below has none of its own.
    fn binding(
        &self,
        task: &PlanTask,
        driven: bool,
    ) -> (Option<ConstraintKind>, Option<NaiveDate>) {
        let on = |kind, day: Day| (Some(kind), Some(date_of(day)));
        match task.constraint {
            _ if task.summary => (None, None),
            Constraint::AsSoonAsPossible => (None, None),
            Constraint::AsLateAsPossible => (Some(ConstraintKind::AsLateAsPossible), None),
            Constraint::StartNoEarlier(day) => on(ConstraintKind::StartNoEarlier, day),
            Constraint::StartNoLater(day) => on(ConstraintKind::StartNoLater, day),
            Constraint::FinishNoEarlier(day) => on(ConstraintKind::FinishNoEarlier, day),
            Constraint::FinishNoLater(day) => on(ConstraintKind::FinishNoLater, day),
            Constraint::MustStart(day) => on(ConstraintKind::MustStart, day),
            Constraint::MustFinish(day) => on(ConstraintKind::MustFinish, day),
            Constraint::Pinned { .. } if self.options.let_links_drive && driven => (None, None),
            Constraint::Pinned { start, .. } if self.options.let_links_drive => {
                on(ConstraintKind::StartNoEarlier, start)
            }
            Constraint::Pinned { start, finish } => match finish.filter(|_| task.is_milestone()) {
                // A milestone set to the end of a day: a project has that as a finish.
                Some(finish) => on(ConstraintKind::MustFinish, finish),
                None => on(ConstraintKind::Pinned, start),
            },
        }
    }

    /// Percent, first and last day of work: nothing of it lies after the status date.
    fn progress(&mut self, task: &PlanTask) -> (u8, Option<NaiveDate>, Option<NaiveDate>) {
        if task.summary {
            return (0, None, None);
        }
        let begun = task.percent > 0 || task.actual_finish.is_some();
        let worked_out = task.stored.start.filter(|_| begun);
        let start = task.actual_start.or(worked_out).or(task.actual_finish);
        let finish = task.actual_finish.or_else(|| {
            let done = task.percent >= 100;
            task.stored.finish.filter(|_| done)
        });
        let happened = |day: &Day| *day <= self.today;
        let (told_start, told_finish) = (start.filter(happened), finish.filter(happened));
        if (told_start, told_finish) != (start, finish) {
            self.losses
                .note(LeftBehindKind::AfterStatusDate, task.uid, &task.name);
        }
        let percent = match (told_start, told_finish) {
            (None, _) => 0,
            (_, Some(_)) => 100,
            (Some(_), None) => task.percent.min(99),
        };
        let finish = told_finish.filter(|_| told_start.is_some());
        let finish = finish.map(|finish| finish.max(told_start.unwrap_or(finish)));
        (percent, told_start.map(date_of), finish.map(date_of))
    }

    /// The links a project can hold: one between two rows, and none between a row and what lies in it.
    fn links(&mut self, ids: &[Option<Id>]) -> Vec<TakenLink> {
        let mut links = Vec::with_capacity(self.plan.links.len());
        let mut seen = BTreeSet::new();
        for link in &self.plan.links {
            let end = |at: usize| Some((ids.get(at)?.clone()?, self.plan.tasks.get(at)?));
            let (Some((from, _)), Some((to, task))) = (end(link.from), end(link.to)) else {
                continue;
            };
            if self.lies_in(link.from, link.to) || self.lies_in(link.to, link.from) {
                self.losses
                    .note(LeftBehindKind::LinkInside, task.uid, &task.name);
                continue;
            }
            if !seen.insert((link.from, link.to)) {
                self.losses
                    .note(LeftBehindKind::SecondLink, task.uid, &task.name);
                continue;
            }
            let (lag_days, elapsed) = match link.lag {
                Lag::Working(days) => (days, false),
                // No wait is no wait, however it is counted.
                Lag::Elapsed(days) => (days, days != 0),
            };
            links.push(TakenLink {
                from,
                to,
                kind: match link.kind {
                    LinkKind::FinishStart => record::LinkKind::FinishStart,
                    LinkKind::StartStart => record::LinkKind::StartStart,
                    LinkKind::FinishFinish => record::LinkKind::FinishFinish,
                    LinkKind::StartFinish => record::LinkKind::StartFinish,
                },
                lag_days,
                elapsed,
            });
        }
        links
    }

    fn lies_in(&self, at: usize, row: usize) -> bool {
        let above = |at: &usize| {
            self.plan
                .tasks
                .get(*at)?
                .parent
                .filter(|parent| parent < at)
        };
        std::iter::successors(Some(at), above).any(|at| at == row)
    }

    fn missing(&self, ids: &[Option<Id>]) -> Vec<Id> {
        let there: BTreeSet<&Id> = ids.iter().flatten().collect();
        let rows = self.project.outline().rows().iter();
        let missing = rows.filter(|row| !there.contains(&row.id));
        missing.map(|row| row.id.clone()).collect()
    }

    /// Removes rows; one that lies under another that goes, goes with it. A row under which some stay, stays.
    fn remove(&mut self, missing: &[Id]) {
        let going: BTreeSet<&Id> = missing.iter().collect();
        let mut kept: BTreeSet<Id> = BTreeSet::new();
        let rows = self.project.outline().rows();
        for row in rows.iter().rev() {
            if !going.contains(&row.id) || kept.contains(&row.id) {
                let above = row.parent.and_then(|at| rows.get(at));
                kept.extend(above.map(|above| above.id.clone()));
                kept.insert(row.id.clone());
            }
        }
        let goes = |id: &Id| going.contains(id) && !kept.contains(id);
        for row in rows.iter().filter(|row| goes(&row.id)) {
            let above = row.parent.and_then(|at| rows.get(at));
            if !above.is_some_and(|above| goes(&above.id)) {
                let id = row.id.to_string();
                self.commands.push(Command::TaskDelete(TaskDelete { id }));
            }
        }
    }

    /// Baselines that the project does not have, row by row, come in as new ones.
    fn baselines(&mut self, ids: &[Option<Id>], comes_back: bool) {
        let mut slots: BTreeMap<u8, Vec<TakenRow>> = BTreeMap::new();
        for (task, id) in self.plan.tasks.iter().zip(ids) {
            let Some(id) = id else { continue };
            for baseline in &task.baselines {
                if let (Some(start), Some(finish)) = (baseline.start, baseline.finish) {
                    slots.entry(baseline.number).or_default().push(TakenRow {
                        task: id.to_string(),
                        start: date_of(start),
                        finish: date_of(finish.max(start)),
                        days: baseline.duration.unwrap_or_default(),
                    });
                }
            }
        }
        let ours = if comes_back {
            self.our_baselines()
        } else {
            HashMap::new()
        };
        for (number, rows) in slots {
            let same = ours.get(&number).is_some_and(|ours| {
                rows.iter().all(|row| {
                    let dates = (row.start, row.finish);
                    ours.get(&row.task).is_none_or(|ours| *ours == dates)
                })
            });
            if !same {
                let source = self.options.source;
                self.commands.push(Command::BaselineTake(BaselineTake {
                    id: None,
                    name: match number {
                        0 => t!("exchange.baseline", source),
                        number => t!("exchange.baseline_numbered", number, source),
                    },
                    taken: None,
                    reason: t!("exchange.baseline_reason", source),
                    approver: String::new(),
                    rows,
                }));
            }
        }
    }

    /// Where the rows lie in the baselines of the project, by the slots under which they go out.
    fn our_baselines(&self) -> HashMap<u8, HashMap<String, (NaiveDate, NaiveDate)>> {
        let mut ours: HashMap<u8, HashMap<String, (NaiveDate, NaiveDate)>> = HashMap::new();
        let out = plan_of(self.project, date_of(self.today));
        for (task, row) in out.tasks.iter().zip(self.project.outline().rows()) {
            for baseline in &task.baselines {
                if let (Some(start), Some(finish)) = (baseline.start, baseline.finish) {
                    let dates = (date_of(start), date_of(finish));
                    ours.entry(baseline.number)
                        .or_default()
                        .insert(row.id.to_string(), dates);
                }
            }
        }
        ours
    }
}
