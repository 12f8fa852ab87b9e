//! `cargo xtask run | test | check | bindings | pictures | bench | oracle`: what the commands of the README call.
//!
//! It calls the tools a person would call, prints each command before it starts, and stops at the first that fails.
//! It holds nothing that a person could not type, and knows nothing of what Waymark is about.

mod check;
mod needs;
mod oracle;
mod run;
mod shell;
mod test;
mod user_interface;
mod window;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run    make the sample project and its status pack, and open the window on it where there is a display
cargo xtask test   everything that has to hold: check, then all tests
cargo xtask check  format, lints, documentation, who may depend on what, licences
cargo xtask bindings  the types of the window, from the Rust side
cargo xtask pictures  every screen of the window in both themes, in docs/pictures
cargo xtask bench ui  start and memory of the window beside those of a bare one; the Plan with 200 and 10,000 tasks
cargo xtask bench schedule  the scheduler with 1,000 to 100,000 tasks, and beside MPXJ
cargo xtask oracle  random plans scheduled by MPXJ and by ours, with a reason for every figure that differs";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["run"] => run::run(),
        ["test"] => test::test(),
        ["check"] => check::check(),
        ["bindings"] => window::bindings(),
        ["pictures"] => window::pictures(),
        ["bench", "ui"] => window::bench(),
        ["bench", "schedule"] => oracle::bench(),
        ["oracle"] => oracle::oracle(false),
        ["oracle", "freeze"] => oracle::oracle(true),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stopped) => {
            eprintln!("\n{stopped}");
            ExitCode::FAILURE
        }
    }
}
