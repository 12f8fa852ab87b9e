//! Questions and rules on scope: rules read answers that exist, and the examples have their shape.

mod common;

use common::{Broken, both_editions};
use serde_json::Value;
use std::collections::BTreeSet;
use waymark_catalogue::scope::{AnswerShape, Question, Rule, ScopeOutcome};
use waymark_catalogue::scope_condition::{AnswerPath, Condition, Subject, Test};
use waymark_catalogue::{Catalogue, Edition, number_is_within, scope_examples};

fn catalogue() -> &'static Catalogue {
    Catalogue::shipped(Edition::E2018)
}

fn question(id: &str) -> Option<&'static Question> {
    catalogue()
        .scope()
        .questions
        .iter()
        .find(|question| question.id == id)
}

#[test]
fn questions_and_rules_lead_to_clauses_and_tasks() {
    for catalogue in both_editions() {
        let mut broken = Broken::default();
        for question in &catalogue.scope().questions {
            broken.clauses(catalogue, &question.id, &question.clauses);
            for hint in &question.tasks {
                broken.plan_entry(catalogue, &question.id, &hint.task);
            }
            if let AnswerShape::Matrix { rows, .. } = &question.answer {
                broken.clauses(catalogue, &question.id, rows);
                assert!(!rows.is_empty(), "{} has no rows", question.id);
            }
        }
        for rule in &catalogue.scope().rules {
            broken.clauses(catalogue, &rule.id, &rule.clauses);
        }
        broken.none();
    }
}

#[test]
fn the_template_is_filled_from_answers() {
    let scope = catalogue().scope();
    let template = &scope.statement_template;
    let places: BTreeSet<&str> = template
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split('}').next())
        .collect();
    let filled: BTreeSet<&str> = scope
        .questions
        .iter()
        .filter_map(|q| q.scope_parameter.as_deref())
        .collect();
    // The stages of the life cycle come from SW-17, the reference from the catalogue of services.
    let others = BTreeSet::from(["lifecycle", "catalogue_ref"]);
    for place in places {
        assert!(
            filled.contains(place) || others.contains(place),
            "nothing fills {place}"
        );
    }
}

/// What a condition reads: the questions, and whether each test fits the shape it is put to.
struct Reader<'a> {
    rule: &'a Rule,
    read: BTreeSet<&'a str>,
}

