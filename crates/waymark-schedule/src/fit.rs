//! Fit to target: which tasks could be shorter, and which links could overlap, so that a goal is reached earlier.
//!
//! Nothing here judges whether people could do it: that is theirs to say. Each proposal is tried on a copy of the
//! network, so its gain is what the scheduler gives and not an estimate. The network itself is never changed.

use std::collections::BTreeSet;

use crate::{
    Constraint, Day, Driver, Link, LinkIndex, LinkKind, Network, Options, Schedule, TaskIndex,
    schedule,
};

/// What may be proposed.
#[derive(Clone, Debug)]
pub struct Bounds {
    /// By how much of its length a task may become shorter, in percent; at least one day always stays.
    pub shorten_percent: u32,
    /// By how much of its predecessor's length a successor may begin early, in percent.
    pub overlap_percent: u32,
    /// Tasks that may not be made shorter or overlapped, beside those that are booked, under way or done.
    pub untouchable: BTreeSet<TaskIndex>,
    /// How many networks may be scheduled in all. The search ends there, so its cost has a bound.
    pub most_trials: usize,
}

/// A change to the plan that would let the goal be reached earlier. Days are working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proposal {
    /// A task takes less time.
    Shorten {
        /// The task.
        task: TaskIndex,
        /// Its length now.
        from: u32,
        /// Its length then.
        to: u32,
    },
    /// A successor waits less: a lag gets shorter, or two tasks overlap.
    Overlap {
        /// The link.
        link: LinkIndex,
        /// Its lag now; negative for a lead.
        from: i32,
        /// Its lag then.
        to: i32,
    },
}

impl Proposal {
    /// How many days it takes out of the plan: no proposal gains more.
    pub fn days(&self) -> i64 {
        match self {
            Proposal::Shorten { from, to, .. } => i64::from(*from) - i64::from(*to),
            Proposal::Overlap { from, to, .. } => i64::from(*from) - i64::from(*to),
        }
    }

    fn shortens(&self, index: TaskIndex) -> bool {
        matches!(self, Proposal::Shorten { task, .. } if *task == index)
    }

    fn overlaps(&self, index: LinkIndex) -> bool {
        matches!(self, Proposal::Overlap { link, .. } if *link == index)
    }

    /// Carries it out on a network.
    pub fn apply(&self, network: &mut Network) {
        match self {
            Proposal::Shorten { task, to, .. } => {
                if let Some(task) = network.tasks_mut().get_mut(task.place()) {
                    task.duration = *to;
                }
            }
            Proposal::Overlap { link, to, .. } => {
                if let Some(link) = network.links_mut().get_mut(link.place()) {
                    link.lag = *to;
                }
            }
        }
    }
}

/// A proposal and what it gains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gain {
    /// What would be done.
    pub proposal: Proposal,
    /// By how many working days of the project calendar the goal is reached earlier; at least 1.
    pub days: i32,
    /// The day on which the goal is reached then.
    pub goal: Day,
}

/// What could be done so that a goal is reached earlier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The day on which the goal is reached now.
    pub goal: Day,
    /// Each proposal by itself, the one that gains most first.
    pub proposals: Vec<Gain>,
    /// Proposals that, one after the other, come closest to the wanted day: each is the one that gained most after
    /// those before it. Ends with the one that reaches the day.
    pub together: Vec<Gain>,
    /// Whether the search ended because it had tried enough, so that more might be found.
    pub cut_short: bool,
}

/// Looks for what would let the goal of the options (or without one, the end of the plan) be reached by a day.
///
/// Only what lies on the longest path is proposed, because nothing else gains anything by itself; when other paths
/// become the longest, they are looked at in turn. Work that has begun, booked dates and summaries are left alone.
pub fn fit(network: &Network, options: &Options, by: Day, bounds: &Bounds) -> Fit {
    let mut search = Search {
        options,
        bounds,
        trials: 0,
        used: Vec::new(),
    };
    let now = schedule(network, options);
    let goal = goal_day(&now, options);
    let proposals = search.gains(network, &now);
    let mut together = Vec::new();
    let mut network = network.clone();
    let mut best = proposals.first().copied();
    let mut reached = goal;
    while let Some(gain) = best.filter(|_| reached > by) {
        gain.proposal.apply(&mut network);
        search.used.push(gain.proposal);
        together.push(gain);
        reached = gain.goal;
        best = if reached > by {
            let next = schedule(&network, options);
            search.gains(&network, &next).first().copied()
        } else {
            None
        };
    }
    Fit {
        goal,
        proposals,
        together,
        cut_short: search.trials >= bounds.most_trials,
    }
}

/// A schedule in which one task takes longer by some working days, to see what gives way: a piece of work lasts
/// longer, a milestone comes later. A summary, and what is done, cannot; the schedule is then as it was.
pub fn delayed(network: &Network, options: &Options, task: TaskIndex, days: u32) -> Schedule {
    let mut network = network.clone();
    let is_summary = network.tasks().iter().any(|t| t.parent == Some(task));
    let now = schedule(&network, options);
    if let Some(dates) = now.tasks.get(task.place()).filter(|_| !is_summary) {
        let calendar = network.calendar_of(&network.tasks()[task.place()]).clone();
        let longer = &mut network.tasks_mut()[task.place()];
        if longer.is_milestone() {
            let step = i32::try_from(days).unwrap_or(i32::MAX);
            longer.constraint = Constraint::MustFinish(calendar.add(dates.finish, step));
        } else {
            longer.duration = longer.duration.saturating_add(days);
            longer.progress.remaining = longer
                .progress
                .remaining
                .map(|left| left.saturating_add(days));
            if let Constraint::Pinned { finish, .. } = &mut longer.constraint {
                *finish = None;
            }
        }
    }
    schedule(&network, options)
}

