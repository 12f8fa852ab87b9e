//! Acts on processes and on the activities inside them.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_catalogue::Rating;

use super::criterion::rating_schema;
use super::given::{Given, Kept, Named, add, kept};
use super::raci::remove_marks;
use super::{Decide, Outcome, find, named, nullable};
use crate::draft::Draft;
use crate::order::OrderKey;
use crate::project::Project;
use crate::record::{
    Activity, AttributeRating, Kind, PerformedBy, Person, Process, ProcessAttribute, Role,
};
use crate::refusal::Refusal;
use crate::value::{Id, Ref};

impl Kept for Process {}

kept! {
    /// Adds a process, or a topic that is answered for like one.
    ProcessAdd,
    /// Changes what is said of a process.
    ProcessSet of Process
    needs {
        /// What it is called.
        title: String,
    }
    takes {
        /// Clause numbers it serves, such as `8.6.1`.
        clauses: BTreeSet<String>,
        /// Who owns it: answers for its design and its results; by id or name.
        owner: Named<Person>,
        /// Who manages it from day to day, by id or name.
        manager: Named<Person>,
        /// The role that owns it where no person is named, by id or code.
        role: Named<Role>,
        /// Whether the organisation operates it: `self`, `shared` with other parties, `other` parties do it as a whole, or
        /// `unknown`; null where nobody was asked.
        performed: PerformedBy,
    }
}

impl Decide for ProcessAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let given = self.given(draft.project())?;
        let made = add::<Process>(draft, &self.id, given)?;
        Ok(Outcome::made(made.id().clone()))
    }
}

/// Removes a process with its activities, RACI marks and what parties have to do with it: it is not in scope. What names it elsewhere names none then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProcessDelete {
    /// The process, by id, code or title.
    pub id: String,
}

impl Decide for ProcessDelete {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = find::<Process>(draft.project(), &self.id)?.id.clone();
        let activities = draft.project().activities_of(&id);
        let activities: Vec<Id> = activities.into_iter().map(|one| one.id.clone()).collect();
        for activity in activities {
            remove_activity(draft, &activity)?;
        }
        draft.remove::<Process>(&id)?;
        Ok(Outcome::default())
    }
}

/// Rates how far a process has an attribute of capability (ISO/IEC 33020). It says nothing of conformity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProcessRate {
    /// The process, by id, code or title.
    pub id: String,
    /// The attribute by its number, such as `2.1`.
    pub attribute: ProcessAttribute,
    /// N, P, L or F; null for not rated.
    #[schemars(schema_with = "rating_schema")]
    #[serde(deserialize_with = "nullable")]
    pub rating: Option<Rating>,
}

impl Decide for ProcessRate {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let process = find::<Process>(project, &self.id)?.id.clone();
        let held = project.attribute_rating(&process, self.attribute);
        match (held.map(|held| held.id.clone()), self.rating) {
            (Some(held), Some(rating)) => draft.set::<AttributeRating>(&held, "rating", &rating)?,
            (Some(held), None) => draft.remove::<AttributeRating>(&held)?,
            (None, None) => {}
            (None, Some(rating)) => {
                let rating = AttributeRating {
                    id: draft.next_id(),
                    process: Ref::to(process),
                    attribute: self.attribute,
                    rating,
                };
                draft.create(&rating)?;
            }
        }
        Ok(Outcome::default())
    }
}

/// Adds an activity to a process.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityAdd {
    /// An id chosen by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The process, by id, code or title.
    pub process: String,
    /// What is done.
    pub name: String,
    /// The activity it follows, by id or name; the last where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

impl Decide for ActivityAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let name = named(Kind::Activity, &self.name)?;
        let project = draft.project();
        let process = find::<Process>(project, &self.process)?.id.clone();
        let place = match &self.after {
            None => last_place(project, &process),
            Some(after) => {
                let after = find_activity_of(project, &process, after)?;
                place_after(project, &process, Some(&after.id), None)
            }
        };
        let id = draft.id_for::<Activity>(&self.id)?;
        draft.create(&Activity {
            id: id.clone(),
            process: Ref::to(process),
            place,
            name,
        })?;
        Ok(Outcome::made(id))
    }
}

