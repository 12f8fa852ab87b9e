//! Who answers for what: processes and their activities against people, roles and parties, and what is missing.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use waymark_planner::command::{RaciSet, proposed_for};
use waymark_planner::raci::{Gap, Letters, Part, Parts, Raci, Subject, Taker};
use waymark_planner::record::{Kind, PartyKind, Person, Process};
use waymark_planner::value::FieldValue as _;
use waymark_planner::workload::Workload;
use waymark_planner::{Command, Id, Project, Refusal, Value};
use waymark_words::t;

use super::holding::{self, Holding};
use super::people::Answering;
use super::short::Shorts;
use crate::error::AppError;
use crate::session::Moment;

/// Weeks over which the page Owners looks for people with too much to do.
const WEEKS: usize = 12;

/// Processes against people, roles and parties.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct OwnersView {
    /// The status date.
    pub as_of: NaiveDate,
    /// The people, by name.
    pub columns: Vec<RaciColumn>,
    /// The roles, by title.
    pub roles: Vec<RaciColumn>,
    /// The parties, by name.
    pub parties: Vec<RaciColumn>,
    /// The processes and topics, in the order of their clauses.
    pub topics: Vec<Topic>,
    /// How many of them a person answers for.
    pub topics_with_a: usize,
    /// People who have more to do than days in some week of the next twelve.
    pub over_booked: usize,
    /// The last day of the last of these weeks.
    pub over_until: Option<NaiveDate>,
}

/// Who can take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ColumnKind {
    /// A person.
    Person,
    /// A role.
    Role,
    /// A party.
    Party,
}

/// Somebody who can take part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RaciColumn {
    /// The record.
    pub id: String,
    /// A few letters, unique among people, among roles and among parties.
    pub short: String,
    /// What it is called.
    pub name: String,
    /// The job title of a person, the code of a role, the contact of a party.
    pub title: String,
    /// The part of the organisation a person works in.
    pub unit: Option<String>,
    /// Where to reach a person.
    pub email: Option<String>,
    /// Who it is.
    pub kind: ColumnKind,
    /// The person who fills a role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holder: Option<String>,
    /// How a party stands to the organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party_kind: Option<PartyKind>,
    /// Tasks they answer for that are not done.
    pub open_tasks: usize,
    /// Processes and activities in which they have any letter.
    pub marks: usize,
    /// The calendar a person follows, where that is not the project calendar.
    pub calendar: Option<String>,
    /// Whether nobody else follows it.
    pub calendar_own: bool,
    /// The days of the week on which a person works, Monday first, as `1111100`.
    pub week: Option<String>,
    /// When a person is away.
    pub absences: Vec<Absence>,
    /// What they hold.
    pub holds: Vec<Holding>,
}

/// Days on which a person is away, both inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Absence {
    /// The record.
    pub day_off: String,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// Why.
    pub name: String,
}

/// A process, or a topic that is answered for like one.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Topic {
    /// The record.
    pub id: String,
    /// Its code in the catalogue; none for a topic of the organisation's own.
    pub code: Option<String>,
    /// Its clause, or the heading that its clauses share; empty without any.
    pub clause: String,
    /// What it is called.
    pub title: String,
    /// The person who owns it.
    pub owner: Option<String>,
    /// The role that owns it where no person is named.
    pub owner_role: Option<String>,
    /// The person who manages it.
    pub manager: Option<String>,
    /// The clauses it serves.
    pub clauses: Vec<String>,
    /// Who takes part, all three sorts side by side.
    pub cells: Vec<RaciCell>,
    /// What is missing or double.
    pub gaps: Vec<RaciGap>,
    /// Activities that the catalogue proposes while there is none yet.
    pub proposal: usize,
    /// Its activities, in order.
    pub activities: Vec<TopicActivity>,
}

/// An activity of a process.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct TopicActivity {
    /// The record.
    pub id: String,
    /// What is done.
    pub name: String,
    /// Who takes part.
    pub cells: Vec<RaciCell>,
    /// What is missing or double.
    pub gaps: Vec<RaciGap>,
}

/// How one takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct RaciCell {
    /// The person, role or party.
    pub column: String,
    /// What counts, in the order A, R, C, I.
    pub letters: String,
    /// What was set for them alone.
    pub own: String,
    /// What comes by the roles a person fills.
    pub via: Vec<ViaRole>,
}

/// Letters that come by a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ViaRole {
    /// The role.
    pub role: String,
    /// What it is called.
    pub title: String,
    /// Its letters.
    pub letters: String,
}

