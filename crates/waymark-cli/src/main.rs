//! `waymark`, the command line twin of the window.
//!
//! It parses arguments, calls the app and prints the answer: JSON for scripts, words for people. It holds no rule of
//! its own. Names, fields and exit codes are a contract; see `docs/command-line.md`.

mod args;
mod run;
mod table;
mod words;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use serde_json::json;
use waymark_app::{AppError, ErrorClass};
use waymark_words::t;

/// What a command answers: an object for scripts, words for people, and whether it found something.
pub struct Answer {
    /// For `--json`.
    pub object: serde_json::Value,
    /// For people.
    pub words: String,
    /// What a person should know although all went well; to standard error.
    pub warnings: Vec<String>,
    /// Done, and it found something: exit code 1.
    pub found: bool,
}

fn main() -> ExitCode {
    let arguments = args::Arguments::parse();
    let as_json = arguments.json;
    match run::run(arguments) {
        Ok(answer) => {
            for warning in &answer.warnings {
                eprintln!("{warning}");
            }
            print(as_json, &answer.object, &answer.words);
            ExitCode::from(u8::from(answer.found))
        }
        Err(error) => {
            eprintln!("waymark: {error}");
            if error.line.is_some() {
                eprintln!("{}", t!("commands.nothing_carried_out"));
            }
            if as_json {
                print(true, &json!({ "error": error }), "");
            }
            ExitCode::from(exit_code(&error))
        }
    }
}

fn exit_code(error: &AppError) -> u8 {
    match error.class {
        ErrorClass::Unreadable => 3,
        ErrorClass::Unavailable => 4,
        ErrorClass::Refused => 5,
    }
}

fn print(as_json: bool, object: &serde_json::Value, words: &str) {
    let text = if as_json {
        serde_json::to_string_pretty(object).unwrap_or_default()
    } else {
        words.trim_end().to_string()
    };
    if !text.is_empty() {
        // A reader that closes the pipe early (`| head`) is no fault of ours.
        let _ = writeln!(std::io::stdout(), "{text}");
    }
}
