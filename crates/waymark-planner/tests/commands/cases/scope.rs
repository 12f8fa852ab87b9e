//! Commands on the scope: registers, the involvement of parties, answers, acceptance and approval.

use super::Told;

/// What the cases act on.
pub const SCOPE_SEED: &str = r#"
    {"do":"unit.add","id":"dev","name":"Development","left_out":true,"why":"Delivers no service"}
    {"do":"customer.add","id":"city","name":"City","kind":"external","users":900}
    {"do":"site.add","id":"bergen","name":"Bergen","operates":true}
    {"do":"technology.add","id":"virtual","name":"Virtual servers"}
    {"do":"service.add","id":"hosting","name":"Hosting","criticality":"high","customers":["City"]}
    {"do":"involvement.set","id":"acme-desk","process":"Desk work","party":"acme","operates":true,"controls":["defines"]}
    {"do":"scope.answer","question":"SW-01","answer":"Åsgård"}
    {"do":"scope.answer","question":"SW-17","answer":["delivery","planning"]}
    {"do":"scope.answer","question":"SW-02","answer":"yes"}
    {"do":"scope.answer","question":"SW-03","answer":{"authority":"has authority"}}
    {"do":"scope.answer","question":"SW-22","unknown":true}
    {"do":"scope.accept","id":"suppliers","finding":"INTERNAL-SUPPLIERS","reason":"All have agreements","by":"Ruth Ellison"}
    {"do":"scope.approve","id":"old","version":"0.9","approver":"The board"}
    {"do":"task.add","id":"shelf","name":"Fit a shelf","days":2}
    {"do":"task.set_aside","id":"shelf","why":"No room"}
    {"do":"task.serve","id":"shelf","site":"bergen"}
"#;

