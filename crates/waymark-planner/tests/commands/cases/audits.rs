//! Commands on audits, findings, recurring work and the budget, and what comes of each.

use super::Told;

/// On audits, findings, recurring work and the budget.
pub const AUDITS: &[Told] = &[
    (
        r#"{"do":"audit.add","id":"s1","title":"Stage 1","kind":"stage_1","first":"2027-06-01","last":"2027-06-02","body":"Nordic Cert","clauses":["4","5"],"scope":"Documents"}"#,
        r#"+ audit s1 body="Nordic Cert" clauses=["4","5"] conclusion="" first="2027-06-01" kind="stage_1" last="2027-06-02" scope="Documents" title="Stage 1""#,
    ),
    (
        r#"{"do":"audit.add","title":"Backwards","kind":"internal","first":"2027-06-02","last":"2027-06-01"}"#,
        "refused: the audit ends on 2027-06-01, before it begins on 2027-06-02",
    ),
    (
        r#"{"do":"audit.set","id":"Internal audit 1","last":"2027-01-29","auditor":null,"clauses":["8.6","9.2"]}"#,
        r#"audit internal: auditor "kim1" -> null
audit internal: clauses - 8.7
audit internal: clauses + 9.2
audit internal: last "2027-01-27" -> "2027-01-29""#,
    ),
    (
        r#"{"do":"audit.set","id":"internal","last":"2027-01-24"}"#,
        "refused: the audit ends on 2027-01-24, before it begins on 2027-01-25",
    ),
    (
        r#"{"do":"audit.close","id":"internal","conclusion":"One minor","on":"2027-01-27"}"#,
        r#"audit internal: done null -> "2027-01-27"
audit internal: conclusion "" -> "One minor""#,
    ),
    (
        r#"{"do":"audit.close","id":"internal","conclusion":""}"#,
        "refused: what came of it cannot be left out",
    ),
    (
        r#"{"do":"audit.close","id":"internal","conclusion":"Early","on":"2027-01-20"}"#,
        "refused: the audit ends on 2027-01-20, before it begins on 2027-01-25",
    ),
    (
        r#"{"do":"audit.close","id":"ended","conclusion":"Again"}"#,
        "refused: “Ended” is not open any more; reopen it first",
    ),
    (
        r#"{"do":"audit.reopen","id":"ended"}"#,
        r#"audit ended: done "2027-02-01" -> null
audit ended: conclusion "Fine" -> """#,
    ),
    (
        r#"{"do":"audit.reopen","id":"internal"}"#,
        "refused: “Internal audit 1” is open; there is nothing to reopen",
    ),
    (
        r#"{"do":"audit.delete","id":"internal"}"#,
        r#"finding records: audit "internal" -> null
- audit internal"#,
    ),
    (
        r#"{"do":"audit.delete","id":"Audit of the moon"}"#,
        "refused: there is no audit “Audit of the moon” in this project",
    ),
    (
        r#"{"do":"finding.add","id":"plan","title":"Plan out of date","source":"internal","grade":"minor","audit":"Internal audit 1","clause":"8.7.2","criterion":"4.1-01","evidence":"Dated 2024","owner":"ruth","due":"2027-03-01","raised":"2027-01-27"}"#,
        r#"project n000001: findings_numbered 2 -> 3
+ finding plan audit="internal" cause="" clause="8.7.2" correction="" corrective_action="" criterion="n000753" due="2027-03-01" evidence="Dated 2024" grade="minor" number=3 owner="ruth" raised="2027-01-27" source="internal" title="Plan out of date""#,
    ),
    (
        r#"{"do":"finding.add","title":"","source":"internal","grade":"minor"}"#,
        "refused: a finding needs a name",
    ),
    (
        r#"{"do":"finding.add","title":"Odd","source":"internal","grade":"tiny"}"#,
        "unread: unknown variant `tiny`, expected one of `major`, `minor`, `concern`, `opportunity`",
    ),
    (
        r#"{"do":"finding.set","id":"F-01","cause":"No reminder","correction":"Written up","corrective_action":"A reminder each month"}"#,
        r#"finding records: cause "" -> "No reminder"
finding records: correction "" -> "Written up"
finding records: corrective_action "" -> "A reminder each month""#,
    ),
    (
        r#"{"do":"finding.set","id":"F-01","grade":null}"#,
        "refused: finding.grade: may not be empty",
    ),
    (
        r#"{"do":"finding.do","id":"F-01"}"#,
        r#"finding records: done null -> "2027-02-01""#,
    ),
    (
        r#"{"do":"finding.do","id":"F-02"}"#,
        "refused: F-02 “Mended” is not open any more; reopen it first",
    ),
    (
        r#"{"do":"finding.verify","id":"F-02","by":"Ruth Ellison"}"#,
        r#"finding mended: verified null -> "2027-02-01"
finding mended: verified_by null -> "ruth""#,
    ),
    (
        r#"{"do":"finding.verify","id":"F-02","on":"2027-01-28"}"#,
        "refused: F-02 “Mended” cannot be verified yet: it was done on 2027-01-29",
    ),
    (
        r#"{"do":"finding.verify","id":"F-01"}"#,
        "refused: F-01 “No records of reviews” cannot be verified yet: no cause is named, no corrective action is named, it is not done",
    ),
    (
        r#"{"do":"finding.reopen","id":"F-02"}"#,
        r#"finding mended: done "2027-01-29" -> null"#,
    ),
    (
        r#"{"do":"finding.reopen","id":"F-01"}"#,
        "refused: F-01 “No records of reviews” is open; there is nothing to reopen",
    ),
    (
        r#"{"do":"finding.delete","id":"F-01"}"#,
        "- finding records",
    ),
    (
        r#"{"do":"finding.delete","id":"F-77"}"#,
        "refused: there is no finding “F-77” in this project",
    ),
    (
        r#"{"do":"recurring.add","id":"cab","name":"Change board","kind":"change_board","process":"INC","owner":"ruth","first":"2027-02-02","last":"2027-12-31","repeats":"FREQ=WEEKLY;BYDAY=TU","hours":1}"#,
        r#"+ recurring_work cab first="2027-02-02" hours=1 kind="change_board" last="2027-12-31" name="Change board" owner="ruth" process="incident" repeats="FREQ=WEEKLY;BYDAY=TU""#,
    ),
    (
        r#"{"do":"recurring.add","name":"Never","kind":"check","first":"2027-02-03","last":"2027-02-04","repeats":"FREQ=WEEKLY;BYDAY=TU"}"#,
        "refused: there is no such day from 2027-02-03 to 2027-02-04: on Tue of every week",
    ),
    (
        r#"{"do":"recurring.add","name":"Odd","kind":"check","first":"2027-02-03","repeats":"SOMETIMES"}"#,
        "refused: “SOMETIMES” says not when days come again: 'SOMETIMES' is not understood; write it like FREQ=MONTHLY;BYDAY=1MO",
    ),
    (
        r#"{"do":"recurring.set","id":"Service report","owner":null,"last":"2027-12-31"}"#,
        r#"recurring_work report: last null -> "2027-12-31"
recurring_work report: owner "kim1" -> null"#,
    ),
    (
        r#"{"do":"recurring.set","id":"report","last":"2026-12-31"}"#,
        "refused: the recurring work ends on 2026-12-31, before it begins on 2027-01-04",
    ),
    (
        r#"{"do":"recurring.record","id":"report","due":"2027-02-01","note":"Sent to all"}"#,
        r#"+ cycle n900001 done="2027-02-01" due="2027-02-01" note="Sent to all" work="report""#,
    ),
    (
        r#"{"do":"recurring.record","id":"report","due":"2027-01-04","done":"2027-01-06"}"#,
        r#"cycle n500272: done "2027-01-05" -> "2027-01-06""#,
    ),
    (
        r#"{"do":"recurring.record","id":"report","due":"2027-02-02"}"#,
        "refused: “Service report” is not due on 2027-02-02",
    ),
    (
        r#"{"do":"recurring.record","id":"report","due":"2027-02-01","done":"2027-02-03"}"#,
        "refused: the record on 2027-02-03 lies after the status date 2027-02-01",
    ),
    (
        r#"{"do":"recurring.unrecord","id":"report","due":"2027-01-04"}"#,
        "- cycle n500272",
    ),
    (
        r#"{"do":"recurring.unrecord","id":"report","due":"2027-02-01"}"#,
        "refused: “Service report” has no record for 2027-02-01",
    ),
    (
        r#"{"do":"recurring.delete","id":"report"}"#,
        "- cycle n500272
- recurring_work report",
    ),
    (
        r#"{"do":"recurring.delete","id":"Nothing"}"#,
        "refused: there is no recurring work “Nothing” in this project",
    ),
    (
        r#"{"do":"budget.add","id":"advice","name":"Adviser","phase":0,"kind":"consultancy","planned":30000,"forecast":28000,"notes":"20 days"}"#,
        r#"+ budget_line advice forecast=28000 kind="consultancy" name="Adviser" notes="20 days" phase=0 planned=30000"#,
    ),
    (
        r#"{"do":"budget.add","name":"Odd","phase":5,"kind":"other","planned":1}"#,
        "refused: the phase is 5; it can be 0 to 4",
    ),
    (
        r#"{"do":"budget.set","id":"Service desk tool","planned":18000,"forecast":null}"#,
        "budget_line tool-money: planned 20000 -> 18000",
    ),
    (
        r#"{"do":"budget.set","id":"tool-money","name":null}"#,
        "refused: a budget line needs a name",
    ),
    (
        r#"{"do":"budget.delete","id":"tool-money"}"#,
        "- cost licence
- budget_line tool-money",
    ),
    (
        r#"{"do":"budget.delete","id":"Nothing"}"#,
        "refused: there is no budget line “Nothing” in this project",
    ),
    (
        r#"{"do":"cost.add","id":"more","line":"Service desk tool","on":"2027-02-01","amount":-500,"note":"Refund"}"#,
        r#"+ cost more amount=-500 line="tool-money" note="Refund" on="2027-02-01""#,
    ),
    (
        r#"{"do":"cost.add","line":"tool-money","on":"2027-02-02","amount":1}"#,
        "refused: the cost on 2027-02-02 lies after the status date 2027-02-01",
    ),
    (
        r#"{"do":"cost.set","id":"licence","amount":4600}"#,
        "cost licence: amount 4500 -> 4600",
    ),
    (
        r#"{"do":"cost.set","id":"licence","amount":9000000000000}"#,
        "refused: cost.amount: 9000000000000 is not between -1000000000000 and 1000000000000",
    ),
    (r#"{"do":"cost.delete","id":"licence"}"#, "- cost licence"),
    (
        r#"{"do":"cost.delete","id":"nothing"}"#,
        "refused: there is no cost “nothing” in this project",
    ),
];
