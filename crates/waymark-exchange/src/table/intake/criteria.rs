//! The rows of a gap assessment: each by the code of a criterion, or by a clause whose criteria it rates as a whole.
//!
//! A row about a clause speaks for the requirement criteria of the clause that nobody has rated yet and that have no row of
//! their own; it never goes over what was said of a single one.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};
use waymark_catalogue::{Rating, number_is_within};
use waymark_planner::Id;
use waymark_planner::record::{Criterion, Kind};
use waymark_words::t;

use super::super::reading::TableRow;
use super::super::value::Value;
use super::{Taking, Work};

/// What is said of a criterion beside its ratings.
const SAID: &[&str] = &["confidence", "gap", "owner", "due"];

impl<'a> Taking<'a> {
    /// A row of a gap assessment.
    pub(super) fn criterion(&mut self, work: &mut Work<'a>) {
        let Some(code) = work.row.text("code") else {
            return;
        };
        if self.said_twice(work, code) {
            return;
        }
        if let Some(id) = self.record_met(work) {
            work.made.record = Some(id.clone());
            self.assess(work, &id);
            return;
        }
        let of_clause: Vec<&Criterion> = self
            .project
            .criteria_in_order()
            .into_iter()
            .filter(|one| one.basis.counts_towards_conformity())
            .filter(|one| number_is_within(&one.clause, code))
            .collect();
        if of_clause.is_empty() {
            work.problem("code", |at| t!("table.no_criterion", at, code));
            return;
        }
        let own: BTreeSet<&Id> = self.met.values().collect();
        let open: Vec<Id> = of_clause
            .iter()
            .filter(|one| !one.is_touched() && !own.contains(&one.id))
            .map(|one| one.id.clone())
            .collect();
        work.made.record = of_clause.first().map(|one| one.id.clone());
        let count = open.len();
        work.made.notes.push(match count {
            0 => t!("table.clause_rated", clause = code),
            _ => t!("table.clause_row", clause = code, count),
        });
        for id in open {
            if work.made.record.as_ref() != Some(&id) {
                work.made.others.push((Kind::Criterion, id.clone()));
            }
            self.assess(work, &id);
        }
    }

    /// Whether a row above is about the same criterion.
    fn said_twice(&self, work: &mut Work<'_>, code: &str) -> bool {
        let above = self.names.get(&super::who::plain(code));
        let twice = above.is_some_and(|first| *first != work.row.number);
        if twice {
            work.problem("code", |at| t!("table.criterion_twice", at, code));
        }
        twice
    }

    /// Rates a criterion and says what is known of it, as far as that differs.
    fn assess(&mut self, work: &mut Work<'_>, id: &Id) {
        let Some(criterion) = self.project.criteria.get(id) else {
            return;
        };
        let both = rating_in(work.row, "rating");
        let defined = rating_in(work.row, "defined").or(both);
        let operating = rating_in(work.row, "operating").or(both);
        let new = |now: Option<Rating>, said: Option<Rating>| said.filter(|_| said != now);
        let (to_defined, to_operating) = (
            new(criterion.defined, defined),
            new(criterion.operating, operating),
        );
        let mut rate = |axis: &str, rating: Rating| {
            let mut fields = Map::new();
            fields.insert("id".into(), json!(id.as_str()));
            fields.insert("axis".into(), json!(axis));
            fields.insert("rating".into(), json!(rating.letter().to_string()));
            work.act("criterion.rate", fields);
        };
        match (to_defined, to_operating) {
            (Some(one), Some(other)) if one == other => rate("both", one),
            (one, other) => {
                if let Some(one) = one {
                    rate("defined", one);
                }
                if let Some(other) = other {
                    rate("operating", other);
                }
            }
        }
        let mut given: Map<String, Json> = self.given(work, Some(id), SAID);
        let is_rated = criterion.is_touched() || defined.is_some() || operating.is_some();
        if given.contains_key("confidence") && !is_rated {
            given.remove("confidence");
            work.made.notes.push(t!("table.sure_of_nothing"));
        }
        if !given.is_empty() {
            given.insert("id".into(), json!(id.as_str()));
            work.act("criterion.set", given);
        }
    }
}

fn rating_in(row: &TableRow, field: &str) -> Option<Rating> {
    match row.value(field) {
        Some(Value::Rating(rating)) => Some(*rating),
        _ => None,
    }
}
