//! Scheduling a network: the passes in order, and the figures each task gets from them.

use crate::backward::{Hold, latest_finishes};
use crate::day::clamp;
use crate::forward::{Forward, Stage};
use crate::graph::Graph;
use crate::instant::{Instant, Moment};
use crate::placement::Placement;
use crate::{Constraint, Day, LinkIndex, Network, TaskIndex, Warning};

/// From when, as of when and towards what to schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The start of the project: tasks without predecessors start here.
    pub start: Day,
    /// `None` for the plan, which ignores progress. A day for the forecast: done work stays, undone
    /// work lies on or after this day.
    pub status: Option<Day>,
    /// The task to which float is counted and the longest path leads.
    pub goal: Option<TaskIndex>,
}

impl Options {
    /// What links, constraints and durations give with no progress.
    pub fn planned(start: Day) -> Options {
        Options {
            start,
            status: None,
            goal: None,
        }
    }

    /// What is to be expected as of a status date.
    pub fn forecast(start: Day, status: Day) -> Options {
        Options {
            start,
            status: Some(status),
            goal: None,
        }
    }

    /// The same with a goal.
    pub fn towards(self, goal: TaskIndex) -> Options {
        Options {
            goal: Some(goal),
            ..self
        }
    }
}

/// What puts a task where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Driver {
    /// Nothing before it: it starts with the project.
    ProjectStart,
    /// A link, its own or one to a summary around it.
    Link {
        /// The link.
        link: LinkIndex,
        /// Its predecessor.
        from: TaskIndex,
    },
    /// Its own constraint date.
    Constraint,
    /// It goes as late as possible.
    AsLateAsPossible,
    /// Undone work cannot lie before the status date.
    StatusDate,
    /// It has started: the date is a fact.
    Actual,
    /// It is a summary and lies where its children lie.
    Children {
        /// The first child to start.
        first: TaskIndex,
        /// The last child to finish.
        last: TaskIndex,
    },
}

/// The dates and figures of one task. Days are inclusive. Slack and float are in working days of the
/// task's own calendar, as MS Project counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskSchedule {
    /// The day it starts.
    pub start: Day,
    /// The day it finishes. A milestone lies on one day: that on which the task before it finishes.
    pub finish: Day,
    /// The latest day it may start without moving the end of the plan, a deadline or a constraint.
    pub late_start: Day,
    /// The latest day it may finish likewise.
    pub late_finish: Day,
    /// How far it can slip before the end of the plan, a deadline or a constraint gives way.
    /// Negative: by how much something cannot be kept. 0 for what is done.
    pub total_slack: i32,
    /// How far it can slip before another task, or the end of the plan, has to move; the total slack
    /// where no other task waits for it. Never negative. It is more than the total slack where a date
    /// would give way first.
    pub free_slack: i32,
    /// How far it can slip before the goal, or a fixed booking on the way to it, has to move. `None`
    /// without a goal and for tasks that do not lead to it.
    pub float_to_goal: Option<i32>,
    /// Not done, and no total slack.
    pub critical: bool,
    /// What puts it where it is.
    pub driver: Driver,
    /// Whether free days lie between what drives the task and its start.
    pub waits_for_calendar: bool,
    /// Whether it is finished. Always `false` in a plan.
    pub done: bool,
    /// Whether its dates are rolled up from its children. A summary has the least slack and float
    /// among them and is critical if one of them is.
    pub summary: bool,
}

/// A network in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// In the order of the network's tasks.
    pub tasks: Vec<TaskSchedule>,
    /// The first day of the earliest task; the project start when there is none.
    pub start: Day,
    /// The last day of the latest task; the project start when there is none.
    pub finish: Day,
    /// What could not be followed, then what could not be kept in the order of the tasks.
    pub warnings: Vec<Warning>,
    /// The chain of tasks that drives the goal, or the end of the plan without one, from the first
    /// task to the last. Summaries are left out.
    pub longest_path: Vec<TaskIndex>,
}

impl Schedule {
    /// The figures of one task.
    ///
    /// # Panics
    /// When the task is not one of the network that was scheduled.
    pub fn task(&self, task: TaskIndex) -> &TaskSchedule {
        &self.tasks[task.place()]
    }
}

