//! Status packs: what a committee reads, laid out on pages and written as a tagged PDF.
//!
//! [`PackContent`] says everything that is printed; [`render`] makes the pack. The way is content,
//! sections, blocks, pages, PDF, and each step knows only the one before it. This crate counts,
//! rates and forecasts nothing, reads no clock, and gives the same bytes for the same content.
//!
//! ```
//! # use waymark_pack::{PackContent, PackError, render};
//! fn send(content: &PackContent) -> Result<(), PackError> {
//!     let pack = render(content)?;
//!     assert!(pack.bytes().starts_with(b"%PDF-1.7"));
//!     pack.save_to("Northgate-pack-08-2026-11-20.pdf".as_ref())
//! }
//! ```

mod block;
pub mod content;
mod dates;
mod error;
pub mod font;
mod layout;
pub mod logo;
pub mod page;
mod pdf;
pub mod picture;
mod progress;
mod save;
pub mod screen;
mod sections;
pub mod style;
pub mod tag;
mod typeset;
pub mod units;

use std::path::Path;

use progress::Watch;

pub use content::PackContent;
pub use error::{LogoError, PackError, UndrawableCharacter};
pub use logo::Logo;
pub use progress::{Go, Progress};
pub use save::replace;

/// Lays a pack out on pages, without writing a PDF.
///
/// # Errors
///
/// [`PackError::Undrawable`] names every character no font of the pack can draw, and its place.
pub fn lay_out(content: &PackContent) -> Result<page::Document, PackError> {
    lay_out_watched(content, &mut Watch::new(&mut |_| Go::On))
}

/// Makes a pack as a PDF. The same content gives the same bytes.
///
/// # Errors
///
/// [`PackError::Undrawable`] names every character no font of the pack can draw, and its place;
/// nothing is made then.
pub fn render(content: &PackContent) -> Result<Pdf, PackError> {
    render_watched(content, &mut |_| Go::On)
}

/// Makes a pack as [`render`] does, and tells each step before it is done: each section before it
/// is laid out, each page before it is drawn, and the file before it is written.
///
/// # Errors
///
/// As [`render`]; and [`PackError::Stopped`] once `watch` has said [`Go::Stop`]. Nothing is made
/// then, and nothing more is told.
pub fn render_watched(
    content: &PackContent,
    watch: &mut dyn FnMut(Progress) -> Go,
) -> Result<Pdf, PackError> {
    let mut watch = Watch::new(watch);
    let document = lay_out_watched(content, &mut watch)?;
    let bytes = pdf::write(&document, &mut watch)?;
    Ok(Pdf { bytes, document })
}

fn lay_out_watched(
    content: &PackContent,
    watch: &mut Watch<'_>,
) -> Result<page::Document, PackError> {
    let typesetter = typeset::Typesetter::new()?;
    layout::lay_out(
        &sections::all(content),
        &sections::furniture(content),
        typesetter,
        watch,
    )
}

/// A pack as a PDF file in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    bytes: Vec<u8>,
    document: page::Document,
}

impl Pdf {
    /// The file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Its pages, as they were laid out.
    pub fn pages(&self) -> &[page::Page] {
        &self.document.pages
    }

    /// The whole document as it was laid out, with its tag tree and outline.
    pub fn document(&self) -> &page::Document {
        &self.document
    }

    /// Writes the file to `path`: to a temporary file in the same folder first, which then takes
    /// its place, so that a file that was there before is either unchanged or replaced whole.
    ///
    /// # Errors
    ///
    /// [`PackError::Save`] with what the system said; the old file, if any, is as it was.
    pub fn save_to(&self, path: &Path) -> Result<(), PackError> {
        save::replace(path, &self.bytes).map_err(|source| PackError::Save {
            path: path.to_owned(),
            source,
        })
    }
}
