//! What belongs to one journey: its folder, the environment of the programs it starts, and those programs, which end
//! with it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::wait::within;

/// The day on which all journeys are walked, on which the sample project tells its story.
pub(crate) const TODAY: &str = "2026-11-20";

/// What the app remembers of who walks.
const SOMEBODY: &str = r#"{"author": "Siri Olsen"}"#;

/// The variables a program started here takes over from outside; all others are ours.
const TAKEN_OVER: [&str; 3] = ["PATH", "LANG", "RUST_BACKTRACE"];

/// The folder of a journey and the programs that were started for it.
#[derive(Debug)]
pub(crate) struct Belongings {
    folder: TempDir,
    /// Ours to wait for once they have ended.
    children: Mutex<Vec<Child>>,
}

impl Belongings {
    /// A folder of its own with a home and places for the app's things in it.
    pub(crate) fn new() -> Belongings {
        let folder = tempfile::Builder::new()
            .prefix("waymark-journey-")
            .tempdir();
        let belongings = Belongings {
            folder: folder.expect("a folder for the journey"),
            children: Mutex::default(),
        };
        for place in ["home", "run", "tmp", "logs", "data"] {
            fs::create_dir(belongings.path(place)).expect("a place in the folder of the journey");
        }
        let only_us = std::os::unix::fs::PermissionsExt::from_mode(0o700);
        fs::set_permissions(belongings.path("run"), only_us).expect("a place only for this user");
        // Somebody who has been here before, so that the app need not ask who it is.
        fs::write(belongings.path("data/settings.json"), SOMEBODY).expect("the app's settings");
        belongings
    }

    /// A place in the folder of this journey.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A program with the environment of this journey. It sees nothing of the person who runs the tests, reaches no
    /// session of theirs, and what it keeps it keeps in the folder of the journey.
    pub(crate) fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env_clear().current_dir(self.folder.path());
        for name in TAKEN_OVER {
            command.envs(std::env::var_os(name).map(|value| (name, value)));
        }
        command
            .env("HOME", self.path("home"))
            .env("TMPDIR", self.path("tmp"))
            .env("XDG_RUNTIME_DIR", self.path("run"))
            .env("XDG_CACHE_HOME", self.path("home/cache"))
            .env("XDG_CONFIG_HOME", self.path("home/config"))
            .env("XDG_DATA_HOME", self.path("home/data"))
            // No session bus but one that the journey starts: else all journeys would be one app.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("NO_AT_BRIDGE", "1")
            .env("GTK_A11Y", "none")
            .env("GSETTINGS_BACKEND", "memory")
            .env("GDK_BACKEND", "x11")
            // Without a graphics card: drawn by the processor, in one process.
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("WAYMARK_DATA", self.path("data"))
            .env("WAYMARK_TODAY", TODAY)
            // What the window and the command line make of the same file gets the same ids.
            .env("WAYMARK_SEED", "20000")
            .env("WAYMARK_JOURNEY_ANSWERS", self.path("answers"));
        command
    }

    /// Starts a program that ends with the journey; what it says goes to `logs`. Answers its process id.
    ///
    /// # Panics
    /// When it cannot be started.
    pub(crate) fn start(&self, mut command: Command, log: &str) -> u32 {
        let said = self.log(log);
        let heard = said.try_clone().expect("a second hand on a log");
        let child = spawn(command.stdout(said).stderr(heard), log);
        let process = child.id();
        self.keep(child);
        process
    }

    /// Starts a program of which somebody else hears the standard output.
    ///
    /// # Panics
    /// When it cannot be started.
    pub(crate) fn start_piped(&self, mut command: Command, log: &str) -> ChildStdout {
        let said = self.log(log);
        let mut child = spawn(command.stdout(Stdio::piped()).stderr(said), log);
        let heard = child.stdout.take().expect("a pipe");
        self.keep(child);
        heard
    }

    fn keep(&self, child: Child) {
        self.children
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(child);
    }

    fn log(&self, name: &str) -> File {
        File::create(self.path("logs").join(name)).expect("a log of the journey")
    }

    /// The processes that live in this journey: those whose environment names its folder. A process that has ended
    /// and was not waited for is none.
    pub(crate) fn processes(&self) -> Vec<u32> {
        let folder = self.folder.path().as_os_str().as_encoded_bytes();
        let all = fs::read_dir("/proc").into_iter().flatten().flatten();
        all.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .filter(|process| *process != std::process::id())
            .filter(|process| {
                let environment = fs::read(format!("/proc/{process}/environ")).unwrap_or_default();
                environment.windows(folder.len()).any(|part| part == folder)
            })
            .collect()
    }

    /// Those of its processes that run this program.
    pub(crate) fn running(&self, program: &Path) -> Vec<u32> {
        let mut processes = self.processes();
        processes.retain(|process| {
            fs::read_link(format!("/proc/{process}/exe")).is_ok_and(|running| running == program)
        });
        processes
    }

    /// Ends everything that was started, and what that has started.
    pub(crate) fn put_away(&self) {
        within(Duration::from_secs(5), || {
            let left = self.processes();
            for process in &left {
                let process = i32::try_from(*process).ok().and_then(Pid::from_raw);
                // It may have ended by itself meanwhile.
                let _ = process.map(|process| kill_process(process, Signal::KILL));
            }
            let mut children = self.children.lock().unwrap_or_else(PoisonError::into_inner);
            children.retain_mut(|child| !matches!(child.try_wait(), Ok(Some(_))));
            (left.is_empty() && children.is_empty()).then_some(())
        });
    }
}

impl Drop for Belongings {
    fn drop(&mut self) {
        self.put_away();
    }
}

fn spawn(command: &mut Command, name: &str) -> Child {
    let child = command.stdin(Stdio::null()).spawn();
    child.unwrap_or_else(|error| panic!("{name} cannot be started: {error}"))
}
