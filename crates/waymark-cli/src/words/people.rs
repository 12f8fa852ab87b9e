//! Answers about people: who answers for what, how much everyone has to do, and one week of one person.

use std::fmt::Write;

use waymark_app::view::{
    OverBooking, OwnersView, RaciCell, RaciColumn, RaciGap, Topic, WeekItem, WeekView, WorkloadView,
};
use waymark_words::t;

use crate::table::{Column, Table, cut, one_line};

/// How much of a title stands in a column that others follow, in characters.
const TITLE_WIDTH: usize = 44;

/// What processes are held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// People.
    People,
    /// Roles.
    Roles,
    /// Parties.
    Parties,
}

impl Shown {
    /// The columns, without roles and parties that take no part: there are many.
    fn columns(self, view: &OwnersView) -> Vec<&RaciColumn> {
        let columns = match self {
            Shown::People => return view.columns.iter().collect(),
            Shown::Roles => &view.roles,
            Shown::Parties => &view.parties,
        };
        columns.iter().filter(|column| column.marks > 0).collect()
    }
}

/// Processes against people, roles or parties, and what is missing.
pub fn owners(view: &OwnersView, shown: Shown) -> String {
    let columns = shown.columns(view);
    let mut table = raci_table(&columns);
    for topic in &view.topics {
        let title = cut(&one_line(&topic.title), TITLE_WIDTH);
        table.row(raci_row(&topic.clause, title, &topic.cells, &columns));
    }
    let gaps = view.topics.iter().flat_map(|topic| &topic.gaps);
    let total = view.topics.len();
    let mut text = t!(
        "commands.owners",
        with = view.topics_with_a,
        total,
        as_of = view.as_of
    );
    let _ = write!(text, "\n\n{table}\n{}", key(&columns));
    text + &told_gaps(gaps)
}

/// One process with its activities.
pub fn topic(view: &OwnersView, shown: Shown, topic: &Topic) -> String {
    let columns = shown.columns(view);
    let mut table = raci_table(&columns);
    let title = cut(&one_line(&topic.title), TITLE_WIDTH);
    table.row(raci_row(&topic.clause, title, &topic.cells, &columns));
    for activity in &topic.activities {
        let name = format!("  {}", cut(&one_line(&activity.name), TITLE_WIDTH));
        table.row(raci_row("", name, &activity.cells, &columns));
    }
    let of_activities = topic.activities.iter().flat_map(|activity| &activity.gaps);
    let mut text = format!("{table}\n{}", key(&columns));
    if topic.proposal > 0 {
        let proposal = t!("commands.owners_proposal", count = topic.proposal);
        let _ = writeln!(text, "\n{proposal}");
    }
    text + &told_gaps(topic.gaps.iter().chain(of_activities))
}

fn raci_table(columns: &[&RaciColumn]) -> Table {
    let mut heads = vec![
        Column::left(t!("commands.head_clause")),
        Column::left(t!("commands.head_process")),
    ];
    let shorts = columns.iter().map(|column| one_line(&column.short));
    heads.extend(shorts.map(Column::left));
    Table::new(&heads)
}

fn raci_row(
    clause: &str,
    title: String,
    cells: &[RaciCell],
    columns: &[&RaciColumn],
) -> Vec<String> {
    let letters = columns.iter().map(|column| {
        let cell = cells.iter().find(|cell| cell.column == column.id);
        cell.map_or_else(|| "·".to_string(), |cell| cell.letters.clone())
    });
    let first = [clause.to_string(), title];
    first.into_iter().chain(letters).collect()
}

/// Whom the letters over the columns stand for.
fn key(columns: &[&RaciColumn]) -> String {
    let mut table = Table::new(&["", "", ""].map(Column::left));
    for column in columns {
        table.row([&column.short, &column.name, &column.title].map(|text| one_line(text)));
    }
    table.to_string()
}

