//! What the command line takes.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use waymark_app::TableName;
use waymark_app::catalogue::scope::ScopeMode;
use waymark_app::catalogue::{Edition, Size};
use waymark_app::readiness::ReuseFramework;
use waymark_app::view::ReadinessGroup;
use waymark_words::t;

/// Plan, run and report the implementation of a service management system to ISO/IEC 20000-1.
///
/// Exit codes: 0 done; 1 done, and it found something; 2 wrong usage; 3 a file that cannot be read for what it claims
/// to be; 4 file in use or not writable; 5 refused by the project's rules.
#[derive(Debug, Parser)]
#[command(name = "waymark", version, max_term_width = 100)]
pub struct Arguments {
    /// Print one JSON object and nothing else
    #[arg(long, global = true)]
    pub json: bool,
    /// The day that counts as today (YYYY-MM-DD), instead of the clock's
    #[arg(long, global = true, value_name = "DATE", value_parser = date)]
    pub today: Option<NaiveDate>,
    /// The name that changes are logged under
    #[arg(long, global = true, value_name = "NAME")]
    pub who: Option<String>,
    /// What to do
    #[command(subcommand)]
    pub act: Act,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Act {
    /// Make a project with catalogue, exemplar plan and calendar
    New(New),
    /// What a file is
    Info(File),
    /// Where the project stands: overall status and its rules, phases, gates, late and due tasks
    Status(AsOf),
    /// The computed schedule
    Schedule(Schedule),
    /// Why a row of the plan lies where it does, and which acts moved it
    Explain(Explain),
    /// All that is known of one row of the plan beside its dates: steps, what is left, what it is about
    Task(TaskOf),
    /// The baselines, and the plan held against one of them
    Baselines(Baselines),
    /// Who answers for what: processes against people, roles or parties, and what is missing
    Owners(Owners),
    /// How much everyone has to do, week by week, and what could be done later
    Workload(Workload),
    /// One week of one person: tasks, actions, meetings, and what comes next
    Week(Week),
    /// By how much the plan meets or misses its target, and what would fit it
    Fit(AsOf),
    /// Risks, issues, decisions, actions, assumptions and dependencies
    Raid(Raid),
    /// The meetings, or the minutes of one
    Meetings(Meetings),
    /// Audits, findings, and recurring work with its records
    Audits(File),
    /// The budget: planned, spent, and to be expected in the end
    Budget(File),
    /// The scope: statement, verdict and findings, by the project's answers or by those of a file
    Scope(ScopeOf),
    /// How far the requirements are met: counts, share, coverage and the weakest, by clause, process, phase and owner
    Readiness(ReadinessOf),
    /// What the standing checks find: what nobody owns, what nothing leads to, dates that cannot hold
    Check(AsOf),
    /// Take a plan of another tool, or a table of a spreadsheet, into a project, as one act
    Import(Import),
    /// Write the plan for another tool, or a table as a spreadsheet
    Export(Export),
    /// Carry out commands from a file of JSON lines, all or none
    Apply(Apply),
    /// Every command that `apply` takes, with its JSON schema
    Commands,
    /// Take acts back, the newest first
    Undo(Reverse),
    /// Do acts again that were taken back
    Redo(Reverse),
    /// The log of every change
    History(History),
    /// Prove that a file is whole: its log leads to exactly what it holds
    Verify(File),
    /// Erase a person's name from a project, its log and its backups on request; it cannot be undone
    Erase(Erase),
    /// Draw a status pack as PDF
    Pack(Pack),
    /// Make a large valid project for measurements
    BenchData(BenchData),
}

/// A project file.
#[derive(Debug, Args)]
pub struct File {
    /// The project file
    pub file: PathBuf,
}

/// Arguments of `raid`.
#[derive(Debug, Args)]
pub struct Raid {
    /// The project file
    pub file: PathBuf,
    /// One register alone
    #[arg(long, value_enum)]
    pub kind: Option<Register>,
    /// Entries that are closed, too
    #[arg(long)]
    pub all: bool,
}

/// One of the registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Register {
    /// What may happen
    Risks,
    /// What has gone wrong
    Issues,
    /// What somebody has to decide
    Decisions,
    /// What somebody promised to do
    Actions,
    /// What is taken for true
    Assumptions,
    /// What is needed from outside
    Dependencies,
}

