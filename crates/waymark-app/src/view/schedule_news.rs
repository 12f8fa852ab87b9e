//! What a window is told of the schedule: all of it once, and then only what differs from what it was told last.
//!
//! A plan of ten thousand rows is megabytes of text, and an edit changes a few words of it. Here is no rule and no
//! figure: what is told is what [`super::schedule()`] says.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;
use serde_json::Value;

use super::schedule::{LinkView, PlanSummary, ScheduleView, TaskView};

/// What a window was told last.
#[derive(Debug, Default)]
pub struct ToldSchedule {
    number: i64,
    view: Option<ScheduleView>,
}

/// The schedule for a window: whole, or what differs from what it knows.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct ScheduleNews {
    /// Names this answer.
    pub number: i64,
    /// All of it, where what the window knows is not what it was told last.
    pub whole: Option<ScheduleView>,
    /// What differs from the answer before.
    pub differs: Option<ScheduleDiffers>,
}

/// What differs between two answers.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct ScheduleDiffers {
    /// The number of the answer that this is to be laid over.
    pub from: i64,
    /// What is said of the plan as a whole.
    pub plan: PlanSummary,
    /// The rows by id, top to bottom, where they are others or lie in another order.
    pub order: Option<Vec<String>>,
    /// Rows that are new.
    pub new: Vec<TaskView>,
    /// Rows of which something changed.
    pub changed: Vec<RowDiffers>,
    /// Links that are new or changed.
    pub links: Vec<LinkView>,
    /// Links that are gone, by id.
    pub links_gone: Vec<String>,
}

/// What of a row differs.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct RowDiffers {
    /// The row.
    pub id: String,
    /// Its fields that hold something else now.
    pub set: BTreeMap<&'static str, Value>,
    /// Its fields that are there no longer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<&'static str>,
}

impl ToldSchedule {
    /// What is told of a schedule to a window that knows the answer of this number.
    pub fn tell(&mut self, known: Option<i64>, view: ScheduleView) -> ScheduleNews {
        let before = self.view.take().filter(|_| known == Some(self.number));
        let differs = before.map(|before| ScheduleDiffers {
            from: self.number,
            ..differences(&before, &view)
        });
        self.number += 1;
        let news = ScheduleNews {
            number: self.number,
            whole: differs.is_none().then(|| view.clone()),
            differs,
        };
        self.view = Some(view);
        news
    }
}

fn differences(before: &ScheduleView, now: &ScheduleView) -> ScheduleDiffers {
    let mut differs = ScheduleDiffers {
        from: 0,
        plan: now.plan.clone(),
        order: None,
        new: Vec::new(),
        changed: Vec::new(),
        links: Vec::new(),
        links_gone: Vec::new(),
    };
    let ids = |view: &ScheduleView| view.tasks.iter().map(|row| row.id.clone()).collect();
    let pairs = || before.tasks.iter().zip(&now.tasks);
    if before.tasks.len() == now.tasks.len() && pairs().all(|(a, b)| a.id == b.id) {
        let changed = pairs().filter_map(|(before, now)| row_differs(before, now));
        differs.changed = changed.collect();
    } else {
        let old: HashMap<&str, &TaskView> = before.tasks.iter().map(|r| (&*r.id, r)).collect();
        for row in &now.tasks {
            match old.get(&*row.id) {
                Some(before) => differs.changed.extend(row_differs(before, row)),
                None => differs.new.push(row.clone()),
            }
        }
        differs.order = Some(ids(now));
    }
    if before.links != now.links {
        let old: HashMap<&str, &LinkView> = before.links.iter().map(|l| (&*l.id, l)).collect();
        let kept: HashSet<&str> = now.links.iter().map(|link| &*link.id).collect();
        let new = now.links.iter();
        let new = new.filter(|link| old.get(&*link.id) != Some(link));
        differs.links = new.cloned().collect();
        let gone = before.links.iter();
        let gone = gone.filter(|link| !kept.contains(&*link.id));
        differs.links_gone = gone.map(|link| link.id.clone()).collect();
    }
    differs
}

/// Compares the fields of two rows. Every field has to be named, so that none can be forgotten: those after `or_absent`
/// are left out of an answer where they hold nothing.
macro_rules! compared {
    ($Row:ident: $($field:ident),+; or_absent: $($absent:ident),+) => {
        fn row_differs(before: &$Row, now: &$Row) -> Option<RowDiffers> {
            let $Row { $($field,)+ $($absent),+ } = now;
            let mut differs = RowDiffers { id: String::new(), set: BTreeMap::new(), gone: Vec::new() };
            $(if before.$field != *$field {
                differs.set.insert(stringify!($field), json($field));
            })+
            $(if before.$absent != *$absent {
                match $absent {
                    Some(value) => { differs.set.insert(stringify!($absent), json(value)); }
                    None => differs.gone.push(stringify!($absent)),
                }
            })+
            if differs.set.is_empty() && differs.gone.is_empty() {
                return None;
            }
            differs.id.clone_from(&now.id);
            Some(differs)
        }
    };
}

