//! The forward pass: where each task lies when everything happens as soon as it may.
//!
//! Tasks are visited in the order of the graph, so what a task waits for is already placed. Nothing
//! here looks back; how late a task may lie is the business of the backward pass.

use crate::day::clamp;
use crate::graph::{Arc, Graph};
use crate::instant::{Instant, Moment, Span};
use crate::placement::{Limit, Placement, after_lag, pinned_span};
use crate::schedule::Driver;
use crate::{
    Calendar, Constraint, Day, LinkKind, Network, Options, Progress, Task, TaskIndex, Warning,
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
    /// With ranks on the task's own calendar.
    pub start: Moment,
    /// Likewise.
    pub finish: Moment,
    /// The place of that calendar in the network.
    pub on: usize,
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

/// What a link into a summary asks of each task in it.
#[derive(Clone, Copy)]
struct Asked {
    instant: Instant,
    by: Arc,
}

/// The latest that the links into a summary ask for.
#[derive(Clone, Copy, Default)]
struct Handed {
    start: Option<Asked>,
    finish: Option<Asked>,
}

pub(crate) struct Forward<'a> {
    pub network: &'a Network,
    pub graph: &'a Graph,
    pub options: &'a Options,
    /// Of every task; summaries are rolled up.
    pub placed: Vec<Placed>,
    /// The project start, by calendar.
    starts: Vec<Moment>,
    pub warnings: Vec<Warning>,
    /// Of every summary, by its place among them.
    handed: Vec<Handed>,
    /// Start keys of the tasks that go as late as possible, once the late dates are known.
    pub as_late: Option<Vec<i64>>,
}

impl<'a> Forward<'a> {
    pub(crate) fn new(network: &'a Network, graph: &'a Graph, options: &'a Options) -> Self {
        let instant = Instant::start_of(options.start);
        let on = |calendar: &Calendar| Moment {
            instant,
            rank: calendar.rank(instant),
        };
        let starts: Vec<Moment> = network.calendars().iter().map(on).collect();
        let nowhere = Placed {
            start: starts[0],
            finish: starts[0],
            on: 0,
            stage: Stage::Waiting,
            work: 0,
            driver: Driver::ProjectStart,
        };
        Forward {
            network,
            graph,
            options,
            placed: vec![nowhere; network.tasks().len()],
            starts,
            warnings: Vec::new(),
            handed: vec![Handed::default(); graph.summary_count()],
            as_late: None,
        }
    }

    pub(crate) fn pass(&mut self) {
        self.warnings.clear();
        for node in &self.graph.order {
            let (task, place) = (self.graph.task_of(*node), self.graph.summary_place(*node));
            match place {
                None => self.placed[task] = self.place(task),
                Some(place) if task == *node => self.handed[place] = self.hand_down(task),
                Some(_) => self.placed[task] = self.roll_up(task),
            }
        }
    }

    /// A task on its calendar, with so much work to place.
    fn on_calendar(&self, index: usize, work: i64) -> Placement<'a> {
        Placement::new(self.network, &self.network.tasks()[index], work)
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
            if placed.start.instant < rolled.start.instant {
                rolled.start = placed.start;
                earliest = child;
            }
            if placed.finish.instant > rolled.finish.instant {
                rolled.finish = placed.finish;
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
        let place = self.on_calendar(summary, 0);
        rolled.start = place.moment(rolled.start.instant);
        rolled.finish = place.moment(rolled.finish.instant);
        rolled.on = place.on;
        rolled.work = 0;
        rolled.driver = Driver::Children {
            first: TaskIndex::at(earliest),
            last: TaskIndex::at(last),
        };
        rolled
    }