/// Arguments of `scope`.
#[derive(Debug, Args)]
pub struct ScopeOf {
    /// The project file
    pub file: PathBuf,
    /// Judge the answers of this file, a JSON object by question, instead of the project's
    #[arg(long, value_name = "ANSWERS.json", conflicts_with = "since")]
    pub answers: Option<PathBuf>,
    /// What acts of this file, JSON lines as `apply` takes them, would do together: to the statement, the findings, the
    /// plan, criteria, documents, owners and dates. Nothing is changed
    #[arg(long, value_name = "ACTS.jsonl", conflicts_with_all = ["since", "answers"])]
    pub change: Option<PathBuf>,
    /// Whether missing answers count, or questions are still being answered
    #[arg(long, value_enum, default_value_t = Mode::Final)]
    pub mode: Mode,
    /// What differs from this approved version, by name such as 1.1
    #[arg(long, value_name = "VERSION")]
    pub since: Option<String>,
    /// With `--since`: what differs in this later version, and not in the present
    #[arg(long, value_name = "VERSION", requires = "since")]
    pub until: Option<String>,
}

/// Arguments of `readiness`.
#[derive(Debug, Args)]
pub struct ReadinessOf {
    /// The project file
    pub file: PathBuf,
    /// As the project stood at the end of this day (YYYY-MM-DD), which counts as the status date
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<NaiveDate>,
    /// All that is known of one criterion, by its code such as 8.6.1-03
    #[arg(long, value_name = "CODE", conflicts_with_all = ["trend", "reuse", "as_of"])]
    pub criterion: Option<String>,
    /// Readiness over time against the planned curve
    #[arg(long, conflicts_with_all = ["reuse", "as_of"])]
    pub trend: bool,
    /// With `--trend`: what the columns follow
    #[arg(long, value_enum, default_value_t = Grouping::Clause, requires = "trend")]
    pub by: Grouping,
    /// What a framework that is held already would let you propose. Nothing is changed
    #[arg(long, value_enum, value_name = "FRAMEWORK")]
    pub reuse: Option<Framework>,
}

/// By what criteria are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Grouping {
    /// Main clauses
    Clause,
    /// Processes
    Process,
    /// The phases by which criteria are to be largely achieved
    Phase,
    /// Who brings them forward
    Owner,
}

impl From<Grouping> for ReadinessGroup {
    fn from(by: Grouping) -> ReadinessGroup {
        match by {
            Grouping::Clause => ReadinessGroup::Clause,
            Grouping::Process => ReadinessGroup::Process,
            Grouping::Phase => ReadinessGroup::Phase,
            Grouping::Owner => ReadinessGroup::Owner,
        }
    }
}

/// A framework that may be held already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Framework {
    /// ISO/IEC 27001:2022
    Iso27001,
    /// ISO 9001:2015
    Iso9001,
    /// ITIL, in either version
    Itil,
    /// COBIT 2019
    Cobit2019,
}

impl From<Framework> for ReuseFramework {
    fn from(framework: Framework) -> ReuseFramework {
        match framework {
            Framework::Iso27001 => ReuseFramework::Iso27001,
            Framework::Iso9001 => ReuseFramework::Iso9001,
            Framework::Itil => ReuseFramework::Itil,
            Framework::Cobit2019 => ReuseFramework::Cobit2019,
        }
    }
}

/// Which rules on scope count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Mode {
    /// Those that need no missing answer
    Draft,
    /// All
    Final,
}

impl From<Mode> for ScopeMode {
    fn from(mode: Mode) -> ScopeMode {
        match mode {
            Mode::Draft => ScopeMode::Draft,
            Mode::Final => ScopeMode::Final,
        }
    }
}

/// Arguments of `meetings`.
#[derive(Debug, Args)]
pub struct Meetings {
    /// The project file
    pub file: PathBuf,
    /// The meeting whose minutes are shown, by id, number or title
    pub meeting: Option<String>,
}

/// Arguments of `history`.
#[derive(Debug, Args)]
pub struct History {
    /// The project file
    pub file: PathBuf,
    /// Begin each act with its id, as `undo --only` takes it
    #[arg(long)]
    pub ids: bool,
}

/// A project file at a point of its history.
#[derive(Debug, Args)]
pub struct AsOf {
    /// The project file
    pub file: PathBuf,
    /// The project as its log stood at the end of this day (UTC), which is also taken as status date
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<NaiveDate>,
}

/// Arguments of `new`.
#[derive(Debug, Args)]
pub struct New {
    /// Where the project is made; an existing file is never overwritten
    pub file: PathBuf,
    /// The worked Northgate example, pinned to 2026-11-20
    #[arg(long, conflicts_with_all = ["organisation", "edition", "size", "profile", "staff", "sites", "start", "target", "country"])]
    pub sample: bool,
    /// The organisation that implements the service management system
    #[arg(long, required_unless_present = "sample", value_name = "NAME")]
    pub organisation: Option<String>,
    /// The edition worked to
    #[arg(long, value_enum, default_value = "2018")]
    pub edition: EditionName,
    /// How large the organisation in scope is: up to 50, 50 to 250, over 250 people or several sites
    #[arg(long, value_enum, default_value = "medium")]
    pub size: SizeName,
    /// An organisation profile: small-msp, mid-internal-it, large-public or cloud-saas; goes before the size
    #[arg(long, value_name = "PROFILE")]
    pub profile: Option<String>,
    /// People in scope; they choose the size where no profile does
    #[arg(long, value_name = "N")]
    pub staff: Option<u32>,
    /// Sites in scope
    #[arg(long, value_name = "N")]
    pub sites: Option<u32>,
    /// First day of the plan; today where left out
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub start: Option<NaiveDate>,
    /// Booked first day of the stage 1 audit
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub target: Option<NaiveDate>,
    /// Country or subdivision for public holidays, such as NO or GB-ENG (ISO 3166)
    #[arg(long, value_name = "CODE")]
    pub country: Option<String>,
}

