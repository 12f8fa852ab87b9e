//! The two editions of ISO/IEC 20000-1 that a project can follow.
//!
//! The 2018 edition always includes Amendment 1:2024. Nothing here knows what is in an edition.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// An edition of ISO/IEC 20000-1.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
pub enum Edition {
    /// ISO/IEC 20000-1:2018 with Amendment 1:2024, serialised `"2018"`.
    #[serde(rename = "2018")]
    E2018,
    /// ISO/IEC 20000-1:2011, serialised `"2011"`.
    #[serde(rename = "2011")]
    E2011,
}

impl Edition {
    /// Both editions, the current one first.
    pub const ALL: [Edition; 2] = [Edition::E2018, Edition::E2011];

    /// The year as it is written in files and on the command line: `"2018"` or `"2011"`.
    pub fn year(self) -> &'static str {
        match self {
            Edition::E2018 => "2018",
            Edition::E2011 => "2011",
        }
    }

    /// The edition that this one is compared with when a project changes over.
    pub fn other(self) -> Edition {
        match self {
            Edition::E2018 => Edition::E2011,
            Edition::E2011 => Edition::E2018,
        }
    }
}

impl fmt::Display for Edition {
    /// The full name of the standard: `ISO/IEC 20000-1:2018`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ISO/IEC 20000-1:{}", self.year())
    }
}

/// A text that names neither edition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no edition; write 2018 or 2011")]
pub struct UnknownEdition(
    /// The text as it was given.
    pub String,
);

impl FromStr for Edition {
    type Err = UnknownEdition;

    /// Reads the year, `2018` or `2011`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Edition::ALL
            .into_iter()
            .find(|edition| edition.year() == text)
            .ok_or_else(|| UnknownEdition(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_is_written_and_read_as_its_year() {
        for edition in Edition::ALL {
            let json = serde_json::to_string(&edition).unwrap();
            assert_eq!(json, format!("\"{}\"", edition.year()));
            assert_eq!(serde_json::from_str::<Edition>(&json).unwrap(), edition);
            assert_eq!(edition.year().parse(), Ok(edition));
        }
        assert_eq!(Edition::E2018.to_string(), "ISO/IEC 20000-1:2018");
        assert_eq!(
            "2005".parse::<Edition>().unwrap_err().to_string(),
            "“2005” is no edition; write 2018 or 2011"
        );
    }
}
