//! The XML of a part, step by step. Takes no more of it at a time than a tag or text may have.

use std::borrow::Cow;
use std::io::{self, BufRead, Read};

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::errors::Error;
use quick_xml::events::{BytesEnd, BytesStart, Event};
use waymark_words::t;

use super::super::{SheetError, bounds};
use super::package::too_large;

/// Goes through a part.
pub(super) struct Xml<R> {
    reader: Reader<Measured<R>>,
    buffer: Vec<u8>,
    depth: usize,
    part: String,
}

/// What comes next in a part.
pub(super) enum Step<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// Text within an element. What stands in one may come in several steps.
    Text(Cow<'a, str>),
    /// An element ends.
    Close(BytesEnd<'a>),
}

/// The beginning of an element.
pub(super) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// Its name, without a prefix.
    pub fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }

    /// An attribute by its name, whatever its prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let mut attributes = attributes.with_checks(false).flatten();
        let found = attributes.find(|attribute| local(attribute.key.into_inner()) == name)?;
        let value = found.normalized_value(XmlVersion::Implicit1_0);
        value.ok().map(Cow::into_owned)
    }

    /// Whether an attribute says yes.
    pub fn flag(&self, name: &str) -> bool {
        let value = self.attribute(name);
        matches!(value.as_deref(), Some("1" | "true"))
    }
}

/// The name behind a prefix.
pub(super) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

impl<R: BufRead> Xml<R> {
    pub fn new(part: &str, input: R) -> Xml<R> {
        let mut reader = Reader::from_reader(Measured::new(input));
        reader.config_mut().expand_empty_elements = true;
        Xml {
            reader,
            buffer: Vec::new(),
            depth: 0,
            part: part.to_string(),
        }
    }

    /// The next step; `None` at the end.
    pub fn next(&mut self) -> Result<Option<Step<'_>>, SheetError> {
        loop {
            self.buffer.clear();
            self.reader.get_mut().mark();
            // A borrow that is given away in one arm would last for all of the loop.
            let event = match self.reader.read_event_into(&mut self.buffer) {
                Ok(event) => event.into_owned(),
                Err(error) => return Err(self.broken(&error)),
            };
            return Ok(Some(match event {
                Event::Start(tag) => {
                    self.depth += 1;
                    if self.depth > bounds::DEEPEST {
                        return Err(self.wrong(t!("sheet.too_deep", limit = bounds::DEEPEST)));
                    }
                    Step::Open(Tag(tag))
                }
                Event::End(tag) => {
                    self.depth = self.depth.saturating_sub(1);
                    Step::Close(tag)
                }
                Event::Text(text) => Step::Text(text.xml10_content()),
                Event::CData(text) => Step::Text(text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let known = match &*reference {
                        "amp" => Some('&'),
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => reference.resolve_char_ref().ok().flatten(),
                    };
                    let known = known.ok_or_else(|| self.wrong(t!("sheet.entities")))?;
                    Step::Text(Cow::Owned(known.to_string()))
                }
                Event::DocType(_) => return Err(self.wrong(t!("sheet.entities"))),
                Event::Eof if self.depth > 0 => return Err(self.wrong(t!("sheet.cut_off"))),
                Event::Eof => return Ok(None),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::Empty(_) => continue,
            }));
        }
    }

    /// An error in this part.
    pub fn wrong(&self, why: String) -> SheetError {
        SheetError::Broken {
            place: self.part.clone(),
            why,
        }
    }

    fn broken(&mut self, error: &Error) -> SheetError {
        match (self.reader.get_mut().stopped, error) {
            (Some(Stop::Token), _) => self.wrong(t!("sheet.token_too_long", limit = bounds::TOKEN)),
            (Some(Stop::Part), _) => too_large(&self.part),
            (None, Error::Io(why)) => SheetError::Damaged {
                why: why.to_string(),
            },
            (None, error) => self.wrong(error.to_string().chars().take(200).collect()),
        }
    }
}

/// Why nothing more is given although there is more.
#[derive(Clone, Copy)]
enum Stop {
    Token,
    Part,
}

/// Something to read from, which stops when too much has been taken since the last mark, or in all.
struct Measured<R> {
    input: R,
    since_mark: u64,
    in_all: u64,
    stopped: Option<Stop>,
}

impl<R> Measured<R> {
    fn new(input: R) -> Measured<R> {
        Measured {
            input,
            since_mark: 0,
            in_all: 0,
            stopped: None,
        }
    }

    /// A new tag or text begins.
    fn mark(&mut self) {
        self.since_mark = 0;
    }
}

impl<R: BufRead> Read for Measured<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(into)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Measured<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.since_mark > bounds::TOKEN {
            self.stopped = Some(Stop::Token);
        } else if self.in_all > bounds::PART {
            self.stopped = Some(Stop::Part);
        }
        if self.stopped.is_some() {
            return Err(io::Error::other("more than is read"));
        }
        self.input.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.since_mark += count as u64;
        self.in_all += count as u64;
        self.input.consume(count);
    }
}
