//! Acts on who takes part in processes and activities. What letters mean together is in [`crate::raci`].

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_catalogue::{Catalogue, RaciRow};
use waymark_words::t;

use super::process::{find_activity_of, last_place};
use super::{Decide, Outcome, find, find_person, find_role};
use crate::draft::Draft;
use crate::project::Project;
use crate::raci::{Letters, Subject, Taker};
use crate::record::{Activity, Kind, Party, Process, RaciMark, Role};
use crate::refusal::Refusal;
use crate::value::{Id, Ref};

/// Says how a person, a role or a party takes part in a process or in one of its activities. One answers for each: who
/// is made accountable takes that from whoever was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RaciSet {
    /// The process, by id, code such as `INCIDENT`, or title.
    pub process: String,
    /// The activity of it, by id or name; the process as a whole where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<String>,
    /// The person, by id or name. Exactly one of person, role and party is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The role, by id or code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The party, by id or name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// `A` answers for it, `R` does it, `C` is asked before, `I` is told afterwards; `AR` together, nothing for none.
    pub letters: String,
}

impl RaciSet {
    fn taker(&self, project: &Project) -> Result<Taker, Refusal> {
        match (&self.person, &self.role, &self.party) {
            (Some(given), None, None) => Ok(Taker::Person(find_person(project, given)?.id.clone())),
            (None, Some(given), None) => Ok(Taker::Role(find_role(project, given)?.id.clone())),
            (None, None, Some(given)) => {
                Ok(Taker::Party(find::<Party>(project, given)?.id.clone()))
            }
            _ => Err(Refusal::NotOneTaker),
        }
    }

    fn letters(&self) -> Result<Letters, Refusal> {
        let given = || self.letters.clone();
        match Letters::read(&self.letters) {
            None => Err(Refusal::NoLetters { given: given() }),
            Some(letters) if letters.is_mixed() => Err(Refusal::LetterAlone { given: given() }),
            Some(letters) => Ok(letters),
        }
    }
}

impl Decide for RaciSet {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let letters = self.letters()?;
        let project = draft.project();
        let process = find::<Process>(project, &self.process)?;
        let subject = match &self.activity {
            None => Subject::process(process),
            Some(given) => Subject::activity(find_activity_of(project, &process.id, given)?),
        };
        let taker = self.taker(project)?;
        if matches!(taker, Taker::Party(_)) && letters.has(Letters::ACCOUNTABLE) {
            let name = called(project, &taker);
            return Err(Refusal::PartyAccountable { name });
        }
        let mut outcome = Outcome::default();
        // Who answers by a role they hold goes on answering by it.
        let by_role = via(project, &subject, &taker);
        let answers_by_role = by_role
            .iter()
            .any(|(_, by_role)| by_role.has(Letters::ACCOUNTABLE));
        let own = match answers_by_role {
            true => letters.without(Letters::ACCOUNTABLE),
            false => letters,
        };
        if own.has(Letters::ACCOUNTABLE) {
            take_accountability(draft, &subject, &taker, &mut outcome)?;
        }
        mark(draft, &subject, &taker, own)?;
        for (role, by_role) in by_role {
            let after = own.and(by_role).strongest();
            if after != letters {
                let name = called(draft.project(), &taker);
                let role = called(draft.project(), &Taker::Role(role));
                let note = t!("rules.note_raci_by_role", name, letters = by_role, role);
                outcome.notes.push(note);
            }
        }
        Ok(outcome)
    }
}

/// What a person has by the roles they hold.
fn via(project: &Project, subject: &Subject, taker: &Taker) -> Vec<(Id, Letters)> {
    let parts = project.parts_of(subject);
    parts
        .of(taker)
        .map_or_else(Vec::new, |part| part.via.clone())
}

/// Takes the A from everyone else, and says from whom.
fn take_accountability(
    draft: &mut Draft<'_>,
    subject: &Subject,
    taker: &Taker,
    outcome: &mut Outcome,
) -> Result<(), Refusal> {
    let marks = draft.project().marks_of(subject);
    let others: BTreeMap<Taker, Letters> = marks
        .filter_map(|mark| Some((Taker::of(mark)?, Letters::of(mark))))
        .filter(|(other, letters)| other != taker && letters.has(Letters::ACCOUNTABLE))
        .collect();
    for (other, letters) in others {
        mark(
            draft,
            subject,
            &other,
            letters.without(Letters::ACCOUNTABLE),
        )?;
        let name = called(draft.project(), &other);
        let note = t!("rules.note_accountable_before", name);
        outcome.notes.push(note);
    }
    Ok(())
}

