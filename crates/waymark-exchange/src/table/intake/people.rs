//! People, and the roles they fill.

use serde_json::{Map, Value as Json, json};
use waymark_planner::Id;
use waymark_planner::record::{Kind, Person};
use waymark_words::t;

use super::super::value::Value;
use super::who::plain;
use super::{Taking, Work};

impl Taking<'_> {
    pub(super) fn person(&mut self, work: &mut Work<'_>) {
        let Some(name) = work.row.text("name") else {
            return;
        };
        let met = match self.person_met(name, work.row.text("email")) {
            Ok(met) => met,
            Err(()) => {
                work.problem("name", |at| t!("table.two_people", at, named = name));
                return;
            }
        };
        if met.as_ref().is_some_and(|id| self.claimed.contains(id)) {
            work.problem("name", |at| t!("table.person_twice", at, name));
            return;
        }
        let person = met.and_then(|id| self.project.people.get(&id).cloned());
        let id = match &person {
            Some(person) => {
                self.person_changed(work, person);
                work.made.record = Some(person.id.clone());
                person.id.clone()
            }
            None => self.person_new(work, name),
        };
        self.roles(work, &id);
        if work.made.problems.is_empty() {
            if work.made.new {
                self.who.add(name, work.row.text("email"), id.clone());
            }
            self.claimed.insert(id);
        }
    }

    /// Who a row is: by e-mail address, else by name. Nobody where nobody is called so.
    fn person_met(&self, name: &str, email: Option<&str>) -> Result<Option<Id>, ()> {
        let by_email = email.map_or(&[][..], |email| self.who.with_email(email));
        let found = match by_email {
            [] => self.who.with_name(name),
            found => found,
        };
        match found {
            [] => Ok(None),
            [one] => Ok(Some(one.clone())),
            _ => Err(()),
        }
    }

    fn person_new(&mut self, work: &mut Work<'_>, name: &str) -> Id {
        let id = self.new_record(work);
        let mut fields = Map::new();
        fields.insert("id".into(), json!(id.as_str()));
        fields.insert("name".into(), json!(name));
        for field in ["title", "unit", "email"] {
            if let Some(text) = work.row.text(field) {
                fields.insert(field.into(), json!(text));
            }
        }
        work.act("person.add", fields);
        id
    }

    fn person_changed(&self, work: &mut Work<'_>, person: &Person) {
        let now = [
            ("name", Some(person.name.as_str())),
            ("title", Some(person.title.as_str())),
            ("unit", person.unit.as_deref()),
            ("email", person.email.as_deref()),
        ];
        for (field, now) in now {
            let now = now.filter(|text| !text.is_empty());
            let given = match (work.row.cell(field), work.row.text(field)) {
                (_, Some(text)) => Some(text),
                (Some(_), None) if self.clears() && field != "name" => None,
                _ => continue,
            };
            let same = match (field, now, given) {
                // Somebody who is met by name keeps the way it is written.
                ("name", Some(now), Some(given)) => plain(now) == plain(given),
                ("email", Some(now), Some(given)) => now.eq_ignore_ascii_case(given),
                (_, now, given) => now == given,
            };
            if same {
                continue;
            }
            let content = match (field, given) {
                ("title", None) => json!(""),
                (_, None) => Json::Null,
                (_, Some(text)) => json!(text),
            };
            let mut fields = Map::new();
            fields.insert("id".into(), json!(person.id.as_str()));
            fields.insert(field.into(), content);
            work.act(&format!("person.set_{field}"), fields);
        }
    }

    /// Lets a person fill the roles of the row. Roles that it does not name stay with whoever fills them.
    fn roles(&self, work: &mut Work<'_>, person: &Id) {
        let Some(Value::Roles(titles)) = work.row.value("roles") else {
            return;
        };
        for title in titles {
            let wanted = plain(title);
            let roles = self.project.roles.values();
            let mut found = roles.filter(|role| {
                plain(&role.title) == wanted || role.code.eq_ignore_ascii_case(title)
            });
            let Some(role) = found.next() else {
                work.problem("roles", |at| t!("table.no_role", at, title));
                continue;
            };
            if role.holder.as_ref().map(|holder| holder.id()) == Some(person) {
                continue;
            }
            let mut fields = Map::new();
            fields.insert("id".into(), json!(role.id.as_str()));
            fields.insert("person".into(), json!(person.as_str()));
            work.act("role.fill", fields);
            work.made.others.push((Kind::Role, role.id.clone()));
        }
    }
}
