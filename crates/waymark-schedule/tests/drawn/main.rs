//! Small networks as pictures: what goes in is on the left, where it lies is on the right.
//!
//! A line reads `name duration what-holds-it |picture| total free`, and with a goal the float to it.
//! A column of the picture is a calendar day; the first is a Monday and is day 0 of all numbers: `#`
//! work, `-` a free day inside a task, `o` a milestone, `=` a summary. A link is its predecessor, with
//! kind and lag: `A`, `A+2`, `SS:A-1`. In some a fourth column says why (`matrix/mod.rs`). The worked
//! examples of `docs/scheduling.md` are among these.

#![allow(
    clippy::unwrap_used,
    reason = "a drawing that cannot be read has failed"
)]

#[path = "../drawing/mod.rs"]
mod drawing;

mod calendars;
mod constraints;
mod explanations;
mod fits;
mod goals;
mod links;
mod matrix;
mod progress;
mod summaries;
mod trouble;

use drawing::{Drawing, check, check_with_reasons};
use waymark_schedule::{
    CalendarIndex, Driver, Link, LinkIndex, TaskIndex, Warning, critical_after,
};

const NONE: [Warning; 0] = [];
