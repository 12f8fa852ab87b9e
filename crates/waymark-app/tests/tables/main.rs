//! Tables of spreadsheets are taken as their preview said, as one act, and come out again as they went in.

#![allow(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod criteria;
mod scope;

use std::path::{Path, PathBuf};

use waymark_app::outgoing::SheetFormat;
use waymark_app::table::{TableImport, export_shown, export_table, import_table};
use waymark_app::view::{self, RowOutcome, TableImportView};
use waymark_app::{
    BlankCells, Clock, Direction, NewProject, Session, TableMapping, TableName, UnknownPeople,
    Which, Workplace, catalogue, script,
};

fn fixture(name: &str) -> PathBuf {
    let folder = "../waymark-exchange/tests/fixtures/sheets";
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(folder)
        .join(name)
}

struct Desk {
    folder: tempfile::TempDir,
    session: Session,
}

impl Desk {
    /// A new project.
    fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::Pinned("2026-11-20".parse().unwrap());
        let workplace = Workplace::at(clock, Some("Helen Marsh"), folder.path().join("data"));
        let new = NewProject::of(
            "Nordlys".into(),
            catalogue::Edition::E2018,
            catalogue::Size::Small,
            "2026-09-01".parse().unwrap(),
        );
        let path = folder.path().join("n.waymark");
        let (session, _) = Session::make(&path, &new, workplace).unwrap();
        Desk { folder, session }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn act(&mut self, command: serde_json::Value) {
        let step = script::one_act(vec![command]).unwrap();
        self.session.apply(&[step]).unwrap();
    }

    /// The preview, and then the import, which does what the preview said.
    #[track_caller]
    fn import(&mut self, import: &TableImport<'_>) -> TableImportView {
        let before = self.session.now();
        let dry = TableImport {
            dry_run: true,
            ..import.clone()
        };
        let preview = import_table(&mut self.session, &dry).unwrap();
        assert_eq!(
            self.session.now().revision,
            before.revision,
            "a preview changes nothing"
        );
        assert!(!preview.applied);
        let taken = import_table(&mut self.session, import).unwrap();
        let steps = i64::from(taken.applied);
        assert_eq!(
            taken.revision,
            before.revision + steps,
            "an import is one step"
        );
        let as_previewed = TableImportView {
            applied: preview.applied,
            revision: preview.revision,
            state: preview.state.clone(),
            ..taken.clone()
        };
        assert_eq!(
            as_previewed, preview,
            "what is done is what the preview said"
        );
        if taken.applied {
            let undone = self
                .session
                .reverse(Direction::Undo, &Which::Last(1))
                .unwrap();
            assert_eq!(
                undone.state,
                before.project.state(),
                "and is taken back as one"
            );
            self.session
                .reverse(Direction::Redo, &Which::Last(1))
                .unwrap();
        }
        taken
    }

    /// Writes a table, takes it again, and answers what it says in CSV.
    #[track_caller]
    fn round_trip(&mut self, table: TableName) -> String {
        let moment = self.session.now();
        for (format, name) in [(SheetFormat::Xlsx, "t.xlsx"), (SheetFormat::Csv, "t.csv")] {
            let path = self.path(name);
            export_table(&moment, table, format, &path).unwrap();
            let again = self.import(&of(&path, table));
            assert!(!again.applied, "{:?}", again.rows);
            assert_eq!(again.counts.unchanged, again.rows.len(), "{:?}", again.rows);
            assert_eq!(again.hindrance, None);
        }
        std::fs::read_to_string(self.path("t.csv")).unwrap()
    }
}

fn of(path: &Path, table: TableName) -> TableImport<'_> {
    TableImport {
        path,
        table,
        sheet: None,
        mapping: None,
        remember: false,
        dry_run: false,
    }
}

