//! People, the roles of the service management system, and what they answer for.

use std::collections::BTreeMap;

use serde::Serialize;
use waymark_planner::Id;

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

/// People and roles at a moment.
pub fn people(moment: &Moment) -> PeopleView {
    let project = &moment.project;
    let (mut of_person, mut of_role) = (BTreeMap::<Id, usize>::new(), BTreeMap::<Id, usize>::new());
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
                open_tasks: of_person.get(&person.id).copied().unwrap_or_default(),
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
            open_tasks: of_role.get(&role.id).copied().unwrap_or_default(),
        })
        .collect();
    roles.sort_by(|a, b| (&a.title, &a.id).cmp(&(&b.title, &b.id)));
    PeopleView { people, roles }
}
