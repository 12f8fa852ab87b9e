//! The exemplar plan: sound as a network, and the figures kept with it are its own.

use std::collections::{BTreeMap, BTreeSet};
use waymark_catalogue::{Catalogue, Edition, Phase, Plan, PlanEntryKind, Size};

fn plan() -> &'static Plan {
    Catalogue::shipped(Edition::E2018).plan()
}

/// By id: the working days that have passed when the entry is done, if everything starts as early
/// as its links let it. Panics with the ids concerned if the links run in a circle.
fn finishes(size: Size) -> BTreeMap<&'static str, u32> {
    let mut done: BTreeMap<&str, u32> = BTreeMap::new();
    let mut open: Vec<_> = plan().entries.iter().collect();
    while !open.is_empty() {
        let before = open.len();
        open.retain(|entry| {
            let starts: Option<Vec<u32>> = entry
                .depends_on
                .iter()
                .map(|id| done.get(id.as_str()).copied())
                .collect();
            let Some(starts) = starts else {
                return true;
            };
            let start = starts.into_iter().max().unwrap_or(0);
            done.insert(&entry.id, start + u32::from(*entry.days.of(size)));
            false
        });
        let left: Vec<_> = open.iter().map(|entry| &entry.id).collect();
        assert!(
            open.len() < before,
            "dependencies run in a circle: {left:?}"
        );
    }
    done
}

#[test]
fn the_figures_kept_with_the_plan_are_its_own() {
    for size in Size::ALL {
        let done = finishes(size);
        let check = plan().schedule_check.of(size);
        let last = done.values().copied().max().unwrap_or(0);
        assert_eq!(last, check.end, "{size}");
        for (id, day) in &check.gates {
            assert_eq!(done.get(id.as_str()), Some(day), "{size}: {id}");
        }
        let sum: u32 = plan()
            .entries
            .iter()
            .map(|e| u32::from(*e.days.of(size)))
            .sum();
        assert_eq!(sum, check.sum_of_durations, "{size}");
    }
}

/// Ids of the entries whose delay would delay the end of the plan, in the order of the plan.
fn critical(size: Size) -> Vec<&'static str> {
    let done = finishes(size);
    let end = done.values().copied().max().unwrap_or(0);
    let mut entries: Vec<_> = plan().entries.iter().collect();
    // A milestone comes after the task that ends at the same time.
    entries.sort_by_key(|entry| {
        let finish = done[entry.id.as_str()];
        (finish, finish - u32::from(*entry.days.of(size)))
    });
    let mut latest: BTreeMap<&str, u32> = entries
        .iter()
        .map(|entry| (entry.id.as_str(), end))
        .collect();
    for entry in entries.iter().rev() {
        let start = latest[entry.id.as_str()] - u32::from(*entry.days.of(size));
        for id in &entry.depends_on {
            let finish = latest.entry(id).or_insert(start);
            *finish = start.min(*finish);
        }
    }
    plan()
        .entries
        .iter()
        .map(|entry| entry.id.as_str())
        .filter(|id| latest[id] == done[id])
        .collect()
}

#[test]
fn the_critical_path_kept_with_the_plan_is_its_own() {
    for size in Size::ALL {
        let check = plan().schedule_check.of(size);
        let kept: BTreeSet<_> = check.critical_path.iter().map(String::as_str).collect();
        let found: BTreeSet<_> = critical(size).into_iter().collect();
        assert_eq!(kept, found, "{size}");
    }
}

#[test]
fn no_entry_waits_for_a_later_phase() {
    let phases: BTreeMap<&str, Phase> = plan()
        .entries
        .iter()
        .map(|e| (e.id.as_str(), e.phase))
        .collect();
    for entry in &plan().entries {
        for id in &entry.depends_on {
            let phase = phases.get(id.as_str());
            assert!(
                phase.is_some(),
                "{}: depends on {id}, which does not exist",
                entry.id
            );
            assert!(
                phase <= Some(&entry.phase),
                "{}: depends on the later {id}",
                entry.id
            );
        }
    }
}

#[test]
fn each_gate_closes_its_phase() {
    let gates: Vec<_> = plan()
        .entries
        .iter()
        .filter_map(|entry| Some((entry.gate?, entry.id.as_str(), entry.phase)))
        .collect();
    assert_eq!(
        gates,
        [
            (0, "PRE-G0", Phase::Preparation),
            (1, "P1-G1", Phase::Phase1),
            (2, "P2-G2", Phase::Phase2),
            (3, "P3-G3", Phase::Phase3),
        ]
    );
    for (gate, id, phase) in gates {
        assert_eq!(phase.closing_gate(), Some(gate), "{id}");
        for size in Size::ALL {
            let done = finishes(size);
            for entry in plan().entries.iter().filter(|entry| entry.phase < phase) {
                assert!(
                    done[entry.id.as_str()] <= done[id],
                    "{size}: {} is done after gate {gate}",
                    entry.id
                );
            }
        }
    }
}

#[test]
fn milestones_take_no_time_and_tasks_do() {
    for entry in &plan().entries {
        for size in Size::ALL {
            let takes_time = *entry.days.of(size) > 0;
            let milestone = entry.kind == PlanEntryKind::Milestone;
            assert_ne!(takes_time, milestone, "{} for {size}", entry.id);
        }
        let marked = entry.gate.is_some() || entry.certified;
        assert_eq!(
            marked,
            entry.kind == PlanEntryKind::Milestone,
            "{}",
            entry.id
        );
    }
    let certified: Vec<_> = plan()
        .entries
        .iter()
        .filter(|e| e.certified)
        .map(|e| &e.id)
        .collect();
    assert_eq!(certified, ["CRT-G4"]);
}

#[test]
fn a_larger_organisation_is_never_faster() {
    for entry in &plan().entries {
        let days = Size::ALL.map(|size| *entry.days.of(size));
        assert!(days.is_sorted(), "{}: {days:?}", entry.id);
    }
}

#[test]
fn ids_and_places_in_the_breakdown_are_unique() {
    let ids: BTreeSet<_> = plan().entries.iter().map(|entry| &entry.id).collect();
    let places: BTreeSet<_> = plan().entries.iter().map(|entry| &entry.wbs).collect();
    assert_eq!((ids.len(), places.len()), (188, 188));
    for entry in &plan().entries {
        let phase = entry.phase.number().to_string();
        assert_eq!(
            entry.wbs.split('.').next(),
            Some(phase.as_str()),
            "{}",
            entry.id
        );
    }
}
