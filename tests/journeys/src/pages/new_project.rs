//! New project: four steps, and what they give beside them.

use crate::part::{Name, Part};
use crate::window::Window;

/// New project.
#[derive(Debug)]
pub struct NewProject<'w>(&'w Window);

impl<'w> NewProject<'w> {
    /// The steps, by their headings.
    pub const STEPS: [&'static str; 4] = [
        "Organisation and dates",
        "Starting point",
        "People",
        "Review and create",
    ];

    /// New project in a window that shows it.
    ///
    /// # Panics
    /// When the window shows something else.
    pub fn of(window: &'w Window) -> NewProject<'w> {
        window.the("navigation", "Steps").wait();
        NewProject(window)
    }

    /// Goes to a step, with the mouse.
    ///
    /// # Panics
    /// When it is not there.
    pub fn go(&self, step: &str) {
        let steps = self.0.the("navigation", "Steps");
        steps.the("button", Name::Holds(step.into())).click();
        self.0.the("heading", step).wait();
    }

    /// The field of this label.
    pub fn field(&self, label: &str) -> Part<'w> {
        self.0.the("textbox", label)
    }

    /// Goes to a field with Tab and writes into it, in the place of what is in it.
    ///
    /// # Panics
    /// When it is not reached.
    pub fn write_by_keys(&self, label: &str, text: &str) {
        self.0.the("textbox", Name::Begins(label.into())).tab_to();
        self.0.press("Ctrl A");
        self.0.type_text(text);
    }

    /// Says who the person of this row is, counted from 1, and which role they fill, with the keyboard alone.
    ///
    /// # Panics
    /// When there is no such row or role.
    pub fn person_by_keys(&self, row: usize, name: &str, title: &str, role: &str) {
        let number = format!("Person {row}");
        self.0
            .the("group", &*number)
            .the("textbox", "Name")
            .tab_to();
        self.0.type_text(name);
        self.0.press("Tab");
        self.0.type_text(title);
        let roles = self
            .0
            .the("button", Name::Begins(format!("Roles of {name}:")));
        roles.tab_to();
        self.0.press("Enter");
        self.0
            .the("textbox", Name::Begins("Filter roles".into()))
            .tab_to();
        self.0.type_text(role);
        let box_of_role = self.0.the("checkbox", Name::Begins(role.into()));
        box_of_role.tab_to();
        self.0.press("Space");
        box_of_role.wait_until("to be checked", |role| role.selected);
        self.0.press("Esc");
        roles.wait_until("to have the keyboard", |roles| roles.focused);
    }

    /// Makes the project, by its key. The dialog that asks where has to be answered before.
    ///
    /// # Panics
    /// When no project is open then.
    pub fn create(&self) {
        self.go(Self::STEPS[3]);
        self.0.press("Ctrl Enter");
        self.0.the("heading", "Overview").wait();
    }
}
