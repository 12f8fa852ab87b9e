//! MSPDI, the XML of Microsoft Project: read with [`read`] and written with [`write()`].
//!
//! Reading streams: what a plan does not need passes by and is forgotten, and what is kept is counted,
//! so that a file takes memory by its rows and a hostile one hardly any. The way of a file:
//! `source` gives its bytes as UTF-8, `scan` its elements, `value` what they say; `raw` holds the rows
//! as they stand in the file, filled by `sections`, and `assemble` makes a plan of them.

mod assemble;
mod error;
mod raw;
mod scan;
mod sections;
mod source;
mod value;
mod write;

pub use error::{MspdiError, Place};
pub use write::write;

use std::io::BufRead;

use crate::PlanFile;

/// Reads a plan.
///
/// # Errors
/// [`MspdiError`] names the place and what was expected there. Nothing that a file says makes this
/// panic, and none makes it take more memory than its rows need.
pub fn read(input: impl BufRead) -> Result<PlanFile, MspdiError> {
    let source = source::Source::open(input)?;
    let raw = sections::project(scan::Scanner::new(source))?;
    assemble::plan(raw)
}
