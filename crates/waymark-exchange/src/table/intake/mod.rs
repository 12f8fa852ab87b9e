//! The rows of a table as acts on a project.
//!
//! A row that is in the project already is met there: people by e-mail address, else by name; the others by title, else
//! by reference; rows of the plan by id or plan code, else by name; criteria by their code. Only what differs becomes an act. A row in which something is wrong becomes none.

mod actions;
mod criteria;
mod decisions;
mod people;
mod records;
mod risks;
mod scope;
mod tasks;
mod who;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};
use waymark_planner::draft::IdSource;
use waymark_planner::record::Kind;
use waymark_planner::{Id, Project};
use waymark_words::t;

use super::field::TableName;
use super::mapping::{BlankCells, TableMapping, UnknownPeople};
use super::reading::{Problem, Reading, TableRow};
use tasks::PlanRows;
use who::Who;

/// How rows are to be taken.
#[derive(Clone, Copy, Debug)]
pub struct IntakeOptions<'a> {
    /// The table.
    pub table: TableName,
    /// What the rows come from: the name of the file.
    pub source: &'a str,
    /// The status date of the project.
    pub as_of: NaiveDate,
    /// Rows that the rules of the project refused, and why.
    pub refused: &'a BTreeMap<u32, String>,
}

/// A table as acts on a project.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    /// The acts in order, in the form of the log; together one step.
    pub acts: Vec<IntakeAct>,
    /// What becomes of each row.
    pub rows: Vec<IntakeRow>,
    /// People who are named and not in the project.
    pub unknown: Vec<UnknownName>,
}

/// An act that comes from a row.
#[derive(Clone, Debug, PartialEq)]
pub struct IntakeAct {
    /// The number of the row that asked for it first.
    pub row: u32,
    /// The act, `{"do": "risk.add", …}`.
    pub act: Json,
}

/// What becomes of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IntakeRow {
    /// Its number.
    pub number: u32,
    /// The record that it is or will be; none for a row that is not taken.
    pub record: Option<Id>,
    /// Whether the project does not have that record yet.
    pub new: bool,
    /// Other records that it changes.
    pub others: Vec<(Kind, Id)>,
    /// Why it is not taken; empty where it is.
    pub problems: Vec<Problem>,
    /// What its reader should know.
    pub notes: Vec<String>,
}

/// Somebody who is named and not in the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    /// The name, as it stands there.
    pub name: String,
    /// The cells that name them.
    pub cells: Vec<String>,
}

/// Works out what taking a table into a project means. Ids of new records come from `ids`.
pub fn intake(
    reading: &Reading,
    project: &Project,
    options: &IntakeOptions<'_>,
    ids: &mut dyn IdSource,
) -> Intake {
    let plan = match options.table {
        TableName::Tasks => PlanRows::of(project, &reading.rows, || ids.next_id()),
        _ => PlanRows::default(),
    };
    let mut taking = Taking {
        project,
        plan,
        mapping: &reading.mapping,
        options,
        who: Who::of(project),
        met: records::met(project, options.table, &reading.rows),
        names: first_of_each_name(&reading.rows),
        claimed: BTreeSet::new(),
        unknown: BTreeMap::new(),
        ids,
        intake: Intake::default(),
    };
    for row in &reading.rows {
        taking.row(row);
    }
    taking.links();
    let Taking {
        mut intake,
        unknown,
        ..
    } = taking;
    intake.unknown = unknown.into_values().collect();
    intake
}

fn first_of_each_name(rows: &[TableRow]) -> BTreeMap<String, u32> {
    let mut names = BTreeMap::new();
    for row in rows {
        if let Some(name) = row.text("name").or_else(|| row.text("code")) {
            names.entry(who::plain(name)).or_insert(row.number);
        }
    }
    names
}

struct Taking<'a> {
    project: &'a Project,
    mapping: &'a TableMapping,
    options: &'a IntakeOptions<'a>,
    who: Who,
    /// The rows of a plan.
    plan: PlanRows,
    /// The record that each row is, by the number of the row; not of people and rows of the plan.
    met: BTreeMap<u32, Id>,
    /// The first row of each name, of what is known by its name alone.
    names: BTreeMap<String, u32>,
    /// People that rows have met or made.
    claimed: BTreeSet<Id>,
    unknown: BTreeMap<String, UnknownName>,
    ids: &'a mut dyn IdSource,
    intake: Intake,
}

