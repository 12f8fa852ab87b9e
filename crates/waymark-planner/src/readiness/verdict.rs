//! Whether the organisation is ready for stage 1 and for stage 2 of the audit, by its own rating, and what is missing.
//!
//! The conditions are those of `docs/definitions.md` and `docs/readiness.md`. What is not known is never taken for met:
//! a criterion that nobody rated, a document without an approval, a process without dated records are all missing.
//! Nothing here predicts what an auditor will say.

use chrono::NaiveDate;
use waymark_catalogue::Rating;
use waymark_words::{Phrase, phrase, t};

use super::{Sum, clause_order};
use crate::project::Project;
use crate::record::{AuditKind, Criterion, Kind, MeetingKind};
use crate::value::Id;

/// Working days of records that a process needs before stage 2.
pub const WINDOW_DAYS: u32 = 60;

/// A stage of the certification audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The first, which looks at documents.
    One,
    /// The second, which looks at what is lived.
    Two,
}

impl Stage {
    /// 1 or 2.
    pub fn number(self) -> u8 {
        match self {
            Stage::One => 1,
            Stage::Two => 2,
        }
    }
}

/// One of the conditions of being ready for a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConditionKind {
    /// Every requirement criterion of weight 2 is rated above N on “defined”.
    HeavyCriteria,
    /// Every document that stage 1 looks at is approved.
    Documents,
    /// No leaf clause is at N as a whole.
    Clauses,
    /// Every requirement criterion of every leaf clause is at L or F on both axes.
    Axes,
    /// Every process has its working days of dated records before stage 2.
    Window,
    /// An internal audit is done.
    InternalAudit,
    /// A management review is held.
    ManagementReview,
}

impl ConditionKind {
    /// The conditions of a stage; those of stage 2 come on top of those of stage 1.
    pub fn of(stage: Stage) -> &'static [ConditionKind] {
        const ALL: [ConditionKind; 7] = [
            ConditionKind::HeavyCriteria,
            ConditionKind::Documents,
            ConditionKind::Clauses,
            ConditionKind::Axes,
            ConditionKind::Window,
            ConditionKind::InternalAudit,
            ConditionKind::ManagementReview,
        ];
        match stage {
            Stage::One => &ALL[..3],
            Stage::Two => &ALL,
        }
    }

    /// A fixed word for scripts.
    pub fn id(self) -> &'static str {
        match self {
            ConditionKind::HeavyCriteria => "heavy_criteria",
            ConditionKind::Documents => "documents",
            ConditionKind::Clauses => "clauses",
            ConditionKind::Axes => "axes",
            ConditionKind::Window => "window",
            ConditionKind::InternalAudit => "internal_audit",
            ConditionKind::ManagementReview => "management_review",
        }
    }

    /// The condition as a sentence.
    pub fn what(self) -> Phrase {
        match self {
            ConditionKind::HeavyCriteria => phrase!("readiness.condition_heavy"),
            ConditionKind::Documents => phrase!("readiness.condition_documents"),
            ConditionKind::Clauses => phrase!("readiness.condition_clauses"),
            ConditionKind::Axes => phrase!("readiness.condition_axes"),
            ConditionKind::Window => phrase!("readiness.condition_window"),
            ConditionKind::InternalAudit => phrase!("readiness.condition_audit"),
            ConditionKind::ManagementReview => phrase!("readiness.condition_review"),
        }
    }
}

/// What something missing is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A record of the project.
    Record(Kind, Id),
    /// A clause, by its number.
    Clause(String),
    /// Something that is not there yet: an audit, a meeting.
    Nothing(Kind),
}

/// One thing that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Todo {
    /// What it is about.
    pub about: About,
    /// What is missing, as a sentence.
    pub what: String,
    /// Who answers for it.
    pub owner: Option<Id>,
}

/// A condition with what is missing; it is met where nothing is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Which one.
    pub kind: ConditionKind,
    /// What is missing, in order.
    pub todo: Vec<Todo>,
}

