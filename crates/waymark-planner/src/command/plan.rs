//! Acts on the plan as a whole: baselines.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::charter::charter_id;
use super::{Decide, Outcome, named};
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
        let name = named(Kind::Baseline, &self.name)?;
        let id = draft.id_for::<Baseline>(&self.id)?;
        let taken = draft.today();
        let charter = charter_id(draft)?;
        let number = draft
            .project()
            .charter()
            .map_or(0, |c| c.baselines_numbered.get())
            + 1;
        let number = Number::new(number).unwrap_or_default();
        draft.create(&Baseline {
            id: id.clone(),
            number,
            name,
            taken,
            reason: self.reason.trim().to_string(),
            approver: self.approver.trim().to_string(),
        })?;
        let forecast = draft.project().forecast(taken);
        keep_dates(draft, &Ref::to(id.clone()), &forecast)?;
        draft.set::<Charter>(&charter, "baseline", &Some(Ref::<Baseline>::to(id.clone())))?;
        draft.set::<Charter>(&charter, "baselines_numbered", &number)?;
        Ok(Outcome::made(id))
    }
}

/// Writes the dates of every row into a baseline.
pub(crate) fn keep_dates(
    draft: &mut Draft<'_>,
    baseline: &Ref<Baseline>,
    plan: &Plan,
) -> Result<(), Refusal> {
    let rows: Vec<(Id, _)> = draft
        .project()
        .tasks
        .values()
        .map(|task| (task.id.clone(), task.duration))
        .collect();
    for (task, duration) in rows {
        let Some(dates) = plan.dates(&task) else {
            continue;
        };
        let id = draft.next_id();
        draft.create(&BaselineTask {
            id,
            baseline: baseline.clone(),
            task: Ref::<Task>::to(task),
            start: dates.start,
            finish: dates.finish,
            duration,
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
