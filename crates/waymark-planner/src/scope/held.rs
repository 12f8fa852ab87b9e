//! The answers a project holds: those that were given to questions, and those that its registers give.
//!
//! | question | comes from |
//! |---|---|
//! | SW-04, SW-05 | services in scope, and services left out |
//! | SW-07 | the kinds of the customers in scope, beside what was answered |
//! | SW-08, SW-14 | parties: customers acting as suppliers, and all others |
//! | SW-09 | sites |
//! | SW-11 | classes of technology that limit the scope |
//! | SW-12 | processes and who operates them, by the clauses they serve |
//! | SW-13 | the involvement of parties in processes, where somebody looked at control |
//! | SW-25 | the wording of the statement, or the draft where nothing is missing in it |
//!
//! A register that is empty answers nothing; that nothing applies is said by an empty answer to the question.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use waymark_catalogue::scope::{AnswerShape, Question, Scope, ScopeMode, Severity};
use waymark_catalogue::scope_rows::ScopeRows;
use waymark_catalogue::{Catalogue, Edition, number_is_within};

use super::{Answers, DraftStatement, ScopeFinding, draft, fingerprint, judge};
use crate::project::Project;
use crate::record::{
    ControlMark, CustomerKind, Involvement, Party, PartyKind, PerformedBy, Process, ScopeAnswer,
    Service,
};

/// Questions that a register or the statement answers.
const BY_REGISTER: &[&str] = &[
    "SW-04", "SW-05", "SW-08", "SW-09", "SW-11", "SW-12", "SW-13", "SW-14", "SW-25",
];
/// Those of them to which nothing may be the answer.
const MAY_BE_NONE: &[&str] = &["SW-05", "SW-08", "SW-11", "SW-14"];

/// Whether a register answers a question, and not a person in so many words.
pub fn is_by_register(question: &str) -> bool {
    BY_REGISTER.contains(&question)
}

/// Whether a person may say that nothing applies to a question that a register answers.
pub fn may_be_none(question: &str) -> bool {
    MAY_BE_NONE.contains(&question)
}