/// The editions by their year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum EditionName {
    /// ISO/IEC 20000-1:2018 with Amendment 1:2024
    #[value(name = "2018")]
    E2018,
    /// ISO/IEC 20000-1:2011
    #[value(name = "2011")]
    E2011,
}

impl From<EditionName> for Edition {
    fn from(name: EditionName) -> Edition {
        match name {
            EditionName::E2018 => Edition::E2018,
            EditionName::E2011 => Edition::E2011,
        }
    }
}

/// The sizes by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SizeName {
    /// Up to about 50 people in scope
    Small,
    /// About 50 to 250 people in scope
    Medium,
    /// Over 250 people, or several sites
    Large,
}

impl From<SizeName> for Size {
    fn from(name: SizeName) -> Size {
        match name {
            SizeName::Small => Size::Small,
            SizeName::Medium => Size::Medium,
            SizeName::Large => Size::Large,
        }
    }
}

/// Arguments of `schedule`.
#[derive(Debug, Args)]
pub struct Schedule {
    /// The project file, or a plan in MSPDI, the XML of Microsoft Project
    pub file: PathBuf,
    /// The plan without progress, instead of the forecast
    #[arg(long)]
    pub planned: bool,
    /// Count the float, and lead the longest path, to this task instead of being ready (id, plan code or number)
    #[arg(long, value_name = "TASK")]
    pub goal: Option<String>,
}

/// Arguments of `task`.
#[derive(Debug, Args)]
pub struct TaskOf {
    /// The project file
    pub file: PathBuf,
    /// The row: its id, plan code or number such as 2.5.3
    pub task: String,
}

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The project file
    pub file: PathBuf,
    /// The row: its id, plan code or number such as 2.5.3
    pub task: String,
    /// The plan without progress, instead of the forecast
    #[arg(long)]
    pub planned: bool,
    /// Tell which acts moved it after this revision (a number) or after the end of this day (YYYY-MM-DD, UTC)
    #[arg(long, value_name = "REVISION|DATE")]
    pub since: Option<String>,
}

/// Arguments of `baselines`.
#[derive(Debug, Args)]
pub struct Baselines {
    /// The project file
    pub file: PathBuf,
    /// The number of the baseline to hold the plan against; the current one where left out
    #[arg(long, value_name = "N")]
    pub against: Option<u32>,
}

/// Arguments of `owners`.
#[derive(Debug, Args)]
pub struct Owners {
    /// The project file
    pub file: PathBuf,
    /// Roles instead of people
    #[arg(long, conflicts_with = "parties")]
    pub roles: bool,
    /// Parties outside the organisation instead of people
    #[arg(long)]
    pub parties: bool,
    /// One process with its activities, by its code such as INCIDENT, its title or its id
    #[arg(long, value_name = "PROCESS")]
    pub process: Option<String>,
}

/// Arguments of `workload`.
#[derive(Debug, Args)]
pub struct Workload {
    /// The project file
    pub file: PathBuf,
    /// How many weeks, 1 to 104
    #[arg(long, value_name = "N", default_value_t = 12)]
    pub weeks: usize,
    /// From the week of this day on; from the week of the next working day where left out
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub from: Option<NaiveDate>,
    /// What fills the first of these weeks of one person, and what could move, by id or name
    #[arg(long, value_name = "NAME")]
    pub person: Option<String>,
}

/// Arguments of `week`.
#[derive(Debug, Args)]
pub struct Week {
    /// The project file
    pub file: PathBuf,
    /// The person, by id or name
    pub person: String,
    /// The week of this day; of the next working day where left out
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub from: Option<NaiveDate>,
}

