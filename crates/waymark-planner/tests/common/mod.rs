//! What the tests share: ids that count, a small plan drawn as text, and commands as the command line reads them.
#![allow(dead_code)]

use chrono::NaiveDate;
use waymark_catalogue::{Edition, Size};
use waymark_planner::change::Act;
use waymark_planner::command::{Decided, find_task};
use waymark_planner::draft::IdSource;
use waymark_planner::making::NewProject;
use waymark_planner::plan::Dates;
use waymark_planner::record::{Kind, Task};
use waymark_planner::status::Status;
use waymark_planner::{Change, Command, Id, Project, Refusal, Value};

/// Ids `n000001`, `n000002` and so on.
#[derive(Default)]
pub struct Counted(u32);

impl Counted {
    /// Ids that begin after a number, for projects that have some already.
    pub fn after(number: u32) -> Counted {
        Counted(number)
    }
}

impl IdSource for Counted {
    fn next_id(&mut self) -> Id {
        self.0 += 1;
        Id::new(&format!("n{:06}", self.0)).unwrap()
    }
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Åsgård Telecom of medium size, 2018 edition, with no country: what the tests vary.
pub fn asgard() -> NewProject {
    let organisation = "Åsgård Telecom".to_string();
    NewProject::of(
        organisation,
        Edition::E2018,
        Size::Medium,
        date("2027-01-11"),
    )
}

/// A project and the day on which it is looked at.
pub struct Case {
    pub project: Project,
    pub today: NaiveDate,
    /// Where new ids come from; to be set where the project has ids of an earlier case.
    pub ids: Counted,
}

impl Case {
    pub fn of(project: Project, today: &str) -> Case {
        Case {
            project,
            today: date(today),
            ids: Counted::after(500_000),
        }
    }

    /// A project without a plan that starts on Monday 4 January 2027, looked at on that day.
    pub fn empty() -> Case {
        let new = NewProject {
            start: date("2027-01-04"),
            ..asgard()
        };
        let made = new.make_without_plan(new.start, &mut Counted::default());
        Case::of(made.unwrap().project, "2027-01-04")
    }

    /// A small plan that starts on Monday 4 January 2027. One row a line, by id: `design 5`, or `build 10 < design`
    /// for a task that waits for others.
    pub fn drawn(rows: &str) -> Case {
        let mut case = Case::empty();
        for row in rows.lines().map(str::trim).filter(|row| !row.is_empty()) {
            let (task, drivers) = row.split_once('<').unwrap_or((row, ""));
            let (id, days) = task.trim().split_once(' ').unwrap();
            case.act(&format!(
                r#"{{"do":"task.add","id":"{id}","name":"{id}","days":{days}}}"#
            ));
            for driver in drivers.split_whitespace() {
                case.act(&format!(
                    r#"{{"do":"link.add","id":"{driver}-{id}","from":"{driver}","to":"{id}"}}"#
                ));
            }
        }
        case
    }

    /// Works a command out, from a line as `apply` reads it.
    pub fn try_act(&mut self, line: &str) -> Result<Decided, Refusal> {
        let command = command(line);
        let decided = Command::work_out(&[command], &self.project, self.today, &mut self.ids);
        decided.map_err(|(_, refusal)| refusal)
    }

    /// Carries out commands, one a line.
    #[track_caller]
    pub fn act(&mut self, lines: &str) -> &mut Case {
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let decided = self.try_act(line);
            self.project = decided.unwrap_or_else(|e| panic!("{line}: {e}")).project;
        }
        self
    }

    /// Puts a record in that no command makes, from its fields as JSON.
    #[track_caller]
    pub fn put(&mut self, kind: Kind, id: &str, fields: &str) -> &mut Case {
        let act = Act::Create(serde_json::from_str(fields).unwrap());
        self.change(kind, id, act)
    }

    /// Sets a field that no command sets.
    #[track_caller]
    pub fn set(&mut self, kind: Kind, id: &str, field: &str, value: Value) -> &mut Case {
        let old = self
            .project
            .get(kind, &Id::new(id).unwrap())
            .unwrap()
            .get(field)
            .unwrap();
        let field = field.to_string();
        self.change(
            kind,
            id,
            Act::Set {
                field,
                old,
                new: value,
            },
        )
    }

    #[track_caller]
    fn change(&mut self, kind: Kind, id: &str, act: Act) -> &mut Case {
        let id = Id::new(id).unwrap();
        self.project = self.project.with(&[Change { kind, id, act }]).unwrap();
        self
    }

