//! The registers: risks, assumptions, issues, dependencies, decisions and actions.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::Serialize;
use waymark_catalogue::risks::ScaleStep;
use waymark_planner::Refusal;
use waymark_planner::command::find;
use waymark_planner::numbers::reference;
use waymark_planner::raid::Trend;
use waymark_planner::record::{Kind, Proximity, Risk, RiskResponse};
use waymark_planner::status::Rag;
use waymark_words::t;

use super::look::{Lateness, Linked, Look, Owned, PersonRow};
use super::registers::{
    ActionRow, AssumptionRow, DecisionRow, DependencyRow, IssueRow, actions, assumptions,
    decisions, dependencies, issues,
};
use crate::session::Moment;

/// All registers, closed entries too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RaidView {
    /// The status date.
    pub as_of: NaiveDate,
    /// What the grades of risks mean.
    pub scale: Scale,
    /// Open risks, the gravest first, then closed ones.
    pub risks: Vec<RiskRow>,
    /// Open issues, the gravest first, then closed ones.
    pub issues: Vec<IssueRow>,
    /// Decisions that are needed, the next first, then those taken, the latest first.
    pub decisions: Vec<DecisionRow>,
    /// Open actions, the next due first, then those done, the latest first.
    pub actions: Vec<ActionRow>,
    /// Open assumptions, the next to be checked first, then those checked.
    pub assumptions: Vec<AssumptionRow>,
    /// Open dependencies, the next needed first, then those met.
    pub dependencies: Vec<DependencyRow>,
    /// How many there are.
    pub counts: RaidCounts,
    /// Who can own something, by name.
    pub people: Vec<PersonRow>,
    /// What can be threatened, by title.
    pub processes: Vec<ProcessName>,
}

/// What the grades of risks mean, from 1 to 5.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Scale {
    /// How likely a risk is.
    pub likelihood: Vec<Step>,
    /// How much harm it would do.
    pub impact: Vec<Step>,
}

/// One grade of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Step {
    /// 1 to 5.
    pub grade: u8,
    /// What it is called.
    pub name: String,
    /// When it is given.
    pub meaning: String,
}

/// A process as lists of them have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ProcessName {
    /// The record.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// How many entries of registers there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RaidCounts {
    /// Open risks.
    pub risks: usize,
    /// Open risks that are red.
    pub red: usize,
    /// Open risks that are amber.
    pub amber: usize,
    /// Open issues.
    pub issues: usize,
    /// Decisions that are needed.
    pub decisions_needed: usize,
    /// Decisions that were taken.
    pub decisions_made: usize,
    /// Open actions.
    pub actions_open: usize,
    /// Open actions that are late.
    pub actions_late: usize,
    /// Assumptions that were not checked.
    pub assumptions_open: usize,
    /// Dependencies that were not met.
    pub dependencies_open: usize,
}

/// How the exposure of a risk has moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum TrendWord {
    /// It was lower.
    Up,
    /// It was higher.
    Down,
    /// It is as it was.
    Steady,
    /// It was raised within the last 28 days.
    New,
}

/// A risk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RiskRow {
    /// The record.
    pub id: String,
    /// What people call it: `R-07`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What may happen.
    pub title: String,
    /// The heading it is listed under.
    pub category: String,
    /// 1 to 5.
    pub likelihood: u8,
    /// 1 to 5.
    pub impact: u8,
    /// Likelihood times impact.
    pub exposure: u8,
    /// Red from 15, amber from 8.
    pub tone: Rag,
    /// The exposure 28 days ago where it was another; none where it was the same, or the risk is new.
    pub was: Option<u8>,
    /// How it has moved in these 28 days.
    pub trend: TrendWord,
    /// The same in words.
    pub since: String,
    /// Who watches it.
    #[serde(flatten)]
    pub owned: Owned,
    /// The day by which the response is due.
    pub due: Option<NaiveDate>,
    /// Whether the response is late.
    #[serde(flatten)]
    pub lateness: Lateness,
    /// Whether it is open.
    pub open: bool,
    /// The day it was closed.
    pub closed: Option<NaiveDate>,
    /// The process it threatens.
    pub process: Option<String>,
    /// How soon it may happen.
    pub proximity: Option<Proximity>,
}

