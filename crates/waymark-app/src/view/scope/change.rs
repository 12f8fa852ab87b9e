//! What a change of the scope does: to the statement and the findings, to rows of the plan, risks, criteria, documents and
//! owners, and to the dates. Worked out and not carried out.
//!
//! Everything is counted from links: between items and rows, rows and clauses, clauses and criteria.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};
use waymark_planner::command::find_role;
use waymark_planner::record::{Process, Task};
use waymark_planner::scope::{
    Answers, FollowUp, Judgement, changed_answers, compare_words, judge, told_answers,
};
use waymark_planner::{Id, Project};

use super::versions::{answer_change, told};
use super::{ScopeAnswerChange, ToldWords, severity};
use crate::script;
use crate::session::Session;
use crate::view::effect::{GateShift, GoalShift, Shift};

/// What a change of the scope does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScopeChangeView {
    /// The approved version that is left by it; none where no version is approved.
    pub version: Option<String>,
    /// Whether answers, statement or verdict change, or the plan has to follow.
    pub touches: bool,
    /// The answers that change.
    pub answers: Vec<ScopeAnswerChange>,
    /// The statement, word by word; empty where it stays.
    pub statement: Vec<ToldWords>,
    /// The verdict now.
    pub verdict_before: String,
    /// The verdict then.
    pub verdict_after: String,
    /// Findings that come.
    pub findings_come: Vec<FindingBrief>,
    /// Findings that go.
    pub findings_go: Vec<FindingBrief>,
    /// What the plan has to follow.
    pub follow: Vec<FollowRow>,
    /// Criteria of the clauses it touches.
    pub criteria: Vec<CriterionBrief>,
    /// Documents that the rows it touches make.
    pub documents: Vec<DocumentBrief>,
    /// Who answers for what it touches.
    pub owners: Vec<String>,
    /// The gates that move.
    pub gates: Vec<GateShift>,
    /// The day of being ready before and after; none in a plan without it.
    pub goal: Option<GoalShift>,
    /// What it does to the next gate, or else to being ready, as a sentence; empty where it is refused.
    pub sentence: String,
    /// What the person should know.
    pub notes: Vec<String>,
    /// Why the rules refuse it.
    pub refused: Option<String>,
}

/// A finding in short.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct FindingBrief {
    /// The rule that makes it.
    pub id: String,
    /// `blocker`, `major`, `minor` or `info`.
    pub severity: String,
    /// What is found.
    pub message: String,
}

/// What is to be done in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FollowRow {
    /// The key by which `scope.follow` leaves it out.
    pub key: String,
    /// What is done.
    pub act: FollowAct,
    /// The row, or the risk.
    pub title: String,
    /// The row that is there already.
    pub task: Option<String>,
    /// The item of the scope it is done for.
    pub item: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Why, of a row that is set aside.
    pub why: String,
}

/// What is done so that the plan follows the scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum FollowAct {
    /// A row of its own comes.
    Add,
    /// A row that is there serves the item too.
    Serve,
    /// A risk is raised.
    Raise,
    /// A row is set aside.
    Aside,
    /// A row comes back.
    Back,
}

/// A criterion in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CriterionBrief {
    /// Its code.
    pub code: String,
    /// Its clause.
    pub clause: String,
}

/// A document in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DocumentBrief {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub title: String,
}

/// What the plan has to follow of the scope as it is.
pub fn scope_follow_ups(project: &Project) -> Vec<FollowRow> {
    let ups = project.scope_follow_ups();
    ups.iter().map(|up| follow_row(project, up)).collect()
}

