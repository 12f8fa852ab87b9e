//! The plans about which MPXJ is asked: families that differ in one thing, and one with everything.

#![allow(dead_code, reason = "the tests and the oracle each use a part of it")]

use std::collections::BTreeMap;

use waymark_schedule::{Network, Options, Schedule, schedule};

use crate::random::{self, Family, MIXED};

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

/// Every family, by name. All have the four kinds of links, lags and holidays.
pub const FAMILIES: [Family; 18] = [
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
        name: "as-late",
        constraints: &[1],
        ..PLAIN
    },
    Family {
        name: "must-start",
        constraints: &[2],
        ..PLAIN
    },
    Family {
        name: "must-finish",
        constraints: &[3],
        ..PLAIN
    },
    Family {
        name: "start-no-earlier",
        constraints: &[4],
        ..PLAIN
    },
    Family {
        name: "start-no-later",
        constraints: &[5],
        ..PLAIN
    },
    Family {
        name: "finish-no-earlier",
        constraints: &[6],
        ..PLAIN
    },
    Family {
        name: "finish-no-later",
        constraints: &[7],
        ..PLAIN
    },
    Family {
        name: "deadlines",
        deadlines: true,
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
        name: "elapsed",
        elapsed: true,
        leads: true,
        ..PLAIN
    },
    Family {
        name: "summaries",
        summaries: true,
        ..PLAIN
    },
    Family {
        name: "calendar",
        calendars: 1,
        ..PLAIN
    },
    Family {
        name: "calendars",
        calendars: 2,
        ..PLAIN
    },
    Family {
        progress: true,
        ..MIXED
    },
];

/// One plan, by what it is made from.
#[derive(Clone, Copy, Debug)]
pub struct Which {
    pub family: Family,
    pub size: usize,
    pub seed: u64,
}

impl Which {
    pub fn name(&self) -> String {
        format!("{}-{}-{}", self.family.name, self.size, self.seed)
    }

    /// The plan as others read it.
    pub fn mspdi(&self) -> String {
        random::mspdi::write(&random::plan(self.seed, self.size, &self.family))
    }
}

/// The plans whose answers are kept for the tests.
pub fn frozen() -> Vec<Which> {
    let mut plans = Vec::new();
    for family in FAMILIES {
        plans.push(Which {
            family,
            size: 20,
            seed: 1,
        });
        plans.push(Which {
            family,
            size: 60,
            seed: 2,
        });
    }
    let mixed = FAMILIES[FAMILIES.len() - 1];
    plans.extend((3..9).map(|seed| Which {
        family: mixed,
        size: 60,
        seed,
    }));
    plans.push(Which {
        family: mixed,
        size: 2_000,
        seed: 0,
    });
    plans
}

/// Tells whether a plan is still the one that was asked about (FNV-1a).
pub fn digest(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

/// What another scheduler says of one task. Days are counted from 1970-01-01, slack in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    pub start: i64,
    pub finish: i64,
    pub total_slack: i64,
    pub free_slack: i64,
}

/// Minutes of a working day.
pub const MINUTES: i64 = 480;

impl Figures {
    /// Reads the line that `ask.py` writes.
    pub fn read(line: &str) -> Option<Figures> {
        let mut numbers = line.split(' ').map(|word| word.parse::<i64>().ok());
        let mut next = || numbers.next().flatten();
        Some(Figures {
            start: next()?,
            finish: next()?,
            total_slack: next()?,
            free_slack: next()?,
        })
    }
}

/// A network with two opinions on it.
pub struct Case {
    pub network: Network,
    pub options: Options,
    pub ours: Schedule,
    pub theirs: Vec<Figures>,
}

impl Case {
    /// Reads a plan as MSPDI, schedules it, and sets the answer beside theirs.
    pub fn new(mspdi: &str, theirs: Vec<Figures>) -> Case {
        let plan = waymark_exchange::mspdi::read(mspdi.as_bytes()).unwrap();
        let made = waymark_exchange::network(&plan);
        let ours = schedule(&made.network, &made.options);
        assert_eq!(ours.tasks.len(), theirs.len(), "tasks");
        Case {
            network: made.network,
            options: made.options,
            ours,
            theirs,
        }
    }
}

/// How often each reason was given.
pub type Tally = BTreeMap<&'static str, usize>;
