//! A project's plan goes out and comes back; a plan from elsewhere comes in.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use waymark_catalogue::{Edition, Size};
use waymark_exchange::project::{Intake, IntakeOptions, intake, plan_of};
use waymark_exchange::{LeftBehindKind, PlanFile, mspdi};
use waymark_planner::draft::IdSource;
use waymark_planner::making::NewProject;
use waymark_planner::record::ConstraintKind;
use waymark_planner::{Command, Id, Project};

#[derive(Default)]
struct Counted(u32);

impl IdSource for Counted {
    fn next_id(&mut self) -> Id {
        self.0 += 1;
        Id::new(&format!("n{:06}", self.0)).unwrap()
    }
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const TODAY: &str = "2027-02-01";

struct Case {
    project: Project,
    ids: Counted,
}

impl Case {
    /// The exemplar plan with people, holidays and two baselines.
    fn exemplar() -> Case {
        let mut ids = Counted::default();
        let new = NewProject {
            country: Some("NO".into()),
            target: Some(date("2028-02-14")),
            ..NewProject::of(
                "Åsgård <Telecom> & Co".into(),
                Edition::E2018,
                Size::Medium,
                date("2027-01-11"),
            )
        };
        let project = new.make(date("2027-01-11"), &mut ids).unwrap().project;
        let mut case = Case { project, ids };
        case.act(
            r#"
            {"do":"baseline.set","id":"base","name":"Baseline 1","reason":"Start","approver":"Ruth"}
            {"do":"person.add","id":"kim","name":"Kim Berg","email":"kim@example.org"}
            {"do":"person.add","id":"0192b3c4-0000-7abc-8def-0123456789ab","name":"Ola Nordmann"}
            {"do":"role.fill","id":"IMPL_PM","person":"kim"}
            {"do":"calendar.add","id":"part","name":"Monday to Wednesday","week":"1110000","base":"Project calendar"}
            {"do":"calendar.close","id":"away","calendar":"part","first":"2027-03-01","last":"2027-03-05","name":"Away","kind":"absence"}
            {"do":"calendar.close","id":"monthly","first":"2027-01-04","last":"2028-12-31","name":"Town hall","repeats":"FREQ=MONTHLY;BYDAY=1FR"}
            {"do":"calendar.work","id":"saturday","first":"2027-05-08","name":"Move of the data centre"}
            {"do":"person.set_calendar","id":"Ola Nordmann","calendar":"part"}
            {"do":"task.assign","id":"PRE-05","person":"Ola Nordmann"}
            {"do":"task.set_calendar","id":"PRE-07","calendar":"part"}
            {"do":"task.set_actual","id":"PRE-01","start":"2027-01-11","finish":"2027-01-13"}
            {"do":"task.set_actual","id":"PRE-02","start":"2027-01-13"}
            {"do":"task.set_progress","id":"PRE-02","percent":40}
            {"do":"task.set_deadline","id":"PRE-08","date":"2027-04-01"}
            {"do":"task.set_notes","id":"PRE-08","notes":"Two lines\nand <b>no</b> markup & \"quotes\""}
            {"do":"task.set_constraint","id":"PRE-09","constraint":"pinned","date":"2027-03-10"}
            {"do":"task.set_constraint","id":"PRE-10","constraint":"finish_no_later","date":"2027-06-30"}
            {"do":"task.set_constraint","id":"PRE-11","constraint":"as_late_as_possible"}
            {"do":"task.add","id":"wait","name":"Hear from the certifier","days":0}
            {"do":"link.add","from":"PRE-08","to":"wait","type":"FF","lag_days":10,"elapsed":true}
            {"do":"link.add","from":"PRE-05","to":"wait","type":"SS","lag_days":-2}
            {"do":"baseline.set","id":"second","name":"Baseline 2"}
            {"do":"baseline.use","id":"base"}
            "#,
        );
        case
    }

    fn act(&mut self, lines: &str) {
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let command: Command = serde_json::from_str(line).unwrap();
            self.carry_out(&[command]);
        }
    }

    #[track_caller]
    fn carry_out(&mut self, commands: &[Command]) {
        let decided = Command::work_out(commands, &self.project, date(TODAY), &mut self.ids);
        let decided = decided.map_err(|(at, refusal)| format!("{:?}: {refusal}", commands[at]));
        self.project = decided.unwrap().project;
    }

    /// The plan as a file has it.
    fn sent(&self) -> PlanFile {
        let plan = plan_of(&self.project, date(TODAY));
        let mut bytes = Vec::new();
        mspdi::write(&plan, &mut bytes).unwrap();
        mspdi::read(&bytes[..]).unwrap()
    }

    fn intake(&self, plan: &PlanFile) -> Intake {
        let options = IntakeOptions {
            source: "plan.xml",
            ..IntakeOptions::default()
        };
        intake(plan, &self.project, date(TODAY), &options)
    }

    /// What taking a plan changes, by field.
    #[track_caller]
    fn changes(&mut self, intake: &Intake) -> Vec<String> {
        let decided =
            Command::work_out(&intake.commands, &self.project, date(TODAY), &mut self.ids);
        let decided =
            decided.map_err(|(at, refusal)| format!("{:?}: {refusal}", intake.commands[at]));
        let changes = decided.unwrap().changes;
        changes
            .iter()
            .map(|change| {
                let field = change.field().unwrap_or("*");
                format!("{} {} {field}", change.kind.name(), change.id)
            })
            .collect()
    }
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
