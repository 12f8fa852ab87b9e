//! Every reference in the data leads somewhere. A broken one is named.

mod common;

use common::{Broken, both_editions};
use std::collections::{BTreeMap, BTreeSet};
use waymark_catalogue::{Catalogue, CriterionBasis, Edition, Phase};

#[test]
fn a_broken_reference_is_named() {
    let mut broken = Broken::default();
    broken.role(Catalogue::shipped(Edition::E2018), "PRE-01", "NOBODY");
    broken.clauses(
        Catalogue::shipped(Edition::E2018),
        "PRE-01",
        &["4.1".into(), "11".into()],
    );
    assert_eq!(broken.0, ["PRE-01 -> role NOBODY", "PRE-01 -> clause 11"]);
}

#[test]
fn clauses_form_a_tree() {
    for catalogue in both_editions() {
        let mut broken = Broken::default();
        for clause in catalogue.clauses() {
            let expected = clause.number.rsplit_once('.').map(|(above, _)| above);
            assert_eq!(clause.parent.as_deref(), expected, "{}", clause.id);
            if let Some(parent) = &clause.parent {
                broken.clause(catalogue, &clause.id, parent);
            }
            let below = catalogue
                .clauses()
                .iter()
                .any(|other| other.parent.as_ref() == Some(&clause.number));
            assert_eq!(clause.is_leaf, !below, "{}", clause.id);
            assert_eq!(clause.level(), clause.number.matches('.').count() + 1);
            assert_eq!(
                clause.id,
                format!("{}-{}", catalogue.edition().year(), clause.number)
            );
        }
        broken.none();
    }
}

#[test]
fn clauses_are_in_the_order_of_their_numbers() {
    for catalogue in both_editions() {
        let numbers: Vec<Vec<u32>> = catalogue
            .clauses()
            .iter()
            .map(|clause| {
                clause
                    .number
                    .split('.')
                    .map(|n| n.parse().unwrap())
                    .collect()
            })
            .collect();
        assert!(numbers.is_sorted(), "{}", catalogue.edition());
    }
}

#[test]
fn phases_of_a_clause_are_in_order_and_cover_what_is_done() {
    for catalogue in both_editions() {
        for clause in catalogue.clauses() {
            let (start, end) = (clause.phase_start, clause.phase_complete);
            assert!(
                start <= clause.phase && clause.phase <= end,
                "{}",
                clause.id
            );
            for phase in clause.phase_activities.keys() {
                assert!((start..=end).contains(phase), "{}: {phase}", clause.id);
            }
        }
    }
}

#[test]
fn criteria_lead_to_leaf_clauses_and_documents() {
    for catalogue in both_editions() {
        let mut broken = Broken::default();
        for criterion in catalogue.criteria() {
            let place = criterion.id.as_str();
            broken.clause(catalogue, place, &criterion.clause);
            let leaf = catalogue
                .clause(&criterion.clause)
                .is_some_and(|clause| clause.is_leaf);
            assert!(leaf, "{place} is not under a leaf clause");
            for document in &criterion.documents {
                broken.document(catalogue, place, document);
            }
            assert!((1..=2).contains(&criterion.weight), "{place}");
        }
        broken.none();
    }
}

#[test]
fn a_criterion_is_due_in_a_phase_of_its_clause() {
    for catalogue in both_editions() {
        for criterion in catalogue.criteria() {
            let clause = catalogue.clause(&criterion.clause).unwrap();
            let phases = clause.phase_start..=clause.phase_complete;
            assert!(phases.contains(&criterion.phase), "{}", criterion.id);
        }
    }
}

#[test]
fn a_criterion_id_names_its_clause() {
    for catalogue in both_editions() {
        let prefix = match catalogue.edition() {
            Edition::E2018 => "",
            Edition::E2011 => "2011:",
        };
        for criterion in catalogue.criteria() {
            let expected = format!("{prefix}{}-", criterion.clause);
            assert!(criterion.id.starts_with(&expected), "{}", criterion.id);
        }
    }
}

#[test]
fn every_leaf_clause_has_a_criterion_that_counts() {
    for catalogue in both_editions() {
        let without: Vec<_> = catalogue
            .leaf_clauses()
            .filter(|clause| {
                !catalogue
                    .criteria_of(&clause.number)
                    .any(|criterion| criterion.basis.counts_towards_conformity())
            })
            .map(|clause| clause.id.as_str())
            .collect();
        // 8.3.1 explains the clauses after it and asks for nothing itself.
        match catalogue.edition() {
            Edition::E2018 => assert_eq!(without, ["2018-8.3.1"]),
            Edition::E2011 => assert!(without.is_empty(), "{without:?}"),
        }
    }
}

