//! The computed schedule of a plan of another tool, with no project.

use std::time::Instant;

use chrono::NaiveDate;
use serde::Serialize;
use waymark_exchange::{LeftBehind, PlanFile, PlanNetwork, network};
use waymark_planner::plan::{PlanWarning, date_of, in_working_days};
use waymark_schedule::{Schedule, TaskIndex, Warning};
use waymark_words::t;

use crate::error::{AppError, ErrorClass};

/// The computed schedule of a plan of another tool.
#[derive(Clone, Debug, Serialize)]
pub struct PlanFileSchedule {
    /// What the plan is called.
    pub name: String,
    /// First day of the earliest task.
    pub start: NaiveDate,
    /// Last day of the latest task.
    pub finish: NaiveDate,
    /// The rows of the plan, top to bottom.
    pub tasks: Vec<PlanFileTask>,
    /// The tasks that drive the end of the plan, from the first on.
    pub longest_path: Vec<String>,
    /// What could not be followed or kept.
    pub warnings: Vec<PlanWarning>,
    /// What of the file could not be carried.
    pub not_carried: Vec<NotCarried>,
    /// Milliseconds for scheduling alone, without reading and printing.
    pub compute_ms: f64,
}

/// One row of the schedule. Days are working days of the task's calendar; dates are inclusive.
#[derive(Clone, Debug, Serialize)]
pub struct PlanFileTask {
    /// What `longest_path` and `warnings` call it: its UID as text.
    pub id: String,
    /// Its number in the file.
    pub uid: u32,
    /// Its code in the work breakdown structure.
    pub wbs: String,
    /// What it is called.
    pub name: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub finish: NaiveDate,
    /// Length; of a summary from its first to its last day.
    pub duration_days: i64,
    /// The latest day it may start without moving the end of the plan, a deadline or a fixed date; none once it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late_start: Option<NaiveDate>,
    /// The latest day it may finish likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late_finish: Option<NaiveDate>,
    /// How far it can slip before the plan ends later.
    pub total_slack_days: i32,
    /// How far it can slip before another task moves.
    pub free_slack_days: i32,
    /// How far it can slip before the goal moves; none without a goal, and for what does not lead there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub float_to_goal_days: Option<i32>,
    /// Whether it has no total slack.
    pub critical: bool,
    /// Whether it is a moment.
    pub milestone: bool,
    /// Whether rows lie under it.
    pub summary: bool,
}

/// Something that could not be carried from, or into, the file of another tool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct NotCarried {
    /// A fixed word for scripts.
    pub kind: String,
    /// The sentence for people.
    pub sentence: String,
    /// In how many places.
    pub count: usize,
    /// The rows it is about.
    pub tasks: Vec<NotCarriedRow>,
}

/// A row that something could not be carried of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct NotCarriedRow {
    /// Its number in the file.
    pub uid: u32,
    /// What it is called.
    pub name: String,
}

/// What was left behind, as it is told.
pub(crate) fn not_carried(left: &[LeftBehind]) -> Vec<NotCarried> {
    let tell = |left: &LeftBehind| NotCarried {
        kind: left.kind.word().to_string(),
        sentence: left.sentence(),
        count: left.count,
        tasks: left
            .rows
            .iter()
            .map(|row| NotCarriedRow {
                uid: row.uid,
                name: row.name.clone(),
            })
            .collect(),
    };
    left.iter().map(tell).collect()
}

