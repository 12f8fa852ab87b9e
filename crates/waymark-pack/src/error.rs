//! What can stop a pack from being made.

use std::fmt;
use std::path::PathBuf;

/// A character that no font of the pack can draw, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct UndrawableCharacter {
    /// The place a reader knows it by, such as "task 2.7, name".
    pub place: String,
    /// Its code point as people quote it, such as "U+6F22".
    pub code_point: String,
    /// The character itself. A control character stands here as it is.
    pub character: char,
}

impl fmt::Display for UndrawableCharacter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.character.is_control() {
            write!(f, "{} in {}", self.code_point, self.place)
        } else {
            write!(
                f,
                "{} ({}) in {}",
                self.character, self.code_point, self.place
            )
        }
    }
}

/// Why a pack could not be made or saved.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// Some characters cannot be drawn by the pack's fonts. Nothing was written.
    #[error(
        "the pack's fonts cannot draw {}: nothing was written",
        items.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    )]
    Undrawable {
        /// Each character once for each place it stands in, sorted by place.
        items: Vec<UndrawableCharacter>,
    },
    /// A font of the pack could not be read or used: a fault of the program, not of the content.
    #[error("the pack's font {face} could not be used: {reason}")]
    Font {
        /// PostScript name of the face.
        face: &'static str,
        /// What the font library said.
        reason: String,
    },
    /// The PDF could not be put together: a fault of the program, not of the content.
    #[error("the PDF could not be put together: {reason}")]
    Writer {
        /// What the PDF library said.
        reason: String,
    },
    /// The file could not be written. A file that was there before is as it was.
    #[error("{} could not be written ({source}); what was there before is unchanged", path.display())]
    Save {
        /// Where the pack was to go.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}
