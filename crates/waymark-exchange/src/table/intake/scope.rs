//! The registers of the scope: each row by its name, in scope or left out with its reason.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};
use waymark_planner::Id;
use waymark_words::t;

use super::super::field::TableName;
use super::super::value::Value;
use super::who::plain;
use super::{Taking, Work};

impl Taking<'_> {
    /// A row of a register of the scope.
    pub(super) fn scope_item(&mut self, work: &mut Work<'_>) {
        let (area, fields, first_kind): (&str, &[&'static str], Option<&str>) =
            match self.options.table {
                TableName::Customers => {
                    let fields = &["name", "kind", "customer_group", "users", "why"];
                    ("customer", fields, Some("external"))
                }
                TableName::Sites => (
                    "site",
                    &["name", "purpose", "staff", "operates", "why"],
                    None,
                ),
                TableName::Parties => {
                    let fields = &[
                        "name", "kind", "supplies", "contract", "contact", "owner", "checks",
                    ];
                    ("party", fields, Some("external_supplier"))
                }
                TableName::Units => ("unit", &["name", "staff", "why"], None),
                _ => {
                    let fields = &[
                        "name",
                        "service_group",
                        "outcome",
                        "criticality",
                        "performed",
                        "why",
                    ];
                    ("service", fields, None)
                }
            };
        if work
            .row
            .text("name")
            .is_some_and(|name| self.twice(work, name))
        {
            return;
        }
        let met = self.record_met(work);
        let mut given = self.given(work, met.as_ref(), fields);
        if let (None, Some(kind), false) = (&met, first_kind, given.contains_key("kind")) {
            given.insert("kind".into(), json!(kind));
        }
        self.left_out(work, met.as_ref(), &mut given);
        self.customers_of(work, met.as_ref(), &mut given);
        if work.made.problems.is_empty() {
            self.add_or_set(work, met.as_ref(), area, given);
        }
    }

    /// Whether a row above has the same name: of what is known by its name alone there is one.
    fn twice(&self, work: &mut Work<'_>, name: &str) -> bool {
        let above = self.names.get(&plain(name));
        let twice = above.is_some_and(|first| *first != work.row.number);
        if twice {
            work.problem("name", |at| t!("table.name_twice", at, name));
        }
        twice
    }

    fn left_out(&self, work: &Work<'_>, met: Option<&Id>, given: &mut Map<String, Json>) {
        let Some(Value::InScope(in_scope)) = work.row.value("in_scope") else {
            return;
        };
        let left_out = json!(!in_scope);
        let is_news = match met {
            Some(_) => !self.has(met, "left_out", &left_out),
            None => !in_scope,
        };
        if is_news {
            given.insert("left_out".into(), left_out);
        }
    }

    /// The customers of a service, who have to be there already.
    fn customers_of(&self, work: &mut Work<'_>, met: Option<&Id>, given: &mut Map<String, Json>) {
        let Some(Value::Customers(names)) = work.row.value("customers") else {
            return;
        };
        let mut ids = BTreeSet::new();
        for name in names {
            let mut customers = self.project.customers.values();
            match customers.find(|customer| plain(&customer.name) == plain(name)) {
                Some(customer) => {
                    ids.insert(customer.id.to_string());
                }
                None => work.problem("customers", |at| t!("table.no_customer", at, name)),
            }
        }
        let content = json!(ids);
        if !self.has(met, "customers", &content) {
            given.insert("customers".into(), content);
        }
    }
}
