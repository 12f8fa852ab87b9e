//! Acts on audits, and on what they found. A finding is put right, and then somebody sees that it works.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::{phrase, t};

use super::course::{called, deletes, end, needed, open, raised_on, reopen};
use super::given::{Content, Given, Kept, Named, add, kept};
use super::{Decide, Outcome, find};
use crate::draft::Draft;
use crate::record::{Audit, AuditKind, Criterion, Finding, FindingGrade, Person};
use crate::refusal::Refusal;
use crate::value::Ref;

impl Kept for Audit {
    fn check(&self, _: &Draft<'_>) -> Result<(), Refusal> {
        match self.last < self.first {
            true => Err(Refusal::EndBeforeStart {
                what: phrase!("rules.the_audit"),
                first: self.first,
                last: self.last,
            }),
            false => Ok(()),
        }
    }
}

kept! {
    /// Adds an audit.
    AuditAdd,
    /// Changes what is said of an audit.
    AuditSet of Audit
    needs {
        /// What it is called.
        title: String,
        /// Who audits.
        kind: AuditKind,
        /// Its first day.
        first: NaiveDate,
        /// Its last day, inclusive.
        last: NaiveDate,
    }
    takes {
        /// The one of the project who leads it, by id or name.
        auditor: Named<Person>,
        /// Who audits from outside.
        body: String,
        /// Clause numbers it looks at.
        clauses: BTreeSet<String>,
        /// What it looks at besides, and how.
        scope: String,
    }
}

impl Decide for AuditAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let given = self.given(draft.project())?;
        let added = add::<Audit>(draft, &self.id, given)?;
        Ok(Outcome::made(added.id().clone()))
    }
}

/// Says that an audit was done, and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AuditClose {
    /// The audit, by id or title.
    pub id: String,
    /// The day; the status date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// What came of it.
    pub conclusion: String,
}

impl Decide for AuditClose {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let conclusion = needed(&self.conclusion, phrase!("rules.the_conclusion"))?;
        let id = end::<Audit>(draft, &self.id, "done", self.on)?;
        draft.set::<Audit>(&id, "conclusion", &conclusion)?;
        let audit = find::<Audit>(draft.project(), id.as_str())?;
        match audit.done.filter(|done| *done < audit.first) {
            Some(done) => Err(Refusal::EndBeforeStart {
                what: phrase!("rules.the_audit"),
                first: audit.first,
                last: done,
            }),
            None => Ok(Outcome::default()),
        }
    }
}

/// Says that an audit is not done after all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AuditReopen {
    /// The audit, by id or title.
    pub id: String,
}

impl Decide for AuditReopen {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = reopen::<Audit>(draft, &self.id, "done")?;
        draft.set::<Audit>(&id, "conclusion", &String::new())?;
        Ok(Outcome::default())
    }
}

impl Kept for Finding {}

kept! {
    /// Adds a finding.
    FindingAdd,
    /// Changes what is said of a finding.
    FindingSet of Finding
    needs {
        /// What was found.
        title: String,
        /// The sort of audit that found it.
        source: AuditKind,
        /// How grave it is.
        grade: FindingGrade,
    }
    takes {
        /// The audit that found it, by id or title.
        audit: Named<Audit>,
        /// The clause it is about.
        clause: String,
        /// The criterion it is about, by id or code.
        criterion: Named<Criterion>,
        /// What was seen.
        evidence: String,
        /// What brought it about.
        cause: String,
        /// What puts the case itself right.
        correction: String,
        /// What takes the cause away.
        corrective_action: String,
        /// Who puts it right, by id or name.
        owner: Named<Person>,
        /// The day by which it is to be put right.
        due: NaiveDate,
    }
    at_first {
        /// The day it was raised; the status date where left out.
        raised: NaiveDate,
    }
}

impl Decide for FindingAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let mut given = self.given(draft.project())?;
        given.insert("raised".into(), raised_on(draft, &self.raised)?);
        let added = add::<Finding>(draft, &self.id, given)?;
        Ok(Outcome::made(added.id().clone()))
    }
}

/// Says that a finding was put right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindingDo {
    /// The finding, by id, number or title.
    pub id: String,
    /// The day; the status date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

impl Decide for FindingDo {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        end::<Finding>(draft, &self.id, "done", self.on)?;
        Ok(Outcome::default())
    }
}

/// Says that somebody saw that what was done about a finding works.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindingVerify {
    /// The finding, by id, number or title.
    pub id: String,
    /// Who saw it, by id or name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Named<Person>>,
    /// The day; the status date where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

impl Decide for FindingVerify {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = open::<Finding>(draft.project(), &self.id, "verified")?;
        let finding = find::<Finding>(draft.project(), id.as_str())?;
        let missing: Vec<String> = finding.missing().iter().map(|p| p.to_string()).collect();
        let done = finding.done;
        let not_verifiable = |draft: &Draft<'_>, missing: String| Refusal::NotVerifiable {
            name: called::<Finding>(draft.project(), &id),
            missing,
        };
        if !missing.is_empty() {
            return Err(not_verifiable(draft, missing.join(", ")));
        }
        end::<Finding>(draft, id.as_str(), "verified", self.on)?;
        let verified = find::<Finding>(draft.project(), id.as_str())?.verified;
        if let Some(day) = done.filter(|done| verified.is_some_and(|on| on < *done)) {
            return Err(not_verifiable(draft, t!("rules.done_later", day)));
        }
        if let Some(by) = &self.by {
            let by = by.content(draft.project())?;
            draft.give::<Finding>(&id, "verified_by", by)?;
        }
        Ok(Outcome::default())
    }
}

/// Opens a finding again that was done or verified.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindingReopen {
    /// The finding, by id, number or title.
    pub id: String,
}

impl Decide for FindingReopen {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let id = reopen::<Finding>(draft, &self.id, "done")?;
        draft.set::<Finding>(&id, "verified", &None::<NaiveDate>)?;
        draft.set::<Finding>(&id, "verified_by", &None::<Ref<Person>>)?;
        Ok(Outcome::default())
    }
}

deletes! {
    /// Removes an audit. What it found stays.
    AuditDelete of Audit;
    /// Removes a finding.
    FindingDelete of Finding;
}
