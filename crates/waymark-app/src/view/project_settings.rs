//! What Project settings shows: the charter of a project and its calendar. Holidays and closures are with the schedule.

use chrono::NaiveDate;
use serde::Serialize;
use waymark_catalogue::Size;
use waymark_planner::value::{FieldValue, Value, Week};

use crate::error::AppError;
use crate::preview::{Place, place_named};
use crate::session::Session;

/// What Project settings shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ProjectSettingsView {
    /// The organisation.
    pub organisation: String,
    /// The edition in full.
    pub edition: String,
    /// The size that scaled the plan.
    pub size: Size,
    /// People in scope.
    pub staff: Option<u32>,
    /// Sites in scope.
    pub sites: Option<u32>,
    /// First day of the plan.
    pub start: NaiveDate,
    /// Booked first day of the stage 1 audit.
    pub target: Option<NaiveDate>,
    /// The status date, where it is pinned.
    pub status_date: Option<NaiveDate>,
    /// The day of the clock.
    pub today: NaiveDate,
    /// The working week: seven digits, Monday first.
    pub week: String,
    /// Whose public holidays were taken.
    pub country: Option<Place>,
    /// Slip from which amber begins, in working days.
    pub amber_slip_days: u32,
    /// Slip from which red begins, in working days.
    pub red_slip_days: u32,
    /// For whom packs are written.
    pub audience: String,
    /// The currency of amounts (ISO 4217).
    pub currency: Option<String>,
    /// The logo, a PNG as base64.
    pub logo: Option<String>,
}

/// What Project settings shows at the moment that is looked at.
///
/// # Errors
/// When the log cannot be read, or the file holds no charter.
pub fn project_settings(session: &Session) -> Result<ProjectSettingsView, AppError> {
    let project = session.moment(None)?.project;
    let charter = project.charter().ok_or_else(AppError::no_charter)?;
    let calendar = project.calendars.get(charter.calendar.id());
    let week = calendar.map_or(Week::MONDAY_TO_FRIDAY, |calendar| calendar.week);
    let week = match week.to_value() {
        Value::Text(digits) => digits,
        _ => String::new(),
    };
    Ok(ProjectSettingsView {
        organisation: charter.organisation.clone(),
        edition: charter.edition.to_string(),
        size: charter.size,
        staff: charter.staff.map(|staff| staff.get()),
        sites: charter.sites.map(|sites| sites.get()),
        start: charter.start,
        target: charter.target,
        status_date: charter.status_date,
        today: session.workplace().clock.today(),
        week,
        country: charter.country.as_deref().map(place_named),
        amber_slip_days: charter.amber_slip.get(),
        red_slip_days: charter.red_slip.get(),
        audience: charter.audience.clone(),
        currency: charter.currency.clone(),
        logo: charter.logo.as_ref().map(|logo| logo.base64().to_string()),
    })
}
