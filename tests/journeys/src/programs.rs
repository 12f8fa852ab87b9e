//! Where the programs are that a journey starts.

use std::path::{Path, PathBuf};

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// A program of Waymark: where `WAYMARK_PROGRAMS` says, else beside what cargo built with this test, else in the
/// workspace's own `target/debug`.
///
/// # Panics
/// When it was not built, with what to type.
pub(crate) fn ours(name: &str) -> PathBuf {
    let named = std::env::var_os("WAYMARK_PROGRAMS").map(PathBuf::from);
    let test = std::env::current_exe().unwrap_or_default();
    let beside = test.ancestors().nth(2).map(Path::to_path_buf);
    let usual = root().join("target/debug");
    let places = match named {
        Some(named) => vec![named],
        None => beside.into_iter().chain([usual]).collect(),
    };
    let mut programs = places.iter().map(|place| place.join(name));
    programs
        .find(|program| program.is_file())
        .unwrap_or_else(|| {
            panic!(
                "there is no {name} in {places:?}. Type:\n\
             npm --prefix ui run build && cargo build -p waymark-cli && \
             cargo build -p waymark-desktop --features journeys"
            )
        })
}

/// A program of other people, from the path or from where xtask puts such things.
///
/// # Panics
/// When it is not there, with what to type.
pub(crate) fn theirs(name: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let tools = root().join("target/tools/bin");
    let mut places = std::env::split_paths(&path).chain([tools]);
    let found = places.find_map(|place| Some(place.join(name)).filter(|program| program.is_file()));
    found.unwrap_or_else(|| {
        let how = match name {
            "tauri-driver" => "cargo install tauri-driver --locked --root target/tools",
            "Xvfb" => "apt-get install xvfb",
            "WebKitWebDriver" => "apt-get install webkit2gtk-driver",
            "dbus-daemon" => "apt-get install dbus-daemon",
            "pdftotext" => "apt-get install poppler-utils",
            _ => "apt-get install util-linux",
        };
        panic!("{name} is not there. Type: {how}")
    })
}
