//! The forward pass: where each task lies when everything happens as soon as it may.
//!
//! Tasks are visited in the order of the graph, so what a task waits for is already placed. Nothing
//! here looks back; how late a task may lie is the business of the backward pass.

use crate::day::clamp;
use crate::graph::Graph;
use crate::instant::{Instant, Span};
use crate::placement::{Limit, Placement, after_lag, pinned_span};
use crate::schedule::Driver;
use crate::{
    Calendar, Constraint, Day, LinkIndex, LinkKind, Network, Options, Progress, Task, TaskIndex,
    Warning,
};

/// How far the work on a task has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Not started: links and constraints place it.
    Waiting,
    /// Started: its start is a fact, the rest of the work is placed.
    Started,
    /// Finished: both ends are facts.
    Done,
}

/// Where a task lies and why.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed {
    pub span: Span,
    pub stage: Stage,
    /// Working days of the task's calendar that are still to be placed.
    pub work: i64,
    pub driver: Driver,
}

/// The latest date that something asks for.
#[derive(Clone, Copy)]
struct Demand {
    key: i64,
    driver: Driver,
}

/// What the links into a summary ask of each task in it.
#[derive(Clone, Copy, Default)]
struct Handed {
    start: Option<(Instant, LinkIndex)>,
    finish: Option<(Instant, LinkIndex)>,
}

pub(crate) struct Forward<'a> {
    pub network: &'a Network,
    pub graph: &'a Graph,
    pub options: &'a Options,
    /// Of every task; summaries are rolled up.
    pub placed: Vec<Placed>,
    pub warnings: Vec<Warning>,
    handed: Vec<Handed>,
    /// Start keys of the tasks that go as late as possible, once the late dates are known.
    pub as_late: Option<Vec<i64>>,
}

impl<'a> Forward<'a> {
    pub(crate) fn new(network: &'a Network, graph: &'a Graph, options: &'a Options) -> Self {
        let start = Instant::start_of(options.start);
        let nowhere = Placed {
            span: Span {
                start,
                finish: start,
            },
            stage: Stage::Waiting,
            work: 0,
            driver: Driver::ProjectStart,
        };
        Forward {
            network,
            graph,
            options,
            placed: vec![nowhere; network.tasks().len()],
            warnings: Vec::new(),
            handed: vec![Handed::default(); network.tasks().len()],
            as_late: None,
        }
    }

    pub(crate) fn pass(&mut self) {
        self.warnings.clear();
        for node in &self.graph.order {
            match self.graph.rolled_up_at(*node) {
                Some(summary) => self.placed[summary] = self.roll_up(summary),
                None if self.graph.is_summary(*node) => self.handed[*node] = self.hand_down(*node),
                None => self.placed[*node] = self.place(*node),
            }
        }
    }

    fn task(&self, index: usize) -> (&'a Task, &'a Calendar) {
        let task = &self.network.tasks()[index];
        (task, self.network.calendar_of(task))
    }

    /// From the earliest start to the latest finish of what a summary contains.
    fn roll_up(&self, summary: usize) -> Placed {
        let mut children = self
            .graph
            .children(summary)
            .iter()
            .map(|child| *child as usize);
        let first = children.next().unwrap_or(summary);
        let mut rolled = self.placed[first];
        let (mut earliest, mut last) = (first, first);
        let mut finished = rolled.stage == Stage::Done;
        let mut begun = rolled.stage != Stage::Waiting;
        for child in children {
            let placed = self.placed[child];
            if placed.span.start < rolled.span.start {
                rolled.span.start = placed.span.start;
                earliest = child;
            }
            if placed.span.finish > rolled.span.finish {
                rolled.span.finish = placed.span.finish;
                last = child;
            }
            finished &= placed.stage == Stage::Done;
            begun |= placed.stage != Stage::Waiting;
        }
        rolled.stage = match (finished, begun) {
            (true, _) => Stage::Done,
            (_, true) => Stage::Started,
            _ => Stage::Waiting,
        };
        rolled.work = 0;
        rolled.driver = Driver::Children {
            first: TaskIndex::at(earliest),
            last: TaskIndex::at(last),
        };
        rolled
    }

    /// What the links into a summary, and into those around it, ask of its children.
    fn hand_down(&self, summary: usize) -> Handed {
        let mut handed =
            self.graph.parent[summary].map_or_else(Handed::default, |p| self.handed[p]);
        let (_, calendar) = self.task(summary);
        for index in self.graph.links_into(summary) {
            let link = &self.network.links()[index.place()];
            let arrival = after_lag(calendar, self.tied_end(index), link);
            let slot = if link.kind.to_start() {
                &mut handed.start
            } else {
                &mut handed.finish
            };
            if slot.is_none_or(|(instant, _)| instant < arrival) {
                *slot = Some((arrival, index));
            }
        }
        handed
    }