/// Each row: its number, what becomes of it, its reference and title, what changes, what is wrong and what to know.
#[track_caller]
fn check(view: &TableImportView, expected: &[&str]) {
    let mut told = Vec::new();
    for row in &view.rows {
        let outcome = match row.outcome {
            RowOutcome::New => "new",
            RowOutcome::Changed => "changed",
            RowOutcome::Unchanged => "unchanged",
            RowOutcome::NotTaken => "not taken",
        };
        let reference = row.reference.as_ref().map(|it| format!("{it} "));
        let reference = reference.unwrap_or_default();
        told.push(format!("{} {outcome}: {reference}{}", row.row, row.title));
        told.extend(row.changes.iter().map(|change| format!("  {change}")));
        told.extend(
            row.problems
                .iter()
                .map(|problem| format!("  ! {}", problem.sentence)),
        );
        told.extend(row.notes.iter().map(|note| format!("  {note}")));
    }
    assert_eq!(told, expected, "{told:#?}");
}

#[test]
fn people_come_as_their_preview_said_and_go_out_as_they_came() {
    let mut desk = Desk::new();
    let staff = fixture("staff.xlsx");
    let taken = desk.import(&of(&staff, TableName::People));
    check(
        &taken,
        &[
            "4 new: Ada Lovelace",
            "  “Information security manager”: held by nobody → “Ada Lovelace”",
            "  “Risk manager”: held by nobody → “Ada Lovelace”",
            "5 not taken: Grace Hopper",
            "  ! F5: the cell holds a formula that was never worked out; open the file in a \
             spreadsheet program and save it",
            "7 new: Zoë Müller-O'Neill",
            "8 not taken: Ada Lovelace",
            "  ! B8: Ada Lovelace stands in a row above already",
            "9 not taken: Alan Turing",
            "  ! G9: no role is called Chief of everything",
            "10 not taken: ",
            "  ! B10: the row has nothing under ‘Name’",
            "11 new: Alan Kay",
        ],
    );
    assert!(taken.applied);
    let written = desk.round_trip(TableName::People);
    let lines: Vec<&str> = written.trim_start_matches('\u{FEFF}').lines().collect();
    assert_eq!(
        lines,
        [
            "Name,Job title,Unit,E-mail,Roles",
            "Ada Lovelace,Analyst,Analysis,ada@example.org,\
             \"Information security manager; Risk manager\"",
            "Alan Kay,'-Consultant-,Research,kay@example.org,",
            "Zoë Müller-O'Neill,'@home on Fridays,Operations,,",
        ]
        .map(|line| line.trim_end_matches(','))
    );
}

#[test]
fn people_are_met_by_address_or_name_and_only_what_differs_changes() {
    let mut desk = Desk::new();
    let path = desk.write(
        "p.csv",
        "Name,E-mail,Title\nAda Lovelace,ada@example.org,Analyst\nGrace Hopper,,\n",
    );
    desk.import(&of(&path, TableName::People));
    let path = desk.write(
        "q.csv",
        "Name,E-mail,Title\nAda King,ADA@example.org,\ngrace  hopper,grace@example.org,Admiral\n",
    );
    check(
        &desk.import(&of(&path, TableName::People)),
        &[
            "2 changed: Ada King",
            "  name “Ada Lovelace” → “Ada King”",
            "3 changed: grace hopper",
            "  job title nothing → “Admiral”",
            "  e-mail nothing → “grace@example.org”",
        ],
    );
    check(
        &desk.import(&of(&path, TableName::People)),
        &["2 unchanged: Ada King", "3 unchanged: grace hopper"],
    );
    // What a blank cell means is the person's choice.
    let clear = TableImport {
        mapping: Some(TableMapping {
            blank_cells: BlankCells::Clear,
            ..TableMapping::default()
        }),
        ..of(&path, TableName::People)
    };
    check(
        &desk.import(&clear),
        &[
            "2 changed: Ada King",
            "  job title “Analyst” → nothing",
            "3 unchanged: grace hopper",
        ],
    );
}

#[test]
fn two_people_of_one_name_are_told_apart_by_address() {
    let mut desk = Desk::new();
    desk.act(serde_json::json!({ "do": "person.add", "name": "Kim Berg", "email": "kim@a.org" }));
    desk.act(serde_json::json!({ "do": "person.add", "name": "Kim Berg", "email": "kim@b.org" }));
    let path = desk.write(
        "p.csv",
        "Name;E-mail;Unit\nKim Berg;;Sales\nKim Berg;kim@b.org;Sales\n",
    );
    check(
        &desk.import(&of(&path, TableName::People)),
        &[
            "2 not taken: Kim Berg",
            "  ! A2: more than one person in the project is called Kim Berg; name them by e-mail address",
            "3 changed: Kim Berg",
            "  unit nothing → “Sales”",
        ],
    );
    desk.round_trip(TableName::People);
}

