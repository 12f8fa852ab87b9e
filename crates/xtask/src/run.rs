//! `cargo xtask run`: Waymark at work, on a machine that has just cloned it.

use std::fs;
use std::io::ErrorKind;

use crate::needs;
use crate::shell::{Shell, Stopped, command_step, root, step};

/// Where the sample is made: beside what cargo builds, so that `cargo clean` removes it and git never sees it.
const FOLDER: &str = "target/sample";
const PROJECT: &str = "target/sample/northgate.waymark";
const PACK: &str = "target/sample/northgate.pdf";

/// The command line, in the build that is ready soonest: unoptimised.
const WAYMARK: &str = "run --quiet --package waymark-cli --";

/// Makes the sample project and its status pack. A window would be one more step, where there is a display.
///
/// # Errors
/// At the first step that fails.
pub fn run() -> Result<(), Stopped> {
    needs::see_to(&needs::of_run())?;
    build()?;
    make_sample()?;
    say_what_next();
    Ok(())
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
