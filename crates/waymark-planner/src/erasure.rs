//! Which text takes the place of a person's name that is erased on request: in records, in changes, in plain text.
//!
//! The same value always becomes the same text, so that a log whose changes are all replaced leads to the records
//! that are replaced. Nothing here decides whether a name is erased, or where it is looked for.

use std::collections::BTreeSet;

use waymark_words::t;

mod everyone;

pub use everyone::{Everyone, Replacement, Someone};

use crate::change::{Act, Change, Fields};
use crate::record::Kind;
use crate::value::{FieldType, Id, LONGEST_TEXT, Value};

/// The act of an entry that erased somebody's name from those before it.
pub const ERASE: &str = "person.erase";

/// Fields of text that hold codes and numbers of the catalogue or of the plan. No name is looked for in them.
const CODES: &[&str] = &[
    "body",
    "catalogue_version",
    "clause",
    "code",
    "country",
    "currency",
    "entry",
    "library",
    "profile",
    "question",
    "rule",
    "wbs",
];

/// What somebody was ever called, and what stands in its place from now on.
#[derive(Clone, Debug)]
pub struct Erasure {
    person: Option<Id>,
    sought: Vec<Sought>,
    spared: Vec<Sought>,
    replacement: Replacement,
}

impl Erasure {
    /// The erasure of these names and e-mail addresses. `person` is the record they belong to, if there is one;
    /// `others` are names of other people, which stay even where they contain one of the names.
    pub fn new(
        person: Option<Id>,
        names: &BTreeSet<String>,
        emails: &BTreeSet<String>,
        others: &BTreeSet<String>,
        replacement: Replacement,
    ) -> Erasure {
        let sought = |texts: &BTreeSet<String>, by: fn(&str) -> Option<Sought>| -> Vec<Sought> {
            texts.iter().filter_map(|text| by(text)).collect()
        };
        let mut all = sought(names, Sought::name);
        all.extend(sought(emails, Sought::email));
        // The longest first, so that no shorter one takes a part out of it.
        all.sort_by_key(|one| std::cmp::Reverse(one.length()));
        let spared = sought(others, Sought::name);
        let longest = spared.into_iter().filter(|other| {
            all.iter().any(|one| {
                other.length() > one.length() && !one.places(&other.words.join(" ")).is_empty()
            })
        });
        Erasure {
            person,
            spared: longest.collect(),
            sought: all,
            replacement,
        }
    }

    /// The person's record, if there is one.
    pub fn person(&self) -> Option<&Id> {
        self.person.as_ref()
    }

    /// What stands in the place of the name.
    pub fn replacement(&self) -> &Replacement {
        &self.replacement
    }

    /// The id a record has from now on. The id of the person is another where somebody chose one: it may tell the name.
    pub fn id<'a>(&'a self, kind: Kind, id: &'a Id) -> &'a Id {
        match &self.replacement.id {
            Some(new) if kind == Kind::Person && self.person.as_ref() == Some(id) => new,
            _ => id,
        }
    }

    /// The same for an id as it stands in a field that points at records of a kind.
    fn pointer(&self, to: Kind, target: &str) -> Option<String> {
        let old = self.person.as_ref().filter(|id| id.as_str() == target)?;
        let new = self.id(to, old);
        (new != old).then(|| new.to_string())
    }

    /// Plain text without the name; none where the name is not in it. Names count as whole words alone; those of
    /// several words, and e-mail addresses, whatever their capitals.
    pub fn text(&self, text: &str) -> Option<String> {
        let spared: Vec<(usize, usize)> = self
            .spared
            .iter()
            .flat_map(|one| one.places(text))
            .collect();
        let mut found: Vec<(usize, usize)> = Vec::new();
        for one in &self.sought {
            for (start, end) in one.places(text) {
                let inside = |&(from, to): &(usize, usize)| from <= start && end <= to;
                let meets = |&(from, to): &(usize, usize)| start < to && from < end;
                if !spared.iter().any(inside) && !found.iter().any(meets) {
                    found.push((start, end));
                }
            }
        }
        if found.is_empty() {
            return None;
        }
        found.sort_unstable();
        let (mut replaced, mut from) = (String::new(), 0);
        for (start, end) in found {
            replaced.push_str(text.get(from..start).unwrap_or_default());
            replaced.push_str(&self.replacement.name);
            from = end;
        }
        replaced.push_str(text.get(from..).unwrap_or_default());
        // A short name makes way for a longer text; what would not fit its field any more could not be read again.
        match replaced.char_indices().nth(LONGEST_TEXT) {
            Some((end, _)) => Some(replaced.get(..end).unwrap_or_default().to_string()),
            None => Some(replaced),
        }
    }

