//! Blocks to pages: every block is measured into pieces, and pieces are put on pages in order.
//!
//! A piece is never split. What must not be parted (a heading and what it heads, a group and its
//! first row) is chained; what must be seen again after a page break (a table's head) is repeated
//! as an artifact. Which words are where is decided here and nowhere else.

mod axis;
mod figures;
mod furniture;
mod key;
mod opening;
mod pages;
mod paragraph;
mod route;
mod statement;
mod status;
mod table;
mod table_chart;

use std::rc::Rc;

use crate::block::{Block, Section};
use crate::error::PackError;
use crate::page::{Document, Owner, Placed};
use crate::progress::Watch;
use crate::tag::{NodeId, Role};
use crate::typeset::{Cut, Typesetter};
use crate::units::Mpt;

pub(crate) use furniture::Furniture;

/// The smallest part of a page that is placed as one. Its items stand at their place across the
/// page; down the page they count from the top of the piece.
#[derive(Debug, Clone, Default)]
struct Piece {
    /// Space above, dropped at the top of a page.
    space_before: Mpt,
    height: Mpt,
    items: Vec<Placed>,
    /// Not to be parted from the piece after it.
    keep_with_next: bool,
    /// Shown again above this piece if a page starts with it.
    repeat: Option<Rc<Piece>>,
    /// Words in it that were cut.
    cuts: Vec<Cut>,
}

impl Piece {
    /// The same piece as a repetition: nothing in it is read a second time.
    fn into_artifact(mut self) -> Self {
        self.items
            .iter_mut()
            .for_each(|placed| placed.owner = Owner::Artifact);
        self.cuts.clear();
        self
    }

    fn add(&mut self, owner: Owner, item: crate::page::Item) {
        self.items.push(Placed { owner, item });
    }

    /// Puts another piece's items below this one's.
    fn append_below(&mut self, mut other: Piece) {
        let dy = self.height + other.space_before;
        other
            .items
            .iter_mut()
            .for_each(|placed| placed.item.shift(0, dy));
        self.items.append(&mut other.items);
        self.cuts.append(&mut other.cuts);
        self.height = dy + other.height;
    }
}

/// Lays out sections, and a last one with all words that had to be cut.
pub(crate) fn lay_out(
    sections: &[Section],
    furniture: &Furniture,
    mut typesetter: Typesetter,
    watch: &mut Watch<'_>,
) -> Result<Document, PackError> {
    let mut book = pages::Book::new(furniture);
    // Room is left for the last section, of which nobody knows yet whether it is needed.
    let count = sections.len() + 1;
    for (index, section) in sections.iter().enumerate() {
        watch.lays_out(index, count, &section.bookmark)?;
        add_section(section, &mut book, &mut typesetter)?;
    }
    if let Some(section) = crate::sections::in_full(&book.cuts()) {
        watch.lays_out(sections.len(), count, &section.bookmark)?;
        let first_page = book.page_count();
        book.note_cuts(first_page, &mut typesetter)?;
        add_section(&section, &mut book, &mut typesetter)?;
    }
    book.finish(typesetter)
}

fn add_section(
    section: &Section,
    book: &mut pages::Book<'_>,
    typesetter: &mut Typesetter,
) -> Result<(), PackError> {
    let root = typesetter.tree.root();
    let node = typesetter.tree.add(root, Role::Section);
    let mut pieces = opening::measure(&section.opening, typesetter, node)?;
    let mut space = 0;
    for block in &section.blocks {
        if let Block::Space(more) = block {
            space += more;
            continue;
        }
        let mut measured = measure(block, typesetter, node)?;
        if let Some(first) = measured.first_mut() {
            first.space_before += space;
            space = 0;
        }
        pieces.append(&mut measured);
    }
    book.add_section(section, node, pieces, typesetter)
}

fn measure(
    block: &Block,
    typesetter: &mut Typesetter,
    section: NodeId,
) -> Result<Vec<Piece>, PackError> {
    match block {
        Block::Space(_) => Ok(Vec::new()),
        Block::Heading(words) => paragraph::heading(words, typesetter, section),
        Block::Paragraph(paragraph) => paragraph::measure(paragraph, typesetter, section),
        Block::Statement(statement) => statement::measure(statement, typesetter, section),
        Block::Figures(figures) => figures::measure(figures, typesetter, section),
        Block::Route(route) => route::measure(route, typesetter, section),
        Block::Table(table) => table::measure(table, typesetter, section),
        Block::Key(entries) => key::measure(entries, typesetter, section),
    }
}