/// Schedules a plan of another tool: with its progress, and with undone work where its links put it; or as it was
/// planned, without progress. The goal is a task by its UID; without one, the longest path leads to the end of the plan.
///
/// # Errors
/// When no task has that UID.
pub fn plan_file(
    plan: &PlanFile,
    planned: bool,
    goal: Option<&str>,
) -> Result<PlanFileSchedule, AppError> {
    let mut made = network(plan);
    if planned {
        made.options.status = None;
    }
    if let Some(given) = goal {
        let place = plan
            .tasks
            .iter()
            .position(|task| task.uid.to_string() == given);
        let index = place.and_then(|place| made.tasks.get(place).copied().flatten());
        let unknown = || AppError::new(ErrorClass::Refused, t!("exchange.no_task", uid = given));
        made.options.goal = Some(index.ok_or_else(unknown)?);
    }
    let begun = Instant::now();
    let schedule = waymark_schedule::schedule(&made.network, &made.options);
    let took = begun.elapsed();
    let rows = made.places.iter().zip(&schedule.tasks).enumerate();
    let tasks = rows.map(|(at, (place, figures))| {
        let task = &plan.tasks[*place];
        let calendar = made.network.calendar_of(&made.network.tasks()[at]);
        let length = match figures.summary {
            true => calendar.working_days(figures.start, figures.finish).into(),
            false => task.duration.into(),
        };
        PlanFileTask {
            id: task.uid.to_string(),
            uid: task.uid,
            wbs: task.wbs.clone(),
            name: task.name.clone(),
            start: date_of(figures.start),
            finish: date_of(figures.finish),
            duration_days: length,
            late_start: (!figures.done).then(|| date_of(figures.late_start)),
            late_finish: (!figures.done).then(|| date_of(figures.late_finish)),
            total_slack_days: figures.total_slack,
            free_slack_days: figures.free_slack,
            float_to_goal_days: figures.float_to_goal,
            critical: figures.critical,
            milestone: task.is_milestone(),
            summary: figures.summary,
        }
    });
    let id = |index: &TaskIndex| Some(plan.tasks[*made.places.get(index.place())?].uid.to_string());
    Ok(PlanFileSchedule {
        name: plan.name.clone(),
        start: date_of(schedule.start),
        finish: date_of(schedule.finish),
        tasks: tasks.collect(),
        longest_path: schedule.longest_path.iter().filter_map(id).collect(),
        warnings: warnings(plan, &made, &schedule),
        not_carried: not_carried(&plan.left_behind),
        compute_ms: (took.as_secs_f64() * 1e6).round() / 1e3,
    })
}

fn warnings(plan: &PlanFile, made: &PlanNetwork, schedule: &Schedule) -> Vec<PlanWarning> {
    let telling = Telling { plan, made };
    schedule
        .warnings
        .iter()
        .filter_map(|w| telling.warning(w))
        .collect()
}

struct Telling<'a> {
    plan: &'a PlanFile,
    made: &'a PlanNetwork,
}

impl Telling<'_> {
    fn name(&self, index: TaskIndex) -> String {
        let task = self
            .made
            .places
            .get(index.place())
            .and_then(|at| self.plan.tasks.get(*at));
        task.map_or_else(String::new, |task| {
            t!("exchange.task_named", uid = task.uid, name = task.name)
        })
    }

    fn about(&self, index: TaskIndex, code: &'static str, message: String) -> PlanWarning {
        let place = self.made.places.get(index.place());
        PlanWarning {
            code,
            message,
            task: place.map(|at| self.plan.tasks[*at].uid.to_string()),
        }
    }

    fn warning(&self, warning: &Warning) -> Option<PlanWarning> {
        let days = |by: i32| in_working_days(by);
        Some(match warning {
            Warning::Cycle { tasks, .. } => {
                let names: Vec<String> = tasks.iter().map(|task| self.name(*task)).collect();
                let message = t!("status.warn_cycle", tasks = names.join(", "));
                self.about(*tasks.first()?, "cycle", message)
            }
            Warning::LinkNotKept { task, link, by } => {
                let link = self.made.network.links().get(link.place())?;
                let (from, days) = (self.name(link.from), days(*by));
                let message = t!("status.warn_link", task = self.name(*task), days, from);
                self.about(*task, "link_not_kept", message)
            }
            Warning::ConstraintNotKept { task, by } => {
                let message = t!(
                    "status.warn_constraint",
                    task = self.name(*task),
                    days = days(*by)
                );
                self.about(*task, "constraint_not_kept", message)
            }
            Warning::DeadlineMissed { task, by } => {
                let message = t!(
                    "status.warn_deadline",
                    task = self.name(*task),
                    days = days(*by)
                );
                self.about(*task, "deadline_missed", message)
            }
            Warning::ActualsReversed { task } => {
                let message = t!("exchange.warn_actuals", task = self.name(*task));
                self.about(*task, "actuals_reversed", message)
            }
            // The reader leaves nothing that dangles.
            _ => return None,
        })
    }
}
