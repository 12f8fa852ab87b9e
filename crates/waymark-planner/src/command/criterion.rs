//! Acts on criteria: rating them on either axis, what is said of them, and which tasks lead to them.
//!
//! A criterion is never added or removed here: the catalogue the project carries says which there are.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_catalogue::Rating;
use waymark_words::{phrase, t};

use super::given::{Gathered, Given, Named};
use super::{Decide, Outcome, find, find_task, nullable};
use crate::draft::Draft;
use crate::readiness::reuse::{ReuseFramework, reusable};
use crate::record::{Confidence, Criterion, Person};
use crate::refusal::Refusal;
use crate::value::{Id, Value};

/// Which axis of a criterion is rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RatedAxis {
    /// Whether the way of working is defined.
    Defined,
    /// Whether it is lived and leaves records.
    Operating,
    /// Both with the same rating.
    Both,
}

/// Rates a criterion on the status date. What it was rated before stays in the log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionRate {
    /// The criterion as in the catalogue, such as `8.6.1-03`, or its record id.
    pub id: String,
    /// The axis.
    pub axis: RatedAxis,
    /// N, P, L or F; null for not rated.
    #[schemars(schema_with = "rating_schema")]
    #[serde(deserialize_with = "nullable")]
    pub rating: Option<Rating>,
    /// How sure those who rate are; as it was where left out.
    #[serde(default, skip_serializing_if = "Given::is_absent")]
    pub confidence: Given<Confidence>,
}

pub(super) fn rating_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "enum": ["N", "P", "L", "F", null] })
}

impl Decide for CriterionRate {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = find::<Criterion>(draft.project(), &self.id)?.id.clone();
        if self.axis != RatedAxis::Operating {
            draft.set::<Criterion>(&id, "defined", &self.rating)?;
        }
        if self.axis != RatedAxis::Defined {
            draft.set::<Criterion>(&id, "operating", &self.rating)?;
        }
        let criterion = find::<Criterion>(draft.project(), id.as_str())?;
        let is_rated = criterion.defined.is_some() || criterion.operating.is_some();
        let sure = match &self.confidence {
            _ if !is_rated => None,
            Given::Absent => criterion.confidence,
            Given::Null => None,
            Given::Value(confidence) => Some(*confidence),
        };
        draft.set::<Criterion>(&id, "rated", &is_rated.then_some(draft.today()))?;
        draft.set::<Criterion>(&id, "confidence", &sure)?;
        Ok(Outcome::default())
    }
}

/// Changes what is said of a criterion beside its ratings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionSet {
    /// The criterion, by id or code.
    pub id: String,
    /// Who brings it forward, by id or name; null for who owns the process its clause belongs to.
    #[serde(default, skip_serializing_if = "Given::is_absent")]
    pub owner: Given<Named<Person>>,
    /// The day by which it is to be largely achieved.
    #[serde(default, skip_serializing_if = "Given::is_absent")]
    pub due: Given<NaiveDate>,
    /// What is missing.
    #[serde(default, skip_serializing_if = "Given::is_absent")]
    pub gap: Given<String>,
    /// How sure those who rated it were.
    #[serde(default, skip_serializing_if = "Given::is_absent")]
    pub confidence: Given<Confidence>,
    /// The phase by whose end it is to be largely achieved, 0 to 4.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<u32>,
}

/// The last phase: certification and improvement.
const LAST_PHASE: u32 = 4;

impl Decide for CriterionSet {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let criterion = find::<Criterion>(draft.project(), &self.id)?;
        let id = criterion.id.clone();
        let is_rated = criterion.defined.is_some() || criterion.operating.is_some();
        if self.confidence.value().is_some() && !is_rated {
            let code = criterion.code.clone();
            return Err(Refusal::NotRated { code });
        }
        if let Some(phase) = self.phase.filter(|phase| *phase > LAST_PHASE) {
            return Err(Refusal::OutOfBounds {
                field: phrase!("rules.the_phase"),
                found: phase.into(),
                least: 0,
                most: LAST_PHASE.into(),
            });
        }
        let mut gathered = Gathered::in_project(draft.project());
        gathered.take::<Criterion, Named<Person>>("owner", &self.owner)?;
        gathered.take::<Criterion, NaiveDate>("due", &self.due)?;
        gathered.take::<Criterion, String>("gap", &self.gap)?;
        gathered.take::<Criterion, Confidence>("confidence", &self.confidence)?;
        for (field, content) in gathered.fields() {
            draft.give::<Criterion>(&id, &field, content)?;
        }
        if let Some(phase) = self.phase {
            draft.give::<Criterion>(&id, "phase", Value::Whole(phase.into()))?;
        }
        Ok(Outcome::default())
    }
}

