//! What a change is called in History.
//!
//! Sentences are made from the declaration of the record kinds and from names as they are known now; they are never
//! stored, so that a person's name that is erased is gone from them too.

mod course;

use std::collections::HashMap;
use waymark_words::{Phrase, phrase, t};

use crate::change::{Act, Change, Fields};
use crate::erasure::ERASE;
use crate::numbers::reference;
use crate::project::Project;
use crate::record::{FieldSpec, Kind};
use crate::value::{FieldType, Id, Repeats, Value, parse_date};

/// What records are called: those of the present project, and those that were there once.
#[derive(Default)]
pub struct Names<'a> {
    project: Option<&'a Project>,
    gone: HashMap<(Kind, Id), Fields>,
}

impl<'a> Names<'a> {
    /// Names of the present project.
    pub fn of(project: &'a Project) -> Names<'a> {
        Names {
            project: Some(project),
            gone: HashMap::new(),
        }
    }

    /// Remembers what a change says of a record that may not be there any more.
    pub fn remember(&mut self, change: &Change) {
        if let Act::Create(fields) | Act::Delete(fields) = &change.act
            && self
                .project
                .is_none_or(|p| p.get(change.kind, &change.id).is_none())
        {
            self.gone
                .insert((change.kind, change.id.clone()), fields.clone());
        }
    }

    /// What people call a record: its name, title or code; the ends of a link.
    pub fn of_record(&self, kind: Kind, id: &Id) -> String {
        let field = |name: &str| match self.project.and_then(|p| p.get(kind, id)) {
            Some(record) => record.get(name),
            None => self
                .gone
                .get(&(kind, id.clone()))
                .and_then(|fields| fields.get(name).cloned()),
        };
        let text = |name: &str| match field(name) {
            Some(Value::Text(text)) if !text.is_empty() => Some(text),
            _ => None,
        };
        let pointed = |name: &str, to: Kind| {
            text(name)
                .and_then(|t| Id::new(&t))
                .map(|target| self.of_record(to, &target))
        };
        let named = match kind {
            Kind::Charter => text("organisation"),
            Kind::Criterion => return text("code").unwrap_or_else(|| id.to_string()),
            Kind::CatalogueEntry => text("code"),
            Kind::DayOff | Kind::ExtraDay => {
                let day = |name: &str| text(name).and_then(|t| parse_date(&t)).map(short_date);
                let (first, last) = (day("first"), day("last"));
                let Some(name) = text("name") else {
                    return id.to_string();
                };
                let rule = text("repeats").and_then(|rule| rule.parse().ok());
                let rule = rule.map(|rule| Repeats(rule).in_words());
                return match (first, last, rule) {
                    (Some(first), Some(last), Some(rule)) => {
                        t!("log.days_again", name, rule, first, last)
                    }
                    (Some(day), Some(last), _) if day == last => t!("log.day_off", name, day),
                    (Some(first), Some(last), _) => t!("log.days_off", name, first, last),
                    _ => t!("log.named", name),
                };
            }
            Kind::Link => {
                let ends = (pointed("from", Kind::Task), pointed("to", Kind::Task));
                let (Some(from), Some(to)) = ends else {
                    return id.to_string();
                };
                return format!("{from} → {to}");
            }
            Kind::BaselineTask => {
                let kept = || text("name").map(|name| t!("log.named", name));
                let told = pointed("task", Kind::Task).or_else(kept);
                return told.unwrap_or_else(|| id.to_string());
            }
            Kind::RaciMark => {
                let subject = pointed("activity", Kind::Activity);
                let subject = subject.or_else(|| pointed("process", Kind::Process));
                let who = pointed("person", Kind::Person)
                    .or_else(|| pointed("role", Kind::Role))
                    .or_else(|| pointed("party", Kind::Party));
                return pair(subject, who).unwrap_or_else(|| id.to_string());
            }
            Kind::Assignment => {
                let ends = (pointed("task", Kind::Task), pointed("person", Kind::Person));
                return pair(ends.0, ends.1).unwrap_or_else(|| id.to_string());
            }
            Kind::AttributeRating => {
                let process = pointed("process", Kind::Process);
                return pair(process, text("attribute")).unwrap_or_else(|| id.to_string());
            }
            Kind::RiskScore => {
                return pointed("risk", Kind::Risk).unwrap_or_else(|| id.to_string());
            }
            Kind::Cycle => {
                let work = pointed("work", Kind::RecurringWork);
                return work.unwrap_or_else(|| id.to_string());
            }
            Kind::Cost => {
                let line = pointed("line", Kind::BudgetLine);
                return line.unwrap_or_else(|| id.to_string());
            }
            Kind::Involvement => {
                let ends = (
                    pointed("process", Kind::Process),
                    pointed("party", Kind::Party),
                );
                return pair(ends.0, ends.1).unwrap_or_else(|| id.to_string());
            }
            Kind::ScopeVersionAnswer => {
                let version = pointed("version", Kind::ScopeVersion);
                let version = version.unwrap_or_else(|| id.to_string());
                return pair(Some(version), text("question")).unwrap_or_else(|| id.to_string());
            }
            Kind::ScopeAnswer => {
                let question = text("question");
                let part = text("part");
                let whole = question.as_ref().map(|question| match part {
                    Some(part) => format!("{question} {part}"),
                    None => question.clone(),
                });
                return whole.unwrap_or_else(|| id.to_string());
            }
            Kind::AcceptedFinding => return text("rule").unwrap_or_else(|| id.to_string()),
            Kind::ReviewItem => text("topic"),
            _ => text("name")
                .or_else(|| text("title"))
                .or_else(|| text("code")),
        };
        let number = match field("number") {
            Some(Value::Whole(number)) => reference(kind, number),
            _ => None,
        };
        match (number, named) {
            (Some(number), Some(name)) => t!("log.numbered", number, name),
            (None, Some(name)) => t!("log.named", name),
            (number, None) => number.unwrap_or_else(|| id.to_string()),
        }
    }

    fn of_value(&self, spec: Option<&FieldSpec>, value: &Value) -> String {
        match (value, spec.map(|s| s.holds)) {
            (Value::Null, Some(FieldType::Ref(Kind::Person))) => t!("log.nobody"),
            (Value::Null, _) => t!("log.nothing"),
            (Value::Text(text), _) if text.is_empty() => t!("log.nothing"),
            (Value::Text(text), Some(FieldType::Date)) => {
                parse_date(text).map_or_else(|| text.clone(), short_date)
            }
            (Value::Text(text), Some(FieldType::Week)) => in_weekdays(text),
            (Value::Text(text), Some(FieldType::Repeats)) => {
                let rule = text.parse().map(|rule| Repeats(rule).in_words());
                rule.unwrap_or_else(|_| text.clone())
            }
            (Value::Text(_), Some(FieldType::Picture)) => t!("log.a_picture"),
            (Value::Text(text), Some(FieldType::Ref(kind))) => {
                Id::new(text).map_or_else(|| text.clone(), |id| self.of_record(kind, &id))
            }
            (Value::Set(ids), Some(FieldType::Refs(kind))) => {
                let of = |text: &String| Id::new(text).map(|id| self.of_record(kind, &id));
                ids.iter().filter_map(of).collect::<Vec<_>>().join(", ")
            }
            (Value::Text(text), Some(FieldType::Text)) => {
                t!("log.named", name = beginning(text))
            }
            (Value::Text(text), _) => text.replace('_', " "),
            (
                Value::Whole(1),
                Some(FieldType::Whole {
                    unit: "working days",
                    ..
                }),
            ) => t!("status.working_days", count = 1),
            (Value::Whole(number), Some(FieldType::Whole { unit: "days", .. })) => {
                t!("log.days", count = number)
            }
            (Value::Whole(number), Some(FieldType::Whole { unit: "%", .. })) => {
                format!("{number}%")
            }
            (Value::Whole(number), Some(FieldType::Whole { unit, .. })) => {
                format!("{number} {unit}").trim_end().to_string()
            }
            (Value::Whole(number), _) => number.to_string(),
            (Value::Flag(true), _) => t!("log.yes"),
            (Value::Flag(false), _) => t!("log.no"),
            (Value::Set(elements), _) => elements
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join(", "),
        }
    }

    /// One element of a set: a record by what people call it.
    fn of_element(&self, spec: Option<&FieldSpec>, element: &str) -> String {
        match (spec.map(|spec| spec.holds), Id::new(element)) {
            (Some(FieldType::Refs(kind)), Some(id)) => self.of_record(kind, &id),
            _ => element.to_string(),
        }
    }

    /// One change as a sentence, such as `Task “Draft the policy”: progress 40% → 60%`.
    pub fn sentence(&self, change: &Change) -> String {
        self.line(change).whole()
    }

    /// One field and both its values: `progress`, `40%`, `60%`. None for a record added or removed.
    pub fn values(&self, change: &Change) -> Option<FieldValues> {
        let field = change.field()?;
        let spec = change.kind.fields().iter().find(|s| s.name == field);
        let name = spec.map_or(field, |spec| spec.words).to_string();
        let of = |value: &Value| self.of_value(spec, value);
        let (old, new) = match &change.act {
            Act::Set { old, new, .. } => (of(old), of(new)),
            Act::Include { element, .. } => (String::new(), self.of_element(spec, element)),
            Act::Exclude { element, .. } => (self.of_element(spec, element), String::new()),
            Act::Create(_) | Act::Delete(_) => return None,
        };
        Some(FieldValues {
            field: name,
            old,
            new,
        })
    }

    fn line(&self, change: &Change) -> EntryLine {
        let record = t!(
            "log.record",
            kind = capital(change.kind.words()),
            name = self.of_record(change.kind, &change.id)
        );
        if let Some(line) = course::line(self, change, &record) {
            return line;
        }
        let values = self.values(change);
        let FieldValues { field, old, new } = values.unwrap_or_default();
        match &change.act {
            Act::Create(_) => EntryLine::of(t!("log.added", record)),
            Act::Delete(_) => EntryLine::of(t!("log.removed", record)),
            // Places are keys that mean nothing to people.
            Act::Set { field, .. } if field == "place" => EntryLine::of(t!("log.moved", record)),
            Act::Set { .. } => EntryLine {
                headline: t!("log.changed", record, field),
                detail: format!("{old} → {new}"),
                more: 0,
            },
            Act::Include { .. } => EntryLine::of(t!("log.added_to", record, element = new, field)),
            Act::Exclude { .. } => {
                EntryLine::of(t!("log.taken_from", record, element = old, field))
            }
        }
    }

    /// A whole entry in one line. `act` is the name of the command, `undone` the line of the entry it takes back or
    /// does again.
    pub fn summary(&self, act: &str, changes: &[Change], undone: Option<&str>) -> String {
        self.entry(act, changes, undone).whole()
    }

    /// The same in its parts.
    pub fn entry(&self, act: &str, changes: &[Change], undone: Option<&str>) -> EntryLine {
        match (act, undone) {
            ("undo", Some(line)) => return EntryLine::of(t!("log.undone", line)),
            ("redo", Some(line)) => return EntryLine::of(t!("log.done_again", line)),
            ("project.new", _) => {
                let charter = changes.iter().find(|c| c.kind == Kind::Charter);
                let name = charter
                    .map(|c| self.of_record(c.kind, &c.id))
                    .unwrap_or_default();
                return EntryLine::of(t!("log.project_made", name).trim_end().to_string());
            }
            (ERASE, _) => return EntryLine::of(t!("log.name_erased")),
            _ => {}
        }
        let Some(leading) = leading(act, changes) else {
            return EntryLine::of(t!("log.nothing_changed"));
        };
        if act == "risk.happen" {
            let kind = capital(leading.kind.words());
            let name = self.of_record(leading.kind, &leading.id);
            let risk = t!("log.record", kind, name);
            return EntryLine::of(t!("log.happened", risk));
        }
        EntryLine {
            more: changes.len() - 1,
            ..self.line(leading)
        }
    }
}

/// One field and both its values, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldValues {
    /// What the field is called.
    pub field: String,
    /// What it held.
    pub old: String,
    /// What it holds then.
    pub new: String,
}

