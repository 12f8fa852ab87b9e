//! Who answers for a process and for its activities, who does the work, who is asked before and told afterwards.
//!
//! Marks are kept for persons, for roles and for parties. What counts is the *effective* letters: those of a person are
//! their own together with those of the roles they hold. Who answers for something or does it is not consulted or
//! informed beside that, so A and R hide C and I, and C hides I. Nothing here changes a project.

use std::collections::BTreeMap;
use std::fmt;

use crate::project::Project;
use crate::record::{Activity, Process, RaciMark};
use crate::value::Id;

/// Letters of one cell, in the order A, R, C, I.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Letters(u8);

impl Letters {
    /// Answers for the result.
    pub const ACCOUNTABLE: Letters = Letters(1);
    /// Does the work.
    pub const RESPONSIBLE: Letters = Letters(2);
    /// Is asked before.
    pub const CONSULTED: Letters = Letters(4);
    /// Is told afterwards.
    pub const INFORMED: Letters = Letters(8);

    const ALL: [(Letters, char); 4] = [
        (Letters::ACCOUNTABLE, 'A'),
        (Letters::RESPONSIBLE, 'R'),
        (Letters::CONSULTED, 'C'),
        (Letters::INFORMED, 'I'),
    ];

    /// The letters of a text, in any order; none where another letter stands in it.
    ///
    /// ```
    /// use waymark_planner::raci::Letters;
    /// assert_eq!(Letters::read("ra").unwrap().to_string(), "AR");
    /// assert!(Letters::read("AX").is_none());
    /// ```
    pub fn read(text: &str) -> Option<Letters> {
        let letter = |given: char| {
            let mut all = Letters::ALL.into_iter();
            all.find(|(_, sign)| given.eq_ignore_ascii_case(sign))
        };
        text.trim()
            .chars()
            .try_fold(Letters::default(), |so_far, given| {
                Some(so_far.and(letter(given)?.0))
            })
    }

    /// The letters of a mark. What is no letter, which no command puts in, is left out.
    pub fn of(mark: &RaciMark) -> Letters {
        let read = mark.letters.iter().filter_map(|text| Letters::read(text));
        read.fold(Letters::default(), Letters::and)
    }

    /// Both together.
    pub fn and(self, other: Letters) -> Letters {
        Letters(self.0 | other.0)
    }

    /// These without others.
    pub fn without(self, other: Letters) -> Letters {
        Letters(self.0 & !other.0)
    }

    /// Whether all of the others are among these.
    pub fn has(self, other: Letters) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether C or I stands beside another letter: a mark never says that.
    pub fn is_mixed(self) -> bool {
        self != self.strongest()
    }

    /// What counts of letters that come together: A and R hide C and I, C hides I.
    pub fn strongest(self) -> Letters {
        let doing = Letters::ACCOUNTABLE.and(Letters::RESPONSIBLE);
        match Letters(self.0 & doing.0) {
            done if !done.is_empty() => done,
            _ if self.has(Letters::CONSULTED) => Letters::CONSULTED,
            _ => self,
        }
    }

    /// Each letter as a text of its own: how a mark keeps them.
    pub fn texts(self) -> impl Iterator<Item = String> {
        let all = Letters::ALL.into_iter();
        all.filter(move |(letter, _)| self.has(*letter))
            .map(|(_, sign)| sign.to_string())
    }
}

impl fmt::Display for Letters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.texts().try_for_each(|letter| f.write_str(&letter))
    }
}

/// Who takes part.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taker {
    /// A person.
    Person(Id),
    /// A role, whoever holds it.
    Role(Id),
    /// A party outside the organisational unit in scope.
    Party(Id),
}

impl Taker {
    /// Whom a mark is for; none for a mark of nobody, which no command makes.
    pub fn of(mark: &RaciMark) -> Option<Taker> {
        let person = mark
            .person
            .as_ref()
            .map(|to| Taker::Person(to.id().clone()));
        let role = || mark.role.as_ref().map(|to| Taker::Role(to.id().clone()));
        let party = || mark.party.as_ref().map(|to| Taker::Party(to.id().clone()));
        person.or_else(role).or_else(party)
    }

    /// The record.
    pub fn id(&self) -> &Id {
        match self {
            Taker::Person(id) | Taker::Role(id) | Taker::Party(id) => id,
        }
    }
}

/// What somebody takes part in: a process, or one activity of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// The process.
    pub process: Id,
    /// The activity; none for the process as a whole.
    pub activity: Option<Id>,
}

impl Subject {
    /// A process as a whole.
    pub fn process(process: &Process) -> Subject {
        Subject {
            process: process.id.clone(),
            activity: None,
        }
    }

    /// An activity of a process.
    pub fn activity(activity: &Activity) -> Subject {
        Subject {
            process: activity.process.id().clone(),
            activity: Some(activity.id.clone()),
        }
    }

    /// What a mark is about.
    pub fn of(mark: &RaciMark) -> Subject {
        Subject {
            process: mark.process.id().clone(),
            activity: mark.activity.as_ref().map(|activity| activity.id().clone()),
        }
    }
}

/// How one taker takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// By marks of their own.
    pub own: Letters,
    /// By the roles they hold, in order of the roles' ids.
    pub via: Vec<(Id, Letters)>,
}

impl Part {
    /// What counts.
    pub fn letters(&self) -> Letters {
        let via = self.via.iter().map(|(_, letters)| *letters);
        via.fold(self.own, Letters::and).strongest()
    }
}

