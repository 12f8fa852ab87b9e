//! Start and memory of Waymark on the worked example beside those of a bare window of Tauri, in turn.

use std::collections::BTreeSet;
use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use waymark_journeys::{Journey, Size};

/// How often each is started; the first start of each is not counted, because it fills the caches of the disk.
const ROUNDS: usize = 6;

/// How long a window is left alone before its memory is read.
const SETTLE: Duration = Duration::from_secs(2);

/// One start: milliseconds until the first usable view, kilobytes of memory once it has settled.
#[derive(Clone, Copy, Default)]
struct Start {
    milliseconds: u128,
    kilobytes: u64,
}

pub fn measure() {
    Journey::on(Size::Usual).walk(|walk| {
        let project = walk.sample("northgate");
        let (mut bare, mut waymark) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            bare.push(start(walk, "loaded", || walk.start_beside("examples/bare")));
            waymark.push(start(walk, "Northgate", || walk.start(&[], &[project.path()])));
        }
        let (bare, waymark) = (middle(&bare[1..]), middle(&waymark[1..]));
        let share = |ours: f64, theirs: f64| format!("{:.2}", ours / theirs.max(1.0));
        println!("                       bare window   Waymark on the sample   ratio");
        println!(
            "start to usable view   {:>8} ms   {:>18} ms   {:>5}",
            bare.milliseconds,
            waymark.milliseconds,
            share(waymark.milliseconds as f64, bare.milliseconds as f64)
        );
        println!(
            "resident memory        {:>8} MB   {:>18} MB   {:>5}",
            bare.kilobytes / 1_000,
            waymark.kilobytes / 1_000,
            share(waymark.kilobytes as f64, bare.kilobytes as f64)
        );
        println!("Medians of {} starts each, in turn; memory is the proportional share of all processes of a window.", ROUNDS - 1);
    });
}

/// Starts a program and waits until its window is called by a word: then its first view is there.
fn start(walk: &Journey, word: &str, start: impl FnOnce() -> u32) -> Start {
    let began = Instant::now();
    let process = start();
    let window = loop {
        let mut windows = walk.screen().windows().into_iter();
        if let Some(window) = windows.find(|w| w.process == process && w.title.contains(word)) {
            break window;
        }
        assert!(
            began.elapsed() < Duration::from_secs(60),
            "no window called {word}"
        );
        sleep(Duration::from_millis(2));
    };
    let milliseconds = began.elapsed().as_millis();
    sleep(SETTLE);
    let kilobytes = family(process).into_iter().filter_map(memory).sum();
    walk.screen().ask_to_close(&window);
    while walk.runs(process) {
        sleep(Duration::from_millis(20));
    }
    Start {
        milliseconds,
        kilobytes,
    }
}

/// A process and all that come from it: the web view draws in processes of its own.
fn family(process: u32) -> BTreeSet<u32> {
    let mut parents = Vec::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(child) = entry
            .file_name()
            .to_str()
            .and_then(|name| name.parse().ok())
        else {
            continue;
        };
        let status = fs::read_to_string(entry.path().join("status")).unwrap_or_default();
        let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"));
        parents.extend(
            parent
                .and_then(|p| p.trim().parse().ok())
                .map(|p: u32| (child, p)),
        );
    }
    let mut family = BTreeSet::from([process]);
    loop {
        let more: Vec<u32> = parents
            .iter()
            .filter(|(child, parent): &&(u32, u32)| {
                family.contains(parent) && !family.contains(child)
            })
            .map(|(child, _)| *child)
            .collect();
        if more.is_empty() {
            return family;
        }
        family.extend(more);
    }
}

/// Kilobytes of a process; what it shares with others counts in part.
fn memory(process: u32) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.split_whitespace().next()?.parse().ok()
}

fn middle(starts: &[Start]) -> Start {
    let mut milliseconds: Vec<u128> = starts.iter().map(|start| start.milliseconds).collect();
    let mut kilobytes: Vec<u64> = starts.iter().map(|start| start.kilobytes).collect();
    milliseconds.sort_unstable();
    kilobytes.sort_unstable();
    Start {
        milliseconds: milliseconds
            .get(starts.len() / 2)
            .copied()
            .unwrap_or_default(),
        kilobytes: kilobytes.get(starts.len() / 2).copied().unwrap_or_default(),
    }
}
