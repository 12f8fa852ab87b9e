//! Readiness and the standing checks in words.

use std::fmt::Write;

use waymark_app::catalogue::Rating;
use waymark_app::view::{
    ChecksView, CriterionDetail, ReadinessTrend, ReadinessView, ReuseView, VerdictView,
};
use waymark_words::t;

use super::or_blank;
use crate::table::{Column, Table, cut, one_line};

/// How much of a statement or a sentence stands in a column that others follow, in characters.
const STATEMENT_WIDTH: usize = 100;

/// `N`, or a dash for what is not rated.
fn letter(rating: Option<Rating>) -> String {
    rating.map_or_else(|| "-".to_string(), |rating| rating.letter().to_string())
}

/// Where every criterion stands: first what no percentage may hide.
pub fn readiness(view: &ReadinessView) -> String {
    let mut text = String::new();
    let total = &view.total;
    if !total.heavy_at_n.is_empty() {
        let codes = total.heavy_at_n.join(", ");
        let count = total.heavy_at_n.len();
        let _ = writeln!(text, "{}", t!("commands.readiness_heavy", codes, count));
    }
    let (share, rated) = (
        total.readiness.share_percent,
        total.readiness.coverage_percent,
    );
    let criteria = total.criteria;
    let _ = writeln!(
        text,
        "{}",
        match &total.readiness.weakest {
            Some(clause) => t!(
                "commands.readiness_total_weakest",
                share,
                criteria,
                rated,
                clause
            ),
            None => t!("commands.readiness_total", share, criteria, rated),
        }
    );
    if let (Some(planned), Some(gap)) = (total.planned_percent, total.gap_points) {
        let count = gap.unsigned_abs();
        let told = match gap {
            gap if gap < 0 => t!("commands.readiness_behind", planned, count),
            _ => t!("commands.readiness_ahead", planned, count),
        };
        let _ = writeln!(text, "{told}");
    }
    let mut clauses = Table::new(&[
        Column::left(t!("commands.head_clause")),
        Column::right("N"),
        Column::right("P"),
        Column::right("L"),
        Column::right("F"),
        Column::right("-"),
        Column::right(t!("commands.head_share")),
        Column::right(t!("commands.head_plan")),
        Column::left(t!("commands.head_what")),
    ]);
    for clause in &view.by_clause {
        let standing = &clause.standing;
        let readiness = &standing.readiness;
        let mut what = one_line(&clause.title);
        if clause.leaf && !standing.heavy_at_n.is_empty() {
            let codes = standing.heavy_at_n.join(", ");
            what = t!("commands.readiness_heavy_clause", codes, what);
        }
        clauses.row([
            format!("{}{}", "  ".repeat(clause.depth), clause.clause),
            readiness.n.to_string(),
            readiness.p.to_string(),
            readiness.l.to_string(),
            readiness.f.to_string(),
            readiness.unrated.to_string(),
            format!("{}%", readiness.share_percent),
            or_blank(
                standing
                    .planned_percent
                    .map(|percent| format!("{percent}%")),
            ),
            what,
        ]);
    }
    let _ = write!(text, "\n{clauses}");
    for verdict in &view.verdicts {
        let _ = write!(text, "\n{}", self::verdict(verdict));
    }
    text
}

/// A verdict with its conditions, and what is missing of those that are not met.
fn verdict(verdict: &VerdictView) -> String {
    let mut text = format!("{}\n", verdict.sentence);
    for condition in &verdict.conditions {
        let told = match condition.todo.len() {
            0 => t!("commands.condition_met", what = condition.what),
            count => t!("commands.condition_missing", what = condition.what, count),
        };
        let _ = writeln!(text, "  {told}");
    }
    text
}

