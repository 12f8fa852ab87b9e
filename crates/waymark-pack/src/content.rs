//! What a committee reads, before anything is laid out.
//!
//! Plain data that the caller fills from a project and that an issued pack can store, because what
//! was sent must never change. Figures and sentences arrive ready: nothing here counts, rates or
//! forecasts. Dates are calendar days, inclusive; slip and lateness are in working days.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use waymark_words::{Phrase, phrase};

use crate::logo::Logo;

/// Everything in a status pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackContent {
    /// Whose project it is.
    pub organisation: String,
    /// Its logo, on the cover.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
    /// "Implementing ISO/IEC 20000-1:2018 for managed hosting".
    pub edition_line: String,
    /// "Status pack 8" or "Status pack, draft".
    pub title: String,
    /// "For the steering committee of 27 November 2026".
    pub audience: String,
    /// "Covers 31 October to 20 November"; left out if empty.
    pub period: String,
    /// The day the pack speaks of.
    pub status_date: NaiveDate,
    /// "file version 412".
    pub revision: String,
    /// Instant of the last change in the file, as text: "20 Nov 2026 14:32 UTC".
    pub last_change: String,
    /// First characters of the hash of the log's head, which anchors the file's history on paper.
    pub head_short: String,
    /// First page.
    pub cover: Cover,
    /// Phases, gates and milestones.
    pub timeline: Timeline,
    /// Late tasks and tasks due soon, by owner.
    pub late_and_due: LateAndDue,
    /// The scope; none while no question about it is answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<ScopeSection>,
    /// Says that the phasing is a proposal; printed under the timeline.
    pub phasing_note: String,
}

/// Status: green, amber or red.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rag {
    /// As planned.
    Green,
    /// Needs attention.
    Amber,
    /// Needs a decision.
    Red,
}

impl Rag {
    /// The status in a word.
    pub fn word(self) -> Phrase {
        match self {
            Rag::Green => phrase!("status.green"),
            Rag::Amber => phrase!("status.amber"),
            Rag::Red => phrase!("status.red"),
        }
    }
}

/// First page: the answer, and what gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// Overall status.
    pub overall: Rag,
    /// "Overall: Amber, as in pack 7".
    pub overall_label: String,
    /// The state of things in one sentence.
    pub headline: String,
    /// The rules that gave the overall status, most severe first.
    pub rules: Vec<RuleOutcome>,
    /// Three or four key figures.
    pub figures: Vec<KeyFigure>,
    /// The route to certification.
    pub route: Route,
}

/// What one status rule found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleOutcome {
    /// Name of the rule: "Slip of the next gate".
    pub rule: String,
    /// What it gave.
    pub rag: Rag,
    /// Why: "gate 2 is 13 working days after its baseline".
    pub reason: String,
}

/// A figure that matters, large.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyFigure {
    /// "55%", "15 Jan".
    pub value: String,
    /// What it is: "Readiness".
    pub label: String,
    /// What to compare it with: "plan 61%, pack 7 50%".
    pub comparison: String,
}

/// The route to certification: phases as segments, gates as diamonds, a flag for the audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// Phases in order.
    pub phases: Vec<RoutePhase>,
    /// Gates in order.
    pub gates: Vec<RouteGate>,
    /// Where the route leads.
    pub target: Option<Target>,
}

/// A phase on the route.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutePhase {
    /// "Phase 2".
    pub name: String,
    /// First and last day, as forecast or as it was.
    pub forecast: Span,
    /// First and last day in the baseline.
    pub baseline: Option<Span>,
    /// Part of its work that is done, in thousandths.
    pub done: u16,
}

/// First and last day, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// First day.
    pub first: NaiveDate,
    /// Last day; on or after the first.
    pub last: NaiveDate,
}

/// A gate on the route.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteGate {
    /// Short mark drawn inside the diamond: "2".
    pub mark: String,
    /// "Gate 2".
    pub name: String,
    /// Day it was passed or is forecast for.
    pub date: NaiveDate,
    /// Whether it is passed.
    pub state: GateState,
}

/// Where a gate or milestone stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GateState {
    /// Done.
    Passed,
    /// Still to come.
    Ahead,
    /// Not done, and its committed date is over.
    Late,
}

/// The day the route leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// "Audit".
    pub name: String,
    /// The day.
    pub date: NaiveDate,
}