    /// What the links into a summary, and into those around it, ask of its children.
    fn hand_down(&self, summary: usize) -> Handed {
        let mut handed = self.handed_to(summary);
        let calendar = self.on_calendar(summary, 0).calendar;
        for arc in self.graph.links_into(summary) {
            let instant = after_lag(calendar, self.tied_end(arc).instant, arc);
            let slot = if arc.kind.to_start() {
                &mut handed.start
            } else {
                &mut handed.finish
            };
            if slot.is_none_or(|asked| asked.instant < instant) {
                *slot = Some(Asked { instant, by: *arc });
            }
        }
        handed
    }

    /// What the summary around a task or summary hands down.
    fn handed_to(&self, index: usize) -> Handed {
        let around = self.graph.parent[index].and_then(|summary| self.graph.summary_place(summary));
        around.map_or_else(Handed::default, |place| self.handed[place])
    }

    /// The moment of the predecessor that a link is tied to, on the predecessor's calendar.
    fn tied_end(&self, arc: &Arc) -> Moment {
        let from = &self.placed[arc.task.place()];
        if arc.kind.from_start() {
            from.start
        } else {
            from.finish
        }
    }

    fn place(&mut self, index: usize) -> Placed {
        let task = &self.network.tasks()[index];
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
        let progress = self.network.tasks()[index].progress;
        let planned = self.place_by_links(index, None).0.start.instant;
        let reached = match progress.actual_finish.or(progress.actual_start) {
            Some(day) if planned.is_end() => Instant::end_of(day),
            Some(day) => Instant::start_of(day),
            None => planned,
        };
        let reached = Span {
            start: reached,
            finish: reached,
        };
        done(&self.on_calendar(index, 0), reached)
    }

    fn place_done(&self, index: usize, finish: Day) -> Placed {
        let place = self.on_calendar(index, 0);
        let Placement { task, calendar, .. } = place;
        let planned = calendar.rank(Instant::end_of(finish)) - i64::from(task.duration);
        let start = match task.progress.actual_start {
            Some(start) => Instant::start_of(start),
            None => Instant::start(calendar.nth(planned)),
        };
        let finish_day = Instant::start_of(finish);
        let span = Span {
            start: start.min(finish_day),
            finish: Instant::end_of(finish),
        };
        done(&place, span)
    }