/// Whether the organisation is ready for a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The stage.
    pub stage: Stage,
    /// Its conditions.
    pub conditions: Vec<Condition>,
}

impl Verdict {
    /// How many things are missing.
    pub fn missing(&self) -> usize {
        self.conditions.iter().map(|one| one.todo.len()).sum()
    }

    /// Whether nothing is missing.
    pub fn is_ready(&self) -> bool {
        self.missing() == 0
    }

    /// The verdict as a sentence.
    pub fn sentence(&self) -> String {
        let stage = self.stage.number();
        match self.missing() {
            0 => t!("readiness.ready", stage),
            missing => t!("readiness.not_ready", stage, count = missing),
        }
    }
}

impl Project {
    /// Whether the organisation is ready for a stage on a day, by its own rating.
    pub fn verdict(&self, stage: Stage, as_of: NaiveDate) -> Verdict {
        let condition = |kind: &ConditionKind| Condition {
            kind: *kind,
            todo: match kind {
                ConditionKind::HeavyCriteria => self.heavy_criteria(),
                ConditionKind::Documents => self.unapproved_documents(),
                ConditionKind::Clauses => self.clauses_at_n(),
                ConditionKind::Axes => self.clauses_below_l(),
                ConditionKind::Window => self.short_windows(),
                ConditionKind::InternalAudit => self.missing_audit(as_of),
                ConditionKind::ManagementReview => self.missing_review(as_of),
            },
        };
        Verdict {
            stage,
            conditions: ConditionKind::of(stage).iter().map(condition).collect(),
        }
    }

    fn counting(&self) -> Vec<&Criterion> {
        let mut all = self.criteria_in_order();
        all.retain(|criterion| criterion.basis.counts_towards_conformity());
        all
    }

    /// The requirement criteria by leaf clause, in order.
    fn by_leaf(&self) -> Vec<(&str, Vec<&Criterion>)> {
        let mut leaves: Vec<(&str, Vec<&Criterion>)> = Vec::new();
        for criterion in self.counting() {
            match leaves.last_mut() {
                Some((clause, criteria)) if *clause == criterion.clause => criteria.push(criterion),
                _ => leaves.push((&criterion.clause, vec![criterion])),
            }
        }
        leaves.sort_by_key(|(clause, _)| clause_order(clause));
        leaves
    }

    fn heavy_criteria(&self) -> Vec<Todo> {
        let heavy = self.counting().into_iter().filter(|one| one.is_heavy());
        let missing = heavy.filter_map(|criterion| {
            let what = match criterion.defined {
                None => t!("readiness.todo_not_rated_defined"),
                Some(Rating::N) => t!("readiness.todo_n_defined"),
                Some(_) => return None,
            };
            let owner = self.owner_of_criterion(criterion);
            Some(Todo {
                about: About::Record(Kind::Criterion, criterion.id.clone()),
                what,
                owner: owner.map(|(person, _)| person.id.clone()),
            })
        });
        missing.collect()
    }

    fn unapproved_documents(&self) -> Vec<Todo> {
        let documents = self.documents.values().filter(|one| one.stage1);
        let mut missing: Vec<_> = documents.filter(|one| one.approved.is_none()).collect();
        missing.sort_by_key(|document| &document.code);
        let todo = missing.into_iter().map(|document| Todo {
            about: About::Record(Kind::Document, document.id.clone()),
            what: t!("readiness.todo_not_approved"),
            owner: document.role.as_ref().and_then(|role| {
                let holder = self.roles.get(role.id())?.holder.as_ref()?;
                Some(holder.id().clone())
            }),
        });
        todo.collect()
    }

    fn clauses_at_n(&self) -> Vec<Todo> {
        let missing = self.by_leaf().into_iter().filter_map(|(clause, criteria)| {
            let mut sum = Sum::default();
            for criterion in &criteria {
                sum.add(criterion.weight.get().into(), criterion.rating());
            }
            let what = match sum.band() {
                None => t!("readiness.todo_clause_not_rated"),
                Some(Rating::N) => t!("readiness.todo_clause_at_n", share = sum.share()),
                Some(_) => return None,
            };
            Some(self.about_clause(clause, &criteria, what))
        });
        missing.collect()
    }

