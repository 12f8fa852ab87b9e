//! The scope statement, drafted from answers by the template of the catalogue.
//!
//! `{place}` in the template is filled from the answer that has it, text in square brackets is left out when its place
//! is empty. A draft knows of every piece which question it comes from, so that the window can mark it and lead there.

use serde_json::Value;
use waymark_catalogue::scope::Scope;
use waymark_words::t;

use super::Answers;

/// A statement as it follows from answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftStatement {
    /// Its pieces from beginning to end.
    pub pieces: Vec<Piece>,
}

/// A piece of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words, spaces around them included.
    pub words: String,
    /// The question whose answer they come from; none for words of the template.
    pub question: Option<String>,
    /// Whether the statement needs an answer here and has none; the words are an ellipsis then.
    pub gap: bool,
}

impl DraftStatement {
    /// The words, with an ellipsis where an answer is missing.
    pub fn words(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| piece.words.as_str())
            .collect()
    }

    /// The words, if nothing is missing.
    pub fn whole(&self) -> Option<String> {
        let whole = !self.pieces.iter().any(|piece| piece.gap);
        whole.then(|| self.words())
    }
}

/// Drafts the statement. `reference` names the catalogue of services with its version, where there is one.
pub fn draft(scope: &Scope, answers: &Answers, reference: Option<&str>) -> DraftStatement {
    let mut draft = DraftStatement::default();
    let mut rest = scope.statement_template.as_str();
    while let Some(at) = rest.find(['[', '{']) {
        let (before, from) = rest.split_at(at);
        draft.say(before);
        let (end, may_go) = match from.starts_with('[') {
            true => (']', true),
            false => ('}', false),
        };
        let Some(length) = from.find(end) else {
            rest = from;
            break;
        };
        let inside = from.get(1..length).unwrap_or_default();
        let (before, place) = match inside.split_once('{') {
            Some((before, place)) => (before, place.trim_end_matches('}')),
            None => ("", inside),
        };
        match (filled(place, answers, reference), may_go) {
            (Some(words), _) => {
                draft.say(before);
                draft.fill(scope, place, words, false);
            }
            (None, true) => {}
            (None, false) => draft.fill(scope, place, t!("scope.gap"), true),
        }
        rest = from.get(length + 1..).unwrap_or_default();
    }
    draft.say(rest);
    draft
}

impl DraftStatement {
    fn say(&mut self, words: &str) {
        if !words.is_empty() {
            self.pieces.push(Piece {
                words: words.to_string(),
                question: None,
                gap: false,
            });
        }
    }

    fn fill(&mut self, scope: &Scope, place: &str, words: String, gap: bool) {
        self.pieces.push(Piece {
            words,
            question: question_of(scope, place),
            gap,
        });
    }
}

/// The question that fills a place of the template.
fn question_of(scope: &Scope, place: &str) -> Option<String> {
    let fills = |parameter: &Option<String>| parameter.as_deref() == Some(place);
    let mut questions = scope.questions.iter();
    let question = questions.find(|question| fills(&question.scope_parameter));
    match (question, place) {
        (Some(question), _) => Some(question.id.clone()),
        (None, "lifecycle") => Some("SW-17".to_string()),
        // The reference belongs to the services.
        (None, "catalogue_ref") => Some("SW-04".to_string()),
        (None, _) => None,
    }
}

/// What stands in a place of the template; none where the answers say nothing of it.
fn filled(place: &str, answers: &Answers, reference: Option<&str>) -> Option<String> {
    let some = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_string());
    match place {
        "organisation" => some(answers.text("SW-01")),
        "lifecycle" => listed(texts(answers, "SW-17")),
        "services" => listed(services(answers)).map(|names| t!("scope.services", names)),
        "customers" => customers(answers),
        "locations" => locations(answers),
        "technology" => some(answers.text("SW-11")),
        "catalogue_ref" => reference.and_then(some),
        "exclusions" => listed(field_of(answers, "SW-05", "name")),
        _ => None,
    }
}

fn texts(answers: &Answers, question: &str) -> Vec<String> {
    let texts = answers.entries(question).filter_map(Value::as_str);
    texts.map(str::to_string).collect()
}

/// A field of each entry that has it, each content once.
fn field_of(answers: &Answers, question: &str, field: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in answers.entries(question) {
        let text = entry.get(field).and_then(Value::as_str).map(str::trim);
        let text = text.filter(|text| !text.is_empty()).map(str::to_string);
        found.extend(text.filter(|text| !found.contains(text)));
    }
    found
}

/// The services in scope by the names of their groups, those without a group by their own; as words in a sentence.
fn services(answers: &Answers) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for entry in answers.entries("SW-04") {
        let field = |name: &str| {
            let text = entry.get(name).and_then(Value::as_str).map(str::trim);
            text.filter(|text| !text.is_empty())
        };
        let Some(name) = field("group").or_else(|| field("name")) else {
            continue;
        };
        let name = in_a_sentence(without_services(name));
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

/// A name without the word that follows the list of them anyway.
fn without_services(name: &str) -> &str {
    let bare = name
        .strip_suffix(" services")
        .or_else(|| name.strip_suffix(" service"));
    bare.unwrap_or(name)
}

/// A name with its first letter small, unless it is an abbreviation such as `IT support`.
fn in_a_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() && !second.is_numeric() => {
            let rest = name.get(first.len_utf8()..).unwrap_or_default();
            first.to_lowercase().collect::<String>() + rest
        }
        _ => name.to_string(),
    }
}

/// The customers by their groups where they have any: names of customers are not printed without their leave.
fn customers(answers: &Answers) -> Option<String> {
    if !answers.customer_groups.is_empty() {
        return listed(answers.customer_groups.clone());
    }
    let kinds = texts(answers, "SW-07");
    let of = |kind: &str| kinds.iter().any(|one| one == kind);
    match (of("internal"), of("external")) {
        (true, true) => Some(t!("scope.customers_both")),
        (true, false) => Some(t!("scope.customers_internal")),
        (false, true) => Some(t!("scope.customers_external")),
        (false, false) => None,
    }
}

/// The sites that are not left out.
fn locations(answers: &Answers) -> Option<String> {
    let out = |entry: &&Value| entry.get("included").and_then(Value::as_str) == Some("no");
    let sites = answers.entries("SW-09").filter(|entry| !out(entry));
    let names = sites.filter_map(|site| site.get("name").and_then(Value::as_str));
    let names: Vec<String> = names.map(|name| name.trim().to_string()).collect();
    match names.as_slice() {
        [name] => Some(t!("scope.site", name)),
        _ => listed(names).map(|names| t!("scope.sites", names)),
    }
}

/// `a, b and c`; with a comma before the last where one of them has an “and” of its own.
pub(super) fn listed(mut names: Vec<String>) -> Option<String> {
    let last = names.pop()?;
    if names.is_empty() {
        return Some(last);
    }
    let and = |name: &String| name.split_whitespace().any(|word| word == "and");
    let long = names.iter().any(and) || and(&last);
    let first = names.join(", ");
    match long {
        true => Some(t!("scope.and_long_last", first, last)),
        false => Some(t!("scope.and_last", first, last)),
    }
}
