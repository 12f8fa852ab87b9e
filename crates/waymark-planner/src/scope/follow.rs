//! What the plan has to follow of the scope: rows that its items call for, and rows that serve nothing in it any more.
//!
//! All of it is read from links between rows and items, never from names. Nothing is changed here: what is proposed is
//! carried out by `scope.follow`, as a person decides. What items call for is data of the catalogue
//! ([`waymark_catalogue::scope_rows`]).

use std::collections::BTreeSet;
use std::fmt;

use waymark_catalogue::scope_rows::{ScopeItemKind, ScopeRisk, ScopeRow};
use waymark_words::t;

use super::{Answers, calls_for};
use crate::project::Project;
use crate::record::{PartyKind, Task, TaskKind};
use crate::value::Id;

/// An item of the scope that rows of the plan are done for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScopeItem {
    /// The record: a service, a site or a party.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Of what sort it is.
    pub kind: ScopeRegister,
}

/// The register an item stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScopeRegister {
    /// Services.
    Service,
    /// Sites.
    Site,
    /// Other parties.
    Party,
}

impl ScopeRegister {
    /// The field of a row that names such items.
    pub fn field(self) -> &'static str {
        match self {
            ScopeRegister::Service => "services",
            ScopeRegister::Site => "sites",
            ScopeRegister::Party => "parties",
        }
    }
}

/// One thing to do so that the plan follows the scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FollowUp {
    /// A row of the plan that is open does this for all items of the sort: it names this one too from now on.
    Serve {
        /// What is called for.
        row: &'static ScopeRow,
        /// The row.
        task: Id,
        /// The item.
        item: ScopeItem,
    },
    /// A row of its own is added for an item, because the one that does it for all is done or not in the plan.
    Add {
        /// What is called for.
        row: &'static ScopeRow,
        /// The item.
        item: ScopeItem,
        /// The row it stands behind.
        after: Option<Id>,
        /// The gate that waits for it: the next that is not passed.
        gate: Option<Id>,
    },
    /// A risk is raised.
    Raise {
        /// What is called for.
        risk: &'static ScopeRisk,
        /// The party it comes from.
        item: ScopeItem,
    },
    /// A row that serves nothing in scope any more is set aside.
    Aside {
        /// The row.
        task: Id,
        /// Why.
        why: String,
    },
    /// A row that was set aside with the scope comes back with it.
    Back {
        /// The row.
        task: Id,
    },
}

impl fmt::Display for FollowUp {
    /// A key that stays the same as long as the same is to be done: `add:SR-SLA:019c…`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FollowUp::Serve { row, item, .. } => write!(f, "serve:{}:{}", row.id, item.id),
            FollowUp::Add { row, item, .. } => write!(f, "add:{}:{}", row.id, item.id),
            FollowUp::Raise { risk, item } => write!(f, "raise:{}:{}", risk.id, item.id),
            FollowUp::Aside { task, .. } => write!(f, "aside:{task}"),
            FollowUp::Back { task } => write!(f, "back:{task}"),
        }
    }
}

impl Project {
    /// What is to be done so that the plan follows the scope: what comes first, then what goes.
    pub fn scope_follow_ups(&self) -> Vec<FollowUp> {
        let called_for = self.scope_rows();
        let mut ups = self.rows_back();
        let items = self.items_in_scope();
        for (kind, item) in &items {
            let rows = called_for.rows.iter().filter(|row| row.of.contains(kind));
            ups.extend(rows.filter_map(|row| self.called_for(row, item)));
        }
        for (kind, item) in &items {
            let risks = called_for
                .risks
                .iter()
                .filter(|risk| risk.of.contains(kind));
            let watched = |_: &&ScopeRisk| {
                let mut risks = self.risks.values();
                risks.any(|risk| risk.parties.contains(&item.id))
            };
            ups.extend(
                risks
                    .filter(|risk| !watched(risk))
                    .map(|risk| FollowUp::Raise {
                        risk,
                        item: item.clone(),
                    }),
            );
        }
        ups.extend(self.rows_aside(&called_for.under_answers));
        ups
    }

