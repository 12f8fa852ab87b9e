//! The rows of a file as they stand there: numbers for each other, minutes within days, nothing rounded.

use waymark_schedule::{Day, LinkKind};

use super::value::{Format, Stamp};
use crate::PlanException;

/// How many days that differ from the week all calendars may have together, with those of their bases.
pub(super) const MOST_DAYS: usize = 2_000_000;

/// A file as it was read.
pub(super) struct RawPlan {
    pub title: String,
    /// The name of the file it was saved in.
    pub file_name: String,
    pub company: String,
    pub author: String,
    pub start: Option<Stamp>,
    pub status: Option<Stamp>,
    pub from_start: bool,
    pub calendar: Option<i64>,
    /// What a day of a duration is.
    pub minutes_per_day: i64,
    /// The hours of a day that no calendar tells.
    pub hours: Hours,
    pub calendars: Vec<RawCalendar>,
    /// How many days were gone through to find the last of so many.
    pub counted_days: usize,
    pub tasks: Vec<RawTask>,
    pub links: Vec<RawLink>,
    pub resources: Vec<RawResource>,
    pub assignments: Vec<RawAssignment>,
}

impl Default for RawPlan {
    fn default() -> RawPlan {
        RawPlan {
            title: String::new(),
            file_name: String::new(),
            company: String::new(),
            author: String::new(),
            start: None,
            status: None,
            from_start: true,
            calendar: None,
            minutes_per_day: 8 * 60,
            hours: Hours {
                start: 8 * 60,
                end: 17 * 60,
            },
            calendars: Vec::new(),
            counted_days: 0,
            tasks: Vec::new(),
            links: Vec::new(),
            resources: Vec::new(),
            assignments: Vec::new(),
        }
    }
}

/// When work begins and ends on a day, in minutes since midnight; the end is up to 1440.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hours {
    pub start: u16,
    pub end: u16,
}

/// What a calendar says of a weekday.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RawDay {
    pub working: bool,
    /// Where hours are given; without them the usual ones.
    pub hours: Option<Hours>,
}

#[derive(Default)]
pub(super) struct RawCalendar {
    pub uid: Option<u32>,
    pub name: String,
    pub base: Option<i64>,
    /// Monday first; `None` is as in the base.
    pub week: [Option<RawDay>; 7],
    pub exceptions: Vec<PlanException>,
    /// Exceptions in the form of Project 2003, which newer files repeat.
    pub old_exceptions: Vec<PlanException>,
    pub work_weeks: Vec<RawWorkWeek>,
    /// How many exceptions have a rule that cannot be kept.
    pub unknown: usize,
}

pub(super) struct RawWorkWeek {
    pub name: String,
    pub first: Day,
    pub last: Day,
    pub week: [Option<RawDay>; 7],
}

pub(super) struct RawTask {
    pub uid: Option<u32>,
    pub guid: String,
    pub wbs: String,
    pub name: String,
    pub notes: String,
    pub level: Option<u32>,
    pub outline_number: String,
    pub null: bool,
    pub active: bool,
    pub manual: bool,
    pub milestone: bool,
    pub external: bool,
    pub subproject: bool,
    pub recurring: bool,
    pub effort: bool,
    pub cost: bool,
    pub fixed_cost: bool,
    pub leveling_delay: bool,
    pub custom_fields: bool,
    pub start: Option<Stamp>,
    pub finish: Option<Stamp>,
    /// Seconds.
    pub duration: Option<i64>,
    pub format: Format,
    /// The code of the constraint, 0 to 7.
    pub constraint: i64,
    pub constraint_date: Option<Stamp>,
    pub deadline: Option<Stamp>,
    pub calendar: Option<i64>,
    /// And whether it was more than whole percents.
    pub percent: (u8, bool),
    pub actual_start: Option<Stamp>,
    pub actual_finish: Option<Stamp>,
    /// Tenths of a minute.
    pub total_slack: Option<i64>,
    /// Tenths of a minute.
    pub free_slack: Option<i64>,
    pub baselines: Vec<RawBaseline>,
}

impl Default for RawTask {
    fn default() -> RawTask {
        RawTask {
            uid: None,
            guid: String::new(),
            wbs: String::new(),
            name: String::new(),
            notes: String::new(),
            level: None,
            outline_number: String::new(),
            null: false,
            active: true,
            manual: false,
            milestone: false,
            external: false,
            subproject: false,
            recurring: false,
            effort: false,
            cost: false,
            fixed_cost: false,
            leveling_delay: false,
            custom_fields: false,
            start: None,
            finish: None,
            duration: None,
            format: Format::default(),
            constraint: 0,
            constraint_date: None,
            deadline: None,
            calendar: None,
            percent: (0, false),
            actual_start: None,
            actual_finish: None,
            total_slack: None,
            free_slack: None,
            baselines: Vec::new(),
        }
    }
}

#[derive(Clone, Copy, Default)]
pub(super) struct RawBaseline {
    pub number: u8,
    pub start: Option<Stamp>,
    pub finish: Option<Stamp>,
    /// Seconds.
    pub duration: Option<i64>,
}

pub(super) struct RawLink {
    /// The UID of the predecessor.
    pub from: Option<i64>,
    /// The place of the successor among the raw tasks.
    pub to: usize,
    pub kind: LinkKind,
    /// Tenths of a minute, or percent.
    pub lag: i64,
    pub format: Format,
    pub cross_project: bool,
}

pub(super) struct RawResource {
    pub uid: Option<u32>,
    pub guid: String,
    pub name: String,
    pub email: String,
    pub null: bool,
    /// Whether it is a person rather than a material or a cost.
    pub works: bool,
    pub calendar: Option<i64>,
}

pub(super) struct RawAssignment {
    /// UIDs.
    pub task: i64,
    pub resource: i64,
}
