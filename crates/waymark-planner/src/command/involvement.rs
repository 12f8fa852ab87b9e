//! Acts on the involvement of other parties in processes: who governs, who operates, and which control there is
//! evidence for (ISO/IEC 20000-1:2018, 8.2.3; 2011, 4.2).

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::given::Given;
use super::{Decide, Outcome, find};
use crate::draft::Draft;
use crate::project::Project;
use crate::record::{ControlMark, Involvement, Kind, Party, Process};
use crate::refusal::Refusal;
use crate::value::{FieldValue, Id, Ref};

/// Says how a party is involved in a process. What is left out stays as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InvolvementSet {
    /// An id chosen by the caller, where the party was not involved yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The process, by id, code such as `INCIDENT`, or title.
    pub process: String,
    /// The party, by id or name.
    pub party: String,
    /// Whether it governs the process: decides on it in place of the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub governs: Option<bool>,
    /// Whether it operates the process, wholly or in part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operates: Option<bool>,
    /// The marks of control there is evidence for; an empty list where somebody looked and there is none, null where
    /// nobody has looked.
    #[serde(default, skip_serializing_if = "Given::is_absent")]
    pub controls: Given<BTreeSet<ControlMark>>,
    /// Where that can be seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
}

impl Decide for InvolvementSet {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let process = find::<Process>(project, &self.process)?.id.clone();
        let party = find::<Party>(project, &self.party)?.id.clone();
        let there = involvement_of(project, &process, &party).map(|one| one.id.clone());
        let Some(id) = there else {
            let id = draft.id_for::<Involvement>(&self.id)?;
            draft.create(&Involvement {
                id: id.clone(),
                process: Ref::to(process),
                party: Ref::to(party),
                governs: self.governs.unwrap_or_default(),
                operates: self.operates.unwrap_or_default(),
                assessed: self.controls.value().is_some(),
                controls: self.marks(),
                evidence: self.evidence(),
            })?;
            return Ok(Outcome::made(id));
        };
        if let Some(governs) = self.governs {
            draft.set::<Involvement>(&id, "governs", &governs)?;
        }
        if let Some(operates) = self.operates {
            draft.set::<Involvement>(&id, "operates", &operates)?;
        }
        if !self.controls.is_absent() {
            let assessed = self.controls.value().is_some();
            draft.set::<Involvement>(&id, "assessed", &assessed)?;
            draft.give::<Involvement>(&id, "controls", self.marks().to_value())?;
        }
        if self.evidence.is_some() {
            draft.set::<Involvement>(&id, "evidence", &self.evidence())?;
        }
        Ok(Outcome::default())
    }
}

impl InvolvementSet {
    /// The marks of control in the words of the file.
    fn marks(&self) -> BTreeSet<String> {
        let marks = self.controls.value().into_iter().flatten();
        marks.map(|mark| mark.word().to_string()).collect()
    }

    fn evidence(&self) -> String {
        self.evidence
            .as_deref()
            .unwrap_or_default()
            .trim()
            .to_string()
    }
}

/// Says that a party is not involved in a process.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InvolvementDelete {
    /// The process, by id, code such as `INCIDENT`, or title.
    pub process: String,
    /// The party, by id or name.
    pub party: String,
}

impl Decide for InvolvementDelete {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let process = find::<Process>(project, &self.process)?;
        let party = find::<Party>(project, &self.party)?;
        let involved = involvement_of(project, &process.id, &party.id);
        let id = involved.map(|one| one.id.clone());
        let id = id.ok_or_else(|| Refusal::NoSuch {
            kind: Kind::Involvement,
            given: format!("{} · {}", process.title, party.name),
        })?;
        draft.remove::<Involvement>(&id)?;
        Ok(Outcome::default())
    }
}

fn involvement_of<'a>(project: &'a Project, process: &Id, party: &Id) -> Option<&'a Involvement> {
    let mut all = project.involvements.values().map(|one| one.as_ref());
    all.find(|one| one.process.id() == process && one.party.id() == party)
}
