//! What each rule looks at. Records are looked at in the order in which people meet them.

use std::collections::HashMap;

use chrono::NaiveDate;
use waymark_catalogue::Rating;
use waymark_words::t;

use super::{CheckFinding, CheckRule};
use crate::plan::{Plan, in_working_days};
use crate::project::Project;
use crate::readiness::course::Course;
use crate::record::{Criterion, Record, Role, Task, TaskKind};
use crate::status::long_date;
use crate::value::Id;

/// Working days before a gate within which a weight-2 requirement at N is told: four weeks.
const NEAR: i32 = 20;

/// Weeks ahead in which bookings are looked at.
const WEEKS: usize = 8;

/// The role of the certification body, which nobody of the project fills.
const OUTSIDE: &str = "CERT_BODY";

pub(super) fn find_all(project: &Project, as_of: NaiveDate) -> Vec<CheckFinding> {
    let mut search = Search {
        project,
        as_of,
        forecast: project.forecast(as_of),
        found: Vec::new(),
    };
    search.criteria();
    search.tasks();
    search.gates();
    search.links();
    search.roles();
    search.processes();
    search.bookings();
    search.registers();
    search.found
}

struct Search<'a> {
    project: &'a Project,
    as_of: NaiveDate,
    forecast: std::sync::Arc<Plan>,
    found: Vec<CheckFinding>,
}

impl<'a> Search<'a> {
    fn find<R: Record>(&mut self, rule: CheckRule, record: &R, message: String) {
        self.found.push(CheckFinding {
            rule,
            kind: R::KIND,
            record: Record::id(record).clone(),
            message,
        });
    }

    /// `15 working days`, from a day that has passed to the status date.
    fn since(&self, day: NaiveDate) -> String {
        in_working_days(self.forecast.calendar().later_by(day, self.as_of))
    }

    fn criteria(&mut self) {
        let project = self.project;
        let course = Course::of(project, self.as_of);
        let gates = self.gate_days();
        let counting = project.criteria_in_order().into_iter();
        for criterion in counting.filter(|c| c.basis.counts_towards_conformity()) {
            if criterion.is_heavy() && criterion.rating() == Some(Rating::N) {
                self.heavy_at_n(criterion, &gates);
            }
            if project.owner_of_criterion(criterion).is_none() {
                let message = t!("checks.nobody_owns_criterion");
                self.find(CheckRule::CriterionNoOwner, criterion, message);
            }
            if course.leading_to(criterion).is_empty() {
                let message = t!("checks.no_task_leads");
                self.find(CheckRule::CriterionNoTask, criterion, message);
            }
            if let Some(due) = criterion.due.filter(|_| criterion.is_late(self.as_of)) {
                let message = t!("checks.target_passed", date = long_date(due));
                self.find(CheckRule::CriterionPastDue, criterion, message);
            }
        }
    }

    /// The name and forecast day of each gate by its number.
    fn gate_days(&self) -> HashMap<u32, (&'a str, NaiveDate)> {
        let rows = self.project.outline().rows().iter();
        let gates = rows.filter_map(|row| {
            let task = self.project.tasks.get(&row.id)?;
            let day = self.forecast.dates(&row.id)?.finish;
            Some((task.gate?.get(), (task.name.as_str(), day)))
        });
        gates.collect()
    }

    fn heavy_at_n(&mut self, criterion: &Criterion, gates: &HashMap<u32, (&str, NaiveDate)>) {
        let Some((gate, day)) = gates.get(&criterion.phase.get()) else {
            return;
        };
        let date = long_date(*day);
        let left = self.forecast.calendar().later_by(self.as_of, *day);
        let message = match *day < self.as_of {
            true => t!("checks.n_after_gate", gate, date),
            false if left > NEAR => return,
            false => t!(
                "checks.n_near_gate",
                gate,
                date,
                days = in_working_days(left)
            ),
        };
        self.find(CheckRule::HeavyAtN, criterion, message);
    }

    /// Unfinished rows without rows under them, in the order of the plan.
    fn open_rows(&self) -> Vec<(Option<u32>, &'a Task)> {
        let rows = self.project.outline().rows().iter();
        let leaves = rows.filter(|row| !row.summary).filter_map(|row| {
            let task = self.project.tasks.get(&row.id)?;
            task.actual_finish
                .is_none()
                .then_some((row.phase, task.as_ref()))
        });
        leaves.collect()
    }

    fn tasks(&mut self) {
        for (_, task) in self.open_rows() {
            let is_work = !matches!(task.kind, TaskKind::Milestone | TaskKind::Gate);
            if is_work && task.owner.is_none() && task.role.is_none() {
                self.find(CheckRule::TaskNoOwner, task, t!("checks.nobody_answers"));
            }
            let finish = self.forecast.dates(&task.id).map(|dates| dates.finish);
            if let (Some(deadline), Some(finish)) = (task.deadline, finish)
                && finish > deadline
            {
                let late = self.forecast.calendar().later_by(deadline, finish);
                let message = t!(
                    "checks.forecast_after_deadline",
                    finish = long_date(finish),
                    deadline = long_date(deadline),
                    days = in_working_days(late)
                );
                self.find(CheckRule::DeadlineOutOfReach, task, message);
            }
        }
    }

