//! The calendars of a file: weeks, work weeks and exceptions, of which some recur.

use std::io::BufRead;

use waymark_schedule::{Day, Position, Recurrence, Rule};
use waymark_words::phrase;

use super::super::MspdiError;
use super::super::raw::{Hours, MOST_DAYS, RawCalendar, RawDay, RawPlan, RawWorkWeek};
use super::super::scan::Scanner;
use super::super::value::Stamp;
use super::add;
use crate::PlanException;

/// Reads all calendars.
pub(super) fn calendars<R: BufRead>(
    scan: &mut Scanner<R>,
    plan: &mut RawPlan,
) -> Result<(), MspdiError> {
    while let Some(element) = scan.child()? {
        if element != "Calendar" {
            scan.skip()?;
            continue;
        }
        let mut calendar = RawCalendar::default();
        let read = fields(scan, &mut calendar, &mut plan.counted_days);
        read.map_err(|error| error.of(phrase!("exchange.calendar"), calendar.uid))?;
        if calendar.uid.is_none() {
            let (line, row) = (scan.line(), phrase!("exchange.calendar"));
            return Err(MspdiError::NoUid { line, row });
        }
        add(&mut plan.calendars, calendar, phrase!("exchange.calendars"))?;
    }
    Ok(())
}

fn fields<R: BufRead>(
    scan: &mut Scanner<R>,
    calendar: &mut RawCalendar,
    counted_days: &mut usize,
) -> Result<(), MspdiError> {
    while let Some(field) = scan.child()? {
        match field {
            "UID" => calendar.uid = scan.uid()?,
            "Name" => calendar.name = scan.string()?,
            "BaseCalendarUID" => calendar.base = scan.reference()?,
            "WeekDays" => week_days(scan, &mut calendar.week, &mut calendar.old_exceptions)?,
            "Exceptions" => {
                while let Some(element) = scan.child()? {
                    match element {
                        "Exception" => exception(scan, calendar, counted_days)?,
                        _ => scan.skip()?,
                    }
                }
            }
            "WorkWeeks" => {
                while let Some(element) = scan.child()? {
                    match element {
                        "WorkWeek" => work_week(scan, calendar)?,
                        _ => scan.skip()?,
                    }
                }
            }
            _ => scan.skip()?,
        }
    }
    Ok(())
}