impl Project {
    /// The questions and rules of the edition the project works to.
    pub fn scope_questions(&self) -> &'static Scope {
        Catalogue::shipped(self.scope_edition()).scope()
    }

    /// What items of the scope call for, by the edition the project works to.
    pub fn scope_rows(&self) -> &'static ScopeRows {
        Catalogue::shipped(self.scope_edition()).scope_rows()
    }

    /// The edition the project works to.
    fn scope_edition(&self) -> Edition {
        let edition = self.charter().map(|charter| charter.edition);
        edition.unwrap_or(Edition::E2018)
    }

    /// The answers to the questions on scope, the statement among them.
    pub fn answers_on_scope(&self) -> Answers {
        let mut answers = self.answers_without_statement();
        let wording = self.charter().and_then(|c| c.scope_wording.clone());
        let drafted = || self.drafted(&answers).whole();
        if let Some(statement) = wording.or_else(drafted) {
            answers.set("SW-25", json!(statement));
        }
        answers
    }

    /// The statement: in its own wording where it has one, else as it follows from the answers.
    pub fn scope_statement(&self) -> String {
        let worded = self.charter().and_then(|c| c.scope_wording.clone());
        worded.unwrap_or_else(|| self.scope_draft().words())
    }

    /// How the scope is judged where nobody says: as final once a version is approved or nothing that is needed is open.
    pub fn scope_mode(&self) -> ScopeMode {
        let open = self.answers_on_scope().open(self.scope_questions());
        match self.scope_versions.is_empty() && open.iter().any(|one| one.required) {
            true => ScopeMode::Draft,
            false => ScopeMode::Final,
        }
    }

    /// The blockers of the final check that nobody has accepted for the answers there are, by the ids of their rules. They
    /// hold the approval of the scope and gate 0.
    pub fn scope_blockers(&self) -> Vec<String> {
        let answers = self.answers_on_scope();
        let judged = judge(self.scope_questions(), &answers, ScopeMode::Final);
        let blockers = judged.findings.iter();
        let accepted = |found: &ScopeFinding<'_>| {
            let mut accepted = self.accepted_findings.values();
            accepted
                .any(|one| one.rule == found.rule.id && one.answers == fingerprint(found, &answers))
        };
        blockers
            .filter(|found| found.rule.severity == Severity::Blocker && !accepted(found))
            .map(|found| found.rule.id.clone())
            .collect()
    }

    /// The statement as it follows from the answers, with gaps where answers are missing.
    pub fn scope_draft(&self) -> DraftStatement {
        self.drafted(&self.answers_without_statement())
    }

    fn drafted(&self, answers: &Answers) -> DraftStatement {
        let reference = self.charter().and_then(|c| c.service_catalogue.as_deref());
        draft(self.scope_questions(), answers, reference)
    }

    fn answers_without_statement(&self) -> Answers {
        let scope = self.scope_questions();
        let mut answers = Answers::default();
        for question in &scope.questions {
            if let Some(answer) = self.given_answer(question) {
                answers.set(&question.id, answer);
            }
        }
        let mut register = |question: &str, entries: Vec<Value>| {
            if !entries.is_empty() {
                answers.set(question, Value::Array(entries));
            }
        };
        let service = |left_out: bool| {
            let of = self
                .services
                .values()
                .filter(move |s| s.left_out == left_out);
            by_name(of.map(|service| (service.name.as_str(), service_entry(service))))
        };
        register("SW-04", service(false));
        register("SW-05", service(true));
        register("SW-07", self.kinds_of_customers());
        register("SW-08", self.party_entries(true));
        register("SW-09", self.site_entries());
        register("SW-14", self.party_entries(false));
        self.answer_technology(&mut answers);
        self.answer_processes(scope, &mut answers);
        let customers = self.customers.values().filter(|c| !c.left_out);
        let groups: BTreeSet<&String> = customers
            .filter_map(|c| c.customer_group.as_ref())
            .collect();
        answers.customer_groups = groups.into_iter().cloned().collect();
        answers
    }

    /// What was answered in so many words: `null` where somebody was asked and does not know yet.
    fn given_answer(&self, question: &Question) -> Option<Value> {
        let given = self.scope_answers.values();
        let given = given.filter(|given| given.question == question.id);
        let given: Vec<&ScopeAnswer> = given.map(|given| given.as_ref()).collect();
        if given.is_empty() {
            return None;
        }
        if given.iter().any(|given| given.unknown) {
            return Some(Value::Null);
        }
        let part = |name: &str, shape: &AnswerShape| {
            let part = given.iter().find(|one| one.part.as_deref() == Some(name))?;
            Some(content(part, shape))
        };
        let object: Map<String, Value> = match &question.answer {
            AnswerShape::Record { fields } => fields
                .iter()
                .filter_map(|field| Some((field.name.clone(), part(&field.name, &field.shape)?)))
                .collect(),
            AnswerShape::Matrix { rows, .. } => rows
                .iter()
                .filter_map(|row| Some((row.clone(), part(row, &AnswerShape::Text)?)))
                .collect(),
            shape => return given.first().map(|given| content(given, shape)),
        };
        Some(Value::Object(object))
    }

    fn kinds_of_customers(&self) -> Vec<Value> {
        let customers = self.customers.values().filter(|c| !c.left_out);
        let mut kinds: BTreeSet<CustomerKind> = customers.map(|c| c.kind).collect();
        let answered = self.scope_answers.values();
        for answer in answered.filter(|answer| answer.question == "SW-07") {
            let all = CustomerKind::ALL.iter();
            kinds.extend(all.filter(|kind| answer.values.contains(kind.word())));
        }
        kinds.iter().map(|kind| json!(kind.word())).collect()
    }

    fn party_entries(&self, customers: bool) -> Vec<Value> {
        let is_customer = |party: &Party| party.kind == PartyKind::CustomerAsSupplier;
        let parties = self.parties.values().map(|party| party.as_ref());
        let parties = parties.filter(|party| is_customer(party) == customers);
        by_name(parties.map(|party| {
            let entry = match customers {
                true => customer_entry(party),
                false => supplier_entry(party),
            };
            (party.name.as_str(), Value::Object(entry))
        }))
    }

    fn site_entries(&self) -> Vec<Value> {
        by_name(self.sites.values().map(|site| {
            let mut entry = Map::new();
            entry.insert("name".into(), json!(site.name));
            entry.insert("included".into(), yes_or_no(!site.left_out));
            let operates = site.operates.map(yes_or_no);
            entry.extend(operates.map(|said| ("operates_processes".to_string(), said)));
            let supplier = site.as_supplier.map(yes_or_no);
            entry.extend(supplier.map(|said| ("treated_as_supplier".to_string(), said)));
            (site.name.as_str(), Value::Object(entry))
        }))
    }

    fn answer_technology(&self, answers: &mut Answers) {
        let limits = self.technologies.values().filter(|one| one.limits);
        let mut names: Vec<&str> = limits.map(|one| one.name.as_str()).collect();
        names.sort_unstable();
        if let Some(text) = super::statement::listed(names.iter().map(|n| n.to_string()).collect())
        {
            answers.set("SW-11", json!(text));
        }
    }

    /// Who operates the processes of each row of the matrix, and what control there is where others do.
    fn answer_processes(&self, scope: &Scope, answers: &mut Answers) {
        let Some(AnswerShape::Matrix { rows, .. }) = scope.question("SW-12").map(|q| &q.answer)
        else {
            return;
        };
        let (mut cells, mut controls) = (Map::new(), Vec::new());
        for row in rows {
            let processes = self.processes_of_row(row);
            let operators: Vec<&str> = processes
                .iter()
                .filter_map(|process| self.operator(process))
                .collect();
            match together(&operators) {
                Some(operator) => cells.insert(row.clone(), json!(operator)),
                None => {
                    if !processes.is_empty() {
                        answers.leave_open("SW-12", row.clone());
                    }
                    continue;
                }
            };
            let involved: Vec<&Involvement> = processes
                .iter()
                .flat_map(|process| self.involved_in(process))
                .collect();
            controls.extend(control(row, &involved));
            let operating = || involved.iter().filter(|one| one.operates);
            for one in operating().filter(|one| !one.assessed) {
                let party = self.parties.get(one.party.id());
                let party = party.map(|party| party.name.clone()).unwrap_or_default();
                answers.leave_open("SW-13", format!("{row} {party}").trim().to_string());
            }
            // Others operate it, and nobody has said who.
            if operators.iter().any(|one| *one != "self") && operating().next().is_none() {
                answers.leave_open("SW-13", row.clone());
            }
        }
        if !controls.is_empty() {
            answers.set("SW-13", Value::Array(controls));
        } else if cells.values().all(|cell| cell == "self") && !cells.is_empty() {
            // Nothing is operated by others, so there is nothing to control.
            answers.set("SW-13", json!([]));
        }
        if !cells.is_empty() {
            answers.set("SW-12", Value::Object(cells));
        }
    }

    /// The processes that serve a clause or lie within it.
    fn processes_of_row(&self, row: &str) -> Vec<&Process> {
        let serves = |process: &&Process| {
            let mut clauses = process.clauses.iter();
            clauses.any(|clause| number_is_within(clause, row))
        };
        let processes = self.processes.values().map(|process| process.as_ref());
        processes.filter(serves).collect()
    }

    fn involved_in<'a>(&'a self, process: &Process) -> Vec<&'a Involvement> {
        let all = self.involvements.values().map(|one| one.as_ref());
        all.filter(|one| one.process.id() == &process.id).collect()
    }

    /// Who operates a process, in the word of the matrix; none where nobody has said anything.
    fn operator(&self, process: &Process) -> Option<&'static str> {
        let involved = self.involved_in(process);
        let operating = involved.iter().filter(|one| one.operates);
        let kinds: BTreeSet<&str> = operating
            .filter_map(|one| self.parties.get(one.party.id()))
            .map(|party| match party.kind {
                PartyKind::ExternalSupplier | PartyKind::CloudProvider => "external",
                PartyKind::CustomerAsSupplier => "customer",
                PartyKind::InternalSupplier => "internal",
            })
            .collect();
        match process.performed {
            None if kinds.is_empty() => None,
            None | Some(PerformedBy::Unknown) => Some("unknown"),
            Some(PerformedBy::Ourselves) if kinds.is_empty() => Some("self"),
            Some(PerformedBy::Ourselves | PerformedBy::Shared) => Some("mixed"),
            // The party furthest away counts.
            Some(PerformedBy::Others) => ["external", "customer", "internal"]
                .into_iter()
                .find(|kind| kinds.contains(kind))
                .or(Some("unknown")),
        }
    }
}

