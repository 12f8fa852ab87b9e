//! All that is known of one row of the plan beside its dates: its steps, what is left of it, and what it is about.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_catalogue::number_is_within;
use waymark_planner::command::find_row;
use waymark_planner::progress::DaysLeft;
use waymark_planner::record::{Kind, Task};
use waymark_planner::{Id, Project};

use super::look::{Lateness, Linked, LinkedKind, Look};
use super::served::Served;
use crate::error::AppError;
use crate::session::Moment;

/// All that is known of one row beside its dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct TaskDetail {
    /// The record.
    pub id: String,
    /// Its place in the plan.
    pub wbs: String,
    /// What is done.
    pub name: String,
    /// The length in working days if it goes well, where somebody has judged it.
    pub well_days: Option<u32>,
    /// The length if it goes badly.
    pub badly_days: Option<u32>,
    /// Working days that are left.
    pub left: Left,
    /// Its steps, in order.
    pub steps: Vec<StepRow>,
    /// How many of them are done.
    pub steps_done: usize,
    /// What points at it: risks, issues, decisions, actions, assumptions and dependencies.
    pub linked: Vec<Linked>,
    /// The processes it serves by its clauses.
    pub processes: Vec<Linked>,
    /// The documents it makes.
    pub documents: Vec<MadeDocument>,
    /// The clauses it serves.
    pub clauses: Vec<ServedClause>,
    /// The items of the scope it is done for: services, sites, other parties, each by name.
    pub serves: Vec<ServedItem>,
}

/// An item of the scope that a task is done for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ServedItem {
    /// `service`, `site` or `party`.
    pub kind: String,
    /// The record.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whether it has left the scope.
    pub left_out: bool,
}

/// Working days that are left of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Left {
    /// If it goes well, where somebody has judged it.
    pub well: Option<u32>,
    /// Most likely.
    pub likely: u32,
    /// If it goes badly, where somebody has judged it.
    pub badly: Option<u32>,
}

/// A step of a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct StepRow {
    /// The record.
    pub id: String,
    /// What is done.
    pub name: String,
    /// The day by which it is to be done.
    pub due: Option<NaiveDate>,
    /// The day it was done.
    pub done: Option<NaiveDate>,
    /// How late it is.
    #[serde(flatten)]
    pub lateness: Lateness,
}

/// A document that a task makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct MadeDocument {
    /// Its code, such as `DOC-01`.
    pub code: String,
    /// What it is called; the code where it is not among the documents of the project.
    pub title: String,
}

/// A clause that a task serves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ServedClause {
    /// Its number.
    pub clause: String,
    /// What it is about; empty for a number that the edition does not know.
    pub title: String,
    /// How many criteria the clause and those below it have.
    pub criteria: usize,
    /// How many of them are rated on both axes.
    pub rated: usize,
}

/// All that is known of a row, named by its id, plan code or place in the plan.
///
/// # Errors
/// When there is no such row.
pub fn task(moment: &Moment, given: &str) -> Result<TaskDetail, AppError> {
    let look = Look::at(moment);
    let project = look.project;
    let task = find_row(project, given)?;
    let row = project.outline().row(&task.id);
    let steps: Vec<StepRow> = project
        .steps_of(&task.id)
        .into_iter()
        .map(|step| StepRow {
            id: step.id.to_string(),
            name: step.name.clone(),
            due: step.due,
            done: step.done,
            lateness: look.late(step.due, step.done.is_none()),
        })
        .collect();
    let left = DaysLeft::of(task);
    let registers = [
        Kind::Risk,
        Kind::Issue,
        Kind::Decision,
        Kind::Action,
        Kind::Assumption,
        Kind::Dependency,
    ];
    Ok(TaskDetail {
        id: task.id.to_string(),
        wbs: row.map(|row| row.wbs.clone()).unwrap_or_default(),
        name: task.name.clone(),
        well_days: task.well.map(|days| days.get()),
        badly_days: task.badly.map(|days| days.get()),
        left: Left {
            well: left.well,
            likely: left.likely,
            badly: left.badly,
        },
        steps_done: steps.iter().filter(|step| step.done.is_some()).count(),
        steps,
        linked: look.linked_from(Kind::Task, &task.id, &registers),
        processes: processes(&look, task),
        documents: documents(&look, task),
        clauses: clauses(&look, task),
        serves: serves(project, task),
    })
}

/// The items of the scope that a task is done for.
fn serves(project: &Project, task: &Task) -> Vec<ServedItem> {
    let item = |kind: &str, id: &Id, name: &str, left_out| ServedItem {
        kind: kind.to_string(),
        id: id.to_string(),
        name: name.to_string(),
        left_out,
    };
    let services = task
        .services
        .ids()
        .filter_map(|id| project.services.get(id));
    let services = services.map(|one| item("service", &one.id, &one.name, one.left_out));
    let sites = task.sites.ids().filter_map(|id| project.sites.get(id));
    let sites = sites.map(|one| item("site", &one.id, &one.name, one.left_out));
    let parties = task.parties.ids().filter_map(|id| project.parties.get(id));
    let parties = parties.map(|one| item("party", &one.id, &one.name, false));
    let mut all: Vec<ServedItem> = services.chain(sites).chain(parties).collect();
    all.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    all
}

/// The processes that a task serves, by title.
fn processes(look: &Look<'_>, task: &Task) -> Vec<Linked> {
    let mut served = Served::of(look.project).by(task);
    served.sort_by_key(|process| (&process.title, &process.id));
    let served = served.into_iter().map(|process| Linked {
        kind: LinkedKind::Process,
        id: process.id.to_string(),
        reference: process.code.clone().unwrap_or_default(),
        title: process.title.clone(),
    });
    served.collect()
}

fn documents(look: &Look<'_>, task: &Task) -> Vec<MadeDocument> {
    let titled = |code: &String| {
        let mut all = look.project.documents.values();
        let known = all.find(|document| document.code == *code);
        MadeDocument {
            code: code.clone(),
            title: known.map_or_else(|| code.clone(), |document| document.title.clone()),
        }
    };
    task.documents.iter().map(titled).collect()
}

fn clauses(look: &Look<'_>, task: &Task) -> Vec<ServedClause> {
    let known = look.catalogue().clauses();
    let served = task.clauses.iter().map(|clause| {
        let criteria = look.project.criteria.values();
        let (criteria, rated) = criteria
            .filter(|criterion| number_is_within(&criterion.clause, clause))
            .fold((0, 0), |(all, rated), criterion| {
                let is_rated = criterion.defined.is_some() && criterion.operating.is_some();
                (all + 1, rated + usize::from(is_rated))
            });
        let title = known.iter().find(|one| one.number == *clause);
        ServedClause {
            clause: clause.clone(),
            title: title.map(|one| one.title.clone()).unwrap_or_default(),
            criteria,
            rated,
        }
    });
    served.collect()
}
