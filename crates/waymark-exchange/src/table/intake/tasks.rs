//! Rows of the plan: where they stand, when they are done and by whom, and what they wait for.
//!
//! A row is met by its id or plan code, else by its name; of rows with one name, the one with the number. Rows that are
//! met stay where they stand. Links are taken once all rows are there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};
use waymark_planner::record::{Kind, Link, LinkKind, Task};
use waymark_planner::{Id, Project};
use waymark_words::t;

use super::super::predecessors::{Predecessor, predecessors};
use super::super::reading::TableRow;
use super::super::value::Value;
use super::records::about;
use super::who::plain;
use super::{IntakeAct, Taking, Work};

/// What is known of the rows of a sheet before any is taken.
#[derive(Default)]
pub(super) struct PlanRows {
    /// The id of each row, by its number: of a row of the project, or a new one.
    ids: BTreeMap<u32, Id>,
    /// Rows that the project has.
    met: BTreeSet<Id>,
    /// The rows by what the sheet calls them: by key, and by their place in its plan.
    called: BTreeMap<String, Id>,
    /// The same by their names; none where two have one name.
    named: BTreeMap<String, Option<Id>>,
    /// Rows of the project that wait for others.
    waits: BTreeSet<Id>,
    /// The row above each, in the sheet.
    parents: BTreeMap<u32, Id>,
    /// Rows over others.
    summaries: BTreeSet<Id>,
    /// Rows that were taken, the last of each parent last.
    taken: Vec<(Option<Id>, Id)>,
    /// What waits for what: the row of the sheet, its id and the text of its cell.
    waiting: Vec<(u32, Id, Option<String>)>,
}

impl PlanRows {
    /// Looks at all rows of a sheet. New ids come from `next_id`.
    pub(super) fn of(
        project: &Project,
        rows: &[TableRow],
        mut next_id: impl FnMut() -> Id,
    ) -> PlanRows {
        let mut plan = PlanRows::default();
        let known = Known::of(project);
        let links = project.links.values();
        plan.waits = links.map(|link| link.to.id().clone()).collect();
        for (name, ids) in &known.by_name {
            let only = match ids.as_slice() {
                [only] => Some((*only).clone()),
                _ => None,
            };
            plan.named.insert(name.clone(), only);
        }
        for row in rows {
            let met = known.find(row).filter(|id| !plan.met.contains(*id));
            let id = match met {
                Some(id) => {
                    plan.met.insert(id.clone());
                    id.clone()
                }
                None => next_id(),
            };
            if let Some(title) = row.text("title") {
                let named = plan.named.entry(plain(title));
                let named = named.or_insert_with(|| Some(id.clone()));
                if named.as_ref() != Some(&id) {
                    *named = None;
                }
            }
            for field in ["number", "key"] {
                if let Some(called) = row.text(field) {
                    plan.called.insert(plain(called), id.clone());
                }
            }
            plan.ids.insert(row.number, id);
        }
        plan.find_parents(rows);
        plan
    }

    /// By the numbers of rows such as `2.5.3`; else by how far they are set in.
    fn find_parents(&mut self, rows: &[TableRow]) {
        let mut open: Vec<(u32, Id)> = Vec::new();
        for row in rows {
            let Some(id) = self.ids.get(&row.number).cloned() else {
                continue;
            };
            let numbered = row.text("number");
            let above = numbered.and_then(|number| Some(number.rsplit_once('.')?.0));
            let by_number = above.and_then(|above| self.called.get(&plain(above)).cloned());
            let by_level = match row.value("level") {
                Some(Value::Count(level)) => {
                    open.retain(|(other, _)| other < level);
                    let above = open.last().map(|(_, id)| id.clone());
                    open.push((*level, id.clone()));
                    above
                }
                _ => None,
            };
            if let Some(parent) = by_number.or(by_level).filter(|parent| *parent != id) {
                self.summaries.insert(parent.clone());
                self.parents.insert(row.number, parent);
            }
        }
    }
}

/// The rows of a project, by what cells call them.
struct Known<'a> {
    project: &'a Project,
    by_code: BTreeMap<&'a str, &'a Id>,
    by_name: BTreeMap<String, Vec<&'a Id>>,
}