/// What can be missing or double.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GapKind {
    /// No person answers for it.
    NoAccountable,
    /// Nobody does the work.
    NoResponsible,
    /// More than one answers for it.
    ManyAccountable,
}

/// What is missing or double in who takes part.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct RaciGap {
    /// What.
    pub what: GapKind,
    /// The same as a sentence.
    pub sentence: String,
    /// What could be done about it.
    pub suggestion: Option<GapSuggestion>,
}

/// Who could fill a gap: the one who does the work already.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct GapSuggestion {
    /// The person.
    pub person: String,
    /// What they are called.
    pub name: String,
    /// The acts that do it.
    #[schemars(with = "Vec<serde_json::Value>")]
    pub commands: Vec<Command>,
    /// What a button says.
    pub label: String,
}

/// Processes against people, roles and parties at a moment.
pub fn owners(moment: &Moment) -> OwnersView {
    let project = &*moment.project;
    let raci = project.raci();
    let topics = topics(project, &raci);
    let without = |topic: &&Topic| {
        let mut gaps = topic.gaps.iter();
        gaps.any(|gap| gap.what == GapKind::NoAccountable)
    };
    let load = project.workload(
        moment.status_date,
        project.present_week(moment.status_date),
        WEEKS,
    );
    let over = over_booked(project, &load);
    let columns = Columns::of(moment, &raci);
    OwnersView {
        as_of: moment.status_date,
        columns: columns.people(),
        roles: columns.roles(),
        parties: columns.parties(),
        topics_with_a: topics.len() - topics.iter().filter(without).count(),
        topics,
        over_booked: over.len(),
        over_until: over.into_iter().max(),
    }
}

/// One process of a view, by id, code or title.
///
/// # Errors
/// When none is called so.
pub fn topic<'a>(view: &'a OwnersView, given: &str) -> Result<&'a Topic, AppError> {
    let called = |topic: &&Topic| {
        topic.id == given || topic.code.as_deref() == Some(given) || topic.title == given
    };
    view.topics.iter().find(called).ok_or_else(|| {
        let given = given.to_string();
        let kind = Kind::Process;
        AppError::from(Refusal::NoSuch { kind, given })
    })
}

/// The last day of the last week in which each person who has too much to do has it.
fn over_booked(project: &Project, load: &Workload) -> Vec<NaiveDate> {
    let last = |person: &Id| {
        let weeks = load.weeks().iter().zip(load.of(person));
        let over = weeks.filter(|(_, week)| week.is_over());
        over.map(|(week, _)| week.sunday).next_back()
    };
    project.people.keys().filter_map(last).collect()
}

/// What all columns need.
struct Columns<'a> {
    moment: &'a Moment,
    project: &'a Project,
    shorts: Shorts,
    marks: BTreeMap<Taker, usize>,
    answering: Answering,
}

