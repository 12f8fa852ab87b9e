//! Acts on assumptions: what the plan takes for true without proof, until somebody checks it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::course::{deletes, end, links, raised_on, reopen};
use super::given::{Given, Kept, Named, add, kept};
use super::{Decide, Outcome};
use crate::draft::Draft;
use crate::record::{Assumption, Person, Task};
use crate::refusal::Refusal;

impl Kept for Assumption {}

kept! {
    /// Adds an assumption.
    AssumptionAdd,
    /// Changes what is said of an assumption.
    AssumptionSet of Assumption
    needs {
        /// What is taken for true.
        title: String,
    }
    takes {
        /// Why it may be taken for true.
        ground: String,
        /// What follows if it is not true.
        effect: String,
        /// Who has it checked, by id or name.
        owner: Named<Person>,
        /// The day by which it is to be checked.
        check_by: NaiveDate,
        /// The tasks that rest on it, by id or plan code.
        tasks: Vec<Named<Task>>,
    }
    at_first {
        /// The day it was raised; the status date where left out.
        raised: NaiveDate,
    }
}

impl Decide for AssumptionAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let mut given = self.given(draft.project())?;
        given.insert("raised".into(), raised_on(draft, &self.raised)?);
        let added = add::<Assumption>(draft, &self.id, given)?;
        Ok(Outcome::made(added.id().clone()))
    }
}

/// Says whether an assumption held, once it was checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AssumptionSettle {
    /// The assumption, by id, number or title.
    pub id: String,
    /// Whether it is true.
    pub held: bool,
    /// The day it was checked; the status date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

impl Decide for AssumptionSettle {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = end::<Assumption>(draft, &self.id, "checked", self.on)?;
        draft.set::<Assumption>(&id, "held", &Some(self.held))?;
        Ok(Outcome::default())
    }
}

/// Opens an assumption again that was checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AssumptionReopen {
    /// The assumption, by id, number or title.
    pub id: String,
}

impl Decide for AssumptionReopen {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = reopen::<Assumption>(draft, &self.id, "checked")?;
        draft.set::<Assumption>(&id, "held", &None::<bool>)?;
        Ok(Outcome::default())
    }
}

deletes! {
    /// Removes an assumption.
    AssumptionDelete of Assumption;
}

links! {
    /// Says that a task rests on an assumption.
    AssumptionLink,
    /// Says that a task does not rest on an assumption.
    AssumptionUnlink of Assumption
    {
        /// The task, by id or plan code.
        task: Task in tasks,
    }
}
