//! Commands on processes, on who takes part in them, on parties and on who works on tasks, and what comes of each.

use super::Told;

/// What the cases act on.
pub const PEOPLE_SEED: &str = r#"
    {"do":"process.add","id":"desk-work","title":"Desk work","clauses":["8.6"],"owner":"ruth","manager":"kim1"}
    {"do":"activity.add","id":"answer","process":"desk-work","name":"Answer calls"}
    {"do":"activity.add","id":"close","process":"desk-work","name":"Close calls"}
    {"do":"party.add","id":"acme","name":"Acme Hosting","kind":"external_supplier","contact":"Lee Ng"}
    {"do":"person.add","id":"tom","name":"Tom Wardle"}
    {"do":"raci.set","process":"desk-work","person":"ruth","letters":"AR"}
    {"do":"raci.set","process":"desk-work","person":"kim1","letters":"C"}
    {"do":"raci.set","process":"desk-work","activity":"answer","person":"ruth","letters":"A"}
    {"do":"raci.set","process":"desk-work","activity":"answer","party":"acme","letters":"R"}
    {"do":"raci.set","process":"desk-work","activity":"close","role":"SMS_OWNER","letters":"A"}
    {"do":"assignment.set","task":"before","person":"ruth","share":60}
    {"do":"assignment.set","task":"before","person":"kim1","share":50}
    {"do":"person.set_week","id":"tom","week":"1111000"}
    {"do":"calendar.close","id":"tom-away","calendar":"Tom Wardle","first":"2027-03-01","last":"2027-03-05","name":"Leave","kind":"absence"}
"#;

