//! Taking over the rows and links of another plan.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Case, date};
use serde_json::{Value, json};
use waymark_planner::record::{Kind, TaskKind};

/// `1 design 10`: place in the plan, id and length, top to bottom.
fn rows(case: &Case) -> Vec<String> {
    let rows = case.project.outline().rows().iter();
    rows.map(|row| {
        let task = case.project.tasks.get(&row.id).unwrap();
        format!("{} {} {}", row.wbs, task.id, task.duration.get())
    })
    .collect()
}

/// `a FS b +1`, in order.
fn links(case: &Case) -> Vec<String> {
    let mut links: Vec<String> = case
        .project
        .links
        .values()
        .map(|link| {
            let (from, to) = (link.from.id(), link.to.id());
            let days = if link.elapsed { "e" } else { "" };
            format!(
                "{from} {} {to} {:+}{days}",
                link.kind.word(),
                link.lag.get()
            )
        })
        .collect();
    links.sort();
    links
}

/// `id days` or `id days < parent`, a row a line, and links as `a>b` after a bar.
fn take(text: &str) -> Value {
    let (rows, links) = text.split_once('|').unwrap_or((text, ""));
    let rows = rows
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| {
            let (row, parent) = line.split_once('<').unwrap_or((line, ""));
            let (id, days) = row.trim().split_once(' ').unwrap();
            let days: u32 = days.trim().parse().unwrap();
            let mut row = json!({"id": id, "name": id, "days": days});
            if !parent.trim().is_empty() {
                row["parent"] = json!(parent.trim());
            }
            row
        });
    let links = links.split_whitespace().map(|link| {
        let (from, to) = link.split_once('>').unwrap();
        json!({"from": from, "to": to, "type": "FS"})
    });
    json!({"do": "plan.take", "rows": rows.collect::<Vec<_>>(), "links": links.collect::<Vec<_>>()})
}

fn taken(case: &mut Case, command: &Value) {
    case.act(&command.to_string());
}

#[track_caller]
fn check_refused(case: &mut Case, command: &Value, why: &str) {
    let refusal = case.try_act(&command.to_string()).unwrap_err();
    assert_eq!(refusal.to_string(), why);
}

#[test]
fn an_empty_project_becomes_the_plan() {
    let mut case = Case::empty();
    let plan = take("phase 0\na 3 < phase\nb 2 < phase\ndone 0 | a>b b>done");
    taken(&mut case, &plan);
    assert_eq!(rows(&case), ["0 phase 0", "0.1 a 3", "0.2 b 2", "1 done 0"]);
    assert_eq!(links(&case), ["a FS b +0", "b FS done +0"]);
    assert_eq!(case.planned("b"), "2027-01-07..2027-01-08");
    let kind = |id: &str| case.task(id).kind;
    assert_eq!(
        (kind("phase"), kind("a"), kind("done")),
        (TaskKind::Group, TaskKind::Work, TaskKind::Milestone)
    );
}

#[test]
fn the_same_plan_again_changes_nothing() {
    let mut case = Case::empty();
    let plan = take("phase 0\na 3 < phase\nb 2 < phase\ndone 0 | a>b b>done");
    taken(&mut case, &plan);
    let again = case.try_act(&plan.to_string()).unwrap();
    assert_eq!(again.changes, []);
}

#[test]
fn what_the_other_plan_does_not_speak_of_stays() {
    let mut case = Case::with_gates();
    case.act(
        r#"
        {"do":"task.set_clauses","id":"build","clauses":["8.6.1"]}
        {"do":"task.set_deliverable","id":"build","deliverable":"A tool"}
        "#,
    );
    taken(
        &mut case,
        &json!({"do": "plan.take", "rows": [
            {"id": "build", "parent": "p1", "name": "Build it", "days": 12, "notes": "Twice"},
        ]}),
    );
    let build = case.task("build");
    assert_eq!(
        (
            build.name.as_str(),
            build.duration.get(),
            build.notes.as_str()
        ),
        ("Build it", 12, "Twice")
    );
    assert!(build.clauses.contains("8.6.1") && build.deliverable == "A tool");
    assert_eq!(
        links(&case),
        Vec::from_iter(links(&Case::with_gates())),
        "links to rows not named stay"
    );
    let places = |case: &Case| {
        let rows = case.project.outline().rows().iter();
        rows.map(|row| format!("{} {}", row.wbs, row.id))
            .collect::<Vec<_>>()
    };
    assert_eq!(places(&case), places(&Case::with_gates()));
}

