//! How capable a process is, in levels 0 to 5 (ISO/IEC 33020). A figure of its own: it says nothing of conformity, and
//! no rating of a criterion enters it.
//!
//! Level n is reached when its attributes are L or F and those of all lower levels are F.

use waymark_catalogue::Rating;
use waymark_words::{Phrase, phrase, t};

use crate::project::Project;
use crate::record::{AttributeRating, ProcessAttribute};
use crate::value::Id;

/// The highest level.
pub const LEVELS: u8 = 5;

/// The attributes, the lowest level first.
pub const ATTRIBUTES: [ProcessAttribute; 9] = [
    ProcessAttribute::Performance,
    ProcessAttribute::PerformanceManagement,
    ProcessAttribute::DocumentedInformationManagement,
    ProcessAttribute::Definition,
    ProcessAttribute::Deployment,
    ProcessAttribute::QuantitativeAnalysis,
    ProcessAttribute::QuantitativeControl,
    ProcessAttribute::Innovation,
    ProcessAttribute::InnovationImplementation,
];

impl ProcessAttribute {
    /// The capability level it belongs to, 1 to 5: the first digit of its number.
    pub fn level(self) -> u8 {
        match self {
            ProcessAttribute::Performance => 1,
            ProcessAttribute::PerformanceManagement
            | ProcessAttribute::DocumentedInformationManagement => 2,
            ProcessAttribute::Definition | ProcessAttribute::Deployment => 3,
            ProcessAttribute::QuantitativeAnalysis | ProcessAttribute::QuantitativeControl => 4,
            ProcessAttribute::Innovation | ProcessAttribute::InnovationImplementation => 5,
        }
    }

    /// The name for people.
    pub fn name(self) -> Phrase {
        match self {
            ProcessAttribute::Performance => phrase!("readiness.attribute_performance"),
            ProcessAttribute::PerformanceManagement => phrase!("readiness.attribute_management"),
            ProcessAttribute::DocumentedInformationManagement => {
                phrase!("readiness.attribute_documents")
            }
            ProcessAttribute::Definition => phrase!("readiness.attribute_definition"),
            ProcessAttribute::Deployment => phrase!("readiness.attribute_deployment"),
            ProcessAttribute::QuantitativeAnalysis => phrase!("readiness.attribute_analysis"),
            ProcessAttribute::QuantitativeControl => phrase!("readiness.attribute_control"),
            ProcessAttribute::Innovation => phrase!("readiness.attribute_innovation"),
            ProcessAttribute::InnovationImplementation => phrase!("readiness.attribute_change"),
        }
    }

    /// What a process has that has it.
    pub fn meaning(self) -> Phrase {
        match self {
            ProcessAttribute::Performance => phrase!("readiness.meaning_performance"),
            ProcessAttribute::PerformanceManagement => phrase!("readiness.meaning_management"),
            ProcessAttribute::DocumentedInformationManagement => {
                phrase!("readiness.meaning_documents")
            }
            ProcessAttribute::Definition => phrase!("readiness.meaning_definition"),
            ProcessAttribute::Deployment => phrase!("readiness.meaning_deployment"),
            ProcessAttribute::QuantitativeAnalysis => phrase!("readiness.meaning_analysis"),
            ProcessAttribute::QuantitativeControl => phrase!("readiness.meaning_control"),
            ProcessAttribute::Innovation => phrase!("readiness.meaning_innovation"),
            ProcessAttribute::InnovationImplementation => phrase!("readiness.meaning_change"),
        }
    }
}

/// The name of a level for people.
pub fn level_name(level: u8) -> Phrase {
    match level {
        0 => phrase!("readiness.level_incomplete"),
        1 => phrase!("readiness.level_performed"),
        2 => phrase!("readiness.level_managed"),
        3 => phrase!("readiness.level_established"),
        4 => phrase!("readiness.level_predictable"),
        _ => phrase!("readiness.level_innovating"),
    }
}

/// The level that attributes reach, 0 to 5.
pub fn level_of(rating: impl Fn(ProcessAttribute) -> Option<Rating>) -> u8 {
    let at_least = |level: u8, least: Rating| {
        let mut of = ATTRIBUTES.iter().filter(|one| one.level() == level);
        of.all(|one| rating(*one).is_some_and(|rating| rating >= least))
    };
    let reached = |level: &u8| {
        at_least(*level, Rating::L) && (1..*level).all(|lower| at_least(lower, Rating::F))
    };
    (1..=LEVELS).rev().find(reached).unwrap_or(0)
}

/// What the next level needs, as a sentence; empty at the highest.
pub fn needed_for_next(rating: impl Fn(ProcessAttribute) -> Option<Rating>) -> String {
    let level = level_of(&rating) + 1;
    if level > LEVELS {
        return String::new();
    }
    let missing = ATTRIBUTES.iter().filter_map(|one| {
        let least = match one.level() {
            lower if lower < level => Rating::F,
            same if same == level => Rating::L,
            _ => return None,
        };
        let has = rating(*one).is_some_and(|rating| rating >= least);
        let (number, name) = (one.word(), one.name());
        (!has).then(|| t!("readiness.attribute_at", number, name, rating = least))
    });
    let missing: Vec<String> = missing.collect();
    t!("readiness.next_level", level, needed = missing.join(", "))
}

impl Project {
    /// How an attribute of a process is rated.
    pub fn attribute_rating(
        &self,
        process: &Id,
        attribute: ProcessAttribute,
    ) -> Option<&AttributeRating> {
        let all = self.attribute_ratings.values().map(|one| one.as_ref());
        let mut of = all.filter(|one| one.process.id() == process);
        of.find(|one| one.attribute == attribute)
    }
}
