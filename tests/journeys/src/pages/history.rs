//! History: who changed what, when and why.

use crate::part::{Name, Part, Seen};
use crate::window::Window;

/// History.
#[derive(Debug)]
pub struct History<'w>(&'w Window);

impl<'w> History<'w> {
    /// Opens History, by its key.
    ///
    /// # Panics
    /// When the window shows no project.
    pub fn of(window: &'w Window) -> History<'w> {
        window.go('H', "History");
        History(window)
    }

    /// History in a window that shows it already.
    ///
    /// # Panics
    /// When the window shows something else.
    pub fn shown(window: &'w Window) -> History<'w> {
        window.the("heading", "History").wait();
        History(window)
    }

    /// An entry, by words that stand in it.
    pub fn entry(&self, words: &str) -> Part<'w> {
        self.0.the("row", Name::Holds(words.into()))
    }

    /// The entries that are listed, the newest first.
    pub fn entries(&self) -> Vec<Seen> {
        self.0
            .the("grid", "Changes, the newest first")
            .the("row", Name::Any)
            .all()
    }
}
