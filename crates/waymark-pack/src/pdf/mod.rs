//! Pages to a PDF 1.7 file. The only module that names printpdf and lopdf.
//!
//! printpdf writes the drawing operators and embeds the subset fonts; lopdf then adds what
//! printpdf has no words for: the tag tree, the outline, the metadata, and an identifier made from
//! the content instead of chance. No clock, no counter of the process: same pages, same bytes.

mod drawing;
mod images;
mod metadata;
mod structure;

use std::collections::BTreeSet;

use lopdf::{Dictionary, Object, StringFormat};
use printpdf::{
    FontId, Mm, ParsedFont, PdfDocument, PdfFont, PdfPage, PdfParseErrorSeverity, PdfSaveOptions,
    Pt, Rect,
};
use sha2::{Digest, Sha256};

use crate::error::PackError;
use crate::font::Face;
use crate::page::{Document, Item, Page};
use crate::progress::Watch;
use crate::style::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::units::Mpt;

/// Bytes of the hash that make the file's identifier.
const IDENTIFIER: usize = 16;

/// The document as the bytes of a PDF file.
pub(crate) fn write(document: &Document, watch: &mut Watch<'_>) -> Result<Vec<u8>, PackError> {
    let images = images::Images::of(document);
    let drawn = drawing::draw(document, &images, watch)?;
    watch.writes()?;
    let mut printed = PdfDocument::new("");
    embed_fonts(document, &mut printed)?;
    images.embed(&mut printed);
    printed.pages = drawn
        .iter()
        .map(|page| blank_page(page.ops.clone()))
        .collect();

    let mut warnings = Vec::new();
    let mut file = printpdf::serialize::to_lopdf_doc(
        &printed,
        &PdfSaveOptions {
            image_optimization: None,
            ..PdfSaveOptions::default()
        },
        &mut warnings,
    );
    if let Some(error) = warnings
        .iter()
        .find(|warning| warning.severity == PdfParseErrorSeverity::Error)
    {
        return Err(fault(&error.msg));
    }
    file.version = "1.7".to_owned();
    structure::add(document, &drawn, &mut file)?;
    metadata::add(document, &mut file)?;
    file.compress();
    identified(file)
}

/// A fault of the writer, told as an error.
fn fault(reason: impl ToString) -> PackError {
    PackError::Writer {
        reason: reason.to_string(),
    }
}

/// A length in points, as PDF counts them.
fn points(length: Mpt) -> f32 {
    length as f32 / 1000.0
}

/// Name of a face's font resource. Its six capitals are also the mark of a subset font, which
/// stands before the font's name.
fn resource(face: Face) -> FontId {
    let name = match face {
        Face::Regular => "WMREGU",
        Face::Medium => "WMMEDI",
        Face::SemiBold => "WMSEMI",
        Face::Bold => "WMBOLD",
        Face::Mono => "WMMONO",
    };
    FontId(name.to_owned())
}

fn embed_fonts(document: &Document, printed: &mut PdfDocument) -> Result<(), PackError> {
    let faces: BTreeSet<Face> = document.pages.iter().flat_map(faces).collect();
    for face in faces {
        let mut font = ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new())
            .ok_or_else(|| fault(format!("{} could not be read", face.name())))?;
        font.font_name = Some(face.name().to_owned());
        printed
            .resources
            .fonts
            .map
            .insert(resource(face), PdfFont::new(font));
    }
    Ok(())
}

fn faces(page: &Page) -> impl Iterator<Item = Face> + '_ {
    page.items.iter().filter_map(|placed| match &placed.item {
        Item::Text(run) => Some(run.face),
        Item::Line(_) | Item::Polygon(_) | Item::Image(_) => None,
    })
}

fn blank_page(ops: Vec<printpdf::Op>) -> PdfPage {
    let mut page = PdfPage::new(Mm(0.0), Mm(0.0), ops);
    let paper = Rect::from_wh(Pt(points(PAGE_WIDTH)), Pt(points(PAGE_HEIGHT)));
    (page.media_box, page.trim_box, page.crop_box) = (paper.clone(), paper.clone(), paper);
    page
}

/// The bytes of the file, with an identifier that is a hash of everything else in it. Tags and
/// other small objects are packed together, which makes the file half as large.
fn identified(mut file: lopdf::Document) -> Result<Vec<u8>, PackError> {
    file.trailer.remove(b"ID");
    let mut content = Vec::new();
    file.save_to(&mut content).map_err(fault)?;
    let hash = Sha256::digest(&content);
    let identifier = Object::String(hash[..IDENTIFIER].to_vec(), StringFormat::Hexadecimal);
    file.trailer
        .set("ID", Object::Array(vec![identifier.clone(), identifier]));
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes).map_err(fault)?;
    Ok(bytes)
}

/// A text string as PDF wants it outside page content: UTF-16 with a byte order mark.
fn text_string(text: &str) -> Object {
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_be_bytes).collect()
}

fn catalog(file: &mut lopdf::Document) -> Result<&mut Dictionary, PackError> {
    file.catalog_mut().map_err(fault)
}