#[test]
fn what_keeps_a_table_out_is_told_and_nothing_is_changed() {
    let mut desk = Desk::new();
    let check = |desk: &mut Desk, text: &str, expected: &str| {
        let path = desk.write("x.csv", text);
        let import = of(&path, TableName::People);
        let before = desk.session.now().revision;
        let error = import_table(&mut desk.session, &import).unwrap_err();
        assert_eq!(error.message, expected);
        assert_eq!(desk.session.now().revision, before);
        let dry = TableImport {
            dry_run: true,
            ..import
        };
        let preview = import_table(&mut desk.session, &dry).unwrap();
        assert_eq!(preview.hindrance.unwrap(), expected);
    };
    check(
        &mut desk,
        "Colour;Size\nred;7\n",
        "No column holds ‘Name’, which every row needs; say which one does",
    );
    check(
        &mut desk,
        "Name;E-mail\n",
        "There are no rows under the headings",
    );
}

#[test]
fn a_mapping_is_remembered_for_the_next_file_with_these_headings() {
    let mut desk = Desk::new();
    let columns = [("A", "unit"), ("B", "name")];
    let columns = columns.map(|(letters, field)| (letters.to_string(), field.to_string()));
    let path = desk.write("p.csv", "Abteilung;Kollege\nSales;Kim Berg\n");
    let import = TableImport {
        mapping: Some(TableMapping {
            columns: Some(columns.into()),
            unknown_people: UnknownPeople::Add,
            ..TableMapping::default()
        }),
        remember: true,
        ..of(&path, TableName::People)
    };
    let first = import_table(&mut desk.session, &import).unwrap();
    assert!(!first.remembered);
    let path = desk.write("q.csv", "Kollege;Abteilung\nKim Berg;Service\n");
    let next = TableImport {
        mapping: None,
        ..import.clone()
    };
    let next = TableImport {
        path: &path,
        ..next
    };
    let again = import_table(&mut desk.session, &next).unwrap();
    assert!(again.remembered);
    check(
        &again,
        &["2 changed: Kim Berg", "  unit “Sales” → “Service”"],
    );
    // Who is added is asked each time; other headings and other tables are looked at anew.
    assert_eq!(again.mapping.unknown_people, UnknownPeople::Ask);
    let other = desk.write("r.csv", "Kollege;Ort\nKim Berg;Oslo\n");
    let other = TableImport {
        path: &other,
        dry_run: true,
        ..next
    };
    assert!(!import_table(&mut desk.session, &other).unwrap().remembered);
}

#[test]
fn a_table_is_never_written_over_something_else() {
    let mut desk = with_ada();
    desk.round_trip(TableName::People);
    let moment = desk.session.now();
    let export = |format, name: &str| {
        export_table(&moment, TableName::People, format, &desk.path(name)).map(|view| view.rows)
    };
    for (format, name) in [
        (SheetFormat::Xlsx, "n.waymark"),
        (SheetFormat::Csv, "n.waymark"),
        (SheetFormat::Xlsx, "t.csv"),
        (SheetFormat::Csv, "t.xlsx"),
    ] {
        let error = export(format, name).unwrap_err();
        assert!(error.message.contains("is not overwritten"), "{error}");
    }
    assert!(export(SheetFormat::Csv, "t.csv").is_ok());
    assert_eq!(
        SheetFormat::of(Path::new("a.XLSX")).unwrap(),
        SheetFormat::Xlsx
    );
    assert!(SheetFormat::of(Path::new("a.ods")).is_err());
}

