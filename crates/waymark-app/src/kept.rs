//! What the app keeps for the person in its own folder, as JSON, a file for each thing. None of it is work: whatever is
//! damaged can be made anew.

use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// What is kept in a file; nothing where it is not there or damaged.
pub(crate) fn read<T: DeserializeOwned>(folder: &Path, file: &str) -> Option<T> {
    let text = std::fs::read_to_string(folder.join(file)).ok()?;
    serde_json::from_str(&text).ok()
}

/// Keeps something in a file. It is written beside its place first, so that a full disk leaves what was there.
///
/// # Errors
/// Where the folder cannot be written.
pub(crate) fn write<T: Serialize + ?Sized>(
    folder: &Path,
    file: &str,
    kept: &T,
) -> std::io::Result<()> {
    let text = serde_json::to_string_pretty(kept)?;
    std::fs::create_dir_all(folder)?;
    let half = folder.join(format!("{file}.half"));
    std::fs::write(&half, text)?;
    std::fs::rename(&half, folder.join(file))
}
