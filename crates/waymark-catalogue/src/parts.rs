//! The parts of the ISO/IEC 20000 series and the standards next door.

use serde::{Deserialize, Serialize};

/// The series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// What a reader has to know.
    pub note: String,
    /// How far the statuses can be relied on.
    pub caution: String,
    /// The parts by number.
    pub parts: Vec<Part>,
    /// Standards that are used together with the series.
    pub neighbouring_standards: Vec<NeighbouringStandard>,
}

/// A part of the series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The id, such as `20000-5`.
    pub id: String,
    /// The number of the part.
    pub part: u8,
    /// The title.
    pub title: String,
    /// What sort of publication it is.
    pub document_type: String,
    /// The edition in words.
    pub edition: String,
    /// Whether it can be bought and used.
    pub status: PartStatus,
    /// What it is for, in our words.
    pub purpose: String,
    /// Who gains from reading it.
    pub who_should_read: String,
    /// What Waymark has to do with it.
    pub relation_to_planner: String,
    /// The month in which the status was looked up, `YYYY-MM`.
    pub status_as_of: String,
}

/// Whether a part can be bought and used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartStatus {
    /// In force.
    Published,
    /// No longer in force.
    Withdrawn,
    /// In force, and a new edition is in work.
    UnderRevision,
    /// The number was set aside and never used.
    Reserved,
}

/// A standard next door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeighbouringStandard {
    /// Its designation, such as `ISO/IEC 33020:2019`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is used for here.
    #[serde(rename = "use")]
    pub usage: String,
}
