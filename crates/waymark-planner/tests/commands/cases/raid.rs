//! Commands on risks, assumptions, issues and dependencies, and what comes of each.

use super::Told;

/// Entries of registers to act on, on 1 February 2027.
pub const RAID_SEED: &str = r#"
{"do":"risk.add","id":"leave","title":"Halden leaves","cause":"New owners","effect":"No second line","owner":"kim1","process":"incident","tasks":["m"],"likelihood":3,"impact":4,"raised":"2027-01-15"}
{"do":"risk.add","id":"scored","title":"Scored today","impact":4}
{"do":"risk.add","id":"over","title":"Over","raised":"2027-01-15"}
{"do":"risk.close","id":"over","reason":"Nothing came of it"}
{"do":"risk.take","id":"typical","library":"RK-01"}
{"do":"assumption.add","id":"tool","title":"Tool is paid for","check_by":"2027-04-01","raised":"2027-01-15","tasks":["m"]}
{"do":"assumption.add","id":"checked","title":"Checked"}
{"do":"assumption.settle","id":"checked","held":true}
{"do":"issue.add","id":"people","title":"Desk is short of people","due":"2027-02-10","tasks":["m"]}
{"do":"issue.add","id":"solved","title":"Solved"}
{"do":"issue.close","id":"solved","resolution":"By itself"}
{"do":"dependency.add","id":"room","title":"Meeting room","from":"Facilities","tasks":["m"]}
{"do":"dependency.add","id":"there","title":"There"}
{"do":"dependency.meet","id":"there"}
{"do":"meeting.add","id":"sc1","title":"Steering 1","kind":"steering","date":"2027-01-25","attendees":["kim1"]}
{"do":"meeting.hold","id":"sc1"}
{"do":"meeting.add","id":"sc2","title":"Steering 2","kind":"steering","date":"2027-02-22"}
{"do":"meeting.add","id":"mr","title":"Management review","kind":"management_review","date":"2027-02-01"}
{"do":"review.add","id":"own","meeting":"mr","side":"input","topic":"Our own topic"}
{"do":"decision.add","id":"fund","title":"Fund a specialist","forum":"Steering committee","needed_by":"2027-02-10","raised":"2027-01-20","tasks":["m"],"risks":["leave"]}
{"do":"option.add","id":"pay","decision":"fund","title":"Yes","cost":14000}
{"do":"option.add","id":"nay","decision":"fund","title":"No"}
{"do":"decision.add","id":"sites","title":"Two sites in one certificate"}
{"do":"option.add","id":"both","decision":"sites","title":"Both"}
{"do":"decision.take","id":"sites","outcome":"Both","by":"The board"}
{"do":"decision.add","id":"gone","title":"Gone"}
{"do":"decision.withdraw","id":"gone"}
{"do":"action.add","id":"deputy","title":"Name a deputy","owner":"kim1","due":"2027-01-29","raised":"2027-01-20"}
{"do":"action.add","id":"ready","title":"Ready"}
{"do":"action.done","id":"ready"}
{"do":"audit.add","id":"internal","title":"Internal audit 1","kind":"internal","first":"2027-01-25","last":"2027-01-27","auditor":"kim1","clauses":["8.6","8.7"]}
{"do":"audit.add","id":"ended","title":"Ended","kind":"internal","first":"2027-01-11","last":"2027-01-12"}
{"do":"audit.close","id":"ended","conclusion":"Fine"}
{"do":"finding.add","id":"records","title":"No records of reviews","source":"internal","grade":"minor","audit":"internal","raised":"2027-01-27"}
{"do":"finding.add","id":"mended","title":"Mended","source":"internal","grade":"major","raised":"2027-01-12"}
{"do":"finding.set","id":"mended","cause":"Nobody knew","corrective_action":"Taught"}
{"do":"finding.do","id":"mended","on":"2027-01-29"}
{"do":"recurring.add","id":"report","name":"Service report","kind":"report","first":"2027-01-04","repeats":"FREQ=MONTHLY;BYDAY=1MO","owner":"kim1"}
{"do":"recurring.record","id":"report","due":"2027-01-04","done":"2027-01-05"}
{"do":"budget.add","id":"tool-money","name":"Service desk tool","phase":1,"kind":"tools","planned":20000}
{"do":"cost.add","id":"licence","line":"tool-money","on":"2027-01-20","amount":4500}
"#;

