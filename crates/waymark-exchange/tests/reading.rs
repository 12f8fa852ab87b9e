//! What is read of a file, a small one for each behaviour.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod common;
#[path = "common/file.rs"]
mod file;

use chrono::NaiveDate;
use common::{day, left_behind, read};
use file::{calendar, file, link, task, tasks};
use waymark_exchange::{Lag, PlanFile, PlanTask, mspdi, network};
use waymark_schedule::{Constraint, Day, schedule};

fn date(day: Day) -> String {
    NaiveDate::from_epoch_days(day.0).unwrap().to_string()
}

/// A constraint as words, its days as dates.
fn told_constraint(constraint: Constraint) -> String {
    match constraint {
        Constraint::AsSoonAsPossible => "soon".to_string(),
        Constraint::AsLateAsPossible => "late".to_string(),
        Constraint::StartNoEarlier(day) => format!("start >= {}", date(day)),
        Constraint::StartNoLater(day) => format!("start <= {}", date(day)),
        Constraint::FinishNoEarlier(day) => format!("finish >= {}", date(day)),
        Constraint::FinishNoLater(day) => format!("finish <= {}", date(day)),
        Constraint::MustStart(day) => format!("start = {}", date(day)),
        Constraint::MustFinish(day) => format!("finish = {}", date(day)),
        Constraint::Pinned { start, finish } => {
            let finish = finish.map_or("?".to_string(), date);
            format!("pinned {} to {finish}", date(start))
        }
    }
}

/// What a task has, beside its name.
fn told(task: &PlanTask) -> String {
    let mut words = vec![format!("{}d", task.duration)];
    let mut say = |what: &str, day: Option<Day>| {
        words.extend(day.map(|day| format!("{what} {}", date(day))));
    };
    say("from", task.stored.start);
    say("to", task.stored.finish);
    say("due", task.deadline);
    say("began", task.actual_start);
    say("done", task.actual_finish);
    if task.percent > 0 {
        words.push(format!("{}%", task.percent));
    }
    if task.constraint != Constraint::AsSoonAsPossible {
        words.push(told_constraint(task.constraint));
    }
    words.join(", ")
}

/// What was left behind, as the kinds with their counts.
fn losses(plan: &PlanFile) -> String {
    let kinds = left_behind(plan).into_iter();
    let kinds = kinds.map(|(kind, count)| format!("{kind:?} {count}"));
    kinds.collect::<Vec<_>>().join(", ")
}

/// The task with these fields has this, and this is left behind.
#[track_caller]
fn check(fields: &str, expected: &str, lost: &str) {
    let plan = read(&task(fields)).unwrap();
    assert_eq!(told(&plan.tasks[0]), expected, "{fields}");
    assert_eq!(losses(&plan), lost, "{fields}");
}

#[test]
fn durations_are_days_of_eight_hours_rounded_up() {
    let duration = |text: &str, expected: &str, lost: &str| {
        check(&format!("<Duration>{text}</Duration>"), expected, lost);
    };
    duration("PT40H0M0S", "5d", "");
    duration("PT0H0M0S", "0d", "");
    duration("PT800H0M0S", "100d", "");
    duration("PT480M", "1d", "");
    duration("PT28800S", "1d", "");
    duration("P1DT0H", "3d", "");
    duration("P5DT4H", "16d", "DurationHours 1");
    duration("P1W", "21d", "");
    duration("PT4H0M0S", "1d", "DurationHours 1");
    duration("PT7.5H", "1d", "DurationHours 1");
    duration("PT8H0M1S", "2d", "DurationHours 1");
    // None is given: the days it lies on, else one, else none for a milestone.
    let dates = "<Start>2026-07-01T08:00:00</Start><Finish>2026-07-07T17:00:00</Finish>";
    check(dates, "5d, from 2026-07-01, to 2026-07-07", "");
    check("", "1d", "");
    check("<Milestone>1</Milestone>", "0d", "");
    check("<Duration></Duration>", "1d", "");
}

#[test]
fn a_day_has_the_hours_that_the_file_says() {
    let text = file(
        "<MinutesPerDay>450</MinutesPerDay><Tasks><Task><UID>1</UID><Duration>PT37H30M0S</Duration>\
         <TotalSlack>4500</TotalSlack><FreeSlack>-1</FreeSlack></Task></Tasks>",
    );
    let plan = read(&text).unwrap();
    assert_eq!(told(&plan.tasks[0]), "5d");
    let stored = plan.tasks[0].stored;
    assert_eq!((stored.total_slack, stored.free_slack), (Some(1), Some(-1)));
    assert_eq!(losses(&plan), "");
}