impl<'a> Known<'a> {
    fn of(project: &'a Project) -> Known<'a> {
        let mut known = Known {
            project,
            by_code: BTreeMap::new(),
            by_name: BTreeMap::new(),
        };
        for row in project.outline().rows() {
            let Some(task) = project.tasks.get(&row.id) else {
                continue;
            };
            if let Some(code) = &task.code {
                known.by_code.insert(code, &task.id);
            }
            let of_name = known.by_name.entry(plain(&task.name)).or_default();
            of_name.push(&task.id);
        }
        known
    }

    fn find(&self, row: &TableRow) -> Option<&'a Id> {
        if let Some(key) = row.text("key") {
            let by_id = Id::new(key).and_then(|id| self.project.tasks.get(&id));
            let found = by_id.map(|task| &task.id);
            if let Some(id) = found.or_else(|| self.by_code.get(key).copied()) {
                return Some(id);
            }
        }
        let named = self.by_name.get(&plain(row.text("title")?))?;
        let at = row.text("number");
        let numbered = named.iter().find(|id| {
            let place = self.project.outline().row(id);
            place.is_some_and(|place| Some(place.wbs.as_str()) == at)
        });
        match (numbered, named.as_slice()) {
            (Some(id), _) => Some(id),
            (None, [only]) => Some(only),
            (None, _) => None,
        }
    }
}

