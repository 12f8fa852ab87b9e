//! What a row waits for, as cells of other tools have it: `3; 2.5.1FS+2d; PRE-01 SS-1 day`.

use waymark_planner::record::LinkKind;

/// One row that another waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Predecessor {
    /// As it stands there.
    pub written: String,
    /// What the driving row may be called, with the rest that then is left: the whole text first, then without its end.
    called: Vec<(String, LinkKind, i32, bool)>,
    /// The ends that are tied.
    pub kind: LinkKind,
    /// The wait in working days; negative for a lead.
    pub lag_days: i32,
    /// Whether it is counted in calendar days.
    pub elapsed: bool,
}

impl Predecessor {
    /// The driving row, by what cells call rows. A text such as `PRE-01` may be the name of a row or a row with a lead:
    /// what is known wins, and the longest of what is known.
    pub fn find<T>(&self, known: impl Fn(&str) -> Option<T>) -> Option<(T, Predecessor)> {
        self.called
            .iter()
            .find_map(|(name, kind, lag_days, elapsed)| {
                let found = known(name)?;
                let one = Predecessor {
                    kind: *kind,
                    lag_days: *lag_days,
                    elapsed: *elapsed,
                    ..self.clone()
                };
                Some((found, one))
            })
    }
}

/// What a cell says, apart by semicolons or commas.
///
/// # Errors
/// The part that is no row with an optional kind of link and wait.
pub(super) fn predecessors(text: &str) -> Result<Vec<Predecessor>, String> {
    let parts = text.split([';', ',']).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    parts
        .map(|part| one(part).ok_or_else(|| part.to_string()))
        .collect()
}

fn one(part: &str) -> Option<Predecessor> {
    let mut called = vec![(part.to_string(), LinkKind::FinishStart, 0, false)];
    for (rest, lag, elapsed) in [Some((part, 0, false)), without_lag(part)]
        .into_iter()
        .flatten()
    {
        if let Some((name, kind)) = without_kind(rest) {
            called.push((name.to_string(), kind, lag, elapsed));
        }
        if lag != 0 {
            called.push((rest.to_string(), LinkKind::FinishStart, lag, elapsed));
        }
    }
    let (_, kind, lag_days, elapsed) = called.last()?.clone();
    Some(Predecessor {
        written: part.to_string(),
        called,
        kind,
        lag_days,
        elapsed,
    })
}

/// A text without a wait at its end, such as `+2d`, `-1 day` or `+3ed`, and that wait.
fn without_lag(text: &str) -> Option<(&str, i32, bool)> {
    let at = text.rfind(['+', '-', '−'])?;
    let sign = text[at..].chars().next()?;
    let wait = text[at + sign.len_utf8()..].trim().to_lowercase();
    let end = wait
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(wait.len());
    let (digits, unit) = wait.split_at(end);
    let days: i32 = digits.parse().ok().filter(|days| *days <= 5_000)?;
    let (days, elapsed) = match unit.trim() {
        "" | "d" | "day" | "days" => (days, false),
        "w" | "wk" | "wks" | "week" | "weeks" => (days * 5, false),
        "ed" | "eday" | "edays" => (days, true),
        _ => return None,
    };
    let days = if sign == '+' { days } else { -days };
    let rest = text[..at].trim();
    (!rest.is_empty()).then_some((rest, days, elapsed))
}

/// A text without the kind of a link at its end, and that kind.
fn without_kind(text: &str) -> Option<(&str, LinkKind)> {
    let at = text.len().checked_sub(2)?;
    let (name, kind) = (text.get(..at)?.trim(), text.get(at..)?);
    let kind = match kind.to_uppercase().as_str() {
        "FS" => LinkKind::FinishStart,
        "SS" => LinkKind::StartStart,
        "FF" => LinkKind::FinishFinish,
        "SF" => LinkKind::StartFinish,
        _ => return None,
    };
    (!name.is_empty()).then_some((name, kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a text means where these rows are known: `3 FS 0`, apart by commas.
    fn read(text: &str, known: &[&str]) -> String {
        let found = predecessors(text).unwrap();
        let found = found.iter().map(|one| {
            let known = |name: &str| known.contains(&name).then(|| name.to_string());
            one.find(known).map_or_else(
                || format!("? {}", one.written),
                |(name, one)| {
                    let elapsed = if one.elapsed { " elapsed" } else { "" };
                    format!("{name} {} {}{elapsed}", one.kind.word(), one.lag_days)
                },
            )
        });
        found.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn rows_with_kinds_and_waits() {
        let rows = ["3", "12", "2.5.1", "PRE-01", "PRE"];
        for (text, means) in [
            ("3", "3 FS 0"),
            ("3; 12", "3 FS 0, 12 FS 0"),
            ("3,12", "3 FS 0, 12 FS 0"),
            ("3FS+2d", "3 FS 2"),
            ("3ss", "3 SS 0"),
            ("2.5.1FF-1 day", "2.5.1 FF -1"),
            ("12 SF + 2 weeks", "12 SF 10"),
            ("3FS+3ed", "3 FS 3 elapsed"),
            ("12+4", "12 FS 4"),
            ("PRE-01", "PRE-01 FS 0"),
            ("PRE-01FS-2d", "PRE-01 FS -2"),
            ("PRE-2", "PRE FS -2"),
            ("99", "? 99"),
            ("3FS+2 months", "? 3FS+2 months"),
            ("", ""),
        ] {
            assert_eq!(read(text, &rows), means, "{text}");
        }
    }
}