impl<'a> Reader<'a> {
    fn shape(&mut self, path: &'a AnswerPath) -> &'static AnswerShape {
        self.read.insert(&path.question);
        let rule = &self.rule.id;
        let shape = &question(&path.question)
            .unwrap_or_else(|| panic!("{rule} -> question {path}"))
            .answer;
        match &path.field {
            None => shape,
            Some(field) => shape
                .field(field)
                .unwrap_or_else(|| panic!("{rule} -> field {path}")),
        }
    }

    fn condition(&mut self, condition: &'a Condition, item: Option<&'static AnswerShape>) {
        let rule = &self.rule.id;
        match condition {
            Condition::All(conditions) | Condition::Any(conditions) => {
                assert!(!conditions.is_empty(), "{rule}: an empty list");
                for condition in conditions {
                    self.condition(condition, item);
                }
            }
            Condition::Not(condition) => self.condition(condition, item),
            Condition::Ratio {
                answer,
                values,
                percent,
                ..
            } => {
                let shape = self.shape(answer);
                assert!(
                    matches!(shape, AnswerShape::Matrix { .. }),
                    "{rule}: {answer}"
                );
                self.values(shape, values);
                assert!(*percent <= 100, "{rule}: {percent}");
            }
            Condition::Test { subject, test } => {
                let shape = match (subject, item) {
                    (Subject::Answer(path), None) => self.shape(path),
                    (Subject::Field(name), Some(item)) => item
                        .field(name)
                        .unwrap_or_else(|| panic!("{rule} -> field {name}")),
                    _ => panic!("{rule}: {subject:?} is out of place"),
                };
                self.test(test, shape);
            }
        }
    }

    fn test(&mut self, test: &'a Test, shape: &'static AnswerShape) {
        let rule = &self.rule.id;
        let fits = match test {
            Test::Is(value) | Test::IsNot(value) => {
                self.values(shape, std::slice::from_ref(value));
                matches!(shape, AnswerShape::Choice { .. })
            }
            Test::In(values) => {
                self.values(shape, values);
                matches!(shape, AnswerShape::Choice { .. })
            }
            Test::Contains(value) | Test::Lacks(value) => {
                self.values(shape, std::slice::from_ref(value));
                matches!(shape, AnswerShape::Choices { .. })
            }
            Test::Empty(_) => true,
            Test::CountGt(_) | Test::CountLt(_) => {
                !matches!(shape, AnswerShape::Text | AnswerShape::Choice { .. })
            }
            Test::Matches(_) => matches!(shape, AnswerShape::Text),
            Test::IncludesTextOf(path) => {
                matches!(shape, AnswerShape::Text) && matches!(self.shape(path), AnswerShape::Text)
            }
            Test::SomeItem(condition) | Test::EveryItem(condition) => {
                self.condition(condition, Some(shape));
                matches!(shape, AnswerShape::Records { .. })
            }
        };
        assert!(fits, "{rule}: {test:?} is put to {shape:?}");
    }

    fn values(&self, shape: &AnswerShape, values: &[String]) {
        for value in values {
            assert!(
                shape.values().contains(value),
                "{}: no answer is {value}",
                self.rule.id
            );
        }
    }
}

#[test]
fn rules_read_answers_that_exist_in_the_shape_they_have() {
    for rule in &catalogue().scope().rules {
        let mut reader = Reader {
            rule,
            read: BTreeSet::new(),
        };
        reader.condition(&rule.when, None);
        let read = reader.read;
        for id in &rule.questions {
            assert!(question(id).is_some(), "{} -> question {id}", rule.id);
        }
        for id in read {
            assert!(
                rule.questions.iter().any(|listed| listed == id),
                "{} reads {id} and does not list it",
                rule.id
            );
        }
    }
}

#[test]
fn hints_at_tasks_read_the_answer_they_stand_with() {
    for question in &catalogue().scope().questions {
        for hint in &question.tasks {
            let rule = Rule {
                id: format!("{} -> {}", question.id, hint.task),
                ..catalogue().scope().rules[0].clone()
            };
            let mut reader = Reader {
                rule: &rule,
                read: BTreeSet::new(),
            };
            reader.condition(&hint.applies, None);
            assert_eq!(reader.read, BTreeSet::from([question.id.as_str()]));
        }
    }
}

#[test]
fn what_is_in_order_rests_on_rules_that_exist_each_once() {
    let scope = catalogue().scope();
    let mut seen = BTreeSet::new();
    for one in &scope.in_order {
        assert!(!one.rules.is_empty(), "{} has no rules", one.id);
        for rule in &one.rules {
            assert!(scope.rules.iter().any(|held| &held.id == rule), "{rule}");
            assert!(seen.insert(rule), "{rule} twice");
        }
    }
}

#[test]
fn what_items_call_for_stands_beside_rows_that_exist() {
    for catalogue in both_editions() {
        let mut broken = Broken::default();
        let called_for = catalogue.scope_rows();
        for row in &called_for.rows {
            broken.clauses(catalogue, &row.id, &row.clauses);
            broken.plan_entry(catalogue, &row.id, &row.beside);
            broken.role(catalogue, &row.id, &row.role);
            assert!(row.name.contains("{name}"), "{}", row.id);
        }
        for risk in &called_for.risks {
            broken.clauses(catalogue, &risk.id, &risk.clauses);
            assert!(risk.title.contains("{name}"), "{}", risk.id);
        }
        let hints = || catalogue.scope().questions.iter().flat_map(|q| &q.tasks);
        for code in &called_for.under_answers {
            broken.plan_entry(catalogue, "under_answers", code);
            assert!(hints().any(|hint| &hint.task == code), "{code}");
        }
        broken.none();
    }
}

#[test]
fn notes_on_values_belong_to_values() {
    for question in &catalogue().scope().questions {
        for value in question.value_notes.keys() {
            let values = match &question.answer {
                AnswerShape::Records { fields } | AnswerShape::Record { fields } => fields
                    .iter()
                    .flat_map(|field| field.shape.values())
                    .collect::<Vec<_>>(),
                shape => shape.values().iter().collect(),
            };
            assert!(values.contains(&value), "{}: {value}", question.id);
        }
    }
}

fn is_one_of(value: &Value, values: &[String]) -> bool {
    value
        .as_str()
        .is_some_and(|text| values.iter().any(|value| value == text))
}

fn is_clause(value: &Value) -> bool {
    value
        .as_str()
        .is_some_and(|number| catalogue().clause(number).is_some())
}

fn is_list(value: &Value, fits: impl Fn(&Value) -> bool) -> bool {
    value
        .as_array()
        .is_some_and(|entries| entries.iter().all(fits))
}

/// Whether an answer has the shape that its question names.
fn fits(shape: &AnswerShape, value: &Value) -> bool {
    match shape {
        AnswerShape::Text => value.is_string(),
        AnswerShape::Texts => is_list(value, Value::is_string),
        AnswerShape::Choice { values } => is_one_of(value, values),
        AnswerShape::Choices { values } => is_list(value, |entry| is_one_of(entry, values)),
        AnswerShape::Clause => is_clause(value),
        AnswerShape::Clauses => is_list(value, is_clause),
        AnswerShape::Matrix { rows, values } => value.as_object().is_some_and(|cells| {
            cells
                .iter()
                .all(|(row, cell)| rows.contains(row) && is_one_of(cell, values))
        }),
        AnswerShape::Records { .. } => is_list(value, |entry| fits_record(shape, entry)),
        AnswerShape::Record { .. } => fits_record(shape, value),
    }
}

fn fits_record(shape: &AnswerShape, value: &Value) -> bool {
    let (AnswerShape::Record { fields } | AnswerShape::Records { fields }) = shape else {
        return false;
    };
    value.as_object().is_some_and(|object| {
        object.keys().all(|key| shape.field(key).is_some())
            && fields.iter().all(|field| match object.get(&field.name) {
                Some(value) => fits(&field.shape, value),
                None => field.optional,
            })
    })
}

#[test]
fn example_answers_have_the_shape_of_their_question() {
    for example in scope_examples() {
        for (id, answer) in &example.answers {
            let question =
                question(id).unwrap_or_else(|| panic!("{} -> question {id}", example.id));
            assert!(
                fits(&question.answer, answer),
                "{}: {id} = {answer}",
                example.id
            );
        }
    }
}

#[test]
fn the_outcome_of_an_example_follows_from_its_findings() {
    let rules = &catalogue().scope().rules;
    for example in scope_examples() {
        let severities = example.expected_findings.iter().map(|id| {
            let rule = rules.iter().find(|rule| &rule.id == id);
            rule.unwrap_or_else(|| panic!("{} -> rule {id}", example.id))
                .severity
        });
        let expected = ScopeOutcome::of(severities);
        assert_eq!(example.expected_outcome, expected, "{}", example.id);
    }
}

#[test]
fn every_rule_is_found_in_an_example() {
    let found: BTreeSet<&String> = scope_examples()
        .iter()
        .flat_map(|example| &example.expected_findings)
        .collect();
    for rule in &catalogue().scope().rules {
        assert!(found.contains(&rule.id), "no example shows {}", rule.id);
    }
}

#[test]
fn the_matrix_of_processes_has_a_row_for_each_clause_with_a_process() {
    let Some(AnswerShape::Matrix { rows, .. }) = question("SW-12").map(|q| &q.answer) else {
        panic!("SW-12 is no matrix");
    };
    for process in catalogue().processes() {
        for clause in process.clauses() {
            let operated = number_is_within(clause, "8") && clause != "8.1";
            let general = ["8.2.1", "8.2.3", "8.3.1"].contains(&clause.as_str());
            let row = rows.iter().any(|row| number_is_within(clause, row));
            assert!(
                row || !operated || general,
                "{}: no row for {clause}",
                process.id
            );
        }
    }
}
