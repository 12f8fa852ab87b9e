//! The tasks of a plan as MSPDI, with their links, baselines and owners.

use std::io::{self, Write};

use waymark_schedule::{Constraint, LinkKind};

use super::xml::Xml;
use super::{HOURS, days, end_of, minutes, start_of};
use crate::left_behind::Losses;
use crate::{Lag, PlanBaseline, PlanFile, PlanLink, PlanTask};

/// Tenths of a minute in a working day, as lags and slacks are counted.
const TENTHS: i64 = HOURS as i64 * 600;

/// Writes all tasks.
pub(super) fn tasks<W: Write>(
    xml: &mut Xml<W>,
    plan: &PlanFile,
    losses: &mut Losses,
) -> io::Result<()> {
    let has_children = has_children(plan);
    let mut links: Vec<&PlanLink> = plan.links.iter().collect();
    links.sort_by_key(|link| link.to);
    let mut links = links.into_iter().peekable();
    let mut outline = Outline::default();
    xml.open("Tasks")?;
    for (place, task) in plan.tasks.iter().enumerate() {
        let numbers = outline.next(task.parent, place);
        let row = Row {
            task,
            place,
            summary: has_children[place],
            numbers,
        };
        let into = std::iter::from_fn(|| links.next_if(|link| link.to <= place));
        write(xml, &row, plan, into, losses)?;
    }
    xml.close("Tasks")
}

/// Which tasks are summaries, by place.
fn has_children(plan: &PlanFile) -> Vec<bool> {
    let mut summary = vec![false; plan.tasks.len()];
    for task in &plan.tasks {
        if let Some(parent) = task.parent.and_then(|parent| summary.get_mut(parent)) {
            *parent = true;
        }
    }
    summary
}

/// The numbers of tasks in the outline, such as 1.2.3, while they are given.
#[derive(Default)]
struct Outline {
    /// The tasks in which the last one lies, and itself, each with how many came before it at its level.
    open: Vec<(usize, u32)>,
}

impl Outline {
    /// The numbers of the next task, from the top level down. A parent that is not open is none.
    fn next(&mut self, parent: Option<usize>, place: usize) -> Vec<u32> {
        let above = self.open.iter().position(|(open, _)| Some(*open) == parent);
        let level = above.map_or(0, |above| above + 1);
        let before = self.open.get(level).map_or(0, |(_, number)| *number);
        self.open.truncate(level);
        self.open.push((place, before + 1));
        self.open.iter().map(|(_, number)| *number).collect()
    }
}

/// A task, and what its place in the plan says of it.
struct Row<'a> {
    task: &'a PlanTask,
    place: usize,
    summary: bool,
    /// Its numbers in the outline.
    numbers: Vec<u32>,
}

impl Row<'_> {
    fn is_milestone(&self) -> bool {
        self.task.duration == 0 && !self.summary
    }

    /// The date it has to keep; a summary has none.
    fn constraint(&self) -> Constraint {
        if self.summary {
            return Constraint::AsSoonAsPossible;
        }
        self.task.constraint
    }

    /// Start and finish: those it is pinned to, else those that were worked out. A milestone lies at the
    /// end of its day unless its constraint says that it lies at the start.
    fn span(&self) -> (Option<String>, Option<String>) {
        let stored = self.task.stored;
        let (start, finish) = match self.constraint() {
            Constraint::Pinned { start, finish } if self.is_milestone() => {
                (Some(start), finish.or(Some(start)))
            }
            Constraint::Pinned { start, finish } => (Some(start), finish),
            _ => (stored.start, stored.finish),
        };
        if !self.is_milestone() {
            return (start.map(start_of), finish.map(end_of));
        }
        let at_start = matches!(
            self.constraint(),
            Constraint::Pinned { finish: None, .. }
                | Constraint::StartNoEarlier(_)
                | Constraint::StartNoLater(_)
                | Constraint::MustStart(_)
        );
        let at = if at_start { start_of } else { end_of };
        (start.map(at), finish.map(at))
    }

    /// What was done of the duration, in minutes.
    fn done(&self) -> u64 {
        let percent = u64::from(self.task.percent.min(100));
        u64::from(self.task.duration) * HOURS * 60 * percent / 100
    }
}

