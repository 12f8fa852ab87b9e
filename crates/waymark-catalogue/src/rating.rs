//! The rating scale: how far something is achieved, in four steps with bands in percent.
//!
//! The scale follows ISO/IEC 33020. How ratings add up to readiness is no matter of this crate.

use serde::{Deserialize, Serialize};
use std::fmt;

/// How far a criterion is achieved. Ordered from worst to best, so `min` is the weakest.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
pub enum Rating {
    /// Not achieved: 0 to 15 percent.
    N,
    /// Partially achieved: over 15 to 50 percent.
    P,
    /// Largely achieved: over 50 to 85 percent.
    L,
    /// Fully achieved: over 85 to 100 percent.
    F,
}

impl Rating {
    /// All ratings, the worst first.
    pub const ALL: [Rating; 4] = [Rating::N, Rating::P, Rating::L, Rating::F];

    /// The letter: `N`, `P`, `L` or `F`.
    pub fn letter(self) -> char {
        match self {
            Rating::N => 'N',
            Rating::P => 'P',
            Rating::L => 'L',
            Rating::F => 'F',
        }
    }

    /// The rating with this letter, in either case.
    pub fn from_letter(letter: char) -> Option<Rating> {
        Rating::ALL
            .into_iter()
            .find(|rating| rating.letter() == letter.to_ascii_uppercase())
    }

    /// The name for people.
    pub fn name(self) -> &'static str {
        match self {
            Rating::N => "Not achieved",
            Rating::P => "Partially achieved",
            Rating::L => "Largely achieved",
            Rating::F => "Fully achieved",
        }
    }

    /// The highest achievement that still gets this rating, in percent.
    pub fn upper_percent(self) -> u8 {
        match self {
            Rating::N => 15,
            Rating::P => 50,
            Rating::L => 85,
            Rating::F => 100,
        }
    }

    /// The band in words, in percent of achievement.
    pub fn band(self) -> &'static str {
        match self {
            Rating::N => "0 to 15 %",
            Rating::P => "over 15 to 50 %",
            Rating::L => "over 50 to 85 %",
            Rating::F => "over 85 to 100 %",
        }
    }

    /// The rating of an achievement in percent; anything over 100 counts as 100.
    pub fn of_percent(percent: u8) -> Rating {
        Rating::ALL
            .into_iter()
            .find(|rating| percent <= rating.upper_percent())
            .unwrap_or(Rating::F)
    }

    /// What the rating is worth in thirds when a share is worked out: F 3, L 2, P 1, N 0.
    pub fn thirds(self) -> u32 {
        match self {
            Rating::N => 0,
            Rating::P => 1,
            Rating::L => 2,
            Rating::F => 3,
        }
    }
}

impl fmt::Display for Rating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.letter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_meet_without_gap_or_overlap() {
        let edges = [0, 15, 16, 50, 51, 85, 86, 100, 255].map(Rating::of_percent);
        use Rating::{F, L, N, P};
        assert_eq!(edges, [N, N, P, P, L, L, F, F, F]);
    }

    #[test]
    fn a_letter_is_read_in_either_case() {
        for rating in Rating::ALL {
            assert_eq!(Rating::from_letter(rating.letter()), Some(rating));
            let lower = rating.letter().to_ascii_lowercase();
            assert_eq!(Rating::from_letter(lower), Some(rating));
        }
        assert_eq!(Rating::from_letter('x'), None);
    }

    #[test]
    fn the_weakest_rating_is_the_smallest() {
        assert_eq!(Rating::ALL.into_iter().min(), Some(Rating::N));
        assert!(Rating::ALL.is_sorted_by_key(|rating| rating.thirds()));
    }
}