/// The days of a week. A day of type 0 is an exception, in the form of Project 2003.
fn week_days<R: BufRead>(
    scan: &mut Scanner<R>,
    week: &mut [Option<RawDay>; 7],
    exceptions: &mut Vec<PlanException>,
) -> Result<(), MspdiError> {
    while let Some(element) = scan.child()? {
        if element != "WeekDay" {
            scan.skip()?;
            continue;
        }
        let (mut kind, mut period, mut times) = (None, Period::default(), Times::default());
        while let Some(field) = scan.child()? {
            match field {
                "DayType" => kind = scan.number(0..=7)?,
                "DayWorking" => times.working = scan.flag()?,
                "TimePeriod" => period = time_period(scan)?,
                "WorkingTimes" => times.read(scan)?,
                _ => scan.skip()?,
            }
        }
        match (kind, period.days()) {
            (Some(sunday_first @ 1..=7), _) => {
                let monday_first = (sunday_first + 5) % 7;
                week[monday_first as usize] = Some(times.day());
            }
            (Some(_), Some((first, last))) => {
                let exception = PlanException {
                    name: String::new(),
                    working: times.day().working,
                    first,
                    last,
                    recurrence: None,
                };
                add(exceptions, exception, phrase!("exchange.exceptions"))?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// A range of days.
#[derive(Clone, Copy, Default)]
struct Period {
    from: Option<Stamp>,
    to: Option<Stamp>,
}

impl Period {
    /// First and last day, if it has any.
    fn days(self) -> Option<(Day, Day)> {
        let first = self.from.or(self.to)?.day;
        let last = self.to.map_or(first, |to| to.day);
        (first <= last).then_some((first, last))
    }
}

fn time_period<R: BufRead>(scan: &mut Scanner<R>) -> Result<Period, MspdiError> {
    let mut period = Period::default();
    while let Some(field) = scan.child()? {
        match field {
            "FromDate" => period.from = scan.stamp()?,
            "ToDate" => period.to = scan.stamp()?,
            _ => scan.skip()?,
        }
    }
    Ok(period)
}

/// What is said of the work of a day.
#[derive(Clone, Copy, Default)]
struct Times {
    working: bool,
    hours: Option<Hours>,
}

impl Times {
    fn read<R: BufRead>(&mut self, scan: &mut Scanner<R>) -> Result<(), MspdiError> {
        while let Some(element) = scan.child()? {
            if element != "WorkingTime" {
                scan.skip()?;
                continue;
            }
            let (mut from, mut to) = (None, None);
            while let Some(field) = scan.child()? {
                match field {
                    "FromTime" => from = scan.time()?,
                    "ToTime" => to = scan.time()?,
                    _ => scan.skip()?,
                }
            }
            if let (Some(start), Some(to)) = (from, to) {
                let end = if to == 0 { 24 * 60 } else { to };
                let hours = self.hours.get_or_insert(Hours { start, end });
                hours.start = hours.start.min(start);
                hours.end = hours.end.max(end);
            }
        }
        Ok(())
    }

    /// A day with any working time is a working day.
    fn day(self) -> RawDay {
        RawDay {
            working: self.working || self.hours.is_some(),
            hours: self.hours,
        }
    }
}

fn work_week<R: BufRead>(
    scan: &mut Scanner<R>,
    calendar: &mut RawCalendar,
) -> Result<(), MspdiError> {
    let (mut name, mut period, mut week) = (String::new(), Period::default(), [None; 7]);
    while let Some(field) = scan.child()? {
        match field {
            "Name" => name = scan.string()?,
            "TimePeriod" => period = time_period(scan)?,
            "WeekDays" => week_days(scan, &mut week, &mut Vec::new())?,
            _ => scan.skip()?,
        }
    }
    if let Some((first, last)) = period.days() {
        let work_week = RawWorkWeek {
            name,
            first,
            last,
            week,
        };
        add(
            &mut calendar.work_weeks,
            work_week,
            phrase!("exchange.exceptions"),
        )?;
    }
    Ok(())
}

/// What the file says of a recurring exception; numbers as they stand there.
#[derive(Clone, Copy, Default)]
struct RawRule {
    kind: i64,
    period: u16,
    days_of_week: u8,
    month: u8,
    month_day: u8,
    month_item: u8,
    month_position: u8,
}

fn exception<R: BufRead>(
    scan: &mut Scanner<R>,
    calendar: &mut RawCalendar,
    counted_days: &mut usize,
) -> Result<(), MspdiError> {
    let (mut name, mut period, mut times) = (String::new(), Period::default(), Times::default());
    let (mut counted, mut occurrences) = (false, None);
    let mut rule = RawRule::default();
    while let Some(field) = scan.child()? {
        match field {
            "Name" => name = scan.string()?,
            "EnteredByOccurrences" => counted = scan.flag()?,
            "Occurrences" => occurrences = scan.number(0..=i64::from(i32::MAX))?,
            "TimePeriod" => period = time_period(scan)?,
            "Type" => rule.kind = scan.number(0..=99)?.unwrap_or(0),
            "Period" => rule.period = small(scan, u16::MAX)?,
            "DaysOfWeek" => rule.days_of_week = small(scan, 127)?,
            "Month" => rule.month = small(scan, 11)?,
            "MonthDay" => rule.month_day = small(scan, 31)?,
            "MonthItem" => rule.month_item = small(scan, 9)?,
            "MonthPosition" => rule.month_position = small(scan, 4)?,
            "DayWorking" => times.working = scan.flag()?,
            "WorkingTimes" => times.read(scan)?,
            _ => scan.skip()?,
        }
    }
    let recurrence = match rule.recurrence() {
        Ok(recurrence) => recurrence,
        Err(Unknown) => {
            calendar.unknown += 1;
            return Ok(());
        }
    };
    // Other tools give the number of days instead of the last one.
    let occurrences = occurrences.filter(|count| *count > 0 && (counted || period.to.is_none()));
    let Some((first, mut last)) = period.days() else {
        return Ok(());
    };
    if let (Some(count), Some(recurrence)) = (occurrences, recurrence) {
        let end = if period.to.is_some() {
            last
        } else {
            first + FURTHEST
        };
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        let days = recurrence.days(first, end).take(count);
        let mut days = days.take(MOST_DAYS - *counted_days + 1);
        last = days
            .by_ref()
            .inspect(|_| *counted_days += 1)
            .last()
            .unwrap_or(last);
        if *counted_days > MOST_DAYS {
            let (what, limit) = (phrase!("exchange.exception_days"), MOST_DAYS);
            return Err(MspdiError::TooMany { what, limit });
        }
    }
    let exception = PlanException {
        name,
        working: times.day().working,
        first,
        last,
        recurrence,
    };
    add(
        &mut calendar.exceptions,
        exception,
        phrase!("exchange.exceptions"),
    )
}

/// How many days an exception that has no last day is followed.
const FURTHEST: i32 = 100 * 366;

/// A small number.
fn small<R: BufRead, T: TryFrom<i64> + Default + Into<i64> + Copy>(
    scan: &mut Scanner<R>,
    most: T,
) -> Result<T, MspdiError> {
    let number = scan.number(0..=most.into())?;
    Ok(number
        .and_then(|number| T::try_from(number).ok())
        .unwrap_or_default())
}

/// A rule that gives no days, or none that is known.
struct Unknown;

impl RawRule {
    /// The recurrence; `None` when every day of the range counts.
    fn recurrence(self) -> Result<Option<Recurrence>, Unknown> {
        let every = self.period.max(1);
        let rule = match self.kind {
            0 => return Ok(None),
            1 | 7 if every == 1 => return Ok(None),
            1 | 7 => Rule::Daily { every },
            2 => Rule::YearlyOn {
                month: self.month + 1,
                day: self.day_of_month(self.month),
            },
            3 => Rule::YearlyAt {
                month: self.month + 1,
                position: self.position(),
                days: self.days(),
            },
            4 => Rule::MonthlyOn {
                every,
                day: self.month_day,
            },
            5 => Rule::MonthlyAt {
                every,
                position: self.position(),
                days: self.days(),
            },
            6 => Rule::Weekly {
                every,
                // Sunday is the lowest bit.
                days: std::array::from_fn(|day| self.days_of_week >> ((day + 1) % 7) & 1 == 1),
            },
            // Every so many weekdays.
            8 if every == 1 => Rule::Weekly {
                every,
                days: WEEKDAYS,
            },
            _ => return Err(Unknown),
        };
        Recurrence::new(rule).map(Some).map_err(|_| Unknown)
    }

    /// The day of the month, or the last there is.
    fn day_of_month(self, month: u8) -> u8 {
        match month + 1 {
            2 => self.month_day.min(29),
            4 | 6 | 9 | 11 => self.month_day.min(30),
            _ => self.month_day,
        }
    }

    fn position(self) -> Position {
        match self.month_position {
            0 => Position::First,
            1 => Position::Second,
            2 => Position::Third,
            3 => Position::Fourth,
            _ => Position::Last,
        }
    }

    /// The days of the week that count: all, the weekdays, the weekend, or one from Sunday on.
    fn days(self) -> [bool; 7] {
        match self.month_item {
            0 => [true; 7],
            1 => WEEKDAYS,
            2 => WEEKDAYS.map(|works| !works),
            item => std::array::from_fn(|day| (day + 1) % 7 == usize::from(item - 3)),
        }
    }
}

const WEEKDAYS: [bool; 7] = [true, true, true, true, true, false, false];
