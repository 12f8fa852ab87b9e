//! What has to be on a machine, and how it gets there.
//!
//! A new machine is where people give up, so the one command says what is missing all at once, and installs it where
//! it may.

use std::fmt::Write;

use crate::shell::{Shell, Stopped, found};

/// A program that some step calls, or a library that something is built with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// Its name: on the path, or as `pkg-config` knows it.
    pub program: &'static str,
    /// Whether it is a library.
    library: bool,
    /// The package that holds it on Debian and its relatives; `None` where it comes another way.
    pub package: Option<&'static str>,
    /// How to get it where there is no such package.
    pub otherwise: &'static str,
}

const fn library(program: &'static str, package: &'static str) -> Need {
    Need {
        program,
        library: true,
        package: Some(package),
        otherwise: "the development files of this library",
    }
}

const fn debian(program: &'static str, package: &'static str, otherwise: &'static str) -> Need {
    Need {
        program,
        library: false,
        package: Some(package),
        otherwise,
    }
}

const fn elsewhere(program: &'static str, otherwise: &'static str) -> Need {
    Need {
        program,
        library: false,
        package: None,
        otherwise,
    }
}

/// SQLite is compiled from C.
#[cfg(not(windows))]
const BUILD: &[Need] = &[debian("cc", "build-essential", "a C compiler")];
#[cfg(windows)]
const BUILD: &[Need] = &[];

/// The window draws with the web view of the system: on Linux with WebKitGTK.
#[cfg(target_os = "linux")]
const WINDOW: &[Need] = &[
    debian("pkg-config", "pkg-config", "pkg-config"),
    library("webkit2gtk-4.1", "libwebkit2gtk-4.1-dev"),
    library("dbus-1", "libdbus-1-dev"),
];
#[cfg(not(target_os = "linux"))]
const WINDOW: &[Need] = &[];

const CHECK: &[Need] = &[
    elsewhere("cargo-fmt", "rustup component add rustfmt"),
    elsewhere("cargo-clippy", "rustup component add clippy"),
];

const POPPLER: &str = "Poppler's command line tools";

/// The tests look at each PDF with other people's tools.
const TEST: &[Need] = &[
    debian("qpdf", "qpdf", "qpdf, https://qpdf.sourceforge.io"),
    debian("pdftotext", "poppler-utils", POPPLER),
    debian("pdffonts", "poppler-utils", POPPLER),
    debian("pdfinfo", "poppler-utils", POPPLER),
    debian("pdftoppm", "poppler-utils", POPPLER),
];

/// A small disk that fills up is a mount in a namespace of its own, which only Linux has.
#[cfg(target_os = "linux")]
const SMALL_DISK: &[Need] = &[debian("unshare", "util-linux", "util-linux")];
#[cfg(not(target_os = "linux"))]
const SMALL_DISK: &[Need] = &[];

/// Journeys are walked on a screen of their own, with a driver for the web view and a session bus.
#[cfg(target_os = "linux")]
const JOURNEYS: &[Need] = &[
    debian("Xvfb", "xvfb", "Xvfb, of the X.Org project"),
    debian(
        "WebKitWebDriver",
        "webkit2gtk-driver",
        "WebKitWebDriver, of WebKitGTK",
    ),
    debian("dbus-daemon", "dbus-daemon", "D-Bus"),
    debian("setpriv", "util-linux", "util-linux"),
];
#[cfg(not(target_os = "linux"))]
const JOURNEYS: &[Need] = &[];

const NODE: &str = "Node 20 or newer, https://nodejs.org";

const UI: &[Need] = &[elsewhere("node", NODE), elsewhere("npm", NODE)];

/// What `cargo xtask run` calls; `with_window` where there is a display.
pub fn of_run(with_window: bool) -> Vec<Need> {
    let window = [WINDOW, UI].concat();
    [BUILD, if with_window { &window } else { &[] }].concat()
}

/// What `cargo xtask check` calls.
pub fn of_check() -> Vec<Need> {
    [BUILD, WINDOW, CHECK].concat()
}

/// What `cargo xtask test` calls.
pub fn of_test() -> Vec<Need> {
    [BUILD, WINDOW, CHECK, TEST, SMALL_DISK, UI, JOURNEYS].concat()
}

/// What walks through the window call.
pub fn of_journeys() -> Vec<Need> {
    [BUILD, WINDOW, UI, JOURNEYS].concat()
}

/// How far this person may install packages here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rights {
    /// The administrator.
    Root,
    /// May become the administrator without a password.
    Sudo,
    /// Nobody in particular.
    None,
}

/// The machine, as far as it decides how a package gets there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Machine {
    /// Whether it has `apt-get`.
    apt: bool,
    rights: Rights,
}

/// What is to be done about missing programs.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Remedy {
    /// Nothing is missing.
    Nothing,
    /// Install these packages, and go on.
    Install {
        sudo: bool,
        packages: Vec<&'static str>,
    },
    /// Say what a person has to do, and stop.
    Tell(String),
}

/// Sees to it that the programs are there.
///
/// # Errors
/// Says what to type where they are not and may not be installed from here.
pub fn see_to(needs: &[Need]) -> Result<(), Stopped> {
    let missing = missing(needs);
    match remedy(&missing, machine()) {
        Remedy::Nothing => Ok(()),
        Remedy::Tell(words) => Err(Stopped(words)),
        Remedy::Install { sudo, packages } => {
            println!("\n== Installing what is missing: {}", packages.join(", "));
            install(sudo, &packages)?;
            match remedy(&self::missing(&missing), machine()) {
                Remedy::Nothing => Ok(()),
                Remedy::Tell(words) => Err(Stopped(words)),
                Remedy::Install { packages, .. } => Err(Stopped(format!(
                    "{} was installed, yet its programs are not on the path.",
                    packages.join(", ")
                ))),
            }
        }
    }
}