/// On the scope.
pub const SCOPE: &[Told] = &[
    (
        r#"{"do":"unit.add","id":"field","name":" Field service ","staff":12}"#,
        r#"+ unit field left_out=false name="Field service" staff=12 why="""#,
    ),
    (
        r#"{"do":"unit.add","name":" "}"#,
        r#"refused: a unit needs a name"#,
    ),
    (
        r#"{"do":"unit.add","name":"Field","staff":-1}"#,
        r#"refused: unit.staff: -1 is not between 0 and 1000000"#,
    ),
    (
        r#"{"do":"unit.set","id":"Development","left_out":false,"why":null}"#,
        r#"unit dev: left_out true -> false
unit dev: why "Delivers no service" -> """#,
    ),
    (
        r#"{"do":"unit.set","id":"Sales","staff":3}"#,
        r#"refused: there is no unit “Sales” in this project"#,
    ),
    (
        r#"{"do":"unit.delete","id":"Development"}"#,
        r#"- unit dev"#,
    ),
    (
        r#"{"do":"unit.delete","id":"Sales"}"#,
        r#"refused: there is no unit “Sales” in this project"#,
    ),
    (
        r#"{"do":"customer.add","id":"port","name":"Port authority","kind":"external","customer_group":"public customers","users":120}"#,
        r#"+ customer port customer_group="public customers" kind="external" left_out=false name="Port authority" users=120 why="""#,
    ),
    (
        r#"{"do":"customer.add","name":"Port authority"}"#,
        r#"unread: missing field `kind`"#,
    ),
    (
        r#"{"do":"customer.add","name":"Port authority","kind":"friend"}"#,
        r#"unread: unknown variant `friend`, expected `internal` or `external`"#,
    ),
    (
        r#"{"do":"customer.add","name":" ","kind":"internal"}"#,
        "refused: a customer needs a name",
    ),
    (
        r#"{"do":"customer.set","id":"City","kind":"internal","users":null}"#,
        r#"customer city: kind "external" -> "internal"
customer city: users 900 -> null"#,
    ),
    (
        r#"{"do":"customer.set","id":"City","name":""}"#,
        r#"refused: a customer needs a name"#,
    ),
    (
        r#"{"do":"customer.delete","id":"City"}"#,
        r#"service hosting: customers - city
- customer city"#,
    ),
    (
        r#"{"do":"customer.delete","id":"Town"}"#,
        r#"refused: there is no customer “Town” in this project"#,
    ),
    (
        r#"{"do":"site.add","id":"hull","name":"Hull","purpose":"Service desk","operates":true}"#,
        r#"+ site hull left_out=false name="Hull" operates=true purpose="Service desk" why="""#,
    ),
    (
        r#"{"do":"site.add","name":""}"#,
        r#"refused: a site needs a name"#,
    ),
    (
        r#"{"do":"site.set","id":"Bergen","left_out":true,"why":"Sold in May","as_supplier":false}"#,
        r#"site bergen: as_supplier null -> false
site bergen: left_out false -> true
site bergen: why "" -> "Sold in May""#,
    ),
    (
        r#"{"do":"site.set","id":"Oslo","left_out":true}"#,
        r#"refused: there is no site “Oslo” in this project"#,
    ),
    (
        r#"{"do":"site.delete","id":"Bergen"}"#,
        r#"task shelf: sites - bergen
- site bergen"#,
    ),
    (
        r#"{"do":"site.delete","id":"Oslo"}"#,
        r#"refused: there is no site “Oslo” in this project"#,
    ),
    (
        r#"{"do":"technology.add","id":"mainframe","name":"Mainframes","limits":true}"#,
        r#"+ technology mainframe limits=true name="Mainframes""#,
    ),
    (
        r#"{"do":"technology.add","name":""}"#,
        r#"refused: a class of technology needs a name"#,
    ),
    (
        r#"{"do":"technology.set","id":"Virtual servers","limits":true}"#,
        r#"technology virtual: limits false -> true"#,
    ),
    (
        r#"{"do":"technology.set","id":"Paper","limits":true}"#,
        r#"refused: there is no class of technology “Paper” in this project"#,
    ),
    (
        r#"{"do":"technology.delete","id":"Virtual servers"}"#,
        r#"- technology virtual"#,
    ),
    (
        r#"{"do":"technology.delete","id":"Paper"}"#,
        r#"refused: there is no class of technology “Paper” in this project"#,
    ),
    (
        r#"{"do":"service.add","id":"print","name":"Printing","left_out":true,"why":"Ends in May","separable":true}"#,
        r#"+ service print left_out=true name="Printing" outcome="" separable=true why="Ends in May""#,
    ),
    (
        r#"{"do":"service.add","name":"Printing","customers":["Town"]}"#,
        r#"refused: there is no customer “Town” in this project"#,
    ),
    (
        r#"{"do":"service.add","name":""}"#,
        r#"refused: a service needs a name"#,
    ),
    (
        r#"{"do":"service.set","id":"Hosting","criticality":"vital","performed":"shared","customers":[]}"#,
        r#"service hosting: criticality "high" -> "vital"
service hosting: customers - city
service hosting: performed null -> "shared""#,
    ),
    (
        r#"{"do":"service.set","id":"Hosting","performed":"us"}"#,
        r#"unread: unknown variant `us`, expected one of `self`, `shared`, `other`, `unknown`"#,
    ),
    (
        r#"{"do":"service.set","id":"Paper","service_group":"Old"}"#,
        r#"refused: there is no service “Paper” in this project"#,
    ),
    (
        r#"{"do":"service.delete","id":"Hosting"}"#,
        r#"- service hosting"#,
    ),
    (
        r#"{"do":"service.delete","id":"Paper"}"#,
        r#"refused: there is no service “Paper” in this project"#,
    ),
    (
        r#"{"do":"process.set","id":"Desk work","performed":"shared"}"#,
        r#"process desk-work: performed null -> "shared""#,
    ),
    (
        r#"{"do":"party.set","id":"acme","supplies":"Two halls","contract":true,"owner":"ruth","checks":"Monthly review"}"#,
        r#"party acme: checks null -> "Monthly review"
party acme: contract null -> true
party acme: owner null -> "ruth"
party acme: supplies null -> "Two halls""#,
    ),
    (
        r#"{"do":"involvement.set","id":"new","process":"incident","party":"Acme Hosting","operates":true,"controls":["measures","accountable"]}"#,
        r#"+ involvement new assessed=true controls=["accountable","measures"] evidence="" governs=false operates=true party="acme" process="incident""#,
    ),
    (
        r#"{"do":"involvement.set","process":"Desk work","party":"acme","governs":true,"controls":null,"evidence":" Report of May "}"#,
        r#"involvement acme-desk: governs false -> true
involvement acme-desk: assessed true -> false
involvement acme-desk: controls - defines
involvement acme-desk: evidence "" -> "Report of May""#,
    ),
    (
        r#"{"do":"involvement.set","process":"Desk work","party":"acme","operates":true}"#,
        r#"nothing"#,
    ),
    (
        r#"{"do":"involvement.set","process":"Desk work","party":"acme","controls":["trusts"]}"#,
        r#"unread: unknown variant `trusts`, expected one of `accountable`, `defines`, `measures`, `improves`"#,
    ),
    (
        r#"{"do":"involvement.set","process":"Desk work","party":"nobody","operates":true}"#,
        r#"refused: there is no party “nobody” in this project"#,
    ),
    (
        r#"{"do":"involvement.delete","process":"Desk work","party":"Acme Hosting"}"#,
        r#"- involvement acme-desk"#,
    ),
    (
        r#"{"do":"involvement.delete","process":"incident","party":"acme"}"#,
        r#"refused: there is no involvement “Incidents · Acme Hosting” in this project"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-16","answer":"no"}"#,
        r#"+ scope_answer n900001 question="SW-16" text="no" unknown=false"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-02","answer":"no"}"#,
        r#"scope_answer n600011: text "yes" -> "no""#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-02","answer":"yes"}"#,
        r#"nothing"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-02","unknown":true}"#,
        r#"- scope_answer n600011
+ scope_answer n900001 question="SW-02" unknown=true"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-02","answer":null}"#,
        r#"- scope_answer n600011"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-16","answer":null}"#,
        r#"nothing"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-22","answer":"relevant"}"#,
        r#"- scope_answer n600013
+ scope_answer n900001 question="SW-22" text="relevant" unknown=false"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-03","answer":{"person":" Ada ","authority":null}}"#,
        r#"- scope_answer n600012
