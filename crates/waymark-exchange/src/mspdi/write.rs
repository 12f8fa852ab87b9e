//! x
use crate::{LeftBehind, PlanFile};
use std::io::{self, Write};
/// x
pub fn write(_plan: &PlanFile, _into: impl Write) -> io::Result<Vec<LeftBehind>> {
    Ok(Vec::new())
}
