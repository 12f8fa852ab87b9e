//! Who answers for what: the rules of RACI as a table, and what holds whatever people set.
#![allow(clippy::unwrap_used)]

mod common;

use std::sync::OnceLock;

use common::{Case, Counted, asgard, command, date};
use proptest::prelude::*;
use waymark_planner::raci::{Gap, Letters, Subject, Taker};
use waymark_planner::record::{Kind, RaciMark};
use waymark_planner::{Command, Project};

/// Two people, a party, and a process with one activity. Role `SMS_OWNER` is Ruth's, nobody fills `RISK_MGR`.
fn desk() -> Case {
    static MADE: OnceLock<Project> = OnceLock::new();
    let make = || {
        let made = asgard().make(date("2027-01-11"), &mut Counted::default());
        let mut case = Case::of(made.unwrap().project, "2027-02-01");
        case.act(
            r#"
            {"do":"person.add","id":"ruth","name":"Ruth Ellison"}
            {"do":"person.add","id":"tom","name":"Tom Wardle"}
            {"do":"person.add","id":"ida","name":"Ida Berg"}
            {"do":"role.fill","id":"SMS_OWNER","person":"ruth"}
            {"do":"party.add","id":"acme","name":"Acme","kind":"external_supplier"}
            {"do":"process.add","id":"desk","title":"Desk"}
            {"do":"activity.add","id":"calls","process":"desk","name":"Calls"}
            "#,
        );
        case.project
    };
    let mut case = Case::of(MADE.get_or_init(make).clone(), "2027-02-01");
    case.ids = Counted::after(900_000);
    case
}

fn subject(project: &Project, id: &str) -> Subject {
    let id = waymark_planner::Id::new(id).unwrap();
    match project.processes.get(&id) {
        Some(process) => Subject::process(process),
        None => Subject::activity(project.activities.get(&id).unwrap()),
    }
}

fn name(project: &Project, id: &waymark_planner::Id) -> String {
    let code = project.get(Kind::Role, id).map(|role| role.get("code"));
    match code {
        Some(Some(waymark_planner::Value::Text(code))) => code,
        _ => id.to_string(),
    }
}

/// What counts of one process or activity, and its gaps: `ruth AR; tom C; gaps: nobody does it`.
fn drawn(project: &Project, id: &str) -> String {
    let raci = project.raci();
    let parts = raci.of(&subject(project, id));
    let mut cells: Vec<String> = parts
        .iter()
        .map(|(taker, part)| format!("{} {}", name(project, taker.id()), part.letters()))
        .collect();
    for gap in parts.gaps() {
        let open = |roles: &[waymark_planner::Id]| {
            let roles = roles
                .iter()
                .map(|role| format!(" but {}", name(project, role)));
            roles.collect::<String>()
        };
        cells.push(match gap {
            Gap::NoAccountable(roles) => format!("nobody answers{}", open(&roles)),
            Gap::NoResponsible(roles) => format!("nobody does it{}", open(&roles)),
            Gap::ManyAccountable(takers) => format!("{} answer", takers.len()),
        });
    }
    cells.join("; ")
}

