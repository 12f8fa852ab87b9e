//! A project in the window and its twin for the command line: what one does, the other has to come to.

use std::cell::Cell;

use serde_json::Value;
use waymark_journeys::{Journey, Name, Project, Window};

/// A project in the window, and what it was before, for the command line.
pub struct Twins {
    pub window: Window,
    pub project: Project,
    pub before: Project,
    pub state: String,
    revision: Cell<i64>,
}

impl Twins {
    pub fn of(walk: &Journey, project: Project) -> Twins {
        let before = project.copy("before");
        let (state, revision) = (project.state(), Cell::new(project.revision()));
        let window = walk.open(&project);
        Twins {
            window,
            project,
            before,
            state,
            revision,
        }
    }

    /// Waits for so many more entries of the log.
    pub fn wait(&self, entries: i64) {
        self.revision.set(self.revision.get() + entries);
        self.window.wait_for_revision(self.revision.get());
    }

    /// What is done in the window leaves what these commands leave on a copy. Then it is taken back.
    pub fn check(&self, act: impl FnOnce(), commands: &[Value]) {
        self.check_with(act, |_| commands.to_vec());
    }

    /// As [`check`](Twins::check), with commands that name what the window has made.
    pub fn check_with(&self, act: impl FnOnce(), commands: impl FnOnce(&Project) -> Vec<Value>) {
        // At the same entry of the log, both draw the same ids.
        let twin = self.project.copy("twin");
        act();
        self.wait(1);
        let commands = commands(&self.project);
        let wanted = twin.apply(&commands)["state"].clone();
        assert_ne!(wanted, self.state, "{commands:?} changes nothing");
        assert_eq!(self.project.state(), wanted, "{commands:?}");
        let back = Name::Begins("Undo: ".into());
        self.window.the("button", back).click();
        self.wait(1);
        assert_eq!(self.project.state(), self.state, "{commands:?} taken back");
    }

    /// The end: the file is whole.
    pub fn verify(self) {
        self.window.quit();
        self.project.verify();
    }
}
