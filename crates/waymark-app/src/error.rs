//! Errors as they leave the app: a class that decides the exit code, and words a person can act on.

use serde::Serialize;
use waymark_file::FileError;
use waymark_planner::Refusal;
use waymark_words::t;

/// What sort of thing went wrong. The command line's exit codes follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ErrorClass {
    /// A file that cannot be read for what it claims to be.
    Unreadable,
    /// A file in use, or a place that cannot be written.
    Unavailable,
    /// The project's rules say no.
    Refused,
}

/// Something did not happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct AppError {
    /// What sort of thing went wrong.
    pub class: ErrorClass,
    /// A fixed word where a program acts on it; else the class says enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    /// What happened, what was kept, what to do next.
    pub message: String,
    /// Where, for input of many lines: counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
}

impl AppError {
    /// An error of a class, in words.
    pub fn new(class: ErrorClass, message: impl Into<String>) -> AppError {
        AppError {
            class,
            code: None,
            message: message.into(),
            line: None,
        }
    }

    /// A folder that cannot be written.
    pub fn not_writable(path: &std::path::Path, error: &std::io::Error) -> AppError {
        let message = t!("app.not_writable", path = path.display(), error);
        AppError {
            code: Some("not_writable"),
            ..AppError::new(ErrorClass::Unavailable, message)
        }
    }

    /// A file without the record that says what the project is.
    pub fn no_charter() -> AppError {
        AppError::new(ErrorClass::Unreadable, t!("app.no_charter"))
    }

    /// The same with the line of the input it is about.
    pub fn at_line(mut self, line: usize) -> AppError {
        self.line = Some(line);
        self
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            Some(line) => f.write_str(&t!("app.at_line", line, message = self.message)),
            None => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for AppError {}

impl From<FileError> for AppError {
    fn from(error: FileError) -> Self {
        use ErrorClass::{Refused, Unavailable, Unreadable};
        let (class, code) = match &error {
            FileError::NotThere { .. } => (Unreadable, Some("not_there")),
            FileError::NotWaymark { .. } => (Unreadable, Some("not_waymark")),
            FileError::Damaged { .. } => (Unreadable, Some("damaged")),
            FileError::Older { .. } => (Unreadable, Some("older")),
            FileError::Sqlite(_) | FileError::ChangedOutside(_) => (Unreadable, None),
            FileError::Newer { .. } => (Unavailable, Some("newer")),
            FileError::InUse { .. } => (Unavailable, Some("in_use")),
            FileError::NotWritable { .. } => (Unavailable, Some("not_writable")),
            FileError::DiskFull { .. } => (Unavailable, Some("disk_full")),
            FileError::AlreadyThere { .. } => (Unavailable, Some("already_there")),
            FileError::Refused(_)
            | FileError::TooFewToUndo { .. }
            | FileError::TooFewToRedo { .. }
            | FileError::NotReversible { .. }
            | FileError::NoSuchRevision { .. }
            | FileError::BeforeFirst { .. } => (Refused, None),
        };
        AppError {
            class,
            code,
            message: error.to_string(),
            line: None,
        }
    }
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        AppError::new(ErrorClass::Refused, refusal.to_string())
    }
}
