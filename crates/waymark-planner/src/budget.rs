//! What a project costs: planned, spent, and to be expected in the end, in whole units of its currency.
//!
//! Sums saturate: a file with absurd amounts gives an absurd sum, never a panic.

use crate::project::Project;
use crate::record::{BudgetLine, Cost};
use crate::value::Id;

/// Amounts of a line of the budget, or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// What was planned.
    pub planned: i64,
    /// What was spent.
    pub spent: i64,
    /// What it will have cost in the end.
    pub forecast: i64,
}

impl Sum {
    /// By how much the forecast lies above what was planned; negative where less is expected.
    pub fn over(self) -> i64 {
        self.forecast.saturating_sub(self.planned)
    }

    /// Both together.
    pub fn plus(self, other: Sum) -> Sum {
        Sum {
            planned: self.planned.saturating_add(other.planned),
            spent: self.spent.saturating_add(other.spent),
            forecast: self.forecast.saturating_add(other.forecast),
        }
    }
}

impl Project {
    /// What was spent on a line, the earliest first.
    pub fn costs_of(&self, line: &Id) -> Vec<&Cost> {
        let costs = self.costs.values().map(|cost| cost.as_ref());
        let mut costs: Vec<&Cost> = costs.filter(|cost| cost.line.id() == line).collect();
        costs.sort_by_key(|cost| (cost.on, &cost.id));
        costs
    }

    /// The amounts of a line. Its forecast at completion is the one that was given, else the larger of planned and
    /// spent.
    pub fn sum_of(&self, line: &BudgetLine) -> Sum {
        let planned = line.planned.get();
        let costs = self.costs_of(&line.id).into_iter();
        let spent = costs.fold(0, |sum: i64, cost| sum.saturating_add(cost.amount.get()));
        let given = line.forecast.map(|forecast| forecast.get());
        Sum {
            planned,
            spent,
            forecast: given.unwrap_or(planned.max(spent)),
        }
    }
}