/// What people call someone who takes part.
fn called(project: &Project, taker: &Taker) -> String {
    let name = match taker {
        Taker::Person(id) => project.people.get(id).map(|person| person.name.clone()),
        Taker::Role(id) => project.roles.get(id).map(|role| role.title.clone()),
        Taker::Party(id) => project.parties.get(id).map(|party| party.name.clone()),
    };
    name.unwrap_or_default()
}

/// Lets someone have exactly these letters by a mark of their own.
pub(super) fn mark(
    draft: &mut Draft<'_>,
    subject: &Subject,
    taker: &Taker,
    letters: Letters,
) -> Result<(), Refusal> {
    let marks = draft.project().marks_of(subject);
    let of_taker = marks.filter(|mark| Taker::of(mark).as_ref() == Some(taker));
    let mut there: Vec<Id> = of_taker.map(|mark| mark.id.clone()).collect();
    // Two copies that are merged can bring two marks of one; the first is kept.
    let doubled = there.split_off(usize::from(!letters.is_empty()).min(there.len()));
    for id in doubled {
        draft.remove::<RaciMark>(&id)?;
    }
    match there.first() {
        Some(id) => set_letters(draft, id, letters),
        None if letters.is_empty() => Ok(()),
        None => create(draft, subject, taker, letters),
    }
}

fn set_letters(draft: &mut Draft<'_>, id: &Id, letters: Letters) -> Result<(), Refusal> {
    let before = draft.project().raci_marks.get(id);
    let before = before.map_or_else(BTreeSet::new, |mark| mark.letters.clone());
    let after: BTreeSet<String> = letters.texts().collect();
    for gone in before.difference(&after) {
        draft.put_in_set::<RaciMark>(id, "letters", gone, false)?;
    }
    for new in after.difference(&before) {
        draft.put_in_set::<RaciMark>(id, "letters", new, true)?;
    }
    Ok(())
}

fn create(
    draft: &mut Draft<'_>,
    subject: &Subject,
    taker: &Taker,
    letters: Letters,
) -> Result<(), Refusal> {
    let mut mark = RaciMark {
        id: draft.next_id(),
        process: Ref::to(subject.process.clone()),
        activity: subject.activity.clone().map(Ref::to),
        role: None,
        person: None,
        party: None,
        letters: letters.texts().collect(),
    };
    match taker.clone() {
        Taker::Person(id) => mark.person = Some(Ref::to(id)),
        Taker::Role(id) => mark.role = Some(Ref::to(id)),
        Taker::Party(id) => mark.party = Some(Ref::to(id)),
    }
    draft.create(&mark).map(|_| ())
}

/// Removes the marks that name a record which is about to go: a mark of nobody says nothing, and one of an activity would
/// become one of the whole process.
pub(super) fn remove_marks(draft: &mut Draft<'_>, kind: Kind, id: &Id) -> Result<(), Refusal> {
    let pointers = draft.project().pointers_to(kind, id);
    let marks: Vec<Id> = pointers
        .filter(|pointer| pointer.kind == Kind::RaciMark)
        .map(|pointer| pointer.id.clone())
        .collect();
    marks
        .iter()
        .try_for_each(|mark| draft.remove::<RaciMark>(mark))
}

/// Takes the activities of the catalogue over, with the roles that take part in each, for processes that have no
/// activity yet. Nothing is overwritten.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RaciPropose {
    /// The process, by id, code or title; all of them where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub process: Option<String>,
}

impl Decide for RaciPropose {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let wanted: Vec<Id> = match &self.process {
            Some(given) => vec![find::<Process>(project, given)?.id.clone()],
            None => project.processes.keys().cloned().collect(),
        };
        let mut rows = 0;
        for id in wanted {
            for row in proposed_for(draft.project(), &id) {
                take_row(draft, &id, row)?;
                rows += 1;
            }
        }
        let note = match rows {
            0 => t!("rules.note_nothing_proposed"),
            count => t!("rules.note_proposed", count),
        };
        Ok(Outcome {
            made: None,
            notes: vec![note],
        })
    }
}

