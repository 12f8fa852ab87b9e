//! Finding a record by what a person or script calls it: its id, or the code printed beside it.

use crate::project::Project;
use crate::record::{Calendar, Kind, Person, Role, Task};
use crate::refusal::Refusal;

fn only_one<'a, T>(
    kind: Kind,
    given: &str,
    mut found: impl Iterator<Item = &'a T>,
) -> Result<&'a T, Refusal> {
    let first = found.next();
    match (first, found.next()) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(Refusal::NoSuch {
            kind,
            given: given.to_string(),
        }),
        (Some(_), Some(_)) => Err(Refusal::Ambiguous {
            kind,
            given: given.to_string(),
        }),
    }
}

/// A task by its id, or by its code in the exemplar plan such as `PRE-01`.
///
/// # Errors
/// When no task, or more than one, is called so.
pub fn find_task<'a>(project: &'a Project, given: &str) -> Result<&'a Task, Refusal> {
    if let Some(task) = crate::Id::new(given).and_then(|id| project.tasks.get(&id)) {
        return Ok(task);
    }
    let tasks = project.tasks.values().map(|t| t.as_ref());
    only_one(
        Kind::Task,
        given,
        tasks.filter(|t| t.code.as_deref() == Some(given)),
    )
}

/// A task by its id, its code in the exemplar plan, or its place in the plan such as `2.5.3`. For questions only: a
/// command has to mean the same row after others were moved.
///
/// # Errors
/// When no task, or more than one, is called so.
pub fn find_row<'a>(project: &'a Project, given: &str) -> Result<&'a Task, Refusal> {
    let named = find_task(project, given);
    let placed = || {
        let mut rows = project.outline().rows().iter();
        let row = rows.find(|row| row.wbs == given)?;
        project.tasks.get(&row.id).map(|task| task.as_ref())
    };
    named.or_else(|refusal| placed().ok_or(refusal))
}

/// A person by id or by the whole name.
///
/// # Errors
/// When nobody, or more than one person, is called so.
pub fn find_person<'a>(project: &'a Project, given: &str) -> Result<&'a Person, Refusal> {
    if let Some(person) = crate::Id::new(given).and_then(|id| project.people.get(&id)) {
        return Ok(person);
    }
    let people = project.people.values().map(|p| p.as_ref());
    only_one(Kind::Person, given, people.filter(|p| p.name == given))
}

/// A role by id or by its code in the catalogue such as `SMS_OWNER`.
///
/// # Errors
/// When no role is called so.
pub fn find_role<'a>(project: &'a Project, given: &str) -> Result<&'a Role, Refusal> {
    if let Some(role) = crate::Id::new(given).and_then(|id| project.roles.get(&id)) {
        return Ok(role);
    }
    let roles = project.roles.values().map(|r| r.as_ref());
    only_one(Kind::Role, given, roles.filter(|r| r.code == given))
}

/// A calendar by id or by the whole name.
///
/// # Errors
/// When no calendar, or more than one, is called so.
pub fn find_calendar<'a>(project: &'a Project, given: &str) -> Result<&'a Calendar, Refusal> {
    if let Some(calendar) = crate::Id::new(given).and_then(|id| project.calendars.get(&id)) {
        return Ok(calendar);
    }
    let calendars = project.calendars.values().map(|c| c.as_ref());
    only_one(Kind::Calendar, given, calendars.filter(|c| c.name == given))
}
