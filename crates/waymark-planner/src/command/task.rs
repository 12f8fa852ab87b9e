//! Acts on the rows of the plan: what they are and where they stand. Their dates are in [`super::task_dates`].

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::phrase;

use super::calendar::{given_or_none, note_audit};
use super::link::{self, name_of};
use super::task_dates::leaf;
use super::{Decide, Outcome, find_person, find_role, find_task, named, nullable};
use crate::draft::Draft;
use crate::order::OrderKey;
use crate::project::Project;
use crate::record::{Kind, Person, Role, Task, TaskKind};
use crate::refusal::Refusal;
use crate::value::{Id, Percent, Ref, Refs, WorkingDays};

/// Adds a row to the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskAdd {
    /// An id chosen by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The row above it, by id or plan code; the row of `after`, or the top of the plan, where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The row it follows; the end where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// What is done.
    pub name: String,
    /// Length in working days; 0 makes a milestone.
    pub days: u32,
    /// What sort of row it is; work or milestone by its length where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<TaskKind>,
    /// The role that answers for it, by id or code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Clause numbers it serves.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub clauses: BTreeSet<String>,
}

impl Decide for TaskAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let name = named(Kind::Task, &self.name)?;
        let duration =
            super::task_dates::working_days(phrase!("rules.the_duration"), 0, self.days)?;
        let project = draft.project();
        let after = self
            .after
            .as_deref()
            .map(|given| find_task(project, given))
            .transpose()?;
        let parent = match (&self.parent, after) {
            (Some(given), _) => Some(Ref::to(find_task(project, given)?.id.clone())),
            (None, Some(after)) => after.parent.clone(),
            (None, None) => None,
        };
        let after = after.map(|t| t.id.clone());
        let role = self
            .role
            .as_deref()
            .map(|given| find_role(project, given))
            .transpose()?;
        let role = role.map(|r| Ref::<Role>::to(r.id.clone()));
        let kind = self.kind.unwrap_or(if self.days == 0 {
            TaskKind::Milestone
        } else {
            TaskKind::Work
        });
        if kind.is_moment() && self.days > 0 {
            return Err(Refusal::Moment {
                name,
                cannot: phrase!("rules.cannot_last"),
            });
        }
        check_can_hold_rows(project, parent.as_ref())?;
        let place = place_after(project, parent.as_ref(), after.as_ref(), None)?;
        let id = draft.id_for::<Task>(&self.id)?;
        draft.create(&Task {
            parent,
            place,
            kind,
            role,
            clauses: self.clauses.clone(),
            ..Task::new(id.clone(), name, duration)
        })?;
        Ok(Outcome::made(id))
    }
}

impl Task {
    /// A task with nothing but a name and a length in working days.
    pub fn new(id: Id, name: String, duration: WorkingDays) -> Task {
        Task {
            id,
            code: None,
            parent: None,
            place: OrderKey::between(None, None),
            name,
            kind: TaskKind::Work,
            phase: None,
            gate: None,
            notes: String::new(),
            deliverable: String::new(),
            clauses: BTreeSet::new(),
            documents: BTreeSet::new(),
            role: None,
            owner: None,
            calendar: None,
            duration,
            constraint: None,
            constraint_date: None,
            deadline: None,
            progress: Percent::default(),
            remaining: None,
            well: None,
            badly: None,
            actual_start: None,
            actual_finish: None,
            services: Refs::default(),
            sites: Refs::default(),
            parties: Refs::default(),
            aside: None,
            aside_with_scope: None,
        }
    }
}

impl TaskKind {
    /// Whether such a row is a moment without duration.
    pub fn is_moment(self) -> bool {
        matches!(self, TaskKind::Milestone | TaskKind::Gate)
    }
}

fn check_can_hold_rows(project: &Project, parent: Option<&Ref<Task>>) -> Result<(), Refusal> {
    let parent = parent.and_then(|p| project.tasks.get(p.id()));
    match parent {
        Some(row) if row.kind.is_moment() => {
            let name = row.name.clone();
            Err(Refusal::Moment {
                name,
                cannot: phrase!("rules.cannot_hold_rows"),
            })
        }
        _ => Ok(()),
    }
}