/// What is missing or double in who takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// No person answers for it; the roles that would, but nobody holds them.
    NoAccountable(Vec<Id>),
    /// Neither person nor party does the work; the roles that would, but nobody holds them.
    NoResponsible(Vec<Id>),
    /// More than one answers for it. No command leads there; two copies that are merged can.
    ManyAccountable(Vec<Taker>),
}

/// Who takes part in one process or activity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    parts: BTreeMap<Taker, Part>,
    /// Roles that nobody holds.
    open: Vec<Id>,
}

impl Parts {
    fn add(&mut self, project: &Project, mark: &RaciMark) {
        let (Some(taker), letters) = (Taker::of(mark), Letters::of(mark)) else {
            return;
        };
        if let Taker::Role(role) = &taker {
            let holder = project.roles.get(role).and_then(|role| role.holder.clone());
            match holder {
                Some(holder) => {
                    let person = Taker::Person(holder.id().clone());
                    let part = self.parts.entry(person).or_default();
                    part.via.push((role.clone(), letters));
                    part.via.sort();
                }
                None => self.open.push(role.clone()),
            }
        }
        let part = self.parts.entry(taker).or_default();
        part.own = part.own.and(letters);
    }

    /// Everyone with a letter, persons first, then roles, then parties.
    pub fn iter(&self) -> impl Iterator<Item = (&Taker, &Part)> {
        self.parts.iter()
    }

    /// How one taker takes part.
    pub fn of(&self, taker: &Taker) -> Option<&Part> {
        self.parts.get(taker)
    }

    /// Those who have a letter and are not roles that somebody holds: each person once, however they come by it.
    fn counted(&self, letter: Letters) -> impl Iterator<Item = &Taker> {
        let parts = self.parts.iter();
        let has = parts.filter(move |(_, part)| part.letters().has(letter));
        has.map(|(taker, _)| taker)
            .filter(|taker| !matches!(taker, Taker::Role(role) if !self.open.contains(role)))
    }

    /// Who answers for it: a person, or a role while nobody holds it. At most one, but for copies that were merged.
    pub fn accountable(&self) -> Vec<&Taker> {
        self.counted(Letters::ACCOUNTABLE).collect()
    }

    /// The persons who do the work.
    pub fn responsible(&self) -> impl Iterator<Item = &Id> {
        self.counted(Letters::RESPONSIBLE)
            .filter_map(|taker| match taker {
                Taker::Person(person) => Some(person),
                _ => None,
            })
    }

    /// What is missing or double.
    pub fn gaps(&self) -> Vec<Gap> {
        let open = |takers: &[&Taker]| {
            let roles = takers.iter().filter_map(|taker| match taker {
                Taker::Role(role) => Some(role.clone()),
                _ => None,
            });
            roles.collect::<Vec<Id>>()
        };
        let accountable = self.accountable();
        let responsible: Vec<&Taker> = self.counted(Letters::RESPONSIBLE).collect();
        let mut gaps = Vec::new();
        if accountable.len() > 1 {
            let takers = accountable.iter().map(|taker| (*taker).clone());
            gaps.push(Gap::ManyAccountable(takers.collect()));
        } else if !accountable.iter().any(|t| matches!(t, Taker::Person(_))) {
            gaps.push(Gap::NoAccountable(open(&accountable)));
        }
        if responsible.iter().all(|t| matches!(t, Taker::Role(_))) {
            gaps.push(Gap::NoResponsible(open(&responsible)));
        }
        gaps
    }
}

/// Who takes part in every process and activity of a project, worked out in one pass over its marks.
#[derive(Clone, Debug, Default)]
pub struct Raci {
    of: BTreeMap<Subject, Parts>,
    none: Parts,
}

impl Raci {
    /// Who takes part in one process or activity.
    pub fn of(&self, subject: &Subject) -> &Parts {
        self.of.get(subject).unwrap_or(&self.none)
    }

    /// Every process and activity in which somebody takes part.
    pub fn iter(&self) -> impl Iterator<Item = (&Subject, &Parts)> {
        self.of.iter()
    }
}

impl Project {
    /// Who takes part in every process and activity.
    pub fn raci(&self) -> Raci {
        let mut raci = Raci::default();
        for mark in self.raci_marks.values() {
            let parts = raci.of.entry(Subject::of(mark)).or_default();
            parts.add(self, mark);
        }
        raci
    }

    /// Who takes part in one process or activity.
    pub fn parts_of(&self, subject: &Subject) -> Parts {
        let mut parts = Parts::default();
        for mark in self.marks_of(subject) {
            parts.add(self, mark);
        }
        parts
    }

    /// The marks of one process or activity, by id.
    pub(crate) fn marks_of<'a>(
        &'a self,
        subject: &'a Subject,
    ) -> impl Iterator<Item = &'a RaciMark> + use<'a> {
        let pointers = self.pointers_to(crate::record::Kind::Process, &subject.process);
        let marks = pointers.filter_map(|pointer| match pointer.kind {
            crate::record::Kind::RaciMark => self.raci_marks.get(&pointer.id),
            _ => None,
        });
        marks
            .map(|mark| mark.as_ref())
            .filter(move |mark| Subject::of(mark) == *subject)
    }

    /// The activities of a process, in order.
    pub fn activities_of(&self, process: &Id) -> Vec<&Activity> {
        let all = self.activities.values().map(|activity| activity.as_ref());
        let mut of_process: Vec<&Activity> =
            all.filter(|one| one.process.id() == process).collect();
        of_process.sort_by_key(|activity| (&activity.place, &activity.id));
        of_process
    }
}
