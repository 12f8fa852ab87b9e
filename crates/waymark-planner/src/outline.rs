//! The rows of the plan as people see them: nested, in order, numbered.
//!
//! The WBS code is derived from the order and never stored. Top rows count from 0, so that Phase 1 is `1` under a
//! plan that begins with Preparation; rows below count from 1. A row that is set aside is none of them, nor is what lies
//! under it. This module reads tasks and decides nothing.

use std::collections::{HashMap, HashSet};

use crate::record::{Tables, TaskKind};
use crate::value::Id;

/// One row of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The task.
    pub id: Id,
    /// The row above it, as an index into the outline.
    pub parent: Option<usize>,
    /// How deep it lies; 0 at the top.
    pub depth: usize,
    /// Its code, such as `1.4.2`.
    pub wbs: String,
    /// Whether rows lie under it.
    pub summary: bool,
    /// The phase it belongs to, 0 to 4, where it lies under the row of a phase.
    pub phase: Option<u32>,
}

/// All rows of the plan, top to bottom.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    rows: Vec<Row>,
    index: HashMap<Id, usize>,
}

impl Outline {
    /// Lays out the tasks. Rows whose parents form a ring (which no command allows, but a merge of two copies could)
    /// are put at the end as if they had no parent, so that no task is ever invisible.
    pub(crate) fn of(tables: &Tables) -> Outline {
        let mut children: HashMap<Option<&Id>, Vec<&Id>> = HashMap::new();
        let aside = aside(tables);
        for task in tables
            .tasks
            .values()
            .filter(|task| !aside.contains(&task.id))
        {
            children
                .entry(task.parent.as_ref().map(|p| p.id()))
                .or_default()
                .push(&task.id);
        }
        for siblings in children.values_mut() {
            siblings.sort_by_key(|id| (tables.tasks.get(*id).map(|t| &t.place), *id));
        }
        let mut outline = Outline::default();
        let mut top = children.get(&None).cloned().unwrap_or_default();
        outline.lay(tables, &children, &top);
        if outline.rows.len() + aside.len() < tables.tasks.len() {
            let laid = |id: &&Id| outline.index.contains_key(*id) || aside.contains(*id);
            top = tables.tasks.keys().filter(|id| !laid(id)).collect();
            outline.lay(tables, &children, &top);
        }
        outline
    }

    fn lay<'a>(
        &mut self,
        tables: &'a Tables,
        children: &HashMap<Option<&'a Id>, Vec<&'a Id>>,
        top: &[&'a Id],
    ) {
        // An explicit stack: a plan may be nested deeper than the program's own stack.
        let mut waiting: Vec<(&Id, Option<usize>)> =
            top.iter().rev().map(|id| (*id, None)).collect();
        let mut counted: HashMap<Option<usize>, usize> = HashMap::new();
        counted.insert(None, self.rows.iter().filter(|row| row.depth == 0).count());
        while let Some((id, parent)) = waiting.pop() {
            if self.index.contains_key(id) {
                continue;
            }
            let Some(task) = tables.tasks.get(id) else {
                continue;
            };
            let count = counted.entry(parent).or_insert(0);
            let wbs = match parent {
                None => count.to_string(),
                Some(above) => format!("{}.{}", self.rows[above].wbs, *count + 1),
            };
            *count += 1;
            let below = children.get(&Some(id)).map_or(&[][..], Vec::as_slice);
            let own_phase = (task.kind == TaskKind::Phase)
                .then_some(task.phase)
                .flatten();
            let at = self.rows.len();
            self.index.insert(id.clone(), at);
            self.rows.push(Row {
                id: id.clone(),
                parent,
                depth: parent.map_or(0, |above| self.rows[above].depth + 1),
                wbs,
                summary: !below.is_empty(),
                phase: own_phase
                    .map(|number| number.get())
                    .or_else(|| parent.and_then(|above| self.rows[above].phase)),
            });
            waiting.extend(below.iter().rev().map(|child| (*child, Some(at))));
        }
    }

    /// The rows, top to bottom.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The position of a task's row.
    pub fn position(&self, id: &Id) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// The row of a task.
    pub fn row(&self, id: &Id) -> Option<&Row> {
        self.position(id).and_then(|at| self.rows.get(at))
    }
}

/// The rows that are set aside, and all that lies under them.
fn aside(tables: &Tables) -> HashSet<&Id> {
    let tasks = || tables.tasks.values();
    let mut aside: HashSet<&Id> = tasks()
        .filter(|t| t.aside.is_some())
        .map(|t| &t.id)
        .collect();
    // Most plans have none, and a row rarely has many above it.
    let mut grows = !aside.is_empty();
    while grows {
        let under = |t: &&std::sync::Arc<crate::record::Task>| {
            !aside.contains(&t.id) && t.parent.as_ref().is_some_and(|p| aside.contains(p.id()))
        };
        let found: Vec<&Id> = tasks().filter(under).map(|t| &t.id).collect();
        grows = !found.is_empty();
        aside.extend(found);
    }
    aside
}
