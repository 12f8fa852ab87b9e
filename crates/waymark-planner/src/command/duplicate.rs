//! A row of the plan once more, for work that is done again elsewhere: another site, another service, another course.
//!
//! A copy is work that lies ahead. What has happened to the row stays with it: progress, real dates, baselines.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::t;

use super::link::links_from;
use super::task::{place_after, with_rows_under};
use super::{Decide, Outcome, find_task};
use crate::draft::Draft;
use crate::order::OrderKey;
use crate::project::Project;
use crate::record::{Assignment, Kind, Link, Step, Task, TaskKind};
use crate::refusal::Refusal;
use crate::value::{Id, Percent, Ref};

/// Copies a row and everything under it, right below it. Steps, people and the links among the copied rows are copied
/// with them; links to other rows are not, and nothing of a copy is done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskDuplicate {
    /// The row, by id or plan code.
    pub id: String,
}

impl Decide for TaskDuplicate {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let first = find_task(project, &self.id)?;
        let (id, parent) = (first.id.clone(), first.parent.clone());
        let place = place_after(project, parent.as_ref(), Some(&id), None)?;
        let rows = with_rows_under(project, id.clone());
        let mut copies = BTreeMap::new();
        for row in &rows {
            copies.insert(row.clone(), draft.next_id());
        }
        for row in &rows {
            copy_row(draft, row, &copies, (*row == id).then_some(&place))?;
        }
        let left = copy_links(draft, &copies)?;
        let mut outcome = Outcome {
            made: copies.remove(&id),
            notes: Vec::new(),
        };
        if left > 0 {
            outcome.notes.push(t!("rules.links_stay", count = left));
        }
        Ok(outcome)
    }
}

/// Copies one row with its steps and the people who work on it; `place` where it is the first of the copies.
fn copy_row(
    draft: &mut Draft<'_>,
    row: &Id,
    copies: &BTreeMap<Id, Id>,
    place: Option<&OrderKey>,
) -> Result<(), Refusal> {
    let (Some(task), Some(copy)) = (draft.project().tasks.get(row).cloned(), copies.get(row))
    else {
        return Ok(());
    };
    let parent = task.parent.as_ref();
    let copied_parent = parent.and_then(|parent| copies.get(parent.id()));
    let first = place.is_some();
    draft.create(&Task {
        id: copy.clone(),
        code: None,
        parent: match copied_parent {
            Some(parent) if !first => Some(Ref::to(parent.clone())),
            _ => task.parent.clone(),
        },
        place: place.unwrap_or(&task.place).clone(),
        kind: kind_of_copy(&task),
        phase: None,
        gate: None,
        progress: Percent::default(),
        remaining: None,
        actual_start: None,
        actual_finish: None,
        ..task.as_ref().clone()
    })?;
    for step in steps_of(draft.project(), row) {
        let id = draft.next_id();
        draft.create(&Step {
            id,
            task: Ref::to(copy.clone()),
            done: None,
            ..step
        })?;
    }
    for assignment in assignments_of(draft.project(), row) {
        let id = draft.next_id();
        draft.create(&Assignment {
            id,
            task: Ref::to(copy.clone()),
            ..assignment
        })?;
    }
    Ok(())
}

/// There is one of each phase, gate and certification audit; a copy is a row like any other.
fn kind_of_copy(task: &Task) -> TaskKind {
    match task.kind {
        TaskKind::Gate => TaskKind::Milestone,
        TaskKind::Phase => TaskKind::Group,
        TaskKind::Audit if task.duration.get() == 0 => TaskKind::Milestone,
        TaskKind::Audit => TaskKind::Work,
        kind => kind,
    }
}

fn steps_of(project: &Project, task: &Id) -> Vec<Step> {
    let steps = project.steps_of(task).into_iter();
    steps.cloned().collect()
}

fn assignments_of(project: &Project, task: &Id) -> Vec<Assignment> {
    let pointers = project.pointers_to(Kind::Task, task);
    let pointers = pointers.filter(|pointer| pointer.kind == Kind::Assignment);
    let assignments = pointers.filter_map(|pointer| project.assignments.get(&pointer.id));
    assignments.map(|one| one.as_ref().clone()).collect()
}

/// Copies the links among copied rows; answers how many other links they have.
fn copy_links(draft: &mut Draft<'_>, copies: &BTreeMap<Id, Id>) -> Result<usize, Refusal> {
    let mut all = BTreeSet::new();
    for row in copies.keys() {
        let pointers = draft.project().pointers_to(Kind::Task, row);
        let links = pointers.filter(|pointer| pointer.kind == Kind::Link);
        all.extend(links.map(|link| link.id.clone()));
    }
    let mut among = 0;
    for row in copies.keys() {
        let links: Vec<Link> = links_from(draft.project(), row)
            .into_iter()
            .cloned()
            .collect();
        for link in links {
            let ends = (copies.get(link.from.id()), copies.get(link.to.id()));
            let (Some(from), Some(to)) = ends else {
                continue;
            };
            let id = draft.next_id();
            draft.create(&Link {
                id,
                from: Ref::to(from.clone()),
                to: Ref::to(to.clone()),
                ..link
            })?;
            among += 1;
        }
    }
    Ok(all.len() - among)
}
