//! What a user can do with Waymark: open, look, change, take back, send. The window and the command line both stand on
//! this and on nothing below it.
//!
//! It reads the clock (in [`clock`] alone), knows where the app keeps its things, and leaves the rules to the planner
//! and the disk to the file.

pub mod bench_data;
pub mod clock;
pub mod erase;
pub mod error;
pub mod exchange;
pub mod ids;
mod kept;
mod mappings;
pub mod outgoing;
pub mod pack;
pub mod preview;
pub mod recent;
pub mod sample;
pub mod saved_views;
pub mod script;
pub mod session;
pub mod settings;
pub mod table;
pub mod view;
pub mod workplace;

pub use clock::Clock;
pub use error::{AppError, ErrorClass};
pub use session::{Applied, Done, MadeProject, Moment, Session, read_steps};
pub use waymark_catalogue as catalogue;
pub use waymark_exchange::table::{BlankCells, DateOrder, TableMapping, TableName, UnknownPeople};
pub use waymark_file::verify::{Proof, verify};
pub use waymark_file::{Direction, Which};
pub use waymark_planner::fit;
pub use waymark_planner::making::{Closure, NewPerson, NewProject};
pub use waymark_planner::plan::in_working_days;
pub use waymark_planner::readiness::reuse as readiness;
pub use waymark_planner::status::{GateState, OpenTask};
pub use waymark_planner::{Command, value::parse_date};
pub use workplace::Workplace;

/// Reads a working week: seven digits, Monday first, `1` for a working day.
///
/// # Errors
/// When it is no such week.
pub fn parse_week(digits: &str) -> Result<waymark_planner::value::Week, AppError> {
    use waymark_planner::value::{FieldValue, Value, Week};
    let week = Week::from_value(&Value::Text(digits.to_string()));
    week.map_err(|e| AppError::new(ErrorClass::Refused, e.to_string()))
}
