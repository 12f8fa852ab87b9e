//! Who is right about total slack: the task is made to slip by it, and by a day more.

use std::fmt;

use waymark_schedule::{Constraint, Link, Network, Options, Task, TaskIndex, schedule};

use crate::plans::{Case, MINUTES};

/// How often each figure was what a task can slip: by so much the end of the plan stays, by a day more it moves.
#[derive(Default)]
pub struct Trials {
    tried: usize,
    ours: usize,
    theirs: usize,
}

impl Trials {
    /// Tries one task. Only plans without dates and progress have a clear answer, and only tasks with days.
    pub fn slip(&mut self, case: &Case, task: usize) {
        let network = &case.network;
        let plain = |task: &Task| {
            task.constraint == Constraint::AsSoonAsPossible
                && task.deadline.is_none()
                && task.progress.actual_start.is_none()
        };
        let ours = &case.ours.tasks[task];
        let theirs = case.theirs[task];
        let same_start = theirs.start.div_euclid(2) == i64::from(ours.start.0);
        let whole = theirs.total_slack % MINUTES == 0;
        let detail = network.tasks()[task];
        let asked = !ours.summary && !detail.is_milestone() && same_start && whole;
        if !asked || !network.tasks().iter().all(plain) {
            return;
        }
        self.tried += 1;
        let theirs = (theirs.total_slack / MINUTES) as i32;
        self.ours += usize::from(is_what_it_can_slip(case, task, ours.total_slack));
        self.theirs += usize::from(is_what_it_can_slip(case, task, theirs));
    }
}

fn is_what_it_can_slip(case: &Case, task: usize, slack: i32) -> bool {
    let (closed, options) = closed(case);
    let end = schedule(&closed, &options).finish;
    let ends_after = |slip: i32| {
        let mut slipped = closed.clone();
        let start = case.ours.tasks[task].start;
        let to = slipped.calendar_of(&slipped.tasks()[task]).add(start, slip);
        slipped.tasks_mut()[task].constraint = Constraint::StartNoEarlier(to);
        schedule(&slipped, &options).finish
    };
    ends_after(slack) == end && ends_after(slack + 1) > end
}

/// The plan with a task on every day after all others: a milestone at the end tells only its day, this tells more.
fn closed(case: &Case) -> (Network, Options) {
    let mut network = case.network.clone();
    let every_day = network.add_calendar(waymark_schedule::Calendar::every_day());
    let last = Task {
        calendar: every_day,
        ..Task::new(1)
    };
    let count = network.tasks().len() as u32;
    let close = network.add_task(last);
    for task in 0..count {
        network.add_link(Link::finish_start(TaskIndex(task), close));
    }
    (network, case.options)
}

impl fmt::Display for Trials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Trials {
            tried,
            ours,
            theirs,
        } = self;
        write!(
            f,
            "total slack that differs, tried by letting the task slip, in plans without dates: {tried}; ours holds {ours} times, \
             MPXJ's {theirs} times"
        )
    }
}