/// Carries out acts, each as `person ruth AR`, on the process or, after `calls:`, on its activity; `-` for no letters.
fn set(acts: &str) -> String {
    let acts = acts.split(';').map(str::trim).filter(|act| !act.is_empty());
    let lines = acts.map(|act| {
        let (activity, act) = match act.strip_prefix("calls: ") {
            Some(act) => (r#""activity":"calls","#, act),
            None => ("", act),
        };
        let [kind, who, letters] = act.split(' ').collect::<Vec<_>>()[..] else {
            panic!("{act}");
        };
        let letters = letters.trim_matches('-');
        format!(r#"{{"do":"raci.set","process":"desk",{activity}"{kind}":"{who}","letters":"{letters}"}}"#)
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (acts, expected) in cases {
        let mut case = desk();
        let on = if acts.contains("calls: ") {
            "calls"
        } else {
            "desk"
        };
        case.act(&set(acts));
        let found = drawn(&case.project, on);
        if found != *expected {
            wrong += &format!("{acts}\n  expected: {expected}\n  found:    {found}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn what_counts_of_marks() {
    check(&[
        ("", "nobody answers; nobody does it"),
        ("person ruth AR", "ruth AR"),
        ("person ruth A", "ruth A; nobody does it"),
        ("person ruth R", "ruth R; nobody answers"),
        ("person ruth A; party acme R", "ruth A; acme R"),
        (
            "person ruth A; person tom R; person ida C",
            "ida C; ruth A; tom R",
        ),
        // The last letters of somebody are theirs.
        (
            "person ruth A; person ruth C",
            "ruth C; nobody answers; nobody does it",
        ),
        (
            "person ruth I; person ruth -",
            "nobody answers; nobody does it",
        ),
        // One answers: the last who was made to.
        ("person ruth AR; person tom A", "ruth R; tom A"),
        ("person ruth A; person tom AR", "tom AR"),
        // What is set of an activity is of the activity alone.
        (
            "person ruth AR; calls: person tom A",
            "tom A; nobody does it",
        ),
        // A role that somebody holds gives its letters to them, beside their own.
        (
            "role SMS_OWNER A; person tom R",
            "ruth A; tom R; SMS_OWNER A",
        ),
        ("role SMS_OWNER A; person ruth R", "ruth AR; SMS_OWNER A"),
        ("role SMS_OWNER R; person ruth A", "ruth AR; SMS_OWNER R"),
        // The strongest counts: who does it is neither asked nor told beside that, who is asked is told.
        ("role SMS_OWNER AR; person ruth C", "ruth AR; SMS_OWNER AR"),
        (
            "role SMS_OWNER I; person ruth C",
            "ruth C; SMS_OWNER I; nobody answers; nobody does it",
        ),
        // Who is made to answer takes it from a role as from a person.
        (
            "role SMS_OWNER AR; person tom A",
            "ruth R; tom A; SMS_OWNER R",
        ),
        (
            "person tom AR; role SMS_OWNER A",
            "ruth A; tom R; SMS_OWNER A",
        ),
        // Who answers by their role goes on doing so by it.
        ("role SMS_OWNER A; person ruth AR", "ruth AR; SMS_OWNER A"),
        // A role that nobody fills answers for nothing.
        (
            "role RISK_MGR AR",
            "RISK_MGR AR; nobody answers but RISK_MGR; nobody does it but RISK_MGR",
        ),
        (
            "role RISK_MGR A; person tom R",
            "tom R; RISK_MGR A; nobody answers but RISK_MGR",
        ),
    ]);
}

#[test]
fn two_copies_that_were_merged_show_two_who_answer() {
    let mut case = desk();
    case.act(&set("person ruth AR"));
    let mark = r#"{"process":"desk","person":"tom","letters":["A"]}"#;
    case.put(Kind::RaciMark, "other", mark);
    assert_eq!(drawn(&case.project, "desk"), "ruth AR; tom A; 2 answer");
    // Naming one of them again leaves one.
    case.act(&set("person tom A"));
    assert_eq!(drawn(&case.project, "desk"), "ruth R; tom A");
}

#[test]
fn who_fills_a_role_takes_part_by_it() {
    let mut case = desk();
    case.act(&set("role SMS_OWNER AR; person tom C"));
    case.act(r#"{"do":"role.fill","id":"SMS_OWNER","person":"tom"}"#);
    assert_eq!(drawn(&case.project, "desk"), "tom AR; SMS_OWNER AR");
    case.act(r#"{"do":"role.fill","id":"SMS_OWNER","person":null}"#);
    let open = "tom C; SMS_OWNER AR; nobody answers but SMS_OWNER; nobody does it but SMS_OWNER";
    assert_eq!(drawn(&case.project, "desk"), open);
}

#[test]
fn what_was_taken_away_or_comes_by_a_role_is_said() {
    let mut case = desk();
    case.act(&set("person ruth A"));
    let notes = |case: &mut Case, act: &str| {
        let decided = case.try_act(&set(act)).unwrap();
        decided
            .outcomes
            .into_iter()
            .flat_map(|o| o.notes)
            .collect::<Vec<_>>()
    };
    let said = notes(&mut case, "person tom AR");
    assert_eq!(
        said,
        ["The A of Ruth Ellison was taken away: one answers for it."]
    );
    case.act(&set("role SMS_OWNER R"));
    let said = notes(&mut case, "person ruth -");
    let by_role = "Ruth Ellison has R here by the role SMS owner / SMS manager, whatever their own letters say.";
    assert_eq!(said, [by_role]);
    assert!(notes(&mut case, "person tom I").is_empty());
}

#[test]
fn a_new_project_has_its_processes_with_one_who_answers_for_each() {
    for edition in [
        waymark_catalogue::Edition::E2018,
        waymark_catalogue::Edition::E2011,
    ] {
        let new = waymark_planner::making::NewProject {
            edition,
            ..asgard()
        };
        let made = new
            .make(date("2027-01-11"), &mut Counted::default())
            .unwrap();
        let catalogue = waymark_catalogue::Catalogue::shipped(edition);
        assert_eq!(made.project.processes.len(), catalogue.processes().len());
        let raci = made.project.raci();
        for process in made.project.processes.values() {
            let parts = raci.of(&Subject::process(process));
            let accountable = parts.accountable();
            let owner = Taker::Role(process.role.as_ref().unwrap().id().clone());
            assert_eq!(accountable, [&owner], "{}", process.title);
            assert!(parts.iter().all(|(_, part)| !part.own.is_mixed()));
            // Nobody fills a role yet, and it is the roles that are open.
            assert_eq!(parts.gaps().len(), 2, "{}", process.title);
        }
    }
}

#[test]
fn what_the_catalogue_proposes_is_taken_over_once() {
    let mut case = desk();
    case.act(r#"{"do":"activity.add","id":"own","process":"CHANGE","name":"Our own way"}"#);
    let proposed = |case: &Case, code: &str| {
        let process = waymark_planner::command::find(&case.project, code);
        let process: &waymark_planner::record::Process = process.unwrap();
        waymark_planner::command::proposed_for(&case.project, &process.id).len()
    };
    assert_eq!(
        (proposed(&case, "INCIDENT"), proposed(&case, "CHANGE")),
        (6, 0)
    );
    let decided = case.try_act(r#"{"do":"raci.propose"}"#).unwrap();
    let catalogue = waymark_catalogue::Catalogue::shipped(waymark_catalogue::Edition::E2018);
    let rows: usize = catalogue
        .processes()
        .iter()
        .map(|process| process.raci.len())
        .sum();
    let taken = rows - catalogue.process("CHANGE").unwrap().raci.len();
    let activities = decided.project.activities.len() - case.project.activities.len();
    assert_eq!(activities, taken);
    let raci = decided.project.raci();
    for activity in decided.project.activities.values() {
        let answer = raci.of(&Subject::activity(activity)).accountable().len();
        let ours = ["own", "calls"].contains(&activity.id.as_str());
        assert_eq!(answer, usize::from(!ours), "{}", activity.name);
    }
    case.project = decided.project;
    assert_eq!(proposed(&case, "INCIDENT"), 0);
    assert!(
        case.try_act(r#"{"do":"raci.propose"}"#)
            .unwrap()
            .changes
            .is_empty()
    );
}

fn any_act() -> impl Strategy<Value = String> {
    let who = prop::sample::select(vec![
        r#""person":"ruth""#,
        r#""person":"tom""#,
        r#""person":"ida""#,
        r#""role":"SMS_OWNER""#,
        r#""role":"RISK_MGR""#,
        r#""party":"acme""#,
    ]);
    let letters = prop::sample::select(vec!["A", "AR", "R", "C", "I", "", "A", "AR"]);
    let on = prop::sample::select(vec!["", r#""activity":"calls","#]);
    let raci = (who, letters, on).prop_map(|(who, letters, on)| {
        format!(r#"{{"do":"raci.set","process":"desk",{on}{who},"letters":"{letters}"}}"#)
    });
    let others = prop::sample::select(vec![
        r#"{"do":"role.fill","id":"SMS_OWNER","person":"tom"}"#,
        r#"{"do":"role.fill","id":"RISK_MGR","person":"ruth"}"#,
        r#"{"do":"role.fill","id":"SMS_OWNER","person":null}"#,
        r#"{"do":"person.hand_over","from":"ruth","to":"tom"}"#,
        r#"{"do":"person.hand_over","from":"tom","to":"ida","what":["raci"]}"#,
    ]);
    prop_oneof![5 => raci, 1 => others.prop_map(String::from)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever people set, fill and hand over: one answers at most, no mark is mixed, empty or doubled, and marks say
    /// nothing of nobody.
    #[test]
    fn one_answers_at_most(acts in prop::collection::vec(any_act(), 1..25)) {
        let mut case = desk();
        for act in acts {
            let decided = Command::work_out(
                &[command(&act)],
                &case.project,
                case.today,
                &mut case.ids,
            );
            if let Ok(decided) = decided {
                case.project = decided.project;
            }
            for on in ["desk", "calls"] {
                let subject = subject(&case.project, on);
                let parts = case.project.parts_of(&subject);
                prop_assert!(parts.accountable().len() <= 1, "{act}: {}", drawn(&case.project, on));
                let whole = case.project.raci();
                prop_assert_eq!(&parts, whole.of(&subject));
            }
            let ours = |mark: &&RaciMark| mark.process.id().as_str() == "desk";
            let marks: Vec<&RaciMark> =
                case.project.raci_marks.values().map(|mark| mark.as_ref()).filter(ours).collect();
            let mut seen = std::collections::BTreeSet::new();
            for mark in marks {
                let letters = Letters::of(mark);
                prop_assert!(!letters.is_empty() && !letters.is_mixed());
                prop_assert!(seen.insert((Subject::of(mark), Taker::of(mark).unwrap())));
            }
        }
    }
}