/// Schedules a network, in time linear in its tasks and links.
///
/// It always gives an answer: what cannot be followed or kept is left out or set against the links,
/// and named in [`Schedule::warnings`].
pub fn schedule(network: &Network, options: &Options) -> Schedule {
    let mut warnings = dangling(network, options);
    let graph = Graph::new(network, &mut warnings);
    let mut forward = Forward::new(network, &graph, options);
    forward.pass();
    let end = end_of_plan(&forward);
    let late = latest_finishes(&forward, Hold::EndOfPlan(end));
    if network
        .tasks()
        .iter()
        .any(|t| t.constraint == Constraint::AsLateAsPossible)
    {
        forward.as_late = Some(latest_starts(&forward, &late));
        forward.pass();
    }
    let free = latest_finishes(&forward, Hold::Others(end));
    let goal = options
        .goal
        .map(TaskIndex::place)
        .filter(|goal| *goal < network.tasks().len());
    let to_goal = goal.map(|goal| latest_finishes(&forward, Hold::Goal(goal)));

    let mut tasks = Vec::with_capacity(network.tasks().len());
    for index in 0..network.tasks().len() {
        let to_goal = to_goal.as_ref().and_then(|keys| keys[index]);
        tasks.push(figures(&forward, index, late[index], free[index], to_goal));
    }
    roll_up_figures(&graph, &mut tasks);
    let mut about_dates = std::mem::take(&mut forward.warnings);
    about_dates.extend(missed_deadlines(network, &tasks));
    about_dates.sort_by_key(|warning| warning.tasks().first().copied());
    warnings.append(&mut about_dates);

    let leaves = || {
        (0..tasks.len())
            .filter(|t| !graph.is_summary(*t))
            .map(|t| &tasks[t])
    };
    let start = leaves().map(|t| t.start).min().unwrap_or(options.start);
    let finish = leaves().map(|t| t.finish).max().unwrap_or(options.start);
    let mut schedule = Schedule {
        tasks,
        start,
        finish,
        warnings,
        longest_path: Vec::new(),
    };
    let last = goal.or_else(|| last_to_finish(&forward));
    schedule.longest_path = last.map_or_else(Vec::new, |last| schedule.path_to(network, last));
    schedule
}

fn dangling(network: &Network, options: &Options) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if options
        .goal
        .is_some_and(|goal| goal.place() >= network.tasks().len())
    {
        warnings.push(Warning::DanglingGoal);
    }
    for (index, task) in network.tasks().iter().enumerate() {
        if task.calendar.place() >= network.calendars().len() {
            warnings.push(Warning::DanglingCalendar {
                task: TaskIndex::at(index),
            });
        }
    }
    warnings
}

/// The latest finish of all tasks.
fn end_of_plan(forward: &Forward<'_>) -> Instant {
    let start = Instant::start_of(forward.options.start);
    let leaves = (0..forward.placed.len()).filter(|t| !forward.graph.is_summary(*t));
    leaves
        .map(|t| forward.placed[t].finish.instant)
        .max()
        .unwrap_or(start)
}

/// The task that determines the end of the plan; the first in the list of several.
fn last_to_finish(forward: &Forward<'_>) -> Option<usize> {
    let leaves = (0..forward.placed.len())
        .rev()
        .filter(|t| !forward.graph.is_summary(*t));
    leaves.max_by_key(|t| forward.placed[*t].finish.instant)
}

/// Latest start keys for the tasks that go as late as possible.
fn latest_starts(forward: &Forward<'_>, late: &[Option<i64>]) -> Vec<i64> {
    let mut keys = vec![i64::MIN; late.len()];
    for (index, finish) in late.iter().enumerate() {
        let Some(finish) = finish else { continue };
        let task = &forward.network.tasks()[index];
        keys[index] = if task.is_milestone() {
            // Of instants with nothing to work between them, a milestone takes the end of the day.
            let calendar = forward.network.calendar_of(task);
            let rank = calendar.rank(Instant(*finish));
            Instant::end(calendar.nth(rank - 1)).0
        } else {
            finish - forward.placed[index].work
        };
    }
    keys
}

