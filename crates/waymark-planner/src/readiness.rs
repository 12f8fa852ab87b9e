//! How far the requirements are met, by the project's own ratings.
//!
//! Only requirement criteria count; good practice and certification conditions are shown and never counted. A share
//! says little alone: it stands beside coverage and the weakest clause. Waymark never claims conformity.

use std::collections::BTreeMap;

use waymark_catalogue::Rating;

use crate::project::Project;
use crate::record::Criterion;

/// Counts and shares over a set of criteria. Percentages are whole and rounded down, so that 100 means all.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Readiness {
    /// Rated not achieved.
    pub n: u32,
    /// Rated partially achieved.
    pub p: u32,
    /// Rated largely achieved.
    pub l: u32,
    /// Rated fully achieved.
    pub f: u32,
    /// Not rated on both axes.
    pub unrated: u32,
    /// Sum of weight times (F 1, L 2/3, P 1/3, else 0) over the sum of weights, in percent.
    pub share_percent: u32,
    /// How many criteria are rated, in percent.
    pub coverage_percent: u32,
    /// The clause with the smallest share among those that have a rating; the first of equals.
    pub weakest: Option<String>,
}

impl Criterion {
    /// The rating of the criterion: the lower of its two axes; none while one of them is not rated.
    pub fn rating(&self) -> Option<Rating> {
        Some(self.defined?.min(self.operating?))
    }
}

/// Thirds of full achievement.
fn thirds(rating: Option<Rating>) -> u64 {
    match rating {
        None | Some(Rating::N) => 0,
        Some(Rating::P) => 1,
        Some(Rating::L) => 2,
        Some(Rating::F) => 3,
    }
}

/// Whole percent, rounded down; 0 of nothing.
fn percent(part: u64, whole: u64) -> u32 {
    let share = (part * 100).checked_div(whole).unwrap_or(0);
    u32::try_from(share).unwrap_or(100)
}

/// What is added up for one set of criteria.
#[derive(Default)]
struct Sum {
    achieved_thirds: u64,
    weight: u64,
    rated: u64,
}

impl Sum {
    fn share(&self) -> u32 {
        percent(self.achieved_thirds, self.weight * 3)
    }

    /// Compares shares as fractions, so that rounding decides nothing.
    fn cmp_share(&self, other: &Sum) -> std::cmp::Ordering {
        (self.achieved_thirds * other.weight).cmp(&(other.achieved_thirds * self.weight))
    }
}

impl Project {
    /// Readiness over all requirement criteria.
    pub fn readiness(&self) -> Readiness {
        let mut readiness = Readiness::default();
        let mut total = Sum::default();
        let mut clauses: BTreeMap<Vec<u32>, (&str, Sum)> = BTreeMap::new();
        for criterion in self
            .criteria
            .values()
            .filter(|c| c.basis.counts_towards_conformity())
        {
            let rating = criterion.rating();
            match rating {
                None => readiness.unrated += 1,
                Some(Rating::N) => readiness.n += 1,
                Some(Rating::P) => readiness.p += 1,
                Some(Rating::L) => readiness.l += 1,
                Some(Rating::F) => readiness.f += 1,
            }
            let key = criterion
                .clause
                .split('.')
                .map(|part| part.parse().unwrap_or(0))
                .collect();
            let (_, clause) = clauses
                .entry(key)
                .or_insert_with(|| (&criterion.clause, Sum::default()));
            for sum in [&mut total, clause] {
                let weight = u64::from(criterion.weight.get());
                sum.achieved_thirds += thirds(rating) * weight;
                sum.weight += weight;
                sum.rated += u64::from(rating.is_some());
            }
        }
        let counted = readiness.n + readiness.p + readiness.l + readiness.f + readiness.unrated;
        readiness.share_percent = total.share();
        readiness.coverage_percent = percent(total.rated, counted.into());
        let rated = clauses.values().filter(|(_, sum)| sum.rated > 0);
        readiness.weakest = rated
            .min_by(|(_, a), (_, b)| a.cmp_share(b))
            .map(|(clause, _)| clause.to_string());
        readiness
    }
}
