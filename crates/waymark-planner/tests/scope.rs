//! Scope: every set of answers of the catalogue leads to exactly its findings and verdict; causes, open questions, and the
//! statement.
#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};
use waymark_catalogue::scope::{Scope, ScopeMode};
use waymark_catalogue::scope_condition::{Condition, Test};
use waymark_catalogue::{Catalogue, Edition, scope_examples};
use waymark_planner::scope::{Answers, Judgement, Openness, draft, fingerprint, judge};

fn scope() -> &'static Scope {
    Catalogue::shipped(Edition::E2018).scope()
}

fn answers(object: &Value) -> Answers {
    Answers::read(scope(), object).unwrap()
}

/// The answers of the example in which nothing is found, with some of them replaced; `null` for not known yet.
fn clean_but(changes: &Value) -> Answers {
    let example = scope_examples().iter().find(|one| one.id == "ST-01");
    let mut object = serde_json::to_value(&example.unwrap().answers).unwrap();
    for (question, answer) in changes.as_object().unwrap() {
        object[question] = answer.clone();
    }
    answers(&object)
}

fn ids(judgement: &Judgement<'_>) -> Vec<String> {
    let mut ids: Vec<String> = judgement
        .findings
        .iter()
        .map(|finding| finding.rule.id.clone())
        .collect();
    ids.sort();
    ids
}

#[test]
fn every_example_leads_to_exactly_its_findings_and_verdict() {
    assert!(scope_examples().len() >= 55);
    for example in scope_examples() {
        let answers = answers(&serde_json::to_value(&example.answers).unwrap());
        let judged = judge(scope(), &answers, example.mode);
        let told = format!("{} {}", example.id, example.name);
        assert_eq!(ids(&judged), example.expected_findings, "{told}");
        assert_eq!(judged.verdict, example.expected_outcome, "{told}");
    }
}

#[test]
fn findings_are_listed_by_severity_and_name_their_answers() {
    for example in scope_examples() {
        let answers = answers(&serde_json::to_value(&example.answers).unwrap());
        let judged = judge(scope(), &answers, example.mode);
        let severities: Vec<_> = judged.findings.iter().map(|f| f.rule.severity).collect();
        assert!(severities.is_sorted(), "{}", example.id);
        for finding in &judged.findings {
            assert!(!finding.causes.is_empty(), "{}", finding.rule.id);
            for cause in &finding.causes {
                assert!(finding.rule.questions.contains(&cause.question));
            }
        }
    }
}

/// Which answers cause a finding: `SW-12 8.2.4, 8.2.5` for rows or entries, `SW-02` for the whole.
#[track_caller]
fn check_causes(changes: Value, rule: &str, expected: &str) {
    let answers = clean_but(&changes);
    let judged = judge(scope(), &answers, ScopeMode::Final);
    let finding = judged.findings.iter().find(|f| f.rule.id == rule);
    let told: Vec<String> = finding
        .unwrap_or_else(|| panic!("{rule} is not found in {:?}", ids(&judged)))
        .causes
        .iter()
        .map(|cause| format!("{} {}", cause.question, cause.entries.join(", ")))
        .map(|told| told.trim().to_string())
        .collect();
    assert_eq!(told.join("; "), expected);
}

#[test]
fn the_answers_that_cause_a_finding_are_named() {
    check_causes(json!({"SW-16": "yes"}), "CLAUSE45-DELEGATED", "SW-16");
    check_causes(
        json!({"SW-05": [
            {"name": "Print", "reason": "", "separable": "yes"},
            {"name": "Post", "reason": "Ends in May", "separable": "yes"}]}),
        "EXCLUSION-NO-REASON",
        "SW-05 Print",
    );
    check_causes(
        json!({"SW-12": {"8.2.4": "internal", "8.2.5": "self", "8.7.1": "mixed"}}),
        "PARTY-TYPE-MISMATCH",
        "SW-02; SW-12 8.2.4",
    );
    check_causes(json!({"SW-21": []}), "OBLIGATIONS-EMPTY", "SW-21");
    check_causes(
        json!({"SW-25": "Services of Hull."}),
        "STATEMENT-NO-ORG",
        "SW-01; SW-25",
    );
    check_causes(
        json!({"SW-18": ["8.7.2"]}),
        "REQUIREMENT-EXCLUDED",
        "SW-18; SW-23",
    );
}