/// An entry in words: what was done, the values if one field changed, and how many more changes there were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryLine {
    /// `Task “Draft the policy”: progress`
    pub headline: String,
    /// `40% → 60%`; empty where the headline says it all.
    pub detail: String,
    /// Changes beside the one that is told.
    pub more: usize,
}

impl EntryLine {
    fn of(headline: String) -> EntryLine {
        EntryLine {
            headline,
            detail: String::new(),
            more: 0,
        }
    }

    /// All of it in one line.
    pub fn whole(&self) -> String {
        let mut line = self.headline.clone();
        if !self.detail.is_empty() {
            line = format!("{line} {}", self.detail);
        }
        match self.more {
            0 => line,
            count => t!("log.more", line, count),
        }
    }
}

/// The change that says most: for a new or removed row that row, not the links that go with it; for a risk the risk, not
/// its scores.
fn leading<'c>(act: &str, changes: &'c [Change]) -> Option<&'c Change> {
    let of_area = |c: &&Change| act.starts_with(area_of(c.kind));
    let whole = || {
        changes
            .iter()
            .filter(of_area)
            .filter(|c| c.field().is_none())
    };
    whole()
        .find(|c| !matches!(c.kind, Kind::RiskScore | Kind::Cycle))
        .or_else(|| whole().next())
        .or_else(|| changes.iter().find(of_area))
        .or(changes.first())
}

