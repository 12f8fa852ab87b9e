//! XML as it is written: elements on lines of their own, texts with what XML needs told otherwise.

use std::fmt::Display;
use std::io::{self, Write};

use crate::LeftBehindKind;
use crate::left_behind::Losses;

/// XML while it is being written.
pub(super) struct Xml<W> {
    into: W,
    depth: usize,
}

impl<W: Write> Xml<W> {
    pub fn new(into: W) -> Xml<W> {
        Xml { into, depth: 0 }
    }

    /// The first line.
    pub fn declare(&mut self) -> io::Result<()> {
        let line = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
        writeln!(self.into, "{line}")
    }

    pub fn open(&mut self, name: &str) -> io::Result<()> {
        self.indent()?;
        self.depth += 1;
        writeln!(self.into, "<{name}>")
    }

    pub fn open_with(&mut self, name: &str, attributes: &str) -> io::Result<()> {
        self.indent()?;
        self.depth += 1;
        writeln!(self.into, "<{name} {attributes}>")
    }

    pub fn close(&mut self, name: &str) -> io::Result<()> {
        self.depth = self.depth.saturating_sub(1);
        self.indent()?;
        writeln!(self.into, "</{name}>")
    }

    pub fn finish(mut self) -> io::Result<()> {
        self.into.flush()
    }

    /// An element with a number, a date or a word of our own.
    pub fn value(&mut self, name: &str, value: impl Display) -> io::Result<()> {
        self.indent()?;
        writeln!(self.into, "<{name}>{value}</{name}>")
    }

    /// An element with somebody's text, unless it is empty. `row` is what it belongs to.
    pub fn text(
        &mut self,
        name: &str,
        text: &str,
        row: (u32, &str),
        losses: &mut Losses,
    ) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        if text.contains(is_impossible) {
            losses.note(LeftBehindKind::ControlCharacters, row.0, row.1);
        }
        self.value(name, escaped(text))
    }

    fn indent(&mut self) -> io::Result<()> {
        write!(self.into, "{:\t<1$}", "", self.depth)
    }
}

/// Whether XML cannot hold a character, however it is written.
fn is_impossible(character: char) -> bool {
    matches!(character, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}')
}

/// A text as it stands in an element. A carriage return is told by its number, or it would be read as
/// the end of a line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars().filter(|character| !is_impossible(*character)) {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\r' => escaped.push_str("&#13;"),
            other => escaped.push(other),
        }
    }
    escaped
}
