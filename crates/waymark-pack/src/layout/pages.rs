//! Puts pieces on pages and finishes them: breaks, repeated heads, page numbers, notes on cuts.

use std::rc::Rc;
use waymark_words::t;

use super::Piece;
use super::furniture::{self, Furniture};
use crate::block::{Opening, Section};
use crate::error::PackError;
use crate::page::{Bookmark, Document, Item, Owner, Page, Placed};
use crate::style::{BOTTOM, LEFT, MICRO, NOTE_BASELINE, TOP, WIDTH};
use crate::tag::{NodeId, Role};
use crate::typeset::{Cut, Typesetter, Words, place_line};
use crate::units::Mpt;

/// Where content starts under the header.
pub(super) const CONTENT_TOP: Mpt = TOP + 24_000;

/// A page being filled.
#[derive(Debug, Default)]
struct Draft {
    items: Vec<Placed>,
    cuts: Vec<Cut>,
    section: Option<NodeId>,
}

impl Draft {
    /// Adds an item. An upright line that goes on where another ends becomes one line with it, so
    /// that the lines of a chart run through its rows and dashes keep their step.
    fn add(&mut self, placed: Placed) {
        let mut placed = placed;
        if let Item::Line(line) = &mut placed.item
            && line.from.0 == line.to.0
            && let Some(index) = self.items.iter().rposition(|other| {
                other.owner == placed.owner
                    && matches!(&other.item, Item::Line(above)
                        if above.to == line.from
                            && above.from.0 == line.from.0
                            && (above.thickness, above.colour, above.dash)
                                == (line.thickness, line.colour, line.dash))
            })
            && let Item::Line(above) = self.items.remove(index).item
        {
            line.from = above.from;
        }
        self.items.push(placed);
    }

    fn add_piece(&mut self, piece: &Piece, top: Mpt) {
        for placed in &piece.items {
            let mut placed = placed.clone();
            placed.item.shift(0, top);
            self.add(placed);
        }
        self.cuts.extend(piece.cuts.iter().cloned());
    }
}

/// The pages of a document while they are being filled.
pub(super) struct Book<'a> {
    furniture: &'a Furniture,
    pages: Vec<Draft>,
    outline: Vec<Bookmark>,
    /// Where the next piece goes on the last page.
    y: Mpt,
    /// Whether nothing but the header, a running title or a repeated head is on the page.
    at_top: bool,
}

impl<'a> Book<'a> {
    pub(super) fn new(furniture: &'a Furniture) -> Self {
        Self {
            furniture,
            pages: Vec::new(),
            outline: Vec::new(),
            y: 0,
            at_top: true,
        }
    }

    pub(super) fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// All cuts so far with the number of the page they are on, from 1.
    pub(super) fn cuts(&self) -> Vec<(usize, Cut)> {
        let numbered = self.pages.iter().enumerate();
        numbered
            .flat_map(|(index, page)| page.cuts.iter().map(move |cut| (index + 1, cut.clone())))
            .collect()
    }

    /// Puts the pieces of a section on new pages.
    pub(super) fn add_section(
        &mut self,
        section: &Section,
        node: NodeId,
        pieces: Vec<Piece>,
        typesetter: &mut Typesetter,
    ) -> Result<(), PackError> {
        let running_title = Words::new(&section.bookmark, t!("pack.place_title_of_a_section"));
        self.outline.push(Bookmark {
            title: section.bookmark.clone(),
            page: self.pages.len(),
        });
        self.start_page(node);
        match &section.opening {
            Opening::Masthead(_) => self.y = TOP,
            Opening::Title { .. } => self.header(typesetter)?,
        }
        for index in 0..pieces.len() {
            if !self.at_top && self.y + chain_height(&pieces[index..]) > BOTTOM {
                self.start_page(node);
                self.header(typesetter)?;
                self.running_title(&running_title, typesetter)?;
                if let Some(repeat) = pieces[index].repeat.clone() {
                    self.place_repeat(&repeat);
                }
            }
            self.place(&pieces[index]);
        }
        Ok(())
    }

