//! Why a row lies where it does, and which acts moved it.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_planner::command::find_row;
use waymark_planner::explain::Explanation;
use waymark_planner::value::parse_date;
use waymark_planner::{Id, Project};
use waymark_words::t;

use super::history::{HistoryEntry, history};
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

/// The acts after a revision, newest first, as the log has them. Reading them needs the session; working out what each
/// of them moved takes far longer and needs it no more, so that nobody waits for it with an act.
#[derive(Debug)]
pub struct ActsSince {
    /// How many entries the log had with each act, and the project before it.
    steps: Vec<(i64, Project)>,
    entries: Vec<HistoryEntry>,
}

impl ActsSince {
    /// Reads the acts between a revision, or the end of a day, and a moment.
    ///
    /// # Errors
    /// When there is no such revision or day, or the log cannot be read.
    pub fn read(session: &Session, moment: &Moment, since: &str) -> Result<ActsSince, AppError> {
        let since = revision_of(session, since)?;
        let mut steps = Vec::new();
        let file = session.file();
        file.walk_back(moment.revision, since, |revision, before, _| {
            steps.push((revision, before.clone()));
        })?;
        let entries = match steps.is_empty() {
            true => Vec::new(),
            false => history(session)?.entries,
        };
        Ok(ActsSince { steps, entries })
    }
}

/// Explains where a row lies: in the forecast of a moment, or in the plan without progress; and which of these acts
/// moved it, where they are given.
///
/// All revisions are forecast on the same status date, so only acts move the row and never the days that passed.
///
/// # Errors
/// When there is no such row.
pub fn explain(
    moment: &Moment,
    task: &str,
    planned: bool,
    acts: Option<ActsSince>,
) -> Result<ExplainView, AppError> {
    let id = find_row(&moment.project, task)?.id.clone();
    let as_of = (!planned).then_some(moment.status_date);
    let explanation = moment.project.explain(&id, as_of);
    let unknown = || AppError::new(ErrorClass::Refused, t!("app.not_in_plan", task));
    Ok(ExplainView {
        as_of,
        explanation: explanation.ok_or_else(unknown)?,
        moved: acts.map(|acts| moved(moment, &id, as_of, acts)),
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

fn moved(moment: &Moment, id: &Id, as_of: Option<NaiveDate>, acts: ActsSince) -> Vec<MovedBy> {
    let dates = |project: &Project| match as_of {
        Some(day) => project.forecast(day).dates(id),
        None => project.planned().dates(id),
    };
    let mut told = Vec::new();
    let mut now = dates(&moment.project);
    let mut after = Project::clone(&moment.project);
    // Each project goes as soon as it has been looked at: kept with its plan, many of them would be large.
    for (revision, before) in acts.steps {
        let then = dates(&before);
        let mut entries = acts.entries.iter();
        if then != now
            && let Some(entry) = entries.find(|entry| entry.revision == revision)
        {
            let calendar = after.working_calendar();
            let days = then.zip(now);
            told.push(MovedBy {
                revision,
                at: entry.at.clone(),
                who: entry.who.clone(),
                what: entry.what.clone(),
                start_before: then.map(|dates| dates.start),
                start_after: now.map(|dates| dates.start),
                finish_before: then.map(|dates| dates.finish),
                finish_after: now.map(|dates| dates.finish),
                days: days.map(|(then, now)| calendar.later_by(then.finish, now.finish)),
            });
        }
        now = then;
        after = before;
    }
    told
}
