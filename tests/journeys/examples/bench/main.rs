//! The window, measured on a screen of its own: start and memory beside those of a bare window of Tauri, and the Plan with
//! 200 and with 10,000 tasks. It prints figures and ratios and fails over none of them.
//!
//! `cargo xtask bench ui` builds the programs optimised and runs it. With the word `start` or `plan` it measures that alone.

#[cfg(target_os = "linux")]
mod plan;
#[cfg(target_os = "linux")]
mod start;

#[cfg(target_os = "linux")]
fn main() {
    let alone = std::env::args().nth(1);
    let wanted = |part: &str| alone.as_deref().is_none_or(|alone| alone == part);
    if wanted("start") {
        start::measure();
    }
    if wanted("plan") {
        plan::measure();
    }
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("This is measured on a screen of its own, which only Linux has.");
}
