//! Parts of a test that run in a process of their own, so that they can be killed.
//!
//! A test calls itself again: [`job`] says, at its first line, whether it is the child that is running.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

const JOB: &str = "WAYMARK_TEST_JOB";
const SEED: &str = "WAYMARK_TEST_SEED";
const MARK: &str = "@child ";

/// The path the child is to work on and its number, if this process is a child.
pub fn job() -> Option<(PathBuf, u64)> {
    let path = std::env::var_os(JOB)?;
    let seed = std::env::var(SEED).ok()?.parse().ok()?;
    Some((path.into(), seed))
}

/// Tells the parent something, in one write: after a kill, a line is either there as a whole or not at all.
pub fn say(words: &str) {
    let line = format!("\n{MARK}{words}\n");
    let mut out = std::io::stdout().lock();
    out.write_all(line.as_bytes()).expect("the parent listens");
    out.flush().expect("the parent listens");
}

/// Waits to be killed. Ends by itself should the parent be gone.
pub fn wait_for_the_end() -> ! {
    let mut nothing = String::new();
    let _ = std::io::stdin().read_line(&mut nothing);
    std::process::exit(0)
}

/// A command that runs one test of this binary again as a child.
pub fn command(test: &str, path: &Path, seed: u64) -> Command {
    let binary = std::env::current_exe().expect("this test has a file");
    let mut command = Command::new(binary);
    command.args(["--exact", test, "--nocapture", "--test-threads=1"]);
    command.env(JOB, path).env(SEED, seed.to_string());
    command
}

/// A child at work.
pub struct Running {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl Running {
    pub fn start(test: &str, path: &Path, seed: u64) -> Running {
        let mut child = command(test, path, seed)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("a child starts");
        let lines = BufReader::new(child.stdout.take().expect("its output is a pipe"));
        Running { child, lines }
    }

    /// The next thing it says; `None` when it has ended.
    pub fn next(&mut self) -> Option<String> {
        let mut line = Vec::new();
        loop {
            line.clear();
            let read = self.lines.read_until(b'\n', &mut line).expect("its output");
            if read == 0 {
                return None;
            }
            let said = String::from_utf8_lossy(&line);
            if let Some(words) = said.strip_prefix(MARK).and_then(|w| w.strip_suffix('\n')) {
                return Some(words.to_string());
            }
        }
    }

    /// Lets it come to its end.
    pub fn finish(mut self) {
        while self.next().is_some() {}
        assert!(self.child.wait().expect("it has ended").success());
    }

    /// Kills it (SIGKILL on Unix) and gives what it had said and nobody had heard yet.
    pub fn kill(mut self) -> Vec<String> {
        self.child.kill().expect("it can be killed");
        let said = std::iter::from_fn(|| self.next()).collect();
        self.child.wait().expect("it has ended");
        said
    }
}
