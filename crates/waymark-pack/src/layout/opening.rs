//! How a section starts: the masthead of the cover, or a title that is a conclusion.

use waymark_words::t;

use super::{Piece, paragraph};
use crate::block::{Masthead, MastheadLogo, Opening};
use crate::error::PackError;
use crate::page::{Image, Item, Owner};
use crate::style::{
    BODY, COVER_LINE, COVER_TITLE, INK, INK_2, LEFT, RIGHT, SUBTITLE, TITLE, WIDTH,
};
use crate::tag::{NodeId, Role};
use crate::typeset::{Typesetter, Words};
use crate::units::{Mpt, mm, pt, scale};

/// Widest title: 960 CSS pixels in the design.
const TITLE_WIDTH: Mpt = pt(720);
/// Widest and highest logo.
const LOGO_ROOM: (Mpt, Mpt) = (pt(150), pt(42));
/// A pixel of a logo is drawn no larger than this, so that a tiny one does not show its squares.
const LARGEST_PIXEL: Mpt = pt(1);
const LOGO_GAP: Mpt = pt(8);

pub(super) fn measure(
    opening: &Opening,
    typesetter: &mut Typesetter,
    section: NodeId,
) -> Result<Vec<Piece>, PackError> {
    match opening {
        Opening::Masthead(masthead) => measure_masthead(masthead, typesetter, section),
        Opening::Title { title, subtitle } => {
            let node = typesetter.tree.add(section, Role::Title);
            let mut pieces = paragraph::lines(title, TITLE, TITLE_WIDTH, node, typesetter)?;
            if !subtitle.is_empty() {
                let node = typesetter.tree.add(section, Role::Paragraph);
                let mut lines = paragraph::lines(subtitle, SUBTITLE, WIDTH, node, typesetter)?;
                lines
                    .iter_mut()
                    .take(1)
                    .for_each(|piece| piece.space_before = 1_500);
                pieces.append(&mut lines);
            }
            pieces
                .iter_mut()
                .for_each(|piece| piece.keep_with_next = true);
            // The gap under the opening stays at the top of the first page, too.
            pieces
                .iter_mut()
                .last()
                .into_iter()
                .for_each(|piece| piece.height += pt(9));
            Ok(pieces)
        }
    }
}

/// The section's name where it goes on on another page.
pub(super) fn running_title(
    section: &Words,
    typesetter: &mut Typesetter,
) -> Result<Piece, PackError> {
    let name = typesetter.line(section, TITLE)?;
    let continued = typesetter.line(
        &Words::new(t!("pack.continued"), t!("pack.place_running_title")),
        SUBTITLE,
    )?;
    let mut piece = Piece {
        height: TITLE.line + pt(9),
        ..Piece::default()
    };
    piece.items = name.place(LEFT, 0, Owner::Artifact);
    let offset = TITLE.baseline() - SUBTITLE.baseline();
    piece
        .items
        .extend(continued.place(LEFT + name.width(), offset, Owner::Artifact));
    Ok(piece)
}

fn measure_masthead(
    masthead: &Masthead,
    typesetter: &mut Typesetter,
    section: NodeId,
) -> Result<Vec<Piece>, PackError> {
    let facts_width = WIDTH * 2 / 5;
    let left_width = WIDTH - facts_width - pt(18);
    let mut left = Piece {
        height: mm(6),
        ..Piece::default()
    };
    let parts = [
        (&masthead.organisation, COVER_LINE, Role::Paragraph, 3),
        (&masthead.title, COVER_TITLE, Role::Title, 2),
        (&masthead.edition, COVER_LINE, Role::Paragraph, 3),
    ];
    for (words, style, role, limit) in parts {
        let owner = Owner::Node(typesetter.tree.add(section, role));
        let lines = typesetter.lines(words, style, left_width, Some(limit))?;
        left.items.extend(lines.place(LEFT, left.height, owner));
        left.height += lines.height();
        left.cuts.extend(lines.cut);
    }
    let style = BODY.in_colour(INK_2);
    // The logo takes the white above the facts first, and pushes them down as far as it needs. It
    // stands in their column, which the words at the left never reach.
    let mut y = mm(6);
    if let Some(logo) = &masthead.logo {
        let figure = logo_figure(logo, typesetter, section);
        y = y.max(figure.height + LOGO_GAP);
        left.items.extend(figure.items);
    }
    for fact in &masthead.facts {
        let owner = Owner::Node(typesetter.tree.add(section, Role::Paragraph));
        let lines = typesetter.lines(fact, style, facts_width, Some(2))?;
        left.items.extend(lines.place_right(RIGHT, y, owner));
        y += lines.height() + 1_450;
        left.cuts.extend(lines.cut);
    }
    left.height = left.height.max(y) + mm(7);
    left.add(
        Owner::Artifact,
        Item::rule(LEFT, RIGHT, left.height, 1_500, INK),
    );
    left.height += mm(8);
    Ok(vec![left])
}

/// The logo at the right edge and the top of the masthead.
fn logo_figure(logo: &MastheadLogo, typesetter: &mut Typesetter, section: NodeId) -> Piece {
    let alternative = logo.alternative.clone();
    let owner = Owner::Node(typesetter.tree.add_figure(section, alternative));
    let (width, height) = logo_size(logo.picture.width(), logo.picture.height());
    let mut piece = Piece {
        height,
        ..Piece::default()
    };
    let picture = logo.picture.clone();
    piece.add(
        owner,
        Item::Image(Image {
            left: RIGHT - width,
            top: 0,
            width,
            height,
            picture,
        }),
    );
    piece
}

/// Width and height on the page of a logo of so many pixels: as large as there is room for, in
/// proportion, and no pixel larger than [`LARGEST_PIXEL`].
fn logo_size(width: u32, height: u32) -> (Mpt, Mpt) {
    let (across, down) = (i64::from(width.max(1)), i64::from(height.max(1)));
    let max_width = LOGO_ROOM.0.min(across * LARGEST_PIXEL);
    let max_height = LOGO_ROOM.1.min(down * LARGEST_PIXEL);
    if across * max_height >= down * max_width {
        (max_width, scale(max_width, down, across).max(1))
    } else {
        (scale(max_height, across, down).max(1), max_height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_fills_its_room_in_proportion() {
        assert_eq!(logo_size(1200, 336), LOGO_ROOM);
        assert_eq!(logo_size(1200, 150), (pt(150), 18_750));
        assert_eq!(logo_size(500, 1000), (pt(21), pt(42)));
        assert_eq!(logo_size(4000, 1), (pt(150), 38));
        assert_eq!(logo_size(1, 4000), (11, pt(42)));
    }

    #[test]
    fn a_tiny_logo_stays_tiny() {
        assert_eq!(logo_size(1, 1), (pt(1), pt(1)));
        assert_eq!(logo_size(16, 16), (pt(16), pt(16)));
        assert_eq!(logo_size(200, 20), (pt(150), pt(15)));
    }
}
