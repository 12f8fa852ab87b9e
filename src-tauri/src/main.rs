//! `waymark-desktop`, the Waymark window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

fn main() {
    waymark_desktop::run();
}