#[test]
fn processes_lead_to_clauses_roles_and_each_other() {
    let (new, old) = (
        Catalogue::shipped(Edition::E2018),
        Catalogue::shipped(Edition::E2011),
    );
    for catalogue in both_editions() {
        let other = Catalogue::shipped(catalogue.edition().other());
        let mut broken = Broken::default();
        for process in catalogue.processes() {
            let place = process.id.as_str();
            broken.clauses(new, place, &process.clauses_2018);
            broken.clauses(old, place, &process.clauses_2011);
            assert!(!process.clauses().is_empty(), "{place} serves no clause");
            broken.role(catalogue, place, &process.owner_role);
            for id in &process.interfaces {
                broken.process(catalogue, place, id);
                assert_ne!(id, place, "{place} hands work to itself");
            }
            for id in &process.counterparts {
                broken.process(other, place, id);
                let back = other
                    .process(id)
                    .is_some_and(|p| p.counterparts.contains(&process.id));
                assert!(
                    back,
                    "{place} has the counterpart {id}, and not the other way round"
                );
            }
            for row in &process.raci {
                broken.role(catalogue, place, &row.accountable);
                for role in [&row.responsible, &row.consulted, &row.informed]
                    .into_iter()
                    .flatten()
                {
                    broken.role(catalogue, place, role);
                }
                assert!(
                    !row.responsible.is_empty(),
                    "{place}: nobody does {}",
                    row.activity
                );
            }
        }
        broken.none();
    }
}

#[test]
fn every_process_has_all_stages_and_levels_in_order() {
    for catalogue in both_editions() {
        for process in catalogue.processes() {
            let stages: Vec<_> = process
                .rollout_stages
                .iter()
                .map(|exit| exit.stage)
                .collect();
            assert_eq!(
                stages,
                waymark_catalogue::RolloutStage::ALL,
                "{}",
                process.id
            );
            let levels: Vec<_> = process
                .capability_indicators
                .iter()
                .map(|i| i.level)
                .collect();
            assert_eq!(levels, [1, 2, 3], "{}", process.id);
        }
    }
}

#[test]
fn documents_lead_to_clauses_and_roles_and_are_produced_by_tasks() {
    for catalogue in both_editions() {
        let mut broken = Broken::default();
        for document in catalogue.documents() {
            let place = document.id.as_str();
            broken.clauses(catalogue, place, &document.clauses);
            broken.role(catalogue, place, &document.owner_role);
            broken.role(catalogue, place, &document.approver_role);
            assert!(
                catalogue.plan_entries_producing(place).next().is_some(),
                "no plan entry produces {place}"
            );
        }
        broken.none();
    }
}

#[test]
fn plan_entries_lead_to_clauses_roles_and_documents() {
    for catalogue in both_editions() {
        let mut broken = Broken::default();
        for entry in &catalogue.plan().entries {
            broken.clauses(catalogue, &entry.id, &entry.clauses);
            broken.role(catalogue, &entry.id, &entry.owner_role);
            for id in &entry.depends_on {
                broken.plan_entry(catalogue, &entry.id, id);
            }
            for id in &entry.produces_documents {
                broken.document(catalogue, &entry.id, id);
            }
        }
        broken.none();
    }
}

#[test]
fn every_leaf_clause_is_worked_on_in_the_plan() {
    for catalogue in both_editions() {
        let named: BTreeSet<&String> = catalogue
            .plan()
            .entries
            .iter()
            .flat_map(|entry| &entry.clauses)
            .collect();
        for clause in catalogue.leaf_clauses() {
            assert!(
                named.contains(&clause.number),
                "no plan entry names {}",
                clause.id
            );
        }
    }
}

#[test]
fn every_leaf_clause_has_its_row_of_frameworks() {
    let catalogue = Catalogue::shipped(Edition::E2018);
    let rows: Vec<_> = catalogue
        .frameworks()
        .rows
        .iter()
        .map(|row| &row.clause)
        .collect();
    let leaves: Vec<_> = catalogue
        .leaf_clauses()
        .map(|clause| &clause.number)
        .collect();
    assert_eq!(rows, leaves);
    for catalogue in both_editions() {
        for clause in catalogue.leaf_clauses() {
            let rows = catalogue.framework_rows(&clause.number);
            assert!(!rows.is_empty(), "no row on frameworks for {}", clause.id);
        }
    }
}

