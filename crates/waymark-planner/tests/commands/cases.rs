//! A table for each area: a line as it is read, and what comes of it.

mod audits;
mod baselines_and_criteria;
mod calendar;
mod criteria;
mod dates;
mod decisions;
mod links;
mod people;
mod processes;
mod project;
mod raid;
mod rows;
mod scope;
mod steps;

pub use audits::AUDITS;
pub use baselines_and_criteria::BASELINES_AND_CRITERIA;
pub use calendar::CALENDAR;
pub use criteria::CRITERIA;
pub use dates::DATES;
pub use decisions::DECISIONS;
pub use links::LINKS;
pub use people::PEOPLE;
pub use processes::{PEOPLE_SEED, PROCESSES};
pub use project::PROJECT;
pub use raid::{RAID, RAID_SEED};
pub use rows::ROWS;
pub use scope::{SCOPE, SCOPE_SEED};
pub use steps::{STEPS, STEPS_SEED};

/// A command as it is read, and what comes of it: one change a line, `nothing`, `refused: …`, or `unread: …` for text
/// that is no command.
pub type Told = (&'static str, &'static str);

/// Everything above.
pub const ALL: &[&[Told]] = &[
    PROJECT,
    CALENDAR,
    PEOPLE,
    RAID,
    DECISIONS,
    AUDITS,
    PROCESSES,
    ROWS,
    STEPS,
    DATES,
    LINKS,
    BASELINES_AND_CRITERIA,
    CRITERIA,
    SCOPE,
];
