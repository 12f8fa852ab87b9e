//! Why a file is not read, in words a person can act on.

use std::fmt;
use std::io;

use waymark_words::{Phrase, t};

/// Where in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, counted from 1.
    pub line: u64,
    /// The element.
    pub element: String,
    /// What kind of row it belongs to, and the row's UID, where both are known.
    pub row: Option<(Phrase, u32)>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { line, element, row } = self;
        f.write_str(&match row {
            Some((row, uid)) => t!("exchange.place_in_row", line, row, uid, element),
            None => t!("exchange.place", line, element),
        })
    }
}

/// A file is not read.
#[derive(Debug, thiserror::Error)]
pub enum MspdiError {
    /// The disk or whatever the file comes from failed.
    #[error("{}", t!("exchange.unreadable", why))]
    Unreadable {
        /// What it said.
        why: io::Error,
    },
    /// It is something else.
    #[error("{}", t!("exchange.not_a_plan", what))]
    Other {
        /// What it looks like.
        what: Phrase,
    },
    /// It is XML of another kind.
    #[error("{}", t!("exchange.other_xml", root))]
    OtherXml {
        /// Its first element.
        root: String,
    },
    /// It is not the UTF-8 or UTF-16 it should be.
    #[error("{}", t!("exchange.other_encoding", line))]
    Encoding {
        /// The line.
        line: u64,
    },
    /// It breaks the rules of XML.
    #[error("{}", t!("exchange.damaged", line, why))]
    Damaged {
        /// The line.
        line: u64,
        /// How, in the words of the XML library.
        why: String,
    },
    /// It ends before it is complete.
    #[error("{}", t!("exchange.cut_off", line))]
    CutOff {
        /// The last line.
        line: u64,
    },
    /// It declares a document type, or names an entity, with which a small file can become endless.
    #[error("{}", t!("exchange.entities", line))]
    Entities {
        /// The line.
        line: u64,
    },
    /// A tag, a text or a comment is longer than any that a plan has.
    #[error("{}", t!("exchange.too_long", line, limit))]
    TooLong {
        /// The line on which it ends or was given up.
        line: u64,
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// Elements lie deeper in one another than in any plan.
    #[error("{}", t!("exchange.too_deep", line, limit))]
    TooDeep {
        /// The line.
        line: u64,
        /// The deepest that is read.
        limit: usize,
    },
    /// There is more than can be kept.
    #[error("{}", t!("exchange.too_many", what, limit))]
    TooMany {
        /// Of what.
        what: Phrase,
        /// The most that is read.
        limit: usize,
    },
    /// A value is not what it has to be.
    #[error("{}", t!("exchange.value", place, value, expected))]
    Value {
        /// Where.
        place: Place,
        /// What is there, cut short if it is long.
        value: String,
        /// What should be.
        expected: String,
    },
    /// A row has no UID.
    #[error("{}", t!("exchange.no_uid", line, row))]
    NoUid {
        /// The line on which it ends.
        line: u64,
        /// What kind of row.
        row: Phrase,
    },
    /// Two rows have the same UID.
    #[error("{}", t!("exchange.twice", row, uid))]
    Twice {
        /// What kind of row.
        row: Phrase,
        /// The UID.
        uid: u32,
    },
    /// A task lies more than one level below the one above it.
    #[error("{}", t!("exchange.outline", uid, level, most))]
    Outline {
        /// The UID of the task.
        uid: u32,
        /// Its level.
        level: u32,
        /// The deepest level it could have.
        most: u32,
    },
    /// A calendar is based on itself, by way of others or at once.
    #[error("{}", t!("exchange.based_on_itself", uid, name))]
    BasedOnItself {
        /// The UID of the calendar.
        uid: u32,
        /// What it is called.
        name: String,
    },
    /// Neither the project nor a task of it says when it starts.
    #[error("{}", t!("exchange.no_start"))]
    NoStart,
}

impl MspdiError {
    /// The same, of a row.
    pub(super) fn of(mut self, kind: Phrase, uid: Option<u32>) -> MspdiError {
        if let MspdiError::Value { place, .. } = &mut self
            && place.row.is_none()
        {
            place.row = uid.map(|uid| (kind, uid));
        }
        self
    }
}
