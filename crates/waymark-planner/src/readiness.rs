//! How far the requirements are met, by the project's own ratings.
//!
//! Only requirement criteria count; good practice and certification conditions are shown and never counted. A share
//! says little alone: it stands beside coverage and the weakest clause. What was planned for a day is in [`course`], what
//! is missing for the two stages of the audit in [`verdict`]. Waymark never claims conformity.

pub mod capability;
pub mod course;
pub mod reuse;
pub mod verdict;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use waymark_catalogue::{Rating, number_is_within};

use crate::project::Project;
use crate::record::{Criterion, Person, Process};
use course::Course;

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

/// How many criteria have which rating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Spread {
    /// Rated not achieved.
    pub n: u32,
    /// Rated partially achieved.
    pub p: u32,
    /// Rated largely achieved.
    pub l: u32,
    /// Rated fully achieved.
    pub f: u32,
    /// Not rated.
    pub unrated: u32,
}

impl Spread {
    fn count(&mut self, rating: Option<Rating>) {
        *match rating {
            None => &mut self.unrated,
            Some(Rating::N) => &mut self.n,
            Some(Rating::P) => &mut self.p,
            Some(Rating::L) => &mut self.l,
            Some(Rating::F) => &mut self.f,
        } += 1;
    }

    fn all(&self) -> u32 {
        self.n + self.p + self.l + self.f + self.unrated
    }
}

/// Where a set of criteria stands: its readiness with what has to be said before and beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Standing {
    /// Counts and shares.
    #[serde(flatten)]
    pub readiness: Readiness,
    /// How many requirement criteria there are.
    pub criteria: u32,
    /// The ratings on the axis “defined” alone.
    pub defined: Spread,
    /// The ratings on the axis “operating” alone.
    pub operating: Spread,
    /// The codes of criteria of weight 2 that are rated N, in order: said before any percentage.
    pub heavy_at_n: Vec<String>,
    /// The share that was planned for the day, in percent; none where no criterion has a planned date.
    pub planned_percent: Option<u32>,
    /// Share minus planned share, in points of percent; negative where readiness is behind plan.
    pub gap_points: Option<i32>,
}

impl Criterion {
    /// The rating of the criterion: the lower of its two axes; none while one of them is not rated.
    pub fn rating(&self) -> Option<Rating> {
        Some(self.defined?.min(self.operating?))
    }

    /// Whether somebody has rated it on either axis.
    pub fn is_touched(&self) -> bool {
        self.defined.is_some() || self.operating.is_some()
    }

    /// Whether it weighs double: its absence would probably be a major nonconformity.
    pub fn is_heavy(&self) -> bool {
        self.weight.get() > 1
    }

    /// Whether its target date has passed on a day while it is below L.
    pub fn is_late(&self, as_of: NaiveDate) -> bool {
        let reached = self.rating().is_some_and(|rating| rating >= Rating::L);
        !reached && self.due.is_some_and(|due| due < as_of)
    }
}

/// Thirds of full achievement.
fn thirds(rating: Option<Rating>) -> u64 {
    rating.map_or(0, |rating| rating.thirds().into())
}

/// Whole percent, rounded down; 0 of nothing.
fn percent(part: u64, whole: u64) -> u32 {
    let share = (part * 100).checked_div(whole).unwrap_or(0);
    u32::try_from(share).unwrap_or(100)
}

/// What is added up for one set of criteria.
#[derive(Clone, Copy, Default)]
pub(crate) struct Sum {
    achieved_thirds: u64,
    weight: u64,
    rated: u64,
}

impl Sum {
    pub(crate) fn add(&mut self, weight: u64, rating: Option<Rating>) {
        self.achieved_thirds += thirds(rating) * weight;
        self.weight += weight;
        self.rated += u64::from(rating.is_some());
    }

    pub(crate) fn share(&self) -> u32 {
        percent(self.achieved_thirds, self.weight * 3)
    }

    /// The rating of the set as a whole: the band of its share. None while nothing in it is rated.
    pub(crate) fn band(&self) -> Option<Rating> {
        let reaches =
            |percent: u8| self.achieved_thirds * 100 <= u64::from(percent) * self.weight * 3;
        let band = || Rating::ALL.into_iter().find(|r| reaches(r.upper_percent()));
        (self.rated > 0).then(band).flatten()
    }

    /// Compares shares as fractions, so that rounding decides nothing.
    fn cmp_share(&self, other: &Sum) -> std::cmp::Ordering {
        (self.achieved_thirds * other.weight).cmp(&(other.achieved_thirds * self.weight))
    }
}

/// A clause number in the order of numbers: 9 before 10.
pub fn clause_order(clause: &str) -> Vec<u32> {
    let parts = clause.split('.').map(|part| part.parse().unwrap_or(0));
    parts.collect()
}

