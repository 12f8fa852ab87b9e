//! What crosses to the window, as one JSON schema: every call with what it is given and what it answers, and every type
//! among them. The types of the window are made from it (`ui/src/backend/bindings.ts`).
//!
//! The calls are read from the source of the commands themselves, so that none can be forgotten. The schema is kept in
//! `ui/src/backend/schema.json`; the test below fails when it is not what the code says. `cargo xtask bindings` renews it.

use std::collections::BTreeSet;
use std::path::Path;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};
use syn::{FnArg, GenericArgument, Item, ItemFn, PathArguments, ReturnType, Type};
use waymark_app::view;

/// Where the schema is kept.
const KEPT: &str = "../ui/src/backend/schema.json";

/// What Tauri itself hands to a command.
const FROM_TAURI: &[&str] = &["AppHandle", "WebviewWindow", "State", "Channel"];

#[test]
fn the_window_is_told_the_types_that_cross_to_it() {
    let schema = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(KEPT);
    if std::env::var_os("WAYMARK_WRITE_BINDINGS").is_some() {
        std::fs::write(&path, &schema).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == schema,
        "{KEPT} is out of date; renew it with `cargo xtask bindings`"
    );
}

fn schema() -> Value {
    let mut types = Map::new();
    let mut answers = SchemaSettings::draft07().for_serialize().into_generator();
    take::<view::SessionView>(&mut answers);
    take::<view::AboutView>(&mut answers);
    take::<view::StatusView>(&mut answers);
    take::<view::ScheduleNews>(&mut answers);
    take::<view::ExplainView>(&mut answers);
    take::<view::PeopleView>(&mut answers);
    take::<view::RaidView>(&mut answers);
    take::<view::RiskDetail>(&mut answers);
    take::<view::LibraryView>(&mut answers);
    take::<view::MeetingsView>(&mut answers);
    take::<view::MinutesView>(&mut answers);
    take::<view::AuditsView>(&mut answers);
    take::<view::BudgetView>(&mut answers);
    take::<view::OwnersView>(&mut answers);
    take::<view::ScopeView>(&mut answers);
    take::<view::ScopeComparison>(&mut answers);
    take::<view::ScopeChangeView>(&mut answers);
    take::<view::ReadinessView>(&mut answers);
    take::<view::CriterionDetail>(&mut answers);
    take::<view::ReadinessTrend>(&mut answers);
    take::<view::ReuseView>(&mut answers);
    take::<view::ChecksView>(&mut answers);
    take::<view::WorkloadView>(&mut answers);
    take::<view::WeekView>(&mut answers);
    take::<view::HandOverView>(&mut answers);
    take::<view::EffectView>(&mut answers);
    take::<view::ProjectSettingsView>(&mut answers);
    take::<view::HistoryView>(&mut answers);
    take::<view::UndoPreview>(&mut answers);
    take::<view::ThenAndNow>(&mut answers);
    take::<view::TableImportView>(&mut answers);
    take::<view::TableExportView>(&mut answers);
    take::<waymark_app::Done>(&mut answers);
    take::<waymark_app::AppError>(&mut answers);
    take::<waymark_app::MadeProject>(&mut answers);
    take::<waymark_app::erase::EraseCandidate>(&mut answers);
    take::<waymark_app::erase::ErasePreview>(&mut answers);
    take::<waymark_app::erase::Erased>(&mut answers);
    take::<waymark_app::preview::Preview>(&mut answers);
    take::<waymark_app::preview::Place>(&mut answers);
    take::<waymark_app::preview::CatalogueRole>(&mut answers);
    take::<waymark_app::preview::ProfileView>(&mut answers);
    take::<waymark_app::settings::SettingsView>(&mut answers);
    take::<waymark_app::pack::PackPreview>(&mut answers);
    take::<view::TaskDetail>(&mut answers);
    take::<view::IntakeView>(&mut answers);
    take::<view::ExportView>(&mut answers);
    take::<view::BaselinesView>(&mut answers);
    take::<waymark_app::fit::TargetFit>(&mut answers);
    take::<waymark_app::saved_views::SavedView>(&mut answers);
    take::<waymark_app::pack::WorkProgress>(&mut answers);
    take::<crate::commands::Changed>(&mut answers);
    take::<crate::commands::home::HomeView>(&mut answers);
    types.extend(answers.take_definitions(true));
    let mut given = SchemaSettings::draft07().for_deserialize().into_generator();
    take::<crate::commands::home::NewProjectRequest>(&mut given);
    take::<crate::dialogs::FileKind>(&mut given);
    take::<waymark_app::TableName>(&mut given);
    take::<view::ShownTable>(&mut given);
    take::<waymark_app::catalogue::scope::ScopeMode>(&mut given);
    take::<waymark_app::readiness::ReuseFramework>(&mut given);
    take::<view::ReadinessGroup>(&mut given);
    take::<waymark_app::TableMapping>(&mut given);
    take::<waymark_app::Command>(&mut given);
    for (name, schema) in given.take_definitions(true) {
        types.entry(name).or_insert(schema);
    }
    types.insert("Calls".into(), calls(&types));
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Bindings",
        "description": "What crosses between the window and the Rust side.",
        "type": "object",
        "properties": {},
        "additionalProperties": false,
        "definitions": types,
    })
}

