//! Both schedulers on the same large plan.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use waymark_schedule::schedule;

use crate::random::{self, MIXED};

const TASKS: usize = 10_000;
const TURNS: usize = 31;

/// Times both, reading excluded, and prints the ratio. MPXJ runs in a JVM that is warm.
pub fn race(folder: &Path, python: &str) {
    fs::create_dir_all(folder).unwrap();
    let file = folder.join("race.xml");
    let mspdi = random::mspdi::write(&random::plan(7, TASKS, &MIXED));
    fs::write(&file, &mspdi).unwrap();
    let plan = waymark_exchange::mspdi::read(mspdi.as_bytes()).unwrap();
    let made = waymark_exchange::network(&plan);
    let mut times: Vec<u128> = (0..TURNS)
        .map(|_| {
            let begun = Instant::now();
            let answer = schedule(black_box(&made.network), &made.options);
            let time = begun.elapsed().as_nanos();
            black_box(answer);
            time
        })
        .collect();
    times.sort_unstable();
    let ours = times[TURNS / 2] as f64 / 1_000_000.0;

    let ask = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/oracle/mpxj/ask.py");
    let output = Command::new(python)
        .arg(ask)
        .arg("time")
        .arg(&file)
        .arg("7")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let Ok(micros) = said.trim().parse::<f64>() else {
        println!(
            "MPXJ gave no time: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
        return;
    };
    let theirs = micros / 1000.0;
    let links = made.network.links().len();
    println!(
        "{TASKS} tasks, {links} links, medians: Waymark {ours:.2} ms, MPXJ {theirs:.0} ms (warm JVM, reading excluded)"
    );
    println!("MPXJ takes {:.0} times as long.", theirs / ours);
}
