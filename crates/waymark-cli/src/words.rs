//! Answers in words, for a person at a terminal. One fact a line, dates as they are sorted, nothing coloured.

mod erasing;
mod people;
mod planning;
mod readiness;
mod registers;
mod scope;
mod tables;

use std::fmt::Write;
use std::path::Path;

use serde_json::Value;
use waymark_app::view::{HistoryView, InfoView, ScheduleView, StatusView};
use waymark_app::{Applied, GateState, MadeProject, Proof, in_working_days};
use waymark_words::{Phrase, t};

use crate::table::{Column, Table, cut, one_line};

pub use erasing::{erase_preview, erased};
pub use people::{Shown, load, owners, topic, week, workload};
pub use planning::{baselines, explained, export, fit, intake, plan_file, task};
pub use readiness::{checks, criterion, readiness, readiness_trend, reuse};
pub use registers::{audits, budget, meetings, minutes, raid};
pub use scope::{judged_scope, scope, scope_change, scope_comparison};
pub use tables::{table_taken, table_written};

/// How many acts are told one by one; more of them are counted.
const TOLD: usize = 10;

/// How much of an act, a name or an owner stands in a column that others follow, in characters.
const ACT_WIDTH: usize = 160;
const OWNER_WIDTH: usize = 32;
const AUTHOR_WIDTH: usize = 24;

