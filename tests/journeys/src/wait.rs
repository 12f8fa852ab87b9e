//! Waiting for something to happen, never for time to pass.

use std::thread;
use std::time::{Duration, Instant};

/// How long anything may take before the journey has failed.
pub const LIMIT: Duration = Duration::from_secs(30);

/// How often it is looked again.
const PAUSE: Duration = Duration::from_millis(50);

/// Looks again and again until there is an answer.
///
/// # Panics
/// When the limit has run out, with what was waited for.
pub fn until<T>(what: &str, look: impl FnMut() -> Option<T>) -> T {
    within(LIMIT, look).unwrap_or_else(|| panic!("waited {LIMIT:?} for {what}"))
}

/// Looks again and again; nothing where the limit runs out.
pub(crate) fn within<T>(limit: Duration, mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let begun = Instant::now();
    loop {
        if let Some(answer) = look() {
            return Some(answer);
        }
        if begun.elapsed() > limit {
            return None;
        }
        thread::sleep(PAUSE);
    }
}
