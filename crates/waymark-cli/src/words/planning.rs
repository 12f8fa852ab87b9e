//! Answers about the plan: why a row lies where it does, what the baselines say, what would fit the target.

use std::fmt::Write;

use waymark_app::fit::TargetFit;
use waymark_app::view::{
    BaselinesView, ExplainView, ExportView, IntakeView, LoneRow, MovedBy, NotCarried,
    PlanFileSchedule, RowSlip, TaskDetail,
};
use waymark_words::t;

use crate::table::{Column, Table, one_line};

/// Steps of a chain, slipped rows and proposals told one by one; more of them are counted.
const TOLD: usize = 20;

/// Rows named one by one of those of which something could not be carried.
const ROWS_NAMED: usize = 5;

/// Why a row lies where it does, and which acts moved it.
pub fn explained(view: &ExplainView) -> String {
    let told = &view.explanation;
    let name = one_line(&told.name);
    let mut text = match view.as_of {
        Some(as_of) => t!(
            "commands.explain",
            name,
            start = told.start,
            finish = told.finish,
            as_of
        ),
        None => t!(
            "commands.explain_planned",
            name,
            start = told.start,
            finish = told.finish
        ),
    };
    text.push_str("\n\n");
    for step in told.why.iter().take(TOLD) {
        let _ = writeln!(text, "{}", one_line(&step.sentence));
    }
    let _ = write!(text, "{}", and_more(told.why.len()));
    let _ = writeln!(text, "\n{}", told.critical_because);
    if let Some(delay) = &told.if_longer {
        let _ = writeln!(text, "{}", one_line(&delay.sentence));
    }
    if let Some(moved) = &view.moved {
        text.push('\n');
        text.push_str(&moves(moved));
    }
    text
}

fn moves(moved: &[MovedBy]) -> String {
    if moved.is_empty() {
        return t!("commands.explain_not_moved") + "\n";
    }
    let mut text = t!("commands.explain_moved", count = moved.len()) + "\n\n";
    let mut table = Table::new(&[
        Column::right(t!("commands.head_revision")),
        Column::left(t!("commands.head_arrived")),
        Column::left(t!("commands.head_finish_before")),
        Column::left(t!("commands.head_finish_after")),
        Column::right(t!("commands.head_days")),
        Column::left(t!("commands.head_who")),
        Column::left(t!("commands.head_what")),
    ]);
    let date = |date: Option<chrono::NaiveDate>| {
        date.map_or_else(|| t!("commands.not_in_plan"), |date| date.to_string())
    };
    for act in moved {
        table.row([
            act.revision.to_string(),
            act.at.get(..16).unwrap_or(&act.at).replace('T', " "),
            date(act.finish_before),
            date(act.finish_after),
            act.days.map_or_else(String::new, signed),
            one_line(&act.who),
            one_line(&act.what),
        ]);
    }
    let _ = write!(text, "{table}");
    text
}

/// The baselines, and the plan held against one of them.
pub fn baselines(view: &BaselinesView) -> String {
    if view.baselines.is_empty() {
        return t!("commands.baselines_none") + "\n";
    }
    let mut list = Table::new(&[
        Column::right(t!("commands.head_no")),
        Column::left(t!("commands.head_taken")),
        Column::left(t!("commands.head_name")),
        Column::left(t!("commands.head_approver")),
        Column::left(t!("commands.head_reason")),
    ]);
    for baseline in &view.baselines {
        let mark = if baseline.current { "*" } else { " " };
        list.row([
            format!("{}{mark}", baseline.number),
            baseline.taken.to_string(),
            one_line(&baseline.name),
            one_line(&baseline.approver),
            one_line(&baseline.reason),
        ]);
    }
    let mut text = format!("{}\n\n{list}", t!("commands.baselines_explained"));
    let Some(against) = view
        .baselines
        .iter()
        .find(|b| Some(b.number) == view.against)
    else {
        return text;
    };
    let name = one_line(&against.name);
    let (taken, as_of) = (against.taken, view.as_of);
    let _ = writeln!(
        text,
        "\n{}",
        t!("commands.baselines_against", as_of, name, taken)
    );
    let outer: Vec<&RowSlip> = view.phases.iter().chain(&view.gates).collect();
    text.push_str(&slips(&outer));
    let moved = |row: &&RowSlip| row.slip_days != 0 || row.start_slip_days != 0;
    let mut rows: Vec<&RowSlip> = view.tasks.iter().filter(moved).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.slip_days.unsigned_abs()));
    let shown: Vec<&RowSlip> = rows.iter().copied().take(TOLD).collect();
    let _ = writeln!(
        text,
        "\n{}",
        t!("commands.baselines_moved", count = rows.len())
    );
    text.push_str(&slips(&shown));
    text.push_str(&and_more(rows.len()));
    text.push_str(&came_or_went(
        t!("commands.baselines_added", count = view.added.len()),
        &view.added,
    ));
    text.push_str(&came_or_went(
        t!("commands.baselines_removed", count = view.removed.len()),
        &view.removed,
    ));
    text
}

