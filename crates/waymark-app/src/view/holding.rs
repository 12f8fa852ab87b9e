//! What people, roles and parties hold, in the words of screens.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_planner::numbers::reference_of;
use waymark_planner::record::{Kind, RaciMark};
use waymark_planner::{Id, Project, Value};

/// What sort of thing somebody holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum HoldingKind {
    /// A task that is not done.
    Task,
    /// A role.
    Role,
    /// A part in a process or activity.
    Raci,
    /// A share of a task that is not done.
    Assignment,
    /// A process they own or manage.
    Process,
    /// An open risk.
    Risk,
    /// An assumption to be checked.
    Assumption,
    /// An open issue.
    Issue,
    /// A dependency that is not met.
    Dependency,
    /// A decision to be taken.
    Decision,
    /// An open action.
    Action,
    /// A finding to be put right.
    Finding,
    /// Recurring work.
    Recurring,
    /// An audit to come.
    Audit,
}

impl HoldingKind {
    fn of(kind: Kind) -> Option<HoldingKind> {
        Some(match kind {
            Kind::Task => HoldingKind::Task,
            Kind::Role => HoldingKind::Role,
            Kind::RaciMark => HoldingKind::Raci,
            Kind::Assignment => HoldingKind::Assignment,
            Kind::Process => HoldingKind::Process,
            Kind::Risk => HoldingKind::Risk,
            Kind::Assumption => HoldingKind::Assumption,
            Kind::Issue => HoldingKind::Issue,
            Kind::Dependency => HoldingKind::Dependency,
            Kind::Decision => HoldingKind::Decision,
            Kind::Action => HoldingKind::Action,
            Kind::Finding => HoldingKind::Finding,
            Kind::RecurringWork => HoldingKind::Recurring,
            Kind::Audit => HoldingKind::Audit,
            _ => return None,
        })
    }
}

/// One thing that somebody holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
pub struct Holding {
    /// What sort of thing.
    pub kind: HoldingKind,
    /// What people call it: `R-07`, `2.1`, letters of RACI, a percentage; may be empty.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Its title.
    pub title: String,
    /// The record to go to: the task of an assignment, the process of a part in one, else what is held itself.
    pub id: String,
    /// The part of a working day that goes into a task, in percent; of assignments only.
    pub share: Option<u32>,
}

/// What a person holds on a status date, each thing once: by kind, then by what it is called.
pub(crate) fn of_person(project: &Project, person: &Id, as_of: NaiveDate) -> Vec<Holding> {
    let held = project.holdings_of(person, as_of);
    told(project, held.iter().map(|one| (one.kind, &one.id)))
}

/// What is held, told: each record once, in the order of kinds and numbers.
pub(crate) fn told<'a>(
    project: &Project,
    held: impl Iterator<Item = (Kind, &'a Id)>,
) -> Vec<Holding> {
    let mut told: Vec<Holding> = held
        .filter_map(|(kind, id)| holding(project, kind, id))
        .collect();
    told.sort_by_cached_key(|one| (one.kind, by_number(&one.reference), one.clone()));
    told.dedup();
    told
}

/// `2.10` after `2.9`: the numbers in a reference.
fn by_number(reference: &str) -> Vec<u32> {
    let parts = reference.split(|c: char| !c.is_ascii_digit());
    parts.filter_map(|part| part.parse().ok()).collect()
}

fn holding(project: &Project, kind: Kind, id: &Id) -> Option<Holding> {
    let (mut to, mut share) = (id, None);
    let (reference, title) = match kind {
        Kind::Task => (wbs(project, id), project.tasks.get(id)?.name.clone()),
        Kind::Assignment => {
            let assignment = project.assignments.get(id)?;
            let task = project.tasks.get(assignment.task.id())?;
            (to, share) = (&task.id, Some(assignment.share.get().into()));
            (wbs(project, &task.id), task.name.clone())
        }
        Kind::RaciMark => {
            let mark = project.raci_marks.get(id)?;
            to = mark.process.id();
            (letters(mark), subject(project, mark))
        }
        _ => {
            let record = project.get(kind, id)?;
            let text = |field: &str| match record.get(field) {
                Some(Value::Text(text)) => Some(text),
                _ => None,
            };
            let title = text("title").or_else(|| text("name")).unwrap_or_default();
            (reference_of(record).unwrap_or_default(), title)
        }
    };
    Some(Holding {
        kind: HoldingKind::of(kind)?,
        reference,
        title,
        id: to.to_string(),
        share,
    })
}

fn letters(mark: &RaciMark) -> String {
    waymark_planner::raci::Letters::of(mark).to_string()
}

/// What a mark is about: a process, or an activity of it.
fn subject(project: &Project, mark: &RaciMark) -> String {
    let process = project.processes.get(mark.process.id());
    let process = process
        .map(|process| process.title.clone())
        .unwrap_or_default();
    let activity = mark.activity.as_ref();
    let activity = activity.and_then(|activity| project.activities.get(activity.id()));
    match activity {
        Some(activity) => format!("{process}: {}", activity.name),
        None => process,
    }
}

/// The place of a row in the plan.
pub(crate) fn wbs(project: &Project, task: &Id) -> String {
    let outline = project.outline();
    outline
        .row(task)
        .map(|row| row.wbs.clone())
        .unwrap_or_default()
}