fn told_gaps<'a>(gaps: impl Iterator<Item = &'a RaciGap>) -> String {
    let told: String = gaps.map(|gap| one_line(&gap.sentence) + "\n").collect();
    match told.is_empty() {
        true => String::new(),
        false => format!("\n{told}"),
    }
}

/// Everyone's load, week by week.
pub fn workload(view: &WorkloadView) -> String {
    if view.rows.is_empty() {
        return t!("commands.workload_nobody") + "\n";
    }
    let mut heads = vec![Column::left(t!("commands.head_person"))];
    let mondays = view.weeks.iter().map(|week| week.monday.format("%-d %b"));
    heads.extend(mondays.map(|monday| Column::right(monday.to_string())));
    let mut table = Table::new(&heads);
    for row in &view.rows {
        let loads = row.loads.iter().map(|load| percent(load.percent));
        table.row([one_line(&row.name)].into_iter().chain(loads));
    }
    let mut text = format!("{}\n\n{table}", t!("commands.workload_explained"));
    if !view.over.is_empty() {
        text.push('\n');
    }
    for over in &view.over {
        let _ = writeln!(text, "{}", week_of(over));
    }
    text
}

fn percent(percent: Option<u32>) -> String {
    percent.map_or_else(|| "-".to_string(), |percent| percent.to_string())
}

fn week_of(view: &OverBooking) -> String {
    t!(
        "commands.workload_week",
        name = one_line(&view.name),
        monday = view.monday,
        percent = percent(view.percent),
        planned = view.planned_days,
        available = view.available_days
    )
}

/// What fills one week of one person, and what could move.
pub fn load(view: &OverBooking) -> String {
    let mut table = Table::new(&[
        Column::left(t!("commands.head_no")),
        Column::left(t!("commands.head_work")),
        Column::right(t!("commands.head_days")),
        Column::left(t!("commands.head_could_move")),
    ]);
    for item in &view.items {
        let to_later = item.to_later.as_ref().map(|to| to.label.clone());
        table.row([
            item.reference.clone(),
            cut(&one_line(&item.title), TITLE_WIDTH),
            item.days.clone(),
            to_later.or(item.why_not.clone()).unwrap_or_default(),
        ]);
    }
    let mut text = format!("{}\n\n{table}", week_of(view));
    if let Some(offer) = &view.offer {
        let _ = writeln!(text, "\n{}", offer.sentence);
    }
    text
}

/// One week of one person.
pub fn week(view: &WeekView) -> String {
    let mut text = t!(
        "commands.week",
        name = one_line(&view.name),
        monday = view.monday,
        sunday = view.sunday,
        percent = percent(view.percent),
        planned = view.planned_days,
        available = view.available_days
    ) + "\n";
    for absence in &view.absences {
        let (name, first, last) = (one_line(&absence.name), absence.first, absence.last);
        let _ = writeln!(text, "{}", t!("commands.week_absence", name, first, last));
    }
    for (head, items) in [
        (t!("commands.week_late"), &view.late),
        (t!("commands.week_tasks"), &view.tasks),
        (t!("commands.week_actions"), &view.actions),
        (t!("commands.week_meetings"), &view.meetings),
        (t!("commands.week_recurring"), &view.recurring),
        (t!("commands.week_decisions"), &view.decisions),
        (t!("commands.week_next"), &view.next),
    ] {
        text.push_str(&listed(&head, items));
    }
    text
}

fn listed(head: &str, items: &[WeekItem]) -> String {
    if items.is_empty() {
        return String::new();
    }
    let date = |date: Option<chrono::NaiveDate>| date.map_or_else(String::new, |d| d.to_string());
    let mut table = Table::new(&["", "", "", "", "", ""].map(Column::left));
    for item in items {
        table.row([
            item.reference.clone(),
            cut(&one_line(&item.title), TITLE_WIDTH),
            date(item.start),
            date(item.finish),
            item.days.clone().unwrap_or_default(),
            one_line(&item.note),
        ]);
    }
    format!("\n{head}\n{table}")
}