fn write<'a, W: Write>(
    xml: &mut Xml<W>,
    row: &Row,
    plan: &PlanFile,
    links: impl Iterator<Item = &'a PlanLink>,
    losses: &mut Losses,
) -> io::Result<()> {
    let task = row.task;
    let name = (task.uid, task.name.as_str());
    let manual = matches!(row.constraint(), Constraint::Pinned { .. });
    xml.open("Task")?;
    xml.value("UID", task.uid)?;
    if let Some(guid) = &task.guid {
        xml.text("GUID", guid, name, losses)?;
    }
    xml.value("ID", row.place + 1)?;
    xml.text("Name", &task.name, name, losses)?;
    xml.value("Active", i32::from(task.active))?;
    xml.value("Manual", i32::from(manual))?;
    xml.value("Type", 1)?;
    xml.value("IsNull", 0)?;
    xml.text("WBS", &task.wbs, name, losses)?;
    let numbers: Vec<String> = row.numbers.iter().map(u32::to_string).collect();
    xml.value("OutlineNumber", numbers.join("."))?;
    xml.value("OutlineLevel", numbers.len())?;
    let (start, finish) = row.span();
    let ends = [
        ("Start", "ManualStart", start),
        ("Finish", "ManualFinish", finish),
    ];
    for (name, _, at) in &ends {
        optional(xml, name, at.as_ref())?;
    }
    xml.value("Duration", days(task.duration))?;
    if manual {
        for (_, name, at) in &ends {
            optional(xml, name, at.as_ref())?;
        }
        xml.value("ManualDuration", days(task.duration))?;
    }
    xml.value("DurationFormat", 7)?;
    xml.value("EffortDriven", 0)?;
    xml.value("Estimated", 0)?;
    xml.value("Milestone", i32::from(row.is_milestone()))?;
    xml.value("Summary", i32::from(row.summary))?;
    let slack = |days: Option<i32>| days.map(|days| i64::from(days) * TENTHS);
    optional(xml, "FreeSlack", slack(task.stored.free_slack))?;
    optional(xml, "TotalSlack", slack(task.stored.total_slack))?;
    progress(xml, row)?;
    constraint(xml, row, plan)?;
    optional(xml, "Deadline", task.deadline.map(end_of))?;
    xml.text("Notes", &task.notes, name, losses)?;
    for link in links {
        write_link(xml, link, plan)?;
    }
    for baseline in &task.baselines {
        write_baseline(xml, baseline)?;
    }
    xml.close("Task")
}

fn optional<W: Write>(
    xml: &mut Xml<W>,
    name: &str,
    value: Option<impl std::fmt::Display>,
) -> io::Result<()> {
    value.map_or(Ok(()), |value| xml.value(name, value))
}

fn progress<W: Write>(xml: &mut Xml<W>, row: &Row) -> io::Result<()> {
    let task = row.task;
    let at = if row.is_milestone() { end_of } else { start_of };
    xml.value("PercentComplete", task.percent.min(100))?;
    xml.value("PercentWorkComplete", task.percent.min(100))?;
    optional(xml, "ActualStart", task.actual_start.map(at))?;
    optional(xml, "ActualFinish", task.actual_finish.map(end_of))?;
    let whole = u64::from(task.duration) * HOURS * 60;
    xml.value("ActualDuration", minutes(row.done()))?;
    xml.value("RemainingDuration", minutes(whole - row.done()))
}