impl<'a> Columns<'a> {
    fn of(moment: &'a Moment, raci: &Raci) -> Columns<'a> {
        let project = &*moment.project;
        let mut marks = BTreeMap::<Taker, usize>::new();
        for (taker, _) in raci.iter().flat_map(|(_, parts)| parts.iter()) {
            *marks.entry(taker.clone()).or_default() += 1;
        }
        Columns {
            moment,
            project,
            shorts: Shorts::of(project),
            marks,
            answering: Answering::of(project),
        }
    }

    fn column(&self, taker: Taker, kind: ColumnKind, name: &str, title: &str) -> RaciColumn {
        let id = taker.id();
        RaciColumn {
            id: id.to_string(),
            short: self.shorts.get(id),
            name: name.to_string(),
            title: title.to_string(),
            unit: None,
            email: None,
            kind,
            holder: None,
            party_kind: None,
            open_tasks: 0,
            marks: self.marks.get(&taker).copied().unwrap_or_default(),
            calendar: None,
            calendar_own: false,
            week: None,
            absences: Vec::new(),
            holds: Vec::new(),
        }
    }

    fn people(&self) -> Vec<RaciColumn> {
        let column = |person: &Person| {
            let taker = Taker::Person(person.id.clone());
            let own = self.project.own_calendar_of(person);
            RaciColumn {
                unit: person.unit.clone(),
                email: person.email.clone(),
                open_tasks: self.answering.open_tasks(&person.id),
                calendar: person
                    .calendar
                    .as_ref()
                    .map(|calendar| calendar.id().to_string()),
                calendar_own: own.is_some(),
                week: self.week_of(person),
                absences: absences(self.project, person),
                holds: holding::of_person(self.project, &person.id, self.moment.status_date),
                ..self.column(taker, ColumnKind::Person, &person.name, &person.title)
            }
        };
        sorted(self.project.people.values().map(|person| column(person)))
    }

    /// The working week of the calendar a person follows.
    fn week_of(&self, person: &Person) -> Option<String> {
        let project = self.project.charter().map(|charter| &charter.calendar);
        let followed = person.calendar.as_ref().or(project)?;
        let calendar = self.project.calendars.get(followed.id())?;
        match calendar.week.to_value() {
            Value::Text(week) => Some(week),
            _ => None,
        }
    }

    fn roles(&self) -> Vec<RaciColumn> {
        let roles = self.project.roles.values().map(|role| {
            let taker = Taker::Role(role.id.clone());
            RaciColumn {
                holder: role.holder.as_ref().map(|holder| holder.id().to_string()),
                open_tasks: self.answering.open_tasks_of_role(&role.id),
                holds: self.pointing(Kind::Role, &role.id),
                ..self.column(taker, ColumnKind::Role, &role.title, &role.code)
            }
        });
        sorted(roles)
    }

    fn parties(&self) -> Vec<RaciColumn> {
        let parties = self.project.parties.values().map(|party| {
            let taker = Taker::Party(party.id.clone());
            RaciColumn {
                party_kind: Some(party.kind),
                holds: self.pointing(Kind::Party, &party.id),
                ..self.column(taker, ColumnKind::Party, &party.name, &party.contact)
            }
        });
        sorted(parties)
    }

    /// What names a role or a party and is open.
    fn pointing(&self, kind: Kind, id: &Id) -> Vec<Holding> {
        let project = self.project;
        let is_open = |kind: Kind, id: &Id| match kind {
            Kind::Task => project
                .tasks
                .get(id)
                .is_some_and(|t| t.progress.get() < 100),
            Kind::Risk => project
                .risks
                .get(id)
                .is_some_and(|risk| risk.closed.is_none()),
            Kind::Dependency => project
                .dependencies
                .get(id)
                .is_some_and(|d| d.met.is_none()),
            _ => true,
        };
        let pointers = project.pointers_to(kind, id);
        let held = pointers.filter(|pointer| is_open(pointer.kind, &pointer.id));
        holding::told(project, held.map(|pointer| (pointer.kind, &pointer.id)))
    }
}

fn sorted(columns: impl Iterator<Item = RaciColumn>) -> Vec<RaciColumn> {
    let mut columns: Vec<RaciColumn> = columns.collect();
    columns.sort_by_cached_key(|column| (column.name.to_lowercase(), column.id.clone()));
    columns
}

/// When a person is away, in order.
pub(crate) fn absences(project: &Project, person: &Person) -> Vec<Absence> {
    let absences = project.absences_of(person).into_iter();
    let absences = absences.map(|off| Absence {
        day_off: off.id.to_string(),
        first: off.first,
        last: off.last,
        name: off.name.clone(),
    });
    absences.collect()
}

fn topics(project: &Project, raci: &Raci) -> Vec<Topic> {
    let mut activities = BTreeMap::<&Id, Vec<_>>::new();
    for activity in project.activities.values() {
        let of_process = activities.entry(activity.process.id()).or_default();
        of_process.push(activity);
    }
    let mut topics: Vec<Topic> = project
        .processes
        .values()
        .map(|process| {
            let parts = raci.of(&Subject::process(process));
            let mut of_process = activities.remove(&process.id).unwrap_or_default();
            of_process.sort_by_key(|activity| (&activity.place, &activity.id));
            let of_process = of_process.into_iter().map(|activity| {
                let parts = raci.of(&Subject::activity(activity));
                let told = Told {
                    project,
                    process,
                    activity: Some((&activity.id, &activity.name)),
                };
                TopicActivity {
                    id: activity.id.to_string(),
                    name: activity.name.clone(),
                    cells: cells(project, parts),
                    gaps: told.gaps(parts),
                }
            });
            let told = Told {
                project,
                process,
                activity: None,
            };
            let pointed = |person: &Option<waymark_planner::Ref<Person>>| {
                person.as_ref().map(|person| person.id().to_string())
            };
            Topic {
                id: process.id.to_string(),
                code: process.code.clone(),
                clause: clause_of(process),
                title: process.title.clone(),
                owner: pointed(&process.owner),
                owner_role: process.role.as_ref().map(|role| role.id().to_string()),
                manager: pointed(&process.manager),
                clauses: process.clauses.iter().cloned().collect(),
                cells: cells(project, parts),
                gaps: told.gaps(parts),
                proposal: proposed_for(project, &process.id).len(),
                activities: of_process.collect(),
            }
        })
        .collect();
    topics.sort_by_cached_key(|topic| {
        let clauses = numbers(&topic.clause);
        (
            clauses.is_empty(),
            clauses,
            topic.title.to_lowercase(),
            topic.id.clone(),
        )
    });
    topics
}

/// The clause of a process, or what its clauses begin with alike: `8.5.1` of `8.5.1.1` and `8.5.1.2`.
pub(crate) fn clause_of(process: &Process) -> String {
    let mut clauses = process.clauses.iter();
    let first = clauses.next().cloned().unwrap_or_default();
    clauses.fold(first, |shared, clause| {
        let alike = shared.split('.').zip(clause.split('.'));
        let alike = alike.take_while(|(one, other)| one == other);
        alike.map(|(part, _)| part).collect::<Vec<_>>().join(".")
    })
}

/// `8.10` after `8.9`.
fn numbers(clause: &str) -> Vec<u32> {
    clause
        .split('.')
        .filter_map(|part| part.parse().ok())
        .collect()
}

fn cells(project: &Project, parts: &Parts) -> Vec<RaciCell> {
    let cells = parts.iter().map(|(taker, part)| RaciCell {
        column: taker.id().to_string(),
        letters: part.letters().to_string(),
        own: part.own.to_string(),
        via: part
            .via
            .iter()
            .map(|(role, letters)| ViaRole {
                role: role.to_string(),
                title: role_title(project, role),
                letters: letters.to_string(),
            })
            .collect(),
    });
    cells.collect()
}

fn role_title(project: &Project, role: &Id) -> String {
    let role = project.roles.get(role);
    role.map(|role| role.title.clone()).unwrap_or_default()
}

/// A process or activity that is told of.
struct Told<'a> {
    project: &'a Project,
    process: &'a Process,
    activity: Option<(&'a Id, &'a str)>,
}

