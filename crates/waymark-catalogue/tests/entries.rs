//! Entries as a project file carries them: written in one form, read back whole.

use std::collections::BTreeSet;
use waymark_catalogue::{Catalogue, CatalogueError, Edition, Entry, EntryBody, EntryKind};

#[test]
fn every_entry_is_read_back_as_it_was() {
    for edition in Edition::ALL {
        for entry in Catalogue::shipped(edition).entries() {
            let body = entry.parse().unwrap();
            assert_eq!(Entry::from(body), entry);
        }
    }
}

#[test]
fn an_entry_holds_what_the_catalogue_holds() {
    let catalogue = Catalogue::shipped(Edition::E2018);
    for entry in catalogue.entries() {
        match entry.parse().unwrap() {
            EntryBody::Clause(clause) => {
                assert_eq!(Some(&clause), catalogue.clause(&clause.number));
            }
            EntryBody::Criterion(criterion) => {
                assert_eq!(Some(&criterion), catalogue.criterion(&entry.code));
            }
            EntryBody::Process(process) => {
                assert_eq!(Some(&*process), catalogue.process(&entry.code));
            }
            EntryBody::Document(document) => {
                assert_eq!(Some(&document), catalogue.document(&entry.code));
            }
            EntryBody::Role(role) => assert_eq!(Some(&role), catalogue.role(&entry.code)),
        }
    }
}

#[test]
fn every_kind_is_there_and_no_code_twice() {
    for (edition, expected) in [
        (Edition::E2018, [84, 312, 29, 65, 35]),
        (Edition::E2011, [53, 183, 13, 65, 35]),
    ] {
        let entries: Vec<Entry> = Catalogue::shipped(edition).entries().collect();
        let counts =
            EntryKind::ALL.map(|kind| entries.iter().filter(|entry| entry.kind == kind).count());
        assert_eq!(counts, expected, "{edition}");
        let codes: BTreeSet<_> = entries.iter().map(|e| (e.kind, e.code.as_str())).collect();
        assert_eq!(codes.len(), entries.len(), "{edition}");
    }
}

/// Walks through JSON and refuses a number that is not whole.
fn check_no_float(value: &serde_json::Value, code: &str) {
    match value {
        serde_json::Value::Number(number) => assert!(!number.is_f64(), "{code}: {number}"),
        serde_json::Value::Array(values) => values.iter().for_each(|v| check_no_float(v, code)),
        serde_json::Value::Object(fields) => fields.values().for_each(|v| check_no_float(v, code)),
        _ => {}
    }
}

#[test]
fn a_body_is_compact_and_holds_no_float() {
    for edition in Edition::ALL {
        for entry in Catalogue::shipped(edition).entries() {
            assert!(!entry.body.contains('\n'), "{}", entry.code);
            check_no_float(&serde_json::from_str(&entry.body).unwrap(), &entry.code);
        }
    }
}

#[test]
fn the_canonical_form_is_written_down_here() {
    let catalogue = Catalogue::shipped(Edition::E2018);
    let clause = catalogue.entries().find(|e| e.code == "2018-5").unwrap();
    assert_eq!(
        clause.body,
        "{\"id\":\"2018-5\",\"number\":\"5\",\"title\":\"Leadership\",\"parent\":null,\
         \"is_leaf\":false,\"paraphrase\":\"Top management sets direction, accepts accountability \
         and assigns authority.\",\"evidence\":[],\"phase\":\"phase-1\",\"phase_start\":\"phase-1\",\
         \"phase_complete\":\"phase-1\",\"phase_activities\":{}}"
    );
}

#[test]
fn a_damaged_body_is_named() {
    let entry = |body: &str| Entry {
        kind: EntryKind::Role,
        code: "SPONSOR".into(),
        body: body.into(),
    };
    let error = entry("{\"id\":\"SPONSOR\"}").parse().unwrap_err();
    assert!(matches!(error, CatalogueError::Entry { .. }));
    assert_eq!(
        error.to_string(),
        "catalogue entry SPONSOR (role): missing field `title` at line 1 column 16"
    );
    let error = entry("{\"id\":\"OTHER\",\"title\":\"\",\"note\":\"\"}")
        .parse()
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "catalogue entry SPONSOR (role): the body belongs to OTHER"
    );
}

#[test]
fn a_kind_is_found_by_its_name() {
    for kind in EntryKind::ALL {
        assert_eq!(EntryKind::from_name(kind.name()), Some(kind));
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
    }
    assert_eq!(EntryKind::from_name("plan"), None);
}
