//! Acts on actions: what somebody promised to do, smaller than a task of the plan.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::course::{deletes, end, raised_on, reopen};
use super::given::{Given, Kept, Named, add, kept};
use super::{Decide, Outcome};
use crate::draft::Draft;
use crate::record::{Action, Decision, Finding, Issue, Meeting, Person, Risk, Task};
use crate::refusal::Refusal;
use crate::value::Id;

impl Kept for Action {}

kept! {
    /// Adds an action.
    ActionAdd,
    /// Changes what is said of an action.
    ActionSet of Action
    needs {
        /// What is to be done.
        title: String,
    }
    takes {
        /// Who does it, by id or name.
        owner: Named<Person>,
        /// The day by which it is to be done.
        due: NaiveDate,
        /// How much work it is, in hours.
        hours: i64,
        /// What else there is to know.
        notes: String,
        /// The meeting it comes from, by id, number or title.
        meeting: Named<Meeting>,
        /// The risk it comes from, by id, number or title.
        risk: Named<Risk>,
        /// The issue it comes from, by id, number or title.
        issue: Named<Issue>,
        /// The decision it comes from, by id, number or title.
        decision: Named<Decision>,
        /// The finding it comes from, by id, number or title.
        finding: Named<Finding>,
        /// The task it helps, by id or plan code.
        task: Named<Task>,
    }
    at_first {
        /// The day it was raised; the status date where left out.
        raised: NaiveDate,
    }
}

impl ActionSet {
    /// Sets the day by which an action is to be done, and nothing else.
    pub fn due_on(id: &Id, due: NaiveDate) -> ActionSet {
        ActionSet {
            id: id.to_string(),
            title: Given::Absent,
            owner: Given::Absent,
            due: Given::Value(due),
            hours: Given::Absent,
            notes: Given::Absent,
            meeting: Given::Absent,
            risk: Given::Absent,
            issue: Given::Absent,
            decision: Given::Absent,
            finding: Given::Absent,
            task: Given::Absent,
        }
    }
}

impl Decide for ActionAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let mut given = self.given(draft.project())?;
        given.insert("raised".into(), raised_on(draft, &self.raised)?);
        let added = add::<Action>(draft, &self.id, given)?;
        Ok(Outcome::made(added.id().clone()))
    }
}

/// Says that an action is done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActionDone {
    /// The action, by id, number or title.
    pub id: String,
    /// The day; the status date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

impl Decide for ActionDone {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        end::<Action>(draft, &self.id, "done", self.on)?;
        Ok(Outcome::default())
    }
}

/// Says that an action is not done after all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActionReopen {
    /// The action, by id, number or title.
    pub id: String,
}

impl Decide for ActionReopen {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        reopen::<Action>(draft, &self.id, "done")?;
        Ok(Outcome::default())
    }
}

deletes! {
    /// Removes an action.
    ActionDelete of Action;
}
