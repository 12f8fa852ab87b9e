//! A plan of 100,000 tasks in more than 256 MB is read as it comes, without being kept.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use std::io::{self, BufReader, Read};

use waymark_exchange::{mspdi, network};
use waymark_schedule::schedule;

const TASKS: u32 = 100_000;

/// Makes the file while it is read.
struct Large {
    next: u32,
    piece: io::Cursor<Vec<u8>>,
    made: u64,
}

impl Large {
    fn new() -> Large {
        let head = "<?xml version=\"1.0\"?><Project xmlns=\"http://schemas.microsoft.com/project\">\
                    <StartDate>2026-07-01T08:00:00</StartDate><Tasks>";
        Large {
            next: 0,
            piece: io::Cursor::new(head.as_bytes().to_vec()),
            made: 0,
        }
    }

    /// A task that waits for the one ten before it, with 2.7 KB that a plan does not need.
    fn task(uid: u32) -> String {
        let link = match uid.checked_sub(10) {
            None | Some(0) => String::new(),
            Some(from) => {
                format!(
                    "<PredecessorLink><PredecessorUID>{from}</PredecessorUID></PredecessorLink>"
                )
            }
        };
        let values =
            "<TimephasedData><Type>1</Type><UID>1</UID><Value>PT8H0M0S</Value></TimephasedData>";
        let filler = "x".repeat(2000);
        format!(
            "<Task><UID>{uid}</UID><Name>Task {uid}</Name><Duration>PT8H0M0S</Duration>{link}{}\
             <Filler>{filler}</Filler></Task>",
            values.repeat(8)
        )
    }
}

impl Read for Large {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut count = self.piece.read(into)?;
        if count == 0 && self.next <= TASKS {
            self.next += 1;
            let piece = match self.next {
                uid @ ..=TASKS => Large::task(uid),
                _ => "</Tasks></Project>".to_string(),
            };
            self.piece = io::Cursor::new(piece.into_bytes());
            count = self.piece.read(into)?;
        }
        self.made += count as u64;
        Ok(count)
    }
}

#[test]
fn a_hundred_thousand_tasks_in_256_megabytes() {
    let mut large = Large::new();
    let plan = mspdi::read(BufReader::new(&mut large)).unwrap();
    assert!(large.made > 256 << 20, "only {} bytes", large.made);
    assert_eq!(plan.tasks.len(), TASKS as usize);
    assert_eq!(plan.links.len(), TASKS as usize - 10);
    assert_eq!(plan.left_behind, []);
    let made = network(&plan);
    let result = schedule(&made.network, &made.options);
    let calendar = made.network.project_calendar();
    assert_eq!(calendar.working_days(plan.start, result.finish), 10_000);
}
