//! Reads a network drawn as text, schedules it and draws the answer. See `drawn/main.rs` for the notation.

#![allow(
    dead_code,
    reason = "each test program that includes this uses a part of it"
)]

use std::collections::BTreeMap;

use waymark_schedule::{
    Calendar, CalendarIndex, Constraint, Day, Driver, Exception, Link, LinkIndex, LinkKind,
    Network, Options, Schedule, Task, TaskIndex, Warning, schedule,
};

/// Monday 2026-01-05, the first column of every picture.
pub const MONDAY: Day = Day(20458);

pub struct Drawing {
    pub network: Network,
    pub options: Options,
    pub names: Vec<String>,
    /// The lines as they should come out.
    expected: Vec<String>,
    /// What the fourth column of each line says, in the drawings that have one.
    reasons: Vec<String>,
}

/// Schedules what is drawn on the left and compares it with the right.
#[track_caller]
pub fn check(text: &str) -> Schedule {
    let drawing = Drawing::read(text);
    let plan = schedule(&drawing.network, &drawing.options);
    let drawn = drawing.draw(&plan);
    assert_eq!(
        drawing.expected.join("\n"),
        drawn.join("\n"),
        "expected (left), drawn (right)"
    );
    plan
}

/// The same, and a fourth column tells what puts each task where it is and what that breaks.
#[track_caller]
pub fn check_with_reasons(text: &str) {
    let plan = check(text);
    let drawing = Drawing::read(text);
    let found: Vec<String> = (0..drawing.names.len())
        .map(|task| drawing.reasons_of(&plan, task))
        .collect();
    assert_eq!(drawing.reasons, found, "expected (left), found (right)");
}

impl Drawing {
    pub fn read(text: &str) -> Drawing {
        let lines: Vec<&str> = text
            .lines()
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .collect();
        let mut calendars = BTreeMap::new();
        let mut project = Calendar::monday_to_friday();
        let mut extra = Vec::new();
        for line in lines.iter().filter_map(|line| line.strip_prefix("@cal ")) {
            let mut words = line.split_whitespace();
            let name = words.next().unwrap();
            let calendar = read_calendar(words);
            if name == "project" {
                project = calendar;
            } else {
                extra.push(calendar);
                calendars.insert(name.to_string(), CalendarIndex(extra.len() as u32));
            }
        }
        let mut network = Network::new(project);
        for calendar in extra {
            network.add_calendar(calendar);
        }

        let drawn: Vec<&str> = lines
            .iter()
            .copied()
            .filter(|l| !l.starts_with('@'))
            .collect();
        let name_of = |line: &str| line.split_whitespace().next().unwrap().to_string();
        let names: Vec<String> = drawn.iter().map(|line| name_of(line)).collect();
        let find = |name: &str| {
            let place = names.iter().position(|n| n == name);
            TaskIndex(place.unwrap_or_else(|| panic!("no task {name}")) as u32)
        };
        let mut expected = Vec::new();
        let mut reasons = Vec::new();
        for (place, line) in drawn.iter().enumerate() {
            let mut columns = line.split('|');
            let mut words = columns.next().unwrap().split_whitespace().skip(1);
            let picture = columns.next().unwrap_or("").trim_end();
            let figures = columns.next().unwrap_or("").trim();
            expected.push(format!("{} |{picture}| {figures}", names[place]));
            reasons.push(columns.next().unwrap_or("").trim().to_string());
            let mut task = Task::new(words.next().unwrap().parse().unwrap());
            for word in words {
                if !read_word(word, &mut task, &calendars, &find) {
                    network.add_link(read_link(word, TaskIndex(place as u32), &find));
                }
            }
            network.add_task(task);
        }

        let mut options = Options::planned(MONDAY);
        for line in lines.iter().filter_map(|line| line.strip_prefix('@')) {
            match line.split_once(' ').unwrap() {
                ("start", at) => options.start = column(at),
                ("status", at) => options.status = Some(column(at)),
                ("goal", name) => options.goal = Some(find(name)),
                ("cal" | "days", _) => {}
                (word, _) => panic!("unknown @{word}"),
            }
        }
        Drawing {
            network,
            options,
            names,
            expected,
            reasons,
        }
    }

    pub fn draw(&self, plan: &Schedule) -> Vec<String> {
        let mut lines = Vec::new();
        for (place, (task, dates)) in self.network.tasks().iter().zip(&plan.tasks).enumerate() {
            let calendar = self.network.calendar_of(task);
            let mut picture = String::new();
            for column in 0..=(dates.finish - MONDAY) {
                let day = MONDAY + column;
                picture.push(match () {
                    _ if day < dates.start => ' ',
                    _ if dates.summary => '=',
                    _ if task.is_milestone() => 'o',
                    _ if calendar.is_working(day) => '#',
                    _ => '-',
                });
            }
            let mut figures = format!("{} {}", dates.total_slack, dates.free_slack);
            if self.options.goal.is_some() {
                match dates.float_to_goal {
                    Some(float) => figures.push_str(&format!(" {float}")),
                    None => figures.push_str(" none"),
                }
            }
            lines.push(format!("{} |{picture}| {figures}", self.names[place]));
        }
        lines
    }

