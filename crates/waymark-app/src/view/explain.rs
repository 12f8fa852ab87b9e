//! Why a row lies where it does, and which acts moved it.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_planner::command::find_row;
use waymark_planner::explain::Explanation;
use waymark_planner::plan::Dates;
use waymark_planner::value::parse_date;
use waymark_planner::{Id, Project};
use waymark_words::t;

use super::history::history;
use crate::error::{AppError, ErrorClass};
use crate::session::{Moment, Session};

/// Why a row lies where it does.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct ExplainView {
    /// The status date of the forecast; none for the plan without progress.
    pub as_of: Option<NaiveDate>,
    /// The explanation.
    #[serde(flatten)]
    pub explanation: Explanation,
    /// The acts that moved it, the newest first, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved: Option<Vec<MovedBy>>,
}

/// An act that moved a row. Dates are inclusive; none where the row was not in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct MovedBy {
    /// How many entries the log had with this one.
    pub revision: i64,
    /// When it arrived in this file, UTC.
    pub at: String,
    /// Who made it.
    pub who: String,
    /// What it did, in words.
    pub what: String,
    /// First day before.
    pub start_before: Option<NaiveDate>,
    /// First day after.
    pub start_after: Option<NaiveDate>,
    /// Last day before.
    pub finish_before: Option<NaiveDate>,
    /// Last day after.
    pub finish_after: Option<NaiveDate>,
    /// By how many working days it finishes later; negative for earlier, none where it came or went.
    pub days: Option<i32>,
}

/// Explains where a row lies: in the forecast of a moment, or in the plan without progress. `since` asks which acts
/// moved it after a revision, or after the end of a day.
///
/// All revisions are forecast on the same status date, so only acts move the row and never the days that passed.
///
/// # Errors
/// When there is no such row or revision, or the log cannot be read.
pub fn explain(
    session: &Session,
    moment: &Moment,
    task: &str,
    planned: bool,
    since: Option<&str>,
) -> Result<ExplainView, AppError> {
    let id = find_row(&moment.project, task)?.id.clone();
    let as_of = (!planned).then_some(moment.status_date);
    let explanation = moment.project.explain(&id, as_of);
    let unknown = || AppError::new(ErrorClass::Refused, t!("app.not_in_plan", task));
    let since = since.map(|since| revision_of(session, since)).transpose()?;
    let moved = since
        .map(|since| moved(session, moment, &id, as_of, since))
        .transpose()?;
    Ok(ExplainView {
        as_of,
        explanation: explanation.ok_or_else(unknown)?,
        moved,
    })
}

/// A revision by its number, or the last of a day.
fn revision_of(session: &Session, given: &str) -> Result<i64, AppError> {
    if let Ok(revision) = given.parse() {
        return Ok(revision);
    }
    let unread = || AppError::new(ErrorClass::Refused, t!("app.no_revision", given));
    let day = parse_date(given).ok_or_else(unread)?;
    Ok(session.file().as_of(day)?.revision)
}

fn moved(
    session: &Session,
    moment: &Moment,
    id: &Id,
    as_of: Option<NaiveDate>,
    since: i64,
) -> Result<Vec<MovedBy>, AppError> {
    let dates = |project: &Project| -> Option<Dates> {
        match as_of {
            Some(day) => project.forecast(day).dates(id),
            None => project.planned().dates(id),
        }
    };
    let mut found = Vec::new();
    session
        .file()
        .walk_back(moment.revision, since, |revision, before, after| {
            let (then, now) = (dates(before), dates(after));
            if then != now {
                let calendar = after.working_calendar();
                let days = then.zip(now);
                let days = days.map(|(then, now)| calendar.later_by(then.finish, now.finish));
                found.push((revision, then, now, days));
            }
        })?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let entries = history(session)?.entries;
    let told = found.into_iter().filter_map(|(revision, then, now, days)| {
        let entry = entries.iter().find(|entry| entry.revision == revision)?;
        Some(MovedBy {
            revision,
            at: entry.at.clone(),
            who: entry.who.clone(),
            what: entry.what.clone(),
            start_before: then.map(|dates| dates.start),
            start_after: now.map(|dates| dates.start),
            finish_before: then.map(|dates| dates.finish),
            finish_after: now.map(|dates| dates.finish),
            days,
        })
    });
    Ok(told.collect())
}
