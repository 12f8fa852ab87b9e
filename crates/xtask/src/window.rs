//! What is done with the real window: journeys through it, pictures of it, measurements, and the types that cross to it.

use crate::shell::{Shell, Stopped, command_step, found, root};
use crate::{needs, user_interface};

/// The driver for the web view of the system, in the version that the journeys were written with.
const DRIVER: &str = "install tauri-driver --version 2.1.0 --locked --root target/tools";

/// Journeys and pictures are walked where there is a driver for the web view and a screen of one's own.
pub const WALKED_HERE: bool = cfg!(target_os = "linux");

/// Builds the two programs that journeys run: the window answers the dialogs of the system from a file then.
///
/// # Errors
/// At the first step that fails.
pub fn build_for_journeys() -> Result<(), Stopped> {
    if !root().join("target/tools/bin/tauri-driver").is_file() {
        command_step("The driver for the window", &Shell::cargo(DRIVER))?;
    }
    user_interface::build()?;
    let line = Shell::cargo("build --package waymark-cli");
    command_step("The command line", &line)?;
    let window = Shell::cargo("build --package waymark-desktop --features journeys");
    command_step("The window, for journeys", &window)
}

/// Walks the journeys.
///
/// # Errors
/// When one fails; what it saw is kept in `target/journeys`.
pub fn walk() -> Result<(), Stopped> {
    build_for_journeys()?;
    command_step(
        "Journeys through the window",
        &journeys(found("cargo-nextest").is_some()),
    )
}

fn journeys(nextest: bool) -> Shell {
    if nextest {
        Shell::cargo("nextest run --package waymark-journeys")
    } else {
        // Each journey has a screen of its own; two at a time is what two cores bear.
        Shell::cargo("test --package waymark-journeys -- --test-threads 2")
    }
}

/// `cargo xtask pictures`: every screen in both themes, in `docs/pictures`.
///
/// # Errors
/// At the first step that fails.
pub fn pictures() -> Result<(), Stopped> {
    needs::see_to(&needs::of_journeys())?;
    user_interface::install()?;
    build_for_journeys()?;
    let take = Shell::cargo("run --quiet --package waymark-journeys --example pictures");
    command_step("Pictures of the window", &take)
}

/// `cargo xtask bench ui`: start and memory of the window beside those of a bare one.
///
/// # Errors
/// At the first step that fails.
pub fn bench() -> Result<(), Stopped> {
    needs::see_to(&needs::of_journeys())?;
    user_interface::install()?;
    user_interface::build()?;
    let line = Shell::cargo("build --release --package waymark-cli");
    command_step("The command line, optimised", &line)?;
    let window = Shell::cargo("build --release --package waymark-desktop --bins --example bare");
    command_step("The window and a bare one, optimised", &window)?;
    let programs = root().join("target/release");
    let measure = Shell::cargo("run --quiet --package waymark-journeys --example bench")
        .with("WAYMARK_PROGRAMS", &programs.to_string_lossy());
    command_step("Start and memory", &measure)
}

/// `cargo xtask bindings`: the types of the window, from the Rust side.
///
/// # Errors
/// At the first step that fails.
pub fn bindings() -> Result<(), Stopped> {
    needs::see_to(&needs::of_run(true))?;
    user_interface::install()?;
    let schema = Shell::cargo("test --quiet --package waymark-desktop --lib bindings")
        .with("WAYMARK_WRITE_BINDINGS", "1");
    command_step("The schema of what crosses to the window", &schema)?;
    let types = Shell::new("npm").words("run bindings").within("ui");
    command_step("The types of the window", &types)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn journeys_are_walked_two_at_a_time_by_either_runner() {
        assert_eq!(
            journeys(true).to_string(),
            "cargo nextest run --package waymark-journeys"
        );
        assert!(journeys(false).to_string().ends_with("--test-threads 2"));
    }
}
