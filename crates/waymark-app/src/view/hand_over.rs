//! What would be handed over from one person to another.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use waymark_planner::command::{HandedOver, PersonHandOver, find_person};
use waymark_planner::{Command, Id, Project};

use super::holding::{self, Holding};
use super::workload::NoIds;
use crate::error::AppError;
use crate::session::Moment;

/// Weeks over which the load of who takes over is looked at.
const WEEKS: usize = 12;

/// What a person would hand over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct HandOverView {
    /// Who gives it up.
    pub from: String,
    /// Who takes it over, if that is said.
    pub to: Option<String>,
    /// What it is.
    pub holdings: Vec<Holding>,
    /// How much of each sort, as `person.hand_over` takes it.
    pub counts: Vec<HandOverCount>,
    /// The highest load of who takes over in the next twelve weeks, in percent, once everything is theirs.
    pub to_load: Option<u32>,
}

/// How much of one sort would be handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct HandOverCount {
    /// The sort.
    pub kind: HandedOver,
    /// How many.
    pub count: usize,
    /// The same in words.
    pub label: String,
}

/// What a person holds and would hand over, to another if one is named.
///
/// # Errors
/// When nobody, or more than one person, is called so.
pub fn hand_over_preview(
    moment: &Moment,
    from: &str,
    to: Option<&str>,
) -> Result<HandOverView, AppError> {
    let project = &*moment.project;
    let from = find_person(project, from)?.id.clone();
    let to = to.map(|to| find_person(project, to)).transpose()?;
    let to = to.map(|to| to.id.clone());
    let mut kinds = BTreeMap::<HandedOver, BTreeSet<Id>>::new();
    for held in project.holdings_of(&from, moment.status_date) {
        let of_kind = kinds.entry(HandedOver::of(held.kind)).or_default();
        of_kind.insert(held.id);
    }
    let counts = kinds.iter().map(|(kind, ids)| HandOverCount {
        kind: *kind,
        count: ids.len(),
        label: kind.counted(ids.len()),
    });
    Ok(HandOverView {
        holdings: holding::of_person(project, &from, moment.status_date),
        counts: counts.collect(),
        to_load: to.as_ref().and_then(|to| peak(moment, &from, to)),
        from: from.to_string(),
        to: to.map(|to| to.to_string()),
    })
}

/// The highest load of who takes over, once they have.
fn peak(moment: &Moment, from: &Id, to: &Id) -> Option<u32> {
    let command = Command::PersonHandOver(PersonHandOver {
        from: from.to_string(),
        to: to.to_string(),
        what: None,
    });
    let status = moment.status_date;
    let decided = Command::work_out(&[command], &moment.project, status, &mut NoIds(0)).ok()?;
    let after: &Project = &decided.project;
    let load = after.workload(status, after.present_week(status), WEEKS);
    load.of(to).iter().filter_map(|week| week.percent()).max()
}
