//! How far a pack is, told to whoever watches, who may say to stop.
//!
//! How many pages there are is known only when all sections are laid out. So what is told are
//! shares of the whole work, which rise to the end, and not a number of pages that grows on the
//! way.

use waymark_words::t;

use crate::error::PackError;

/// The whole work. The shares are about those of the time that packs of 3 to 22 pages take.
const WHOLE: u32 = 1_000;
/// Share of laying out.
const LAYING_OUT: u32 = 350;
/// Share of drawing pages; what is left is writing the file.
const DRAWING: u32 = 150;

/// How far a pack is, before its next step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Parts done, from 0 to below `of`. Never less than was told before.
    pub done: u32,
    /// Parts of the whole work, the same each time.
    pub of: u32,
    /// The step that comes now: "Laying out Timeline", "Drawing page 3 of 10".
    pub what: String,
}

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// Do the step that was told.
    On,
    /// Do no more; nothing is made.
    Stop,
}

/// Tells each step before it is done.
pub(crate) struct Watch<'a> {
    tell: &'a mut dyn FnMut(Progress) -> Go,
}

impl<'a> Watch<'a> {
    pub(crate) fn new(tell: &'a mut dyn FnMut(Progress) -> Go) -> Self {
        Self { tell }
    }

    /// Section `index`, from 0, of `count` that there may be.
    pub(crate) fn lays_out(
        &mut self,
        index: usize,
        count: usize,
        section: &str,
    ) -> Result<(), PackError> {
        let done = share(LAYING_OUT, index, count);
        self.step(done, t!("pack.progress_lays_out", section))
    }

    /// Page `index`, from 0, of `count`.
    pub(crate) fn draws(&mut self, index: usize, count: usize) -> Result<(), PackError> {
        let done = LAYING_OUT + share(DRAWING, index, count);
        self.step(
            done,
            t!("pack.progress_draws", page = index + 1, pages = count),
        )
    }

    pub(crate) fn writes(&mut self) -> Result<(), PackError> {
        self.step(LAYING_OUT + DRAWING, t!("pack.progress_writes"))
    }

    fn step(&mut self, done: u32, what: String) -> Result<(), PackError> {
        let told = Progress {
            done,
            of: WHOLE,
            what,
        };
        match (self.tell)(told) {
            Go::On => Ok(()),
            Go::Stop => Err(PackError::Stopped),
        }
    }
}

/// What `index` steps of `count` are of `whole`.
fn share(whole: u32, index: usize, count: usize) -> u32 {
    let done = u64::from(whole) * index as u64 / count.max(1) as u64;
    u32::try_from(done).unwrap_or(whole).min(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_of_many_pages_never_goes_back_and_never_reaches_the_whole_too_early() {
        let mut told = Vec::new();
        let mut tell = |progress: Progress| {
            told.push(progress.done);
            Go::On
        };
        let mut watch = Watch::new(&mut tell);
        for section in 0..4 {
            watch.lays_out(section, 4, "Timeline").unwrap();
        }
        for page in 0..2_500 {
            watch.draws(page, 2_500).unwrap();
        }
        watch.writes().unwrap();
        assert_eq!(told[0], 0);
        assert!(told.is_sorted());
        assert!(told.iter().all(|done| *done < WHOLE));
    }
}
