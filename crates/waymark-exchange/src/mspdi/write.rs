//! A plan as MSPDI, for Microsoft Project 2010 and later and for whatever else reads it.
//!
//! A day of work is eight hours, from 8 to 12 and from 13 to 17, and starts and finishes lie at its ends.
//! Tasks are of fixed duration: neither Project nor another reader then works out a new duration from
//! the people who are assigned. The same plan always gives the same bytes.

mod calendars;
mod tasks;
mod xml;

use std::io::{self, Write};

use chrono::{Datelike, NaiveDate};
use waymark_schedule::Day;

use self::xml::Xml;
use crate::left_behind::Losses;
use crate::{LeftBehind, PlanFile};

/// Working hours of a day.
const HOURS: u64 = 8;

/// Writes a plan. What [`super::read`] makes of it is the same plan, if it is one that Project could have:
/// places lead somewhere, exceptions are in the order of their first days and links in that of their
/// successors, only calendars of people are based on others, and all days have a date from 1900 to 9999.
/// Other calendars and rules become dated exceptions with the same working days. A plan without a
/// calendar gets one named Standard.
///
/// Answers with what could not be written: texts lose characters that XML cannot hold.
///
/// # Errors
/// What the place it is written to says.
pub fn write(plan: &PlanFile, into: impl Write) -> io::Result<Vec<LeftBehind>> {
    let mut losses = Losses::default();
    let mut xml = Xml::new(into);
    xml.declare()?;
    xml.open_with("Project", r#"xmlns="http://schemas.microsoft.com/project""#)?;
    let calendar = calendars::project_uid(plan);
    header(&mut xml, plan, calendar, &mut losses)?;
    calendars::calendars(&mut xml, plan, calendar, &mut losses)?;
    tasks::tasks(&mut xml, plan, &mut losses)?;
    resources(&mut xml, plan, &mut losses)?;
    tasks::assignments(&mut xml, plan)?;
    xml.close("Project")?;
    xml.finish()?;
    Ok(losses.told())
}

fn header<W: Write>(
    xml: &mut Xml<W>,
    plan: &PlanFile,
    calendar: u32,
    losses: &mut Losses,
) -> io::Result<()> {
    let mut text =
        |xml: &mut Xml<W>, name, text: &str| xml.text(name, text, (0, &plan.name), losses);
    xml.value("SaveVersion", 14)?;
    text(xml, "Name", &plan.name)?;
    text(xml, "Title", &plan.name)?;
    text(xml, "Company", plan.company.as_deref().unwrap_or_default())?;
    text(xml, "Author", plan.author.as_deref().unwrap_or_default())?;
    xml.value("ScheduleFromStart", 1)?;
    xml.value("StartDate", start_of(plan.start))?;
    let finishes = plan.tasks.iter().filter_map(|task| task.stored.finish);
    if let Some(finish) = finishes.max() {
        xml.value("FinishDate", end_of(finish))?;
    }
    xml.value("CriticalSlackLimit", 0)?;
    xml.value("CalendarUID", calendar)?;
    xml.value("DefaultStartTime", "08:00:00")?;
    xml.value("DefaultFinishTime", "17:00:00")?;
    xml.value("MinutesPerDay", HOURS * 60)?;
    xml.value("MinutesPerWeek", HOURS * 60 * 5)?;
    xml.value("DaysPerMonth", 20)?;
    xml.value("DefaultTaskType", 1)?;
    xml.value("DurationFormat", 7)?;
    xml.value("WorkFormat", 2)?;
    xml.value("NewTasksEffortDriven", 0)?;
    if let Some(status) = plan.status {
        xml.value("StatusDate", end_of(status))?;
    }
    xml.value("NewTasksAreManual", 0)
}

fn resources<W: Write>(xml: &mut Xml<W>, plan: &PlanFile, losses: &mut Losses) -> io::Result<()> {
    xml.open("Resources")?;
    for (place, resource) in plan.resources.iter().enumerate() {
        let row = (resource.uid, resource.name.as_str());
        xml.open("Resource")?;
        xml.value("UID", resource.uid)?;
        if let Some(guid) = &resource.guid {
            xml.text("GUID", guid, row, losses)?;
        }
        xml.value("ID", place + 1)?;
        xml.text("Name", &resource.name, row, losses)?;
        xml.value("Type", 1)?;
        xml.value("IsNull", 0)?;
        if let Some(email) = &resource.email {
            xml.text("EmailAddress", email, row, losses)?;
        }
        xml.value("MaxUnits", "1.00")?;
        let calendar = resource
            .calendar
            .and_then(|place| plan.calendars.get(place));
        if let Some(calendar) = calendar {
            xml.value("CalendarUID", calendar.uid)?;
        }
        xml.close("Resource")?;
    }
    xml.close("Resources")
}

/// The date of a day, at the nearest end of the years that files can hold.
fn date(day: Day) -> String {
    let date = NaiveDate::from_epoch_days(day.0);
    match date.map(|date| (date, date.year())) {
        Some((date, 1900..=9999)) => date.format("%Y-%m-%d").to_string(),
        _ if day < Day::default() => "1900-01-01".to_string(),
        _ => "9999-12-31".to_string(),
    }
}

/// When work starts on a day.
fn start_of(day: Day) -> String {
    date(day) + "T08:00:00"
}

/// When work ends on a day.
fn end_of(day: Day) -> String {
    date(day) + "T17:00:00"
}

/// A duration in minutes.
fn minutes(minutes: u64) -> String {
    format!("PT{}H{}M0S", minutes / 60, minutes % 60)
}

/// A duration in working days.
fn days(days: u32) -> String {
    minutes(u64::from(days) * HOURS * 60)
}
