//! The parts of a package, unpacked within bounds.
//!
//! A few kilobytes can claim to hold a million parts, or be unpacked to gigabytes. How many parts there are is counted
//! before the archive is opened, and a part is given up when it has given too much, whatever size it claims to have.

use std::io::{BufReader, Cursor};

use waymark_words::phrase;
use zip::ZipArchive;
use zip::result::ZipError;

use super::super::{SheetError, bounds};
use super::xml::Xml;

/// A package of parts.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

/// A part while it is being unpacked.
pub(super) type Part<'p, 'a> = BufReader<zip::read::ZipFile<'p, Cursor<&'a [u8]>>>;

impl<'a> Package<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Package<'a>, SheetError> {
        // Each entry in the list of parts begins so. The library would make room for all before it says how many.
        let entries = bytes.windows(4).filter(|four| *four == b"PK\x01\x02");
        if entries.count() > bounds::PARTS {
            let limit = bounds::PARTS;
            return Err(SheetError::TooManyParts { limit });
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        Ok(Package { archive })
    }

    /// Whether there is a part of that name.
    pub fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// The XML of a part.
    pub fn part<'p>(&'p mut self, name: &str) -> Result<Xml<Part<'p, 'a>>, SheetError> {
        let missing = || SheetError::Missing {
            part: name.to_string(),
        };
        let stored = self.stored_name(name).ok_or_else(missing)?;
        let file = self.archive.by_name(&stored).map_err(damaged)?;
        if file.size() > bounds::PART {
            return Err(too_large(name));
        }
        Ok(Xml::new(name, BufReader::new(file)))
    }

    /// The name under which a part is stored: names that differ in capitals alone are the same.
    fn stored_name(&self, name: &str) -> Option<String> {
        if self.has(name) {
            return Some(name.to_string());
        }
        let names = self.archive.file_names().flatten();
        let mut alike = names.filter(|stored| stored.eq_ignore_ascii_case(name));
        alike.next().map(|stored| stored.to_string())
    }

    /// What a package is that holds no workbook.
    pub fn other(&self) -> SheetError {
        if self.has("xl/workbook.bin") {
            let what = phrase!("sheet.is_xlsb");
            return SheetError::OtherKind { what };
        }
        if self.has("mimetype") && self.has("content.xml") {
            let what = phrase!("sheet.is_ods");
            return SheetError::OtherKind { what };
        }
        let what = phrase!("sheet.is_other_package");
        SheetError::Other { what }
    }
}

/// A part that gives more than any table needs.
pub(super) fn too_large(part: &str) -> SheetError {
    SheetError::PartTooLarge {
        part: part.to_string(),
        megabytes: bounds::PART >> 20,
    }
}

fn damaged(error: ZipError) -> SheetError {
    SheetError::Damaged {
        why: error.to_string(),
    }
}
