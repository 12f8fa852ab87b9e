//! A plan as a network, to be scheduled without a project.

use waymark_schedule::{CalendarIndex, Day, Link, Network, Options, Progress, Task, TaskIndex};

use crate::{Lag, PlanFile, PlanTask};

/// A network made of a plan, and which task is which.
#[derive(Clone, Debug)]
pub struct PlanNetwork {
    /// The network.
    pub network: Network,
    /// From when to schedule it, and with progress as it was recorded: undone work is not moved to a
    /// status date, as Microsoft Project does not move it either.
    pub options: Options,
    /// The task of the network for each task of the plan, by its place; none for one that does not count.
    pub tasks: Vec<Option<TaskIndex>>,
    /// The place in the plan of each task of the network.
    pub places: Vec<usize>,
}

/// Puts a plan into a network. Tasks that do not count are left out with their links; a task follows
/// its own calendar, else that of its owner, else that of the project.
pub fn network(plan: &PlanFile) -> PlanNetwork {
    let mut network = Network::new(plan.working_days(plan.calendar));
    let mut calendars: Vec<Option<CalendarIndex>> = vec![None; plan.calendars.len()];
    let mut tasks = Vec::with_capacity(plan.tasks.len());
    let mut places = Vec::with_capacity(plan.tasks.len());
    for (place, task) in plan.tasks.iter().enumerate() {
        if !task.active {
            tasks.push(None);
            continue;
        }
        let own = plan
            .calendar_of(task)
            .filter(|own| Some(*own) != plan.calendar);
        let calendar = match own.filter(|own| *own < calendars.len()) {
            None => CalendarIndex::default(),
            Some(own) => *calendars[own]
                .get_or_insert_with(|| network.add_calendar(plan.working_days(Some(own)))),
        };
        let parent = task.parent.filter(|parent| *parent < place);
        tasks.push(Some(network.add_task(Task {
            duration: task.duration,
            calendar,
            constraint: task.constraint,
            deadline: task.deadline,
            progress: progress(task),
            parent: parent.and_then(|parent| tasks[parent]),
        })));
        places.push(place);
    }
    let task = |place: usize| tasks.get(place).copied().flatten();
    for link in &plan.links {
        if let (Some(from), Some(to)) = (task(link.from), task(link.to)) {
            let (lag, elapsed) = match link.lag {
                Lag::Working(days) => (days, false),
                Lag::Elapsed(days) => (days, true),
            };
            network.add_link(Link {
                from,
                to,
                kind: link.kind,
                lag,
                elapsed,
            });
        }
    }
    PlanNetwork {
        network,
        options: Options::forecast(plan.start, LONG_AGO),
        tasks,
        places,
    }
}

/// A status date that moves nothing.
const LONG_AGO: Day = Day(i32::MIN / 2);

fn progress(task: &PlanTask) -> Progress {
    Progress {
        actual_start: task.actual_start,
        actual_finish: task.actual_finish,
        percent: task.percent,
        remaining: None,
    }
}

impl PlanFile {
    /// The place of the calendar a task follows: its own, else that of its owner, else the project's.
    pub fn calendar_of(&self, task: &PlanTask) -> Option<usize> {
        let owner = || self.resources.get(task.owner?)?.calendar;
        task.calendar.or_else(owner).or(self.calendar)
    }
}
