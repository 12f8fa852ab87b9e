//! A project on disk: opening with suspicion, committing acts, undoing them, looking back.
//!
//! Commit first, then publish: the project in memory changes only after SQLite has said that the act is on disk. The
//! file is at rest between acts: one file, no journal.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension, Transaction, TransactionBehavior};
use waymark_planner::change::{Act, Change};
use waymark_planner::record::Kind;
use waymark_planner::{Id, Project, Value};
use waymark_words::t;

use crate::backup::{Aside, BackupReason, Backups};
use crate::error::{FileError, Holder};
use crate::lock::{WriteLock, beside};
use crate::log::{self, Entry, Hash, NewEntry, Place};
use crate::schema::{self, FORMAT};
use crate::undo::UndoOrder;
use crate::{header, migration, tables};

/// A project file that is open.
#[derive(Debug)]
pub struct ProjectFile {
    path: PathBuf,
    connection: Connection,
    lock: Option<WriteLock>,
    format: u32,
    project: Arc<Project>,
    revision: i64,
    changes: i64,
    head: Hash,
    last_arrival: String,
    order: Option<UndoOrder>,
}

impl ProjectFile {
    /// Makes a new file with its first entry. The file appears whole or not at all, and nothing is overwritten.
    ///
    /// # Errors
    /// [`FileError::AlreadyThere`]; [`FileError::NotWritable`], [`FileError::DiskFull`].
    pub fn create(
        path: &Path,
        first: &NewEntry,
        holder: &Holder,
    ) -> Result<ProjectFile, FileError> {
        if path.exists() {
            return Err(FileError::AlreadyThere {
                path: path.to_path_buf(),
            });
        }
        let half = beside(path, &format!("{}.half", holder.process));
        let made = Self::write_new(&half, path, first).and_then(|()| put_in_place(&half, path));
        remove_half(&half);
        made?;
        Self::open_for_writing(path, holder, None)
    }

    /// Writes the file under a name of its own; in errors it is called by the name it shall have.
    fn write_new(half: &Path, path: &Path, first: &NewEntry) -> Result<(), FileError> {
        remove_half(half);
        let sqlite = |e| FileError::sqlite(path, e);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = connect(half, flags).map_err(sqlite)?;
        configure(&connection).map_err(sqlite)?;
        let project = Project::default().with(&first.changes)?;
        let transaction = connection.transaction().map_err(sqlite)?;
        schema::create(&transaction).map_err(sqlite)?;
        write_changes(&transaction, path, &first.changes, &project)?;
        let place = Place {
            position: 1,
            arrived: &log::instant_text(first.made),
            parents: &[],
        };
        log::append(&transaction, first, &place, &[]).map_err(sqlite)?;
        transaction.commit().map_err(sqlite)
    }