#[test]
fn elapsed_durations_are_the_working_days_they_lie_on() {
    // Five days by the clock, from a Friday morning.
    let five = "<Duration>PT120H0M0S</Duration><DurationFormat>8</DurationFormat>";
    let dates = "<Start>2026-07-03T08:00:00</Start><Finish>2026-07-08T08:00:00</Finish>";
    let from = "from 2026-07-03, to 2026-07-07";
    check(
        &format!("{five}{dates}"),
        &format!("3d, {from}"),
        "ElapsedDuration 1",
    );
    check(five, "5d", "ElapsedDuration 1");
    let estimated = five.replace(">8<", ">40<");
    check(&estimated, "5d", "ElapsedDuration 1");
    // Days that were only estimated are days.
    check(
        "<Duration>PT16H0M0S</Duration><DurationFormat>39</DurationFormat>",
        "2d",
        "",
    );
}

#[test]
fn times_of_the_day_tell_which_day_is_meant() {
    let work = "<Duration>PT8H0M0S</Duration>";
    let started = |time: &str, expected: &str| {
        let fields = format!("{work}<Start>2026-07-01T{time}</Start>");
        check(&fields, &format!("1d, from {expected}"), "");
    };
    started("00:00:00", "2026-07-01");
    started("08:00:00", "2026-07-01");
    started("13:00:00", "2026-07-01");
    started("16:59:00", "2026-07-01");
    started("17:00:00", "2026-07-02");
    started("23:59:59.9Z", "2026-07-02");
    let finished = |time: &str, expected: &str| {
        let fields = format!("{work}<Finish>2026-07-02T{time}</Finish>");
        check(&fields, &format!("1d, to {expected}"), "");
    };
    finished("00:00:00", "2026-07-01");
    finished("08:00:00", "2026-07-01");
    finished("08:01:00", "2026-07-02");
    finished("17:00:00", "2026-07-02");
    check(
        &format!("{work}<Start>0001-01-01T00:00:00</Start>"),
        "1d",
        "",
    );
    check(
        &format!("{work}<Deadline>2026-07-02T08:00:00</Deadline>"),
        "1d, due 2026-07-01",
        "",
    );
    check(
        &format!("{work}<Deadline>2026-07-02T17:00:00</Deadline>"),
        "1d, due 2026-07-02",
        "",
    );
    // A milestone keeps its day, whichever end of it.
    for time in ["08:00:00", "17:00:00"] {
        let at = format!("2026-07-02T{time}");
        let fields = format!("<Duration>PT0H</Duration><Start>{at}</Start><Finish>{at}</Finish>");
        check(&fields, "0d, from 2026-07-02, to 2026-07-02", "");
    }
}

/// From nine to half past five, and to midnight.
#[test]
fn the_hours_of_a_calendar_tell_where_a_day_ends() {
    let finish = |hours: &str, time: &str| {
        let week = format!(
            "<WeekDays><WeekDay><DayType>5</DayType><DayWorking>1</DayWorking><WorkingTimes>\
             <WorkingTime>{hours}</WorkingTime></WorkingTimes></WeekDay></WeekDays>"
        );
        let text = calendar(&week).replace(
            "</Calendars>",
            &format!(
                "</Calendars><Tasks><Task><UID>1</UID><Duration>PT8H</Duration>\
                 <Start>2026-07-02T{time}</Start></Task></Tasks>"
            ),
        );
        date(read(&text).unwrap().tasks[0].stored.start.unwrap())
    };
    let long = "<FromTime>09:00:00</FromTime><ToTime>17:30:00</ToTime>";
    assert_eq!(finish(long, "17:00:00"), "2026-07-02");
    assert_eq!(finish(long, "17:30:00"), "2026-07-03");
    let night = "<FromTime>13:00:00</FromTime><ToTime>00:00:00</ToTime>";
    assert_eq!(finish(night, "23:00:00"), "2026-07-02");
}

