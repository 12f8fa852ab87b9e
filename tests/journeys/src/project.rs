//! A project file, looked at and changed with the command line, to compare what the window does with what it does.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use serde_json::Value;

use crate::belongings::{Belongings, TODAY};
use crate::programs::ours;

/// A project file of a journey.
#[derive(Clone, Debug)]
pub struct Project {
    belongings: Rc<Belongings>,
    path: PathBuf,
}

impl Project {
    pub(crate) fn at(belongings: &Rc<Belongings>, path: PathBuf) -> Project {
        Project {
            belongings: Rc::clone(belongings),
            path,
        }
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The name of the file without its folder.
    ///
    /// # Panics
    /// Never: a file of a journey has a name.
    pub fn file_name(&self) -> String {
        let name = self.path.file_name().expect("a file has a name");
        name.to_string_lossy().into_owned()
    }

    /// Runs `waymark` with these words before the file and those after it, and answers the JSON that it prints.
    ///
    /// # Panics
    /// When it fails, with what it said.
    pub fn waymark(&self, words: &[&str], after: &[&str]) -> Value {
        let mut command = self.belongings.command(&ours("waymark"));
        command
            .args(["--json", "--today", TODAY])
            .args(words)
            .arg(&self.path)
            .args(after);
        let output = command.output().expect("waymark to start");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "waymark {words:?} {after:?}: {said}"
        );
        serde_json::from_slice(&output.stdout).expect("waymark to print JSON")
    }

    /// `waymark info`.
    ///
    /// # Panics
    /// When the file cannot be read.
    pub fn info(&self) -> Value {
        self.waymark(&["info"], &[])
    }

    /// The hash of all that the project holds.
    ///
    /// # Panics
    /// When the file cannot be read.
    pub fn state(&self) -> String {
        self.info()["state"]
            .as_str()
            .unwrap_or_default()
            .to_string()
    }

    /// How many entries its log has.
    ///
    /// # Panics
    /// When the file cannot be read.
    pub fn revision(&self) -> i64 {
        self.info()["revision"].as_i64().unwrap_or_default()
    }

    /// Carries commands out, each an entry of the log. Answers what `waymark apply` prints: the state that is left, and
    /// the ids of what was made.
    ///
    /// # Panics
    /// When one is refused.
    pub fn apply(&self, commands: &[Value]) -> Value {
        let lines: Vec<String> = commands.iter().map(Value::to_string).collect();
        let script = self.path.with_extension("jsonl");
        fs::write(&script, lines.join("\n")).expect("a script beside the project");
        let script = script.to_string_lossy().into_owned();
        self.waymark(&["apply"], &["--commands", &script])
    }

    /// Proves the file by replaying its log.
    ///
    /// # Panics
    /// When it is not whole.
    pub fn verify(&self) {
        assert_eq!(self.waymark(&["verify"], &[])["ok"], true);
    }

    /// A copy of the file beside it.
    ///
    /// # Panics
    /// When it cannot be copied.
    pub fn copy(&self, name: &str) -> Project {
        let path = self.path.with_file_name(format!("{name}.waymark"));
        fs::copy(&self.path, &path).expect("a copy of the project");
        Project::at(&self.belongings, path)
    }

    /// The file, byte for byte.
    ///
    /// # Panics
    /// When it cannot be read.
    pub fn bytes(&self) -> Vec<u8> {
        fs::read(&self.path).expect("a file that can be read")
    }
}
