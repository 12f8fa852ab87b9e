//! Catalogue entries as a project file carries them.
//!
//! A project keeps the entries it was made with, so that a newer program never changes them behind
//! its back. An entry is a kind, a code and a body: compact JSON in one canonical form, so that two
//! entries are the same exactly when their bodies are equal as text.

use crate::clauses::Clause;
use crate::criteria::Criterion;
use crate::documents::Document;
use crate::processes::Process;
use crate::roles::Role;
use crate::{Catalogue, CatalogueError};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The kinds of entries that a project file carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntryKind {
    /// A [`Clause`]; the code is its id.
    Clause,
    /// A [`Criterion`]; the code is its id.
    Criterion,
    /// A [`Process`]; the code is its id.
    Process,
    /// A [`Document`]; the code is its id.
    Document,
    /// A [`Role`]; the code is its id.
    Role,
}

impl EntryKind {
    /// All kinds in the order in which [`Catalogue::entries`] gives them.
    pub const ALL: [EntryKind; 5] = [
        EntryKind::Clause,
        EntryKind::Criterion,
        EntryKind::Process,
        EntryKind::Document,
        EntryKind::Role,
    ];

    /// The name as written in files: `"clause"`, `"criterion"` and so on.
    pub fn name(self) -> &'static str {
        match self {
            EntryKind::Clause => "clause",
            EntryKind::Criterion => "criterion",
            EntryKind::Process => "process",
            EntryKind::Document => "document",
            EntryKind::Role => "role",
        }
    }

    /// The kind with this [`name`](EntryKind::name).
    pub fn from_name(name: &str) -> Option<EntryKind> {
        EntryKind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl fmt::Display for EntryKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A catalogue entry as a project file carries it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entry {
    /// What it is.
    pub kind: EntryKind,
    /// Its id, unique among entries of its kind.
    pub code: String,
    /// The entry as compact JSON with its keys in a fixed order. No floating-point numbers.
    pub body: String,
}

/// The body of an entry, parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryBody {
    /// A clause.
    Clause(Clause),
    /// A criterion.
    Criterion(Criterion),
    /// A process. Boxed, because it is much larger than the others.
    Process(Box<Process>),
    /// A document or record.
    Document(Document),
    /// A role.
    Role(Role),
}

impl EntryBody {
    /// What it is.
    pub fn kind(&self) -> EntryKind {
        match self {
            EntryBody::Clause(_) => EntryKind::Clause,
            EntryBody::Criterion(_) => EntryKind::Criterion,
            EntryBody::Process(_) => EntryKind::Process,
            EntryBody::Document(_) => EntryKind::Document,
            EntryBody::Role(_) => EntryKind::Role,
        }
    }

    /// Its id.
    pub fn code(&self) -> &str {
        match self {
            EntryBody::Clause(clause) => &clause.id,
            EntryBody::Criterion(criterion) => &criterion.id,
            EntryBody::Process(process) => &process.id,
            EntryBody::Document(document) => &document.id,
            EntryBody::Role(role) => &role.id,
        }
    }
}

impl Entry {
    /// Reads the body.
    ///
    /// # Errors
    ///
    /// [`CatalogueError::Entry`] if the body does not have the fields of its kind,
    /// [`CatalogueError::CodeMismatch`] if it belongs to another code.
    ///
    /// # Example
    ///
    /// ```
    /// use waymark_catalogue::{Catalogue, Edition, EntryBody, EntryKind};
    ///
    /// let catalogue = Catalogue::shipped(Edition::E2018);
    /// let entry = catalogue
    ///     .entries()
    ///     .find(|entry| entry.kind == EntryKind::Role && entry.code == "SPONSOR")
    ///     .ok_or("no such entry")?;
    /// let EntryBody::Role(role) = entry.parse()? else {
    ///     return Err("not a role".into());
    /// };
    /// assert_eq!(role.title, "Project sponsor (executive)");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn parse(&self) -> Result<EntryBody, CatalogueError> {
        let parsed = match self.kind {
            EntryKind::Clause => serde_json::from_str(&self.body).map(EntryBody::Clause),
            EntryKind::Criterion => serde_json::from_str(&self.body).map(EntryBody::Criterion),
            EntryKind::Process => serde_json::from_str(&self.body).map(EntryBody::Process),
            EntryKind::Document => serde_json::from_str(&self.body).map(EntryBody::Document),
            EntryKind::Role => serde_json::from_str(&self.body).map(EntryBody::Role),
        };
        let body = parsed.map_err(|source| CatalogueError::Entry {
            kind: self.kind,
            code: self.code.clone(),
            source,
        })?;
        if body.code() == self.code {
            Ok(body)
        } else {
            Err(CatalogueError::CodeMismatch {
                kind: self.kind,
                code: self.code.clone(),
                found: body.code().to_owned(),
            })
        }
    }
}

impl Catalogue {
    /// Every entry that a project file carries: clauses, criteria, processes, documents and roles, in
    /// that order and each kind in the order of the catalogue.
    pub fn entries(&self) -> impl Iterator<Item = Entry> + '_ {
        let clauses = self.clauses().iter().cloned().map(EntryBody::Clause);
        let criteria = self.criteria().iter().cloned().map(EntryBody::Criterion);
        let processes = self.processes().iter().cloned().map(Box::new);
        let documents = self.documents().iter().cloned().map(EntryBody::Document);
        let roles = self.roles().iter().cloned().map(EntryBody::Role);
        clauses
            .chain(criteria)
            .chain(processes.map(EntryBody::Process))
            .chain(documents)
            .chain(roles)
            .map(Entry::from)
    }
}

impl From<EntryBody> for Entry {
    /// Writes the body in its canonical form.
    fn from(body: EntryBody) -> Entry {
        Entry {
            kind: body.kind(),
            code: body.code().to_owned(),
            body: canonical(&body),
        }
    }
}

/// Compact JSON: keys as the types declare them, maps by key, no floating-point numbers.
fn canonical(body: &EntryBody) -> String {
    let written = match body {
        EntryBody::Clause(clause) => serde_json::to_string(clause),
        EntryBody::Criterion(criterion) => serde_json::to_string(criterion),
        EntryBody::Process(process) => serde_json::to_string(process),
        EntryBody::Document(document) => serde_json::to_string(document),
        EntryBody::Role(role) => serde_json::to_string(role),
    };
    // Writing fails only for maps whose keys are no strings, and these types have none.
    written.unwrap_or_default()
}
