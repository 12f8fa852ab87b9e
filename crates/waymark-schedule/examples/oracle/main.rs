//! Holds the scheduler against MPXJ, which schedules as Microsoft Project does: `cargo xtask oracle`.
//!
//!     oracle write FOLDER [FACTOR]   random plans of every family as MSPDI
//!     oracle compare FOLDER          our answers beside those in the text files of that folder

#![allow(
    clippy::unwrap_used,
    reason = "what cannot be read or written has failed"
)]

#[path = "../../tests/random/mod.rs"]
mod random;

use random::{Family, MIXED, mspdi};
use std::path::Path;
use waymark_schedule::*;

const PLAIN: Family = Family {
    name: "plain",
    leads: false,
    elapsed: false,
    milestones: false,
    summaries: false,
    calendars: 0,
    constraints: &[],
    deadlines: false,
    progress: false,
};

fn families() -> Vec<Family> {
    vec![
        PLAIN,
        Family {
            name: "leads",
            leads: true,
            ..PLAIN
        },
        Family {
            name: "milestones",
            milestones: true,
            ..PLAIN
        },
        Family {
            name: "elapsed",
            elapsed: true,
            leads: true,
            ..PLAIN
        },
        Family {
            name: "alap",
            constraints: &[1],
            ..PLAIN
        },
        Family {
            name: "mso",
            constraints: &[2],
            ..PLAIN
        },
        Family {
            name: "mfo",
            constraints: &[3],
            ..PLAIN
        },
        Family {
            name: "snet",
            constraints: &[4],
            ..PLAIN
        },
        Family {
            name: "snlt",
            constraints: &[5],
            ..PLAIN
        },
        Family {
            name: "fnet",
            constraints: &[6],
            ..PLAIN
        },
        Family {
            name: "fnlt",
            constraints: &[7],
            ..PLAIN
        },
        Family {
            name: "deadlines",
            deadlines: true,
            ..PLAIN
        },
        Family {
            name: "summaries",
            summaries: true,
            ..PLAIN
        },
        Family {
            name: "calendars",
            calendars: 2,
            ..PLAIN
        },
        Family {
            name: "manual",
            constraints: &[8],
            ..PLAIN
        },
        Family {
            name: "progress",
            progress: true,
            ..PLAIN
        },
        Family {
            progress: true,
            ..MIXED
        },
    ]
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let folder = Path::new(&args[1]);
    let sizes: &[(usize, u64)] = &[(20, 30), (60, 10), (300, 3)];
    let only = args.get(2).map(String::as_str);
    for family in families()
        .iter()
        .filter(|f| only.is_none_or(|o| f.name.contains(o)))
    {
        let (mut tasks, mut bad) = (0, [0; 4]);
        let mut examples: Vec<String> = Vec::new();
        for (size, seeds) in sizes {
            for seed in 0..*seeds {
                let plan = random::plan(seed, *size, family);
                let file = folder.join(format!("{}-{size}-{seed}.xml", family.name));
                if args[0] == "write" {
                    std::fs::write(&file, mspdi::write(&plan)).unwrap();
                    continue;
                }
                let text = std::fs::read_to_string(file.with_extension("txt")).unwrap();
                if text.starts_with("failed") {
                    println!("{text}");
                    continue;
                }
                let ours = schedule(
                    &plan.network(),
                    &Options::forecast(plan.start, plan.start - 20_000),
                );
                for (i, (line, our)) in text.lines().zip(&ours.tasks).enumerate() {
                    let w: Vec<i64> = line.split(' ').map(|x| x.parse().unwrap_or(-99)).collect();
                    let theirs = [w[0].div_euclid(2), w[1].div_euclid(2), w[2], w[3]];
                    let mine = [
                        our.start.0 as i64,
                        our.finish.0 as i64,
                        our.total_slack as i64 * 480,
                        our.free_slack as i64 * 480,
                    ];
                    tasks += 1;
                    for k in 0..4 {
                        if theirs[k] != mine[k] {
                            bad[k] += 1;
                            if examples
                                .iter()
                                .filter(|e| e.starts_with(&k.to_string()))
                                .count()
                                < 2
                            {
                                let b = plan.start.0 as i64;
                                examples.push(format!("{k} {} #{} {:?}\n      ours {:?} theirs {:?} ({:?})\n      in {:?}\n      out {:?}", file.display(), i+1, plan.tasks[i], [mine[0]-b,mine[1]-b,mine[2]/480,mine[3]/480],[theirs[0]-b,theirs[1]-b,theirs[2]/480,theirs[3]/480], &w,
                        plan.links.iter().filter(|l| l.to.place()==i).map(|l| (l.from.0+1,l.kind,l.lag,l.elapsed)).collect::<Vec<_>>(),
                        plan.links.iter().filter(|l| l.from.place()==i).map(|l| (l.to.0+1,l.kind,l.lag,l.elapsed)).collect::<Vec<_>>()));
                            }
                        }
                    }
                }
            }
        }
        if args[0] != "write" {
            println!(
                "{:12} {tasks:6} tasks; start {} finish {} total {} free {}",
                family.name, bad[0], bad[1], bad[2], bad[3]
            );
            if only.is_some() {
                for e in examples {
                    println!("  {e}");
                }
            }
        }
    }
}
