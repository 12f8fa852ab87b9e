//! What is shown of a project: typed answers that the window draws and the command line prints as JSON.
//!
//! Names of fields are a contract with scripts: they are added to, never renamed.

mod history;
mod info;
mod schedule;
mod session;
mod status;

pub use history::{HistoryEntry, HistoryView, history};
pub use info::{InfoView, info};
pub use schedule::{ScheduleView, TaskView, schedule};
pub use session::{SessionView, session};
pub use status::{StatusView, status};
