//! `readiness` and `check`: the figures of random ratings worked out a second time, the past, and what the sample holds.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use waymark_app::catalogue::{Catalogue, Criterion, Edition, number_is_within};

use crate::desk::{DAY, Desk};

/// Numbers that look drawn by lot and are the same each time.
struct Lot(u64);

impl Lot {
    fn below(&mut self, most: u64) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % most).unwrap()
    }
}

/// The two axes of a criterion in thirds; none where not rated.
type Axes = (Option<u32>, Option<u32>);

const LETTERS: [&str; 4] = ["N", "P", "L", "F"];

/// Ratings of every criterion by lot, and the commands that give them. Some stay without.
fn by_lot(catalogue: &Catalogue, lot: &mut Lot) -> (BTreeMap<String, Axes>, String) {
    let mut axes = BTreeMap::new();
    let mut commands = String::new();
    for criterion in catalogue.criteria() {
        let mut draw = |axis: &str| {
            let drawn = lot.below(5);
            let rating = LETTERS.get(drawn)?;
            let line = json!({"do": "criterion.rate", "id": criterion.id, "axis": axis, "rating": rating, "group": "lot"});
            commands.push_str(&format!("{line}\n"));
            u32::try_from(drawn).ok()
        };
        let drawn = (draw("defined"), draw("operating"));
        axes.insert(criterion.id.clone(), drawn);
    }
    (axes, commands)
}

/// Counts, share, coverage and weakest of some criteria, worked out from the ratings alone: thirds are added up one by one,
/// as often as a criterion weighs.
fn again(criteria: &[&Criterion], axes: &BTreeMap<String, Axes>) -> Value {
    let mut counts = [0_u32; 5];
    let mut clauses: BTreeMap<Vec<u32>, (&str, Vec<u32>, bool)> = BTreeMap::new();
    for criterion in criteria
        .iter()
        .filter(|one| one.basis.counts_towards_conformity())
    {
        let rating = match axes[&criterion.id] {
            (Some(defined), Some(operating)) => Some(defined.min(operating)),
            _ => None,
        };
        counts[rating.map_or(4, |thirds| thirds as usize)] += 1;
        let number = criterion
            .clause
            .split('.')
            .map(|part| part.parse().unwrap());
        let entry = clauses.entry(number.collect());
        let (_, thirds, rated) = entry.or_insert((&criterion.clause, Vec::new(), false));
        for _ in 0..criterion.weight {
            thirds.push(rating.unwrap_or(0));
        }
        *rated |= rating.is_some();
    }
    let all: Vec<u32> = clauses
        .values()
        .flat_map(|(_, thirds, _)| thirds.clone())
        .collect();
    let percent = |part: u32, whole: u32| (part * 100).checked_div(whole).unwrap_or(0);
    let number = counts.iter().sum::<u32>();
    let mut weakest: Option<(&str, f64)> = None;
    for (clause, thirds, rated) in clauses.values() {
        let mean = f64::from(thirds.iter().sum::<u32>()) / thirds.len() as f64;
        if *rated && weakest.is_none_or(|(_, least)| mean < least - 1e-9) {
            weakest = Some((clause, mean));
        }
    }
    json!({
        "n": counts[0], "p": counts[1], "l": counts[2], "f": counts[3], "unrated": counts[4],
        "share_percent": percent(all.iter().sum(), 3 * u32::try_from(all.len()).unwrap()),
        "coverage_percent": percent(number - counts[4], number),
        "weakest": weakest.map(|(clause, _)| clause),
    })
}

/// The same fields of what was printed.
fn figures(standing: &Value) -> Value {
    let fields = [
        "n",
        "p",
        "l",
        "f",
        "unrated",
        "share_percent",
        "coverage_percent",
        "weakest",
    ];
    let of = |field: &str| (field.to_string(), standing[field].clone());
    Value::Object(fields.map(of).into_iter().collect())
}

