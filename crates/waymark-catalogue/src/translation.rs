//! Shared lists in the clause numbers of the 2011 edition.
//!
//! Documents, roles, the exemplar plan, scope questions, workshops and profiles are written once,
//! with clause numbers of 2018. Each leaf clause of 2011 says which leaf clauses of 2018 hold its
//! matter (`maps_to_2018`). Read backwards, that gives for each 2018 leaf the leaves of 2011; a 2018
//! heading stands for all leaves below it. What is new in 2018 (context, interested parties,
//! planning to achieve objectives, knowledge) translates to nothing, so an entry about nothing else
//! keeps an empty list.

use crate::clauses::{Clause, number_is_within};
use crate::criteria::Criterion;
use crate::documents::Document;
use crate::plan::Plan;
use crate::processes::Process;
use crate::profiles::{Profile, Tailoring};
use crate::scope::{AnswerShape, Scope};
use crate::scope_rows::ScopeRows;
use crate::workshops::Workshop;
use std::collections::BTreeMap;

/// The way from 2018 numbers and ids to those of 2011.
pub(crate) struct Translation<'a> {
    /// By 2018 leaf: the places of its 2011 leaves in `numbers_2011`.
    leaves: BTreeMap<&'a str, Vec<usize>>,
    /// The clause numbers of 2011 in order.
    numbers_2011: Vec<&'a str>,
    /// By 2018 criterion: the places of its 2011 criteria in `criteria_2011`.
    criteria: BTreeMap<&'a str, Vec<usize>>,
    /// The criteria of 2011 in order.
    criteria_2011: &'a [Criterion],
    /// By 2018 process: its 2011 processes.
    processes: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Translation<'a> {
    pub(crate) fn new(
        clauses_2018: &'a [Clause],
        clauses_2011: &'a [Clause],
        criteria_2011: &'a [Criterion],
        processes_2011: &'a [Process],
    ) -> Translation<'a> {
        let mut leaves: BTreeMap<&str, Vec<usize>> = clauses_2018
            .iter()
            .filter(|clause| clause.is_leaf)
            .map(|clause| (clause.number.as_str(), Vec::new()))
            .collect();
        for (place, clause) in clauses_2011.iter().enumerate() {
            for number in &clause.maps_to_2018 {
                leaves.entry(number).or_default().push(place);
            }
        }
        let mut criteria: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (place, criterion) in criteria_2011.iter().enumerate() {
            for id in &criterion.maps_to_2018 {
                criteria.entry(id).or_default().push(place);
            }
        }
        let mut processes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for process in processes_2011 {
            for id in &process.counterparts {
                processes.entry(id).or_default().push(&process.id);
            }
        }
        Translation {
            leaves,
            numbers_2011: clauses_2011.iter().map(|c| c.number.as_str()).collect(),
            criteria,
            criteria_2011,
            processes,
        }
    }

    /// The 2011 leaves for a list of 2018 numbers, each once, in the order of 2011.
    fn clauses(&self, numbers: &[String]) -> Vec<String> {
        let mut places: Vec<usize> = numbers
            .iter()
            .flat_map(|number| {
                self.leaves
                    .iter()
                    .filter(move |(leaf, _)| number_is_within(leaf, number))
                    .flat_map(|(_, places)| places.iter().copied())
            })
            .collect();
        places.sort_unstable();
        places.dedup();
        places
            .into_iter()
            .filter_map(|place| self.numbers_2011.get(place))
            .map(|number| (*number).to_owned())
            .collect()
    }

    /// The 2011 criteria for a list of 2018 ids, each once, in the order of 2011.
    fn criterion_ids(&self, ids: &[String]) -> Vec<String> {
        let mut places: Vec<usize> = ids
            .iter()
            .filter_map(|id| self.criteria.get(id.as_str()))
            .flatten()
            .copied()
            .collect();
        places.sort_unstable();
        places.dedup();
        places
            .into_iter()
            .filter_map(|place| self.criteria_2011.get(place))
            .map(|criterion| criterion.id.clone())
            .collect()
    }

    pub(crate) fn documents(&self, mut documents: Vec<Document>) -> Vec<Document> {
        for document in &mut documents {
            document.clauses = self.clauses(&document.clauses);
        }
        documents
    }

    pub(crate) fn plan(&self, mut plan: Plan) -> Plan {
        for entry in &mut plan.entries {
            entry.clauses = self.clauses(&entry.clauses);
        }
        plan
    }

    pub(crate) fn scope(&self, mut scope: Scope) -> Scope {
        for question in &mut scope.questions {
            question.clauses = self.clauses(&question.clauses);
            if let AnswerShape::Matrix { rows, .. } = &mut question.answer {
                *rows = self.clauses(rows);
            }
        }
        for rule in &mut scope.rules {
            rule.clauses = self.clauses(&rule.clauses);
        }
        scope
    }

    pub(crate) fn scope_rows(&self, mut called_for: ScopeRows) -> ScopeRows {
        for row in &mut called_for.rows {
            row.clauses = self.clauses(&row.clauses);
        }
        for risk in &mut called_for.risks {
            risk.clauses = self.clauses(&risk.clauses);
        }
        called_for
    }

    pub(crate) fn workshops(&self, mut workshops: Vec<Workshop>) -> Vec<Workshop> {
        for workshop in &mut workshops {
            workshop.clauses = self.clauses(&workshop.clauses);
            workshop.criteria = self.criterion_ids(&workshop.criteria);
        }
        workshops
    }

    /// Tailoring of a process without a counterpart is left out.
    pub(crate) fn profiles(&self, mut profiles: Vec<Profile>) -> Vec<Profile> {
        for profile in &mut profiles {
            for reuse in &mut profile.likely_reuse {
                reuse.clauses = self.clauses(&reuse.clauses);
            }
            profile.process_tailoring = profile
                .process_tailoring
                .iter()
                .flat_map(|tailoring| self.tailoring(tailoring))
                .collect();
        }
        profiles
    }

    fn tailoring(&self, tailoring: &Tailoring) -> Vec<Tailoring> {
        let processes = self.processes.get(tailoring.process.as_str());
        processes
            .into_iter()
            .flatten()
            .map(|process| Tailoring {
                process: (*process).to_owned(),
                how: tailoring.how.clone(),
            })
            .collect()
    }
}