fn slips(rows: &[&RowSlip]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut table = Table::new(&[
        Column::left(t!("commands.head_no")),
        Column::left(t!("commands.head_baseline")),
        Column::left(t!("commands.head_finish")),
        Column::right(t!("commands.head_slip")),
        Column::left(t!("commands.head_task")),
    ]);
    for row in rows {
        table.row([
            row.wbs.clone(),
            row.baseline_finish.to_string(),
            row.finish.to_string(),
            signed(row.slip_days),
            one_line(&row.name),
        ]);
    }
    format!("\n{table}")
}

fn came_or_went(heading: String, rows: &[LoneRow]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut table = Table::new(&[
        Column::left(t!("commands.head_no")),
        Column::left(t!("commands.head_start")),
        Column::left(t!("commands.head_finish")),
        Column::left(t!("commands.head_task")),
    ]);
    for row in rows.iter().take(TOLD) {
        table.row([
            row.wbs.clone(),
            row.start.to_string(),
            row.finish.to_string(),
            one_line(&row.name),
        ]);
    }
    format!("\n{heading}\n\n{table}{}", and_more(rows.len()))
}

/// By how much the plan fits its target, and what could be done.
pub fn fit(fit: &TargetFit) -> String {
    let mut text = format!("{}\n", fit.sentence);
    if let Some(sentence) = &fit.together_sentence {
        let _ = writeln!(text, "\n{sentence}\n");
        for proposal in &fit.together {
            let _ = writeln!(text, "- {}", one_line(&proposal.sentence));
        }
    }
    if fit.proposals.is_empty() {
        let _ = writeln!(text, "\n{}", t!("commands.fit_none"));
        return text;
    }
    let _ = writeln!(text, "\n{}\n", t!("commands.fit_each"));
    for proposal in fit.proposals.iter().take(TOLD) {
        let _ = writeln!(text, "- {}", one_line(&proposal.sentence));
    }
    text.push_str(&and_more(fit.proposals.len()));
    if fit.cut_short {
        let _ = writeln!(text, "\n{}", t!("commands.fit_cut_short"));
    }
    let _ = writeln!(text, "\n{}", t!("commands.fit_judge"));
    text
}

/// The schedule of a plan of another tool.
pub fn plan_file(view: &PlanFileSchedule) -> String {
    let (start, finish, count) = (view.start, view.finish, view.tasks.len());
    let mut text = format!(
        "{}\n{}\n\n",
        t!("commands.schedule", start, finish, count),
        t!("commands.schedule_explained")
    );
    let mut table = Table::new(&[
        Column::right(t!("commands.head_uid")),
        Column::left(t!("commands.head_no")),
        Column::left(t!("commands.head_start")),
        Column::left(t!("commands.head_finish")),
        Column::right(t!("commands.head_days")),
        Column::right(t!("commands.head_slack")),
        Column::left(t!("commands.head_task")),
    ]);
    for task in &view.tasks {
        let critical = if task.critical { "*" } else { " " };
        table.row([
            task.uid.to_string(),
            task.wbs.clone(),
            task.start.to_string(),
            task.finish.to_string(),
            task.duration_days.to_string(),
            format!("{}{critical}", task.total_slack_days),
            one_line(&task.name),
        ]);
    }
    let _ = write!(text, "{table}");
    for (at, warning) in view.warnings.iter().enumerate() {
        let gap = if at == 0 { "\n" } else { "" };
        let message = one_line(&warning.message);
        let _ = writeln!(text, "{gap}{}", t!("commands.warning", message));
    }
    text.push_str(&not_carried(&view.not_carried));
    text
}