/// Renames an activity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivitySetName {
    /// The activity, by id or name.
    pub id: String,
    /// The new name.
    pub name: String,
}

impl Decide for ActivitySetName {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let name = named(Kind::Activity, &self.name)?;
        let id = find::<Activity>(draft.project(), &self.id)?.id.clone();
        draft.set::<Activity>(&id, "name", &name)?;
        Ok(Outcome::default())
    }
}

/// Moves an activity to another place in its process.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityMove {
    /// The activity, by id or name.
    pub id: String,
    /// The activity of the same process that it follows, by id or name; null where it is to be the first.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub after: Option<String>,
}

impl Decide for ActivityMove {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let activity = find::<Activity>(project, &self.id)?;
        let process = activity.process.id();
        let after = self.after.as_deref();
        let after = after.map(|given| find_activity_of(project, process, given));
        let after = after.transpose()?.map(|after| &after.id);
        if after == Some(&activity.id) {
            return Ok(Outcome::default());
        }
        let id = activity.id.clone();
        let order: Vec<&Id> = project
            .activities_of(process)
            .into_iter()
            .map(|one| &one.id)
            .collect();
        let at = order.iter().position(|one| **one == id);
        let before = at.and_then(|at| at.checked_sub(1)).map(|at| order[at]);
        if before == after {
            return Ok(Outcome::default());
        }
        let place = place_after(project, process, after, Some(&id));
        draft.set::<Activity>(&id, "place", &place)?;
        Ok(Outcome::default())
    }
}

/// Removes an activity and its RACI marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityDelete {
    /// The activity, by id or name.
    pub id: String,
}

impl Decide for ActivityDelete {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = find::<Activity>(draft.project(), &self.id)?.id.clone();
        remove_activity(draft, &id)?;
        Ok(Outcome::default())
    }
}

fn remove_activity(draft: &mut Draft<'_>, id: &Id) -> Result<(), Refusal> {
    remove_marks(draft, Kind::Activity, id)?;
    draft.remove::<Activity>(id)
}

/// An activity of a process by id or name.
///
/// # Errors
/// When the process has none, or more than one, that is called so.
pub(super) fn find_activity_of<'a>(
    project: &'a Project,
    process: &Id,
    given: &str,
) -> Result<&'a Activity, Refusal> {
    let all = project.activities_of(process);
    let by_id = all.iter().find(|activity| activity.id.as_str() == given);
    if let Some(activity) = by_id {
        return Ok(activity);
    }
    let mut called = all.into_iter().filter(|activity| activity.name == given);
    let (kind, given) = (Kind::Activity, given.to_string());
    match (called.next(), called.next()) {
        (Some(activity), None) => Ok(activity),
        (None, _) => Err(Refusal::NoSuch { kind, given }),
        (Some(_), Some(_)) => Err(Refusal::Ambiguous { kind, given }),
    }
}

/// The place behind all activities of a process.
pub(super) fn last_place(project: &Project, process: &Id) -> OrderKey {
    let all = project.activities_of(process);
    OrderKey::between(all.last().map(|activity| &activity.place), None)
}

/// The place behind one activity of a process, or before all of them.
fn place_after(
    project: &Project,
    process: &Id,
    after: Option<&Id>,
    moving: Option<&Id>,
) -> OrderKey {
    let mut all = project.activities_of(process);
    all.retain(|activity| Some(&activity.id) != moving);
    let at = after.and_then(|after| all.iter().position(|one| one.id == *after));
    let next = at.map_or(0, |at| at + 1);
    let place = |at: usize| all.get(at).map(|activity| &activity.place);
    OrderKey::between(at.and_then(place), place(next))
}
