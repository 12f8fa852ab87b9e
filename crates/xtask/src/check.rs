//! `cargo xtask check`: what can be said about the code without running it.

use crate::needs;
use crate::shell::{Shell, Stopped, command_step, found};

/// Format, lints, documentation, the house's own rules, licences.
///
/// # Errors
/// At the first step that fails.
pub fn check() -> Result<(), Stopped> {
    needs::see_to(&needs::of_check())?;
    steps()
}

/// The steps alone, for whoever has seen to the needs.
///
/// # Errors
/// At the first step that fails.
pub fn steps() -> Result<(), Stopped> {
    let format = Shell::cargo("fmt --all --check");
    command_step("Format", &format)?;
    let lints = Shell::cargo(
        "clippy --workspace --features waymark-desktop/journeys --all-targets -- -D warnings",
    );
    command_step("Lints", &lints)?;
    let documentation = Shell::cargo("doc --workspace --no-deps");
    let documentation = documentation.with("RUSTDOCFLAGS", "-D warnings");
    command_step("Documentation", &documentation)?;
    // Who may depend on what, who may name what: tests, so that `cargo test` alone finds it too.
    let house = Shell::cargo("test --quiet --package xtask --test architecture");
    command_step("Rules of the house", &house)?;
    if found("cargo-deny").is_some() {
        let licences = Shell::cargo("deny --locked --workspace check licenses bans sources");
        command_step("Licences and bans", &licences)
    } else {
        println!(
            "\n== Licences and bans: skipped; `cargo install --locked cargo-deny` brings them"
        );
        Ok(())
    }
}
