//! Why a row lies where it does, read with the keyboard alone: the same as the command line says of the file.

use serde_json::Value;
use waymark_journeys::pages::{History, Plan};
use waymark_journeys::{Name, Project, journey};

/// A task of the sample on the longest path to being ready, and the task that drives it, which is under way.
const TASK: (&str, &str) = ("P2-46", "Stabilise phase 2 processes");
const DRIVER: (&str, &str) = ("P2-05", "Start SLA monitoring and reviews");

/// What the command line says of a row.
fn explained(project: &Project, code: &str) -> Value {
    project.waymark(&["explain"], &[code, "--since", "1"])
}

/// The sentences that are told of a row at once.
fn sentences(told: &Value) -> [&str; 3] {
    let sentence = |of: &'static str| told.pointer(of).and_then(Value::as_str).unwrap();
    [
        sentence("/why/0/sentence"),
        sentence("/critical_because"),
        sentence("/if_longer/sentence"),
    ]
}

#[test]
fn a_row_says_why_it_lies_there_and_why_it_moved() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let before = project.bytes();
        let (task, driver) = (explained(&project, TASK.0), explained(&project, DRIVER.0));
        assert_eq!(task["why"][0]["by"], driver["task"]);

        let window = walk.open(&project);
        let plan = Plan::at(&window, TASK.1);
        for sentence in sentences(&task) {
            plan.why().the("paragraph", sentence).wait();
        }
        let details = plan.details().wait().text;
        assert!(details.contains("On critical path"), "{details}");

        // Along the chain to what drives it.
        plan.table().tab_to();
        plan.open_why_by_keys("Back to the start");
        let step = plan.why().the("listitem", Name::Holds(DRIVER.1.into()));
        let said = task["why"][1]["sentence"].as_str().unwrap();
        assert!(step.wait().text.contains(said), "{said}");
        assert_eq!(window.what_shuts_people_out(), Vec::<String>::new());
        window.check_nothing_cut();
        plan.why()
            .the("button", Name::Holds(DRIVER.1.into()))
            .tab_to();
        window.press("Enter");
        plan.details().the("heading", DRIVER.1).wait();
        plan.table()
            .wait_until("to have the keyboard", |table| table.focused);
        for sentence in sentences(&driver) {
            plan.why().the("paragraph", sentence).wait();
        }

        // What moved it, the newest act first, and on to its entry.
        plan.open_why_by_keys("Why it moved");
        let acts = plan.why().the("listitem", Name::Any).all();
        let moved = driver["moved"].as_array().unwrap();
        assert_eq!(acts.len(), moved.len().min(8));
        let what = moved[0]["what"].as_str().unwrap();
        let days = -moved[0]["days"].as_i64().unwrap();
        let newest = [
            "20 Nov",
            moved[0]["who"].as_str().unwrap(),
            &format!("{days} working days earlier"),
            what,
        ];
        for words in newest {
            assert!(acts[0].name.contains(words), "{words} in {:?}", acts[0]);
        }
        assert_eq!(window.what_shuts_people_out(), Vec::<String>::new());
        window.check_nothing_cut();
        plan.why().the("button", what).tab_to();
        window.press("Enter");
        let chosen = History::shown(&window).entry(what);
        chosen.wait_until("to be chosen", |entry| entry.selected);
        window.quit();
        assert_eq!(project.bytes(), before);
    });
}
