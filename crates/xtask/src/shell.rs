//! Running commands, with their words printed, so that whoever reads along can type the same.

use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Why xtask stopped, in words that say how to go on.
#[derive(Debug)]
pub struct Stopped(pub String);

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One command line.
#[derive(Debug)]
pub struct Shell {
    program: String,
    arguments: Vec<String>,
    environment: Vec<(&'static str, String)>,
    folder: PathBuf,
}

impl Shell {
    /// A command that runs in the root of the workspace.
    pub fn new(program: &str) -> Shell {
        Shell {
            program: program.into(),
            arguments: Vec::new(),
            environment: Vec::new(),
            folder: root(),
        }
    }

    /// `cargo` with arguments, separated by blanks.
    pub fn cargo(arguments: &str) -> Shell {
        Shell::new("cargo").words(arguments)
    }

    /// More arguments, separated by blanks.
    pub fn words(mut self, arguments: &str) -> Shell {
        self.arguments
            .extend(arguments.split_whitespace().map(String::from));
        self
    }

    /// Sets a variable of its environment.
    pub fn with(mut self, name: &'static str, value: &str) -> Shell {
        self.environment.push((name, value.into()));
        self
    }

    /// Runs it in this folder of the workspace.
    pub fn within(mut self, folder: &str) -> Shell {
        self.folder = root().join(folder);
        self
    }

    /// Runs it and waits. It has no standard input: nothing here ever asks.
    ///
    /// # Errors
    /// When it cannot be started or ends with another code than 0.
    pub fn run(&self) -> Result<(), Stopped> {
        println!("$ {self}");
        let status = Command::new(executable(&self.program))
            .args(&self.arguments)
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .status();
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Stopped(format!("`{self}` ended with {status}."))),
            Err(error) => Err(Stopped(format!("`{self}` could not be started: {error}."))),
        }
    }

    /// Whether it runs and ends well; what it prints is thrown away.
    pub fn succeeds(&self) -> bool {
        Command::new(executable(&self.program))
            .args(&self.arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }
}

impl fmt::Display for Shell {
    /// The command as a person would type it in the root of the workspace.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let root = root();
        if let Ok(folder) = self.folder.strip_prefix(&root)
            && folder != Path::new("")
        {
            write!(f, "cd {} && ", folder.display())?;
        }
        for (name, value) in &self.environment {
            write!(f, "{name}={} ", quoted(value))?;
        }
        f.write_str(&self.program)?;
        for argument in &self.arguments {
            write!(f, " {}", quoted(argument))?;
        }
        Ok(())
    }
}

fn quoted(word: &str) -> String {
    if word.contains(' ') {
        format!("\"{word}\"")
    } else {
        word.to_string()
    }
}

/// Carries a named step out and prints how long it took.
///
/// # Errors
/// Adds to what the step says which one it was and how to run it alone.
pub fn step(
    name: &str,
    alone: &str,
    act: impl FnOnce() -> Result<(), Stopped>,
) -> Result<(), Stopped> {
    println!("\n== {name}");
    let began = Instant::now();
    act().map_err(|Stopped(why)| {
        Stopped(format!(
            "Failed: {name}. {why}\nTo run this step alone: {alone}"
        ))
    })?;
    println!("== {name}: done in {} s", began.elapsed().as_secs());
    Ok(())
}

/// A step that is a single command.
///
/// # Errors
/// As [`step`].
pub fn command_step(name: &str, command: &Shell) -> Result<(), Stopped> {
    step(name, &command.to_string(), || command.run())
}

/// The root of the workspace. Cargo says where this crate lies when it runs it.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR");
    let here = here.map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.ancestors()
        .nth(2)
        .map_or_else(|| here.clone(), Path::to_path_buf)
}

/// Where a program lies, if it can be started from here.
pub fn found(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    found_in(&path, program)
}

fn found_in(path: &OsStr, program: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    std::env::split_paths(path)
        .flat_map(|folder| {
            endings
                .iter()
                .map(move |ending| folder.join(format!("{program}{ending}")))
        })
        .find(|file| file.is_file())
}

/// What to start for a name. On Windows `npm` is a script, which is only found by its whole name.
fn executable(program: &str) -> PathBuf {
    found(program).unwrap_or_else(|| program.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_printed_as_it_is_typed() {
        let doc = Shell::cargo("doc --no-deps").with("RUSTDOCFLAGS", "-D warnings");
        assert_eq!(
            doc.to_string(),
            "RUSTDOCFLAGS=\"-D warnings\" cargo doc --no-deps"
        );
        let test = Shell::new("npm").words("test").within("ui");
        assert_eq!(test.to_string(), "cd ui && npm test");
    }

    #[test]
    fn the_root_holds_the_workspace() {
        assert!(root().join("crates/xtask/Cargo.toml").is_file());
    }

    #[test]
    fn programs_are_looked_for_on_the_path_alone() {
        let (folder, program) = (root().join("crates"), "Cargo.toml");
        let path = std::env::join_paths([root(), folder]).unwrap();
        assert_eq!(found_in(&path, "no-such-program"), None);
        if cfg!(not(windows)) {
            assert_eq!(found_in(&path, program), Some(root().join(program)));
        }
    }

    #[test]
    fn a_failed_step_says_which_and_how_to_run_it_alone() {
        let failed = step("Tests", "cargo test", || Err(Stopped("It broke.".into())));
        assert_eq!(
            failed.unwrap_err().to_string(),
            "Failed: Tests. It broke.\nTo run this step alone: cargo test"
        );
    }
}
