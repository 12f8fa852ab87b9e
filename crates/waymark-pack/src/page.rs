//! Finished pages: what is drawn where, and which node of the tag tree owns it.
//!
//! Plain data in page coordinates (origin top left, y down, thousandths of a point). The PDF
//! writer draws exactly this; a preview on a screen can draw the same.

use crate::font::{Face, Glyph};
use crate::picture::Picture;
use crate::style::Colour;
use crate::tag::{NodeId, Tree};
use crate::units::{Mpt, scale};

/// Who an item belongs to in the tag tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Rules, shading, headers and footers, repeated heads: not part of what is read.
    Artifact,
    /// Part of this node.
    Node(NodeId),
}

/// One thing drawn, and its owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Who it belongs to.
    pub owner: Owner,
    /// What is drawn.
    pub item: Item,
}

/// Something that can be drawn. There are no curves, gradients, transparency or clipping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// Text on one baseline.
    Text(TextRun),
    /// A straight line.
    Line(Line),
    /// A closed polygon; rectangles and circles are polygons too.
    Polygon(Polygon),
    /// A picture made of samples.
    Image(Image),
}

/// Text on one baseline in one face, size and colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRun {
    /// Left end.
    pub x: Mpt,
    /// Baseline.
    pub y: Mpt,
    /// Face it is set in.
    pub face: Face,
    /// Size of type.
    pub size: Mpt,
    /// Colour of the letters.
    pub colour: Colour,
    /// The text, as a reader would copy it.
    pub text: String,
    /// Its glyphs with their positions in font units from the left end.
    pub glyphs: Vec<Glyph>,
    /// Width as far as ink can reach: a space that ends a broken line is not counted.
    pub width: Mpt,
}

impl TextRun {
    /// Where the glyph's origin stands on the page.
    pub fn glyph_x(&self, glyph: &Glyph) -> Mpt {
        self.x + scale(self.size, glyph.x, self.face.units_per_em())
    }
}

/// A straight line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// One end, x and y.
    pub from: (Mpt, Mpt),
    /// Other end, x and y.
    pub to: (Mpt, Mpt),
    /// Thickness.
    pub thickness: Mpt,
    /// Colour.
    pub colour: Colour,
    /// Length of dashes and of the gaps between them; `None` for an unbroken line.
    pub dash: Option<Mpt>,
}

/// A closed polygon, filled, outlined or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Polygon {
    /// Corners, x and y.
    pub points: Vec<(Mpt, Mpt)>,
    /// Colour inside.
    pub fill: Option<Colour>,
    /// Colour and thickness of the outline.
    pub outline: Option<(Colour, Mpt)>,
}

/// A picture that fills a rectangle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Left edge.
    pub left: Mpt,
    /// Top edge.
    pub top: Mpt,
    /// Width on the page.
    pub width: Mpt,
    /// Height on the page.
    pub height: Mpt,
    /// What is drawn, stretched to the rectangle.
    pub picture: Picture,
}

/// One page of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// What is drawn, in drawing order: artifacts first, then in reading order.
    pub items: Vec<Placed>,
}

/// A section's entry in the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bookmark {
    /// Words shown in the outline.
    pub title: String,
    /// Page it starts on, from 0.
    pub page: usize,
}

/// A document laid out: pages, what is on them, and what a reader's software should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Title of the document.
    pub title: String,
    /// Who it is about: goes to the metadata as author.
    pub organisation: String,
    /// What it is about: goes to the metadata as subject.
    pub subject: String,
    /// Language of its words, as in BCP 47.
    pub language: String,
    /// Its pages in order.
    pub pages: Vec<Page>,
    /// Its tag tree.
    pub tree: Tree,
    /// Its outline, one entry a section.
    pub outline: Vec<Bookmark>,
}

/// A box: left, top, right, bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Left edge.
    pub left: Mpt,
    /// Top edge.
    pub top: Mpt,
    /// Right edge.
    pub right: Mpt,
    /// Bottom edge.
    pub bottom: Mpt,
}

impl Bounds {
    fn around(points: impl IntoIterator<Item = (Mpt, Mpt)>) -> Option<Self> {
        points
            .into_iter()
            .fold(None, |bounds: Option<Self>, (x, y)| {
                let point = Self {
                    left: x,
                    top: y,
                    right: x,
                    bottom: y,
                };
                Some(bounds.map_or(point, |bounds| bounds.join(point)))
            })
    }

    /// The smallest box around both.
    pub fn join(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Whether the two boxes share some area.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

impl Item {
    /// The box around the item: for text its size of type in height and as wide as its ink may
    /// reach, for shapes their corners without half the thickness of the outline.
    pub fn bounds(&self) -> Option<Bounds> {
        match self {
            Item::Text(run) => Some(Bounds {
                left: run.x,
                top: run.y - scale(run.size, 780, 1000),
                right: run.x + run.width,
                bottom: run.y + scale(run.size, 220, 1000),
            }),
            Item::Line(line) => Bounds::around([line.from, line.to]),
            Item::Polygon(polygon) => Bounds::around(polygon.points.iter().copied()),
            Item::Image(image) => Some(Bounds {
                left: image.left,
                top: image.top,
                right: image.left + image.width,
                bottom: image.top + image.height,
            }),
        }
    }

    pub(crate) fn shift(&mut self, dx: Mpt, dy: Mpt) {
        let moved = |(x, y): (Mpt, Mpt)| (x + dx, y + dy);
        match self {
            Item::Text(run) => (run.x, run.y) = moved((run.x, run.y)),
            Item::Line(line) => (line.from, line.to) = (moved(line.from), moved(line.to)),
            Item::Polygon(polygon) => {
                polygon
                    .points
                    .iter_mut()
                    .for_each(|point| *point = moved(*point));
            }
            Item::Image(image) => (image.left, image.top) = moved((image.left, image.top)),
        }
    }

    /// A filled rectangle.
    pub(crate) fn fill(left: Mpt, top: Mpt, width: Mpt, height: Mpt, colour: Colour) -> Self {
        Self::rectangle(left, top, width, height, Some(colour), None)
    }

    /// A rectangle, filled, outlined or both.
    pub(crate) fn rectangle(
        left: Mpt,
        top: Mpt,
        width: Mpt,
        height: Mpt,
        fill: Option<Colour>,
        outline: Option<(Colour, Mpt)>,
    ) -> Self {
        let (right, bottom) = (left + width, top + height);
        let points = vec![(left, top), (right, top), (right, bottom), (left, bottom)];
        Item::Polygon(Polygon {
            points,
            fill,
            outline,
        })
    }

    /// A level line from `left` to `right`.
    pub(crate) fn rule(left: Mpt, right: Mpt, y: Mpt, thickness: Mpt, colour: Colour) -> Self {
        Item::Line(Line {
            from: (left, y),
            to: (right, y),
            thickness,
            colour,
            dash: None,
        })
    }

    /// A plumb line from `top` to `bottom`.
    pub(crate) fn upright(x: Mpt, top: Mpt, bottom: Mpt, thickness: Mpt, colour: Colour) -> Self {
        Item::Line(Line {
            from: (x, top),
            to: (x, bottom),
            thickness,
            colour,
            dash: None,
        })
    }
}