impl Told<'_> {
    /// `8.7.2 Service continuity management`, or with its activity.
    fn name(&self) -> String {
        let name = match self.activity {
            Some((_, activity)) => format!("{}: {activity}", self.process.title),
            None => self.process.title.clone(),
        };
        format!("{} {name}", clause_of(self.process))
            .trim()
            .to_string()
    }

    fn gaps(&self, parts: &Parts) -> Vec<RaciGap> {
        let gaps = parts.gaps().into_iter();
        gaps.map(|gap| self.gap(parts, gap)).collect()
    }

    fn gap(&self, parts: &Parts, gap: Gap) -> RaciGap {
        let name = self.name();
        let roles = |open: Vec<Id>| {
            let titles = open.iter().map(|role| role_title(self.project, role));
            titles.collect::<Vec<_>>().join(", ")
        };
        match gap {
            Gap::NoAccountable(open) => RaciGap {
                what: GapKind::NoAccountable,
                sentence: match open.is_empty() {
                    true => t!("people.no_accountable", name),
                    false => t!("people.no_accountable_role", name, role = roles(open)),
                },
                suggestion: self.suggestion(parts, parts.responsible().next()),
            },
            Gap::NoResponsible(open) => RaciGap {
                what: GapKind::NoResponsible,
                sentence: match open.is_empty() {
                    true => t!("people.no_responsible", name),
                    false => t!("people.no_responsible_role", name, role = roles(open)),
                },
                suggestion: None,
            },
            Gap::ManyAccountable(takers) => RaciGap {
                what: GapKind::ManyAccountable,
                sentence: t!("people.many_accountable", name, count = takers.len()),
                suggestion: None,
            },
        }
    }

    /// Makes a person who does the work accountable too.
    fn suggestion(&self, parts: &Parts, person: Option<&Id>) -> Option<GapSuggestion> {
        let person = self.project.people.get(person?)?;
        let own = parts.of(&Taker::Person(person.id.clone()));
        let own = own.map_or_else(Letters::default, |part: &Part| part.own);
        let letters = own.and(Letters::ACCOUNTABLE).strongest();
        let command = Command::RaciSet(RaciSet {
            process: self.process.id.to_string(),
            activity: self.activity.map(|(id, _)| id.to_string()),
            person: Some(person.id.to_string()),
            role: None,
            party: None,
            letters: letters.to_string(),
        });
        Some(GapSuggestion {
            person: person.id.to_string(),
            name: person.name.clone(),
            commands: vec![command],
            label: t!("people.make_accountable", name = person.name),
        })
    }
}
