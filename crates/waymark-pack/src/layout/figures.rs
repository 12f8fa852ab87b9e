//! Key figures: up to four a row, each a large value with what it is and what it compares with.

use super::Piece;
use crate::block::Figure;
use crate::error::PackError;
use crate::page::{Item, Owner};
use crate::style::{BODY, FIGURE, LEFT, RIGHT, RULE_STRONG, SMALL, WIDTH};
use crate::tag::{NodeId, Role};
use crate::typeset::Typesetter;
use crate::units::{Mpt, pt};

const A_ROW: usize = 4;
const PADDING: Mpt = pt(12);
const PADDING_TOP: Mpt = pt(8);
const PADDING_BOTTOM: Mpt = pt(8);

pub(super) fn measure(
    figures: &[Figure],
    typesetter: &mut Typesetter,
    section: NodeId,
) -> Result<Vec<Piece>, PackError> {
    if figures.is_empty() {
        return Ok(Vec::new());
    }
    let list = typesetter.tree.add(section, Role::List);
    figures
        .chunks(A_ROW)
        .map(|row| measure_row(row, typesetter, list))
        .collect()
}

fn measure_row(
    row: &[Figure],
    typesetter: &mut Typesetter,
    list: NodeId,
) -> Result<Piece, PackError> {
    let mut piece = Piece::default();
    let cell_width = WIDTH / A_ROW as Mpt;
    for (index, figure) in row.iter().enumerate() {
        let left = LEFT + cell_width * index as Mpt + if index == 0 { 0 } else { PADDING };
        let right = LEFT + cell_width * (index as Mpt + 1) - PADDING;
        let item = typesetter.tree.add(list, Role::ListItem);
        let body = typesetter.tree.add(item, Role::ListBody);
        let mut y = PADDING_TOP;
        let parts = [
            (&figure.value, FIGURE, 1),
            (&figure.label, BODY, 2),
            (&figure.comparison, SMALL, 2),
        ];
        for (words, style, limit) in parts {
            let lines = typesetter.lines(words, style, right - left, Some(limit))?;
            let owner = Owner::Node(typesetter.tree.add(body, Role::Paragraph));
            piece.items.extend(lines.place(left, y, owner));
            y += lines.height();
            piece.cuts.extend(lines.cut);
        }
        piece.height = piece.height.max(y + PADDING_BOTTOM);
    }
    for y in [0, piece.height] {
        piece.add(
            Owner::Artifact,
            Item::rule(LEFT, RIGHT, y, 750, RULE_STRONG),
        );
    }
    for index in 1..row.len() as Mpt {
        let x = LEFT + cell_width * index;
        piece.add(
            Owner::Artifact,
            Item::upright(x, 0, piece.height, 750, RULE_STRONG),
        );
    }
    Ok(piece)
}
