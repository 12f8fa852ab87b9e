//! Rows that are set aside: they stay in the file with their reason, and count nowhere until they are brought back.
//!
//! A row that has lost its place in the scope is never removed for that. What it waited for, and what waited for it, is
//! kept too, and holds again when it comes back. Which items of the scope a row is done for is said here as well.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::{phrase, t};

use super::course::{links, needed};
use super::{Decide, Outcome, find_task};
use crate::draft::Draft;
use crate::record::{Party, Service, Site, Task, TaskKind};
use crate::refusal::Refusal;
use crate::scope::{ScopeItem, ScopeRegister};
use crate::value::Id;

/// Sets a row aside with all that lies under it: it stays in the file, and counts nowhere. Phases, gates and the audits
/// of the certification body hold the plan together and stay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetAside {
    /// The row, by id or plan code.
    pub id: String,
    /// Why.
    pub why: String,
}

impl Decide for TaskSetAside {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let task = find_task(draft.project(), &self.id)?;
        if matches!(
            task.kind,
            TaskKind::Phase | TaskKind::Gate | TaskKind::Audit
        ) {
            let name = task.name.clone();
            return Err(Refusal::NeverAside { name });
        }
        let id = task.id.clone();
        let why = needed(&self.why, phrase!("rules.a_reason"))?;
        set_aside(draft, &id, why, false)?;
        Ok(Outcome::default())
    }
}

/// Brings a row back that was set aside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskBringBack {
    /// The row, by id or plan code.
    pub id: String,
}

impl Decide for TaskBringBack {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let task = find_task(draft.project(), &self.id)?;
        if task.aside.is_none() {
            let name = task.name.clone();
            return Err(Refusal::NotAside { name });
        }
        let id = task.id.clone();
        bring_back(draft, &id)?;
        Ok(Outcome::default())
    }
}

links! {
    /// Says that a row of the plan is done for an item of the scope.
    TaskServe,
    /// Says that a row of the plan is not done for an item of the scope.
    TaskServeNot of Task
    {
        /// The service, by id or name.
        service: Service in services,
        /// The site, by id or name.
        site: Site in sites,
        /// The party, by id or name.
        party: Party in parties,
    }
}

/// Sets a row aside.
pub(super) fn set_aside(
    draft: &mut Draft<'_>,
    id: &Id,
    why: String,
    with_scope: bool,
) -> Result<(), Refusal> {
    draft.set::<Task>(id, "aside", &Some(why))?;
    draft.set::<Task>(id, "aside_with_scope", &with_scope.then_some(true))
}

/// Brings a row back.
pub(super) fn bring_back(draft: &mut Draft<'_>, id: &Id) -> Result<(), Refusal> {
    draft.set::<Task>(id, "aside", &None::<String>)?;
    draft.set::<Task>(id, "aside_with_scope", &None::<bool>)
}

/// Sets aside the open rows that are done for nothing but an item that is about to be removed. Answers what to say.
pub(super) fn leave_behind(
    draft: &mut Draft<'_>,
    register: ScopeRegister,
    id: &Id,
    name: &str,
) -> Result<Vec<String>, Refusal> {
    let item = ScopeItem {
        id: id.clone(),
        name: name.to_string(),
        kind: register,
    };
    let alone = |task: &Task| {
        let named = task.services.ids().chain(task.sites.ids());
        named.chain(task.parties.ids()).count() == 1 && task.names(&item)
    };
    let rows = draft.project().outline().rows().iter();
    let tasks = rows.filter_map(|row| draft.project().tasks.get(&row.id));
    let open = tasks.filter(|task| task.actual_finish.is_none() && alone(task));
    let open: Vec<Id> = open.map(|task| task.id.clone()).collect();
    for task in &open {
        set_aside(draft, task, t!("scope.was_removed", name), true)?;
    }
    let count = open.len();
    Ok(match count {
        0 => Vec::new(),
        _ => vec![t!("rules.rows_aside", count)],
    })
}
