//! Tables: the head repeats on every page, a row never splits, cells have two lines at most.
//!
//! Rules and shading are artifacts. A chart beside the rows shares their heights; it is one figure
//! to a reader's software, and its lines run through the rows.

use std::rc::Rc;
use waymark_words::t;

use super::Piece;
use super::axis::TimeScale;
use super::status;
use super::table_chart as chart;
use crate::block::{Align, Cell, Column, Row, Table};
use crate::error::PackError;
use crate::font::Face;
use crate::page::{Item, Owner};
use crate::style::{CELL, Colour, INK, INK_2, LEFT, RIGHT, RULE, SHADE, TABLE_HEAD};
use crate::tag::{NodeId, Role, Scope};
use crate::typeset::{Typesetter, Words};
use crate::units::{Mpt, pt};

/// Lines a cell may have before it is cut.
const CELL_LINES: usize = 2;
/// Space between a cell's words and the next column.
const GUTTER: Mpt = 5_500;
const RAG_SIZE: Mpt = 9_000;
const RAG_GAP: Mpt = 4_000;

pub(super) fn measure(
    table: &Table,
    typesetter: &mut Typesetter,
    section: NodeId,
) -> Result<Vec<Piece>, PackError> {
    let node = typesetter.tree.add(section, Role::Table);
    let right = LEFT + table.columns.iter().map(|column| column.width).sum::<Mpt>();
    let beside = table.chart.as_ref().map(|side| chart::Beside {
        scale: TimeScale::new(&side.axis, right + pt(9), RIGHT - pt(7)),
        axis: &side.axis,
        owner: Owner::Node(
            typesetter
                .tree
                .add_figure(section, side.alternative.clone()),
        ),
        left: right + pt(4),
    });
    let measure = Measure {
        table,
        node,
        right,
        beside,
    };
    let head = measure.head(typesetter)?;
    let head_again = Rc::new(head.clone().into_artifact());
    let mut pieces = vec![Piece {
        keep_with_next: true,
        ..head
    }];
    let mut repeat = Rc::clone(&head_again);
    for row in &table.rows {
        let mut piece = match row {
            Row::Group { name, remark } => {
                let mut again = head_again.as_ref().clone();
                let continued =
                    Words::new(t!("pack.group_continued", name = name.text()), name.place());
                again.append_below(measure.group_again(&continued, typesetter)?);
                repeat = Rc::new(again);
                let mut piece = measure.group(name, remark, typesetter)?;
                piece.repeat = Some(Rc::clone(&head_again));
                piece
            }
            Row::Cells { .. } => measure.cells(row, typesetter)?,
        };
        piece.repeat.get_or_insert_with(|| Rc::clone(&repeat));
        pieces.push(piece);
    }
    Ok(pieces)
}

struct Measure<'a> {
    table: &'a Table,
    node: NodeId,
    /// Right edge of the last column.
    right: Mpt,
    beside: Option<chart::Beside<'a>>,
}

