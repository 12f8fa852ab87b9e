//! Paragraphs and headings, a piece for each line, so that a long one goes on on the next page.

use super::Piece;
use crate::block::Paragraph;
use crate::error::PackError;
use crate::page::Owner;
use crate::style::{HEADING, LEFT, TypeStyle, WIDTH};
use crate::tag::{NodeId, Role};
use crate::typeset::{Typesetter, Words};
use crate::units::{Mpt, pt};

/// Widest body text, for the eye's sake.
const MEASURE: Mpt = WIDTH * 5 / 6;

pub(super) fn measure(
    paragraph: &Paragraph,
    typesetter: &mut Typesetter,
    section: NodeId,
) -> Result<Vec<Piece>, PackError> {
    let node = typesetter.tree.add(section, Role::Paragraph);
    let mut pieces = lines(&paragraph.words, paragraph.style, MEASURE, node, typesetter)?;
    if paragraph.leads {
        pieces
            .iter_mut()
            .for_each(|piece| piece.keep_with_next = true);
    }
    Ok(pieces)
}

pub(super) fn heading(
    words: &Words,
    typesetter: &mut Typesetter,
    section: NodeId,
) -> Result<Vec<Piece>, PackError> {
    let node = typesetter.tree.add(section, Role::Heading);
    let mut pieces = lines(words, HEADING, WIDTH, node, typesetter)?;
    pieces
        .iter_mut()
        .for_each(|piece| piece.keep_with_next = true);
    pieces
        .iter_mut()
        .last()
        .into_iter()
        .for_each(|piece| piece.height += pt(4));
    Ok(pieces)
}

/// One piece a line at the left margin; the first two and the last two lines stay together.
pub(super) fn lines(
    words: &Words,
    style: TypeStyle,
    width: Mpt,
    node: NodeId,
    typesetter: &mut Typesetter,
) -> Result<Vec<Piece>, PackError> {
    lines_at(LEFT, words, style, width, node, typesetter)
}

/// As [`lines`], from another left edge.
pub(super) fn lines_at(
    x: Mpt,
    words: &Words,
    style: TypeStyle,
    width: Mpt,
    node: NodeId,
    typesetter: &mut Typesetter,
) -> Result<Vec<Piece>, PackError> {
    let set = typesetter.lines(words, style, width, None)?;
    let count = set.lines.len();
    let placed = set.place(x, 0, Owner::Node(node)).into_iter().enumerate();
    Ok(placed
        .map(|(index, mut placed)| {
            placed.item.shift(0, -style.line * index as Mpt);
            Piece {
                height: style.line,
                items: vec![placed],
                keep_with_next: index + 1 < count && (index == 0 || index + 2 == count),
                ..Piece::default()
            }
        })
        .collect())
}
