//! What a project would look like if it were made: for the page on which it is described. Nothing is written.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_catalogue::holidays;
use waymark_planner::making::{Feasibility, NewProject};

use crate::error::AppError;
use crate::workplace::Workplace;

/// A project that could be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Preview {
    /// Whether the target can be met.
    pub feasibility: Feasibility,
    /// The phases as stretches between gates.
    pub phases: Vec<PreviewPhase>,
    /// The gates.
    pub gates: Vec<PreviewGate>,
    /// What the person should know.
    pub notes: Vec<String>,
}

/// A phase of a project that could be made. Days are inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PreviewPhase {
    /// Phase 0 to 4.
    pub number: u32,
    /// Its short name.
    pub name: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub finish: NaiveDate,
}

/// A gate of a project that could be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PreviewGate {
    /// Gate 0 to 3.
    pub number: u32,
    /// What it is called.
    pub name: String,
    /// Its day.
    pub date: NaiveDate,
}

/// A country or a part of one whose public holidays are known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// ISO 3166: `NO`, `GB-ENG`.
    pub code: String,
    /// `Norway`, `United Kingdom, England`.
    pub name: String,
}

/// Works a project out without making it.
///
/// # Errors
/// When the rules refuse it.
pub fn preview(new: &NewProject, workplace: &Workplace) -> Result<Preview, AppError> {
    let mut ids = workplace.ids.clone();
    let made = new.make(workplace.clock.today(), &mut ids)?;
    let status = made.project.status_on(new.start);
    let phases = made
        .project
        .route(&status)
        .into_iter()
        .map(|stretch| PreviewPhase {
            number: stretch.number,
            name: stretch.name,
            start: stretch.first,
            finish: stretch.last,
        });
    let phases = phases.collect();
    let gates = status.gates.into_iter().map(|gate| PreviewGate {
        number: gate.number,
        name: gate.name,
        date: gate.date,
    });
    Ok(Preview {
        feasibility: made.feasibility,
        phases,
        gates: gates.collect(),
        notes: made.notes,
    })
}

/// Every place whose public holidays are known, by name.
pub fn places() -> Vec<Place> {
    let mut places = Vec::new();
    for country in holidays::countries() {
        places.push(Place {
            code: country.code.to_string(),
            name: country.name.to_string(),
        });
        places.extend(country.subdivisions().map(|part| Place {
            code: part.code.to_string(),
            name: format!("{}, {}", country.name, part.name),
        }));
    }
    places.sort_by(|a, b| (&a.name, &a.code).cmp(&(&b.name, &b.code)));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Clock, Session};
    use waymark_catalogue::{Edition, Size};

    fn norwegian() -> NewProject {
        NewProject {
            country: Some("NO".into()),
            target: Some("2028-02-14".parse().unwrap()),
            ..NewProject::of(
                "Åsgård Telecom".into(),
                Edition::E2018,
                Size::Medium,
                "2027-01-11".parse().unwrap(),
            )
        }
    }

    #[test]
    fn what_is_shown_beforehand_is_what_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let today = "2027-01-04".parse().unwrap();
        let workplace = Workplace::at(
            Clock::Pinned(today),
            Some("Helen"),
            folder.path().to_path_buf(),
        );
        let shown = preview(&norwegian(), &workplace).unwrap();
        let path = folder.path().join("a.waymark");
        let (session, made) = Session::make(&path, &norwegian(), workplace).unwrap();
        assert_eq!(shown.feasibility, made.feasibility);
        let status = session.file().project().status_on(norwegian().start);
        let gates: Vec<_> = status.gates.iter().map(|gate| gate.date).collect();
        assert_eq!(
            shown.gates.iter().map(|gate| gate.date).collect::<Vec<_>>(),
            gates
        );
        assert_eq!(shown.phases.len(), 5);
        assert!(
            shown
                .phases
                .windows(2)
                .all(|pair| pair[0].finish < pair[1].start)
        );
    }

    #[test]
    fn a_refusal_is_in_words() {
        let folder = tempfile::tempdir().unwrap();
        let workplace = Workplace::at(Clock::System, None, folder.path().to_path_buf());
        let sunday = NewProject {
            target: Some("2028-02-13".parse().unwrap()),
            ..norwegian()
        };
        let refused = preview(&sunday, &workplace).unwrap_err();
        assert!(refused.message.contains("Sunday"), "{refused}");
    }

    #[test]
    fn places_can_all_be_used() {
        let places = places();
        assert!(
            places
                .iter()
                .any(|place| place.code == "GB-ENG" && place.name.ends_with("England"))
        );
        assert!(
            places
                .iter()
                .all(|place| holidays::for_place(&place.code).is_some())
        );
        assert!(places.windows(2).all(|pair| pair[0].name <= pair[1].name));
    }
}
