//! The tokens of the design as numbers: colours, type styles and the measures of a page.
//!
//! The same values as the window's `tokens.css`; a pack is always light. Nothing here draws.

use crate::font::Face;
use crate::units::{Mpt, mm};

/// A colour in 8-bit RGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(
    /// Red, 0 to 255.
    pub u8,
    /// Green, 0 to 255.
    pub u8,
    /// Blue, 0 to 255.
    pub u8,
);

pub(crate) const INK: Colour = Colour(0x18, 0x21, 0x24);
pub(crate) const INK_2: Colour = Colour(0x43, 0x50, 0x54);
pub(crate) const INK_3: Colour = Colour(0x5c, 0x68, 0x6b);
pub(crate) const WHITE: Colour = Colour(0xff, 0xff, 0xff);
pub(crate) const RULE: Colour = Colour(0xc9, 0xcf, 0xca);
pub(crate) const RULE_STRONG: Colour = Colour(0x8b, 0x96, 0x94);
pub(crate) const SHADE: Colour = Colour(0xf1, 0xf3, 0xf0);
pub(crate) const ACCENT: Colour = Colour(0x0e, 0x5a, 0x66);
pub(crate) const ACHIEVED: Colour = Colour(0x4f, 0x98, 0xa3);
pub(crate) const GHOST: Colour = Colour(0x85, 0x8e, 0x89);
pub(crate) const GREEN: Colour = Colour(0x1d, 0x74, 0x44);
pub(crate) const GREEN_TEXT: Colour = Colour(0x16, 0x5b, 0x35);
pub(crate) const AMBER: Colour = Colour(0xe2, 0xa5, 0x11);
pub(crate) const AMBER_EDGE: Colour = Colour(0x5d, 0x41, 0x00);
pub(crate) const AMBER_LETTER: Colour = Colour(0x23, 0x1a, 0x00);
pub(crate) const RED: Colour = Colour(0xb0, 0x28, 0x1f);

/// A face, a size, a line height and a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TypeStyle {
    pub face: Face,
    pub size: Mpt,
    pub line: Mpt,
    pub colour: Colour,
}

impl TypeStyle {
    const fn new(face: Face, size: Mpt, line: Mpt, colour: Colour) -> Self {
        Self {
            face,
            size,
            line,
            colour,
        }
    }

    pub(crate) const fn in_face(self, face: Face) -> Self {
        Self { face, ..self }
    }

    pub(crate) const fn in_colour(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// Distance from the top of a line to its baseline. All Plex faces rise 1.025 em and fall
    /// 0.275 em; what the line height leaves over is shared between top and bottom.
    pub(crate) const fn baseline(self) -> Mpt {
        (self.line - self.size * 1300 / 1000) / 2 + self.size * 1025 / 1000
    }
}

pub(crate) const TITLE: TypeStyle = TypeStyle::new(Face::SemiBold, 16_500, 21_000, INK);
pub(crate) const SUBTITLE: TypeStyle = TypeStyle::new(Face::Regular, 9_400, 12_800, INK_2);
pub(crate) const HEADING: TypeStyle = TypeStyle::new(Face::SemiBold, 9_750, 13_500, INK);
pub(crate) const BODY: TypeStyle = TypeStyle::new(Face::Regular, 9_400, 12_800, INK);
pub(crate) const CELL: TypeStyle = TypeStyle::new(Face::Regular, 9_000, 12_000, INK);
pub(crate) const TABLE_HEAD: TypeStyle = TypeStyle::new(Face::SemiBold, 8_000, 10_500, INK_2);
pub(crate) const MICRO: TypeStyle = TypeStyle::new(Face::Regular, 8_000, 10_500, INK_2);
pub(crate) const SMALL: TypeStyle = TypeStyle::new(Face::Regular, 8_250, 11_250, INK_3);
pub(crate) const REFERENCE: TypeStyle = TypeStyle::new(Face::Mono, 8_250, 12_000, INK);
pub(crate) const COVER_TITLE: TypeStyle = TypeStyle::new(Face::SemiBold, 27_000, 33_000, INK);
pub(crate) const COVER_LINE: TypeStyle = TypeStyle::new(Face::Regular, 11_250, 16_000, INK_2);
pub(crate) const LEAD: TypeStyle = TypeStyle::new(Face::Medium, 20_000, 27_000, INK);
pub(crate) const FIGURE: TypeStyle = TypeStyle::new(Face::Medium, 18_750, 22_500, INK);

/// Width of a page: A4 landscape.
pub const PAGE_WIDTH: Mpt = mm(297);
/// Height of a page: A4 landscape.
pub const PAGE_HEIGHT: Mpt = mm(210);
/// Left edge of the text area.
pub const LEFT: Mpt = mm(15);
/// Right edge of the text area.
pub const RIGHT: Mpt = PAGE_WIDTH - mm(15);
/// Top edge of the text area, where the header stands.
pub const TOP: Mpt = mm(12);
/// Bottom edge of the text area: 176 mm below its top.
pub const BOTTOM: Mpt = mm(188);
/// Width of the text area.
pub const WIDTH: Mpt = RIGHT - LEFT;
/// Baseline of the footer, 8 mm above the lower edge of the paper.
pub const FOOTER_BASELINE: Mpt = PAGE_HEIGHT - mm(8);
/// Rule above the footer.
pub(crate) const FOOTER_RULE: Mpt = FOOTER_BASELINE - 11_500;
/// Baseline of the note that says where cut text is printed in full.
pub(crate) const NOTE_BASELINE: Mpt = FOOTER_RULE - 5_000;