/// A risk with all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RiskDetail {
    /// What lists say of it.
    #[serde(flatten)]
    pub row: RiskRow,
    /// What may bring it about.
    pub cause: String,
    /// What would follow.
    pub effect: String,
    /// The sort of answer.
    pub response: Option<RiskResponse>,
    /// What is done about it.
    pub plan: String,
    /// What is done if it happens all the same.
    pub fallback: String,
    /// The likelihood once the plan is carried out.
    pub after_likelihood: Option<u8>,
    /// The impact once the plan is carried out.
    pub after_impact: Option<u8>,
    /// The exposure once the plan is carried out.
    pub after_exposure: Option<u8>,
    /// The colour of that.
    pub after_tone: Option<Rag>,
    /// What shows that it is about to happen.
    pub trigger: String,
    /// Working days by which the tasks it threatens are late if it happens.
    pub delay_days: Option<u32>,
    /// The day it was raised.
    pub raised: NaiveDate,
    /// Why it was closed.
    pub closing: String,
    /// Its code in the library.
    pub library: Option<String>,
    /// Tasks, criteria and parties; then the issues, decisions and actions that go back to it.
    pub linked: Vec<Linked>,
    /// Its scores, the earliest first.
    pub scores: Vec<ScoreRow>,
    /// Its exposure at the ends of months, and now.
    pub burn_down: Vec<BurnStepRow>,
}

/// How a risk was scored on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ScoreRow {
    /// The day.
    pub on: NaiveDate,
    /// 1 to 5.
    pub likelihood: u8,
    /// 1 to 5.
    pub impact: u8,
    /// Likelihood times impact.
    pub exposure: u8,
    /// The colour of that.
    pub tone: Rag,
    /// Why.
    pub reason: String,
}

/// The exposure of a risk on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct BurnStepRow {
    /// The day.
    pub on: NaiveDate,
    /// The month, or `now`.
    pub label: String,
    /// The exposure.
    pub exposure: u8,
    /// The colour of that.
    pub tone: Rag,
}

/// The registers at a moment.
pub fn raid(moment: &Moment) -> RaidView {
    let look = Look::at(moment);
    let project = look.project;
    let risks = risks(&look);
    let (issues, decisions, actions) = (issues(&look), decisions(&look), actions(&look));
    let (assumptions, dependencies) = (assumptions(&look), dependencies(&look));
    let of_tone = |tone| risks.iter().filter(|r| r.open && r.tone == tone).count();
    let processes = project.processes.values();
    let mut processes: Vec<ProcessName> = processes
        .map(|process| ProcessName {
            id: process.id.to_string(),
            title: process.title.clone(),
        })
        .collect();
    processes.sort_by(|a, b| (&a.title, &a.id).cmp(&(&b.title, &b.id)));
    let counts = RaidCounts {
        risks: risks.iter().filter(|risk| risk.open).count(),
        red: of_tone(Rag::Red),
        amber: of_tone(Rag::Amber),
        issues: issues.iter().filter(|issue| issue.open).count(),
        decisions_needed: decisions.iter().filter(|d| d.is_needed()).count(),
        decisions_made: decisions.iter().filter(|d| d.taken.is_some()).count(),
        actions_open: actions.iter().filter(|action| action.open).count(),
        actions_late: actions.iter().filter(|a| a.lateness.late).count(),
        assumptions_open: assumptions.iter().filter(|a| a.open).count(),
        dependencies_open: dependencies.iter().filter(|d| d.open).count(),
    };
    let scales = look.catalogue().risk_scales();
    let steps = |steps: &[ScaleStep]| {
        let step = |step: &ScaleStep| Step {
            grade: step.grade,
            name: step.name.clone(),
            meaning: step.meaning.clone(),
        };
        steps.iter().map(step).collect()
    };
    RaidView {
        as_of: look.as_of,
        scale: Scale {
            likelihood: steps(&scales.likelihood),
            impact: steps(&scales.impact),
        },
        risks,
        issues,
        decisions,
        actions,
        assumptions,
        dependencies,
        counts,
        people: look.people(),
        processes,
    }
}

/// Open risks, the gravest first, then closed ones, the latest first.
pub(crate) fn risks(look: &Look<'_>) -> Vec<RiskRow> {
    let mut risks: Vec<&Risk> = look.project.risks.values().map(|r| r.as_ref()).collect();
    risks.sort_by_key(|risk| {
        let exposure = Reverse(risk.exposure());
        (risk.closed.map(Reverse), exposure, risk.number)
    });
    risks.into_iter().map(|risk| risk_row(look, risk)).collect()
}

