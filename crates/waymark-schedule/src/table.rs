//! Days and working days counted in advance, so that most calendar questions are one look into memory.
//!
//! A table answers for a stretch of days only and says nothing about others. It may not grow with the dates that
//! somebody wrote into a calendar: its length is bounded, whatever they are.

/// The most days a table covers, almost ninety years. Counts within it fit 16 bits.
const LONGEST: i64 = 32_768;

/// Working days before each of a range of days, and the working days in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Table {
    first: i64,
    /// Working days before the first day of the table.
    rank: i64,
    /// Working days from the first day up to each day; one entry more than there are days.
    before: Vec<u16>,
    /// The working days, counted from the first day.
    nth: Vec<u16>,
}

impl Table {
    /// Counts the days from `first` to before `end`, or as many as a table may cover.
    pub(crate) fn new(first: i64, end: i64, rank: i64, works: impl Fn(i64) -> bool) -> Table {
        let end = end.min(first + LONGEST);
        let mut table = Table {
            first,
            rank,
            before: Vec::with_capacity((end - first + 1) as usize),
            nth: Vec::new(),
        };
        for day in first..end {
            table.before.push(table.nth.len() as u16);
            if works(day) {
                table.nth.push((day - first) as u16);
            }
        }
        table.before.push(table.nth.len() as u16);
        table
    }

    /// Working days before a day, if the table covers it.
    pub(crate) fn before(&self, day: i64) -> Option<i64> {
        let place = usize::try_from(day - self.first).ok()?;
        self.before
            .get(place)
            .map(|count| self.rank + i64::from(*count))
    }

    /// The working day that has exactly `rank` working days before it, if the table covers it.
    pub(crate) fn nth(&self, rank: i64) -> Option<i64> {
        let place = usize::try_from(rank - self.rank).ok()?;
        self.nth
            .get(place)
            .map(|days| self.first + i64::from(*days))
    }
}
