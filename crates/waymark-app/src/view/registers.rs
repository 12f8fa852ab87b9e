//! The rows of issues, decisions, actions, assumptions and dependencies.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::Serialize;
use waymark_planner::numbers::reference_of;
use waymark_planner::record::{Action, AnyRecord, Decision, Kind, Severity};
use waymark_planner::status::Rag;

use super::look::{Lateness, Linked, Look, Owned};

/// An issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct IssueRow {
    /// The record.
    pub id: String,
    /// What people call it: `I-09`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What is wrong.
    pub title: String,
    /// What is known about it.
    pub details: String,
    /// How bad it is.
    pub severity: Severity,
    /// The colour of that.
    pub tone: Rag,
    /// Who puts it right.
    #[serde(flatten)]
    pub owned: Owned,
    /// The day by which it is to be put right.
    pub due: Option<NaiveDate>,
    /// Whether it is late.
    #[serde(flatten)]
    pub lateness: Lateness,
    /// The day it was raised.
    pub raised: NaiveDate,
    /// Calendar days since then, up to the day it was closed.
    pub open_days: i64,
    /// Whether it is open.
    pub open: bool,
    /// The day it was closed.
    pub closed: Option<NaiveDate>,
    /// How it was put right.
    pub resolution: String,
    /// The risk that happened.
    pub risk: Option<Linked>,
    /// The process it is about.
    pub process: Option<String>,
    /// The tasks it holds up, then the actions that come from it.
    pub linked: Vec<Linked>,
}

/// Where a decision stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DecisionState {
    /// Somebody has to take it.
    Needed,
    /// It was taken.
    Taken,
    /// Nobody needs it any more.
    Withdrawn,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct DecisionRow {
    /// The record.
    pub id: String,
    /// What people call it: `D-12`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What is to be decided.
    pub title: String,
    /// What one has to know to decide.
    pub background: String,
    /// Who is to take it.
    pub forum: String,
    /// Who prepares it.
    #[serde(flatten)]
    pub owned: Owned,
    /// The day by which it is needed.
    pub needed_by: Option<NaiveDate>,
    /// Whether it is late.
    #[serde(flatten)]
    pub lateness: Lateness,
    /// The day it was raised.
    pub raised: NaiveDate,
    /// Where it stands.
    pub state: DecisionState,
    /// The day it was taken.
    pub taken: Option<NaiveDate>,
    /// Who took it.
    pub taken_by: String,
    /// What was decided, and why.
    pub outcome: String,
    /// The meeting at which it is to be taken or was taken.
    pub meeting: Option<Linked>,
    /// The options, in order.
    pub options: Vec<OptionRow>,
    /// The tasks that wait for it and the risks it answers, then the actions that come from it.
    pub linked: Vec<Linked>,
}

impl DecisionRow {
    /// Whether somebody has to take it.
    pub fn is_needed(&self) -> bool {
        self.state == DecisionState::Needed
    }
}

/// One of the ways in which a question can be decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct OptionRow {
    /// The record.
    pub id: String,
    /// What would be done.
    pub title: String,
    /// What would follow.
    pub effect: String,
    /// What it costs.
    pub cost: Option<i64>,
    /// Whether it is the one that is recommended.
    pub recommended: bool,
    /// Whether it is the one that was chosen.
    pub chosen: bool,
}

/// An action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ActionRow {
    /// The record.
    pub id: String,
    /// What people call it: `A-31`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What is to be done.
    pub title: String,
    /// What else there is to know.
    pub notes: String,
    /// Who does it.
    #[serde(flatten)]
    pub owned: Owned,
    /// The day by which it is to be done.
    pub due: Option<NaiveDate>,
    /// Whether it is late.
    #[serde(flatten)]
    pub lateness: Lateness,
    /// How much work it is.
    pub hours: Option<u32>,
    /// The day it was raised.
    pub raised: NaiveDate,
    /// Whether it is open.
    pub open: bool,
    /// The day it was done.
    pub done: Option<NaiveDate>,
    /// What it comes from: a meeting, risk, issue, decision or finding.
    pub from: Option<Linked>,
    /// The task it helps.
    pub task: Option<Linked>,
    /// Meetings held since it was raised in which it was still open.
    pub carried: usize,
}

