//! The words of Waymark's Rust side. Every sentence that a person reads stands in `words/en`, one file for each area,
//! under an id that begins with the name of the file; code asks for it with [`t!`]. The window does the same with its
//! own words, in the same form.
//!
//! Reads nothing while the program runs: the files are part of it. Knows nothing of what the words are about, and no
//! grammar but one and many. Dates and figures arrive in the form in which they are to be read.

use std::collections::BTreeMap;
use std::fmt::{self, Display};
use std::sync::OnceLock;

use serde_json::Value;

/// The files of words by area: the name of the file, and its text.
pub const FILES: &[(&str, &str)] = &[
    ("app", include_str!("../words/en/app.json")),
    ("commands", include_str!("../words/en/commands.json")),
    ("exchange", include_str!("../words/en/exchange.json")),
    ("file", include_str!("../words/en/file.json")),
    ("log", include_str!("../words/en/log.json")),
    ("pack", include_str!("../words/en/pack.json")),
    ("checks", include_str!("../words/en/checks.json")),
    ("raid", include_str!("../words/en/raid.json")),
    ("people", include_str!("../words/en/people.json")),
    ("readiness", include_str!("../words/en/readiness.json")),
    ("rules", include_str!("../words/en/rules.json")),
    ("scope", include_str!("../words/en/scope.json")),
    ("sheet", include_str!("../words/en/sheet.json")),
    ("status", include_str!("../words/en/status.json")),
    ("table", include_str!("../words/en/table.json")),
    ("why", include_str!("../words/en/why.json")),
];

/// The words of an id as a `String`, with the arguments in place of their names in braces.
///
/// An argument is anything that can be displayed; one that is called as the variable that holds it needs no value.
/// Where there is a form for one and a form for more, the argument `count` chooses. Nothing here can fail: an id that
/// is unknown and an argument that is not given stay visible in braces, and a test keeps both from happening.
///
/// ```
/// use waymark_words::t;
/// let kind = "a task";
/// assert_eq!(t!("rules.nameless", kind), "a task needs a name");
/// assert_eq!(t!("status.working_days", count = 1), "1 working day");
/// assert_eq!(t!("status.working_days", count = 12), "12 working days");
/// ```
#[macro_export]
macro_rules! t {
    ($id:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::words(
            $id,
            &[$((stringify!($name), &$crate::t!(@value $name $(= $value)?) as &dyn ::std::fmt::Display)),*],
        )
    };
    (@value $name:ident) => { $name };
    (@value $name:ident = $value:expr) => { $value };
}

/// The words of an id without arguments as a [`Phrase`], which can be kept and compared.
#[macro_export]
macro_rules! phrase {
    ($id:literal) => {
        $crate::Phrase::of($id)
    };
}

/// Words that need no argument, kept as their id: a part of a sentence that is told later, such as what a number is
/// called. Shown, it is its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase(&'static str);

impl Phrase {
    /// Called by [`phrase!`], so that a test finds each id.
    #[doc(hidden)]
    pub const fn of(id: &'static str) -> Phrase {
        Phrase(id)
    }
}

impl Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&words(self.0, &[]))
    }
}

/// What the catalogue holds under an id.
enum Words {
    /// One text for all cases.
    Always(String),
    /// A text for one and a text for any other number.
    Counted { one: String, other: String },
}

/// Called by [`t!`], with the name and value of each argument.
#[doc(hidden)]
pub fn words(id: &str, given: &[(&str, &dyn Display)]) -> String {
    match catalogue().get(id) {
        None => format!("{{{id}}}"),
        Some(Words::Always(text)) => filled(text, given),
        Some(Words::Counted { one, other }) => {
            let count = given.iter().find(|(name, _)| *name == "count");
            let count = count.map(|(_, value)| value.to_string());
            let is_one = matches!(count.as_deref(), Some("1" | "-1"));
            filled(if is_one { one } else { other }, given)
        }
    }
}

/// The text with each `{name}` that was given replaced. What is put in is not looked at again.
fn filled(text: &str, given: &[(&str, &dyn Display)]) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, opened)) = rest.split_once('{') {
        whole.push_str(before);
        let value = opened.split_once('}').and_then(|(name, after)| {
            let (_, value) = given.iter().find(|(known, _)| *known == name)?;
            Some((value.to_string(), after))
        });
        let (put, after) = value.unwrap_or_else(|| ("{".to_string(), opened));
        whole.push_str(&put);
        rest = after;
    }
    whole + rest
}

/// All files as one, read once.
fn catalogue() -> &'static BTreeMap<String, Words> {
    static CATALOGUE: OnceLock<BTreeMap<String, Words>> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        let objects = FILES.iter().filter_map(|(_, text)| {
            let file: Option<serde_json::Map<String, Value>> = serde_json::from_str(text).ok();
            file
        });
        let entries = objects.flatten();
        entries
            .filter_map(|(id, entry)| Some((id, read(&entry)?)))
            .collect()
    })
}

fn read(entry: &Value) -> Option<Words> {
    let text = |form: &Value| form.as_str().map(str::to_string);
    match entry {
        Value::Object(forms) => Some(Words::Counted {
            one: text(forms.get("one")?)?,
            other: text(forms.get("other")?)?,
        }),
        always => text(always).map(Words::Always),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_stand_where_they_are_named() {
        let fill = |text: &str| filled(text, &[("name", &"Å"), ("count", &3)]);
        assert_eq!(fill("{name}: {count} of {count}"), "Å: 3 of 3");
        assert_eq!(fill("no argument"), "no argument");
    }

    #[test]
    fn what_is_not_given_stays_visible() {
        let fill = |text: &str| filled(text, &[("name", &"Å")]);
        assert_eq!(fill("{who} and {name}"), "{who} and Å");
        assert_eq!(fill("open { and {name"), "open { and {name");
        assert_eq!(words("rules.no such id", &[]), "{rules.no such id}");
    }

    #[test]
    fn an_argument_is_text_whatever_it_holds() {
        let given: &[(&str, &dyn Display)] = &[("a", &"{b}"), ("b", &"{a}")];
        assert_eq!(filled("{a}{b}", given), "{b}{a}");
    }

    #[test]
    fn the_count_chooses() {
        let days = |count: i32| words("status.working_days", &[("count", &count)]);
        assert_eq!(
            [-1, 0, 1, 2].map(days),
            [
                "-1 working day",
                "0 working days",
                "1 working day",
                "2 working days"
            ]
        );
    }

    #[test]
    fn a_phrase_is_shown_as_its_words() {
        assert_eq!(Phrase::of("rules.the_lag").to_string(), "the lag");
    }
}