    /// What a field of a record holds from now on; none where it stays as it is.
    pub fn value(&self, kind: Kind, id: &Id, field: &str, value: &Value) -> Option<Value> {
        let spec = kind.fields().iter().find(|spec| spec.name == field)?;
        match (spec.holds, value) {
            (FieldType::Text, Value::Text(text)) => self.said(kind, id, field, text),
            (FieldType::Ref(to), Value::Text(target)) => self.pointer(to, target).map(Value::Text),
            (FieldType::Refs(to), Value::Set(targets)) => {
                let old = targets
                    .iter()
                    .find(|target| self.pointer(to, target).is_some())?;
                let mut targets = targets.clone();
                targets.remove(old);
                targets.extend(self.pointer(to, old));
                Some(Value::Set(targets))
            }
            _ => None,
        }
    }

    /// What a field of text holds from now on.
    fn said(&self, kind: Kind, id: &Id, field: &str, text: &str) -> Option<Value> {
        let new = &self.replacement.name;
        match (kind, field) {
            // Two people can share a name: the record of another one is not touched.
            (Kind::Person, "name" | "email") if self.person.as_ref() != Some(id) => None,
            (Kind::Person, "email") => Some(Value::Null),
            (Kind::Person, "name") => (text != new).then(|| Value::Text(new.clone())),
            _ if CODES.contains(&field) => None,
            _ => self.text(text).map(Value::Text),
        }
    }

    /// A change without the name; none where the name is not in it.
    pub fn change(&self, change: &Change) -> Option<Change> {
        let of = |field: &str, value: &Value| self.value(change.kind, &change.id, field, value);
        let pointed = |field: &str, element: &str| {
            let spec = change
                .kind
                .fields()
                .iter()
                .find(|spec| spec.name == field)?;
            match spec.holds {
                FieldType::Refs(to) => self.pointer(to, element),
                // Other sets hold codes.
                _ => None,
            }
        };
        let act = match &change.act {
            Act::Create(fields) => self.fields(change, fields).map(Act::Create),
            Act::Delete(fields) => self.fields(change, fields).map(Act::Delete),
            Act::Set { field, old, new } => {
                let (was, is) = (of(field, old), of(field, new));
                (was.is_some() || is.is_some()).then(|| Act::Set {
                    field: field.clone(),
                    old: was.unwrap_or_else(|| old.clone()),
                    new: is.unwrap_or_else(|| new.clone()),
                })
            }
            Act::Include { field, element } => {
                pointed(field, element).map(|element| Act::Include {
                    field: field.clone(),
                    element,
                })
            }
            Act::Exclude { field, element } => {
                pointed(field, element).map(|element| Act::Exclude {
                    field: field.clone(),
                    element,
                })
            }
        };
        let id = self.id(change.kind, &change.id);
        (act.is_some() || *id != change.id).then(|| Change {
            kind: change.kind,
            id: id.clone(),
            act: act.unwrap_or_else(|| change.act.clone()),
        })
    }

    fn fields(&self, change: &Change, fields: &Fields) -> Option<Fields> {
        let mut replaced = fields.clone();
        let mut any = false;
        for (field, value) in fields {
            if let Some(value) = self.value(change.kind, &change.id, field, value) {
                any = true;
                match value.is_blank() {
                    true => replaced.remove(field),
                    false => replaced.insert(field.clone(), value),
                };
            }
        }
        any.then_some(replaced)
    }
}

/// The words that stand in the place of the name of the person with this number.
pub fn former_person(number: u32) -> String {
    t!("rules.former_person", number)
}

/// A name or an address that is looked for.
#[derive(Clone, Debug)]
struct Sought {
    words: Vec<String>,
    /// Whether capitals and small letters are told apart.
    exactly: bool,
}

