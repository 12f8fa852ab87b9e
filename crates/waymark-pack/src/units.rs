//! Lengths as whole numbers, so that no rounding of a float ever decides where a line breaks.
//!
//! One unit is a thousandth of a typographic point (1/72 inch). The origin of a page is its top
//! left corner, x runs right and y runs down; only the PDF writer turns the page over.

/// A length in thousandths of a point.
pub type Mpt = i64;

/// Whole points.
pub const fn pt(points: i64) -> Mpt {
    points * 1000
}

/// Whole millimetres, rounded down to a thousandth of a point.
pub const fn mm(millimetres: i64) -> Mpt {
    millimetres * 720_000 / 254
}

/// `length × part / whole`, rounded to the nearest, for `whole` above zero.
pub fn scale(length: Mpt, part: i64, whole: i64) -> Mpt {
    (length * part * 2 + whole).div_euclid(whole * 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a4_landscape_is_its_known_size_in_points() {
        assert_eq!((mm(297), mm(210)), (841_889, 595_275));
    }

    #[test]
    fn scaling_rounds_to_the_nearest_on_both_sides_of_zero() {
        assert_eq!(scale(10, 1, 4), 3);
        assert_eq!(scale(9, 1, 4), 2);
        assert_eq!(scale(-9, 1, 4), -2);
    }
}
