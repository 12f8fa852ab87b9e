//! Days along the width of a chart. Whole numbers only; days outside the axis stand at its ends.

use chrono::{Datelike, Months, NaiveDate};

use crate::block::Axis;
use crate::units::{Mpt, scale};

/// A time axis with a place on the page.
pub(super) struct TimeScale {
    first: NaiveDate,
    last: NaiveDate,
    days: i64,
    left: Mpt,
    right: Mpt,
}

/// The start of a month that is named on an axis.
pub(super) struct Tick {
    pub x: Mpt,
    pub month: NaiveDate,
    /// Months from one tick to the next.
    pub step: u32,
}

impl TimeScale {
    pub(super) fn new(axis: &Axis, left: Mpt, right: Mpt) -> Self {
        let days = ((axis.last - axis.first).num_days() + 1).max(1);
        Self {
            first: axis.first,
            last: axis.last,
            days,
            left,
            right,
        }
    }

    /// Where the day starts.
    pub(super) fn start(&self, date: NaiveDate) -> Mpt {
        self.at_half_days((date - self.first).num_days() * 2)
    }

    /// Where the day ends.
    pub(super) fn end(&self, date: NaiveDate) -> Mpt {
        self.at_half_days((date - self.first).num_days() * 2 + 2)
    }

    /// The middle of the day, where markers stand.
    pub(super) fn middle(&self, date: NaiveDate) -> Mpt {
        self.at_half_days((date - self.first).num_days() * 2 + 1)
    }

    fn at_half_days(&self, half_days: i64) -> Mpt {
        let half_days = half_days.clamp(0, self.days * 2);
        self.left + scale(self.right - self.left, half_days, self.days * 2)
    }

    /// Months named on the axis: every one, or every second, third, sixth, twelfth and so on where
    /// they would stand closer than `spacing`.
    pub(super) fn ticks(&self, spacing: Mpt) -> Vec<Tick> {
        let month_width = scale(self.right - self.left, 30, self.days);
        let step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600]
            .into_iter()
            .find(|step| month_width * i64::from(*step) >= spacing)
            .unwrap_or(1200);
        let mut ticks = Vec::new();
        let mut month = Some(self.first);
        while let Some(date) = month.filter(|date| *date <= self.last) {
            let number = i64::from(date.year()) * 12 + i64::from(date.month0());
            let to_next = u32::try_from(number.rem_euclid(i64::from(step))).unwrap_or(0);
            if to_next == 0 {
                ticks.push(Tick {
                    x: self.start(date),
                    month: date,
                    step,
                });
                month = date.checked_add_months(Months::new(step));
            } else {
                month = date.checked_add_months(Months::new(step - to_next));
            }
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typeset::Words;
    use crate::units::pt;

    fn axis(first: &str, last: &str) -> TimeScale {
        let (first, last) = (first.parse().unwrap(), last.parse().unwrap());
        let axis = Axis {
            first,
            last,
            today: first,
            today_label: Words::new("", ""),
            target: None,
        };
        TimeScale::new(&axis, pt(100), pt(400))
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_stand_where_they_should() {
        let scale = axis("2026-04-01", "2026-04-30");
        assert_eq!(scale.start(day("2026-04-01")), pt(100));
        assert_eq!(scale.middle(day("2026-04-01")), pt(105));
        assert_eq!(scale.end(day("2026-04-30")), pt(400));
    }

    #[test]
    fn days_outside_stand_at_the_ends() {
        let scale = axis("2026-04-01", "2026-04-30");
        assert_eq!(scale.end(day("1999-01-01")), pt(100));
        assert_eq!(scale.start(day("2126-01-01")), pt(400));
    }

    #[test]
    fn a_long_axis_names_fewer_months() {
        let named = |scale: TimeScale| {
            let ticks = scale.ticks(pt(30));
            ticks
                .iter()
                .map(|tick| tick.month.to_string()[..7].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            named(axis("2026-04-01", "2026-06-30")),
            ["2026-04", "2026-05", "2026-06"]
        );
        assert_eq!(
            named(axis("2026-02-01", "2027-12-31")).first().unwrap(),
            "2026-04"
        );
        assert_eq!(
            named(axis("2026-02-01", "2126-12-31")),
            ["2040-01", "2060-01", "2080-01", "2100-01", "2120-01"]
        );
    }
}
