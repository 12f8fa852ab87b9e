//! Items of a page to drawing operators, each stretch of one owner in its marked content.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle, Point,
    PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder, XObjectTransform,
};
use unicode_normalization::char::is_combining_mark;

use super::images::Images;
use super::{points, resource, utf16};
use crate::error::PackError;
use crate::font::{Face, Glyph};
use crate::page::{Document, Image, Item, Line, Owner, Page, Polygon, TextRun};
use crate::progress::Watch;
use crate::style::{Colour, PAGE_HEIGHT};
use crate::tag::{NodeId, Tree};
use crate::units::{Mpt, scale};

/// A page as operators, with the node each marked content belongs to.
pub(super) struct Drawn {
    pub ops: Vec<Op>,
    /// Owner of each marked content, by its number on the page.
    pub owners: Vec<NodeId>,
}

/// What each glyph of a face is read as when nothing else is said. Where a glyph stands for other
/// text, as a ligature or a mark may, the text is written beside it.
type Readings = BTreeMap<(Face, u16), String>;

pub(super) fn draw(
    document: &Document,
    images: &Images<'_>,
    watch: &mut Watch<'_>,
) -> Result<Vec<Drawn>, PackError> {
    let readings = readings(document);
    let count = document.pages.len();
    let mut drawn = Vec::with_capacity(count);
    for (index, page) in document.pages.iter().enumerate() {
        watch.draws(index, count)?;
        drawn.push(draw_page(page, &document.tree, &readings, images));
    }
    Ok(drawn)
}

fn readings(document: &Document) -> Readings {
    let mut readings = Readings::new();
    for item in document.pages.iter().flat_map(|page| &page.items) {
        let Item::Text(run) = &item.item else {
            continue;
        };
        for glyph in run.glyphs.iter().filter(|glyph| !glyph.text.is_empty()) {
            let text = &run.text[glyph.text.clone()];
            readings
                .entry((run.face, glyph.id))
                .or_insert_with(|| text.to_owned());
        }
    }
    readings
}

fn draw_page(page: &Page, tree: &Tree, readings: &Readings, images: &Images<'_>) -> Drawn {
    let mut drawn = Drawn {
        ops: Vec::new(),
        owners: Vec::new(),
    };
    for stretch in page.items.chunk_by(|one, next| one.owner == next.owner) {
        let Some(first) = stretch.first() else {
            continue;
        };
        drawn.ops.push(match first.owner {
            Owner::Artifact => Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            },
            Owner::Node(node) => {
                let number = drawn.owners.len() as i64;
                drawn.owners.push(node);
                Op::BeginMarkedContentWithProperties {
                    tag: super::structure::type_of(tree.node(node).role).to_owned(),
                    properties: dictionary("MCID", DictItem::Int(number)),
                }
            }
        });
        for placed in stretch {
            match &placed.item {
                Item::Text(run) => draw_text(run, readings, &mut drawn.ops),
                Item::Line(line) => draw_line(line, &mut drawn.ops),
                Item::Polygon(polygon) => draw_polygon(polygon, &mut drawn.ops),
                Item::Image(image) => draw_image(image, images, &mut drawn.ops),
            }
        }
        drawn.ops.push(Op::EndMarkedContent);
    }
    drawn
}

fn dictionary(key: &str, value: DictItem) -> DictItem {
    DictItem::Dict {
        map: BTreeMap::from([(key.to_owned(), value)]),
    }
}

fn draw_text(run: &TextRun, readings: &Readings, ops: &mut Vec<Op>) {
    if run.glyphs.is_empty() {
        return;
    }
    // Marks over letters are drawn apart, which software that reads the page takes for a break.
    let has_marks = run.text.chars().any(is_combining_mark);
    let reads_as_drawn = !has_marks
        && run.glyphs.iter().all(|glyph| {
            readings
                .get(&(run.face, glyph.id))
                .is_some_and(|text| *text == run.text[glyph.text.clone()])
        });
    if !reads_as_drawn {
        ops.push(Op::BeginMarkedContentWithProperties {
            tag: "Span".to_owned(),
            properties: dictionary("ActualText", DictItem::Bytes(utf16(&run.text))),
        });
    }
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFillColor {
        col: colour(run.colour),
    });
    ops.push(Op::SetFont {
        font: PdfFontHandle::External(resource(run.face)),
        size: Pt(points(run.size)),
    });
    // Marks that sit higher or lower than the baseline are placed by themselves.
    for level in run.glyphs.chunk_by(|one, next| one.rise == next.rise) {
        show(run, level, readings, ops);
    }
    ops.push(Op::EndTextSection);
    if !reads_as_drawn {
        ops.push(Op::EndMarkedContent);
    }
}

