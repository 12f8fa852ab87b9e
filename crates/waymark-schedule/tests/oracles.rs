//! Cases made by others. They are not part of the project: the tests look for them in the folder
//! named by `WAYMARK_ORACLES`, else in `../shared/oracles` beside the project, and say so when there
//! is none.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read its case has failed"
)]

use std::collections::BTreeMap;
use std::path::PathBuf;

use quick_xml::events::Event;
use waymark_schedule::{
    Calendar, Constraint, Day, Link, LinkKind, Network, Options, Task, TaskIndex, schedule,
};

/// The folder with the cases, if this machine has it.
fn oracles(folder: &str) -> Option<PathBuf> {
    let root = std::env::var_os("WAYMARK_ORACLES").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/oracles"),
        PathBuf::from,
    );
    let path = root.join(folder);
    if path.is_dir() {
        Some(path)
    } else {
        eprintln!("skipped: there is no folder {}", path.display());
        None
    }
}

/// PSPLIB j30 (Kolisch and Sprecher): `MPM-Time` is the end of the project with unlimited resources.
#[test]
fn psplib_j30_ends_at_mpm_time() {
    let Some(folder) = oracles("psplib-j30") else {
        return;
    };
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "sm"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "the folder holds no .sm file");
    for file in &files {
        let (network, mpm_time) = read_psplib(&std::fs::read_to_string(file).unwrap());
        let start = Day(20000);
        let plan = schedule(&network, &Options::planned(start));
        assert_eq!(plan.finish - start + 1, mpm_time, "{}", file.display());
        assert_eq!(plan.warnings, [], "{}", file.display());
    }
    eprintln!("{} PSPLIB files", files.len());
}

fn read_psplib(text: &str) -> (Network, i32) {
    let numbers = |line: &str| -> Vec<u32> {
        line.split_whitespace()
            .map_while(|word| word.parse().ok())
            .collect()
    };
    let block = |title: &str, skip: usize| {
        let at = text
            .lines()
            .position(|line| line.starts_with(title))
            .unwrap();
        let rows = text.lines().skip(at + 1 + skip).map(numbers);
        rows.take_while(|row| !row.is_empty()).collect::<Vec<_>>()
    };
    let mpm_time = block("PROJECT INFORMATION", 1)[0][5] as i32;
    let mut network = Network::new(Calendar::every_day());
    for row in block("REQUESTS/DURATIONS", 2) {
        network.add_task(Task::new(row[2]));
    }
    for row in block("PRECEDENCE RELATIONS", 1) {
        for successor in &row[3..] {
            network.add_link(Link::finish_start(
                TaskIndex(row[0] - 1),
                TaskIndex(successor - 1),
            ));
        }
    }
    (network, mpm_time)
}

/// What Microsoft Project wrote for one task, days and working days.
#[derive(Debug, PartialEq, Eq)]
struct Figures {
    uid: u32,
    start: i32,
    finish: i32,
    total_slack: i32,
    free_slack: i32,
    critical: bool,
}

#[test]
fn task_links_2010_come_out_again() {
    let Some(folder) = oracles("mspdi") else {
        return;
    };
    let file = Mspdi::read(&folder.join("task-links-project2010.xml"));
    assert_eq!(file.tasks.len(), 16);
    assert_eq!(file.links.len(), 8);
    let expected = file.expected();
    assert_eq!(file.schedule(Dates::AsGiven), expected);
    // The dates in the file are what its links give: without the constraints they are the same.
    assert_eq!(file.schedule(Dates::LinksAlone), expected);
}

/// All tasks of this file are manual. For the predecessors of a start-to-start and of a
/// start-to-finish link, UIDs 13 and 11, Project counts slack as if the link were not there;
/// `docs/scheduling.md` says why ours counts it.
#[test]
fn task_links_2019_come_out_again_but_for_two_slacks() {
    let Some(folder) = oracles("mspdi") else {
        return;
    };
    let file = Mspdi::read(&folder.join("task-links-project2019.xml"));
    assert_eq!(file.tasks.len(), 16);
    assert_eq!(file.links.len(), 8);
    let mut expected = file.expected();
    for (uid, theirs, ours) in [(11, 11, 10), (13, 11, 9)] {
        let figures = expected
            .iter_mut()
            .find(|figures| figures.uid == uid)
            .unwrap();
        assert_eq!(figures.total_slack, theirs);
        figures.total_slack = ours;
    }
    assert_eq!(file.schedule(Dates::AsGiven), expected);
    assert_eq!(file.schedule(Dates::LinksAlone), expected);
}

/// Which dates of a file to hold the tasks to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dates {
    /// Constraints as constraints, manual tasks as pinned.
    AsGiven,
    /// None: the links place everything.
    LinksAlone,
}

/// As much of an MSPDI file as the two cases need: whole days, the standard calendar.
struct Mspdi {
    start: Day,
    tasks: Vec<BTreeMap<String, String>>,
    /// Predecessor UID, successor UID, type, lag in tenths of a minute.
    links: Vec<[i64; 4]>,
}

const TENTHS_A_DAY: i64 = 8 * 60 * 10;

