//! A project's plan as data for other tools.

use std::collections::HashMap;

use chrono::NaiveDate;
use waymark_planner::calendars::WorkingCalendar;
use waymark_planner::plan::{Plan, day};
use waymark_planner::record::{self, Baseline, BaselineTask, ConstraintKind, Kind};
use waymark_planner::{Id, Project};
use waymark_schedule::{Constraint, LinkKind};

use super::calendars::Calendars;
use super::identity::guid_of;
use crate::left_behind::Losses;
use crate::{
    Lag, LeftBehindKind, PlanBaseline, PlanFile, PlanLink, PlanResource, PlanTask, Stored,
};

/// Slots for baselines in MSPDI: Baseline and Baseline 1 to Baseline 10.
pub(super) const SLOTS: usize = 11;

/// The plan of a project as of a status date. Rows are numbered from 1 in their order.
pub fn plan_of(project: &Project, status: NaiveDate) -> PlanFile {
    let mut losses = Losses::default();
    let forecast = project.forecast(status);
    let calendars = Calendars::of(project);
    let people: Vec<&record::Person> = project.people.values().map(|p| p.as_ref()).collect();
    let person: HashMap<&Id, usize> = people
        .iter()
        .enumerate()
        .map(|(at, p)| (&p.id, at))
        .collect();
    let rows = project.outline().rows();
    let place: HashMap<&Id, usize> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| (&row.id, at))
        .collect();
    let mut baselines = baselines_of(project, &place);
    let charter = project.charter();

    let mut tasks = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let Some(task) = project.tasks.get(&row.id) else {
            continue;
        };
        let uid = number(at);
        if task.remaining.is_some() {
            losses.note(LeftBehindKind::StatedRemaining, uid, &task.name);
        }
        let owner = project
            .person_of(task)
            .and_then(|owner| person.get(&owner.id));
        tasks.push(PlanTask {
            uid,
            guid: Some(guid_of(Kind::Task, &task.id)),
            wbs: row.wbs.clone(),
            name: task.name.clone(),
            notes: task.notes.clone(),
            parent: row.parent,
            summary: row.summary,
            duration: if row.summary || task.kind.is_moment() {
                0
            } else {
                task.duration.get()
            },
            constraint: if row.summary {
                Constraint::AsSoonAsPossible
            } else {
                constraint(task, &forecast)
            },
            deadline: task.deadline.map(day),
            calendar: task
                .calendar
                .as_ref()
                .and_then(|c| calendars.place_of(c.id())),
            percent: if row.summary { 0 } else { task.progress.get() },
            actual_start: task.actual_start.map(day),
            actual_finish: task.actual_finish.map(day),
            owner: owner.copied(),
            active: true,
            stored: stored(&forecast, &task.id),
            baselines: baselines.remove(&at).unwrap_or_default(),
        });
    }
    let mut links: Vec<PlanLink> = project
        .links
        .values()
        .filter_map(|link| plan_link(link, &place))
        .collect();
    links.sort_by_key(|link| (link.to, link.from));
    for baseline in slots(project).into_iter().skip(SLOTS) {
        losses.note(
            LeftBehindKind::TwelfthBaseline,
            baseline.number.get(),
            &baseline.name,
        );
    }
    PlanFile {
        name: charter.map(|c| c.organisation.clone()).unwrap_or_default(),
        company: charter.map(|c| c.organisation.clone()),
        author: None,
        start: day(charter.map_or(status, |c| c.start)),
        status: Some(day(status)),
        calendar: calendars.project(),
        resources: people
            .iter()
            .enumerate()
            .map(|(at, p)| resource(at, p, &calendars))
            .collect(),
        calendars: calendars.list,
        tasks,
        links,
        left_behind: losses.told(),
    }
}

/// The number of a row or person in the file: places counted from 1, because 0 is the project itself.
pub(super) fn number(at: usize) -> u32 {
    u32::try_from(at + 1).unwrap_or(u32::MAX)
}

fn resource(at: usize, person: &record::Person, calendars: &Calendars) -> PlanResource {
    PlanResource {
        uid: number(at),
        guid: Some(guid_of(Kind::Person, &person.id)),
        name: person.name.clone(),
        email: person.email.clone(),
        calendar: person
            .calendar
            .as_ref()
            .and_then(|c| calendars.place_of(c.id())),
    }
}

