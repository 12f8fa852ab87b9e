//! What the tests of references share.

// Each test program uses its own share of this module.
#![allow(dead_code)]

use waymark_catalogue::{Catalogue, Edition};

/// The catalogues of both editions.
pub fn both_editions() -> [&'static Catalogue; 2] {
    Edition::ALL.map(Catalogue::shipped)
}

/// References that lead nowhere, each as `from -> kind to`.
#[derive(Default)]
pub struct Broken(pub Vec<String>);

impl Broken {
    fn note(&mut self, found: bool, from: &str, kind: &str, to: &str) {
        if !found {
            self.0.push(format!("{from} -> {kind} {to}"));
        }
    }

    pub fn clause(&mut self, catalogue: &Catalogue, from: &str, number: &str) {
        self.note(catalogue.clause(number).is_some(), from, "clause", number);
    }

    pub fn clauses(&mut self, catalogue: &Catalogue, from: &str, numbers: &[String]) {
        for number in numbers {
            self.clause(catalogue, from, number);
        }
    }

    pub fn criterion(&mut self, catalogue: &Catalogue, from: &str, id: &str) {
        self.note(catalogue.criterion(id).is_some(), from, "criterion", id);
    }

    pub fn document(&mut self, catalogue: &Catalogue, from: &str, id: &str) {
        self.note(catalogue.document(id).is_some(), from, "document", id);
    }

    pub fn process(&mut self, catalogue: &Catalogue, from: &str, id: &str) {
        self.note(catalogue.process(id).is_some(), from, "process", id);
    }

    pub fn plan_entry(&mut self, catalogue: &Catalogue, from: &str, id: &str) {
        self.note(catalogue.plan_entry(id).is_some(), from, "plan entry", id);
    }

    pub fn role(&mut self, catalogue: &Catalogue, from: &str, id: &str) {
        self.note(catalogue.role(id).is_some(), from, "role", id);
    }

    /// Fails the test with all references that lead nowhere.
    pub fn none(self) {
        assert!(
            self.0.is_empty(),
            "references that lead nowhere: {:#?}",
            self.0
        );
    }
}
