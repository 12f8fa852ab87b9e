//! Status pack: its pages as they will be printed, and their export.

use crate::part::{Name, Part};
use crate::window::Window;

/// Status pack.
#[derive(Debug)]
pub struct Pack<'w>(&'w Window);

impl<'w> Pack<'w> {
    /// Opens the status pack, by its key.
    ///
    /// # Panics
    /// When the window shows no project.
    pub fn of(window: &'w Window) -> Pack<'w> {
        window.go('K', "Status pack");
        Pack(window)
    }

    /// The page that is shown large.
    pub fn sheet(&self) -> Part<'w> {
        self.0.the("img", Name::Begins("Page ".into()))
    }

    /// Exports it, with the mouse. The dialog that asks where has to be answered before. Answers what is told then.
    ///
    /// # Panics
    /// When it is not exported.
    pub fn export(&self) -> String {
        self.0.the("button", "Export PDF").click();
        self.told()
    }

    /// Waits until it is told that the pack is saved, and answers the words.
    ///
    /// # Panics
    /// When it is not told.
    pub fn told(&self) -> String {
        let saved = Name::Begins("Status pack saved".into());
        self.0.the("status", saved).wait().text
    }
}