    /// Opens a file to look at it; nothing is written, and another program may be writing it.
    ///
    /// # Errors
    /// As [`FileError`] tells: not there, not a project, damaged.
    pub fn open_for_reading(path: &Path) -> Result<ProjectFile, FileError> {
        let format = header::format_of(path)?;
        if format < FORMAT {
            return Err(FileError::Older {
                path: path.to_path_buf(),
                found: format,
                known: FORMAT,
            });
        }
        if header::beside_journal(path) {
            repair(path)?;
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = connect(path, flags).map_err(|e| FileError::sqlite(path, e))?;
        Self::read(path, connection, None, format)
    }

    /// Opens a file to change it, and keeps others from changing it meanwhile. A file of an older format is copied
    /// aside and brought up to date.
    ///
    /// # Errors
    /// As [`FileError`] tells; [`FileError::InUse`] names who has it, [`FileError::Newer`] for a file that this
    /// program can only read.
    pub fn open_for_writing(
        path: &Path,
        holder: &Holder,
        aside: Option<Aside<'_>>,
    ) -> Result<ProjectFile, FileError> {
        let format = header::format_of(path)?;
        if format > FORMAT {
            return Err(FileError::Newer {
                path: path.to_path_buf(),
                found: format,
                known: FORMAT,
            });
        }
        let lock = WriteLock::take(path, holder)?;
        check_writable(path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = connect(path, flags).map_err(|e| FileError::sqlite(path, e))?;
        if format < FORMAT {
            configure(&connection).map_err(|e| FileError::sqlite(path, e))?;
            migration::bring_up_to_date(path, &mut connection, format, aside)?;
        }
        Self::read(path, connection, Some(lock), FORMAT)
    }

    fn read(
        path: &Path,
        connection: Connection,
        lock: Option<WriteLock>,
        format: u32,
    ) -> Result<ProjectFile, FileError> {
        let sqlite = |e| FileError::sqlite(path, e);
        let damaged = |why: String| FileError::Damaged {
            path: path.to_path_buf(),
            why,
        };
        configure(&connection).map_err(sqlite)?;
        // One transaction, so that a writer who commits meanwhile does not mix two states.
        let reading = connection.unchecked_transaction().map_err(sqlite)?;
        if let Some(why) = schema::check(&connection, format > FORMAT).map_err(sqlite)? {
            return Err(damaged(why));
        }
        let check: String = connection
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
            .map_err(sqlite)?;
        if check != "ok" {
            return Err(damaged(check));
        }
        let changes = tables::creations(&connection)
            .map_err(sqlite)?
            .map_err(damaged)?;
        let project = Project::default()
            .with(&changes)
            .map_err(|e| damaged(e.to_string()))?;
        if project.charter().is_none() {
            return Err(damaged(t!("file.why_no_project")));
        }
        let last: Option<(i64, String, Vec<u8>)> = connection
            .query_row(
                "SELECT position, arrived, hash FROM log_entry ORDER BY position DESC LIMIT 1",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .optional()
            .map_err(sqlite)?;
        let (revision, last_arrival, head) =
            last.ok_or_else(|| damaged(t!("file.why_log_empty")))?;
        let head = Hash::try_from(head).map_err(|_| damaged(t!("file.why_no_hash")))?;
        let changes = connection
            .query_row("SELECT count(*) FROM log_change", [], |row| row.get(0))
            .map_err(sqlite)?;
        reading.commit().map_err(sqlite)?;
        Ok(ProjectFile {
            path: path.to_path_buf(),
            connection,
            lock,
            format,
            project: Arc::new(project),
            revision,
            changes,
            head,
            last_arrival,
            order: None,
        })
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The whole project. Long work keeps a clone of the `Arc` and never holds the file.
    pub fn project(&self) -> &Arc<Project> {
        &self.project
    }

    /// The number of entries in the log.
    pub fn revision(&self) -> i64 {
        self.revision
    }

    /// The number of field and record changes in the log.
    pub fn changes(&self) -> i64 {
        self.changes
    }

    /// The format of the file; higher than this program's own for a file that can only be read.
    pub fn format(&self) -> u32 {
        self.format
    }

    /// The hash of the last entry, in hexadecimal.
    pub fn head(&self) -> String {
        log::hex(&self.head)
    }

    /// When the last entry arrived, UTC.
    pub fn last_arrival(&self) -> &str {
        &self.last_arrival
    }

    /// Whether acts can be committed.
    pub fn is_writable(&self) -> bool {
        self.lock.is_some()
    }

    /// Copies the file aside, if this is the first change of a day (UTC).
    ///
    /// # Errors
    /// When the copy cannot be written. The file itself is not concerned.
    pub fn back_up_once_a_day(&self, aside: Aside<'_>) -> Result<Option<PathBuf>, FileError> {
        let now = aside.now;
        let today = log::instant_text(now);
        let (Some(charter), true) = (
            self.project.charter(),
            self.last_arrival.get(..10) < today.get(..10),
        ) else {
            return Ok(None);
        };
        let backups = Backups::of(aside.data_folder, &charter.id);
        let taken_today = backups
            .list()
            .first()
            .is_some_and(|b| b.taken.date_naive() == now.date_naive());
        if taken_today {
            return Ok(None);
        }
        backups
            .take(&self.path, now, BackupReason::FirstEditOfDay)
            .map(Some)
    }

    /// Commits acts in order, all or none, in one transaction. Only then does the project in memory change.
    ///
    /// # Errors
    /// [`FileError::Refused`] where a change does not fit; [`FileError::DiskFull`], [`FileError::NotWritable`].
    /// The file and the project are then as they were.
    pub fn commit(&mut self, entries: &[NewEntry]) -> Result<(), FileError> {
        self.commit_as(entries, None)
    }

    /// The same, for entries that were worked out on the project as it is: `project` is what they make of it, with all
    /// that was found out about it meanwhile.
    ///
    /// # Errors
    /// As [`ProjectFile::commit`].
    pub fn commit_to(&mut self, entries: &[NewEntry], project: Project) -> Result<(), FileError> {
        self.commit_as(entries, Some(project))
    }

    fn commit_as(
        &mut self,
        entries: &[NewEntry],
        mut made: Option<Project>,
    ) -> Result<(), FileError> {
        self.check_lock()?;
        let path = self.path.clone();
        let sqlite = |e| FileError::sqlite(&path, e);
        let transaction = begin(&mut self.connection, &path, self.revision, &self.head)?;
        let mut project = (*self.project).clone();
        let (mut head, mut revision, mut changes) = (self.head, self.revision, self.changes);
        let mut arrived = self.last_arrival.clone();
        for (at, entry) in entries.iter().enumerate() {
            let made = made.take_if(|_| at + 1 == entries.len());
            let next = made.map_or_else(|| project.with(&entry.changes), Ok)?;
            write_changes(&transaction, &path, &entry.changes, &next)?;
            // Time in the log never runs backwards, whatever the clock of the computer does.
            arrived = log::instant_text(entry.made).max(arrived);
            revision += 1;
            let place = Place {
                position: revision,
                arrived: &arrived,
                parents: &[head],
            };
            head = log::append(&transaction, entry, &place, &[]).map_err(sqlite)?;
            changes += entry.changes.len() as i64;
            project = next;
        }
        transaction.commit().map_err(sqlite)?;

        if let Some(order) = &mut self.order {
            for entry in entries {
                let turned = (entry.undoes.as_deref(), entry.redoes.as_deref());
                order.note(&entry.id, &entry.act, turned);
            }
        }
        (self.revision, self.changes, self.head, self.last_arrival) =
            (revision, changes, head, arrived);
        self.project = Arc::new(project);
        Ok(())
    }

    /// Changes records behind the log's back, together with what `log` does to the log: it answers with the position,
    /// the hash and the arrival of the entry it added.
    pub(crate) fn rewrite(
        &mut self,
        changes: &[Change],
        log: impl FnOnce(&Connection) -> rusqlite::Result<(i64, Hash, String)>,
    ) -> Result<(), FileError> {
        self.check_lock()?;
        let sqlite = |e| FileError::sqlite(&self.path, e);
        let project = self.project.with(changes)?;
        let transaction = begin(&mut self.connection, &self.path, self.revision, &self.head)?;
        write_changes(&transaction, &self.path, changes, &project)?;
        let (revision, head, arrived) = log(&transaction).map_err(sqlite)?;
        transaction.commit().map_err(sqlite)?;
        (self.revision, self.head, self.last_arrival) = (revision, head, arrived);
        self.project = Arc::new(project);
        Ok(())
    }

    fn check_lock(&self) -> Result<(), FileError> {
        match self.lock {
            Some(_) => Ok(()),
            None => Err(FileError::NotWritable {
                path: self.path.clone(),
                why: t!("file.why_opened_for_reading"),
            }),
        }
    }

    /// All entries in the order of arrival.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn entries(&self) -> Result<Vec<Entry>, FileError> {
        log::entries(&self.connection).map_err(|e| FileError::sqlite(&self.path, e))
    }

    /// The entries up to a revision that touched a record, the newest first.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn entries_about(
        &self,
        kind: Kind,
        record: &Id,
        newest: i64,
    ) -> Result<Vec<Entry>, FileError> {
        let read = || {
            let ids = log::touches(&self.connection, kind, record, newest)?;
            let entries = ids.iter().map(|id| log::entry(&self.connection, id));
            let entries: rusqlite::Result<Vec<Option<Entry>>> = entries.collect();
            Ok(entries?.into_iter().flatten().collect())
        };
        read().map_err(|e: rusqlite::Error| FileError::sqlite(&self.path, e))
    }

    /// The changes of an entry, in order.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn changes_of(&self, position: i64) -> Result<Vec<Change>, FileError> {
        let payloads = log::payloads(&self.connection, position)
            .map_err(|e| FileError::sqlite(&self.path, e))?;
        let read = payloads
            .iter()
            .map(|payload| Change::from_json(payload))
            .collect();
        let read: Result<_, _> = read;
        read.map_err(|e| FileError::Damaged {
            path: self.path.clone(),
            why: t!("file.why_entry_unreadable", position, why = e),
        })
    }

    pub(crate) fn undo_order(&mut self) -> Result<&mut UndoOrder, FileError> {
        if self.order.is_none() {
            self.order = Some(UndoOrder::of(&self.entries()?));
        }
        Ok(self.order.get_or_insert_with(UndoOrder::default))
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }
}

/// Begins to write, if the log still ends where this program thinks.
fn begin<'c>(
    connection: &'c mut Connection,
    path: &Path,
    revision: i64,
    head: &Hash,
) -> Result<Transaction<'c>, FileError> {
    let sqlite = |e| FileError::sqlite(path, e);
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(sqlite)?;
    let on_disk: (i64, Vec<u8>) = transaction
        .query_row(
            "SELECT position, hash FROM log_entry ORDER BY position DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .map_err(sqlite)?;
    match on_disk == (revision, head.to_vec()) {
        true => Ok(transaction),
        false => Err(FileError::ChangedOutside(t!("file.how_log_grown"))),
    }
}

