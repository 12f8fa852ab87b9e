//! The computed schedule, row by row.

use std::collections::HashMap;
use std::time::Instant;

use chrono::NaiveDate;
use serde::Serialize;
use waymark_planner::command::find_row;
use waymark_planner::plan::{Plan, PlanWarning, date_of};
use waymark_planner::record::{ConstraintKind, DayOffKind, LinkKind, Task, TaskKind};
use waymark_planner::status::Rag;
use waymark_planner::{Id, Project};

use super::served::{Served, ServedProcess};
use crate::error::AppError;
use crate::session::Moment;

/// The computed schedule.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct ScheduleView {
    /// What is said of the plan as a whole.
    #[serde(flatten)]
    pub plan: PlanSummary,
    /// The rows of the plan, top to bottom.
    pub tasks: Vec<TaskView>,
    /// Which task drives which, by id.
    pub links: Vec<LinkView>,
}

/// What is said of the plan as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct PlanSummary {
    /// First day of the earliest task.
    pub start: NaiveDate,
    /// Last day of the latest task.
    pub finish: NaiveDate,
    /// The day of being ready for the stage 1 audit.
    pub ready: Option<NaiveDate>,
    /// By how many working days of the project that is later than in the baseline; negative when earlier, none where the
    /// baseline does not know the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready_slip_days: Option<i32>,
    /// The baseline that rows are compared with, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<String>,
    /// The calendars that rows can follow, by name.
    pub calendars: Vec<String>,
    /// The processes that tasks serve, by title.
    pub processes: Vec<ServedProcess>,
    /// Days off of the project calendar, in order; those that come again each time they come while the plan lasts.
    pub days_off: Vec<DayOffView>,
    /// The tasks that drive being ready, from the first on.
    pub longest_path: Vec<String>,
    /// What the plan could not follow or keep.
    pub warnings: Vec<PlanWarning>,
    /// Rows that are set aside: they are in the file and count nowhere. In the order of their names.
    pub aside: Vec<AsideRow>,
    /// Milliseconds for scheduling alone, without reading and printing.
    pub compute_ms: f64,
}

/// A row that is set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct AsideRow {
    /// The record.
    pub id: String,
    /// Its code in the exemplar plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// What would be done.
    pub name: String,
    /// Why it is set aside.
    pub why: String,
}

fn aside(project: &Project) -> Vec<AsideRow> {
    let rows = project.tasks.values().filter_map(|task| {
        let why = task.aside.clone()?;
        Some(AsideRow {
            id: task.id.to_string(),
            code: task.code.clone(),
            name: task.name.clone(),
            why,
        })
    });
    let mut rows: Vec<AsideRow> = rows.collect();
    rows.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    rows
}

/// One row of the schedule. Days are working days; dates are inclusive.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct TaskView {
    /// The record.
    pub id: String,
    /// Its code in the exemplar plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Its place in the plan.
    pub wbs: String,
    /// What is done.
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
    /// How far it can slip before being ready moves; none for what does not lead there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub float_to_goal_days: Option<i32>,
    /// Whether it has no total slack.
    pub critical: bool,
    /// The day to which it could move, where it lies in the week of the status date and may move to the week after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub may_move_to: Option<NaiveDate>,
    /// Whether it is a moment.
    pub milestone: bool,
    /// Whether rows lie under it.
    pub summary: bool,
    /// Done, in percent; of a summary the share of the working days under it.
    pub percent: u8,
    /// How many steps it has.
    pub steps: u32,
    /// How many of its steps are done.
    pub steps_done: u32,
    /// Who answers for it: a person, or the role while nobody fills it; none where there is neither.
    pub owner: Option<String>,
    /// What sort of row it is.
    pub kind: TaskKind,
    /// The person named for this row, or who fills its role.
    pub person: Option<String>,
    /// Whether that person was named for this row.
    pub own_person: bool,
    /// The role that answers for it where no person was named.
    pub role: Option<String>,
    /// The calendar it follows, where that is not the project calendar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
    /// Details, over several lines.
    pub notes: String,
    /// What exists when it is done.
    pub deliverable: String,
    /// Clause numbers it serves.
    pub clauses: Vec<String>,
    /// The processes it serves by its clauses, by id.
    pub processes: Vec<String>,
    /// The date by which it was promised.
    pub deadline: Option<NaiveDate>,
    /// A binding of its dates beside the links.
    pub constraint: Option<ConstraintKind>,
    /// The date of that binding.
    pub constraint_date: Option<NaiveDate>,
    /// The day work began.
    pub actual_start: Option<NaiveDate>,
    /// The day work was done.
    pub actual_finish: Option<NaiveDate>,
    /// First day in the baseline.
    pub baseline_start: Option<NaiveDate>,
    /// Last day in the baseline.
    pub baseline_finish: Option<NaiveDate>,
    /// Finish minus finish in the baseline; none for a row the baseline does not know.
    pub slip_days: Option<i32>,
    /// What that slip means by the thresholds of the project; none for a row the baseline does not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slip_rag: Option<Rag>,
}

