//! Bringing a file of an older format up to date: copied aside first, then changed in one transaction.
//!
//! A shipped migration is never edited. Until the first tagged release the format may still change freely, so there
//! is none yet; the way they are carried out is tested with one that a test brings along.

use std::path::Path;

use rusqlite::Connection;
use waymark_words::t;

use crate::backup::{Aside, BackupReason, Backups};
use crate::error::FileError;
use crate::schema::FORMAT;

/// One step from a format to the next.
pub(crate) struct Migration {
    /// The format it starts from.
    pub from: u32,
    /// The statements that lead to the next one.
    pub sql: &'static str,
}

/// The shipped steps, oldest first.
const SHIPPED: &[Migration] = &[];

/// Brings a file up to date.
///
/// # Errors
/// Where the copy aside fails nothing is changed; where a step fails the file is as it was.
pub(crate) fn bring_up_to_date(
    path: &Path,
    connection: &mut Connection,
    format: u32,
    aside: Option<Aside<'_>>,
) -> Result<(), FileError> {
    carry_out(path, connection, format, aside, SHIPPED, FORMAT)
}

fn carry_out(
    path: &Path,
    connection: &mut Connection,
    format: u32,
    aside: Option<Aside<'_>>,
    steps: &[Migration],
    aim: u32,
) -> Result<(), FileError> {
    let sqlite = |e| FileError::sqlite(path, e);
    let steps: Vec<&Migration> = (format..aim)
        .map(|from| steps.iter().find(|step| step.from == from))
        .collect::<Option<_>>()
        .ok_or_else(|| FileError::Damaged {
            path: path.to_path_buf(),
            why: t!("file.why_format_never_released", format),
        })?;
    let id: String = connection
        .query_row("SELECT id FROM project", [], |row| row.get(0))
        .map_err(sqlite)?;
    let project = waymark_planner::Id::new(&id);
    let (Some(project), Some(aside)) = (project, aside) else {
        return Err(FileError::NotWritable {
            path: path.to_path_buf(),
            why: t!("file.why_no_folder_for_copy"),
        });
    };
    let backups = Backups::of(aside.data_folder, &project);
    backups.take(path, aside.now, BackupReason::BeforeMigration)?;
    let transaction = connection.transaction().map_err(sqlite)?;
    for step in steps {
        transaction.execute_batch(step.sql).map_err(sqlite)?;
    }
    transaction
        .pragma_update(None, "user_version", aim)
        .map_err(sqlite)?;
    transaction.commit().map_err(sqlite)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: &[Migration] = &[Migration {
        from: 1,
        sql: "ALTER TABLE project ADD COLUMN motto TEXT",
    }];

    fn aside(data_folder: &Path) -> Option<Aside<'_>> {
        Some(Aside {
            data_folder,
            now: "2027-01-11T08:00:00Z".parse().unwrap(),
        })
    }

    fn old_file(folder: &Path) -> (std::path::PathBuf, Connection) {
        let path = folder.join("old.waymark");
        let connection = Connection::open(&path).unwrap();
        connection
            .execute_batch("CREATE TABLE project (id TEXT); INSERT INTO project VALUES ('p1'); PRAGMA user_version = 1")
            .unwrap();
        (path, connection)
    }

    fn format_of(connection: &Connection) -> u32 {
        connection
            .query_row("PRAGMA user_version", [], |row| row.get(0))
            .unwrap()
    }

    #[test]
    fn the_untouched_file_is_kept_aside() {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut connection) = old_file(folder.path());
        let before = std::fs::read(&path).unwrap();
        carry_out(&path, &mut connection, 1, aside(folder.path()), STEPS, 2).unwrap();
        assert_eq!(format_of(&connection), 2);
        connection
            .execute("UPDATE project SET motto = 'x'", [])
            .unwrap();
        let kept = Backups::of(folder.path(), &waymark_planner::Id::new("p1").unwrap()).list();
        assert_eq!(std::fs::read(&kept[0].path).unwrap(), before);
    }

    #[test]
    fn without_a_copy_nothing_is_changed() {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut connection) = old_file(folder.path());
        let blocked = folder.path().join("blocked");
        std::fs::write(&blocked, "a file where the folder should be").unwrap();
        assert!(carry_out(&path, &mut connection, 1, aside(&blocked), STEPS, 2).is_err());
        assert_eq!(format_of(&connection), 1);
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut connection) = old_file(folder.path());
        let steps = [
            Migration {
                from: 1,
                sql: "ALTER TABLE project ADD COLUMN motto TEXT",
            },
            Migration {
                from: 2,
                sql: "ALTER TABLE nowhere ADD COLUMN motto TEXT",
            },
        ];
        assert!(carry_out(&path, &mut connection, 1, aside(folder.path()), &steps, 3).is_err());
        assert_eq!(format_of(&connection), 1);
        assert!(
            connection
                .execute("UPDATE project SET motto = 'x'", [])
                .is_err()
        );
    }

    #[test]
    fn a_format_without_a_way_up_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut connection) = old_file(folder.path());
        let error =
            carry_out(&path, &mut connection, 0, aside(folder.path()), STEPS, 2).unwrap_err();
        assert!(
            error.to_string().contains("format 0 was never released"),
            "{error}"
        );
    }
}
