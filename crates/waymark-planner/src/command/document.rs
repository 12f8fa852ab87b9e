//! Acts on the documents and records the service management system needs.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::phrase;

use super::course::past;
use super::{Decide, Outcome, find};
use crate::draft::Draft;
use crate::record::Document;
use crate::refusal::Refusal;

/// Says that a document is approved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentApprove {
    /// The document, by id or code.
    pub id: String,
    /// The day it was approved; the status date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

impl Decide for DocumentApprove {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let document = find::<Document>(draft.project(), &self.id)?;
        if let Some(on) = document.approved {
            let title = document.title.clone();
            return Err(Refusal::ApprovedAlready { title, on });
        }
        let id = document.id.clone();
        let on = past(draft, phrase!("rules.the_approval"), self.on)?;
        draft.set::<Document>(&id, "approved", &Some(on))?;
        Ok(Outcome::default())
    }
}

/// Says that a document is not approved any more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentWithdraw {
    /// The document, by id or code.
    pub id: String,
}

impl Decide for DocumentWithdraw {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let document = find::<Document>(draft.project(), &self.id)?;
        if document.approved.is_none() {
            let title = document.title.clone();
            return Err(Refusal::NotApproved { title });
        }
        let id = document.id.clone();
        draft.set::<Document>(&id, "approved", &None::<NaiveDate>)?;
        Ok(Outcome::default())
    }
}
