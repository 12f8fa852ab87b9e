//! What a project would look like if it were made: for the page on which it is described. Nothing is written.

use chrono::{Months, NaiveDate};
use serde::Serialize;
use waymark_catalogue::profiles::Range;
use waymark_catalogue::{Catalogue, Edition, Size, holidays};
use waymark_planner::Project;
use waymark_planner::making::{Feasibility, NewProject};
use waymark_planner::reality::{Outlook, RealityCheck};
use waymark_planner::record::DayOffKind;
use waymark_words::t;

use crate::error::AppError;
use crate::workplace::Workplace;

/// A project that could be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Preview {
    /// Whether the target can be met.
    pub feasibility: Feasibility,
    /// The phases as stretches between gates.
    pub phases: Vec<PreviewPhase>,
    /// The gates.
    pub gates: Vec<PreviewGate>,
    /// What the person should know.
    pub notes: Vec<String>,
    /// The size that scales the plan: the profile's, that of the staff, or the one asked for.
    pub size: Size,
    /// Rows of the plan that are not above others.
    pub tasks: usize,
    /// What the plan leaves before the audit.
    #[serde(flatten)]
    pub outlook: Outlook,
    /// Whether the plan can work.
    pub checks: Vec<RealityCheck>,
    /// Holidays and closures while the plan runs, in order.
    pub days_off: Vec<PreviewDayOff>,
    /// Public holidays of its first twelve months.
    pub holidays: usize,
}

/// Days on which nobody works, both inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PreviewDayOff {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// Why.
    pub name: String,
    /// `holiday` or `closure`.
    pub reason: DayOffKind,
}

/// A role as the catalogue has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CatalogueRole {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// Rows of the exemplar plan it answers for.
    pub tasks: usize,
}

/// An invented organisation whose pace a plan can follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ProfileView {
    /// Its code.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its size.
    pub size: Size,
    /// People in scope.
    pub staff_in_scope: u32,
    /// Sites in scope.
    pub sites: u32,
    /// Services in scope.
    pub services: u32,
    /// Who its customers are.
    pub customers: String,
    /// What the durations of its size are multiplied with.
    pub duration_percent: u32,
    /// Why.
    pub duration_note: String,
    /// From the start to the certificate, in months.
    pub months: Range,
    /// What to watch.
    pub watch_points: Vec<String>,
}

/// The roles of an edition, those with the most work first.
pub fn catalogue_roles(edition: Edition) -> Vec<CatalogueRole> {
    let catalogue = Catalogue::shipped(edition);
    let entries = &catalogue.plan().entries;
    let roles = catalogue.roles().iter().map(|role| CatalogueRole {
        code: role.id.clone(),
        title: role.title.clone(),
        purpose: role.note.clone(),
        tasks: entries
            .iter()
            .filter(|entry| entry.owner_role == role.id)
            .count(),
    });
    let mut roles: Vec<CatalogueRole> = roles.collect();
    roles.sort_by(|a, b| (b.tasks, &a.title).cmp(&(a.tasks, &b.title)));
    roles
}

/// The invented organisations of an edition, the smallest first.
pub fn profiles(edition: Edition) -> Vec<ProfileView> {
    let profiles = Catalogue::shipped(edition).profiles().iter();
    let views = profiles.map(|profile| ProfileView {
        id: profile.id.clone(),
        title: profile.title.clone(),
        size: profile.size,
        staff_in_scope: profile.staff_in_scope,
        sites: profile.sites,
        services: profile.services,
        customers: profile.customers.clone(),
        duration_percent: profile.duration_percent,
        duration_note: profile.duration_note.clone(),
        months: profile.calendar_months,
        watch_points: profile.watch_points.clone(),
    });
    views.collect()
}

/// A phase of a project that could be made. Days are inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PreviewPhase {
    /// Phase 0 to 4.
    pub number: u32,
    /// Its short name.
    pub name: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub finish: NaiveDate,
    /// How long it is, in calendar weeks rounded up.
    pub weeks: i64,
}

/// A gate of a project that could be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PreviewGate {
    /// Gate 0 to 3.
    pub number: u32,
    /// What it is called.
    pub name: String,
    /// Its day.
    pub date: NaiveDate,
}

/// A country or a part of one whose public holidays are known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
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
            weeks: ((stretch.last - stretch.first).num_days() + 7) / 7,
        });
    let phases: Vec<PreviewPhase> = phases.collect();
    let gates = status.gates.into_iter().map(|gate| PreviewGate {
        number: gate.number,
        name: gate.name,
        date: gate.date,
    });
    let project = &made.project;
    let last = phases
        .iter()
        .map(|phase| phase.finish)
        .max()
        .max(new.target);
    let days_off = days_off(project, new.start, last.unwrap_or(new.start));
    let year = new.start.checked_add_months(Months::new(12));
    let in_first_year = |off: &&PreviewDayOff| {
        off.reason == DayOffKind::Holiday && year.is_some_and(|year| off.first < year)
    };
    Ok(Preview {
        feasibility: made.feasibility,
        phases,
        gates: gates.collect(),
        notes: made.notes,
        size: project.charter().map_or(new.size, |charter| charter.size),
        tasks: project
            .outline()
            .rows()
            .iter()
            .filter(|row| !row.summary)
            .count(),
        outlook: project.outlook(),
        checks: project.reality_checks(),
        holidays: days_off.iter().filter(in_first_year).count(),
        days_off,
    })
}

fn days_off(project: &Project, from: NaiveDate, to: NaiveDate) -> Vec<PreviewDayOff> {
    // A year at least, so that the calendar beside a short plan is not bare.
    let to = from
        .checked_add_months(Months::new(12))
        .map_or(to, |year| to.max(year));
    let days = project.days_off_from(from, to).into_iter();
    let near = days.filter(|off| off.last >= from && off.first <= to);
    let days = near.map(|off| PreviewDayOff {
        first: off.first,
        last: off.last,
        name: off.name,
        reason: off.reason,
    });
    let mut days: Vec<PreviewDayOff> = days.collect();
    days.sort_by(|a, b| (a.first, a.last, &a.name).cmp(&(b.first, b.last, &b.name)));
    days
}

/// A place by its code; a code that is not known stands for itself.
pub(crate) fn place_named(code: &str) -> Place {
    let known = places().into_iter().find(|place| place.code == code);
    known.unwrap_or_else(|| Place {
        code: code.to_string(),
        name: code.to_string(),
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
            name: t!("app.place", country = country.name, part = part.name),
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