    /// The items of the scope, each with its sort: services, sites, other parties.
    fn items_in_scope(&self) -> Vec<(ScopeItemKind, ScopeItem)> {
        let item = |id: &Id, name: &str, kind| ScopeItem {
            id: id.clone(),
            name: name.to_string(),
            kind,
        };
        let services = self.services.values().filter(|service| !service.left_out);
        let services = services.map(|service| {
            let item = item(&service.id, &service.name, ScopeRegister::Service);
            (ScopeItemKind::Service, item)
        });
        let sites = self.sites.values().filter(|site| !site.left_out);
        let sites = sites.map(|site| {
            let item = item(&site.id, &site.name, ScopeRegister::Site);
            (ScopeItemKind::Site, item)
        });
        let parties = self.parties.values().map(|party| {
            let kind = match party.kind {
                PartyKind::InternalSupplier => ScopeItemKind::InternalSupplier,
                PartyKind::ExternalSupplier => ScopeItemKind::ExternalSupplier,
                PartyKind::CustomerAsSupplier => ScopeItemKind::CustomerAsSupplier,
                PartyKind::CloudProvider => ScopeItemKind::CloudProvider,
            };
            let item = item(&party.id, &party.name, ScopeRegister::Party);
            (kind, item)
        });
        let mut items: Vec<(ScopeItemKind, ScopeItem)> =
            services.chain(sites).chain(parties).collect();
        items.sort_by(|(_, a), (_, b)| (a.kind, &a.name, &a.id).cmp(&(b.kind, &b.name, &b.id)));
        items
    }

    /// What a row that is called for asks of the plan; none where a row names the item for it already.
    fn called_for(&self, row: &'static ScopeRow, item: &ScopeItem) -> Option<FollowUp> {
        let does_it = |task: &Task| {
            task.code.as_ref() == Some(&row.beside)
                || row
                    .clauses
                    .iter()
                    .any(|clause| task.clauses.contains(clause))
        };
        let mut tasks = self.tasks.values();
        if tasks.any(|task| task.names(item) && does_it(task)) {
            return None;
        }
        let mut tasks = self.tasks.values();
        let beside = tasks.find(|task| task.code.as_ref() == Some(&row.beside));
        let in_plan = beside.filter(|task| self.outline().position(&task.id).is_some());
        Some(match in_plan {
            Some(task) if task.actual_finish.is_none() => FollowUp::Serve {
                row,
                task: task.id.clone(),
                item: item.clone(),
            },
            after => FollowUp::Add {
                row,
                item: item.clone(),
                after: after.map(|task| task.id.clone()),
                gate: self.open_gate_after(after.map(|task| &task.id)),
            },
        })
    }

    /// The first gate behind a row, or of the plan, that is not passed.
    fn open_gate_after(&self, row: Option<&Id>) -> Option<Id> {
        let first = row.and_then(|id| self.outline().position(id)).unwrap_or(0);
        let rows = self.outline().rows().iter().skip(first);
        let tasks = rows.filter_map(|row| self.tasks.get(&row.id));
        let mut gates = tasks.filter(|task| task.kind == TaskKind::Gate);
        let gate = gates.find(|task| task.actual_finish.is_none());
        gate.map(|task| task.id.clone())
    }

    /// Rows set aside with the scope that serve something in it again.
    fn rows_back(&self) -> Vec<FollowUp> {
        let answers = self.answers_on_scope();
        let aside = self
            .tasks
            .values()
            .filter(|task| task.aside.is_some() && task.aside_with_scope == Some(true));
        let mut back: Vec<&Task> = aside
            .map(|task| task.as_ref())
            .filter(|task| self.serves_the_scope(task) || self.is_called_for(task, &answers))
            .collect();
        back.sort_by_key(|task| (&task.code, &task.name, &task.id));
        let back = back.into_iter();
        back.map(|task| FollowUp::Back {
            task: task.id.clone(),
        })
        .collect()
    }

