//! What is shown of a project: typed answers that the window draws and the command line prints as JSON.
//!
//! Names of fields are a contract with scripts: they are added to, never renamed.

mod baselines;
mod explain;
mod history;
mod info;
mod intake;
mod past;
mod people;
mod plan_file;
mod project_settings;
mod schedule;
mod session;
mod status;

pub use baselines::{BaselineView, BaselinesView, baselines};
pub use explain::{ActsSince, ExplainView, MovedBy, explain};
pub use history::{HistoryEntry, HistoryView, history};
pub use info::{InfoView, info};
pub use intake::{ExportView, IntakeRow, IntakeView};
pub use past::{
    LaterAct, Measure, ThenAndNow, UndoPreview, UndoneField, then_and_now, undo_preview,
};
pub use people::{PeopleView, PersonView, RoleView, people};
pub(crate) use plan_file::not_carried;
pub use plan_file::{NotCarried, NotCarriedRow, PlanFileSchedule, PlanFileTask, plan_file};
pub use project_settings::{ProjectSettingsView, project_settings};
pub use schedule::{ScheduleView, TaskView, schedule, schedule_towards};
pub use session::{PastMoment, SessionView, session};
pub use status::{StatusView, status};
pub use waymark_planner::comparison::{LoneRow, RowSlip};