#[test]
fn the_figures_of_random_ratings_come_out_the_same_a_second_way() {
    let mut lot = Lot(20_000);
    for (edition, name) in [(Edition::E2018, "2018"), (Edition::E2011, "2011")] {
        let catalogue = Catalogue::shipped(edition);
        let all: Vec<&Criterion> = catalogue.criteria().iter().collect();
        let desk = Desk::new();
        desk.run(&[
            "new",
            "a.waymark",
            "--organisation",
            "Åsgård",
            "--edition",
            name,
        ])
        .exits(0);
        for round in 0..3 {
            let (axes, commands) = by_lot(catalogue, &mut lot);
            let nothing: String = all
                .iter()
                .map(|one| {
                    let line = json!({"do": "criterion.rate", "id": one.id, "axis": "both", "rating": null, "group": "nothing"});
                    format!("{line}\n")
                })
                .collect();
            desk.write("rate.jsonl", &(nothing + &commands));
            desk.run(&["apply", "a.waymark", "--commands", "rate.jsonl"])
                .exits(0);
            let told = desk.json(&["readiness", "a.waymark"]);
            assert_eq!(
                figures(&told["total"]),
                again(&all, &axes),
                "{name}, round {round}"
            );
            let rows = |group: &str| told[group].as_array().unwrap().clone();
            assert!(rows("by_clause").len() > 20 && rows("by_phase").len() > 2);
            for row in rows("by_clause") {
                let clause = row["clause"].as_str().unwrap();
                let within = all
                    .iter()
                    .copied()
                    .filter(|one| number_is_within(&one.clause, clause));
                let within: Vec<&Criterion> = within.collect();
                assert_eq!(figures(&row), again(&within, &axes), "{name} {clause}");
            }
            for row in rows("by_process") {
                let clauses: Vec<&str> = row["clauses"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|one| one.as_str().unwrap())
                    .collect();
                let within = all.iter().copied().filter(|one| {
                    clauses
                        .iter()
                        .any(|clause| number_is_within(&one.clause, clause))
                });
                let within: Vec<&Criterion> = within.collect();
                assert_eq!(
                    figures(&row),
                    again(&within, &axes),
                    "{name} {}",
                    row["code"]
                );
                assert_eq!(row["set"].is_string(), edition == Edition::E2011);
            }
            assert_eq!(
                rows("by_set").len(),
                if edition == Edition::E2011 { 4 } else { 0 }
            );
            for row in rows("by_phase") {
                let phase = row["phase"].as_u64().unwrap();
                let within = all
                    .iter()
                    .copied()
                    .filter(|one| u64::from(one.phase.number()) == phase);
                let within: Vec<&Criterion> = within.collect();
                assert_eq!(figures(&row), again(&within, &axes), "{name} phase {phase}");
            }
            // Nobody has a role yet, so all of it is nobody's.
            let owners = rows("by_owner");
            assert_eq!(owners.len(), 1);
            assert_eq!(figures(&owners[0]), again(&all, &axes));
        }
    }
}

