//! A project's plan goes out and comes back; a plan from elsewhere comes in.
#![allow(clippy::unwrap_used)]

#[path = "common/project.rs"]
mod project;

use project::{Case, TODAY, date};
use waymark_exchange::project::{IntakeOptions, intake, plan_of};
use waymark_exchange::{LeftBehindKind, mspdi};
use waymark_planner::record::ConstraintKind;
use waymark_planner::{Id, Project};

/// MPXJ read what we wrote of the small project, and wrote it again; `cargo xtask oracle freeze` keeps it.
#[test]
fn what_another_tool_rewrote_changes_nothing() {
    let mut case = Case::small();
    let back = mspdi::read(&include_bytes!("fixtures/mpxj-rewritten.xml")[..]).unwrap();
    let intake = case.intake(&back);
    assert!(intake.comes_back);
    assert_eq!(case.changes(&intake), Vec::<String>::new());
    assert_eq!(intake.missing, []);
}

#[test]
fn what_went_out_and_comes_back_changes_nothing() {
    let mut case = Case::exemplar();
    let back = case.sent();
    let intake = case.intake(&back);
    assert!(intake.comes_back);
    assert_eq!(intake.missing, []);
    assert_eq!(case.changes(&intake), Vec::<String>::new());
}

#[test]
fn what_was_changed_elsewhere_comes_in_and_the_rest_stays() {
    let mut case = Case::exemplar();
    let before = case.project.clone();
    let mut back = case.sent();
    let code = |project: &Project, code: &str| {
        let tasks = project.tasks.values();
        tasks
            .into_iter()
            .find(|t| t.code.as_deref() == Some(code))
            .unwrap()
            .clone()
    };
    let name = code(&before, "PRE-12").name.clone();
    let task = back
        .tasks
        .iter_mut()
        .find(|task| task.name == name)
        .unwrap();
    task.duration += 4;
    task.notes = "Longer".into();
    let lost = back.links.pop().unwrap();
    let changes = {
        let intake = case.intake(&back);
        case.changes(&intake)
    };
    let id = code(&before, "PRE-12").id.clone();
    let link_gone = changes
        .iter()
        .filter(|line| line.starts_with("link "))
        .count();
    assert_eq!(link_gone, 1, "{lost:?}");
    let mut fields: Vec<&String> = changes
        .iter()
        .filter(|line| !line.starts_with("link "))
        .collect();
    fields.sort();
    assert_eq!(
        fields,
        [&format!("task {id} duration"), &format!("task {id} notes")]
    );

    let intake = case.intake(&back);
    case.carry_out(&intake.commands);
    let (then, now) = (code(&before, "PRE-12"), code(&case.project, "PRE-12"));
    assert_eq!(now.clauses, then.clauses);
    assert_eq!(
        (now.role.clone(), now.deliverable.clone()),
        (then.role.clone(), then.deliverable.clone())
    );
    let again = case.intake(&back);
    assert_eq!(case.changes(&again), Vec::<String>::new());
}

#[test]
fn rows_that_are_not_in_the_plan_stay_or_go_as_asked() {
    let mut case = Case::exemplar();
    let mut back = case.sent();
    let wait = back
        .tasks
        .iter()
        .position(|task| task.name == "Hear from the certifier")
        .unwrap();
    assert_eq!(
        wait,
        back.tasks.len() - 1,
        "it has no rows after it that would move"
    );
    back.tasks.pop();
    back.links
        .retain(|link| link.to != wait && link.from != wait);
    let intake_ = case.intake(&back);
    assert_eq!(intake_.missing, [Id::new("wait").unwrap()]);
    assert_eq!(case.changes(&intake_), Vec::<String>::new());
    let options = IntakeOptions {
        source: "plan.xml",
        remove_missing: true,
        ..IntakeOptions::default()
    };
    let removing = intake(&back, &case.project, date(TODAY), &options);
    case.carry_out(&removing.commands);
    assert!(case.project.tasks.get(&Id::new("wait").unwrap()).is_none());
}