#[test]
fn constraints() {
    let of = |duration: &str, code: u8, time: &str, expected: &str, lost: &str| {
        let fields = format!(
            "<Duration>{duration}</Duration><ConstraintType>{code}</ConstraintType>\
             <ConstraintDate>2026-07-02T{time}</ConstraintDate>"
        );
        check(&fields, expected, lost);
    };
    let task =
        |code, time, expected: &str, lost| of("PT8H", code, time, &format!("1d{expected}"), lost);
    task(0, "08:00:00", "", "");
    task(1, "08:00:00", ", late", "");
    task(2, "08:00:00", ", start = 2026-07-02", "");
    task(3, "17:00:00", ", finish = 2026-07-02", "");
    task(4, "08:00:00", ", start >= 2026-07-02", "");
    task(5, "08:00:00", ", start <= 2026-07-02", "");
    task(6, "17:00:00", ", finish >= 2026-07-02", "");
    task(7, "17:00:00", ", finish <= 2026-07-02", "");
    task(4, "17:00:00", ", start >= 2026-07-03", "");
    task(7, "08:00:00", ", finish <= 2026-07-01", "");
    task(4, "13:00:00", ", start >= 2026-07-02", "DateHours 1");
    task(7, "12:00:00", ", finish <= 2026-07-02", "DateHours 1");
    let milestone =
        |code, time, expected: &str, lost| of("PT0H", code, time, &format!("0d, {expected}"), lost);
    milestone(2, "08:00:00", "start = 2026-07-02", "");
    milestone(2, "17:00:00", "finish = 2026-07-02", "");
    milestone(3, "08:00:00", "start = 2026-07-02", "");
    milestone(4, "17:00:00", "finish >= 2026-07-02", "");
    milestone(5, "17:00:00", "finish <= 2026-07-02", "");
    milestone(6, "08:00:00", "start >= 2026-07-02", "");
    milestone(7, "17:00:00", "finish <= 2026-07-02", "");
    milestone(7, "12:00:00", "finish <= 2026-07-02", "DateHours 1");
    milestone(4, "12:00:00", "start >= 2026-07-02", "DateHours 1");
    check(
        "<ConstraintType>4</ConstraintType>",
        "1d",
        "ConstraintWithoutDate 1",
    );
}

#[test]
fn tasks_set_by_hand_are_pinned() {
    let by_hand = "<Manual>1</Manual><ConstraintType>4</ConstraintType>\
                   <ConstraintDate>2026-01-01T08:00:00</ConstraintDate>";
    let fields = |duration: &str, start: &str, finish: &str| {
        format!(
            "{by_hand}<Duration>{duration}</Duration><Start>{start}</Start><Finish>{finish}</Finish>"
        )
    };
    check(
        &fields("PT16H", "2026-07-01T08:00:00", "2026-07-02T17:00:00"),
        "2d, from 2026-07-01, to 2026-07-02, pinned 2026-07-01 to 2026-07-02",
        "",
    );
    // On a weekend, and within a day.
    check(
        &fields("PT4H", "2026-07-04T10:00:00", "2026-07-04T15:00:00"),
        "1d, from 2026-07-04, to 2026-07-04, pinned 2026-07-04 to 2026-07-04",
        "DurationHours 1, DateHours 1",
    );
    check(
        &fields("PT0H", "2026-07-03T17:00:00", "2026-07-03T17:00:00"),
        "0d, from 2026-07-03, to 2026-07-03, pinned 2026-07-03 to 2026-07-03",
        "",
    );
    check(
        &fields("PT0H", "2026-07-03T08:00:00", "2026-07-03T08:00:00"),
        "0d, from 2026-07-03, to 2026-07-03, pinned 2026-07-03 to ?",
        "",
    );
    check(
        "<Manual>1</Manual><Duration>PT8H</Duration>",
        "1d",
        "NoDates 1",
    );
}

#[test]
fn progress() {
    let planned = "<Duration>PT16H</Duration><Start>2026-07-01T08:00:00</Start><Finish>2026-07-02T17:00:00</Finish>";
    let of = |fields: &str, expected: &str, lost: &str| {
        let expected = format!("2d, from 2026-07-01, to 2026-07-02{expected}");
        check(&format!("{planned}{fields}"), &expected, lost);
    };
    of(
        "<PercentComplete>50</PercentComplete><ActualStart>2026-07-02T08:00:00</ActualStart>",
        ", began 2026-07-02, 50%",
        "",
    );
    of(
        "<PercentComplete>25</PercentComplete>",
        ", began 2026-07-01, 25%",
        "",
    );
    of(
        "<PercentComplete>100</PercentComplete>",
        ", began 2026-07-01, done 2026-07-02, 100%",
        "",
    );
    of(
        "<PercentComplete>33.3</PercentComplete>",
        ", began 2026-07-01, 33%",
        "PercentFraction 1",
    );
    of(
        "<ActualStart>2026-07-01T10:00:00</ActualStart>",
        ", began 2026-07-01",
        "DateHours 1",
    );
}

