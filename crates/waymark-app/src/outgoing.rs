//! Files that leave the app: written whole or not at all, and never over something that is not of their kind.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use waymark_pack::Pdf;
use waymark_words::t;

use crate::error::{AppError, ErrorClass};

/// Writes a PDF. One that is there is replaced; anything else that is there is kept.
///
/// # Errors
/// When something else than a PDF is there, such as the project itself, or the place cannot be written.
pub fn save_pdf(pdf: &Pdf, path: &Path) -> Result<(), AppError> {
    if holds_something_else(path, |first| first.starts_with(b"%PDF-")) {
        let message = t!("app.no_pdf", path = path.display());
        return Err(AppError::new(ErrorClass::Unavailable, message));
    }
    pdf.save_to(path).map_err(AppError::from)
}

/// Writes XML. A file of XML that is there is replaced; anything else that is there is kept.
///
/// # Errors
/// When something else is there, such as the project itself, or the place cannot be written.
pub fn save_xml(bytes: &[u8], path: &Path) -> Result<(), AppError> {
    if holds_something_else(path, crate::exchange::begins_as_xml) {
        let message = t!("app.no_xml", path = path.display());
        return Err(AppError::new(ErrorClass::Unavailable, message));
    }
    waymark_pack::replace(path, bytes).map_err(|e| AppError::not_writable(path, &e))
}

/// The formats a table can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetFormat {
    /// A workbook.
    Xlsx,
    /// Text with commas between the columns.
    Csv,
}

impl SheetFormat {
    /// The format that the ending of a path asks for.
    ///
    /// # Errors
    /// Where it asks for neither.
    pub fn of(path: &Path) -> Result<SheetFormat, AppError> {
        let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
        match ending.as_ref().and_then(|ending| ending.to_str()) {
            Some("xlsx") => Ok(SheetFormat::Xlsx),
            Some("csv") => Ok(SheetFormat::Csv),
            _ => Err(AppError::new(
                ErrorClass::Refused,
                t!("app.no_table_ending", path = path.display()),
            )),
        }
    }
}

/// Writes a table. A file of the same kind that is there is replaced; anything else that is there is kept.
///
/// # Errors
/// When something else is there, such as the project itself, or the place cannot be written.
pub fn save_sheet(bytes: &[u8], format: SheetFormat, path: &Path) -> Result<(), AppError> {
    let is_ours = |first: &[u8]| match format {
        SheetFormat::Xlsx => first.starts_with(b"PK"),
        SheetFormat::Csv => is_text(first),
    };
    if holds_something_else(path, is_ours) {
        let message = t!("app.no_sheet", path = path.display());
        return Err(AppError::new(ErrorClass::Unavailable, message));
    }
    waymark_pack::replace(path, bytes).map_err(|e| AppError::not_writable(path, &e))
}

/// Whether the first bytes of a file can be those of a table in text: nothing in them has a use for machines alone.
fn is_text(first: &[u8]) -> bool {
    let control = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\r' | b'\n');
    let other = [&b"SQLite"[..], b"PK", b"%PDF", b"<", b"{\\rtf"];
    !first.iter().any(control) && !other.iter().any(|start| first.starts_with(start))
}

/// Whether there is a file that is neither empty nor of the kind that is to be written.
fn holds_something_else(path: &Path, is_ours: impl Fn(&[u8]) -> bool) -> bool {
    let mut first = Vec::new();
    let read = File::open(path).and_then(|file| file.take(64).read_to_end(&mut first));
    match read {
        Ok(0) => false,
        Ok(_) => !is_ours(&first),
        // A file that cannot be read may be anything.
        Err(_) => path.exists(),
    }
}