/// A row while it becomes acts.
struct Work<'a> {
    row: &'a TableRow,
    acts: Vec<Json>,
    /// What came of it so far.
    made: IntakeRow,
}

impl Work<'_> {
    fn act(&mut self, name: &str, mut fields: Map<String, Json>) {
        fields.insert("do".into(), json!(name));
        self.acts.push(Json::Object(fields));
    }

    /// Something about a field keeps the row from being taken. `sentence` begins with the cell.
    fn problem(
        &mut self,
        field: &'static str,
        sentence: impl FnOnce(crate::sheet::Address) -> String,
    ) {
        let at = self.row.place_of(field);
        self.made.problems.push(Problem {
            at,
            field: Some(field),
            sentence: sentence(at),
        });
    }
}

impl<'a> Taking<'a> {
    fn row(&mut self, row: &'a TableRow) {
        let mut work = Work {
            row,
            acts: Vec::new(),
            made: IntakeRow {
                number: row.number,
                problems: row.problems.clone(),
                notes: row.notes.clone(),
                ..IntakeRow::default()
            },
        };
        if let Some(why) = self.options.refused.get(&row.number) {
            let at = row.place_of("");
            let sentence = t!("table.problem", at, what = why);
            work.made.problems.push(Problem {
                at,
                field: None,
                sentence,
            });
        }
        match self.options.table {
            TableName::People => self.person(&mut work),
            TableName::Risks => self.risk(&mut work),
            TableName::Actions => self.action(&mut work),
            TableName::Decisions => self.decision(&mut work),
            TableName::Tasks => self.task(&mut work),
            TableName::Services
            | TableName::Customers
            | TableName::Sites
            | TableName::Parties
            | TableName::Units => self.scope_item(&mut work),
            TableName::Criteria => self.criterion(&mut work),
        }
        let Work { acts, mut made, .. } = work;
        if made.problems.is_empty() {
            let of_row = acts.into_iter().map(|act| IntakeAct {
                row: row.number,
                act,
            });
            self.intake.acts.extend(of_row);
        } else {
            // Whoever would have been added for it alone is not there for the rows below.
            for (_, id) in made.others.iter().filter(|(kind, _)| *kind == Kind::Person) {
                self.who.forget(id);
            }
            made.record = None;
            made.new = false;
            made.others.clear();
        }
        self.intake.rows.push(made);
    }

    /// The record of a new row, and its id.
    fn new_record(&mut self, work: &mut Work<'_>) -> Id {
        let id = self.ids.next_id();
        work.made.record = Some(id.clone());
        work.made.new = true;
        id
    }

    /// Whether blank cells empty fields.
    fn clears(&self) -> bool {
        self.mapping.blank_cells == BlankCells::Clear
    }

    /// The person that a cell names; `None` where it names nobody, or nobody who is known. They are added where the
    /// mapping says so, else the row has a problem.
    fn person_in(&mut self, work: &mut Work<'_>, field: &'static str) -> Option<Id> {
        let named = work.row.text(field)?;
        let found = match self.who.find(named) {
            Ok(found) => found,
            Err(()) => {
                work.problem(field, |at| t!("table.two_people", at, named));
                return None;
            }
        };
        if found.is_some() {
            return found;
        }
        let at = work.row.place_of(field);
        let unknown = self.unknown.entry(named.to_lowercase());
        let unknown = unknown.or_insert_with(|| UnknownName {
            name: named.to_string(),
            cells: Vec::new(),
        });
        unknown.cells.push(at.to_string());
        match self.mapping.unknown_people {
            UnknownPeople::Ask => {
                work.problem(field, |at| t!("table.nobody", at, named));
                None
            }
            // Somebody is added for rows that are taken.
            UnknownPeople::Add if !work.made.problems.is_empty() => None,
            UnknownPeople::Add => Some(self.add_person(work, named)),
        }
    }

    fn add_person(&mut self, work: &mut Work<'_>, named: &str) -> Id {
        let id = self.ids.next_id();
        let (name, email) = who::name_and_email(named);
        let mut fields = Map::new();
        fields.insert("id".into(), json!(id.as_str()));
        fields.insert("name".into(), json!(name));
        if let Some(email) = &email {
            fields.insert("email".into(), json!(email));
        }
        work.act("person.add", fields);
        work.made.others.push((Kind::Person, id.clone()));
        self.who.add(&name, email.as_deref(), id.clone());
        id
    }
}
