//! Overview: where the project stands.

use crate::part::{Name, Part};
use crate::window::Window;

/// Overview.
#[derive(Debug)]
pub struct Overview<'w>(&'w Window);

impl<'w> Overview<'w> {
    /// Opens Overview, by its key.
    ///
    /// # Panics
    /// When the window shows no project.
    pub fn of(window: &'w Window) -> Overview<'w> {
        window.go('O', "Overview");
        Overview(window)
    }

    /// Overview in a window that shows it already.
    ///
    /// # Panics
    /// When the window shows something else.
    pub fn shown(window: &'w Window) -> Overview<'w> {
        window.the("heading", "Overview").wait();
        Overview(window)
    }

    /// Where the project stands, in a sentence.
    ///
    /// # Panics
    /// When it is not told.
    pub fn answer(&self) -> String {
        let begins = ["Green.", "Amber.", "Red."];
        let holds = |seen: &crate::Seen| begins.iter().any(|begin| seen.text.starts_with(begin));
        let told = self.0.the("paragraph", Name::Any);
        told.wait_until("to tell the status", holds).text
    }

    /// The button of a task among those that are late or due.
    pub fn task(&self, name: &str) -> Part<'w> {
        self.0.the("button", name)
    }

    /// What is told across the page: that the file cannot be written, or was read with a warning.
    ///
    /// # Panics
    /// When nothing is told.
    pub fn banners(&self) -> String {
        let banners = self.0.the("main", Name::Any).the("status", Name::Any);
        banners.wait();
        let told: Vec<String> = banners
            .all()
            .into_iter()
            .map(|banner| banner.text)
            .collect();
        told.join("\n")
    }
}