fn constraint(task: &record::Task, forecast: &Plan) -> Constraint {
    let on = task.constraint_date.map(day);
    match (task.constraint, on) {
        (Some(ConstraintKind::AsLateAsPossible), _) => Constraint::AsLateAsPossible,
        (Some(ConstraintKind::StartNoEarlier), Some(on)) => Constraint::StartNoEarlier(on),
        (Some(ConstraintKind::StartNoLater), Some(on)) => Constraint::StartNoLater(on),
        (Some(ConstraintKind::FinishNoEarlier), Some(on)) => Constraint::FinishNoEarlier(on),
        (Some(ConstraintKind::FinishNoLater), Some(on)) => Constraint::FinishNoLater(on),
        (Some(ConstraintKind::MustStart), Some(on)) => Constraint::MustStart(on),
        (Some(ConstraintKind::MustFinish), Some(on)) => Constraint::MustFinish(on),
        (Some(ConstraintKind::Pinned), Some(on)) => Constraint::Pinned {
            start: on,
            finish: pinned_finish(task, forecast),
        },
        (None, _) | (Some(_), None) => Constraint::AsSoonAsPossible,
    }
}

/// The last day of a task set by hand: a file has to name it.
fn pinned_finish(task: &record::Task, forecast: &Plan) -> Option<waymark_schedule::Day> {
    let dates = forecast.dates(&task.id).filter(|_| !task.kind.is_moment());
    let dates = dates.filter(|dates| Some(dates.start) == task.constraint_date);
    dates.map(|dates| day(dates.finish))
}

fn stored(forecast: &Plan, id: &Id) -> Stored {
    let (dates, figures) = (forecast.dates(id), forecast.figures(id));
    Stored {
        start: dates.map(|dates| day(dates.start)),
        finish: dates.map(|dates| day(dates.finish)),
        total_slack: figures.map(|figures| figures.total_slack),
        free_slack: figures.map(|figures| figures.free_slack),
    }
}

fn plan_link(link: &record::Link, place: &HashMap<&Id, usize>) -> Option<PlanLink> {
    let days = link.lag.get();
    Some(PlanLink {
        from: *place.get(link.from.id())?,
        to: *place.get(link.to.id())?,
        kind: match link.kind {
            record::LinkKind::FinishStart => LinkKind::FinishStart,
            record::LinkKind::StartStart => LinkKind::StartStart,
            record::LinkKind::FinishFinish => LinkKind::FinishFinish,
            record::LinkKind::StartFinish => LinkKind::StartFinish,
        },
        lag: if link.elapsed {
            Lag::Elapsed(days)
        } else {
            Lag::Working(days)
        },
    })
}

/// The baselines in the order of their slots: the one slip is measured against first, as Microsoft Project has it, then
/// the others, the newest first.
pub(super) fn slots(project: &Project) -> Vec<&Baseline> {
    let reference = project
        .reference_baseline()
        .map(|baseline| baseline.id.clone());
    let mut baselines = project.baselines_in_order();
    baselines.reverse();
    baselines.sort_by_key(|baseline| Some(&baseline.id) != reference.as_ref());
    baselines
}

fn baselines_of(
    project: &Project,
    place: &HashMap<&Id, usize>,
) -> HashMap<usize, Vec<PlanBaseline>> {
    let slots = slots(project);
    let slot: HashMap<&Id, u8> = (0..)
        .zip(slots.iter().take(SLOTS))
        .map(|(n, b)| (&b.id, n))
        .collect();
    let calendar = project.working_calendar();
    let mut rows: HashMap<usize, Vec<PlanBaseline>> = HashMap::new();
    for kept in project.baseline_tasks.values() {
        let at = kept.task.as_ref().and_then(|task| place.get(task.id()));
        if let (Some(at), Some(number)) = (at, slot.get(kept.baseline.id())) {
            rows.entry(*at).or_default().push(PlanBaseline {
                number: *number,
                start: Some(day(kept.start)),
                finish: Some(day(kept.finish)),
                duration: Some(length(kept, &calendar)),
            });
        }
    }
    for baselines in rows.values_mut() {
        baselines.sort_by_key(|baseline| baseline.number);
    }
    rows
}

/// The length of a row in a baseline; of one that rolls up others, from its first to its last day.
fn length(kept: &BaselineTask, calendar: &WorkingCalendar) -> u32 {
    let days = kept.duration.get();
    if days > 0 || kept.start == kept.finish {
        return days;
    }
    u32::try_from(calendar.working_days(kept.start, kept.finish)).unwrap_or_default()
}
