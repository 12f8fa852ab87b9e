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
    check(
        &desk.import(&of(&first, TableName::Criteria)),
        &[
            "2 changed: Incidents are recorded",
            "  defined nothing → P",
            "  operating nothing → P",
            "  rated on nothing → 20 Nov 2026",
            "  gap nothing → “No second line”",
            "3 changed: 8.6.1-02",
            "  defined nothing → L",
            "  operating nothing → L",
            "  rated on nothing → 20 Nov 2026",
            "4 changed: 8.6.2",
            "  defined nothing → F",
            "  operating nothing → F",
            "  rated on nothing → 20 Nov 2026",
            "  target date nothing → 1 Mar 2027",
            "  defined nothing → F",
            "  operating nothing → F",
            "  rated on nothing → 20 Nov 2026",
            "  target date nothing → 1 Mar 2027",
            "  defined nothing → F",
            "  operating nothing → F",
            "  rated on nothing → 20 Nov 2026",
            "  target date nothing → 1 Mar 2027",
            "  for 3 criteria of clause 8.6.2 that are not rated",
            "5 not taken: 8.6.3-01",
            "  ! C5: “3” is no rating; give N, P, L or F, a word such as partially, or a percentage",
            "6 not taken: 8.9",
            "  ! A6: there is no criterion and no clause “8.9” in this project’s edition",
            "7 not taken: 8.6.1-01",
            "  ! A7: 8.6.1-01 has a row above already",
        ],
    );
    let written = desk.round_trip(TableName::Criteria);
    for row in [",P,P,,No second line", ",F,F,,,,2027-03-01"] {
        assert!(written.contains(row), "{row}: {written}");
    }
    // A clause speaks only for what nobody has rated, and for nothing that has a row of its own.
    let next = desk.write(
        "next.csv",
        "Ref,Assessment,Design,Gap\n8.6.1,N,,\n8.6.1-02,,F,Reviews\n8.6.2,n,,\n",
    );
    let told = desk.import(&of(&next, TableName::Criteria));
    let outcomes = told.rows.iter().map(|row| format!("{:?}", row.outcome));
    assert_eq!(
        outcomes.collect::<Vec<_>>(),
        ["Changed", "Changed", "Unchanged"]
    );
    let written = desk.round_trip(TableName::Criteria);
    for row in [
        ",P,P,,No second line",
        ",F,L,,Reviews",
        ",F,F,,,,2027-03-01",
    ] {
        assert!(written.contains(row), "{row}: {written}");
    }
}