impl Sought {
    /// A name. One word alone can be an ordinary word too, as Mark or Will: its capitals count.
    fn name(name: &str) -> Option<Sought> {
        let words: Vec<String> = name.split_whitespace().map(String::from).collect();
        let exactly = words.len() == 1;
        (!words.is_empty()).then_some(Sought { words, exactly })
    }

    fn email(address: &str) -> Option<Sought> {
        Sought::name(address).map(|sought| Sought {
            exactly: false,
            ..sought
        })
    }

    fn length(&self) -> usize {
        self.words.iter().map(|word| word.chars().count() + 1).sum()
    }

    /// Where it stands in a text, as whole words: the bytes from and to.
    fn places(&self, text: &str) -> Vec<(usize, usize)> {
        let (mut places, mut from) = (Vec::new(), 0);
        while let Some(rest) = text.get(from..) {
            let Some(first) = rest.chars().next() else {
                break;
            };
            let before = text
                .get(..from)
                .and_then(|before| before.chars().next_back());
            match self.length_at(rest) {
                Some(length) if length > 0 && !before.is_some_and(char::is_alphanumeric) => {
                    places.push((from, from + length));
                    from += length;
                }
                _ => from += first.len_utf8(),
            }
        }
        places
    }

    /// How many bytes of a text it takes from its beginning; none where the text does not begin with it.
    fn length_at(&self, text: &str) -> Option<usize> {
        let mut rest = text;
        for (place, word) in self.words.iter().enumerate() {
            if place > 0 {
                let trimmed = rest.trim_start();
                if trimmed.len() == rest.len() {
                    return None;
                }
                rest = trimmed;
            }
            rest = self.without_word(rest, word)?;
        }
        let ended = !rest.chars().next().is_some_and(char::is_alphanumeric);
        ended.then(|| text.len() - rest.len())
    }