/// Who operates several processes of one row.
fn together(operators: &[&'static str]) -> Option<&'static str> {
    let (first, others) = operators.split_first()?;
    let others_alone = |operator: &&str| matches!(*operator, "external" | "customer" | "internal");
    Some(match *first {
        _ if operators.contains(&"unknown") => "unknown",
        one if others.iter().all(|other| *other == one) => one,
        _ if operators.iter().all(others_alone) => ["external", "customer"]
            .into_iter()
            .find(|kind| operators.contains(kind))
            .unwrap_or("internal"),
        _ => "mixed",
    })
}

/// The marks of control of a row: those that are there over every party that operates a process of it and that somebody
/// looked at. Whoever else governs a process takes accountability away.
fn control(row: &str, involved: &[&Involvement]) -> Option<Value> {
    let assessed = involved.iter().filter(|one| one.operates && one.assessed);
    let assessed: Vec<&BTreeSet<String>> = assessed.map(|one| &one.controls).collect();
    let governed = involved.iter().any(|one| one.governs);
    if assessed.is_empty() && !governed {
        return None;
    }
    let marks: Vec<&str> = ControlMark::ALL
        .iter()
        .map(|mark| mark.word())
        .filter(|mark| assessed.iter().all(|controls| controls.contains(*mark)))
        .filter(|mark| !(governed && *mark == ControlMark::Accountable.word()))
        .collect();
    Some(json!({ "process": row, "controls": marks }))
}

/// A customer who also supplies: its name, and its role.
fn customer_entry(party: &Party) -> Map<String, Value> {
    let mut entry = Map::new();
    entry.insert("name".into(), json!(party.name));
    let supplies = party.supplies.as_deref().and_then(text);
    entry.extend(supplies.map(|role| ("role".to_string(), role)));
    entry
}

/// Any other party: what it supplies, who it is, and whether there is a contract.
fn supplier_entry(party: &Party) -> Map<String, Value> {
    let mut entry = Map::new();
    let supplies = party.supplies.as_deref().and_then(text);
    entry.extend(supplies.map(|name| ("name".to_string(), name)));
    entry.insert("provider".into(), json!(party.name));
    let contract = party.contract.map(yes_or_no);
    entry.extend(contract.map(|said| ("contract".to_string(), said)));
    entry
}

/// Text, if there is any.
fn text(text: &str) -> Option<Value> {
    (!text.trim().is_empty()).then(|| json!(text.trim()))
}

fn service_entry(service: &Service) -> Value {
    let mut entry = Map::new();
    entry.insert("name".into(), json!(service.name));
    if service.left_out {
        entry.insert("reason".into(), json!(service.why.trim()));
        let separable = service.separable.map(yes_or_no);
        entry.extend(separable.map(|said| ("separable".to_string(), said)));
        return Value::Object(entry);
    }
    let group = service.service_group.as_deref().and_then(text);
    entry.extend(group.map(|group| ("group".to_string(), group)));
    entry.extend(text(&service.outcome).map(|said| ("outcome".to_string(), said)));
    let criticality = service.criticality.map(|one| json!(one.word()));
    entry.extend(criticality.map(|said| ("criticality".to_string(), said)));
    let performed = service.performed.filter(|one| *one != PerformedBy::Unknown);
    let performed = performed.map(|one| json!(one.word()));
    entry.extend(performed.map(|said| ("provided_by".to_string(), said)));
    Value::Object(entry)
}

/// What was given, in the shape it has in an answer.
fn content(given: &ScopeAnswer, shape: &AnswerShape) -> Value {
    match shape {
        AnswerShape::Text | AnswerShape::Choice { .. } | AnswerShape::Clause => {
            json!(given.text.as_deref().unwrap_or_default())
        }
        // In the order in which they can be chosen.
        AnswerShape::Choices { values } => {
            let chosen = values.iter().filter(|one| given.values.contains(*one));
            json!(chosen.collect::<Vec<_>>())
        }
        _ => json!(given.values),
    }
}

fn yes_or_no(yes: bool) -> Value {
    json!(if yes { "yes" } else { "no" })
}

/// Entries in the order of their names.
fn by_name<'a>(entries: impl Iterator<Item = (&'a str, Value)>) -> Vec<Value> {
    let mut entries: Vec<(&str, Value)> = entries.collect();
    entries.sort_by_key(|(name, _)| *name);
    entries.into_iter().map(|(_, entry)| entry).collect()
}
