//! All that is known of one criterion: what to look for, what other frameworks give, the work that leads to it, and how it
//! was rated over time, from the log.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;
use waymark_catalogue::{Catalogue, Edition, Rating, ReuseStrength};
use waymark_planner::change::Act;
use waymark_planner::command::find;
use waymark_planner::readiness::course::Course;
use waymark_planner::readiness::reuse::{ReuseFramework, rows_for};
use waymark_planner::record::{Criterion, Kind, Task};
use waymark_planner::wording::Names;
use waymark_planner::{Change, Project};

use super::{CriterionRow, Scene};
use crate::error::AppError;
use crate::session::Session;
use crate::view::look::{Linked, Look};

/// All that is known of one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CriterionDetail {
    /// How it is rated, and what is known of it.
    #[serde(flatten)]
    pub row: CriterionRow,
    /// What its clause is about.
    pub clause_title: String,
    /// What a good answer looks like in practice.
    pub what_good_looks_like: String,
    /// Evidence to ask for.
    pub evidence: Vec<String>,
    /// Questions for a workshop or an interview.
    pub questions: Vec<String>,
    /// What ratings mean here, where the step between them is not obvious.
    pub guidance: Vec<RatingGuidance>,
    /// The documents and records it rests on.
    pub documents: Vec<NamedDocument>,
    /// What to watch when a rating of the 2011 edition is carried over.
    pub transition_note: Option<String>,
    /// What other frameworks have for its clause.
    pub frameworks: Vec<ReuseOfClause>,
    /// The tasks that lead to it, in the order of the plan.
    pub work: Vec<LinkedTask>,
    /// The tasks that name its clause and were set apart.
    pub work_apart: Vec<LinkedTask>,
    /// Risks and findings that point at it.
    pub linked: Vec<Linked>,
    /// How it was rated over time, the newest first.
    pub history: Vec<RatingStep>,
}

/// What a rating means for a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RatingGuidance {
    /// The rating.
    pub rating: Rating,
    /// What it means.
    pub text: String,
}

/// A document by its code and title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct NamedDocument {
    /// Its code, such as `DOC-01`.
    pub code: String,
    /// What it is called.
    pub title: String,
}

/// What other frameworks have for a clause. Our own mapping, no official one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ReuseOfClause {
    /// The leaf clause of the 2018 edition.
    pub clause: String,
    /// What it is about.
    pub title: String,
    /// Each framework.
    pub reuse: Vec<FrameworkReuse>,
    /// What is easily got wrong when reusing.
    pub trap: Option<String>,
}

/// What one framework has for a clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct FrameworkReuse {
    /// The framework.
    pub framework: ReuseFramework,
    /// Its name.
    pub name: String,
    /// How much can be reused.
    pub strength: ReuseStrength,
    /// What, or what has to be added.
    pub note: String,
    /// Where it is found there.
    pub places: Vec<String>,
}

/// Why a task is linked with a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum LinkedBy {
    /// It names the clause.
    Clause,
    /// Somebody linked it.
    Own,
}

/// A task that leads to a criterion. Dates are inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct LinkedTask {
    /// The record.
    pub id: String,
    /// Its place in the plan.
    pub wbs: String,
    /// What is done.
    pub name: String,
    /// Why it is linked.
    pub via: LinkedBy,
    /// Its last day, forecast.
    pub finish: NaiveDate,
    /// Its last day in the baseline.
    pub baseline_finish: Option<NaiveDate>,
    /// By how many working days it finishes later than in the baseline.
    pub slip_days: Option<i32>,
    /// Done so far, in percent.
    pub progress: u8,
}

/// What one entry of the log changed of a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RatingStep {
    /// How many entries the log had with it.
    pub revision: i64,
    /// The entry.
    pub id: String,
    /// When it arrived, UTC.
    pub at: String,
    /// Who made it.
    pub who: String,
    /// Why.
    pub reason: Option<String>,
    /// Field by field.
    pub changes: Vec<RatingChange>,
}

/// One field of a criterion before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RatingChange {
    /// The name of the field.
    pub field: String,
    /// What people call it.
    pub what: String,
    /// What it held.
    pub was: Option<String>,
    /// What it holds then.
    pub is: Option<String>,
}

/// All that is known of a criterion, named by its id or code, at the moment that is looked at.
///
/// # Errors
/// When there is no such criterion, or the log cannot be read.
pub fn criterion(session: &Session, given: &str) -> Result<CriterionDetail, AppError> {
    let moment = session.moment(None)?;
    let look = Look::at(&moment);
    let scene = Scene::of(&look);
    let criterion = find::<Criterion>(look.project, given)?;
    let catalogue = look.catalogue();
    let known = catalogue.criterion(&criterion.code);
    let clause = catalogue.clause(&criterion.clause);
    let guidance = known.into_iter().flat_map(|one| &one.guidance_by_rating);
    let documents = known.into_iter().flat_map(|one| &one.documents);
    let kinds = [Kind::Risk, Kind::Finding];
    Ok(CriterionDetail {
        row: scene.row(criterion),
        clause_title: clause.map(|one| one.title.clone()).unwrap_or_default(),
        what_good_looks_like: known
            .map(|one| one.what_good_looks_like.clone())
            .unwrap_or_default(),
        evidence: known.map(|one| one.evidence.clone()).unwrap_or_default(),
        questions: known.map(|one| one.questions.clone()).unwrap_or_default(),
        guidance: guidance
            .map(|(rating, text)| RatingGuidance {
                rating: *rating,
                text: text.clone(),
            })
            .collect(),
        documents: documents
            .map(|code| NamedDocument {
                code: code.clone(),
                title: title_of(look.project, code),
            })
            .collect(),
        transition_note: known.and_then(|one| one.transition_note.clone()),
        frameworks: frameworks(look.project, criterion),
        work: work(&scene.course, look.project, criterion),
        work_apart: apart(&scene.course, look.project, criterion),
        linked: look.linked_from(Kind::Criterion, &criterion.id, &kinds),
        history: rating_history(session, moment.revision, look.project, criterion)?,
    })
}

