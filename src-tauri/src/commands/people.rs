//! Who answers for what, how much people have to do, and what acts would do to the dates of the plan.

use chrono::NaiveDate;
use tauri::{State, WebviewWindow};
use waymark_app::view::{
    self, EffectView, HandOverView, OverBooking, OwnersView, WeekView, WorkloadView,
};

use super::Answer;
use crate::desk::Desk;

/// Processes against people, roles and parties.
#[tauri::command(async)]
pub fn owners(window: WebviewWindow, desk: State<'_, Desk>) -> Answer<OwnersView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::owners(&moment))
}

/// Everyone's load for so many weeks, from the week of a day on; from the present week where none is given.
#[tauri::command(async)]
pub fn workload(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    weeks: usize,
    from: Option<NaiveDate>,
) -> Answer<WorkloadView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    Ok(view::workload(&moment, weeks, from))
}

/// What fills one week of one person, and what would come of moving what can be moved.
#[tauri::command(async)]
pub fn load(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    person: String,
    monday: NaiveDate,
) -> Answer<OverBooking> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    view::load(&moment, &person, Some(monday))
}

/// One week of one person: the week of a day, or the present week.
#[tauri::command(async)]
pub fn week(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    person: String,
    monday: Option<NaiveDate>,
) -> Answer<WeekView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    view::week(&moment, &person, monday)
}

/// What a person would hand over, to another if one is named.
#[tauri::command(async)]
pub fn hand_over_preview(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    from: String,
    to: Option<String>,
) -> Answer<HandOverView> {
    let moment = desk.project(window.label())?.session().moment(None)?;
    view::hand_over_preview(&moment, &from, to.as_deref())
}

/// What acts would do together. Nothing is changed.
#[tauri::command(async)]
pub fn effect(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    commands: Vec<serde_json::Value>,
) -> Answer<EffectView> {
    let project = desk.project(window.label())?;
    let mut session = project.session();
    Ok(view::effect(&mut session, commands))
}
