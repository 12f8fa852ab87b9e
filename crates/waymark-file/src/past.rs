//! Looking back: a project as it stood after any entry of its log, and copies of it.
//!
//! The past is the present with the inverses of later changes applied, in the order in which entries arrived in this
//! file. Nothing here changes the file that is looked at.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::{OpenFlags, params};
use waymark_planner::erasure::ERASE;
use waymark_planner::{Change, Project};
use waymark_words::t;

use crate::document::{self, ProjectFile};
use crate::error::FileError;
use crate::lock::beside;
use crate::log::{self, NewEntry};
use crate::redaction;

/// A project as it once stood.
#[derive(Clone, Debug)]
pub struct Past {
    /// The project.
    pub project: Arc<Project>,
    /// How many entries the log had.
    pub revision: i64,
    /// The hash of the last of them, in hexadecimal.
    pub head: String,
    /// When that entry arrived, UTC.
    pub last_arrival: String,
}

impl ProjectFile {
    /// The project as it stood at the end of a day, UTC, by the order in which entries arrived in this file.
    ///
    /// # Errors
    /// [`FileError::BeforeFirst`] for a day before the project was made.
    pub fn as_of(&self, day: NaiveDate) -> Result<Past, FileError> {
        let end = format!("{}T23:59:59.999Z", day.format("%Y-%m-%d"));
        let (revision, made): (Option<i64>, String) = self
            .connection()
            .query_row(
                "SELECT (SELECT max(position) FROM log_entry WHERE arrived <= ?1 AND position <= ?2),
                        (SELECT arrived FROM log_entry ORDER BY position LIMIT 1)",
                params![end, self.revision()],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .map_err(|e| FileError::sqlite(self.path(), e))?;
        match revision {
            Some(revision) => self.after(revision),
            None => Err(FileError::BeforeFirst {
                made: made.get(..10).unwrap_or_default().to_string(),
                asked: day.to_string(),
            }),
        }
    }

    /// The project as it stood after so many entries of its log.
    ///
    /// # Errors
    /// [`FileError::NoSuchRevision`] where the log never had so many entries, or none.
    pub fn after(&self, revision: i64) -> Result<Past, FileError> {
        self.check_revision(revision)?;
        let project = self.project().with(&self.backwards_to(revision)?);
        let project = project.map_err(|e| FileError::Damaged {
            path: self.path().to_path_buf(),
            why: t!("file.why_log_misleads", why = e),
        })?;
        let (head, last_arrival) = self
            .connection()
            .query_row(
                "SELECT hash, arrived FROM log_entry WHERE position = ?",
                [revision],
                |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get(1)?)),
            )
            .map_err(|e| FileError::sqlite(self.path(), e))?;
        Ok(Past {
            project: Arc::new(project),
            revision,
            head: log::hex(&head),
            last_arrival,
        })
    }

    /// Walks back through the log, from the entry after which the project is looked at to the first one asked for, and
    /// shows the project before and after each. One step costs what the entry changed, not the whole project.
    ///
    /// # Errors
    /// [`FileError::NoSuchRevision`] where the log never had so many entries; [`FileError::Damaged`] where it does
    /// not lead back.
    pub fn walk_back(
        &self,
        newest: i64,
        oldest: i64,
        mut look: impl FnMut(i64, &Project, &Project),
    ) -> Result<(), FileError> {
        let mut after = self.after(newest)?.project;
        self.check_revision(oldest.max(1))?;
        for position in (oldest.max(1) + 1..=newest).rev() {
            let changes = self.changes_of(position)?;
            let backwards: Vec<Change> = changes.iter().rev().map(Change::inverse).collect();
            let before = after.with(&backwards).map_err(|e| FileError::Damaged {
                path: self.path().to_path_buf(),
                why: t!("file.why_log_misleads", why = e),
            })?;
            look(position, &before, &after);
            after = Arc::new(before);
        }
        Ok(())
    }

    /// Copies the file as it is to a new place.
    ///
    /// # Errors
    /// [`FileError::AlreadyThere`], [`FileError::NotWritable`], [`FileError::DiskFull`]; nothing is left behind then.
    pub fn copy(&self, to: &Path) -> Result<(), FileError> {
        self.make_copy(to, |_| Ok(()))
    }

    /// Copies the file as it was after so many entries to a new place. The copy is whole: its log ends there. What was
    /// erased on request since does not come back with it: `blank` then makes one more entry that says so.
    ///
    /// # Errors
    /// As [`ProjectFile::copy`]; [`FileError::NoSuchRevision`] where the log never had so many entries.
    pub fn copy_after(
        &self,
        revision: i64,
        to: &Path,
        blank: impl FnOnce() -> NewEntry,
    ) -> Result<(), FileError> {
        self.check_revision(revision)?;
        self.make_copy(to, |half| match revision == self.revision() {
            true => Ok(()),
            false => self.cut_copy(revision, half, to, blank),
        })
    }

    /// Copies the file under a name of its own, lets something be done to the copy, and gives it its name.
    fn make_copy(
        &self,
        to: &Path,
        finish: impl FnOnce(&Path) -> Result<(), FileError>,
    ) -> Result<(), FileError> {
        if to.exists() {
            return Err(FileError::AlreadyThere { path: to.into() });
        }
        let half = beside(to, &format!("{}.half", std::process::id()));
        document::remove_half(&half);
        // At rest and held by us: no transaction is open between two acts.
        let copied = std::fs::copy(self.path(), &half).map_err(|e| FileError::io(to, &e));
        let made = copied
            .and_then(|_| finish(&half))
            .and_then(|()| document::put_in_place(&half, to));
        document::remove_half(&half);
        made
    }

    /// Takes what is later out of a copy; in errors it is called by the name it shall have.
    fn cut_copy(
        &self,
        revision: i64,
        half: &Path,
        to: &Path,
        blank: impl FnOnce() -> NewEntry,
    ) -> Result<(), FileError> {
        let sqlite = |e| FileError::sqlite(to, e);
        let mut connection =
            document::connect(half, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(sqlite)?;
        document::configure(&connection).map_err(sqlite)?;
        let backwards = self.backwards_to(revision)?;
        let then = self.project().with(&backwards)?;
        let transaction = connection.transaction().map_err(sqlite)?;
        document::write_changes(&transaction, to, &backwards, &then)?;
        let erased_since = redaction::after(&transaction, revision).map_err(sqlite)?;
        for later in [
            "DELETE FROM log_redaction WHERE entry > ?1 OR erased_by > ?1",
            "DELETE FROM log_change WHERE entry > ?1",
            "DELETE FROM log_parent WHERE entry > ?1",
            "DELETE FROM log_entry WHERE position > ?1",
        ] {
            transaction.execute(later, [revision]).map_err(sqlite)?;
        }
        if !erased_since.is_empty() {
            let entry = NewEntry {
                act: ERASE.into(),
                ..blank()
            };
            log::append_last(&transaction, &entry, &erased_since).map_err(sqlite)?;
        }
        transaction.commit().map_err(sqlite)?;
        // What was later is not only out of sight: it is out of the copy.
        connection.execute_batch("VACUUM").map_err(sqlite)
    }

    fn check_revision(&self, revision: i64) -> Result<(), FileError> {
        match (1..=self.revision()).contains(&revision) {
            true => Ok(()),
            false => Err(FileError::NoSuchRevision {
                asked: revision,
                newest: self.revision(),
            }),
        }
    }

    /// The changes that lead from the present back to the project after so many entries.
    fn backwards_to(&self, revision: i64) -> Result<Vec<Change>, FileError> {
        let mut backwards = Vec::new();
        for position in (revision + 1..=self.revision()).rev() {
            backwards.extend(self.changes_of(position)?.iter().rev().map(Change::inverse));
        }
        Ok(backwards)
    }
}
