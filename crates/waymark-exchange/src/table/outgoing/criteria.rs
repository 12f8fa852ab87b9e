//! The criteria as a sheet: a gap assessment that reads again as it was written.

use waymark_catalogue::{Catalogue, Edition, Rating};
use waymark_planner::Project;

use super::{date, person};
use crate::sheet::Cell;

pub(super) fn criteria(project: &Project) -> Vec<Vec<Cell>> {
    let edition = project.charter().map(|charter| charter.edition);
    let catalogue = Catalogue::shipped(edition.unwrap_or(Edition::E2018));
    let rating = |rating: Option<Rating>| {
        let letter = rating.map(|rating| rating.letter().to_string());
        Cell::text(letter.unwrap_or_default())
    };
    let rows = project.criteria_in_order().into_iter().map(|criterion| {
        let known = catalogue.criterion(&criterion.code);
        vec![
            Cell::text(&criterion.code),
            Cell::text(known.map(|one| one.statement.as_str()).unwrap_or_default()),
            rating(criterion.defined),
            rating(criterion.operating),
            Cell::text(
                criterion
                    .confidence
                    .map_or("", |confidence| confidence.word()),
            ),
            Cell::text(criterion.gap.as_deref().unwrap_or_default()),
            person(project, criterion.owner.as_ref()),
            date(criterion.due),
        ]
    });
    rows.collect()
}
