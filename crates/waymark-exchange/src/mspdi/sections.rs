//! The sections of a file, read into its rows: what stands at its head here, the rest in modules of their
//! own.

mod calendars;
mod tasks;

use std::io::BufRead;

use waymark_words::{Phrase, phrase};

use super::MspdiError;
use super::raw::{RawAssignment, RawPlan, RawResource};
use super::scan::Scanner;

/// How many rows of a kind are read.
const MOST: usize = 1_000_000;

/// Reads a file to its end.
pub(super) fn project<R: BufRead>(mut scan: Scanner<R>) -> Result<RawPlan, MspdiError> {
    let mut plan = RawPlan::default();
    scan.root()?;
    while let Some(section) = scan.child()? {
        match section {
            "Title" => plan.title = scan.string()?,
            "Name" => plan.file_name = scan.string()?,
            "Company" => plan.company = scan.string()?,
            "Author" => plan.author = scan.string()?,
            "StartDate" => plan.start = scan.stamp()?,
            "StatusDate" => plan.status = scan.stamp()?,
            "ScheduleFromStart" => plan.from_start = scan.flag()?,
            "CalendarUID" => plan.calendar = scan.reference()?,
            "MinutesPerDay" => {
                plan.minutes_per_day = scan.number(1..=1440)?.unwrap_or(plan.minutes_per_day);
            }
            "DefaultStartTime" => plan.hours.start = scan.time()?.unwrap_or(plan.hours.start),
            "DefaultFinishTime" => {
                let end = scan.time()?.unwrap_or(plan.hours.end);
                plan.hours.end = if end == 0 { 24 * 60 } else { end };
            }
            "Calendars" => calendars::calendars(&mut scan, &mut plan)?,
            "Tasks" => tasks::tasks(&mut scan, &mut plan)?,
            "Resources" => resources(&mut scan, &mut plan)?,
            "Assignments" => assignments(&mut scan, &mut plan)?,
            _ => scan.skip()?,
        }
    }
    scan.end()?;
    Ok(plan)
}

/// Adds a row to those of its kind, unless there are too many.
fn add<T>(rows: &mut Vec<T>, row: T, what: Phrase) -> Result<(), MspdiError> {
    if rows.len() >= MOST {
        return Err(MspdiError::TooMany { what, limit: MOST });
    }
    rows.push(row);
    Ok(())
}

fn resources<R: BufRead>(scan: &mut Scanner<R>, plan: &mut RawPlan) -> Result<(), MspdiError> {
    while let Some(element) = scan.child()? {
        if element != "Resource" {
            scan.skip()?;
            continue;
        }
        let mut resource = RawResource {
            uid: None,
            guid: String::new(),
            name: String::new(),
            email: String::new(),
            null: false,
            works: true,
            calendar: None,
        };
        let read = resource_fields(scan, &mut resource);
        read.map_err(|error| error.of(phrase!("exchange.resource"), resource.uid))?;
        add(&mut plan.resources, resource, phrase!("exchange.resources"))?;
    }
    Ok(())
}

fn resource_fields<R: BufRead>(
    scan: &mut Scanner<R>,
    resource: &mut RawResource,
) -> Result<(), MspdiError> {
    while let Some(field) = scan.child()? {
        match field {
            "UID" => resource.uid = scan.uid()?,
            "GUID" => resource.guid = scan.string()?,
            "Name" => resource.name = scan.string()?,
            "EmailAddress" => resource.email = scan.string()?,
            "IsNull" => resource.null = scan.flag()?,
            // 0 is a material, 1 work, 2 a cost, which some files write as a material that is a cost.
            "Type" => resource.works = scan.number(0..=2)?.unwrap_or(1) == 1,
            "CalendarUID" => resource.calendar = scan.reference()?,
            _ => scan.skip()?,
        }
    }
    Ok(())
}

fn assignments<R: BufRead>(scan: &mut Scanner<R>, plan: &mut RawPlan) -> Result<(), MspdiError> {
    while let Some(element) = scan.child()? {
        if element != "Assignment" {
            scan.skip()?;
            continue;
        }
        let (mut task, mut resource) = (None, None);
        while let Some(field) = scan.child()? {
            match field {
                "TaskUID" => task = scan.reference()?,
                "ResourceUID" => resource = scan.reference()?,
                _ => scan.skip()?,
            }
        }
        // Work that nobody is assigned to has a negative number for its resource.
        if let (Some(task), Some(resource @ 0..)) = (task, resource) {
            let assignment = RawAssignment { task, resource };
            add(
                &mut plan.assignments,
                assignment,
                phrase!("exchange.assignments"),
            )?;
        }
    }
    Ok(())
}
