//! Why a row lies where it does, in sentences: what drives it, the chain back to the start, and what it holds up.
//!
//! Everything told here is read off the schedule, or tried on a copy of it with the task taking longer; no rule of
//! scheduling is repeated here.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_schedule::{Driver, LinkKind, Schedule, TaskIndex, TaskSchedule, delayed};
use waymark_words::t;

use crate::plan::{Plan, date_of, in_working_days};
use crate::project::Project;
use crate::record::{ConstraintKind, Task};
use crate::status::long_date;
use crate::value::Id;

/// Rows named one by one where many are moved; the others are counted.
const NAMED: usize = 5;

/// What puts a row where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DriverKind {
    /// It begins with the plan.
    PlanStart,
    /// A link from another row.
    Link,
    /// A binding of its dates.
    Constraint,
    /// It goes as late as what follows it allows.
    AsLateAsPossible,
    /// Undone work cannot lie before the status date.
    StatusDate,
    /// It has begun, or is done.
    Progress,
    /// It begins with the first of its rows.
    Rows,
}

/// One step of the chain back to the start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct WhyStep {
    /// The row; none for being ready.
    pub task: Option<String>,
    /// What it is called.
    pub name: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day, inclusive.
    pub finish: NaiveDate,
    /// What puts it there.
    pub driver: DriverKind,
    /// The row that drives it, where one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Whether it would begin earlier if the days just before were worked.
    pub waits_for_calendar: bool,
    /// The same as a sentence.
    pub sentence: String,
}

/// What happens when a row takes longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Delay {
    /// How many working days longer; for a milestone, later.
    pub days: u32,
    /// The day of being ready then, where it moves.
    pub ready: Option<NaiveDate>,
    /// The end of the plan then, where it moves.
    pub finish: Option<NaiveDate>,
    /// Other rows that would finish later, in the order of the plan; summaries are not counted.
    pub moved: usize,
    /// The same as a sentence.
    pub sentence: String,
}

/// Why a row lies where it does. Days are working days, dates inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Explanation {
    /// The row.
    pub task: String,
    /// What it is called.
    pub name: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub finish: NaiveDate,
    /// The chain of what drives it, from the row itself back to where it begins.
    pub why: Vec<WhyStep>,
    /// Whether it has no total slack.
    pub critical: bool,
    /// Whether it lies on the longest path to the goal.
    pub on_longest_path: bool,
    /// How far it can slip before the plan ends later.
    pub total_slack_days: i32,
    /// How far it can slip before being ready moves; none for what does not lead there.
    pub float_to_goal_days: Option<i32>,
    /// Why it is critical, or after how many days it would be.
    pub critical_because: String,
    /// What would happen if it took longer by the first number of days that moves something; none for a row that is
    /// done or takes its dates from rows under it.
    pub if_longer: Option<Delay>,
    /// The rows it drives: their start or finish rests on it.
    pub drives: Vec<String>,
}

impl Project {
    /// Explains where a row lies in the forecast of a status date, or in the plan without progress. None for a row
    /// that is not in the plan.
    pub fn explain(&self, id: &Id, status: Option<NaiveDate>) -> Option<Explanation> {
        let plan = match status {
            Some(status) => self.forecast(status),
            None => self.planned(),
        };
        let index = plan.index_of(id)?;
        let telling = Telling {
            project: self,
            plan: &plan,
            status,
        };
        let dates = plan.dates(id)?;
        let figures = plan.figures(id)?;
        let (network, _) = plan.engine();
        let steps = plan.schedule().why(network, index);
        let on_longest_path = plan.schedule().longest_path.contains(&index);
        let if_longer = telling.delay(index, figures);
        Some(Explanation {
            task: id.to_string(),
            name: telling.name(index),
            start: dates.start,
            finish: dates.finish,
            why: steps
                .iter()
                .map(|step| telling.step(step.task, step.driver))
                .collect(),
            critical: figures.critical,
            on_longest_path,
            total_slack_days: figures.total_slack,
            float_to_goal_days: figures.float_to_goal,
            critical_because: telling.critical(figures, on_longest_path),
            if_longer,
            drives: telling.drives(index),
        })
    }
}

struct Telling<'a> {
    project: &'a Project,
    plan: &'a Plan,
    status: Option<NaiveDate>,
}