    fn start_page(&mut self, section: NodeId) {
        self.pages.push(Draft {
            section: Some(section),
            ..Draft::default()
        });
        self.y = CONTENT_TOP;
        self.at_top = true;
    }

    fn header(&mut self, typesetter: &mut Typesetter) -> Result<(), PackError> {
        let header = furniture::header(self.furniture, typesetter)?;
        self.current().items.extend(header);
        Ok(())
    }

    fn running_title(
        &mut self,
        title: &Words,
        typesetter: &mut Typesetter,
    ) -> Result<(), PackError> {
        let piece = super::opening::running_title(title, typesetter)?;
        self.place(&piece);
        self.at_top = true;
        Ok(())
    }

    fn place_repeat(&mut self, repeat: &Rc<Piece>) {
        self.place(repeat);
        self.at_top = true;
    }

    fn place(&mut self, piece: &Piece) {
        let top = if self.at_top {
            self.y
        } else {
            self.y + piece.space_before
        };
        self.current().add_piece(piece, top);
        self.y = top + piece.height;
        self.at_top = false;
    }

    fn current(&mut self) -> &mut Draft {
        if self.pages.is_empty() {
            self.pages.push(Draft::default());
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    /// Says on each page with cut words where they are printed in full.
    pub(super) fn note_cuts(
        &mut self,
        first_page: usize,
        typesetter: &mut Typesetter,
    ) -> Result<(), PackError> {
        for page in self.pages.iter_mut().filter(|page| !page.cuts.is_empty()) {
            let words = t!("pack.cut_note", page = first_page + 1);
            let line = typesetter.lines(
                &Words::new(words, t!("pack.place_note")),
                MICRO,
                WIDTH,
                Some(1),
            )?;
            let section = page.section.unwrap_or(typesetter.tree.root());
            let owner = Owner::Node(typesetter.tree.add(section, Role::Paragraph));
            page.items.extend(
                line.lines
                    .iter()
                    .map(|line| place_line(line, MICRO, LEFT, NOTE_BASELINE, owner)),
            );
        }
        Ok(())
    }

    /// Numbers the pages and puts the items of each in the order they are drawn and read.
    pub(super) fn finish(mut self, mut typesetter: Typesetter) -> Result<Document, PackError> {
        let count = self.pages.len();
        if let Some(cover) = self.pages.first_mut()
            && let Some(section) = cover.section
        {
            let entries = furniture::contents(&self.outline, section, &mut typesetter)?;
            cover.items.extend(entries);
        }
        for (index, page) in self.pages.iter_mut().enumerate() {
            let footer = furniture::footer(self.furniture, index + 1, count, &mut typesetter)?;
            page.items.extend(footer);
        }
        let tree = typesetter.finish()?;
        let order = tree.reading_order();
        let pages = self.pages.into_iter().map(|page| {
            let mut items = page.items;
            items.sort_by_key(|placed| match placed.owner {
                Owner::Artifact => None,
                Owner::Node(node) => Some(order[node.index()]),
            });
            Page { items }
        });
        Ok(Document {
            title: self.furniture.document_title.clone(),
            organisation: self.furniture.organisation.text().to_owned(),
            subject: self.furniture.subject.clone(),
            language: "en-GB".to_owned(),
            pages: pages.collect(),
            tree,
            outline: self.outline,
        })
    }
}

/// Height of a piece with all that must stay with it, down to the first piece that may be parted.
/// What would not fit on any page is parted all the same.
fn chain_height(pieces: &[Piece]) -> Mpt {
    let mut height = 0;
    for piece in pieces {
        height += piece.space_before + piece.height;
        if !piece.keep_with_next {
            break;
        }
    }
    let alone = pieces
        .first()
        .map_or(0, |piece| piece.space_before + piece.height);
    if height > BOTTOM - CONTENT_TOP {
        alone
    } else {
        height
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::Block;
    use crate::style::{CELL, INK};
    use crate::units::pt;

    fn furniture() -> Furniture {
        Furniture {
            organisation: Words::new("Northgate", "organisation"),
            pack: Words::new("Status pack 8", "title"),
            audience: Words::new("For the committee", "audience"),
            origin: Words::new("Waymark, file version 1", "footer"),
            document_title: "Status pack 8".to_owned(),
            subject: String::new(),
        }
    }

    /// Lays out pieces drawn as letters: `name height flags`, where the flag `k` keeps a piece
    /// with the next and `r` repeats a head named "H", and checks the pages, a line each. "S" is
    /// the running title.
    fn check(pieces: &[(&str, Mpt, &str)], expected: &[&str]) {
        let mut typesetter = Typesetter::new().unwrap();
        let furniture = furniture();
        let mut book = Book::new(&furniture);
        let root = typesetter.tree.root();
        let node = typesetter.tree.add(root, Role::Section);
        let piece = |name: &str, height: Mpt, typesetter: &mut Typesetter| {
            let line = typesetter.line(&Words::new(name, "piece"), CELL).unwrap();
            let items = line.place(LEFT, 0, Owner::Node(node));
            Piece {
                height,
                items,
                ..Piece::default()
            }
        };
        let head = Rc::new(piece("H", pt(20), &mut typesetter).into_artifact());
        let pieces = pieces
            .iter()
            .map(|(name, height, flags)| Piece {
                keep_with_next: flags.contains('k'),
                repeat: flags.contains('r').then(|| Rc::clone(&head)),
                ..piece(name, *height, &mut typesetter)
            })
            .collect();
        let section = Section {
            bookmark: "S".to_owned(),
            opening: Opening::Title {
                title: Words::new("T", "title"),
                subtitle: Words::new("", "subtitle"),
            },
            blocks: vec![Block::Space(0)],
        };
        book.add_section(&section, node, pieces, &mut typesetter)
            .unwrap();
        let shown: Vec<String> = book
            .pages
            .iter()
            .map(|page| {
                let texts = page.items.iter().filter_map(|placed| match &placed.item {
                    Item::Text(run) if run.text.len() == 1 => Some(run.text.clone()),
                    _ => None,
                });
                texts.collect::<Vec<_>>().join(" ")
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn pieces_fill_a_page_and_go_on_on_the_next() {
        // 474 pt are free under the header.
        check(
            &[("a", pt(200), ""), ("b", pt(200), ""), ("c", pt(200), "")],
            &["a b", "S c"],
        );
    }

    #[test]
    fn a_heading_goes_with_what_it_heads() {
        check(
            &[("a", pt(430), ""), ("h", pt(20), "k"), ("b", pt(100), "")],
            &["a", "S h b"],
        );
    }

    #[test]
    fn a_head_is_repeated_where_a_table_goes_on() {
        let rows = [("H", pt(20), "k"), ("a", pt(440), "r"), ("b", pt(300), "r")];
        check(&rows, &["H a", "S H b"]);
    }

    #[test]
    fn a_chain_longer_than_a_page_is_placed_all_the_same() {
        check(
            &[("a", pt(300), "k"), ("b", pt(300), "k"), ("c", pt(300), "")],
            &["a", "S b", "S c"],
        );
    }

    #[test]
    fn upright_lines_that_meet_become_one_and_lie_on_top() {
        let line = |top, bottom| Placed {
            owner: Owner::Artifact,
            item: Item::upright(pt(10), top, bottom, pt(1), INK),
        };
        let mut draft = Draft::default();
        draft.add(line(0, pt(10)));
        draft.add(Placed {
            owner: Owner::Artifact,
            item: Item::fill(0, 0, 1, 1, INK),
        });
        draft.add(line(pt(10), pt(20)));
        draft.add(line(pt(30), pt(40)));
        assert_eq!(draft.items.len(), 3);
        assert_eq!(
            draft.items[1].item,
            Item::upright(pt(10), 0, pt(20), pt(1), INK)
        );
    }
}
