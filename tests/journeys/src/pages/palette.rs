//! Search or run: one field for all that can be done and found.

use crate::window::Window;

/// The palette, open.
#[derive(Debug)]
pub struct Palette<'w>(&'w Window);

impl<'w> Palette<'w> {
    /// Opens it, by its key.
    ///
    /// # Panics
    /// When it does not open.
    pub fn of(window: &'w Window) -> Palette<'w> {
        window.press("Ctrl K");
        let field = window.the("combobox", "Search or run");
        field.wait_until("to have the keyboard", |field| field.focused);
        Palette(window)
    }

    /// Runs what has a name that begins so, among what is found for these words.
    ///
    /// # Panics
    /// When it is not found, or not reached with the arrow.
    pub fn run(&self, words: &str, name: &str) {
        self.0.type_text(words);
        self.0.choose(name);
        self.0.the("dialog", "Search or run").wait_gone();
    }
}
