//! `cargo xtask test`: everything that has to hold before a change is good.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::shell::{Shell, Stopped, command_step, found, root};
use crate::{check, needs};

/// What is needed, the checks, the examples in the documentation, the Rust tests, the user interface.
///
/// # Errors
/// At the first step that fails.
pub fn test() -> Result<(), Stopped> {
    let ui = root().join("ui");
    let with_ui = ui.join("package.json").is_file();
    needs::see_to(&needs::of_test(with_ui))?;
    check::steps()?;
    let examples = Shell::cargo("test --doc --workspace");
    command_step("Examples in the documentation", &examples)?;
    command_step("Rust tests", &rust_tests(found("cargo-nextest").is_some()))?;
    if with_ui {
        user_interface(&ui)?;
    }
    println!("\nAll steps passed.");
    Ok(())
}

/// nextest starts each test in a process of its own and prints one summary; cargo's own runner does without it.
fn rust_tests(nextest: bool) -> Shell {
    if nextest {
        Shell::cargo("nextest run --workspace")
    } else {
        Shell::cargo("test --workspace --lib --bins --tests")
    }
}

fn user_interface(ui: &Path) -> Result<(), Stopped> {
    let npm = |words: &str| Shell::new("npm").words(words).within("ui");
    if installed_since(ui) {
        println!("\n== Packages of the user interface: as in package-lock.json");
    } else {
        command_step("Packages of the user interface", &npm("ci"))?;
    }
    command_step("Types of the user interface", &npm("run check"))?;
    command_step("Tests of the user interface", &npm("test"))
}

/// Whether npm has installed packages since the list of them last changed. It writes its own list when it is done.
fn installed_since(ui: &Path) -> bool {
    let changed = |file: &str| -> Option<SystemTime> {
        fs::metadata(ui.join(file))
            .and_then(|data| data.modified())
            .ok()
    };
    let (wanted, installed) = (
        changed("package-lock.json"),
        changed("node_modules/.package-lock.json"),
    );
    matches!((wanted, installed), (Some(wanted), Some(installed)) if wanted <= installed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::{File, FileTimes};
    use std::time::Duration;

    #[test]
    fn the_runner_is_what_is_there() {
        let [with, without] = [rust_tests(true), rust_tests(false)];
        assert_eq!(with.to_string(), "cargo nextest run --workspace");
        assert!(without.to_string().starts_with("cargo test --workspace"));
    }

    #[test]
    fn packages_are_installed_anew_when_their_list_is_newer() {
        let ui = std::env::temp_dir().join(format!("xtask-{}", std::process::id()));
        fs::create_dir_all(ui.join("node_modules")).unwrap();
        let put = |file: &str, second: u64| {
            let times =
                FileTimes::new().set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(second));
            File::create(ui.join(file))
                .unwrap()
                .set_times(times)
                .unwrap();
        };
        put("package-lock.json", 2_000);
        assert!(!installed_since(&ui), "never installed");
        put("node_modules/.package-lock.json", 1_000);
        assert!(!installed_since(&ui), "installed before the list changed");
        put("node_modules/.package-lock.json", 3_000);
        assert!(installed_since(&ui), "installed since");
        fs::remove_dir_all(&ui).unwrap();
    }
}
