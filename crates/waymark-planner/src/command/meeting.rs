//! Acts on meetings, and on what a management review is told and decides.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::{Phrase, phrase};

use super::course::{called, deletes, past, place_behind};
use super::given::{Given, Kept, Named, add, kept};
use super::{Decide, Outcome, find};
use crate::draft::Draft;
use crate::order::OrderKey;
use crate::record::{Kind, Meeting, MeetingKind, Person, ReviewItem, ReviewSide};
use crate::refusal::Refusal;
use crate::value::{FieldValue, Ref};

impl Kept for Meeting {
    fn check(&self, draft: &Draft<'_>) -> Result<(), Refusal> {
        match self.held {
            true => past(draft, phrase!("rules.the_meeting"), Some(self.date)).map(|_| ()),
            false => Ok(()),
        }
    }
}

kept! {
    /// Adds a meeting.
    MeetingAdd,
    /// Changes what is said of a meeting.
    MeetingSet of Meeting
    needs {
        /// What it is called.
        title: String,
        /// What sort of meeting it is.
        kind: MeetingKind,
        /// The day.
        date: NaiveDate,
    }
    takes {
        /// How long it takes each of those who come, in hours.
        hours: i64,
        /// Where, or how to join.
        place: String,
        /// Who came, or is asked to come, by id or name.
        attendees: Vec<Named<Person>>,
        /// Who came and is not in the project.
        guests: String,
        /// What was said.
        notes: String,
    }
}

impl Decide for MeetingAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let given = self.given(draft.project())?;
        let added = add::<Meeting>(draft, &self.id, given)?;
        Ok(Outcome::made(added.id().clone()))
    }
}

/// Says that a meeting has taken place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingHold {
    /// The meeting, by id, number or title.
    pub id: String,
}

impl Decide for MeetingHold {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let meeting = find::<Meeting>(draft.project(), &self.id)?;
        let (id, date) = (meeting.id.clone(), meeting.date);
        if meeting.held {
            return Err(Refusal::Over {
                name: called::<Meeting>(draft.project(), &id),
            });
        }
        past(draft, phrase!("rules.the_meeting"), Some(date))?;
        draft.set::<Meeting>(&id, "held", &true)?;
        Ok(Outcome::default())
    }
}

/// Says that a meeting has not taken place after all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingReopen {
    /// The meeting, by id, number or title.
    pub id: String,
}

impl Decide for MeetingReopen {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let meeting = find::<Meeting>(draft.project(), &self.id)?;
        let id = meeting.id.clone();
        if !meeting.held {
            return Err(Refusal::NotOver {
                name: called::<Meeting>(draft.project(), &id),
            });
        }
        draft.set::<Meeting>(&id, "held", &false)?;
        Ok(Outcome::default())
    }
}

impl Kept for ReviewItem {
    const SAYS: &'static str = "topic";

    fn check(&self, draft: &Draft<'_>) -> Result<(), Refusal> {
        let meeting = self.meeting.id();
        let held = find::<Meeting>(draft.project(), meeting.as_str())?;
        match held.kind {
            MeetingKind::ManagementReview => Ok(()),
            _ => Err(Refusal::NoReview {
                name: called::<Meeting>(draft.project(), meeting),
            }),
        }
    }
}

kept! {
    /// Adds a topic to a management review.
    ReviewAdd,
    /// Changes a topic of a management review, or what was said about it.
    ReviewSet of ReviewItem
    within {
        /// The review, by id, number or title.
        meeting: Named<Meeting>,
        /// Whether it goes in or comes out.
        side: ReviewSide,
    }
    needs {
        /// What it is about.
        topic: String,
    }
    takes {
        /// What was said or decided.
        text: String,
    }
    at_first {
        /// The id of the topic it stands behind; the last of its side where left out.
        after: String,
    }
}

impl Decide for ReviewAdd {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let project = draft.project();
        let meeting = self.meeting.id(project)?;
        let mut given = self.given(project)?;
        let others = project.review_items_of(&meeting, self.side);
        let beside = |given: &String| {
            let item = others.iter().find(|item| item.id.as_str() == given);
            item.map(|item| item.id.clone())
                .ok_or_else(|| Refusal::NoSuch {
                    kind: Kind::ReviewItem,
                    given: given.clone(),
                })
        };
        let after = self.after.value().map(beside).transpose()?;
        let others = others.iter().map(|o| (o.place.clone(), o.id.clone()));
        let place = place_behind(others.collect(), after.as_ref());
        given.insert("place".into(), place.to_value());
        let added = add::<ReviewItem>(draft, &self.id, given)?;
        Ok(Outcome::made(added.id().clone()))
    }
}

/// What a management review is to be told at least: our short names for the inputs of clause 9.3.
fn usual_inputs() -> [Phrase; 9] {
    [
        phrase!("rules.review_actions"),
        phrase!("rules.review_changes"),
        phrase!("rules.review_performance"),
        phrase!("rules.review_resources"),
        phrase!("rules.review_customers"),
        phrase!("rules.review_suppliers"),
        phrase!("rules.review_audits"),
        phrase!("rules.review_risks"),
        phrase!("rules.review_improvement"),
    ]
}

/// Puts the usual inputs of a management review in, where they are missing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewPrepare {
    /// The review, by id, number or title.
    pub meeting: Named<Meeting>,
}

impl Decide for ReviewPrepare {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let meeting = self.meeting.id(draft.project())?;
        let there = draft.project().review_items_of(&meeting, ReviewSide::Input);
        let mut last = there.last().map(|item| item.place.clone());
        let there: Vec<String> = there.iter().map(|item| item.topic.clone()).collect();
        for topic in usual_inputs().map(|topic| topic.to_string()) {
            if there.contains(&topic) {
                continue;
            }
            let place = OrderKey::between(last.as_ref(), None);
            last = Some(place.clone());
            let item = ReviewItem {
                id: draft.next_id(),
                meeting: Ref::to(meeting.clone()),
                side: ReviewSide::Input,
                topic,
                text: String::new(),
                place,
            };
            item.check(draft)?;
            draft.create(&item)?;
        }
        Ok(Outcome::default())
    }
}

deletes! {
    /// Removes a meeting. Actions and decisions that come from it stay; what a review was told goes with it.
    MeetingDelete of Meeting;
    /// Removes a topic from a management review.
    ReviewDelete of ReviewItem;
}
