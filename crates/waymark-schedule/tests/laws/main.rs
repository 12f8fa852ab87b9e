//! Laws that hold for every network and every calendar.

#![allow(clippy::unwrap_used, reason = "a case that cannot be built has failed")]

use proptest::collection::vec;
use proptest::prelude::*;
use waymark_schedule::{
    Calendar, CalendarIndex, Constraint, Day, Driver, Exception, Link, LinkIndex, LinkKind,
    Network, Options, Progress, Schedule, Task, TaskIndex, TaskSchedule, Warning, schedule,
};

const START: Day = Day(20458);

mod anything;
mod calendars;
mod dates;
mod drivers;
mod progress;
mod slack;
mod summaries;

/// A network of up to 30 tasks whose links all lead forward in the list.
#[derive(Clone, Debug)]
struct Case {
    tasks: Vec<(u32, u32, u8, i32)>,
    links: Vec<(usize, usize, u8, i32, bool)>,
    holidays: Vec<i32>,
}

/// Which features the tasks and links of a case may have.
#[derive(Clone, Copy)]
struct Features {
    leads: bool,
    all_kinds: bool,
    constraints: u8,
    calendars: u32,
}

const EVERYTHING: Features = Features {
    leads: true,
    all_kinds: true,
    constraints: 9,
    calendars: 3,
};

fn case(features: Features) -> impl Strategy<Value = Case> {
    let lag = if features.leads { -6..9_i32 } else { 0..9 };
    let kinds = if features.all_kinds { 0..4_u8 } else { 0..3 };
    let task = (
        0..7_u32,
        0..features.calendars,
        0..features.constraints,
        -5..40_i32,
    );
    (
        vec(task, 1..30),
        vec(
            (any::<usize>(), any::<usize>(), kinds, lag, any::<bool>()),
            0..60,
        ),
        vec(0..60_i32, 0..8),
    )
        .prop_map(|(tasks, links, holidays)| {
            let count = tasks.len();
            let forward = links.into_iter().filter_map(|(a, b, kind, lag, elapsed)| {
                let (a, b) = (a % count, b % count);
                (a != b).then(|| (a.min(b), a.max(b), kind, lag, elapsed))
            });
            Case {
                tasks,
                links: forward.collect(),
                holidays,
            }
        })
}

impl Case {
    fn network(&self) -> Network {
        let weekdays = [true, true, true, true, true, false, false];
        let holidays = || {
            self.holidays
                .iter()
                .map(|d| Exception::off(START + *d, START + *d))
        };
        let mut network = Network::new(Calendar::new(weekdays, holidays()).unwrap());
        network.add_calendar(Calendar::every_day());
        network.add_calendar(
            Calendar::new([false, false, true, false, false, true, true], holidays()).unwrap(),
        );
        for (duration, calendar, constraint, day) in &self.tasks {
            let day = START + *day;
            network.add_task(Task {
                calendar: CalendarIndex(*calendar),
                constraint: match constraint {
                    1 => Constraint::StartNoEarlier(day),
                    2 => Constraint::FinishNoEarlier(day),
                    3 => Constraint::StartNoLater(day),
                    4 => Constraint::FinishNoLater(day),
                    5 => Constraint::MustStart(day),
                    6 => Constraint::MustFinish(day),
                    7 => Constraint::AsLateAsPossible,
                    8 => Constraint::Pinned {
                        start: day,
                        finish: Some(day + 3),
                    },
                    _ => Constraint::AsSoonAsPossible,
                },
                ..Task::new(*duration)
            });
        }
        for (from, to, kind, lag, elapsed) in &self.links {
            network.add_link(Link {
                from: TaskIndex(*from as u32),
                to: TaskIndex(*to as u32),
                kind: [
                    LinkKind::FinishStart,
                    LinkKind::StartStart,
                    LinkKind::FinishFinish,
                    LinkKind::StartFinish,
                ][usize::from(*kind)],
                lag: *lag,
                elapsed: *elapsed,
            });
        }
        network
    }

    fn plan(&self) -> Schedule {
        schedule(&self.network(), &Options::planned(START))
    }

    /// Every milestone becomes a task of a day: a day does not tell at which end of it a milestone
    /// lies.
    fn without_milestones(mut self) -> Case {
        for task in &mut self.tasks {
            task.0 += 1;
        }
        self
    }

    /// Without the links that dates break.
    fn with_links_that_can_be_kept(mut self) -> Case {
        loop {
            let warnings = self.plan().warnings;
            let broken = warnings.iter().filter_map(|warning| match warning {
                Warning::LinkNotKept { link, .. } => Some(link.place()),
                _ => None,
            });
            let Some(last) = broken.max() else {
                return self;
            };
            self.links.remove(last);
        }
    }
}

/// Tasks become summaries of others that come after them in the list.
fn with_parents(mut network: Network, parents: &[Option<usize>]) -> Network {
    for (place, (task, parent)) in network.tasks_mut().iter_mut().zip(parents).enumerate() {
        let parent = parent.filter(|parent| *parent < place);
        task.parent = parent.map(|parent| TaskIndex(parent as u32));
    }
    network
}

/// Parents that make a summary of every fifth task, of some that come right after it. Links lead
/// forward, so few of them lead in a circle.
fn in_fives() -> impl Strategy<Value = Vec<Option<usize>>> {
    vec(proptest::bool::weighted(0.7), 30).prop_map(|inside| {
        let parents = inside.iter().enumerate();
        parents
            .map(|(place, inside)| inside.then_some(place / 5 * 5))
            .collect()
    })
}

/// The instant a link asks for and that at which its end of the successor lies, both in working days
/// of the successor since the project start.
fn asked_and_lies(network: &Network, plan: &Schedule, link: &Link) -> (i32, i32) {
    let calendar = network.calendar_of(&network.tasks()[link.to.place()]);
    let before = |day: Day| calendar.signed_working_days(START - 1, day - 1);
    let (from, to) = (plan.task(link.from), plan.task(link.to));
    let left = if link.kind.from_start() {
        from.start
    } else {
        from.finish + 1
    };
    let asked = if link.elapsed {
        before(left + link.lag)
    } else {
        before(left) + link.lag
    };
    let lies = if link.kind.to_start() {
        before(to.start)
    } else {
        before(to.finish + 1)
    };
    (asked, lies)
}
