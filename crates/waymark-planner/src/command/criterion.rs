//! Rating criteria.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_catalogue::Rating;

use super::{Decide, Outcome, nullable};
use crate::draft::Draft;
use crate::record::{Criterion, Kind};
use crate::refusal::Refusal;

/// Which axis of a criterion is rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RatedAxis {
    /// Whether the way of working is defined.
    Defined,
    /// Whether it is lived and leaves records.
    Operating,
    /// Both with the same rating.
    Both,
}

/// Rates a criterion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionRate {
    /// The criterion as in the catalogue, such as `8.6.1-03`, or its record id.
    pub id: String,
    /// The axis.
    pub axis: RatedAxis,
    /// N, P, L or F; null for not rated.
    #[schemars(schema_with = "rating_schema")]
    #[serde(deserialize_with = "nullable")]
    pub rating: Option<Rating>,
}

fn rating_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "enum": ["N", "P", "L", "F", null] })
}

impl Decide for CriterionRate {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let by_id = crate::Id::new(&self.id).and_then(|id| project.criteria.get(&id));
        let criterion = by_id
            .or_else(|| project.criteria.values().find(|c| c.code == self.id))
            .ok_or_else(|| Refusal::NoSuch {
                kind: Kind::Criterion,
                given: self.id.clone(),
            })?;
        let id = criterion.id.clone();
        if self.axis != RatedAxis::Operating {
            draft.set::<Criterion>(&id, "defined", &self.rating)?;
        }
        if self.axis != RatedAxis::Defined {
            draft.set::<Criterion>(&id, "operating", &self.rating)?;
        }
        Ok(Outcome::default())
    }
}