#[test]
fn lags() {
    let check = |fields: &str, expected: Lag, lost: &str| {
        let plan = read(&link(fields)).unwrap();
        assert_eq!(plan.links[0].lag, expected, "{fields}");
        assert_eq!(losses(&plan), lost, "{fields}");
    };
    let lag =
        |lag: i32, format: u8| format!("<LinkLag>{lag}</LinkLag><LagFormat>{format}</LagFormat>");
    check("", Lag::Working(0), "");
    check(&lag(9600, 7), Lag::Working(2), "");
    check(&lag(-9600, 7), Lag::Working(-2), "");
    // The lag is in tenths of a minute whatever unit it is shown in.
    for format in [3, 5, 7, 9, 11, 21, 35, 37, 39, 41, 43, 53] {
        check(&lag(24_000, format), Lag::Working(5), "");
    }
    for format in [4, 6, 8, 10, 12, 36, 38, 40, 42, 44] {
        check(&lag(100_800, format), Lag::Elapsed(7), "");
    }
    check(&lag(300, 5), Lag::Working(1), "LagHours 1");
    check(&lag(-300, 5), Lag::Working(0), "LagHours 1");
    check(&lag(-5100, 5), Lag::Working(-1), "LagHours 1");
    check(&lag(4800, 6), Lag::Elapsed(1), "LagHours 1");
    // Percents are of the predecessor's four days.
    check(&lag(50, 19), Lag::Working(2), "PercentLag 1");
    check(&lag(30, 51), Lag::Working(2), "PercentLag 1");
    check(&lag(-30, 19), Lag::Working(-1), "PercentLag 1");
    check(&lag(150, 20), Lag::Elapsed(2), "PercentLag 1");
    check(&lag(0, 52), Lag::Working(0), "");
}

#[test]
fn links_lead_to_tasks_wherever_they_stand() {
    let link = |from: i64, more: &str| {
        format!("<PredecessorLink><PredecessorUID>{from}</PredecessorUID>{more}</PredecessorLink>")
    };
    let text = tasks(&format!(
        "<Task><UID>0</UID><Name>All</Name><OutlineLevel>0</OutlineLevel>{}</Task>\
         <Task><UID>7</UID><Name>First</Name>{}{}{}{}</Task>\
         <Task><UID>3</UID><Name>Second</Name>{}{}</Task>\
         <Task><UID>5</UID><Name>Elsewhere</Name><ExternalTask>1</ExternalTask></Task>\
         <Task><UID>9</UID><IsNull>1</IsNull></Task>",
        link(3, ""),
        link(3, "<Type>3</Type>"),
        link(0, ""),
        link(5, ""),
        link(1, "<CrossProject>1</CrossProject>"),
        link(9, ""),
        link(44, ""),
    ));
    let plan = read(&text).unwrap();
    let names: Vec<&str> = plan.tasks.iter().map(|task| task.name.as_str()).collect();
    assert_eq!(names, ["First", "Second"]);
    assert_eq!(plan.links.len(), 1);
    assert_eq!((plan.links[0].from, plan.links[0].to), (1, 0));
    assert_eq!(
        losses(&plan),
        "ExternalTask 1, ExternalLink 2, LinkToNothing 2"
    );
    assert_eq!(
        plan.left_behind[2].sentence(),
        "2 links lead to rows that are no tasks and were left out"
    );
    let rows: Vec<u32> = plan.left_behind[2].rows.iter().map(|row| row.uid).collect();
    assert_eq!(rows, [3]);
}

#[test]
fn the_outline_gives_the_parents() {
    let row = |uid: u32, fields: &str| format!("<Task><UID>{uid}</UID>{fields}</Task>");
    let level = |level: u32| format!("<OutlineLevel>{level}</OutlineLevel>");
    let text = tasks(
        &[
            row(1, &level(1)),
            row(2, &level(2)),
            row(3, &level(3)),
            row(4, "<IsNull>1</IsNull>"),
            row(5, &level(3)),
            row(6, &level(2)),
            row(7, &level(1)),
            row(8, "<OutlineNumber>2.1</OutlineNumber>"),
            row(9, ""),
        ]
        .concat(),
    );
    let plan = read(&text).unwrap();
    let parents: Vec<(u32, Option<usize>, bool)> = plan
        .tasks
        .iter()
        .map(|task| (task.uid, task.parent, task.summary))
        .collect();
    assert_eq!(
        parents,
        [
            (1, None, true),
            (2, Some(0), true),
            (3, Some(1), false),
            (5, Some(1), false),
            (6, Some(0), false),
            (7, None, true),
            (8, Some(5), false),
            (9, None, false),
        ]
    );
}

