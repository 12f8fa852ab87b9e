//! Finding a record by what a person or script calls it: its id, or the code printed beside it.

use crate::numbers::number_in;
use crate::project::Project;
use crate::record::{AnyRecord, Calendar, Kind, Person, Record, Role, Task};
use crate::refusal::Refusal;
use crate::value::Value;

/// The fields by whose whole content people call a record of a kind, beside its id and its number.
fn called_by(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Task | Kind::Role | Kind::Criterion | Kind::Document => &["code"],
        Kind::Process => &["code", "title"],
        Kind::Person
        | Kind::Calendar
        | Kind::Party
        | Kind::Baseline
        | Kind::Activity
        | Kind::Step
        | Kind::RecurringWork
        | Kind::BudgetLine
        | Kind::Unit
        | Kind::Customer
        | Kind::Site
        | Kind::Technology
        | Kind::Service
        | Kind::ScopeVersion => &["name"],
        Kind::AcceptedFinding => &["rule"],
        Kind::Risk
        | Kind::Assumption
        | Kind::Issue
        | Kind::Dependency
        | Kind::Decision
        | Kind::DecisionOption
        | Kind::Action
        | Kind::Meeting
        | Kind::Audit
        | Kind::Finding => &["title"],
        _ => &[],
    }
}

/// A record of any kind by its id, by its number such as `R-07`, or by the whole name, title or code people call it.
///
/// # Errors
/// When nothing of the kind, or more than one record, is called so.
pub fn find<'a, R: Record>(project: &'a Project, given: &str) -> Result<&'a R, Refusal> {
    let typed = |record: &'a dyn AnyRecord| record.as_any().downcast_ref::<R>();
    let by_id = crate::Id::new(given).and_then(|id| project.get(R::KIND, &id));
    if let Some(record) = by_id.and_then(typed) {
        return Ok(record);
    }
    let number = number_in(R::KIND, given).map(Value::Whole);
    let is_called = |record: &&dyn AnyRecord| {
        let says =
            |field: &&str| matches!(record.get(field), Some(Value::Text(text)) if text == given);
        number.is_some() && record.get("number") == number || called_by(R::KIND).iter().any(says)
    };
    let called = project.of_kind(R::KIND).filter(is_called);
    only_one(R::KIND, given, called.filter_map(typed))
}

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
