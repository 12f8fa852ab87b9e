//! Acts on dependencies: what the project needs from outside.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::course::{deletes, end, links, raised_on, reopen};
use super::given::{Given, Kept, Named, add, kept};
use super::{Decide, Outcome};
use crate::draft::Draft;
use crate::record::{Dependency, Party, Person, Task};
use crate::refusal::Refusal;

impl Kept for Dependency {}

kept! {
    /// Adds a dependency.
    DependencyAdd,
    /// Changes what is said of a dependency.
    DependencySet of Dependency
    needs {
        /// What is needed.
        title: String,
    }
    takes {
        /// Who is to give it, where that is no party.
        from: String,
        /// The party that is to give it, by id or name.
        party: Named<Party>,
        /// Who sees to it, by id or name.
        owner: Named<Person>,
        /// The day by which it is needed.
        needed_by: NaiveDate,
        /// The day for which it is promised.
        promised: NaiveDate,
        /// What else there is to know.
        notes: String,
        /// The tasks that wait for it, by id or plan code.
        tasks: Vec<Named<Task>>,
    }
    at_first {
        /// The day it was raised; the status date where left out.
        raised: NaiveDate,
    }
}

impl Decide for DependencyAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let mut given = self.given(draft.project())?;
        given.insert("raised".into(), raised_on(draft, &self.raised)?);
        let added = add::<Dependency>(draft, &self.id, given)?;
        Ok(Outcome::made(added.id().clone()))
    }
}

/// Says that what was needed is there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DependencyMeet {
    /// The dependency, by id, number or title.
    pub id: String,
    /// The day; the status date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

impl Decide for DependencyMeet {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        end::<Dependency>(draft, &self.id, "met", self.on)?;
        Ok(Outcome::default())
    }
}

/// Says that what was needed is not there after all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DependencyReopen {
    /// The dependency, by id, number or title.
    pub id: String,
}

impl Decide for DependencyReopen {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        reopen::<Dependency>(draft, &self.id, "met")?;
        Ok(Outcome::default())
    }
}

deletes! {
    /// Removes a dependency.
    DependencyDelete of Dependency;
}

links! {
    /// Says that a task waits for a dependency.
    DependencyLink,
    /// Says that a task does not wait for a dependency.
    DependencyUnlink of Dependency
    {
        /// The task, by id or plan code.
        task: Task in tasks,
    }
}
