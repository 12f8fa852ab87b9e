//! A Waymark project and its rules, pure.
//!
//! A project is a value made of [records](record); a person's act is a [`Command`], which the rules answer with
//! [changes](change), and nothing else changes a project. What is computed from a project (schedule, status) is
//! computed here, and never stored.
//!
//! This crate does no I/O, reads no clock and uses no randomness: the day, and new ids, are arguments. It knows no
//! SQL, no window and no PDF.

pub mod budget;
pub mod calendars;
pub mod change;
pub mod checks;
mod choice;
pub mod command;
pub mod comparison;
pub mod draft;
pub mod erasure;
pub mod explain;
pub mod fit;
pub mod holdings;
pub mod levelling;
pub mod making;
pub mod numbers;
pub mod order;
pub mod outline;
mod picture;
pub mod plan;
pub mod progress;
pub mod project;
pub mod raci;
pub mod raid;
pub mod readiness;
pub mod reality;
pub mod record;
pub mod recurring;
pub mod refusal;
pub mod repeats;
pub mod route;
pub mod scope;
pub mod status;
pub mod value;
pub mod wording;
pub mod workload;

pub use change::Change;
pub use command::Command;
pub use project::Project;
pub use refusal::Refusal;
pub use value::{Id, Ref, Value};

/// Bytes as lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