/// A project with Ada Lovelace in it.
/// What is looked at in the window is written as it stands there: in its order, with its columns, each with its kind.
#[test]
fn rows_are_written_as_they_are_shown() {
    let desk = Desk::new();
    let shown = serde_json::from_value(serde_json::json!({
        "title": "Plan",
        "columns": [
            {"heading": "No.", "kind": "text"},
            {"heading": "Task", "kind": "text"},
            {"heading": "Start", "kind": "date"},
            {"heading": "Days", "kind": "number"},
            {"heading": "Done", "kind": "percent"},
        ],
        "rows": [
            ["2.1", "=Plan, \"all\" of it", "2026-11-20", 5, 40],
            ["1.10", "Åsgård", "soon", "12", null],
        ],
    }))
    .unwrap();
    let csv = desk.path("shown.csv");
    let written = export_shown(TableName::Tasks, &shown, &csv).unwrap();
    assert_eq!(written.rows, 2);
    let text = std::fs::read_to_string(&csv).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines,
        [
            "No.,Task,Start,Days,Done",
            "2.1,\"'=Plan, \"\"all\"\" of it\",2026-11-20,5,40",
            "1.10,Åsgård,soon,12",
        ]
    );
    let workbook = desk.path("shown.xlsx");
    export_shown(TableName::Tasks, &shown, &workbook).unwrap();
    assert!(std::fs::read(&workbook).unwrap().starts_with(b"PK"));
    let refused = export_shown(TableName::Tasks, &shown, &desk.path("shown.pdf"));
    assert!(refused.is_err());
    // A project is never written over.
    assert!(export_shown(TableName::Tasks, &shown, &desk.path("n.waymark")).is_err());
}

fn with_ada() -> Desk {
    let mut desk = Desk::new();
    let ada = serde_json::json!({ "do": "person.add", "name": "Ada Lovelace", "email": "ada@example.org" });
    desk.act(ada);
    desk
}

fn sheet<'a>(path: &'a Path, name: &'a str, table: TableName) -> TableImport<'a> {
    TableImport {
        sheet: Some(name),
        ..of(path, table)
    }
}

#[test]
fn risks_come_as_their_preview_said_and_go_out_as_they_came() {
    let mut desk = with_ada();
    let register = fixture("register.xlsx");
    let taken = desk.import(&sheet(&register, "Risks", TableName::Risks));
    check(
        &taken,
        &[
            "3 new: R-01 Key people leave",
            "4 not taken: No tool in time",
            "  ! H4: the cell holds a formula that was never worked out; open the file in a \
             spreadsheet program and save it",
            "6 new: R-02 -5 % of the budget is cut",
            "7 not taken: The supplier fails",
            "  ! C7: 31/02/2026 is no date",
            "  ! E7: 6 is no grade from 1 to 5",
            "  ! G7: huge is no grade from 1 to 5",
            "  ! I7: pray is none of avoid, reduce, transfer, accept",
            "  ! A7: nobody in the project is called Nobody Known",
            "8 new: R-03 The audit body has no date",
            "  C8: 46357, the number by which spreadsheets count days, was read as 1 Dec 2026",
        ],
    );
    let written = desk.round_trip(TableName::Risks);
    for row in [
        "R-01,Key people leave,,,,3,4,reduce,Train deputies,,,,Ada Lovelace,2026-11-27,,2026-11-20,Open",
        "R-02,'-5 % of the budget is cut,,,,2,2,accept,\"'- ask the board\n- cut scope\",,,,\
         Ada Lovelace,2026-12-01,,2026-11-20,Closed",
        "R-03,The audit body has no date,,,,3,3,,,,,,,2026-12-01,,2026-11-20,Open",
    ] {
        assert!(written.contains(row), "{written}");
    }
    // The next version of the register: a title that changed, grades that changed, one more.
    let path = desk.write(
        "next.csv",
        "ID;Risk;Likelihood;Impact;Status\n\
         R-01;Key people have left;5;4;closed\n\
         R-03;The audit body has no date;3;2;open\n\
         R-77;Somebody else's R-77;1;1;open\n",
    );
    check(
        &desk.import(&of(&path, TableName::Risks)),
        &[
            "2 changed: R-01 Key people have left",
            "  event “Key people leave” → “Key people have left”",
            "  likelihood 3 → 5",
            "  closed nothing → 20 Nov 2026",
            "  reason for closing nothing → “Closed in next.csv”",
            "3 changed: R-03 The audit body has no date",
            "  impact 3 → 2",
            "4 new: R-04 Somebody else's R-77",
        ],
    );
}

