//! Projects whose plans go out: the exemplar plan and a small one, with one of each thing that a plan can say.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each program that includes this uses a part; what cannot be made has failed"
)]

use chrono::NaiveDate;
use waymark_catalogue::{Edition, Size};
use waymark_exchange::project::{Intake, IntakeOptions, intake, plan_of};
use waymark_exchange::{PlanFile, mspdi};
use waymark_planner::draft::IdSource;
use waymark_planner::making::NewProject;
use waymark_planner::{Command, Id, Project};

/// Ids `n000001`, `n000002` and so on.
#[derive(Default)]
pub struct Counted(u32);

impl IdSource for Counted {
    fn next_id(&mut self) -> Id {
        self.0 += 1;
        Id::new(&format!("n{:06}", self.0)).unwrap()
    }
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The status date of every case.
pub const TODAY: &str = "2027-02-01";

/// A project, and where its new ids come from.
pub struct Case {
    pub project: Project,
    pub ids: Counted,
}

impl Case {
    /// The exemplar plan with people, holidays and two baselines.
    pub fn exemplar() -> Case {
        let mut ids = Counted::default();
        let new = NewProject {
            country: Some("NO".into()),
            target: Some(date("2028-02-14")),
            ..NewProject::of(
                "Åsgård <Telecom> & Co".into(),
                Edition::E2018,
                Size::Medium,
                date("2027-01-11"),
            )
        };
        let project = new.make(date("2027-01-11"), &mut ids).unwrap().project;
        let mut case = Case { project, ids };
        case.act(
            r#"
            {"do":"baseline.set","id":"base","name":"Baseline 1","reason":"Start","approver":"Ruth"}
            {"do":"person.add","id":"kim","name":"Kim Berg","email":"kim@example.org"}
            {"do":"person.add","id":"0192b3c4-0000-7abc-8def-0123456789ab","name":"Ola Nordmann"}
            {"do":"role.fill","id":"IMPL_PM","person":"kim"}
            {"do":"calendar.add","id":"part","name":"Monday to Wednesday","week":"1110000","base":"Project calendar"}
            {"do":"calendar.close","id":"away","calendar":"part","first":"2027-03-01","last":"2027-03-05","name":"Away","kind":"absence"}
            {"do":"calendar.close","id":"monthly","first":"2027-01-04","last":"2028-12-31","name":"Town hall","repeats":"FREQ=MONTHLY;BYDAY=1FR"}
            {"do":"calendar.work","id":"saturday","first":"2027-05-08","name":"Move of the data centre"}
            {"do":"person.set_calendar","id":"Ola Nordmann","calendar":"part"}
            {"do":"task.assign","id":"PRE-05","person":"Ola Nordmann"}
            {"do":"task.set_calendar","id":"PRE-07","calendar":"part"}
            {"do":"task.set_actual","id":"PRE-01","start":"2027-01-11","finish":"2027-01-13"}
            {"do":"task.set_actual","id":"PRE-02","start":"2027-01-13"}
            {"do":"task.set_progress","id":"PRE-02","percent":40}
            {"do":"task.set_deadline","id":"PRE-08","date":"2027-04-01"}
            {"do":"task.set_notes","id":"PRE-08","notes":"Two lines\nand <b>no</b> markup & \"quotes\""}
            {"do":"task.set_constraint","id":"PRE-09","constraint":"pinned","date":"2027-03-10"}
            {"do":"task.set_constraint","id":"PRE-10","constraint":"finish_no_later","date":"2027-06-30"}
            {"do":"task.set_constraint","id":"PRE-11","constraint":"as_late_as_possible"}
            {"do":"task.add","id":"wait","name":"Hear from the certifier","days":0}
            {"do":"link.add","from":"PRE-08","to":"wait","type":"FF","lag_days":10,"elapsed":true}
            {"do":"link.add","from":"PRE-05","to":"wait","type":"SS","lag_days":-2}
            {"do":"baseline.set","id":"second","name":"Baseline 2"}
            {"do":"baseline.use","id":"base"}
            "#,
        );
        case
    }

