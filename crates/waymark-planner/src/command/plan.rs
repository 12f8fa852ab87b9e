//! Acts on the plan as a whole: baselines.
//!
//! What a baseline holds was agreed once and is never changed; only its name may be.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use waymark_words::phrase;

use super::charter::charter_id;
use super::task_dates::working_days;
use super::{Decide, Outcome, find_task, named};
use crate::draft::Draft;
use crate::plan::Plan;
use crate::record::{Baseline, BaselineTask, Charter, Kind, Task};
use crate::refusal::Refusal;
use crate::value::{Id, Number, Ref};

/// Keeps the present forecast as a baseline, and measures slip against it from now on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BaselineSet {
    /// An id chosen by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// What it is called, such as "Baseline 2".
    pub name: String,
    /// Why it is taken.
    #[serde(default)]
    pub reason: String,
    /// Who approved it.
    #[serde(default)]
    pub approver: String,
}

impl Decide for BaselineSet {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let taken = draft.today();
        let made = create_baseline(
            draft,
            &self.id,
            &self.name,
            taken,
            &self.reason,
            &self.approver,
        )?;
        let forecast = draft.project().forecast(taken);
        keep_dates(draft, &made, &forecast)?;
        let charter = charter_id(draft)?;
        draft.set::<Charter>(&charter, "baseline", &Some(made.clone()))?;
        Ok(Outcome::made(made.id().clone()))
    }
}

/// Makes a baseline without rows, under the next number.
fn create_baseline(
    draft: &mut Draft<'_>,
    id: &Option<Id>,
    name: &str,
    taken: NaiveDate,
    reason: &str,
    approver: &str,
) -> Result<Ref<Baseline>, Refusal> {
    let name = named(Kind::Baseline, name)?;
    let id = draft.id_for::<Baseline>(id)?;
    let charter = charter_id(draft)?;
    let numbered = draft
        .project()
        .charter()
        .map(|c| c.baselines_numbered.get());
    let number = Number::new(numbered.unwrap_or_default() + 1).unwrap_or_default();
    let made = draft.create(&Baseline {
        id,
        number,
        name,
        taken,
        reason: reason.trim().to_string(),
        approver: approver.trim().to_string(),
    })?;
    draft.set::<Charter>(&charter, "baselines_numbered", &number)?;
    Ok(made)
}

/// Keeps dates that were agreed elsewhere, such as in Microsoft Project, as a baseline. Slip goes on being measured
/// against the baseline it was measured against.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BaselineTake {
    /// An id chosen by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// What it is called.
    pub name: String,
    /// The day it was taken; the status date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<NaiveDate>,
    /// Why it was taken.
    #[serde(default)]
    pub reason: String,
    /// Who approved it.
    #[serde(default)]
    pub approver: String,
    /// Where each row lay.
    pub rows: Vec<TakenRow>,
}

/// Where a row lay in a baseline that is taken over. Both dates are inclusive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakenRow {
    /// The task, by id or plan code.
    pub task: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub finish: NaiveDate,
    /// Length in working days.
    pub days: u32,
}

impl Decide for BaselineTake {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let taken = self.taken.unwrap_or(draft.today());
        let made = create_baseline(
            draft,
            &self.id,
            &self.name,
            taken,
            &self.reason,
            &self.approver,
        )?;
        let mut seen = BTreeSet::new();
        for row in &self.rows {
            let project = draft.project();
            let task = find_task(project, &row.task)?;
            if row.finish < row.start {
                return Err(Refusal::EndBeforeStart {
                    what: phrase!("rules.the_task"),
                    first: row.start,
                    last: row.finish,
                });
            }
            if !seen.insert(task.id.clone()) {
                return Err(Refusal::NamedTwice {
                    name: task.name.clone(),
                });
            }
            let wbs = project.outline().row(&task.id).map(|row| row.wbs.clone());
            let kept = BaselineTask {
                id: Id::lowest(),
                baseline: made.clone(),
                task: Some(Ref::to(task.id.clone())),
                name: task.name.clone(),
                wbs: wbs.unwrap_or_default(),
                kind: task.kind,
                start: row.start,
                finish: row.finish,
                duration: working_days(phrase!("rules.the_duration"), 0, row.days)?,
            };
            let id = draft.next_id();
            draft.create(&BaselineTask { id, ..kept })?;
        }
        Ok(Outcome::made(made.id().clone()))
    }
}

/// Measures slip against a baseline from now on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BaselineUse {
    /// The baseline.
    pub id: Id,
}

impl Decide for BaselineUse {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let chosen = Ref::<Baseline>::to(known(draft, &self.id)?);
        let charter = charter_id(draft)?;
        draft.set::<Charter>(&charter, "baseline", &Some(chosen))?;
        Ok(Outcome::default())
    }
}

/// Renames a baseline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BaselineSetName {
    /// The baseline.
    pub id: Id,
    /// What it is called.
    pub name: String,
}

impl Decide for BaselineSetName {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let name = named(Kind::Baseline, &self.name)?;
        let id = known(draft, &self.id)?;
        draft.set::<Baseline>(&id, "name", &name)?;
        Ok(Outcome::default())
    }
}

/// The id of a baseline that is there.
fn known(draft: &Draft<'_>, id: &Id) -> Result<Id, Refusal> {
    let baseline = draft.project().baselines.get(id);
    let refusal = || Refusal::NoSuch {
        kind: Kind::Baseline,
        given: id.to_string(),
    };
    baseline.map(|b| b.id.clone()).ok_or_else(refusal)
}

/// Writes the dates of every row into a baseline.
pub(crate) fn keep_dates(
    draft: &mut Draft<'_>,
    baseline: &Ref<Baseline>,
    plan: &Plan,
) -> Result<(), Refusal> {
    let project = draft.project();
    let outline = project.outline().rows().iter();
    let rows: Vec<(String, std::sync::Arc<Task>)> = outline
        .filter_map(|row| Some((row.wbs.clone(), project.tasks.get(&row.id)?.clone())))
        .collect();
    for (wbs, task) in rows {
        let Some(dates) = plan.dates(&task.id) else {
            continue;
        };
        let id = draft.next_id();
        draft.create(&BaselineTask {
            id,
            baseline: baseline.clone(),
            task: Some(Ref::<Task>::to(task.id.clone())),
            name: task.name.clone(),
            wbs,
            kind: task.kind,
            start: dates.start,
            finish: dates.finish,
            duration: task.duration,
        })?;
    }
    Ok(())
}

/// Removes a baseline. Slip is measured against the newest that is left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BaselineDelete {
    /// The baseline.
    pub id: Id,
}

impl Decide for BaselineDelete {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let known = draft.project().baselines.get(&self.id);
        if known.is_some_and(|baseline| baseline.number.get() == 0) {
            return Err(Refusal::FirstPlan);
        }
        draft.remove::<Baseline>(&self.id)?;
        let project = draft.project();
        // The first plan is nobody's baseline: slip falls back to it where there is no other.
        let approved = project.baselines.values().filter(|b| b.number.get() > 0);
        let newest = approved.max_by_key(|b| b.number).map(|b| b.id.clone());
        if let Some(charter) = project
            .charter()
            .filter(|c| c.baseline.is_none())
            .map(|c| c.id.clone())
        {
            draft.set::<Charter>(&charter, "baseline", &newest.map(Ref::<Baseline>::to))?;
        }
        Ok(Outcome::default())
    }
}
