//! Acts on the project as a whole.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::{Phrase, phrase, t};

use super::{Decide, Outcome, named, nullable};
use crate::draft::Draft;
use crate::record::{BadField, Charter, ConstraintKind, Kind, Task, TaskKind};
use crate::refusal::Refusal;
use crate::value::{FieldValue, Id, Number, Picture, Value, WorkingDays};

/// Names the organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectSetOrganisation {
    /// The new name.
    pub name: String,
}

impl Decide for ProjectSetOrganisation {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let name = named(Kind::Charter, &self.name)?;
        let id = charter_id(draft)?;
        draft.set::<Charter>(&id, "organisation", &name)?;
        Ok(Outcome::default())
    }
}

/// Books the first day of the stage 1 audit, or takes the booking away. The stage 1 audit in the plan follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectSetTarget {
    /// The booked day, a working day; null for none.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<NaiveDate>")]
    pub date: Option<NaiveDate>,
}

impl Decide for ProjectSetTarget {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        book(draft, self.date)?;
        Ok(Outcome::default())
    }
}

/// Books the stage 1 audit, in the charter and in the plan.
pub(crate) fn book(draft: &mut Draft<'_>, target: Option<NaiveDate>) -> Result<(), Refusal> {
    let id = charter_id(draft)?;
    if let Some(target) = target {
        let start = draft.project().charter().map(|charter| charter.start);
        if let Some(start) = start.filter(|start| target <= *start) {
            return Err(Refusal::TargetBeforeStart { target, start });
        }
        draft
            .project()
            .check_booking(phrase!("rules.the_stage_1_audit"), target)?;
    }
    draft.set::<Charter>(&id, "target", &target)?;
    if let Some(stage1) = draft.project().stage1().map(|t| t.id.clone()) {
        let binding = target.map(|_| ConstraintKind::MustStart);
        draft.set::<Task>(&stage1, "constraint", &binding)?;
        draft.set::<Task>(&stage1, "constraint_date", &target)?;
    }
    Ok(())
}

/// Pins the status date, or lets it be today again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectSetStatusDate {
    /// The status date; null for today.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<NaiveDate>")]
    pub date: Option<NaiveDate>,
}

impl Decide for ProjectSetStatusDate {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = charter_id(draft)?;
        draft.set::<Charter>(&id, "status_date", &self.date)?;
        Ok(Outcome::default())
    }
}

/// Sets from which slip on a date is amber and red, in working days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectSetThresholds {
    /// Amber from this slip, in working days.
    pub amber_slip: u32,
    /// Red from this slip, in working days; more than amber.
    pub red_slip: u32,
}

impl Decide for ProjectSetThresholds {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = charter_id(draft)?;
        let (amber, red) = (self.amber_slip, self.red_slip);
        let threshold = |field, found: u32, least: u32, most: u32| {
            let within = (least..=most).contains(&found);
            let days = WorkingDays::new(found).filter(|_| within);
            days.ok_or(Refusal::OutOfBounds {
                field,
                found: found.into(),
                least: least.into(),
                most: most.into(),
            })
        };
        let amber_days = threshold(phrase!("rules.the_amber_slip"), amber, 1, 4_999)?;
        let red_days = threshold(phrase!("rules.the_red_slip"), red, amber + 1, 5_000)?;
        draft.set::<Charter>(&id, "amber_slip", &amber_days)?;
        draft.set::<Charter>(&id, "red_slip", &red_days)?;
        Ok(Outcome::default())
    }
}

/// Says for whom packs are written; printed in the footer of each page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectSetAudience {
    /// Such as "For the steering committee".
    pub audience: String,
}

impl Decide for ProjectSetAudience {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = charter_id(draft)?;
        draft.set::<Charter>(&id, "audience", &self.audience.trim().to_string())?;
        Ok(Outcome::default())
    }
}

/// Moves the first day of the plan. Work that has begun stays where it was done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectSetStart {
    /// The first day; before the booked audit.
    pub date: NaiveDate,
}