/// What an import brings, or brought.
pub fn intake(view: &IntakeView) -> String {
    let source = one_line(&view.source);
    let first = match (view.applied, view.new.is_empty() && view.changed.is_empty()) {
        (true, _) => t!("commands.imported", source),
        (false, true) if view.others.is_empty() => t!("commands.import_nothing", source),
        (false, _) => t!("commands.import_would", source),
    };
    let mut text = format!("{first}\n");
    let counts = [
        t!("commands.import_new", count = view.new.len()),
        t!("commands.import_changed", count = view.changed.len()),
        t!("commands.import_unchanged", count = view.unchanged),
    ];
    let _ = writeln!(text, "{}", counts.join(", "));
    if !view.missing.is_empty() {
        let count = view.missing.len();
        let _ = writeln!(
            text,
            "{}",
            match view.missing_removed {
                true => t!("commands.import_removed", count),
                false => t!("commands.import_missing", count),
            }
        );
    }
    for (heading, rows) in [
        (t!("commands.import_head_new"), &view.new),
        (t!("commands.import_head_changed"), &view.changed),
        (t!("commands.import_head_missing"), &view.missing),
    ] {
        if rows.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n{heading}");
        for row in rows.iter().take(TOLD) {
            let changes = match row.changes.is_empty() {
                true => String::new(),
                false => format!(": {}", one_line(&row.changes.join("; "))),
            };
            let _ = writeln!(text, "  {}{changes}", one_line(&row.name));
        }
        text.push_str(&and_more(rows.len()));
    }
    if !view.others.is_empty() {
        let _ = writeln!(text, "\n{}", t!("commands.import_head_others"));
        for line in view.others.iter().take(TOLD) {
            let _ = writeln!(text, "  {}", one_line(line));
        }
        text.push_str(&and_more(view.others.len()));
    }
    for note in &view.notes {
        let _ = writeln!(text, "\n{}", one_line(note));
    }
    text.push_str(&not_carried(&view.not_carried));
    text
}

/// A plan was written for another tool.
pub fn export(view: &ExportView) -> String {
    let (file, count) = (&view.file, view.tasks);
    let links = t!("commands.count_links", count = view.links);
    let first = t!("commands.exported", file, count, links);
    format!("{first}\n{}", not_carried(&view.not_carried))
}

/// What could not be carried, a line each, with the first rows it is about.
fn not_carried(left: &[NotCarried]) -> String {
    if left.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", t!("commands.not_carried"));
    for kind in left {
        let _ = writeln!(text, "- {}", one_line(&kind.sentence));
        let named: Vec<String> = kind
            .tasks
            .iter()
            .take(ROWS_NAMED)
            .map(|row| {
                t!(
                    "exchange.task_named",
                    uid = row.uid,
                    name = one_line(&row.name)
                )
            })
            .collect();
        match kind.tasks.len().saturating_sub(ROWS_NAMED) {
            _ if named.is_empty() => {}
            0 => drop(writeln!(text, "  {}", named.join(", "))),
            more => {
                let more = t!("commands.and_more", more);
                let _ = writeln!(text, "  {}; {more}", named.join(", "));
            }
        }
    }
    text
}

/// How many there are beyond those that were told.
fn and_more(count: usize) -> String {
    match count.saturating_sub(TOLD) {
        0 => String::new(),
        more => t!("commands.and_more", more) + "\n",
    }
}

/// `+3`, `0`, `-2`.
fn signed(days: i32) -> String {
    match days {
        0 => "0".into(),
        days => format!("{days:+}"),
    }
}

/// All that is known of a row beside its dates.
pub fn task(view: &TaskDetail) -> String {
    let mut text = format!("{} {}\n", view.wbs, one_line(&view.name));
    let left = &view.left;
    let days = |days: Option<u32>| days.map_or_else(|| "–".to_string(), |days| days.to_string());
    let (well, badly) = (days(left.well), days(left.badly));
    let _ = writeln!(
        text,
        "{}",
        t!("commands.task_left", well, likely = left.likely, badly)
    );
    if !view.steps.is_empty() {
        let (done, all) = (view.steps_done, view.steps.len());
        let _ = writeln!(text, "\n{}", t!("commands.task_steps", done, all));
        for step in &view.steps {
            let mark = if step.done.is_some() { "x" } else { " " };
            let due = step.due.filter(|_| step.done.is_none());
            let due = due.map(|day| t!("commands.task_step_due", day));
            let _ = writeln!(
                text,
                "  [{mark}] {}{}",
                one_line(&step.name),
                due.unwrap_or_default()
            );
        }
    }
    let processes = view.processes.iter().map(|one| one_line(&one.title));
    let documents = view.documents.iter();
    let documents = documents.map(|one| format!("{} {}", one.code, one_line(&one.title)));
    let clauses = view.clauses.iter().map(|one| {
        let (clause, title) = (&one.clause, one_line(&one.title));
        t!(
            "commands.task_clause",
            clause,
            title,
            rated = one.rated,
            criteria = one.criteria
        )
    });
    let linked = view.linked.iter();
    let linked = linked.map(|one| format!("{} {}", one.reference, one_line(&one.title)));
    for (heading, lines) in [
        (t!("commands.task_linked"), linked.collect::<Vec<_>>()),
        (t!("commands.task_clauses"), clauses.collect()),
        (t!("commands.task_processes"), processes.collect()),
        (t!("commands.task_documents"), documents.collect()),
    ] {
        if !lines.is_empty() {
            let _ = writeln!(text, "\n{heading}\n  {}", lines.join("\n  "));
        }
    }
    text
}