/// Two things that belong together, such as an activity and who takes part in it.
fn pair(first: Option<String>, second: Option<String>) -> Option<String> {
    Some(format!("{} · {}", first?, second?))
}

/// What part of the project an entry touched, as people call it: `Plan`, `People`, `Calendar`.
pub fn area(act: &str, changes: &[Change]) -> Phrase {
    match leading(act, changes).map(|change| change.kind) {
        None if act == ERASE => phrase!("log.area_people"),
        Some(Kind::Charter) if act.starts_with("scope.") => phrase!("log.area_scope"),
        Some(Kind::Task | Kind::Step | Kind::Link | Kind::Baseline | Kind::BaselineTask) => {
            phrase!("log.area_plan")
        }
        Some(Kind::Person | Kind::Role | Kind::Party | Kind::Assignment) => {
            phrase!("log.area_people")
        }
        Some(Kind::Process | Kind::Activity | Kind::RaciMark) => phrase!("log.area_processes"),
        Some(
            Kind::Risk
            | Kind::RiskScore
            | Kind::Assumption
            | Kind::Issue
            | Kind::Dependency
            | Kind::Decision
            | Kind::DecisionOption
            | Kind::Action,
        ) => phrase!("log.area_raid"),
        Some(Kind::Meeting | Kind::ReviewItem | Kind::RecurringWork | Kind::Cycle) => {
            phrase!("log.area_meetings")
        }
        Some(Kind::Audit | Kind::Finding) => phrase!("log.area_audits"),
        Some(Kind::BudgetLine | Kind::Cost) => phrase!("log.area_budget"),
        Some(Kind::Calendar | Kind::DayOff | Kind::ExtraDay) => phrase!("log.area_calendar"),
        Some(
            Kind::Unit
            | Kind::Customer
            | Kind::Site
            | Kind::Technology
            | Kind::Service
            | Kind::Involvement
            | Kind::ScopeAnswer
            | Kind::AcceptedFinding
            | Kind::ScopeVersion
            | Kind::ScopeVersionAnswer,
        ) => phrase!("log.area_scope"),
        Some(Kind::Criterion | Kind::AttributeRating) => phrase!("log.area_readiness"),
        Some(Kind::Document) => phrase!("log.area_documents"),
        Some(Kind::Charter | Kind::CatalogueEntry) | None => phrase!("log.area_project"),
    }
}

