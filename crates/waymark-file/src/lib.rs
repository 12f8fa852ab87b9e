//! A Waymark project on disk: one SQLite file that people copy and mail.
//!
//! It holds the records in plain tables, and the log of every change that led to them. The log is what undo, history,
//! looking back and [proof](verify::verify) rest on. `docs/file-format.md` describes the file for people with nothing
//! but `sqlite3`.
//!
//! This is the only crate that knows SQLite. It holds no rule about what a project may be: that is the planner's.

mod backup;
mod document;
mod erasure;
mod error;
mod header;
mod lock;
mod log;
mod migration;
mod past;
mod redaction;
mod reverse;
mod schema;
mod tables;
mod undo;
pub mod verify;

pub use backup::{Aside, Backup, BackupReason, Backups, KEPT_ALWAYS, KEPT_AT_MOST, KEPT_DAYS};
pub use document::ProjectFile;
pub use erasure::{Erased, Place, Traces};
pub use error::{FileError, Holder};
pub use log::{Author, Entry, NewEntry, SaltKey, instant_text};
pub use past::Past;
pub use reverse::{Direction, Which};
pub use schema::{APPLICATION_ID, FORMAT, statements};
pub use waymark_planner::erasure::ERASE;
