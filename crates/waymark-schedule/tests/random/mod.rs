//! Plans made up by a seed, in the shape plans have: an outline in order, links mostly to what is near, holidays.
//!
//! The benches time them, and the oracle asks another scheduler for its opinion of them. The same seed gives the
//! same plan on every machine.

#![allow(
    dead_code,
    reason = "each program that includes this uses a part of it"
)]

pub mod mspdi;

use waymark_schedule::{
    Calendar, CalendarIndex, Constraint, Day, Exception, Link, LinkKind, Network, Options,
    Progress, Task, TaskIndex, schedule,
};

/// Monday 2026-01-05.
const MONDAY: Day = Day(20458);

/// A plan with its calendars still in parts, so that it can be written down for others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub start: Day,
    /// The first is that of the project.
    pub calendars: Vec<Pattern>,
    pub tasks: Vec<Task>,
    pub links: Vec<Link>,
}

/// The days worked in a week, Monday first, and single days that are not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    pub week: [bool; 7],
    pub off: Vec<Day>,
}

impl Plan {
    pub fn network(&self) -> Network {
        let mut calendars = self.calendars.iter().map(Pattern::calendar);
        let mut network = Network::new(calendars.next().unwrap());
        for calendar in calendars {
            network.add_calendar(calendar);
        }
        for task in &self.tasks {
            network.add_task(*task);
        }
        for link in &self.links {
            network.add_link(*link);
        }
        network
    }
}

impl Pattern {
    pub fn calendar(&self) -> Calendar {
        let off = self.off.iter().map(|day| Exception::off(*day, *day));
        Calendar::new(self.week, off).unwrap()
    }
}

/// What the plans of a family have besides tasks, links of all kinds, lags and holidays.
#[derive(Clone, Copy, Debug, Default)]
pub struct Family {
    pub name: &'static str,
    pub leads: bool,
    pub elapsed: bool,
    pub milestones: bool,
    pub summaries: bool,
    /// Calendars of tasks, besides that of the project.
    pub calendars: u32,
    /// Which constraints occur, as the numbers that MSPDI gives them; 8 is a task set by hand.
    pub constraints: &'static [u8],
    pub deadlines: bool,
    pub progress: bool,
}

/// Everything at once.
pub const MIXED: Family = Family {
    name: "mixed",
    leads: true,
    elapsed: true,
    milestones: true,
    summaries: true,
    calendars: 2,
    constraints: &[1, 2, 3, 4, 5, 6, 7],
    deadlines: true,
    progress: false,
};

/// Tasks of one stream of work. Streams run beside each other, so a larger plan is wider, not longer.
const STREAM: usize = 250;

/// A plan of so many tasks with about one and a half times as many links.
pub fn plan(seed: u64, size: usize, family: &Family) -> Plan {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9) ^ size as u64);
    let mut calendars = vec![pattern(
        &mut dice,
        [true, true, true, true, true, false, false],
    )];
    if family.calendars > 0 {
        calendars.push(pattern(
            &mut dice,
            [true, true, true, true, true, true, false],
        ));
    }
    if family.calendars > 1 {
        calendars.push(pattern(
            &mut dice,
            [false, true, true, true, false, false, true],
        ));
    }
    let start = calendars[0].calendar().next_working(MONDAY);
    let tasks = outline(&mut dice, start, &calendars, size, family);
    let links = links(&mut dice, &tasks, family);
    let mut plan = Plan {
        start,
        calendars,
        tasks,
        links,
    };
    if family.progress {
        progress(&mut dice, &mut plan);
    }
    plan
}

/// A week with some twenty holidays a year, over forty years.
fn pattern(dice: &mut Dice, week: [bool; 7]) -> Pattern {
    let mut day = MONDAY;
    let mut off = Vec::new();
    while day < MONDAY + 40 * 365 {
        day = day + 1 + dice.below(35) as i32;
        off.push(day);
    }
    Pattern { week, off }
}

fn outline(
    dice: &mut Dice,
    start: Day,
    calendars: &[Pattern],
    size: usize,
    family: &Family,
) -> Vec<Task> {
    let days: Vec<Calendar> = calendars.iter().map(Pattern::calendar).collect();
    let mut tasks: Vec<Task> = Vec::with_capacity(size);
    // Summaries that are open, with the children that are still to come.
    let mut open: Vec<(usize, usize)> = Vec::new();
    for index in 0..size {
        while open.last().is_some_and(|(_, left)| *left == 0) {
            open.pop();
        }
        let parent = open.last_mut().map(|(summary, left)| {
            *left -= 1;
            TaskIndex(*summary as u32)
        });
        let mut task = Task {
            parent,
            ..Task::new(0)
        };
        if family.summaries && index + 1 < size && open.len() < 3 && dice.percent(15) {
            open.push((index, 1 + dice.below(7)));
            tasks.push(task);
            continue;
        }
        if !family.milestones || !dice.percent(12) {
            task.duration = 1 + dice.below(9) as u32;
        }
        if family.calendars > 0 && dice.percent(25) {
            task.calendar = CalendarIndex(1 + dice.below(family.calendars as usize) as u32);
        }
        let calendar = &days[task.calendar.place()];
        // Somewhere near where a task in this place of the list may lie.
        let some_day = |dice: &mut Dice| {
            calendar.next_working(start + dice.below(30 + index % STREAM) as i32 - 10)
        };
        if !family.constraints.is_empty() && dice.percent(12) {
            let kind = family.constraints[dice.below(family.constraints.len())];
            let day = some_day(dice);
            task.constraint = constraint(kind, day, calendar, task.duration);
        }
        if family.deadlines && dice.percent(6) {
            task.deadline = Some(some_day(dice));
        }
        tasks.push(task);
    }
    tasks
}

