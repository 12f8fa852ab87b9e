//! Search or run: one field for all that can be done and found.

use crate::part::Name;
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

    /// Runs what is found first for these words.
    ///
    /// # Panics
    /// When that is not what has this name.
    pub fn run(&self, words: &str, name: &str) {
        self.0.type_text(words);
        let first = self.0.the("option", Name::Any);
        first.wait_until(&format!("to be {name}"), |option| option.selected && option.name.starts_with(name));
        self.0.press("Enter");
        self.0.the("dialog", "Search or run").wait_gone();
    }
}
