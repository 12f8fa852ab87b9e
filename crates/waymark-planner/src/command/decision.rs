//! Acts on decisions and on the options between which they are taken.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::course::{called, deletes, end, links, open, place_behind, raised_on};
use super::given::{Content, Given, Kept, Named, add, kept};
use super::{Decide, Outcome, find};
use crate::draft::Draft;
use crate::project::Project;
use crate::record::{Decision, DecisionOption, Meeting, Person, Risk, Task};
use crate::refusal::Refusal;
use crate::value::{FieldValue, Id, Ref};

impl Kept for Decision {
    fn check(&self, draft: &Draft<'_>) -> Result<(), Refusal> {
        let project = draft.project();
        let named = self.recommended.iter().chain(&self.chosen);
        let mut named = named.filter_map(|option| project.decision_options.get(option.id()));
        match named.find(|option| option.decision.id() != &self.id) {
            Some(option) => Err(Refusal::OtherDecision {
                option: called::<DecisionOption>(project, &option.id),
                decision: called::<Decision>(project, &self.id),
            }),
            None => Ok(()),
        }
    }
}

kept! {
    /// Adds a decision that somebody has to take.
    DecisionAdd,
    /// Changes what is said of a decision.
    DecisionSet of Decision
    needs {
        /// What is to be decided.
        title: String,
    }
    takes {
        /// What one has to know to decide.
        background: String,
        /// Who prepares it, by id or name.
        owner: Named<Person>,
        /// Who is to take it, such as the steering committee.
        forum: String,
        /// The meeting at which it is to be taken or was taken, by id, number or title.
        meeting: Named<Meeting>,
        /// The day by which it is needed.
        needed_by: NaiveDate,
        /// The option that is recommended, by id or title.
        recommended: Named<DecisionOption>,
        /// The tasks that wait for it, by id or plan code.
        tasks: Vec<Named<Task>>,
        /// The risks it answers, by id, number or title.
        risks: Vec<Named<Risk>>,
    }
    at_first {
        /// The day it was raised; the status date where left out.
        raised: NaiveDate,
    }
}

impl Decide for DecisionAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let mut given = self.given(draft.project())?;
        given.insert("raised".into(), raised_on(draft, &self.raised)?);
        let added = add::<Decision>(draft, &self.id, given)?;
        Ok(Outcome::made(added.id().clone()))
    }
}

/// Takes a decision: by choosing an option, in words, or both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionTake {
    /// The decision, by id, number or title.
    pub id: String,
    /// The option that was chosen, by id or by its title among the options of this decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub option: Option<String>,
    /// What was decided, and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// Who took it; who was to take it where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The meeting at which it was taken, by id, number or title; the one at which it was to be taken where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Named<Meeting>>,
    /// The day; the status date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

impl Decide for DecisionTake {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        open::<Decision>(draft.project(), &self.id, "withdrawn")?;
        let id = end::<Decision>(draft, &self.id, "taken", self.on)?;
        let project = draft.project();
        let decision = find::<Decision>(project, id.as_str())?;
        let option = self.option.as_deref();
        let chosen = option.map(|given| option_of(project, decision, given));
        let chosen: Option<Ref<DecisionOption>> = chosen.transpose()?.map(Ref::to);
        let outcome = self.outcome.as_deref().unwrap_or_default().trim();
        if chosen.is_none() && outcome.is_empty() {
            return Err(Refusal::Undecided {
                name: called::<Decision>(project, &id),
            });
        }
        let by = self.by.as_deref().map(str::trim);
        let by = by.unwrap_or(&decision.forum).to_string();
        let meeting = self
            .meeting
            .as_ref()
            .map(|meeting| meeting.content(project));
        if let Some(meeting) = meeting.transpose()? {
            draft.give::<Decision>(&id, "meeting", meeting)?;
        }
        draft.set::<Decision>(&id, "chosen", &chosen)?;
        draft.set::<Decision>(&id, "outcome", &outcome.to_string())?;
        draft.set::<Decision>(&id, "taken_by", &by)?;
        Ok(Outcome::default())
    }
}

/// An option of a decision by id or title. Options of other decisions may have the same title.
fn option_of(project: &Project, decision: &Decision, given: &str) -> Result<Id, Refusal> {
    let own = project.options_of(&decision.id);
    let titled = own.iter().find(|option| option.title == given);
    if let Some(option) = titled {
        return Ok(option.id.clone());
    }
    let option = find::<DecisionOption>(project, given)?;
    match option.decision.id() == &decision.id {
        true => Ok(option.id.clone()),
        false => Err(Refusal::OtherDecision {
            option: called::<DecisionOption>(project, &option.id),
            decision: called::<Decision>(project, &decision.id),
        }),
    }
}

/// Says that nobody needs a decision any more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionWithdraw {
    /// The decision, by id, number or title.
    pub id: String,
}

impl Decide for DecisionWithdraw {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        open::<Decision>(draft.project(), &self.id, "taken")?;
        end::<Decision>(draft, &self.id, "withdrawn", None)?;
        Ok(Outcome::default())
    }
}

/// Opens a decision again that was taken or withdrawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionReopen {
    /// The decision, by id, number or title.
    pub id: String,
}

impl Decide for DecisionReopen {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let decision = find::<Decision>(draft.project(), &self.id)?.clone();
        let id = &decision.id;
        if decision.taken.is_none() && decision.withdrawn.is_none() {
            return Err(Refusal::NotOver {
                name: called::<Decision>(draft.project(), id),
            });
        }
        draft.set::<Decision>(id, "taken", &None::<NaiveDate>)?;
        draft.set::<Decision>(id, "withdrawn", &None::<NaiveDate>)?;
        draft.set::<Decision>(id, "chosen", &None::<Ref<DecisionOption>>)?;
        draft.set::<Decision>(id, "outcome", &String::new())?;
        draft.set::<Decision>(id, "taken_by", &String::new())?;
        Ok(Outcome::default())
    }
}

impl Kept for DecisionOption {}

kept! {
    /// Adds an option to a decision.
    OptionAdd,
    /// Changes what is said of an option.
    OptionSet of DecisionOption
    within {
        /// The decision, by id, number or title.
        decision: Named<Decision>,
    }
    needs {
        /// What would be done.
        title: String,
    }
    takes {
        /// What would follow.
        effect: String,
        /// What it costs, in whole units of the currency of the project.
        cost: i64,
    }
    at_first {
        /// The option it stands behind, by id or title; the last where left out.
        after: String,
    }
}

impl Decide for OptionAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let decision = self.decision.find(project)?;
        let mut given = self.given(project)?;
        let after = self.after.value();
        let after = after.map(|after| option_of(project, decision, after));
        let others = project.options_of(&decision.id).into_iter();
        let others = others.map(|option| (option.place.clone(), option.id.clone()));
        let place = place_behind(others.collect(), after.transpose()?.as_ref());
        given.insert("place".into(), place.to_value());
        let added = add::<DecisionOption>(draft, &self.id, given)?;
        Ok(Outcome::made(added.id().clone()))
    }
}

deletes! {
    /// Removes a decision and its options. One that nobody needs any more is withdrawn, not removed.
    DecisionDelete of Decision;
    /// Removes an option.
    OptionDelete of DecisionOption;
}

links! {
    /// Says that a task waits for a decision, or that the decision answers a risk.
    DecisionLink,
    /// Says that a task does not wait for a decision, or that the decision does not answer a risk.
    DecisionUnlink of Decision
    {
        /// The task, by id or plan code.
        task: Task in tasks,
        /// The risk, by id, number or title.
        risk: Risk in risks,
    }
}
