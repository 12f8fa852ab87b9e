//! Acts on the budget: its lines, and what was spent.

use chrono::NaiveDate;
use waymark_words::phrase;

use super::course::{deletes, past};
use super::given::{Given, Kept, Named, add, kept};
use super::{Decide, Outcome};
use crate::draft::Draft;
use crate::record::{BudgetLine, Cost, CostKind};
use crate::refusal::Refusal;

/// The last phase of the plan.
const LAST_PHASE: u32 = 4;

impl Kept for BudgetLine {
    const SAYS: &'static str = "name";

    fn check(&self, _: &Draft<'_>) -> Result<(), Refusal> {
        match self.phase.get() > LAST_PHASE {
            true => Err(Refusal::OutOfBounds {
                field: phrase!("rules.the_phase"),
                found: self.phase.get().into(),
                least: 0,
                most: LAST_PHASE.into(),
            }),
            false => Ok(()),
        }
    }
}

kept! {
    /// Adds a line to the budget.
    BudgetAdd,
    /// Changes a line of the budget.
    BudgetSet of BudgetLine
    needs {
        /// For what.
        name: String,
        /// Phase 0 to 4.
        phase: i64,
        /// What sort of cost it is.
        kind: CostKind,
        /// What was planned, in whole units of the currency of the project.
        planned: i64,
    }
    takes {
        /// What it will have cost in the end; the larger of planned and spent where that is not given.
        forecast: i64,
        /// What else there is to know.
        notes: String,
    }
}

impl Decide for BudgetAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let given = self.given(draft.project())?;
        let added = add::<BudgetLine>(draft, &self.id, given)?;
        Ok(Outcome::made(added.id().clone()))
    }
}

impl Kept for Cost {
    const SAYS: &'static str = "";

    fn check(&self, draft: &Draft<'_>) -> Result<(), Refusal> {
        past(draft, phrase!("rules.the_cost"), Some(self.on)).map(|_| ())
    }
}

kept! {
    /// Adds a cost: money that was spent.
    CostAdd,
    /// Changes a cost.
    CostSet of Cost
    needs {
        /// The line of the budget it is taken from, by id or name.
        line: Named<BudgetLine>,
        /// The day it was spent.
        on: NaiveDate,
        /// How much, in whole units of the currency of the project; negative for a refund.
        amount: i64,
    }
    takes {
        /// For what.
        note: String,
    }
}

impl Decide for CostAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let given = self.given(draft.project())?;
        let added = add::<Cost>(draft, &self.id, given)?;
        Ok(Outcome::made(added.id().clone()))
    }
}

deletes! {
    /// Removes a line of the budget, and what was spent on it.
    BudgetDelete of BudgetLine;
    /// Removes a cost.
    CostDelete of Cost;
}