    /// Open rows that serve only what is out of the scope, and those that no answer calls for any more.
    fn rows_aside(&self, under_answers: &[String]) -> Vec<FollowUp> {
        let answers = self.answers_on_scope();
        let rows = self.outline().rows().iter().filter(|row| !row.summary);
        let tasks = rows.filter_map(|row| self.tasks.get(&row.id));
        tasks
            .filter(|task| task.actual_finish.is_none() && !task.kind.is_moment())
            .filter_map(|task| {
                let why = match task.names_something() {
                    true => (!self.serves_the_scope(task)).then(|| self.why_out(task)),
                    false => {
                        let code = task
                            .code
                            .as_ref()
                            .filter(|code| under_answers.contains(code))?;
                        let uncalled = self.is_uncalled_for(code, &answers);
                        uncalled.then(|| t!("scope.not_called_for"))
                    }
                }?;
                Some(FollowUp::Aside {
                    task: task.id.clone(),
                    why,
                })
            })
            .collect()
    }

    /// Whether something in scope is named by a row.
    fn serves_the_scope(&self, task: &Task) -> bool {
        let service = |id: &Id| self.services.get(id).is_some_and(|one| !one.left_out);
        let site = |id: &Id| self.sites.get(id).is_some_and(|one| !one.left_out);
        let party = |id: &Id| self.parties.get(id).is_some();
        task.services.ids().any(service)
            || task.sites.ids().any(site)
            || task.parties.ids().any(party)
    }

    /// What has left the scope and is named by a row, with its reason.
    fn why_out(&self, task: &Task) -> String {
        let services = task.services.ids().filter_map(|id| self.services.get(id));
        let services = services.map(|one| (&one.name, &one.why));
        let sites = task.sites.ids().filter_map(|id| self.sites.get(id));
        let sites = sites.map(|one| (&one.name, &one.why));
        let all = services.chain(sites).map(|(name, why)| match why.trim() {
            "" => t!("scope.is_out", name),
            why => t!("scope.is_out_because", name, why),
        });
        all.collect::<Vec<String>>().join(" ")
    }

    /// Whether an answer calls for a row of the exemplar plan.
    fn is_called_for(&self, task: &Task, answers: &Answers) -> bool {
        let Some(code) = &task.code else {
            return false;
        };
        let hints = self
            .scope_questions()
            .questions
            .iter()
            .flat_map(|q| &q.tasks);
        hints
            .into_iter()
            .any(|hint| &hint.task == code && calls_for(hint, answers))
    }

    /// Whether all that could call for a row is answered, and nothing does.
    fn is_uncalled_for(&self, code: &str, answers: &Answers) -> bool {
        let scope = self.scope_questions();
        let open: BTreeSet<String> = answers
            .open(scope)
            .into_iter()
            .map(|one| one.question)
            .collect();
        let mut asking = scope
            .questions
            .iter()
            .filter(|question| question.tasks.iter().any(|hint| hint.task == code));
        asking.all(|question| {
            let mut hints = question.tasks.iter().filter(|hint| hint.task == code);
            !open.contains(&question.id) && hints.all(|hint| !calls_for(hint, answers))
        })
    }
}

impl Task {
    /// Whether a row is done for an item of the scope.
    pub fn names(&self, item: &ScopeItem) -> bool {
        match item.kind {
            ScopeRegister::Service => self.services.contains(&item.id),
            ScopeRegister::Site => self.sites.contains(&item.id),
            ScopeRegister::Party => self.parties.contains(&item.id),
        }
    }

    /// Whether it is done for an item of the scope at all.
    pub fn names_something(&self) -> bool {
        !(self.services.is_empty() && self.sites.is_empty() && self.parties.is_empty())
    }
}
