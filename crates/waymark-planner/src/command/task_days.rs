//! Acts that move a task to a day, as people type them into the plan. What that means depends on where the task
//! stands: a plan still to come is bound or lengthened, what was done is recorded. Links stay as they are.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::{Phrase, phrase, t};

use super::estimate::set_length;
use super::task_dates::{leaf, working_days};
use super::{Decide, Outcome, TaskSetActual};
use crate::draft::Draft;
use crate::plan::Dates;
use crate::record::{ConstraintKind, Task};
use crate::refusal::Refusal;
use crate::status::long_date;
use crate::value::{Id, WorkingDays};

/// Moves the start of a task to a day.
///
/// A task that has begun really began then. A pinned one is pinned to that day, working or not. Any other starts no
/// earlier than that day; on a day off, than the next working day. Where its links hold it longer it stays there, and
/// that is said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetStart {
    /// The task, by id or plan code.
    pub id: String,
    /// The day.
    pub date: NaiveDate,
}

impl Decide for TaskSetStart {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let task = leaf(draft, &self.id, phrase!("rules.start"))?;
        if task.actual_start.is_some() {
            let finish = task.actual_finish;
            return TaskSetActual {
                id: task.id.to_string(),
                start: Some(self.date),
                finish,
            }
            .decide(draft);
        }
        let id = task.id.clone();
        bind_start(draft, &id, self.date)
    }
}

/// Lets a task finish on a day.
///
/// A task that is done really ended then. One that is under way gets the work left that ends on that day. Any other
/// keeps its start and gets the length that ends on that day; a moment moves there. On a day off, the last working
/// day before it counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetFinish {
    /// The task, by id or plan code.
    pub id: String,
    /// The day, inclusive.
    pub date: NaiveDate,
}

impl Decide for TaskSetFinish {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let task = leaf(draft, &self.id, phrase!("rules.finish"))?;
        let (id, name) = (task.id.clone(), task.name.clone());
        if task.actual_finish.is_some() {
            let start = task.actual_start;
            return TaskSetActual {
                id: id.to_string(),
                start,
                finish: Some(self.date),
            }
            .decide(draft);
        }
        if task.kind.is_moment() {
            return bind_start(draft, &id, self.date);
        }
        let under_way = task.actual_start.is_some();
        let today = draft.today();
        let calendar = draft.project().working_calendar_of(task);
        let mut outcome = Outcome::default();
        let mut finish = self.date;
        if !calendar.is_working(finish) {
            finish = calendar.before(finish);
            let (given, taken) = (long_date(self.date), long_date(finish));
            let note = t!("rules.note_finish_on_day_off", given, taken);
            outcome.notes.push(note);
        }
        if under_way {
            let from = calendar.on_or_after(today);
            if finish < from {
                return Err(Refusal::ForecastInPast {
                    name,
                    date: finish,
                    today,
                });
            }
            let left = count(
                phrase!("rules.the_work_left"),
                calendar.working_days(from, finish),
            )?;
            draft.set::<Task>(&id, "remaining", &Some(left))?;
        } else {
            let Some(Dates { start, .. }) = draft.project().forecast(today).dates(&id) else {
                return Ok(outcome);
            };
            if finish < start {
                return Err(Refusal::EndBeforeStart {
                    what: phrase!("rules.the_task"),
                    first: start,
                    last: finish,
                });
            }
            let length = count(
                phrase!("rules.the_duration"),
                calendar.working_days(start, finish),
            )?;
            set_length(draft, &id, length)?;
        }
        let forecast = draft.project().forecast(today);
        let held = forecast.dates(&id).filter(|dates| dates.finish != finish);
        let note = held.map(|dates| t!("rules.note_finish_held", day = long_date(dates.finish)));
        outcome.notes.extend(note);
        Ok(outcome)
    }
}

/// Lets a task that has not begun start no earlier than a day, or moves its pin there.
fn bind_start(draft: &mut Draft<'_>, id: &Id, date: NaiveDate) -> Result<Outcome, Refusal> {
    let project = draft.project();
    let booked = project
        .charter()
        .and_then(|charter| charter.target)
        .is_some();
    if booked && project.stage1().is_some_and(|stage1| stage1.id == *id) {
        return Err(Refusal::Booked);
    }
    let task = project.tasks.get(id);
    let pinned = task.is_some_and(|task| task.constraint == Some(ConstraintKind::Pinned));
    let followed = task.map(|task| project.working_calendar_of(task));
    let calendar = followed.unwrap_or_else(|| project.working_calendar());
    let mut outcome = Outcome::default();
    let (binding, start) = match pinned {
        true => (ConstraintKind::Pinned, date),
        false => (ConstraintKind::StartNoEarlier, calendar.on_or_after(date)),
    };
    if start != date {
        let (given, taken) = (long_date(date), long_date(start));
        let note = t!("rules.note_start_on_day_off", given, taken);
        outcome.notes.push(note);
    }
    draft.set::<Task>(id, "constraint", &Some(binding))?;
    draft.set::<Task>(id, "constraint_date", &Some(start))?;
    let forecast = draft.project().forecast(draft.today());
    let held = forecast.dates(id).filter(|dates| dates.start != start);
    let note = held.map(|dates| t!("rules.note_start_held", day = long_date(dates.start)));
    outcome.notes.extend(note);
    Ok(outcome)
}

fn count(field: Phrase, days: i32) -> Result<WorkingDays, Refusal> {
    working_days(field, 1, u32::try_from(days).unwrap_or_default())
}
