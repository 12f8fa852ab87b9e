//! The one place that reads the clock. Everything else is told what day it is.

use chrono::{DateTime, Local, NaiveDate, NaiveTime, Utc};

/// What day and instant it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The computer's clock; the day is the local day.
    System,
    /// A fixed day, at noon UTC: for tests, for scripts, and for telling the sample.
    Pinned(NaiveDate),
}

impl Clock {
    /// The instant, UTC.
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Clock::System => Utc::now(),
            Clock::Pinned(day) => {
                let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
                day.and_time(noon).and_utc()
            }
        }
    }

    /// The day as people here would say it.
    pub fn today(self) -> NaiveDate {
        match self {
            Clock::System => Local::now().date_naive(),
            Clock::Pinned(day) => day,
        }
    }
}
