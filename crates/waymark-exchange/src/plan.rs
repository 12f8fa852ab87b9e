//! A plan as neutral data: what Waymark can carry of a plan made elsewhere, in whole days.
//!
//! Lists refer to each other by place, counted from 0. Nothing is checked here: a place that leads
//! nowhere is read over by whoever follows it.

use waymark_schedule::{Constraint, Day, LinkKind, Recurrence};

use crate::LeftBehind;

/// A plan: its calendars, people, tasks and links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanFile {
    /// What the plan is called; may be empty.
    pub name: String,
    /// The organisation, if named.
    pub company: Option<String>,
    /// Who made the plan, if named.
    pub author: Option<String>,
    /// The start of the project: tasks without predecessors start here.
    pub start: Day,
    /// The day as of which progress was recorded, if it was said.
    pub status: Option<Day>,
    /// The calendars, those that are based on another among them.
    pub calendars: Vec<PlanCalendar>,
    /// The place of the project calendar in `calendars`; without one, Monday to Friday.
    pub calendar: Option<usize>,
    /// The people. Materials and costs are left behind.
    pub resources: Vec<PlanResource>,
    /// The tasks in the order of the outline: a summary before its tasks.
    pub tasks: Vec<PlanTask>,
    /// The links, in the order of their successors.
    pub links: Vec<PlanLink>,
    /// What could not be carried, a kind at a time.
    pub left_behind: Vec<LeftBehind>,
}

/// Which days are worked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanCalendar {
    /// Its number in the file it is from.
    pub uid: u32,
    /// What it is called.
    pub name: String,
    /// The place of the calendar whose exceptions and work weeks hold here too, where this calendar
    /// says nothing of its own.
    pub base: Option<usize>,
    /// The days worked in a week, Monday first: its own, or those of its base.
    pub week: [bool; 7],
    /// Weeks that differ for some time.
    pub work_weeks: Vec<WorkWeek>,
    /// Days that differ.
    pub exceptions: Vec<PlanException>,
}

/// Days that are worked or free against the week, both ends included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanException {
    /// What it is called; may be empty.
    pub name: String,
    /// Whether the days are worked.
    pub working: bool,
    /// First day.
    pub first: Day,
    /// Last day, not before the first.
    pub last: Day,
    /// Which of these days, if not all of them.
    pub recurrence: Option<Recurrence>,
}

/// A week that holds from one day to another, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkWeek {
    /// What it is called; may be empty.
    pub name: String,
    /// First day.
    pub first: Day,
    /// Last day, not before the first.
    pub last: Day,
    /// The days worked in such a week, Monday first.
    pub week: [bool; 7],
}

/// Somebody who works on the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanResource {
    /// The number in the file.
    pub uid: u32,
    /// The identifier in the file, if any, as it stands there.
    pub guid: Option<String>,
    /// The name.
    pub name: String,
    /// The e-mail address, if any.
    pub email: Option<String>,
    /// The place of the calendar with the person's days off, if there is one.
    pub calendar: Option<usize>,
}

/// A task, a milestone or a summary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanTask {
    /// The number in the file, by which links know it.
    pub uid: u32,
    /// The identifier in the file, if any, as it stands there.
    pub guid: Option<String>,
    /// The code in the work breakdown structure; may be empty.
    pub wbs: String,
    /// What it is called; may be empty.
    pub name: String,
    /// Notes; may be empty and have several lines.
    pub notes: String,
    /// The place of the summary it belongs to, before it in the list.
    pub parent: Option<usize>,
    /// Whether others belong to it. What a summary says of dates and progress is rolled up.
    pub summary: bool,
    /// Working days; 0 for a milestone.
    pub duration: u32,
    /// A date it has to keep. A task set by hand is [`Constraint::Pinned`].
    pub constraint: Constraint,
    /// The day by whose end it should be done.
    pub deadline: Option<Day>,
    /// The place of its own calendar, if it has one.
    pub calendar: Option<usize>,
    /// Done, in percent of the duration, 0 to 100.
    pub percent: u8,
    /// The day work began.
    pub actual_start: Option<Day>,
    /// The day it was finished.
    pub actual_finish: Option<Day>,
    /// The place of the person who does it: the first that is assigned.
    pub owner: Option<usize>,
    /// Whether it counts. A task that was set inactive stays in the list and moves nothing.
    pub active: bool,
    /// What the other tool worked out, to compare with.
    pub stored: Stored,
    /// Its baselines, in the order of their numbers.
    pub baselines: Vec<PlanBaseline>,
}

impl PlanTask {
    /// Whether it is a milestone: no days, and nothing below it.
    pub fn is_milestone(&self) -> bool {
        self.duration == 0 && !self.summary
    }
}

/// Dates and slacks as another tool worked them out. Nothing is scheduled by them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// The day it starts.
    pub start: Option<Day>,
    /// The day it finishes.
    pub finish: Option<Day>,
    /// Total slack in working days, rounded down.
    pub total_slack: Option<i32>,
    /// Free slack in working days, rounded down.
    pub free_slack: Option<i32>,
}

/// The dates of a task as they were once agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanBaseline {
    /// Which of the baselines: 0 for the baseline, 1 to 10 for Baseline 1 to Baseline 10.
    pub number: u8,
    /// The day it was to start.
    pub start: Option<Day>,
    /// The day it was to finish.
    pub finish: Option<Day>,
    /// Its duration in working days.
    pub duration: Option<u32>,
}

/// A link between two tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanLink {
    /// The place of the predecessor.
    pub from: usize,
    /// The place of the successor.
    pub to: usize,
    /// Which ends are tied.
    pub kind: LinkKind,
    /// How long the successor waits.
    pub lag: Lag,
}

/// How long the successor of a link waits; negative for a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lag {
    /// Working days.
    Working(i32),
    /// Calendar days.
    Elapsed(i32),
}
