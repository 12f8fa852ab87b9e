//! Commands on decisions, actions, meetings and reviews, and what comes of each.

use super::Told;

/// On decisions, actions, meetings and reviews.
pub const DECISIONS: &[Told] = &[
    (
        r#"{"do":"decision.add","id":"reserve","title":"Hold 26 April in reserve","forum":"Board","owner":"ruth","meeting":"Steering 2","needed_by":"2027-03-01","background":"The body has one day","tasks":["c"],"risks":["R-01"]}"#,
        r#"project n000001: decisions_numbered 3 -> 4
+ decision reserve background="The body has one day" forum="Board" meeting="sc2" needed_by="2027-03-01" number=4 outcome="" owner="ruth" raised="2027-02-01" risks=["leave"] taken_by="" tasks=["c"] title="Hold 26 April in reserve""#,
    ),
    (
        r#"{"do":"decision.add","title":" "}"#,
        "refused: a decision needs a name",
    ),
    (
        r#"{"do":"decision.add","title":"Where","meeting":"M-09"}"#,
        "refused: there is no meeting “M-09” in this project",
    ),
    (
        r#"{"do":"decision.set","id":"D-01","recommended":"pay","needed_by":null,"risks":[]}"#,
        r#"decision fund: needed_by "2027-02-10" -> null
decision fund: recommended null -> "pay"
decision fund: risks - leave"#,
    ),
    (
        r#"{"do":"decision.set","id":"D-01","recommended":"Yes","meeting":"M-02"}"#,
        r#"decision fund: meeting null -> "sc2"
decision fund: recommended null -> "pay""#,
    ),
    (
        r#"{"do":"decision.set","id":"D-01","recommended":"Both"}"#,
        "refused: “Both” is no option of D-01 “Fund a specialist”",
    ),
    (
        r#"{"do":"decision.take","id":"D-01","option":"Yes","outcome":"For 20 days","meeting":"M-01","on":"2027-01-25"}"#,
        r#"decision fund: taken null -> "2027-01-25"
decision fund: meeting null -> "sc1"
decision fund: chosen null -> "pay"
decision fund: outcome "" -> "For 20 days"
decision fund: taken_by "" -> "Steering committee""#,
    ),
    (
        r#"{"do":"decision.take","id":"D-01","outcome":"Later","by":"Ruth Ellison"}"#,
        r#"decision fund: taken null -> "2027-02-01"
decision fund: outcome "" -> "Later"
decision fund: taken_by "" -> "Ruth Ellison""#,
    ),
    (
        r#"{"do":"decision.take","id":"D-01"}"#,
        "refused: say what was decided on D-01 “Fund a specialist”: the option that was chosen, an outcome in words, or both",
    ),
    (
        r#"{"do":"decision.take","id":"D-01","option":"both"}"#,
        "refused: “Both” is no option of D-01 “Fund a specialist”",
    ),
    (
        r#"{"do":"decision.take","id":"D-02","outcome":"Again"}"#,
        "refused: D-02 “Two sites in one certificate” is not open any more; reopen it first",
    ),
    (
        r#"{"do":"decision.take","id":"D-03","outcome":"Again"}"#,
        "refused: D-03 “Gone” is not open any more; reopen it first",
    ),
    (
        r#"{"do":"decision.take","id":"D-01","outcome":"Before","on":"2027-01-19"}"#,
        "refused: D-01 “Fund a specialist” cannot be over on 2027-01-19: it was raised on 2027-01-20",
    ),
    (
        r#"{"do":"decision.withdraw","id":"D-01"}"#,
        r#"decision fund: withdrawn null -> "2027-02-01""#,
    ),
    (
        r#"{"do":"decision.withdraw","id":"D-02"}"#,
        "refused: D-02 “Two sites in one certificate” is not open any more; reopen it first",
    ),
    (
        r#"{"do":"decision.reopen","id":"D-02"}"#,
        r#"decision sites: taken "2027-02-01" -> null
decision sites: outcome "Both" -> ""
decision sites: taken_by "The board" -> """#,
    ),
    (
        r#"{"do":"decision.reopen","id":"D-03"}"#,
        r#"decision gone: withdrawn "2027-02-01" -> null"#,
    ),
    (
        r#"{"do":"decision.reopen","id":"D-01"}"#,
        "refused: D-01 “Fund a specialist” is open; there is nothing to reopen",
    ),
    (
        r#"{"do":"decision.link","id":"D-01","task":"b","risk":"R-02"}"#,
        "decision fund: tasks + b
decision fund: risks + scored",
    ),
    (
        r#"{"do":"decision.link","id":"D-01"}"#,
        "refused: say what the decision is to be linked with, or no longer",
    ),
    (
        r#"{"do":"decision.unlink","id":"D-01","risk":"leave"}"#,
        "decision fund: risks - leave",
    ),
    (
        r#"{"do":"decision.unlink","id":"D-01","risk":"R-77"}"#,
        "refused: there is no risk “R-77” in this project",
    ),
    (
        r#"{"do":"decision.delete","id":"D-01"}"#,
        "- decision_option nay
- decision_option pay
- decision fund",
    ),
    (
        r#"{"do":"decision.delete","id":"D-77"}"#,
        "refused: there is no decision “D-77” in this project",
    ),
    (
        r#"{"do":"option.add","id":"half","decision":"D-01","title":"Half","effect":"Slower","cost":7000,"after":"Yes"}"#,
        r#"+ decision_option half cost=7000 decision="fund" effect="Slower" title="Half""#,
    ),
    (
        r#"{"do":"option.add","decision":"D-01","title":"Half","after":"both"}"#,
        "refused: “Both” is no option of D-01 “Fund a specialist”",
    ),
    (
        r#"{"do":"option.add","decision":"D-44","title":"Half"}"#,
        "refused: there is no decision “D-44” in this project",
    ),
    (
        r#"{"do":"option.set","id":"Yes","title":"Yes, from March","cost":null}"#,
        r#"decision_option pay: cost 14000 -> null
decision_option pay: title "Yes" -> "Yes, from March""#,
    ),
    (
        r#"{"do":"option.set","id":"pay","title":""}"#,
        "refused: an option needs a name",
    ),
    (
        r#"{"do":"option.set","id":"pay","decision":"D-02"}"#,
        "unread: unknown field `decision`, expected one of `id`, `title`, `effect`, `cost`",
    ),
    (
        r#"{"do":"option.delete","id":"pay"}"#,
        "- decision_option pay",
    ),
    (
        r#"{"do":"option.delete","id":"Perhaps"}"#,
        "refused: there is no option “Perhaps” in this project",
    ),
    (
        r#"{"do":"action.add","id":"rack","title":"Load the rack list","owner":"Ruth Ellison","due":"2027-02-12","hours":4,"meeting":"M-01","task":"PRE-01"}"#,
        r#"project n000001: actions_numbered 2 -> 3
+ action rack due="2027-02-12" hours=4 meeting="sc1" notes="" number=3 owner="ruth" raised="2027-02-01" task="n001132" title="Load the rack list""#,
    ),
    (
        r#"{"do":"action.add","title":"Ask","risk":"R-01","issue":"I-01","decision":"D-01","finding":"F-01"}"#,
        r#"project n000001: actions_numbered 2 -> 3
+ action n900001 decision="fund" finding="records" issue="people" notes="" number=3 raised="2027-02-01" risk="leave" title="Ask""#,
    ),
    (
        r#"{"do":"action.add","title":"Ask","hours":-1}"#,
        "refused: action.hours: -1 is not between 0 and 1000000",
    ),
    (
        r#"{"do":"action.add","title":""}"#,
        "refused: an action needs a name",
    ),
    (
        r#"{"do":"action.set","id":"A-01","due":"2027-02-05","owner":null,"notes":"By mail"}"#,
        r#"action deputy: due "2027-01-29" -> "2027-02-05"
action deputy: notes "" -> "By mail"
action deputy: owner "kim1" -> null"#,
    ),
    (
        r#"{"do":"action.set","id":"A-01","title":null}"#,
        "refused: an action needs a name",
    ),
    (
        r#"{"do":"action.done","id":"A-01"}"#,
        r#"action deputy: done null -> "2027-02-01""#,
    ),
    (
        r#"{"do":"action.done","id":"A-01","on":"2027-02-02"}"#,
        "refused: the end on 2027-02-02 lies after the status date 2027-02-01",
    ),
    (
        r#"{"do":"action.done","id":"A-02"}"#,
        "refused: A-02 “Ready” is not open any more; reopen it first",
    ),
    (
        r#"{"do":"action.reopen","id":"A-02"}"#,
        r#"action ready: done "2027-02-01" -> null"#,
    ),
    (
        r#"{"do":"action.reopen","id":"A-01"}"#,
        "refused: A-01 “Name a deputy” is open; there is nothing to reopen",
    ),
    (
        r#"{"do":"action.delete","id":"Name a deputy"}"#,
        "- action deputy",
    ),
    (
        r#"{"do":"action.delete","id":"A-77"}"#,
        "refused: there is no action “A-77” in this project",
    ),
    (
        r#"{"do":"meeting.add","id":"ws","title":"Workshop 1","kind":"workshop","date":"2027-02-15","hours":3,"place":"Room 2","attendees":["ruth","kim1"],"guests":"The consultant"}"#,
        r#"project n000001: meetings_numbered 3 -> 4
+ meeting ws attendees=["kim1","ruth"] date="2027-02-15" guests="The consultant" held=false hours=3 kind="workshop" notes="" number=4 title="Workshop 1""#,
    ),
    (
        r#"{"do":"meeting.add","title":"Odd","kind":"party","date":"2027-02-15"}"#,
        "unread: unknown variant `party`, expected one of `steering`, `workshop`, `management_review`, `change_board`, `project`, `other`",
    ),
    (
        r#"{"do":"meeting.add","title":"Odd","kind":"other","date":"2027-02-15","attendees":["Nobody"]}"#,
        "refused: there is no person “Nobody” in this project",
    ),
    (
        r#"{"do":"meeting.set","id":"M-02","date":"2027-02-23","attendees":["ruth"],"notes":"Two questions"}"#,
        r#"meeting sc2: attendees + ruth
meeting sc2: date "2027-02-22" -> "2027-02-23"
meeting sc2: notes "" -> "Two questions""#,
    ),
    (
        r#"{"do":"meeting.set","id":"M-01","date":"2027-02-08"}"#,
        "refused: the meeting on 2027-02-08 lies after the status date 2027-02-01",
    ),
    (
        r#"{"do":"meeting.hold","id":"M-03"}"#,
        "meeting mr: held false -> true",
    ),
    (
        r#"{"do":"meeting.hold","id":"M-02"}"#,
        "refused: the meeting on 2027-02-22 lies after the status date 2027-02-01",
    ),
    (
        r#"{"do":"meeting.hold","id":"M-01"}"#,
        "refused: M-01 “Steering 1” is not open any more; reopen it first",
    ),
    (
        r#"{"do":"meeting.reopen","id":"M-01"}"#,
        "meeting sc1: held true -> false",
    ),
    (
        r#"{"do":"meeting.reopen","id":"M-02"}"#,
        "refused: M-02 “Steering 2” is open; there is nothing to reopen",
    ),
    (
        r#"{"do":"meeting.delete","id":"M-03"}"#,
        "- review_item own
- meeting mr",
    ),
    (
        r#"{"do":"meeting.delete","id":"M-77"}"#,
        "refused: there is no meeting “M-77” in this project",
    ),
    (
        r#"{"do":"review.add","id":"next","meeting":"M-03","side":"input","topic":"The move","text":"In May","after":"own"}"#,
        r#"+ review_item next meeting="mr" side="input" text="In May" topic="The move""#,
    ),
    (
        r#"{"do":"review.add","meeting":"M-01","side":"output","topic":"The move"}"#,
        "refused: M-01 “Steering 1” is no management review; inputs and outputs belong to those",
    ),
    (
        r#"{"do":"review.add","meeting":"M-03","side":"output","topic":"The move","after":"own"}"#,
        "refused: there is no review item “own” in this project",
    ),
    (
        r#"{"do":"review.set","id":"own","text":"Nothing new"}"#,
        r#"review_item own: text "" -> "Nothing new""#,
    ),
    (
        r#"{"do":"review.set","id":"own","topic":" "}"#,
        "refused: a review item needs a name",
    ),
    (
        r#"{"do":"review.prepare","meeting":"M-03"}"#,
        r#"+ review_item n900001 meeting="mr" side="input" text="" topic="Actions from earlier reviews"
+ review_item n900002 meeting="mr" side="input" text="" topic="Changes outside and inside"
+ review_item n900003 meeting="mr" side="input" text="" topic="Performance of the system and of services"
+ review_item n900004 meeting="mr" side="input" text="" topic="People and resources"
+ review_item n900005 meeting="mr" side="input" text="" topic="Customers and other interested parties"
+ review_item n900006 meeting="mr" side="input" text="" topic="Suppliers and other parties"
+ review_item n900007 meeting="mr" side="input" text="" topic="Audit results and nonconformities"
+ review_item n900008 meeting="mr" side="input" text="" topic="Risks, opportunities and how they are handled"
+ review_item n900009 meeting="mr" side="input" text="" topic="Opportunities for improvement""#,
    ),
    (
        r#"{"do":"review.prepare","meeting":"M-02"}"#,
        "refused: M-02 “Steering 2” is no management review; inputs and outputs belong to those",
    ),
    (r#"{"do":"review.delete","id":"own"}"#, "- review_item own"),
    (
        r#"{"do":"review.delete","id":"other"}"#,
        "refused: there is no review item “other” in this project",
    ),
];
