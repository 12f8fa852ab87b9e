//! The backward pass: how late each task may lie before something else has to move.
//!
//! One sweep against the order answers three questions, which differ only in what they hold fixed:
//! the end of the plan (total slack), the tasks that follow (free slack), or a goal (float to it).
//! Bounds are exact inverses of the forward rules, also between calendars. Between tasks of one
//! calendar they travel as ranks, which costs no question to it; elsewhere as instants.

use crate::forward::{Forward, Placed, Stage};
use crate::graph::Arc;
use crate::instant::Instant;
use crate::placement::{Limit, Placement};
use crate::{Calendar, Constraint};

/// What may not move.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hold {
    /// The end of the plan, constraints and deadlines.
    EndOfPlan(Instant),
    /// Every task but the one asked about, and the end of the plan. A task that holds no other has no bound.
    Others(Instant),
    /// The finish of one task; bookings on the way to it stay too.
    Goal(usize),
}

/// The latest instants for one end of a task or summary and for the other.
#[derive(Clone, Copy)]
struct Ends {
    start: Instant,
    finish: Instant,
}

const UNBOUNDED: Ends = Ends {
    start: Instant::NEVER,
    finish: Instant::NEVER,
};

/// A rank that is never reached.
const NEVER: i64 = Instant::NEVER.0;

impl Ends {
    fn tighten(&mut self, other: Ends) {
        self.start = self.start.min(other.start);
        self.finish = self.finish.min(other.finish);
    }

    fn tighten_end(&mut self, start: bool, latest: Instant) {
        let end = if start {
            &mut self.start
        } else {
            &mut self.finish
        };
        *end = latest.min(*end);
    }
}

/// The latest arrivals that a task or summary can bear.
#[derive(Clone, Copy)]
enum Bears {
    /// A task that keeps whole days: by ranks of its calendar, [`NEVER`] where nothing bounds it.
    Ranks { start: i64, finish: i64 },
    /// A milestone or a summary, which keep the instants they are handed.
    Instants(Ends),
}

impl Bears {
    const ANYTHING: Bears = Bears::Instants(UNBOUNDED);

    /// The latest instants, on the calendar of the task.
    fn instants(self, calendar: &Calendar) -> Ends {
        let instant = |rank: i64| match rank {
            NEVER => Instant::NEVER,
            rank => calendar.latest_with_rank(rank),
        };
        match self {
            Bears::Instants(ends) => ends,
            Bears::Ranks { start, finish } => Ends {
                start: instant(start),
                finish: instant(finish),
            },
        }
    }
}

/// The latest finish key of every task that is not a summary; `None` where nothing bounds it.
pub(crate) fn latest_finishes(forward: &Forward<'_>, hold: Hold) -> Vec<Option<i64>> {
    let graph = forward.graph;
    let calendars = forward.network.calendars().iter();
    let end_ranks = calendars.map(|calendar| match hold {
        Hold::EndOfPlan(end) | Hold::Others(end) => calendar.rank(end),
        Hold::Goal(_) => NEVER,
    });
    let mut sweep = Sweep {
        forward,
        hold,
        end_ranks: end_ranks.collect(),
        bears: vec![Bears::ANYTHING; forward.placed.len()],
        handed_up: vec![UNBOUNDED; graph.summary_count()],
        out_of: vec![UNBOUNDED; graph.summary_count()],
        finish: vec![None; forward.placed.len()],
    };
    for node in graph.order.iter().rev() {
        let task = graph.task_of(*node);
        match graph.summary_place(*node) {
            None => sweep.bound(task),
            Some(place) if task == *node => sweep.hand_up(task, place),
            Some(place) => sweep.out_of[place] = sweep.bounds_of_summary(task),
        }
    }
    sweep.finish
}

struct Sweep<'a> {
    forward: &'a Forward<'a>,
    hold: Hold,
    /// Working days before the end of the plan, by calendar.
    end_ranks: Vec<i64>,
    /// Of each task and summary that was reached.
    bears: Vec<Bears>,
    /// What the children of each summary bear, by its place among them.
    handed_up: Vec<Ends>,
    /// Bounds on the dates of each summary, likewise.
    out_of: Vec<Ends>,
    finish: Vec<Option<i64>>,
}