/// Opens a file by its name. `:memory:` is a name like any other when it does not stand alone.
pub(crate) fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(Path::new(".").join(path), flags)
}

/// Settings of each connection: durable, suspicious, one file at rest.
pub(crate) fn configure(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(128);
    connection.execute_batch(
        "PRAGMA journal_mode = DELETE;
         PRAGMA synchronous = FULL;
         PRAGMA fullfsync = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA cell_size_check = ON;
         PRAGMA temp_store = MEMORY;",
    )
}

pub(crate) fn write_changes(
    connection: &Connection,
    path: &Path,
    changes: &[Change],
    after: &Project,
) -> Result<(), FileError> {
    for change in changes {
        // A set is one cell: what it holds after the whole act is right for each of its steps.
        let set = match &change.act {
            Act::Include { field, .. } | Act::Exclude { field, .. } => {
                match after
                    .get(change.kind, &change.id)
                    .and_then(|r| r.get(field))
                {
                    Some(set) => Some(set),
                    // The record goes later in the same act.
                    None => Some(Value::Null),
                }
            }
            _ => None,
        };
        let touched = tables::write(connection, change, set.as_ref())
            .map_err(|e| FileError::sqlite(path, e))?;
        if touched != 1 {
            let how = t!(
                "file.how_record_gone",
                kind = change.kind.words(),
                id = change.id
            );
            return Err(FileError::ChangedOutside(how));
        }
    }
    Ok(())
}

