//! Small files, put together from what a test is about.

#![allow(dead_code, reason = "not every test needs all of it")]

/// A file with something between the head, which starts it on Wednesday 2026-07-01, and its end.
pub fn file(sections: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <Project xmlns=\"http://schemas.microsoft.com/project\">\n\
         <StartDate>2026-07-01T08:00:00</StartDate>\n{sections}</Project>\n"
    )
}

/// A file with such tasks.
pub fn tasks(tasks: &str) -> String {
    file(&format!("<Tasks>{tasks}</Tasks>\n"))
}

/// A file with one task, which has UID 1 and is called A.
pub fn task(fields: &str) -> String {
    tasks(&format!("<Task><UID>1</UID><Name>A</Name>{fields}</Task>"))
}

/// A file with a predecessor of 4 days, UID 1, and a successor of 2 days with such a link to it.
pub fn link(fields: &str) -> String {
    tasks(&format!(
        "<Task><UID>1</UID><Name>A</Name><Duration>PT32H0M0S</Duration></Task>\
         <Task><UID>2</UID><Name>B</Name><Duration>PT16H0M0S</Duration>\
         <PredecessorLink><PredecessorUID>1</PredecessorUID>{fields}</PredecessorLink></Task>"
    ))
}

/// A file with one calendar, UID 1, Monday to Friday, and what is said of it.
pub fn calendar(fields: &str) -> String {
    let day = |day: i32| {
        let works = i32::from((2..=6).contains(&day));
        format!("<WeekDay><DayType>{day}</DayType><DayWorking>{works}</DayWorking></WeekDay>")
    };
    let week: String = (1..=7).map(day).collect();
    file(&format!(
        "<CalendarUID>1</CalendarUID><Calendars><Calendar><UID>1</UID><Name>Ours</Name>\
         <WeekDays>{week}</WeekDays>{fields}</Calendar></Calendars>\n"
    ))
}