/// An assumption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct AssumptionRow {
    /// The record.
    pub id: String,
    /// What people call it: `AS-02`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What is taken for true.
    pub title: String,
    /// Why it may be taken for true.
    pub ground: String,
    /// What follows if it is not true.
    pub effect: String,
    /// Who has it checked.
    #[serde(flatten)]
    pub owned: Owned,
    /// The day by which it is to be checked.
    pub check_by: Option<NaiveDate>,
    /// Whether the check is late.
    #[serde(flatten)]
    pub lateness: Lateness,
    /// The day it was raised.
    pub raised: NaiveDate,
    /// The day it was checked.
    pub checked: Option<NaiveDate>,
    /// Whether it held.
    pub held: Option<bool>,
    /// Whether it is yet to be checked.
    pub open: bool,
    /// The tasks that rest on it.
    pub linked: Vec<Linked>,
}

/// A dependency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct DependencyRow {
    /// The record.
    pub id: String,
    /// What people call it: `DP-03`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What is needed.
    pub title: String,
    /// Who is to give it, where that is no party.
    pub from: String,
    /// The party that is to give it.
    pub party: Option<Linked>,
    /// Who sees to it.
    #[serde(flatten)]
    pub owned: Owned,
    /// The day by which it is needed.
    pub needed_by: Option<NaiveDate>,
    /// The day for which it is promised.
    pub promised: Option<NaiveDate>,
    /// Whether it is late.
    #[serde(flatten)]
    pub lateness: Lateness,
    /// Whether it is open and promised for a day after the one by which it is needed.
    pub at_risk: bool,
    /// The day it was raised.
    pub raised: NaiveDate,
    /// The day it was met.
    pub met: Option<NaiveDate>,
    /// Whether it is yet to be met.
    pub open: bool,
    /// What else there is to know.
    pub notes: String,
    /// The tasks that wait for it.
    pub linked: Vec<Linked>,
}

/// What people call a record: `R-07`.
pub(crate) fn called(record: &impl AnyRecord) -> String {
    reference_of(record).unwrap_or_default()
}

/// What is open comes first, the next due on top; then what is over, the latest first.
fn in_order(over: Option<NaiveDate>, due: Option<NaiveDate>) -> impl Ord {
    let undated = due.is_none();
    (over.map(Reverse), undated, due)
}

pub(crate) fn issues(look: &Look<'_>) -> Vec<IssueRow> {
    let issues = look.project.issues.values();
    let mut rows: Vec<IssueRow> = issues
        .map(|issue| {
            let open = issue.closed.is_none();
            let until = issue.closed.unwrap_or(look.as_of);
            let mut linked = look.linked_all(&issue.tasks);
            linked.extend(look.linked_from(Kind::Issue, &issue.id, &[Kind::Action]));
            IssueRow {
                id: issue.id.to_string(),
                reference: called(issue.as_ref()),
                title: issue.title.clone(),
                details: issue.details.clone(),
                severity: issue.severity,
                tone: issue.severity.tone(),
                owned: look.owned(&issue.owner),
                due: issue.due,
                lateness: look.late(issue.due, open),
                raised: issue.raised,
                open_days: (until - issue.raised).num_days(),
                open,
                closed: issue.closed,
                resolution: issue.resolution.clone(),
                risk: look.linked(&issue.risk),
                process: issue.process.as_ref().map(|p| p.id().to_string()),
                linked,
            }
        })
        .collect();
    rows.sort_by_key(|row| {
        let tone = Reverse(row.open.then_some(row.tone));
        (row.closed.map(Reverse), tone, in_order(None, row.due))
    });
    rows
}

pub(crate) fn decisions(look: &Look<'_>) -> Vec<DecisionRow> {
    let decisions = look.project.decisions.values();
    let mut rows: Vec<DecisionRow> = decisions.map(|d| decision_row(look, d)).collect();
    rows.sort_by_key(|row| (row.state, in_order(row.taken, row.needed_by)));
    rows
}