/// Removes what a creation that failed, or was killed, has left.
pub(crate) fn remove_half(half: &Path) {
    let _ = std::fs::remove_file(half);
    let _ = std::fs::remove_file(header::journal_of(half));
}

/// Gives a finished file its name without ever overwriting another.
pub(crate) fn put_in_place(half: &Path, path: &Path) -> Result<(), FileError> {
    match std::fs::hard_link(half, path) {
        Ok(()) => {}
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {
            return Err(FileError::io(path, &e));
        }
        // File systems without hard links: the check in `create` has to do.
        Err(_) => std::fs::rename(half, path).map_err(|e| FileError::io(path, &e))?,
    }
    // The name is on disk too before anybody is told. Where folders cannot be opened (Windows) the system sees to it.
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    if let Ok(folder) = std::fs::File::open(folder.unwrap_or(Path::new("."))) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Whether the file itself may be written; SQLite would open it read-only without a word.
fn check_writable(path: &Path) -> Result<(), FileError> {
    let opened = std::fs::OpenOptions::new().write(true).open(path);
    opened
        .map(|_| ())
        .map_err(|e| match FileError::io(path, &e) {
            FileError::NotWritable { path, .. } => FileError::NotWritable {
                path,
                why: t!("file.why_file_read_only"),
            },
            other => other,
        })
}

/// Lets SQLite finish an act that was cut short, if nobody is in the middle of it.
fn repair(path: &Path) -> Result<(), FileError> {
    let holder = Holder {
        name: t!("file.a_reader"),
        host: String::new(),
        process: std::process::id(),
    };
    match WriteLock::take(path, &holder) {
        // Somebody is writing right now: the journal is theirs.
        Err(FileError::InUse { .. }) => Ok(()),
        Err(other) => Err(other),
        Ok(_lock) => {
            let sqlite = |e| FileError::sqlite(path, e);
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let connection = connect(path, flags).map_err(sqlite)?;
            configure(&connection).map_err(sqlite)?;
            connection
                .query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
                .map_err(sqlite)
        }
    }
}