/// Shows glyphs of one level. The place of the first is given in full; between glyphs the writer
/// only says how far the next stands from where the font's own width would put it.
fn show(run: &TextRun, glyphs: &[Glyph], readings: &Readings, ops: &mut Vec<Op>) {
    let Some(first) = glyphs.first() else { return };
    let rise = scale(run.size, first.rise, run.face.units_per_em());
    let (x, y) = upright(run.glyph_x(first), run.y - rise);
    ops.push(Op::SetTextMatrix {
        matrix: TextMatrix::Translate(x, y),
    });
    let next_x = glyphs
        .iter()
        .skip(1)
        .map(|glyph| Some(glyph.x))
        .chain([None]);
    let shown = glyphs.iter().zip(next_x).map(|(glyph, next_x)| {
        let pen = glyph.x + glyph.width;
        let back = next_x.map_or(0, |next_x| pen - next_x);
        let text = readings
            .get(&(run.face, glyph.id))
            .cloned()
            .unwrap_or(" ".to_owned());
        Codepoint::with_cid(glyph.id, back as f32, text)
    });
    ops.push(Op::ShowText {
        items: vec![TextItem::GlyphIds(shown.collect())],
    });
}

fn draw_line(line: &Line, ops: &mut Vec<Op>) {
    let dash = line
        .dash
        .map_or(LineDashPattern::default(), |dash| LineDashPattern {
            offset: 0.0,
            pattern: [points(dash), points(dash)].into_iter().collect(),
        });
    ops.push(Op::SetOutlineColor {
        col: colour(line.colour),
    });
    ops.push(Op::SetOutlineThickness {
        pt: Pt(points(line.thickness)),
    });
    ops.push(Op::SetLineDashPattern { dash });
    let points = vec![corner(line.from), corner(line.to)];
    ops.push(Op::DrawLine {
        line: printpdf::Line {
            points,
            is_closed: false,
        },
    });
}

fn draw_polygon(polygon: &Polygon, ops: &mut Vec<Op>) {
    if let Some(fill) = polygon.fill {
        ops.push(Op::SetFillColor { col: colour(fill) });
    }
    if let Some((edge, thickness)) = polygon.outline {
        ops.push(Op::SetOutlineColor { col: colour(edge) });
        ops.push(Op::SetOutlineThickness {
            pt: Pt(points(thickness)),
        });
        ops.push(Op::SetLineDashPattern {
            dash: LineDashPattern::default(),
        });
    }
    let mode = match (polygon.fill, polygon.outline) {
        (Some(_), Some(_)) => PaintMode::FillStroke,
        (Some(_), None) => PaintMode::Fill,
        (None, Some(_)) => PaintMode::Stroke,
        (None, None) => return,
    };
    let points = polygon.points.iter().copied().map(corner).collect();
    ops.push(Op::DrawPolygon {
        polygon: printpdf::Polygon {
            rings: vec![PolygonRing { points }],
            mode,
            winding_order: WindingOrder::NonZero,
        },
    });
}

/// A picture is one unit wide and high, and is stretched to its rectangle.
fn draw_image(image: &Image, images: &Images<'_>, ops: &mut Vec<Op>) {
    let Some(id) = images.resource(&image.picture) else {
        return;
    };
    let (x, y) = upright(image.left, image.top + image.height);
    ops.push(Op::UseXobject {
        id,
        transform: XObjectTransform {
            translate_x: Some(x),
            translate_y: Some(y),
            scale_x: Some(points(image.width)),
            scale_y: Some(points(image.height)),
            no_auto_scale: true,
            ..XObjectTransform::default()
        },
    });
}

/// From a page whose y runs down to one whose y runs up.
fn upright(x: Mpt, y: Mpt) -> (Pt, Pt) {
    (Pt(points(x)), Pt(points(PAGE_HEIGHT - y)))
}

fn corner((x, y): (Mpt, Mpt)) -> LinePoint {
    let (x, y) = upright(x, y);
    LinePoint {
        p: Point { x, y },
        bezier: false,
    }
}

fn colour(colour: Colour) -> Color {
    let part = |part: u8| f32::from(part) / 255.0;
    Color::Rgb(Rgb {
        r: part(colour.0),
        g: part(colour.1),
        b: part(colour.2),
        icc_profile: None,
    })
}
