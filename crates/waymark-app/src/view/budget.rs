//! The budget: its lines, what was spent, and sums by phase and by sort of cost.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_planner::Project;
use waymark_planner::budget::Sum;
use waymark_planner::record::{BudgetLine, CostKind};
use waymark_words::t;

use crate::session::Moment;

/// The budget. Amounts are whole units of the currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct BudgetView {
    /// The currency of amounts (ISO 4217).
    pub currency: Option<String>,
    /// The phases there are, in order.
    pub phases: Vec<BudgetPhase>,
    /// The sorts of cost there are.
    pub kinds: Vec<CostKind>,
    /// The lines by phase and name.
    pub lines: Vec<BudgetLineRow>,
    /// Sums of the phases that have lines.
    pub by_phase: Vec<BudgetSum>,
    /// Sums of the sorts of cost that have lines.
    pub by_kind: Vec<BudgetSum>,
    /// The sum of all lines.
    pub total: BudgetSum,
}

/// A phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct BudgetPhase {
    /// Its number.
    pub phase: u32,
    /// What it is called.
    pub name: String,
}

/// Amounts together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct BudgetSum {
    /// The number of the phase, or the word of the sort of cost.
    pub key: String,
    /// What that is called.
    pub name: String,
    /// What was planned.
    pub planned: i64,
    /// What was spent.
    pub spent: i64,
    /// What it will have cost in the end.
    pub forecast: i64,
    /// Forecast less planned.
    pub over: i64,
}

/// A line of the budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct BudgetLineRow {
    /// The record.
    pub id: String,
    /// For what.
    pub name: String,
    /// Its phase.
    pub phase: u32,
    /// What sort of cost it is.
    pub kind: CostKind,
    /// What was planned.
    pub planned: i64,
    /// What was spent.
    pub spent: i64,
    /// What it will have cost in the end.
    pub forecast: i64,
    /// Whether the forecast was given, and not worked out.
    pub forecast_own: bool,
    /// Forecast less planned.
    pub over: i64,
    /// What else there is to know.
    pub notes: String,
    /// What was spent, the earliest first.
    pub costs: Vec<CostRow>,
}

/// Money that was spent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CostRow {
    /// The record.
    pub id: String,
    /// The day.
    pub on: NaiveDate,
    /// How much; negative for a refund.
    pub amount: i64,
    /// For what.
    pub note: String,
}

/// The budget at a moment.
pub fn budget(moment: &Moment) -> BudgetView {
    let project = &moment.project;
    let lines = project.budget_lines.values();
    let mut lines: Vec<&BudgetLine> = lines.map(|line| line.as_ref()).collect();
    lines.sort_by_key(|line| (line.phase, line.name.to_lowercase(), &line.id));
    let phases = phases(project);
    let sum_of = |key: String, name: String, is_in: &dyn Fn(&BudgetLine) -> bool| {
        let within: Vec<&&BudgetLine> = lines.iter().filter(|line| is_in(line)).collect();
        let sums = within.iter().map(|line| project.sum_of(line));
        let sum = sums.fold(Sum::default(), Sum::plus);
        (!within.is_empty()).then(|| summed(key, name, sum))
    };
    let all = lines.iter().map(|line| project.sum_of(line));
    let all = all.fold(Sum::default(), Sum::plus);
    BudgetView {
        currency: project.charter().and_then(|c| c.currency.clone()),
        kinds: CostKind::ALL.to_vec(),
        by_phase: (0..=4)
            .filter_map(|phase: u32| {
                let named = phases.iter().find(|named| named.phase == phase);
                let name = named.map_or_else(|| phase.to_string(), |named| named.name.clone());
                sum_of(phase.to_string(), name, &|line| line.phase.get() == phase)
            })
            .collect(),
        by_kind: CostKind::ALL
            .iter()
            .filter_map(|kind| {
                let word = kind.word().to_string();
                sum_of(word, kind_name(*kind), &|line| line.kind == *kind)
            })
            .collect(),
        total: summed("total".to_string(), t!("raid.total"), all),
        lines: lines.iter().map(|line| line_row(project, line)).collect(),
        phases,
    }
}

/// What a sort of cost is called.
pub fn kind_name(kind: CostKind) -> String {
    match kind {
        CostKind::Staff => t!("raid.cost_staff"),
        CostKind::Consultancy => t!("raid.cost_consultancy"),
        CostKind::Tools => t!("raid.cost_tools"),
        CostKind::Training => t!("raid.cost_training"),
        CostKind::Certification => t!("raid.cost_certification"),
        CostKind::Other => t!("raid.cost_other"),
    }
}

fn phases(project: &Project) -> Vec<BudgetPhase> {
    let tasks = project.tasks.values();
    let mut phases: Vec<BudgetPhase> = tasks
        .filter_map(|task| {
            Some(BudgetPhase {
                phase: task.phase?.get(),
                name: task.name.clone(),
            })
        })
        .collect();
    phases.sort_by_key(|phase| phase.phase);
    phases.dedup_by_key(|phase| phase.phase);
    phases
}

fn summed(key: String, name: String, sum: Sum) -> BudgetSum {
    BudgetSum {
        key,
        name,
        planned: sum.planned,
        spent: sum.spent,
        forecast: sum.forecast,
        over: sum.over(),
    }
}

fn line_row(project: &Project, line: &BudgetLine) -> BudgetLineRow {
    let sum = project.sum_of(line);
    let costs = project.costs_of(&line.id).into_iter();
    BudgetLineRow {
        id: line.id.to_string(),
        name: line.name.clone(),
        phase: line.phase.get(),
        kind: line.kind,
        planned: sum.planned,
        spent: sum.spent,
        forecast: sum.forecast,
        forecast_own: line.forecast.is_some(),
        over: sum.over(),
        notes: line.notes.clone(),
        costs: costs
            .map(|cost| CostRow {
                id: cost.id.to_string(),
                on: cost.on,
                amount: cost.amount.get(),
                note: cost.note.clone(),
            })
            .collect(),
    }
}