#[test]
fn what_is_accepted_is_accepted_for_the_answers_that_caused_it() {
    let print = |changes: Value| {
        let answers = clean_but(&changes);
        let judged = judge(scope(), &answers, ScopeMode::Final);
        let finding = judged.findings.iter();
        let finding = finding
            .clone()
            .find(|f| f.rule.id == "SUPPLIER-NO-CONTRACT");
        fingerprint(finding.unwrap(), &answers)
    };
    let hosting = json!({"name": "Hosting", "provider": "North", "contract": "no"});
    let cables = json!({"name": "Cables", "provider": "East", "contract": "no"});
    let signed = json!({"name": "Desk", "provider": "West", "contract": "yes"});
    let one = print(json!({"SW-14": [hosting]}));
    assert_eq!(
        one,
        print(json!({"SW-14": [hosting, signed], "SW-22": "relevant"}))
    );
    assert_ne!(one, print(json!({"SW-14": [hosting, cables]})));
}

#[test]
fn what_is_not_known_yet_is_no_answer_and_stays_open() {
    let answers = clean_but(&json!({
        "SW-16": null,
        "SW-22": null,
        "SW-03": {"person": "Ada", "authority": null},
        "SW-14": [{"name": "Hosting", "provider": "North"}],
    }));
    let open: Vec<_> = answers.open(scope());
    let told: Vec<(&str, &Openness)> = open
        .iter()
        .map(|open| (open.question.as_str(), &open.openness))
        .collect();
    let missing =
        |entry: &str, field: &str| Openness::Missing(vec![(entry.to_string(), field.to_string())]);
    assert_eq!(
        told,
        [
            ("SW-03", &missing("", "authority")),
            ("SW-14", &missing("Hosting", "contract")),
            ("SW-16", &Openness::Unknown),
            ("SW-22", &Openness::Unknown),
        ]
    );
    let judged = judge(scope(), &answers, ScopeMode::Final);
    assert_eq!(ids(&judged), Vec::<String>::new());
}

#[test]
fn with_no_answer_at_all_the_draft_is_quiet_and_the_final_check_is_not() {
    let none = Answers::default();
    assert_eq!(
        ids(&judge(scope(), &none, ScopeMode::Draft)),
        Vec::<String>::new()
    );
    let last = ids(&judge(scope(), &none, ScopeMode::Final));
    for rule in [
        "ORG-MISSING",
        "SERVICES-MISSING",
        "NO-CUSTOMER",
        "STATEMENT-MISSING",
    ] {
        assert!(last.contains(&rule.to_string()), "{last:?}");
    }
    assert_eq!(none.open(scope()).len(), scope().questions.len());
}

#[test]
fn a_row_that_is_not_known_yet_is_no_row() {
    let rows = json!({"8.2.4": "external", "8.2.5": "external", "8.2.6": null, "8.7.1": null});
    let answers = answers(&json!({ "SW-12": rows }));
    let judged = judge(scope(), &answers, ScopeMode::Draft);
    assert_eq!(ids(&judged), ["ALL-BY-OTHERS"]);
}

/// Every test of a condition, however deep it lies.
fn tests_of<'a>(condition: &'a Condition, found: &mut Vec<&'a Test>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().for_each(|part| tests_of(part, found));
        }
        Condition::Not(part) => tests_of(part, found),
        Condition::Test { test, .. } => {
            found.push(test);
            if let Test::SomeItem(part) | Test::EveryItem(part) = test {
                tests_of(part, found);
            }
        }
        Condition::Ratio { .. } => {}
    }
}

#[test]
fn every_pattern_of_a_rule_is_a_regular_expression() {
    let mut tests = Vec::new();
    for rule in &scope().rules {
        tests_of(&rule.when, &mut tests);
    }
    let mut patterns = 0;
    for test in tests {
        if let Test::Matches(pattern) = test {
            patterns += 1;
            assert!(regex::Regex::new(pattern).is_ok(), "{pattern}");
        }
    }
    assert!(patterns > 0);
}