fn missing(needs: &[Need]) -> Vec<Need> {
    let missing = needs.iter().filter(|need| !is_there(need));
    missing.copied().collect()
}

fn is_there(need: &Need) -> bool {
    if need.library {
        let asked = format!("--exists {}", need.program);
        return Shell::new("pkg-config").words(&asked).succeeds();
    }
    found(need.program).is_some()
}

/// Decides; nothing is done here. Packages are only installed if then nothing is left to be told.
fn remedy(missing: &[Need], machine: Machine) -> Remedy {
    if missing.is_empty() {
        return Remedy::Nothing;
    }
    let packaged = |need: &&Need| machine.apt && need.package.is_some();
    let mut packages: Vec<_> = missing
        .iter()
        .filter(packaged)
        .filter_map(|need| need.package)
        .collect();
    packages.sort_unstable();
    packages.dedup();
    let by_hand: Vec<&Need> = missing.iter().filter(|need| !packaged(need)).collect();
    if by_hand.is_empty() && machine.rights != Rights::None {
        let sudo = machine.rights == Rights::Sudo;
        return Remedy::Install { sudo, packages };
    }
    let mut words = String::from("Some programs are missing here.");
    if !packages.is_empty() {
        let sudo = machine.rights != Rights::Root;
        let [update, install] = apt(sudo, &packages);
        let _ = write!(words, "\nType: {update} && {install}");
    }
    for need in by_hand {
        let _ = write!(words, "\n{}: {}", need.program, need.otherwise);
    }
    Remedy::Tell(words)
}

fn apt(sudo: bool, packages: &[&str]) -> [Shell; 2] {
    let apt = || match sudo {
        true => Shell::new("sudo").words("apt-get"),
        false => Shell::new("apt-get"),
    };
    let install = apt().words("install -y --no-install-recommends");
    [apt().words("update"), install.words(&packages.join(" "))]
}

fn install(sudo: bool, packages: &[&str]) -> Result<(), Stopped> {
    let [update, install] = apt(sudo, packages);
    // A list of packages that cannot be renewed may still be good enough.
    let _ = update.run();
    if sudo {
        return install.run();
    }
    install.with("DEBIAN_FRONTEND", "noninteractive").run()
}

fn machine() -> Machine {
    let apt = found("apt-get").is_some();
    let rights = if cfg!(not(target_os = "linux")) || !apt {
        Rights::None
    } else if is_root() {
        Rights::Root
    } else if Shell::new("sudo").words("-n true").succeeds() {
        Rights::Sudo
    } else {
        Rights::None
    };
    Machine { apt, rights }
}

/// Whether this process is the administrator's, as Linux tells it: the effective user is the second number.
fn is_root() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let uids = status.lines().find_map(|line| line.strip_prefix("Uid:"));
    uids.and_then(|uids| uids.split_whitespace().nth(1)) == Some("0")
}

#[cfg(test)]
mod tests {
    use super::*;

    const QPDF: Need = debian("qpdf", "qpdf", "qpdf from its site");
    const TEXT: Need = debian("pdftotext", "poppler-utils", "Poppler");
    const FONTS: Need = debian("pdffonts", "poppler-utils", "Poppler");
    const NPM: Need = elsewhere("npm", "Node from its site");

    fn check(missing: &[Need], apt: bool, rights: Rights, remedy: Remedy) {
        assert_eq!(super::remedy(missing, Machine { apt, rights }), remedy);
    }

    fn tell(words: &str) -> Remedy {
        Remedy::Tell(format!("Some programs are missing here.\n{words}"))
    }

    #[test]
    fn nothing_is_done_where_nothing_is_missing() {
        check(&[], true, Rights::Root, Remedy::Nothing);
        check(&[], false, Rights::None, Remedy::Nothing);
    }

    #[test]
    fn whoever_may_install_installs_each_package_once() {
        let packages = vec!["poppler-utils", "qpdf"];
        for (rights, sudo) in [(Rights::Root, false), (Rights::Sudo, true)] {
            let packages = packages.clone();
            let install = Remedy::Install { sudo, packages };
            check(&[QPDF, TEXT, FONTS], true, rights, install);
        }
    }

    #[test]
    fn whoever_may_not_is_told_the_command() {
        check(
            &[QPDF, TEXT],
            true,
            Rights::None,
            tell(
                "Type: sudo apt-get update && \
                 sudo apt-get install -y --no-install-recommends poppler-utils qpdf",
            ),
        );
    }

    #[test]
    fn without_apt_the_programs_are_named() {
        let words = tell("qpdf: qpdf from its site\nnpm: Node from its site");
        check(&[QPDF, NPM], false, Rights::None, words);
    }

    #[test]
    fn nothing_is_installed_while_something_else_is_missing() {
        check(
            &[QPDF, NPM],
            true,
            Rights::Root,
            tell(
                "Type: apt-get update && apt-get install -y --no-install-recommends qpdf\n\
                 npm: Node from its site",
            ),
        );
    }

    #[test]
    fn tests_need_all_that_checks_need() {
        for need in of_check() {
            assert!(of_test().contains(&need), "{need:?}");
        }
    }

    #[test]
    fn the_window_is_only_built_where_it_can_be_seen() {
        let (with, without) = (of_run(true), of_run(false));
        assert!(with.iter().any(|need| need.program == "npm"));
        assert_eq!(without, BUILD);
    }
}