#[test]
fn a_summary_lies_where_its_tasks_lie() {
    let text = tasks(
        "<Task><UID>1</UID><OutlineLevel>1</OutlineLevel><Manual>1</Manual><ConstraintType>4</ConstraintType>\
         <ConstraintDate>2026-07-01T08:00:00</ConstraintDate><Start>2026-07-01T08:00:00</Start>\
         <Duration>PT12H</Duration><Cost>10</Cost></Task>\
         <Task><UID>2</UID><OutlineLevel>2</OutlineLevel></Task>",
    );
    let plan = read(&text).unwrap();
    assert_eq!(told(&plan.tasks[0]), "2d, from 2026-07-01");
    assert_eq!(losses(&plan), "SummaryConstraint 1, ManualSummary 1");
}

#[test]
fn the_first_person_assigned_is_the_owner() {
    let resources = "<Resources><Resource><UID>0</UID><Type>1</Type></Resource>\
         <Resource><UID>4</UID><Name>Cement</Name><Type>0</Type></Resource>\
         <Resource><UID>2</UID><Name>Ada</Name><GUID>G</GUID><EmailAddress>ada@example.org</EmailAddress></Resource>\
         <Resource><UID>3</UID><Name>Ben</Name><Type>1</Type></Resource></Resources>";
    let assigned = |task: i64, resource: i64| {
        format!(
            "<Assignment><TaskUID>{task}</TaskUID><ResourceUID>{resource}</ResourceUID></Assignment>"
        )
    };
    let assignments = [(1, -65535), (1, 4), (1, 3), (1, 3), (1, 2), (9, 2)];
    let assignments: String = assignments
        .into_iter()
        .map(|(task, to)| assigned(task, to))
        .collect();
    let text = file(&format!(
        "<Assignments>{assignments}</Assignments>{resources}\
         <Tasks><Task><UID>1</UID><Type>2</Type></Task><Task><UID>2</UID><EffortDriven>1</EffortDriven></Task></Tasks>"
    ));
    let plan = read(&text).unwrap();
    let names: Vec<&str> = plan
        .resources
        .iter()
        .map(|person| person.name.as_str())
        .collect();
    assert_eq!(names, ["Ada", "Ben"]);
    assert_eq!(plan.resources[0].email.as_deref(), Some("ada@example.org"));
    assert_eq!(plan.tasks[0].owner, Some(1));
    assert_eq!(plan.tasks[1].owner, None);
    assert_eq!(losses(&plan), "Effort 1, SecondAssignment 1, Material 1");
}

#[test]
fn what_a_plan_cannot_hold_is_named() {
    let lost = |fields: &str, kind: &str| {
        let plan = read(&task(&format!("<Duration>PT8H</Duration>{fields}"))).unwrap();
        assert_eq!(losses(&plan), format!("{kind} 1"), "{fields}");
        assert_eq!(plan.left_behind[0].rows[0].name, "A");
    };
    lost("<Cost>100</Cost>", "Cost");
    lost("<FixedCost>0.50</FixedCost>", "Cost");
    lost("<Active>0</Active>", "Inactive");
    lost("<Milestone>1</Milestone>", "LongMilestone");
    lost("<IsSubproject>1</IsSubproject>", "Subproject");
    lost("<Recurring>1</Recurring>", "Recurring");
    lost("<LevelingDelay>4800</LevelingDelay>", "LevelingDelay");
    lost(
        "<ExtendedAttribute><FieldID>1</FieldID><Value>x</Value></ExtendedAttribute>",
        "CustomFields",
    );
    lost(
        "<OutlineCode><ValueID>1</ValueID></OutlineCode>",
        "CustomFields",
    );
    lost(
        "<Start>2026-07-01T08:00:00</Start><Finish>2026-07-02T17:00:00</Finish>",
        "SpreadOut",
    );
    check(
        "<Cost>0.00</Cost><FixedCost>0</FixedCost><LevelingDelay>0</LevelingDelay>",
        "1d",
        "",
    );
    check(
        "<ExtendedAttribute><FieldID>1</FieldID><Value></Value></ExtendedAttribute>",
        "1d",
        "",
    );
    let backwards = read(&file(
        "<Title>Plan</Title><ScheduleFromStart>0</ScheduleFromStart>",
    ))
    .unwrap();
    assert_eq!(losses(&backwards), "FromFinish 1");
}

