//! Acts on the dates of a task: length, progress, what really happened, promises and bindings.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::{Phrase, phrase};

use super::estimate::set_length;
use super::{Decide, Outcome, find_task, nullable};
use crate::draft::Draft;
use crate::project::Project;
use crate::record::{ConstraintKind, Kind, Task};
use crate::refusal::Refusal;
use crate::value::{Id, Percent, WorkingDays};

pub(super) fn working_days(field: Phrase, least: u32, days: u32) -> Result<WorkingDays, Refusal> {
    let fits = WorkingDays::new(days).filter(|days| days.get() >= least);
    fits.ok_or(Refusal::OutOfBounds {
        field,
        found: days.into(),
        least: least.into(),
        most: 5_000,
    })
}

/// A task whose own dates can be set: one without rows under it.
pub(super) fn leaf<'a>(
    draft: &'a Draft<'_>,
    given: &str,
    field: Phrase,
) -> Result<&'a Task, Refusal> {
    let project = draft.project();
    let task = find_task(project, given)?;
    let mut below = project.pointers_to(Kind::Task, &task.id);
    if below.any(|p| p.kind == Kind::Task && p.field == "parent") {
        return Err(Refusal::FollowsFromRows {
            name: task.name.clone(),
            field,
        });
    }
    Ok(task)
}

/// Sets the length of a task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetDuration {
    /// The task, by id or plan code.
    pub id: String,
    /// Length in working days.
    pub days: u32,
}

impl Decide for TaskSetDuration {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let task = leaf(draft, &self.id, phrase!("rules.length"))?;
        if task.kind.is_moment() && self.days > 0 {
            let name = task.name.clone();
            return Err(Refusal::Moment {
                name,
                cannot: phrase!("rules.cannot_last"),
            });
        }
        let id = task.id.clone();
        let days = working_days(phrase!("rules.the_duration"), 0, self.days)?;
        set_length(draft, &id, days)?;
        Ok(Outcome::default())
    }
}

/// Sets how much of a task is done.
///
/// The first progress gives the task an actual start (where its links put it, or the status date if that is earlier);
/// 100 percent gives it an actual finish (the status date), less than 100 takes the finish away, 0 both. A moment is
/// reached or not: 0 or 100 percent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetProgress {
    /// The task, by id or plan code.
    pub id: String,
    /// 0 to 100 percent.
    pub percent: u8,
}

impl Decide for TaskSetProgress {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let percent = Percent::new(self.percent).ok_or(Refusal::OutOfBounds {
            field: phrase!("rules.the_progress"),
            found: self.percent.into(),
            least: 0,
            most: 100,
        })?;
        let task = leaf(draft, &self.id, phrase!("rules.progress"))?;
        let is_moment = task.kind.is_moment();
        if is_moment && !matches!(percent.get(), 0 | 100) {
            return Err(Refusal::Moment {
                name: task.name.clone(),
                cannot: phrase!("rules.cannot_be_half_reached"),
            });
        }
        if percent.get() == 100 {
            scope_lets_pass(draft.project(), task)?;
        }
        let id = task.id.clone();
        let (started, finished) = (task.actual_start, task.actual_finish);
        draft.set::<Task>(&id, "progress", &percent)?;
        draft.set::<Task>(&id, "remaining", &None::<WorkingDays>)?;
        let today = draft.today();
        let (start, finish) = match percent.get() {
            0 => (None, None),
            100 if is_moment => {
                let reached = finished.or(started).unwrap_or(today);
                (Some(reached), Some(reached))
            }
            done => {
                let start = started.unwrap_or_else(|| likely_start(draft, &id));
                let finish = finished.unwrap_or_else(|| today.max(start));
                (Some(start), (done == 100).then_some(finish))
            }
        };
        draft.set::<Task>(&id, "actual_start", &start)?;
        draft.set::<Task>(&id, "actual_finish", &finish)?;
        Ok(Outcome::default())
    }
}

/// When a task that shows progress most likely began: where its links put it, but not after the status date. The
/// draft holds the progress already, so the forecast does not move the task to the status date.
fn likely_start(draft: &Draft<'_>, id: &Id) -> NaiveDate {
    let forecast = draft.project().forecast(draft.today());
    forecast
        .dates(id)
        .map_or(draft.today(), |dates| dates.start.min(draft.today()))
}

/// Sets the working days still to do on a task that has begun, where they differ from what progress leaves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetRemaining {
    /// The task, by id or plan code.
    pub id: String,
    /// Working days still to do, at least 1; null for what progress leaves. No work left is 100 percent progress.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<u32>")]
    pub days: Option<u32>,
}