    fn gates(&mut self) {
        let open = self.open_rows();
        let rows = self.project.outline().rows().iter();
        let gates: Vec<&Task> = rows
            .filter_map(|row| Some(self.project.tasks.get(&row.id)?.as_ref()))
            .filter(|task| task.gate.is_some())
            .collect();
        for gate in gates {
            let Some(day) = self.forecast.dates(&gate.id).map(|dates| dates.finish) else {
                continue;
            };
            let number = gate.gate.map(|number| number.get());
            let of_phase = open
                .iter()
                .filter(|(phase, task)| *phase == number && task.gate.is_none());
            let last = of_phase
                .filter_map(|(_, task)| Some((self.forecast.dates(&task.id)?.finish, task)))
                .max_by_key(|(finish, _)| *finish);
            if let Some((finish, task)) = last.filter(|(finish, _)| *finish > day) {
                let message = t!(
                    "checks.gate_too_early",
                    date = long_date(day),
                    days = in_working_days(self.forecast.calendar().later_by(day, finish)),
                    task = task.name
                );
                self.find(CheckRule::GateBeforeTasks, gate, message);
            }
        }
    }

    fn links(&mut self) {
        let project = self.project;
        let counts = |id: &Id| project.outline().row(id).is_some();
        for link in project.links.values() {
            let (from, to) = (link.from.id(), link.to.id());
            let name = |id: &Id| project.tasks.get(id).map(|task| task.name.as_str());
            let (Some(from_name), Some(to_name)) = (name(from), name(to)) else {
                continue;
            };
            let message = match (counts(from), counts(to)) {
                (false, true) => t!("checks.waits_for_aside", from = from_name, to = to_name),
                (true, false) => t!("checks.drives_aside", from = from_name, to = to_name),
                _ => continue,
            };
            self.find(CheckRule::DanglingLink, link.as_ref(), message);
        }
    }

    fn roles(&mut self) {
        let open = self.open_rows();
        let mut roles: Vec<_> = self.project.roles.values().collect();
        roles.sort_by_key(|role| (&role.title, &role.id));
        let ours = |role: &&std::sync::Arc<Role>| role.code != OUTSIDE;
        for role in roles
            .into_iter()
            .filter(ours)
            .filter(|role| role.holder.is_none())
        {
            let answers = |task: &Task| {
                task.owner.is_none() && task.role.as_ref().is_some_and(|one| one.id() == &role.id)
            };
            let count = open.iter().filter(|(_, task)| answers(task)).count();
            if count > 0 {
                let message = t!("checks.role_answers_for", count);
                self.find(CheckRule::RoleUnfilled, role.as_ref(), message);
            }
        }
    }

    fn processes(&mut self) {
        let project = self.project;
        let mut processes: Vec<_> = project.processes.values().collect();
        processes.sort_by_key(|process| (&process.title, &process.id));
        for process in processes {
            if project.person_of_process(process).is_none() {
                let message = t!("checks.nobody_owns_process");
                self.find(CheckRule::ProcessNoOwner, process.as_ref(), message);
            }
        }
    }

    fn bookings(&mut self) {
        let project = self.project;
        let load = project.workload(self.as_of, self.as_of, WEEKS);
        let mut people: Vec<_> = project.people.values().collect();
        people.sort_by_key(|person| (&person.name, &person.id));
        for person in people {
            let weeks = load.weeks().iter().zip(load.of(&person.id));
            let over = weeks.filter(|(_, week)| week.is_over());
            // The fullest; of equally full weeks the first.
            let fullest = over.rev().max_by_key(|(_, week)| week.percent());
            if let Some((week, booked)) = fullest {
                let message = t!(
                    "checks.booked_over",
                    percent = booked.percent().unwrap_or_default(),
                    date = long_date(week.monday)
                );
                self.find(CheckRule::OwnerOverBooked, person.as_ref(), message);
            }
        }
    }

    fn registers(&mut self) {
        let (project, as_of) = (self.project, self.as_of);
        let passed = |due: Option<NaiveDate>| due.filter(|due| *due < as_of);
        for finding in by_number(project.findings.values(), |one| one.number.get()) {
            let open = finding.done.is_none() && finding.verified.is_none();
            if let Some(due) = passed(finding.due).filter(|_| open) {
                let message = t!(
                    "checks.due_passed",
                    date = long_date(due),
                    days = self.since(due)
                );
                self.find(CheckRule::FindingPastDue, finding, message);
            }
        }
        for risk in by_number(project.risks.values(), |one| one.number.get()) {
            if risk.closed.is_some() {
                continue;
            }
            if risk.owner.is_none() {
                self.find(CheckRule::RiskNoOwner, risk, t!("checks.nobody_watches"));
            }
        }
        for issue in by_number(project.issues.values(), |one| one.number.get()) {
            if issue.closed.is_none() && issue.owner.is_none() {
                self.find(CheckRule::IssueNoOwner, issue, t!("checks.nobody_mends"));
            }
        }
        for action in by_number(project.actions.values(), |one| one.number.get()) {
            if action.done.is_none() && action.owner.is_none() {
                self.find(CheckRule::ActionNoOwner, action, t!("checks.nobody_does"));
            }
        }
        for assumption in by_number(project.assumptions.values(), |one| one.number.get()) {
            let open = assumption.checked.is_none();
            if let Some(due) = passed(assumption.check_by).filter(|_| open) {
                let message = t!(
                    "checks.check_passed",
                    date = long_date(due),
                    days = self.since(due)
                );
                self.find(CheckRule::AssumptionUnchecked, assumption, message);
            }
        }
    }
}

/// Records in the order of the numbers people know them by.
fn by_number<'a, R: Record>(
    records: impl Iterator<Item = &'a std::sync::Arc<R>>,
    number: impl Fn(&R) -> u32,
) -> Vec<&'a R> {
    let mut records: Vec<&R> = records.map(|record| record.as_ref()).collect();
    records.sort_by_key(|record| (number(record), Record::id(*record).clone()));
    records
}
