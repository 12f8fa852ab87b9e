//! Acts on risks. How likely and how harmful a risk is has a history: it is scored on a day, and its present grades are
//! those of its last score.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_catalogue::scope_rows::ScopeRisk;
use waymark_catalogue::{Catalogue, Edition};
use waymark_words::{phrase, t};

use super::course::{called, deletes, end, links, needed, open, raised_on, reopen};
use super::given::{Content, Given, Kept, Named, add, kept};
use super::{Decide, Outcome, find};
use crate::change::Fields;
use crate::draft::Draft;
use crate::raid::Exposure;
use crate::record::{
    Criterion, Issue, Party, Person, Process, Proximity, Risk, RiskResponse, RiskScore, Severity,
    Task,
};
use crate::refusal::Refusal;
use crate::status::Rag;
use crate::value::{FieldValue, Id, Ref, Value};

/// The grade of a risk that nobody has graded yet, in the middle of the scale.
const UNGRADED: i64 = 3;

impl Kept for Risk {}

kept! {
    /// Adds a risk, and scores it on the day it was raised.
    RiskAdd,
    /// Changes what is said of a risk. Its likelihood and impact are scored with `risk.score`.
    RiskSet of Risk
    needs {
        /// What may happen: the event.
        title: String,
    }
    takes {
        /// What may bring it about.
        cause: String,
        /// What would follow.
        effect: String,
        /// The heading it is listed under.
        category: String,
        /// The sort of answer to it.
        response: RiskResponse,
        /// What is done about it.
        plan: String,
        /// What is done if it happens all the same.
        fallback: String,
        /// The likelihood to be expected once the plan is carried out, 1 to 5.
        after_likelihood: i64,
        /// The impact to be expected once the plan is carried out, 1 to 5.
        after_impact: i64,
        /// What shows that it is about to happen.
        trigger: String,
        /// How soon it may happen.
        proximity: Proximity,
        /// Who watches it and answers for the response, by id or name.
        owner: Named<Person>,
        /// The day by which the response is due.
        due: NaiveDate,
        /// Working days by which the tasks it threatens are late if it happens.
        delay: i64,
        /// The process it threatens, by id, code or title.
        process: Named<Process>,
        /// The tasks it threatens, by id or plan code.
        tasks: Vec<Named<Task>>,
        /// The criteria it threatens, by id or code.
        criteria: Vec<Named<Criterion>>,
        /// The parties it comes from, by id or name.
        parties: Vec<Named<Party>>,
    }
    at_first {
        /// From 1, very unlikely, to 5, almost certain; 3 where left out.
        likelihood: i64,
        /// From 1, hardly felt, to 5, the goal is lost; 3 where left out.
        impact: i64,
        /// The day it was raised; the status date where left out.
        raised: NaiveDate,
    }
}

impl Decide for RiskAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let mut given = self.given(draft.project())?;
        let graded = |grade: &Given<i64>| Value::Whole(*grade.value().unwrap_or(&UNGRADED));
        given.insert("likelihood".into(), graded(&self.likelihood));
        given.insert("impact".into(), graded(&self.impact));
        given.insert("raised".into(), raised_on(draft, &self.raised)?);
        add_scored(draft, &self.id, given)
    }
}

/// Adds a risk and its first score.
fn add_scored(draft: &mut Draft<'_>, id: &Option<Id>, given: Fields) -> Result<Outcome, Refusal> {
    let risk = add::<Risk>(draft, id, given)?;
    let added = find::<Risk>(draft.project(), risk.id().as_str())?.clone();
    let first = draft.next_id();
    draft.create(&RiskScore {
        id: first,
        risk,
        on: added.raised,
        likelihood: added.likelihood,
        impact: added.impact,
        reason: String::new(),
    })?;
    Ok(Outcome::made(added.id))
}

/// Scores a risk on the status date. A second score of one day takes the place of the first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RiskScoreNow {
    /// The risk, by id, number or title.
    pub id: String,
    /// From 1, very unlikely, to 5, almost certain; as before where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub likelihood: Option<i64>,
    /// From 1, hardly felt, to 5, the goal is lost; as before where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<i64>,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Decide for RiskScoreNow {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = open::<Risk>(draft.project(), &self.id, "closed")?;
        let on = draft.today();
        let last = draft
            .project()
            .last_score(&id)
            .map(|score| (score.id.clone(), score.on));
        if let Some((_, later)) = last.as_ref().filter(|(_, scored)| *scored > on) {
            return Err(Refusal::ScoredLater {
                name: called::<Risk>(draft.project(), &id),
                on: *later,
            });
        }
        let grades = [("likelihood", self.likelihood), ("impact", self.impact)];
        for (field, grade) in grades {
            if let Some(grade) = grade {
                draft.give::<Risk>(&id, field, Value::Whole(grade))?;
            }
        }
        let risk = find::<Risk>(draft.project(), id.as_str())?;
        let (likelihood, impact) = (risk.likelihood, risk.impact);
        let reason = self.reason.trim().to_string();
        match last {
            Some((score, scored)) if scored == on => {
                draft.set::<RiskScore>(&score, "likelihood", &likelihood)?;
                draft.set::<RiskScore>(&score, "impact", &impact)?;
                draft.set::<RiskScore>(&score, "reason", &reason)?;
            }
            _ => {
                let score = RiskScore {
                    id: draft.next_id(),
                    risk: Ref::to(id),
                    on,
                    likelihood,
                    impact,
                    reason,
                };
                draft.create(&score)?;
            }
        }
        Ok(Outcome::default())
    }
}

