//! Answers in words, for a person at a terminal. One fact a line, dates as they are sorted, nothing coloured.

use std::fmt::Write;
use std::path::Path;

use serde_json::Value;
use waymark_app::view::{HistoryView, InfoView, ScheduleView, StatusView};
use waymark_app::{Applied, MadeProject, Proof, in_working_days};

use crate::table::{Column, Table, cut, one_line};

/// How many acts are told one by one; more of them are counted.
const TOLD: usize = 10;

/// How much of an act, a name or an owner stands in a column that others follow, in characters.
const ACT_WIDTH: usize = 160;
const OWNER_WIDTH: usize = 32;
const AUTHOR_WIDTH: usize = 24;

/// `1 page`, `3 pages`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

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
    let _ = write!(text, "By the plan you are ready for stage 1 on {ready}");
    let earliest = or_blank(feasibility.earliest_target);
    let _ = match (feasibility.target, feasibility.reserve_days) {
        (Some(target), Some(reserve)) if reserve >= 0 => {
            let reserve = in_working_days(reserve);
            writeln!(
                text,
                ", with {reserve} in reserve before the audit on {target}."
            )
        }
        (Some(target), Some(reserve)) => {
            let late = in_working_days(reserve.saturating_neg());
            writeln!(
                text,
                ", {late} too late for the audit on {target}.\n\
                 The earliest audit it can meet is on {earliest}. Book a later one, or shorten the plan."
            )
        }
        _ => writeln!(
            text,
            ".\nNo audit is booked; the earliest that can be met is on {earliest}."
        ),
    };
    text
}

/// The first line about a project that was made.
pub fn made_for(path: &Path, organisation: &str) -> String {
    let organisation = one_line(organisation);
    format!("Made {}, a project for {organisation}.\n", path.display())
}

/// What a file is.
pub fn info(info: &InfoView) -> String {
    let organisation = one_line(&info.organisation);
    let mut text = format!("{organisation}, ISO/IEC 20000-1:{}\n", info.edition);
    let mut fact = |name: &str, value: String| {
        let _ = writeln!(text, "{name:<16}{value}");
    };
    let target = info.target.map_or("not booked".into(), |t| t.to_string());
    fact("Stage 1 audit", target);
    fact("Status date", info.status_date.to_string());
    fact(
        "Revision",
        format!("{}, {} changes in all", info.revision, info.changes),
    );
    fact(
        "Plan",
        counts(
            info,
            &[
                ("tasks", "task", "tasks"),
                ("links", "link", "links"),
                ("baselines", "baseline", "baselines"),
            ],
        ),
    );
    fact(
        "People",
        counts(
            info,
            &[("people", "person", "people"), ("roles", "role", "roles")],
        ),
    );
    fact(
        "Requirements",
        counts(
            info,
            &[
                ("criteria", "criterion", "criteria"),
                ("documents", "document", "documents"),
            ],
        ),
    );
    fact(
        "Calendar",
        counts(
            info,
            &[("days_off", "holiday or closure", "holidays and closures")],
        ),
    );
    fact("Catalogue", info.catalogue_version.clone());
    fact("File format", info.format.to_string());
    fact("State", info.state.clone());
    fact("Last entry", info.head.clone());
    text
}

