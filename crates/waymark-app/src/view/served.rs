//! Which processes tasks serve: one of the clauses of the task is a clause of the process, or lies below one.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;
use waymark_catalogue::number_is_within;
use waymark_planner::record::{Process, Task};
use waymark_planner::{Id, Project};

/// A process that tasks serve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ServedProcess {
    /// The record.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// Which processes clauses belong to. Plans have many tasks and few clauses, so each clause is looked up once.
pub(super) struct Served<'a> {
    by_clause: HashMap<&'a str, Vec<&'a Process>>,
}

impl<'a> Served<'a> {
    pub(super) fn of(project: &'a Project) -> Served<'a> {
        let clauses: BTreeSet<&str> = project
            .tasks
            .values()
            .flat_map(|task| task.clauses.iter().map(String::as_str))
            .collect();
        let served_by = |clause: &str| -> Vec<&Process> {
            let all = project.processes.values().map(|process| process.as_ref());
            let holds = |process: &&Process| {
                let mut clauses = process.clauses.iter();
                clauses.any(|whole| number_is_within(clause, whole))
            };
            all.filter(holds).collect()
        };
        let by_clause = clauses.into_iter();
        let by_clause = by_clause.map(|clause| (clause, served_by(clause)));
        Served {
            by_clause: by_clause.collect(),
        }
    }

    /// The processes that a task serves, by id.
    pub(super) fn by(&self, task: &Task) -> Vec<&'a Process> {
        let served = task.clauses.iter();
        let served = served.filter_map(|clause| self.by_clause.get(clause.as_str()));
        let mut served: Vec<&Process> = served.flatten().copied().collect();
        served.sort_by_key(|process| &process.id);
        served.dedup_by_key(|process| &process.id);
        served
    }

    /// All that some task serves, by title.
    pub(super) fn processes(&self) -> Vec<ServedProcess> {
        let all = self.by_clause.values().flatten();
        let named: BTreeSet<(&str, &Id)> = all
            .map(|process| (process.title.as_str(), &process.id))
            .collect();
        let served = named.into_iter().map(|(title, id)| ServedProcess {
            id: id.to_string(),
            title: title.to_string(),
        });
        served.collect()
    }
}