    /// The instant of the predecessor that a link is tied to.
    fn tied_end(&self, index: LinkIndex) -> Instant {
        let link = &self.network.links()[index.place()];
        let span = self.placed[link.from.place()].span;
        if link.kind.from_start() {
            span.start
        } else {
            span.finish
        }
    }

    fn place(&mut self, index: usize) -> Placed {
        let (task, _) = self.task(index);
        let progress = task.progress;
        let (placed, warning) = match self.options.status {
            None => self.place_by_links(index, None),
            Some(status) => {
                if progress
                    .actual_finish
                    .is_some_and(|finish| Some(finish) < progress.actual_start)
                {
                    let task = TaskIndex::at(index);
                    self.warnings.push(Warning::ActualsReversed { task });
                }
                if task.is_milestone() && reached(&progress) {
                    (self.place_reached(index), None)
                } else if let Some(finish) = progress.actual_finish {
                    (self.place_done(index, finish), None)
                } else if !task.is_milestone()
                    && (progress.actual_start.is_some() || progress.percent > 0)
                {
                    self.place_started(index, status)
                } else {
                    self.place_by_links(index, Some(status))
                }
            }
        };
        self.warnings.extend(warning);
        placed
    }

    /// A milestone that was reached. On the day the links gave it, it keeps their end of the day, so
    /// that recording what went to plan moves nothing.
    fn place_reached(&self, index: usize) -> Placed {
        let progress = self.task(index).0.progress;
        let planned = self.place_by_links(index, None).0.span.start;
        let reached = match progress.actual_finish.or(progress.actual_start) {
            Some(day) if planned.is_end() => Instant::end_of(day),
            Some(day) => Instant::start_of(day),
            None => planned,
        };
        done(Span {
            start: reached,
            finish: reached,
        })
    }

    fn place_done(&self, index: usize, finish: Day) -> Placed {
        let (task, calendar) = self.task(index);
        let planned = calendar.rank(Instant::end_of(finish)) - i64::from(task.duration);
        let start = match task.progress.actual_start {
            Some(start) => Instant::start_of(start),
            None => Instant::start(calendar.nth(planned)),
        };
        let finish_day = Instant::start_of(finish);
        done(Span {
            start: start.min(finish_day),
            finish: Instant::end_of(finish),
        })
    }

    /// A task under way: its start is a fact, and what is left of it lies on or after the status
    /// date. Links to its start have had their say; links and
    /// constraints to its finish still count.
    fn place_started(&self, index: usize, status: Day) -> (Placed, Option<Warning>) {
        let (task, calendar) = self.task(index);
        let begun = match task.progress.actual_start {
            Some(day) => Instant::start_of(day),
            // Begun, but nobody wrote down when: where it was planned, though not in the future.
            None => self
                .place_by_links(index, None)
                .0
                .span
                .start
                .min(Instant::start_of(status)),
        };
        let duration = i64::from(task.duration);
        let work = work_left(task);
        let begun_rank = calendar.rank(begun);
        let mut placed = Placed {
            span: Span {
                start: begun,
                finish: begun,
            },
            stage: Stage::Started,
            work,
            driver: Driver::Actual,
        };
        if work == 0 {
            let planned = Instant::end(calendar.nth(begun_rank + duration - 1));
            let same_day = Instant::end(begun.day());
            placed.span.finish = planned.min(Instant::end_of(status)).max(same_day);
            placed.stage = Stage::Done;
            return (placed, None);
        }
        // A stated remainder counts from the status date. One worked out from a percentage lies
        // behind the part it leaves done, so that being a little ahead pulls nothing forward.
        let behind_done = if task.progress.remaining.is_some() {
            0
        } else {
            duration - work
        };
        let mut resume = begun_rank + behind_done;
        resume = resume.max(calendar.rank(Instant::start_of(status)));
        let mut warning = None;
        let linked = self.demand(index, work, |kind| !kind.to_start());
        match linked.filter(|demand| demand.key > resume) {
            Some(Demand {
                key,
                driver: Driver::Link { link, .. },
            }) if matches!(task.constraint, Constraint::Pinned { .. }) => {
                let (task, by) = (TaskIndex::at(index), clamp(key - resume));
                warning = Some(Warning::LinkNotKept { task, link, by });
            }
            Some(demand) => resume = demand.key,
            None => {}
        }
        if task.constraint.is_about_finish() {
            let limit = Limit::of(task, calendar, work);
            if let Limit::NotBefore(key) = limit {
                resume = resume.max(key);
            }
            if let Some(latest) = limit.latest().filter(|latest| resume > *latest) {
                let by = clamp(resume - latest);
                warning = Some(Warning::ConstraintNotKept {
                    task: TaskIndex::at(index),
                    by,
                });
            }
        }
        placed.span.finish = Instant::end(calendar.nth(resume + work - 1));
        (placed, warning)
    }