compared! {
    TaskView: id, wbs, name, start, finish, duration_days, total_slack_days, free_slack_days, critical, milestone, summary,
        percent, steps, steps_done, owner, kind, person, own_person, role, notes, deliverable, clauses, processes, deadline,
        constraint, constraint_date, actual_start, actual_finish, baseline_start, baseline_finish, slip_days;
    or_absent: code, late_start, late_finish, float_to_goal_days, may_move_to, calendar, slip_rag
}

/// Fields of views hold text, numbers and lists; they always serialise.
fn json(field: &impl Serialize) -> Value {
    serde_json::to_value(field).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::clock::Clock;
    use crate::session::Session;
    use crate::workplace::Workplace;
    use crate::{sample, script, view};

    /// Lays what differs over what was told before, as the window does.
    fn laid_over(before: &Value, news: &Value) -> Value {
        let differs = &news["differs"];
        let mut view = differs["plan"].clone();
        let changed = |id: &Value| {
            differs["changed"]
                .as_array()?
                .iter()
                .find(|c| c["id"] == *id)
        };
        let row = |id: &Value| {
            let mut rows = before["tasks"].as_array().unwrap().iter();
            let Some(old) = rows.find(|row| row["id"] == *id) else {
                let mut new = differs["new"].as_array().unwrap().iter();
                return new.find(|row| row["id"] == *id).unwrap().clone();
            };
            let mut row = old.clone();
            if let Some(changed) = changed(id) {
                for (field, value) in changed["set"].as_object().unwrap() {
                    row[field] = value.clone();
                }
                for field in changed["gone"].as_array().into_iter().flatten() {
                    row.as_object_mut().unwrap().remove(field.as_str().unwrap());
                }
            }
            row
        };
        let same = || {
            before["tasks"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| row["id"].clone())
        };
        let order = differs["order"].as_array().cloned();
        let order = order.unwrap_or_else(|| same().collect());
        view["tasks"] = order.iter().map(row).collect();
        let gone = differs["links_gone"].as_array().unwrap();
        let new = differs["links"].as_array().unwrap();
        let replaced = |id: &Value| gone.contains(id) || new.iter().any(|link| link["id"] == *id);
        let kept = before["links"].as_array().unwrap().iter();
        let mut links: Vec<Value> = kept
            .filter(|link| !replaced(&link["id"]))
            .cloned()
            .collect();
        links.extend(new.iter().cloned());
        links.sort_by_key(|link| link["id"].as_str().unwrap().to_string());
        view["links"] = links.into();
        view
    }

    #[test]
    fn what_differs_laid_over_what_was_told_is_the_whole() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::Pinned("2026-11-20".parse().unwrap());
        let workplace = Workplace::at(clock, Some("Helen Marsh"), folder.path().join("data"));
        let mut session = sample::make(&folder.path().join("s.waymark"), workplace).unwrap();
        let mut told = ToldSchedule::default();
        let tell = |session: &Session, told: &mut ToldSchedule, known: Option<i64>| {
            let view = view::schedule(&session.moment(None).unwrap(), false);
            (json(&view), told.tell(known, view))
        };
        let (mut known, first) = tell(&session, &mut told, None);
        assert_eq!(json(&first.whole), known, "the first time all of it");
        let acts = [
            json!({"do": "task.set_duration", "id": "P3-10", "days": 30}),
            json!({"do": "task.set_name", "id": "P3-10", "name": "Design a trial"}),
            json!({"do": "task.add", "id": "new", "after": "P3-10", "name": "New", "days": 3}),
            json!({"do": "link.add", "id": "tie", "from": "P3-10", "to": "new"}),
            json!({"do": "link.set_lag", "id": "tie", "lag_days": 2}),
            json!({"do": "task.move", "id": "new", "parent": null}),
            json!({"do": "task.set_progress", "id": "new", "percent": 100}),
            json!({"do": "task.delete", "id": "P3-10"}),
            json!({"do": "baseline.set", "name": "Now"}),
        ];
        for act in acts {
            let step = script::one_act(vec![act.clone()]).unwrap();
            session.apply(&[step]).unwrap();
            let number = told.number;
            let (whole, news) = tell(&session, &mut told, Some(number));
            assert!(news.whole.is_none(), "{act}");
            let mut laid = laid_over(&known, &json(&news));
            laid["compute_ms"] = whole["compute_ms"].clone();
            assert_eq!(laid, whole, "{act}");
            known = whole;
        }
        let (whole, news) = tell(&session, &mut told, Some(1));
        assert_eq!(json(&news.whole), whole, "what it knows is older");
    }
}
