//! Networks of tasks, working calendars and the critical path, in whole working days.
//!
//! Put a [`Network`] together, [`schedule`] it, and read dates, slack and drivers from the
//! [`Schedule`]. The same network gives the plan (progress ignored) and the forecast (as of a status
//! date); see [`Options`]. The rules, with worked examples, are in `docs/scheduling.md`.
//!
//! This crate may not know what the tasks are about, read a clock or a file, or compute with
//! fractions: days are numbers, and every answer is a whole number of days.

mod backward;
mod calendar;
mod day;
mod explain;
mod fit;
mod forward;
mod graph;
mod instant;
mod network;
mod placement;
mod recurrence;
mod schedule;
mod table;
mod warning;

pub use calendar::{Calendar, CalendarError, Exception};
pub use day::Day;
pub use explain::{Step, critical_after};
pub use fit::{Bounds, Fit, Gain, Proposal, delayed, fit};
pub use network::{
    CalendarIndex, Constraint, Link, LinkIndex, LinkKind, Network, Progress, Task, TaskIndex,
};
pub use recurrence::{Position, Recurrence, RecurrenceError, Rule};
pub use schedule::{Driver, Options, Schedule, TaskSchedule, schedule};
pub use warning::Warning;