#[test]
fn links_between_named_rows_are_those_given() {
    let mut case = Case::drawn("a 1\nb 1 < a\nc 1 < b\nd 1 < c");
    taken(
        &mut case,
        &json!({"do": "plan.take",
        "rows": [{"id": "a", "name": "a", "days": 1}, {"id": "b", "name": "b", "days": 1}, {"id": "c", "name": "c", "days": 1}],
        "links": [
            {"from": "a", "to": "b", "type": "SS", "lag_days": 2},
            {"from": "a", "to": "c", "type": "FS", "lag_days": 7, "elapsed": true},
        ]}),
    );
    assert_eq!(links(&case), ["a FS c +7e", "a SS b +2", "c FS d +0"]);
    let kept = case
        .project
        .links
        .get(&waymark_planner::Id::new("a-b").unwrap());
    assert!(kept.is_some(), "a link that stays keeps its identity");
}

#[test]
fn only_rows_out_of_order_are_moved() {
    let mut case = Case::drawn("a 1\nb 1\nc 1\nd 1\ne 1");
    let decided = case
        .try_act(&take("a 1\ne 1\nb 1\nnew 1\nc 1\nd 1").to_string())
        .unwrap();
    let moved = decided
        .changes
        .iter()
        .filter(|change| change.field() == Some("place"));
    let moved: Vec<&str> = moved.map(|change| change.id.as_str()).collect();
    assert_eq!(moved, ["e"]);
    case.project = decided.project;
    assert_eq!(
        rows(&case),
        ["0 a 1", "1 e 1", "2 b 1", "3 new 1", "4 c 1", "5 d 1"]
    );
}

#[test]
fn rows_that_are_not_named_stay_where_they_are() {
    let mut case = Case::drawn("a 1\nb 1\nc 1");
    taken(&mut case, &take("first 1\nb 1\nnew 1"));
    assert_eq!(
        rows(&case),
        ["0 a 1", "1 first 1", "2 b 1", "3 new 1", "4 c 1"]
    );
    let mut case = Case::drawn("a 1\nb 1");
    taken(&mut case, &take("x 1\ny 1"));
    assert_eq!(rows(&case), ["0 a 1", "1 b 1", "2 x 1", "3 y 1"]);
}

