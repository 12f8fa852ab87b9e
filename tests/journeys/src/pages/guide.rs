//! The guide over a page, and the keys that work there.

use crate::part::{Name, Part};
use crate::window::Window;

/// The guide, open.
#[derive(Debug)]
pub struct Guide<'w>(&'w Window);

impl<'w> Guide<'w> {
    /// Opens it at the page one is on, by its key.
    ///
    /// # Panics
    /// When it does not open.
    pub fn of(window: &'w Window) -> Guide<'w> {
        window.press("?");
        window.the("dialog", "Guide").wait();
        Guide(window)
    }

    /// What is read: the words of the page of the guide, or the keys.
    ///
    /// # Panics
    /// When there is nothing to read.
    pub fn text(&self) -> String {
        self.0.the("tabpanel", Name::Any).wait().text
    }

    /// A page or the keys, by what stands on the tab.
    pub fn tab(&self, title: &str) -> Part<'w> {
        self.0.the("tab", title)
    }

    /// Leaves it, by its key.
    ///
    /// # Panics
    /// When it stays.
    pub fn leave(&self) {
        self.0.press("Esc");
        self.0.the("dialog", "Guide").wait_gone();
    }
}