impl Decide for TaskSetRemaining {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let task = leaf(draft, &self.id, phrase!("rules.remaining_work"))?;
        if self.days.is_some() && (task.actual_start.is_none() || task.actual_finish.is_some()) {
            return Err(Refusal::NotUnderWay {
                name: task.name.clone(),
            });
        }
        let id = task.id.clone();
        let days = self
            .days
            .map(|days| working_days(phrase!("rules.the_work_left"), 1, days));
        let days = days.transpose()?;
        draft.set::<Task>(&id, "remaining", &days)?;
        Ok(Outcome::default())
    }
}

/// Sets when work really began and ended. A finish makes the task 100 percent done; a moment has one day for both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetActual {
    /// The task, by id or plan code.
    pub id: String,
    /// First day of work; null where it has not begun.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<NaiveDate>")]
    pub start: Option<NaiveDate>,
    /// Last day of work, inclusive; null where it is not done.
    #[serde(default)]
    pub finish: Option<NaiveDate>,
}

impl Decide for TaskSetActual {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let task = leaf(draft, &self.id, phrase!("rules.actual_dates"))?;
        let (id, progress) = (task.id.clone(), task.progress);
        let today = draft.today();
        for (what, date) in [
            (phrase!("rules.the_actual_start"), self.start),
            (phrase!("rules.the_actual_finish"), self.finish),
        ] {
            if let Some(date) = date.filter(|d| *d > today) {
                return Err(Refusal::InFuture { what, date, today });
            }
        }
        let is_moment = task.kind.is_moment();
        let start = self.start.or(self.finish);
        let finish = if is_moment {
            self.finish.or(start)
        } else {
            self.finish
        };
        if let (Some(first), Some(last)) = (start, finish) {
            if last < first {
                return Err(Refusal::EndBeforeStart {
                    what: phrase!("rules.the_task"),
                    first,
                    last,
                });
            }
            if is_moment && first != last {
                return Err(Refusal::Moment {
                    name: task.name.clone(),
                    cannot: phrase!("rules.cannot_begin_and_end_apart"),
                });
            }
        }
        if finish.is_some() {
            scope_lets_pass(draft.project(), task)?;
        }
        let percent = match (start, finish) {
            (None, None) => 0,
            (_, Some(_)) => 100,
            (Some(_), None) => progress.get().min(99),
        };
        draft.set::<Task>(&id, "actual_start", &start)?;
        draft.set::<Task>(&id, "actual_finish", &finish)?;
        draft.set::<Task>(&id, "progress", &Percent::new(percent).unwrap_or_default())?;
        if start.is_none() || finish.is_some() {
            draft.set::<Task>(&id, "remaining", &None::<WorkingDays>)?;
        }
        Ok(Outcome::default())
    }
}

/// Gate 0 is not passed while the scope has blockers that nobody has accepted.
fn scope_lets_pass(project: &Project, task: &Task) -> Result<(), Refusal> {
    if task.gate.map(|gate| gate.get()) != Some(0) {
        return Ok(());
    }
    let blockers = project.scope_blockers();
    match blockers.is_empty() {
        true => Ok(()),
        false => Err(Refusal::ScopeHoldsGate {
            gate: task.name.clone(),
            blockers,
        }),
    }
}

/// Sets the date by which a task was promised. It moves nothing; it says when the task is late.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetDeadline {
    /// The task, by id or plan code.
    pub id: String,
    /// The promised day; null for none.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<NaiveDate>")]
    pub date: Option<NaiveDate>,
}

impl Decide for TaskSetDeadline {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = find_task(draft.project(), &self.id)?.id.clone();
        draft.set::<Task>(&id, "deadline", &self.date)?;
        Ok(Outcome::default())
    }
}

/// Binds the dates of a task beside its links, or frees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetConstraint {
    /// The task, by id or plan code.
    pub id: String,
    /// The binding; null for as soon as the links allow.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<ConstraintKind>")]
    pub constraint: Option<ConstraintKind>,
    /// Its date; none for as late as possible.
    #[serde(default)]
    pub date: Option<NaiveDate>,
}

impl Decide for TaskSetConstraint {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = leaf(draft, &self.id, phrase!("rules.binding"))?.id.clone();
        let target = draft.project().charter().and_then(|charter| charter.target);
        if target.is_some()
            && draft
                .project()
                .stage1()
                .is_some_and(|stage1| stage1.id == id)
        {
            return Err(Refusal::Booked);
        }
        let wants_date = self
            .constraint
            .is_some_and(|c| c != ConstraintKind::AsLateAsPossible);
        if wants_date != self.date.is_some() {
            return Err(Refusal::ConstraintDate {
                constraint: self.constraint,
                wants_date,
            });
        }
        draft.set::<Task>(&id, "constraint", &self.constraint)?;
        draft.set::<Task>(&id, "constraint_date", &self.date)?;
        Ok(Outcome::default())
    }
}
