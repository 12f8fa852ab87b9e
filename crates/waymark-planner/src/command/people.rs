//! Acts on people and on the roles they fill.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::calendar::{given_or_none, note_audit};
use super::raci::remove_marks;
use super::{Decide, Outcome, find_person, find_role, named, nullable};
use crate::draft::Draft;
use crate::record::{Kind, Person, Role};
use crate::refusal::Refusal;
use crate::value::{Id, Ref};

/// Adds a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonAdd {
    /// An id chosen by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The name people know them by.
    pub name: String,
    /// What they do in the organisation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The part of the organisation they work in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Where to reach them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

impl Decide for PersonAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let name = named(Kind::Person, &self.name)?;
        let id = draft.id_for::<Person>(&self.id)?;
        let email = self
            .email
            .as_deref()
            .map(str::trim)
            .filter(|e| !e.is_empty());
        let unit = self.unit.as_deref().map(str::trim);
        let unit = unit.filter(|unit| !unit.is_empty());
        draft.create(&Person {
            id: id.clone(),
            name,
            title: self.title.trim().to_string(),
            unit: unit.map(String::from),
            email: email.map(String::from),
            calendar: None,
        })?;
        Ok(Outcome::made(id))
    }
}

/// Renames a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonSetName {
    /// The person, by id or name.
    pub id: String,
    /// The new name.
    pub name: String,
}

impl Decide for PersonSetName {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let name = named(Kind::Person, &self.name)?;
        let id = find_person(draft.project(), &self.id)?.id.clone();
        draft.set::<Person>(&id, "name", &name)?;
        Ok(Outcome::default())
    }
}

/// Sets a person's job title.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonSetTitle {
    /// The person, by id or name.
    pub id: String,
    /// The title; may be empty.
    pub title: String,
}

impl Decide for PersonSetTitle {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = find_person(draft.project(), &self.id)?.id.clone();
        draft.set::<Person>(&id, "title", &self.title.trim().to_string())?;
        Ok(Outcome::default())
    }
}

/// Sets a person's e-mail address.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonSetEmail {
    /// The person, by id or name.
    pub id: String,
    /// The address; null for none.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub email: Option<String>,
}

impl Decide for PersonSetEmail {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = find_person(draft.project(), &self.id)?.id.clone();
        let email = self
            .email
            .as_deref()
            .map(str::trim)
            .filter(|e| !e.is_empty());
        draft.set::<Person>(&id, "email", &email.map(String::from))?;
        Ok(Outcome::default())
    }
}

/// Sets the part of the organisation a person works in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonSetUnit {
    /// The person, by id or name.
    pub id: String,
    /// The unit; null for none.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub unit: Option<String>,
}

impl Decide for PersonSetUnit {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = find_person(draft.project(), &self.id)?.id.clone();
        let unit = self.unit.as_deref().map(str::trim);
        let unit = unit.filter(|unit| !unit.is_empty());
        draft.set::<Person>(&id, "unit", &unit.map(String::from))?;
        Ok(Outcome::default())
    }
}

/// Says by which calendar a person works. Their tasks follow it, but for those that name a calendar of their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonSetCalendar {
    /// The person, by id or name.
    pub id: String,
    /// The calendar, by id or name; null for the project calendar.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub calendar: Option<String>,
}

impl Decide for PersonSetCalendar {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let id = find_person(project, &self.id)?.id.clone();
        let calendar = given_or_none(project, self.calendar.as_deref())?;
        let on_working_day = project.audit_is_on_working_day();
        draft.set::<Person>(&id, "calendar", &calendar)?;
        let mut outcome = Outcome::default();
        note_audit(draft, on_working_day, &mut outcome);
        Ok(outcome)
    }
}

/// Removes a person. Tasks they owned fall back to their roles, roles they held are open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonDelete {
    /// The person, by id or name.
    pub id: String,
}

impl Decide for PersonDelete {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = find_person(draft.project(), &self.id)?.id.clone();
        remove_marks(draft, Kind::Person, &id)?;
        draft.remove::<Person>(&id)?;
        Ok(Outcome::default())
    }
}

/// Says who fills a role. Tasks of the role that name no person of their own are theirs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleFill {
    /// The role, by id or code such as `SMS_OWNER`.
    pub id: String,
    /// The person, by id or name; null where nobody fills it.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub person: Option<String>,
}

impl Decide for RoleFill {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let role = find_role(draft.project(), &self.id)?.id.clone();
        let person = match &self.person {
            Some(given) => Some(Ref::<Person>::to(
                find_person(draft.project(), given)?.id.clone(),
            )),
            None => None,
        };
        draft.set::<Role>(&role, "holder", &person)?;
        Ok(Outcome::default())
    }
}
