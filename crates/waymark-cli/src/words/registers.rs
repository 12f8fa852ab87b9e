//! Registers, meetings, audits and the budget in words.

use chrono::NaiveDate;
use waymark_app::view::{
    ActionRow, AuditsView, BudgetView, DecisionRow, FindingRow, Lateness, MeetingRow, MeetingsView,
    MinutesView, Owned, RaidView, ReviewRow, kind_name,
};
use waymark_words::t;

use super::{OWNER_WIDTH, or_blank};
use crate::args::Register;
use crate::table::{Column, Table, cut, one_line};

/// A heading, if there is one, and the table under it, if it has rows.
fn section(text: &mut String, heading: &str, rows: Vec<Vec<String>>, columns: &[Column]) {
    if rows.is_empty() {
        return;
    }
    let mut table = Table::new(columns);
    for row in rows {
        table.row(row);
    }
    text.push('\n');
    if !heading.is_empty() {
        text.push_str(heading);
        text.push('\n');
    }
    text.push_str(&table.to_string());
}

fn owner(owned: &Owned) -> String {
    let name = owned.owner_name.as_deref().map(one_line);
    cut(&name.unwrap_or_default(), OWNER_WIDTH)
}

/// A day, and by how much it has passed.
fn due(due: Option<NaiveDate>, lateness: Lateness) -> String {
    let day = or_blank(due);
    match lateness.late {
        true => {
            let days = t!("status.working_days", count = lateness.late_days);
            t!("commands.due_late", day, days)
        }
        false => day,
    }
}

fn head(name: String) -> Column {
    Column::left(name)
}

/// The registers, or one of them; with `all` closed entries too.
pub fn raid(view: &RaidView, only: Option<Register>, all: bool) -> String {
    let counts = &view.counts;
    let mut text = t!(
        "commands.raid",
        as_of = view.as_of,
        risks = counts.risks,
        red = counts.red,
        amber = counts.amber,
        decisions = counts.decisions_needed,
        actions = counts.actions_open,
        late = counts.actions_late
    );
    text.push('\n');
    let wanted = |register: Register| only.is_none_or(|only| only == register);
    if wanted(Register::Risks) {
        let rows = view.risks.iter().filter(|risk| all || risk.open).map(|r| {
            vec![
                r.reference.clone(),
                r.exposure.to_string(),
                r.tone.name().to_string(),
                r.since.clone(),
                owner(&r.owned),
                due(r.due, r.lateness),
                one_line(&r.title),
            ]
        });
        let columns = [
            head(t!("commands.column_number")),
            Column::right(t!("commands.column_exposure")),
            head(t!("commands.column_tone")),
            head(t!("commands.column_trend")),
            head(t!("commands.column_owner")),
            head(t!("commands.column_due")),
            head(t!("commands.column_risk")),
        ];
        section(&mut text, &t!("commands.risks"), rows.collect(), &columns);
    }
    let columns = |what: String| {
        [
            head(t!("commands.column_number")),
            head(t!("commands.column_owner")),
            head(t!("commands.column_due")),
            head(what),
        ]
    };
    if wanted(Register::Issues) {
        let rows = view
            .issues
            .iter()
            .filter(|issue| all || issue.open)
            .map(|i| {
                let day = due(i.due, i.lateness);
                vec![
                    i.reference.clone(),
                    owner(&i.owned),
                    day,
                    one_line(&i.title),
                ]
            });
        let columns = columns(t!("commands.column_issue"));
        section(&mut text, &t!("commands.issues"), rows.collect(), &columns);
    }
    if wanted(Register::Decisions) {
        let rows = view.decisions.iter().filter(|d| all || d.is_needed());
        let rows = rows.map(decision).collect();
        let columns = decision_columns();
        section(&mut text, &t!("commands.decisions"), rows, &columns);
    }
    if wanted(Register::Actions) {
        let rows = view.actions.iter().filter(|action| all || action.open);
        let rows = rows.map(action).collect();
        let columns = columns(t!("commands.column_action"));
        section(&mut text, &t!("commands.actions"), rows, &columns);
    }
    if wanted(Register::Assumptions) {
        let rows = view.assumptions.iter().filter(|a| all || a.open).map(|a| {
            let day = due(a.check_by, a.lateness);
            vec![
                a.reference.clone(),
                owner(&a.owned),
                day,
                one_line(&a.title),
            ]
        });
        let columns = columns(t!("commands.column_assumption"));
        section(
            &mut text,
            &t!("commands.assumptions"),
            rows.collect(),
            &columns,
        );
    }
    if wanted(Register::Dependencies) {
        let rows = view.dependencies.iter().filter(|d| all || d.open).map(|d| {
            let day = due(d.needed_by, d.lateness);
            vec![
                d.reference.clone(),
                owner(&d.owned),
                day,
                one_line(&d.title),
            ]
        });
        let columns = columns(t!("commands.column_dependency"));
        section(
            &mut text,
            &t!("commands.dependencies"),
            rows.collect(),
            &columns,
        );
    }
    text
}

