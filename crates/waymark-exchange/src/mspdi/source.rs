//! The bytes of a file as UTF-8, with a measure on how many are taken at a time.
//!
//! The XML library keeps a tag or a text until it ends. An endless one is therefore stopped here, while
//! it is being read.

use std::io::{self, BufRead, Read};

use waymark_words::{Phrase, phrase};

use super::MspdiError;

/// How many bytes a tag, a text or a comment may have.
pub(super) const LONGEST: u64 = 1 << 20;

/// How much of a file is looked at to tell what it is.
const HEAD: u64 = 512;

/// A file as UTF-8.
pub(super) struct Source<R> {
    bytes: Utf8<R>,
    /// Bytes taken since the last [`Source::mark`].
    taken: u64,
    /// Lines that have ended.
    lines: u64,
    /// Why nothing more is given.
    stopped: Option<Stop>,
}

/// Why a source gives nothing more although there is more.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// Too much was taken at a time.
    TooLong,
    /// The bytes are not what they say they are.
    Encoding,
}

/// The start of a file that was looked at, then the rest.
type Whole<R> = io::Chain<io::Cursor<Vec<u8>>, R>;

enum Utf8<R> {
    Plain(Whole<R>),
    Wide(Wide<Whole<R>>),
}

impl<R: BufRead> Source<R> {
    /// Looks at the start of a file and refuses what is no XML.
    pub fn open(mut input: R) -> Result<Source<R>, MspdiError> {
        let mut head = Vec::new();
        let looked = input.by_ref().take(HEAD).read_to_end(&mut head);
        looked.map_err(|why| MspdiError::Unreadable { why })?;
        let big_endian = match head[..] {
            [0xFE, 0xFF, ..] | [0, b'<', 0, _, ..] => Some(true),
            [0xFF, 0xFE, ..] | [b'<', 0, _, 0, ..] => Some(false),
            _ => None,
        };
        if big_endian.is_none()
            && let Some(what) = other_than_xml(&head)
        {
            return Err(MspdiError::Other { what });
        }
        let whole = io::Cursor::new(head).chain(input);
        let bytes = match big_endian {
            Some(big_endian) => Utf8::Wide(Wide::new(whole, big_endian)),
            None => Utf8::Plain(whole),
        };
        Ok(Source {
            bytes,
            taken: 0,
            lines: 0,
            stopped: None,
        })
    }
}

impl<R> Source<R> {
    /// A new tag or text begins.
    pub fn mark(&mut self) {
        self.taken = 0;
    }

    /// The line, counted from 1.
    pub fn line(&self) -> u64 {
        self.lines + 1
    }

    /// Why nothing more is given, if so.
    pub fn stopped(&self) -> Option<Stop> {
        self.stopped
    }
}

/// What a file that does not begin as XML does looks like.
fn other_than_xml(head: &[u8]) -> Option<Phrase> {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let text = head.trim_ascii_start().to_ascii_lowercase();
    let begins = |with: &[u8]| head.starts_with(with);
    match text.first() {
        None => Some(phrase!("exchange.is_empty")),
        Some(b'<') => {
            let html = text.starts_with(b"<!doctype html") || text.starts_with(b"<html");
            html.then_some(phrase!("exchange.is_html"))
        }
        _ if begins(b"\xD0\xCF\x11\xE0") => Some(phrase!("exchange.is_mpp")),
        _ if begins(b"PK\x03\x04") => Some(phrase!("exchange.is_zip")),
        _ if begins(b"%PDF") => Some(phrase!("exchange.is_pdf")),
        _ if begins(b"SQLite format 3") => Some(phrase!("exchange.is_database")),
        _ if begins(b"MPX,") => Some(phrase!("exchange.is_mpx")),
        _ if begins(b"\x1F\x8B") => Some(phrase!("exchange.is_zip")),
        _ => Some(phrase!("exchange.is_no_xml")),
    }
}

impl<R: BufRead> Read for Source<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let taken = self.fill_buf()?.read(into)?;
        self.consume(taken);
        Ok(taken)
    }
}

impl<R: BufRead> BufRead for Source<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.taken > LONGEST {
            self.stopped = Some(Stop::TooLong);
        }
        if self.stopped.is_some() {
            return Err(io::Error::other("stopped"));
        }
        match &mut self.bytes {
            Utf8::Plain(bytes) => bytes.fill_buf(),
            Utf8::Wide(wide) => {
                let filled = wide.fill();
                if let Err(error) = &filled
                    && error.kind() == io::ErrorKind::InvalidData
                {
                    self.stopped = Some(Stop::Encoding);
                }
                filled.map(|()| wide.rest())
            }
        }
    }

    fn consume(&mut self, count: usize) {
        let consumed = match &mut self.bytes {
            // The buffer is full, so this only looks at it again.
            Utf8::Plain(bytes) => bytes.fill_buf().unwrap_or_default(),
            Utf8::Wide(wide) => wide.rest(),
        };
        let consumed = &consumed[..count.min(consumed.len())];
        self.lines += consumed.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.taken += count as u64;
        match &mut self.bytes {
            Utf8::Plain(bytes) => bytes.consume(count),
            Utf8::Wide(wide) => wide.at += count,
        }
    }
}

/// UTF-16 as UTF-8, some thousand bytes at a time.
struct Wide<R> {
    inner: R,
    big_endian: bool,
    text: Vec<u8>,
    at: usize,
    /// The first half of a character whose second is yet to come.
    half: Option<u16>,
}

impl<R: BufRead> Wide<R> {
    fn new(inner: R, big_endian: bool) -> Wide<R> {
        Wide {
            inner,
            big_endian,
            text: Vec::new(),
            at: 0,
            half: None,
        }
    }

    fn rest(&self) -> &[u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Reads on once all is consumed. What does not make characters is an error.
    fn fill(&mut self) -> io::Result<()> {
        while self.at >= self.text.len() {
            let mut bytes = Vec::with_capacity(4096);
            self.inner.by_ref().take(4096).read_to_end(&mut bytes)?;
            self.text.clear();
            self.at = 0;
            let torn = bytes.len() % 2 == 1 || (bytes.is_empty() && self.half.is_some());
            if torn {
                return Err(io::ErrorKind::InvalidData.into());
            }
            if bytes.is_empty() {
                return Ok(());
            }
            let units = bytes.chunks_exact(2).map(|pair| match self.big_endian {
                true => u16::from_be_bytes([pair[0], pair[1]]),
                false => u16::from_le_bytes([pair[0], pair[1]]),
            });
            let mut units: Vec<u16> = self.half.take().into_iter().chain(units).collect();
            self.half = units.pop_if(|last| (0xD800..0xDC00).contains(last));
            for character in char::decode_utf16(units) {
                let character = character.map_err(|_| io::ErrorKind::InvalidData)?;
                let mut utf8 = [0; 4];
                self.text
                    .extend_from_slice(character.encode_utf8(&mut utf8).as_bytes());
            }
        }
        Ok(())
    }
}
