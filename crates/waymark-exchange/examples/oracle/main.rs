//! Holds the scheduler against MPXJ, which schedules as Microsoft Project does: `cargo xtask oracle`.
//!
//! `write FOLDER` makes random plans of every family as MSPDI; `mpxj/ask.py answers FOLDER` writes what MPXJ says of
//! them; `compare FOLDER` prints how far we agree, with the reason for every figure that differs. `freeze FOLDER FILE`
//! keeps the answers of some for the tests. `send FOLDER` writes plans of projects, which `mpxj/ask.py rewrite FOLDER`
//! reads and writes again, and `meet FOLDER` takes back: nothing may change. `race FOLDER PYTHON` has both schedule one large plan, as
//! `cargo xtask bench schedule` does.

#![allow(
    clippy::unwrap_used,
    reason = "what cannot be read or written has failed"
)]

mod back;
#[path = "../../tests/agreement/plans.rs"]
mod plans;
#[path = "../../tests/common/project.rs"]
mod project;
mod race;
#[path = "../../../waymark-schedule/tests/random/mod.rs"]
mod random;
#[path = "../../tests/agreement/reasons.rs"]
mod reasons;
mod trial;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use plans::{Case, FAMILIES, Figures, Tally, Which};
use random::Family;
use reasons::{Figure, Reasons};

/// Sizes of the plans and how many seeds of each.
const SIZES: &[(usize, u64)] = &[(20, 150), (60, 40), (200, 8), (600, 2), (2_000, 1)];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["write", folder] => write(Path::new(folder)),
        ["compare", folder] => compare(Path::new(folder), ""),
        ["compare", folder, family] => compare(Path::new(folder), family),
        ["freeze", folder, file] => freeze(Path::new(folder), Path::new(file)),
        ["send", folder] => back::send(Path::new(folder)),
        ["meet", folder] => back::meet(Path::new(folder)),
        ["race", folder, python] => race::race(Path::new(folder), python),
        _ => eprintln!("oracle write | compare | freeze | race, and a folder"),
    }
}

fn plans_of(family: Family) -> impl Iterator<Item = Which> {
    let sizes = SIZES.iter().copied();
    sizes.flat_map(move |(size, seeds)| (0..seeds).map(move |seed| Which { family, size, seed }))
}

fn write(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    for which in FAMILIES.into_iter().flat_map(plans_of) {
        fs::write(folder.join(which.name() + ".xml"), which.mspdi()).unwrap();
    }
}

fn compare(folder: &Path, only: &str) {
    println!(
        "{:18} {:>6} {:>7} {:>9} {:>9} {:>9} {:>12}",
        "family", "plans", "tasks", "dates", "total", "free", "unexplained"
    );
    let mut tally = Tally::new();
    let mut trials = trial::Trials::default();
    let mut examples: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for family in FAMILIES
        .into_iter()
        .filter(|family| family.name.contains(only))
    {
        let (mut plans, mut tasks, mut unexplained) = (0, 0, 0);
        let mut differ = [0; 3];
        for which in plans_of(family) {
            let answers = fs::read_to_string(folder.join(which.name() + ".txt")).unwrap();
            if let Some(failure) = answers.strip_prefix("failed: ") {
                println!("{}: {}", which.name(), failure.trim());
                continue;
            }
            let theirs: Vec<Figures> = answers
                .lines()
                .map(|line| Figures::read(line).unwrap())
                .collect();
            let mspdi = fs::read_to_string(folder.join(which.name() + ".xml")).unwrap();
            let case = Case::new(&mspdi, theirs);
            let reasons = Reasons::new(&case);
            plans += 1;
            tasks += case.theirs.len();
            for task in 0..case.theirs.len() {
                for figure in reasons.differing(task) {
                    if figure == Figure::TotalSlack {
                        trials.slip(&case, task);
                    }
                    differ[figure as usize] += 1;
                    let why = reasons.why(task, figure);
                    unexplained += usize::from(why.is_none());
                    let name = why.map_or("unexplained", |reason| reason.name());
                    *tally.entry(name).or_default() += 1;
                    let told = examples.entry(name).or_default();
                    if told.len() < 3 || (why.is_none() && told.len() < 30) {
                        told.push(example(&which, &case, task, figure));
                    }
                }
            }
        }
        let share = |count: usize| {
            format!(
                "{:.2}%",
                100.0 * (tasks - count) as f64 / tasks.max(1) as f64
            )
        };
        let [dates, total, free] = differ.map(share);
        println!(
            "{:18} {plans:>6} {tasks:>7} {dates:>9} {total:>9} {free:>9} {unexplained:>12}",
            family.name
        );
    }
    println!("\nReasons for figures that differ");
    for (name, count) in &tally {
        println!("{count:>8}  {name}");
        for example in &examples[name] {
            println!("          {example}");
        }
    }
    println!("unexplained: {}", tally.get("unexplained").unwrap_or(&0));
    println!("{trials}");
}

/// Two small plans of each family, a few more of the one with everything, and one large: the answers to them in one file.
fn freeze(folder: &Path, file: &Path) {
    let mut text = String::new();
    for which in plans::frozen() {
        let answers = fs::read_to_string(folder.join(which.name() + ".txt")).unwrap();
        text.push_str(&format!(
            "plan {} {:016x}\n{answers}",
            which.name(),
            plans::digest(&which.mspdi())
        ));
    }
    fs::write(file, text).unwrap();
}

/// One task with both opinions, days counted from the start of the plan.
fn example(which: &Which, case: &Case, task: usize, figure: Figure) -> String {
    let ours = &case.ours.tasks[task];
    let theirs = case.theirs[task];
    let first = case.ours.start;
    let links: Vec<String> = case
        .network
        .links()
        .iter()
        .filter(|link| link.from.place() == task || link.to.place() == task)
        .map(|link| {
            let elapsed = if link.elapsed { "e" } else { "" };
            format!(
                "{}:{}>{}{:+}{elapsed}",
                reasons::kind_name(link.kind),
                link.from.0 + 1,
                link.to.0 + 1,
                link.lag
            )
        })
        .collect();
    let detail = case.network.tasks()[task];
    format!(
        "{} #{} {figure:?}: ours {} {} {} {}, theirs {} {} {} {}; {} days, {:?}, calendar {}, {:?}, begun {:?} done {:?} {}%, due {:?}",
        which.name(),
        task + 1,
        ours.start - first,
        ours.finish - first,
        ours.total_slack,
        ours.free_slack,
        theirs.start.div_euclid(2) - i64::from(first.0),
        theirs.finish.div_euclid(2) - i64::from(first.0),
        theirs.total_slack as f64 / 480.0,
        theirs.free_slack as f64 / 480.0,
        detail.duration,
        detail.constraint,
        detail.calendar.0,
        links.join(" "),
        detail.progress.actual_start.map(|d| d - first),
        detail.progress.actual_finish.map(|d| d - first),
        detail.progress.percent,
        detail.deadline.map(|d| d - first),
    )
}