    /// A task that has not started: by its links, its constraint and, in a forecast, not before the
    /// status date. With it comes the warning of what that does not keep.
    fn place_by_links(&self, index: usize, status: Option<Day>) -> (Placed, Option<Warning>) {
        let (task, calendar) = self.task(index);
        let pinned = pinned_span(task, calendar);
        let work = match pinned {
            Some(span) => calendar.rank(span.finish) - calendar.rank(span.start),
            None => i64::from(task.duration),
        };
        let place = Placement {
            task,
            calendar,
            work,
        };
        let limit = match pinned {
            Some(span) => Limit::Exactly(place.key(span.start)),
            None => Limit::of(task, calendar, work),
        };
        let linked = self.demand(index, work, |_| true);
        let mut demand = linked.unwrap_or(Demand {
            key: place.key(Instant::start_of(self.options.start)),
            driver: Driver::ProjectStart,
        });
        if let Some(key) = limit.moves(demand.key) {
            demand = Demand {
                key,
                driver: Driver::Constraint,
            };
        }
        if let Some(key) = self.latest_start(index)
            && key > demand.key
        {
            demand = Demand {
                key,
                driver: Driver::AsLateAsPossible,
            };
        }
        let past = status.map(Instant::start_of).filter(|status| match pinned {
            Some(span) => span.start < *status,
            None => demand.key < place.key(*status),
        });
        if let Some(status) = past {
            let key = demand.key.max(place.key(status));
            demand = Demand {
                key,
                driver: Driver::StatusDate,
            };
        }

        let task = TaskIndex::at(index);
        let warning = match (limit.latest(), linked) {
            (Some(latest), _) if past.is_some() => {
                let by = place.distance(latest, demand.key);
                (by > 0 || pinned.is_some()).then_some(Warning::ConstraintNotKept { task, by })
            }
            (
                Some(latest),
                Some(Demand {
                    key,
                    driver: Driver::Link { link, .. },
                }),
            ) if key > latest => Some(Warning::LinkNotKept {
                task,
                link,
                by: place.distance(latest, key),
            }),
            _ => None,
        };
        let pinned = pinned.filter(|_| past.is_none());
        let span = pinned.unwrap_or_else(|| place.span(demand.key));
        (
            Placed {
                span,
                stage: Stage::Waiting,
                work,
                driver: demand.driver,
            },
            warning,
        )
    }

    /// The latest start of a task that goes as late as possible, once it is known.
    fn latest_start(&self, index: usize) -> Option<i64> {
        let as_late = self.task(index).0.constraint == Constraint::AsLateAsPossible;
        self.as_late
            .as_ref()
            .filter(|_| as_late)
            .map(|keys| keys[index])
    }

    /// The latest start that the links into a task ask for, its own and those of its summaries.
    /// The first of equals is taken.
    fn demand(&self, index: usize, work: i64, counts: fn(LinkKind) -> bool) -> Option<Demand> {
        let (task, calendar) = self.task(index);
        let place = Placement {
            task,
            calendar,
            work,
        };
        let mut latest: Option<Demand> = None;
        let mut ask = |finish_key: i64, index: LinkIndex| {
            let link = &self.network.links()[index.place()];
            let mut key = if link.kind.to_start() {
                finish_key
            } else {
                finish_key - work
            };
            if link.kind == LinkKind::FinishFinish {
                key = key.max(place.key(Instant::start_of(self.options.start)));
            }
            if latest.is_none_or(|latest| latest.key < key) {
                latest = Some(Demand {
                    key,
                    driver: Driver::Link {
                        link: index,
                        from: link.from,
                    },
                });
            }
        };
        for index in self.graph.links_into(index) {
            let link = &self.network.links()[index.place()];
            if counts(link.kind) {
                ask(place.arrival(self.tied_end(index), link), index);
            }
        }
        if let Some(summary) = self.graph.parent[index] {
            let handed = self.handed[summary];
            for (instant, index) in [handed.start, handed.finish].into_iter().flatten() {
                if counts(self.network.links()[index.place()].kind) {
                    ask(place.key(instant), index);
                }
            }
        }
        latest
    }
}

/// Whether a milestone counts as reached.
fn reached(progress: &Progress) -> bool {
    progress.actual_start.is_some() || progress.actual_finish.is_some() || progress.percent >= 100
}

/// Working days still to do on a started task: as stated, else by the percentage, rounded up.
fn work_left(task: &Task) -> i64 {
    match task.progress.remaining {
        Some(remaining) => i64::from(remaining),
        None => {
            let share = 100 - i64::from(task.progress.percent.min(100));
            (i64::from(task.duration) * share + 99) / 100
        }
    }
}

fn done(span: Span) -> Placed {
    Placed {
        span,
        stage: Stage::Done,
        work: 0,
        driver: Driver::Actual,
    }
}