impl Measure<'_> {
    /// Space above and below the words of a row: a chart needs more air.
    fn padding(&self) -> (Mpt, Mpt) {
        if self.beside.is_some() {
            (4_750, 4_750)
        } else {
            (3_750, 3_250)
        }
    }

    fn head(&self, typesetter: &mut Typesetter) -> Result<Piece, PackError> {
        let row = typesetter.tree.add(self.node, Role::Row);
        let mut set = Vec::with_capacity(self.table.columns.len());
        let mut left = LEFT;
        for column in &self.table.columns {
            let cell = typesetter.tree.add(row, Role::HeaderCell(Scope::Column, 1));
            let room = column.width - GUTTER;
            let lines = typesetter.lines(&column.head, TABLE_HEAD, room, Some(CELL_LINES))?;
            set.push((column, left, lines, Owner::Node(cell)));
            left += column.width;
        }
        let words = set
            .iter()
            .map(|(_, _, lines, _)| lines.height())
            .max()
            .unwrap_or(0);
        let above = if self.beside.is_some() {
            chart::HEAD_HEIGHT
        } else {
            0
        };
        let rule = (words + pt(3)).max(above);
        let mut piece = Piece {
            height: rule,
            ..Piece::default()
        };
        for (column, left, lines, owner) in set {
            let top = rule - pt(3) - lines.height();
            piece.items.extend(match column.align {
                Align::Left => lines.place(left, top, owner),
                Align::Right => lines.place_right(left + column.width - GUTTER, top, owner),
            });
            piece.cuts.extend(lines.cut);
        }
        if let Some(beside) = &self.beside {
            beside.head(rule, &mut piece, typesetter)?;
        }
        self.rule(rule, 1_100, INK, &mut piece);
        Ok(piece)
    }

    /// A row that heads the rows below it.
    fn group(
        &self,
        name: &Words,
        remark: &Words,
        typesetter: &mut Typesetter,
    ) -> Result<Piece, PackError> {
        let row = typesetter.tree.add(self.node, Role::Row);
        let columns = u8::try_from(self.table.columns.len()).unwrap_or(u8::MAX);
        let (head_span, remark_span) = if remark.is_empty() {
            (columns, 0)
        } else {
            (columns.min(2), columns.saturating_sub(2))
        };
        let head = typesetter
            .tree
            .add(row, Role::HeaderCell(Scope::Group, head_span));
        let remark_owner = if remark_span > 0 {
            Owner::Node(typesetter.tree.add(row, Role::Cell(remark_span)))
        } else {
            Owner::Node(head)
        };
        let bold = CELL.in_face(Face::SemiBold);
        let remark =
            typesetter.lines(remark, CELL.in_colour(INK_2), (RIGHT - LEFT) / 2, Some(1))?;
        let room = self.right - LEFT - remark.width() - pt(20);
        let name = typesetter.lines(name, bold, room, Some(CELL_LINES))?;
        let mut piece = self.group_band(name.height());
        let (top, _) = self.padding();
        piece
            .items
            .extend(name.place(LEFT + 3_750, top, Owner::Node(head)));
        let x = LEFT + 3_750 + name.width() + pt(8);
        piece.items.extend(remark.place(x, top, remark_owner));
        piece.cuts.extend(name.cut.into_iter().chain(remark.cut));
        piece.keep_with_next = true;
        Ok(piece)
    }

    /// The same row where its group goes on.
    fn group_again(&self, name: &Words, typesetter: &mut Typesetter) -> Result<Piece, PackError> {
        let bold = CELL.in_face(Face::SemiBold);
        let room = self.right - LEFT - pt(8);
        let name = typesetter.lines(name, bold, room, Some(CELL_LINES))?;
        let mut piece = self.group_band(name.height());
        piece
            .items
            .extend(name.place(LEFT + 3_750, self.padding().0, Owner::Artifact));
        Ok(piece)
    }

    fn group_band(&self, words: Mpt) -> Piece {
        let (top, bottom) = self.padding();
        let height = words.max(CELL.line) + top + bottom;
        let mut piece = Piece {
            height,
            ..Piece::default()
        };
        self.shade(&mut piece);
        self.rule(height, 500, RULE, &mut piece);
        piece
    }

    /// A rule over the whole width: one part is the table's, the other the chart's.
    fn rule(&self, y: Mpt, thickness: Mpt, colour: Colour, piece: &mut Piece) {
        let chart = (self.right < RIGHT).then_some((self.right, RIGHT));
        for (left, right) in [(LEFT, self.right)].into_iter().chain(chart) {
            piece.add(
                Owner::Artifact,
                Item::rule(left, right, y, thickness, colour),
            );
        }
    }

    fn shade(&self, piece: &mut Piece) {
        let band = Item::fill(LEFT, 600, self.right - LEFT, piece.height - 900, SHADE);
        piece.add(Owner::Artifact, band);
    }

    fn cells(&self, row: &Row, typesetter: &mut Typesetter) -> Result<Piece, PackError> {
        let Row::Cells { cells, leads, mark } = row else {
            return Ok(Piece::default());
        };
        let node = typesetter.tree.add(self.node, Role::Row);
        let (top, bottom) = self.padding();
        let mut drawn = Piece::default();
        let mut left = LEFT;
        let mut words = CELL.line;
        for (column, cell) in self.table.columns.iter().zip(cells) {
            let height = self.cell(column, cell, left, top, node, &mut drawn, typesetter)?;
            words = words.max(height);
            left += column.width;
        }
        let mut piece = Piece {
            height: top + words + bottom,
            ..Piece::default()
        };
        if *leads {
            self.shade(&mut piece);
            piece.keep_with_next = true;
        }
        piece.items.append(&mut drawn.items);
        piece.cuts = drawn.cuts;
        if let Some(beside) = &self.beside {
            beside.row(mark.as_ref(), &mut piece);
        }
        self.rule(piece.height, 500, RULE, &mut piece);
        Ok(piece)
    }

    /// Draws one cell and answers the height of its words.
    #[expect(
        clippy::too_many_arguments,
        reason = "where, what, and what it is drawn into"
    )]
    fn cell(
        &self,
        column: &Column,
        cell: &Cell,
        left: Mpt,
        top: Mpt,
        row: NodeId,
        piece: &mut Piece,
        typesetter: &mut Typesetter,
    ) -> Result<Mpt, PackError> {
        let role = if cell.is_head {
            Role::HeaderCell(Scope::Row, 1)
        } else {
            Role::Cell(1)
        };
        let node = typesetter.tree.add(row, role);
        let mut words_node = node;
        let mut shape = 0;
        if let Some(rag) = cell.rag {
            // Shapes stand one below the other whatever the width of the figures beside them.
            let y = top + (cell.style.line - RAG_SIZE) / 2 - 300;
            let x = left + cell.indent;
            let figure = typesetter.tree.add_figure(node, rag.word().to_string());
            let owner = Owner::Node(figure);
            piece
                .items
                .extend(status::mark(rag, x, y, RAG_SIZE, owner, typesetter)?);
            words_node = typesetter.tree.add(node, Role::Paragraph);
            shape = RAG_SIZE + RAG_GAP;
        }
        let owner = Owner::Node(words_node);
        let room = column.width - GUTTER - cell.indent - shape;
        let lines = typesetter.lines(&cell.words, cell.style, room, Some(CELL_LINES))?;
        piece.items.extend(match column.align {
            Align::Left => lines.place(left + cell.indent + shape, top, owner),
            Align::Right => lines.place_right(left + column.width - GUTTER, top, owner),
        });
        let height = lines.height();
        piece.cuts.extend(lines.cut);
        Ok(height)
    }
}