/// A link between two tasks.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct LinkView {
    /// The record.
    pub id: String,
    /// The driving task.
    pub from: String,
    /// The driven task.
    pub to: String,
    /// The ends that are tied: `FS`, `SS`, `FF` or `SF`.
    #[serde(rename = "type")]
    pub kind: LinkKind,
    /// The wait it adds, in working days of the driven task's calendar.
    pub lag_days: i32,
    /// Whether the wait is counted in calendar days instead.
    pub elapsed: bool,
}

/// Days on which nobody works.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct DayOffView {
    /// The record.
    pub id: String,
    /// First day.
    pub first: NaiveDate,
    /// Last day, inclusive.
    pub last: NaiveDate,
    /// Why.
    pub name: String,
    /// `holiday`, `closure` or `absence`.
    pub reason: DayOffKind,
}

fn role_of(project: &Project, task: &Task) -> Option<String> {
    let role = project.roles.get(task.role.as_ref()?.id())?;
    Some(role.title.clone())
}

fn links(project: &Project) -> Vec<LinkView> {
    let links = project.links.values().map(|link| LinkView {
        id: link.id.to_string(),
        from: link.from.id().to_string(),
        to: link.to.id().to_string(),
        kind: link.kind,
        lag_days: link.lag.get(),
        elapsed: link.elapsed,
    });
    links.collect()
}

/// The name of the calendar a task follows, where that is not the project calendar.
fn own_calendar(project: &Project, task: &Task) -> Option<String> {
    let followed = project.calendar_of(task)?;
    let own = project.project_calendar()?.id != followed.id;
    own.then(|| followed.name.clone())
}

fn calendars(project: &Project) -> Vec<String> {
    let calendars = project.calendars.values();
    let mut names: Vec<String> = calendars.map(|calendar| calendar.name.clone()).collect();
    names.sort();
    names
}

fn days_off(project: &Project, plan: &Plan) -> Vec<DayOffView> {
    let days = project.days_off_from(plan.start(), plan.finish());
    let days = days.into_iter().map(|off| DayOffView {
        id: off.id.to_string(),
        first: off.first,
        last: off.last,
        name: off.name,
        reason: off.reason,
    });
    days.collect()
}

/// How many steps tasks have, and how many of them are done.
fn steps(project: &Project) -> HashMap<&Id, (u32, u32)> {
    let mut counts: HashMap<&Id, (u32, u32)> = HashMap::new();
    for step in project.steps.values() {
        let (all, done) = counts.entry(step.task.id()).or_default();
        *all += 1;
        *done += u32::from(step.done.is_some());
    }
    counts
}

/// The schedule at a moment with float and longest path to another goal than being ready.
///
/// # Errors
/// When there is no such row.
pub fn schedule_towards(
    moment: &Moment,
    planned: bool,
    goal: &str,
) -> Result<ScheduleView, AppError> {
    let goal = find_row(&moment.project, goal)?.id.clone();
    Ok(view(moment, planned, Some(&goal)))
}

