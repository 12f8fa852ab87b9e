//! Pages for the window: the same items in the same places as in the PDF, as plain data.
//!
//! All lengths are whole thousandths of a point from the upper left corner of the page, y down.
//! Nothing is laid out here.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use unicode_normalization::char::is_combining_mark;

use crate::font::Face;
use crate::page::{Document, Image, Item, Line, Page, Polygon, TextRun};
use crate::style::{Colour, PAGE_HEIGHT, PAGE_WIDTH};
use crate::units::{Mpt, scale};

/// Width and height of every page.
pub const PAGE_SIZE: (Mpt, Mpt) = (PAGE_WIDTH, PAGE_HEIGHT);

/// A page as the window draws it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ScreenPage {
    /// The section it belongs to, as the outline names it.
    pub title: String,
    /// What is drawn, in drawing order.
    pub items: Vec<ScreenItem>,
}

/// Something that is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum ScreenItem {
    /// Text on one baseline.
    Text {
        /// Left end.
        x: Mpt,
        /// Baseline.
        y: Mpt,
        /// "regular", "medium", "semibold", "bold" or "mono".
        face: &'static str,
        /// Size of type.
        size: Mpt,
        /// "#rrggbb".
        colour: String,
        /// The words.
        text: String,
        /// Left edge of each character (Unicode scalar value) of `text`. Characters drawn as one
        /// share its width evenly; a mark has the edge of its letter.
        xs: Vec<Mpt>,
    },
    /// A straight line.
    Line {
        /// One end, x and y.
        from: (Mpt, Mpt),
        /// Other end, x and y.
        to: (Mpt, Mpt),
        /// Thickness.
        thickness: Mpt,
        /// "#rrggbb".
        colour: String,
        /// Length of dashes and of the gaps between them; none for an unbroken line.
        dash: Option<Mpt>,
    },
    /// A closed polygon.
    Polygon {
        /// Corners, x and y.
        points: Vec<(Mpt, Mpt)>,
        /// "#rrggbb" inside.
        fill: Option<String>,
        /// "#rrggbb" of the outline.
        outline: Option<String>,
        /// Thickness of the outline; 0 if there is none.
        thickness: Mpt,
    },
    /// A picture that fills a rectangle.
    Image {
        /// Left edge.
        left: Mpt,
        /// Top edge.
        top: Mpt,
        /// Width.
        width: Mpt,
        /// Height.
        height: Mpt,
        /// A PNG in base64; where it is transparent, white paper shows through.
        png: String,
    },
}

/// The pages of a document for the window.
pub fn pages(document: &Document) -> Vec<ScreenPage> {
    let numbered = document.pages.iter().enumerate();
    numbered
        .map(|(index, page)| ScreenPage {
            title: title(document, index),
            items: items(page),
        })
        .collect()
}

/// The last section that starts on the page or before it.
fn title(document: &Document, page: usize) -> String {
    let mut sections = document.outline.iter().rev();
    sections
        .find(|bookmark| bookmark.page <= page)
        .map_or(String::new(), |bookmark| bookmark.title.clone())
}

fn items(page: &Page) -> Vec<ScreenItem> {
    page.items
        .iter()
        .map(|placed| match &placed.item {
            Item::Text(run) => text(run),
            Item::Line(line) => straight(line),
            Item::Polygon(polygon) => shape(polygon),
            Item::Image(image) => picture(image),
        })
        .collect()
}

fn text(run: &TextRun) -> ScreenItem {
    ScreenItem::Text {
        x: run.x,
        y: run.y,
        face: face(run.face),
        size: run.size,
        colour: hex(run.colour),
        text: run.text.clone(),
        xs: edges(run),
    }
}

fn straight(line: &Line) -> ScreenItem {
    ScreenItem::Line {
        from: line.from,
        to: line.to,
        thickness: line.thickness,
        colour: hex(line.colour),
        dash: line.dash,
    }
}

fn shape(polygon: &Polygon) -> ScreenItem {
    ScreenItem::Polygon {
        points: polygon.points.clone(),
        fill: polygon.fill.map(hex),
        outline: polygon.outline.map(|(colour, _)| hex(colour)),
        thickness: polygon.outline.map_or(0, |(_, thickness)| thickness),
    }
}

fn picture(image: &Image) -> ScreenItem {
    ScreenItem::Image {
        left: image.left,
        top: image.top,
        width: image.width,
        height: image.height,
        png: STANDARD.encode(image.picture.png()),
    }
}

/// The left edge of each character.
fn edges(run: &TextRun) -> Vec<Mpt> {
    let mut edges: Vec<Mpt> = Vec::with_capacity(run.text.len());
    for glyph in run.glyphs.iter().filter(|glyph| !glyph.text.is_empty()) {
        let left = run.glyph_x(glyph);
        let width = scale(run.size, glyph.width, run.face.units_per_em());
        let characters = &run.text[glyph.text.clone()];
        let letters = characters
            .chars()
            .filter(|c| !is_combining_mark(*c))
            .count();
        let mut letter = 0;
        for character in characters.chars() {
            let of_letter = edges
                .last()
                .copied()
                .filter(|_| is_combining_mark(character));
            edges.push(of_letter.unwrap_or_else(|| {
                let edge = left + scale(width, letter, letters.max(1) as i64);
                letter += 1;
                edge
            }));
        }
    }
    edges
}

fn face(face: Face) -> &'static str {
    match face {
        Face::Regular => "regular",
        Face::Medium => "medium",
        Face::SemiBold => "semibold",
        Face::Bold => "bold",
        Face::Mono => "mono",
    }
}

fn hex(Colour(red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