impl Mspdi {
    fn read(path: &std::path::Path) -> Mspdi {
        let text = std::fs::read_to_string(path).unwrap();
        let mut reader = quick_xml::Reader::from_str(&text);
        let mut file = Mspdi {
            start: Day(0),
            tasks: Vec::new(),
            links: Vec::new(),
        };
        let mut path: Vec<String> = Vec::new();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => {
                    path.push(tag.local_name().as_ref().to_string());
                    let path: Vec<&str> = path.iter().map(String::as_str).collect();
                    match path[..] {
                        ["Project", "Tasks", "Task"] => file.tasks.push(BTreeMap::new()),
                        ["Project", "Tasks", "Task", "PredecessorLink"] => {
                            let uid = file.tasks.last().unwrap()["UID"].parse().unwrap();
                            file.links.push([0, uid, 0, 0]);
                        }
                        _ => {}
                    }
                }
                Event::End(_) => {
                    path.pop();
                }
                Event::Text(text) => {
                    let text = text.trim().to_string();
                    if !text.is_empty() {
                        let path: Vec<&str> = path.iter().map(String::as_str).collect();
                        file.note(&path, text);
                    }
                }
                Event::Eof => break,
                _ => {}
            }
        }
        file.tasks.retain(|task| task["Summary"] == "0");
        file
    }

    fn note(&mut self, path: &[&str], text: String) {
        match path {
            ["Project", "StartDate"] => self.start = day(&text),
            ["Project", "Tasks", "Task", field] => {
                self.tasks
                    .last_mut()
                    .unwrap()
                    .insert((*field).to_string(), text);
            }
            ["Project", "Tasks", "Task", "PredecessorLink", field] => {
                let link = self.links.last_mut().unwrap();
                match *field {
                    "PredecessorUID" => link[0] = text.parse().unwrap(),
                    "Type" => link[2] = text.parse().unwrap(),
                    "LinkLag" => link[3] = text.parse().unwrap(),
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn expected(&self) -> Vec<Figures> {
        let slack =
            |text: &str| i32::try_from(text.parse::<i64>().unwrap() / TENTHS_A_DAY).unwrap();
        let tasks = self.tasks.iter().map(|task| Figures {
            uid: task["UID"].parse().unwrap(),
            start: day(&task["Start"]).0,
            finish: day(&task["Finish"]).0,
            total_slack: slack(&task["TotalSlack"]),
            free_slack: slack(&task["FreeSlack"]),
            critical: task["Critical"] == "1",
        });
        tasks.collect()
    }

    fn schedule(&self, dates: Dates) -> Vec<Figures> {
        let mut network = Network::new(Calendar::monday_to_friday());
        let mut by_uid = BTreeMap::new();
        for task in &self.tasks {
            let hours: u32 = task["Duration"]
                .strip_prefix("PT")
                .unwrap()
                .split_once('H')
                .unwrap()
                .0
                .parse()
                .unwrap();
            let mut new = Task::new(hours / 8);
            let constraint = (task["Manual"].as_str(), task["ConstraintType"].as_str());
            if dates == Dates::AsGiven {
                new.constraint = match constraint {
                    ("1", "0") => Constraint::Pinned {
                        start: day(&task["Start"]),
                        finish: Some(day(&task["Finish"])),
                    },
                    ("0", "4") => Constraint::StartNoEarlier(day(&task["ConstraintDate"])),
                    other => panic!("a constraint this case should not have: {other:?}"),
                };
            }
            by_uid.insert(task["UID"].parse::<i64>().unwrap(), network.add_task(new));
        }
        for [from, to, kind, lag] in &self.links {
            let kind = match kind {
                0 => LinkKind::FinishFinish,
                1 => LinkKind::FinishStart,
                2 => LinkKind::StartFinish,
                3 => LinkKind::StartStart,
                other => panic!("link type {other}"),
            };
            let lag = i32::try_from(lag / TENTHS_A_DAY).unwrap();
            network.add_link(Link {
                from: by_uid[from],
                to: by_uid[to],
                kind,
                lag,
                elapsed: false,
            });
        }
        let plan = schedule(&network, &Options::planned(self.start));
        assert_eq!(plan.warnings, []);
        let uids = self.tasks.iter().map(|task| task["UID"].parse().unwrap());
        let figures = uids.zip(&plan.tasks).map(|(uid, task)| Figures {
            uid,
            start: task.start.0,
            finish: task.finish.0,
            total_slack: task.total_slack,
            free_slack: task.free_slack,
            critical: task.critical,
        });
        figures.collect()
    }
}

/// Days since 1970-01-01 of the date that begins an ISO date and time.
fn day(text: &str) -> Day {
    let part = |range: std::ops::Range<usize>| text[range].parse::<i32>().unwrap();
    let (year, month, date) = (part(0..4), part(5..7), part(8..10));
    let leap = |year: i32| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let years: i32 = (1970..year).map(|year| 365 + i32::from(leap(year))).sum();
    let before_month = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let leap_day = i32::from(month > 2 && leap(year));
    Day(years + before_month[month as usize - 1] + leap_day + date - 1)
}
