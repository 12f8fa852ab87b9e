//! The packages that the user interface is built with.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::shell::{Shell, Stopped, command_step, root};

/// Installs the packages named in `ui/package-lock.json`, unless they are there as it names them.
///
/// # Errors
/// When npm fails.
pub fn install() -> Result<(), Stopped> {
    if installed_since(&root().join("ui")) {
        println!("\n== Packages of the user interface: as in package-lock.json");
        return Ok(());
    }
    let npm = Shell::new("npm").words("ci").within("ui");
    command_step("Packages of the user interface", &npm)
}

/// Builds the user interface into the files that the window shows.
///
/// # Errors
/// When it cannot be built.
pub fn build() -> Result<(), Stopped> {
    let npm = Shell::new("npm").words("run build").within("ui");
    command_step("Building the user interface", &npm)
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
