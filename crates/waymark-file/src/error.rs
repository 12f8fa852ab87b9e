//! What can go wrong with a project file, in words a person can act on.

use std::path::{Path, PathBuf};

use waymark_planner::Refusal;
use waymark_planner::change::Misfit;
use waymark_words::{Phrase, t};

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
        let Holder {
            name,
            host,
            process,
        } = self;
        f.write_str(&t!("file.holder", name, host, process))
    }
}

/// A project file could not be read, written or changed. Nothing was lost: a failed change leaves the file as it was.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// There is no file.
    #[error("{}", t!("file.not_there", path = path.display()))]
    NotThere {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The file is something else.
    #[error("{}", t!("file.not_waymark", path = path.display(), why))]
    NotWaymark {
        /// The file.
        path: PathBuf,
        /// What it is instead, as far as can be told.
        why: String,
    },
    /// The file was a project once.
    #[error("{}", t!("file.damaged", path = path.display(), why))]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        why: String,
    },
    /// The file was written by a newer Waymark.
    #[error("{}", t!("file.newer", path = path.display(), found, known))]
    Newer {
        /// The file.
        path: PathBuf,
        /// The format of the file.
        found: u32,
        /// The format this program writes.
        known: u32,
    },
    /// The file was written by an older Waymark and is open for reading only.
    #[error("{}", t!("file.older", path = path.display(), found, known))]
    Older {
        /// The file.
        path: PathBuf,
        /// The format of the file.
        found: u32,
        /// The format this program writes.
        known: u32,
    },
    /// Somebody else has the file open for writing.
    #[error("{}", t!("file.in_use", path = path.display(), holder))]
    InUse {
        /// The file.
        path: PathBuf,
        /// Who has it.
        holder: String,
    },
    /// The file or its folder cannot be written.
    #[error("{}", t!("file.not_writable", path = path.display(), why))]
    NotWritable {
        /// The file.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// The disk has no room.
    #[error("{}", t!("file.disk_full", path = path.display()))]
    DiskFull {
        /// The file.
        path: PathBuf,
    },
    /// A file of that name is already there.
    #[error("{}", t!("file.already_there", path = path.display()))]
    AlreadyThere {
        /// The file.
        path: PathBuf,
    },
    /// The rules of the project say no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// There are fewer acts to take back than asked for.
    #[error("{}", too_few_to_undo(*asked, *available))]
    TooFewToUndo {
        /// How many were asked for.
        asked: usize,
        /// How many there are.
        available: usize,
    },
    /// There are fewer undone acts to do again than asked for.
    #[error("{}", too_few_to_redo(*asked, *available))]
    TooFewToRedo {
        /// How many were asked for.
        asked: usize,
        /// How many there are.
        available: usize,
    },
    /// The log has no such entry, or it cannot be taken back.
    #[error("{}", t!("file.not_reversible", entry, act, why))]
    NotReversible {
        /// The entry.
        entry: String,
        /// Undone or done again.
        act: Phrase,
        /// Why.
        why: String,
    },
    /// A state the log never led to.
    #[error("{}", t!("file.no_such_revision", newest, asked))]
    NoSuchRevision {
        /// What was asked for.
        asked: i64,
        /// How many entries there are.
        newest: i64,
    },
    /// The project did not exist yet.
    #[error("{}", t!("file.before_first", made, asked))]
    BeforeFirst {
        /// The day of its first entry.
        made: String,
        /// The day asked for.
        asked: String,
    },
    /// The file holds something else than the program thinks, which only a change from outside can bring about.
    #[error("{}", t!("file.changed_outside", how = _0))]
    ChangedOutside(String),
    /// SQLite reports something that is not foreseen above.
    #[error("{}", t!("file.sqlite", why = _0))]
    Sqlite(rusqlite::Error),
}

fn too_few_to_undo(asked: usize, available: usize) -> String {
    match available {
        0 => t!("file.nothing_to_undo"),
        count => t!("file.too_few_to_undo", count, asked),
    }
}

fn too_few_to_redo(asked: usize, available: usize) -> String {
    match available {
        0 => t!("file.nothing_to_redo"),
        count => t!("file.too_few_to_redo", count, asked),
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
                    why: t!("file.why_not_utf8"),
                },
                other => FileError::Sqlite(other),
            };
        };
        match code {
            Code::DiskFull => FileError::DiskFull { path },
            Code::ReadOnly | Code::PermissionDenied => FileError::NotWritable {
                path,
                why: t!("file.why_read_only"),
            },
            Code::CannotOpen => FileError::NotWritable {
                path,
                why: t!("file.why_cannot_open"),
            },
            Code::SystemIoFailure => FileError::NotWritable {
                path,
                why: t!("file.why_disk_error", error),
            },
            Code::DatabaseBusy | Code::DatabaseLocked => FileError::InUse {
                path,
                holder: t!("file.another_program"),
            },
            Code::NotADatabase => FileError::NotWaymark {
                path,
                why: t!("file.why_no_sqlite"),
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
