//! Lines of commands, as `apply` reads them: one JSON object a line, `{"do":"task.add", …}`.
//!
//! Beside the command a line may carry `group` (neighbouring lines with the same group are one undo step) and
//! `reason` (kept in the log).

use std::path::Path;

use serde_json::Value;
use waymark_planner::Command;
use waymark_words::t;

use crate::error::{AppError, ErrorClass};

/// Commands that are one undo step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The commands with the line each stands on, counted from 1; 0 for what comes from no script.
    pub commands: Vec<(usize, Command)>,
    /// Why, where a line says so.
    pub reason: Option<String>,
    group: Option<String>,
}

impl Step {
    /// Commands that come from no script.
    pub fn of(commands: Vec<Command>, reason: String) -> Step {
        Step {
            commands: commands.into_iter().map(|command| (0, command)).collect(),
            reason: Some(reason),
            group: None,
        }
    }
}

/// Reads commands. Blank lines and lines that begin with `#` are passed over.
///
/// # Errors
/// Names the line that is no command, or that takes up a group again after other lines.
pub fn read(text: &str) -> Result<Vec<Step>, AppError> {
    let mut steps: Vec<Step> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let number = index + 1;
        let (command, group, reason) = read_line(line).map_err(|e| e.at_line(number))?;
        let continued = group.is_some() && steps.last().is_some_and(|last| last.group == group);
        if !continued && group.is_some() && steps.iter().any(|step| step.group == group) {
            let name = group.unwrap_or_default();
            let message = t!("app.script_group_apart", name);
            return Err(AppError::new(ErrorClass::Unreadable, message).at_line(number));
        }
        match steps.last_mut().filter(|_| continued) {
            Some(step) => {
                step.commands.push((number, command));
                step.reason = step.reason.take().or(reason);
            }
            None => steps.push(Step {
                commands: vec![(number, command)],
                reason,
                group,
            }),
        }
    }
    Ok(steps)
}

/// The lines of a file of commands as they stand, to be tried out together.
///
/// # Errors
/// When the file cannot be read, or names the line that is no JSON.
pub fn acts(path: &Path) -> Result<Vec<Value>, AppError> {
    let text = std::fs::read_to_string(path).map_err(|e| {
        let message = t!("app.not_readable", path = path.display(), why = e);
        AppError::new(ErrorClass::Unreadable, message)
    })?;
    let lines = text.lines().enumerate();
    let lines = lines.map(|(index, line)| (index + 1, line.trim()));
    lines
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(number, line)| {
            let read = serde_json::from_str(line);
            read.map_err(|e| AppError::new(ErrorClass::Unreadable, e.to_string()).at_line(number))
        })
        .collect()
}

/// Reads commands that together are one act, as the window sends them.
///
/// # Errors
/// Names the command, counted from 1 as a line, that is none.
pub fn one_act(commands: Vec<Value>) -> Result<Step, AppError> {
    let mut step = Step {
        commands: Vec::new(),
        reason: None,
        group: None,
    };
    for (index, command) in commands.into_iter().enumerate() {
        let read = match command {
            Value::Object(object) => read_object(object),
            _ => Err(AppError::new(
                ErrorClass::Unreadable,
                t!("app.script_no_object"),
            )),
        };
        let (command, _, reason) = read.map_err(|e| e.at_line(index + 1))?;
        step.commands.push((index + 1, command));
        step.reason = step.reason.or(reason);
    }
    Ok(step)
}

/// A command with its group and its reason.
type ReadCommand = (Command, Option<String>, Option<String>);

fn read_line(line: &str) -> Result<ReadCommand, AppError> {
    let object = serde_json::from_str(line).map_err(|e| {
        AppError::new(
            ErrorClass::Unreadable,
            t!("app.script_bad_object", error = e),
        )
    })?;
    read_object(object)
}

