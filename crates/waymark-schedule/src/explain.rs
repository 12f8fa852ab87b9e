//! Why a task lies where it does: the chain of drivers back to the start.

use crate::schedule::{Driver, Schedule, TaskSchedule};
use crate::{Network, TaskIndex};

/// One step of an explanation: a task and what puts it where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The task.
    pub task: TaskIndex,
    /// What puts it there. Where this is a link, the next step is about its predecessor.
    pub driver: Driver,
}

/// After how many working days of slip the task would be critical; 0 if it is already.
pub fn critical_after(task: &TaskSchedule) -> i32 {
    task.total_slack.max(0)
}

/// Which end of a task is asked about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Start,
    Finish,
}

impl Schedule {
    /// The chain of drivers from a task back to where it begins: the project start, a constraint, the
    /// status date or a fact. `network` is the network that was scheduled. Empty for a task that is
    /// not part of it.
    pub fn why(&self, network: &Network, task: TaskIndex) -> Vec<Step> {
        self.drivers(network, task, End::Start)
    }

    /// The tasks that drive the finish of a task, from the first to it.
    pub(crate) fn path_to(&self, network: &Network, task: usize) -> Vec<TaskIndex> {
        let steps = self.drivers(network, TaskIndex::at(task), End::Finish);
        let leaves = steps.iter().rev().map(|step| step.task);
        leaves.filter(|task| !self.task(*task).summary).collect()
    }

    fn drivers(&self, network: &Network, task: TaskIndex, end: End) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut next = Some((task, end));
        while let Some((task, end)) = next {
            let Some(dates) = self.tasks.get(task.place()) else {
                break;
            };
            steps.push(Step {
                task,
                driver: dates.driver,
            });
            next = match (dates.driver, end) {
                (Driver::Link { link, from }, _) => match network.links().get(link.place()) {
                    Some(link) if link.kind.from_start() => Some((from, End::Start)),
                    _ => Some((from, End::Finish)),
                },
                (Driver::Children { first, .. }, End::Start) => Some((first, End::Start)),
                (Driver::Children { last, .. }, End::Finish) => Some((last, End::Finish)),
                _ => None,
            };
        }
        steps
    }
}