+ scope_answer n900001 part="person" question="SW-03" text="Ada" unknown=false"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-20","answer":{"systems":["ISO 9001","none"],"scope_differs":"no"}}"#,
        r#"+ scope_answer n900001 part="scope_differs" question="SW-20" text="no" unknown=false
+ scope_answer n900002 part="systems" question="SW-20" unknown=false values=["ISO 9001","none"]"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-21","answer":["Act on data","Contract with the city"]}"#,
        r#"+ scope_answer n900001 question="SW-21" unknown=false values=["Act on data","Contract with the city"]"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-01","answer":" "}"#,
        r#"- scope_answer n600009"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-05","answer":[]}"#,
        r#"+ scope_answer n900001 question="SW-05" unknown=false"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-05","answer":[{"name":"Print","reason":"","separable":"yes"}]}"#,
        r#"refused: SW-05 is answered in its register, or by the wording of the statement: add the entries there; “not known yet” can be said here, and to some of these questions that nothing applies"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-04","answer":[]}"#,
        r#"refused: the register that answers SW-04 has entries; say there what does not apply or is not known"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-14","answer":[]}"#,
        r#"refused: the register that answers SW-14 has entries; say there what does not apply or is not known"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-04","unknown":true}"#,
        r#"refused: the register that answers SW-04 has entries; say there what does not apply or is not known"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-08","unknown":true}"#,
        r#"+ scope_answer n900001 question="SW-08" unknown=true"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-25","unknown":true}"#,
        r#"refused: SW-25 is answered in its register, or by the wording of the statement: add the entries there; “not known yet” can be said here, and to some of these questions that nothing applies"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-02","answer":"perhaps"}"#,
        r#"refused: the answer to SW-02 is "perhaps"; it has to be one of: yes, no"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-77","answer":"yes"}"#,
        r#"refused: there is no question or field “SW-77” among the questions on scope"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-02"}"#,
        r#"refused: SW-02: give an answer, or say that it is not known yet; one of both"#,
    ),
    (
        r#"{"do":"scope.answer","question":"SW-02","answer":"no","unknown":true}"#,
        r#"refused: SW-02: give an answer, or say that it is not known yet; one of both"#,
    ),
    (
        r#"{"do":"scope.set_wording","wording":"The service management system of Åsgård."}"#,
        r#"project n000001: scope_wording null -> "The service management system of Åsgård."
project n000001: scope_drafted null -> "The service management system of Åsgård supporting the planning and delivery of hosting services to external customers from its site in Bergen.""#,
    ),
    (r#"{"do":"scope.set_wording","wording":null}"#, r#"nothing"#),
    (
        r#"{"do":"scope.set_wording","wording":"All\u0000"}"#,
        r#"refused: project.scope_wording: the text holds the control character U+0000"#,
    ),
    (
        r#"{"do":"scope.set_catalogue","reference":"SC\u0000"}"#,
        r#"refused: project.service_catalogue: the text holds the control character U+0000"#,
    ),
    (
        r#"{"do":"scope.set_wording"}"#,
        r#"unread: missing field `wording`"#,
    ),
    (
        r#"{"do":"scope.set_catalogue","reference":"SC-2.1"}"#,
        r#"project n000001: service_catalogue null -> "SC-2.1""#,
    ),
    (
        r#"{"do":"scope.set_catalogue"}"#,
        r#"unread: missing field `reference`"#,
    ),
    (
        r#"{"do":"scope.accept","id":"lives","finding":"TOPMGMT-UNNAMED","reason":"Named in May","by":"Ruth Ellison"}"#,
        r#"+ accepted_finding lives answers="8e284ca0269cdfab" by="Ruth Ellison" on="2027-02-01" reason="Named in May" rule="TOPMGMT-UNNAMED""#,
    ),
    (
        r#"{"do":"scope.accept","finding":"INTERNAL-SUPPLIERS","reason":"They all have agreements","by":"Kim"}"#,
        r#"accepted_finding suppliers: reason "All have agreements" -> "They all have agreements"
accepted_finding suppliers: by "Ruth Ellison" -> "Kim""#,
    ),
    (
        r#"{"do":"scope.accept","finding":"NO-DELIVERY","reason":"So be it","by":"Kim"}"#,
        r#"refused: the answers lead to no finding NO-DELIVERY, so there is nothing to accept"#,
    ),
    (
        r#"{"do":"scope.accept","finding":"TOPMGMT-UNNAMED","reason":"","by":"Kim"}"#,
        r#"refused: a reason why the finding is accepted cannot be left out"#,
    ),
    (
        r#"{"do":"scope.accept","finding":"TOPMGMT-UNNAMED","reason":"So","by":" "}"#,
        r#"refused: the name of who accepts it cannot be left out"#,
    ),
    (
        r#"{"do":"scope.accept","finding":"TOPMGMT-UNNAMED","reason":"So","by":"Kim","on":"2027-02-02"}"#,
        r#"refused: the acceptance on 2027-02-02 lies after the status date 2027-02-01"#,
    ),
    (
        r#"{"do":"scope.unaccept","finding":"INTERNAL-SUPPLIERS"}"#,
        r#"- accepted_finding suppliers"#,
    ),
    (
        r#"{"do":"scope.unaccept","finding":"TOPMGMT-UNNAMED"}"#,
        r#"refused: there is no accepted finding “TOPMGMT-UNNAMED” in this project"#,
    ),
    (
        r#"{"do":"scope.approve","approver":""}"#,
        r#"refused: the name of who approves it cannot be left out"#,
    ),
    (
        r#"{"do":"scope.approve","id":"next","approver":"The board","note":" Desk has come ","review":"2028-02-01"}"#,
        r#"+ scope_version next approved="2027-02-01" approver="The board" name="0.10" note="Desk has come" review="2028-02-01" wording="The service management system of Åsgård supporting the planning and delivery of hosting services to external customers from its site in Bergen."
+ scope_version_answer n900001 content="\"Åsgård\"" question="SW-01" version="next"
+ scope_version_answer n900002 content="\"yes\"" question="SW-02" version="next"
+ scope_version_answer n900003 content="\"has authority\"" entry="authority" question="SW-03" version="next"
+ scope_version_answer n900004 content="{\"criticality\":\"high\",\"name\":\"Hosting\"}" entry="Hosting" question="SW-04" version="next"
+ scope_version_answer n900005 content="[\"external\"]" question="SW-07" version="next"
+ scope_version_answer n900006 content="{\"included\":\"yes\",\"name\":\"Bergen\",\"operates_processes\":\"yes\"}" entry="Bergen" question="SW-09" version="next"
+ scope_version_answer n900007 content="{\"provider\":\"Acme Hosting\"}" entry="Acme Hosting" question="SW-14" version="next"
+ scope_version_answer n900008 content="{\"provider\":\"Halden\"}" entry="Halden" question="SW-14" version="next"
+ scope_version_answer n900009 content="[\"planning\",\"delivery\"]" question="SW-17" version="next""#,
    ),
    (
        r#"{"do":"scope.approve","approver":"The board","version":"0.9"}"#,
        r#"refused: there is a version 0.9 of the scope already; choose another number"#,
    ),
    (
        r#"{"do":"scope.approve","approver":"The board","on":"2027-03-01"}"#,
        r#"refused: the approval on 2027-03-01 lies after the status date 2027-02-01"#,
    ),
    (
        r#"{"do":"scope.delete_version","id":"0.9"}"#,
        r#"- scope_version_answer n600014
- scope_version_answer n600015
- scope_version_answer n600016
- scope_version_answer n600017
- scope_version_answer n600018
- scope_version_answer n600019
- scope_version_answer n600020
- scope_version_answer n600021
- scope_version_answer n600022
- scope_version old"#,
    ),
    (
        r#"{"do":"scope.delete_version","id":"0.8"}"#,
        r#"refused: there is no version of the scope “0.8” in this project"#,
    ),
    (
        r#"{"do":"task.serve","id":"a","service":"Hosting"}"#,
        r#"task a: services + hosting"#,
    ),
    (
        r#"{"do":"task.serve","id":"a"}"#,
        r#"refused: say what the task is to be linked with, or no longer"#,
    ),
    (
        r#"{"do":"task.serve","id":"a","site":"Oslo"}"#,
        r#"refused: there is no site “Oslo” in this project"#,
    ),
    (
        r#"{"do":"task.unserve","id":"shelf","site":"Bergen"}"#,
        r#"task shelf: sites - bergen"#,
    ),
    (
        r#"{"do":"task.unserve","id":"zzz","party":"acme"}"#,
        r#"refused: there is no task “zzz” in this project"#,
    ),
    (
        r#"{"do":"task.set_aside","id":"a","why":" Done by the city "}"#,
        r#"task a: aside null -> "Done by the city""#,
    ),
    (
        r#"{"do":"task.set_aside","id":"a","why":""}"#,
        r#"refused: a reason cannot be left out"#,
    ),
    (
        r#"{"do":"task.set_aside","id":"P1-G1","why":"No time"}"#,
        r#"refused: “Gate 1: phase 1 exit” holds the plan together and cannot be set aside"#,
    ),
    (
        r#"{"do":"task.bring_back","id":"shelf"}"#,
        r#"task shelf: aside "No room" -> null"#,
    ),
    (
        r#"{"do":"task.bring_back","id":"a"}"#,
        r#"refused: “Draft” is not set aside"#,
    ),
    (
        r#"{"do":"scope.follow","leave":[]}"#,
        r#"task P1-20: services + hosting
task P2-04: services + hosting
task P3-33: sites + bergen
task P2-07: parties + acme
task P2-07: parties + halden
project n000001: risks_numbered 4 -> 5
+ risk n900001 category="Suppliers" cause="Targets of the contract are looser than those promised to customers, or are not measured" closing="" effect="Service levels are missed, and control of the party cannot be shown" fallback="" impact=3 likelihood=3 number=5 plan="" raised="2027-02-01" title="Acme Hosting does not deliver as agreed" trigger=""
+ risk_score n900002 impact=3 likelihood=3 on="2027-02-01" reason="" risk="n900001"
risk n900001: parties + acme
project n000001: risks_numbered 5 -> 6
+ risk n900003 category="Suppliers" cause="Targets of the contract are looser than those promised to customers, or are not measured" closing="" effect="Service levels are missed, and control of the party cannot be shown" fallback="" impact=3 likelihood=3 number=6 plan="" raised="2027-02-01" title="Halden does not deliver as agreed" trigger=""
+ risk_score n900004 impact=3 likelihood=3 on="2027-02-01" reason="" risk="n900003"
risk n900003: parties + halden"#,
    ),
    (
        r#"{"do":"scope.follow","leave":["serve:SR-SLA:hosting","serve:SR-CATALOGUE:hosting","serve:SR-AUDIT:bergen","serve:SR-CONTRACT:acme","serve:SR-CONTRACT:halden","raise:SK-SUPPLIER:acme","raise:SK-SUPPLIER:halden"]}"#,
        r#"refused: the plan follows the scope already"#,
    ),
];
