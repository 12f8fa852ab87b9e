//! The roles that plan, processes and documents are given to.

use serde::{Deserialize, Serialize};

/// The file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleFile {
    /// All roles, those of the project first.
    pub roles: Vec<Role>,
}

/// A role. One person may hold several, except that nobody audits their own work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// The id, such as `SMS_OWNER`.
    pub id: String,
    /// The name for people.
    pub title: String,
    /// What the role does or must not do; may be empty.
    pub note: String,
}
