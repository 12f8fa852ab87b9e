//! The plan held against a baseline: how far each row, phase and gate has slipped, and which rows came and went.
//!
//! A baseline keeps its rows when they are removed from the plan, so what was taken out of it is still told. Slip
//! is the forecast finish minus the baseline finish, in working days of the project calendar (`docs/definitions.md`).

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::plan::Dates;
use crate::project::Project;
use crate::record::{Baseline, BaselineTask, TaskKind};
use crate::status::Rag;
use crate::value::Id;

/// A row of the plan beside where it lay in the baseline. Dates are inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RowSlip {
    /// The record.
    pub id: String,
    /// Its place in the plan.
    pub wbs: String,
    /// What is done.
    pub name: String,
    /// What sort of row it is.
    pub kind: TaskKind,
    /// First day, forecast.
    pub start: NaiveDate,
    /// Last day, forecast.
    pub finish: NaiveDate,
    /// First day in the baseline.
    pub baseline_start: NaiveDate,
    /// Last day in the baseline.
    pub baseline_finish: NaiveDate,
    /// By how many working days it starts later than in the baseline; negative when earlier.
    pub start_slip_days: i32,
    /// By how many working days it finishes later than in the baseline; negative when earlier.
    pub slip_days: i32,
    /// What the thresholds of the project make of the slip.
    pub slip_rag: Rag,
}

/// A row that only one of the two has. Dates are inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct LoneRow {
    /// The record; none for a row that was removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its place in the plan, or the place it had.
    pub wbs: String,
    /// What is done.
    pub name: String,
    /// What sort of row it is.
    pub kind: TaskKind,
    /// First day: forecast for a row that was added, in the baseline for one that was removed.
    pub start: NaiveDate,
    /// Last day likewise.
    pub finish: NaiveDate,
}

/// The plan held against a baseline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Comparison {
    /// Rows that both have, in the order of the plan.
    pub rows: Vec<RowSlip>,
    /// Rows added since the baseline, in the order of the plan.
    pub added: Vec<LoneRow>,
    /// Rows removed since, in the order they had.
    pub removed: Vec<LoneRow>,
}

impl Comparison {
    /// The phases among the rows.
    pub fn phases(&self) -> impl Iterator<Item = &RowSlip> {
        self.of_kind(TaskKind::Phase)
    }

    /// The gates among the rows.
    pub fn gates(&self) -> impl Iterator<Item = &RowSlip> {
        self.of_kind(TaskKind::Gate)
    }

    fn of_kind(&self, kind: TaskKind) -> impl Iterator<Item = &RowSlip> {
        self.rows.iter().filter(move |row| row.kind == kind)
    }
}

impl Project {
    /// The baselines, in the order in which they were numbered.
    pub fn baselines_in_order(&self) -> Vec<&Baseline> {
        let mut baselines: Vec<&Baseline> = self.baselines.values().map(|b| b.as_ref()).collect();
        baselines.sort_by_key(|baseline| (baseline.number, &baseline.id));
        baselines
    }

    /// The forecast on a status date held against a baseline. A baseline without rows, or that is not there, knows
    /// none of the plan: all rows were added since.
    pub fn against_baseline(&self, baseline: &Id, status: NaiveDate) -> Comparison {
        let forecast = self.forecast(status);
        let calendar = forecast.calendar();
        let kept = |row: &&BaselineTask| row.baseline.id() == baseline;
        let kept: Vec<&BaselineTask> = self
            .baseline_tasks
            .values()
            .map(|row| row.as_ref())
            .filter(kept)
            .collect();
        let by_task: HashMap<&Id, &BaselineTask> = kept
            .iter()
            .filter_map(|row| Some((row.task.as_ref()?.id(), *row)))
            .collect();
        let mut comparison = Comparison {
            rows: Vec::new(),
            added: Vec::new(),
            removed: removed(&kept),
        };
        for row in self.outline().rows() {
            let (Some(task), Some(now)) = (self.tasks.get(&row.id), forecast.dates(&row.id)) else {
                continue;
            };
            let Dates { start, finish } = now;
            let (id, wbs, name) = (row.id.to_string(), row.wbs.clone(), task.name.clone());
            let Some(then) = by_task.get(&row.id) else {
                comparison.added.push(LoneRow {
                    id: Some(id),
                    wbs,
                    name,
                    kind: task.kind,
                    start,
                    finish,
                });
                continue;
            };
            let slip_days = calendar.later_by(then.finish, finish);
            comparison.rows.push(RowSlip {
                id,
                wbs,
                name,
                kind: task.kind,
                start,
                finish,
                baseline_start: then.start,
                baseline_finish: then.finish,
                start_slip_days: calendar.later_by(then.start, start),
                slip_days,
                slip_rag: self.slip_rag(slip_days),
            });
        }
        comparison
    }
}

fn removed(kept: &[&BaselineTask]) -> Vec<LoneRow> {
    let mut removed: Vec<&&BaselineTask> = kept.iter().filter(|row| row.task.is_none()).collect();
    removed.sort_by_cached_key(|row| (place(&row.wbs), row.id.clone()));
    let lone = removed.into_iter().map(|row| LoneRow {
        id: None,
        wbs: row.wbs.clone(),
        name: row.name.clone(),
        kind: row.kind,
        start: row.start,
        finish: row.finish,
    });
    lone.collect()
}

/// A WBS code as numbers, so that `1.10` comes after `1.9`.
fn place(wbs: &str) -> Vec<u32> {
    wbs.split('.')
        .map(|part| part.parse().unwrap_or(u32::MAX))
        .collect()
}