fn title_of(project: &Project, code: &str) -> String {
    let mut all = project.documents.values();
    let known = all.find(|document| document.code == code);
    known.map_or_else(|| code.to_string(), |document| document.title.clone())
}

fn frameworks(project: &Project, criterion: &Criterion) -> Vec<ReuseOfClause> {
    // The rows name clauses of 2018, whatever the edition of the project.
    let titles = Catalogue::shipped(Edition::E2018);
    let rows = rows_for(project, criterion).into_iter();
    let told = rows.map(|row| {
        let of = |framework: ReuseFramework| {
            let reuse = framework.reuse_in(row);
            FrameworkReuse {
                framework,
                name: framework.name().to_string(),
                strength: reuse.strength,
                note: reuse.note.clone(),
                places: framework.places_in(row),
            }
        };
        ReuseOfClause {
            clause: row.clause.clone(),
            title: titles
                .clause(&row.clause)
                .map(|clause| clause.title.clone())
                .unwrap_or_default(),
            reuse: ReuseFramework::ALL.map(of).into(),
            trap: row.trap.clone(),
        }
    });
    told.collect()
}

fn work(course: &Course<'_>, project: &Project, criterion: &Criterion) -> Vec<LinkedTask> {
    let leading = course.leading_to(criterion).into_iter();
    let told = leading.filter_map(|one| {
        let via = if one.own {
            LinkedBy::Own
        } else {
            LinkedBy::Clause
        };
        told_task(course, project, one.task, via)
    });
    told.collect()
}

fn apart(course: &Course<'_>, project: &Project, criterion: &Criterion) -> Vec<LinkedTask> {
    let apart = course.apart_from(criterion).into_iter();
    let told = apart.filter_map(|task| told_task(course, project, task, LinkedBy::Clause));
    told.collect()
}

fn told_task(
    course: &Course<'_>,
    project: &Project,
    task: &Task,
    via: LinkedBy,
) -> Option<LinkedTask> {
    let dates = course.forecast().dates(&task.id)?;
    let baseline = course.baseline_of(&task.id);
    let calendar = course.forecast().calendar();
    Some(LinkedTask {
        id: task.id.to_string(),
        wbs: project.outline().row(&task.id)?.wbs.clone(),
        name: task.name.clone(),
        via,
        finish: dates.finish,
        baseline_finish: baseline.map(|dates| dates.finish),
        slip_days: baseline.map(|then| calendar.later_by(then.finish, dates.finish)),
        progress: task.progress.get(),
    })
}

/// What the log says of a criterion up to a revision, the newest first. That it was there from the beginning says nothing,
/// and neither do acts that were taken back, nor those that took them back.
fn rating_history(
    session: &Session,
    revision: i64,
    project: &Project,
    criterion: &Criterion,
) -> Result<Vec<RatingStep>, AppError> {
    let names = Names::of(project);
    let file = session.file();
    let entries = file.entries_about(Kind::Criterion, &criterion.id, revision)?;
    let mut undone: HashSet<String> = HashSet::new();
    let mut steps = Vec::new();
    for entry in entries {
        // The newest comes first: what takes an act back is met before that act.
        if let Some(back) = &entry.undoes {
            if !undone.contains(&entry.id) {
                undone.insert(back.clone());
            }
            continue;
        }
        if let Some(again) = &entry.redoes {
            if !undone.contains(&entry.id) {
                undone.remove(again);
            }
            continue;
        }
        if undone.contains(&entry.id) {
            continue;
        }
        let changes = file.changes_of(entry.position)?;
        let of_it = changes
            .iter()
            .filter(|change| change.kind == Kind::Criterion && change.id == criterion.id);
        let told: Vec<RatingChange> = of_it.filter_map(|one| told_change(&names, one)).collect();
        if !told.is_empty() {
            steps.push(RatingStep {
                revision: entry.position,
                id: entry.id,
                at: entry.arrived,
                who: entry.author.name,
                reason: entry.reason,
                changes: told,
            });
        }
    }
    Ok(steps)
}

/// A field in words. The day of the rating is that of the entry, and is not told twice.
fn told_change(names: &Names<'_>, change: &Change) -> Option<RatingChange> {
    let field = change.field().filter(|field| *field != "rated")?;
    let values = names.values(change)?;
    let (was, is) = match &change.act {
        Act::Set { old, new, .. } => (!old.is_blank(), !new.is_blank()),
        Act::Include { .. } => (false, true),
        _ => (true, false),
    };
    Some(RatingChange {
        field: field.to_string(),
        what: values.field,
        was: was.then_some(values.old),
        is: is.then_some(values.new),
    })
}