fn constraint<W: Write>(xml: &mut Xml<W>, row: &Row, plan: &PlanFile) -> io::Result<()> {
    let (code, date): (i32, Option<String>) = match row.constraint() {
        Constraint::AsSoonAsPossible | Constraint::Pinned { .. } => (0, None),
        Constraint::AsLateAsPossible => (1, None),
        Constraint::MustStart(day) => (2, Some(start_of(day))),
        Constraint::MustFinish(day) => (3, Some(end_of(day))),
        Constraint::StartNoEarlier(day) => (4, Some(start_of(day))),
        Constraint::StartNoLater(day) => (5, Some(start_of(day))),
        Constraint::FinishNoEarlier(day) => (6, Some(end_of(day))),
        Constraint::FinishNoLater(day) => (7, Some(end_of(day))),
    };
    xml.value("ConstraintType", code)?;
    let calendar = row
        .task
        .calendar
        .and_then(|place| plan.calendars.get(place));
    xml.value(
        "CalendarUID",
        calendar.map_or(-1, |calendar| i64::from(calendar.uid)),
    )?;
    optional(xml, "ConstraintDate", date)
}

fn write_link<W: Write>(xml: &mut Xml<W>, link: &PlanLink, plan: &PlanFile) -> io::Result<()> {
    let Some(from) = plan.tasks.get(link.from) else {
        return Ok(());
    };
    let kind = match link.kind {
        LinkKind::FinishFinish => 0,
        LinkKind::FinishStart => 1,
        LinkKind::StartFinish => 2,
        LinkKind::StartStart => 3,
    };
    let (lag, format) = match link.lag {
        Lag::Working(days) => (i64::from(days) * TENTHS, 7),
        Lag::Elapsed(days) => (i64::from(days) * 24 * 600, 8),
    };
    xml.open("PredecessorLink")?;
    xml.value("PredecessorUID", from.uid)?;
    xml.value("Type", kind)?;
    xml.value("CrossProject", 0)?;
    xml.value("LinkLag", lag)?;
    xml.value("LagFormat", format)?;
    xml.close("PredecessorLink")
}

fn write_baseline<W: Write>(xml: &mut Xml<W>, baseline: &PlanBaseline) -> io::Result<()> {
    // A baseline that starts where it finishes was a milestone.
    let milestone = baseline.duration == Some(0);
    let at = if milestone { end_of } else { start_of };
    xml.open("Baseline")?;
    xml.value("Number", baseline.number)?;
    optional(xml, "Start", baseline.start.map(at))?;
    optional(xml, "Finish", baseline.finish.map(end_of))?;
    if let Some(duration) = baseline.duration {
        xml.value("Duration", days(duration))?;
        xml.value("DurationFormat", 7)?;
    }
    xml.close("Baseline")
}

/// Writes who does what: each owner, wholly on the task.
pub(super) fn assignments<W: Write>(xml: &mut Xml<W>, plan: &PlanFile) -> io::Result<()> {
    let has_children = has_children(plan);
    xml.open("Assignments")?;
    let mut uid = 0;
    for (place, task) in plan.tasks.iter().enumerate() {
        let owner = task.owner.and_then(|owner| plan.resources.get(owner));
        let Some(owner) = owner else { continue };
        uid += 1;
        let row = Row {
            task,
            place,
            summary: has_children[place],
            numbers: Vec::new(),
        };
        let (start, finish) = row.span();
        let whole = u64::from(task.duration) * HOURS * 60;
        xml.open("Assignment")?;
        xml.value("UID", uid)?;
        xml.value("TaskUID", task.uid)?;
        xml.value("ResourceUID", owner.uid)?;
        xml.value("PercentWorkComplete", task.percent.min(100))?;
        xml.value("ActualWork", minutes(row.done()))?;
        optional(xml, "Finish", finish)?;
        xml.value("RegularWork", minutes(whole))?;
        xml.value("RemainingWork", minutes(whole - row.done()))?;
        optional(xml, "Start", start)?;
        xml.value("Units", 1)?;
        xml.value("Work", minutes(whole))?;
        xml.close("Assignment")?;
    }
    xml.close("Assignments")
}
