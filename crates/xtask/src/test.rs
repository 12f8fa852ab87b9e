//! `cargo xtask test`: everything that has to hold before a change is good.

use crate::shell::{Shell, Stopped, command_step, found};
use crate::{check, needs, user_interface, window};

/// What is needed, the checks, the user interface, the examples in the documentation, the Rust tests, the journeys.
///
/// # Errors
/// At the first step that fails.
pub fn test() -> Result<(), Stopped> {
    needs::see_to(&needs::of_test())?;
    check::steps()?;
    of_user_interface()?;
    user_interface::build()?;
    command_step(
        "Everything, built once",
        &Shell::cargo(&all("build", "--all-targets")),
    )?;
    if window::WALKED_HERE {
        window::install_driver()?;
    }
    let examples = Shell::cargo(&all("test --doc", ""));
    command_step("Examples in the documentation", &examples)?;
    let nextest = found("cargo-nextest").is_some();
    command_step("Rust tests", &rust_tests(nextest))?;
    if nextest && window::WALKED_HERE {
        window::walk()?;
    }
    println!("\nAll steps passed.");
    Ok(())
}

/// A command of cargo on the whole workspace. It is always the same packages with the same features, so that nothing
/// is built twice: the window answers the dialogs of the system from a file, for the journeys.
pub fn all(command: &str, words: &str) -> String {
    format!("{command} --workspace --features waymark-desktop/journeys {words}")
}

/// nextest starts each test in a process of its own and prints one summary; cargo's own runner does without it, and
/// takes the journeys along.
fn rust_tests(nextest: bool) -> Shell {
    if nextest {
        Shell::cargo(&all("nextest run", "-E not(package(waymark-journeys))"))
    } else {
        Shell::cargo(&all("test", "--lib --bins --tests -- --test-threads 2"))
    }
}

fn of_user_interface() -> Result<(), Stopped> {
    user_interface::install()?;
    let npm = |words: &str| Shell::new("npm").words(words).within("ui");
    command_step("Types of the user interface", &npm("run check"))?;
    command_step("Tests of the user interface", &npm("test"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runner_is_what_is_there() {
        let [with, without] = [rust_tests(true), rust_tests(false)];
        assert!(
            with.to_string()
                .starts_with("cargo nextest run --workspace")
        );
        assert!(without.to_string().starts_with("cargo test --workspace"));
    }
}