/// Each row is named once, under its kind.
#[test]
fn many_of_a_kind_are_told_together() {
    let rows: String = (1..=500)
        .map(|uid| format!("<Task><UID>{uid}</UID><Duration>PT1H</Duration></Task>"))
        .collect();
    let plan = read(&tasks(&rows)).unwrap();
    assert_eq!(plan.left_behind.len(), 1);
    let left = &plan.left_behind[0];
    let rows: Vec<u32> = left.rows.iter().map(|row| row.uid).collect();
    assert_eq!((left.count, rows), (500, Vec::from_iter(1..=500)));
    assert_eq!(
        left.sentence(),
        "500 durations are not whole days; they were rounded up"
    );
}

/// The working days of July 2026 by a calendar, which begins on a Wednesday.
#[track_caller]
fn check_july(fields: &str, expected: &str, lost: &str) {
    let plan = read(&calendar(fields)).unwrap();
    let calendar = plan.working_days(plan.calendar);
    let first = day("2026-07-01");
    let works = |after: i32| {
        if calendar.is_working(first + after) {
            '#'
        } else {
            '.'
        }
    };
    assert_eq!((0..31).map(works).collect::<String>(), expected, "{fields}");
    assert_eq!(losses(&plan), lost, "{fields}");
}

fn exception(first: &str, last: &str, fields: &str) -> String {
    format!(
        "<Exceptions><Exception><Name>x</Name><TimePeriod><FromDate>{first}T00:00:00</FromDate>\
         <ToDate>{last}T23:59:00</ToDate></TimePeriod>{fields}</Exception></Exceptions>"
    )
}

#[test]
fn calendars_differ_on_some_days() {
    check_july("", "###..#####..#####..#####..#####", "");
    let off = exception(
        "2026-07-02",
        "2026-07-06",
        "<Type>1</Type><DayWorking>0</DayWorking>",
    );
    check_july(&off, "#.....####..#####..#####..#####", "");
    let on = exception("2026-07-04", "2026-07-04", "<DayWorking>1</DayWorking>");
    check_july(&on, "####.#####..#####..#####..#####", "");
    let half = "<DayWorking>0</DayWorking><WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime>\
                <ToTime>09:00:00</ToTime></WorkingTime></WorkingTimes>";
    check_july(
        &exception("2026-07-04", "2026-07-04", half),
        "####.#####..#####..#####..#####",
        "",
    );
    check_july(
        "<Exceptions><Exception><Type>1</Type></Exception></Exceptions>",
        "###..#####..#####..#####..#####",
        "",
    );
    // As Project 2003 writes it, which counts where there is nothing newer.
    let old = "<WeekDays><WeekDay><DayType>0</DayType><DayWorking>0</DayWorking><TimePeriod>\
               <FromDate>2026-07-01T00:00:00</FromDate><ToDate>2026-07-01T23:59:00</ToDate></TimePeriod></WeekDay></WeekDays>";
    check_july(old, ".##..#####..#####..#####..#####", "");
    check_july(&format!("{old}{on}"), "####.#####..#####..#####..#####", "");
    let week = "<WorkWeeks><WorkWeek><TimePeriod><FromDate>2026-07-06T00:00:00</FromDate>\
                <ToDate>2026-07-19T00:00:00</ToDate></TimePeriod><WeekDays><WeekDay><DayType>7</DayType>\
                <DayWorking>1</DayWorking></WeekDay><WeekDay><DayType>2</DayType><DayWorking>0</DayWorking>\
                </WeekDay></WeekDays></WorkWeek></WorkWeeks>";
    check_july(week, "###...#####..#####.#####..#####", "");
    check_july(
        &format!("{old}{week}"),
        "###...#####..#####.#####..#####",
        "",
    );
    // Exceptions lie over work weeks.
    check_july(
        &format!("{week}{off}"),
        "#.....#####..#####.#####..#####",
        "",
    );
}