#[test]
fn workshops_lead_to_tasks_criteria_clauses_and_roles() {
    for catalogue in both_editions() {
        let mut broken = Broken::default();
        for workshop in catalogue.workshops() {
            let place = workshop.id.as_str();
            for id in &workshop.tasks {
                broken.plan_entry(catalogue, place, id);
            }
            for id in &workshop.criteria {
                broken.criterion(catalogue, place, id);
            }
            broken.clauses(catalogue, place, &workshop.clauses);
            for attendee in &workshop.attendees {
                broken.role(catalogue, place, &attendee.role);
            }
            let minutes: u32 = workshop.steps.iter().map(|step| step.minutes).sum();
            assert_eq!(minutes, workshop.duration_minutes, "{place}");
            assert!(!workshop.criteria.is_empty(), "{place} rates nothing");
        }
        broken.none();
    }
}

#[test]
fn risks_are_on_the_scale_and_in_a_phase() {
    let catalogue = Catalogue::shipped(Edition::E2018);
    for risk in catalogue.risks() {
        assert!((1..=5).contains(&risk.likelihood), "{}", risk.id);
        assert!((1..=5).contains(&risk.impact), "{}", risk.id);
        assert!(
            !risk.phases.is_empty() && risk.phases.is_sorted(),
            "{}",
            risk.id
        );
        assert_eq!(
            u32::from(risk.score()),
            u32::from(risk.likelihood) * u32::from(risk.impact)
        );
    }
}

#[test]
fn terms_lead_to_each_other_and_to_a_standard() {
    let catalogue = Catalogue::shipped(Edition::E2018);
    let series = catalogue.parts();
    let parts = series.parts.iter().map(|part| &part.id);
    let standards: BTreeSet<_> = parts
        .chain(series.neighbouring_standards.iter().map(|s| &s.id))
        .collect();
    for term in catalogue.glossary() {
        for id in &term.see_also {
            assert!(catalogue.term(id).is_some(), "{} -> term {id}", term.id);
            assert_ne!(id, &term.id, "{} refers to itself", term.id);
        }
        assert!(
            standards.contains(&term.source),
            "{} -> standard {}",
            term.id,
            term.source
        );
    }
}

#[test]
fn profiles_lead_to_clauses_roles_and_processes() {
    for catalogue in both_editions() {
        let mut broken = Broken::default();
        for profile in catalogue.profiles() {
            let place = profile.id.as_str();
            for reuse in &profile.likely_reuse {
                broken.clauses(catalogue, place, &reuse.clauses);
            }
            for role in profile.role_combinations.iter().flatten() {
                broken.role(catalogue, place, role);
            }
            for tailoring in &profile.process_tailoring {
                broken.process(catalogue, place, &tailoring.process);
            }
            for range in [
                profile.effort_person_days,
                profile.calendar_months,
                profile.external_audit_days,
            ] {
                assert!(range.from <= range.to, "{place}: {range:?}");
            }
        }
        broken.none();
    }
}

#[test]
fn nobody_in_a_profile_audits_their_own_work() {
    let catalogue = Catalogue::shipped(Edition::E2018);
    for profile in catalogue.profiles() {
        let mut held: BTreeMap<&str, usize> = BTreeMap::new();
        for combination in &profile.role_combinations {
            for role in combination {
                *held.entry(role).or_default() += 1;
            }
            let audits = combination.iter().any(|role| role == "INTERNAL_AUDITOR");
            assert!(
                !audits || combination.len() == 1,
                "{}: {combination:?}",
                profile.id
            );
        }
        for (role, times) in held {
            assert_eq!(times, 1, "{}: {role} is given to two people", profile.id);
        }
    }
}

#[test]
fn the_points_of_amendment_1_are_on_climate() {
    let catalogue = Catalogue::shipped(Edition::E2018);
    let added: Vec<_> = catalogue
        .criteria()
        .iter()
        .filter(|c| c.amendment_2024)
        .collect();
    let clauses: Vec<_> = added
        .iter()
        .map(|criterion| criterion.clause.as_str())
        .collect();
    assert_eq!(clauses, ["4.1", "4.2"]);
    for criterion in catalogue.criteria() {
        let climate = criterion.statement.contains("climate");
        assert_eq!(climate, criterion.amendment_2024, "{}", criterion.id);
    }
}

#[test]
fn certification_conditions_belong_to_the_end_of_the_plan() {
    let catalogue = Catalogue::shipped(Edition::E2018);
    for criterion in catalogue.criteria() {
        if criterion.basis == CriterionBasis::CertificationCondition {
            assert_eq!(criterion.phase, Phase::Phase3, "{}", criterion.id);
        }
    }
}
