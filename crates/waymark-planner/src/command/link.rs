//! Acts on links between tasks.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::phrase;

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
    /// Whether the wait is counted in calendar days instead.
    #[serde(default)]
    pub elapsed: bool,
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
        if let Some(twin) = links_from(project, &from.id)
            .into_iter()
            .find(|l| l.to.id() == &to.id)
        {
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
            elapsed: self.elapsed,
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
    /// The wait in working days, or in calendar days where it is elapsed; negative for a lead.
    pub lag_days: i32,
    /// Whether the wait is counted in calendar days; as it was where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elapsed: Option<bool>,
}

impl Decide for LinkSetLag {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        find_link(draft.project(), &self.id)?;
        draft.set::<Link>(&self.id, "lag", &lag(self.lag_days)?)?;
        if let Some(elapsed) = &self.elapsed {
            draft.set::<Link>(&self.id, "elapsed", elapsed)?;
        }
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

pub(super) fn lag(days: i32) -> Result<Lag, Refusal> {
    let bad = Refusal::OutOfBounds {
        field: phrase!("rules.the_lag"),
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

pub(super) fn links_from<'a>(project: &'a Project, task: &Id) -> Vec<&'a Link> {
    let pointers = project.pointers_to(Kind::Task, task);
    let links = pointers.filter(|p| p.kind == Kind::Link && p.field == "from");
    let links = links.filter_map(|p| project.links.get(&p.id));
    links.map(|link| link.as_ref()).collect()
}

/// A row and the rows above it, from the bottom up. A ring of parents, which no command makes but a damaged plan may
/// hold, is walked once and no more.
fn upwards<'a>(project: &'a Project, row: &Id) -> impl Iterator<Item = Id> + use<'a> {
    let rows = std::iter::successors(Some(row.clone()), |id| parent_of(project, id));
    rows.take(project.tasks.len().max(1))
}

/// Whether `task` lies somewhere under `row`, or is it.
pub(super) fn lies_in(project: &Project, task: &Id, row: &Id) -> bool {
    upwards(project, task).any(|id| &id == row)
}

/// What waits for a task: what its links drive, its rows below (they wait for what drives it), and what follows the
/// rows above (they end when it ends).
fn followers(project: &Project, task: &Id) -> Vec<Id> {
    let mut next = links_from_rows_above(project, task);
    let below = project.pointers_to(Kind::Task, task);
    next.extend(
        below
            .filter(|p| p.kind == Kind::Task && p.field == "parent")
            .map(|p| p.id.clone()),
    );
    next
}

/// What is driven by the links of a row and of all rows above it.
fn links_from_rows_above(project: &Project, row: &Id) -> Vec<Id> {
    let rows = upwards(project, row);
    rows.flat_map(|id| links_from(project, &id))
        .map(|link| link.to.id().clone())
        .collect()
}

fn parent_of(project: &Project, task: &Id) -> Option<Id> {
    let parent = project.tasks.get(task)?.parent.as_ref()?;
    Some(parent.id().clone())
}

/// The names of the tasks that would wait for each other if `from` drove `to`.
fn ring_with(project: &Project, from: &Id, to: &Id) -> Option<Vec<String>> {
    // A row above `from` begins before it, a row under it ends before it: to drive either is to drive `from`.
    let is_driver = |task: &Id| lies_in(project, from, task) || lies_in(project, task, from);
    way_to(project, vec![to.clone()], is_driver).map(|way| ring_of(project, from, &way))
}

/// The names of the tasks that wait for each other through the place at which a row stands, after a move.
///
/// The rows above begin before the row and end after it. Neither may lead back: the row to a row above it, what
/// follows the rows above to the row or to what lies in it.
pub(super) fn ring_through(project: &Project, row: &Id) -> Option<Vec<String>> {
    let above = |task: &Id| task != row && lies_in(project, row, task);
    let inside = |task: &Id| lies_in(project, task, row);
    let upwards = way_to(project, vec![row.clone()], above);
    let back = || {
        let parent = parent_of(project, row)?;
        let after = links_from_rows_above(project, &parent);
        let mut way = way_to(project, after, |task| inside(task) || above(task))?;
        way.insert(0, parent);
        Some(way)
    };
    upwards.or_else(back).map(|way| ring_of(project, row, &way))
}

/// The tasks from one of `starts` to the first that is a goal, each waiting for the one before.
fn way_to(project: &Project, starts: Vec<Id>, is_goal: impl Fn(&Id) -> bool) -> Option<Vec<Id>> {
    let mut came_from: HashMap<Id, Option<Id>> =
        starts.iter().map(|id| (id.clone(), None)).collect();
    let mut waiting = starts;
    while let Some(task) = waiting.pop() {
        if is_goal(&task) {
            let back = std::iter::successors(Some(task), |id| came_from.get(id)?.clone());
            let mut way: Vec<Id> = back.collect();
            way.reverse();
            return Some(way);
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

/// Names along a ring, the first again at the end.
fn ring_of(project: &Project, first: &Id, way: &[Id]) -> Vec<String> {
    let ids = std::iter::once(first)
        .chain(way)
        .chain(std::iter::once(first));
    let mut ids: Vec<&Id> = ids.collect();
    ids.dedup();
    ids.into_iter().map(|id| name_of(project, id)).collect()
}

pub(super) fn name_of(project: &Project, id: &Id) -> String {
    project
        .tasks
        .get(id)
        .map_or_else(|| id.to_string(), |t| t.name.clone())
}
