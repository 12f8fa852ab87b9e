//! Project settings: what belongs to the whole project, each field saved by itself.

use crate::part::{Name, Part};
use crate::window::Window;

/// Project settings.
#[derive(Debug)]
pub struct ProjectSettings<'w>(&'w Window);

impl<'w> ProjectSettings<'w> {
    /// Opens Project settings, by its key.
    ///
    /// # Panics
    /// When the window shows no project.
    pub fn of(window: &'w Window) -> ProjectSettings<'w> {
        window.press("Esc Ctrl ,");
        window.the("heading", "Project settings").wait();
        // The sheet comes once its fields are known.
        window.the("heading", "Who fills which role").wait();
        ProjectSettings(window)
    }

    /// The field of this label, with or without a note that it may be left empty.
    pub fn field(&self, label: &str) -> Part<'w> {
        self.0.the("textbox", Name::Begins(label.into()))
    }

    /// Writes into a field and saves it, in the place of what is in it.
    ///
    /// # Panics
    /// When there is no such field.
    pub fn write(&self, label: &str, text: &str) {
        let field = self.field(label);
        field.click();
        field.wait_until("to have the keyboard", |field| field.focused);
        self.0.press("Ctrl A Del");
        self.0.type_text(text);
        self.0.press("Enter");
    }

    /// Chooses in a list of the system by the letters of a choice.
    ///
    /// # Panics
    /// When there is no such list.
    pub fn choose(&self, label: &str, before: &Part<'_>, letters: &str) {
        before.click();
        self.0.the("combobox", label).tab_to();
        self.0.type_text(letters);
        self.0.press("Enter");
    }

    /// Says who fills a role, by a part of the name.
    ///
    /// # Panics
    /// When there is no such role.
    pub fn fill(&self, role: &str, name: &str) {
        let field = self.0.the("combobox", &*format!("{role} is filled by"));
        field.click();
        self.0.press("Ctrl A");
        self.0.type_text(name);
        self.0.press("Enter");
    }

    /// The button of this name.
    pub fn button(&self, name: &str) -> Part<'w> {
        self.0.the("button", Name::Begins(name.into()))
    }
}
