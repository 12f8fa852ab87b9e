//! Plans and tables of other tools, read and written: MSPDI, the XML of Microsoft Project, which most planning tools
//! speak, and spreadsheets.
//!
//! [`mspdi::read`] makes a [`PlanFile`] of a file and [`mspdi::write`] a file of a plan; [`network`]
//! puts a plan into a network, so that it can be scheduled without a project. What could not be
//! carried is in [`PlanFile::left_behind`]. [`sheet::read`] makes a [`sheet::Sheet`] of a spreadsheet, and
//! [`table::read`] the rows of a table of that.
//!
//! A plan here is plain data in whole days, a sheet plain cells. This crate holds no rule about what either may be,
//! opens no file (it is given something to read from or write to), and never takes more memory than what it reads
//! needs, whatever a file says.

mod calendar;
mod left_behind;
pub mod mspdi;
mod network;
mod plan;
pub mod project;
pub mod sheet;
pub mod table;

pub use left_behind::{LeftBehind, LeftBehindKind, Row};
pub use network::{PlanNetwork, network};
pub use plan::{
    Lag, PlanBaseline, PlanCalendar, PlanException, PlanFile, PlanLink, PlanResource, PlanTask,
    Stored, WorkWeek,
};
