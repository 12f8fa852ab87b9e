//! The examples about people: who answers for what, their load, what of it can move, and handing it over.

use waymark_planner::Id;
use waymark_planner::raci::Subject;

use crate::common::{Case, date};

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// The plan of the examples, with Ruth and Tom.
fn with_people() -> Case {
    let mut case = Case::with_gates();
    case.act(
        r#"
        {"do":"person.add","id":"ruth","name":"Ruth Ellison"}
        {"do":"person.add","id":"tom","name":"Tom Wardle"}
        {"do":"process.add","id":"desk","title":"Service desk"}
        "#,
    );
    case
}

#[test]
fn raci() {
    let mut case = with_people();
    let role = r#"{"code":"DESK_OWNER","title":"Desk owner","holder":"ruth"}"#;
    case.put(waymark_planner::record::Kind::Role, "owner", role);
    let drawn = |case: &Case| {
        let process = &case.project.processes[&id("desk")];
        let parts = case.project.parts_of(&Subject::process(process));
        let cells = parts
            .iter()
            .map(|(taker, part)| format!("{} {}", taker.id(), part.letters()));
        (cells.collect::<Vec<_>>().join(", "), parts.gaps().len())
    };
    case.act(r#"{"do":"raci.set","process":"desk","role":"owner","letters":"A"}"#);
    case.act(r#"{"do":"raci.set","process":"desk","person":"tom","letters":"R"}"#);
    assert_eq!(drawn(&case), ("ruth A, tom R, owner A".into(), 0));
    case.act(r#"{"do":"raci.set","process":"desk","person":"ruth","letters":"C"}"#);
    assert_eq!(drawn(&case), ("ruth A, tom R, owner A".into(), 0));
    case.act(r#"{"do":"raci.set","process":"desk","person":"tom","letters":"AR"}"#);
    assert_eq!(drawn(&case), ("ruth C, tom AR".into(), 0));
    case.act(r#"{"do":"raci.set","process":"desk","person":"tom","letters":""}"#);
    assert_eq!(drawn(&case), ("ruth C".into(), 2));
}

fn load(case: &Case, monday: &str) -> (Option<u32>, String, u32) {
    let load = case.project.workload(case.today, date(monday), 1);
    let week = &load.of(&id("ruth"))[0];
    (week.percent(), week.planned.days(), week.available)
}

#[test]
fn workload() {
    let mut case = with_people();
    case.act(r#"{"do":"task.assign","id":"design","person":"ruth"}"#);
    assert_eq!(load(&case, "2027-01-04"), (Some(40), "2".into(), 5));
    case.act(r#"{"do":"action.add","id":"ask","title":"Ask","owner":"ruth","due":"2027-01-13","hours":6}"#);
    assert_eq!(load(&case, "2027-01-11"), (Some(55), "2.8".into(), 5));
    case.act(r#"{"do":"assignment.set","task":"design","person":"ruth","share":100}"#);
    assert_eq!(load(&case, "2027-01-11"), (Some(115), "5.8".into(), 5));
    case.act(r#"{"do":"task.set_actual","id":"design","start":"2027-01-04"}"#);
    case.on("2027-01-13");
    assert_eq!(load(&case, "2027-01-11"), (Some(125), "3.8".into(), 3));
    assert_eq!(
        case.project.present_week(date("2027-01-14")),
        date("2027-01-11")
    );
    assert_eq!(
        case.project.present_week(date("2027-01-15")),
        date("2027-01-18")
    );
}

#[test]
fn what_can_move() {
    let mut case = with_people();
    case.act(
        r#"
        {"do":"task.add","id":"poster","name":"Poster","days":2}
        {"do":"task.assign","id":"design","person":"ruth"}
        {"do":"task.assign","id":"poster","person":"ruth"}
        "#,
    );
    let monday = date("2027-01-04");
    let load = case.project.workload(case.today, monday, 1);
    let plan = case.project.forecast(case.today);
    let told = load.of(&id("ruth"))[0].work.iter().map(|work| {
        match case.project.could_move(&plan, work, monday) {
            Ok(to) => format!("{}: {}", work.id, to.to),
            Err(stays) => format!("{}: {}", work.id, stays.in_words().unwrap_or_default()),
        }
    });
    let told: Vec<String> = told.collect();
    assert_eq!(told, ["design: No, on critical path", "poster: 2027-01-11"]);
    let of_week = case.project.may_move_this_week(&plan, monday);
    assert_eq!(of_week, [(id("poster"), date("2027-01-11"))].into());
}

#[test]
fn hand_over() {
    let mut case = with_people();
    case.act(
        r#"
        {"do":"task.assign","id":"design","person":"ruth"}
        {"do":"task.assign","id":"build","person":"ruth"}
        {"do":"task.set_progress","id":"design","percent":100}
        {"do":"assignment.set","task":"build","person":"ruth","share":70}
        {"do":"assignment.set","task":"build","person":"tom","share":60}
        {"do":"raci.set","process":"desk","person":"ruth","letters":"A"}
        {"do":"raci.set","process":"desk","person":"tom","letters":"R"}
        {"do":"person.hand_over","from":"ruth","to":"tom"}
        "#,
    );
    assert!(case.project.holdings_of(&id("ruth"), case.today).is_empty());
    let owner = |task: &str| case.task(task).owner.as_ref().unwrap().id().to_string();
    assert_eq!(
        (owner("design"), owner("build")),
        ("ruth".into(), "tom".into())
    );
    let shares = case.project.assignments.values().map(|one| one.share.get());
    assert_eq!(shares.collect::<Vec<_>>(), [100]);
    let marks = case.project.raci_marks.values();
    let letters: Vec<String> = marks
        .map(|m| waymark_planner::raci::Letters::of(m).to_string())
        .collect();
    assert_eq!(letters, ["AR"]);
}