impl Readiness {
    /// Readiness over the requirement criteria among some.
    pub fn of<'a>(criteria: impl Iterator<Item = &'a Criterion>) -> Readiness {
        let mut spread = Spread::default();
        let mut total = Sum::default();
        let mut clauses: BTreeMap<Vec<u32>, (&str, Sum)> = BTreeMap::new();
        for criterion in criteria.filter(|c| c.basis.counts_towards_conformity()) {
            let rating = criterion.rating();
            spread.count(rating);
            let (_, clause) = clauses
                .entry(clause_order(&criterion.clause))
                .or_insert_with(|| (&criterion.clause, Sum::default()));
            for sum in [&mut total, clause] {
                sum.add(criterion.weight.get().into(), rating);
            }
        }
        let rated = clauses.values().filter(|(_, sum)| sum.rated > 0);
        let weakest = rated.min_by(|(_, a), (_, b)| a.cmp_share(b));
        Readiness {
            n: spread.n,
            p: spread.p,
            l: spread.l,
            f: spread.f,
            unrated: spread.unrated,
            share_percent: total.share(),
            coverage_percent: percent(total.rated, spread.all().into()),
            weakest: weakest.map(|(clause, _)| clause.to_string()),
        }
    }
}

impl Standing {
    /// Where the requirement criteria among some stand on a day, against the course that was planned.
    pub fn of(criteria: &[&Criterion], course: &Course<'_>, as_of: NaiveDate) -> Standing {
        let counting = criteria.iter().copied();
        let counting: Vec<&Criterion> = counting
            .filter(|c| c.basis.counts_towards_conformity())
            .collect();
        let readiness = Readiness::of(counting.iter().copied());
        let (mut defined, mut operating) = (Spread::default(), Spread::default());
        for criterion in &counting {
            defined.count(criterion.defined);
            operating.count(criterion.operating);
        }
        let heavy = counting.iter().filter(|criterion| criterion.is_heavy());
        let heavy = heavy.filter(|criterion| criterion.rating() == Some(Rating::N));
        let mut heavy_at_n: Vec<String> = heavy.map(|criterion| criterion.code.clone()).collect();
        heavy_at_n.sort();
        let planned_percent = course.planned_share(counting.iter().copied(), as_of);
        Standing {
            criteria: defined.all(),
            defined,
            operating,
            heavy_at_n,
            gap_points: gap(readiness.share_percent, planned_percent),
            planned_percent,
            readiness,
        }
    }
}

/// A share minus what was planned, in points of percent; none where nothing was planned.
pub fn gap(share_percent: u32, planned_percent: Option<u32>) -> Option<i32> {
    let points = |percent: u32| i32::try_from(percent).unwrap_or_default();
    planned_percent.map(|planned| points(share_percent) - points(planned))
}

/// The rating of some criteria as a whole: the band that the share of their requirement criteria lies in, by the rating
/// that is read of each. None while nothing is rated.
pub fn whole_rating<'a>(
    criteria: impl Iterator<Item = &'a Criterion>,
    read: impl Fn(&Criterion) -> Option<Rating>,
) -> Option<Rating> {
    let mut sum = Sum::default();
    for criterion in criteria.filter(|c| c.basis.counts_towards_conformity()) {
        sum.add(criterion.weight.get().into(), read(criterion));
    }
    sum.band()
}

impl Project {
    /// Readiness over all requirement criteria.
    pub fn readiness(&self) -> Readiness {
        Readiness::of(self.criteria.values().map(|criterion| criterion.as_ref()))
    }

    /// All criteria, by clause and code.
    pub fn criteria_in_order(&self) -> Vec<&Criterion> {
        let mut all: Vec<&Criterion> = self.criteria.values().map(|c| c.as_ref()).collect();
        all.sort_by_cached_key(|criterion| {
            (clause_order(&criterion.clause), criterion.code.clone())
        });
        all
    }

    /// The processes whose clauses a clause is, or lies below, by title.
    pub fn processes_of_clause(&self, clause: &str) -> Vec<&Process> {
        let all = self.processes.values().map(|process| process.as_ref());
        let of = |process: &&Process| {
            let mut clauses = process.clauses.iter();
            clauses.any(|whole| number_is_within(clause, whole))
        };
        let mut of: Vec<&Process> = all.filter(of).collect();
        of.sort_by_key(|process| (&process.title, &process.id));
        of
    }

    /// Who owns a process: the person named for it, else who fills its role.
    pub fn person_of_process(&self, process: &Process) -> Option<&Person> {
        let person = |id| self.people.get(id).map(|person| person.as_ref());
        let named = process.owner.as_ref().and_then(|owner| person(owner.id()));
        let role = || self.roles.get(process.role.as_ref()?.id());
        named.or_else(|| person(role()?.holder.as_ref()?.id()))
    }

    /// Who brings a criterion forward, and whether they are named for it: its own owner, else who owns the first process,
    /// by title, that its clause belongs to and that somebody owns.
    pub fn owner_of_criterion(&self, criterion: &Criterion) -> Option<(&Person, bool)> {
        let own = criterion.owner.as_ref();
        let own = own.and_then(|owner| self.people.get(owner.id()));
        let own = own.map(|person| (person.as_ref(), true));
        own.or_else(|| {
            let processes = self.processes_of_clause(&criterion.clause).into_iter();
            let mut owners = processes.filter_map(|process| self.person_of_process(process));
            owners.next().map(|person| (person, false))
        })
    }
}
