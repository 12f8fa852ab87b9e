//! The calendars of a plan as MSPDI.

use std::io::{self, Write};

use waymark_schedule::{Day, Position, Recurrence, Rule};

use super::xml::Xml;
use super::{PlanFile, date};
use crate::left_behind::Losses;
use crate::{PlanCalendar, PlanException, WorkWeek};

/// The calendar of a plan that has none.
fn standard(plan: &PlanFile) -> PlanCalendar {
    let uids = plan.calendars.iter().map(|calendar| calendar.uid);
    PlanCalendar {
        uid: uids.max().map_or(1, |uid| uid.saturating_add(1)),
        name: "Standard".to_string(),
        week: WEEKDAYS,
        ..PlanCalendar::default()
    }
}

/// The number of the project calendar.
pub(super) fn project_uid(plan: &PlanFile) -> u32 {
    let calendar = plan.calendar.and_then(|place| plan.calendars.get(place));
    calendar.map_or_else(|| standard(plan).uid, |calendar| calendar.uid)
}

/// Writes all calendars, and the project calendar if the plan has none.
pub(super) fn calendars<W: Write>(
    xml: &mut Xml<W>,
    plan: &PlanFile,
    project: u32,
    losses: &mut Losses,
) -> io::Result<()> {
    xml.open("Calendars")?;
    for (place, calendar) in plan.calendars.iter().enumerate() {
        match calendar.base.and_then(|base| plan.calendars.get(base)) {
            Some(base) if is_of_person(plan, place) && base.base.is_none() => {
                write(xml, calendar, Some(base), losses)?;
            }
            Some(_) => write(xml, &alone(plan, place, calendar), None, losses)?,
            None => write(xml, calendar, None, losses)?,
        }
    }
    if plan
        .calendars
        .iter()
        .all(|calendar| calendar.uid != project)
    {
        write(xml, &standard(plan), None, losses)?;
    }
    xml.close("Calendars")
}

/// Whether the calendar is that of people alone. Project knows no others that are based on another.
fn is_of_person(plan: &PlanFile, place: usize) -> bool {
    let of_person = plan
        .resources
        .iter()
        .any(|person| person.calendar == Some(place));
    let of_task = plan.tasks.iter().any(|task| task.calendar == Some(place));
    of_person && !of_task && plan.calendar != Some(place)
}

/// A calendar that stands on no other and has the same working days: where these differ from its week,
/// they are exceptions.
fn alone(plan: &PlanFile, place: usize, calendar: &PlanCalendar) -> PlanCalendar {
    let chain = plan.chain(calendar);
    let exceptions = chain.iter().flat_map(|calendar| &calendar.exceptions);
    let work_weeks = chain.iter().flat_map(|calendar| &calendar.work_weeks);
    let ranges = exceptions.map(|one| (one.first, one.last));
    let ranges = ranges.chain(work_weeks.map(|one| (one.first, one.last)));
    let mut ranges: Vec<(Day, Day)> = ranges.collect();
    ranges.sort_unstable();

    let days = plan.working_days(Some(place));
    let mut exceptions: Vec<PlanException> = Vec::new();
    let mut from = Day(i32::MIN);
    for (first, last) in ranges {
        for day in (first.max(from).0..=last.0).map(Day) {
            let working = days.is_working(day);
            match exceptions.last_mut() {
                _ if working == calendar.week[day.weekday()] => {}
                Some(one) if one.last + 1 == day && one.working == working => one.last = day,
                _ => exceptions.push(PlanException {
                    name: String::new(),
                    working,
                    first: day,
                    last: day,
                    recurrence: None,
                }),
            }
        }
        from = from.max(last + 1);
    }
    PlanCalendar {
        base: None,
        work_weeks: Vec::new(),
        exceptions,
        ..calendar.clone()
    }
}

fn write<W: Write>(
    xml: &mut Xml<W>,
    calendar: &PlanCalendar,
    base: Option<&PlanCalendar>,
    losses: &mut Losses,
) -> io::Result<()> {
    let row = (calendar.uid, calendar.name.as_str());
    xml.open("Calendar")?;
    xml.value("UID", calendar.uid)?;
    xml.text("Name", &calendar.name, row, losses)?;
    xml.value("IsBaseCalendar", i32::from(base.is_none()))?;
    xml.value("IsBaselineCalendar", 0)?;
    match base {
        Some(base) => xml.value("BaseCalendarUID", base.uid)?,
        None => xml.value("BaseCalendarUID", -1)?,
    }
    week_days(xml, calendar.week)?;
    // Project passes over exceptions that are not in the order of their days.
    let mut exceptions: Vec<&PlanException> = calendar.exceptions.iter().collect();
    exceptions.sort_by_key(|exception| exception.first);
    if !exceptions.is_empty() {
        xml.open("Exceptions")?;
        for exception in exceptions {
            write_exception(xml, exception, row, losses)?;
        }
        xml.close("Exceptions")?;
    }
    if !calendar.work_weeks.is_empty() {
        xml.open("WorkWeeks")?;
        for work_week in &calendar.work_weeks {
            let WorkWeek {
                name,
                first,
                last,
                week,
            } = work_week;
            xml.open("WorkWeek")?;
            period(xml, *first, *last)?;
            xml.text("Name", name, row, losses)?;
            week_days(xml, *week)?;
            xml.close("WorkWeek")?;
        }
        xml.close("WorkWeeks")?;
    }
    xml.close("Calendar")
}

