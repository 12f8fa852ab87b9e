//! Answers about the plan: why a row lies where it does, what the baselines say, what would fit the target.

use std::fmt::Write;

use waymark_app::fit::TargetFit;
use waymark_app::view::{BaselinesView, ExplainView, LoneRow, MovedBy, RowSlip};
use waymark_words::t;

use crate::table::{Column, Table, one_line};

/// Steps of a chain, slipped rows and proposals told one by one; more of them are counted.
const TOLD: usize = 20;

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