    /// The driver of a task and its warnings, as the fourth column has them.
    fn reasons_of(&self, plan: &Schedule, task: usize) -> String {
        let predecessor = |link: LinkIndex| {
            let from = self.network.links()[link.place()].from;
            self.names[from.place()].clone()
        };
        let mut reasons = vec![match plan.tasks[task].driver {
            Driver::ProjectStart => "start".to_string(),
            Driver::Link { link, .. } => predecessor(link),
            Driver::Constraint => "date".to_string(),
            Driver::AsLateAsPossible => "late".to_string(),
            Driver::StatusDate => "status".to_string(),
            Driver::Actual => "fact".to_string(),
            Driver::Children { .. } => "tasks".to_string(),
        }];
        let own = TaskIndex(task as u32);
        for warning in plan.warnings.iter().filter(|w| w.tasks().contains(&own)) {
            reasons.push(match warning {
                Warning::LinkNotKept { link, by, .. } => {
                    format!("breaks {} by {by}", predecessor(*link))
                }
                Warning::ConstraintNotKept { by, .. } => format!("misses its date by {by}"),
                other => format!("{other:?}"),
            });
        }
        reasons.join("; ")
    }

    pub fn index(&self, name: &str) -> TaskIndex {
        TaskIndex(self.names.iter().position(|n| n == name).unwrap() as u32)
    }

    /// Names instead of indices, for comparing lists of tasks.
    pub fn names_of(&self, tasks: &[TaskIndex]) -> String {
        let names: Vec<&str> = tasks
            .iter()
            .map(|t| self.names[t.place()].as_str())
            .collect();
        names.join(" ")
    }
}

fn column(number: &str) -> Day {
    MONDAY + number.parse::<i32>().unwrap()
}

fn range(text: &str) -> (Day, Day) {
    match text.split_once("..") {
        Some((first, last)) => (column(first), column(last)),
        None => (column(text), column(text)),
    }
}

/// `MTWTF.. off 3..4 on 12`: the week, then exceptions by column.
fn read_calendar<'a>(mut words: impl Iterator<Item = &'a str>) -> Calendar {
    let week: Vec<bool> = words.next().unwrap().chars().map(|c| c != '.').collect();
    let mut exceptions = Vec::new();
    while let Some(kind) = words.next() {
        let (first, last) = range(words.next().unwrap());
        exceptions.push(Exception {
            first,
            last,
            working: kind == "on",
        });
    }
    Calendar::new(week.try_into().unwrap(), exceptions).unwrap()
}

fn read_word(
    word: &str,
    task: &mut Task,
    calendars: &BTreeMap<String, CalendarIndex>,
    find: &impl Fn(&str) -> TaskIndex,
) -> bool {
    let (key, value) = word.split_once('=').unwrap_or((word, ""));
    match key {
        "alap" => task.constraint = Constraint::AsLateAsPossible,
        "snet" => task.constraint = Constraint::StartNoEarlier(column(value)),
        "snlt" => task.constraint = Constraint::StartNoLater(column(value)),
        "fnet" => task.constraint = Constraint::FinishNoEarlier(column(value)),
        "fnlt" => task.constraint = Constraint::FinishNoLater(column(value)),
        "mso" => task.constraint = Constraint::MustStart(column(value)),
        "mfo" => task.constraint = Constraint::MustFinish(column(value)),
        "pin" => {
            let (start, finish) = range(value);
            let finish = value.contains("..").then_some(finish);
            task.constraint = Constraint::Pinned { start, finish };
        }
        "due" => task.deadline = Some(column(value)),
        "cal" => task.calendar = calendars[value],
        "in" => task.parent = Some(find(value)),
        "began" => task.progress.actual_start = Some(column(value)),
        "done" => task.progress.actual_finish = Some(column(value)),
        "pct" => task.progress.percent = value.parse().unwrap(),
        "left" => task.progress.remaining = Some(value.parse().unwrap()),
        _ => return false,
    }
    true
}

/// `A`, `A+2`, `SS:A-1`; `A+2e` is a lag in calendar days.
fn read_link(word: &str, to: TaskIndex, find: &impl Fn(&str) -> TaskIndex) -> Link {
    let (kind, rest) = match word.split_once(':') {
        Some(("SS", rest)) => (LinkKind::StartStart, rest),
        Some(("FF", rest)) => (LinkKind::FinishFinish, rest),
        Some(("SF", rest)) => (LinkKind::StartFinish, rest),
        Some((kind, _)) => panic!("unknown link {kind}"),
        None => (LinkKind::FinishStart, word),
    };
    let lag_at = rest.find(['+', '-']).unwrap_or(rest.len());
    let (name, lag) = rest.split_at(lag_at);
    let days = lag.trim_end_matches('e');
    Link {
        from: find(name),
        to,
        kind,
        lag: days.parse().unwrap_or(0),
        elapsed: days.len() < lag.len(),
    }
}
