//! Risks that implementations commonly meet, with starting values for discussion.

use crate::Phase;
use serde::{Deserialize, Serialize};

/// The file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskFile {
    /// What a reader of the file has to know.
    pub note: String,
    /// What the grades of likelihood and impact mean.
    pub scales: RiskScales,
    /// All risks by number.
    pub risks: Vec<TypicalRisk>,
}

/// What the grades of likelihood and impact mean, each from 1 to 5: a proposal in our words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskScales {
    /// How likely a risk is.
    pub likelihood: Vec<ScaleStep>,
    /// How much harm it would do.
    pub impact: Vec<ScaleStep>,
}

/// One grade of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleStep {
    /// 1 to 5.
    pub grade: u8,
    /// What it is called.
    pub name: String,
    /// When it is given.
    pub meaning: String,
}

/// A risk that a project may take over into its own register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypicalRisk {
    /// The id, such as `RK-01`.
    pub id: String,
    /// The heading it is listed under.
    pub category: String,
    /// What may bring it about.
    pub cause: String,
    /// What may happen.
    pub event: String,
    /// What would follow.
    pub effect: String,
    /// 1 (very low) to 5 (very high).
    pub likelihood: u8,
    /// 1 (very low) to 5 (very high).
    pub impact: u8,
    /// The sort of answer.
    pub response_type: ResponseType,
    /// What to do.
    pub response: String,
    /// What shows that the risk is about to occur.
    pub trigger: String,
    /// The phases in which it has to be watched.
    pub phases: Vec<Phase>,
}

impl TypicalRisk {
    /// Likelihood times impact, 1 to 25.
    pub fn score(&self) -> u8 {
        self.likelihood.saturating_mul(self.impact)
    }
}

/// The sort of answer to a risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ResponseType {
    /// Take away the cause.
    Avoid,
    /// Make it less likely or less harmful.
    Reduce,
    /// Hand it to somebody who can carry it better.
    Transfer,
    /// Live with it and watch it.
    Accept,
}
