//! What the window asks for: each a call of the app, off the thread that draws.
//!
//! Nothing is decided here. After a change the window is told the new revision once.

pub mod erase;
pub mod home;
pub mod pack;
pub mod people;
pub mod plan;
pub mod project;
pub mod readiness;
pub mod registers;
pub mod scope;
pub mod settings;
pub mod table;

use serde::Serialize;
use tauri::{Emitter, WebviewWindow};
use waymark_app::AppError;

/// What came of a call: an answer, or why there is none.
pub type Answer<T> = Result<T, AppError>;

/// What the window is told after a change.
#[derive(Clone, Serialize, schemars::JsonSchema)]
pub struct Changed {
    /// The number of entries in the log.
    pub revision: i64,
}

/// Tells a window that what it shows has changed.
fn tell(window: &WebviewWindow, revision: i64) {
    // A window that is closing just now needs no news.
    let _ = window.emit_to(window.label(), "changed", Changed { revision });
}