fn figures(
    forward: &Forward<'_>,
    index: usize,
    late: Option<i64>,
    free: Option<i64>,
    to_goal: Option<i64>,
) -> TaskSchedule {
    let placed = forward.placed[index];
    let task = &forward.network.tasks()[index];
    let place = Placement::new(forward.network, task, placed.work);
    let early = place.key_of(placed.finish);
    let slack_to = |key: Option<i64>| key.map_or(0, |key| place.distance(early, key));

    let done = placed.stage == Stage::Done;
    let total_slack = if done { 0 } else { slack_to(late) };
    let start = Day::clamped(placed.start.instant.day());
    let finish = Day::clamped(placed.finish.instant.day());
    let mut figures = TaskSchedule {
        start,
        finish,
        late_start: start,
        late_finish: finish,
        total_slack,
        free_slack: if done {
            0
        } else {
            free.map_or(total_slack, |key| place.distance(early, key))
                .max(0)
        },
        float_to_goal: to_goal.map(|key| if done { 0 } else { place.distance(early, key) }),
        critical: !done && total_slack <= 0,
        driver: placed.driver,
        waits_for_calendar: waits_for_calendar(forward, index),
        done,
        summary: forward.graph.is_summary(index),
    };
    if total_slack != 0 {
        let slack = i64::from(total_slack);
        let moved = |moment: Moment| {
            let rank = moment.rank + slack;
            let last = rank - i64::from(moment.instant.is_end());
            Day::clamped(place.calendar.nth(last))
        };
        figures.late_finish = moved(placed.finish);
        if placed.stage == Stage::Waiting {
            figures.late_start = moved(placed.start);
        }
    }
    figures
}

/// Whether a task would start earlier if the days just before it were worked.
fn waits_for_calendar(forward: &Forward<'_>, index: usize) -> bool {
    let placed = forward.placed[index];
    let task = &forward.network.tasks()[index];
    if task.is_milestone() || forward.graph.is_summary(index) {
        return false;
    }
    let start = placed.start.instant.day();
    match placed.driver {
        Driver::ProjectStart => start > forward.options.start.wide(),
        Driver::StatusDate => forward
            .options
            .status
            .is_some_and(|status| start > status.wide()),
        Driver::Link { .. } => {
            let calendar = forward.network.calendar_of(task);
            calendar.before(start - 1) == placed.start.rank
        }
        _ => false,
    }
}

/// Summaries take the least slack of their children and the outermost of their late dates. Children
/// may stand anywhere in the list, so this follows the order of the graph.
fn roll_up_figures(graph: &Graph, tasks: &mut [TaskSchedule]) {
    for node in &graph.order {
        let Some(summary) = graph.rolled_up_at(*node) else {
            continue;
        };
        let children = graph
            .children(summary)
            .iter()
            .map(|child| tasks[*child as usize]);
        let Some(rolled) = children.reduce(|a, b| TaskSchedule {
            late_start: a.late_start.min(b.late_start),
            late_finish: a.late_finish.max(b.late_finish),
            total_slack: least(a.done, a.total_slack, b.done, b.total_slack),
            free_slack: least(a.done, a.free_slack, b.done, b.free_slack),
            float_to_goal: match (a.float_to_goal, b.float_to_goal) {
                (Some(x), Some(y)) => Some(least(a.done, x, b.done, y)),
                (x, y) => x.or(y),
            },
            critical: a.critical || b.critical,
            done: a.done && b.done,
            ..a
        }) else {
            continue;
        };
        let own = tasks[summary];
        tasks[summary] = TaskSchedule {
            start: own.start,
            finish: own.finish,
            driver: own.driver,
            waits_for_calendar: false,
            summary: true,
            ..rolled
        };
    }
}

/// The lesser of two figures, of which that of a finished task does not count.
fn least(a_done: bool, a: i32, b_done: bool, b: i32) -> i32 {
    match (a_done, b_done) {
        (true, false) => b,
        (false, true) => a,
        _ => a.min(b),
    }
}

fn missed_deadlines<'a>(
    network: &'a Network,
    tasks: &'a [TaskSchedule],
) -> impl Iterator<Item = Warning> + 'a {
    network
        .tasks()
        .iter()
        .zip(tasks)
        .enumerate()
        .filter_map(|(index, (task, dates))| {
            let deadline = task.deadline.filter(|deadline| dates.finish > *deadline)?;
            let calendar = network.calendar_of(task);
            let by = clamp(i64::from(
                calendar.signed_working_days(deadline, dates.finish),
            ));
            Some(Warning::DeadlineMissed {
                task: TaskIndex::at(index),
                by,
            })
        })
}