/// What acts on the scope would do, with what the plan has to follow of them but for the keys in `leave`. Nothing is
/// changed.
pub fn scope_change(
    session: &mut Session,
    commands: Vec<Value>,
    leave: &BTreeSet<String>,
) -> ScopeChangeView {
    let before = session.now();
    let status_date = before.status_date;
    let before = before.project;
    let tried = match commands.is_empty() {
        true => Ok((Project::clone(&before), Vec::new())),
        false => script::one_act(commands.clone())
            .and_then(|step| session.try_out(&step))
            .map(|tried| (tried.project, tried.notes)),
    };
    let (changed, notes) = match tried {
        Ok(tried) => tried,
        Err(error) => {
            return ScopeChangeView {
                refused: Some(error.to_string()),
                ..ScopeChangeView::default()
            };
        }
    };
    let ups = changed.scope_follow_ups();
    let taken = ups.iter().any(|up| !leave.contains(&up.to_string()));
    let followed = match taken {
        false => changed.clone(),
        true => {
            let follow = json!({ "do": "scope.follow", "leave": leave });
            let all = commands.into_iter().chain([follow]).collect();
            let tried = script::one_act(all).and_then(|step| session.try_out(&step));
            tried.map_or_else(|_| changed.clone(), |tried| tried.project)
        }
    };
    let shift = Shift::between(&before, &followed, status_date);
    let mut view = told_change(&before, &changed);
    let touched = Touched::of(&before, &changed, &followed, &ups);
    view.follow = ups.iter().map(|up| follow_row(&changed, up)).collect();
    view.touches = view.touches || !view.follow.is_empty();
    view.criteria = touched.criteria(&changed);
    view.documents = touched.documents(&changed);
    view.owners = touched.owners(&followed);
    view.sentence = shift.sentence();
    view.gates = shift.gates;
    view.goal = shift.goal;
    view.notes = notes;
    view
}

/// How answers, statement, verdict and findings change.
fn told_change(before: &Project, after: &Project) -> ScopeChangeView {
    let (told_before, told_after) = (before.answers_on_scope(), after.answers_on_scope());
    let (judged_before, judged_after) = (judged(before, &told_before), judged(after, &told_after));
    let answers = changed_answers(&told_answers(&told_before), &told_answers(&told_after));
    let words = (before.scope_statement(), after.scope_statement());
    let statement = match words.0 == words.1 {
        true => Vec::new(),
        false => told(compare_words(&words.0, &words.1)),
    };
    let (come, go) = (briefs(&judged_after), briefs(&judged_before));
    let latest = super::versions::latest(before);
    ScopeChangeView {
        version: latest.map(|version| version.name.clone()),
        touches: !answers.is_empty() || !statement.is_empty() || come != go,
        answers: answers.into_iter().map(answer_change).collect(),
        statement,
        verdict_before: judged_before.verdict.words().to_string(),
        verdict_after: judged_after.verdict.words().to_string(),
        findings_come: come.difference(&go).cloned().collect(),
        findings_go: go.difference(&come).cloned().collect(),
        ..ScopeChangeView::default()
    }
}

fn judged<'a>(project: &Project, answers: &Answers) -> Judgement<'a> {
    judge(project.scope_questions(), answers, project.scope_mode())
}

fn briefs(judgement: &Judgement<'_>) -> BTreeSet<FindingBrief> {
    let findings = judgement.findings.iter();
    findings
        .map(|finding| FindingBrief {
            id: finding.rule.id.clone(),
            severity: severity(finding.rule.severity).to_string(),
            message: finding.rule.message.clone(),
        })
        .collect()
}

fn follow_row(project: &Project, up: &FollowUp) -> FollowRow {
    let row = |act, title: String| FollowRow {
        key: up.to_string(),
        act,
        title,
        task: None,
        item: None,
        owner: None,
        why: String::new(),
    };
    let of_task = |act, id: &Id| {
        let task = project.tasks.get(id);
        FollowRow {
            task: Some(id.to_string()),
            owner: task.and_then(|task| project.named_owner_of(task)),
            ..row(act, task.map(|task| task.name.clone()).unwrap_or_default())
        }
    };
    match up {
        FollowUp::Serve { task, item, .. } => FollowRow {
            item: Some(item.name.clone()),
            ..of_task(FollowAct::Serve, task)
        },
        FollowUp::Add {
            row: called, item, ..
        } => FollowRow {
            item: Some(item.name.clone()),
            owner: holder(project, &called.role),
            ..row(FollowAct::Add, called.name.replace("{name}", &item.name))
        },
        FollowUp::Raise { risk, item } => FollowRow {
            item: Some(item.name.clone()),
            ..row(FollowAct::Raise, risk.title.replace("{name}", &item.name))
        },
        FollowUp::Aside { task, why } => FollowRow {
            why: why.clone(),
            ..of_task(FollowAct::Aside, task)
        },
        FollowUp::Back { task } => of_task(FollowAct::Back, task),
    }
}