fn constraint(kind: u8, day: Day, calendar: &Calendar, duration: u32) -> Constraint {
    let finish = calendar.add(day, (duration.max(1) - 1) as i32);
    match kind {
        1 => Constraint::AsLateAsPossible,
        2 => Constraint::MustStart(day),
        3 => Constraint::MustFinish(finish),
        4 => Constraint::StartNoEarlier(day),
        5 => Constraint::StartNoLater(day),
        6 => Constraint::FinishNoEarlier(finish),
        7 => Constraint::FinishNoLater(finish),
        8 => Constraint::Pinned {
            start: day,
            finish: Some(finish),
        },
        _ => Constraint::AsSoonAsPossible,
    }
}

/// Work as it goes: what lay before some day is done, up to a few days late, and what that day falls into has begun.
/// One task in thirty begins out of turn.
fn progress(dice: &mut Dice, plan: &mut Plan) {
    let network = plan.network();
    let planned = schedule(&network, &Options::planned(plan.start));
    let length = (planned.finish - plan.start).max(1) as usize;
    let today = plan.start + dice.below(length) as i32;
    for (task, dates) in plan.tasks.iter_mut().zip(&planned.tasks) {
        let calendar = network.calendar_of(task);
        let milestone = task.is_milestone();
        if dates.summary || matches!(task.constraint, Constraint::Pinned { .. }) {
            continue;
        }
        let late = if milestone || dice.percent(70) {
            0
        } else {
            dice.below(3) as i32
        };
        let done = calendar.working_days(dates.start, today - 1).unsigned_abs();
        if dates.finish + late < today {
            let start = calendar.add(dates.start, late.min(1));
            task.progress = Progress {
                actual_start: Some(if milestone { dates.start } else { start }),
                actual_finish: Some(if milestone {
                    dates.start
                } else {
                    calendar.add(dates.finish, late)
                }),
                percent: 100,
                remaining: None,
            };
        } else if !milestone && (dates.start < today || dice.percent(3)) {
            let percent = (100 * done.min(task.duration - 1) / task.duration) as u8;
            task.progress = Progress {
                actual_start: Some(dates.start),
                percent,
                ..Progress::default()
            };
        }
    }
}

fn links(dice: &mut Dice, tasks: &[Task], family: &Family) -> Vec<Link> {
    let size = tasks.len();
    let mut summary = vec![false; size];
    for parent in tasks.iter().filter_map(|task| task.parent) {
        summary[parent.place()] = true;
    }
    let inside = |task: usize, around: usize| {
        let mut above = Some(TaskIndex(task as u32));
        while let Some(at) = above.filter(|at| at.place() >= around) {
            if at.place() == around {
                return true;
            }
            above = tasks[at.place()].parent;
        }
        false
    };
    let mut links: Vec<Link> = Vec::with_capacity(2 * size);
    let mut taken = std::collections::BTreeSet::new();
    // Three links for two tasks; where one cannot be, the next task has another try.
    let mut from = 0;
    for tries in 0.. {
        if links.len() >= size * 3 / 2 || tries >= 4 * size {
            break;
        }
        from = if dice.percent(67) {
            (from + 1) % size
        } else {
            from
        };
        // Most links lead to one of the next tasks of the stream; one in sixteen anywhere further down.
        let far = dice.percent(6);
        let to = from + 1 + dice.below(if far { size } else { 12 });
        let leaves = !far && to / STREAM != from / STREAM;
        if to >= size || leaves || inside(to, from) || !taken.insert((from, to)) {
            continue;
        }
        let kind = match dice.below(20) {
            0..12 => LinkKind::FinishStart,
            12..16 => LinkKind::StartStart,
            _ if summary[to] => LinkKind::FinishStart,
            16..19 => LinkKind::FinishFinish,
            _ => LinkKind::StartFinish,
        };
        let lag = match dice.below(20) {
            0..12 => 0,
            12..16 => 1 + dice.below(2) as i32,
            16..18 if family.leads => -1 - dice.below(3) as i32,
            _ => 3 + dice.below(4) as i32,
        };
        let elapsed = family.elapsed && lag != 0 && dice.percent(30);
        links.push(Link {
            from: TaskIndex(from as u32),
            to: TaskIndex(to as u32),
            kind,
            lag,
            elapsed,
        });
    }
    links
}

/// SplitMix64 (Steele, Lea and Flood, 2014): small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.roll() % bound as u64) as usize
    }

    fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }
}
