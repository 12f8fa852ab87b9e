//! Fit to target: by how much the plan is over or under, and what would let it be ready in time.
//!
//! Proposals only; a person decides. Each is worked out by the scheduler on a copy of the plan and comes with the
//! command that would carry it out. Stretches of running a process, audits, booked dates and work that has begun are
//! never proposed: records have to be gathered for their whole time.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use waymark_schedule::{Bounds, Gain, LinkIndex, Proposal, TaskIndex};
use waymark_words::t;

use crate::command::{Command, LinkSetLag, TaskSetDuration};
use crate::making::reserve_days;
use crate::plan::{Plan, date_of, day, in_working_days};
use crate::project::Project;
use crate::record::TaskKind;

/// By how much of its length a task may be made shorter, in percent: a proposal of Waymark.
pub const SHORTEN_PERCENT: u32 = 25;

/// By how much of its predecessor's length a task may begin early, in percent: a proposal of Waymark.
pub const OVERLAP_PERCENT: u32 = 25;

/// Plans tried for a small project; large ones try fewer, so that an answer takes about as long.
const MOST_TRIALS: usize = 2_000;

/// Tasks scheduled in all trials together.
const TASKS_TRIED: usize = 4_000_000;

/// What kind of change is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FitKind {
    /// A task takes less time.
    Shorten,
    /// A task begins before the one it follows is finished.
    Overlap,
    /// A task waits less after the one it follows.
    WaitLess,
}

/// One change that would let the project be ready earlier. Days are working days.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct FitProposal {
    /// What kind of change.
    pub kind: FitKind,
    /// The task that is made shorter, or begins earlier.
    pub task: String,
    /// What it is called.
    pub name: String,
    /// The task it follows, where the link between them changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Length or lag now; a lead is negative.
    pub from_days: i64,
    /// Length or lag then.
    pub to_days: i64,
    /// By how many working days of the project calendar the goal is reached earlier.
    pub gain_days: i32,
    /// The day on which it is reached then.
    pub ready: NaiveDate,
    /// The same as a sentence.
    pub sentence: String,
    /// The command that carries it out, as `apply` reads it.
    #[schemars(with = "serde_json::Value")]
    pub command: Command,
}

/// By how much a plan misses or meets its target, and what would change that.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct TargetFit {
    /// The booked first day of stage 1.
    pub target: Option<NaiveDate>,
    /// Forecast day of being ready; of the end of the plan where it has no audit.
    pub ready: NaiveDate,
    /// Working days between being ready and the eve of stage 1; negative where they are missing. None without a target.
    pub reserve_days: Option<i32>,
    /// The position as a sentence.
    pub sentence: String,
    /// Each change by itself, the one that gains most first.
    pub proposals: Vec<FitProposal>,
    /// Changes that together come closest to the target, in the order in which they gain most. Empty where it is met.
    pub together: Vec<FitProposal>,
    /// Whether those reach the target.
    pub reached: bool,
    /// What comes of all of them together, as a sentence; none where nothing is needed or nothing can be proposed.
    pub together_sentence: Option<String>,
    /// Whether the search ended at its bound, so that more might be found.
    pub cut_short: bool,
}

impl Project {
    /// How the forecast of a status date fits the target, and what could be done.
    pub fn fit_to_target(&self, status: NaiveDate) -> TargetFit {
        let plan = self.forecast(status);
        let target = self.charter().and_then(|charter| charter.target);
        let by = target.map(|target| plan.calendar().before(target));
        let kept = [TaskKind::Operate, TaskKind::Audit];
        let untouchable: BTreeSet<TaskIndex> = self
            .tasks
            .values()
            .filter(|task| kept.contains(&task.kind))
            .filter_map(|task| plan.index_of(&task.id))
            .collect();
        let bounds = Bounds {
            shorten_percent: SHORTEN_PERCENT,
            overlap_percent: OVERLAP_PERCENT,
            untouchable,
            most_trials: (TASKS_TRIED / self.tasks.len().max(1)).clamp(20, MOST_TRIALS),
        };
        // Without a target nothing has to be gained; the proposals are told all the same.
        let far = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or_default();
        let (network, options) = plan.engine();
        let fit = waymark_schedule::fit(network, options, day(by.unwrap_or(far)), &bounds);

        let ready = date_of(fit.goal);
        let reserve = target.map(|target| reserve_days(plan.calendar(), ready, target));
        let tell = |gains: &[Gain]| -> Vec<FitProposal> {
            gains
                .iter()
                .filter_map(|gain| self.proposal(&plan, gain))
                .collect()
        };
        let reached_on = fit.together.last().map(|gain| date_of(gain.goal));
        let reached = by.is_none_or(|by| reached_on.unwrap_or(ready) <= by);
        TargetFit {
            target,
            ready,
            reserve_days: reserve,
            sentence: position(ready, target, reserve),
            proposals: tell(&fit.proposals),
            together_sentence: reached_on.zip(target).map(|(on, target)| {
                let reserve = reserve_days(plan.calendar(), on, target);
                let count = fit.together.len();
                let days = in_working_days(reserve.saturating_abs());
                if reserve >= 0 {
                    t!(
                        "why.fit_reached",
                        count = count,
                        ready = long(on),
                        days,
                        target = long(target)
                    )
                } else {
                    t!(
                        "why.fit_not_reached",
                        count = count,
                        ready = long(on),
                        days,
                        target = long(target)
                    )
                }
            }),
            together: tell(&fit.together),
            reached,
            cut_short: fit.cut_short,
        }
    }

