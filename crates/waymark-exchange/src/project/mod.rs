//! Plans and projects: a project's plan as data for other tools, and their plans as acts on a project.
//!
//! Rows and people are known again by their GUID, which is made from the id of the record, so that a plan that went out
//! and comes back meets the rows it came from. Nothing here changes a project: an [`Intake`] is commands, which the
//! planner judges like any others.

mod calendars;
mod identity;
mod incoming;
mod outgoing;

pub use identity::guid_of;
pub use incoming::{Intake, IntakeOptions, intake};
pub use outgoing::plan_of;