/// The first word of the commands that are about a kind.
fn area_of(kind: Kind) -> &'static str {
    match kind {
        Kind::DayOff | Kind::ExtraDay => "calendar",
        Kind::RaciMark => "raci",
        Kind::RiskScore => "risk",
        Kind::AttributeRating => "process",
        Kind::DecisionOption => "option",
        Kind::ReviewItem => "review",
        Kind::RecurringWork | Kind::Cycle => "recurring",
        Kind::BudgetLine => "budget",
        Kind::ScopeAnswer | Kind::AcceptedFinding | Kind::ScopeVersion => "scope",
        other => other.name(),
    }
}

/// Characters of a text that History shows; the whole of it is in the record.
const SHOWN: usize = 120;

fn beginning(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_string(),
    }
}

/// `20 Nov 2026`: History spans years, so the year is always there.
fn short_date(date: chrono::NaiveDate) -> String {
    date.format("%-d %b %Y").to_string()
}

/// `Mon Tue Wed Thu Fri` for `1111100`.
fn in_weekdays(week: &str) -> String {
    let names = t!("log.weekdays");
    let names = names.split(' ').zip(week.chars());
    let worked = names.filter(|(_, on)| *on == '1');
    worked.map(|(name, _)| name).collect::<Vec<_>>().join(" ")
}