    fn proposal(&self, plan: &Plan, gain: &Gain) -> Option<FitProposal> {
        match gain.proposal {
            Proposal::Shorten { task, from, to } => self.shorter(plan, gain, task, from, to),
            Proposal::Overlap { link, from, to } => self.earlier(plan, gain, link, from, to),
        }
    }

    fn shorter(
        &self,
        plan: &Plan,
        gain: &Gain,
        task: TaskIndex,
        from: u32,
        to: u32,
    ) -> Option<FitProposal> {
        let task = self.tasks.get(plan.id_of(task)?)?;
        let name = task.name.clone();
        let words = |days: u32| in_working_days(i32::try_from(days).unwrap_or(i32::MAX));
        Some(FitProposal {
            kind: FitKind::Shorten,
            task: task.id.to_string(),
            after: None,
            from_days: from.into(),
            to_days: to.into(),
            gain_days: gain.days,
            ready: date_of(gain.goal),
            sentence: t!(
                "why.fit_shorten",
                name = name,
                from = words(from),
                to = words(to),
                gain = in_working_days(gain.days)
            ),
            command: Command::TaskSetDuration(TaskSetDuration {
                id: task.id.to_string(),
                days: to,
            }),
            name,
        })
    }

    fn earlier(
        &self,
        plan: &Plan,
        gain: &Gain,
        link: LinkIndex,
        from: i32,
        to: i32,
    ) -> Option<FitProposal> {
        let link = self.links.get(plan.link_id(link)?)?;
        let (before, after) = (
            self.tasks.get(link.from.id())?,
            self.tasks.get(link.to.id())?,
        );
        let name = after.name.clone();
        let (kind, sentence) = if to < 0 {
            let sentence = t!(
                "why.fit_overlap",
                name = name,
                days = in_working_days(to.saturating_neg()),
                before = before.name,
                gain = in_working_days(gain.days)
            );
            (FitKind::Overlap, sentence)
        } else {
            let sentence = t!(
                "why.fit_wait_less",
                name = name,
                days = in_working_days(from),
                before = before.name,
                gain = in_working_days(gain.days)
            );
            (FitKind::WaitLess, sentence)
        };
        Some(FitProposal {
            kind,
            task: after.id.to_string(),
            name,
            after: Some(before.id.to_string()),
            from_days: from.into(),
            to_days: to.into(),
            gain_days: gain.days,
            ready: date_of(gain.goal),
            sentence,
            command: Command::LinkSetLag(LinkSetLag {
                id: link.id.clone(),
                lag_days: to,
                elapsed: None,
            }),
        })
    }
}

fn position(ready: NaiveDate, target: Option<NaiveDate>, reserve: Option<i32>) -> String {
    match (target, reserve) {
        (Some(target), Some(reserve)) if reserve >= 0 => t!(
            "why.fit_in_time",
            ready = long(ready),
            days = in_working_days(reserve),
            target = long(target)
        ),
        (Some(target), Some(reserve)) => t!(
            "why.fit_too_late",
            ready = long(ready),
            days = in_working_days(reserve.saturating_neg()),
            target = long(target)
        ),
        _ => t!("why.fit_no_target", ready = long(ready)),
    }
}

fn long(date: NaiveDate) -> String {
    crate::status::long_date(date)
}