/// On processes, RACI, parties and assignments.
pub const PROCESSES: &[Told] = &[
    (
        r#"{"do":"process.add","id":"print","title":" Printing ","clauses":["8.2.1"]}"#,
        r#"+ process print clauses=["8.2.1"] title="Printing""#,
    ),
    (
        r#"{"do":"process.add","title":" "}"#,
        "refused: a process needs a name",
    ),
    (
        r#"{"do":"process.add","title":"Printing","owner":"nobody"}"#,
        "refused: there is no person “nobody” in this project",
    ),
    (
        r#"{"do":"process.set","id":"Desk work","title":"Service desk","owner":null,"clauses":["8.6.1","8.6.2"]}"#,
        r#"process desk-work: clauses - 8.6
process desk-work: clauses + 8.6.1
process desk-work: clauses + 8.6.2
process desk-work: owner "ruth" -> null
process desk-work: title "Desk work" -> "Service desk""#,
    ),
    (
        r#"{"do":"process.set","id":"desk-work","manager":"Tom Wardle"}"#,
        r#"process desk-work: manager "kim1" -> "tom""#,
    ),
    (r#"{"do":"process.set","id":"desk-work"}"#, "nothing"),
    (
        r#"{"do":"process.set","id":"INCIDENTS","title":"Incidents"}"#,
        "refused: there is no process “INCIDENTS” in this project",
    ),
    (
        r#"{"do":"process.set","id":"desk-work","title":null}"#,
        "refused: a process needs a name",
    ),
    (
        r#"{"do":"process.delete","id":"Desk work"}"#,
        "- raci_mark n600003
- raci_mark n600004
- activity answer
- raci_mark n600005
- activity close
- raci_mark n600001
- raci_mark n600002
- involvement acme-desk
- process desk-work",
    ),
    (
        r#"{"do":"process.delete","id":"Front desk"}"#,
        "refused: there is no process “Front desk” in this project",
    ),
    (
        r#"{"do":"activity.add","id":"triage","process":"Desk work","name":"Triage","after":"Answer calls"}"#,
        r#"+ activity triage name="Triage" process="desk-work""#,
    ),
    (
        r#"{"do":"activity.add","process":"Desk work","name":""}"#,
        "refused: an activity needs a name",
    ),
    (
        r#"{"do":"activity.add","process":"INCIDENT","name":"Triage","after":"answer"}"#,
        "refused: there is no activity “answer” in this project",
    ),
    (
        r#"{"do":"activity.set_name","id":"Answer calls","name":"Take calls"}"#,
        r#"activity answer: name "Answer calls" -> "Take calls""#,
    ),
    (
        r#"{"do":"activity.set_name","id":"answer","name":" "}"#,
        "refused: an activity needs a name",
    ),
    (
        r#"{"do":"activity.move","id":"close","after":null}"#,
        "activity close: place",
    ),
    (
        r#"{"do":"activity.move","id":"close","after":"answer"}"#,
        "nothing",
    ),
    (
        r#"{"do":"activity.move","id":"answer","after":"close"}"#,
        "activity answer: place",
    ),
    (
        r#"{"do":"activity.move","id":"answer","after":"Triage"}"#,
        "refused: there is no activity “Triage” in this project",
    ),
    (
        r#"{"do":"activity.move","id":"answer"}"#,
        "unread: missing field `after`",
    ),
    (
        r#"{"do":"activity.delete","id":"answer"}"#,
        "- raci_mark n600003
- raci_mark n600004
- activity answer",
    ),
    (
        r#"{"do":"activity.delete","id":"Triage"}"#,
        "refused: there is no activity “Triage” in this project",
    ),
    (
        r#"{"do":"raci.set","process":"Desk work","person":"tom","letters":"I"}"#,
        r#"+ raci_mark n900001 letters=["I"] person="tom" process="desk-work""#,
    ),
    (
        r#"{"do":"raci.set","process":"Desk work","person":"kim1","letters":""}"#,
        "- raci_mark n600002",
    ),
    (
        r#"{"do":"raci.set","process":"Desk work","person":"kim1","letters":"RA"}"#,
        "raci_mark n600001: letters - A
raci_mark n600002: letters - C
raci_mark n600002: letters + A
raci_mark n600002: letters + R",
    ),
    (
        r#"{"do":"raci.set","process":"Desk work","person":"ruth","letters":"AR"}"#,
        "nothing",
    ),
    (
        r#"{"do":"raci.set","process":"Desk work","activity":"close","role":"SMS_OWNER","letters":"RA"}"#,
        "raci_mark n600005: letters + R",
    ),
    (
        r#"{"do":"raci.set","process":"Desk work","activity":"Close calls","person":"tom","letters":"A"}"#,
        r#"- raci_mark n600005
+ raci_mark n900001 activity="close" letters=["A"] person="tom" process="desk-work""#,
    ),
    (
        r#"{"do":"raci.set","process":"Desk work","activity":"Close calls","person":"ruth","letters":"AR"}"#,
        r#"+ raci_mark n900001 activity="close" letters=["R"] person="ruth" process="desk-work""#,
    ),
    (
        r#"{"do":"raci.set","process":"Desk work","activity":"Close calls","party":"Acme Hosting","letters":"c"}"#,
        r#"+ raci_mark n900001 activity="close" letters=["C"] party="acme" process="desk-work""#,
    ),
    (
        r#"{"do":"raci.set","process":"Desk work","party":"acme","letters":"AR"}"#,
        "refused: “Acme Hosting” is outside the organisation and cannot answer for it: whatever other parties do, the organisation stays accountable (8.2.3). Let it be R, C or I",
    ),
    (
        r#"{"do":"raci.set","process":"Desk work","person":"tom","letters":"RC"}"#,
        "refused: “RC” goes too far: C and I each stand alone, because who answers for something or does it is asked and told anyway",
    ),
    (
        r#"{"do":"raci.set","process":"Desk work","person":"tom","letters":"X"}"#,
        "refused: “X” says not how somebody takes part: use A (answers for it), R (does it), C (is asked before) and I (is told afterwards)",
    ),
    (
        r#"{"do":"raci.set","process":"Desk work","letters":"A"}"#,
        "refused: say who takes part: one person, one role or one party",
    ),
    (
        r#"{"do":"raci.set","process":"Desk work","person":"tom","role":"SMS_OWNER","letters":"A"}"#,
        "refused: say who takes part: one person, one role or one party",
    ),
    (
        r#"{"do":"raci.set","process":"Desk work","activity":"Triage","person":"tom","letters":"A"}"#,
        "refused: there is no activity “Triage” in this project",
    ),
    (
        r#"{"do":"raci.propose","process":"DELIVERY"}"#,
        "5 of activity added
20 of raci_mark added",
    ),
    (r#"{"do":"raci.propose","process":"Desk work"}"#, "nothing"),
    (
        r#"{"do":"raci.propose","process":"Front desk"}"#,
        "refused: there is no process “Front desk” in this project",
    ),
    (
        r#"{"do":"party.add","id":"cloud","name":"Cloud Nine","kind":"cloud_provider"}"#,
        r#"+ party cloud contact="" kind="cloud_provider" name="Cloud Nine""#,
    ),
    (
        r#"{"do":"party.add","name":" ","kind":"cloud_provider"}"#,
        "refused: a party needs a name",
    ),
    (
        r#"{"do":"party.set","id":"Acme Hosting","kind":"internal_supplier","contact":null}"#,
        r#"party acme: contact "Lee Ng" -> ""
party acme: kind "external_supplier" -> "internal_supplier""#,
    ),
    (
        r#"{"do":"party.set","id":"acme","name":""}"#,
        "refused: a party needs a name",
    ),
    (
        r#"{"do":"party.delete","id":"acme"}"#,
        "- raci_mark n600004
- involvement acme-desk
- party acme",
    ),
    (
        r#"{"do":"party.delete","id":"Acme"}"#,
        "refused: there is no party “Acme” in this project",
    ),
    (
        r#"{"do":"assignment.set","task":"b","person":"Tom Wardle","share":20}"#,
        r#"+ assignment n900001 person="tom" share=20 task="b""#,
    ),
    (
        r#"{"do":"assignment.set","task":"before","person":"ruth","share":80}"#,
        "assignment n600006: share 60 -> 80",
    ),
    (
        r#"{"do":"assignment.set","task":"before","person":"ruth","share":null}"#,
        "- assignment n600006",
    ),
    (
        r#"{"do":"assignment.set","task":"b","person":"tom","share":null}"#,
        "nothing",
    ),
    (
        r#"{"do":"assignment.set","task":"before","person":"ruth","share":101}"#,
        "refused: the share of the day is 101; it can be 1 to 100",
    ),
    (
        r#"{"do":"assignment.set","task":"before","person":"ruth","share":0}"#,
        "refused: the share of the day is 0; it can be 1 to 100",
    ),
    (
        r#"{"do":"assignment.set","task":"m","person":"ruth","share":20}"#,
        "refused: “Signed” is a moment, not a stretch of work: nobody works on it",
    ),
    (
        r#"{"do":"assignment.set","task":"s","person":"ruth","share":20}"#,
        "refused: “Policy” takes its people at work from the rows under it",
    ),
];
