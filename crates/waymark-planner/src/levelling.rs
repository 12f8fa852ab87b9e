//! What of a week's work could be done later, and why the rest stays.
//!
//! A task can move to the week after where it has not begun, is not critical, follows its links alone and has slack
//! enough; an action where it is open. Proposals only: a person decides. Each comes with its command.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use waymark_words::t;

use crate::command::{ActionSet, Command, TaskSetStart};
use crate::plan::{Plan, date_of, day, in_working_days};
use crate::project::Project;
use crate::record::{Task, TaskKind};
use crate::value::Id;
use crate::workload::{Work, WorkKind, monday_of};

/// The total slack, in working days, from which on a task is offered to be moved: a proposal of Waymark.
pub const LEAST_SLACK: i32 = 5;

/// A piece of work that could be done later.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// The day to which it would move: the new start of a task, the new due date of an action.
    pub to: NaiveDate,
    /// The command that moves it.
    pub command: Command,
}

/// Why a piece of work stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    /// It has begun.
    Begun,
    /// Whatever delays it delays the goal or the end of the plan.
    Critical,
    /// Its dates are bound, or it is a visit of the certification body.
    Fixed,
    /// It can slip by so many working days, which is not enough.
    Slack(i32),
    /// It is a meeting or comes again by a rule.
    Comes,
}

impl Stays {
    /// The same in words; nothing is said of meetings and recurring work.
    pub fn in_words(self) -> Option<String> {
        match self {
            Stays::Begun => Some(t!("why.stays_begun")),
            Stays::Critical => Some(t!("why.stays_critical")),
            Stays::Fixed => Some(t!("why.stays_fixed")),
            Stays::Slack(days) => Some(t!("why.stays_slack", days = in_working_days(days))),
            Stays::Comes => None,
        }
    }
}

impl Project {
    /// Where a piece of work of the week of a Monday could move, or why it stays, by a forecast.
    ///
    /// # Errors
    /// Why it stays.
    pub fn could_move(&self, plan: &Plan, work: &Work, monday: NaiveDate) -> Result<Move, Stays> {
        let next = monday.checked_add_days(Days::new(7)).unwrap_or(monday);
        match work.kind {
            WorkKind::Task => {
                let task = self.tasks.get(&work.id).ok_or(Stays::Comes)?;
                task_move(plan, task, next)
            }
            WorkKind::Action => self.action_move(work, next),
            WorkKind::Meeting | WorkKind::Recurring => Err(Stays::Comes),
        }
    }

    /// The tasks of the week of a status date that could move to the week after, and the day to which. On a day off it is
    /// the week of the next working day.
    pub fn may_move_this_week(&self, plan: &Plan, status: NaiveDate) -> BTreeMap<Id, NaiveDate> {
        let monday = monday_of(self.working_calendar().on_or_after(status));
        let next = monday.checked_add_days(Days::new(7)).unwrap_or(monday);
        let of_week = self.tasks.values().filter(|task| {
            let dates = plan.dates(&task.id);
            dates.is_some_and(|dates| dates.start < next && dates.finish >= monday)
        });
        let moves = of_week.filter_map(|task| {
            let to = task_move(plan, task, next).ok()?.to;
            Some((task.id.clone(), to))
        });
        moves.collect()
    }

    /// An action moves by a week, or from the past to the week after the one looked at.
    fn action_move(&self, work: &Work, next: NaiveDate) -> Result<Move, Stays> {
        let action = self.actions.get(&work.id).ok_or(Stays::Comes)?;
        let due = action.due.ok_or(Stays::Comes)?;
        let weekday = (due - monday_of(due)).num_days();
        let on = next.checked_add_days(Days::new(u64::try_from(weekday).unwrap_or_default()));
        let to = self.working_calendar().on_or_after(on.unwrap_or(next));
        Ok(Move {
            to,
            command: Command::ActionSet(ActionSet::due_on(&work.id, to)),
        })
    }
}

fn task_move(plan: &Plan, task: &Task, next: NaiveDate) -> Result<Move, Stays> {
    let figures = plan.figures(&task.id).ok_or(Stays::Comes)?;
    let calendar = plan.calendar_of(&task.id).ok_or(Stays::Comes)?;
    if task.actual_start.is_some() || task.progress.get() > 0 {
        return Err(Stays::Begun);
    }
    if task.kind != TaskKind::Work || task.constraint.is_some() {
        return Err(Stays::Fixed);
    }
    let to_goal = figures.float_to_goal.unwrap_or(figures.total_slack);
    let slack = figures.total_slack.min(to_goal);
    if figures.critical || slack <= 0 {
        return Err(Stays::Critical);
    }
    let to = calendar.next_working(day(next));
    let by = calendar.signed_working_days(figures.start, to);
    if slack < LEAST_SLACK.max(by) {
        return Err(Stays::Slack(slack));
    }
    let to = date_of(to);
    let id = task.id.to_string();
    Ok(Move {
        to,
        command: Command::TaskSetStart(TaskSetStart { id, date: to }),
    })
}
