//! Cases made by others. They are not part of the project: the tests look for them in the folder
//! named by `WAYMARK_ORACLES`, else in `../shared/oracles` beside the project, and say so when there
//! is none.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read its case has failed"
)]

use std::path::PathBuf;

use waymark_schedule::{Calendar, Day, Link, Network, Options, Task, TaskIndex, schedule};

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
