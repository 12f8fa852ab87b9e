//! What stands on every page: header, footer, and the list of sections on the cover.

use waymark_words::t;

use crate::error::PackError;
use crate::page::{Bookmark, Item, Owner, Placed};
use crate::style::{
    FOOTER_BASELINE, FOOTER_RULE, INK, INK_2, INK_3, LEFT, MICRO, NOTE_BASELINE, RIGHT,
    RULE_STRONG, SMALL, TOP, TypeStyle, WIDTH,
};
use crate::tag::{NodeId, Role};
use crate::typeset::{Lines, Typesetter, Words, place_line};
use crate::units::{Mpt, pt};

/// The words of headers and footers, and what the document's metadata says.
pub(crate) struct Furniture {
    pub organisation: Words,
    /// Pack and date, at the right of the header.
    pub pack: Words,
    pub audience: Words,
    /// Version of the file and time of its last change, in the middle of the footer.
    pub origin: Words,
    pub document_title: String,
    pub subject: String,
}

const HEADER_RULE: Mpt = TOP + 14_600;
const GAP: Mpt = pt(12);

fn one_line(
    words: &Words,
    style: TypeStyle,
    width: Mpt,
    typesetter: &mut Typesetter,
) -> Result<Lines, PackError> {
    // Cut without a note: header and footer repeat what the cover prints in full.
    typesetter.lines(words, style, width, Some(1))
}

fn on_baseline(lines: &Lines, x: Mpt, baseline: Mpt, owner: Owner) -> Vec<Placed> {
    lines
        .lines
        .iter()
        .map(|line| place_line(line, lines.style, x, baseline, owner))
        .collect()
}

pub(super) fn header(
    furniture: &Furniture,
    typesetter: &mut Typesetter,
) -> Result<Vec<Placed>, PackError> {
    let style = SMALL.in_colour(INK_2);
    let right = one_line(&furniture.pack, style, WIDTH / 2, typesetter)?;
    let left_room = WIDTH - right.width() - GAP;
    let left = one_line(&furniture.organisation, style, left_room, typesetter)?;
    let mut items = left.place(LEFT, TOP, Owner::Artifact);
    items.extend(right.place_right(RIGHT, TOP, Owner::Artifact));
    let rule = Item::rule(LEFT, RIGHT, HEADER_RULE, 750, INK);
    items.push(Placed {
        owner: Owner::Artifact,
        item: rule,
    });
    Ok(items)
}

pub(super) fn footer(
    furniture: &Furniture,
    number: usize,
    count: usize,
    typesetter: &mut Typesetter,
) -> Result<Vec<Placed>, PackError> {
    let owner = Owner::Artifact;
    let number = Words::new(
        t!("pack.page_number", number, pages = count),
        t!("pack.place_page_number"),
    );
    let number = one_line(&number, MICRO, WIDTH / 6, typesetter)?;
    let origin = one_line(
        &furniture.origin,
        MICRO.in_colour(INK_3),
        WIDTH * 2 / 5,
        typesetter,
    )?;
    // The origin is centred between the other two, on the middle of the page where it can be.
    let origin_x = LEFT + (WIDTH - origin.width()) / 2;
    let audience = one_line(
        &furniture.audience,
        MICRO,
        origin_x - LEFT - GAP,
        typesetter,
    )?;
    let rule = Item::rule(LEFT, RIGHT, FOOTER_RULE, 500, RULE_STRONG);
    let mut items = vec![Placed { owner, item: rule }];
    items.extend(on_baseline(&audience, LEFT, FOOTER_BASELINE, owner));
    items.extend(on_baseline(&origin, origin_x, FOOTER_BASELINE, owner));
    items.extend(on_baseline(
        &number,
        RIGHT - number.width(),
        FOOTER_BASELINE,
        owner,
    ));
    Ok(items)
}

/// The sections with their pages, at the foot of the cover.
pub(super) fn contents(
    outline: &[Bookmark],
    section: NodeId,
    typesetter: &mut Typesetter,
) -> Result<Vec<Placed>, PackError> {
    let list = typesetter.tree.add(section, Role::List);
    let mut items = Vec::new();
    let mut x = LEFT;
    for bookmark in outline.iter().skip(1) {
        let words = format!("{} {}", bookmark.page + 1, bookmark.title);
        let entry = one_line(
            &Words::new(words, t!("pack.place_contents")),
            MICRO,
            WIDTH / 4,
            typesetter,
        )?;
        if x + entry.width() > RIGHT {
            break;
        }
        let item = typesetter.tree.add(list, Role::ListItem);
        let body = Owner::Node(typesetter.tree.add(item, Role::ListBody));
        items.extend(on_baseline(&entry, x, NOTE_BASELINE - pt(14), body));
        x += entry.width() + 2 * GAP;
    }
    Ok(items)
}
