//! A project in the window and its twin for the command line: what one does, the other has to come to.

use std::cell::Cell;

use serde_json::Value;
use waymark_journeys::{Journey, Name, Project, Window};

/// The id of what has this name or title, anywhere in an answer of the command line.
///
/// # Panics
/// When nothing has.
pub fn id_in(answer: &Value, name: &str) -> String {
    found(answer, name).unwrap_or_else(|| panic!("nothing is called {name:?}"))
}

fn found(answer: &Value, name: &str) -> Option<String> {
    match answer {
        Value::Array(all) => all.iter().find_map(|one| found(one, name)),
        Value::Object(fields) => {
            let called = ["name", "title"].iter().any(|field| answer[field] == name);
            let id = answer["id"].as_str().filter(|_| called);
            id.map(str::to_string)
                .or_else(|| fields.values().find_map(|one| found(one, name)))
        }
        _ => None,
    }
}

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

    /// The same act by the mouse and by the keyboard: each leaves what these commands leave, and so what the other leaves.
    pub fn check_both(&self, mouse: impl FnOnce(), keys: impl FnOnce(), commands: &[Value]) {
        self.check(mouse, commands);
        self.check(keys, commands);
    }

    /// As [`check`](Twins::check), with commands that name what the window has made.
    pub fn check_with(&self, act: impl FnOnce(), commands: impl FnOnce(&Project) -> Vec<Value>) {
        self.check_as(act, |twin| {
            let commands = commands(&self.project);
            let state = twin.apply(&commands)["state"].clone();
            let state = state.as_str().unwrap_or_default().to_string();
            (state, format!("{commands:?}"))
        });
    }

    /// As [`check`](Twins::check), for what the command line does without commands: it answers the state that the twin
    /// is left in, and what it has done.
    pub fn check_as(&self, act: impl FnOnce(), other: impl FnOnce(&Project) -> (String, String)) {
        // At the same entry of the log, both draw the same ids.
        let twin = self.project.copy("twin");
        act();
        self.wait(1);
        let (wanted, what) = other(&twin);
        assert_ne!(wanted, self.state, "{what} changes nothing");
        assert_eq!(self.project.state(), wanted, "{what}");
        let back = Name::Begins("Undo: ".into());
        self.window.the("button", back).click();
        self.wait(1);
        assert_eq!(self.project.state(), self.state, "{what} taken back");
    }

    /// The end: the file is whole.
    pub fn verify(self) {
        self.window.quit();
        self.project.verify();
    }
}