#[test]
fn exceptions_recur() {
    let july = |fields: &str, expected: &str| {
        let fields = format!("{fields}<DayWorking>0</DayWorking>");
        check_july(
            &exception("2026-07-01", "2026-07-31", &fields),
            expected,
            "",
        );
    };
    july(
        "<Type>7</Type><Period>5</Period>",
        ".##...####..###.#..#.###..####.",
    );
    july(
        "<Type>6</Type><Period>1</Period><DaysOfWeek>34</DaysOfWeek>",
        "##....###....###....###....###.",
    );
    july(
        "<Type>6</Type><Period>2</Period><DaysOfWeek>34</DaysOfWeek>",
        "##...#####...###...#####...###.",
    );
    july(
        "<Type>4</Type><Period>1</Period><MonthDay>15</MonthDay>",
        "###..#####..##.##..#####..#####",
    );
    july(
        "<Type>5</Type><MonthItem>5</MonthItem><MonthPosition>1</MonthPosition>",
        "###..#####..#.###..#####..#####",
    );
    july(
        "<Type>5</Type><MonthItem>1</MonthItem><MonthPosition>4</MonthPosition>",
        "###..#####..#####..#####..####.",
    );
    july(
        "<Type>2</Type><Month>6</Month><MonthDay>14</MonthDay>",
        "###..#####..#.###..#####..#####",
    );
    july(
        "<Type>2</Type><Month>7</Month><MonthDay>14</MonthDay>",
        "###..#####..#####..#####..#####",
    );
    july(
        "<Type>3</Type><Month>6</Month><MonthItem>4</MonthItem><MonthPosition>0</MonthPosition>",
        "###...####..#####..#####..#####",
    );
    july("<Type>8</Type><Period>1</Period>", ".".repeat(31).as_str());
    // The number of days counts where it is what was entered.
    let twice = "<EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>2</Occurrences>";
    july(
        &format!("{twice}<Type>6</Type><DaysOfWeek>2</DaysOfWeek>"),
        "###...####...####..#####..#####",
    );
    for unknown in [
        "<Type>9</Type>",
        "<Type>8</Type><Period>3</Period>",
        "<Type>6</Type><DaysOfWeek>0</DaysOfWeek>",
        "<Type>4</Type>",
    ] {
        let fields = exception("2026-07-01", "2026-07-31", unknown);
        check_july(
            &fields,
            "###..#####..#####..#####..#####",
            "UnknownRecurrence 1",
        );
    }
}

#[test]
fn calendars_are_based_on_each_other() {
    let text = file(
        "<CalendarUID>3</CalendarUID><Calendars>\
         <Calendar><UID>3</UID><Name>Ours</Name><BaseCalendarUID>2</BaseCalendarUID><WeekDays>\
         <WeekDay><DayType>6</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays><Exceptions><Exception><TimePeriod>\
         <FromDate>2026-07-06T00:00:00</FromDate><ToDate>2026-07-06T00:00:00</ToDate></TimePeriod>\
         <DayWorking>1</DayWorking></Exception></Exceptions></Calendar>\
         <Calendar><UID>2</UID><Name>Base</Name><BaseCalendarUID>-1</BaseCalendarUID><Exceptions><Exception>\
         <TimePeriod><FromDate>2026-07-06T00:00:00</FromDate><ToDate>2026-07-07T00:00:00</ToDate></TimePeriod>\
         <DayWorking>0</DayWorking></Exception></Exceptions></Calendar></Calendars>",
    );
    let plan = read(&text).unwrap();
    assert_eq!(plan.calendar, Some(0));
    assert_eq!(plan.calendars[0].base, Some(1));
    let calendar = plan.working_days(plan.calendar);
    let works = |date| calendar.is_working(day(date));
    assert!(works("2026-07-02"), "a Thursday, as in the base");
    assert!(!works("2026-07-03"), "a Friday, which is its own");
    assert!(
        works("2026-07-06"),
        "its own exception lies over that of the base"
    );
    assert!(!works("2026-07-07"), "an exception of the base");
    let none =
        "<WeekDays><WeekDay><DayType>2</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays>";
    let all: String = (3..=6)
        .map(|day| none.replace(">2<", &format!(">{day}<")))
        .collect();
    check_july(
        &format!("{none}{all}"),
        "###..#####..#####..#####..#####",
        "CalendarWithoutWork 1",
    );
}

