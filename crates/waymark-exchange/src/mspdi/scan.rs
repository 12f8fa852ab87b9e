//! The elements of a file, one after the other: which comes next, what text it has, what to pass by.
//!
//! Namespaces are not looked at, but for that of the first element: the name behind a prefix counts.

use std::io::BufRead;
use std::ops::RangeInclusive;

use quick_xml::Reader;
use quick_xml::errors::{Error, IllFormedError};
use quick_xml::events::Event;
use waymark_words::t;

use super::source::{LONGEST, Source, Stop};
use super::value::{self, Format, Stamp};
use super::{MspdiError, Place};

/// How deep elements may lie in one another. In a plan it is seven; in a plan within a plan, ten more.
const DEEPEST: usize = 64;

/// The namespace of MSPDI.
const NAMESPACE: &str = "http://schemas.microsoft.com/project";

/// The most tenths of a minute that a lag or a slack may have: ten thousand years.
const TENTHS: i64 = 10_000 * 366 * 24 * 600;

/// Goes through a file by its elements.
pub(super) struct Scanner<R> {
    reader: Reader<Source<R>>,
    buffer: Vec<u8>,
    depth: usize,
    /// The element that was opened last.
    name: String,
    /// The text that was read last.
    text: String,
}

/// What comes next in a file.
enum Next {
    /// An element begins; its name is in the scanner.
    Open,
    /// Text, which is in the scanner if it was asked for.
    Text,
    /// An element ends.
    Close,
    /// The file ends.
    End,
}

impl<R: BufRead> Scanner<R> {
    pub fn new(source: Source<R>) -> Scanner<R> {
        let mut reader = Reader::from_reader(source);
        reader.config_mut().expand_empty_elements = true;
        Scanner {
            reader,
            buffer: Vec::new(),
            depth: 0,
            name: String::new(),
            text: String::new(),
        }
    }

    /// The line, counted from 1.
    pub fn line(&mut self) -> u64 {
        self.reader.get_mut().line()
    }

    /// Goes into the first element, which has to be that of a plan.
    pub fn root(&mut self) -> Result<(), MspdiError> {
        loop {
            match self.next(false)? {
                Next::Open if self.name == "Project" => return Ok(()),
                Next::Open => {
                    let root = shortened(&self.name);
                    return Err(MspdiError::OtherXml { root });
                }
                Next::Text => {}
                Next::Close | Next::End => return Err(self.cut_off()),
            }
        }
    }

    /// Goes into the next element within the one that is open; `None` when there is no more, and it is
    /// closed.
    pub fn child(&mut self) -> Result<Option<&str>, MspdiError> {
        loop {
            match self.next(false)? {
                Next::Open => return Ok(Some(&self.name)),
                Next::Close => return Ok(None),
                Next::Text => {}
                Next::End => return Err(self.cut_off()),
            }
        }
    }

    /// Sees that nothing but blanks and comments follows the first element.
    pub fn end(&mut self) -> Result<(), MspdiError> {
        loop {
            match self.next(false)? {
                Next::End => return Ok(()),
                Next::Text => {}
                Next::Open | Next::Close => {
                    let (line, why) = (self.line(), t!("exchange.second_root"));
                    return Err(MspdiError::Damaged { line, why });
                }
            }
        }
    }

    /// Passes by what is left of the element that is open.
    pub fn skip(&mut self) -> Result<(), MspdiError> {
        let outside = self.depth - 1;
        while self.depth > outside {
            if let Next::End = self.next(false)? {
                return Err(self.cut_off());
            }
        }
        Ok(())
    }

    /// The text of the element that is open, which is closed.
    pub fn text(&mut self) -> Result<&str, MspdiError> {
        self.text.clear();
        loop {
            match self.next(true)? {
                // An element where text should be says nothing that could be kept.
                Next::Open => self.skip()?,
                Next::Text => {}
                Next::Close => return Ok(&self.text),
                Next::End => return Err(self.cut_off()),
            }
        }
    }

