//! What can be reused from ITIL, COBIT, ISO/IEC 27001 and ISO 9001, one row for each leaf clause of
//! the 2018 edition.

use serde::{Deserialize, Serialize};

/// The correspondence of the clauses with other frameworks. Our own mapping, no official one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frameworks {
    /// What a reader has to know.
    pub note: String,
    /// What the three strengths mean.
    pub reuse_values: ReuseMeanings,
    /// Traps that concern the whole, not one clause.
    pub general_traps: Vec<String>,
    /// One row for each leaf clause, in the order of the clauses.
    pub rows: Vec<FrameworkRow>,
}

/// What each strength of reuse means, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReuseMeanings {
    /// The meaning of [`ReuseStrength::Full`].
    pub full: String,
    /// The meaning of [`ReuseStrength::Partial`].
    pub partial: String,
    /// The meaning of [`ReuseStrength::None`].
    pub none: String,
}

/// What other frameworks have for one clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkRow {
    /// Number of the leaf clause of the 2018 edition.
    pub clause: String,
    /// Names of ITIL 4 practices.
    pub itil4_practices: Vec<String>,
    /// Names of ITIL v3 processes.
    pub itil_v3: Vec<String>,
    /// Objectives of COBIT 2019.
    pub cobit2019: Vec<CobitObjective>,
    /// Clauses and controls of ISO/IEC 27001:2022.
    pub iso27001_2022: SecurityReferences,
    /// Clauses of ISO 9001:2015.
    pub iso9001_2015: Vec<String>,
    /// How much can be reused.
    pub reuse: ReuseByFramework,
    /// What is easily got wrong when reusing; absent where there is no special trap.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trap: Option<String>,
}

/// An objective of COBIT 2019.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CobitObjective {
    /// The code, such as `EDM01`.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// Places in ISO/IEC 27001:2022.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecurityReferences {
    /// Clauses.
    pub clauses: Vec<String>,
    /// Controls of Annex A, such as `A.5.1`.
    pub annex_a: Vec<String>,
}

/// How much of each framework can be reused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReuseByFramework {
    /// ITIL, in either version.
    pub itil: Reuse,
    /// ISO/IEC 27001:2022.
    pub iso27001: Reuse,
    /// ISO 9001:2015.
    pub iso9001: Reuse,
    /// COBIT 2019.
    pub cobit2019: Reuse,
}

/// How much can be reused, with a word on what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reuse {
    /// How much.
    pub strength: ReuseStrength,
    /// What, or what has to be added.
    pub note: String,
}

/// How much of existing methods and records can be reused.
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
#[serde(rename_all = "lowercase")]
pub enum ReuseStrength {
    /// Nothing.
    None,
    /// Some; named parts have to be added.
    Partial,
    /// All, once it covers the units and services in scope.
    Full,
}