/// A week from Sunday on.
fn week_days<W: Write>(xml: &mut Xml<W>, week: [bool; 7]) -> io::Result<()> {
    xml.open("WeekDays")?;
    for day in 0..7 {
        let works = week[(day + 6) % 7];
        xml.open("WeekDay")?;
        xml.value("DayType", day + 1)?;
        working_times(xml, works)?;
        xml.close("WeekDay")?;
    }
    xml.close("WeekDays")
}

fn working_times<W: Write>(xml: &mut Xml<W>, works: bool) -> io::Result<()> {
    xml.value("DayWorking", i32::from(works))?;
    if works {
        xml.open("WorkingTimes")?;
        for (from, to) in [("08:00:00", "12:00:00"), ("13:00:00", "17:00:00")] {
            xml.open("WorkingTime")?;
            xml.value("FromTime", from)?;
            xml.value("ToTime", to)?;
            xml.close("WorkingTime")?;
        }
        xml.close("WorkingTimes")?;
    }
    Ok(())
}

fn period<W: Write>(xml: &mut Xml<W>, first: Day, last: Day) -> io::Result<()> {
    xml.open("TimePeriod")?;
    xml.value("FromDate", date(first) + "T00:00:00")?;
    xml.value("ToDate", date(last) + "T23:59:00")?;
    xml.close("TimePeriod")
}

/// An exception as its rule, or as its days where the file has no such rule.
fn write_exception<W: Write>(
    xml: &mut Xml<W>,
    exception: &PlanException,
    row: (u32, &str),
    losses: &mut Losses,
) -> io::Result<()> {
    let (first, last) = (exception.first, exception.last);
    match exception
        .recurrence
        .map(|recurrence| (recurrence, fields(recurrence)))
    {
        None => one_exception(xml, exception, (first, last), &[("Type", 1)], row, losses),
        Some((_, Some(fields))) => {
            one_exception(xml, exception, (first, last), &fields, row, losses)
        }
        Some((recurrence, None)) => recurrence.days(first, last).try_for_each(|day| {
            one_exception(xml, exception, (day, day), &[("Type", 1)], row, losses)
        }),
    }
}

fn one_exception<W: Write>(
    xml: &mut Xml<W>,
    exception: &PlanException,
    (first, last): (Day, Day),
    fields: &[(&str, i64)],
    row: (u32, &str),
    losses: &mut Losses,
) -> io::Result<()> {
    let recurs = fields.len() > 1;
    let occurrences = match exception.recurrence.filter(|_| recurs) {
        Some(recurrence) => recurrence.days(first, last).count() as i64,
        None => i64::from(last - first) + 1,
    };
    xml.open("Exception")?;
    xml.value("EnteredByOccurrences", 0)?;
    period(xml, first, last)?;
    xml.value("Occurrences", occurrences)?;
    xml.text("Name", &exception.name, row, losses)?;
    for (name, value) in fields {
        xml.value(name, value)?;
    }
    working_times(xml, exception.working)?;
    xml.close("Exception")
}

const WEEKDAYS: [bool; 7] = [true, true, true, true, true, false, false];

/// What the file has for a rule; nothing if it has no such rule.
fn fields(recurrence: Recurrence) -> Option<Vec<(&'static str, i64)>> {
    let fields = match recurrence.rule() {
        // Every day is a range of days.
        Rule::Daily { every: 1 } => return None,
        Rule::Daily { every } => vec![("Type", 7), ("Period", every.into())],
        Rule::Weekly { every, days } => {
            let bits = days.iter().enumerate();
            let bits = bits
                .filter(|(_, counts)| **counts)
                .map(|(day, _)| 1 << ((day + 1) % 7));
            vec![
                ("Type", 6),
                ("Period", every.into()),
                ("DaysOfWeek", bits.sum()),
            ]
        }
        Rule::MonthlyOn { every, day } => vec![
            ("Type", 4),
            ("Period", every.into()),
            ("MonthDay", day.into()),
        ],
        Rule::MonthlyAt {
            every,
            position,
            days,
        } => vec![
            ("Type", 5),
            ("Period", every.into()),
            ("MonthItem", month_item(days)?),
            ("MonthPosition", month_position(position)),
        ],
        Rule::YearlyOn { month, day } => vec![
            ("Type", 2),
            ("Month", i64::from(month) - 1),
            ("MonthDay", day.into()),
        ],
        Rule::YearlyAt {
            month,
            position,
            days,
        } => vec![
            ("Type", 3),
            ("Month", i64::from(month) - 1),
            ("MonthItem", month_item(days)?),
            ("MonthPosition", month_position(position)),
        ],
    };
    Some(fields)
}

/// All days, the weekdays, the weekend, or one day from Sunday on.
fn month_item(days: [bool; 7]) -> Option<i64> {
    let mut counted = (0..7).filter(|day| days[*day]);
    match (counted.next(), counted.next()) {
        _ if days == [true; 7] => Some(0),
        _ if days == WEEKDAYS => Some(1),
        _ if days == WEEKDAYS.map(|works| !works) => Some(2),
        (Some(day), None) => Some(3 + (day as i64 + 1) % 7),
        _ => None,
    }
}

fn month_position(position: Position) -> i64 {
    match position {
        Position::First => 0,
        Position::Second => 1,
        Position::Third => 2,
        Position::Fourth => 3,
        Position::Last => 4,
    }
}