#[test]
fn actions_come_with_the_people_who_are_added_for_them() {
    let mut desk = with_ada();
    let register = fixture("register.xlsx");
    desk.import(&sheet(&register, "Risks", TableName::Risks));
    let actions = sheet(&register, "Actions", TableName::Actions);
    let taken = desk.import(&actions);
    let kept = "  B3: nothing in the project is called Kick-off; it is kept in the notes";
    check(
        &taken,
        &[
            "2 new: A-01 Write the cover list",
            "3 new: A-02 Name the owners",
            kept,
            "4 not taken: Book the rooms",
            "  ! C4: nobody in the project is called Grace Hopper",
            "5 not taken: Invite the auditors",
            "  ! C5: nobody in the project is called Grace Hopper",
        ],
    );
    assert_eq!(taken.unknown_people[0].name, "Grace Hopper");
    assert_eq!(taken.unknown_people[0].cells, ["C4", "C5"]);
    let adding = TableImport {
        mapping: Some(TableMapping {
            unknown_people: UnknownPeople::Add,
            ..taken.mapping
        }),
        ..actions
    };
    let taken = desk.import(&adding);
    check(
        &taken,
        &[
            "2 unchanged: A-01 Write the cover list",
            "3 unchanged: A-02 Name the owners",
            kept,
            "4 new: A-03 Book the rooms",
            "5 new: A-04 Invite the auditors",
        ],
    );
    assert_eq!(taken.others, ["Grace Hopper is added to People"]);
    let written = desk.round_trip(TableName::Actions);
    for row in [
        "A-01,Write the cover list,Ada Lovelace,2026-12-04,,R-01,,2026-11-20,,Open",
        "A-02,Name the owners,Ada Lovelace,2026-12-04,,,\"'=1+1 is a sum\nFrom: Kick-off\",2026-11-20,,Open",
        "A-03,Book the rooms,Grace Hopper,2026-05-13,,,,2026-11-02,2026-11-02,Closed",
        "A-04,Invite the auditors,Grace Hopper,2026-07-08,,,,2026-11-20,2026-11-20,Closed",
    ] {
        assert!(written.contains(row), "{written}");
    }
    let path = desk.write(
        "next.csv",
        "Action,Done\nBook the rooms,no\nInvite the auditors,2026-11-19\n",
    );
    check(
        &desk.import(&of(&path, TableName::Actions)),
        &[
            "2 changed: A-03 Book the rooms",
            "  done 2 Nov 2026 → nothing",
            "3 not taken: Invite the auditors",
            "  ! A3: A-04 “Invite the auditors” cannot be over on 2026-11-19: it was raised on 2026-11-20",
        ],
    );
}

#[test]
fn decisions_come_with_what_is_recommended_and_what_was_decided() {
    let mut desk = with_ada();
    let register = fixture("register.xlsx");
    let decisions = sheet(&register, "Decisions", TableName::Decisions);
    check(
        &desk.import(&decisions),
        &[
            "2 new: D-01 Which tool do we buy?",
            "3 new: D-02 Do we certify one site or two?",
            "4 not taken: Who signs the policy?",
            "  ! G4: the row says that the decision was taken, and not what was decided",
        ],
    );
    let written = desk.round_trip(TableName::Decisions);
    for row in [
        "D-01,Which tool do we buy?,,The one we have,Steering committee,,2026-12-11,2026-11-20",
        "D-02,Do we certify one site or two?,,One,Steering committee,,2026-10-30,2026-10-30,2026-10-30,\
         Steering committee,One",
    ] {
        assert!(written.contains(row), "{written}");
    }
    let path = desk.write(
        "next.csv",
        "Question,Recommendation,Outcome,Taken by\n\
         Which tool do we buy?,A new one,A new one,The board\n\
         Do we certify one site or two?,One,Two after all,\n",
    );
    check(
        &desk.import(&of(&path, TableName::Decisions)),
        &[
            "2 changed: D-01 Which tool do we buy?",
            "  recommendation “The one we have” → “A new one”",
            "  taken nothing → 20 Nov 2026",
            "  taken by nothing → “The board”",
            "  chosen nothing → “A new one”",
            "3 changed: D-02 Do we certify one site or two?",
            "  chosen “One” → nothing",
            "  outcome nothing → “Two after all”",
        ],
    );
}

