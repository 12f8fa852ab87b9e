//! Whether the organisation is ready for a stage of the audit, with what is missing as a list of things to do.

use serde::Serialize;
use waymark_planner::Ref;
use waymark_planner::readiness::verdict::{About, Condition, Stage, Todo};
use waymark_planner::record::Kind;

use crate::view::look::{Look, Owned};

/// Whether the organisation is ready for a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct VerdictView {
    /// 1 or 2.
    pub stage: u8,
    /// Whether nothing is missing.
    pub ready: bool,
    /// The verdict as a sentence.
    pub sentence: String,
    /// How many things are missing.
    pub missing: usize,
    /// Its conditions.
    pub conditions: Vec<ConditionView>,
}

/// A condition with what is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ConditionView {
    /// A fixed word: `heavy_criteria`, `documents`, `clauses`, `axes`, `window`, `internal_audit`, `management_review`.
    pub id: &'static str,
    /// Whether it is met.
    pub met: bool,
    /// The condition as a sentence.
    pub what: String,
    /// What is missing.
    pub todo: Vec<TodoRow>,
}

/// What something missing is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum TodoKind {
    /// A criterion.
    Criterion,
    /// A clause.
    Clause,
    /// A document.
    Document,
    /// A process.
    Process,
    /// An audit.
    Audit,
    /// A meeting.
    Meeting,
}

/// One thing that is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TodoRow {
    /// What it is about.
    pub kind: TodoKind,
    /// The record, or the number of the clause; empty for something that is not there yet.
    pub id: String,
    /// What people call it in short.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What it is called.
    pub title: String,
    /// What is missing, as a sentence.
    pub what: String,
    /// Who answers for it.
    #[serde(flatten)]
    pub owned: Owned,
}

pub(super) fn verdict(look: &Look<'_>, stage: Stage) -> VerdictView {
    let verdict = look.project.verdict(stage, look.as_of);
    let condition = |one: &Condition| ConditionView {
        id: one.kind.id(),
        met: one.todo.is_empty(),
        what: one.kind.what().to_string(),
        todo: one.todo.iter().map(|todo| row(look, todo)).collect(),
    };
    VerdictView {
        stage: stage.number(),
        ready: verdict.is_ready(),
        sentence: verdict.sentence(),
        missing: verdict.missing(),
        conditions: verdict.conditions.iter().map(condition).collect(),
    }
}

fn row(look: &Look<'_>, todo: &Todo) -> TodoRow {
    let (kind, id, reference, title) = match &todo.about {
        About::Clause(number) => {
            let clause = look.catalogue().clause(number);
            let title = clause
                .map(|clause| clause.title.clone())
                .unwrap_or_default();
            (TodoKind::Clause, number.clone(), number.clone(), title)
        }
        About::Nothing(kind) => (kind_of(*kind), String::new(), String::new(), String::new()),
        About::Record(Kind::Document, id) => {
            let document = look.project.documents.get(id);
            let named = document.map(|one| (one.code.clone(), one.title.clone()));
            let (code, title) = named.unwrap_or_default();
            (TodoKind::Document, id.to_string(), code, title)
        }
        About::Record(kind, id) => {
            let linked = look.linked_record(*kind, id);
            let named = linked.map(|one| (one.reference, one.title));
            let (reference, title) = named.unwrap_or_default();
            (kind_of(*kind), id.to_string(), reference, title)
        }
    };
    let owner = todo.owner.clone().map(Ref::to);
    TodoRow {
        kind,
        id,
        reference,
        title,
        what: todo.what.clone(),
        owned: look.owned(&owner),
    }
}

fn kind_of(kind: Kind) -> TodoKind {
    match kind {
        Kind::Document => TodoKind::Document,
        Kind::Process => TodoKind::Process,
        Kind::Audit => TodoKind::Audit,
        Kind::Meeting => TodoKind::Meeting,
        _ => TodoKind::Criterion,
    }
}
