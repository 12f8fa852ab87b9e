//! Prepares the window's resources. Before the user interface is built once, an empty page stands in for it, so that
//! `cargo check --workspace` works on a fresh clone.

use std::path::Path;

fn main() {
    // A folder that is not there makes cargo look again, so the page is never missing.
    println!("cargo:rerun-if-changed=../ui/dist");
    let page = Path::new("../ui/dist/index.html");
    if !page.exists() {
        let words = "<!doctype html><title>Waymark</title><p>The user interface is not built: run cargo xtask run.</p>";
        let made = page
            .parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| std::fs::write(page, words));
        if let Err(error) = made {
            println!(
                "cargo:warning=the page that stands in for the user interface could not be written: {error}"
            );
        }
    }
    tauri_build::build();
}