/// What is there, or nothing.
fn or_blank(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// A project was made.
pub fn made(path: &Path, organisation: &str, made: &MadeProject) -> String {
    let mut text = made_for(path, organisation);
    let feasibility = &made.feasibility;
    let Some(ready) = feasibility.ready else {
        return text;
    };
    let earliest = or_blank(feasibility.earliest_target);
    let sentences = match (feasibility.target, feasibility.reserve_days) {
        (Some(target), Some(reserve)) if reserve >= 0 => {
            let days = in_working_days(reserve);
            vec![t!("commands.made_in_time", ready, days, target)]
        }
        (Some(target), Some(reserve)) => {
            let days = in_working_days(reserve.saturating_neg());
            vec![
                t!("commands.made_too_late", ready, days, target),
                t!("commands.made_earliest", earliest),
            ]
        }
        _ => vec![
            t!("commands.made_ready", ready),
            t!("commands.made_not_booked", earliest),
        ],
    };
    for sentence in sentences {
        text.push_str(&sentence);
        text.push('\n');
    }
    text
}

/// The first line about a project that was made.
pub fn made_for(path: &Path, organisation: &str) -> String {
    let organisation = one_line(organisation);
    t!("commands.made", path = path.display(), organisation) + "\n"
}

/// What a file is.
pub fn info(view: &InfoView) -> String {
    let info = &view.about;
    let organisation = one_line(&info.organisation);
    let mut text = t!("commands.info", organisation, edition = info.edition);
    text.push('\n');
    let mut fact = |name: String, value: String| {
        let _ = writeln!(text, "{name:<16}{value}");
    };
    let target = info.target.map(|target| target.to_string());
    let target = target.unwrap_or_else(|| t!("commands.info_not_booked"));
    fact(t!("commands.info_audit"), target);
    fact(
        t!("commands.info_status_date"),
        info.status_date.to_string(),
    );
    let revision = t!(
        "commands.info_changes",
        revision = info.revision,
        changes = info.changes
    );
    fact(t!("commands.info_revision"), revision);
    let number = |name: &str| info.counts.get(name).copied().unwrap_or_default();
    let plan = [
        t!("commands.count_tasks", count = number("tasks")),
        t!("commands.count_links", count = number("links")),
        t!("commands.count_baselines", count = number("baselines")),
    ];
    fact(t!("commands.info_plan"), plan.join(", "));
    let people = [
        t!("commands.count_people", count = number("people")),
        t!("commands.count_roles", count = number("roles")),
    ];
    fact(t!("commands.info_people"), people.join(", "));
    let requirements = [
        t!("commands.count_criteria", count = number("criteria")),
        t!("commands.count_documents", count = number("documents")),
    ];
    fact(t!("commands.info_requirements"), requirements.join(", "));
    let days_off = t!("commands.count_days_off", count = number("days_off"));
    fact(t!("commands.info_calendar"), days_off);
    fact(
        t!("commands.info_catalogue"),
        info.catalogue_version.clone(),
    );
    fact(t!("commands.info_format"), info.format.to_string());
    fact(t!("commands.info_state"), view.state.clone());
    fact(t!("commands.info_head"), info.head.clone());
    text
}

/// Where a project stands.
pub fn status(view: &StatusView) -> String {
    let status = &view.status;
    let (rag, as_of) = (status.overall.rag.name(), status.as_of);
    let first = t!("commands.status", as_of, rag);
    let mut text = format!("{first}\n{}\n", status.overall.sentence);
    let mut rules = Table::new(&[Column::left(""), Column::left("")]);
    for rule in &status.overall.rules {
        rules.row([rule.rag.name().to_string(), rule.reason.clone()]);
    }
    let _ = write!(text, "\n{}\n{rules}", t!("commands.status_rules"));

    let mut phases = Table::new(&[
        Column::left(t!("commands.head_start")),
        Column::left(t!("commands.head_finish")),
        Column::left(t!("commands.head_baseline")),
        Column::right(t!("commands.head_slip")),
        Column::right(t!("commands.head_done")),
        Column::left(t!("commands.head_phase")),
    ]);
    for phase in &status.phases {
        let slip = or_blank(phase.slip_days);
        let (start, finish) = (phase.start.to_string(), phase.finish.to_string());
        let done = format!("{}%", phase.done_percent);
        phases.row([
            start,
            finish,
            or_blank(phase.baseline_finish),
            slip,
            done,
            one_line(&phase.name),
        ]);
    }
    let _ = write!(text, "\n{}\n{phases}", t!("commands.status_phases"));

    let mut gates = Table::new(&[
        Column::left(t!("commands.head_date")),
        Column::left(t!("commands.head_baseline")),
        Column::right(t!("commands.head_slip")),
        Column::left(t!("commands.head_state")),
        Column::left(t!("commands.head_gate")),
    ]);
    for gate in &status.gates {
        let state = match gate.state {
            GateState::Passed => t!("commands.gate_passed"),
            GateState::Late => t!("commands.gate_late"),
            GateState::Ahead => t!("commands.gate_ahead"),
        };
        let (date, baseline) = (gate.date.to_string(), or_blank(gate.baseline));
        gates.row([
            date,
            baseline,
            or_blank(gate.slip_days),
            state,
            one_line(&gate.name),
        ]);
    }
    let _ = write!(text, "\n{}\n{gates}", t!("commands.status_gates"));

    let readiness = &status.readiness;
    let (share, rated) = (readiness.share_percent, readiness.coverage_percent);
    let readiness = match &readiness.weakest {
        Some(clause) => t!("commands.status_readiness_weakest", share, rated, clause),
        None => t!("commands.status_readiness", share, rated),
    };
    let _ = writeln!(text, "\n{readiness}");
    let late = open_tasks(&status.late, t!("commands.head_days_late"));
    let _ = write!(text, "\n{}\n{late}", late_heading(view));
    let due = open_tasks(&status.due, t!("commands.head_days_left"));
    let _ = write!(text, "\n{}\n{due}", due_heading(view));
    text
}

fn late_heading(view: &StatusView) -> String {
    match view.status.late.len() {
        0 => t!("commands.late_none"),
        count => t!("commands.late", count),
    }
}

fn due_heading(view: &StatusView) -> String {
    match view.status.due.len() {
        0 => t!("commands.due_none"),
        count => t!("commands.due", count),
    }
}

fn open_tasks(tasks: &[waymark_app::OpenTask], days: String) -> Table {
    let mut table = Table::new(&[
        Column::left(t!("commands.head_promised")),
        Column::right(days),
        Column::left(t!("commands.head_no")),
        Column::left(t!("commands.head_owner")),
        Column::left(t!("commands.head_task")),
    ]);
    for task in tasks {
        let owner = cut(&one_line(&task.owner), OWNER_WIDTH);
        let (committed, days) = (task.committed.to_string(), task.days.to_string());
        table.row([
            committed,
            days,
            task.wbs.clone(),
            owner,
            one_line(&task.name),
        ]);
    }
    table
}

/// The schedule as a table, each row under the one it belongs to.
pub fn schedule(view: &ScheduleView) -> String {
    let (start, finish, count) = (view.plan.start, view.plan.finish, view.tasks.len());
    let extent = match view.plan.ready {
        Some(ready) => t!("commands.schedule_ready", start, finish, count, ready),
        None => t!("commands.schedule", start, finish, count),
    };
    let explained = t!("commands.schedule_explained");
    let mut text = format!("{extent}\n{explained}\n\n");
    let mut table = Table::new(&[
        Column::left(t!("commands.head_no")),
        Column::left(t!("commands.head_start")),
        Column::left(t!("commands.head_finish")),
        Column::right(t!("commands.head_days")),
        Column::right(t!("commands.head_slack")),
        Column::right(t!("commands.head_done")),
        Column::left(t!("commands.head_task")),
    ]);
    for task in &view.tasks {
        let critical = if task.critical { "*" } else { " " };
        let depth = task.wbs.matches('.').count();
        table.row([
            task.wbs.clone(),
            task.start.to_string(),
            task.finish.to_string(),
            task.duration_days.to_string(),
            format!("{}{critical}", task.total_slack_days),
            if task.summary {
                String::new()
            } else {
                format!("{}%", task.percent)
            },
            format!("{}{}", "  ".repeat(depth), one_line(&task.name)),
        ]);
    }
    let _ = write!(text, "{table}");
    for (at, warning) in view.plan.warnings.iter().enumerate() {
        let gap = if at == 0 { "\n" } else { "" };
        let message = one_line(&warning.message);
        let _ = writeln!(text, "{gap}{}", t!("commands.warning", message));
    }
    text
}

/// Acts that were carried out, taken back or done again; the last of them in words.
pub fn applied(done: Phrase, applied: &Applied, log: &HistoryView) -> String {
    let number = applied.entries.len();
    let mut text = t!(
        "commands.acts",
        count = number,
        done,
        revision = applied.revision
    );
    text.push('\n');
    let first = log.entries.len().saturating_sub(number);
    let told = log.entries.iter().skip(first).zip(&applied.entries);
    for (entry, act) in told.take(TOLD) {
        let what = cut(&one_line(&entry.what), ACT_WIDTH);
        let _ = match act.made.as_slice() {
            [] => writeln!(text, "  {what}"),
            ids => writeln!(
                text,
                "  {}",
                t!("commands.act_made", what, ids = ids.join(", "))
            ),
        };
        for note in &act.notes {
            let _ = writeln!(text, "    {}", one_line(note));
        }
    }
    if number > TOLD {
        let more = t!("commands.acts_more", number = number - TOLD);
        let _ = writeln!(text, "  {more}");
    }
    text
}

/// The log, newest last; `ids` says whether each act begins with its id.
pub fn history(view: &HistoryView, ids: bool) -> String {
    let mut columns = vec![
        Column::left(t!("commands.head_arrived")),
        Column::left(t!("commands.head_who")),
        Column::left(t!("commands.head_what")),
    ];
    if ids {
        columns.insert(0, Column::left(t!("commands.head_entry")));
    }
    let mut table = Table::new(&columns);
    for entry in &view.entries {
        let at = entry.at.get(..16).unwrap_or(&entry.at).replace('T', " ");
        let mut what = cut(&one_line(&entry.what), ACT_WIDTH);
        if let Some(reason) = &entry.reason {
            let _ = write!(what, " ({})", one_line(reason));
        }
        let row = [at, cut(&one_line(&entry.who), AUTHOR_WIDTH), what];
        let id = ids.then(|| entry.id.clone());
        table.row(id.into_iter().chain(row));
    }
    table.to_string()
}

/// The proof.
pub fn proof(path: &Path, proof: &Proof) -> String {
    let path = path.display();
    let mut text = match (proof.problems.len(), proof.entries) {
        (0, count) => t!("commands.proof_whole", path, count),
        (number, entries) => {
            let problems = t!("commands.count_problems", count = number);
            let entries = t!("commands.count_entries", count = entries);
            t!("commands.proof_not_whole", path, problems, entries)
        }
    };
    text.push('\n');
    for problem in &proof.problems {
        let message = one_line(&problem.message);
        let _ = match &problem.entry {
            Some(entry) => {
                let entry = one_line(entry);
                writeln!(text, "  {}", t!("commands.proof_entry", entry, message))
            }
            None => writeln!(text, "  {message}"),
        };
    }
    if proof.redacted > 0 {
        let _ = writeln!(
            text,
            "{}",
            t!("commands.proof_redacted", count = proof.redacted)
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