/// The rows directly under a row, or at the top, in order.
fn siblings(project: &Project, parent: Option<&Ref<Task>>) -> Vec<(OrderKey, Id)> {
    let mut rows: Vec<(OrderKey, Id)> = match parent {
        Some(parent) => {
            let below = project.pointers_to(Kind::Task, parent.id());
            let below = below.filter(|p| p.kind == Kind::Task && p.field == "parent");
            below
                .filter_map(|p| project.tasks.get(&p.id))
                .map(|t| (t.place.clone(), t.id.clone()))
                .collect()
        }
        None => {
            let top = project.tasks.values().filter(|t| t.parent.is_none());
            top.map(|t| (t.place.clone(), t.id.clone())).collect()
        }
    };
    rows.sort();
    rows
}

/// A row and every row under it, each after the one it lies under.
pub(super) fn with_rows_under(project: &Project, first: Id) -> Vec<Id> {
    // A ring of parents, which no command makes but a damaged plan may hold, must not hold this up.
    let mut seen = BTreeSet::from([first.clone()]);
    let mut rows = vec![first];
    let mut next = 0;
    while let Some(row) = rows.get(next).cloned() {
        for (_, below) in siblings(project, Some(&Ref::to(row))) {
            if seen.insert(below.clone()) {
                rows.push(below);
            }
        }
        next += 1;
    }
    rows
}

/// A place after one sibling, or at the end; at the beginning where `after` is the parent itself. A row that is moved
/// to where it stands keeps its place.
pub(super) fn place_after(
    project: &Project,
    parent: Option<&Ref<Task>>,
    after: Option<&Id>,
    moving: Option<&Id>,
) -> Result<OrderKey, Refusal> {
    let mut rows = siblings(project, parent);
    let standing = rows.iter().find(|(_, id)| Some(id) == moving).cloned();
    rows.retain(|(_, id)| Some(id) != moving);
    let at = match after {
        None => rows.len(),
        Some(after) if parent.is_some_and(|p| p.id() == after) => 0,
        Some(after) => {
            let found = rows.iter().position(|(_, id)| id == after);
            found.map(|i| i + 1).ok_or_else(|| Refusal::NotBeside {
                name: name_of(project, after),
            })?
        }
    };
    let place_at = |at: usize| rows.get(at).map(|(place, _)| place);
    let (before, next) = (at.checked_sub(1).and_then(place_at), place_at(at));
    match standing {
        Some((place, _))
            if before.is_none_or(|b| *b < place) && next.is_none_or(|n| place < *n) =>
        {
            Ok(place)
        }
        _ => Ok(OrderKey::between(before, next)),
    }
}

/// Moves a row to another place in the plan. What lies under it moves along.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskMove {
    /// The row, by id or plan code.
    pub id: String,
    /// The row it shall lie under; null for the top of the plan.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub parent: Option<String>,
    /// The row it follows; the end where null, the beginning where it is the parent itself.
    #[serde(default)]
    pub after: Option<String>,
}

impl Decide for TaskMove {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let task = find_task(project, &self.id)?;
        let parent = self
            .parent
            .as_deref()
            .map(|given| find_task(project, given))
            .transpose()?;
        if let Some(parent) = parent
            && link::lies_in(project, &parent.id, &task.id)
        {
            return Err(Refusal::UnderItself {
                name: task.name.clone(),
            });
        }
        let parent = parent.map(|p| Ref::<Task>::to(p.id.clone()));
        check_can_hold_rows(project, parent.as_ref())?;
        let after = self
            .after
            .as_deref()
            .map(|given| find_task(project, given))
            .transpose()?;
        let after = after.map(|t| t.id.clone());
        let id = task.id.clone();
        let place = place_after(project, parent.as_ref(), after.as_ref(), Some(&id))?;
        draft.set::<Task>(&id, "parent", &parent)?;
        draft.set::<Task>(&id, "place", &place)?;
        match link::ring_through(draft.project(), &id) {
            Some(names) => Err(Refusal::Ring { names }),
            None => Ok(Outcome::default()),
        }
    }
}