#[test]
fn what_is_not_rated_raises_nothing_and_the_past_is_told_as_it_was() {
    let desk = Desk::with_project();
    let catalogue = Catalogue::shipped(Edition::E2018);
    let mut lot = Lot(8);
    let (_, commands) = by_lot(catalogue, &mut lot);
    desk.write("rate.jsonl", &commands);
    desk.run(&["apply", "a.waymark", "--commands", "rate.jsonl"])
        .exits(0);
    let then = desk.json(&["readiness", "a.waymark"]);
    let share = |told: &Value| told["total"]["share_percent"].as_u64().unwrap();
    for code in ["8.6.1-01", "8.6.1-02", "8.6.1-03"] {
        let line = format!(r#"{{"do":"criterion.rate","id":"{code}","axis":"both","rating":"F"}}"#);
        desk.write("one.jsonl", &line);
        desk.run_on(
            "2027-02-01",
            &["apply", "a.waymark", "--commands", "one.jsonl"],
        )
        .exits(0);
        let rated = share(&desk.json(&["readiness", "a.waymark"]));
        let axis = line.replace(r#""both","rating":"F""#, r#""operating","rating":null"#);
        desk.write("one.jsonl", &axis);
        desk.run_on(
            "2027-02-01",
            &["apply", "a.waymark", "--commands", "one.jsonl"],
        )
        .exits(0);
        assert!(
            share(&desk.json(&["readiness", "a.waymark"])) <= rated,
            "{code}"
        );
    }
    let past = desk.json(&["readiness", "a.waymark", "--as-of", DAY]);
    assert_eq!(past["criteria"], then["criteria"]);
    assert_eq!(past["total"], then["total"]);
    assert_eq!(past["by_clause"], then["by_clause"]);
    assert_ne!(
        past["total"],
        desk.json(&["readiness", "a.waymark"])["total"]
    );
    let status = desk.json(&["status", "a.waymark", "--as-of", DAY]);
    assert_eq!(status["readiness"], figures(&past["total"]));
}

#[test]
fn the_sample_holds_one_of_each_defect_and_each_is_found_once() {
    let desk = Desk::new();
    desk.run_on("2026-11-20", &["new", "n.waymark", "--sample"])
        .exits(0);
    let checks = desk
        .run(&["check", "n.waymark", "--json"])
        .exits(1)
        .object();
    for rule in checks["rules"].as_array().unwrap() {
        assert_eq!(rule["found"], 1, "{}", rule["id"]);
    }
    let found = checks["findings"].as_array().unwrap();
    assert_eq!(found.len(), checks["rules"].as_array().unwrap().len());
    // Mended, a finding is gone, and nothing else comes in its place.
    let task = found
        .iter()
        .find(|one| one["id"] == "task_no_owner")
        .unwrap();
    let assign = json!({"do": "task.assign", "id": task["record"], "person": "Lena Fox"});
    desk.write("mend.jsonl", assign.to_string());
    desk.run(&["apply", "n.waymark", "--commands", "mend.jsonl"])
        .exits(0);
    let after = desk
        .run(&["check", "n.waymark", "--json"])
        .exits(1)
        .object();
    let ids = |checks: &Value| -> Vec<String> {
        let found = checks["findings"].as_array().unwrap().iter();
        found
            .map(|one| format!("{} {}", one["id"], one["record"]))
            .collect()
    };
    let left: Vec<String> = ids(&checks)
        .into_iter()
        .filter(|one| !one.contains("task_no_owner"))
        .collect();
    assert_eq!(ids(&after), left);
}

#[test]
fn the_sample_rises_month_by_month_in_every_main_clause() {
    let desk = Desk::new();
    desk.run_on("2026-11-20", &["new", "n.waymark", "--sample"])
        .exits(0);
    let trend = desk.json(&["readiness", "n.waymark", "--trend"]);
    let points = trend["points"].as_array().unwrap();
    let dates: Vec<&str> = points
        .iter()
        .map(|point| point["date"].as_str().unwrap())
        .collect();
    let expected = [
        "2026-04-30",
        "2026-05-29",
        "2026-06-30",
        "2026-07-31",
        "2026-08-28",
        "2026-09-30",
        "2026-10-30",
        "2026-11-20",
    ];
    assert_eq!(dates, expected);
    for pair in points.windows(2) {
        let share = |point: &Value| point["share_percent"].as_u64().unwrap();
        assert!(share(&pair[0]) < share(&pair[1]), "{pair:?}");
    }
    // Each point is what that day itself says.
    for point in points {
        let day = point["date"].as_str().unwrap();
        let told = desk.json(&["readiness", "n.waymark", "--as-of", day]);
        assert_eq!(
            told["total"]["share_percent"], point["share_percent"],
            "{day}"
        );
        assert_eq!(
            told["total"]["coverage_percent"], point["coverage_percent"],
            "{day}"
        );
    }
    let last = points.last().unwrap();
    let shares: Vec<u64> = last["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["share_percent"].as_u64().unwrap())
        .collect();
    assert_eq!(shares, [89, 81, 67, 60, 55, 23, 31]);
}

#[test]
fn a_proposal_is_never_made_over_a_rating() {
    let desk = Desk::with_project();
    let before = desk.json(&["readiness", "a.waymark", "--reuse", "iso27001"]);
    let proposed = |told: &Value| {
        let rows = told["rows"].as_array().unwrap().iter();
        rows.filter(|row| row["kept"] == false && !row["proposed"].is_null())
            .count()
    };
    let count = proposed(&before);
    assert!(count > 100, "{count}");
    desk.write(
        "acts.jsonl",
        r#"{"do":"criterion.rate","id":"5.2.2-01","axis":"defined","rating":"N"}
{"do":"criterion.reuse","framework":"iso27001"}"#,
    );
    desk.run(&["apply", "a.waymark", "--commands", "acts.jsonl"])
        .exits(0);
    let told = desk.json(&["readiness", "a.waymark", "--criterion", "5.2.2-01"]);
    assert_eq!(
        (&told["defined"], &told["operating"]),
        (&json!("N"), &Value::Null)
    );
    let taken = desk.json(&["readiness", "a.waymark", "--criterion", "5.2.2-02"]);
    assert_eq!(
        (&taken["rating"], &taken["confidence"]),
        (&json!("L"), &json!("low"))
    );
    let after = desk.json(&["readiness", "a.waymark", "--reuse", "iso27001"]);
    assert_eq!(proposed(&after), 0);
    let readiness = desk.json(&["readiness", "a.waymark"]);
    assert_eq!(readiness["total"]["f"], 0, "nothing is proposed above L");
}
