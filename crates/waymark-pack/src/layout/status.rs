//! Status shapes: G a hollow circle, A a mid-tone triangle, R a solid square, so that darkness
//! follows severity when a pack is printed in grey. On the design's 16 by 16 box.

use waymark_words::t;

use crate::content::Rag;
use crate::error::PackError;
use crate::font::Face;
use crate::page::{Item, Owner, Placed, Polygon};
use crate::style::{
    AMBER, AMBER_EDGE, AMBER_LETTER, Colour, GREEN, GREEN_TEXT, RED, TypeStyle, WHITE,
};
use crate::typeset::{Typesetter, Words};
use crate::units::{Mpt, scale};

/// Cosines of 0 to 90 degrees in steps of 15, in thousandths: a circle is a 24-sided polygon.
const COSINES: [i64; 7] = [1000, 966, 866, 707, 500, 259, 0];

fn cosine(step: usize) -> i64 {
    match step % 24 {
        step @ 0..=6 => COSINES[step],
        step @ 7..=12 => -COSINES[12 - step],
        step @ 13..=18 => -COSINES[step - 12],
        step => COSINES[24 - step],
    }
}

fn circle(x: Mpt, y: Mpt, radius: Mpt) -> Vec<(Mpt, Mpt)> {
    (0..24)
        .map(|step| {
            let (across, down) = (cosine(step), cosine(step + 18));
            (
                x + scale(radius, across, 1000),
                y + scale(radius, down, 1000),
            )
        })
        .collect()
}

/// The shape with its letter, in a square of `size` with its top left corner at `x`, `y`.
pub(super) fn mark(
    rag: Rag,
    x: Mpt,
    y: Mpt,
    size: Mpt,
    owner: Owner,
    typesetter: &mut Typesetter,
) -> Result<Vec<Placed>, PackError> {
    // Hundredths of the design's unit.
    let at = |hundredths: i64| scale(size, hundredths, 1600);
    let point = |across: i64, down: i64| (x + at(across), y + at(down));
    let is_large = size > 40_000;
    let (points, fill, outline, letter, letter_size, baseline) = match rag {
        Rag::Green => {
            let points = circle(x + at(800), y + at(800), at(630));
            (
                points,
                WHITE,
                Some((GREEN, at(if is_large { 90 } else { 140 }))),
                GREEN_TEXT,
                880,
                1115,
            )
        }
        Rag::Amber => {
            let points = vec![point(800, 80), point(1580, 1500), point(20, 1500)];
            let edge = (AMBER_EDGE, at(if is_large { 45 } else { 100 }));
            (
                points,
                AMBER,
                Some(edge),
                AMBER_LETTER,
                if is_large { 800 } else { 860 },
                1345,
            )
        }
        Rag::Red => {
            let points = vec![
                point(120, 120),
                point(1480, 120),
                point(1480, 1480),
                point(120, 1480),
            ];
            (points, RED, None, WHITE, 960, 1145)
        }
    };
    let shape = Item::Polygon(Polygon {
        points,
        fill: Some(fill),
        outline,
    });
    let mut items = vec![Placed { owner, item: shape }];
    let initial: String = rag.word().to_string().chars().take(1).collect();
    items.push(centred_letter(
        &Words::new(initial, t!("pack.place_status_mark")),
        (x + size / 2, y + at(baseline)),
        at(letter_size),
        letter,
        owner,
        typesetter,
    )?);
    Ok(items)
}

/// A bold letter or figure centred on `middle`, its baseline there.
pub(super) fn centred_letter(
    letter: &Words,
    middle: (Mpt, Mpt),
    size: Mpt,
    colour: Colour,
    owner: Owner,
    typesetter: &mut Typesetter,
) -> Result<Placed, PackError> {
    let style = TypeStyle {
        face: Face::Bold,
        size,
        line: size,
        colour,
    };
    let line = typesetter.line(letter, style)?;
    let x = middle.0 - line.width() / 2;
    let mut placed = line.place(x, 0, owner);
    let mut placed = placed.swap_remove(0);
    placed.item.shift(0, middle.1 - style.baseline());
    Ok(placed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_has_24_corners_on_its_radius() {
        let points = circle(0, 0, 10_000);
        assert_eq!(points.len(), 24);
        for (x, y) in points {
            let squared = x * x + y * y;
            assert!((99_800_000..100_200_000).contains(&squared), "{x} {y}");
        }
    }

    #[test]
    fn darkness_follows_severity_in_grey() {
        let darkness = |rag: Rag| {
            let mut typesetter = Typesetter::new().unwrap();
            let items = mark(rag, 0, 0, 10_000, Owner::Artifact, &mut typesetter).unwrap();
            let Item::Polygon(Polygon {
                fill: Some(fill), ..
            }) = &items[0].item
            else {
                panic!("{rag:?} has no shape")
            };
            // Rec. 601 weights, as printers use them.
            1000 * 255 - 299 * i64::from(fill.0) - 587 * i64::from(fill.1) - 114 * i64::from(fill.2)
        };
        assert_eq!(darkness(Rag::Green), 0);
        assert!(darkness(Rag::Amber) > 60_000);
        assert!(darkness(Rag::Red) > darkness(Rag::Amber) + 60_000);
    }
}
