//! What follows from the registers of risks, assumptions, issues, dependencies, decisions and actions: how grave a risk
//! is and was, what is late, and what one meeting hands on to the next.
//!
//! Every figure follows `docs/definitions.md`. Who sees it, and in which words, is decided elsewhere.

use chrono::{Datelike, Days, Months, NaiveDate};
use waymark_catalogue::risks::ResponseType;
use waymark_words::{Phrase, phrase};

use crate::project::Project;
use crate::record::{
    Action, DecisionOption, Finding, FindingGrade, Meeting, ReviewItem, ReviewSide, Risk,
    RiskResponse, RiskScore, Severity,
};
use crate::status::Rag;
use crate::value::{Grade, Id};

/// Exposure from which a risk is amber.
pub const AMBER_EXPOSURE: u8 = 8;
/// Exposure from which a risk is red.
pub const RED_EXPOSURE: u8 = 15;
/// Steps that the course of an exposure has at most.
pub const BURN_STEPS: usize = 6;
/// Calendar days over which the trend of a risk looks back.
pub const TREND_DAYS: u64 = 28;

/// How grave a risk is: likelihood times impact, 1 to 25.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exposure(u8);

impl Exposure {
    /// The exposure of a likelihood and an impact.
    pub fn of(likelihood: Grade, impact: Grade) -> Exposure {
        Exposure(likelihood.get() * impact.get())
    }

    /// The bare number.
    pub fn get(self) -> u8 {
        self.0
    }

    /// Red from [`RED_EXPOSURE`], amber from [`AMBER_EXPOSURE`], else green.
    pub fn tone(self) -> Rag {
        match self.0 {
            RED_EXPOSURE.. => Rag::Red,
            AMBER_EXPOSURE.. => Rag::Amber,
            _ => Rag::Green,
        }
    }
}

impl Risk {
    /// How grave it is now.
    pub fn exposure(&self) -> Exposure {
        Exposure::of(self.likelihood, self.impact)
    }

    /// How grave it will be once its plan is carried out; none where that was not judged.
    pub fn exposure_after(&self) -> Option<Exposure> {
        Some(Exposure::of(self.after_likelihood?, self.after_impact?))
    }
}

impl RiskScore {
    /// How grave the risk was from that day on.
    pub fn exposure(&self) -> Exposure {
        Exposure::of(self.likelihood, self.impact)
    }
}

impl From<ResponseType> for RiskResponse {
    fn from(response: ResponseType) -> RiskResponse {
        match response {
            ResponseType::Avoid => RiskResponse::Avoid,
            ResponseType::Reduce => RiskResponse::Reduce,
            ResponseType::Transfer => RiskResponse::Transfer,
            ResponseType::Accept => RiskResponse::Accept,
        }
    }
}

impl Severity {
    /// The severity as a colour.
    pub fn tone(self) -> Rag {
        match self {
            Severity::Red => Rag::Red,
            Severity::Amber => Rag::Amber,
            Severity::Green => Rag::Green,
        }
    }
}

impl FindingGrade {
    /// The grade as a colour: a major nonconformity is red, a minor one amber.
    pub fn tone(self) -> Rag {
        match self {
            FindingGrade::Major => Rag::Red,
            FindingGrade::Minor => Rag::Amber,
            FindingGrade::Concern | FindingGrade::Opportunity => Rag::Green,
        }
    }
}

/// How the exposure of a risk has moved over the last [`TREND_DAYS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// It was raised in that time.
    New,
    /// It had another exposure when that time began, or changed in it: the exposure it had.
    From(Exposure),
    /// It is as it was.
    Steady,
}

/// What a risk looked like when a month ended, or looks like now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BurnStep {
    /// The last day of the month, or the status date.
    pub on: NaiveDate,
    /// The exposure on that day.
    pub exposure: Exposure,
}

impl Project {
    /// The scores of a risk, the earliest first.
    pub fn scores(&self, risk: &Id) -> Vec<&RiskScore> {
        let scores = self.risk_scores.values().map(|score| score.as_ref());
        let mut scores: Vec<&RiskScore> = scores.filter(|s| s.risk.id() == risk).collect();
        scores.sort_by_key(|score| (score.on, score.id.clone()));
        scores
    }

    /// The score by which a risk has its present grades.
    pub fn last_score(&self, risk: &Id) -> Option<&RiskScore> {
        self.scores(risk).pop()
    }

    /// The open risk that was taken from the library under a code.
    pub fn taken_from_library(&self, code: &str) -> Option<&Risk> {
        let mut risks = self.risks.values().map(|risk| risk.as_ref());
        risks.find(|risk| risk.closed.is_none() && risk.library.as_deref() == Some(code))
    }

