//! Acts on parties: suppliers and others outside the organisational unit in scope who take part in the services.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::aside::leave_behind;
use super::given::{Given, Kept, Named, add, kept};
use super::raci::remove_marks;
use super::{Decide, Outcome, find};
use crate::draft::Draft;
use crate::record::{Kind, Party, PartyKind, Person};
use crate::refusal::Refusal;
use crate::scope::ScopeRegister;

impl Kept for Party {
    const SAYS: &'static str = "name";
}

kept! {
    /// Adds a party: a supplier, or somebody else outside the organisational unit in scope who takes part.
    PartyAdd,
    /// Changes what is said of a party.
    PartySet of Party
    needs {
        /// What it is called.
        name: String,
        /// How it stands to the organisation.
        kind: PartyKind,
    }
    takes {
        /// Whom to talk to there.
        contact: String,
        /// The components or whole services it supplies, or the part of them it performs.
        supplies: String,
        /// Whether there is a contract, or a documented agreement, with it; null where that is not known.
        contract: bool,
        /// Who looks after it, by id or name.
        owner: Named<Person>,
        /// How its work is checked.
        checks: String,
    }
}

impl Decide for PartyAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let given = self.given(draft.project())?;
        let made = add::<Party>(draft, &self.id, given)?;
        Ok(Outcome::made(made.id().clone()))
    }
}

/// Removes a party, with its involvement in processes. What it takes part in goes on without it; risks and dependencies
/// name it no longer, and open rows of the plan that are done for it alone are set aside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartyDelete {
    /// The party, by id or name.
    pub id: String,
}

impl Decide for PartyDelete {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let party = find::<Party>(draft.project(), &self.id)?;
        let (id, name) = (party.id.clone(), party.name.clone());
        let notes = leave_behind(draft, ScopeRegister::Party, &id, &name)?;
        remove_marks(draft, Kind::Party, &id)?;
        draft.remove::<Party>(&id)?;
        Ok(Outcome { made: None, notes })
    }
}
