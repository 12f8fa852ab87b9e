//! What is in the shipped catalogue: how much of everything, and which words never occur.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use waymark_catalogue::{
    Catalogue, CriterionBasis, Edition, PlanEntryKind, ProcessSet, scope_examples,
};

#[test]
fn the_2018_edition_is_complete() {
    let catalogue = Catalogue::shipped(Edition::E2018);
    assert_eq!(catalogue.version(), "2026.11");
    assert_eq!(catalogue.clauses().len(), 84);
    assert_eq!(catalogue.leaf_clauses().count(), 61);
    assert_eq!(catalogue.criteria().len(), 312);
    assert_eq!(catalogue.processes().len(), 29);
    let of_basis = |basis| {
        catalogue
            .criteria()
            .iter()
            .filter(|c| c.basis == basis)
            .count()
    };
    assert_eq!(of_basis(CriterionBasis::Requirement), 291);
    assert_eq!(of_basis(CriterionBasis::GoodPractice), 19);
    assert_eq!(of_basis(CriterionBasis::CertificationCondition), 2);
}

#[test]
fn the_2011_edition_is_complete() {
    let catalogue = Catalogue::shipped(Edition::E2011);
    assert_eq!(catalogue.clauses().len(), 53);
    assert_eq!(catalogue.leaf_clauses().count(), 39);
    assert_eq!(
        catalogue
            .clauses()
            .iter()
            .filter(|c| c.change_in_2018.is_some())
            .count(),
        22
    );
    assert_eq!(catalogue.criteria().len(), 183);
    let mut sets: BTreeMap<ProcessSet, usize> = BTreeMap::new();
    for process in catalogue.processes() {
        *sets.entry(process.process_set.unwrap()).or_default() += 1;
    }
    let counts = ProcessSet::OF_PROCESSES.map(|set| (set, sets[&set]));
    assert_eq!(sets, BTreeMap::from(counts));
    assert_eq!(counts.map(|(_, count)| count), [6, 2, 2, 3]);
}

#[test]
fn the_shared_lists_are_complete_in_both_editions() {
    for catalogue in Edition::ALL.map(Catalogue::shipped) {
        assert_eq!(catalogue.documents().len(), 65);
        assert_eq!(catalogue.roles().len(), 35);
        assert_eq!(catalogue.plan().entries.len(), 188);
        assert_eq!(catalogue.scope().questions.len(), 25);
        assert_eq!(catalogue.scope().rules.len(), 44);
        assert_eq!(catalogue.glossary().len(), 123);
        assert_eq!(catalogue.risks().len(), 40);
        assert_eq!(catalogue.workshops().len(), 10);
        assert_eq!(catalogue.profiles().len(), 4);
        assert_eq!(catalogue.parts().parts.len(), 17);
        assert_eq!(catalogue.frameworks().rows.len(), 61);
        assert_eq!(catalogue.transition().not_covered_by_2011.len(), 48);
    }
    assert_eq!(scope_examples().len(), 55);
    let kinds = [
        PlanEntryKind::Task,
        PlanEntryKind::Operate,
        PlanEntryKind::Milestone,
    ]
    .map(|kind| {
        let plan = Catalogue::shipped(Edition::E2018).plan();
        plan.entries
            .iter()
            .filter(|entry| entry.kind == kind)
            .count()
    });
    assert_eq!(kinds, [177, 6, 5]);
}

/// All data files with their names.
fn data_files() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn no_text_speaks_for_the_standard() {
    let files = data_files();
    assert_eq!(files.len(), 20);
    for (name, text) in files {
        let text = text.to_lowercase();
        for words in ["the standard says", "iso says"] {
            assert!(!text.contains(words), "{name} contains “{words}”");
        }
    }
}

#[test]
fn data_files_are_written_in_one_style() {
    for (name, text) in data_files() {
        assert!(
            text.starts_with("{\n \"") && text.ends_with("\n}\n"),
            "{name}"
        );
        assert!(!text.contains('\t') && !text.contains('\r'), "{name}");
        assert!(text.lines().all(|line| !line.ends_with(' ')), "{name}");
        assert!(
            !text.contains("\\u"),
            "{name} escapes a character that it could hold"
        );
    }
}

#[test]
fn no_text_is_empty_or_begins_or_ends_with_a_blank() {
    fn check(value: &serde_json::Value, place: &str) {
        match value {
            serde_json::Value::String(text) => {
                assert_eq!(text.trim(), text, "{place}: {text:?}");
                let may_be_empty = place.ends_with(".note");
                assert!(may_be_empty || !text.is_empty(), "{place} is empty");
            }
            serde_json::Value::Array(values) => values.iter().for_each(|v| check(v, place)),
            serde_json::Value::Object(fields) => {
                fields
                    .iter()
                    .for_each(|(key, v)| check(v, &format!("{place}.{key}")));
            }
            _ => {}
        }
    }
    for (name, text) in data_files() {
        // Example answers may be empty on purpose.
        if name != "scope_examples.json" {
            check(&serde_json::from_str(&text).unwrap(), &name);
        }
    }
}