    fn clauses_below_l(&self) -> Vec<Todo> {
        let below = |criteria: &[&Criterion], read: fn(&Criterion) -> Option<Rating>| {
            let short = |one: &&&Criterion| read(one).is_none_or(|rating| rating < Rating::L);
            criteria.iter().filter(short).count()
        };
        let missing = self.by_leaf().into_iter().filter_map(|(clause, criteria)| {
            let defined = below(&criteria, |one| one.defined);
            let operating = below(&criteria, |one| one.operating);
            if defined + operating == 0 {
                return None;
            }
            let what = t!(
                "readiness.todo_below_l",
                defined,
                operating,
                count = criteria.len()
            );
            Some(self.about_clause(clause, &criteria, what))
        });
        missing.collect()
    }

    /// Something missing of a clause: who owns its first criterion answers for it.
    fn about_clause(&self, clause: &str, criteria: &[&Criterion], what: String) -> Todo {
        let owners = criteria.iter().copied();
        let mut owners = owners.filter_map(|criterion| self.owner_of_criterion(criterion));
        Todo {
            about: About::Clause(clause.to_string()),
            what,
            owner: owners.next().map(|(person, _)| person.id.clone()),
        }
    }

    /// No process has dated records before evidence is kept, so each is short of its window.
    fn short_windows(&self) -> Vec<Todo> {
        let all = self.processes.values().map(|process| process.as_ref());
        let mut processes: Vec<_> = all.filter(|process| process.code.is_some()).collect();
        processes.sort_by_key(|process| (&process.title, &process.id));
        let todo = processes.into_iter().map(|process| Todo {
            about: About::Record(Kind::Process, process.id.clone()),
            what: t!("readiness.todo_no_records", days = WINDOW_DAYS),
            owner: self.person_of_process(process).map(|one| one.id.clone()),
        });
        todo.collect()
    }

    fn missing_audit(&self, as_of: NaiveDate) -> Vec<Todo> {
        let audits = self.audits.values().map(|audit| audit.as_ref());
        let mut internal: Vec<_> = audits
            .filter(|audit| audit.kind == AuditKind::Internal)
            .collect();
        if internal
            .iter()
            .any(|audit| audit.done.is_some_and(|done| done <= as_of))
        {
            return Vec::new();
        }
        internal.sort_by_key(|audit| (audit.last, &audit.id));
        let todo = match internal.first() {
            None => Todo {
                about: About::Nothing(Kind::Audit),
                what: t!("readiness.todo_no_audit"),
                owner: None,
            },
            Some(audit) => Todo {
                about: About::Record(Kind::Audit, audit.id.clone()),
                what: t!(
                    "readiness.todo_audit_planned",
                    date = crate::status::long_date(audit.last)
                ),
                owner: audit.auditor.as_ref().map(|person| person.id().clone()),
            },
        };
        vec![todo]
    }

    fn missing_review(&self, as_of: NaiveDate) -> Vec<Todo> {
        let meetings = self.meetings.values().map(|meeting| meeting.as_ref());
        let mut reviews: Vec<_> = meetings
            .filter(|meeting| meeting.kind == MeetingKind::ManagementReview)
            .collect();
        if reviews.iter().any(|one| one.held && one.date <= as_of) {
            return Vec::new();
        }
        reviews.retain(|review| !review.held);
        reviews.sort_by_key(|review| (review.date, &review.id));
        let todo = match reviews.first() {
            None => Todo {
                about: About::Nothing(Kind::Meeting),
                what: t!("readiness.todo_no_review"),
                owner: None,
            },
            Some(review) => Todo {
                about: About::Record(Kind::Meeting, review.id.clone()),
                what: t!(
                    "readiness.todo_review_planned",
                    date = crate::status::long_date(review.date)
                ),
                owner: None,
            },
        };
        vec![todo]
    }
}
