//! How far work is: the steps of tasks, what is left of them, and how much of the rows above them is done. It moves no
//! date.

use crate::project::Project;
use crate::record::{Kind, Step, Task, TaskKind};
use crate::value::{Id, WorkingDays};

/// Working days that are left of a task: by what it is planned with, and by what somebody has judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaysLeft {
    /// If it goes well.
    pub well: Option<u32>,
    /// Most likely.
    pub likely: u32,
    /// If it goes badly.
    pub badly: Option<u32>,
}

impl DaysLeft {
    /// What is left of a task: nothing once it is done; what somebody set as its remaining work; else the share of each
    /// length that is not done, rounded up to whole days.
    pub fn of(task: &Task) -> DaysLeft {
        let open = u64::from(100 - task.progress.get().min(100));
        let share = |length: WorkingDays| {
            let left = (u64::from(length.get()) * open).div_ceil(100);
            u32::try_from(left).unwrap_or(u32::MAX)
        };
        let likely = match (task.actual_finish, task.remaining) {
            (None, Some(remaining)) => remaining.get(),
            _ => share(task.duration),
        };
        DaysLeft {
            well: task.well.map(|well| share(well).min(likely)),
            likely,
            badly: task.badly.map(|badly| share(badly).max(likely)),
        }
    }
}

/// Lengths and how much of them is done, added up.
#[derive(Clone, Copy, Default)]
struct Sum {
    /// Working days times percent.
    done: u64,
    /// Working days.
    whole: u64,
    /// Percent of moments, added up.
    reached: u64,
    moments: u64,
}

impl Sum {
    fn of(task: &Task) -> Sum {
        let (length, percent) = (task.duration.get().into(), task.progress.get().into());
        match length {
            0 => Sum {
                reached: percent,
                moments: 1,
                ..Sum::default()
            },
            _ => Sum {
                done: length * percent,
                whole: length,
                ..Sum::default()
            },
        }
    }

    fn add(&mut self, other: Sum) {
        self.done += other.done;
        self.whole += other.whole;
        self.reached += other.reached;
        self.moments += other.moments;
    }

    /// In whole percent, rounded down. Where nothing lasts each moment counts alike.
    fn percent(self) -> u8 {
        let share = match self.whole {
            0 => self.reached.checked_div(self.moments),
            whole => self.done.checked_div(whole),
        };
        u8::try_from(share.unwrap_or(0)).unwrap_or(100).min(100)
    }
}

impl Project {
    /// How much of each row of the plan is done, in percent, top to bottom: of a summary the share of the working days
    /// of all tasks under it, rounded down.
    pub fn done_percents(&self) -> Vec<u8> {
        let rows = self.outline().rows();
        let task = |at: usize| self.tasks.get(&rows[at].id);
        let mut sums = vec![Sum::default(); rows.len()];
        // From the bottom up: what lies under a row stands below it.
        for at in (0..rows.len()).rev() {
            if !rows[at].summary {
                let work =
                    task(at).filter(|task| !matches!(task.kind, TaskKind::Phase | TaskKind::Group));
                sums[at] = work.map_or(Sum::default(), |task| Sum::of(task));
            }
            let sum = sums[at];
            if let Some(above) = rows[at].parent {
                sums[above].add(sum);
            }
        }
        sums.into_iter().map(Sum::percent).collect()
    }

    /// The steps of a task, in order.
    pub fn steps_of(&self, task: &Id) -> Vec<&Step> {
        let pointers = self.pointers_to(Kind::Task, task);
        let pointers = pointers.filter(|pointer| pointer.kind == Kind::Step);
        let mut steps: Vec<&Step> = pointers
            .filter_map(|pointer| self.steps.get(&pointer.id))
            .map(|step| step.as_ref())
            .collect();
        steps.sort_by_key(|step| (&step.place, &step.id));
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(tasks: &[(u64, u64)]) -> u8 {
        let mut sum = Sum::default();
        for &(length, percent) in tasks {
            sum.add(Sum {
                done: length * percent,
                whole: length,
                reached: if length == 0 { percent } else { 0 },
                moments: u64::from(length == 0),
            });
        }
        sum.percent()
    }

    #[test]
    fn long_tasks_weigh_more_and_moments_only_where_nothing_lasts() {
        assert_eq!(sum(&[(10, 100), (30, 0)]), 25);
        assert_eq!(sum(&[(10, 100), (30, 0), (0, 100)]), 25);
        assert_eq!(sum(&[(0, 100), (0, 0), (0, 0)]), 33);
        assert_eq!(sum(&[]), 0);
        assert_eq!(sum(&[(1, 100), (1, 99)]), 99, "rounded down");
    }
}