/// The activities that the catalogue proposes for a process; none once it has activities, or where the catalogue does
/// not know it.
pub fn proposed_for(project: &Project, process: &Id) -> &'static [RaciRow] {
    let record = project.processes.get(process);
    let code = record.and_then(|record| record.code.as_deref());
    let (Some(code), Some(charter)) = (code, project.charter()) else {
        return &[];
    };
    let has_activities = project
        .pointers_to(Kind::Process, process)
        .any(|pointer| pointer.kind == Kind::Activity);
    let known = Catalogue::shipped(charter.edition).process(code);
    match known {
        Some(known) if !has_activities => &known.raci,
        _ => &[],
    }
}

fn take_row(draft: &mut Draft<'_>, process: &Id, row: &RaciRow) -> Result<(), Refusal> {
    let place = last_place(draft.project(), process);
    let activity = Activity {
        id: draft.next_id(),
        process: Ref::to(process.clone()),
        place,
        name: row.activity.clone(),
    };
    draft.create(&activity)?;
    let subject = Subject::activity(&activity);
    for (code, letters) in letters_of(row) {
        let role = find_role(draft.project(), code).map(|role| role.id.clone());
        // A project whose roles are its own takes over what fits.
        if let Ok(role) = role {
            create(draft, &subject, &Taker::Role(role), letters)?;
        }
    }
    Ok(())
}

/// How each role takes part in one activity of the catalogue.
fn letters_of(row: &RaciRow) -> BTreeMap<&str, Letters> {
    let mut letters = BTreeMap::<&str, Letters>::new();
    let mut give = |role, letter| {
        let had = letters.entry(role).or_default();
        *had = had.and(letter);
    };
    give(row.accountable.as_str(), Letters::ACCOUNTABLE);
    for (roles, letter) in [
        (&row.responsible, Letters::RESPONSIBLE),
        (&row.consulted, Letters::CONSULTED),
        (&row.informed, Letters::INFORMED),
    ] {
        roles.iter().for_each(|role| give(role.as_str(), letter));
    }
    letters
        .values_mut()
        .for_each(|letters| *letters = letters.strongest());
    letters
}

/// How each role takes part in a process of the catalogue as a whole: its owner answers for it, who does one of its
/// activities does the work, and the rest is asked or told.
fn letters_of_all<'a>(owner: &'a str, rows: &'a [RaciRow]) -> BTreeMap<&'a str, Letters> {
    let mut letters = BTreeMap::from([(owner, Letters::ACCOUNTABLE)]);
    for (role, more) in rows.iter().flat_map(letters_of) {
        // Who answers for one activity is asked about the whole.
        let more = match more.without(Letters::ACCOUNTABLE) {
            more if more.is_empty() => Letters::CONSULTED,
            more => more,
        };
        let had = letters.entry(role).or_default();
        *had = had.and(more);
    }
    letters
        .values_mut()
        .for_each(|letters| *letters = letters.strongest());
    letters
}

/// Adds the processes of the catalogue to a project that is being made, with the roles that take part in each.
pub(crate) fn carry_processes(
    draft: &mut Draft<'_>,
    catalogue: &Catalogue,
    roles: &BTreeMap<String, Ref<Role>>,
) -> Result<(), Refusal> {
    for process in catalogue.processes() {
        let made = Process {
            id: draft.next_id(),
            code: Some(process.id.clone()),
            title: process.title.clone(),
            clauses: process.clauses().iter().cloned().collect(),
            role: roles.get(&process.owner_role).cloned(),
            owner: None,
            manager: None,
            performed: None,
        };
        draft.create(&made)?;
        let subject = Subject::process(&made);
        for (code, letters) in letters_of_all(&process.owner_role, &process.raci) {
            if let Some(role) = roles.get(code) {
                create(draft, &subject, &Taker::Role(role.id().clone()), letters)?;
            }
        }
    }
    Ok(())
}
