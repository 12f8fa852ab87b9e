//! Numbers by which people call records, such as `R-07`. Each is given once: the charter counts how many were given, so
//! that what was removed leaves a gap and never lends its number to another.

use crate::record::{AnyRecord, Kind};
use crate::value::Value;

/// The kinds whose records are numbered: the letters before the number, and the field of the charter that counts.
const NUMBERED: [(Kind, &str, &str); 8] = [
    (Kind::Risk, "R", "risks_numbered"),
    (Kind::Assumption, "AS", "assumptions_numbered"),
    (Kind::Issue, "I", "issues_numbered"),
    (Kind::Dependency, "DP", "dependencies_numbered"),
    (Kind::Decision, "D", "decisions_numbered"),
    (Kind::Action, "A", "actions_numbered"),
    (Kind::Meeting, "M", "meetings_numbered"),
    (Kind::Finding, "F", "findings_numbered"),
];

/// The letters before the numbers of a kind; none where its records have no number for people.
fn letters(kind: Kind) -> Option<&'static str> {
    let numbered = NUMBERED.iter().find(|(of, _, _)| *of == kind);
    numbered.map(|(_, letters, _)| *letters)
}

/// The field of the charter that counts the numbers given to a kind.
pub(crate) fn counter(kind: Kind) -> Option<&'static str> {
    let numbered = NUMBERED.iter().find(|(of, _, _)| *of == kind);
    numbered.map(|(_, _, counter)| *counter)
}

/// What people call the record with a number: `R-07`. None where records of the kind have no number for people.
pub fn reference(kind: Kind, number: i64) -> Option<String> {
    letters(kind).map(|letters| format!("{letters}-{number:02}"))
}

/// What people call a record: `R-07`. None where it has no number.
pub fn reference_of(record: &dyn AnyRecord) -> Option<String> {
    match record.get("number") {
        Some(Value::Whole(number)) => reference(record.kind(), number),
        _ => None,
    }
}

/// The number in what people call a record of a kind: 7 for `R-07`, `r-7` and `R-007`.
pub(crate) fn number_in(kind: Kind, given: &str) -> Option<i64> {
    let (before, number) = given.trim().split_once('-')?;
    let digits = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    let fits = digits && before.eq_ignore_ascii_case(letters(kind)?);
    fits.then(|| number.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_with_a_counter_in_the_charter_is_numbered() {
        let counted = Kind::Charter.fields().iter().map(|field| field.name);
        let counted = counted.filter(|name| name.ends_with("_numbered"));
        let told = NUMBERED.iter().map(|(_, _, counter)| *counter);
        let told: Vec<&str> = ["baselines_numbered"].into_iter().chain(told).collect();
        assert_eq!(counted.collect::<Vec<_>>(), told);
    }

    #[test]
    fn what_is_written_is_read_again() {
        for (kind, number, written) in [
            (Kind::Risk, 7, "R-07"),
            (Kind::Dependency, 12, "DP-12"),
            (Kind::Action, 131, "A-131"),
        ] {
            assert_eq!(reference(kind, number).as_deref(), Some(written));
            assert_eq!(number_in(kind, written), Some(number));
        }
        assert_eq!(number_in(Kind::Risk, "r-7"), Some(7));
        for other in ["D-07", "R07", "R-", "R-+7", "R-7a", "7"] {
            assert_eq!(number_in(Kind::Risk, other), None, "{other}");
        }
        assert_eq!(reference(Kind::Task, 1), None);
    }
}