/// Says that a task leads to a criterion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionLink {
    /// The criterion, by id or code.
    pub id: String,
    /// The task, by id or plan code.
    pub task: String,
}

impl Decide for CriterionLink {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let (id, task) = ends(draft, &self.id, &self.task)?;
        draft.put_in_set::<Criterion>(&id, "tasks_apart", task.as_str(), false)?;
        if !leads_by_clause(draft, &id, &task)? {
            draft.put_in_set::<Criterion>(&id, "tasks", task.as_str(), true)?;
        }
        Ok(Outcome::default())
    }
}

/// Says that a task does not lead to a criterion, although it may name its clause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionUnlink {
    /// The criterion, by id or code.
    pub id: String,
    /// The task, by id or plan code.
    pub task: String,
}

impl Decide for CriterionUnlink {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let (id, task) = ends(draft, &self.id, &self.task)?;
        draft.put_in_set::<Criterion>(&id, "tasks", task.as_str(), false)?;
        if leads_by_clause(draft, &id, &task)? {
            draft.put_in_set::<Criterion>(&id, "tasks_apart", task.as_str(), true)?;
        }
        Ok(Outcome::default())
    }
}

/// The ids of a criterion and a task.
fn ends(draft: &Draft<'_>, criterion: &str, task: &str) -> Result<(Id, Id), Refusal> {
    let criterion = find::<Criterion>(draft.project(), criterion)?.id.clone();
    let task = find_task(draft.project(), task)?.id.clone();
    Ok((criterion, task))
}

/// Whether a task leads to a criterion because it names its clause.
fn leads_by_clause(draft: &Draft<'_>, criterion: &Id, task: &Id) -> Result<bool, Refusal> {
    let project = draft.project();
    let criterion = find::<Criterion>(project, criterion.as_str())?;
    let task = find_task(project, task.as_str())?;
    Ok(project.names_clause_of(task, criterion))
}

/// Takes over what another framework that is held already proposes: a rating for both axes with low confidence, and what
/// has still to be added as the gap. Nothing is proposed over a rating.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionReuse {
    /// The framework that is held.
    pub framework: ReuseFramework,
    /// The criteria, by id or code; all that nobody has rated where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criteria: Option<Vec<String>>,
}

impl Decide for CriterionReuse {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let proposals = reusable(draft.project(), self.framework);
        let chosen: Option<Vec<Id>> = match &self.criteria {
            None => None,
            Some(named) => {
                let found = named
                    .iter()
                    .map(|one| find::<Criterion>(draft.project(), one));
                let found: Result<Vec<&Criterion>, Refusal> = found.collect();
                Some(found?.into_iter().map(|one| one.id.clone()).collect())
            }
        };
        let mut taken = 0;
        for proposal in proposals {
            let asked = chosen.as_ref().map(|ids| ids.contains(&proposal.criterion));
            if asked == Some(false) {
                continue;
            }
            let criterion = find::<Criterion>(draft.project(), proposal.criterion.as_str())?;
            let (id, code) = (criterion.id.clone(), criterion.code.clone());
            let has_gap = criterion.gap.is_some();
            match (proposal.rating, proposal.kept, asked.is_some()) {
                (Some(rating), false, _) => {
                    draft.set::<Criterion>(&id, "defined", &Some(rating))?;
                    draft.set::<Criterion>(&id, "operating", &Some(rating))?;
                    draft.set::<Criterion>(&id, "rated", &Some(draft.today()))?;
                    draft.set::<Criterion>(&id, "confidence", &Some(Confidence::Low))?;
                    if !has_gap {
                        draft.set::<Criterion>(&id, "gap", &Some(proposal.gap))?;
                    }
                    taken += 1;
                }
                (_, true, true) => return Err(Refusal::RatedAlready { code }),
                (None, _, true) => return Err(Refusal::NothingToReuse { code }),
                (_, _, false) => {}
            }
        }
        match taken {
            0 => Err(Refusal::NoProposalLeft),
            taken => Ok(Outcome {
                made: None,
                notes: vec![t!("rules.reused", count = taken)],
            }),
        }
    }
}
