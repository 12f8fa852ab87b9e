//! A look at the first hundred bytes of a file, before SQLite sees it.
//!
//! What is not a Waymark project is named and left untouched here: SQLite would create an empty file, roll back a
//! journal that belongs to another program, or answer with words nobody can act on.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use waymark_words::t;

use crate::error::FileError;
use crate::lock::behind_link;
use crate::schema::APPLICATION_ID;

/// Reads the format of a project file from its header.
///
/// # Errors
/// [`FileError::NotThere`], [`FileError::NotWaymark`] for anything else than a project, [`FileError::Damaged`] for a
/// project whose end is missing.
pub(crate) fn format_of(path: &Path) -> Result<u32, FileError> {
    let not_waymark = |why: String| FileError::NotWaymark {
        path: path.to_path_buf(),
        why,
    };
    let metadata = std::fs::metadata(path).map_err(|e| FileError::io(path, &e))?;
    if metadata.is_dir() {
        return Err(not_waymark(t!("file.why_folder")));
    }
    if !metadata.is_file() {
        // Opening a pipe would wait for somebody to write into it.
        return Err(not_waymark(t!("file.why_no_ordinary_file")));
    }
    if metadata.len() == 0 {
        return Err(not_waymark(t!("file.why_empty")));
    }
    let mut header = Vec::with_capacity(100);
    let mut file = File::open(path).map_err(|e| FileError::io(path, &e))?;
    file.by_ref()
        .take(100)
        .read_to_end(&mut header)
        .map_err(|e| FileError::io(path, &e))?;
    if !header.starts_with(b"SQLite format 3\0") {
        return Err(not_waymark(t!("file.why_beginning")));
    }
    let number = |at: usize| -> u32 {
        let bytes = header
            .get(at..at + 4)
            .and_then(|b| <[u8; 4]>::try_from(b).ok());
        bytes.map_or(0, u32::from_be_bytes)
    };
    if header.len() < 100 {
        return Err(FileError::Damaged {
            path: path.to_path_buf(),
            why: t!("file.why_most_missing"),
        });
    }
    if number(68) != APPLICATION_ID {
        return Err(not_waymark(t!("file.why_other_database")));
    }
    if header[18] == 2 || header[19] == 2 {
        // Reading such a file would leave two more beside it, and what was last written may be in neither copy.
        return Err(FileError::Damaged {
            path: path.to_path_buf(),
            why: t!("file.why_other_journal"),
        });
    }
    let page_size = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let pages = u64::from(number(28));
    // The page count in the header is right where both counters agree. With a journal beside the file an act was cut
    // short, or is being written right now: SQLite will put the file right. The length is asked for last, because the
    // header of an act is written before its pages.
    let counted = number(24) == number(92) && !beside_journal(path);
    let length = file.metadata().map_err(|e| FileError::io(path, &e))?.len();
    if counted && length < pages * page_size {
        let whole = pages * page_size;
        let why = t!("file.why_cut_short", missing = whole - length, whole);
        return Err(FileError::Damaged {
            path: path.to_path_buf(),
            why,
        });
    }
    Ok(number(60))
}

/// Whether a journal of an act that was cut short lies beside the file.
///
/// SQLite writes the first byte of a journal last, once the rest of it is on disk, and does not touch the file before.
/// A journal that is empty or begins with zero has nothing to say and is left for the next act.
pub(crate) fn beside_journal(path: &Path) -> bool {
    let journal = journal_of(path);
    if !std::fs::metadata(&journal).is_ok_and(|journal| journal.is_file()) {
        return false;
    }
    let mut first = [0];
    let read = File::open(journal).and_then(|mut journal| journal.read(&mut first));
    // One that cannot be read may have something to say.
    read.is_err() || first != [0]
}

/// Where SQLite keeps the journal of a file: beside the file itself, not beside a link to it.
pub(crate) fn journal_of(path: &Path) -> PathBuf {
    let mut name = behind_link(path).into_os_string();
    name.push("-journal");
    PathBuf::from(name)
}
