//! Acts on issues: what has gone wrong and has to be put right.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::phrase;

use super::course::{deletes, end, links, needed, raised_on, reopen};
use super::given::{Given, Kept, Named, add, kept};
use super::{Decide, Outcome};
use crate::draft::Draft;
use crate::record::{Issue, Person, Process, Risk, Severity, Task};
use crate::refusal::Refusal;
use crate::value::FieldValue;

impl Kept for Issue {}

kept! {
    /// Adds an issue.
    IssueAdd,
    /// Changes what is said of an issue.
    IssueSet of Issue
    needs {
        /// What is wrong.
        title: String,
    }
    takes {
        /// What is known about it.
        details: String,
        /// How bad it is; amber where a new issue leaves it out.
        severity: Severity,
        /// Who puts it right, by id or name.
        owner: Named<Person>,
        /// The day by which it is to be put right.
        due: NaiveDate,
        /// The risk that happened, by id, number or title.
        risk: Named<Risk>,
        /// The process it is about, by id, code or title.
        process: Named<Process>,
        /// The tasks it holds up, by id or plan code.
        tasks: Vec<Named<Task>>,
    }
    at_first {
        /// The day it was raised; the status date where left out.
        raised: NaiveDate,
    }
}

impl Decide for IssueAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let mut given = self.given(draft.project())?;
        let severity = given.entry("severity".into());
        severity.or_insert_with(|| Severity::Amber.to_value());
        given.insert("raised".into(), raised_on(draft, &self.raised)?);
        let added = add::<Issue>(draft, &self.id, given)?;
        Ok(Outcome::made(added.id().clone()))
    }
}

/// Says that an issue was put right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueClose {
    /// The issue, by id, number or title.
    pub id: String,
    /// How it was put right.
    pub resolution: String,
    /// The day; the status date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

impl Decide for IssueClose {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let resolution = needed(&self.resolution, phrase!("rules.the_resolution"))?;
        let id = end::<Issue>(draft, &self.id, "closed", self.on)?;
        draft.set::<Issue>(&id, "resolution", &resolution)?;
        Ok(Outcome::default())
    }
}

/// Opens a closed issue again. How it was thought to be put right stays in its history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueReopen {
    /// The issue, by id, number or title.
    pub id: String,
}

impl Decide for IssueReopen {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = reopen::<Issue>(draft, &self.id, "closed")?;
        draft.set::<Issue>(&id, "resolution", &String::new())?;
        Ok(Outcome::default())
    }
}

deletes! {
    /// Removes an issue.
    IssueDelete of Issue;
}

links! {
    /// Says that an issue holds up a task.
    IssueLink,
    /// Says that an issue does not hold up a task.
    IssueUnlink of Issue
    {
        /// The task, by id or plan code.
        task: Task in tasks,
    }
}