    /// How the exposure of a risk has moved in the [`TREND_DAYS`] up to a day.
    pub fn trend(&self, risk: &Risk, as_of: NaiveDate) -> Trend {
        let then = as_of.checked_sub_days(Days::new(TREND_DAYS));
        let then = then.unwrap_or(as_of);
        if risk.raised > then {
            return Trend::New;
        }
        match exposure_on(&self.scores(&risk.id), then) {
            Some(exposure) if exposure != risk.exposure() => Trend::From(exposure),
            _ => Trend::Steady,
        }
    }

    /// The exposure of a risk at each end of a month since it was raised, and on the last day: the status date, or the
    /// day it was closed. The latest [`BURN_STEPS`] of them.
    pub fn burn_down(&self, risk: &Risk, as_of: NaiveDate) -> Vec<BurnStep> {
        let scores = self.scores(&risk.id);
        let last = risk.closed.unwrap_or(as_of);
        let months = (0..).map_while(|months| month_end(risk.raised, months));
        let ends = months.take_while(|end| *end < last);
        let days: Vec<NaiveDate> = ends.chain([last]).collect();
        let late = days.len().saturating_sub(BURN_STEPS);
        let step = |on: &NaiveDate| {
            let exposure = exposure_on(&scores, *on)?;
            Some(BurnStep { on: *on, exposure })
        };
        days.iter().skip(late).filter_map(step).collect()
    }

    /// Whether something open that is due on a day is late on another, and by how many working days of the project
    /// calendar. What was due on a Friday is late on the Saturday, by no working day yet.
    pub fn late_by(&self, due: Option<NaiveDate>, as_of: NaiveDate) -> Option<u32> {
        let due = due.filter(|due| *due < as_of)?;
        let days = self.forecast(as_of).calendar().later_by(due, as_of);
        Some(days.unsigned_abs())
    }

    /// Whether an action is on the agenda of a meeting because it was raised before and is not done.
    ///
    /// An action that was raised at the meeting itself is not carried over to it.
    pub fn is_carried(&self, action: &Action, meeting: &Meeting) -> bool {
        let raised_here = action.meeting.as_ref().map(|m| m.id()) == Some(&meeting.id);
        let open = action.done.is_none_or(|done| done >= meeting.date);
        action.raised < meeting.date && open && !raised_here
    }

    /// How many meetings that were held up to a day an action was carried over to.
    pub fn times_carried(&self, action: &Action, as_of: NaiveDate) -> usize {
        let held = self.meetings.values().filter(|m| m.held && m.date <= as_of);
        held.filter(|meeting| self.is_carried(action, meeting))
            .count()
    }
}

impl Project {
    /// The options of a decision, in order.
    pub fn options_of(&self, decision: &Id) -> Vec<&DecisionOption> {
        let options = self.decision_options.values().map(|option| option.as_ref());
        let mut options: Vec<&DecisionOption> =
            options.filter(|o| o.decision.id() == decision).collect();
        options.sort_by_key(|option| (&option.place, &option.id));
        options
    }

    /// What a management review is told, or what comes of it, in order.
    pub fn review_items_of(&self, meeting: &Id, side: ReviewSide) -> Vec<&ReviewItem> {
        let items = self.review_items.values().map(|item| item.as_ref());
        let items = items.filter(|item| item.meeting.id() == meeting && item.side == side);
        let mut items: Vec<&ReviewItem> = items.collect();
        items.sort_by_key(|item| (&item.place, &item.id));
        items
    }
}

/// The exposure that the last of some scores up to a day gave.
fn exposure_on(scores: &[&RiskScore], day: NaiveDate) -> Option<Exposure> {
    let known = scores.iter().rev().find(|score| score.on <= day);
    known.map(|score| score.exposure())
}

/// The last day of the month that lies some months after that of a day.
fn month_end(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    let first = day.with_day(1)?;
    first
        .checked_add_months(Months::new(months + 1))?
        .pred_opt()
}

impl Finding {
    /// What stands in the way of verifying it: it is to be done first, and a nonconformity needs a cause and a
    /// corrective action.
    pub fn missing(&self) -> Vec<Phrase> {
        let nonconformity = matches!(self.grade, FindingGrade::Major | FindingGrade::Minor);
        let blank = |text: &str| nonconformity && text.is_empty();
        let missing = [
            (blank(&self.cause), phrase!("rules.no_cause")),
            (
                blank(&self.corrective_action),
                phrase!("rules.no_corrective_action"),
            ),
            (self.done.is_none(), phrase!("rules.not_done")),
        ];
        let missing = missing.into_iter().filter(|(is_missing, _)| *is_missing);
        missing.map(|(_, what)| what).collect()
    }
}