fn take<T: JsonSchema>(generator: &mut SchemaGenerator) {
    generator.subschema_for::<T>();
}

/// Every command by its name: what it is given and what it answers.
fn calls(types: &Map<String, Value>) -> Value {
    let mut calls = Map::new();
    let mut needed = BTreeSet::new();
    for file in [
        "erase",
        "home",
        "pack",
        "people",
        "plan",
        "project",
        "readiness",
        "registers",
        "scope",
        "settings",
        "table",
    ]
    .map(|area| format!("src/commands/{area}.rs"))
    {
        read_commands(&file, &mut calls, &mut needed);
    }
    read_commands("src/dialogs.rs", &mut calls, &mut needed);
    let unknown: Vec<&String> = needed
        .iter()
        .filter(|name| !types.contains_key(*name))
        .collect();
    assert!(
        unknown.is_empty(),
        "types of commands that are not taken above: {unknown:?}"
    );
    assert!(calls.len() > 30, "the commands were not found");
    let registered = std::fs::read_to_string("src/lib.rs").unwrap();
    for name in calls.keys() {
        assert!(
            registered.contains(&format!("::{name},")),
            "{name} is not registered"
        );
    }
    let names: Vec<&String> = calls.keys().collect();
    json!({ "type": "object", "description": "Each call: what it is given, what it answers.", "required": names,
            "properties": calls, "additionalProperties": false })
}

fn read_commands(file: &str, calls: &mut Map<String, Value>, needed: &mut BTreeSet<String>) {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    for item in syn::parse_file(&text).unwrap().items {
        if let Item::Fn(function) = item
            && function.attrs.iter().any(|a| {
                a.path()
                    .segments
                    .first()
                    .is_some_and(|s| s.ident == "tauri")
            })
        {
            calls.insert(function.sig.ident.to_string(), call(&function, needed));
        }
    }
}

fn call(function: &ItemFn, needed: &mut BTreeSet<String>) -> Value {
    let mut given = Map::new();
    for argument in &function.sig.inputs {
        let FnArg::Typed(argument) = argument else {
            continue;
        };
        let syn::Pat::Ident(name) = &*argument.pat else {
            continue;
        };
        if !FROM_TAURI.contains(&last(&argument.ty).0.as_str()) {
            given.insert(
                camel(&name.ident.to_string()),
                schema_of(&argument.ty, needed),
            );
        }
    }
    let answer = match &function.sig.output {
        ReturnType::Default => json!({ "type": "null" }),
        ReturnType::Type(_, answer) => schema_of(answer, needed),
    };
    let names: Vec<&String> = given.keys().collect();
    let given = json!({ "type": "object", "required": names, "properties": given, "additionalProperties": false });
    json!({ "type": "object", "required": ["given", "answer"], "additionalProperties": false,
            "properties": { "given": given, "answer": answer } })
}

/// Arguments of commands cross in camel case.
fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_string();
    words.fold(first, |whole, word| {
        whole + &word[..1].to_uppercase() + &word[1..]
    })
}

fn schema_of(of: &Type, needed: &mut BTreeSet<String>) -> Value {
    let (name, inner) = last(of);
    match (name.as_str(), inner) {
        ("Answer", Some(inner)) => schema_of(inner, needed),
        ("Option", Some(inner)) => {
            json!({ "anyOf": [schema_of(inner, needed), { "type": "null" }] })
        }
        ("Vec", Some(inner)) => json!({ "type": "array", "items": schema_of(inner, needed) }),
        ("String" | "PathBuf" | "NaiveDate", _) => json!({ "type": "string" }),
        ("bool", _) => json!({ "type": "boolean" }),
        ("i64" | "usize", _) => json!({ "type": "integer" }),
        ("Edition", _) => json!({ "$ref": "#/definitions/Edition" }),
        // A command in the form of the log: what may be in it is said by its own type.
        ("Value", _) => json!({ "$ref": "#/definitions/Command" }),
        ("()", _) => json!({ "type": "null" }),
        _ => {
            needed.insert(name.clone());
            json!({ "$ref": format!("#/definitions/{name}") })
        }
    }
}

/// The last name of a path, and what stands in its angle brackets.
fn last(of: &Type) -> (String, Option<&Type>) {
    match of {
        Type::Path(path) => {
            let Some(segment) = path.path.segments.last() else {
                return (String::new(), None);
            };
            let inner = match &segment.arguments {
                PathArguments::AngleBracketed(inner) => inner.args.iter().find_map(|a| match a {
                    GenericArgument::Type(inner) => Some(inner),
                    _ => None,
                }),
                _ => None,
            };
            (segment.ident.to_string(), inner)
        }
        Type::Tuple(tuple) if tuple.elems.is_empty() => ("()".into(), None),
        _ => (String::new(), None),
    }
}
