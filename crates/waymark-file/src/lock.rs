//! The lock that keeps two programs from writing one file.
//!
//! It is a file beside the project (`plan.waymark.lock`) held by a lock of the operating system, so that it dies with
//! its process: after a crash nothing has to be cleaned up. Who holds it stands in it as words for people. It is never
//! a row in the project, because that would survive a crash.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use waymark_words::t;

use crate::error::{FileError, Holder};

/// The right to write a project file, until dropped.
#[derive(Debug)]
pub struct WriteLock {
    file: Option<File>,
    path: PathBuf,
}

impl WriteLock {
    /// Takes the lock, or says who has it.
    ///
    /// # Errors
    /// [`FileError::InUse`] with the holder's name; [`FileError::NotWritable`] where the folder cannot be written.
    pub fn take(project: &Path, holder: &Holder) -> Result<WriteLock, FileError> {
        let path = beside(&behind_link(project), "lock");
        // A holder that closes removes the lock file. Whoever opened it just before then holds a lock on a file that
        // is gone, and has to start over.
        for _ in 0..100 {
            let opened = OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path);
            let mut file = opened.map_err(|e| match FileError::io(project, &e) {
                FileError::NotThere { path } => FileError::NotThere { path },
                FileError::DiskFull { path } => FileError::DiskFull { path },
                _ => FileError::NotWritable {
                    path: project.to_path_buf(),
                    why: t!("file.why_no_lock", error = e),
                },
            })?;
            match file.try_lock() {
                Ok(()) if is_still(&file, &path) => {
                    write_holder(&mut file, &path, holder);
                    return Ok(WriteLock {
                        file: Some(file),
                        path,
                    });
                }
                Ok(()) => continue,
                Err(TryLockError::WouldBlock) => {
                    let holder = read_holder(&mut file, &path)
                        .map_or_else(|| t!("file.another_program"), |h| h.to_string());
                    return Err(FileError::InUse {
                        path: project.to_path_buf(),
                        holder,
                    });
                }
                Err(TryLockError::Error(e)) => return Err(FileError::io(project, &e)),
            }
        }
        let holder = t!("file.restless_programs");
        Err(FileError::InUse {
            path: project.to_path_buf(),
            holder,
        })
    }
}

impl Drop for WriteLock {
    fn drop(&mut self) {
        // Removed while still locked, so that nobody can be holding it by then. Windows refuses that for an open
        // file; there the empty file stays, which does no harm.
        let _ = std::fs::remove_file(words_path(&self.path));
        let _ = std::fs::remove_file(&self.path);
        self.file.take();
    }
}

/// The file itself where the path is a link to it, so that both names have one lock.
pub(crate) fn behind_link(path: &Path) -> PathBuf {
    match std::fs::canonicalize(path) {
        Ok(real) if path.is_symlink() => real,
        _ => path.to_path_buf(),
    }
}

/// A file beside the project: its whole name with another ending behind it.
pub(crate) fn beside(project: &Path, ending: &str) -> PathBuf {
    let mut name = project.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(unix)]
fn is_still(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(held), Ok(there)) => held.dev() == there.dev() && held.ino() == there.ino(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still(_file: &File, path: &Path) -> bool {
    path.exists()
}

/// Where the holder's words stand: in the lock file itself, but on Windows, where nobody can read a locked file,
/// beside it.
fn words_path(lock: &Path) -> PathBuf {
    if cfg!(windows) {
        beside(lock, "holder")
    } else {
        lock.to_path_buf()
    }
}

fn write_holder(file: &mut File, lock: &Path, holder: &Holder) {
    // The words are a courtesy: on a full disk the lock holds without them.
    let words = serde_json::to_string(holder).unwrap_or_default();
    let _ = file.set_len(0);
    if cfg!(windows) {
        let _ = std::fs::write(words_path(lock), words);
    } else {
        let _ = file.write_all(words.as_bytes());
        let _ = file.flush();
    }
}

fn read_holder(file: &mut File, lock: &Path) -> Option<Holder> {
    let mut words = String::new();
    if cfg!(windows) {
        words = std::fs::read_to_string(words_path(lock)).ok()?;
    } else {
        file.take(4_096).read_to_string(&mut words).ok()?;
    }
    serde_json::from_str(&words).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(name: &str) -> Holder {
        Holder {
            name: name.into(),
            host: "laptop".into(),
            process: 7,
        }
    }

    #[test]
    fn the_second_is_told_who_was_first() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("a.waymark");
        let first = WriteLock::take(&project, &holder("Helena")).unwrap();
        let second = WriteLock::take(&project, &holder("Marta")).unwrap_err();
        assert!(
            second.to_string().contains("Helena on laptop (process 7)"),
            "{second}"
        );
        drop(first);
        assert!(
            std::fs::read_dir(folder.path()).unwrap().next().is_none(),
            "nothing is left behind"
        );
        WriteLock::take(&project, &holder("Marta")).unwrap();
    }

    #[test]
    fn a_lock_file_left_by_a_crash_holds_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("a.waymark");
        std::fs::write(beside(&project, "lock"), "{\"name\":\"gone\"").unwrap();
        WriteLock::take(&project, &holder("Marta")).unwrap();
    }
}