fn decision_columns() -> [Column; 4] {
    [
        head(t!("commands.column_number")),
        head(t!("commands.column_forum")),
        head(t!("commands.column_needed")),
        head(t!("commands.column_decision")),
    ]
}

fn decision(row: &DecisionRow) -> Vec<String> {
    let forum = if row.taken.is_some() {
        &row.taken_by
    } else {
        &row.forum
    };
    let day = match row.taken {
        Some(taken) => t!("commands.taken", day = taken),
        None => due(row.needed_by, row.lateness),
    };
    let forum = cut(&one_line(forum), OWNER_WIDTH);
    vec![row.reference.clone(), forum, day, one_line(&row.title)]
}

fn action(row: &ActionRow) -> Vec<String> {
    let day = match row.done {
        Some(done) => t!("commands.done_on", day = done),
        None => due(row.due, row.lateness),
    };
    vec![
        row.reference.clone(),
        owner(&row.owned),
        day,
        one_line(&row.title),
    ]
}

/// The meetings.
pub fn meetings(view: &MeetingsView) -> String {
    let mut text = t!("commands.meetings", count = view.meetings.len());
    text.push('\n');
    let row = |meeting: &MeetingRow| {
        let held = match meeting.held {
            true => t!("commands.held"),
            false => String::new(),
        };
        vec![
            meeting.reference.clone(),
            meeting.date.to_string(),
            held,
            meeting.open_actions.to_string(),
            one_line(&meeting.title),
        ]
    };
    let columns = [
        head(t!("commands.column_number")),
        head(t!("commands.column_day")),
        head(String::new()),
        Column::right(t!("commands.column_open_actions")),
        head(t!("commands.column_meeting")),
    ];
    let rows = view.meetings.iter().map(row).collect();
    section(&mut text, "", rows, &columns);
    text
}

/// The minutes of a meeting.
pub fn minutes(view: &MinutesView) -> String {
    let row = &view.row;
    let (number, date) = (&row.reference, row.date);
    let mut text = t!(
        "commands.minutes",
        number,
        title = one_line(&row.title),
        date
    );
    text.push('\n');
    let names = row.attendees.iter().map(|person| one_line(&person.name));
    let names: Vec<String> = names.collect();
    if !names.is_empty() {
        text.push_str(&t!("commands.attendees", names = names.join(", ")));
        text.push('\n');
    }
    if !view.notes.is_empty() {
        text.push_str(&format!("\n{}\n", view.notes));
    }
    let review = |rows: &[ReviewRow]| -> Vec<Vec<String>> {
        let rows = rows.iter();
        rows.map(|r| vec![one_line(&r.topic), one_line(&r.text)])
            .collect()
    };
    let plain = [head(String::new()), head(String::new())];
    section(
        &mut text,
        &t!("commands.review_inputs"),
        review(&view.inputs),
        &plain,
    );
    section(
        &mut text,
        &t!("commands.review_outputs"),
        review(&view.outputs),
        &plain,
    );
    let decisions = |rows: &[DecisionRow]| rows.iter().map(decision).collect();
    let columns = decision_columns();
    section(
        &mut text,
        &t!("commands.decisions_taken"),
        decisions(&view.taken),
        &columns,
    );
    section(
        &mut text,
        &t!("commands.decisions_to_take"),
        decisions(&view.to_take),
        &columns,
    );
    let actions = |rows: &[ActionRow]| rows.iter().map(action).collect();
    let columns = [
        head(t!("commands.column_number")),
        head(t!("commands.column_owner")),
        head(t!("commands.column_due")),
        head(t!("commands.column_action")),
    ];
    section(
        &mut text,
        &t!("commands.actions_raised"),
        actions(&view.raised),
        &columns,
    );
    section(
        &mut text,
        &t!("commands.actions_carried"),
        actions(&view.carried),
        &columns,
    );
    text
}

