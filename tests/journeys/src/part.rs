//! Parts of the window, asked for by role and name, as a screen reader is told them.
//!
//! A part is looked for anew each time it is used, so it is never a stale one; what is used has to be there, in sight,
//! and not under something else.

use serde_json::{Value, json};

use crate::wait::{LIMIT, until, within};
use crate::window::Window;

/// Finds parts by role and name.
pub(crate) const FIND: &str = include_str!("parts.js");

/// More presses of Tab than go round any page.
const MOST_TABS: usize = 80;

/// What a part is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// Exactly so.
    Is(String),
    /// With these words at its beginning.
    Begins(String),
    /// With these words somewhere.
    Holds(String),
    /// Anyhow.
    Any,
}

impl Name {
    fn asked(&self) -> [Value; 2] {
        let (words, how) = match self {
            Name::Is(words) => (words.as_str(), "is"),
            Name::Begins(words) => (words.as_str(), "begins"),
            Name::Holds(words) => (words.as_str(), "holds"),
            Name::Any => ("", "any"),
        };
        [json!(words), json!(how)]
    }
}

impl From<&str> for Name {
    fn from(words: &str) -> Name {
        Name::Is(words.to_string())
    }
}

/// What was seen of a part at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// Its role: `button`.
    pub role: String,
    /// Its name, as a screen reader says it.
    pub name: String,
    /// The words that are drawn in it.
    pub text: String,
    /// What a field holds.
    pub value: Option<String>,
    /// Whether it has the keyboard.
    pub focused: bool,
    /// Whether it cannot be used now; then its title says why.
    pub off: bool,
    /// Whether it is chosen, checked or pressed.
    pub selected: bool,
    /// What is told of it where the pointer rests on it.
    pub title: Option<String>,
    /// Its middle, in pixels of the window, from the top left.
    middle: (i64, i64),
    /// What lies over its middle.
    over: Option<String>,
}

impl Seen {
    fn read(found: &Value) -> Seen {
        let text = |field: &str| found[field].as_str().map(str::to_string);
        let yes = |field: &str| found[field].as_bool().unwrap_or_default();
        let pixels = |field: &str| found[field].as_i64().unwrap_or_default();
        Seen {
            role: text("role").unwrap_or_default(),
            name: text("name").unwrap_or_default(),
            text: text("text").unwrap_or_default(),
            value: text("value"),
            focused: yes("focused"),
            off: yes("off"),
            selected: yes("selected"),
            title: text("title"),
            middle: (pixels("x"), pixels("y")),
            over: text("over"),
        }
    }
}

/// A part of a window.
#[derive(Clone, Debug)]
pub struct Part<'w> {
    window: &'w Window,
    role: String,
    name: Name,
    inside: Option<(String, Name)>,
}

impl<'w> Part<'w> {
    pub(crate) fn of(window: &'w Window, role: &str, name: impl Into<Name>) -> Part<'w> {
        Part {
            window,
            role: role.to_string(),
            name: name.into(),
            inside: None,
        }
    }

    /// The part of this role and name within this one. Goes one level deep.
    pub fn the(&self, role: &str, name: impl Into<Name>) -> Part<'w> {
        Part {
            inside: Some((self.role.clone(), self.name.clone())),
            ..Part::of(self.window, role, name)
        }
    }

    /// All there are now.
    pub fn all(&self) -> Vec<Seen> {
        self.look(false)
    }

    fn look(&self, point: bool) -> Vec<Seen> {
        let [name, how] = self.name.asked();
        let inside = self.inside.as_ref().map(|(role, name)| {
            let [name, how] = name.asked();
            json!([role, name, how])
        });
        let given = vec![json!(self.role), name, how, json!(inside), json!(point)];
        let found = self.window.run(FIND, given);
        let found = found.as_array().map(Vec::as_slice).unwrap_or_default();
        found.iter().map(Seen::read).collect()
    }

    /// The first there is, once there is one.
    ///
    /// # Panics
    /// When none comes, with what there is of that role.
    pub fn wait(&self) -> Seen {
        self.wait_until("to appear", |_| true)
    }

    /// The first of which this holds, once there is one; `what` says it in words.
    ///
    /// # Panics
    /// When none comes, with what there is of that role.
    pub fn wait_until(&self, what: &str, holds: impl Fn(&Seen) -> bool) -> Seen {
        let look = || self.all().into_iter().find(|seen| holds(seen));
        within(LIMIT, look).unwrap_or_else(|| {
            let others = Part {
                name: Name::Any,
                ..self.clone()
            };
            let mut names: Vec<String> = others.all().into_iter().map(|seen| seen.name).collect();
            names.truncate(30);
            panic!("waited {LIMIT:?} for {self} {what}; of that role there is {names:?}")
        })
    }

    /// Waits until there is none.
    ///
    /// # Panics
    /// When one stays.
    pub fn wait_gone(&self) {
        until(&format!("{self} to go"), || {
            self.all().is_empty().then_some(())
        });
    }

    /// Goes on to it with Tab, from where the keyboard is.
    ///
    /// # Panics
    /// When it is not reached.
    pub fn tab_to(&self) {
        self.wait();
        for _ in 0..MOST_TABS {
            if self.all().first().is_some_and(|seen| seen.focused) {
                return;
            }
            self.window.press("Tab");
        }
        panic!("Tab does not reach {self}");
    }

    /// Clicks it with the mouse.
    ///
    /// # Panics
    /// When it does not come, cannot be used, or something lies over it.
    pub fn click(&self) {
        self.window.click(self.reached(), 1);
    }

    /// Clicks it twice.
    ///
    /// # Panics
    /// As [`click`](Part::click).
    pub fn double_click(&self) {
        self.window.click(self.reached(), 2);
    }

    /// Takes it with the mouse and lets it go over another part.
    ///
    /// # Panics
    /// As [`click`](Part::click), for both.
    pub fn drag_to(&self, other: &Part<'_>) {
        let from = self.reached();
        self.window.drag(from, other.reached());
    }

    /// Where the mouse reaches it, once it does.
    fn reached(&self) -> (i64, i64) {
        let mut last = None;
        let look = || {
            let seen = self.look(true).into_iter().next()?;
            // What still moves, or slides in, is not where it will be clicked.
            let stays = last.replace(seen.middle) == Some(seen.middle);
            (stays && seen.over.is_none() && !seen.off).then_some(seen.middle)
        };
        within(LIMIT, look).unwrap_or_else(|| match self.look(true).first() {
            None => panic!("waited {LIMIT:?} for {self} to click it"),
            Some(seen) if seen.off => panic!("{self} cannot be used: {:?}", seen.title),
            Some(seen) => panic!(
                "the mouse does not reach {self}: over it is {:?}",
                seen.over
            ),
        })
    }
}

impl std::fmt::Display for Part<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}", self.role, self.name)?;
        match &self.inside {
            Some((role, name)) => write!(f, " in {role} {name:?}"),
            None => Ok(()),
        }
    }
}