/// The words with a capital at the beginning, as a sentence has it.
pub(crate) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(t: &str) -> Value {
        Value::Text(t.into())
    }

    fn set(kind: Kind, id: &str, field: &str, old: Value, new: Value) -> Change {
        Change {
            kind,
            id: Id::new(id).unwrap(),
            act: Act::Set {
                field: field.into(),
                old,
                new,
            },
        }
    }

    #[test]
    fn sentences_name_record_field_and_both_values() {
        let mut names = Names::default();
        let person = [("name".to_string(), text("Ruth Ellison"))].into();
        names.remember(&Change {
            kind: Kind::Person,
            id: Id::new("p").unwrap(),
            act: Act::Create(person),
        });
        let task = [("name".to_string(), text("Agree targets"))].into();
        names.remember(&Change {
            kind: Kind::Task,
            id: Id::new("t").unwrap(),
            act: Act::Delete(task),
        });
        let board = [
            ("name".to_string(), text("Board day")),
            ("first".into(), text("2027-02-01")),
            ("last".into(), text("2027-12-31")),
            ("repeats".into(), text("FREQ=MONTHLY;BYDAY=1MO")),
        ];
        let board = Change {
            kind: Kind::DayOff,
            id: Id::new("d").unwrap(),
            act: Act::Create(board.into()),
        };
        names.remember(&board);
        let check = |change: Change, line: &str| assert_eq!(names.sentence(&change), line);
        check(
            set(
                Kind::Task,
                "t",
                "progress",
                Value::Whole(40),
                Value::Whole(60),
            ),
            "Task “Agree targets”: progress 40% → 60%",
        );
        check(
            set(
                Kind::Task,
                "t",
                "duration",
                Value::Whole(1),
                Value::Whole(3),
            ),
            "Task “Agree targets”: duration 1 working day → 3 working days",
        );
        check(
            set(Kind::Task, "t", "owner", Value::Null, text("p")),
            "Task “Agree targets”: owner nobody → “Ruth Ellison”",
        );
        check(
            set(
                Kind::Person,
                "p",
                "name",
                text("Ruth"),
                text("Ruth Ellison"),
            ),
            "Person “Ruth Ellison”: name “Ruth” → “Ruth Ellison”",
        );
        check(
            set(Kind::Task, "t", "deadline", Value::Null, text("2026-11-20")),
            "Task “Agree targets”: deadline nothing → 20 Nov 2026",
        );
        check(
            set(
                Kind::Task,
                "t",
                "notes",
                text(""),
                text(&"long ".repeat(40)),
            ),
            &format!(
                "Task “Agree targets”: notes nothing → “{}…”",
                "long ".repeat(24).trim_end()
            ),
        );
        check(
            set(
                Kind::Calendar,
                "c",
                "week",
                text("1111100"),
                text("1111110"),
            ),
            "Calendar c: working week Mon Tue Wed Thu Fri → Mon Tue Wed Thu Fri Sat",
        );
        check(
            board,
            "Day off “Board day” on the first Mon of every month from 1 Feb 2027 to 31 Dec 2027 added",
        );
        check(
            set(Kind::Link, "l", "lag", Value::Whole(-1), Value::Whole(7)),
            "Link l: lag -1 day → 7 days",
        );
        let clause = Act::Include {
            field: "clauses".into(),
            element: "8.3.3".into(),
        };
        check(
            Change {
                kind: Kind::Task,
                id: Id::new("t").unwrap(),
                act: clause,
            },
            "Task “Agree targets”: 8.3.3 added to clauses",
        );
    }

    #[test]
    fn an_entry_is_led_by_what_its_command_is_about() {
        let mut names = Names::default();
        let make = |kind, id: &str, fields: Fields| Change {
            kind,
            id: Id::new(id).unwrap(),
            act: Act::Delete(fields),
        };
        let link = make(Kind::Link, "l", Fields::new());
        let task = make(
            Kind::Task,
            "t",
            [("name".to_string(), text("Draft"))].into(),
        );
        names.remember(&link);
        names.remember(&task);
        let line = names.summary("task.delete", &[link, task.clone()], None);
        assert_eq!(line, "Task “Draft” removed, and 1 more change");
        let undone = names.summary("undo", &[task.inverse()], Some(&line));
        assert_eq!(undone, "Undone: Task “Draft” removed, and 1 more change");
        assert_eq!(names.summary("task.set_name", &[], None), "Nothing changed");
    }
}