/// The rows, processes and clauses that a change touches.
struct Touched<'a> {
    tasks: Vec<&'a Task>,
    processes: Vec<&'a Process>,
    clauses: BTreeSet<String>,
}

impl<'a> Touched<'a> {
    fn of(
        before: &Project,
        changed: &'a Project,
        followed: &'a Project,
        ups: &[FollowUp],
    ) -> Touched<'a> {
        let tasks = followed.tasks.values().map(|task| task.as_ref());
        let tasks: Vec<&Task> = tasks
            .filter(|task| {
                let was = before.tasks.get(&task.id);
                was.is_none_or(|was| was.as_ref() != *task)
            })
            .collect();
        let processes = changed.processes.values().map(|process| process.as_ref());
        let processes: Vec<&Process> = processes
            .filter(|process| operated(before, process) != operated(changed, process))
            .collect();
        let of_tasks = tasks.iter().flat_map(|task| &task.clauses);
        let of_processes = processes.iter().flat_map(|process| &process.clauses);
        let mut clauses: BTreeSet<String> = of_tasks.chain(of_processes).cloned().collect();
        for up in ups {
            match up {
                FollowUp::Add { row, .. } | FollowUp::Serve { row, .. } => {
                    clauses.extend(row.clauses.iter().cloned());
                }
                FollowUp::Raise { risk, .. } => clauses.extend(risk.clauses.iter().cloned()),
                FollowUp::Aside { .. } | FollowUp::Back { .. } => {}
            }
        }
        Touched {
            tasks,
            processes,
            clauses,
        }
    }

    fn criteria(&self, project: &Project) -> Vec<CriterionBrief> {
        let criteria = project.criteria.values();
        let mut of: Vec<CriterionBrief> = criteria
            .filter(|criterion| self.clauses.contains(&criterion.clause))
            .map(|criterion| CriterionBrief {
                code: criterion.code.clone(),
                clause: criterion.clause.clone(),
            })
            .collect();
        of.sort_by(|a, b| a.code.cmp(&b.code));
        of
    }

    fn documents(&self, project: &Project) -> Vec<DocumentBrief> {
        let made: BTreeSet<&String> = self.tasks.iter().flat_map(|task| &task.documents).collect();
        let documents = project.documents.values();
        let by_code: BTreeMap<&String, &String> =
            documents.map(|one| (&one.code, &one.title)).collect();
        made.into_iter()
            .map(|code| DocumentBrief {
                code: code.clone(),
                title: by_code
                    .get(code)
                    .map_or_else(|| code.clone(), |title| (*title).clone()),
            })
            .collect()
    }

    fn owners(&self, project: &Project) -> Vec<String> {
        let of_tasks = self.tasks.iter();
        let of_tasks = of_tasks.filter_map(|task| project.named_owner_of(task));
        let of_processes = self.processes.iter().filter_map(|process| {
            let owner = process.owner.as_ref()?;
            let person = project.people.get(owner.id())?;
            Some(person.name.clone())
        });
        let all: BTreeSet<String> = of_tasks.chain(of_processes).collect();
        all.into_iter().collect()
    }
}

/// Who fills a role, or what it is called.
fn holder(project: &Project, role: &str) -> Option<String> {
    let role = find_role(project, role).ok()?;
    let person = role.holder.as_ref();
    let person = person.and_then(|holder| project.people.get(holder.id()));
    Some(person.map_or_else(|| role.title.clone(), |person| person.name.clone()))
}

/// Who operates and governs a process, to be held against another state.
fn operated<'a>(project: &'a Project, process: &Process) -> impl PartialEq + use<'a> {
    let held = project.processes.get(&process.id);
    let involved = project.involvements.values();
    let involved: BTreeMap<&Id, (bool, bool, &BTreeSet<String>)> = involved
        .filter(|one| one.process.id() == &process.id)
        .map(|one| (one.party.id(), (one.governs, one.operates, &one.controls)))
        .collect();
    (held.map(|held| held.performed), involved)
}