    /// Two phases with a gate each, and the stage 1 audit: `design 10`, `build 10`, gate 1, `run 20`, gate 2, `audit 2`,
    /// each after the one before, from Monday 4 January 2027 on. The plan of that day is the baseline.
    pub fn with_gates() -> Case {
        let mut case = Case::empty();
        case.act(
            r#"
            {"do":"task.add","id":"p1","name":"Phase 1","days":0,"kind":"phase"}
            {"do":"task.add","id":"design","parent":"p1","name":"Design","days":10}
            {"do":"task.add","id":"build","parent":"p1","name":"Build","days":10}
            {"do":"task.add","id":"g1","parent":"p1","name":"Foundations agreed","days":0,"kind":"gate"}
            {"do":"task.add","id":"p2","name":"Phase 2","days":0,"kind":"phase"}
            {"do":"task.add","id":"run","parent":"p2","name":"Run","days":20}
            {"do":"task.add","id":"g2","parent":"p2","name":"Processes run","days":0,"kind":"gate"}
            {"do":"task.add","id":"audit","name":"Stage 1 audit","days":2,"kind":"audit"}
            {"do":"link.add","from":"design","to":"build"}
            {"do":"link.add","from":"build","to":"g1"}
            {"do":"link.add","from":"g1","to":"run"}
            {"do":"link.add","from":"run","to":"g2"}
            {"do":"link.add","from":"g2","to":"audit"}
            "#,
        );
        for (task, field, number) in [
            ("p1", "phase", 1),
            ("g1", "gate", 1),
            ("p2", "phase", 2),
            ("g2", "gate", 2),
        ] {
            case.set(Kind::Task, task, field, Value::Whole(number));
        }
        case.act(r#"{"do":"baseline.set","id":"b0","name":"Baseline"}"#);
        case
    }

    pub fn status(&self) -> Status {
        self.project.status(self.today)
    }

    /// Looks at the project on another day.
    pub fn on(&mut self, today: &str) -> &mut Case {
        self.today = date(today);
        self
    }

    #[track_caller]
    pub fn task(&self, given: &str) -> &Task {
        find_task(&self.project, given).unwrap()
    }

    /// First and last day of a task as forecast today: `2027-01-04..2027-01-08`.
    #[track_caller]
    pub fn forecast(&self, given: &str) -> String {
        let dates = self.project.forecast(self.project.status_date(self.today));
        drawn(dates.dates(&self.task(given).id).unwrap())
    }

    /// First and last day of a task as planned.
    #[track_caller]
    pub fn planned(&self, given: &str) -> String {
        drawn(self.project.planned().dates(&self.task(given).id).unwrap())
    }
}

/// Dates as text: `2027-01-04..2027-01-08`.
pub fn drawn(dates: Dates) -> String {
    format!("{}..{}", dates.start, dates.finish)
}

/// A command from a line as `apply` reads it.
#[track_caller]
pub fn command(line: &str) -> Command {
    serde_json::from_str(line).unwrap_or_else(|e| panic!("{line}: {e}"))
}

/// A change as one short line, with codes for ids where there are codes: `task PRE-01: progress 0 -> 40`,
/// `+ person p name="Ruth"`, `- link l`.
pub fn drawn_change(project: &Project, change: &Change) -> String {
    let json = |value: &Value| serde_json::to_string(value).unwrap();
    let code = project
        .get(change.kind, &change.id)
        .and_then(|r| r.get("code"));
    let id = match code {
        Some(Value::Text(code)) => code,
        _ => change.id.to_string(),
    };
    let kind = change.kind.name();
    match &change.act {
        Act::Create(fields) => {
            let plain = fields.iter().filter(|(name, _)| *name != "place");
            let plain: String = plain.map(|(k, v)| format!(" {k}={}", json(v))).collect();
            format!("+ {kind} {id}{plain}")
        }
        Act::Delete(_) => format!("- {kind} {id}"),
        Act::Set { field, .. } if field == "place" => format!("{kind} {id}: place"),
        Act::Set { field, old, new } => {
            format!("{kind} {id}: {field} {} -> {}", json(old), json(new))
        }
        Act::Include { field, element } => format!("{kind} {id}: {field} + {element}"),
        Act::Exclude { field, element } => format!("{kind} {id}: {field} - {element}"),
    }
}

/// Whether each pointer of each record points at a record.
pub fn assert_nothing_dangles(project: &Project) {
    for kind in Kind::ALL {
        for record in project.of_kind(*kind) {
            for spec in kind.fields() {
                use waymark_planner::value::FieldType;
                let (FieldType::Ref(target) | FieldType::Refs(target)) = spec.holds else {
                    continue;
                };
                let ids = match record.get(spec.name) {
                    Some(Value::Text(id)) => vec![id],
                    Some(Value::Set(ids)) => ids.into_iter().collect(),
                    _ => continue,
                };
                for id in ids {
                    let target = project.get(target, &Id::new(&id).unwrap());
                    assert!(target.is_some(), "{}.{} -> {id}", kind.name(), spec.name);
                }
            }
        }
    }
}