/// Arguments of `import`.
#[derive(Debug, Args)]
pub struct Import {
    /// The project file
    pub file: PathBuf,
    /// The plan: MSPDI, the XML of Microsoft Project; with --table a spreadsheet: .xlsx or .csv
    pub source: PathBuf,
    /// Only say what would change
    #[arg(long)]
    pub dry_run: bool,
    /// Free tasks that were set by hand (Manual in Microsoft Project), so that links drive them
    #[arg(long, conflicts_with = "table")]
    pub let_links_drive: bool,
    /// Remove rows that are in the project and no longer in a plan that went out from it
    #[arg(long, conflicts_with = "table")]
    pub remove_missing: bool,
    /// What the rows of the spreadsheet are
    #[arg(long, value_enum)]
    pub table: Option<TableArgument>,
    /// The sheet of the workbook; the first that holds something where left out
    #[arg(long, value_name = "NAME", requires = "table")]
    pub sheet: Option<String>,
    /// Which column holds what, as JSON; found by looking where left out
    #[arg(long, value_name = "FILE", requires = "table")]
    pub mapping: Option<PathBuf>,
    /// Add people who are named in the spreadsheet and not in the project
    #[arg(long, requires = "table")]
    pub add_people: bool,
}

/// The tables of a project that spreadsheets can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TableArgument {
    /// People, and the roles they fill
    People,
    /// Risks
    Risks,
    /// Actions
    Actions,
    /// Decisions
    Decisions,
    /// Rows of the plan, and the links between them
    Tasks,
    /// Services, in scope or left out
    Services,
    /// Customers
    Customers,
    /// Sites
    Sites,
    /// Other parties
    Parties,
    /// Parts of the organisation
    Units,
    /// Criteria: a gap assessment
    Criteria,
}

impl From<TableArgument> for TableName {
    fn from(table: TableArgument) -> TableName {
        match table {
            TableArgument::People => TableName::People,
            TableArgument::Risks => TableName::Risks,
            TableArgument::Actions => TableName::Actions,
            TableArgument::Decisions => TableName::Decisions,
            TableArgument::Tasks => TableName::Tasks,
            TableArgument::Services => TableName::Services,
            TableArgument::Customers => TableName::Customers,
            TableArgument::Sites => TableName::Sites,
            TableArgument::Parties => TableName::Parties,
            TableArgument::Units => TableName::Units,
            TableArgument::Criteria => TableName::Criteria,
        }
    }
}

/// Arguments of `export`.
#[derive(Debug, Args)]
pub struct Export {
    /// The project file
    pub file: PathBuf,
    /// What to write: a plan as mspdi, a table as xlsx or csv
    #[arg(long, value_enum, requires_ifs = [("xlsx", "table"), ("csv", "table")])]
    pub format: ExportFormat,
    /// Which table is written
    #[arg(long, value_enum)]
    pub table: Option<TableArgument>,
    /// Where it is written
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// The project as its log stood at the end of this day (UTC), which is also taken as status date
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<NaiveDate>,
}

/// The formats that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// MSPDI, the XML of Microsoft Project
    Mspdi,
    /// A table as a workbook
    Xlsx,
    /// A table as text with commas
    Csv,
}

/// Arguments of `apply`.
#[derive(Debug, Args)]
pub struct Apply {
    /// The project file
    pub file: PathBuf,
    /// The commands, one JSON object a line; `-` for standard input
    #[arg(long, value_name = "FILE")]
    pub commands: PathBuf,
}

/// Arguments of `undo` and `redo`.
#[derive(Debug, Args)]
pub struct Reverse {
    /// The project file
    pub file: PathBuf,
    /// How many acts
    #[arg(long, default_value_t = 1, conflicts_with = "only")]
    pub steps: usize,
    /// One entry of the log by its id, wherever it stands
    #[arg(long, value_name = "ENTRY")]
    pub only: Option<String>,
}

/// Arguments of `erase`.
#[derive(Debug, Args)]
pub struct Erase {
    /// The project file
    pub file: PathBuf,
    /// Who: a name or e-mail address they have or had in the project, or the id of the person
    #[arg(long, value_name = "NAME")]
    pub person: String,
    /// Erase in the copies put aside too
    #[arg(long)]
    pub backups: bool,
    /// Only say what would be erased
    #[arg(long)]
    pub dry_run: bool,
}

/// Arguments of `pack`.
#[derive(Debug, Args)]
pub struct Pack {
    /// The project file
    pub file: PathBuf,
    /// Where the PDF is written
    #[arg(short, long, value_name = "PDF")]
    pub output: PathBuf,
    /// The project as its log stood at the end of this day (UTC), which is also taken as status date
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<NaiveDate>,
}

/// Arguments of `bench-data`.
#[derive(Debug, Args)]
pub struct BenchData {
    /// Where the project is made
    pub file: PathBuf,
    /// How many tasks
    #[arg(long)]
    pub tasks: u32,
    /// Another seed makes another project of the same size
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

fn date(text: &str) -> Result<NaiveDate, String> {
    waymark_app::parse_date(text).ok_or_else(|| t!("commands.how_dates_are_written"))
}
