//! Imports run one way, and each large library has one crate that knows it.

use std::collections::BTreeMap;

use crate::workspace::{Package, packages};

/// Which crates of the house each crate may stand on. A crate that is not listed fails the test: whoever adds one
/// says here where it belongs.
const MAY_STAND_ON: &[(&str, &[&str])] = &[
    ("waymark-words", &[]),
    ("waymark-catalogue", &[]),
    ("waymark-schedule", &[]),
    (
        "waymark-planner",
        &["waymark-words", "waymark-catalogue", "waymark-schedule"],
    ),
    ("waymark-file", PLANNING),
    ("waymark-pack", PLANNING),
    ("waymark-exchange", PLANNING),
    ("waymark-app", BELOW_APP),
    ("waymark-cli", &["waymark-words", "waymark-app"]),
    ("waymark-desktop", &["waymark-app"]),
    // Journeys run the programs as people do, and know nothing of what they are made of.
    ("waymark-journeys", &[]),
    ("xtask", &[]),
];

const PLANNING: &[&str] = &[
    "waymark-words",
    "waymark-catalogue",
    "waymark-schedule",
    "waymark-planner",
];

const BELOW_APP: &[&str] = &[
    "waymark-words",
    "waymark-catalogue",
    "waymark-schedule",
    "waymark-planner",
    "waymark-file",
    "waymark-pack",
    "waymark-exchange",
];

/// The packages, once it is certain that they were read: the tests below say what is absent, and would all pass on
/// an empty list.
fn house() -> BTreeMap<String, Package> {
    let packages = packages();
    for (name, stands_on) in [
        ("waymark-planner", "waymark-words"),
        ("waymark-planner", "waymark-schedule"),
        ("waymark-file", "waymark-planner"),
        ("waymark-app", "waymark-file"),
        ("waymark-app", "waymark-pack"),
        ("waymark-cli", "waymark-app"),
    ] {
        let package = packages.get(name);
        let package = package.unwrap_or_else(|| panic!("{name} was not read"));
        assert!(package.on(stands_on).is_some(), "{name} -> {stands_on}");
    }
    packages
}

/// Only `owner` may depend on `library`, and does.
fn check_only(owner: &str, library: &str) {
    let packages = house();
    let users: Vec<&str> = packages
        .iter()
        .filter(|(_, package)| package.on(library).is_some())
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(users, [owner], "who depends on {library}");
}

#[test]
fn imports_run_one_way() {
    for (name, package) in house() {
        let listed = MAY_STAND_ON.iter().find(|(listed, _)| *listed == name);
        let (_, may) = listed.unwrap_or_else(|| panic!("{name}: say in MAY_STAND_ON where it is"));
        for dependency in &package.dependencies {
            let below = dependency.name.as_str();
            let ours = MAY_STAND_ON.iter().any(|(listed, _)| *listed == below);
            assert!(!ours || may.contains(&below), "{name} stands on {below}");
        }
    }
}

/// I/O, a clock, randomness, SQL, a window, PDF: none of it can be reached from where the rules are.
#[test]
fn the_rules_are_pure() {
    const IMPURE: [&str; 15] = [
        "rusqlite",
        "tauri",
        "printpdf",
        "lopdf",
        "uuid",
        "getrandom",
        "rand",
        "fastrand",
        "tokio",
        "dirs",
        "gethostname",
        "tempfile",
        "sqlx",
        "clap",
        "ureq",
    ];
    let packages = house();
    for pure in PLANNING {
        let package = &packages[*pure];
        for impure in IMPURE {
            assert!(package.on(impure).is_none(), "{pure} depends on {impure}");
        }
    }
}

/// What one crate switches on is on for all in a build, so the manifests are what counts. In them only the app asks
/// chrono for the clock.
#[test]
fn only_the_app_asks_chrono_for_the_clock() {
    let packages = house();
    let reads_clock = |package: &Package| {
        let chrono = package.on("chrono");
        chrono.is_some_and(|chrono| {
            let clock = |feature: &String| matches!(feature.as_str(), "clock" | "now" | "default");
            chrono.default_features || chrono.features.iter().any(clock)
        })
    };
    assert!(packages["waymark-planner"].on("chrono").is_some());
    let readers: Vec<&str> = packages
        .iter()
        .filter(|(_, package)| reads_clock(package))
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(readers, ["waymark-app"]);
}

#[test]
fn only_the_file_knows_sqlite() {
    check_only("waymark-file", "rusqlite");
}

#[test]
fn only_the_pack_knows_how_pdf_is_written() {
    check_only("waymark-pack", "printpdf");
    check_only("waymark-pack", "lopdf");
}

#[test]
fn only_the_command_line_parses_arguments() {
    check_only("waymark-cli", "clap");
}

#[test]
fn only_the_desktop_shell_knows_tauri() {
    for (name, package) in house() {
        let tauri = package.dependencies.iter();
        let mut tauri = tauri.filter(|d| d.name == "tauri" || d.name.starts_with("tauri-"));
        let knows = tauri.next().map(|d| d.name.as_str());
        assert!(
            name == "waymark-desktop" || knows.is_none(),
            "{name} depends on {knows:?}"
        );
    }
}

#[test]
fn every_crate_takes_the_lints_of_the_house() {
    for (name, package) in house() {
        let lints = package.manifest.split_once("[lints]").map(|(_, rest)| rest);
        let inherited = lints.is_some_and(|rest| rest.trim_start().starts_with("workspace = true"));
        assert!(inherited, "{name}: [lints] workspace = true");
    }
}