/// Commands that keep the reason themselves, beside the log.
const KEEP_THE_REASON: [&str; 5] = [
    "baseline.set",
    "baseline.take",
    "risk.close",
    "risk.score",
    "scope.accept",
];

fn read_object(mut object: serde_json::Map<String, Value>) -> Result<ReadCommand, AppError> {
    let unreadable = |message: String| AppError::new(ErrorClass::Unreadable, message);
    let mut words = |name: &str| match object.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(unreadable(t!("app.script_takes_text", name))),
    };
    let (group, reason) = (words("group")?, words("reason")?);
    let name = match object.get("do") {
        Some(Value::String(name)) => name.clone(),
        _ => return Err(unreadable(t!("app.script_no_do"))),
    };
    if !Command::NAMES.contains(&name.as_str()) {
        let message = t!("app.script_no_command", name);
        return Err(unreadable(message));
    }
    if let Some(reason) = reason
        .as_ref()
        .filter(|_| KEEP_THE_REASON.contains(&name.as_str()))
    {
        object.insert("reason".into(), Value::String(reason.clone()));
    }
    let command =
        serde_json::from_value(Value::Object(object)).map_err(|e: serde_json::Error| {
            unreadable(t!("app.script_bad_command", name, why = in_plain_words(&e)))
        })?;
    Ok((command, group, reason))
}

/// What does not fit, without the names of Rust's types.
fn in_plain_words(error: &serde_json::Error) -> String {
    error
        .to_string()
        .replace("expected u8", &t!("app.script_expected_byte"))
        .replace("expected u32", &t!("app.script_expected_count"))
        .replace("expected i32", &t!("app.script_expected_number"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_baseline_keeps_its_reason_and_so_does_the_log() {
        let line = r#"{"do":"baseline.set","name":"Baseline 2","reason":"The audit has moved"}"#;
        let (command, _, reason) = read_line(line).unwrap();
        assert_eq!(reason.as_deref(), Some("The audit has moved"));
        let Command::BaselineSet(set) = command else {
            panic!("not a baseline")
        };
        assert_eq!(set.reason, "The audit has moved");
    }

    fn steps(text: &str) -> Vec<usize> {
        read(text)
            .unwrap()
            .iter()
            .map(|step| step.commands.len())
            .collect()
    }

    fn error(text: &str) -> String {
        read(text).unwrap_err().to_string()
    }

    #[test]
    fn each_line_is_a_step_unless_it_shares_a_group() {
        let add = r#"{"do":"person.add","name":"Ruth"}"#;
        let grouped = r#"{"do":"person.add","name":"Ruth","group":"a","reason":"joined"}"#;
        assert_eq!(steps(&format!("{add}\n\n# a note\n{add}")), [1, 1]);
        assert_eq!(steps(&format!("{grouped}\n{grouped}\n{add}")), [2, 1]);
        assert_eq!(read(grouped).unwrap()[0].reason.as_deref(), Some("joined"));
        let split = format!("{grouped}\n{add}\n{grouped}");
        assert_eq!(
            error(&split),
            "line 3: the lines of group “a” do not stand together"
        );
    }

    #[test]
    fn what_is_no_command_is_named_by_line() {
        assert_eq!(error("{}"), "line 1: it does not say what to “do”");
        let unknown = "\n{\"do\":\"task.melt\"}";
        assert_eq!(
            error(unknown),
            "line 2: there is no command “task.melt”; `waymark commands` lists them"
        );
        assert!(error("{\"do\":").starts_with("line 1: this is no JSON object"));
        let misfit = r#"{"do":"task.set_duration","id":"a","days":-1}"#;
        assert_eq!(
            error(misfit),
            "line 1: task.set_duration: invalid value: integer `-1`, expected a whole number from 0 on"
        );
        let odd = r#"{"do":"person.add","name":"Ruth","nick":"R"}"#;
        assert!(
            error(odd).contains("unknown field `nick`"),
            "{}",
            error(odd)
        );
    }
}
