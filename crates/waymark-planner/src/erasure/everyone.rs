//! Everyone a log knows by name, and by which names: people of the project, people who were removed, authors.

use std::collections::BTreeSet;

use super::{Erasure, former_person};
use crate::change::{Act, Change};
use crate::record::Kind;
use crate::value::{Id, Value};

/// Somebody a log knows by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Someone {
    /// The record; none for an author of entries who was never a person of the project.
    pub id: Option<Id>,
    /// Every name there ever was, the latest first.
    pub names: Vec<String>,
    /// Every e-mail address there ever was, the latest first.
    pub emails: Vec<String>,
    /// Whether the record is no longer in the project.
    pub removed: bool,
}

impl Someone {
    fn new(id: Option<Id>) -> Someone {
        Someone {
            id,
            names: Vec::new(),
            emails: Vec::new(),
            removed: false,
        }
    }

    /// The names and addresses that tell who it is: without what stands in the place of a name that was erased.
    pub fn telling_names(&self) -> Vec<String> {
        let telling = self.names.iter().filter(|name| !is_former(name));
        telling.cloned().collect()
    }

    /// The last name that is known.
    pub fn name(&self) -> &str {
        self.names.first().map(String::as_str).unwrap_or_default()
    }

    /// Whether there is nothing left to erase.
    fn is_erased(&self) -> bool {
        self.emails.is_empty() && self.telling_names().is_empty()
    }

    /// Takes in what they were called in another copy of the log.
    pub fn was_also(&mut self, once: &Someone) {
        let more = |all: &mut Vec<String>, those: &[String]| {
            for one in those {
                if !all.contains(one) {
                    all.push(one.clone());
                }
            }
        };
        more(&mut self.names, &once.names);
        more(&mut self.emails, &once.emails);
    }

    /// Whether somebody who writes this means them: their id, one of their names or addresses.
    fn is_meant_by(&self, who: &str) -> bool {
        let id = self.id.as_ref().is_some_and(|id| id.as_str() == who);
        id || self
            .names
            .iter()
            .chain(&self.emails)
            .any(|name| same(name, who))
    }
}

/// What stands in the place of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// In the place of the name.
    pub name: String,
    /// In the place of the id, where somebody chose it.
    pub id: Option<Id>,
}

/// Everyone a log knows by name.
#[derive(Clone, Debug, Default)]
pub struct Everyone {
    people: Vec<Someone>,
}

impl Everyone {
    /// Takes in what a change says of a person. Changes come in the order of the log.
    pub fn note_change(&mut self, change: &Change) {
        if change.kind != Kind::Person {
            return;
        }
        let place = self
            .people
            .iter()
            .position(|one| one.id.as_ref() == Some(&change.id));
        let place = place.unwrap_or_else(|| {
            self.people.push(Someone::new(Some(change.id.clone())));
            self.people.len() - 1
        });
        let Some(person) = self.people.get_mut(place) else {
            return;
        };
        match &change.act {
            Act::Create(fields) | Act::Delete(fields) => {
                person.removed = matches!(change.act, Act::Delete(_));
                latest(&mut person.names, fields.get("name"));
                latest(&mut person.emails, fields.get("email"));
            }
            Act::Set { field, old, new } if field == "name" => {
                latest(&mut person.names, Some(old));
                latest(&mut person.names, Some(new));
            }
            Act::Set { field, old, new } if field == "email" => {
                latest(&mut person.emails, Some(old));
                latest(&mut person.emails, Some(new));
            }
            _ => {}
        }
    }

    /// Takes in the author of an entry. Authors come after all changes.
    pub fn note_author(&mut self, name: &str) {
        if name.trim().is_empty() || self.people.iter().any(|one| one.is_meant_by(name)) {
            return;
        }
        let mut author = Someone::new(None);
        author.names.push(name.to_string());
        self.people.push(author);
    }

    /// Those whose name or address is still there, by name.
    pub fn not_erased(&self) -> Vec<&Someone> {
        let mut all: Vec<&Someone> = self.people.iter().filter(|one| !one.is_erased()).collect();
        all.sort_by_key(|one| (one.name().to_lowercase(), one.id.clone()));
        all
    }

    /// Those whom somebody may mean by this: by id, else by a name or address they have or had.
    pub fn meant_by(&self, who: &str) -> Vec<&Someone> {
        let by_id = |one: &&Someone| one.id.as_ref().is_some_and(|id| id.as_str() == who);
        match self.people.iter().find(by_id) {
            Some(one) => vec![one],
            None => self
                .people
                .iter()
                .filter(|one| one.is_meant_by(who))
                .collect(),
        }
    }

    /// What stands in the place of somebody's name: what stands there already where it was erased before, else a
    /// number that nobody has.
    pub fn replacement(&self, someone: &Someone) -> Replacement {
        let given = someone.names.iter().find(|name| is_former(name)).cloned();
        let used: BTreeSet<&str> = self
            .people
            .iter()
            .flat_map(|one| &one.names)
            .map(String::as_str)
            .collect();
        let free = || {
            (1..)
                .map(former_person)
                .find(|name| !used.contains(name.as_str()))
        };
        let name = given.or_else(free).unwrap_or_default();
        let chosen = someone
            .id
            .as_ref()
            .filter(|id| !is_made(id) && !is_former_id(id));
        let id = chosen.and_then(|_| {
            let taken = |id: &Id| self.people.iter().any(|one| one.id.as_ref() == Some(id));
            (1..).filter_map(former_id).find(|id| !taken(id))
        });
        Replacement { name, id }
    }