/// Removes a row, everything under it, and the links of all of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskDelete {
    /// The row, by id or plan code.
    pub id: String,
}

impl Decide for TaskDelete {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = find_task(draft.project(), &self.id)?.id.clone();
        let doomed = with_rows_under(draft.project(), id);
        // From the bottom up, so that no row is ever left without the one above it.
        for row in doomed.iter().rev() {
            draft.remove::<Task>(row)?;
        }
        Ok(Outcome::default())
    }
}

/// Renames a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetName {
    /// The row, by id or plan code.
    pub id: String,
    /// The new name.
    pub name: String,
}

impl Decide for TaskSetName {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let name = named(Kind::Task, &self.name)?;
        let id = find_task(draft.project(), &self.id)?.id.clone();
        draft.set::<Task>(&id, "name", &name)?;
        Ok(Outcome::default())
    }
}

/// Sets the notes of a task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetNotes {
    /// The task, by id or plan code.
    pub id: String,
    /// The notes, over several lines; may be empty.
    pub notes: String,
}

impl Decide for TaskSetNotes {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = find_task(draft.project(), &self.id)?.id.clone();
        draft.set::<Task>(&id, "notes", &self.notes)?;
        Ok(Outcome::default())
    }
}

/// Sets what exists when a task is done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetDeliverable {
    /// The task, by id or plan code.
    pub id: String,
    /// The deliverable; may be empty.
    pub deliverable: String,
}

impl Decide for TaskSetDeliverable {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = find_task(draft.project(), &self.id)?.id.clone();
        draft.set::<Task>(&id, "deliverable", &self.deliverable.trim().to_string())?;
        Ok(Outcome::default())
    }
}

/// Sets the clauses a task serves. Each clause that comes or goes is a change of its own, so that two copies in which
/// different clauses were added can be joined.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetClauses {
    /// The task, by id or plan code.
    pub id: String,
    /// Clause numbers such as `8.6.1`.
    pub clauses: BTreeSet<String>,
}

impl Decide for TaskSetClauses {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let task = find_task(draft.project(), &self.id)?;
        let (id, before) = (task.id.clone(), task.clauses.clone());
        for clause in before.difference(&self.clauses) {
            draft.put_in_set::<Task>(&id, "clauses", clause, false)?;
        }
        for clause in self.clauses.difference(&before) {
            draft.put_in_set::<Task>(&id, "clauses", clause, true)?;
        }
        Ok(Outcome::default())
    }
}

/// Gives a task to a person, or back to its role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskAssign {
    /// The task, by id or plan code.
    pub id: String,
    /// The person, by id or name; null gives it back to its role.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub person: Option<String>,
}

impl Decide for TaskAssign {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = find_task(draft.project(), &self.id)?.id.clone();
        let person = match &self.person {
            Some(given) => Some(Ref::<Person>::to(
                find_person(draft.project(), given)?.id.clone(),
            )),
            None => None,
        };
        draft.set::<Task>(&id, "owner", &person)?;
        Ok(Outcome::default())
    }
}

/// Says by which calendar a task is worked on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetCalendar {
    /// The task, by id or plan code.
    pub id: String,
    /// The calendar, by id or name; null for that of the person who answers for the task, else the project calendar.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub calendar: Option<String>,
}

impl Decide for TaskSetCalendar {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = leaf(draft, &self.id, phrase!("rules.calendar"))?.id.clone();
        let project = draft.project();
        let calendar = given_or_none(project, self.calendar.as_deref())?;
        let on_working_day = project.audit_is_on_working_day();
        draft.set::<Task>(&id, "calendar", &calendar)?;
        let mut outcome = Outcome::default();
        note_audit(draft, on_working_day, &mut outcome);
        Ok(outcome)
    }
}
