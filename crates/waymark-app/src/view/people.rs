//! People, the roles of the service management system, and what they answer for.

use std::collections::BTreeMap;

use serde::Serialize;
use waymark_planner::{Id, Project};

use super::owners::{Absence, absences};
use super::short::Shorts;
use crate::session::Moment;

/// People and roles, each by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PeopleView {
    /// The people.
    pub people: Vec<PersonView>,
    /// The roles.
    pub roles: Vec<RoleView>,
}

/// Someone who answers for work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PersonView {
    /// The record.
    pub id: String,
    /// The name people know them by.
    pub name: String,
    /// What they do in the organisation.
    pub title: String,
    /// Where to reach them.
    pub email: Option<String>,
    /// Codes of the roles they fill.
    pub roles: Vec<String>,
    /// Tasks they answer for that are not done.
    pub open_tasks: usize,
    /// A few letters that nobody else has.
    pub short: String,
    /// The part of the organisation they work in.
    pub unit: Option<String>,
    /// The calendar they follow, where that is not the project calendar.
    pub calendar: Option<String>,
    /// When they are away.
    pub absences: Vec<Absence>,
}

/// A role of the service management system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RoleView {
    /// The record.
    pub id: String,
    /// Its code in the catalogue.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// The person who fills it.
    pub holder: Option<String>,
    /// Tasks of the role that are not done.
    pub open_tasks: usize,
}

/// How many tasks that are not done each person and each role answers for.
pub(crate) struct Answering {
    of_person: BTreeMap<Id, usize>,
    of_role: BTreeMap<Id, usize>,
}

impl Answering {
    pub(crate) fn of(project: &Project) -> Answering {
        let (mut of_person, mut of_role) = (BTreeMap::new(), BTreeMap::new());
        let rows = project.outline().rows().iter().filter(|row| !row.summary);
        for task in rows.filter_map(|row| project.tasks.get(&row.id)) {
            if task.progress.get() == 100 {
                continue;
            }
            if let Some(person) = project.person_of(task) {
                *of_person.entry(person.id.clone()).or_default() += 1;
            }
            if let Some(role) = &task.role {
                *of_role.entry(role.id().clone()).or_default() += 1;
            }
        }
        Answering { of_person, of_role }
    }

    /// Of a person, by themselves or by a role they fill.
    pub(crate) fn open_tasks(&self, person: &Id) -> usize {
        self.of_person.get(person).copied().unwrap_or_default()
    }

    /// Of a role.
    pub(crate) fn open_tasks_of_role(&self, role: &Id) -> usize {
        self.of_role.get(role).copied().unwrap_or_default()
    }
}

/// People and roles at a moment.
pub fn people(moment: &Moment) -> PeopleView {
    let project = &moment.project;
    let answering = Answering::of(project);
    let shorts = Shorts::of(project);
    let mut people: Vec<PersonView> = project
        .people
        .values()
        .map(|person| {
            let held = project.roles.values().filter(|role| {
                role.holder
                    .as_ref()
                    .is_some_and(|holder| *holder.id() == person.id)
            });
            let mut roles: Vec<String> = held.map(|role| role.code.clone()).collect();
            roles.sort();
            PersonView {
                id: person.id.to_string(),
                name: person.name.clone(),
                title: person.title.clone(),
                email: person.email.clone(),
                roles,
                open_tasks: answering.open_tasks(&person.id),
                short: shorts.get(&person.id),
                unit: person.unit.clone(),
                calendar: person.calendar.as_ref().map(|to| to.id().to_string()),
                absences: absences(project, person),
            }
        })
        .collect();
    people.sort_by(|a, b| (a.name.to_lowercase(), &a.id).cmp(&(b.name.to_lowercase(), &b.id)));
    let mut roles: Vec<RoleView> = project
        .roles
        .values()
        .map(|role| RoleView {
            id: role.id.to_string(),
            code: role.code.clone(),
            title: role.title.clone(),
            holder: role.holder.as_ref().map(|holder| holder.id().to_string()),
            open_tasks: answering.open_tasks_of_role(&role.id),
        })
        .collect();
    roles.sort_by(|a, b| (&a.title, &a.id).cmp(&(&b.title, &b.id)));
    PeopleView { people, roles }
}
