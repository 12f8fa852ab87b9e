//! The few letters by which people, roles and parties are told apart where there is no room for names.

use std::collections::{BTreeMap, BTreeSet};

use waymark_planner::{Id, Project};

/// The letters of everyone and everything that takes part in processes, by record. Within people, roles and parties none
/// is given twice; whoever was there first keeps the shortest.
pub(crate) struct Shorts {
    of: BTreeMap<Id, String>,
}

impl Shorts {
    pub(crate) fn of(project: &Project) -> Shorts {
        let people = project.people.values();
        let people = people.map(|person| (&person.id, ends(&person.name)));
        let roles = project.roles.values();
        let roles = roles.map(|role| (&role.id, heads(&role.title)));
        let parties = project.parties.values();
        let parties = parties.map(|party| (&party.id, heads(&party.name)));
        let mut of = BTreeMap::new();
        of.extend(unique(people));
        of.extend(unique(roles));
        of.extend(unique(parties));
        Shorts { of }
    }

    /// The letters of a record; nothing for one that is not there.
    pub(crate) fn get(&self, id: &Id) -> String {
        self.of.get(id).cloned().unwrap_or_default()
    }
}

/// The words of a name: what stands between spaces and begins with a letter or digit.
fn words(name: &str) -> impl DoubleEndedIterator<Item = &str> {
    name.split_whitespace()
        .filter(|word| word.starts_with(char::is_alphanumeric))
}

/// The first letters of first and last name, and what follows in the last: `CA`, then `der` of `Colin Ader`.
fn ends(name: &str) -> (String, String) {
    let first = words(name).next().unwrap_or("?");
    match words(name).next_back().filter(|last| *last != first) {
        Some(last) => (capital(first) + &capital(last), rest(last)),
        None => (capital(first), rest(first)),
    }
}

/// The first letters of up to three words, and what follows in the last of them.
fn heads(name: &str) -> (String, String) {
    let taken: Vec<&str> = words(name).take(3).collect();
    match taken.as_slice() {
        [] => ("?".into(), String::new()),
        [.., last] => (taken.iter().map(|word| capital(word)).collect(), rest(last)),
    }
}

fn capital(word: &str) -> String {
    let first = word.chars().next();
    first.map_or_else(String::new, |first| first.to_uppercase().collect())
}

fn rest(word: &str) -> String {
    word.chars()
        .skip(1)
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// Gives each the shortest that nobody before has: letters alone, then with more of the word, then with a number.
fn unique<'a>(
    named: impl Iterator<Item = (&'a Id, (String, String))>,
) -> impl Iterator<Item = (Id, String)> {
    let mut taken = BTreeSet::new();
    named.map(move |(id, (letters, rest))| {
        let longer = (0..=rest.chars().count().min(2)).map(|more| {
            let more: String = rest.chars().take(more).collect();
            format!("{letters}{more}")
        });
        // A single letter says little of anybody.
        let telling = longer.filter(|short| short.chars().count() > 1);
        let numbered = (2..).map(|number| format!("{letters}{number}"));
        let mut free = telling.chain(numbered).filter(|one| !taken.contains(one));
        let short = free.next().unwrap_or_default();
        taken.insert(short.clone());
        (id.clone(), short)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(named: &[(&str, &str)], of: fn(&str) -> (String, String)) {
        let ids: Vec<Id> = (0..named.len())
            .filter_map(|at| Id::new(&at.to_string()))
            .collect();
        let names = ids.iter().zip(named).map(|(id, (name, _))| (id, of(name)));
        let found: Vec<String> = unique(names).map(|(_, short)| short).collect();
        let expected: Vec<&str> = named.iter().map(|(_, short)| *short).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn people_are_told_apart() {
        check(
            &[
                ("Colin Adeyemi", "CA"),
                ("Clara Adams", "CAd"),
                ("Carl Adler", "CAdl"),
                ("Cleo Adlam", "CA2"),
                ("Ruth", "Ru"),
                ("åse von Berg", "ÅB"),
                ("Al Al", "Al"),
                ("…", "?2"),
                ("", "?3"),
            ],
            ends,
        );
    }

    #[test]
    fn roles_are_told_apart() {
        check(
            &[
                ("Incident process owner", "IPO"),
                ("Improvement process owner", "IPOw"),
                ("SMS owner / SMS manager", "SOS"),
                ("Finance", "Fi"),
            ],
            heads,
        );
    }
}
