//! `cargo xtask run`: Waymark at work, on a machine that has just cloned it.

use std::fs;
use std::io::ErrorKind;

use crate::shell::{Shell, Stopped, command_step, root, step};
use crate::{needs, user_interface};

/// Where the sample is made: beside what cargo builds, so that `cargo clean` removes it and git never sees it.
const FOLDER: &str = "target/sample";
const PROJECT: &str = "target/sample/northgate.waymark";
const PACK: &str = "target/sample/northgate.pdf";

/// The command line, in the build that is ready soonest: unoptimised.
const WAYMARK: &str = "run --quiet --package waymark-cli --";

/// Makes the sample project and its status pack, and opens the window on the sample where there is a display.
///
/// # Errors
/// At the first step that fails.
pub fn run() -> Result<(), Stopped> {
    let with_window = has_display();
    needs::see_to(&needs::of_run(with_window))?;
    build()?;
    make_sample()?;
    say_what_next();
    if with_window {
        open_window()?;
    }
    Ok(())
}

/// Whether there is a screen to open a window on. Elsewhere than on Linux there always is.
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Builds the user interface and the window, and opens it; done when the window is closed.
fn open_window() -> Result<(), Stopped> {
    user_interface::install()?;
    user_interface::build()?;
    let build = Shell::cargo("build --package waymark-desktop");
    command_step("Building the window", &build)?;
    let window = Shell::cargo("run --quiet --package waymark-desktop --").words(PROJECT);
    command_step("The window, until you close it", &window)
}

fn build() -> Result<(), Stopped> {
    println!("The first build takes some minutes; it is not optimised, so that it is over sooner.");
    let command_line = Shell::cargo("build --package waymark-cli");
    command_step("Building the command line", &command_line)
}

fn make_sample() -> Result<(), Stopped> {
    let new = waymark(&format!("new {PROJECT} --sample"));
    step("The sample project", &new.to_string(), || {
        clear_away()?;
        new.run()
    })?;
    command_step(
        "Its status pack",
        &waymark(&format!("pack {PROJECT} -o {PACK}")),
    )
}

/// `new` never overwrites a file, so a sample of an earlier run goes first.
fn clear_away() -> Result<(), Stopped> {
    let stopped = |what: &str, error| Stopped(format!("{what}: {error}."));
    fs::create_dir_all(root().join(FOLDER)).map_err(|e| stopped(FOLDER, e))?;
    for file in [PROJECT, PACK] {
        match fs::remove_file(root().join(file)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(stopped(file, error)),
            _ => {}
        }
    }
    Ok(())
}

fn say_what_next() {
    let root = root();
    println!("\nThe project: {}", root.join(PROJECT).display());
    println!("Its pack:    {}", root.join(PACK).display());
    println!("\nTo try next, from {}:", root.display());
    for next in ["status", "history", "verify"] {
        println!("  {}", waymark(&format!("{next} {PROJECT}")));
    }
}

fn waymark(words: &str) -> Shell {
    Shell::cargo(WAYMARK).words(words)
}
