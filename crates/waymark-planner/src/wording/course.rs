//! What entries of registers go through, in words: a risk was scored, an action done, a meeting held. A field that
//! says so would tell it as `done nothing → 20 Nov 2026`.

use waymark_words::t;

use super::{EntryLine, Names, capital, short_date};
use crate::change::{Act, Change};
use crate::record::Kind;
use crate::value::{Value, parse_date};

/// The fields whose day says that something is over. What people call them completes `R-07 was …`.
fn ends(kind: Kind, field: &str) -> bool {
    match kind {
        Kind::Risk | Kind::Issue => field == "closed",
        Kind::Assumption => field == "checked",
        Kind::Dependency => field == "met",
        Kind::Decision => matches!(field, "taken" | "withdrawn"),
        Kind::Action | Kind::Audit => field == "done",
        Kind::Finding => matches!(field, "done" | "verified"),
        _ => false,
    }
}

/// A change in the course of a register as a line; none for any other change.
pub(super) fn line(names: &Names<'_>, change: &Change, record: &str) -> Option<EntryLine> {
    let name = || names.of_record(change.kind, &change.id);
    match (change.kind, &change.act) {
        (Kind::RiskScore, Act::Create(fields)) => {
            let grade = |field: &str| match fields.get(field) {
                Some(Value::Whole(grade)) => grade.to_string(),
                _ => String::new(),
            };
            let (likelihood, impact) = (grade("likelihood"), grade("impact"));
            let risk = t!(
                "log.record",
                kind = capital(Kind::Risk.words()),
                name = name()
            );
            Some(EntryLine::of(t!("log.scored", risk, likelihood, impact)))
        }
        (Kind::Cycle, Act::Create(fields)) => {
            let Some(Value::Text(due)) = fields.get("due") else {
                return None;
            };
            let day = short_date(parse_date(due)?);
            Some(EntryLine::of(t!("log.recorded", work = name(), day)))
        }
        (Kind::Cycle, Act::Delete(_)) => Some(EntryLine::of(t!("log.record_gone", work = name()))),
        (Kind::ScopeAnswer, Act::Create(fields)) => {
            let said = match (
                fields.get("unknown"),
                fields.get("text"),
                fields.get("values"),
            ) {
                (Some(Value::Flag(true)), _, _) => t!("log.not_known_yet"),
                (_, Some(Value::Text(text)), _) => text.clone(),
                (_, _, Some(Value::Set(values))) if !values.is_empty() => {
                    values.iter().cloned().collect::<Vec<_>>().join(", ")
                }
                _ => t!("log.nothing"),
            };
            Some(EntryLine {
                headline: t!("log.answered", record),
                detail: super::beginning(&said),
                more: 0,
            })
        }
        (Kind::Meeting, Act::Set { field, new, .. }) if field == "held" => {
            Some(EntryLine::of(match new {
                Value::Flag(true) => t!("log.held", meeting = record),
                _ => t!("log.reopened", record),
            }))
        }
        (kind, Act::Set { field, new, .. }) if ends(kind, field) => {
            let Value::Text(day) = new else {
                return Some(EntryLine::of(t!("log.reopened", record)));
            };
            let day = short_date(parse_date(day)?);
            let spec = kind.fields().iter().find(|spec| spec.name == field);
            let over = spec.map_or(field.as_str(), |spec| spec.words);
            Some(EntryLine::of(t!("log.over", record, over, day)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::Fields;
    use crate::value::Id;

    fn text(t: &str) -> Value {
        Value::Text(t.into())
    }

    fn risk() -> Change {
        let fields = [
            ("number".to_string(), Value::Whole(7)),
            ("title".into(), text("Halden leaves")),
        ];
        made(Kind::Risk, "r", fields.into())
    }

    fn made(kind: Kind, id: &str, fields: Fields) -> Change {
        Change {
            kind,
            id: Id::new(id).unwrap(),
            act: Act::Create(fields),
        }
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
    fn what_entries_go_through_is_told_as_people_say_it() {
        let mut names = Names::default();
        let work = [("name".to_string(), text("Service report"))];
        let action = [
            ("number".to_string(), Value::Whole(31)),
            ("title".into(), text("Load racks")),
        ];
        let review = [
            ("number".to_string(), Value::Whole(4)),
            ("title".into(), text("Review")),
        ];
        let score = [
            ("risk".to_string(), text("r")),
            ("likelihood".into(), Value::Whole(4)),
            ("impact".into(), Value::Whole(5)),
        ];
        let cycle = [
            ("work".to_string(), text("w")),
            ("due".into(), text("2027-02-01")),
        ];
        let (score, cycle) = (
            made(Kind::RiskScore, "s", score.into()),
            made(Kind::Cycle, "c", cycle.into()),
        );
        for change in [
            &risk(),
            &score,
            &cycle,
            &made(Kind::Action, "a", action.into()),
            &made(Kind::Meeting, "m", review.into()),
            &made(Kind::RecurringWork, "w", work.into()),
        ] {
            names.remember(change);
        }
        let check = |act: &str, changes: &[Change], line: &str| {
            assert_eq!(names.summary(act, changes, None), line);
        };
        let (none, day) = (Value::Null, text("2027-02-01"));
        let closed = set(Kind::Risk, "r", "closed", none.clone(), day.clone());
        let reopened = set(Kind::Risk, "r", "closed", day.clone(), none.clone());
        check(
            "risk.add",
            &[risk(), score.clone()],
            "Risk R-07 “Halden leaves” added, and 1 more change",
        );
        check(
            "risk.delete",
            &[score.inverse(), risk().inverse()],
            "Risk R-07 “Halden leaves” removed, and 1 more change",
        );
        check(
            "risk.score",
            &[score],
            "Risk R-07 “Halden leaves” scored 4 × 5",
        );
        check(
            "risk.close",
            std::slice::from_ref(&closed),
            "Risk R-07 “Halden leaves” closed on 1 Feb 2027",
        );
        check(
            "risk.happen",
            &[closed],
            "Risk R-07 “Halden leaves” happened",
        );
        check(
            "risk.reopen",
            &[reopened],
            "Risk R-07 “Halden leaves” reopened",
        );
        check(
            "action.done",
            &[set(Kind::Action, "a", "done", none, day)],
            "Action A-31 “Load racks” done on 1 Feb 2027",
        );
        let held = set(
            Kind::Meeting,
            "m",
            "held",
            Value::Flag(false),
            Value::Flag(true),
        );
        check("meeting.hold", &[held], "Meeting M-04 “Review” held");
        check(
            "recurring.record",
            &[cycle],
            "“Service report” recorded for 1 Feb 2027",
        );
    }
}