impl Taking<'_> {
    pub(super) fn task(&mut self, work: &mut Work<'_>) {
        let Some(title) = work.row.text("title").map(str::to_string) else {
            return;
        };
        let Some(id) = self.plan.ids.get(&work.row.number).cloned() else {
            return;
        };
        let met = self.plan.met.contains(&id);
        let task = self.project.tasks.get(&id).cloned().filter(|_| met);
        work.made.record = Some(id.clone());
        match &task {
            Some(task) => self.task_changed(work, task, &title),
            None => self.task_new(work, &id, &title),
        }
        self.owner(work, &id, task.as_deref());
        self.words(work, &id, task.as_deref());
        let parent = match &task {
            Some(task) => task.parent.as_ref().map(|parent| parent.id().clone()),
            None => self.plan.parents.get(&work.row.number).cloned(),
        };
        if work.made.problems.is_empty() {
            self.plan.taken.push((parent, id.clone()));
            let given = work.row.cell("predecessors").is_some();
            let text = work.row.text("predecessors").map(str::to_string);
            if given && (text.is_some() || self.clears()) {
                self.plan.waiting.push((work.row.number, id, text));
            }
        }
    }

    fn task_new(&mut self, work: &mut Work<'_>, id: &Id, title: &str) {
        work.made.new = true;
        let summary = self.plan.summaries.contains(id);
        let mut fields = about(id);
        fields.insert("name".into(), json!(title));
        fields.insert(
            "days".into(),
            json!(if summary { 0 } else { self.length(work) }),
        );
        if summary {
            fields.insert("kind".into(), json!("group"));
        }
        let parent = self.plan.parents.get(&work.row.number);
        let before = self.plan.taken.iter().rev();
        let mut before = before.filter(|(above, _)| above.as_ref() == parent);
        if let Some(parent) = parent {
            fields.insert("parent".into(), json!(parent.as_str()));
        }
        if let Some((_, after)) = before.next() {
            fields.insert("after".into(), json!(after.as_str()));
        }
        if let Some(Value::Clauses(clauses)) = work.row.value("clauses") {
            fields.insert("clauses".into(), json!(clauses));
        }
        work.act("task.add", fields);
        if summary {
            return;
        }
        let (start, finish) = (date(work, "start"), date(work, "finish"));
        let percent = percent(work).unwrap_or(0);
        let begun = start.filter(|start| percent > 0 && *start <= self.options.as_of);
        match (begun, start) {
            (Some(begun), _) => {
                let done = finish.or_else(|| self.last_day(work, begun));
                let done = done.filter(|done| percent == 100 && *done <= self.options.as_of);
                let mut fields = about(id);
                fields.insert("start".into(), json!(begun.to_string()));
                fields.insert("finish".into(), json!(done.map(|done| done.to_string())));
                work.act("task.set_actual", fields);
            }
            (None, Some(start)) if work.row.text("predecessors").is_none() && percent == 0 => {
                work.act("task.set_start", dated(id, Some(start)));
            }
            _ => {}
        }
        if percent > 0 {
            work.act("task.set_progress", share(id, percent));
        }
    }

    /// The last day of work that begins on a day and takes as long as its row says.
    fn last_day(&self, work: &Work<'_>, start: NaiveDate) -> Option<NaiveDate> {
        let Some(Value::Count(days)) = work.row.value("days") else {
            return None;
        };
        let calendar = self.project.working_calendar();
        let first = calendar.on_or_after(start);
        let next = |day: &NaiveDate| day.succ_opt().map(|next| calendar.on_or_after(next));
        let days = usize::try_from(days.saturating_sub(1)).ok()?;
        std::iter::successors(Some(first), next).nth(days)
    }

    /// How long a new task takes: as its row says, else from its first day to its last, else a day.
    fn length(&self, work: &mut Work<'_>) -> u32 {
        if let Some(Value::Count(days)) = work.row.value("days") {
            return *days;
        }
        let span = date(work, "start").zip(date(work, "finish"));
        match span.filter(|(start, finish)| start <= finish) {
            Some((start, finish)) => {
                let days = self.project.working_calendar().working_days(start, finish);
                u32::try_from(days).unwrap_or(1).max(1)
            }
            None if !work.made.problems.is_empty() => 1,
            None => {
                let at = work.row.place_of("days");
                work.made.notes.push(t!("table.a_day", at));
                1
            }
        }
    }

    fn task_changed(&self, work: &mut Work<'_>, task: &Task, title: &str) {
        let id = &task.id;
        if plain(title) != plain(&task.name) {
            let mut fields = about(id);
            fields.insert("name".into(), json!(title));
            work.act("task.set_name", fields);
        }
        if let Some(Value::Clauses(clauses)) = work.row.value("clauses") {
            let given: BTreeSet<String> = clauses.iter().cloned().collect();
            if given != task.clauses {
                let mut fields = about(id);
                fields.insert("clauses".into(), json!(given));
                work.act("task.set_clauses", fields);
            }
        }
        let is_summary = self
            .project
            .outline()
            .row(id)
            .is_some_and(|row| row.summary);
        if is_summary {
            return;
        }
        let length = match work.row.value("days") {
            Some(Value::Count(days)) if !task.kind.is_moment() => Some(*days),
            _ => None,
        };
        if let Some(days) = length.filter(|days| *days != task.duration.get()) {
            let mut fields = about(id);
            fields.insert("days".into(), json!(days));
            work.act("task.set_duration", fields);
        }
        // Where a row waits for others, its dates follow from them.
        let forecast = self.project.forecast(self.options.as_of);
        let now = forecast.dates(id);
        if let Some(now) = now.filter(|_| !self.plan.waits.contains(id)) {
            let start = date(work, "start").filter(|start| *start != now.start);
            if let Some(start) = start {
                work.act("task.set_start", dated(id, Some(start)));
            }
            let finish = date(work, "finish").filter(|finish| *finish != now.finish);
            if let Some(finish) = finish.filter(|_| length.is_none() && !task.kind.is_moment()) {
                work.act("task.set_finish", dated(id, Some(finish)));
            }
        }
        if let Some(percent) = percent(work).filter(|percent| *percent != task.progress.get()) {
            work.act("task.set_progress", share(id, percent));
        }
    }

    fn owner(&mut self, work: &mut Work<'_>, id: &Id, task: Option<&Task>) {
        let Some(person) = self.person_in(work, "owner") else {
            return;
        };
        let now = task.and_then(|task| self.project.person_of(task));
        if now.map(|now| &now.id) != Some(&person) {
            let mut fields = about(id);
            fields.insert("person".into(), json!(person.as_str()));
            work.act("task.assign", fields);
        }
    }

    /// What is said of a task, and the day by which it was promised.
    fn words(&self, work: &mut Work<'_>, id: &Id, task: Option<&Task>) {
        let blank = |work: &Work<'_>, field: &str| {
            let cell = work.row.cell(field);
            self.clears() && cell.is_some_and(|cell| cell.shown.is_empty())
        };
        let due = date(work, "deadline");
        let now = task.and_then(|task| task.deadline);
        if due != now && (due.is_some() || blank(work, "deadline")) {
            work.act("task.set_deadline", dated(id, due));
        }
        for (field, now) in [
            ("deliverable", task.map(|task| task.deliverable.clone())),
            ("notes", task.map(|task| task.notes.clone())),
        ] {
            let text = work.row.text(field).unwrap_or_default().to_string();
            let differs = text != now.unwrap_or_default();
            if differs && (!text.is_empty() || blank(work, field)) {
                let mut fields = about(id);
                fields.insert(field.into(), json!(text));
                work.act(&format!("task.set_{field}"), fields);
            }
        }
    }

    /// The links between rows, once all rows are there. What a cell names and nobody knows is told, and is no link.
    pub(super) fn links(&mut self) {
        for (row, to, text) in std::mem::take(&mut self.plan.waiting) {
            let wanted = match predecessors(text.as_deref().unwrap_or_default()) {
                Ok(wanted) => wanted,
                Err(part) => {
                    self.note(row, |at| t!("table.no_predecessor", at, part));
                    continue;
                }
            };
            let (mut drivers, mut all_known) = (BTreeMap::new(), true);
            for one in wanted {
                match one.find(|called| self.row_called(called)) {
                    Some((from, one)) => {
                        drivers.insert(from, one);
                    }
                    None => {
                        all_known = false;
                        let part = one.written.clone();
                        self.note(row, |at| t!("table.no_predecessor", at, part));
                    }
                }
            }
            let there: Vec<&Link> = self.project.links.values().map(AsRef::as_ref).collect();
            let there = there.into_iter().filter(|link| *link.to.id() == to);
            let mut acts: Vec<(&str, Id, Map<String, Json>)> = Vec::new();
            for link in there {
                let same = drivers
                    .get(link.from.id())
                    .is_some_and(|one: &Predecessor| {
                        let lag = (link.lag.get(), link.elapsed || one.lag_days == 0);
                        one.kind == link.kind
                            && (one.lag_days, one.elapsed || one.lag_days == 0) == lag
                    });
                match same {
                    true => {
                        drivers.remove(link.from.id());
                    }
                    // What is not understood takes nothing away.
                    false if !all_known && !drivers.contains_key(link.from.id()) => {}
                    false => acts.push(("link.delete", link.id.clone(), about(&link.id))),
                }
            }
            for (from, one) in drivers {
                let id = self.ids.next_id();
                let fields = link(&id, &from, &to, &one);
                acts.push(("link.add", id, fields));
            }
            let mut rows = self.intake.rows.iter_mut();
            let made = rows.find(|made| made.number == row && !made.new);
            let changed = acts.iter().map(|(_, id, _)| (Kind::Link, id.clone()));
            if let Some(made) = made {
                made.others.extend(changed);
            }
            for (act, _, mut fields) in acts {
                fields.insert("do".into(), json!(act));
                self.intake.acts.push(IntakeAct {
                    row,
                    act: Json::Object(fields),
                });
            }
        }
    }

    /// A row by what cells call it: in the sheet, else in the project by plan code or number, else by its name. One that was not taken is
    /// none.
    fn row_called(&self, called: &str) -> Option<Id> {
        if let Some(id) = self.plan.called.get(&plain(called)) {
            let taken = self.plan.taken.iter().any(|(_, taken)| taken == id);
            return (taken || self.plan.met.contains(id)).then(|| id.clone());
        }
        let found = waymark_planner::command::find_row(self.project, called);
        let found = found.ok().map(|task| task.id.clone());
        let named = || self.plan.named.get(&plain(called)).cloned().flatten();
        found.or_else(named)
    }

    fn note(&mut self, row: u32, sentence: impl FnOnce(u32) -> String) {
        let made = self.intake.rows.iter_mut().find(|made| made.number == row);
        if let Some(made) = made {
            made.notes.push(sentence(row));
        }
    }
}

