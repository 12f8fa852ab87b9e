//! What can stop a pack from being made.

use std::fmt;
use std::path::PathBuf;
use waymark_words::t;

use crate::logo::{STORED_BYTES, STORED_HEIGHT, STORED_WIDTH};
use crate::picture::{MOST_BYTES, MOST_PIXELS};

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
        let UndrawableCharacter {
            place,
            code_point,
            character,
        } = self;
        if character.is_control() {
            f.write_str(&t!("pack.undrawable_control", code_point, place))
        } else {
            f.write_str(&t!(
                "pack.undrawable_character",
                character,
                code_point,
                place
            ))
        }
    }
}

/// Why a pack could not be made or saved.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// Some characters cannot be drawn by the pack's fonts. Nothing was written.
    #[error("{}", t!("pack.undrawable", items = items.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))]
    Undrawable {
        /// Each character once for each place it stands in, sorted by place.
        items: Vec<UndrawableCharacter>,
    },
    /// A font of the pack could not be read or used: a fault of the program, not of the content.
    #[error("{}", t!("pack.font_unusable", face, reason))]
    Font {
        /// PostScript name of the face.
        face: &'static str,
        /// What the font library said.
        reason: String,
    },
    /// The PDF could not be put together: a fault of the program, not of the content.
    #[error("{}", t!("pack.not_put_together", reason))]
    Writer {
        /// What the PDF library said.
        reason: String,
    },
    /// Whoever watched said to stop. Nothing was made.
    #[error("{}", t!("pack.stopped"))]
    Stopped,
    /// The file could not be written. A file that was there before is as it was.
    #[error("{}", t!("pack.not_saved", path = path.display(), error = source))]
    Save {
        /// Where the pack was to go.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

/// Why a file cannot be the logo, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// The file does not start as every PNG does.
    #[error("{}", t!("pack.logo_no_png"))]
    NotPng,
    /// Too many pixels across or down.
    #[error("{}", t!("pack.logo_too_large", 
        width = grouped(u64::from(*width)), height = grouped(u64::from(*height)),
        most = grouped(u64::from(MOST_PIXELS))
    ))]
    TooLarge {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// The file is too large to be read.
    #[error("{}", t!("pack.logo_too_heavy", 
        bytes = grouped(*bytes as u64), most = grouped(MOST_BYTES as u64)
    ))]
    TooHeavy {
        /// Size of the file in bytes.
        bytes: usize,
    },
    /// The picture moves, and paper does not.
    #[error("{}", t!("pack.logo_animated"))]
    Animated,
    /// The file starts as a PNG and does not go on as one.
    #[error("{}", t!("pack.logo_damaged", reason))]
    Damaged {
        /// What is wrong with it.
        reason: String,
    },
    /// Scaled down, it is still too large to be kept in a project.
    #[error("{}", t!("pack.logo_too_detailed", 
        bytes = grouped(*bytes as u64), width = grouped(u64::from(STORED_WIDTH)),
        height = grouped(u64::from(STORED_HEIGHT)), most = grouped(STORED_BYTES as u64)
    ))]
    TooDetailed {
        /// Its size in bytes, scaled down.
        bytes: usize,
    },
    /// The smaller picture could not be written: a fault of the program, not of the file.
    #[error("{}", t!("pack.logo_unwritable", reason))]
    Unwritable {
        /// What the PNG library said.
        reason: String,
    },
}

/// "60,000".
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_stand_in_groups_of_three() {
        let grouped = [7, 412, 4_000, 60_000, 1_234_567].map(grouped);
        assert_eq!(grouped, ["7", "412", "4,000", "60,000", "1,234,567"]);
    }
}
