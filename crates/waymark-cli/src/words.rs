//! Answers in words, for a person at a terminal. One fact a line, dates as they are sorted, nothing coloured.

use std::fmt::Write;
use std::path::Path;

use serde_json::Value;
use waymark_app::view::{HistoryView, InfoView, ScheduleView, StatusView};
use waymark_app::{Applied, MadeProject, Proof};

use crate::run::shown;

/// `1 page`, `3 pages`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn days(number: i32) -> String {
    waymark_app::in_working_days(number)
}

fn or_dash(text: Option<impl ToString>) -> String {
    text.map_or_else(|| "-".into(), |text| text.to_string())
}

/// A project was made.
pub fn made(path: &Path, organisation: &str, made: &MadeProject) -> String {
    let mut text = format!("{}: project for {organisation}\n", shown(path));
    let feasibility = &made.feasibility;
    match (
        feasibility.ready,
        feasibility.target,
        feasibility.reserve_days,
    ) {
        (Some(ready), Some(target), Some(reserve)) if reserve >= 0 => {
            let reserve = days(reserve);
            let _ = writeln!(
                text,
                "The plan is ready on {ready}: {reserve} in reserve before the audit on {target}."
            );
        }
        (Some(ready), Some(target), Some(reserve)) => {
            let late = days(-reserve);
            let _ = writeln!(
                text,
                "The plan is ready on {ready}: {late} too late for the audit on {target}."
            );
            if let Some(earliest) = feasibility.earliest_target {
                let _ = writeln!(text, "The earliest audit it can meet is {earliest}.");
            }
        }
        (Some(ready), _, _) => {
            let earliest = or_dash(feasibility.earliest_target);
            let _ = writeln!(
                text,
                "The plan is ready on {ready}; stage 1 could begin on {earliest}."
            );
        }
        _ => {}
    }
    text
}

/// What a file is.
pub fn info(info: &InfoView) -> String {
    let mut text = format!("{}, ISO/IEC 20000-1:{}\n", info.organisation, info.edition);
    let _ = writeln!(text, "target audit   {}", or_dash(info.target));
    let _ = writeln!(text, "status date    {}", info.status_date);
    let _ = writeln!(
        text,
        "revision       {} ({} changes)",
        info.revision, info.changes
    );
    let _ = writeln!(text, "format         {}", info.format);
    let _ = writeln!(text, "catalogue      {}", info.catalogue_version);
    for (name, number) in &info.counts {
        let _ = writeln!(text, "{:<14} {number}", name.replace('_', " "));
    }
    let _ = writeln!(text, "state          {}", info.state);
    let _ = writeln!(text, "head           {}", info.head);
    text
}

/// Where a project stands.
pub fn status(view: &StatusView) -> String {
    let status = &view.status;
    let mut text = format!(
        "{}. {}\n\nRules\n",
        status.overall.rag.name(),
        status.overall.sentence
    );
    for rule in &status.overall.rules {
        let _ = writeln!(text, "  {:<5}  {}", rule.rag.name(), rule.reason);
    }
    let _ = writeln!(
        text,
        "\nPhases              start       finish      baseline    slip   done"
    );
    for phase in &status.phases {
        let name: String = phase
            .name
            .split(':')
            .next()
            .unwrap_or_default()
            .chars()
            .take(18)
            .collect();
        let _ = writeln!(
            text,
            "  {name:<18}{}  {}  {:<10}  {:>4}  {:>4}%",
            phase.start,
            phase.finish,
            or_dash(phase.baseline_finish),
            or_dash(phase.slip_days),
            phase.done_percent
        );
    }
    let _ = writeln!(text, "\nGates");
    for gate in &status.gates {
        let state = format!("{:?}", gate.state).to_lowercase();
        let _ = writeln!(
            text,
            "  Gate {}  {}  baseline {:<10}  slip {:>4}  {state}",
            gate.number,
            gate.date,
            or_dash(gate.baseline),
            or_dash(gate.slip_days)
        );
    }
    let readiness = &status.readiness;
    let _ = writeln!(
        text,
        "\nReadiness {}% by our own rating, {}% rated, weakest clause {}",
        readiness.share_percent,
        readiness.coverage_percent,
        or_dash(readiness.weakest.as_ref())
    );
    let _ = writeln!(text, "\nLate on {}", status.as_of);
    for task in &status.late {
        let _ = writeln!(
            text,
            "  {:>4} days  {:<8} {} ({})",
            task.days, task.wbs, task.name, task.owner
        );
    }
    if status.late.is_empty() {
        let _ = writeln!(text, "  nothing");
    }
    let _ = writeln!(text, "\nDue in 14 days");
    for task in &status.due {
        let _ = writeln!(
            text,
            "  {}  {:<8} {} ({})",
            task.committed, task.wbs, task.name, task.owner
        );
    }
    if status.due.is_empty() {
        let _ = writeln!(text, "  nothing");
    }
    text
}

/// The schedule as a table.
pub fn schedule(view: &ScheduleView) -> String {
    let mut text = String::from("wbs        start       finish      days  slack  name\n");
    for task in &view.tasks {
        let critical = if task.critical { "*" } else { " " };
        let _ = writeln!(
            text,
            "{:<10} {}  {}  {:>4}  {:>4}{critical}  {}",
            task.wbs, task.start, task.finish, task.duration_days, task.total_slack_days, task.name
        );
    }
    for warning in &view.warnings {
        let _ = writeln!(text, "warning: {}", warning.message);
    }
    text
}

/// Acts that were carried out, taken back or done again.
pub fn applied(done: &str, applied: &Applied) -> String {
    let acts = count(applied.entries.len(), "act", "acts");
    format!(
        "{acts} {done}; the log has {} entries, state {}",
        applied.revision,
        short(&applied.state)
    )
}

/// The log, newest last.
pub fn history(view: &HistoryView) -> String {
    let mut text = String::new();
    for entry in &view.entries {
        let at = entry.at.get(..16).unwrap_or(&entry.at).replace('T', " ");
        let _ = write!(text, "{at}  {:<18}  {}", entry.who, entry.what);
        match &entry.reason {
            Some(reason) => writeln!(text, " ({reason})"),
            None => writeln!(text),
        }
        .unwrap_or_default();
    }
    text
}

/// The proof.
pub fn proof(proof: &Proof) -> String {
    let entries = count(proof.entries, "entry", "entries");
    let mut text = match proof.problems.len() {
        0 => format!("whole: {entries} lead to exactly what the file holds\n"),
        number => format!("{} in {entries}\n", count(number, "problem", "problems")),
    };
    for problem in &proof.problems {
        match &problem.entry {
            Some(entry) => writeln!(text, "  entry {entry}: {}", problem.message),
            None => writeln!(text, "  {}", problem.message),
        }
        .unwrap_or_default();
    }
    if proof.redacted > 0 {
        let _ = writeln!(
            text,
            "{} with something erased on request",
            count(proof.redacted, "entry", "entries")
        );
    }
    text
}

/// A command of `apply`: its name and what it takes.
pub fn command(name: &str, schema: &Value) -> String {
    let about = schema
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let required: Vec<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let fields = schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    let fields: Vec<String> = fields
        .map(|(field, _)| {
            if required.contains(&field.as_str()) {
                field.clone()
            } else {
                format!("{field}?")
            }
        })
        .collect();
    let about = about.lines().next().unwrap_or_default();
    format!("{name}{{{}}}\n    {about}\n", fields.join(", "))
}

fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}
