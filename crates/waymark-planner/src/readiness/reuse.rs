//! What other frameworks that are held already let one propose for criteria. A proposal is at most L, of low confidence, and
//! never made over a rating: somebody still has to look.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_catalogue::{Catalogue, Edition, FrameworkRow, Rating, Reuse, ReuseStrength};
use waymark_words::{Phrase, phrase};

use crate::project::Project;
use crate::record::Criterion;
use crate::value::Id;

/// A framework that an organisation may hold already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ReuseFramework {
    /// ISO/IEC 27001:2022.
    Iso27001,
    /// ISO 9001:2015.
    Iso9001,
    /// ITIL, in either version.
    Itil,
    /// COBIT 2019.
    Cobit2019,
}

impl ReuseFramework {
    /// All of them, those that organisations are certified to first.
    pub const ALL: [ReuseFramework; 4] = [
        ReuseFramework::Iso27001,
        ReuseFramework::Iso9001,
        ReuseFramework::Itil,
        ReuseFramework::Cobit2019,
    ];

    /// The word for scripts.
    pub fn word(self) -> &'static str {
        match self {
            ReuseFramework::Iso27001 => "iso27001",
            ReuseFramework::Iso9001 => "iso9001",
            ReuseFramework::Itil => "itil",
            ReuseFramework::Cobit2019 => "cobit2019",
        }
    }

    /// The name for people.
    pub fn name(self) -> Phrase {
        match self {
            ReuseFramework::Iso27001 => phrase!("readiness.framework_iso27001"),
            ReuseFramework::Iso9001 => phrase!("readiness.framework_iso9001"),
            ReuseFramework::Itil => phrase!("readiness.framework_itil"),
            ReuseFramework::Cobit2019 => phrase!("readiness.framework_cobit2019"),
        }
    }

    /// How much of it helps with the clause of a row.
    pub fn reuse_in(self, row: &FrameworkRow) -> &Reuse {
        match self {
            ReuseFramework::Iso27001 => &row.reuse.iso27001,
            ReuseFramework::Iso9001 => &row.reuse.iso9001,
            ReuseFramework::Itil => &row.reuse.itil,
            ReuseFramework::Cobit2019 => &row.reuse.cobit2019,
        }
    }

    /// The places in it that correspond to the clause of a row: clauses and controls, practices, objectives.
    pub fn places_in(self, row: &FrameworkRow) -> Vec<String> {
        match self {
            ReuseFramework::Iso27001 => {
                let places = &row.iso27001_2022;
                places
                    .clauses
                    .iter()
                    .chain(&places.annex_a)
                    .cloned()
                    .collect()
            }
            ReuseFramework::Iso9001 => row.iso9001_2015.clone(),
            ReuseFramework::Itil => row.itil4_practices.clone(),
            ReuseFramework::Cobit2019 => {
                let objectives = row.cobit2019.iter();
                objectives
                    .map(|one| format!("{} {}", one.id, one.name))
                    .collect()
            }
        }
    }
}

/// What a framework lets one propose for a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The criterion.
    pub criterion: Id,
    /// How much can be reused: where the matter of the clause lies in several rows, the least of them.
    pub strength: ReuseStrength,
    /// What is proposed for both axes; none where nothing can be reused.
    pub rating: Option<Rating>,
    /// What can be reused and what has to be added.
    pub gap: String,
    /// Somebody has rated it: nothing is proposed over that.
    pub kept: bool,
}

/// The rows about frameworks for a criterion.
pub fn rows_for(project: &Project, criterion: &Criterion) -> Vec<&'static FrameworkRow> {
    let edition = project.charter().map(|charter| charter.edition);
    Catalogue::shipped(edition.unwrap_or(Edition::E2018)).framework_rows(&criterion.clause)
}

/// What a framework lets one propose for each requirement criterion, in order: full reuse proposes L, partial reuse P.
pub fn reusable(project: &Project, framework: ReuseFramework) -> Vec<Proposal> {
    let criteria = project.criteria_in_order().into_iter();
    let counting = criteria.filter(|c| c.basis.counts_towards_conformity());
    let proposals = counting.map(|criterion| {
        let rows = rows_for(project, criterion);
        let reuses = rows.iter().map(|row| framework.reuse_in(row));
        let strength = reuses.clone().map(|reuse| reuse.strength).min();
        let strength = strength.unwrap_or(ReuseStrength::None);
        let mut notes: Vec<&str> = Vec::new();
        for note in reuses.map(|reuse| reuse.note.as_str()) {
            if !note.is_empty() && !notes.contains(&note) {
                notes.push(note);
            }
        }
        Proposal {
            criterion: criterion.id.clone(),
            strength,
            rating: match strength {
                ReuseStrength::Full => Some(Rating::L),
                ReuseStrength::Partial => Some(Rating::P),
                ReuseStrength::None => None,
            },
            gap: notes.join("; "),
            kept: criterion.is_touched(),
        }
    });
    proposals.collect()
}