impl Telling<'_> {
    fn row(&self, index: TaskIndex) -> Option<&Task> {
        let id = self.plan.id_of(index)?;
        self.project.tasks.get(id).map(|task| task.as_ref())
    }

    fn name(&self, index: TaskIndex) -> String {
        let row = self.row(index);
        row.map_or_else(|| t!("status.warn_being_ready"), |task| task.name.clone())
    }

    fn figures(&self, index: TaskIndex) -> &TaskSchedule {
        self.plan.schedule().task(index)
    }

    fn step(&self, index: TaskIndex, driver: Driver) -> WhyStep {
        let figures = self.figures(index);
        let by = match driver {
            Driver::Link { from, .. } => Some(from),
            Driver::Children { first, .. } => Some(first),
            _ => None,
        };
        let mut sentence = self.sentence(index, driver);
        if figures.waits_for_calendar {
            sentence = t!("why.and_days_off", sentence);
        }
        WhyStep {
            task: self.plan.id_of(index).map(Id::to_string),
            name: self.name(index),
            start: date_of(figures.start),
            finish: date_of(figures.finish),
            driver: kind_of(driver),
            by: by.and_then(|from| self.plan.id_of(from)).map(Id::to_string),
            waits_for_calendar: figures.waits_for_calendar,
            sentence,
        }
    }

    fn sentence(&self, index: TaskIndex, driver: Driver) -> String {
        let figures = self.figures(index);
        let name = self.name(index);
        let (start, finish) = (long(figures.start), long(figures.finish));
        match driver {
            Driver::ProjectStart => t!("why.plan_start", name, start),
            Driver::Link { link, from } => self.link(index, link, from),
            Driver::Constraint => self.constraint(index),
            Driver::AsLateAsPossible => t!("why.as_late", name, start),
            Driver::StatusDate => {
                let status = self.status.map(long_date).unwrap_or_default();
                t!("why.status_date", name, start, status)
            }
            Driver::Actual if figures.done => t!("why.done", name, start, finish),
            Driver::Actual => t!("why.begun", name, start),
            Driver::Children { first, .. } => {
                t!("why.rows", name, start, first = self.name(first))
            }
        }
    }

    /// What a link asks for: which end of the one waits for which end of the other, and how long.
    fn link(&self, index: TaskIndex, link: waymark_schedule::LinkIndex, from: TaskIndex) -> String {
        let (network, _) = self.plan.engine();
        let Some(link) = network.links().get(link.place()) else {
            return String::new();
        };
        let (name, before) = (self.name(index), self.name(from));
        let (own, other) = (self.figures(index), self.figures(from));
        let day = if link.kind.to_start() {
            long(own.start)
        } else {
            long(own.finish)
        };
        let since = if link.kind.from_start() {
            long(other.start)
        } else {
            long(other.finish)
        };
        let days = match link.elapsed {
            true => t!("why.calendar_days", count = link.lag.saturating_abs()),
            false => in_working_days(link.lag.saturating_abs()),
        };
        match (link.kind, link.lag) {
            (LinkKind::FinishStart, 0) if network.tasks()[index.place()].is_milestone() => {
                t!("why.fs_moment", name, day, before, since)
            }
            (LinkKind::FinishStart, 0) => t!("why.fs", name, day, before, since),
            (LinkKind::FinishStart, 1..) => t!("why.fs_lag", name, day, before, since, days),
            (LinkKind::FinishStart, _) => t!("why.fs_lead", name, day, before, since, days),
            (LinkKind::StartStart, 0) => t!("why.ss", name, day, before, since),
            (LinkKind::StartStart, 1..) => t!("why.ss_lag", name, day, before, since, days),
            (LinkKind::StartStart, _) => t!("why.ss_lead", name, day, before, since, days),
            (LinkKind::FinishFinish, 0) => t!("why.ff", name, day, before, since),
            (LinkKind::FinishFinish, 1..) => t!("why.ff_lag", name, day, before, since, days),
            (LinkKind::FinishFinish, _) => t!("why.ff_lead", name, day, before, since, days),
            (LinkKind::StartFinish, 0) => t!("why.sf", name, day, before, since),
            (LinkKind::StartFinish, 1..) => t!("why.sf_lag", name, day, before, since, days),
            (LinkKind::StartFinish, _) => t!("why.sf_lead", name, day, before, since, days),
        }
    }

    fn constraint(&self, index: TaskIndex) -> String {
        let name = self.name(index);
        let row = self.row(index);
        let bound = row.and_then(|task| Some((task.constraint?, task.constraint_date?)));
        let Some((kind, date)) = bound else {
            return t!("why.bound", name);
        };
        let date = long_date(date);
        match kind {
            ConstraintKind::StartNoEarlier => t!("why.start_no_earlier", name, date),
            ConstraintKind::StartNoLater => t!("why.start_no_later", name, date),
            ConstraintKind::FinishNoEarlier => t!("why.finish_no_earlier", name, date),
            ConstraintKind::FinishNoLater => t!("why.finish_no_later", name, date),
            ConstraintKind::MustStart => t!("why.must_start", name, date),
            ConstraintKind::MustFinish => t!("why.must_finish", name, date),
            ConstraintKind::Pinned => t!("why.pinned", name, date),
            ConstraintKind::AsLateAsPossible => t!("why.bound", name),
        }
    }

    /// Why a row is critical, or how far it is from being so.
    fn critical(&self, figures: &TaskSchedule, on_longest_path: bool) -> String {
        let slack = in_working_days(figures.total_slack.saturating_abs());
        if figures.done {
            return t!("why.not_critical_done");
        }
        if figures.total_slack < 0 {
            return t!("why.critical_lost", days = slack);
        }
        let ready = self.plan.ready().map(long_date);
        match (ready, figures.float_to_goal) {
            (Some(ready), Some(_)) if on_longest_path => t!("why.critical_path", ready),
            (None, _) if on_longest_path => {
                t!("why.critical_path_end", end = long_date(self.plan.finish()))
            }
            (Some(ready), Some(..=0)) => t!("why.no_float", ready),
            (Some(ready), Some(float)) => {
                let days = in_working_days(float);
                t!("why.float_to_ready", ready, days, slack)
            }
            _ if figures.critical => t!("why.critical_end", end = long_date(self.plan.finish())),
            _ => t!("why.would_be_critical", slack),
        }
    }

    /// Tries how many days longer the row may take until something gives way, and tells what.
    fn delay(&self, index: TaskIndex, figures: &TaskSchedule) -> Option<Delay> {
        if figures.done || figures.summary {
            return None;
        }
        let room = figures.float_to_goal.unwrap_or(figures.total_slack);
        let days = u32::try_from(room.min(figures.total_slack).max(0))
            .ok()?
            .saturating_add(1);
        let (network, options) = self.plan.engine();
        let then = delayed(network, options, index, days);
        let now = self.plan.schedule();
        let later = |at: &usize| then.tasks[*at].finish > now.tasks[*at].finish;
        let moved: Vec<usize> = (0..now.tasks.len())
            .filter(|at| *at != index.place() && !now.tasks[*at].summary)
            .filter(|at| self.plan.id_of(TaskIndex(*at as u32)).is_some())
            .filter(later)
            .collect();
        let goal = options.goal.filter(|goal| later(&goal.place()));
        let ready = goal.map(|goal| date_of(then.task(goal).finish));
        let finish = (then.finish > now.finish).then(|| date_of(then.finish));
        Some(Delay {
            days,
            ready,
            finish,
            moved: moved.len(),
            sentence: self.delay_sentence(index, days, ready, finish, &moved, &then),
        })
    }

    fn delay_sentence(
        &self,
        index: TaskIndex,
        days: u32,
        ready: Option<NaiveDate>,
        finish: Option<NaiveDate>,
        moved: &[usize],
        then: &Schedule,
    ) -> String {
        let days = in_working_days(i32::try_from(days).unwrap_or(i32::MAX));
        let names: Vec<String> = moved
            .iter()
            .take(NAMED)
            .map(|at| t!("status.warn_task", name = self.name(TaskIndex(*at as u32))))
            .collect();
        let rest = moved.len().saturating_sub(NAMED);
        let rows = match (names.is_empty(), rest) {
            (true, _) => t!("why.moves_nothing"),
            (false, 0) => t!("why.moves", tasks = names.join(", ")),
            (false, rest) => t!("why.moves_and_more", tasks = names.join(", "), count = rest),
        };
        let broken = then.warnings.len() > self.plan.schedule().warnings.len();
        // A milestone has no length: it does not take longer, it comes later.
        let (network, _) = self.plan.engine();
        let moment = network.tasks()[index.place()].is_milestone();
        let (ready, end) = (ready.map(long_date), finish.map(long_date));
        let gives = match (ready, end, moment) {
            (Some(ready), _, false) => t!("why.longer_ready", days, ready),
            (Some(ready), _, true) => t!("why.later_ready", days, ready),
            (None, Some(end), false) => t!("why.longer_end", days, end),
            (None, Some(end), true) => t!("why.later_end", days, end),
            (None, None, false) if broken => t!("why.longer_breaks", days),
            (None, None, true) if broken => t!("why.later_breaks", days),
            (None, None, false) => t!("why.longer_nothing", days),
            (None, None, true) => t!("why.later_nothing", days),
        };
        format!("{gives} {rows}")
    }

    /// The rows whose dates rest on this one, in the order of the plan.
    fn drives(&self, index: TaskIndex) -> Vec<String> {
        let tasks = self.plan.schedule().tasks.iter().enumerate();
        let driven = tasks.filter(
            |(_, figures)| matches!(figures.driver, Driver::Link { from, .. } if from == index),
        );
        driven
            .filter_map(|(at, _)| self.plan.id_of(TaskIndex(at as u32)))
            .map(Id::to_string)
            .collect()
    }
}

fn kind_of(driver: Driver) -> DriverKind {
    match driver {
        Driver::ProjectStart => DriverKind::PlanStart,
        Driver::Link { .. } => DriverKind::Link,
        Driver::Constraint => DriverKind::Constraint,
        Driver::AsLateAsPossible => DriverKind::AsLateAsPossible,
        Driver::StatusDate => DriverKind::StatusDate,
        Driver::Actual => DriverKind::Progress,
        Driver::Children { .. } => DriverKind::Rows,
    }
}

fn long(day: waymark_schedule::Day) -> String {
    long_date(date_of(day))
}
