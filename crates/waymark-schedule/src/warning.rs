//! What did not fit. A warning names the tasks or links it is about; everything else is scheduled.

use crate::{LinkIndex, TaskIndex};

/// Something in the network that could not be followed, or not be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// These tasks wait for each other. The links among them are left out; the tasks are scheduled
    /// without them. A link from a summary to its own child is a cycle too.
    Cycle {
        /// The tasks that wait for each other, in the order of their indices.
        tasks: Vec<TaskIndex>,
        /// The links that were left out.
        links: Vec<LinkIndex>,
    },
    /// The link names a task that does not exist. It is left out.
    DanglingLink {
        /// The link.
        link: LinkIndex,
    },
    /// The task names a calendar that does not exist. It follows the project calendar.
    DanglingCalendar {
        /// The task.
        task: TaskIndex,
    },
    /// The task names a summary that does not exist. It stands on its own.
    DanglingParent {
        /// The task.
        task: TaskIndex,
    },
    /// The chain of summaries above the task leads back to it. It is taken as outermost.
    SummaryInsideItself {
        /// The task.
        task: TaskIndex,
    },
    /// The goal of the options does not exist. There is no float to the goal.
    DanglingGoal,
    /// The task's own date holds it earlier than a link allows; its predecessors have negative slack.
    LinkNotKept {
        /// The successor, which has the constraint.
        task: TaskIndex,
        /// The link that would move it the furthest.
        link: LinkIndex,
        /// How many working days later the link would have it; 0 where they meet within a day.
        by: i32,
    },
    /// The task's own date cannot be kept, because what is undone cannot lie in the past.
    ConstraintNotKept {
        /// The task.
        task: TaskIndex,
        /// By how many working days it is missed.
        by: i32,
    },
    /// The task finishes after its deadline.
    DeadlineMissed {
        /// The task.
        task: TaskIndex,
        /// By how many working days of its calendar.
        by: i32,
    },
    /// The recorded finish lies before the recorded start. The finish is taken for both.
    ActualsReversed {
        /// The task.
        task: TaskIndex,
    },
}

impl Warning {
    /// The tasks it is about; none for a link or a goal that leads nowhere.
    pub fn tasks(&self) -> &[TaskIndex] {
        match self {
            Warning::Cycle { tasks, .. } => tasks,
            Warning::DanglingLink { .. } | Warning::DanglingGoal => &[],
            Warning::DanglingCalendar { task }
            | Warning::DanglingParent { task }
            | Warning::SummaryInsideItself { task }
            | Warning::LinkNotKept { task, .. }
            | Warning::ConstraintNotKept { task, .. }
            | Warning::DeadlineMissed { task, .. }
            | Warning::ActualsReversed { task } => std::slice::from_ref(task),
        }
    }
}
