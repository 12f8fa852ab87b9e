//! What a framework that is held already would let one propose, criterion by criterion.

use serde::Serialize;
use waymark_catalogue::{Rating, ReuseStrength};
use waymark_planner::readiness::reuse::{ReuseFramework, reusable, rows_for};

use crate::session::Moment;
use crate::view::look::Look;

/// What a framework would let one propose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ReuseView {
    /// The framework.
    pub framework: ReuseFramework,
    /// Its name.
    pub name: String,
    /// What a reader has to know of the mapping.
    pub note: String,
    /// What the strengths of reuse mean.
    pub strengths: Vec<StrengthMeaning>,
    /// Traps that concern the whole.
    pub general_traps: Vec<String>,
    /// Every requirement criterion, by clause.
    pub rows: Vec<ReuseRow>,
}

/// What a strength of reuse means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct StrengthMeaning {
    /// The strength.
    pub strength: ReuseStrength,
    /// What it means.
    pub meaning: String,
}

/// What would be proposed for a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ReuseRow {
    /// The record.
    pub id: String,
    /// Its code.
    pub code: String,
    /// Its clause.
    pub clause: String,
    /// What is rated.
    pub statement: String,
    /// Its weight.
    pub weight: u32,
    /// How much can be reused.
    pub strength: ReuseStrength,
    /// What is proposed for both axes; none where nothing can be reused.
    pub proposed: Option<Rating>,
    /// What can be reused and what has to be added: written as the gap.
    pub gap: String,
    /// What is easily got wrong.
    pub trap: Option<String>,
    /// Where it is found in the framework.
    pub places: Vec<String>,
    /// The rating on “defined”.
    pub defined: Option<Rating>,
    /// The rating on “operating”.
    pub operating: Option<Rating>,
    /// Somebody has rated it: nothing is proposed over that.
    pub kept: bool,
}

/// What a framework would let one propose at a moment.
pub fn reuse(moment: &Moment, framework: ReuseFramework) -> ReuseView {
    let look = Look::at(moment);
    let catalogue = look.catalogue();
    let frameworks = catalogue.frameworks();
    let meanings = &frameworks.reuse_values;
    let proposals = reusable(look.project, framework).into_iter();
    let rows = proposals.filter_map(|proposal| {
        let criterion = look.project.criteria.get(&proposal.criterion)?;
        let known = catalogue.criterion(&criterion.code)?;
        let rows = rows_for(look.project, criterion);
        let mut places: Vec<String> = Vec::new();
        for place in rows.iter().flat_map(|row| framework.places_in(row)) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
        let traps: Vec<&str> = rows.iter().filter_map(|row| row.trap.as_deref()).collect();
        Some(ReuseRow {
            id: criterion.id.to_string(),
            code: criterion.code.clone(),
            clause: criterion.clause.clone(),
            statement: known.statement.clone(),
            weight: criterion.weight.get(),
            strength: proposal.strength,
            proposed: proposal.rating,
            gap: proposal.gap,
            trap: (!traps.is_empty()).then(|| traps.join(" ")),
            places,
            defined: criterion.defined,
            operating: criterion.operating,
            kept: proposal.kept,
        })
    });
    let strengths = [
        (ReuseStrength::Full, &meanings.full),
        (ReuseStrength::Partial, &meanings.partial),
        (ReuseStrength::None, &meanings.none),
    ];
    ReuseView {
        framework,
        name: framework.name().to_string(),
        note: frameworks.note.clone(),
        strengths: strengths
            .map(|(strength, meaning)| StrengthMeaning {
                strength,
                meaning: meaning.clone(),
            })
            .into(),
        general_traps: frameworks.general_traps.clone(),
        rows: rows.collect(),
    }
}
