//! Meetings, and the minutes of one: what was decided, what is to be decided, and what is to be done.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_planner::Refusal;
use waymark_planner::command::find;
use waymark_planner::record::{Meeting, MeetingKind, ReviewSide};

use super::look::{Look, PersonRow};
use super::registers::{ActionRow, DecisionRow, action_row, actions_in_order, called, decisions};
use crate::session::Moment;

/// All meetings, the latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct MeetingsView {
    /// The meetings.
    pub meetings: Vec<MeetingRow>,
    /// The next one to come.
    pub next: Option<String>,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct MeetingRow {
    /// The record.
    pub id: String,
    /// What people call it: `M-04`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What it is called.
    pub title: String,
    /// What sort of meeting it is.
    pub kind: MeetingKind,
    /// The day.
    pub date: NaiveDate,
    /// How long it takes each of those who come, in hours.
    pub hours: Option<u32>,
    /// Where, or how to join.
    pub place: String,
    /// Whether it has taken place.
    pub held: bool,
    /// Who came, or is asked to come, by name.
    pub attendees: Vec<PersonRow>,
    /// Who came and is not in the project.
    pub guests: String,
    /// Decisions taken at it.
    pub decisions: usize,
    /// Actions raised at it.
    pub actions: usize,
    /// Those of them that are open.
    pub open_actions: usize,
}

/// The minutes of a meeting, or before it the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct MinutesView {
    /// What lists say of it.
    #[serde(flatten)]
    pub row: MeetingRow,
    /// What was said.
    pub notes: String,
    /// Decisions taken at it.
    pub taken: Vec<DecisionRow>,
    /// Decisions to be taken at it, and those needed by its day that no other meeting has.
    pub to_take: Vec<DecisionRow>,
    /// Actions raised at it.
    pub raised: Vec<ActionRow>,
    /// Actions raised before it and not done before it.
    pub carried: Vec<ActionRow>,
    /// What a management review is told, in order.
    pub inputs: Vec<ReviewRow>,
    /// What comes of a management review, in order.
    pub outputs: Vec<ReviewRow>,
}

/// A topic of a management review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ReviewRow {
    /// The record.
    pub id: String,
    /// What it is about.
    pub topic: String,
    /// What was said or decided.
    pub text: String,
}

/// The meetings at a moment.
pub fn meetings(moment: &Moment) -> MeetingsView {
    let look = Look::at(moment);
    let meetings = look.project.meetings.values();
    let mut meetings: Vec<&Meeting> = meetings.map(|meeting| meeting.as_ref()).collect();
    meetings.sort_by_key(|meeting| (meeting.date, meeting.number));
    let next = meetings.iter().find(|m| !m.held && m.date >= look.as_of);
    MeetingsView {
        next: next.map(|meeting| meeting.id.to_string()),
        meetings: meetings.iter().rev().map(|m| row(&look, m)).collect(),
    }
}

fn row(look: &Look<'_>, meeting: &Meeting) -> MeetingRow {
    let here = |at: &Option<waymark_planner::Ref<Meeting>>| {
        at.as_ref().is_some_and(|at| at.id() == &meeting.id)
    };
    let actions = || look.project.actions.values().filter(|a| here(&a.meeting));
    let decisions = look.project.decisions.values();
    let people = meeting.attendees.ids().filter_map(|id| look.person(id));
    let mut attendees: Vec<PersonRow> = people.collect();
    attendees.sort_by_key(|person| (person.name.to_lowercase(), person.id.clone()));
    MeetingRow {
        id: meeting.id.to_string(),
        reference: called(meeting),
        title: meeting.title.clone(),
        kind: meeting.kind,
        date: meeting.date,
        hours: meeting.hours.map(|hours| hours.get()),
        place: meeting.place.clone(),
        held: meeting.held,
        attendees,
        guests: meeting.guests.clone(),
        decisions: decisions
            .filter(|d| here(&d.meeting) && d.taken.is_some())
            .count(),
        actions: actions().count(),
        open_actions: actions().filter(|action| action.done.is_none()).count(),
    }
}

/// The minutes of a meeting at a moment.
///
/// # Errors
/// When there is none of that id, number or title.
pub fn minutes(moment: &Moment, given: &str) -> Result<MinutesView, Refusal> {
    let look = Look::at(moment);
    let meeting = find::<Meeting>(look.project, given)?;
    let id = meeting.id.as_str();
    let here = |decision: &DecisionRow| {
        let at = decision.meeting.as_ref();
        at.map(|at| at.id == id)
    };
    let (needed, over): (Vec<DecisionRow>, Vec<DecisionRow>) =
        decisions(&look).into_iter().partition(|d| d.is_needed());
    let by_its_day = |decision: &DecisionRow| {
        let needed_by = decision.needed_by;
        needed_by.is_some_and(|day| day <= meeting.date)
    };
    let actions = || look.project.actions.values();
    let raised = actions().filter(|action| {
        let at = action.meeting.as_ref();
        at.is_some_and(|at| at.id() == &meeting.id)
    });
    let carried = actions().filter(|action| look.project.is_carried(action, meeting));
    let review = |side: ReviewSide| {
        let items = look.project.review_items_of(&meeting.id, side).into_iter();
        let items = items.map(|item| ReviewRow {
            id: item.id.to_string(),
            topic: item.topic.clone(),
            text: item.text.clone(),
        });
        items.collect()
    };
    Ok(MinutesView {
        row: row(&look, meeting),
        notes: meeting.notes.clone(),
        taken: over
            .into_iter()
            .filter(|d| d.taken.is_some() && here(d) == Some(true))
            .collect(),
        to_take: needed
            .into_iter()
            .filter(|d| here(d).unwrap_or_else(|| by_its_day(d)))
            .collect(),
        raised: actions_in_order(raised.map(|a| action_row(&look, a)).collect()),
        carried: actions_in_order(carried.map(|a| action_row(&look, a)).collect()),
        inputs: review(ReviewSide::Input),
        outputs: review(ReviewSide::Output),
    })
}
