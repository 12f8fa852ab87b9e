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
    let examples = Shell::cargo("test --doc --workspace");
    command_step("Examples in the documentation", &examples)?;
    command_step("Rust tests", &rust_tests(found("cargo-nextest").is_some()))?;
    if window::WALKED_HERE {
        window::walk()?;
    }
    println!("\nAll steps passed.");
    Ok(())
}

/// nextest starts each test in a process of its own and prints one summary; cargo's own runner does without it.
fn rust_tests(nextest: bool) -> Shell {
    if nextest {
        Shell::cargo("nextest run --workspace --exclude waymark-journeys")
    } else {
        Shell::cargo("test --workspace --exclude waymark-journeys --lib --bins --tests")
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
