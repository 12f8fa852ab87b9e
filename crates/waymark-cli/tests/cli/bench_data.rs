//! Made projects for measurements are whole, and the same for the same seed.

use crate::desk::Desk;

#[test]
fn a_made_project_is_whole_and_can_be_scheduled() {
    let desk = Desk::new();
    let info = desk.json(&["bench-data", "b.waymark", "--tasks", "2000"]);
    let proof = desk.json(&["verify", "b.waymark"]);
    assert_eq!(proof["ok"], true);
    let schedule = desk.json(&["schedule", "b.waymark"]);
    let tasks = schedule["tasks"].as_array().unwrap();
    let leaves = tasks.iter().filter(|task| task["summary"] == false).count();
    assert_eq!(leaves, 2000);
    assert_eq!(info["counts"]["tasks"], tasks.len());
    assert_eq!(schedule["warnings"].as_array().unwrap().len(), 0);
    assert_eq!(info["revision"], 1);
    // People can work on it as on any other project.
    desk.run(&["status", "b.waymark"]).exits(0);
    desk.write("c.jsonl", "{\"do\":\"person.add\",\"name\":\"Ruth\"}");
    desk.run(&["apply", "b.waymark", "--commands", "c.jsonl"])
        .exits(0);
    desk.run(&["undo", "b.waymark"]).exits(0);
    assert_eq!(desk.json(&["info", "b.waymark"])["state"], info["state"]);
}

#[test]
fn the_same_seed_makes_the_same_project_on_any_day() {
    let desk = Desk::new();
    let made = |name: &str, day: &str, seed: &str| {
        let args = ["bench-data", name, "--tasks", "300", "--seed", seed];
        desk.json_on(day, &args)["state"].clone()
    };
    let first = made("1.waymark", "2027-01-11", "7");
    assert_eq!(first, made("2.waymark", "2029-05-02", "7"));
    assert_ne!(first, made("3.waymark", "2027-01-11", "8"));
    assert_ne!(
        first,
        desk.json(&["bench-data", "4.waymark", "--tasks", "301", "--seed", "7"])["state"]
    );
}
