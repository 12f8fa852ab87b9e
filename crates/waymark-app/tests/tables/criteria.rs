//! A gap assessment: by criterion or by clause, in letters, words or percent, and out again as it went in.

use waymark_app::TableName;

use super::{Desk, check, of};

#[test]
fn a_gap_assessment_comes_in_with_its_own_words() {
    let mut desk = Desk::new();
    let first = desk.write(
        "gap.csv",
        "Clause,Requirement,Compliance,Comments,Responsible,Due date\n\
         8.6.1-01,Incidents are recorded,Partially,No second line,,\n\
         8.6.1-02,,75%,,,\n\
         8.6.2,,compliant,,,2027-03-01\n\
         8.6.3-01,,3,,,\n\
         8.9,,no,,,\n\
         8.6.1-01,,full,,,\n",
    );
    check(&desk.import(&of(&first, TableName::Criteria)), &["?"]);
    let written = desk.round_trip(TableName::Criteria);
    for row in ["8.6.1-01,", "8.6.1-02,"] {
        assert!(written.contains(row), "{written}");
    }
}
