//! A desk of its own for each test: a folder, a data folder, and the program.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// The day on which tests work, where they do not say otherwise.
pub const DAY: &str = "2027-01-11";

/// A folder to work in.
pub struct Desk {
    folder: TempDir,
    data: TempDir,
}

/// What the program did.
#[derive(Clone, Debug)]
pub struct Ran {
    pub args: Vec<String>,
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// It ended so.
    #[track_caller]
    pub fn exits(self, code: i32) -> Ran {
        assert_eq!(
            self.code, code,
            "{:?}\n{}\n{}",
            self.args, self.out, self.err
        );
        self
    }

    /// It said this to the person.
    #[track_caller]
    pub fn says(self, words: &str) -> Ran {
        assert!(
            self.err.contains(words),
            "{:?} says {:?}, not {words:?}",
            self.args,
            self.err
        );
        self
    }

    /// The object it printed.
    #[track_caller]
    pub fn object(&self) -> Value {
        serde_json::from_str(&self.out).unwrap()
    }
}

impl Desk {
    pub fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let data = tempfile::tempdir().unwrap();
        Desk { folder, data }
    }

    /// A desk with the project of the issue on it, `a.waymark`.
    pub fn with_project() -> Desk {
        let desk = Desk::new();
        desk.run(&[
            "new",
            "a.waymark",
            "--organisation",
            "Åsgård Telecom",
            "--edition",
            "2018",
            "--size",
            "medium",
            "--start",
            "2027-01-11",
            "--target",
            "2028-02-14",
            "--country",
            "NO",
        ])
        .exits(0);
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn data(&self) -> &Path {
        self.data.path()
    }

    /// The program, to be run at this desk on a day.
    pub fn command(&self, day: &str, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waymark"));
        command
            .current_dir(self.folder.path())
            .env("WAYMARK_DATA", self.data.path())
            .env("USER", "Tester")
            .args(["--today", day])
            .args(args);
        command
    }

    /// Runs the program on the usual day.
    #[track_caller]
    pub fn run(&self, args: &[&str]) -> Ran {
        self.run_on(DAY, args)
    }

    /// Runs the program on a day. Whatever it is asked: no panic, an exit code of the contract, one object for
    /// `--json`.
    #[track_caller]
    pub fn run_on(&self, day: &str, args: &[&str]) -> Ran {
        ran(args, self.command(day, args).output().unwrap())
    }

    /// Runs with `--json` on the usual day and gives the object.
    #[track_caller]
    pub fn json(&self, args: &[&str]) -> Value {
        self.json_on(DAY, args)
    }

    #[track_caller]
    pub fn json_on(&self, day: &str, args: &[&str]) -> Value {
        let args: Vec<&str> = ["--json"].iter().chain(args).copied().collect();
        self.run_on(day, &args).exits(0).object()
    }

    /// Writes a file.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    /// Carries lines of commands out on `a.waymark`.
    #[track_caller]
    pub fn apply(&self, lines: &str) -> Ran {
        self.apply_on(DAY, lines)
    }

    #[track_caller]
    pub fn apply_on(&self, day: &str, lines: &str) -> Ran {
        self.write("commands.jsonl", lines);
        self.run_on(
            day,
            &[
                "apply",
                "a.waymark",
                "--commands",
                "commands.jsonl",
                "--json",
            ],
        )
    }

    /// Everything in the folder, byte by byte.
    pub fn everything(&self) -> BTreeMap<String, Vec<u8>> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let files = entries.map(|entry| entry.unwrap().path());
        files
            .filter(|path| path.is_file())
            .map(|path| {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                (name, std::fs::read(&path).unwrap())
            })
            .collect()
    }
}

/// What came of it.
#[track_caller]
pub fn ran(args: &[&str], output: Output) -> Ran {
    let ran = Ran {
        args: args.iter().map(|a| a.to_string()).collect(),
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    };
    assert!((0..=5).contains(&ran.code), "{ran:?}");
    assert!(!ran.err.contains("panicked"), "{ran:?}");
    if args.contains(&"--json") && ran.code != 2 {
        let object: Value =
            serde_json::from_str(&ran.out).unwrap_or_else(|e| panic!("{e}: {ran:?}"));
        assert!(object.is_object(), "{ran:?}");
    }
    ran
}

/// Whether a tool is there; says so where it is not.
pub fn has(tool: &str) -> bool {
    let there = Command::new(tool).arg("--version").output().is_ok();
    if !there {
        println!("skipped: there is no {tool} here");
    }
    there
}

/// Changes a file as anybody can who has `sqlite3`; whether that could be done here.
pub fn with_sqlite(path: &Path, sql: &str) -> bool {
    if !has("sqlite3") {
        return false;
    }
    let done = Command::new("sqlite3").arg(path).arg(sql).output().unwrap();
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    true
}
