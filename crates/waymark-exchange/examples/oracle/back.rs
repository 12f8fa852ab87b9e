//! There and back: plans of projects that MPXJ reads and writes again come back and change nothing.

use std::fs;
use std::path::Path;

use waymark_exchange::mspdi;
use waymark_exchange::project::plan_of;

use crate::project::{Case, TODAY, date};

fn cases() -> [(&'static str, Case); 2] {
    [("small", Case::small()), ("exemplar", Case::exemplar())]
}

/// Writes the plan of each project.
pub fn send(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    for (name, case) in cases() {
        let mut bytes = Vec::new();
        mspdi::write(&plan_of(&case.project, date(TODAY)), &mut bytes).unwrap();
        fs::write(folder.join(format!("{name}.xml")), bytes).unwrap();
    }
}

/// Takes what came back.
pub fn meet(folder: &Path) {
    for (name, mut case) in cases() {
        let bytes = fs::read(folder.join(format!("{name}.rewritten"))).unwrap();
        let back = mspdi::read(&bytes[..]).unwrap();
        let intake = case.intake(&back);
        let changes = case.changes(&intake);
        let rows = case.project.tasks.len();
        println!("{name}: {rows} rows came back, {} changes", changes.len());
        assert_eq!(changes, Vec::<String>::new(), "{name}");
        assert!(intake.comes_back && intake.missing.is_empty());
    }
}
