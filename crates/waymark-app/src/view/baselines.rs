//! The baselines of a project, and the plan held against one of them.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_planner::comparison::{LoneRow, RowSlip};
use waymark_planner::record::Baseline;
use waymark_words::t;

use crate::error::{AppError, ErrorClass};
use crate::session::Moment;

/// The baselines, and the plan held against one of them.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct BaselinesView {
    /// The status date of the forecast.
    pub as_of: NaiveDate,
    /// All baselines, in the order in which they were numbered.
    pub baselines: Vec<BaselineView>,
    /// The number of the one the plan is held against; none where there is none.
    pub against: Option<u32>,
    /// The phases: how far each has slipped.
    pub phases: Vec<RowSlip>,
    /// The gates likewise.
    pub gates: Vec<RowSlip>,
    /// Every row that both have, phases and gates among them, in the order of the plan.
    pub tasks: Vec<RowSlip>,
    /// Rows added since.
    pub added: Vec<LoneRow>,
    /// Rows removed since.
    pub removed: Vec<LoneRow>,
}

/// A baseline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct BaselineView {
    /// The record.
    pub id: String,
    /// Its number; 0 is the first plan.
    pub number: u32,
    /// What it is called.
    pub name: String,
    /// The day it was taken.
    pub taken: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approver: String,
    /// Whether slip is measured against it.
    pub current: bool,
}

/// The baselines of a moment, and its forecast held against the one with this number, else the one slip is measured
/// against.
///
/// # Errors
/// When no baseline has the number.
pub fn baselines(moment: &Moment, against: Option<u32>) -> Result<BaselinesView, AppError> {
    let project = &moment.project;
    let all = project.baselines_in_order();
    let reference = project.reference_baseline();
    let chosen: Option<&Baseline> = match against {
        None => reference,
        Some(number) => {
            let found = all.iter().find(|baseline| baseline.number.get() == number);
            let unknown = || {
                let known: Vec<String> = all.iter().map(|b| b.number.get().to_string()).collect();
                let known = known.join(", ");
                AppError::new(ErrorClass::Refused, t!("app.no_baseline", number, known))
            };
            Some(found.ok_or_else(unknown)?)
        }
    };
    let comparison = chosen.map(|chosen| project.against_baseline(&chosen.id, moment.status_date));
    let rows = |rows: Option<Vec<RowSlip>>| rows.unwrap_or_default();
    let views = all.iter().map(|baseline| BaselineView {
        id: baseline.id.to_string(),
        number: baseline.number.get(),
        name: baseline.name.clone(),
        taken: baseline.taken,
        reason: baseline.reason.clone(),
        approver: baseline.approver.clone(),
        current: reference.is_some_and(|reference| reference.id == baseline.id),
    });
    Ok(BaselinesView {
        as_of: moment.status_date,
        baselines: views.collect(),
        against: chosen.map(|chosen| chosen.number.get()),
        phases: rows(comparison.as_ref().map(|c| c.phases().cloned().collect())),
        gates: rows(comparison.as_ref().map(|c| c.gates().cloned().collect())),
        added: comparison
            .as_ref()
            .map(|c| c.added.clone())
            .unwrap_or_default(),
        removed: comparison
            .as_ref()
            .map(|c| c.removed.clone())
            .unwrap_or_default(),
        tasks: rows(comparison.map(|c| c.rows)),
    })
}
