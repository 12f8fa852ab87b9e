//! What can go wrong with a project file, in words a person can act on.

use std::path::{Path, PathBuf};

use waymark_planner::Refusal;
use waymark_planner::change::Misfit;

/// Who has a file open for writing.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Holder {
    /// The person.
    pub name: String,
    /// The computer.
    pub host: String,
    /// The process on that computer.
    pub process: u32,
}

impl std::fmt::Display for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} on {} (process {})",
            self.name, self.host, self.process
        )
    }
}

/// A project file could not be read, written or changed. Nothing was lost: a failed change leaves the file as it was.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// There is no file.
    #[error("there is no file at {}", .path.display())]
    NotThere {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The file is something else.
    #[error("{} is not a Waymark project: {why}", .path.display())]
    NotWaymark {
        /// The file.
        path: PathBuf,
        /// What it is instead, as far as can be told.
        why: String,
    },
    /// The file was a project once.
    #[error("{} is damaged: {why}. The file was left as it is; a backup may help", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        why: String,
    },
    /// The file was written by a newer Waymark.
    #[error("{} was written by a newer Waymark (format {found}, this one writes {known}); it can be read but not changed", .path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// The format of the file.
        found: u32,
        /// The format this program writes.
        known: u32,
    },
    /// The file was written by an older Waymark and is open for reading only.
    #[error("{} was written by an older Waymark (format {found}, this one writes {known}); open it for writing once to bring it up to date", .path.display())]
    Older {
        /// The file.
        path: PathBuf,
        /// The format of the file.
        found: u32,
        /// The format this program writes.
        known: u32,
    },
    /// Somebody else has the file open for writing.
    #[error("{} is open for writing by {holder}; it can be read meanwhile", .path.display())]
    InUse {
        /// The file.
        path: PathBuf,
        /// Who has it.
        holder: String,
    },
    /// The file or its folder cannot be written.
    #[error("{} cannot be written: {why}. Nothing was changed", .path.display())]
    NotWritable {
        /// The file.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// The disk has no room.
    #[error("the disk that holds {} is full. Nothing was changed; make room and try again", .path.display())]
    DiskFull {
        /// The file.
        path: PathBuf,
    },
    /// A file of that name is already there.
    #[error("{} is already there and is not overwritten", .path.display())]
    AlreadyThere {
        /// The file.
        path: PathBuf,
    },
    /// The rules of the project say no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// There are fewer acts to take back than asked for.
    #[error("{}; nothing was undone", too_few(*asked, *available, "be undone"))]
    TooFewToUndo {
        /// How many were asked for.
        asked: usize,
        /// How many there are.
        available: usize,
    },
    /// There are fewer undone acts to do again than asked for.
    #[error("{}; nothing was changed", too_few(*asked, *available, "be done again"))]
    TooFewToRedo {
        /// How many were asked for.
        asked: usize,
        /// How many there are.
        available: usize,
    },
    /// The log has no such entry, or it cannot be taken back.
    #[error("entry {entry} cannot be {act}: {why}")]
    NotReversible {
        /// The entry.
        entry: String,
        /// Undone or done again.
        act: &'static str,
        /// Why.
        why: String,
    },
    /// A state the log never led to.
    #[error("the log has {newest} entries; there is no state after {asked}")]
    NoSuchRevision {
        /// What was asked for.
        asked: i64,
        /// How many entries there are.
        newest: i64,
    },
    /// The project did not exist yet.
    #[error("the project was made on {made}; there is nothing to show for {asked}")]
    BeforeFirst {
        /// The day of its first entry.
        made: String,
        /// The day asked for.
        asked: String,
    },
    /// The file holds something else than the program thinks, which only a change from outside can bring about.
    #[error("the file was changed by another program meanwhile ({0}); close it and open it again")]
    ChangedOutside(String),
    /// SQLite reports something that is not foreseen above.
    #[error("the project file could not be used: {0}")]
    Sqlite(rusqlite::Error),
}

fn too_few(asked: usize, available: usize, what: &str) -> String {
    match available {
        0 => format!("there is no act that can {what}"),
        1 => format!("only 1 act can {what}, not {asked}"),
        more => format!("only {more} acts can {what}, not {asked}"),
    }
}

impl FileError {
    /// Turns what the operating system says into what a person can act on.
    pub(crate) fn io(path: &Path, error: &std::io::Error) -> FileError {
        let path = path.to_path_buf();
        match error.kind() {
            std::io::ErrorKind::NotFound => FileError::NotThere { path },
            std::io::ErrorKind::AlreadyExists => FileError::AlreadyThere { path },
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
                FileError::DiskFull { path }
            }
            _ => FileError::NotWritable {
                path,
                why: error.to_string(),
            },
        }
    }

    /// Turns what SQLite says into what a person can act on.
    pub(crate) fn sqlite(path: &Path, error: rusqlite::Error) -> FileError {
        use rusqlite::ErrorCode as Code;
        let path = path.to_path_buf();
        let Some(code) = error.sqlite_error_code() else {
            return match error {
                rusqlite::Error::Utf8Error(..) => FileError::Damaged {
                    path,
                    why: "it holds text that is not UTF-8".into(),
                },
                other => FileError::Sqlite(other),
            };
        };
        match code {
            Code::DiskFull => FileError::DiskFull { path },
            Code::ReadOnly | Code::PermissionDenied => FileError::NotWritable {
                path,
                why: "the file or its folder is read-only".into(),
            },
            Code::CannotOpen => FileError::NotWritable {
                path,
                why: "the file cannot be opened, or its folder cannot be written".into(),
            },
            Code::SystemIoFailure => FileError::NotWritable {
                path,
                why: format!("the disk reports an error ({error})"),
            },
            Code::DatabaseBusy | Code::DatabaseLocked => FileError::InUse {
                path,
                holder: "another program".into(),
            },
            Code::NotADatabase => FileError::NotWaymark {
                path,
                why: "it is no SQLite file".into(),
            },
            Code::DatabaseCorrupt => FileError::Damaged {
                path,
                why: error.to_string(),
            },
            _ => FileError::Sqlite(error),
        }
    }
}

impl From<Misfit> for FileError {
    fn from(misfit: Misfit) -> Self {
        FileError::Refused(misfit.into())
    }
}
