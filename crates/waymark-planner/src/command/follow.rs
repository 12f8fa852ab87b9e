//! The plan is brought after the scope: what the items of the scope call for is added, what serves nothing in it any
//! more is set aside. What is to be done is worked out in [`crate::scope`].

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::aside::{bring_back, set_aside};
use super::risk::raise_of_scope;
use super::{Decide, LinkAdd, Outcome, TaskAdd, find_role};
use crate::draft::Draft;
use crate::record::{LinkKind, Risk, Task};
use crate::refusal::Refusal;
use crate::scope::FollowUp;
use crate::value::Id;

/// Brings the plan after the scope: rows and risks that its items call for come, rows that serve nothing in it any more
/// are set aside, and come back with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScopeFollow {
    /// What is not to be done, by its key as the preview tells it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub leave: BTreeSet<String>,
}

impl Decide for ScopeFollow {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let ups = draft.project().scope_follow_ups();
        let ups: Vec<FollowUp> = ups
            .into_iter()
            .filter(|up| !self.leave.contains(&up.to_string()))
            .collect();
        if ups.is_empty() {
            return Err(Refusal::ScopeFollowed);
        }
        for up in ups {
            carry_out(draft, up)?;
        }
        Ok(Outcome::default())
    }
}

fn carry_out(draft: &mut Draft<'_>, up: FollowUp) -> Result<(), Refusal> {
    match up {
        FollowUp::Serve { task, item, .. } => {
            draft.put_in_set::<Task>(&task, item.kind.field(), item.id.as_str(), true)
        }
        FollowUp::Add {
            row,
            item,
            after,
            gate,
        } => {
            let role = find_role(draft.project(), &row.role).ok();
            let role = role.map(|role| role.id.to_string());
            let add = TaskAdd {
                id: None,
                parent: None,
                after: after.map(|after| after.to_string()),
                name: row.name.replace("{name}", &item.name),
                days: row.days,
                kind: None,
                role,
                clauses: row.clauses.iter().cloned().collect(),
            };
            let Some(task) = add.decide(draft)?.made else {
                return Ok(());
            };
            draft.put_in_set::<Task>(&task, item.kind.field(), item.id.as_str(), true)?;
            if let Some(gate) = gate {
                wait(draft, &task, &gate)?;
            }
            Ok(())
        }
        FollowUp::Raise { risk, item } => {
            let risk = raise_of_scope(draft, risk, &item.name)?;
            draft.put_in_set::<Risk>(&risk, "parties", item.id.as_str(), true)
        }
        FollowUp::Aside { task, why } => set_aside(draft, &task, why, true),
        FollowUp::Back { task } => bring_back(draft, &task),
    }
}

/// A gate waits for a row.
fn wait(draft: &mut Draft<'_>, task: &Id, gate: &Id) -> Result<(), Refusal> {
    let link = LinkAdd {
        id: None,
        from: task.to_string(),
        to: gate.to_string(),
        kind: LinkKind::FinishStart,
        lag_days: 0,
        elapsed: false,
    };
    link.decide(draft).map(|_| ())
}
