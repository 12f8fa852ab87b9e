//! Acts on the steps of tasks. Steps move no date: how much of a task is done is said of the task.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::course::{deletes, end, place_behind, reopen};
use super::given::{Given, Kept, Named, add, kept};
use super::{Decide, Outcome, find, nullable};
use crate::draft::Draft;
use crate::order::OrderKey;
use crate::project::Project;
use crate::record::{Kind, Step, Task};
use crate::refusal::Refusal;
use crate::value::{FieldValue, Id};

impl Kept for Step {
    const SAYS: &'static str = "name";
}

kept! {
    /// Adds a step to a task.
    StepAdd,
    /// Changes what is said of a step.
    StepSet of Step
    within {
        /// The task, by id or plan code.
        task: Named<Task>,
    }
    needs {
        /// What is done.
        name: String,
    }
    takes {
        /// The day by which it is to be done.
        due: NaiveDate,
    }
    at_first {
        /// The step of the same task it stands behind, by id or name; the last where left out.
        after: String,
    }
}

impl Decide for StepAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let task = self.task.find(project)?;
        let mut given = self.given(project)?;
        let after = self.after.value();
        let after = after.map(|after| step_of(project, &task.id, after));
        let place = place(project, &task.id, after.transpose()?.as_ref(), None);
        given.insert("place".into(), place.to_value());
        let added = add::<Step>(draft, &self.id, given)?;
        Ok(Outcome::made(added.id().clone()))
    }
}

/// Moves a step to another place among those of its task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepMove {
    /// The step, by id or name.
    pub id: String,
    /// The step of the same task that it follows, by id or name; null where it is to be the first.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub after: Option<String>,
}

impl Decide for StepMove {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let step = find::<Step>(project, &self.id)?;
        let (id, task) = (step.id.clone(), step.task.id().clone());
        let after = self.after.as_deref();
        let after = after.map(|after| step_of(project, &task, after));
        let after = after.transpose()?;
        let steps = project.steps_of(&task);
        let at = steps.iter().position(|one| one.id == id);
        let before = at.and_then(|at| at.checked_sub(1));
        let stands = after.as_ref() == Some(&id)
            || after.as_ref() == before.and_then(|at| steps.get(at)).map(|one| &one.id);
        if !stands {
            let place = match &after {
                None => OrderKey::between(None, steps.first().map(|first| &first.place)),
                after => place(project, &task, after.as_ref(), Some(&id)),
            };
            draft.set::<Step>(&id, "place", &place)?;
        }
        Ok(Outcome::default())
    }
}

/// Says that a step is done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepDone {
    /// The step, by id or name.
    pub id: String,
    /// The day; the status date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

impl Decide for StepDone {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        end::<Step>(draft, &self.id, "done", self.on)?;
        Ok(Outcome::default())
    }
}

/// Says that a step is not done after all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepReopen {
    /// The step, by id or name.
    pub id: String,
}

impl Decide for StepReopen {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        reopen::<Step>(draft, &self.id, "done")?;
        Ok(Outcome::default())
    }
}

deletes! {
    /// Removes a step.
    StepDelete of Step;
}

/// A step of a task by id or name.
///
/// # Errors
/// When the task has none, or more than one, that is called so.
fn step_of(project: &Project, task: &Id, given: &str) -> Result<Id, Refusal> {
    let steps = project.steps_of(task);
    let by_id = steps.iter().find(|step| step.id.as_str() == given);
    if let Some(step) = by_id {
        return Ok(step.id.clone());
    }
    let mut called = steps.iter().filter(|step| step.name == given);
    let (kind, given) = (Kind::Step, given.to_string());
    match (called.next(), called.next()) {
        (Some(step), None) => Ok(step.id.clone()),
        (None, _) => Err(Refusal::NoSuch { kind, given }),
        (Some(_), Some(_)) => Err(Refusal::Ambiguous { kind, given }),
    }
}

/// The place behind one step of a task, or behind all of them; `moving` is left out of account.
fn place(project: &Project, task: &Id, after: Option<&Id>, moving: Option<&Id>) -> OrderKey {
    let steps = project.steps_of(task).into_iter();
    let others = steps.filter(|step| Some(&step.id) != moving);
    let others = others.map(|step| (step.place.clone(), step.id.clone()));
    place_behind(others.collect(), after)
}