#[test]
fn the_head_of_a_plan() {
    let text = "<Project><Name>plan.xml</Name><Company>Northgate</Company><StatusDate>2026-08-01T17:00:00</StatusDate>\
                <Tasks><Task><UID>1</UID><Name>a &amp; <![CDATA[<b>]]>&#x41;</Name><Notes>one\r\ntwo</Notes>\
                <Start>2026-07-03T08:00:00</Start><Duration>PT8H</Duration></Task></Tasks></Project>";
    let plan = read(text).unwrap();
    assert_eq!(plan.name, "plan");
    assert_eq!(plan.company.as_deref(), Some("Northgate"));
    assert_eq!(plan.author, None);
    assert_eq!(plan.status, Some(day("2026-08-01")));
    assert_eq!(
        plan.start,
        day("2026-07-03"),
        "the first task, as the project does not say"
    );
    assert_eq!(plan.tasks[0].name, "a & <b>A");
    assert_eq!(plan.tasks[0].notes, "one\ntwo");
    let titled = read(&file("<Name>plan.xml</Name><Title>The plan</Title>")).unwrap();
    assert_eq!(titled.name, "The plan");
    assert_eq!(titled.start, day("2026-07-01"));
}

#[test]
fn encodings_and_namespaces() {
    let text = task("<Notes>Größe 𝄞</Notes>");
    let expected = read(&text).unwrap();
    assert_eq!(expected.tasks[0].notes, "Größe 𝄞");
    let check = |bytes: &[u8]| assert_eq!(mspdi::read(bytes).unwrap(), expected);
    check(format!("\u{FEFF}{text}").as_bytes());
    let wide: Vec<u16> = text.encode_utf16().collect();
    let little: Vec<u8> = wide.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = wide.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    check(&little);
    check(&big);
    check(&[&[0xFF, 0xFE][..], &little].concat());
    check(&[&[0xFE, 0xFF][..], &big].concat());
    let prefixed = text
        .replace('<', "<p:")
        .replace("<p:/", "</p:")
        .replace("<p:?", "<?");
    check(prefixed.replace("xmlns=", "xmlns:p=").as_bytes());
    check(
        text.replace(" xmlns=\"http://schemas.microsoft.com/project\"", "")
            .as_bytes(),
    );
}

/// A project within a task, values over time, and whatever else there is pass by.
#[test]
fn what_is_not_known_passes_by() {
    let text = task(
        "<Project><Tasks><Task><UID>1</UID><Name>B</Name></Task></Tasks></Project>\
         <TimephasedData><Type>1</Type><UID>1</UID></TimephasedData><New a=\"b\"><UID>9</UID></New><Empty/>\
         <?pi x?><!-- <UID>8</UID> --><Duration>PT8H</Duration>",
    );
    let plan = read(&text).unwrap();
    assert_eq!(
        (
            plan.tasks.len(),
            plan.tasks[0].uid,
            plan.tasks[0].name.as_str()
        ),
        (1, 1, "A")
    );
}

#[test]
fn a_plan_is_scheduled_with_what_was_done_and_without_what_does_not_count() {
    let text = tasks(
        "<Task><UID>1</UID><Name>A</Name><Duration>PT32H</Duration><PercentComplete>50</PercentComplete>\
         <ActualStart>2026-07-02T08:00:00</ActualStart></Task>\
         <Task><UID>2</UID><Name>Out</Name><Duration>PT800H</Duration><Active>0</Active>\
         <PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink></Task>\
         <Task><UID>3</UID><Name>B</Name><Duration>PT8H</Duration>\
         <PredecessorLink><PredecessorUID>1</PredecessorUID><LinkLag>28800</LinkLag><LagFormat>8</LagFormat></PredecessorLink>\
         <PredecessorLink><PredecessorUID>2</PredecessorUID></PredecessorLink></Task>",
    );
    let plan = read(&text).unwrap();
    let made = network(&plan);
    assert_eq!(made.places, [0, 2]);
    assert_eq!(made.tasks[1], None);
    let result = schedule(&made.network, &made.options);
    let dates: Vec<String> = result
        .tasks
        .iter()
        .map(|task| format!("{} to {}", date(task.start), date(task.finish)))
        .collect();
    // A began a day late and goes on as planned, long ago as that may be; two days of the clock after
    // Tuesday is Thursday evening.
    assert_eq!(
        dates,
        ["2026-07-02 to 2026-07-07", "2026-07-10 to 2026-07-10"]
    );
}