/// Takes a risk of the catalogue's library into the register, with the grades it has there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RiskTake {
    /// Its code in the library, such as `RK-07`.
    pub library: String,
    /// An id chosen by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// Who watches it, by id or name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Named<Person>>,
}

impl Decide for RiskTake {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let edition = project.charter().map(|charter| charter.edition);
        let typical = Catalogue::shipped(edition.unwrap_or(Edition::E2018))
            .risks()
            .iter()
            .find(|risk| risk.id == self.library)
            .ok_or_else(|| Refusal::NotInLibrary(self.library.clone()))?;
        if let Some(risk) = project.taken_from_library(&typical.id) {
            return Err(Refusal::TakenAlready {
                code: typical.id.clone(),
                name: called::<Risk>(project, &risk.id),
            });
        }
        let response: RiskResponse = typical.response_type.into();
        let text = |text: &String| Value::Text(text.clone());
        let mut given = Fields::from([
            ("title".into(), text(&typical.event)),
            ("cause".into(), text(&typical.cause)),
            ("effect".into(), text(&typical.effect)),
            ("category".into(), text(&typical.category)),
            ("likelihood".into(), Value::Whole(typical.likelihood.into())),
            ("impact".into(), Value::Whole(typical.impact.into())),
            ("response".into(), response.to_value()),
            ("plan".into(), text(&typical.response)),
            ("trigger".into(), text(&typical.trigger)),
            ("library".into(), text(&typical.id)),
            ("raised".into(), draft.today().to_value()),
        ]);
        if let Some(owner) = &self.owner {
            given.insert("owner".into(), owner.content(project)?);
        }
        add_scored(draft, &self.id, given)
    }
}

/// Raises a risk that an item of the scope brings along, graded in the middle until somebody scores it.
pub(super) fn raise_of_scope(
    draft: &mut Draft<'_>,
    risk: &ScopeRisk,
    name: &str,
) -> Result<Id, Refusal> {
    let text = |text: &str| Value::Text(text.to_string());
    let given = Fields::from([
        ("title".into(), text(&risk.title.replace("{name}", name))),
        ("cause".into(), text(&risk.cause)),
        ("effect".into(), text(&risk.effect)),
        ("category".into(), text(&risk.category)),
        ("likelihood".into(), Value::Whole(UNGRADED)),
        ("impact".into(), Value::Whole(UNGRADED)),
        ("raised".into(), draft.today().to_value()),
    ]);
    let id = draft.next_id();
    add_scored(draft, &Some(id.clone()), given)?;
    Ok(id)
}

/// Closes a risk that threatens nothing any more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RiskClose {
    /// The risk, by id, number or title.
    pub id: String,
    /// Why.
    pub reason: String,
}

impl Decide for RiskClose {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let reason = needed(&self.reason, phrase!("rules.the_reason"))?;
        let id = end::<Risk>(draft, &self.id, "closed", None)?;
        draft.set::<Risk>(&id, "closing", &reason)?;
        Ok(Outcome::default())
    }
}

/// Opens a closed risk again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RiskReopen {
    /// The risk, by id, number or title.
    pub id: String,
}

impl Decide for RiskReopen {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = reopen::<Risk>(draft, &self.id, "closed")?;
        draft.set::<Risk>(&id, "closing", &String::new())?;
        Ok(Outcome::default())
    }
}

/// Says that a risk has happened: closes it, and raises an issue with its effect, owner, tasks and process.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RiskHappen {
    /// The risk, by id, number or title.
    pub id: String,
    /// An id for the issue, chosen by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issue_id: Option<Id>,
    /// What is wrong now; the event of the risk where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// How bad it is; as the exposure of the risk was where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// Who puts it right, by id or name; the owner of the risk where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Named<Person>>,
    /// The day by which it is to be put right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
}

impl Decide for RiskHappen {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = end::<Risk>(draft, &self.id, "closed", None)?;
        let closing = t!("rules.it_happened");
        draft.set::<Risk>(&id, "closing", &closing)?;
        let risk = find::<Risk>(draft.project(), id.as_str())?.clone();
        let owner = match &self.owner {
            Some(named) => Some(Ref::to(named.id(draft.project())?)),
            None => risk.owner,
        };
        let severity = match Exposure::of(risk.likelihood, risk.impact).tone() {
            Rag::Red => Severity::Red,
            Rag::Amber => Severity::Amber,
            Rag::Green => Severity::Green,
        };
        let title = self.title.as_deref().unwrap_or(&risk.title).trim();
        let issue = Fields::from([
            ("title".into(), title.to_string().to_value()),
            ("details".into(), risk.effect.to_value()),
            (
                "severity".into(),
                self.severity.unwrap_or(severity).to_value(),
            ),
            ("owner".into(), owner.to_value()),
            ("due".into(), self.due.to_value()),
            ("raised".into(), draft.today().to_value()),
            ("risk".into(), Value::Text(id.to_string())),
            ("process".into(), risk.process.to_value()),
            ("tasks".into(), risk.tasks.to_value()),
        ]);
        let issue = add::<Issue>(draft, &self.issue_id, issue)?;
        Ok(Outcome::made(issue.id().clone()))
    }
}

deletes! {
    /// Removes a risk, and its scores with it. A risk that came to nothing is closed, not removed.
    RiskDelete of Risk;
}

links! {
    /// Says that a risk threatens a task or a criterion, or comes from a party.
    RiskLink,
    /// Says that a risk does not threaten a task or criterion, or does not come from a party.
    RiskUnlink of Risk
    {
        /// The task, by id or plan code.
        task: Task in tasks,
        /// The criterion, by id or code.
        criterion: Criterion in criteria,
        /// The party, by id or name.
        party: Party in parties,
    }
}
