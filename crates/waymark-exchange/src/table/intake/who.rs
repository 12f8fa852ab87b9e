//! Who is meant by a name in a cell.

use std::collections::BTreeMap;

use waymark_planner::{Id, Project};

/// The people of a project, by what cells call them.
pub(super) struct Who {
    by_email: BTreeMap<String, Vec<Id>>,
    by_name: BTreeMap<String, Vec<Id>>,
}

impl Who {
    pub fn of(project: &Project) -> Who {
        let mut who = Who {
            by_email: BTreeMap::new(),
            by_name: BTreeMap::new(),
        };
        for person in project.people.values() {
            who.add(&person.name, person.email.as_deref(), person.id.clone());
        }
        who
    }

    pub fn add(&mut self, name: &str, email: Option<&str>, id: Id) {
        if let Some(email) = email {
            let of_email = self.by_email.entry(email.trim().to_lowercase());
            of_email.or_default().push(id.clone());
        }
        self.by_name.entry(plain(name)).or_default().push(id);
    }

    pub fn forget(&mut self, id: &Id) {
        for ids in self.by_email.values_mut().chain(self.by_name.values_mut()) {
            ids.retain(|other| other != id);
        }
    }

    /// The people with an e-mail address.
    pub fn with_email(&self, email: &str) -> &[Id] {
        let found = self.by_email.get(&email.trim().to_lowercase());
        found.map_or(&[], Vec::as_slice)
    }

    /// The people with a name, whichever way its letters are written.
    pub fn with_name(&self, name: &str) -> &[Id] {
        self.by_name.get(&plain(name)).map_or(&[], Vec::as_slice)
    }

    /// The person a cell means: by e-mail address, by name, as `Lovelace, Ada` or as `Ada Lovelace <ada@example.org>`.
    /// Nothing where nobody is called so.
    ///
    /// # Errors
    /// Where more than one person is called so.
    pub fn find(&self, named: &str) -> Result<Option<Id>, ()> {
        let (name, email) = name_and_email(named);
        let turned = name
            .split_once(',')
            .map(|(last, first)| format!("{first} {last}"));
        let found = [
            email.as_deref().map(|email| self.with_email(email)),
            Some(self.with_name(&name)),
            turned.as_deref().map(|turned| self.with_name(turned)),
        ];
        match found.into_iter().flatten().find(|ids| !ids.is_empty()) {
            None => Ok(None),
            Some([one]) => Ok(Some(one.clone())),
            Some(_) => Err(()),
        }
    }
}

/// A name as names are compared.
pub(super) fn plain(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// What a cell says of a name and an e-mail address. Where there is an address alone it is the name as well.
pub(super) fn name_and_email(named: &str) -> (String, Option<String>) {
    let bracketed = named
        .strip_suffix('>')
        .and_then(|text| text.rsplit_once('<'))
        .or_else(|| {
            named
                .strip_suffix(')')
                .and_then(|text| text.rsplit_once('('))
        });
    if let Some((name, email)) = bracketed.filter(|(_, email)| email.contains('@')) {
        let name = Some(name.trim()).filter(|name| !name.is_empty());
        let email = email.trim();
        return (name.unwrap_or(email).to_string(), Some(email.to_string()));
    }
    let is_email = named.contains('@') && !named.contains(char::is_whitespace);
    (named.to_string(), is_email.then(|| named.to_string()))
}
