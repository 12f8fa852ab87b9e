//! How large an organisation is, as far as the exemplar plan and the guidance tell sizes apart.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The size of the organisation inside the scope of the SMS.
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
pub enum Size {
    /// Up to about 50 people.
    Small,
    /// About 50 to 250 people.
    Medium,
    /// Over 250 people, or several sites.
    Large,
}

impl Size {
    /// All sizes, the smallest first.
    pub const ALL: [Size; 3] = [Size::Small, Size::Medium, Size::Large];

    /// The name as written in files: `"small"`, `"medium"`, `"large"`.
    pub fn name(self) -> &'static str {
        match self {
            Size::Small => "small",
            Size::Medium => "medium",
            Size::Large => "large",
        }
    }

    /// The size that people and sites in scope give: up to 50 people are small, over 250 people or more than three
    /// sites large. Waymark's own bounds, as its durations are.
    pub fn of_extent(staff: u32, sites: u32) -> Size {
        match (staff, sites) {
            (251.., _) | (_, 4..) => Size::Large,
            (51.., _) => Size::Medium,
            _ => Size::Small,
        }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// One value for each size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BySize<T> {
    /// For a small organisation.
    pub small: T,
    /// For a medium one.
    pub medium: T,
    /// For a large one.
    pub large: T,
}

impl<T> BySize<T> {
    /// The value for one size.
    pub fn of(&self, size: Size) -> &T {
        match size {
            Size::Small => &self.small,
            Size::Medium => &self.medium,
            Size::Large => &self.large,
        }
    }
}
