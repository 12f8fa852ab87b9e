//! Journeys through the real window, each a test.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod acts;
mod dialogs;
mod editing;
mod files;
mod harness;
mod hostile;
mod network;
mod sizes;
mod windows;
