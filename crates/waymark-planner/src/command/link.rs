//! Acts on links between tasks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Decide, Outcome, find_task};
use crate::draft::Draft;
use crate::project::Project;
use crate::record::{Kind, Link, LinkKind, Task};
use crate::refusal::Refusal;
use crate::value::{Id, Lag, Ref};

/// Lets one task drive another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkAdd {
    /// An id chosen by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The driving task, by id or plan code.
    pub from: String,
    /// The driven task, by id or plan code.
    pub to: String,
    /// The ends that are tied; FS (finish to start) where left out.
    #[serde(default = "finish_start", rename = "type")]
    pub kind: LinkKind,
    /// The wait in working days of the driven task's calendar; negative for a lead.
    #[serde(default)]
    pub lag_days: i32,
}

fn finish_start() -> LinkKind {
    LinkKind::FinishStart
}

impl Decide for LinkAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let (from, to) = (
            find_task(project, &self.from)?,
            find_task(project, &self.to)?,
        );
        let names = || (from.name.clone(), to.name.clone());
        if lies_in(project, &from.id, &to.id) || lies_in(project, &to.id, &from.id) {
            let (from, to) = names();
            return Err(Refusal::LinkInside { from, to });
        }
        if let Some(twin) = links_from(project, &from.id).find(|l| l.to.id() == &to.id) {
            let kind = twin.kind.word();
            let (from, to) = names();
            return Err(Refusal::LinkTwice { from, to, kind });
        }
        if let Some(names) = ring_with(project, &from.id, &to.id) {
            return Err(Refusal::Ring { names });
        }
        let lag = lag(self.lag_days)?;
        let (from, to) = (
            Ref::<Task>::to(from.id.clone()),
            Ref::<Task>::to(to.id.clone()),
        );
        let id = draft.id_for::<Link>(&self.id)?;
        draft.create(&Link {
            id: id.clone(),
            from,
            to,
            kind: self.kind,
            lag,
        })?;
        Ok(Outcome::made(id))
    }
}

/// Sets the wait a link adds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkSetLag {
    /// The link.
    pub id: Id,
    /// The wait in working days; negative for a lead.
    pub lag_days: i32,
}

impl Decide for LinkSetLag {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        find_link(draft.project(), &self.id)?;
        draft.set::<Link>(&self.id, "lag", &lag(self.lag_days)?)?;
        Ok(Outcome::default())
    }
}

/// Removes a link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkDelete {
    /// The link.
    pub id: Id,
}

impl Decide for LinkDelete {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        draft.remove::<Link>(&self.id)?;
        Ok(Outcome::default())
    }
}

fn lag(days: i32) -> Result<Lag, Refusal> {
    let bad = Refusal::OutOfBounds {
        field: "the lag",
        found: days.into(),
        least: -2_000,
        most: 2_000,
    };
    Lag::new(days).ok_or(bad)
}

fn find_link<'a>(project: &'a Project, id: &Id) -> Result<&'a Link, Refusal> {
    let found = project.links.get(id).map(|l| l.as_ref());
    found.ok_or_else(|| Refusal::NoSuch {
        kind: Kind::Link,
        given: id.to_string(),
    })
}

fn links_from<'a>(project: &'a Project, task: &Id) -> impl Iterator<Item = &'a Link> {
    let pointers = project.pointers_to(Kind::Task, task);
    let links = pointers.filter(|p| p.kind == Kind::Link && p.field == "from");
    links
        .filter_map(|p| project.links.get(&p.id))
        .map(|l| l.as_ref())
        .collect::<Vec<_>>()
        .into_iter()
}

/// Whether `task` lies somewhere under `row`, or is it.
pub(super) fn lies_in(project: &Project, task: &Id, row: &Id) -> bool {
    let mut at = Some(task.clone());
    // A ring of parents cannot be made by a command; the bound keeps even a damaged plan from hanging.
    for _ in 0..=project.tasks.len() {
        match at {
            Some(id) if &id == row => return true,
            Some(id) => {
                at = project
                    .tasks
                    .get(&id)
                    .and_then(|t| t.parent.as_ref())
                    .map(|p| p.id().clone())
            }
            None => return false,
        }
    }
    false
}

/// What waits for a task: what its links drive, its rows below (they wait for what drives it), and the rows above
/// (they end when it ends).
fn followers(project: &Project, task: &Id) -> Vec<Id> {
    let mut next: Vec<Id> = Vec::new();
    let mut row = Some(task.clone());
    while let Some(id) = row {
        next.extend(links_from(project, &id).map(|l| l.to.id().clone()));
        row = project
            .tasks
            .get(&id)
            .and_then(|t| t.parent.as_ref())
            .map(|p| p.id().clone());
    }
    let below = project.pointers_to(Kind::Task, task);
    next.extend(
        below
            .filter(|p| p.kind == Kind::Task && p.field == "parent")
            .map(|p| p.id.clone()),
    );
    next
}

/// The names of the tasks that would wait for each other if `from` drove `to`.
fn ring_with(project: &Project, from: &Id, to: &Id) -> Option<Vec<String>> {
    let mut came_from = std::collections::HashMap::new();
    let mut waiting = vec![to.clone()];
    came_from.insert(to.clone(), None);
    while let Some(task) = waiting.pop() {
        if lies_in(project, from, &task) || &task == from {
            let mut names = vec![name_of(project, from)];
            let mut at = Some(task);
            while let Some(id) = at {
                if &id != from {
                    names.push(name_of(project, &id));
                }
                at = came_from.get(&id).cloned().flatten();
            }
            names.push(name_of(project, from));
            names.reverse();
            names.dedup();
            return Some(names);
        }
        for follower in followers(project, &task) {
            if !came_from.contains_key(&follower) {
                came_from.insert(follower.clone(), Some(task.clone()));
                waiting.push(follower);
            }
        }
    }
    None
}

fn name_of(project: &Project, id: &Id) -> String {
    project
        .tasks
        .get(id)
        .map_or_else(|| id.to_string(), |t| t.name.clone())
}