    /// A task under way: its start is a fact, and what is left of it lies on or after the status
    /// date. Links to its start have had their say; links and
    /// constraints to its finish still count.
    fn place_started(&self, index: usize, status: Day) -> (Placed, Option<Warning>) {
        let task = &self.network.tasks()[index];
        let work = work_left(task);
        let place = self.on_calendar(index, work);
        let calendar = place.calendar;
        let begun = match task.progress.actual_start {
            Some(day) => Instant::start_of(day),
            // Begun, but nobody wrote down when: where it was planned, though not in the future.
            None => self
                .place_by_links(index, None)
                .0
                .start
                .instant
                .min(Instant::start_of(status)),
        };
        let duration = i64::from(task.duration);
        let begun = place.moment(begun);
        let mut placed = Placed {
            start: begun,
            finish: begun,
            on: place.on,
            stage: Stage::Started,
            work,
            driver: Driver::Actual,
        };
        if work == 0 {
            let planned = Instant::end(calendar.nth(begun.rank + duration - 1));
            let same_day = Instant::end(begun.instant.day());
            let finish = planned.min(Instant::end_of(status)).max(same_day);
            placed.finish = place.moment(finish);
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
        let mut resume = begun.rank + behind_done;
        resume = resume.max(calendar.rank(Instant::start_of(status)));
        let limit = task.constraint.is_about_finish().then(|| Limit::of(&place));
        // As before work begins, a date goes before a link, and links do not move what was set by hand.
        let most = match task.constraint {
            Constraint::Pinned { .. } => Some(resume),
            _ => limit.and_then(Limit::latest),
        };
        let mut warning = None;
        let linked = self.demand(index, &place, |kind| !kind.to_start());
        if let Some(Demand { key, driver }) = linked.filter(|demand| demand.key > resume) {
            resume = most.map_or(key, |most| key.min(most.max(resume)));
            if let (Driver::Link { link, .. }, true) = (driver, key > resume) {
                let (task, by) = (TaskIndex::at(index), clamp(key - resume));
                warning = Some(Warning::LinkNotKept { task, link, by });
            }
        }
        if let Some(Limit::NotBefore(key)) = limit {
            resume = resume.max(key);
        }
        if let Some(latest) = limit
            .and_then(Limit::latest)
            .filter(|latest| resume > *latest)
        {
            let (task, by) = (TaskIndex::at(index), clamp(resume - latest));
            warning = Some(Warning::ConstraintNotKept { task, by });
        }
        (_, placed.finish) = place.lying_from(resume);
        (placed, warning)
    }

    /// A task that has not started: by its links, its constraint and, in a forecast, not before the
    /// status date. With it comes the warning of what that does not keep.
    fn place_by_links(&self, index: usize, status: Option<Day>) -> (Placed, Option<Warning>) {
        let duration = i64::from(self.network.tasks()[index].duration);
        let mut place = self.on_calendar(index, duration);
        let pinned = pinned_span(&place);
        if let Some((start, finish)) = pinned {
            place.work = finish.rank - start.rank;
        }
        let limit = match pinned {
            Some((start, _)) => Limit::Exactly(place.key_of(start)),
            None => Limit::of(&place),
        };
        let linked = self.demand(index, &place, |_| true);
        let mut demand = linked.unwrap_or_else(|| Demand {
            key: place.key_of(self.starts[place.on]),
            driver: Driver::ProjectStart,
        });
        // What waits for nothing starts with the project, but a "no earlier" date goes before that.
        let no_earlier = match limit {
            Limit::NotBefore(key) if linked.is_none() => Some(key),
            _ => None,
        };
        if let Some(key) = no_earlier.or_else(|| limit.moves(demand.key)) {
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
            Some((start, _)) => start.instant < *status,
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
        let (start, finish) = pinned.unwrap_or_else(|| place.lying_from(demand.key));
        (
            Placed {
                start,
                finish,
                on: place.on,
                stage: Stage::Waiting,
                work: place.work,
                driver: demand.driver,
            },
            warning,
        )
    }

    /// The latest start of a task that goes as late as possible, once it is known.
    fn latest_start(&self, index: usize) -> Option<i64> {
        let as_late = self.network.tasks()[index].constraint == Constraint::AsLateAsPossible;
        self.as_late
            .as_ref()
            .filter(|_| as_late)
            .map(|keys| keys[index])
    }

    /// The latest start that the links into a task ask for, its own and those of its summaries.
    /// The first of equals is taken.
    fn demand(
        &self,
        index: usize,
        place: &Placement<'_>,
        counts: fn(LinkKind) -> bool,
    ) -> Option<Demand> {
        let mut latest: Option<Demand> = None;
        let mut ask = |arrival: i64, arc: &Arc| {
            let mut key = if arc.kind.to_start() {
                arrival
            } else {
                arrival - place.work
            };
            if arc.kind == LinkKind::FinishFinish {
                key = key.max(place.key_of(self.starts[place.on]));
            }
            if latest.is_none_or(|latest| latest.key < key) {
                let (link, from) = (arc.link, arc.task);
                let driver = Driver::Link { link, from };
                latest = Some(Demand { key, driver });
            }
        };
        for arc in self.graph.links_into(index) {
            if counts(arc.kind) {
                let on = self.placed[arc.task.place()].on;
                ask(place.arrival(self.tied_end(arc), on, arc), arc);
            }
        }
        let handed = self.handed_to(index);
        for asked in [handed.start, handed.finish].into_iter().flatten() {
            if counts(asked.by.kind) {
                // The driver is the link into the summary.
                ask(place.key(asked.instant), &asked.by);
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

fn done(place: &Placement<'_>, span: Span) -> Placed {
    Placed {
        start: place.moment(span.start),
        finish: place.moment(span.finish),
        on: place.on,
        stage: Stage::Done,
        work: 0,
        driver: Driver::Actual,
    }
}
