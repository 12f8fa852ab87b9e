//! Settings: what holds for this person on this computer.

use crate::part::{Name, Part};
use crate::window::Window;

/// Settings.
#[derive(Debug)]
pub struct Settings<'w>(&'w Window);

impl<'w> Settings<'w> {
    /// Opens Settings, by its key.
    ///
    /// # Panics
    /// When it does not open.
    pub fn of(window: &'w Window) -> Settings<'w> {
        window.press("Esc Ctrl Alt ,");
        window.the("heading", "Settings").wait();
        Settings(window)
    }

    /// The name under which changes are logged.
    pub fn author(&self) -> Part<'w> {
        self.0.the("textbox", Name::Begins("Your name".into()))
    }
}
