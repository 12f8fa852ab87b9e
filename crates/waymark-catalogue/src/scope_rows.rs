//! What an item of the scope calls for in the plan and among the risks.
//!
//! Data only: a party needs a contract, a service a place in the catalogue and an agreement on its levels, a site a day
//! of the internal audit. The rows are our proposal, like the exemplar plan beside whose rows they stand.

use serde::{Deserialize, Serialize};

/// What items of the scope call for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeRows {
    /// What a reader of the file has to know.
    pub note: String,
    /// Rows of the plan.
    pub rows: Vec<ScopeRow>,
    /// Risks to be watched.
    pub risks: Vec<ScopeRisk>,
    /// Rows of the exemplar plan that make sense only while an answer on scope calls for them.
    pub under_answers: Vec<String>,
}

/// A sort of item of the scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScopeItemKind {
    /// A service in scope.
    Service,
    /// A site in scope.
    Site,
    /// A part of the same legal entity outside the scope.
    InternalSupplier,
    /// Another organisation that supplies or operates something.
    ExternalSupplier,
    /// A customer who also supplies.
    CustomerAsSupplier,
    /// An external supplier on standard terms, such as a public cloud.
    CloudProvider,
}

/// A row of the plan that an item calls for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeRow {
    /// The id, such as `SR-SLA`.
    pub id: String,
    /// The sorts of items that call for it.
    pub of: Vec<ScopeItemKind>,
    /// The row of the exemplar plan that does it for all such items together, and beside which a row of its own stands.
    pub beside: String,
    /// What it is called; `{name}` stands for the item.
    pub name: String,
    /// Its length in working days.
    pub days: u32,
    /// Numbers of the clauses it serves, in the edition of the catalogue.
    pub clauses: Vec<String>,
    /// The role that answers for it.
    pub role: String,
}

/// A risk that an item brings along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeRisk {
    /// The id, such as `SK-SUPPLIER`.
    pub id: String,
    /// The sorts of items that bring it along.
    pub of: Vec<ScopeItemKind>,
    /// What may happen; `{name}` stands for the item.
    pub title: String,
    /// What may bring it about.
    pub cause: String,
    /// What would follow.
    pub effect: String,
    /// The heading it is listed under.
    pub category: String,
    /// Numbers of the clauses it is about, in the edition of the catalogue.
    pub clauses: Vec<String>,
}