    /// What the element that is open says, as `parse` understands it; `None` when it is empty.
    pub fn value<T>(
        &mut self,
        expected: impl FnOnce() -> String,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, MspdiError> {
        let text = self.text()?.trim();
        if text.is_empty() {
            return Ok(None);
        }
        match parse(text) {
            Some(value) => Ok(Some(value)),
            None => {
                let value = shortened(text);
                let place = Place {
                    line: self.line(),
                    element: self.name.clone(),
                    row: None,
                };
                Err(MspdiError::Value {
                    place,
                    value,
                    expected: expected(),
                })
            }
        }
    }

    /// A number within a range.
    pub fn number(&mut self, range: RangeInclusive<i64>) -> Result<Option<i64>, MspdiError> {
        let (least, most) = (*range.start(), *range.end());
        let expected = || t!("exchange.a_number", least, most);
        self.value(expected, |text| value::number(text, range))
    }

    /// The number by which a row is known.
    pub fn uid(&mut self) -> Result<Option<u32>, MspdiError> {
        let uid = self.number(0..=i64::from(i32::MAX))?;
        Ok(uid.and_then(|uid| u32::try_from(uid).ok()))
    }

    /// The number of another row; negative for none.
    pub fn reference(&mut self) -> Result<Option<i64>, MspdiError> {
        self.number(i64::from(i32::MIN)..=i64::from(i32::MAX))
    }

    /// Yes or no; no where it does not say.
    pub fn flag(&mut self) -> Result<bool, MspdiError> {
        let flag = self.value(|| t!("exchange.a_flag"), value::flag)?;
        Ok(flag.unwrap_or(false))
    }

    /// A date with a time.
    pub fn stamp(&mut self) -> Result<Option<Stamp>, MspdiError> {
        let stamp = self.value(|| t!("exchange.a_date"), value::stamp)?;
        Ok(stamp.flatten())
    }

    /// A time of the day, in minutes since midnight.
    pub fn time(&mut self) -> Result<Option<u16>, MspdiError> {
        self.value(|| t!("exchange.a_time"), value::minute_of_day)
    }

    /// A duration, in seconds.
    pub fn duration(&mut self) -> Result<Option<i64>, MspdiError> {
        self.value(|| t!("exchange.a_duration"), value::duration)
    }

    /// Tenths of a minute.
    pub fn tenths(&mut self) -> Result<Option<i64>, MspdiError> {
        self.number(-TENTHS..=TENTHS)
    }

    /// How a duration or a lag is counted.
    pub fn format(&mut self) -> Result<Format, MspdiError> {
        let parse = |text: &str| value::number(text, 0..=99).and_then(value::format);
        let format = self.value(|| t!("exchange.a_format"), parse)?;
        Ok(format.unwrap_or_default())
    }

    /// Whether a number is anything but nought.
    pub fn is_something(&mut self) -> Result<bool, MspdiError> {
        let text = self.text()?;
        Ok(text.bytes().any(|byte| (b'1'..=b'9').contains(&byte)))
    }

    /// A text as it stands there.
    pub fn string(&mut self) -> Result<String, MspdiError> {
        self.text().map(str::to_string)
    }

    /// What comes next; its text is kept if it is `wanted`.
    fn next(&mut self, wanted: bool) -> Result<Next, MspdiError> {
        self.buffer.clear();
        self.reader.get_mut().mark();
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(error) => return Err(self.broken(error)),
        };
        let kept = |text: &mut String, piece: &str| {
            if wanted {
                text.push_str(piece);
            }
        };
        match event {
            Event::Start(tag) => {
                self.name.clear();
                self.name.push_str(tag.local_name().as_ref());
                self.depth += 1;
                let foreign = self.depth == 1 && is_foreign(tag.attributes_raw());
                if foreign {
                    self.name = format!("{} {}", self.name, tag.attributes_raw().trim());
                }
                if self.depth > DEEPEST {
                    let (line, limit) = (self.line(), DEEPEST);
                    return Err(MspdiError::TooDeep { line, limit });
                }
                return Ok(Next::Open);
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                return Ok(Next::Close);
            }
            Event::Eof if self.depth > 0 => return Err(self.cut_off()),
            Event::Eof => return Ok(Next::End),
            Event::Text(text) => kept(&mut self.text, &text.xml10_content()),
            Event::CData(text) => kept(&mut self.text, &text.xml10_content()),
            Event::GeneralRef(reference) => {
                let known = match &*reference {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref().ok().flatten(),
                };
                let Some(known) = known else {
                    let line = self.line();
                    return Err(MspdiError::Entities { line });
                };
                kept(&mut self.text, known.encode_utf8(&mut [0; 4]));
            }
            Event::DocType(_) => {
                let line = self.line();
                return Err(MspdiError::Entities { line });
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::Empty(_) => {}
        }
        if self.text.len() as u64 > LONGEST {
            return Err(self.too_long());
        }
        Ok(Next::Text)
    }

    /// Why the XML library could not go on.
    fn broken(&mut self, error: Error) -> MspdiError {
        let line = self.line();
        match (self.reader.get_mut().stopped(), error) {
            (Some(Stop::TooLong), _) => self.too_long(),
            (Some(Stop::Encoding), _) | (None, Error::Encoding(_)) => MspdiError::Encoding { line },
            (None, Error::Io(why)) => {
                let why = std::io::Error::new(why.kind(), why.to_string());
                MspdiError::Unreadable { why }
            }
            (None, Error::Syntax(_)) if self.at_end() => MspdiError::CutOff { line },
            (None, Error::IllFormed(IllFormedError::MissingEndTag(_))) => self.cut_off(),
            (None, error) => MspdiError::Damaged {
                line,
                why: shortened(&error.to_string()),
            },
        }
    }

    fn at_end(&mut self) -> bool {
        let rest = self.reader.get_mut().fill_buf();
        rest.is_ok_and(|rest| rest.is_empty())
    }

    fn cut_off(&mut self) -> MspdiError {
        let line = self.line();
        MspdiError::CutOff { line }
    }

    fn too_long(&mut self) -> MspdiError {
        let (line, limit) = (self.line(), LONGEST);
        MspdiError::TooLong { line, limit }
    }
}

/// Whether the attributes of the first element name a namespace that is not that of a plan.
fn is_foreign(attributes: &str) -> bool {
    let mut words = attributes.split_ascii_whitespace();
    let namespace = words.find_map(|word| word.strip_prefix("xmlns="));
    namespace.is_some_and(|quoted| !quoted.trim_matches(['"', '\'']).starts_with(NAMESPACE))
}

/// A text as it may stand in a message.
fn shortened(text: &str) -> String {
    const MOST: usize = 120;
    let mut short: String = text.chars().take(MOST).map(printable).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}

fn printable(character: char) -> char {
    if character.is_control() {
        ' '
    } else {
        character
    }
}
