//! What the tests of this crate share.

#![allow(dead_code, reason = "not every test needs all of it")]
#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use std::path::PathBuf;

use chrono::NaiveDate;
use waymark_exchange::mspdi::{self, MspdiError};
use waymark_exchange::{LeftBehindKind, PlanFile};
use waymark_schedule::Day;

/// A file made by others, from the folder named by `WAYMARK_ORACLES`, else from `../shared/oracles` beside
/// the project. It is not part of the project: where there is none, the test is skipped and says so.
pub fn oracle_text(name: &str) -> Option<String> {
    let root = std::env::var_os("WAYMARK_ORACLES").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/oracles"),
        PathBuf::from,
    );
    let path = root.join("mspdi").join(name);
    if !path.is_file() {
        eprintln!("skipped: there is no {}", path.display());
        return None;
    }
    Some(std::fs::read_to_string(path).unwrap())
}

/// The plan in such a file.
pub fn oracle(name: &str) -> Option<PlanFile> {
    oracle_text(name).map(|text| read(&text).unwrap())
}

/// The plan in a text.
pub fn read(text: &str) -> Result<PlanFile, MspdiError> {
    mspdi::read(text.as_bytes())
}

/// The day of a date.
pub fn day(text: &str) -> Day {
    let date: NaiveDate = text.parse().unwrap();
    Day(date.to_epoch_days())
}

/// The kinds of what was left behind, with how often.
pub fn left_behind(plan: &PlanFile) -> Vec<(LeftBehindKind, usize)> {
    let left = plan.left_behind.iter();
    left.map(|left| (left.kind, left.count)).collect()
}
