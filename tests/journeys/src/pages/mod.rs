//! The pages of the window by what people do on them, in the words that are drawn there.
//!
//! A page holds no check of its own: a journey says what has to be seen.

mod guide;
mod history;
mod home;
mod new_project;
mod overview;
mod pack;
mod palette;
mod plan;
mod project_settings;
mod settings;

pub use guide::Guide;
pub use history::History;
pub use home::Home;
pub use new_project::NewProject;
pub use overview::Overview;
pub use pack::Pack;
pub use palette::Palette;
pub use plan::{Bar, Column, Hold, Plan};
pub use project_settings::ProjectSettings;
pub use settings::Settings;