fn risk_row(look: &Look<'_>, risk: &Risk) -> RiskRow {
    let open = risk.closed.is_none();
    let exposure = risk.exposure();
    let trend = look.project.trend(risk, look.as_of);
    let (was, word, since) = match trend {
        Trend::New => (None, TrendWord::New, t!("raid.new")),
        Trend::Steady => (None, TrendWord::Steady, t!("raid.steady")),
        Trend::From(was) => {
            let word = match was < exposure {
                true => TrendWord::Up,
                false => TrendWord::Down,
            };
            let since = t!("raid.from", exposure = was.get());
            (Some(was.get()), word, since)
        }
    };
    RiskRow {
        id: risk.id.to_string(),
        reference: reference(Kind::Risk, risk.number.get().into()).unwrap_or_default(),
        title: risk.title.clone(),
        category: risk.category.clone(),
        likelihood: risk.likelihood.get(),
        impact: risk.impact.get(),
        exposure: exposure.get(),
        tone: exposure.tone(),
        was,
        trend: word,
        since,
        owned: look.owned(&risk.owner),
        due: risk.due,
        lateness: look.late(risk.due, open),
        open,
        closed: risk.closed,
        process: risk
            .process
            .as_ref()
            .map(|process| process.id().to_string()),
        proximity: risk.proximity,
    }
}

/// A risk at a moment.
///
/// # Errors
/// When there is none of that id, number or title.
pub fn risk(moment: &Moment, given: &str) -> Result<RiskDetail, Refusal> {
    let look = Look::at(moment);
    let risk = find::<Risk>(look.project, given)?;
    let after = risk.exposure_after();
    let mut linked = look.linked_all(&risk.tasks);
    linked.extend(look.linked_all(&risk.criteria));
    linked.extend(look.linked_all(&risk.parties));
    let back = [Kind::Issue, Kind::Decision, Kind::Action];
    linked.extend(look.linked_from(Kind::Risk, &risk.id, &back));
    let scores = look.project.scores(&risk.id).into_iter();
    let scores = scores.map(|score| ScoreRow {
        on: score.on,
        likelihood: score.likelihood.get(),
        impact: score.impact.get(),
        exposure: score.exposure().get(),
        tone: score.exposure().tone(),
        reason: score.reason.clone(),
    });
    Ok(RiskDetail {
        row: risk_row(&look, risk),
        cause: risk.cause.clone(),
        effect: risk.effect.clone(),
        response: risk.response,
        plan: risk.plan.clone(),
        fallback: risk.fallback.clone(),
        after_likelihood: risk.after_likelihood.map(|grade| grade.get()),
        after_impact: risk.after_impact.map(|grade| grade.get()),
        after_exposure: after.map(|exposure| exposure.get()),
        after_tone: after.map(|exposure| exposure.tone()),
        trigger: risk.trigger.clone(),
        delay_days: risk.delay.map(|days| days.get()),
        raised: risk.raised,
        closing: risk.closing.clone(),
        library: risk.library.clone(),
        linked,
        scores: scores.collect(),
        burn_down: burn_down(&look, risk),
    })
}

fn burn_down(look: &Look<'_>, risk: &Risk) -> Vec<BurnStepRow> {
    let steps = look.project.burn_down(risk, look.as_of);
    let row = |step: &waymark_planner::raid::BurnStep| BurnStepRow {
        on: step.on,
        label: match step.on == look.as_of {
            true => t!("raid.now"),
            false => step.on.format("%b").to_string(),
        },
        exposure: step.exposure.get(),
        tone: step.exposure.tone(),
    };
    steps.iter().map(row).collect()
}

/// The library of risks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct LibraryView {
    /// Its entries, by code.
    pub entries: Vec<LibraryRow>,
}

/// A risk that implementations commonly meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct LibraryRow {
    /// Its code, such as `RK-07`.
    pub code: String,
    /// The heading it is listed under.
    pub category: String,
    /// What may happen.
    pub title: String,
    /// What may bring it about.
    pub cause: String,
    /// What would follow.
    pub effect: String,
    /// A likelihood to begin with, 1 to 5.
    pub likelihood: u8,
    /// An impact to begin with, 1 to 5.
    pub impact: u8,
    /// The sort of answer.
    pub response: RiskResponse,
    /// What to do.
    pub plan: String,
    /// What shows that it is about to happen.
    pub trigger: String,
    /// The open risk that was made from it: `R-07`.
    pub taken: Option<String>,
}

/// The library of risks, and what of it is in the register at a moment.
pub fn library(moment: &Moment) -> LibraryView {
    let look = Look::at(moment);
    let entries = look.catalogue().risks().iter().map(|typical| {
        let taken = look.project.taken_from_library(&typical.id);
        LibraryRow {
            code: typical.id.clone(),
            category: typical.category.clone(),
            title: typical.event.clone(),
            cause: typical.cause.clone(),
            effect: typical.effect.clone(),
            likelihood: typical.likelihood,
            impact: typical.impact,
            response: typical.response_type.into(),
            plan: typical.response.clone(),
            trigger: typical.trigger.clone(),
            taken: taken.and_then(|risk| reference(Kind::Risk, risk.number.get().into())),
        }
    });
    LibraryView {
        entries: entries.collect(),
    }
}
