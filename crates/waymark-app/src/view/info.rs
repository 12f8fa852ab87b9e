//! What a project file is, in one answer.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use waymark_planner::record::Kind;

use crate::error::AppError;
use crate::session::Session;

/// What a project file is, and the digest of its records.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct InfoView {
    /// What it is.
    #[serde(flatten)]
    pub about: AboutView,
    /// The digest of all records.
    pub state: String,
}

/// What a project file is.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct AboutView {
    /// The organisation.
    pub organisation: String,
    /// The edition, `2018` or `2011`.
    pub edition: &'static str,
    /// Booked first day of the stage 1 audit.
    pub target: Option<NaiveDate>,
    /// The status date.
    pub status_date: NaiveDate,
    /// The number of entries in the log.
    pub revision: i64,
    /// The number of changes in the log.
    pub changes: i64,
    /// The format of the file.
    pub format: u32,
    /// The version of the catalogue the project carries.
    pub catalogue_version: String,
    /// The hash of the last entry.
    pub head: String,
    /// How many records there are, by kind.
    pub counts: BTreeMap<&'static str, usize>,
}

/// What a project file is, as far as its records go at the moment that is looked at, and their digest.
///
/// # Errors
/// When the log cannot be read.
pub fn info(session: &Session) -> Result<InfoView, AppError> {
    Ok(InfoView {
        about: about(session)?,
        state: session.moment(None)?.project.state(),
    })
}

/// The same without the digest, which goes over all records and takes longer than all else that is asked after an act.
///
/// # Errors
/// When the log cannot be read.
pub fn about(session: &Session) -> Result<AboutView, AppError> {
    let moment = session.moment(None)?;
    let project = &moment.project;
    let charter = project.charter();
    let names: &[(&str, Kind)] = &[
        ("tasks", Kind::Task),
        ("links", Kind::Link),
        ("criteria", Kind::Criterion),
        ("people", Kind::Person),
        ("roles", Kind::Role),
        ("documents", Kind::Document),
        ("processes", Kind::Process),
        ("baselines", Kind::Baseline),
        ("days_off", Kind::DayOff),
        ("catalogue_entries", Kind::CatalogueEntry),
    ];
    Ok(AboutView {
        organisation: charter.map(|c| c.organisation.clone()).unwrap_or_default(),
        edition: charter.map_or("", |c| c.edition.year()),
        target: charter.and_then(|c| c.target),
        status_date: moment.status_date,
        revision: moment.revision,
        changes: session.file().changes(),
        format: session.file().format(),
        catalogue_version: charter
            .map(|c| c.catalogue_version.clone())
            .unwrap_or_default(),
        head: moment.head,
        counts: names
            .iter()
            .map(|(name, kind)| (*name, project.count(*kind)))
            .collect(),
    })
}