    /// A dozen rows with one of each: what MPXJ made of its file is kept for the tests.
    pub fn small() -> Case {
        let mut ids = Counted::default();
        let new = NewProject {
            start: date("2027-01-11"),
            ..NewProject::of(
                "Fjell & <Drift>".into(),
                Edition::E2018,
                Size::Small,
                date("2027-01-11"),
            )
        };
        let project = new.make_without_plan(new.start, &mut ids).unwrap().project;
        let mut case = Case { project, ids };
        case.act(
            r#"
            {"do":"person.add","id":"kim","name":"Kim Berg","email":"kim@example.org"}
            {"do":"person.add","id":"ola","name":"Ola Nordmann"}
            {"do":"calendar.close","id":"easter","first":"2027-03-25","last":"2027-03-29","name":"Easter"}
            {"do":"calendar.close","id":"hall","first":"2027-01-04","last":"2028-12-31","name":"Town hall","repeats":"FREQ=MONTHLY;BYDAY=1FR"}
            {"do":"calendar.work","id":"saturday","first":"2027-05-08","name":"Move of the data centre"}
            {"do":"calendar.add","id":"part","name":"Monday to Wednesday","week":"1110000","base":"Project calendar"}
            {"do":"calendar.close","id":"away","calendar":"part","first":"2027-02-15","last":"2027-02-17","name":"Away","kind":"absence"}
            {"do":"person.set_calendar","id":"ola","calendar":"part"}
            {"do":"task.add","id":"phase","name":"Foundations","days":0,"kind":"group"}
            {"do":"task.add","id":"done","parent":"phase","name":"Brief the board","days":3}
            {"do":"task.add","id":"half","parent":"phase","name":"Draft the policy","days":10}
            {"do":"task.add","id":"pinned","parent":"phase","name":"Workshop","days":2}
            {"do":"task.add","id":"owned","parent":"phase","name":"Train the desk","days":6}
            {"do":"task.add","id":"gate","name":"Foundations agreed","days":0,"kind":"milestone"}
            {"do":"task.add","id":"run","name":"Operate","days":40,"kind":"operate"}
            {"do":"task.add","id":"late","name":"Tidy up","days":2}
            {"do":"task.add","id":"bound","name":"Report","days":4}
            {"do":"task.set_actual","id":"done","start":"2027-01-11","finish":"2027-01-14"}
            {"do":"task.set_actual","id":"half","start":"2027-01-18"}
            {"do":"task.set_progress","id":"half","percent":40}
            {"do":"task.assign","id":"half","person":"kim"}
            {"do":"task.assign","id":"owned","person":"ola"}
            {"do":"task.set_notes","id":"half","notes":"Two lines\nand <b>no</b> markup & \"quotes\""}
            {"do":"task.set_deadline","id":"half","date":"2027-02-10"}
            {"do":"task.set_constraint","id":"pinned","constraint":"pinned","date":"2027-02-09"}
            {"do":"task.set_constraint","id":"late","constraint":"as_late_as_possible"}
            {"do":"task.set_constraint","id":"bound","constraint":"start_no_earlier","date":"2027-03-01"}
            {"do":"link.add","from":"done","to":"half"}
            {"do":"link.add","from":"half","to":"owned","type":"SS","lag_days":3}
            {"do":"link.add","from":"phase","to":"gate"}
            {"do":"link.add","from":"gate","to":"run","type":"FS","lag_days":7,"elapsed":true}
            {"do":"link.add","from":"run","to":"late","type":"FF","lag_days":-2}
            {"do":"baseline.set","id":"base","name":"Baseline 1"}
            {"do":"task.set_duration","id":"run","days":45}
            {"do":"baseline.set","id":"second","name":"Baseline 2"}
            "#,
        );
        case
    }

    pub fn act(&mut self, lines: &str) {
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let command: Command = serde_json::from_str(line).unwrap();
            self.carry_out(&[command]);
        }
    }

    #[track_caller]
    pub fn carry_out(&mut self, commands: &[Command]) {
        let decided = Command::work_out(commands, &self.project, date(TODAY), &mut self.ids);
        let decided = decided.map_err(|(at, refusal)| format!("{:?}: {refusal}", commands[at]));
        self.project = decided.unwrap().project;
    }

    /// The plan as a file has it.
    pub fn sent(&self) -> PlanFile {
        let plan = plan_of(&self.project, date(TODAY));
        let mut bytes = Vec::new();
        mspdi::write(&plan, &mut bytes).unwrap();
        mspdi::read(&bytes[..]).unwrap()
    }

    pub fn intake(&self, plan: &PlanFile) -> Intake {
        let options = IntakeOptions {
            source: "plan.xml",
            ..IntakeOptions::default()
        };
        intake(plan, &self.project, date(TODAY), &options)
    }

    /// What taking a plan changes, by field.
    #[track_caller]
    pub fn changes(&mut self, intake: &Intake) -> Vec<String> {
        let decided =
            Command::work_out(&intake.commands, &self.project, date(TODAY), &mut self.ids);
        let decided =
            decided.map_err(|(at, refusal)| format!("{:?}: {refusal}", intake.commands[at]));
        let changes = decided.unwrap().changes;
        changes
            .iter()
            .map(|change| {
                let field = change.field().unwrap_or("*");
                format!("{} {} {field}", change.kind.name(), change.id)
            })
            .collect()
    }
}
