//! The criteria: statements that can be rated, each under one leaf clause.
//!
//! Ids are a public contract: they are printed in packs and never given to another criterion. New
//! criteria are added at the end of their clause.

use crate::clauses::is_false;
use crate::{Phase, Rating};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The file of one edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionFile {
    /// What a reader of the file has to know.
    pub note: String,
    /// All criteria in the order of their clauses.
    pub criteria: Vec<Criterion>,
}

/// A statement that is rated N, P, L or F. All wording is ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// The id, such as `8.6.1-03` or `2011:4.1.1-01`. Opaque to code.
    pub id: String,
    /// The number of the leaf clause it belongs to.
    pub clause: String,
    /// The statement that is rated.
    pub statement: String,
    /// What sort of thing the statement is about.
    pub kind: CriterionKind,
    /// What a good answer looks like in practice.
    pub what_good_looks_like: String,
    /// Evidence that would support a rating.
    pub evidence: Vec<String>,
    /// Questions to ask in an interview or workshop.
    pub questions: Vec<String>,
    /// Ids of the documents and records it rests on.
    pub documents: Vec<String>,
    /// 2 if its absence would probably be a major nonconformity at stage 1 or 2 (an auditor's
    /// judgement, from no standard), else 1.
    pub weight: u8,
    /// The proposed phase by whose end it should be at least largely achieved.
    pub phase: Phase,
    /// Where it comes from, which decides whether it counts.
    pub basis: CriterionBasis,
    /// True for the points on climate change that Amendment 1:2024 added.
    #[serde(default, skip_serializing_if = "is_false")]
    pub amendment_2024: bool,
    /// What each rating means here, only where the step between ratings is not obvious.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub guidance_by_rating: BTreeMap<Rating, String>,
    /// For a criterion of the 2011 edition: the criteria of the 2018 edition that it carries over to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub maps_to_2018: Vec<String>,
    /// For a criterion of the 2011 edition: what to watch when carrying a rating over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transition_note: Option<String>,
}

/// What sort of thing a criterion is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CriterionKind {
    /// Direction, decisions and accountability.
    Governance,
    /// A policy.
    Policy,
    /// What people know and can do.
    Competence,
    /// A document that has to exist and be current.
    DocumentedInformation,
    /// A record of something done.
    Record,
    /// A way of working.
    Process,
    /// A property of the services.
    Service,
}

/// Where a criterion comes from.
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
#[serde(rename_all = "kebab-case")]
pub enum CriterionBasis {
    /// It traces to the text of the clause.
    Requirement,
    /// It goes beyond the clause or prepares for the audit; it can never be a nonconformity.
    GoodPractice,
    /// Certification bodies expect it, and the clause does not ask for it.
    CertificationCondition,
}

impl CriterionBasis {
    /// True only for requirements. All other criteria are shown and never counted.
    pub fn counts_towards_conformity(self) -> bool {
        self == CriterionBasis::Requirement
    }

    /// The name for people.
    pub fn name(self) -> &'static str {
        match self {
            CriterionBasis::Requirement => "requirement",
            CriterionBasis::GoodPractice => "good practice",
            CriterionBasis::CertificationCondition => "certification condition",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CriterionBasis::{CertificationCondition, GoodPractice, Requirement};

    #[test]
    fn only_requirements_count() {
        let counting = [Requirement, GoodPractice, CertificationCondition]
            .map(|basis| basis.counts_towards_conformity());
        assert_eq!(counting, [true, false, false]);
    }
}
