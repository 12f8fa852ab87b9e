//! Ways of looking at a page that a person has named, kept in the app's own folder by project. They are the person's: they
//! change nothing in the project, and what they hold is known to the page alone.

use serde::{Deserialize, Serialize};
use waymark_words::t;

use crate::error::{AppError, ErrorClass};
use crate::kept;
use crate::session::Session;

/// The file in the app's own folder.
const FILE: &str = "views.json";

/// How many are kept for a page of a project.
const MOST: usize = 40;

/// The most characters of a name.
const LONGEST_NAME: usize = 60;

/// The most bytes of what a page keeps in one.
const LARGEST: usize = 20_000;

/// A way of looking at a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SavedView {
    /// What the person calls it.
    pub name: String,
    /// What the page needs to look so again, in its own words.
    pub look: String,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    project: String,
    page: String,
    #[serde(flatten)]
    view: SavedView,
}

impl Session {
    /// The ways of looking at a page of this project, by name.
    pub fn saved_views(&self, page: &str) -> Vec<SavedView> {
        let project = self.project_id();
        let kept: Vec<Kept> = kept::read(&self.workplace().data_folder, FILE).unwrap_or_default();
        let kept = kept.into_iter();
        let of_page = kept.filter(|kept| kept.project == project && kept.page == page);
        let mut views: Vec<SavedView> = of_page.map(|kept| kept.view).collect();
        views.sort_by_key(|view| view.name.to_lowercase());
        views
    }

    /// Keeps a way of looking at a page, in the place of one that has this name. Answers all of the page.
    ///
    /// # Errors
    /// When it has no name or is too large, when there are too many, or when the folder cannot be written.
    pub fn save_view(&self, page: &str, view: SavedView) -> Result<Vec<SavedView>, AppError> {
        let refused = |message| Err(AppError::new(ErrorClass::Refused, message));
        let name = view.name.trim().to_string();
        if name.is_empty() {
            return refused(t!("app.view_needs_name"));
        }
        if name.chars().count() > LONGEST_NAME || view.look.len() > LARGEST {
            return refused(t!("app.view_too_large", most = LONGEST_NAME));
        }
        let others = self.saved_views(page).into_iter();
        if others.filter(|other| other.name != name).count() >= MOST {
            return refused(t!("app.view_too_many", most = MOST));
        }
        self.change(page, &name, Some(view.look))
    }

    /// Forgets a way of looking at a page. Answers those that are left.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn delete_view(&self, page: &str, name: &str) -> Result<Vec<SavedView>, AppError> {
        self.change(page, name, None)
    }

    fn change(
        &self,
        page: &str,
        name: &str,
        look: Option<String>,
    ) -> Result<Vec<SavedView>, AppError> {
        let (folder, project) = (&self.workplace().data_folder, self.project_id());
        let mut kept: Vec<Kept> = kept::read(folder, FILE).unwrap_or_default();
        kept.retain(|kept| kept.project != project || kept.page != page || kept.view.name != name);
        kept.extend(look.map(|look| Kept {
            project,
            page: page.to_string(),
            view: SavedView {
                name: name.to_string(),
                look,
            },
        }));
        kept::write(folder, FILE, &kept).map_err(|why| {
            let message = t!("app.view_not_kept", why);
            AppError::new(ErrorClass::Unavailable, message)
        })?;
        Ok(self.saved_views(page))
    }

    fn project_id(&self) -> String {
        let now = self.now();
        let charter = now.project.charter();
        charter.map_or_else(String::new, |charter| charter.id.to_string())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

    use std::path::Path;

    use super::*;
    use crate::clock::Clock;
    use crate::workplace::Workplace;

    fn project(folder: &Path, name: &str) -> Session {
        let clock = Clock::Pinned("2026-11-20".parse().unwrap());
        let workplace = Workplace::at(clock, Some("Helen Marsh"), folder.join("data"));
        let new = crate::NewProject::of(
            name.into(),
            crate::catalogue::Edition::E2018,
            crate::catalogue::Size::Small,
            "2026-09-01".parse().unwrap(),
        );
        let path = folder.join(format!("{name}.waymark"));
        Session::make(&path, &new, workplace).unwrap().0
    }

    fn view(name: &str, look: &str) -> SavedView {
        SavedView {
            name: name.into(),
            look: look.into(),
        }
    }

    #[test]
    fn they_belong_to_a_page_of_a_project() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (
            project(folder.path(), "One"),
            project(folder.path(), "Other"),
        );
        one.save_view("plan", view(" What Ruth owes ", "a"))
            .unwrap();
        let before = one.now().revision;
        let all = one.save_view("plan", view("Audit", "b")).unwrap();
        assert_eq!(all, [view("Audit", "b"), view("What Ruth owes", "a")]);
        assert_eq!(one.now().revision, before, "the project is as it was");
        assert_eq!(one.saved_views("raid"), []);
        assert_eq!(other.saved_views("plan"), []);
        let all = one.save_view("plan", view("Audit", "c")).unwrap();
        assert_eq!(all[0], view("Audit", "c"), "the name is taken over");
        assert_eq!(one.delete_view("plan", "Audit").unwrap().len(), 1);
    }

    #[test]
    fn what_cannot_be_kept_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let one = project(folder.path(), "One");
        let said = |view| one.save_view("plan", view).unwrap_err().message;
        assert_eq!(said(view(" ", "a")), "a view needs a name");
        assert!(said(view(&"long".repeat(16), "a")).contains("60 characters"));
        assert!(said(view("a", &"x".repeat(LARGEST + 1))).contains("too large"));
        std::fs::write(folder.path().join("data/views.json"), "{").unwrap();
        assert_eq!(one.saved_views("plan"), []);
        assert_eq!(one.save_view("plan", view("New", "a")).unwrap().len(), 1);
    }
}
