//! Risks: scored on the day of the import, closed and opened again by their status.

use serde_json::json;
use waymark_words::t;

use super::super::value::Value;
use super::records::about;
use super::{Taking, Work};

/// Fields that are given as they are.
const FIELDS: &[&str] = &[
    "title",
    "cause",
    "effect",
    "category",
    "response",
    "plan",
    "fallback",
    "trigger",
    "proximity",
    "owner",
    "due",
    "delay",
];

impl Taking<'_> {
    pub(super) fn risk(&mut self, work: &mut Work<'_>) {
        let met = self.record_met(work);
        let mut given = self.given(work, met.as_ref(), FIELDS);
        let scores: Vec<(&str, u8)> = ["likelihood", "impact"]
            .into_iter()
            .filter_map(|field| match work.row.value(field) {
                Some(Value::Grade(grade)) => Some((field, *grade)),
                _ => None,
            })
            .collect();
        if met.is_none() {
            for (field, grade) in &scores {
                given.insert((*field).into(), json!(grade));
            }
        }
        self.raised(work, met.as_ref(), None, &mut given);
        let risk = met
            .as_ref()
            .and_then(|id| self.project.risks.get(id))
            .cloned();
        let was_open = risk.as_ref().is_none_or(|risk| risk.closed.is_none());
        let open = match work.row.value("status") {
            Some(Value::Open(open)) => *open,
            _ => was_open,
        };
        let fields = met.as_ref().map(about).unwrap_or_default();
        if open && !was_open {
            work.act("risk.reopen", fields.clone());
        }
        let id = self.add_or_set(work, met.as_ref(), "risk", given);
        let mut scored = fields;
        for (field, grade) in scores {
            if risk.is_some() && !self.has(Some(&id), field, &json!(grade)) {
                scored.insert(field.into(), json!(grade));
            }
        }
        if scored.len() > 1 {
            work.act("risk.score", scored);
        }
        if !open && was_open {
            let mut fields = about(&id);
            let reason = t!("table.closed_in", source = self.options.source);
            fields.insert("reason".into(), json!(reason));
            work.act("risk.close", fields);
        }
    }
}
