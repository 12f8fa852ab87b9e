//! Readiness: shares worked out by hand, and the same figures by a second way of counting on random ratings.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use common::{Case, Counted, asgard, date};
use proptest::prelude::*;
use waymark_catalogue::{CriterionBasis, Rating};
use waymark_planner::command::{CriterionRate, Given, RatedAxis};
use waymark_planner::readiness::Readiness;
use waymark_planner::record::Kind;
use waymark_planner::{Command, Project};

/// Criteria as `clause weight basis defined operating`, `-` for not rated.
fn rated(criteria: &str) -> Readiness {
    let mut case = Case::empty();
    for (number, line) in criteria
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .enumerate()
    {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [clause, weight, basis, defined, operating] = words[..] else {
            panic!("{line}")
        };
        let axis = |name: &str, rating: &str| match rating {
            "-" => String::new(),
            rating => format!(r#","{name}":"{rating}""#),
        };
        let fields = format!(
            r#"{{"code":"{clause}-{number}","clause":"{clause}","weight":{weight},"phase":1,"basis":"{basis}"{}{}}}"#,
            axis("defined", defined),
            axis("operating", operating),
        );
        case.put(Kind::Criterion, &format!("c{number}"), &fields);
    }
    case.project.readiness()
}

#[test]
fn nothing_rated_is_nothing_achieved() {
    assert_eq!(rated(""), Readiness::default());
    let readiness = rated("4.1 2 requirement - -\n4.2 1 requirement F -\n4.3 1 requirement - F");
    let expected = Readiness {
        unrated: 3,
        ..Readiness::default()
    };
    assert_eq!(readiness, expected, "one axis alone raises nothing");
}

#[test]
fn a_criterion_is_as_good_as_the_lower_of_its_axes() {
    let readiness = rated("4.1 1 requirement F P\n4.2 1 requirement N L\n4.3 1 requirement L L");
    let counts = (readiness.n, readiness.p, readiness.l, readiness.f);
    assert_eq!(counts, (1, 1, 1, 0));
    // P and L of three: (1 + 2) of 9 thirds.
    assert_eq!(
        (readiness.share_percent, readiness.coverage_percent),
        (33, 100)
    );
    assert_eq!(readiness.weakest.as_deref(), Some("4.2"));
}

#[test]
fn weights_and_thirds_make_the_share() {
    let share = |criteria: &str| rated(criteria).share_percent;
    assert_eq!(share("4.1 2 requirement F F\n4.2 1 requirement N N"), 66);
    assert_eq!(share("4.1 1 requirement F F\n4.2 2 requirement N N"), 33);
    assert_eq!(share("4.1 2 requirement L L\n4.2 1 requirement P P"), 55);
    // One criterion short of everything is never 100.
    let almost = format!(
        "{}4.1 1 requirement L F",
        "4.1 2 requirement F F\n".repeat(200)
    );
    assert_eq!(share(&almost), 99);
    assert_eq!(share("4.1 2 requirement F F\n4.2 1 requirement F F"), 100);
}

#[test]
fn good_practice_and_certification_conditions_never_count() {
    let readiness = rated(
        "4.1 1 requirement P P
         4.2 2 good-practice F F
         4.3 2 certification-condition N N",
    );
    assert_eq!(
        (readiness.p, readiness.f, readiness.n, readiness.unrated),
        (1, 0, 0, 0)
    );
    assert_eq!(
        (readiness.share_percent, readiness.coverage_percent),
        (33, 100)
    );
    assert_eq!(readiness.weakest.as_deref(), Some("4.1"));
}

#[test]
fn the_weakest_clause_is_found_by_fractions_and_in_the_order_of_clauses() {
    let weakest = |criteria: &str| rated(criteria).weakest;
    // 5 of 9 thirds against 5 of 12; the second is weaker.
    let stronger = "8.2 1 requirement L L\n8.2 1 requirement F F\n8.2 1 requirement N N\n";
    let weaker = "8.10 2 requirement P P\n8.10 1 requirement P P\n8.10 1 requirement L L\n";
    assert_eq!(
        weakest(&format!("{weaker}{stronger}")).as_deref(),
        Some("8.10")
    );
    // Equal shares: the first clause by its number, not by its text.
    let equal = "8.10 1 requirement P P\n8.2 2 requirement P P";
    assert_eq!(weakest(equal).as_deref(), Some("8.2"));
    // Shares of 66.7 and 66.1 percent round to the same.
    let close = format!(
        "4.1 1 requirement L L\n{}4.2 1 requirement P L\n",
        "4.2 2 requirement L L\n".repeat(29)
    );
    assert_eq!(weakest(&close).as_deref(), Some("4.2"));
    // A clause without a rating says nothing yet.
    assert_eq!(
        weakest("4.1 1 requirement - -\n4.2 1 requirement F F").as_deref(),
        Some("4.2")
    );
}

#[test]
fn absurd_weights_do_not_overflow() {
    let readiness = rated(&"4.1 1000000 requirement F F\n".repeat(20));
    assert_eq!(readiness.share_percent, 100);
}

fn shipped() -> Project {
    static PROJECT: OnceLock<Project> = OnceLock::new();
    let make = || {
        asgard()
            .make(date("2027-01-11"), &mut Counted::default())
            .unwrap()
            .project
    };
    PROJECT.get_or_init(make).clone()
}

const RATINGS: [Option<Rating>; 5] = [
    None,
    Some(Rating::N),
    Some(Rating::P),
    Some(Rating::L),
    Some(Rating::F),
];

/// Rates every criterion of the catalogue by commands, the two axes by two lists of places in [`RATINGS`].
fn rate(pairs: &[(usize, usize)]) -> Project {
    let project = shipped();
    let mut commands = Vec::new();
    for (criterion, (defined, operating)) in project.criteria.values().zip(pairs) {
        for (axis, rating) in [
            (RatedAxis::Defined, defined),
            (RatedAxis::Operating, operating),
        ] {
            let id = criterion.code.clone();
            let rating = RATINGS[*rating];
            commands.push(Command::CriterionRate(CriterionRate {
                id,
                axis,
                rating,
                confidence: Given::Absent,
            }));
        }
    }
    let today = date("2027-01-11");
    Command::work_out(&commands, &project, today, &mut Counted::after(900_000))
        .unwrap()
        .project
}

/// The same figures, counted another way: each criterion stands in a list as often as it weighs.
fn counted_again(project: &Project) -> (u32, u32, Option<String>) {
    let mut points: BTreeMap<Vec<u32>, (String, Vec<u32>, bool)> = BTreeMap::new();
    let (mut rated, mut all) = (0, 0);
    for criterion in project.criteria.values() {
        if criterion.basis != CriterionBasis::Requirement {
            continue;
        }
        all += 1;
        let value = |rating: Option<Rating>| RATINGS.iter().position(|r| *r == rating).unwrap();
        let (defined, operating) = (value(criterion.defined), value(criterion.operating));
        let lower = defined.min(operating);
        // Not rated stands first in the list, so that the lower of the two is not rated if one is.
        let thirds = [0, 0, 1, 2, 3][lower];
        rated += u32::from(lower > 0);
        let number = criterion
            .clause
            .split('.')
            .map(|part| part.parse().unwrap())
            .collect();
        let entry = points
            .entry(number)
            .or_insert_with(|| (criterion.clause.clone(), Vec::new(), false));
        entry
            .1
            .extend(std::iter::repeat_n(thirds, criterion.weight.get() as usize));
        entry.2 |= lower > 0;
    }
    let every: Vec<u32> = points.values().flat_map(|(_, p, _)| p.clone()).collect();
    let share = every.iter().sum::<u32>() * 100 / (3 * every.len() as u32);
    let mut weakest: Option<(&String, u32, u32)> = None;
    for (clause, points, is_rated) in points.values() {
        let (sum, count) = (points.iter().sum::<u32>(), points.len() as u32);
        if *is_rated && weakest.is_none_or(|(_, s, c)| sum * c < s * count) {
            weakest = Some((clause, sum, count));
        }
    }
    (
        share,
        rated * 100 / all,
        weakest.map(|(clause, ..)| clause.clone()),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    #[test]
    fn two_ways_of_counting_agree(
        pairs in prop::collection::vec((0..5_usize, 0..5_usize), 400),
        empty_from in 0..400_usize,
    ) {
        let project = rate(&pairs[..empty_from]);
        let readiness = project.readiness();
        let found = (readiness.share_percent, readiness.coverage_percent, readiness.weakest.clone());
        prop_assert_eq!(found, counted_again(&project));
        let counted = readiness.n + readiness.p + readiness.l + readiness.f + readiness.unrated;
        let requirements = project.criteria.values().filter(|c| c.basis == CriterionBasis::Requirement);
        prop_assert_eq!(counted as usize, requirements.count());
    }

    #[test]
    fn a_hundred_percent_means_all_of_it(gap in 0..400_usize, rating in 0..4_usize) {
        let mut pairs = vec![(4, 4); 400];
        let whole = rate(&pairs).readiness();
        prop_assert_eq!((whole.share_percent, whole.coverage_percent), (100, 100));
        let project = shipped();
        let gap = gap % project.criteria.len();
        pairs[gap] = (4, rating);
        let counts = project.criteria.values().nth(gap).unwrap().basis.counts_towards_conformity();
        let share = rate(&pairs).readiness().share_percent;
        prop_assert_eq!(share == 100, !counts);
    }
}
