//! New project: four steps, and what they give beside them.

use crate::part::Part;
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
        steps.the("button", crate::Name::Holds(step.into())).click();
        self.0.the("heading", step).wait();
    }

    /// The field of this label.
    pub fn field(&self, label: &str) -> Part<'w> {
        self.0.the("textbox", label)
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