impl Decide for ProjectSetStart {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = charter_id(draft)?;
        let target = draft.project().charter().and_then(|charter| charter.target);
        if let Some(target) = target.filter(|target| *target <= self.date) {
            return Err(Refusal::TargetBeforeStart {
                target,
                start: self.date,
            });
        }
        draft.set::<Charter>(&id, "start", &self.date)?;
        Ok(Outcome::default())
    }
}

/// Says how many people and sites are in scope. The lengths in the plan stay as they are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectSetExtent {
    /// People in scope; null where it is not known.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<u32>")]
    pub staff: Option<u32>,
    /// Sites in scope; null where it is not known.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<u32>")]
    pub sites: Option<u32>,
}

impl Decide for ProjectSetExtent {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = charter_id(draft)?;
        let staff = extent(phrase!("rules.the_people_in_scope"), self.staff)?;
        let sites = extent(phrase!("rules.the_sites_in_scope"), self.sites)?;
        draft.set::<Charter>(&id, "staff", &staff)?;
        draft.set::<Charter>(&id, "sites", &sites)?;
        Ok(Outcome::default())
    }
}

/// A number of people or sites in scope: at least one where it is known.
pub(crate) fn extent(field: Phrase, given: Option<u32>) -> Result<Option<Number>, Refusal> {
    let Some(found) = given else { return Ok(None) };
    let number = Number::new(found).filter(|_| found > 0);
    number.map(Some).ok_or(Refusal::OutOfBounds {
        field,
        found: found.into(),
        least: 1,
        most: 1_000_000,
    })
}

/// Sets the currency of amounts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectSetCurrency {
    /// Three letters by ISO 4217, such as `EUR`; null where none is chosen.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub currency: Option<String>,
}

impl Decide for ProjectSetCurrency {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = charter_id(draft)?;
        let given = self.currency.as_deref().map(str::trim);
        let code = given.map(str::to_uppercase);
        let is_code =
            |code: &String| code.len() == 3 && code.chars().all(|c| c.is_ascii_uppercase());
        if let Some(code) = code.as_ref().filter(|code| !is_code(code)) {
            return Err(Refusal::NoCurrency(code.clone()));
        }
        draft.set::<Charter>(&id, "currency", &code)?;
        Ok(Outcome::default())
    }
}

/// Sets the logo that is printed on the cover of packs, or takes it away.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectSetLogo {
    /// A PNG as base64, about 300 kB at most; null for none.
    #[serde(deserialize_with = "nullable")]
    #[schemars(schema_with = "super::nullable_schema::<String>")]
    pub png: Option<String>,
}

impl Decide for ProjectSetLogo {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = charter_id(draft)?;
        let given = self.png.clone().map_or(Value::Null, Value::Text);
        let logo = Option::<Picture>::from_value(&given).map_err(|reason| {
            Refusal::Field(BadField {
                kind: Kind::Charter.name(),
                field: "logo".into(),
                reason: reason.into(),
            })
        })?;
        draft.set::<Charter>(&id, "logo", &logo)?;
        Ok(Outcome::default())
    }
}

pub(super) fn charter_id(draft: &Draft<'_>) -> Result<Id, Refusal> {
    let charter = draft.project().charter();
    charter.map(|c| c.id.clone()).ok_or(Refusal::NoSuch {
        kind: Kind::Charter,
        given: t!("rules.project"),
    })
}

impl crate::Project {
    /// The stage 1 audit of the plan: `CRT-08` of the exemplar plan, else the first audit from the top.
    pub fn stage1(&self) -> Option<&Task> {
        let is_audit = |t: &&Task| t.kind == TaskKind::Audit;
        let tasks = || self.tasks.values().map(|t| t.as_ref());
        tasks()
            .filter(is_audit)
            .find(|t| t.code.as_deref() == Some("CRT-08"))
            .or_else(|| {
                tasks()
                    .filter(is_audit)
                    .min_by_key(|t| self.outline().position(&t.id))
            })
    }
}
