//! Copies of a project aside, in the app's own folder: before the first change of a day, before a newer format.
//!
//! They lie away from the document so that a lost folder does not take them along, and are keyed by project so that
//! moving the document does not lose them.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use crate::error::FileError;

/// Backups of one project that are always kept, however old.
pub const KEPT_ALWAYS: usize = 10;

/// Backups of one project that are kept at most.
pub const KEPT_AT_MOST: usize = 60;

/// Days after which a backup goes, unless it is one of the last [`KEPT_ALWAYS`].
pub const KEPT_DAYS: i64 = 365;

const STAMP: &str = "%Y%m%dT%H%M%S%3fZ";

/// Where copies go, and the instant by which they are named.
#[derive(Clone, Copy, Debug)]
pub struct Aside<'a> {
    /// The app's data folder.
    pub data_folder: &'a Path,
    /// Now, UTC.
    pub now: DateTime<Utc>,
}

/// Why a backup was taken; it stands in the name of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupReason {
    /// The first change of a day.
    FirstEditOfDay,
    /// Before the file was brought to a newer format.
    BeforeMigration,
    /// A person asked for it.
    ByHand,
}

impl BackupReason {
    /// The word in the name of the file: `first-edit`.
    pub fn word(self) -> &'static str {
        match self {
            BackupReason::FirstEditOfDay => "first-edit",
            BackupReason::BeforeMigration => "before-migration",
            BackupReason::ByHand => "by-hand",
        }
    }

    const ALL: [BackupReason; 3] = [
        BackupReason::FirstEditOfDay,
        BackupReason::BeforeMigration,
        BackupReason::ByHand,
    ];
}

/// One copy aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was taken.
    pub taken: DateTime<Utc>,
    /// Why.
    pub reason: BackupReason,
    /// How large it is, in bytes.
    pub bytes: u64,
}

/// The backups of one project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backups {
    folder: PathBuf,
}

impl Backups {
    /// The backups of a project in the app's data folder. Nothing is made until the first is taken.
    pub fn of(data_folder: &Path, project: &waymark_planner::Id) -> Backups {
        // Ids hold no separators; `:` is no letter for Windows.
        let name = project.as_str().replace(':', "_");
        Backups {
            folder: data_folder.join("backups").join(name),
        }
    }

    /// Copies the file aside and lets go of old copies. The file must be at rest: the caller holds its lock and is
    /// in no transaction.
    ///
    /// # Errors
    /// When the copy cannot be written whole; none is left half written.
    pub fn take(
        &self,
        file: &Path,
        now: DateTime<Utc>,
        reason: BackupReason,
    ) -> Result<PathBuf, FileError> {
        fs::create_dir_all(&self.folder).map_err(|e| FileError::io(&self.folder, &e))?;
        let name = format!("{}-{}.waymark", now.format(STAMP), reason.word());
        let target = self.folder.join(name);
        let half = target.with_extension("half");
        let copied = fs::copy(file, &half)
            .and_then(|_| fs::File::open(&half)?.sync_all())
            .and_then(|()| fs::rename(&half, &target));
        if let Err(error) = copied {
            let _ = fs::remove_file(&half);
            return Err(FileError::io(&target, &error));
        }
        self.prune(now);
        Ok(target)
    }

    /// The backups of every project that has some in the app's data folder.
    pub fn all(data_folder: &Path) -> Vec<Backups> {
        let folders = fs::read_dir(data_folder.join("backups"))
            .into_iter()
            .flatten()
            .flatten();
        let mut folders: Vec<PathBuf> = folders.map(|entry| entry.path()).collect();
        folders.retain(|folder| folder.is_dir());
        folders.sort();
        folders
            .into_iter()
            .map(|folder| Backups { folder })
            .collect()
    }

    /// The copies there are, newest first.
    pub fn list(&self) -> Vec<Backup> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut backups: Vec<Backup> = entries
            .filter_map(|entry| backup_at(entry.path()))
            .collect();
        backups.sort_by(|a, b| b.path.cmp(&a.path));
        backups
    }

    fn prune(&self, now: DateTime<Utc>) {
        for (rank, backup) in self.list().into_iter().enumerate() {
            let old = now - backup.taken > TimeDelta::days(KEPT_DAYS);
            if rank >= KEPT_AT_MOST || (rank >= KEPT_ALWAYS && old) {
                let _ = fs::remove_file(backup.path);
            }
        }
    }
}

fn backup_at(path: PathBuf) -> Option<Backup> {
    if path.extension()? != "waymark" {
        return None;
    }
    let (stamp, word) = path.file_stem()?.to_str()?.split_once('-')?;
    let taken = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?.and_utc();
    let reason = BackupReason::ALL
        .into_iter()
        .find(|reason| reason.word() == word)?;
    let bytes = fs::metadata(&path).ok()?.len();
    Some(Backup {
        path,
        taken,
        reason,
        bytes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_copies_go_but_the_last_ten_stay() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.waymark");
        fs::write(&file, "content").unwrap();
        let backups = Backups::of(folder.path(), &waymark_planner::Id::new("p1").unwrap());
        let first: DateTime<Utc> = "2026-01-01T08:00:00Z".parse().unwrap();
        for day in 0..100 {
            backups
                .take(
                    &file,
                    first + TimeDelta::days(day),
                    BackupReason::FirstEditOfDay,
                )
                .unwrap();
        }
        assert_eq!(backups.list().len(), KEPT_AT_MOST);
        let late = first + TimeDelta::days(2_000);
        backups
            .take(&file, late, BackupReason::BeforeMigration)
            .unwrap();
        let left = backups.list();
        assert_eq!(left.len(), KEPT_ALWAYS);
        assert_eq!(left[0].taken, late);
        assert_eq!(fs::read_to_string(&left[9].path).unwrap(), "content");
    }

    #[test]
    fn a_copy_that_fails_leaves_no_half() {
        let folder = tempfile::tempdir().unwrap();
        let backups = Backups::of(folder.path(), &waymark_planner::Id::new("p1").unwrap());
        let gone = folder.path().join("gone.waymark");
        let now = "2026-01-01T08:00:00Z".parse().unwrap();
        assert!(
            backups
                .take(&gone, now, BackupReason::FirstEditOfDay)
                .is_err()
        );
        assert_eq!(backups.list(), vec![]);
        assert_eq!(fs::read_dir(&backups.folder).unwrap().count(), 0);
    }
}
