//! Home: the projects of this person, and the ways into one.

use crate::part::{Name, Part};
use crate::window::Window;

/// Home.
#[derive(Debug)]
pub struct Home<'w>(&'w Window);

impl<'w> Home<'w> {
    /// Home in a window that shows no project.
    ///
    /// # Panics
    /// When the window shows something else.
    pub fn of(window: &'w Window) -> Home<'w> {
        window.the("heading", "Projects").wait();
        Home(window)
    }

    /// The row of a project, by the name of the organisation.
    pub fn row(&self, organisation: &str) -> Part<'w> {
        self.0.the("row", Name::Holds(organisation.into()))
    }

    /// Moves to the row of a project by the keyboard and opens it.
    ///
    /// # Panics
    /// When the row is not reached, or the project does not open.
    pub fn open_by_keys(&self, organisation: &str) {
        let row = self.row(organisation);
        let at = row.wait();
        if !at.focused {
            self.0.press("J");
            row.wait_until("to have the keyboard", |row| row.focused);
        }
        self.0.press("Enter");
        self.0.the("heading", "Overview").wait();
    }

    /// Opens a project by a double click on its row.
    ///
    /// # Panics
    /// When it does not open.
    pub fn open_by_mouse(&self, organisation: &str) {
        self.row(organisation)
            .the("gridcell", Name::Begins("Gate ".into()))
            .double_click();
        self.0.the("heading", "Overview").wait();
    }

    /// Goes on to the page on which a new project is described, by its key.
    ///
    /// # Panics
    /// When it does not open.
    pub fn new_project(&self) {
        self.0.press("Ctrl N");
        self.0.the("textbox", "Organisation").wait();
    }

    /// Waits until something that did not work is told, and answers its words.
    ///
    /// # Panics
    /// When nothing is told.
    pub fn told(&self) -> String {
        self.0.the("alert", Name::Any).wait().text
    }
}
