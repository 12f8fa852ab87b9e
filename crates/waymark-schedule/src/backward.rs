//! The backward pass: how late each task may lie before something else has to move.
//!
//! One sweep against the order answers three questions, which differ only in what they hold fixed:
//! the end of the plan (total slack), the tasks that follow (free slack), or a goal (float to it).
//! Bounds travel as instants and are exact inverses of the forward rules, also between calendars.

use crate::forward::{Forward, Placed, Stage};
use crate::instant::Instant;
use crate::placement::{Limit, Placement};
use crate::{Calendar, Constraint, Link};

/// What may not move.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hold {
    /// The end of the plan, constraints and deadlines.
    EndOfPlan(Instant),
    /// Every task but the one asked about, and the end of the plan.
    Others(Instant),
    /// The finish of one task; bookings on the way to it stay too.
    Goal(usize),
}

/// The latest instants that links may hand to one end of a task or summary.
#[derive(Clone, Copy)]
struct Ends {
    start: Instant,
    finish: Instant,
}

const UNBOUNDED: Ends = Ends {
    start: Instant::NEVER,
    finish: Instant::NEVER,
};

impl Ends {
    fn tighten(&mut self, other: Ends) {
        self.start = self.start.min(other.start);
        self.finish = self.finish.min(other.finish);
    }
}

/// The latest finish key of every task that is not a summary; `None` where nothing bounds it.
pub(crate) fn latest_finishes(forward: &Forward<'_>, hold: Hold) -> Vec<Option<i64>> {
    let count = forward.placed.len();
    let mut sweep = Sweep {
        forward,
        hold,
        into: vec![UNBOUNDED; count],
        out_of: vec![UNBOUNDED; count],
        finish: vec![None; count],
    };
    for node in forward.graph.order.iter().rev() {
        match forward.graph.rolled_up_at(*node) {
            Some(summary) => sweep.out_of[summary] = sweep.bounds_of_summary(summary),
            None if forward.graph.is_summary(*node) => sweep.hand_up(*node),
            None => sweep.bound(*node),
        }
    }
    sweep.finish
}

struct Sweep<'a> {
    forward: &'a Forward<'a>,
    hold: Hold,
    /// Bounds on what may arrive at each task or summary.
    into: Vec<Ends>,
    /// Bounds on the dates of each summary.
    out_of: Vec<Ends>,
    finish: Vec<Option<i64>>,
}

impl Sweep<'_> {
    /// Bounds on the rolled-up dates of a summary, by its links and those of the summary around it.
    fn bounds_of_summary(&self, summary: usize) -> Ends {
        let mut ends = self.bounds_by_links(summary);
        match (self.hold, self.forward.network.tasks()[summary].deadline) {
            (Hold::Goal(goal), _) if goal == summary => {
                ends.finish = ends.finish.min(self.forward.placed[summary].span.finish);
            }
            (Hold::EndOfPlan(_), Some(deadline)) => {
                ends.finish = ends.finish.min(Instant::end_of(deadline));
            }
            _ => {}
        }
        ends
    }

    fn bounds_by_links(&self, index: usize) -> Ends {
        let mut ends = UNBOUNDED;
        for link in self.forward.graph.links_out_of(index) {
            let link = &self.forward.network.links()[link.place()];
            let latest = self.latest_departure(link);
            if link.kind.from_start() {
                ends.start = ends.start.min(latest);
            } else {
                ends.finish = ends.finish.min(latest);
            }
        }
        if let Some(summary) = self.forward.graph.parent[index] {
            let around = self.out_of[summary];
            ends.finish = ends.finish.min(around.finish);
            // A summary starts with its first children; links to its start hold only those.
            let first = |task: usize| self.forward.placed[task].span.start;
            if first(index) == first(summary) {
                ends.start = ends.start.min(around.start);
            }
        }
        ends
    }

    /// The latest instant at which the predecessor may let go of a link.
    fn latest_departure(&self, link: &Link) -> Instant {
        let to = link.to.place();
        let ends = self.into[to];
        let arrival = if link.kind.to_start() {
            ends.start
        } else {
            ends.finish
        };
        let task = &self.forward.network.tasks()[to];
        let calendar = self.forward.network.calendar_of(task);
        let keeps_instants = task.is_milestone() || self.forward.graph.is_summary(to);
        before_lag(calendar, arrival, link, keeps_instants)
    }

    fn hand_up(&mut self, summary: usize) {
        if let Some(around) = self.forward.graph.parent[summary] {
            let ends = self.into[summary];
            self.into[around].tighten(ends);
        }
    }

    fn bound(&mut self, index: usize) {
        let placed = self.forward.placed[index];
        let task = &self.forward.network.tasks()[index];
        let calendar = self.forward.network.calendar_of(task);
        let place = Placement {
            task,
            calendar,
            work: placed.work,
        };
        let early = place.key(placed.span.finish);

        let ends = self.bounds_by_links(index);
        let mut latest = match self.hold {
            Hold::EndOfPlan(end) | Hold::Others(end) => Some(place.key(end)),
            Hold::Goal(goal) => (goal == index).then_some(early),
        };
        if ends.finish < Instant::NEVER {
            tighten(&mut latest, place.key(ends.finish));
        }
        if ends.start < Instant::NEVER && placed.stage == Stage::Waiting {
            let key = finish_for_start(&place, ends.start);
            // A pinned task may start on a free day, of which its working days know nothing.
            let stays = ends.start >= placed.span.start;
            tighten(&mut latest, if stays { key.max(early) } else { key });
        }
        if let Hold::EndOfPlan(_) = self.hold {
            apply_dates(&mut latest, &place, placed);
        }
        self.finish[index] = latest;

        let handed = match self.hold {
            Hold::EndOfPlan(_) => latest,
            Hold::Others(_) => Some(early),
            Hold::Goal(_) if is_booked(task.constraint) => latest.map(|key| key.min(early)),
            Hold::Goal(_) => latest,
        };
        let ends = arrivals(&place, placed, handed);
        self.into[index] = ends;
        if let Some(summary) = self.forward.graph.parent[index] {
            self.into[summary].tighten(ends);
        }
    }
}