/// A plan from elsewhere, as Microsoft Project would write it.
const ELSEWHERE: &str = r#"<?xml version="1.0"?>
<Project xmlns="http://schemas.microsoft.com/project"><Name>Move</Name><StartDate>2027-03-01T08:00:00</StartDate>
<CalendarUID>1</CalendarUID><MinutesPerDay>480</MinutesPerDay>
<Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID>
<WeekDays><WeekDay><DayType>2</DayType><DayWorking>1</DayWorking></WeekDay><WeekDay><DayType>3</DayType><DayWorking>1</DayWorking></WeekDay>
<WeekDay><DayType>4</DayType><DayWorking>1</DayWorking></WeekDay><WeekDay><DayType>5</DayType><DayWorking>1</DayWorking></WeekDay>
<WeekDay><DayType>6</DayType><DayWorking>1</DayWorking></WeekDay><WeekDay><DayType>7</DayType><DayWorking>0</DayWorking></WeekDay>
<WeekDay><DayType>1</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays></Calendar></Calendars>
<Tasks>
<Task><UID>1</UID><ID>1</ID><Name>Move</Name><OutlineLevel>1</OutlineLevel><Summary>1</Summary><Duration>PT40H0M0S</Duration></Task>
<Task><UID>2</UID><ID>2</ID><Name>Pack</Name><OutlineLevel>2</OutlineLevel><Duration>PT16H0M0S</Duration><Manual>1</Manual><Start>2027-03-02T08:00:00</Start><Finish>2027-03-03T17:00:00</Finish>
  <Baseline><Number>0</Number><Start>2027-03-01T08:00:00</Start><Finish>2027-03-02T17:00:00</Finish><Duration>PT16H0M0S</Duration></Baseline></Task>
<Task><UID>3</UID><ID>3</ID><Name>Carry</Name><OutlineLevel>2</OutlineLevel><Duration>PT8H0M0S</Duration><Manual>1</Manual><Start>2027-03-08T08:00:00</Start><Finish>2027-03-08T17:00:00</Finish>
  <PredecessorLink><PredecessorUID>2</PredecessorUID><Type>1</Type><LinkLag>0</LinkLag></PredecessorLink>
  <PredecessorLink><PredecessorUID>2</PredecessorUID><Type>3</Type><LinkLag>0</LinkLag></PredecessorLink></Task>
<Task><UID>4</UID><ID>4</ID><Name></Name><OutlineLevel>1</OutlineLevel><Duration>PT0H0M0S</Duration><Milestone>1</Milestone><PercentComplete>100</PercentComplete><ActualStart>2027-03-09T17:00:00</ActualStart><ActualFinish>2027-03-09T17:00:00</ActualFinish></Task>
</Tasks>
<Resources><Resource><UID>1</UID><Name>Kim Berg</Name><Type>1</Type></Resource><Resource><UID>2</UID><Name>Mover</Name><Type>1</Type></Resource></Resources>
<Assignments><Assignment><UID>1</UID><TaskUID>2</TaskUID><ResourceUID>1</ResourceUID></Assignment><Assignment><UID>2</UID><TaskUID>3</TaskUID><ResourceUID>2</ResourceUID></Assignment></Assignments>
</Project>"#;