pub(crate) fn decision_row(look: &Look<'_>, decision: &Decision) -> DecisionRow {
    let state = match (decision.taken, decision.withdrawn) {
        (Some(_), _) => DecisionState::Taken,
        (None, Some(_)) => DecisionState::Withdrawn,
        (None, None) => DecisionState::Needed,
    };
    let options = look.project.options_of(&decision.id).into_iter();
    let is = |named: &Option<waymark_planner::Ref<_>>, id| {
        named.as_ref().map(|option| option.id()) == Some(id)
    };
    let options = options.map(|option| OptionRow {
        id: option.id.to_string(),
        title: option.title.clone(),
        effect: option.effect.clone(),
        cost: option.cost.map(|cost| cost.get()),
        recommended: is(&decision.recommended, &option.id),
        chosen: is(&decision.chosen, &option.id),
    });
    let mut linked = look.linked_all(&decision.tasks);
    linked.extend(look.linked_all(&decision.risks));
    linked.extend(look.linked_from(Kind::Decision, &decision.id, &[Kind::Action]));
    DecisionRow {
        id: decision.id.to_string(),
        reference: called(decision),
        title: decision.title.clone(),
        background: decision.background.clone(),
        forum: decision.forum.clone(),
        owned: look.owned(&decision.owner),
        needed_by: decision.needed_by,
        lateness: look.late(decision.needed_by, state == DecisionState::Needed),
        raised: decision.raised,
        state,
        taken: decision.taken,
        taken_by: decision.taken_by.clone(),
        outcome: decision.outcome.clone(),
        meeting: look.linked(&decision.meeting),
        options: options.collect(),
        linked,
    }
}

pub(crate) fn actions(look: &Look<'_>) -> Vec<ActionRow> {
    let actions = look.project.actions.values();
    let rows = actions.map(|action| action_row(look, action)).collect();
    actions_in_order(rows)
}

pub(crate) fn actions_in_order(mut rows: Vec<ActionRow>) -> Vec<ActionRow> {
    rows.sort_by_key(|row| in_order(row.done, row.due));
    rows
}

pub(crate) fn action_row(look: &Look<'_>, action: &Action) -> ActionRow {
    let open = action.done.is_none();
    let from = look
        .linked(&action.meeting)
        .or_else(|| look.linked(&action.risk))
        .or_else(|| look.linked(&action.issue))
        .or_else(|| look.linked(&action.decision))
        .or_else(|| look.linked(&action.finding));
    ActionRow {
        id: action.id.to_string(),
        reference: called(action),
        title: action.title.clone(),
        notes: action.notes.clone(),
        owned: look.owned(&action.owner),
        due: action.due,
        lateness: look.late(action.due, open),
        hours: action.hours.map(|hours| hours.get()),
        raised: action.raised,
        open,
        done: action.done,
        from,
        task: look.linked(&action.task),
        carried: look.project.times_carried(action, look.as_of),
    }
}

pub(crate) fn assumptions(look: &Look<'_>) -> Vec<AssumptionRow> {
    let assumptions = look.project.assumptions.values();
    let mut rows: Vec<AssumptionRow> = assumptions
        .map(|assumption| {
            let open = assumption.checked.is_none();
            AssumptionRow {
                id: assumption.id.to_string(),
                reference: called(assumption.as_ref()),
                title: assumption.title.clone(),
                ground: assumption.ground.clone(),
                effect: assumption.effect.clone(),
                owned: look.owned(&assumption.owner),
                check_by: assumption.check_by,
                lateness: look.late(assumption.check_by, open),
                raised: assumption.raised,
                checked: assumption.checked,
                held: assumption.held,
                open,
                linked: look.linked_all(&assumption.tasks),
            }
        })
        .collect();
    rows.sort_by_key(|row| in_order(row.checked, row.check_by));
    rows
}

pub(crate) fn dependencies(look: &Look<'_>) -> Vec<DependencyRow> {
    let dependencies = look.project.dependencies.values();
    let mut rows: Vec<DependencyRow> = dependencies
        .map(|dependency| {
            let open = dependency.met.is_none();
            let dates = dependency.promised.zip(dependency.needed_by);
            DependencyRow {
                id: dependency.id.to_string(),
                reference: called(dependency.as_ref()),
                title: dependency.title.clone(),
                from: dependency.from.clone(),
                party: look.linked(&dependency.party),
                owned: look.owned(&dependency.owner),
                needed_by: dependency.needed_by,
                promised: dependency.promised,
                lateness: look.late(dependency.needed_by, open),
                at_risk: open && dates.is_some_and(|(promised, needed)| promised > needed),
                raised: dependency.raised,
                met: dependency.met,
                open,
                notes: dependency.notes.clone(),
                linked: look.linked_all(&dependency.tasks),
            }
        })
        .collect();
    rows.sort_by_key(|row| in_order(row.met, row.needed_by));
    rows
}