/// A plan as people keep it in a spreadsheet: set in by numbers, with what each row waits for.
const PLAN: &str = "\
No.,Task,Duration,Start,Finish,Owner,% Complete,Predecessors,Deadline,Clause
9,Move of the desk,,,,,,,,
9.1,Choose the rooms,5 days,2026-11-02,,Ada Lovelace,100%,,,8.6.1
9.2,Pack,3,2026-11-09,,Ada Lovelace,40%,9.1,2026-11-27,
9.3,Carry,,2026-12-07,2026-12-09,,0,9.2FS+2d,,
9.4,Moved,0,,,,,9.3; 9.9,,
9.5,Sign the lease,two,,,,,,,
9.6,Hand the keys back,1,,,,120,9.5,,
";

#[test]
fn a_plan_comes_with_its_outline_its_links_and_what_is_done() {
    let mut desk = with_ada();
    let path = desk.write("plan.csv", PLAN);
    let import = of(&path, TableName::Tasks);
    let taken = desk.import(&import);
    check(
        &taken,
        &[
            "2 new: Move of the desk",
            "3 new: Choose the rooms",
            "4 new: Pack",
            "5 new: Carry",
            "6 new: Moved",
            "  row 6: “9.9” is no row that it can wait for; the link is left out",
            "7 not taken: Sign the lease",
            "  ! C7: two is no whole number of days",
            "8 not taken: Hand the keys back",
            "  ! G8: 120 is no share from 0 to 100 percent",
        ],
    );
    let now = desk.session.now();
    let schedule = view::schedule(&now, false);
    let rows = schedule.tasks.iter().rev().take(5).rev();
    let told: Vec<String> = rows
        .map(|task| {
            let drivers = schedule.links.iter().filter(|link| link.to == task.id);
            let drivers: Vec<String> = drivers
                .filter_map(|link| {
                    let from = schedule.tasks.iter().find(|one| one.id == link.from)?;
                    Some(format!("{} {:?} {}", from.name, link.kind, link.lag_days))
                })
                .collect();
            format!(
                "{} {}: {} to {}, {}%, {}, after [{}]",
                task.wbs.rsplit('.').next().unwrap_or_default(),
                task.name,
                task.start,
                task.finish,
                task.percent,
                task.owner.as_deref().unwrap_or("nobody"),
                drivers.join(", ")
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "5 Move of the desk: 2026-11-02 to 2026-11-30, 56%, nobody, after []",
            "1 Choose the rooms: 2026-11-02 to 2026-11-06, 100%, Ada Lovelace, after []",
            "2 Pack: 2026-11-09 to 2026-11-23, 40%, Ada Lovelace, after [Choose the rooms FinishStart 0]",
            "3 Carry: 2026-11-26 to 2026-11-30, 0%, nobody, after [Pack FinishStart 2]",
            "4 Moved: 2026-11-30 to 2026-11-30, 0%, nobody, after [Carry FinishStart 0]",
        ]
    );
    let again = desk.import(&import);
    assert_eq!(again.counts.unchanged, 5, "{:?}", again.rows);
    desk.round_trip(TableName::Tasks);

    let later = desk.write(
        "later.csv",
        "Task,Days,Done,Predecessors,Owner\nPack,4,60%,,\nCarry,3,,Pack; Choose the rooms SS,Ada Lovelace\n",
    );
    check(
        &desk.import(&of(&later, TableName::Tasks)),
        &[
            "2 changed: Pack",
            "  duration 3 working days → 4 working days",
            "  progress 40% → 60%",
            "3 changed: Carry",
            "  owner nobody → “Ada Lovelace”",
            "  waits no longer for “Pack”",
            "  waits for “Choose the rooms”",
            "  waits for “Pack”",
        ],
    );
    let schedule = view::schedule(&desk.session.now(), false);
    let name_of = |id: &str| {
        let task = schedule.tasks.iter().find(|task| task.id == id);
        task.unwrap().name.clone()
    };
    let links = schedule.links.iter();
    let mut told: Vec<String> = links
        .filter(|link| name_of(&link.to) == "Carry")
        .map(|link| format!("{} {:?} {}", name_of(&link.from), link.kind, link.lag_days))
        .collect();
    told.sort();
    assert_eq!(
        told,
        ["Choose the rooms StartStart 0", "Pack FinishStart 0"]
    );
}
