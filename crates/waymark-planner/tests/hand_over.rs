//! Handing over: what one person holds is another's then, and all of it comes back.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Case, assert_nothing_dangles};
use proptest::prelude::*;
use waymark_planner::record::Kind;
use waymark_planner::{Change, Id};

/// Ruth holds one of everything, and some that is done; Tom shares a process and a task with her.
fn full() -> Case {
    let mut case = Case::drawn("a 10\nb 5 < a\nold 2");
    case.put(
        Kind::Role,
        "owner",
        r#"{"code":"SMS_OWNER","title":"SMS owner","holder":null}"#,
    );
    case.act(
        r#"
        {"do":"person.add","id":"ruth","name":"Ruth Ellison"}
        {"do":"person.add","id":"tom","name":"Tom Wardle"}
        {"do":"person.add","id":"ida","name":"Ida Berg"}
        {"do":"role.fill","id":"SMS_OWNER","person":"ruth"}
        {"do":"task.assign","id":"a","person":"ruth"}
        {"do":"task.assign","id":"old","person":"ruth"}
        {"do":"assignment.set","task":"a","person":"ruth","share":70}
        {"do":"assignment.set","task":"a","person":"tom","share":60}
        {"do":"assignment.set","task":"b","person":"ruth","share":20}
        {"do":"assignment.set","task":"old","person":"ruth","share":20}
        {"do":"task.set_progress","id":"old","percent":100}
        {"do":"process.add","id":"desk","title":"Desk","owner":"ruth","manager":"ruth"}
        {"do":"process.add","id":"till","title":"Till"}
        {"do":"raci.set","process":"desk","person":"ruth","letters":"A"}
        {"do":"raci.set","process":"desk","person":"tom","letters":"R"}
        {"do":"raci.set","process":"till","person":"ruth","letters":"C"}
        "#,
    );
    let day = "2027-01-04";
    let risk = |closed: &str| {
        format!(
            r#"{{"number":1,"title":"Late","cause":"","effect":"","category":"","likelihood":2,"impact":2,"plan":"",
            "fallback":"","trigger":"","owner":"ruth","raised":"{day}","closing":""{closed},"tasks":[],"criteria":[],
            "parties":[]}}"#
        )
    };
    case.put(Kind::Risk, "risk", &risk(""));
    case.put(Kind::Risk, "gone", &risk(r#","closed":"2027-01-04""#));
    let action = r#"{"number":1,"title":"Ask","owner":"ruth","notes":"","raised":"2027-01-04"}"#;
    case.put(Kind::Action, "action", action);
    let work = r#"{"name":"Sample","kind":"check","owner":"ruth","first":"2027-01-04","repeats":"FREQ=DAILY"}"#;
    case.put(Kind::RecurringWork, "sample", work);
    case
}

fn held(case: &Case, person: &str) -> String {
    let held = case
        .project
        .holdings_of(&Id::new(person).unwrap(), case.today);
    let held = held.iter().map(|one| format!("{}.{}", one.id, one.field));
    held.collect::<Vec<_>>().join(" ")
}

fn hand_over(what: &str) -> String {
    let what = match what {
        "" => String::new(),
        what => format!(r#","what":["{}"]"#, what.replace(' ', r#"",""#)),
    };
    format!(r#"{{"do":"person.hand_over","from":"ruth","to":"tom"{what}}}"#)
}

/// What Ruth still holds after handing some over.
#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (what, expected) in cases {
        let mut case = full();
        case.act(&hand_over(what));
        let found = held(&case, "ruth");
        // Ids that were given out are told by what they are.
        let found: Vec<&str> = found
            .split(' ')
            .map(|one| one.split_once(".person").map_or(one, |_| "share-or-mark"))
            .collect();
        let found = found.join(" ");
        if found != *expected {
            wrong += &format!("{what}\n  expected: {expected}\n  found:    {found}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn what_is_handed_over_can_be_chosen() {
    check(&[
        ("", ""),
        ("tasks roles raci assignments processes raid recurring", ""),
        (
            "raci assignments",
            "owner.holder a.owner desk.manager desk.owner risk.owner action.owner sample.owner",
        ),
        (
            "tasks raid recurring",
            "owner.holder desk.manager desk.owner share-or-mark share-or-mark share-or-mark share-or-mark",
        ),
        (
            "roles processes",
            "a.owner share-or-mark share-or-mark share-or-mark share-or-mark risk.owner action.owner sample.owner",
        ),
    ]);
}

#[test]
fn what_comes_together_is_merged_and_said() {
    let mut case = full();
    let decided = case.try_act(&hand_over("")).unwrap();
    assert_eq!(
        decided.outcomes[0].notes,
        [
            "Ruth Ellison handed over to Tom Wardle: 1 task, 1 role, 2 RACI marks, 2 assignments, 1 process, 2 entries of \
          registers, 1 piece of recurring work."
        ]
    );
    case.project = decided.project;
    let share = |task: &str| {
        let shares = case.project.assignments.values();
        let mut of_task = shares.filter(|one| one.task.id().as_str() == task);
        of_task
            .next()
            .map(|one| (one.person.id().to_string(), one.share.get()))
    };
    // 70 and 60 percent are no more than a day.
    assert_eq!(share("a"), Some(("tom".into(), 100)));
    assert_eq!(share("b"), Some(("tom".into(), 20)));
    // What was done stays with who did it.
    assert_eq!(share("old"), Some(("ruth".into(), 20)));
    let owner = |task: &str| {
        case.task(task)
            .owner
            .as_ref()
            .map(|owner| owner.id().to_string())
    };
    assert_eq!(
        (owner("a"), owner("old")),
        (Some("tom".into()), Some("ruth".into()))
    );
    let marks: Vec<String> = case
        .project
        .raci_marks
        .values()
        .map(|mark| {
            format!(
                "{} {}",
                mark.process.id(),
                waymark_planner::raci::Letters::of(mark)
            )
        })
        .collect();
    assert_eq!(marks.len(), 2);
    assert!(marks.contains(&"desk AR".to_string()), "{marks:?}");
}

fn undone(changes: &[Change]) -> Vec<Change> {
    changes.iter().rev().map(Change::inverse).collect()
}

fn any_act() -> impl Strategy<Value = String> {
    let person = || prop::sample::select(vec!["ruth", "tom", "ida"]);
    let letters = prop::sample::select(vec!["A", "AR", "R", "C", "I", ""]);
    let process = prop::sample::select(vec!["desk", "till"]);
    let task = || prop::sample::select(vec!["a", "b", "old"]);
    prop_oneof![
        (process, person(), letters).prop_map(|(process, person, letters)| format!(
            r#"{{"do":"raci.set","process":"{process}","person":"{person}","letters":"{letters}"}}"#
        )),
        (task(), person(), 1..=100_u8).prop_map(|(task, person, share)| format!(
            r#"{{"do":"assignment.set","task":"{task}","person":"{person}","share":{share}}}"#
        )),
        (task(), person()).prop_map(|(task, person)| format!(
            r#"{{"do":"task.assign","id":"{task}","person":"{person}"}}"#
        )),
        person()
            .prop_map(|person| format!(r#"{{"do":"process.set","id":"till","owner":"{person}"}}"#)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whoever hands over holds nothing open any more, what they held is in other hands, nothing else has changed hands,
    /// and undo brings all of it back.
    #[test]
    fn nothing_open_is_left_and_undo_brings_it_back(
        acts in prop::collection::vec(any_act(), 0..12),
        from in prop::sample::select(vec!["ruth", "tom"]),
    ) {
        let mut case = full();
        for act in acts {
            case.act(&act);
        }
        let before = case.project.clone();
        let others = held(&case, if from == "ruth" { "tom" } else { "ruth" });
        let line = format!(r#"{{"do":"person.hand_over","from":"{from}","to":"ida"}}"#);
        let decided = case.try_act(&line).unwrap();
        case.project = decided.project;
        prop_assert_eq!(held(&case, from), "");
        prop_assert_eq!(held(&case, if from == "ruth" { "tom" } else { "ruth" }), others);
        assert_nothing_dangles(&case.project);
        let total = |project: &waymark_planner::Project| project.tasks.len() + project.risks.len();
        prop_assert_eq!(total(&before), total(&case.project));
        prop_assert_eq!(case.project.with(&undone(&decided.changes)).unwrap(), before);
    }
}