/// The schedule at a moment: the forecast on its status date, or the plan without progress.
pub fn schedule(moment: &Moment, planned: bool) -> ScheduleView {
    view(moment, planned, None)
}

fn view(moment: &Moment, planned: bool, goal: Option<&Id>) -> ScheduleView {
    let project = &moment.project;
    // The outline is made beforehand: what is timed is the scheduling.
    let rows = project.outline().rows();
    let begun = Instant::now();
    let plan = if planned {
        project.planned()
    } else {
        project.forecast(moment.status_date)
    };
    let towards = goal.and_then(|goal| plan.towards(goal));
    let plan = towards.as_ref().unwrap_or(&plan);
    let took = begun.elapsed();
    let (served, steps) = (Served::of(project), steps(project));
    let may_move = project.may_move_this_week(plan, moment.status_date);
    let tasks = rows.iter().zip(project.done_percents());
    let tasks = tasks.filter_map(|(row, percent)| {
        let (task, figures) = (project.tasks.get(&row.id)?, plan.figures(&row.id)?);
        let dates = plan.dates(&row.id)?;
        let baseline = project.baseline_dates(&row.id);
        let slip = baseline.map(|then| plan.calendar().later_by(then.finish, dates.finish));
        Some(TaskView {
            id: row.id.to_string(),
            code: task.code.clone(),
            wbs: row.wbs.clone(),
            name: task.name.clone(),
            start: dates.start,
            finish: dates.finish,
            duration_days: if row.summary {
                plan.calendar()
                    .working_days(dates.start, dates.finish)
                    .into()
            } else {
                task.duration.get().into()
            },
            late_start: (!figures.done).then(|| date_of(figures.late_start)),
            late_finish: (!figures.done).then(|| date_of(figures.late_finish)),
            total_slack_days: figures.total_slack,
            free_slack_days: figures.free_slack,
            float_to_goal_days: figures.float_to_goal,
            critical: figures.critical,
            may_move_to: may_move.get(&row.id).copied(),
            milestone: matches!(task.kind, TaskKind::Milestone | TaskKind::Gate),
            summary: row.summary,
            percent,
            steps: steps.get(&row.id).map_or(0, |steps| steps.0),
            steps_done: steps.get(&row.id).map_or(0, |steps| steps.1),
            owner: project.named_owner_of(task),
            kind: task.kind,
            person: project.person_of(task).map(|person| person.name.clone()),
            own_person: task.owner.is_some(),
            role: role_of(project, task),
            calendar: own_calendar(project, task),
            notes: task.notes.clone(),
            deliverable: task.deliverable.clone(),
            clauses: task.clauses.iter().cloned().collect(),
            processes: served
                .by(task)
                .into_iter()
                .map(|process| process.id.to_string())
                .collect(),
            deadline: task.deadline,
            constraint: task.constraint,
            constraint_date: task.constraint_date,
            actual_start: task.actual_start,
            actual_finish: task.actual_finish,
            baseline_start: baseline.map(|dates| dates.start),
            baseline_finish: baseline.map(|dates| dates.finish),
            slip_days: slip,
            slip_rag: slip.map(|days| project.slip_rag(days)),
        })
    });
    ScheduleView {
        tasks: tasks.collect(),
        links: links(project),
        plan: PlanSummary {
            start: plan.start(),
            finish: plan.finish(),
            ready: plan.ready(),
            ready_slip_days: project.ready_slip_days(plan),
            baseline: project
                .reference_baseline()
                .map(|baseline| baseline.name.clone()),
            calendars: calendars(project),
            processes: served.processes(),
            days_off: days_off(project, plan),
            longest_path: plan
                .longest_path()
                .iter()
                .map(|id| id.to_string())
                .collect(),
            warnings: plan.warnings(project),
            aside: aside(project),
            compute_ms: (took.as_secs_f64() * 1e6).round() / 1e3,
        },
    }
}
