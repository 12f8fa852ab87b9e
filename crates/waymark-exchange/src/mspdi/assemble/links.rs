//! The links of a plan.

use super::tasks::{Outline, Slot};
use super::uid;
use crate::left_behind::Losses;
use crate::mspdi::raw::{RawLink, RawTask};
use crate::mspdi::value::ceiling;
use crate::{Lag, LeftBehindKind, PlanLink};

/// The links between tasks that were kept. Tasks are numbered in the order of the file, so links are in
/// the order of their successors.
pub(super) fn links(
    raw: Vec<RawLink>,
    outline: &Outline,
    rows: &[RawTask],
    minutes_per_day: i64,
    losses: &mut Losses,
) -> Vec<PlanLink> {
    let mut links = Vec::with_capacity(raw.len());
    for link in raw {
        let row = &rows[link.to];
        let number = row.uid.unwrap_or_default();
        let mut lose = |kind| losses.note(kind, number, &row.name);
        let from = link.from.and_then(uid).and_then(|uid| outline.slot(uid));
        let to = outline.slot(number).filter(|_| !row.null);
        let (from, to) = match (from, to) {
            (_, None | Some(Slot::Project)) | (Some(Slot::Project), _) => continue,
            _ if link.cross_project => {
                lose(LeftBehindKind::ExternalLink);
                continue;
            }
            (Some(Slot::External), _) | (_, Some(Slot::External)) => {
                lose(LeftBehindKind::ExternalLink);
                continue;
            }
            (None, _) => {
                lose(LeftBehindKind::LinkToNothing);
                continue;
            }
            (Some(Slot::Task(from)), Some(Slot::Task(to))) => (from, to),
        };
        let of_predecessor = rows[outline.places[from].row].duration.unwrap_or(0);
        let (lag, lost) = lag(&link, of_predecessor, minutes_per_day);
        if let Some(kind) = lost {
            lose(kind);
        }
        links.push(PlanLink {
            from,
            to,
            kind: link.kind,
            lag,
        });
    }
    links
}

/// The days of a lag, and what was lost. The predecessor's duration is in seconds.
fn lag(link: &RawLink, of_predecessor: i64, minutes_per_day: i64) -> (Lag, Option<LeftBehindKind>) {
    let a_day = if link.format.elapsed {
        24 * 60
    } else {
        minutes_per_day
    };
    let (tenths, lost) = if link.format.percent {
        // A percent of so many seconds is a thousandth of that in tenths of a minute, over 6.
        let lag = i128::from(of_predecessor) * i128::from(link.lag);
        let tenths = lag.div_euclid(600) + i128::from(lag.rem_euclid(600) != 0);
        let tenths = i64::try_from(tenths).unwrap_or(if tenths < 0 { i64::MIN } else { i64::MAX });
        let lost = (link.lag != 0).then_some(LeftBehindKind::PercentLag);
        (tenths, lost)
    } else {
        let whole = link.lag % (a_day * 10) == 0;
        (link.lag, (!whole).then_some(LeftBehindKind::LagHours))
    };
    let days = ceiling(tenths, a_day * 10);
    let days = i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX });
    let lag = if link.format.elapsed && days != 0 {
        Lag::Elapsed(days)
    } else {
        Lag::Working(days)
    };
    (lag, lost)
}