#[test]
fn rows_change_places_and_kinds() {
    let mut case = Case::drawn("a 1\nb 1\nm 0");
    case.act(r#"{"do":"task.add","id":"top","name":"top","days":0,"kind":"group"}"#);
    taken(&mut case, &take("m 4\ntop 0\nb 1 < top\na 0 < top"));
    assert_eq!(rows(&case), ["0 m 4", "1 top 0", "1.1 b 1", "1.2 a 0"]);
    assert_eq!(
        (case.task("m").kind, case.task("a").kind),
        (TaskKind::Work, TaskKind::Work)
    );
}

#[test]
fn progress_and_bindings_are_taken() {
    let mut case = Case::drawn("a 4\nb 2");
    case.on("2027-01-08");
    case.act(
        r#"
        {"do":"task.set_actual","id":"a","start":"2027-01-04"}
        {"do":"task.set_remaining","id":"a","days":3}
        "#,
    );
    let row = |percent: u8| {
        json!({"do": "plan.take", "rows": [
            {"id": "a", "name": "a", "days": 4, "percent": percent, "actual_start": "2027-01-04"},
            {"id": "b", "name": "b", "days": 2, "constraint": "pinned", "constraint_date": "2027-02-01", "deadline": "2027-02-05"},
        ]})
    };
    taken(&mut case, &row(0));
    assert_eq!(
        case.task("a").remaining.map(|days| days.get()),
        Some(3),
        "nothing new was said"
    );
    taken(&mut case, &row(50));
    assert_eq!(case.task("a").remaining, None);
    assert_eq!(case.task("a").progress.get(), 50);
    assert_eq!(case.forecast("b"), "2027-02-01..2027-02-02");
    assert_eq!(case.task("b").deadline, Some(date("2027-02-05")));
    taken(
        &mut case,
        &json!({"do": "plan.take", "rows": [
        {"id": "a", "name": "a", "days": 4, "actual_start": "2027-01-04", "actual_finish": "2027-01-07"}]}),
    );
    assert_eq!(case.task("a").progress.get(), 100);
}

#[test]
fn owners_are_found_by_id_or_name_and_a_filled_role_says_the_same() {
    let mut case = Case::drawn("a 1\nb 1");
    case.put(
        Kind::Role,
        "IMPL_PM",
        r#"{"code":"IMPL_PM","title":"Project manager"}"#,
    );
    case.act(
        r#"
        {"do":"person.add","id":"kim","name":"Kim Berg"}
        {"do":"role.fill","id":"IMPL_PM","person":"kim"}
        {"do":"task.add","id":"c","name":"c","days":1,"role":"IMPL_PM"}
        "#,
    );
    taken(
        &mut case,
        &json!({"do": "plan.take", "rows": [
            {"id": "a", "name": "a", "days": 1, "owner": "kim"},
            {"id": "b", "name": "b", "days": 1, "owner": "Kim Berg"},
            {"id": "c", "name": "c", "days": 1, "owner": "kim"},
        ]}),
    );
    let owner = |id: &str| {
        case.task(id)
            .owner
            .as_ref()
            .map(|owner| owner.id().to_string())
    };
    assert_eq!(owner("a").as_deref(), Some("kim"));
    assert_eq!(owner("b").as_deref(), Some("kim"));
    assert_eq!(owner("c"), None, "the role is filled by the same person");
}

#[test]
fn the_booked_audit_stays_and_it_is_said() {
    let mut case = Case::with_gates();
    case.act(r#"{"do":"project.set_target","date":"2027-03-08"}"#);
    let audit = json!({"do": "plan.take", "rows": [{"id": "audit", "name": "Audit", "days": 2,
        "constraint": "must_start", "constraint_date": "2027-03-15"}]});
    let decided = case.try_act(&audit.to_string()).unwrap();
    assert_eq!(
        decided.outcomes[0].notes,
        ["“Audit” stays booked where the project has it: move it with project.set_target"]
    );
    case.project = decided.project;
    assert_eq!(case.planned("audit"), "2027-03-08..2027-03-09");
}

#[test]
fn what_cannot_be_a_plan_is_refused_and_named() {
    let mut case = Case::drawn("x 1");
    let refused: [(Value, &str); 9] = [
        (
            take("a 1\na 2"),
            "“a” is named twice; a plan and a baseline hold each row once",
        ),
        (
            take("a 1 < nowhere"),
            "there is no task “nowhere” in this project",
        ),
        (take("a 1 | a>x"), "there is no task “x” in this project"),
        (
            take("a 1\nb 1 | a>b b>a"),
            "these tasks would wait for each other: a → b",
        ),
        (
            take("s 0\na 1 < s | s>a"),
            "“s” and “a” cannot be linked: a row cannot wait for itself or for what lies in it",
        ),
        (
            take("a 1\nb 1 | a>b a>b"),
            "“a” drives “b” already (FS); change that link instead",
        ),
        (
            take("a 9999"),
            "“a”: the duration is 9999; it can be 0 to 5000",
        ),
        (
            json!({"do": "plan.take", "rows": [{"id": "a", "name": "a", "days": 1, "actual_start": "2028-01-01"}]}),
            "“a”: the actual start on 2028-01-01 lies after the status date 2027-01-04",
        ),
        (
            json!({"do": "plan.take", "rows": [{"id": "a", "name": " ", "days": 1}]}),
            "“ ”: a task needs a name",
        ),
    ];
    for (command, why) in refused {
        check_refused(&mut case, &command, why);
    }
}

/// A long plan is one act, and its keys stay short.
#[test]
fn a_long_plan_is_taken_whole() {
    let mut case = Case::drawn("x 1");
    let rows: String = (0..3_000).map(|n| format!("t{n} 1\n")).collect();
    let links: Vec<String> = (1..3_000).map(|n| format!("t{}>t{n}", n - 1)).collect();
    taken(
        &mut case,
        &take(&format!("x 1\n{rows} | {}", links.join(" "))),
    );
    assert_eq!(case.project.count(Kind::Task), 3_001);
    let longest = case
        .project
        .tasks
        .values()
        .map(|task| task.place.as_str().len())
        .max();
    assert!(longest < Some(10), "{longest:?}");
    assert_eq!(case.project.planned().longest_path().len(), 3_000);
}
