//! The tables, and what a field of one is.

use serde::{Deserialize, Serialize};
use waymark_words::{Phrase, phrase};

use super::{columns, criteria_columns, scope_columns};

/// A table that is read from spreadsheets and written to them.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum TableName {
    /// People, and the roles they fill.
    People,
    /// Risks.
    Risks,
    /// Actions.
    Actions,
    /// Decisions.
    Decisions,
    /// Rows of the plan, and the links between them.
    Tasks,
    /// Services, in scope or left out.
    Services,
    /// Customers.
    Customers,
    /// Sites.
    Sites,
    /// Other parties.
    Parties,
    /// Parts of the organisation.
    Units,
    /// Criteria: a gap assessment.
    Criteria,
}

impl TableName {
    /// Every table, in order.
    pub const ALL: [TableName; 11] = [
        TableName::People,
        TableName::Risks,
        TableName::Actions,
        TableName::Decisions,
        TableName::Tasks,
        TableName::Services,
        TableName::Customers,
        TableName::Sites,
        TableName::Parties,
        TableName::Units,
        TableName::Criteria,
    ];

    /// The word that commands and files use.
    pub fn word(self) -> &'static str {
        match self {
            TableName::People => "people",
            TableName::Risks => "risks",
            TableName::Actions => "actions",
            TableName::Decisions => "decisions",
            TableName::Tasks => "tasks",
            TableName::Services => "services",
            TableName::Customers => "customers",
            TableName::Sites => "sites",
            TableName::Parties => "parties",
            TableName::Units => "units",
            TableName::Criteria => "criteria",
        }
    }

    /// What people call it; the name of the sheet when it is written.
    pub fn title(self) -> Phrase {
        match self {
            TableName::People => phrase!("table.people"),
            TableName::Risks => phrase!("table.risks"),
            TableName::Actions => phrase!("table.actions"),
            TableName::Decisions => phrase!("table.decisions"),
            TableName::Tasks => phrase!("table.tasks"),
            TableName::Services => phrase!("table.services"),
            TableName::Customers => phrase!("table.customers"),
            TableName::Sites => phrase!("table.sites"),
            TableName::Parties => phrase!("table.parties"),
            TableName::Units => phrase!("table.units"),
            TableName::Criteria => phrase!("table.criteria"),
        }
    }

    /// Its fields, in the order in which they are written.
    pub fn fields(self) -> &'static [Field] {
        match self {
            TableName::People => columns::PEOPLE,
            TableName::Risks => columns::RISKS,
            TableName::Actions => columns::ACTIONS,
            TableName::Decisions => columns::DECISIONS,
            TableName::Tasks => columns::TASKS,
            TableName::Services => scope_columns::SERVICES,
            TableName::Customers => scope_columns::CUSTOMERS,
            TableName::Sites => scope_columns::SITES,
            TableName::Parties => scope_columns::PARTIES,
            TableName::Units => scope_columns::UNITS,
            TableName::Criteria => criteria_columns::CRITERIA,
        }
    }

    /// The field with that id.
    pub fn field(self, id: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.id == id)
    }

    /// What its headings often begin with, as in `Risk owner`.
    pub(super) fn prefix(self) -> &'static [&'static str] {
        match self {
            TableName::People => &["person", "staff", "employee"],
            TableName::Risks => &["risk"],
            TableName::Actions => &["action", "task"],
            TableName::Decisions => &["decision"],
            TableName::Tasks => &["task", "activity"],
            TableName::Services => &["service"],
            TableName::Customers => &["customer", "client"],
            TableName::Sites => &["site", "location"],
            TableName::Parties => &["supplier", "party", "vendor", "provider"],
            TableName::Units => &["unit", "department"],
            TableName::Criteria => &["requirement", "criterion"],
        }
    }

    /// What its references begin with, as in `R-07`; what is known by its name has none.
    pub fn letter(self) -> Option<&'static str> {
        match self {
            TableName::Risks => Some("R"),
            TableName::Actions => Some("A"),
            TableName::Decisions => Some("D"),
            _ => None,
        }
    }
}

/// What a column of a table holds.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its id in mappings.
    pub id: &'static str,
    /// What it is called, and its heading when it is written.
    pub heading: Phrase,
    /// Whether a row needs it.
    pub required: bool,
    /// Whether it is written; a field that only tells how others are put together is read alone.
    pub written: bool,
    /// What it holds.
    pub holds: Holds,
    /// Other headings for it, in lower case without punctuation, those that tell most first.
    pub called: &'static [&'static str],
}

impl Field {
    pub(super) const fn of(
        id: &'static str,
        heading: Phrase,
        holds: Holds,
        called: &'static [&'static str],
    ) -> Field {
        Field {
            id,
            heading,
            required: false,
            written: true,
            holds,
            called,
        }
    }

    pub(super) const fn required(self) -> Field {
        Field {
            required: true,
            ..self
        }
    }

    pub(super) const fn read_alone(self) -> Field {
        Field {
            written: false,
            ..self
        }
    }
}

impl PartialEq for Field {
    fn eq(&self, other: &Field) -> bool {
        self.id == other.id && self.heading == other.heading
    }
}

impl Eq for Field {}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Text on a line.
    Line,
    /// Text on one or more lines.
    Text,
    /// A reference such as `R-07`.
    Reference,
    /// A day.
    Date,
    /// A day on which something was done, or whether it was.
    Done,
    /// A grade from 1 to 5.
    Grade,
    /// Whole working days.
    Days,
    /// Whole hours.
    Hours,
    /// A person by name or e-mail address.
    Person,
    /// Roles by title or code, with semicolons, commas or lines between them.
    Roles,
    /// The sort of answer to a risk.
    Response,
    /// How soon a risk may happen.
    Proximity,
    /// Open or closed.
    Status,
    /// A share from 0 to 100 percent.
    Percent,
    /// Clause numbers, with commas, semicolons or spaces between them.
    Clauses,
    /// Yes or no.
    YesNo,
    /// In scope or left out.
    InScope,
    /// A number of people.
    Number,
    /// Customers by name, with semicolons, commas or lines between them.
    Customers,
    /// Whether a customer belongs to the same organisation.
    CustomerKind,
    /// How a party stands to the organisation.
    PartyKind,
    /// How badly a service is missed when it fails.
    Criticality,
    /// Whether the organisation provides a service.
    PerformedBy,
    /// The code of a criterion such as `8.6.1-03`, or the number of a clause.
    Criterion,
    /// N, P, L or F, in letters, words or percent.
    Rating,
    /// How sure those who rated are.
    Confidence,
}
