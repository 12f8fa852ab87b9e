//! Random plans as MSPDI, Microsoft Project's XML, so that other schedulers can be asked about them. UIDs count
//! from 1, in the order of the list.

use std::fmt::Write;

use waymark_schedule::{Constraint, Day, LinkKind, Task};

use super::{Pattern, Plan};

const DAY_OF_WORK: &str = "<WorkingTimes>\
    <WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime>\
    <WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>";

/// The plan as one file.
pub fn write(plan: &Plan) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <Project xmlns=\"http://schemas.microsoft.com/project\"><SaveVersion>14</SaveVersion>\
         <ScheduleFromStart>1</ScheduleFromStart><CalendarUID>1</CalendarUID>\
         <DefaultStartTime>08:00:00</DefaultStartTime><DefaultFinishTime>17:00:00</DefaultFinishTime>\
         <MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek><DaysPerMonth>20</DaysPerMonth>",
    );
    field(&mut xml, "StartDate", &start_of(plan.start));
    xml.push_str("<Calendars>");
    for (place, pattern) in plan.calendars.iter().enumerate() {
        calendar(&mut xml, place + 1, pattern);
    }
    xml.push_str("</Calendars><Tasks>");
    let mut levels: Vec<usize> = Vec::new();
    for (place, task) in plan.tasks.iter().enumerate() {
        levels.push(task.parent.map_or(1, |parent| levels[parent.place()] + 1));
        let summary = plan
            .tasks
            .get(place + 1)
            .is_some_and(|next| next.parent.is_some_and(|p| p.place() == place));
        xml.push_str("\n<Task>");
        whole_task(&mut xml, place, task, levels[place], summary);
        for link in plan.links.iter().filter(|link| link.to.place() == place) {
            let kind = match link.kind {
                LinkKind::FinishFinish => 0,
                LinkKind::FinishStart => 1,
                LinkKind::StartFinish => 2,
                LinkKind::StartStart => 3,
            };
            // Tenths of minutes; a calendar day has three times the hours of a day of work.
            let (format, tenths) = if link.elapsed {
                (8, 14_400)
            } else {
                (7, 4_800)
            };
            let _ = write!(
                xml,
                "<PredecessorLink><PredecessorUID>{}</PredecessorUID><Type>{kind}</Type>\
                 <CrossProject>0</CrossProject><LinkLag>{}</LinkLag><LagFormat>{format}</LagFormat></PredecessorLink>",
                link.from.place() + 1,
                link.lag * tenths,
            );
        }
        xml.push_str("</Task>");
    }
    xml.push_str("\n</Tasks></Project>\n");
    xml
}

fn calendar(xml: &mut String, uid: usize, pattern: &Pattern) {
    let _ = write!(
        xml,
        "<Calendar><UID>{uid}</UID><Name>C{uid}</Name><IsBaseCalendar>1</IsBaseCalendar>\
         <BaseCalendarUID>-1</BaseCalendarUID><WeekDays>"
    );
    // Sunday is 1 in MSPDI, Monday is first in ours.
    for kind in 1..=7_usize {
        let works = pattern.week[(kind + 5) % 7];
        let times = if works { DAY_OF_WORK } else { "" };
        let works = u8::from(works);
        let _ = write!(
            xml,
            "<WeekDay><DayType>{kind}</DayType><DayWorking>{works}</DayWorking>{times}</WeekDay>"
        );
    }
    xml.push_str("</WeekDays><Exceptions>");
    for day in &pattern.off {
        let date = date(*day);
        let _ = write!(
            xml,
            "<Exception><EnteredByOccurrences>0</EnteredByOccurrences><TimePeriod><FromDate>{date}T00:00:00</FromDate>\
             <ToDate>{date}T23:59:00</ToDate></TimePeriod><Occurrences>1</Occurrences><Name>off</Name><Type>1</Type>\
             <DayWorking>0</DayWorking></Exception>"
        );
    }
    xml.push_str("</Exceptions></Calendar>");
}

fn whole_task(xml: &mut String, place: usize, task: &Task, level: usize, summary: bool) {
    let number = (place + 1).to_string();
    let hours = |days: u32| format!("PT{}H0M0S", days * 8);
    field(xml, "UID", &number);
    field(xml, "ID", &number);
    field(xml, "Name", &format!("t{number}"));
    field(xml, "Active", "1");
    let manual = matches!(task.constraint, Constraint::Pinned { .. });
    field(xml, "Manual", if manual { "1" } else { "0" });
    field(xml, "Type", "0");
    field(xml, "OutlineLevel", &level.to_string());
    if let Constraint::Pinned { start, finish } = task.constraint {
        let finish = finish.unwrap_or(start);
        let start = if task.is_milestone() {
            end_of(finish)
        } else {
            start_of(start)
        };
        field(xml, "Start", &start);
        field(xml, "Finish", &end_of(finish));
    }
    field(xml, "Duration", &hours(task.duration));
    field(xml, "DurationFormat", "7");
    field(
        xml,
        "Milestone",
        if task.is_milestone() && !summary {
            "1"
        } else {
            "0"
        },
    );
    field(xml, "Summary", if summary { "1" } else { "0" });
    if !summary {
        progress(xml, task);
    }
    let (kind, dated) = match task.constraint {
        Constraint::AsSoonAsPossible | Constraint::Pinned { .. } => (0, None),
        Constraint::AsLateAsPossible => (1, None),
        Constraint::MustStart(day) => (2, Some(start_of(day))),
        Constraint::MustFinish(day) => (3, Some(end_of(day))),
        Constraint::StartNoEarlier(day) => (4, Some(start_of(day))),
        Constraint::StartNoLater(day) => (5, Some(start_of(day))),
        Constraint::FinishNoEarlier(day) => (6, Some(end_of(day))),
        Constraint::FinishNoLater(day) => (7, Some(end_of(day))),
    };
    field(xml, "ConstraintType", &kind.to_string());
    let calendar = match task.calendar.place() {
        0 => "-1".to_string(),
        place => (place + 1).to_string(),
    };
    field(xml, "CalendarUID", &calendar);
    if let Some(date) = dated {
        field(xml, "ConstraintDate", &date);
    }
    if let Some(day) = task.deadline {
        field(xml, "Deadline", &end_of(day));
    }
}

fn progress(xml: &mut String, task: &Task) {
    let progress = task.progress;
    let hours = |days: u32| format!("PT{}H0M0S", days * 8);
    let done = if progress.actual_finish.is_some() {
        task.duration
    } else {
        task.duration * u32::from(progress.percent) / 100
    };
    field(xml, "PercentComplete", &progress.percent.to_string());
    if let Some(day) = progress.actual_start {
        let at = if task.is_milestone() {
            end_of(day)
        } else {
            start_of(day)
        };
        field(xml, "ActualStart", &at);
    }
    if let Some(day) = progress.actual_finish {
        field(xml, "ActualFinish", &end_of(day));
    }
    field(xml, "ActualDuration", &hours(done));
    field(xml, "RemainingDuration", &hours(task.duration - done));
}

fn field(xml: &mut String, name: &str, value: &str) {
    let _ = write!(xml, "<{name}>{value}</{name}>");
}

fn start_of(day: Day) -> String {
    format!("{}T08:00:00", date(day))
}

fn end_of(day: Day) -> String {
    format!("{}T17:00:00", date(day))
}

/// The ISO date of a day after 1970-01-01 (Howard Hinnant's `civil_from_days`).
fn date(day: Day) -> String {
    let shifted = day.0 + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    format!("{year:04}-{month:02}-{date:02}")
}
