//! The logo on the cover: a PNG that was checked before anything is laid out.
//!
//! Stored and sent as the PNG itself, in base64; what is read back is checked again.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::error::LogoError;
use crate::picture::Picture;

/// Widest logo that is kept in a project, in pixels: eight for each point it can fill on the cover.
pub const STORED_WIDTH: u32 = 1_200;
/// Highest logo that is kept in a project, in pixels.
pub const STORED_HEIGHT: u32 = 336;
/// Largest logo that is kept in a project, in bytes.
pub const STORED_BYTES: usize = 300_000;

/// A picture that can stand on the cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    picture: Picture,
}

impl Logo {
    /// Takes a PNG of any colour type and depth, interlaced or not, of at most 4,000 by 4,000
    /// pixels and 10 MB. What is transparent in it is printed white.
    ///
    /// # Errors
    ///
    /// [`LogoError`] says what is wrong and what to do: no PNG, too large, too heavy, animated, or
    /// damaged. Size is checked before memory is taken for it.
    pub fn from_png(bytes: &[u8]) -> Result<Self, LogoError> {
        Ok(Self {
            picture: Picture::read(bytes)?,
        })
    }

    /// The PNG to keep in a project for the one given: made smaller in proportion where it is over
    /// `max_width` or `max_height` pixels, or over [`STORED_WIDTH`] or [`STORED_HEIGHT`], laid on
    /// white, and without anything but the picture (no comments, no place, no camera).
    ///
    /// # Errors
    ///
    /// As [`Logo::from_png`]; and [`LogoError::TooDetailed`] if it still has more than
    /// [`STORED_BYTES`] bytes.
    pub fn fitted_png(bytes: &[u8], max_width: u32, max_height: u32) -> Result<Vec<u8>, LogoError> {
        let fitted = Picture::read(bytes)?
            .fitted_png(max_width.min(STORED_WIDTH), max_height.min(STORED_HEIGHT))?;
        if fitted.len() > STORED_BYTES {
            return Err(LogoError::TooDetailed {
                bytes: fitted.len(),
            });
        }
        Ok(fitted)
    }

    /// The picture itself.
    pub fn picture(&self) -> &Picture {
        &self.picture
    }

    /// The PNG it was made from.
    pub fn png(&self) -> &[u8] {
        self.picture.png()
    }
}

impl Serialize for Logo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(self.png()))
    }
}

impl<'de> Deserialize<'de> for Logo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let png = STANDARD.decode(text).map_err(de::Error::custom)?;
        Logo::from_png(&png).map_err(de::Error::custom)
    }
}
