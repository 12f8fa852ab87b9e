//! The way between the editions: clauses, criteria, and the shared lists in the numbers of 2011.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use waymark_catalogue::{Catalogue, Edition};

fn new() -> &'static Catalogue {
    Catalogue::shipped(Edition::E2018)
}

fn old() -> &'static Catalogue {
    Catalogue::shipped(Edition::E2011)
}

/// For each clause of 2011, the 2018 clauses that its criteria carry over to.
fn clauses_by_criteria() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut clauses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for criterion in old().criteria() {
        for id in &criterion.maps_to_2018 {
            let target = new().criterion(id);
            let target = target.unwrap_or_else(|| panic!("{} -> criterion {id}", criterion.id));
            clauses
                .entry(&criterion.clause)
                .or_default()
                .insert(&target.clause);
        }
    }
    clauses
}

#[test]
fn every_criterion_of_2011_carries_over() {
    for criterion in old().criteria() {
        assert!(!criterion.maps_to_2018.is_empty(), "{}", criterion.id);
    }
    assert!(
        new()
            .criteria()
            .iter()
            .all(|criterion| criterion.maps_to_2018.is_empty())
    );
}

#[test]
fn a_criterion_of_2018_has_a_counterpart_or_is_listed_as_having_none() {
    let reached: BTreeSet<&String> = old()
        .criteria()
        .iter()
        .flat_map(|criterion| &criterion.maps_to_2018)
        .collect();
    let listed: BTreeSet<&String> = new()
        .transition()
        .not_covered_by_2011
        .iter()
        .map(|entry| &entry.criterion)
        .collect();
    for criterion in new().criteria() {
        assert!(
            reached.contains(&criterion.id) != listed.contains(&criterion.id),
            "{} is in both or in neither",
            criterion.id
        );
    }
    for id in listed {
        assert!(
            new().criterion(id).is_some(),
            "not covered -> criterion {id}"
        );
    }
}

#[test]
fn the_mapping_of_clauses_rests_on_that_of_criteria() {
    let by_criteria = clauses_by_criteria();
    for clause in old().clauses() {
        assert_eq!(
            clause.is_leaf,
            !clause.maps_to_2018.is_empty(),
            "{}",
            clause.id
        );
        for number in &clause.maps_to_2018 {
            let target = new().clause(number);
            assert!(
                target.is_some_and(|t| t.is_leaf),
                "{} -> leaf clause {number}",
                clause.id
            );
            let supported = by_criteria[clause.number.as_str()].contains(number.as_str());
            assert!(
                supported,
                "{} -> {number} has no criterion to show for it",
                clause.id
            );
        }
    }
}

#[test]
fn what_is_new_in_2018_has_no_clause_in_2011() {
    let reached: BTreeSet<&String> = old()
        .clauses()
        .iter()
        .flat_map(|clause| &clause.maps_to_2018)
        .collect();
    let unreached: Vec<_> = new()
        .leaf_clauses()
        .map(|clause| clause.number.as_str())
        .filter(|number| !reached.iter().any(|reached| reached.as_str() == *number))
        .collect();
    assert_eq!(unreached, ["4.1", "4.2", "6.2.2", "7.6"]);
}

#[test]
fn internal_suppliers_come_from_service_level_management() {
    let maps = |number| &old().clause(number).unwrap().maps_to_2018;
    assert_eq!(maps("7.2").as_slice(), ["8.2.3", "8.3.4.1"]);
    assert!(maps("6.1").iter().any(|number| number == "8.3.4.2"));
}

/// The clauses of a plan entry in 2011.
fn check_translated(entry: &str, expected: &[&str]) {
    let entry = old().plan_entry(entry).unwrap();
    assert_eq!(entry.clauses, expected, "{}: {}", entry.id, entry.title);
}

#[test]
fn plan_entries_name_the_clauses_of_2011() {
    for (entry, translated) in new().plan().entries.iter().zip(&old().plan().entries) {
        assert_eq!(entry.id, translated.id);
        assert_eq!(entry.days, translated.days);
        assert_eq!(entry.depends_on, translated.depends_on);
        assert!(translated.clauses.is_sorted_by_key(|number| {
            old()
                .clauses()
                .iter()
                .position(|clause| &clause.number == number)
        }));
    }
}

#[test]
fn a_clause_translates_to_those_that_held_its_matter() {
    check_translated("PRE-07", &["4.5.1"]);
    // 9.2 is a heading and stands for 9.2.1 and 9.2.2.
    check_translated("CRT-10", &["4.5.4.1", "4.5.4.2"]);
    // 8.4 to 8.7 are spread over four main clauses; each is named once and in order.
    check_translated(
        "PRE-15",
        &[
            "5.1", "5.2", "5.3", "5.4", "6.3.1", "6.3.2", "6.3.3", "6.4", "6.5", "6.6.1", "6.6.2",
            "6.6.3", "8.1", "8.2", "9.2", "9.3",
        ],
    );
}

#[test]
fn an_entry_about_nothing_but_what_is_new_keeps_an_empty_list() {
    let new_in_2018 = ["4.1", "4.2", "6.2.2", "7.6"];
    for (entry, translated) in new().plan().entries.iter().zip(&old().plan().entries) {
        let only_new = entry
            .clauses
            .iter()
            .all(|number| new_in_2018.contains(&number.as_str()));
        assert_eq!(translated.clauses.is_empty(), only_new, "{}", entry.id);
    }
}

#[test]
fn both_editions_rate_something_in_every_workshop() {
    for (workshop, translated) in new().workshops().iter().zip(old().workshops()) {
        let expected: BTreeSet<_> = old()
            .criteria()
            .iter()
            .filter(|c| {
                c.maps_to_2018
                    .iter()
                    .any(|id| workshop.criteria.contains(id))
            })
            .map(|criterion| &criterion.id)
            .collect();
        let found: BTreeSet<_> = translated.criteria.iter().collect();
        assert_eq!(found, expected, "{}", workshop.id);
    }
}

#[test]
fn framework_rows_are_found_from_either_edition() {
    let rows = |catalogue: &'static Catalogue, number| -> Vec<&str> {
        let rows = catalogue.framework_rows(number);
        rows.into_iter().map(|row| row.clause.as_str()).collect()
    };
    assert_eq!(rows(new(), "8.6.1"), ["8.6.1"]);
    assert_eq!(rows(old(), "8.1"), ["8.6.1", "8.6.2"]);
    assert_eq!(rows(new(), "8.6"), ["8.6.1", "8.6.2", "8.6.3"]);
    assert!(rows(new(), "11").is_empty());
}