    /// What follows the word at the beginning of a text.
    fn without_word<'a>(&self, text: &'a str, word: &str) -> Option<&'a str> {
        let mut rest = text.chars();
        for wanted in word.chars() {
            let found = rest.next()?;
            let same = found == wanted
                || (!self.exactly && found.to_lowercase().eq(wanted.to_lowercase()));
            if !same {
                return None;
            }
        }
        Some(rest.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(texts: &[&str]) -> BTreeSet<String> {
        texts.iter().map(|text| text.to_string()).collect()
    }

    fn erasure(names: &[&str], others: &[&str]) -> Erasure {
        let emails = set(&["ann@lee.example"]);
        let person = Id::new("p1");
        let replacement = Replacement {
            name: former_person(1),
            id: None,
        };
        Erasure::new(person, &set(names), &emails, &set(others), replacement)
    }

    #[test]
    fn a_name_is_replaced_where_it_stands_as_whole_words() {
        let check = |text: &str, replaced: Option<&str>| {
            let erasure = erasure(&["Ann Lee", "Ann Lee-Moor", "Åsa"], &["Mary Ann Lee"]);
            assert_eq!(erasure.text(text).as_deref(), replaced, "{text}");
        };
        check("Ask Ann Lee.", Some("Ask Former person 1."));
        check("ANN\u{a0} lee's desk", Some("Former person 1's desk"));
        check(
            "Ann Lee-Moor, Ann Lee",
            Some("Former person 1, Former person 1"),
        );
        check("(ANN@lee.example)", Some("(Former person 1)"));
        check("Åsa and åsa", Some("Former person 1 and åsa"));
        check(
            "Mary Ann Lee and Ann Lee",
            Some("Mary Ann Lee and Former person 1"),
        );
        check("Ann Leeds, Joann Lee, Ann, Lee", None);
        check("AnnLee", None);
        check("Åsabel", None);
        check("", None);
    }

    #[test]
    fn what_would_be_too_long_is_cut() {
        let text = format!("{} Åsa", "x".repeat(LONGEST_TEXT - 4));
        let cut = erasure(&["Åsa"], &[]).text(&text).unwrap();
        assert_eq!(cut.chars().count(), LONGEST_TEXT);
        assert!(cut.ends_with(" For"));
    }

    #[test]
    fn the_record_of_another_person_stays() {
        let erasure = erasure(&["Ann Lee"], &[]);
        let value = |id: &str, field: &str, text: &str| {
            let value = Value::Text(text.into());
            erasure.value(Kind::Person, &Id::new(id).unwrap(), field, &value)
        };
        let former = Some(Value::Text("Former person 1".into()));
        assert_eq!(value("p1", "name", "Ann Lee"), former);
        assert_eq!(value("p1", "name", "A. Lee"), former);
        assert_eq!(value("p1", "name", "Former person 1"), None);
        assert_eq!(value("p1", "email", "a@b.example"), Some(Value::Null));
        assert_eq!(value("p2", "name", "Ann Lee"), None);
        assert_eq!(value("p2", "email", "ann@lee.example"), None);
        assert_eq!(value("p2", "title", "Ann Lee"), former);
    }

    /// Fields of text in which no name is looked for are these and no others: a new one asks to be thought about.
    #[test]
    fn no_name_is_looked_for_in_codes() {
        let all: BTreeSet<&str> = Kind::ALL
            .iter()
            .flat_map(|kind| kind.fields())
            .filter(|spec| spec.holds == FieldType::Text)
            .map(|spec| spec.name)
            .collect();
        for code in CODES {
            assert!(all.contains(code), "{code} is no field any more");
        }
        let value = Value::Text("Åsa".into());
        let id = Id::new("x").unwrap();
        for spec in Kind::Task.fields() {
            let replaced = erasure(&["Åsa"], &[]).value(Kind::Task, &id, spec.name, &value);
            let said = ["name", "notes", "deliverable", "aside"].contains(&spec.name);
            assert_eq!(replaced.is_some(), said, "{}", spec.name);
        }
    }

    #[test]
    fn an_id_that_somebody_chose_is_replaced_wherever_it_stands() {
        let erasure = Erasure::new(
            Id::new("ann"),
            &set(&["Ann Lee"]),
            &set(&[]),
            &set(&[]),
            Replacement {
                name: former_person(1),
                id: Id::new("former-person-1"),
            },
        );
        let check = |json: &str| {
            let replaced = erasure.change(&Change::from_json(json).unwrap()).unwrap();
            assert_eq!(
                replaced.to_json(),
                json.replace("\"ann\"", "\"former-person-1\"")
            );
            assert_eq!(erasure.change(&replaced), None);
        };
        check(r#"{"act":"set","field":"owner","id":"t1","kind":"task","new":"ann","old":"bo"}"#);
        check(r#"{"act":"set","field":"title","id":"ann","kind":"person","new":"b","old":"a"}"#);
        check(
            r#"{"act":"include","element":"ann","field":"attendees","id":"m1","kind":"meeting"}"#,
        );
        check(
            r#"{"act":"exclude","element":"ann","field":"attendees","id":"m1","kind":"meeting"}"#,
        );
        check(
            r#"{"act":"delete","fields":{"attendees":["ann","zoe"]},"id":"m1","kind":"meeting"}"#,
        );
        // The same letters elsewhere are no person.
        for other in [
            r#"{"act":"set","field":"parent","id":"t1","kind":"task","new":"ann","old":null}"#,
            r#"{"act":"include","element":"ann","field":"clauses","id":"t1","kind":"task"}"#,
            r#"{"act":"set","field":"name","id":"ann","kind":"task","new":"a","old":"b"}"#,
        ] {
            assert_eq!(
                erasure.change(&Change::from_json(other).unwrap()),
                None,
                "{other}"
            );
        }
    }

    #[test]
    fn a_change_and_its_inverse_are_replaced_alike() {
        let erasure = erasure(&["Ann Lee"], &[]);
        let json = r#"{"act":"set","field":"name","id":"p1","kind":"person","new":"Ann Lee","old":"A. Lee"}"#;
        let change = Change::from_json(json).unwrap();
        let replaced = erasure.change(&change).unwrap();
        assert_eq!(
            erasure.change(&change.inverse()).unwrap(),
            replaced.inverse()
        );
        assert_eq!(erasure.change(&replaced), None);
        let made = r#"{"act":"create","fields":{"email":"ann@lee.example","name":"Ann Lee","title":""},"id":"p1","kind":"person"}"#;
        let replaced = erasure.change(&Change::from_json(made).unwrap()).unwrap();
        assert_eq!(
            replaced.to_json(),
            r#"{"act":"create","fields":{"name":"Former person 1","title":""},"id":"p1","kind":"person"}"#
        );
    }
}