/// Phases, gates and milestones against the baseline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// The conclusion: "Gate 2 has moved to 15 January, and nothing after it has slack left".
    pub title: String,
    /// How to read the page.
    pub subtitle: String,
    /// Heads the column of baseline dates: "Baseline 2". Empty if there is no baseline.
    pub baseline_name: String,
    /// Rows in order.
    pub rows: Vec<TimelineRow>,
    /// Target, drawn as a dashed line.
    pub target: Option<Target>,
}

/// A row of the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineRow {
    /// "Phase 2: extend and control".
    pub name: String,
    /// What it is, and what only that kind has.
    pub kind: TimelineKind,
    /// Finish in the baseline.
    pub baseline: Option<NaiveDate>,
    /// Forecast finish, or the day it happened.
    pub forecast: NaiveDate,
    /// Forecast minus baseline.
    pub slip: Option<Slip>,
}

/// What a row of the timeline is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TimelineKind {
    /// A phase: a bar from its first day to its forecast finish.
    Phase {
        /// First day, as forecast or as it was.
        first: NaiveDate,
        /// First day in the baseline.
        baseline_first: Option<NaiveDate>,
        /// Part of its work that is done, in thousandths.
        done: u16,
    },
    /// A gate.
    Gate(GateState),
    /// A milestone that is not a gate.
    Milestone(GateState),
}

/// How far a date has moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    /// Working days; above zero is later.
    pub days: i32,
    /// What the project's thresholds make of it.
    pub rag: Rag,
}

/// Late tasks and tasks due soon, by owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LateAndDue {
    /// The conclusion: "Four tasks are late, three of them with one owner".
    pub title: String,
    /// How to read the page.
    pub subtitle: String,
    /// The window of tasks due: "the next four weeks", "23 November to 18 December".
    pub window: String,
    /// Owners in the order to print, each with at least one task.
    pub owners: Vec<OwnerWork>,
}

/// One owner's late tasks and tasks due soon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnerWork {
    /// Who is accountable: "Ruth Ellison", or "No owner".
    pub owner: String,
    /// "Commercial manager"; left out if empty.
    pub role: String,
    /// Late tasks, latest first.
    pub late: Vec<LateTask>,
    /// Tasks due in the window, by committed date.
    pub due: Vec<DueTask>,
}

/// A task that is not finished and whose committed finish is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LateTask {
    /// Number in the plan: "2.7".
    pub number: String,
    /// Name.
    pub name: String,
    /// Day it was committed for.
    pub committed: NaiveDate,
    /// Day it is now forecast for.
    pub forecast: NaiveDate,
    /// Working days since the committed day.
    pub days_late: u32,
    /// What the project's thresholds make of it.
    pub rag: Rag,
}

/// A task that is due in the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueTask {
    /// Number in the plan: "2.7".
    pub number: String,
    /// Name.
    pub name: String,
    /// Day it is committed for.
    pub committed: NaiveDate,
    /// Day it is now forecast for.
    pub forecast: NaiveDate,
}

/// The scope: its statement, what is in it, and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopeSection {
    /// "Scope 1.1 is as approved; nothing stands against it".
    pub title: String,
    /// "Version 1.1, approved by Colin Adeyemi on 15 May 2026. Next review 15 May 2027."
    pub subtitle: String,
    /// The statement.
    pub statement: String,
    /// Services in scope.
    pub services: Vec<ScopeService>,
    /// Sites in scope.
    pub sites: Vec<ScopeSite>,
    /// Other parties, and how they are controlled.
    pub parties: Vec<ScopeParty>,
    /// What is left out, each with its reason, as one text; empty where nothing is.
    pub outside: String,
    /// What was found, the gravest first.
    pub findings: Vec<ScopeResult>,
}

/// A service in scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopeService {
    /// What its customers call it.
    pub name: String,
    /// What its customers gain by it.
    pub outcome: String,
    /// How many customers it is delivered to.
    pub customers: usize,
}

/// A site in scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopeSite {
    /// What it is called.
    pub name: String,
    /// What is done there.
    pub purpose: String,
    /// People who work there; empty where nobody has said.
    pub staff: String,
}

/// Another party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopeParty {
    /// What it is called.
    pub name: String,
    /// What it supplies or performs.
    pub part: String,
    /// How its work is controlled.
    pub control: String,
}

/// A finding on the scope, or what is in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopeResult {
    /// Green: in order or only to be known; amber: minor; red: major or a blocker.
    pub rag: Rag,
    /// "Blocker", "In order".
    pub result: String,
    /// What was found.
    pub finding: String,
    /// What is done about it, or by whom it was accepted and why.
    pub handling: String,
}