    /// The erasure of somebody, by the names given and those that are known here.
    pub fn erasure(&self, someone: &Someone, replacement: &Replacement) -> Erasure {
        let of_them = |one: &&Someone| one.id.is_some() && one.id == someone.id;
        let known: Vec<&Someone> = std::iter::once(someone)
            .chain(self.people.iter().filter(of_them))
            .collect();
        let names = known.iter().flat_map(|one| one.telling_names()).collect();
        let emails = known.iter().flat_map(|one| one.emails.clone()).collect();
        let others = self
            .people
            .iter()
            .filter(|one| one.id.is_some() && one.id != someone.id);
        let others = others.flat_map(Someone::telling_names).collect();
        Erasure::new(
            someone.id.clone(),
            &names,
            &emails,
            &others,
            replacement.clone(),
        )
    }
}

/// Puts a value first among those there ever were.
fn latest(values: &mut Vec<String>, value: Option<&Value>) {
    if let Some(Value::Text(text)) = value
        && !text.trim().is_empty()
    {
        values.retain(|known| known != text);
        values.insert(0, text.clone());
    }
}

/// Whether two names are the same but for capitals and spaces.
fn same(a: &str, b: &str) -> bool {
    let plain = |name: &str| {
        name.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase()
    };
    plain(a) == plain(b)
}

/// Whether a name is one that stands in the place of an erased one.
fn is_former(name: &str) -> bool {
    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
    digits
        .parse()
        .is_ok_and(|number| former_person(number) == name)
}

/// Ids that stand in the place of those that were chosen.
const FORMER_ID: &str = "former-person-";

fn former_id(number: u32) -> Option<Id> {
    Id::new(&format!("{FORMER_ID}{number}"))
}

fn is_former_id(id: &Id) -> bool {
    id.as_str().starts_with(FORMER_ID)
}

/// Whether an id is a UUID, as Waymark makes them; any other was chosen by somebody.
fn is_made(id: &Id) -> bool {
    let parts: Vec<&str> = id.as_str().split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let hex = |part: &&str| part.chars().all(|c| c.is_ascii_hexdigit());
    lengths == [8, 4, 4, 4, 12] && parts.iter().all(hex)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn everyone(changes: &[&str], authors: &[&str]) -> Everyone {
        let mut everyone = Everyone::default();
        for json in changes {
            everyone.note_change(&Change::from_json(json).unwrap());
        }
        authors.iter().for_each(|name| everyone.note_author(name));
        everyone
    }

    const ANN: &str = r#"{"act":"create","fields":{"email":"ann@lee.example","name":"Ann Lee","title":""},"id":"p1","kind":"person"}"#;
    const RENAMED: &str = r#"{"act":"set","field":"name","id":"p1","kind":"person","new":"Ann Moor","old":"Ann Lee"}"#;
    const NAMESAKE: &str =
        r#"{"act":"create","fields":{"name":"Ann  lee","title":""},"id":"p2","kind":"person"}"#;
    const GONE: &str =
        r#"{"act":"delete","fields":{"name":"Ann  lee","title":""},"id":"p2","kind":"person"}"#;

    #[test]
    fn people_are_known_by_every_name_they_had() {
        let all = everyone(&[ANN, RENAMED, NAMESAKE, GONE], &["ANN MOOR", "Bo Ek"]);
        let told: Vec<(&str, bool, usize)> = all
            .not_erased()
            .into_iter()
            .map(|one| (one.name(), one.removed, one.names.len()))
            .collect();
        assert_eq!(
            told,
            [
                ("Ann  lee", true, 1),
                ("Ann Moor", false, 2),
                ("Bo Ek", false, 1)
            ]
        );
        let meant =
            |who: &str| -> Vec<&str> { all.meant_by(who).into_iter().map(Someone::name).collect() };
        assert_eq!(meant("p1"), ["Ann Moor"]);
        assert_eq!(meant("Ann Lee"), ["Ann Moor", "Ann  lee"]);
        assert_eq!(meant("ANN@LEE.example"), ["Ann Moor"]);
        assert_eq!(meant("bo ek"), ["Bo Ek"]);
        assert!(meant("Bo").is_empty());
    }

    #[test]
    fn ids_that_were_chosen_are_replaced_too() {
        let check = |id: &str, replaced: Option<&str>| {
            let ann = ANN.replace("\"p1\"", &format!("\"{id}\""));
            let taken = NAMESAKE.replace("\"p2\"", "\"former-person-1\"");
            let all = everyone(&[&ann, &taken], &[]);
            let replacement = all.replacement(all.meant_by(id)[0]);
            assert_eq!(replacement.id.as_ref().map(Id::as_str), replaced, "{id}");
        };
        check("ann-lee", Some("former-person-2"));
        check("former-person-7", None);
        check("0193a5c0-7a3e-7000-8000-0123456789ab", None);
        check(
            "0193a5c0-7a3e-7000-8000-0123456789an",
            Some("former-person-2"),
        );
    }

    #[test]
    fn numbers_are_given_once_and_kept() {
        let first = r#"{"act":"create","fields":{"name":"Former person 1","title":""},"id":"p1","kind":"person"}"#;
        let second =
            r#"{"act":"create","fields":{"name":"Ann Lee","title":""},"id":"p2","kind":"person"}"#;
        let all = everyone(&[first, second], &[]);
        assert_eq!(all.not_erased().len(), 1);
        let replacement = |who: &str| all.replacement(all.meant_by(who)[0]);
        assert_eq!(replacement("p1").name, "Former person 1");
        assert_eq!(replacement("p2").name, "Former person 2");
    }
}
