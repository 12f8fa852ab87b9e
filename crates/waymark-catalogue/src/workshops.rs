//! Agendas for the workshops of an implementation.

use crate::Phase;
use serde::{Deserialize, Serialize};

/// The file. Its clause numbers and criteria are those of the 2018 edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkshopFile {
    /// What a reader of the file has to know.
    pub note: String,
    /// All workshops in the order in which they are held.
    pub workshops: Vec<Workshop>,
}

/// A workshop with its agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// The id, such as `WS-01`.
    pub id: String,
    /// The name for people.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// The phase in which it is held.
    pub phase: Phase,
    /// How long it takes, breaks included, in minutes.
    pub duration_minutes: u32,
    /// Who takes part.
    pub attendees: Vec<Attendee>,
    /// What has to be at hand.
    pub inputs: Vec<String>,
    /// The agenda; the minutes add up to the duration.
    pub steps: Vec<AgendaStep>,
    /// What it leaves behind.
    pub outputs: Vec<String>,
    /// Ids of the plan entries it belongs to.
    pub tasks: Vec<String>,
    /// Numbers of the clauses it is about, in the edition of the catalogue.
    pub clauses: Vec<String>,
    /// Ids of the criteria that can be rated in it, in the edition of the catalogue.
    pub criteria: Vec<String>,
    /// Questions to open the talk with.
    pub opening_questions: Vec<String>,
    /// Hints for whoever leads it.
    pub facilitator_tips: Vec<String>,
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendee {
    /// Id of the role.
    pub role: String,
    /// What the role does in the workshop.
    pub part: String,
}

/// One item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaStep {
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// The heading.
    pub title: String,
    /// How to go about it.
    pub how: String,
}