struct Search<'a> {
    options: &'a Options,
    bounds: &'a Bounds,
    trials: usize,
    /// What was taken up already: no task is made shorter twice.
    used: Vec<Proposal>,
}

impl Search<'_> {
    /// What each change on the longest path gains, the greatest gain first; of equals, the one that asks for less.
    fn gains(&mut self, network: &Network, now: &Schedule) -> Vec<Gain> {
        let goal = goal_day(now, self.options);
        let mut candidates = self.candidates(network, now);
        // What can gain most is tried first, in case the search has to end early.
        candidates.sort_by_key(|proposal| (-proposal.days(), *proposal));
        let mut gains = Vec::new();
        let mut trial = network.clone();
        for proposal in candidates {
            if self.trials >= self.bounds.most_trials {
                break;
            }
            self.trials += 1;
            proposal.apply(&mut trial);
            let then = goal_day(&schedule(&trial, self.options), self.options);
            reset(&proposal, network, &mut trial);
            let days = network.project_calendar().signed_working_days(then, goal);
            if days > 0 {
                gains.push(Gain {
                    proposal,
                    days,
                    goal: then,
                });
            }
        }
        gains.sort_by_key(|gain| (-gain.days, gain.proposal.days(), gain.proposal));
        gains
    }

    fn candidates(&self, network: &Network, now: &Schedule) -> Vec<Proposal> {
        let mut candidates = Vec::new();
        for index in &now.longest_path {
            if self.may_be_shorter(network, now, *index) {
                let from = network.tasks()[index.place()].duration;
                let cut = share(from, self.bounds.shorten_percent);
                if cut > 0 && !self.has_used(|used| used.shortens(*index)) {
                    let to = from - cut;
                    candidates.push(Proposal::Shorten {
                        task: *index,
                        from,
                        to,
                    });
                }
            }
        }
        for index in &now.longest_path {
            let Driver::Link { link: at, .. } = now.task(*index).driver else {
                continue;
            };
            let link = &network.links()[at.place()];
            if self.has_used(|used| used.overlaps(at)) {
                continue;
            }
            if let Some(to) = self.shorter_wait(network, now, link) {
                let from = link.lag;
                candidates.push(Proposal::Overlap { link: at, from, to });
            }
        }
        candidates
    }

    fn has_used(&self, fits: impl Fn(&Proposal) -> bool) -> bool {
        self.used.iter().any(fits)
    }

    fn may_be_shorter(&self, network: &Network, now: &Schedule, index: TaskIndex) -> bool {
        let task = &network.tasks()[index.place()];
        let counts_progress = self.options.status.is_some();
        let begun = task.progress.actual_start.is_some() || task.progress.percent > 0;
        let fixed = task.is_milestone()
            || now.task(index).done
            || (counts_progress && begun)
            || matches!(task.constraint, Constraint::Pinned { .. });
        !fixed && !self.bounds.untouchable.contains(&index)
    }

    /// A lag goes first; where there is none, the end of the predecessor and the start of the successor overlap.
    fn shorter_wait(&self, network: &Network, now: &Schedule, link: &Link) -> Option<i32> {
        let (from, to) = (&network.tasks()[link.from.place()], now.task(link.to));
        let settled = to.done || now.task(link.from).done;
        if settled || link.elapsed || self.bounds.untouchable.contains(&link.to) {
            return None;
        }
        if link.lag > 0 {
            return Some(0);
        }
        let both_work = !from.is_milestone() && !network.tasks()[link.to.place()].is_milestone();
        let overlaps = link.kind == LinkKind::FinishStart && link.lag == 0 && both_work;
        let may = overlaps && !self.bounds.untouchable.contains(&link.from);
        let lead = share(from.duration, self.bounds.overlap_percent);
        (may && lead > 0).then(|| -i32::try_from(lead).unwrap_or(i32::MAX))
    }
}

/// A share of a length in whole days, rounded down; never all of it.
fn share(days: u32, percent: u32) -> u32 {
    let share = u64::from(days) * u64::from(percent.min(100)) / 100;
    u32::try_from(share)
        .unwrap_or(0)
        .min(days.saturating_sub(1))
}

fn reset(proposal: &Proposal, network: &Network, trial: &mut Network) {
    match proposal {
        Proposal::Shorten { task, .. } => {
            trial.tasks_mut()[task.place()] = network.tasks()[task.place()];
        }
        Proposal::Overlap { link, .. } => {
            trial.links_mut()[link.place()] = network.links()[link.place()];
        }
    }
}

fn goal_day(schedule: &Schedule, options: &Options) -> Day {
    let goal = options
        .goal
        .and_then(|goal| schedule.tasks.get(goal.place()));
    goal.map_or(schedule.finish, |goal| goal.finish)
}