fn counts(info: &InfoView, names: &[(&str, &str, &str)]) -> String {
    let parts = names.iter().map(|(name, one, many)| {
        let number = info.counts.get(name).copied().unwrap_or_default();
        count(number, one, many)
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// Where a project stands.
pub fn status(view: &StatusView) -> String {
    let status = &view.status;
    let (rag, as_of) = (status.overall.rag.name(), status.as_of);
    let mut text = format!("Status on {as_of}: {rag}\n{}\n", status.overall.sentence);
    let mut rules = Table::new(&[Column::left(""), Column::left("")]);
    for rule in &status.overall.rules {
        rules.row([rule.rag.name().into(), rule.reason.clone()]);
    }
    let _ = write!(text, "\nThe rules that give it\n{rules}");

    let mut phases = dates_and_slip(
        &[Column::right("done"), Column::left("phase")],
        "start",
        "finish",
    );
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
    let _ = write!(
        text,
        "\nPhases (slip of the finish, in working days)\n{phases}"
    );

    let mut gates = Table::new(&[
        Column::left("date"),
        Column::left("baseline"),
        Column::right("slip"),
        Column::left("state"),
        Column::left("gate"),
    ]);
    for gate in &status.gates {
        let state = format!("{:?}", gate.state).to_lowercase();
        let (date, baseline) = (gate.date.to_string(), or_blank(gate.baseline));
        gates.row([
            date,
            baseline,
            or_blank(gate.slip_days),
            state,
            one_line(&gate.name),
        ]);
    }
    let _ = write!(text, "\nGates (slip in working days)\n{gates}");

    let readiness = &status.readiness;
    let _ = write!(
        text,
        "\nReadiness {}% by our own rating; {}% of the criteria are rated",
        readiness.share_percent, readiness.coverage_percent
    );
    let _ = match &readiness.weakest {
        Some(clause) => writeln!(text, "; the weakest clause is {clause}."),
        None => writeln!(text, "."),
    };
    let _ = write!(
        text,
        "\n{}\n{}",
        late_heading(view),
        open_tasks(&status.late, "days late")
    );
    let _ = write!(
        text,
        "\n{}\n{}",
        due_heading(view),
        open_tasks(&status.due, "days left")
    );
    text
}

fn late_heading(view: &StatusView) -> String {
    match view.status.late.len() {
        0 => "Nothing is late.".into(),
        number => format!(
            "{} late (days are working days)",
            count(number, "task is", "tasks are")
        ),
    }
}

fn due_heading(view: &StatusView) -> String {
    match view.status.due.len() {
        0 => "Nothing is due in the next 14 days.".into(),
        number => format!(
            "{} due in the next 14 days",
            count(number, "task is", "tasks are")
        ),
    }
}

fn dates_and_slip(more: &[Column], start: &'static str, finish: &'static str) -> Table {
    let dates = [
        Column::left(start),
        Column::left(finish),
        Column::left("baseline"),
        Column::right("slip"),
    ];
    Table::new(&[&dates[..], more].concat())
}

fn open_tasks(tasks: &[waymark_app::OpenTask], days: &'static str) -> Table {
    let mut table = Table::new(&[
        Column::left("promised"),
        Column::right(days),
        Column::left("no."),
        Column::left("owner"),
        Column::left("task"),
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
    let rows = count(view.tasks.len(), "row", "rows");
    let mut text = format!("{} to {}, {rows}", view.start, view.finish);
    let _ = match view.ready {
        Some(ready) => writeln!(text, "; ready for stage 1 on {ready}."),
        None => writeln!(text, "."),
    };
    text.push_str("Days and slack are working days; * marks what cannot slip without moving the end of the plan.\n\n");
    let mut table = Table::new(&[
        Column::left("no."),
        Column::left("start"),
        Column::left("finish"),
        Column::right("days"),
        Column::right("slack"),
        Column::right("done"),
        Column::left("task"),
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
    for (at, warning) in view.warnings.iter().enumerate() {
        let gap = if at == 0 { "\n" } else { "" };
        let _ = writeln!(text, "{gap}Warning: {}", one_line(&warning.message));
    }
    text
}

/// Acts that were carried out, taken back or done again; the last of them in words.
pub fn applied(done: &str, applied: &Applied, log: &HistoryView) -> String {
    let number = applied.entries.len();
    let acts = count(number, "act", "acts");
    let mut text = format!("{acts} {done}; revision {}.\n", applied.revision);
    let first = log.entries.len().saturating_sub(number);
    let told = log.entries.iter().skip(first).zip(&applied.entries);
    for (entry, act) in told.take(TOLD) {
        let what = cut(&one_line(&entry.what), ACT_WIDTH);
        let _ = match act.made.as_slice() {
            [] => writeln!(text, "  {what}"),
            ids => writeln!(text, "  {what} (id {})", ids.join(", ")),
        };
        for note in &act.notes {
            let _ = writeln!(text, "    {}", one_line(note));
        }
    }
    if number > TOLD {
        let _ = writeln!(
            text,
            "  and {} more; `waymark history` tells them all",
            number - TOLD
        );
    }
    text
}

/// The log, newest last; `ids` says whether each act begins with its id.
pub fn history(view: &HistoryView, ids: bool) -> String {
    let mut columns = vec![
        Column::left("arrived (UTC)"),
        Column::left("who"),
        Column::left("what"),
    ];
    if ids {
        columns.insert(0, Column::left("entry"));
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
        (0, 1) => {
            format!("{path} is whole: the one entry of its log leads to exactly what it holds.\n")
        }
        (0, entries) => {
            format!(
                "{path} is whole: the {entries} entries of its log lead to exactly what it holds.\n"
            )
        }
        (number, entries) => format!(
            "{path} is not whole: {} in {}. Nothing was changed; a backup may help.\n",
            count(number, "problem", "problems"),
            count(entries, "entry", "entries")
        ),
    };
    for problem in &proof.problems {
        let message = one_line(&problem.message);
        let _ = match &problem.entry {
            Some(entry) => writeln!(text, "  entry {}: {message}", one_line(entry)),
            None => writeln!(text, "  {message}"),
        };
    }
    if proof.redacted > 0 {
        let entries = count(proof.redacted, "entry", "entries");
        let _ = writeln!(text, "In {entries} something was erased on request.");
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
