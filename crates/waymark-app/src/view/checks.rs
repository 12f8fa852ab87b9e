//! What the standing checks find, and what they look at.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_planner::Value;
use waymark_planner::checks::{CheckFix, CheckRule, CheckSeverity};
use waymark_planner::numbers::reference_of;
use waymark_planner::record::{Kind, TaskKind};
use waymark_planner::wording::Names;

use super::look::Look;
use crate::session::Moment;

/// What the standing checks find.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ChecksView {
    /// The status date.
    pub as_of: NaiveDate,
    /// Blockers first, then by rule.
    pub findings: Vec<CheckRow>,
    /// Every rule, those that found nothing too.
    pub rules: Vec<CheckRuleRow>,
}

/// Something that a standing check has found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CheckRow {
    /// The rule, a fixed word.
    pub id: &'static str,
    /// How grave it is.
    pub severity: CheckSeverity,
    /// The record it is about.
    pub record: String,
    /// What sort of record that is: `criterion`, `task`, `gate`, `link`, `person`, `risk` and so on.
    pub kind: String,
    /// What people call it in short; empty where there is no such thing.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What it is called.
    pub name: String,
    /// What is wrong, as a sentence.
    pub message: String,
    /// What mends it.
    pub fix: CheckFix,
}

/// A rule that the project is held to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CheckRuleRow {
    /// A fixed word.
    pub id: &'static str,
    /// What would be wrong.
    pub name: String,
    /// Why that matters.
    pub why: String,
    /// How grave it is.
    pub severity: CheckSeverity,
    /// How often it was found.
    pub found: usize,
}

/// What the standing checks find at a moment.
pub fn checks(moment: &Moment) -> ChecksView {
    let look = Look::at(moment);
    let names = Names::of(look.project);
    let found = look.project.checks(look.as_of);
    let rules = CheckRule::ALL.iter().map(|rule| CheckRuleRow {
        id: rule.id(),
        name: rule.name().to_string(),
        why: rule.why().to_string(),
        severity: rule.severity(),
        found: found.iter().filter(|one| one.rule == *rule).count(),
    });
    let rules = rules.collect();
    let findings = found.into_iter().map(|one| {
        let linked = look.linked_record(one.kind, &one.record);
        let (reference, name) = match (linked, one.kind) {
            (Some(linked), _) => (linked.reference, linked.title),
            (None, Kind::Person) => {
                let person = look.person(&one.record);
                person.map(|one| (one.short, one.name)).unwrap_or_default()
            }
            (None, Kind::Role) => {
                let role = look.project.roles.get(&one.record);
                let title = role.map(|role| role.title.clone());
                (String::new(), title.unwrap_or_default())
            }
            (None, Kind::Link) => {
                let ends = names.of_record(one.kind, &one.record);
                (String::new(), ends)
            }
            (None, kind) => {
                let record = look.project.get(kind, &one.record);
                let title = record.and_then(|record| record.get("title"));
                let title = match title {
                    Some(Value::Text(title)) => title,
                    _ => names.of_record(kind, &one.record),
                };
                (record.and_then(reference_of).unwrap_or_default(), title)
            }
        };
        let is_gate = one.kind == Kind::Task
            && look
                .project
                .tasks
                .get(&one.record)
                .is_some_and(|task| task.kind == TaskKind::Gate);
        CheckRow {
            id: one.rule.id(),
            severity: one.rule.severity(),
            record: one.record.to_string(),
            kind: if is_gate { "gate" } else { one.kind.name() }.to_string(),
            reference,
            name,
            message: one.message,
            fix: one.rule.fix(),
        }
    });
    ChecksView {
        as_of: look.as_of,
        findings: findings.collect(),
        rules,
    }
}
