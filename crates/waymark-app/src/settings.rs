//! What the app keeps for a person on this computer: their name, and the copies aside of their projects.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::Serialize;
use waymark_file::{Backup, BackupReason, Backups, FileError, ProjectFile};
use waymark_words::t;

use crate::error::{AppError, ErrorClass};
use crate::session::Session;
use crate::workplace::{self, Workplace};

/// The longest name a person can give, in characters.
const LONGEST_NAME: usize = 200;

/// What Settings shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct SettingsView {
    /// The name under which changes are logged.
    pub author: String,
    /// Whether that name was given here; else it is the name of the computer's account.
    pub author_given: bool,
    /// Where the app keeps its things.
    pub data_folder: String,
    /// The version of the program.
    pub version: &'static str,
    /// The projects that have copies aside, the open one first.
    pub backups: Vec<ProjectBackups>,
}

/// The copies aside of one project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ProjectBackups {
    /// The organisation, as the newest copy has it.
    pub organisation: String,
    /// Whether it is the open project.
    pub open_here: bool,
    /// The copies, newest first.
    pub copies: Vec<BackupView>,
}

/// A copy aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct BackupView {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was taken.
    pub taken: DateTime<Utc>,
    /// Why.
    pub reason: CopyReason,
    /// How large it is.
    pub bytes: u64,
}

/// Why a copy was put aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CopyReason {
    /// Before the first change of a day.
    FirstEdit,
    /// Before the file was brought to a newer format.
    BeforeMigration,
    /// A person asked for it.
    ByHand,
}

impl From<BackupReason> for CopyReason {
    fn from(reason: BackupReason) -> CopyReason {
        match reason {
            BackupReason::FirstEditOfDay => CopyReason::FirstEdit,
            BackupReason::BeforeMigration => CopyReason::BeforeMigration,
            BackupReason::ByHand => CopyReason::ByHand,
        }
    }
}

/// What Settings shows; `open` is the project that is open, if one is.
pub fn settings(workplace: &Workplace, open: Option<&Session>) -> SettingsView {
    let id = open.and_then(|session| session.file().project().id().cloned());
    let own = id.map(|id| Backups::of(&workplace.data_folder, &id));
    let mut backups: Vec<ProjectBackups> = Backups::all(&workplace.data_folder)
        .into_iter()
        .filter_map(|found| {
            let copies = found.list();
            let organisation = organisation_of(copies.first()?)?;
            Some(ProjectBackups {
                organisation,
                open_here: own.as_ref() == Some(&found),
                copies: copies.into_iter().map(backup_view).collect(),
            })
        })
        .collect();
    backups.sort_by(|a, b| {
        (!a.open_here, a.organisation.to_lowercase())
            .cmp(&(!b.open_here, b.organisation.to_lowercase()))
    });
    SettingsView {
        author: workplace.author.name.clone(),
        author_given: workplace::given_author(&workplace.data_folder).is_some(),
        data_folder: workplace.data_folder.display().to_string(),
        version: env!("CARGO_PKG_VERSION"),
        backups,
    }
}

fn backup_view(backup: Backup) -> BackupView {
    BackupView {
        reason: backup.reason.into(),
        path: backup.path,
        taken: backup.taken,
        bytes: backup.bytes,
    }
}

/// Whose project a copy is. A copy that cannot be read any more has no name, and is not offered.
fn organisation_of(backup: &Backup) -> Option<String> {
    let file = ProjectFile::open_for_reading(&backup.path);
    // An older copy is brought forward when it is restored; until then it is called by its folder.
    match file {
        Ok(file) => file
            .project()
            .charter()
            .map(|charter| charter.organisation.clone()),
        Err(FileError::Older { .. }) => {
            let folder = backup.path.parent()?.file_name()?;
            Some(folder.to_string_lossy().into_owned())
        }
        Err(_) => None,
    }
}

/// Names the person under whom changes are logged from now on; empty for the name of the computer's account.
///
/// # Errors
/// When the name is too long or the app's folder cannot be written.
pub fn set_author(data_folder: &Path, name: &str) -> Result<(), AppError> {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().count() > LONGEST_NAME {
        let message = t!("app.name_too_long", most = LONGEST_NAME);
        return Err(AppError::new(ErrorClass::Refused, message));
    }
    let given = Some(name).filter(|name| !name.is_empty());
    workplace::keep_author(data_folder, given).map_err(|e| AppError::not_writable(data_folder, &e))
}

/// Copies a backup to a new file. The backup stays, and so does the file it was taken from.
///
/// # Errors
/// When there is a file already, the backup is none of ours or damaged, or the place cannot be written.
pub fn restore_backup(data_folder: &Path, backup: &Path, to: &Path) -> Result<(), AppError> {
    let known = Backups::all(data_folder)
        .into_iter()
        .flat_map(|backups| backups.list());
    if !known.into_iter().any(|one| one.path == backup) {
        let message = t!("app.no_such_copy", path = backup.display());
        return Err(AppError::new(ErrorClass::Refused, message));
    }
    let file = ProjectFile::open_for_reading(backup)?;
    Ok(file.copy(to)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Clock, sample, script};

    fn workplace(folder: &Path) -> Workplace {
        Workplace::at(
            Clock::Pinned("2026-11-21".parse().unwrap()),
            None,
            folder.join("data"),
        )
    }

    #[test]
    fn a_name_is_kept_and_given_up_again() {
        let folder = tempfile::tempdir().unwrap();
        let account = settings(&workplace(folder.path()), None).author;
        let data = folder.path().join("data");
        set_author(&data, "  Helen   Marsh ").unwrap();
        let named = settings(&workplace(folder.path()), None);
        assert_eq!(
            (named.author.as_str(), named.author_given),
            ("Helen Marsh", true)
        );
        let installation = workplace(folder.path()).author.installation;
        set_author(&data, " ").unwrap();
        let again = settings(&workplace(folder.path()), None);
        assert_eq!((again.author, again.author_given), (account, false));
        assert_eq!(workplace(folder.path()).author.installation, installation);
        assert!(set_author(&data, &"x".repeat(201)).is_err());
    }

    #[test]
    fn a_copy_aside_is_listed_and_restored_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("n.waymark");
        let mut session = sample::make(&path, workplace(folder.path())).unwrap();
        let before = session.file().project().state();
        session.back_up_now().unwrap();
        let rename = serde_json::json!({ "do": "project.set_organisation", "name": "Another" });
        session
            .apply(&[script::one_act(vec![rename]).unwrap()])
            .unwrap();
        let listed = settings(session.workplace(), Some(&session)).backups;
        assert!(listed[0].open_here);
        assert_eq!(listed[0].organisation, "Northgate Managed Services");
        let copy = &listed[0].copies[0];
        assert_eq!(copy.reason, CopyReason::ByHand);

        let data = folder.path().join("data");
        let to = folder.path().join("restored.waymark");
        restore_backup(&data, &copy.path, &to).unwrap();
        let restored = Session::look(&to, workplace(folder.path())).unwrap();
        assert_eq!(restored.file().project().state(), before);
        // Never over something, and nothing else than a copy aside.
        assert!(restore_backup(&data, &copy.path, &to).is_err());
        let elsewhere = folder.path().join("x.waymark");
        let error = restore_backup(&data, &path, &elsewhere).unwrap_err();
        assert!(
            error.message.contains("no copy that was put aside"),
            "{error}"
        );
    }
}
