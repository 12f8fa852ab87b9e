//! CSV: text in columns, in whatever form programs write it.
//!
//! The encoding and the separator are found out by looking; every cell is text. What is written has commas, quotes
//! where they are needed and a mark by which spreadsheet programs know UTF-8.
//!
//! Spreadsheet programs take a text that begins like a formula for one and run it. Such a text is therefore written
//! with an apostrophe in front, and reading takes it away again, so that what was written comes back.

mod encoding;
mod read;
mod write;

pub(super) use read::read;
pub use write::write_csv;

/// Whether a text begins, behind any apostrophes, in a way that spreadsheet programs take for a formula.
fn looks_like_formula(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}
