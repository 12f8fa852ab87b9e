//! The key under a chart: each symbol as it is drawn, with a word.

use super::route::diamond;
use super::table_chart::milestone;
use super::{Piece, status};
use crate::block::{KeyEntry, Symbol};
use crate::content::GateState;
use crate::error::PackError;
use crate::page::{Item, Line, Owner};
use crate::style::{ACCENT, GHOST, INK, INK_2, LEFT, MICRO, RIGHT, WHITE};
use crate::tag::{NodeId, Role};
use crate::typeset::Typesetter;
use crate::units::{Mpt, pt};

const GAP: Mpt = 13_500;
const AFTER_SYMBOL: Mpt = 4_500;
const LINE: Mpt = pt(14);

pub(super) fn measure(
    entries: &[KeyEntry],
    typesetter: &mut Typesetter,
    section: NodeId,
) -> Result<Vec<Piece>, PackError> {
    let node = typesetter.tree.add(section, Role::Paragraph);
    let row = || Piece {
        height: LINE,
        ..Piece::default()
    };
    let mut rows = vec![row()];
    let mut x = LEFT;
    for entry in entries {
        let words = typesetter.lines(&entry.words, MICRO, (RIGHT - LEFT) / 2, Some(1))?;
        let width = symbol_width(entry.symbol) + AFTER_SYMBOL + words.width();
        if x + width > RIGHT {
            rows.push(row());
            x = LEFT;
        }
        let Some(piece) = rows.last_mut() else {
            continue;
        };
        draw(entry.symbol, x, LINE / 2, piece, typesetter)?;
        let words_x = x + symbol_width(entry.symbol) + AFTER_SYMBOL;
        piece
            .items
            .extend(words.place(words_x, (LINE - MICRO.line) / 2, Owner::Node(node)));
        piece.cuts.extend(words.cut);
        x += width + GAP;
    }
    Ok(rows)
}

fn symbol_width(symbol: Symbol) -> Mpt {
    match symbol {
        Symbol::Forecast | Symbol::Baseline => 19_500,
        Symbol::Gate => pt(23),
        Symbol::GateLate => pt(12),
        Symbol::Milestone | Symbol::MilestoneDone => pt(8),
        Symbol::Target => pt(3),
        Symbol::Rag(_) => pt(9),
    }
}

/// Draws a symbol with its left end at `x`, centred on `middle`. All of a key's symbols are
/// artifacts: the words beside them say what they mean.
fn draw(
    symbol: Symbol,
    x: Mpt,
    middle: Mpt,
    piece: &mut Piece,
    typesetter: &mut Typesetter,
) -> Result<(), PackError> {
    let owner = Owner::Artifact;
    let width = symbol_width(symbol);
    match symbol {
        Symbol::Forecast => {
            let (top, height) = (middle - 3_375, 6_750);
            let outline = Some((ACCENT, 750));
            piece.add(
                owner,
                Item::rectangle(x, top, width, height, Some(WHITE), outline),
            );
            piece.add(owner, Item::fill(x, top, width / 2, height, ACCENT));
        }
        Symbol::Baseline => piece.add(owner, Item::fill(x, middle - 1_300, width, 2_600, GHOST)),
        Symbol::Gate => {
            let gate_x = x + width - 5_700;
            piece.add(owner, Item::rule(x + 1_000, gate_x, middle, 750, INK_2));
            let tick = Item::upright(x + 1_000, middle - 3_750, middle + 3_750, 1_500, INK_2);
            piece.add(owner, tick);
            piece.add(owner, diamond((gate_x, middle), 5_200, GateState::Ahead).0);
        }
        Symbol::GateLate => {
            piece.add(
                owner,
                diamond((x + width / 2, middle), 5_200, GateState::Late).0,
            );
        }
        Symbol::Milestone => {
            piece.add(owner, milestone((x + 3_400, middle), GateState::Ahead));
        }
        Symbol::MilestoneDone => {
            piece.add(owner, milestone((x + 3_400, middle), GateState::Passed));
        }
        Symbol::Target => {
            let x = x + width / 2;
            piece.add(
                owner,
                Item::Line(Line {
                    from: (x, middle - 5_600),
                    to: (x, middle + 5_600),
                    thickness: 900,
                    colour: INK,
                    dash: Some(2_250),
                }),
            );
        }
        Symbol::Rag(rag) => {
            let mark = status::mark(rag, x, middle - width / 2, width, owner, typesetter)?;
            piece.items.extend(mark);
        }
    }
    Ok(())
}