/// The latest arrivals at a task that let it finish by a key.
fn arrivals(place: &Placement<'_>, placed: Placed, finish: Option<i64>) -> Ends {
    let Some(finish) = finish else {
        return UNBOUNDED;
    };
    if placed.stage == Stage::Done {
        return UNBOUNDED;
    }
    if place.task.is_milestone() {
        return Ends {
            start: Instant(finish),
            finish: Instant(finish),
        };
    }
    let ends = Ends {
        start: place.calendar.latest_with_rank(finish - place.work),
        finish: place.calendar.latest_with_rank(finish),
    };
    match placed.stage {
        Stage::Waiting => ends,
        _ => Ends {
            start: Instant::NEVER,
            ..ends
        },
    }
}

/// The finish key of a task that starts as late as an instant.
fn finish_for_start(place: &Placement<'_>, start: Instant) -> i64 {
    if place.task.is_milestone() {
        return start.0;
    }
    place.calendar.before(start.day() + 1) - 1 + place.work
}

/// The latest instant from which a link still arrives in time: the inverse of `after_lag`.
fn before_lag(calendar: &Calendar, arrival: Instant, link: &Link, keeps_instants: bool) -> Instant {
    let lag = i64::from(link.lag);
    if arrival == Instant::NEVER || lag == 0 {
        return arrival;
    }
    if link.elapsed {
        return arrival.days_later(-lag);
    }
    // A lead lands at the start of a working day, so the last such start in time counts.
    let rank = if keeps_instants && lag < 0 {
        calendar.before(arrival.day() + 1) - 1
    } else {
        calendar.rank(arrival)
    };
    calendar.latest_with_rank(rank - lag)
}

/// Constraints and the deadline bound what is not yet done.
fn apply_dates(latest: &mut Option<i64>, place: &Placement<'_>, placed: Placed) {
    if placed.stage == Stage::Done {
        return;
    }
    if placed.stage == Stage::Waiting || place.task.constraint.is_about_finish() {
        match Limit::of(place.task, place.calendar, place.work) {
            Limit::NotAfter(start) => tighten(latest, start + place.work),
            Limit::Exactly(start) => *latest = Some(start + place.work),
            Limit::Free | Limit::NotBefore(_) => {}
        }
    }
    if let Some(deadline) = place.task.deadline {
        tighten(latest, place.key(Instant::end_of(deadline)));
    }
}

fn tighten(latest: &mut Option<i64>, key: i64) {
    *latest = Some(latest.map_or(key, |latest| latest.min(key)));
}

/// Whether a task lies on fixed days, whatever its links say.
fn is_booked(constraint: Constraint) -> bool {
    matches!(
        constraint,
        Constraint::MustStart(_) | Constraint::MustFinish(_) | Constraint::Pinned { .. }
    )
}
