//! Decisions: the recommended option, and what was decided.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};
use waymark_planner::Id;
use waymark_planner::record::{Decision, DecisionOption};
use waymark_words::t;

use super::super::value::Value;
use super::records::about;
use super::who::plain;
use super::{Taking, Work};

/// Fields that are given as they are.
const FIELDS: &[&str] = &["title", "background", "forum", "owner", "needed_by"];

impl Taking<'_> {
    pub(super) fn decision(&mut self, work: &mut Work<'_>) {
        let met = self.record_met(work);
        let mut given = self.given(work, met.as_ref(), FIELDS);
        self.raised(work, met.as_ref(), date_in(work, "taken"), &mut given);
        let id = self.add_or_set(work, met.as_ref(), "decision", given);
        let record = met.and_then(|id| self.project.decisions.get(&id)).cloned();
        let added = self.recommendation(work, &id, record.as_deref());
        self.taken(work, &id, record.as_deref(), added);
    }

    /// The option of a decision with that title.
    fn option(&self, decision: &Id, title: &str) -> Option<&DecisionOption> {
        let options = self.project.decision_options.values();
        let mut of_it = options.filter(|option| option.decision.id() == decision);
        let found = of_it.find(|option| plain(&option.title) == plain(title));
        found.map(|option| option.as_ref())
    }

    /// Recommends an option, and answers it where it had to be added.
    fn recommendation(
        &mut self,
        work: &mut Work<'_>,
        id: &Id,
        record: Option<&Decision>,
    ) -> Option<Id> {
        let title = work.row.text("recommendation")?;
        let there = self.option(id, title).map(|option| option.id.clone());
        let now = record.and_then(|decision| Some(decision.recommended.as_ref()?.id()));
        if there.is_some() && there.as_ref() == now {
            return None;
        }
        let added = there.is_none().then(|| self.ids.next_id());
        if let Some(added) = &added {
            let mut fields = about(added);
            fields.insert("decision".into(), json!(id.as_str()));
            fields.insert("title".into(), json!(title));
            work.act("option.add", fields);
        }
        let option = added.clone().or(there)?;
        let mut fields = about(id);
        fields.insert("recommended".into(), json!(option.as_str()));
        work.act("decision.set", fields);
        added
    }

    /// What was decided, by whom and when. A decision that was taken is taken once more where the row says otherwise.
    /// `added` is the option that the row recommends, where the project does not have it yet.
    fn taken(&self, work: &mut Work<'_>, id: &Id, record: Option<&Decision>, added: Option<Id>) {
        let outcome = work.row.text("outcome");
        let on = date_in(work, "taken");
        let by = work.row.text("taken_by");
        let Some(outcome) = outcome else {
            for field in ["taken", "taken_by"] {
                if work.row.value(field).is_some() && record.is_none_or(|it| it.taken.is_none()) {
                    work.problem("outcome", |at| t!("table.no_outcome", at));
                    return;
                }
            }
            return;
        };
        let recommended = work.row.text("recommendation").map(plain);
        let added = added.filter(|_| recommended == Some(plain(outcome)));
        let chosen = self.option(id, outcome).map(|option| option.id.clone());
        let chosen = chosen.or(added);
        if let Some(now) = record.filter(|now| now.taken.is_some()) {
            let chosen_now = now.chosen.as_ref().map(|option| option.id());
            let same_outcome = now.outcome == outcome
                || chosen.is_some() && chosen.as_ref() == chosen_now && now.outcome.is_empty();
            let same_day = on.is_none() || on == now.taken;
            if same_outcome && same_day && by.is_none_or(|by| by == now.taken_by) {
                return;
            }
            work.act("decision.reopen", about(id));
        }
        let mut fields: Map<String, Json> = about(id);
        match chosen {
            Some(option) => fields.insert("option".into(), json!(option.as_str())),
            None => fields.insert("outcome".into(), json!(outcome)),
        };
        // What the row does not say stays as it was.
        let on = on.or(record.and_then(|now| now.taken));
        let was_by = record.map(|now| now.taken_by.as_str());
        if let Some(by) = by.or(was_by.filter(|by| !by.is_empty())) {
            fields.insert("by".into(), json!(by));
        }
        if let Some(on) = on {
            fields.insert("on".into(), json!(on.to_string()));
        }
        work.act("decision.take", fields);
    }
}

fn date_in(work: &Work<'_>, field: &str) -> Option<NaiveDate> {
    match work.row.value(field)? {
        Value::Date(date) => Some(*date),
        _ => None,
    }
}
