//! The tasks of a file, with their links and baselines.

use std::io::BufRead;

use waymark_schedule::LinkKind;
use waymark_words::{phrase, t};

use super::super::MspdiError;
use super::super::raw::{RawBaseline, RawLink, RawPlan, RawTask};
use super::super::scan::Scanner;
use super::super::value::{self, Format};
use super::add;

/// How many baselines a task can have: the baseline and ten more.
const BASELINES: usize = 11;

/// Reads all tasks.
pub(super) fn tasks<R: BufRead>(
    scan: &mut Scanner<R>,
    plan: &mut RawPlan,
) -> Result<(), MspdiError> {
    while let Some(element) = scan.child()? {
        if element != "Task" {
            scan.skip()?;
            continue;
        }
        let mut task = RawTask::default();
        let read = fields(scan, plan, &mut task);
        read.map_err(|error| error.of(phrase!("exchange.task"), task.uid))?;
        if task.uid.is_none() && !task.null {
            let (line, row) = (scan.line(), phrase!("exchange.task"));
            return Err(MspdiError::NoUid { line, row });
        }
        add(&mut plan.tasks, task, phrase!("exchange.tasks"))?;
    }
    Ok(())
}

fn fields<R: BufRead>(
    scan: &mut Scanner<R>,
    plan: &mut RawPlan,
    task: &mut RawTask,
) -> Result<(), MspdiError> {
    while let Some(field) = scan.child()? {
        match field {
            "UID" => task.uid = scan.uid()?,
            "GUID" => task.guid = scan.string()?,
            "Name" => task.name = scan.string()?,
            "WBS" => task.wbs = scan.string()?,
            "Notes" => task.notes = scan.string()?,
            "OutlineLevel" => task.level = scan.uid()?,
            "OutlineNumber" => task.outline_number = scan.string()?,
            "IsNull" => task.null = scan.flag()?,
            "Active" => task.active = scan.flag()?,
            "Manual" => task.manual = scan.flag()?,
            "Milestone" => task.milestone = scan.flag()?,
            "ExternalTask" => task.external = scan.flag()?,
            "IsSubproject" => task.subproject = scan.flag()?,
            "Recurring" => task.recurring = scan.flag()?,
            "EffortDriven" => task.effort |= scan.flag()?,
            // 0 is fixed units, 1 fixed duration, 2 fixed work.
            "Type" => task.effort |= scan.number(0..=2)? == Some(2),
            "Cost" => task.cost = scan.is_something()?,
            "FixedCost" => task.fixed_cost = scan.is_something()?,
            "LevelingDelay" => task.leveling_delay = scan.is_something()?,
            "ExtendedAttribute" => task.custom_fields |= extended_attribute(scan)?,
            "OutlineCode" => {
                task.custom_fields = true;
                scan.skip()?;
            }
            "Start" => task.start = scan.stamp()?,
            "Finish" => task.finish = scan.stamp()?,
            "Duration" => task.duration = scan.duration()?,
            "DurationFormat" => task.format = scan.format()?,
            "ConstraintType" => task.constraint = scan.number(0..=7)?.unwrap_or(0),
            "ConstraintDate" => task.constraint_date = scan.stamp()?,
            "Deadline" => task.deadline = scan.stamp()?,
            "CalendarUID" => task.calendar = scan.reference()?,
            "PercentComplete" => task.percent = percent(scan)?,
            "ActualStart" => task.actual_start = scan.stamp()?,
            "ActualFinish" => task.actual_finish = scan.stamp()?,
            "TotalSlack" => task.total_slack = scan.tenths()?,
            "FreeSlack" => task.free_slack = scan.tenths()?,
            "Baseline" => task.baselines.extend(baseline(scan, task.baselines.len())?),
            "PredecessorLink" => {
                let link = link(scan, plan.tasks.len())?;
                add(&mut plan.links, link, phrase!("exchange.links"))?;
            }
            _ => scan.skip()?,
        }
    }
    Ok(())
}

/// Whether a field of somebody's own making says something.
fn extended_attribute<R: BufRead>(scan: &mut Scanner<R>) -> Result<bool, MspdiError> {
    let mut says = false;
    while let Some(field) = scan.child()? {
        match field {
            "Value" => says = !scan.text()?.trim().is_empty(),
            _ => scan.skip()?,
        }
    }
    Ok(says)
}

/// Whole percents, and whether there was a fraction more.
fn percent<R: BufRead>(scan: &mut Scanner<R>) -> Result<(u8, bool), MspdiError> {
    let parse = |text: &str| {
        let (whole, more) = value::with_fraction(text)?;
        let percent = u8::try_from(whole).ok().filter(|percent| *percent <= 100)?;
        (percent < 100 || !more).then_some((percent, more))
    };
    let (least, most) = (0, 100);
    let percent = scan.value(|| t!("exchange.a_number", least, most), parse)?;
    Ok(percent.unwrap_or_default())
}

/// A baseline, unless it says nothing of time. `read` is how many the task has already.
fn baseline<R: BufRead>(
    scan: &mut Scanner<R>,
    read: usize,
) -> Result<Option<RawBaseline>, MspdiError> {
    let mut baseline = RawBaseline::default();
    while let Some(field) = scan.child()? {
        match field {
            "Number" => {
                let number = scan.number(0..=10)?.unwrap_or(0);
                baseline.number = u8::try_from(number).unwrap_or(0);
            }
            "Start" => baseline.start = scan.stamp()?,
            "Finish" => baseline.finish = scan.stamp()?,
            "Duration" => baseline.duration = scan.duration()?,
            _ => scan.skip()?,
        }
    }
    let says = baseline.start.is_some() || baseline.finish.is_some() || baseline.duration.is_some();
    if says && read >= BASELINES {
        let (what, limit) = (phrase!("exchange.baselines"), BASELINES);
        return Err(MspdiError::TooMany { what, limit });
    }
    Ok(says.then_some(baseline))
}

/// A link to the task that will have the place `to`.
fn link<R: BufRead>(scan: &mut Scanner<R>, to: usize) -> Result<RawLink, MspdiError> {
    let mut link = RawLink {
        from: None,
        to,
        kind: LinkKind::FinishStart,
        lag: 0,
        format: Format::default(),
        cross_project: false,
    };
    while let Some(field) = scan.child()? {
        match field {
            "PredecessorUID" => link.from = scan.reference()?,
            "Type" => {
                link.kind = match scan.number(0..=3)? {
                    Some(0) => LinkKind::FinishFinish,
                    Some(2) => LinkKind::StartFinish,
                    Some(3) => LinkKind::StartStart,
                    _ => LinkKind::FinishStart,
                };
            }
            "LinkLag" => link.lag = scan.tenths()?.unwrap_or(0),
            "LagFormat" => link.format = scan.format()?,
            "CrossProject" => link.cross_project = scan.flag()?,
            _ => scan.skip()?,
        }
    }
    Ok(link)
}