/// How late links and the summary around it let a task lie.
struct Bounds {
    instants: Ends,
    /// The latest finish that links of its own calendar allow.
    finish: i64,
}

impl Bounds {
    fn are_none(&self) -> bool {
        let Ends { start, finish } = self.instants;
        self.finish == NEVER && start == Instant::NEVER && finish == Instant::NEVER
    }
}

impl Sweep<'_> {
    fn placement(&self, index: usize, work: i64) -> Placement<'_> {
        Placement::new(
            self.forward.network,
            &self.forward.network.tasks()[index],
            work,
        )
    }

    /// Bounds on the rolled-up dates of a summary, by its links and those of the summary around it.
    fn bounds_of_summary(&self, summary: usize) -> Ends {
        let mut ends = self.bounds_around(summary);
        for arc in self.forward.graph.links_out_of(summary) {
            ends.tighten_end(arc.kind.from_start(), self.latest_departure(arc));
        }
        match (self.hold, self.forward.network.tasks()[summary].deadline) {
            (Hold::Goal(goal), _) if goal == summary => {
                let finish = self.forward.placed[summary].finish.instant;
                ends.finish = ends.finish.min(finish);
            }
            (Hold::EndOfPlan(_), Some(deadline)) => {
                ends.finish = ends.finish.min(Instant::end_of(deadline));
            }
            _ => {}
        }
        ends
    }

    /// Bounds by the summary around a task or summary.
    fn bounds_around(&self, index: usize) -> Ends {
        let Some(summary) = self.forward.graph.parent[index] else {
            return UNBOUNDED;
        };
        let place = self.forward.graph.summary_place(summary);
        let mut ends = place.map_or(UNBOUNDED, |place| self.out_of[place]);
        // A summary starts with its first children; links to its start hold only those.
        let first = |task: usize| self.forward.placed[task].start.instant;
        if first(index) != first(summary) {
            ends.start = Instant::NEVER;
        }
        ends
    }

    /// Bounds on a task by its links and by the summary around it.
    fn bounds_of_task(&self, index: usize, place: &Placement<'_>) -> Bounds {
        let mut bounds = Bounds {
            instants: self.bounds_around(index),
            finish: NEVER,
        };
        let waiting = self.forward.placed[index].stage == Stage::Waiting;
        for arc in self.forward.graph.links_out_of(index) {
            let from_start = arc.kind.from_start();
            match self.latest_rank(arc, place) {
                Some(NEVER) => {}
                Some(rank) if !from_start => bounds.finish = bounds.finish.min(rank),
                // The start of what is under way is a fact.
                Some(rank) if waiting => bounds.finish = bounds.finish.min(rank + place.work),
                Some(_) => {}
                None => bounds
                    .instants
                    .tighten_end(from_start, self.latest_departure(arc)),
            }
        }
        bounds
    }

    /// The latest rank at which a task may let go of a link, where both its tasks keep whole days of
    /// one calendar.
    fn latest_rank(&self, arc: &Arc, from: &Placement<'_>) -> Option<i64> {
        let to = arc.task.place();
        match self.bears[to] {
            Bears::Ranks { start, finish }
                if self.forward.placed[to].on == from.on
                    && !arc.elapsed
                    && !from.task.is_milestone() =>
            {
                let arrival = if arc.kind.to_start() { start } else { finish };
                Some(if arrival == NEVER {
                    NEVER
                } else {
                    arrival - i64::from(arc.lag)
                })
            }
            _ => None,
        }
    }

    /// The latest instant at which the predecessor may let go of a link.
    fn latest_departure(&self, arc: &Arc) -> Instant {
        let to = arc.task.place();
        let calendar = self.placement(to, 0).calendar;
        let ends = self.bears[to].instants(calendar);
        let arrival = if arc.kind.to_start() {
            ends.start
        } else {
            ends.finish
        };
        let keeps_instants = matches!(self.bears[to], Bears::Instants(_));
        before_lag(calendar, arrival, arc, keeps_instants)
    }

    /// A summary bears what its children and the links into it let it bear, and so does the one around it.
    fn hand_up(&mut self, summary: usize, place: usize) {
        let ends = self.handed_up[place];
        self.bears[summary] = Bears::Instants(ends);
        self.hand_to_summary(summary, ends);
    }

    fn hand_to_summary(&mut self, index: usize, ends: Ends) {
        let around = self.forward.graph.parent[index];
        if let Some(place) = around.and_then(|summary| self.forward.graph.summary_place(summary)) {
            self.handed_up[place].tighten(ends);
        }
    }

    fn bound(&mut self, index: usize) {
        let placed = self.forward.placed[index];
        let place = Placement::new(
            self.forward.network,
            &self.forward.network.tasks()[index],
            placed.work,
        );
        let early = place.key_of(placed.finish);

        let bounds = self.bounds_of_task(index, &place);
        let mut latest = match self.hold {
            Hold::EndOfPlan(end) | Hold::Others(end) if place.task.is_milestone() => Some(end.0),
            Hold::EndOfPlan(_) | Hold::Others(_) => Some(self.end_ranks[place.on]),
            Hold::Goal(goal) => (goal == index).then_some(early),
        };
        if bounds.finish < NEVER {
            tighten(&mut latest, bounds.finish);
        }
        let ends = bounds.instants;
        if ends.finish < Instant::NEVER {
            tighten(&mut latest, place.key(ends.finish));
        }
        if ends.start < Instant::NEVER && placed.stage == Stage::Waiting {
            let key = finish_for_start(&place, ends.start);
            // A pinned task may start on a free day, of which its working days know nothing.
            let stays = ends.start >= placed.start.instant;
            tighten(&mut latest, if stays { key.max(early) } else { key });
        }
        match self.hold {
            Hold::EndOfPlan(_) => apply_dates(&mut latest, &place, placed),
            // The slip of such a task moves no other.
            Hold::Others(_) if bounds.are_none() => latest = None,
            Hold::Others(_) | Hold::Goal(_) => {}
        }
        self.finish[index] = latest;

        let handed = match self.hold {
            Hold::EndOfPlan(_) => latest,
            Hold::Others(_) => Some(early),
            Hold::Goal(_) if is_booked(place.task.constraint) => latest.map(|key| key.min(early)),
            Hold::Goal(_) => latest,
        };
        let bears = arrivals(&place, placed, handed);
        self.bears[index] = bears;
        if self.forward.graph.is_held(index) {
            self.hand_to_summary(index, bears.instants(place.calendar));
        }
    }
}

/// The latest arrivals at a task that let it finish by a key.
fn arrivals(place: &Placement<'_>, placed: Placed, finish: Option<i64>) -> Bears {
    let Some(finish) = finish else {
        return Bears::ANYTHING;
    };
    if placed.stage == Stage::Done {
        return Bears::ANYTHING;
    }
    if place.task.is_milestone() {
        return Bears::Instants(Ends {
            start: Instant(finish),
            finish: Instant(finish),
        });
    }
    let start = match placed.stage {
        Stage::Waiting => finish - place.work,
        _ => NEVER,
    };
    Bears::Ranks { start, finish }
}

/// The finish key of a task that starts as late as an instant.
fn finish_for_start(place: &Placement<'_>, start: Instant) -> i64 {
    if place.task.is_milestone() {
        return start.0;
    }
    place.calendar.before(start.day() + 1) - 1 + place.work
}

/// The latest instant from which a link still arrives in time: the inverse of `after_lag`.
fn before_lag(calendar: &Calendar, arrival: Instant, arc: &Arc, keeps_instants: bool) -> Instant {
    let lag = i64::from(arc.lag);
    if arrival == Instant::NEVER || lag == 0 {
        return arrival;
    }
    if arc.elapsed {
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
        match Limit::of(place) {
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
