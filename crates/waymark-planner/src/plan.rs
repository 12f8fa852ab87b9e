//! stub to be replaced
use std::sync::Arc;
use chrono::NaiveDate;
use crate::{Id, Project, Refusal};
/// Dates
#[derive(Clone, Copy, Debug)]
pub struct Dates { /// s
 pub start: NaiveDate, /// f
 pub finish: NaiveDate }
/// Plan
#[derive(Debug, Default)]
pub struct Plan {}
impl Plan { /// d
 pub fn dates(&self, _id: &Id) -> Option<Dates> { None } }
impl Project {
 /// f
 pub fn forecast(&self, _s: NaiveDate) -> Arc<Plan> { Arc::default() }
 /// f
 pub fn status_date(&self, today: NaiveDate) -> NaiveDate { self.charter().and_then(|c| c.status_date).unwrap_or(today) }
 /// c
 pub fn check_working_day(&self, _w: &'static str, _d: NaiveDate) -> Result<(), Refusal> { Ok(()) }
}