fn date(work: &Work<'_>, field: &str) -> Option<NaiveDate> {
    match work.row.value(field)? {
        Value::Date(date) => Some(*date),
        _ => None,
    }
}

fn percent(work: &Work<'_>) -> Option<u8> {
    match work.row.value("percent")? {
        Value::Percent(percent) => Some(*percent),
        _ => None,
    }
}

fn dated(id: &Id, date: Option<NaiveDate>) -> Map<String, Json> {
    let mut fields = about(id);
    fields.insert("date".into(), json!(date.map(|date| date.to_string())));
    fields
}

fn share(id: &Id, percent: u8) -> Map<String, Json> {
    let mut fields = about(id);
    fields.insert("percent".into(), json!(percent));
    fields
}

fn link(id: &Id, from: &Id, to: &Id, one: &Predecessor) -> Map<String, Json> {
    let mut fields = about(id);
    fields.insert("from".into(), json!(from.as_str()));
    fields.insert("to".into(), json!(to.as_str()));
    if one.kind != LinkKind::FinishStart {
        fields.insert("type".into(), json!(one.kind.word()));
    }
    if one.lag_days != 0 {
        fields.insert("lag_days".into(), json!(one.lag_days));
        fields.insert("elapsed".into(), json!(one.elapsed));
    }
    fields
}