/// When a finding was verified or put right, else when it is due.
fn how_far(finding: &FindingRow) -> String {
    let verified = finding.verified.map(|day| t!("commands.verified_on", day));
    let done = || finding.done.map(|day| t!("commands.done_on", day));
    verified
        .or_else(done)
        .unwrap_or_else(|| due(finding.due, finding.lateness))
}

/// Audits, findings and recurring work.
pub fn audits(view: &AuditsView) -> String {
    let (open, major) = (view.open, view.major_open);
    let mut text = t!("commands.audits", count = view.audits.len(), open, major);
    text.push('\n');
    let rows = view.audits.iter().map(|audit| {
        let done = audit.done.map(|day| t!("commands.done_on", day));
        let (first, last) = (audit.first.to_string(), audit.last.to_string());
        vec![
            first,
            last,
            done.unwrap_or_default(),
            one_line(&audit.title),
        ]
    });
    let columns = [
        head(t!("commands.column_first")),
        head(t!("commands.column_last")),
        head(String::new()),
        head(t!("commands.column_audit")),
    ];
    section(&mut text, "", rows.collect(), &columns);
    let rows = view.findings.iter().map(|finding| {
        vec![
            finding.reference.clone(),
            finding.grade.word().to_string(),
            finding.clause.clone(),
            owner(&finding.owned),
            how_far(finding),
            one_line(&finding.title),
        ]
    });
    let columns = [
        head(t!("commands.column_number")),
        head(t!("commands.column_grade")),
        head(t!("commands.column_clause")),
        head(t!("commands.column_owner")),
        head(t!("commands.column_due")),
        head(t!("commands.column_finding")),
    ];
    section(
        &mut text,
        &t!("commands.findings"),
        rows.collect(),
        &columns,
    );
    let rows = view.recurring.iter().map(|work| {
        vec![
            work.done.to_string(),
            work.missed.to_string(),
            or_blank(work.next),
            one_line(&work.name),
        ]
    });
    let columns = [
        Column::right(t!("commands.column_recorded")),
        Column::right(t!("commands.column_missed")),
        head(t!("commands.column_next")),
        head(t!("commands.column_recurring")),
    ];
    section(
        &mut text,
        &t!("commands.recurring"),
        rows.collect(),
        &columns,
    );
    text
}

/// The budget.
pub fn budget(view: &BudgetView) -> String {
    let currency = view.currency.clone();
    let mut text = match currency {
        Some(currency) => t!("commands.budget_in", currency),
        None => t!("commands.budget"),
    };
    text.push('\n');
    let amounts = |planned: i64, spent: i64, forecast: i64, over: i64| {
        [planned, spent, forecast, over].map(|amount| amount.to_string())
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    for line in &view.lines {
        let mut row = vec![line.phase.to_string(), kind_name(line.kind)];
        row.extend(amounts(line.planned, line.spent, line.forecast, line.over));
        row.push(one_line(&line.name));
        rows.push(row);
    }
    let total = &view.total;
    if !rows.is_empty() {
        let mut row = vec![String::new(), String::new()];
        row.extend(amounts(
            total.planned,
            total.spent,
            total.forecast,
            total.over,
        ));
        row.push(total.name.clone());
        rows.push(row);
    }
    let columns = [
        Column::right(t!("commands.column_phase")),
        head(t!("commands.column_cost")),
        Column::right(t!("commands.column_planned")),
        Column::right(t!("commands.column_spent")),
        Column::right(t!("commands.column_forecast")),
        Column::right(t!("commands.column_over")),
        head(t!("commands.column_line")),
    ];
    section(&mut text, "", rows, &columns);
    text
}
