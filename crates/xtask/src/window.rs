//! What is done with the real window: journeys through it, pictures of it, measurements, and the types that cross to it.

use crate::shell::{Shell, Stopped, command_step, root};
use crate::test::all;
use crate::{needs, user_interface};

/// The driver for the web view of the system, in the version that the journeys were written with.
const DRIVER: &str = "install tauri-driver --version 2.1.0 --locked --root target/tools";

/// Journeys and pictures are walked where there is a driver for the web view and a screen of one's own.
pub const WALKED_HERE: bool = cfg!(target_os = "linux");

/// Installs the driver that journeys and pictures are walked with, unless it is there.
///
/// # Errors
/// When it cannot be installed.
pub fn install_driver() -> Result<(), Stopped> {
    if root().join("target/tools/bin/tauri-driver").is_file() {
        return Ok(());
    }
    command_step("The driver for the window", &Shell::cargo(DRIVER))
}

/// Walks the journeys through what was built with the tests.
///
/// # Errors
/// When one fails; what it saw is kept in `target/journeys`.
pub fn walk() -> Result<(), Stopped> {
    let journeys = Shell::cargo(&all("nextest run", "-E package(waymark-journeys)"));
    command_step("Journeys through the window", &journeys)
}

/// `cargo xtask pictures`: every screen in both themes, in `docs/pictures`.
///
/// # Errors
/// At the first step that fails.
pub fn pictures() -> Result<(), Stopped> {
    needs::see_to(&needs::of_journeys())?;
    user_interface::install()?;
    install_driver()?;
    user_interface::build()?;
    command_step(
        "Everything, built once",
        &Shell::cargo(&all("build", "--all-targets")),
    )?;
    let take = root().join("target/debug/examples/pictures");
    let take = Shell::new(&take.to_string_lossy());
    command_step("Pictures of the window", &take)
}

/// `cargo xtask bench ui`: start and memory of the window beside those of a bare one, and the Plan with few and many tasks.
///
/// # Errors
/// At the first step that fails.
pub fn bench() -> Result<(), Stopped> {
    needs::see_to(&needs::of_journeys())?;
    user_interface::install()?;
    install_driver()?;
    user_interface::build()?;
    let line = Shell::cargo("build --release --package waymark-cli");
    command_step("The command line, optimised", &line)?;
    let window = Shell::cargo("build --release --package waymark-desktop --bins --example bare");
    command_step("The window and a bare one, optimised", &window)?;
    let programs = root().join("target/release");
    let measure = Shell::cargo("run --quiet --package waymark-journeys --example bench")
        .with("WAYMARK_PROGRAMS", &programs.to_string_lossy());
    command_step("Start and memory, and the Plan", &measure)
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
