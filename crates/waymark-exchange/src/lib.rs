//! Plans of other tools, read and written: MSPDI, the XML of Microsoft Project, which most planning
//! tools speak.
//!
//! [`mspdi::read`] makes a [`PlanFile`] of a file and [`mspdi::write`] a file of a plan; [`network`]
//! puts a plan into a network, so that it can be scheduled without a project. What could not be
//! carried is in [`PlanFile::left_behind`].
//!
//! A plan here is plain data in whole days. This crate holds no rule about what a plan may be, opens
//! no file (it is given something to read from or write to), and never takes more memory than a
//! plan's rows need, whatever a file says.

mod calendar;
mod left_behind;
pub mod mspdi;
mod network;
mod plan;
pub mod project;
pub mod sheet;

pub use left_behind::{LeftBehind, LeftBehindKind, Row};
pub use network::{PlanNetwork, network};
pub use plan::{
    Lag, PlanBaseline, PlanCalendar, PlanException, PlanFile, PlanLink, PlanResource, PlanTask,
    Stored, WorkWeek,
};