#[test]
fn a_plan_from_elsewhere_is_added_with_its_people_and_calendar() {
    let mut case = Case::exemplar();
    let rows = case.project.tasks.len();
    let start = case.project.charter().unwrap().start;
    let plan = mspdi::read(ELSEWHERE.as_bytes()).unwrap();
    let intake_ = case.intake(&plan);
    assert!(!intake_.comes_back);
    case.carry_out(&intake_.commands);
    let project = &case.project;
    assert_eq!(project.tasks.len(), rows + 4);
    assert_eq!(
        project.charter().unwrap().start,
        start,
        "the project keeps its start"
    );
    let named = |name: &str| {
        project
            .tasks
            .values()
            .find(|t| t.name == name)
            .unwrap()
            .clone()
    };
    let planned = project.planned();
    let dates = |name: &str| {
        let dates = planned.dates(&named(name).id).unwrap();
        format!("{}..{}", dates.start, dates.finish)
    };
    assert_eq!(dates("Pack"), "2027-03-02..2027-03-03");
    assert_eq!(dates("Carry"), "2027-03-08..2027-03-08");
    assert_eq!(named("Carry").constraint, Some(ConstraintKind::Pinned));
    assert_eq!(
        named("Pack").owner.as_ref().unwrap().id().as_str(),
        "kim",
        "met by name"
    );
    let mover = project
        .people
        .values()
        .find(|person| person.name == "Mover")
        .unwrap();
    assert_eq!(named("Carry").owner.as_ref().unwrap().id(), &mover.id);
    let calendar = named("Pack").calendar.clone().unwrap();
    assert_eq!(
        project.calendars.get(calendar.id()).unwrap().name,
        "Standard"
    );
    assert_eq!(
        named("Task 4").progress.get(),
        0,
        "9 March lies after the status date"
    );
    let kinds: Vec<LeftBehindKind> = intake_.left_behind.iter().map(|left| left.kind).collect();
    assert!(
        kinds.contains(&LeftBehindKind::AfterStatusDate),
        "{kinds:?}"
    );
    assert!(kinds.contains(&LeftBehindKind::SecondLink), "{kinds:?}");
    let taken = project
        .baselines
        .values()
        .find(|b| b.name == "Baseline of plan.xml")
        .unwrap();
    let kept = project
        .baseline_tasks
        .values()
        .filter(|row| row.baseline.id() == &taken.id);
    assert_eq!(kept.count(), 1);

    let again = case.intake(&plan);
    let changes = case.changes(&again);
    let others: Vec<&String> = changes
        .iter()
        .filter(|line| !line.contains("baseline") && !line.starts_with("project "))
        .collect();
    assert_eq!(
        others,
        Vec::<&String>::new(),
        "the same file meets the rows it made"
    );
}

#[test]
fn tasks_set_by_hand_can_be_freed() {
    let case = Case::exemplar();
    let plan = mspdi::read(ELSEWHERE.as_bytes()).unwrap();
    let options = IntakeOptions {
        source: "plan.xml",
        let_links_drive: true,
        ..IntakeOptions::default()
    };
    let freed = intake(&plan, &case.project, date(TODAY), &options);
    let mut case = case;
    case.carry_out(&freed.commands);
    let named = |name: &str| {
        case.project
            .tasks
            .values()
            .find(|t| t.name == name)
            .unwrap()
            .clone()
    };
    assert_eq!(
        named("Carry").constraint,
        None,
        "its link puts it somewhere"
    );
    assert_eq!(
        named("Pack").constraint,
        Some(ConstraintKind::StartNoEarlier)
    );
    let planned = case.project.planned();
    assert_eq!(
        planned.dates(&named("Carry").id).unwrap().start,
        date("2027-03-04")
    );
}

#[test]
fn more_than_eleven_baselines_are_named() {
    let mut case = Case::exemplar();
    for number in 3..=12 {
        case.act(&format!(
            r#"{{"do":"baseline.set","name":"Baseline {number}"}}"#
        ));
    }
    let plan = plan_of(&case.project, date(TODAY));
    let most = plan.tasks.iter().map(|task| task.baselines.len()).max();
    assert_eq!(most, Some(11));
    let left = plan
        .left_behind
        .iter()
        .find(|left| left.kind == LeftBehindKind::TwelfthBaseline);
    let names: Vec<&str> = left
        .unwrap()
        .rows
        .iter()
        .map(|row| row.name.as_str())
        .collect();
    assert_eq!(names, ["Baseline 1", "First plan"]);
}