/// All that is known of one criterion.
pub fn criterion(detail: &CriterionDetail) -> String {
    let row = &detail.row;
    let statement = one_line(&row.statement);
    let mut text = format!("{} {statement}\n", row.code);
    let (defined, operating) = (letter(row.defined), letter(row.operating));
    let owner = row.owned.owner_name.as_deref().map(one_line);
    let owner = owner.unwrap_or_else(|| t!("commands.nobody"));
    let weight = row.weight;
    let _ = writeln!(
        text,
        "{}",
        t!(
            "commands.criterion_rated",
            defined,
            operating,
            weight,
            owner
        )
    );
    if !row.gap.is_empty() {
        let _ = writeln!(
            text,
            "{}",
            t!("commands.criterion_gap", gap = one_line(&row.gap))
        );
    }
    if let Some(due) = row.due {
        let _ = writeln!(text, "{}", t!("commands.criterion_due", due));
    }
    if let (Some(planned), Some(forecast)) = (row.planned, row.forecast) {
        let _ = writeln!(
            text,
            "{}",
            t!("commands.criterion_planned", planned, forecast)
        );
    }
    let good = one_line(&detail.what_good_looks_like);
    let _ = writeln!(text, "\n{}", t!("commands.criterion_good", good));
    let lists = [
        (t!("commands.criterion_evidence"), &detail.evidence),
        (t!("commands.criterion_questions"), &detail.questions),
    ];
    for (heading, lines) in lists.iter().filter(|(_, lines)| !lines.is_empty()) {
        let _ = writeln!(text, "\n{heading}");
        for line in *lines {
            let _ = writeln!(text, "  {}", one_line(line));
        }
    }
    if !detail.work.is_empty() {
        let mut work = Table::new(&[
            Column::left(t!("commands.head_no")),
            Column::left(t!("commands.head_finish")),
            Column::right(t!("commands.head_slip")),
            Column::left(t!("commands.head_task")),
        ]);
        for task in &detail.work {
            work.row([
                task.wbs.clone(),
                task.finish.to_string(),
                or_blank(task.slip_days),
                one_line(&task.name),
            ]);
        }
        let _ = write!(text, "\n{}\n{work}", t!("commands.criterion_work"));
    }
    for clause in &detail.frameworks {
        let _ = writeln!(
            text,
            "\n{}",
            t!("commands.criterion_reuse", clause = clause.clause)
        );
        for reuse in &clause.reuse {
            let (name, note) = (&reuse.name, one_line(&reuse.note));
            let places = reuse.places.join("; ");
            let strength = strength(reuse.strength);
            let _ = writeln!(
                text,
                "  {}",
                t!("commands.criterion_framework", name, strength, note, places)
            );
        }
        if let Some(trap) = &clause.trap {
            let _ = writeln!(
                text,
                "  {}",
                t!("commands.criterion_trap", trap = one_line(trap))
            );
        }
    }
    if !detail.history.is_empty() {
        let _ = writeln!(text, "\n{}", t!("commands.criterion_history"));
        for step in &detail.history {
            let changes = step.changes.iter().map(|change| {
                let dash = || "-".to_string();
                let was = change.was.as_deref().map_or_else(dash, one_line);
                let is = change.is.as_deref().map_or_else(dash, one_line);
                t!("commands.criterion_change", what = change.what, was, is)
            });
            let changes: Vec<String> = changes.collect();
            let (day, who) = (step.at.get(..10).unwrap_or_default(), one_line(&step.who));
            let _ = writeln!(text, "  {day} {who}: {}", changes.join("; "));
        }
    }
    text
}

fn strength(strength: waymark_app::catalogue::ReuseStrength) -> String {
    use waymark_app::catalogue::ReuseStrength::{Full, None, Partial};
    match strength {
        Full => t!("commands.reuse_full"),
        Partial => t!("commands.reuse_partial"),
        None => t!("commands.reuse_none"),
    }
}

/// Readiness over time.
pub fn readiness_trend(trend: &ReadinessTrend) -> String {
    if trend.points.is_empty() {
        return format!("{}\n", t!("commands.trend_empty"));
    }
    let mut columns = vec![
        Column::left(t!("commands.head_date")),
        Column::right(t!("commands.head_share")),
        Column::right(t!("commands.head_plan")),
        Column::right(t!("commands.head_rated")),
    ];
    columns.extend(trend.rows.iter().map(|row| {
        let called = [&row.reference, &row.title];
        let called = called.iter().find(|name| !name.is_empty());
        Column::right(called.map_or_else(|| t!("commands.nobody"), |name| one_line(name)))
    }));
    let mut table = Table::new(&columns);
    for point in &trend.points {
        let mut cells = vec![
            point.date.to_string(),
            format!("{}%", point.share_percent),
            or_blank(point.planned_percent.map(|percent| format!("{percent}%"))),
            format!("{}%", point.coverage_percent),
        ];
        cells.extend(
            point
                .rows
                .iter()
                .map(|row| format!("{}%", row.share_percent)),
        );
        table.row(cells);
    }
    let mut text = table.to_string();
    if trend.unplanned > 0 {
        let _ = writeln!(
            text,
            "\n{}",
            t!("commands.trend_unplanned", count = trend.unplanned)
        );
    }
    text
}

/// What a framework would let one propose.
pub fn reuse(view: &ReuseView) -> String {
    let fresh = |row: &&waymark_app::view::ReuseRow| row.proposed.is_some() && !row.kept;
    let count = view.rows.iter().filter(fresh).count();
    let kept = view.rows.iter().filter(|row| row.kept).count();
    let name = &view.name;
    let mut text = format!("{}\n", t!("commands.reuse_sum", name, count));
    if kept > 0 {
        let _ = writeln!(text, "{}", t!("commands.reuse_kept", count = kept));
    }
    let mut table = Table::new(&[
        Column::left(t!("commands.head_criterion")),
        Column::left(t!("commands.head_proposed")),
        Column::left(t!("commands.head_statement")),
        Column::left(t!("commands.head_gap")),
    ]);
    for row in view.rows.iter().filter(fresh) {
        table.row([
            row.code.clone(),
            letter(row.proposed),
            cut(&one_line(&row.statement), STATEMENT_WIDTH),
            one_line(&row.gap),
        ]);
    }
    let _ = write!(text, "\n{table}");
    text
}

/// What the standing checks find.
pub fn checks(view: &ChecksView) -> String {
    if view.findings.is_empty() {
        return format!(
            "{}\n",
            t!("commands.check_nothing", count = view.rules.len())
        );
    }
    let count = view.findings.len();
    let mut text = format!("{}\n", t!("commands.check_found", count));
    for rule in view.rules.iter().filter(|rule| rule.found > 0) {
        let _ = writeln!(text, "\n{} ({})", rule.name, rule.id);
        for finding in view.findings.iter().filter(|one| one.id == rule.id) {
            let name = [&finding.reference, &finding.name];
            let name: Vec<String> = name.iter().map(|part| one_line(part)).collect();
            let name = name.join(" ");
            let message = one_line(&finding.message);
            let _ = writeln!(text, "  {}: {message}", cut(name.trim(), STATEMENT_WIDTH));
        }
    }
    text
}