/// On risks, assumptions, issues and dependencies.
pub const RAID: &[Told] = &[
    (
        r#"{"do":"risk.add","id":"quit","title":" Desk turnover undoes training ","owner":"Ruth Ellison","tasks":["a","PRE-01"],"criteria":["4.1-01"],"parties":["Halden"],"process":"INC"}"#,
        r#"project n000001: risks_numbered 4 -> 5
+ risk quit category="" cause="" closing="" criteria=["n000753"] effect="" fallback="" impact=3 likelihood=3 number=5 owner="ruth" parties=["halden"] plan="" process="incident" raised="2027-02-01" tasks=["a","n001132"] title="Desk turnover undoes training" trigger=""
+ risk_score n900001 impact=3 likelihood=3 on="2027-02-01" reason="" risk="quit""#,
    ),
    (
        r#"{"do":"risk.add","title":"Audit slot lost","likelihood":4,"impact":5,"raised":"2027-01-20","response":"accept","delay":10}"#,
        r#"project n000001: risks_numbered 4 -> 5
+ risk n900001 category="" cause="" closing="" delay=10 effect="" fallback="" impact=5 likelihood=4 number=5 plan="" raised="2027-01-20" response="accept" title="Audit slot lost" trigger=""
+ risk_score n900002 impact=5 likelihood=4 on="2027-01-20" reason="" risk="n900001""#,
    ),
    (
        r#"{"do":"risk.add","title":" "}"#,
        "refused: a risk needs a name",
    ),
    (
        r#"{"do":"risk.add","title":"Too likely","likelihood":6}"#,
        "refused: risk.likelihood: 6 is not between 1 and 5",
    ),
    (
        r#"{"do":"risk.add","title":"Tomorrow","raised":"2027-02-02"}"#,
        "refused: what was raised on 2027-02-02 lies after the status date 2027-02-01",
    ),
    (
        r#"{"do":"risk.add","title":"Of nobody","owner":"Kim Lee"}"#,
        "refused: “Kim Lee” fits more than one person; give its id",
    ),
    (
        r#"{"do":"risk.set","id":"R-01","owner":null,"plan":"Second supplier","tasks":["b"],"due":"2027-03-01"}"#,
        r#"risk leave: due null -> "2027-03-01"
risk leave: owner "kim1" -> null
risk leave: plan "" -> "Second supplier"
risk leave: tasks - m
risk leave: tasks + b"#,
    ),
    (
        r#"{"do":"risk.set","id":"r-1","title":"Halden leaves"}"#,
        "nothing",
    ),
    (
        r#"{"do":"risk.set","id":"R-01","cause":null,"after_likelihood":2,"after_impact":null}"#,
        r#"risk leave: after_likelihood null -> 2
risk leave: cause "New owners" -> """#,
    ),
    (
        r#"{"do":"risk.set","id":"R-01","title":null}"#,
        "refused: a risk needs a name",
    ),
    (
        r#"{"do":"risk.set","id":"R-99","plan":"None"}"#,
        "refused: there is no risk “R-99” in this project",
    ),
    (
        r#"{"do":"risk.set","id":"R-01","likelihood":4}"#,
        "unread: unknown field `likelihood`, expected one of `id`, `title`, `cause`, `effect`, `category`, `response`, `plan`, `fallback`, `after_likelihood`, `after_impact`, `trigger`, `proximity`, `owner`, `due`, `delay`, `process`, `tasks`, `criteria`, `parties`",
    ),
    (
        r#"{"do":"risk.set","id":"R-01","after_impact":0}"#,
        "refused: risk.after_impact: 0 is not between 1 and 5",
    ),
    (
        r#"{"do":"risk.set","id":"R-01","due":"9999-01-01"}"#,
        r#"refused: risk.due: "9999-01-01" is not a date from 1900-01-01 to 2999-12-31"#,
    ),
    (
        r#"{"do":"risk.score","id":"R-01","likelihood":4,"impact":4,"reason":"They have lost a site"}"#,
        r#"risk leave: likelihood 3 -> 4
+ risk_score n900001 impact=4 likelihood=4 on="2027-02-01" reason="They have lost a site" risk="leave""#,
    ),
    (
        r#"{"do":"risk.score","id":"R-02","impact":5}"#,
        "risk scored: impact 4 -> 5
risk_score n500269: impact 4 -> 5",
    ),
    (
        r#"{"do":"risk.score","id":"R-01","likelihood":0}"#,
        "refused: risk.likelihood: 0 is not between 1 and 5",
    ),
    (
        r#"{"do":"risk.score","id":"R-03","likelihood":1}"#,
        "refused: R-03 “Over” is not open any more; reopen it first",
    ),
    (
        r#"{"do":"risk.take","library":"RK-02","id":"rk","owner":"ruth"}"#,
        r#"project n000001: risks_numbered 4 -> 5
+ risk rk category="Sponsorship" cause="Management sees certification as a matter for IT" closing="" effect="Major nonconformity on clause 5 at stage 2" fallback="" impact=5 library="RK-02" likelihood=3 number=5 owner="ruth" plan="Brief top management on its own duties and put scope, policy and review in its calendar" raised="2027-02-01" response="avoid" title="Leadership duties are delegated downwards" trigger="Policy or review signed 'on behalf of'"
+ risk_score n900001 impact=5 likelihood=3 on="2027-02-01" reason="" risk="rk""#,
    ),
    (
        r#"{"do":"risk.take","library":"RK-01"}"#,
        "refused: RK-01 is in the register as R-04 “The project loses its decision maker”",
    ),
    (
        r#"{"do":"risk.take","library":"RK-99"}"#,
        "refused: the library of risks has no “RK-99”; its codes look like RK-07",
    ),
    (
        r#"{"do":"risk.close","id":"R-01","reason":"The contract is signed"}"#,
        r#"risk leave: closed null -> "2027-02-01"
risk leave: closing "" -> "The contract is signed""#,
    ),
    (
        r#"{"do":"risk.close","id":"R-01","reason":" "}"#,
        "refused: a reason cannot be left out",
    ),
    (
        r#"{"do":"risk.close","id":"R-03","reason":"Again"}"#,
        "refused: R-03 “Over” is not open any more; reopen it first",
    ),
    (
        r#"{"do":"risk.reopen","id":"R-03"}"#,
        r#"risk over: closed "2027-02-01" -> null
risk over: closing "Nothing came of it" -> """#,
    ),
    (
        r#"{"do":"risk.reopen","id":"R-01"}"#,
        "refused: R-01 “Halden leaves” is open; there is nothing to reopen",
    ),
    (
        r#"{"do":"risk.happen","id":"R-01","issue_id":"gone","due":"2027-02-10"}"#,
        r#"risk leave: closed null -> "2027-02-01"
risk leave: closing "" -> "It happened."
project n000001: issues_numbered 2 -> 3
+ issue gone details="No second line" due="2027-02-10" number=3 owner="kim1" process="incident" raised="2027-02-01" resolution="" risk="leave" severity="amber" tasks=["m"] title="Halden leaves""#,
    ),
    (
        r#"{"do":"risk.happen","id":"R-01","title":"They have left","severity":"green","owner":"kim1"}"#,
        r#"risk leave: closed null -> "2027-02-01"
risk leave: closing "" -> "It happened."
project n000001: issues_numbered 2 -> 3
+ issue n900001 details="No second line" number=3 owner="kim1" process="incident" raised="2027-02-01" resolution="" risk="leave" severity="green" tasks=["m"] title="They have left""#,
    ),
    (
        r#"{"do":"risk.happen","id":"R-03"}"#,
        "refused: R-03 “Over” is not open any more; reopen it first",
    ),
    (
        r#"{"do":"risk.link","id":"R-01","task":"b","criterion":"4.1-01","party":"halden"}"#,
        "risk leave: tasks + b
risk leave: criteria + n000753
risk leave: parties + halden",
    ),
    (r#"{"do":"risk.link","id":"R-01","task":"m"}"#, "nothing"),
    (
        r#"{"do":"risk.link","id":"R-01"}"#,
        "refused: say what the risk is to be linked with, or no longer",
    ),
    (
        r#"{"do":"risk.unlink","id":"R-01","task":"m"}"#,
        "risk leave: tasks - m",
    ),
    (
        r#"{"do":"risk.unlink","id":"R-01","task":"nothing"}"#,
        "refused: there is no task “nothing” in this project",
    ),
    (
        r#"{"do":"risk.delete","id":"R-01"}"#,
        "- risk_score n500268
decision fund: risks - leave
- risk leave",
    ),
    (
        r#"{"do":"risk.delete","id":"Nothing"}"#,
        "refused: there is no risk “Nothing” in this project",
    ),
    (
        r#"{"do":"assumption.add","id":"room","title":"The rooms stay","ground":"The lease runs on","owner":"ruth","check_by":"2027-05-01","tasks":["a"]}"#,
        r#"project n000001: assumptions_numbered 2 -> 3
+ assumption room check_by="2027-05-01" effect="" ground="The lease runs on" number=3 owner="ruth" raised="2027-02-01" tasks=["a"] title="The rooms stay""#,
    ),
    (
        r#"{"do":"assumption.add","title":""}"#,
        "refused: an assumption needs a name",
    ),
    (
        r#"{"do":"assumption.set","id":"AS-01","title":"Tool is paid for in 2027","check_by":null}"#,
        r#"assumption tool: check_by "2027-04-01" -> null
assumption tool: title "Tool is paid for" -> "Tool is paid for in 2027""#,
    ),
    (
        r#"{"do":"assumption.set","id":"AS-01","tasks":["nowhere"]}"#,
        "refused: there is no task “nowhere” in this project",
    ),
    (
        r#"{"do":"assumption.settle","id":"AS-01","held":false,"on":"2027-01-29"}"#,
        r#"assumption tool: checked null -> "2027-01-29"
assumption tool: held null -> false"#,
    ),
    (
        r#"{"do":"assumption.settle","id":"AS-01","held":true,"on":"2027-01-01"}"#,
        "refused: AS-01 “Tool is paid for” cannot be over on 2027-01-01: it was raised on 2027-01-15",
    ),
    (
        r#"{"do":"assumption.settle","id":"AS-02","held":true}"#,
        "refused: AS-02 “Checked” is not open any more; reopen it first",
    ),
    (
        r#"{"do":"assumption.reopen","id":"AS-02"}"#,
        r#"assumption checked: checked "2027-02-01" -> null
assumption checked: held true -> null"#,
    ),
    (
        r#"{"do":"assumption.reopen","id":"AS-01"}"#,
        "refused: AS-01 “Tool is paid for” is open; there is nothing to reopen",
    ),
    (
        r#"{"do":"assumption.link","id":"AS-01","task":"b"}"#,
        "assumption tool: tasks + b",
    ),
    (
        r#"{"do":"assumption.link","id":"AS-01"}"#,
        "refused: say what the assumption is to be linked with, or no longer",
    ),
    (
        r#"{"do":"assumption.unlink","id":"AS-01","task":"m"}"#,
        "assumption tool: tasks - m",
    ),
    (
        r#"{"do":"assumption.unlink","id":"AS-09","task":"m"}"#,
        "refused: there is no assumption “AS-09” in this project",
    ),
    (
        r#"{"do":"assumption.delete","id":"AS-01"}"#,
        "- assumption tool",
    ),
    (
        r#"{"do":"assumption.delete","id":"R-01"}"#,
        "refused: there is no assumption “R-01” in this project",
    ),
    (
        r#"{"do":"issue.add","id":"short","title":"Survey 212 items short","severity":"red","owner":"ruth","due":"2027-02-05","risk":"R-01","process":"Incidents","tasks":["a"]}"#,
        r#"project n000001: issues_numbered 2 -> 3
+ issue short details="" due="2027-02-05" number=3 owner="ruth" process="incident" raised="2027-02-01" resolution="" risk="leave" severity="red" tasks=["a"] title="Survey 212 items short""#,
    ),
    (
        r#"{"do":"issue.add","title":"Two policies outside the library"}"#,
        r#"project n000001: issues_numbered 2 -> 3
+ issue n900001 details="" number=3 raised="2027-02-01" resolution="" severity="amber" title="Two policies outside the library""#,
    ),
    (
        r#"{"do":"issue.add","title":"Odd","severity":"black"}"#,
        "unread: unknown variant `black`, expected one of `red`, `amber`, `green`",
    ),
    (
        r#"{"do":"issue.add","title":"Odd","process":"CHG"}"#,
        "refused: there is no process “CHG” in this project",
    ),
    (
        r#"{"do":"issue.set","id":"I-01","severity":"red","due":null}"#,
        r#"issue people: due "2027-02-10" -> null
issue people: severity "amber" -> "red""#,
    ),
    (
        r#"{"do":"issue.set","id":"I-01","severity":null}"#,
        "refused: issue.severity: may not be empty",
    ),
    (
        r#"{"do":"issue.close","id":"I-01","resolution":"Counted again"}"#,
        r#"issue people: closed null -> "2027-02-01"
issue people: resolution "" -> "Counted again""#,
    ),
    (
        r#"{"do":"issue.close","id":"I-01","resolution":""}"#,
        "refused: how it was put right cannot be left out",
    ),
    (
        r#"{"do":"issue.close","id":"I-02","resolution":"Again"}"#,
        "refused: I-02 “Solved” is not open any more; reopen it first",
    ),
    (
        r#"{"do":"issue.reopen","id":"I-02"}"#,
        r#"issue solved: closed "2027-02-01" -> null
issue solved: resolution "By itself" -> """#,
    ),
    (
        r#"{"do":"issue.reopen","id":"I-01"}"#,
        "refused: I-01 “Desk is short of people” is open; there is nothing to reopen",
    ),
    (
        r#"{"do":"issue.link","id":"I-01","task":"b"}"#,
        "issue people: tasks + b",
    ),
    (
        r#"{"do":"issue.link","id":"I-01","task":"z"}"#,
        "refused: there is no task “z” in this project",
    ),
    (
        r#"{"do":"issue.unlink","id":"I-01","task":"m"}"#,
        "issue people: tasks - m",
    ),
    (
        r#"{"do":"issue.unlink","id":"I-01"}"#,
        "refused: say what the issue is to be linked with, or no longer",
    ),
    (
        r#"{"do":"issue.delete","id":"Desk is short of people"}"#,
        "- issue people",
    ),
    (
        r#"{"do":"issue.delete","id":"I-44"}"#,
        "refused: there is no issue “I-44” in this project",
    ),
    (
        r#"{"do":"dependency.add","id":"line","title":"Second line","party":"Halden","owner":"ruth","needed_by":"2027-03-01","promised":"2027-03-15","tasks":["c"]}"#,
        r#"project n000001: dependencies_numbered 2 -> 3
+ dependency line from="" needed_by="2027-03-01" notes="" number=3 owner="ruth" party="halden" promised="2027-03-15" raised="2027-02-01" tasks=["c"] title="Second line""#,
    ),
    (
        r#"{"do":"dependency.add","title":"  "}"#,
        "refused: a dependency needs a name",
    ),
    (
        r#"{"do":"dependency.set","id":"DP-01","promised":"2027-02-12","from":null}"#,
        r#"dependency room: from "Facilities" -> ""
dependency room: promised null -> "2027-02-12""#,
    ),
    (
        r#"{"do":"dependency.set","id":"DP-01","party":"Corvane"}"#,
        "refused: there is no party “Corvane” in this project",
    ),
    (
        r#"{"do":"dependency.meet","id":"DP-01"}"#,
        r#"dependency room: met null -> "2027-02-01""#,
    ),
    (
        r#"{"do":"dependency.meet","id":"DP-01","on":"2027-03-01"}"#,
        "refused: the end on 2027-03-01 lies after the status date 2027-02-01",
    ),
    (
        r#"{"do":"dependency.reopen","id":"DP-02"}"#,
        r#"dependency there: met "2027-02-01" -> null"#,
    ),
    (
        r#"{"do":"dependency.reopen","id":"DP-01"}"#,
        "refused: DP-01 “Meeting room” is open; there is nothing to reopen",
    ),
    (
        r#"{"do":"dependency.link","id":"DP-01","task":"b"}"#,
        "dependency room: tasks + b",
    ),
    (
        r#"{"do":"dependency.link","id":"DP-03","task":"b"}"#,
        "refused: there is no dependency “DP-03” in this project",
    ),
    (
        r#"{"do":"dependency.unlink","id":"DP-01","task":"m"}"#,
        "dependency room: tasks - m",
    ),
    (
        r#"{"do":"dependency.unlink","id":"DP-01"}"#,
        "refused: say what the dependency is to be linked with, or no longer",
    ),
    (
        r#"{"do":"dependency.delete","id":"DP-01"}"#,
        "- dependency room",
    ),
    (
        r#"{"do":"dependency.delete","id":"DP-03"}"#,
        "refused: there is no dependency “DP-03” in this project",
    ),
];
