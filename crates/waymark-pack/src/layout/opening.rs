//! How a section starts: the masthead of the cover, or a title that is a conclusion.

use super::{Piece, paragraph};
use crate::block::{Masthead, Opening};
use crate::error::PackError;
use crate::page::{Item, Owner};
use crate::style::{
    BODY, COVER_LINE, COVER_TITLE, INK, INK_2, LEFT, RIGHT, SUBTITLE, TITLE, WIDTH,
};
use crate::tag::{NodeId, Role};
use crate::typeset::{Typesetter, Words};
use crate::units::{Mpt, mm, pt};

/// Widest title: 960 CSS pixels in the design.
const TITLE_WIDTH: Mpt = pt(720);

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
    let continued = typesetter.line(&Words::new(", continued", "running title"), SUBTITLE)?;
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
    let mut y = mm(6);
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