#[test]
fn words_beside_other_letters_are_no_marketing() {
    let statement = |text: &str| {
        let words = format!("Harbour IT Services Ltd {text}");
        let answers = clean_but(&json!({ "SW-25": words }));
        ids(&judge(scope(), &answers, ScopeMode::Final))
    };
    assert_eq!(statement("world-class hosting"), ["WORDING"]);
    assert_eq!(statement("GUARANTEED hosting"), ["WORDING"]);
    assert_eq!(statement("Åbest hosting"), Vec::<String>::new());
}

#[track_caller]
fn check_unread(object: Value, expected: &str) {
    let error = Answers::read(scope(), &object).unwrap_err();
    assert_eq!(error.to_string(), expected);
}

#[test]
fn what_is_no_answer_is_named() {
    check_unread(
        json!([]),
        "answers on scope are one JSON object with the ids of questions as its keys",
    );
    check_unread(
        json!({"SW-99": "yes"}),
        "there is no question or field “SW-99” among the questions on scope",
    );
    check_unread(
        json!({"SW-02": "perhaps"}),
        "the answer to SW-02 is \"perhaps\"; it has to be one of: yes, no",
    );
    check_unread(
        json!({"SW-04": "hosting"}),
        "the answer to SW-04 is \"hosting\"; it has to be a list",
    );
    check_unread(
        json!({"SW-12": {"8.2.4": 3}}),
        "the answer to SW-12 8.2.4 is 3; it has to be one of: self, internal, external, customer, mixed, unknown",
    );
    check_unread(
        json!({"SW-05": [{"name": "Print", "why": "old"}]}),
        "there is no question or field “SW-05.why” among the questions on scope",
    );
}

#[test]
fn the_statement_follows_from_the_answers() {
    let clean = clean_but(&json!({}));
    let drafted = draft(scope(), &clean, None);
    assert_eq!(drafted.whole().unwrap(), clean.text("SW-25"));

    let answers = answers(&json!({
        "SW-01": "Northgate Digital Services (a department of Northgate Group plc)",
        "SW-04": [{"name": "Managed workplace"}, {"name": "Application hosting"}, {"name": "Service desk services"}],
        "SW-05": [{"name": "Print rooms", "reason": "Ends in May", "separable": "yes"}],
        "SW-07": ["internal", "external"],
        "SW-09": [{"name": "Leeds"}, {"name": "Porto", "included": "yes"}, {"name": "Hull", "included": "no"}],
        "SW-11": "virtual servers",
        "SW-17": ["planning", "design", "transition", "delivery", "improvement"],
    }));
    let drafted = draft(scope(), &answers, Some("SC-2.1"));
    assert_eq!(
        drafted.whole().unwrap(),
        "The service management system of Northgate Digital Services (a department of Northgate Group plc) supporting \
         the planning, design, transition, delivery and improvement of managed workplace, application hosting and \
         service desk services to internal and external customers from its sites in Leeds and Porto using virtual \
         servers, in accordance with the service catalogue SC-2.1, excluding Print rooms."
    );
    let from = |words: &str| {
        let piece = drafted.pieces.iter().find(|piece| piece.words == words);
        piece.unwrap().question.clone().unwrap()
    };
    assert_eq!(from("its sites in Leeds and Porto"), "SW-09");
    assert_eq!(from("SC-2.1"), "SW-04");
}

#[test]
fn a_statement_with_a_gap_is_not_whole() {
    let drafted = draft(scope(), &answers(&json!({"SW-01": "Åsgård"})), None);
    assert_eq!(
        drafted.words(),
        "The service management system of Åsgård supporting the … of …."
    );
    assert_eq!(drafted.whole(), None);
}

#[test]
fn the_edition_of_2011_is_judged_by_the_same_rules_in_its_own_clauses() {
    let old = Catalogue::shipped(Edition::E2011).scope();
    let object = json!({"SW-12": {"8.1": "external", "8.2": "external"}, "SW-16": "yes"});
    let answers = Answers::read(old, &object).unwrap();
    let judged = judge(old, &answers, ScopeMode::Draft);
    assert_eq!(ids(&judged), ["ALL-BY-OTHERS", "CLAUSE45-DELEGATED"]);
    let finding = judged
        .findings
        .iter()
        .find(|f| f.rule.id == "ALL-BY-OTHERS");
    assert!(finding.unwrap().rule.clauses.contains(&"4.2".to_string()));
}
