//! Each command of the command line: call the app, shape the answer.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Serialize;
use serde_json::{Value, json};
use waymark_app::exchange::{ImportOptions, Looks, export_mspdi, import_mspdi, looks, read_mspdi};
use waymark_app::outgoing::SheetFormat;
use waymark_app::table::{TableImport, export_table, import_table, read_mapping};
use waymark_app::{
    AppError, Applied, Clock, Command, Direction, NewProject, Session, TableMapping, TableName,
    UnknownPeople, Which, Workplace, bench_data, outgoing, pack, read_steps, sample, verify, view,
};
use waymark_words::{Phrase, phrase, t};

use crate::args::{
    Act, Arguments, Erase, ExportFormat, Import, New, ReadinessOf, Reverse, ScopeOf,
};
use crate::{Answer, words};

/// Carries a command out.
///
/// # Errors
/// What the app says; nothing was changed then.
pub fn run(arguments: Arguments) -> Result<Answer, AppError> {
    let clock = arguments.today.map_or(Clock::System, Clock::Pinned);
    let workplace = || Workplace::here(clock, arguments.who.as_deref());
    match arguments.act {
        Act::New(new) => make(new, workplace()),
        Act::Info(it) => {
            let session = Session::look(&it.file, workplace())?;
            let info = view::info(&session)?;
            Ok(answer(&info, words::info(&info), &session))
        }
        Act::Status(it) => {
            let session = Session::look(&it.file, workplace())?;
            let status = view::status(&session.moment(it.as_of)?);
            Ok(answer(&status, words::status(&status), &session))
        }
        Act::Schedule(it) if looks(&it.file) == Looks::Xml => {
            let plan = read_mspdi(&it.file)?;
            let schedule = view::plan_file(&plan, it.planned, it.goal.as_deref())?;
            Ok(Answer {
                object: to_json(&schedule),
                words: words::plan_file(&schedule),
                warnings: Vec::new(),
                found: false,
            })
        }
        Act::Schedule(it) => {
            let session = Session::look(&it.file, workplace())?;
            let moment = session.moment(None)?;
            let schedule = match &it.goal {
                Some(goal) => view::schedule_towards(&moment, it.planned, goal)?,
                None => view::schedule(&moment, it.planned),
            };
            Ok(answer(&schedule, words::schedule(&schedule), &session))
        }
        Act::Explain(it) => {
            let session = Session::look(&it.file, workplace())?;
            let moment = session.moment(None)?;
            let read = |since| view::ActsSince::read(&session, &moment, since);
            let acts = it.since.as_deref().map(read).transpose()?;
            let told = view::explain(&moment, &it.task, it.planned, acts)?;
            Ok(answer(&told, words::explained(&told), &session))
        }
        Act::Task(it) => {
            let session = Session::look(&it.file, workplace())?;
            let told = view::task(&session.moment(None)?, &it.task)?;
            Ok(answer(&told, words::task(&told), &session))
        }
        Act::Baselines(it) => {
            let session = Session::look(&it.file, workplace())?;
            let held = view::baselines(&session.moment(None)?, it.against)?;
            Ok(answer(&held, words::baselines(&held), &session))
        }
        Act::Owners(it) => {
            let session = Session::look(&it.file, workplace())?;
            let owners = view::owners(&session.moment(None)?);
            let shown = match (it.roles, it.parties) {
                (true, _) => words::Shown::Roles,
                (_, true) => words::Shown::Parties,
                _ => words::Shown::People,
            };
            let told = match &it.process {
                None => words::owners(&owners, shown),
                Some(process) => words::topic(&owners, shown, view::topic(&owners, process)?),
            };
            Ok(answer(&owners, told, &session))
        }
        Act::Workload(it) => {
            let session = Session::look(&it.file, workplace())?;
            let moment = session.moment(None)?;
            if let Some(person) = &it.person {
                let load = view::load(&moment, person, it.from)?;
                return Ok(answer(&load, words::load(&load), &session));
            }
            let load = view::workload(&moment, it.weeks, it.from);
            Ok(answer(&load, words::workload(&load), &session))
        }
        Act::Week(it) => {
            let session = Session::look(&it.file, workplace())?;
            let week = view::week(&session.moment(None)?, &it.person, it.from)?;
            Ok(answer(&week, words::week(&week), &session))
        }
        Act::Fit(it) => {
            let session = Session::look(&it.file, workplace())?;
            let moment = session.moment(it.as_of)?;
            let fit = moment.project.fit_to_target(moment.status_date);
            Ok(answer(&fit, words::fit(&fit), &session))
        }
        Act::Raid(it) => {
            let session = Session::look(&it.file, workplace())?;
            let raid = view::raid(&session.moment(None)?);
            Ok(answer(&raid, words::raid(&raid, it.kind, it.all), &session))
        }
        Act::Meetings(it) => {
            let session = Session::look(&it.file, workplace())?;
            let moment = session.moment(None)?;
            match &it.meeting {
                Some(meeting) => {
                    let minutes = view::minutes(&moment, meeting)?;
                    Ok(answer(&minutes, words::minutes(&minutes), &session))
                }
                None => {
                    let meetings = view::meetings(&moment);
                    Ok(answer(&meetings, words::meetings(&meetings), &session))
                }
            }
        }
        Act::Audits(it) => {
            let session = Session::look(&it.file, workplace())?;
            let audits = view::audits(&session.moment(None)?);
            Ok(answer(&audits, words::audits(&audits), &session))
        }
        Act::Budget(it) => {
            let session = Session::look(&it.file, workplace())?;
            let budget = view::budget(&session.moment(None)?);
            Ok(answer(&budget, words::budget(&budget), &session))
        }
        Act::Scope(it) => scope(&it, workplace()),
        Act::Readiness(it) => readiness(&it, workplace()),
        Act::Check(it) => {
            let session = Session::look(&it.file, workplace())?;
            let checks = view::checks(&session.moment(it.as_of)?);
            Ok(Answer {
                found: !checks.findings.is_empty(),
                ..answer(&checks, words::checks(&checks), &session)
            })
        }
        Act::Import(it) if it.table.is_some() => import_rows(&it, workplace()),
        Act::Import(it) => {
            let options = ImportOptions {
                dry_run: it.dry_run,
                let_links_drive: it.let_links_drive,
                remove_missing: it.remove_missing,
            };
            // A dry run changes nothing, so it needs no writer's place at the file.
            let mut session = match it.dry_run {
                true => Session::look(&it.file, workplace())?,
                false => Session::open(&it.file, workplace())?,
            };
            let intake = import_mspdi(&mut session, &it.source, options)?;
            Ok(answer(&intake, words::intake(&intake), &session))
        }
        Act::Export(it) => {
            let session = Session::look(&it.file, workplace())?;
            let moment = session.moment(it.as_of)?;
            let format = match it.format {
                ExportFormat::Mspdi => {
                    let written = export_mspdi(&moment, &it.output)?;
                    return Ok(answer(&written, words::export(&written), &session));
                }
                ExportFormat::Xlsx => SheetFormat::Xlsx,
                ExportFormat::Csv => SheetFormat::Csv,
            };
            // Without a table the arguments were wrong, and said to be.
            let table = it.table.map_or(TableName::People, TableName::from);
            let written = export_table(&moment, table, format, &it.output)?;
            Ok(answer(&written, words::table_written(&written), &session))
        }
        Act::Apply(it) => {
            let steps = read_steps(&it.commands)?;
            let mut session = Session::open(&it.file, workplace())?;
            let applied = session.apply(&steps)?;
            acts(phrase!("commands.done"), &applied, &session)
        }
        Act::Commands => Ok(commands()),
        Act::Undo(it) => reverse(Direction::Undo, it, workplace()),
        Act::Redo(it) => reverse(Direction::Redo, it, workplace()),
        Act::History(it) => {
            let session = Session::look(&it.file, workplace())?;
            let history = view::history(&session)?;
            Ok(answer(&history, words::history(&history, it.ids), &session))
        }
        Act::Verify(it) => {
            let proof = verify(&it.file)?;
            let object = to_json(&proof);
            Ok(Answer {
                object,
                words: words::proof(&it.file, &proof),
                warnings: Vec::new(),
                found: !proof.ok,
            })
        }
        Act::Erase(it) => erase(it, workplace()),
        Act::Pack(it) => {
            let session = Session::look(&it.file, workplace())?;
            let drawn = pack::draw(&session.moment(it.as_of)?)?;
            outgoing::save_pdf(&drawn, &it.output)?;
            let object = json!({ "file": it.output, "pages": drawn.pages().len(), "bytes": drawn.bytes().len() });
            let words = t!(
                "commands.pack_drawn",
                file = it.output.display(),
                count = drawn.pages().len()
            );
            Ok(Answer {
                object,
                words,
                warnings: session.warnings().to_vec(),
                found: false,
            })
        }
        Act::BenchData(it) => {
            let session = bench_data::make(&it.file, it.tasks, it.seed, workplace())?;
            made_elsewhere(&it.file, &session)
        }
    }
}

/// The scope of a project, what other answers would amount to, or what differs from a version.
fn scope(it: &ScopeOf, workplace: Workplace) -> Result<Answer, AppError> {
    let mut session = Session::look(&it.file, workplace)?;
    if let Some(path) = &it.change {
        let acts = waymark_app::script::acts(path)?;
        let change = view::scope_change(&mut session, acts, &BTreeSet::new());
        return Ok(answer(&change, words::scope_change(&change), &session));
    }
    let moment = session.moment(None)?;
    let mode = it.mode.into();
    if let Some(path) = &it.answers {
        let answers = view::read_answers(path)?;
        let judged = view::scope_of_answers(&moment, &answers, mode)?;
        return Ok(answer(&judged, words::judged_scope(&judged), &session));
    }
    if let Some(since) = &it.since {
        let compared = view::scope_comparison(&moment, since, it.until.as_deref())?;
        return Ok(answer(
            &compared,
            words::scope_comparison(&compared),
            &session,
        ));
    }
    let scope = view::scope(&moment, mode);
    Ok(answer(&scope, words::scope(&scope), &session))
}

/// Where every criterion stands, one of them, all of it over time, or what a framework would let one propose.
fn readiness(it: &ReadinessOf, workplace: Workplace) -> Result<Answer, AppError> {
    let session = Session::look(&it.file, workplace)?;
    if let Some(code) = &it.criterion {
        let criterion = view::criterion(&session, code)?;
        return Ok(answer(&criterion, words::criterion(&criterion), &session));
    }
    if it.trend {
        let trend = view::readiness_trend(&session, it.by.into())?;
        return Ok(answer(&trend, words::readiness_trend(&trend), &session));
    }
    let moment = session.moment(it.as_of)?;
    if let Some(framework) = it.reuse {
        let reuse = view::reuse(&moment, framework.into());
        return Ok(answer(&reuse, words::reuse(&reuse), &session));
    }
    let readiness = view::readiness(&moment);
    Ok(answer(&readiness, words::readiness(&readiness), &session))
}

/// Takes a table of a spreadsheet. Rows that were left out, or a question that is open, are something found.
fn import_rows(it: &Import, workplace: Workplace) -> Result<Answer, AppError> {
    let mapping = it.mapping.as_deref().map(read_mapping).transpose()?;
    let mapping = match (mapping, it.add_people) {
        (mapping, false) => mapping,
        (mapping, true) => Some(TableMapping {
            unknown_people: UnknownPeople::Add,
            ..mapping.unwrap_or_default()
        }),
    };
    let mut session = match it.dry_run {
        true => Session::look(&it.file, workplace)?,
        false => Session::open(&it.file, workplace)?,
    };
    let import = TableImport {
        path: &it.source,
        table: it.table.map_or(TableName::People, TableName::from),
        sheet: it.sheet.as_deref(),
        mapping,
        // A script means the same whoever ran another before it.
        remember: false,
        dry_run: it.dry_run,
    };
    let view = import_table(&mut session, &import)?;
    Ok(Answer {
        found: view.counts.not_taken > 0 || view.hindrance.is_some(),
        ..answer(&view, words::table_taken(&view), &session)
    })
}

fn make(new: New, workplace: Workplace) -> Result<Answer, AppError> {
    if new.sample {
        let session = sample::make(&new.file, workplace)?;
        return made_elsewhere(&new.file, &session);
    }
    let project = NewProject {
        profile: new.profile,
        country: new.country,
        target: new.target,
        staff: new.staff,
        sites: new.sites,
        ..NewProject::of(
            new.organisation.unwrap_or_default(),
            new.edition.into(),
            new.size.into(),
            new.start.unwrap_or_else(|| workplace.clock.today()),
        )
    };
    let (session, made) = Session::make(&new.file, &project, workplace)?;
    let mut object = to_json(&view::info(&session)?);
    merge(&mut object, to_json(&made));
    merge(&mut object, json!({ "file": new.file }));
    let words = words::made(&new.file, &project.organisation, &made);
    Ok(Answer {
        object,
        words,
        warnings: made.notes,
        found: false,
    })
}

/// A project that was not made from what a person said.
fn made_elsewhere(path: &Path, session: &Session) -> Result<Answer, AppError> {
    let info = view::info(session)?;
    let first = words::made_for(path, &info.about.organisation);
    Ok(answer(&info, first + &words::info(&info), session))
}

fn reverse(direction: Direction, it: Reverse, workplace: Workplace) -> Result<Answer, AppError> {
    let which = it.only.map_or(Which::Last(it.steps), Which::Only);
    let mut session = Session::open(&it.file, workplace)?;
    let applied = session.reverse(direction, &which)?;
    let done = if direction == Direction::Undo {
        phrase!("commands.undone")
    } else {
        phrase!("commands.done_again")
    };
    acts(done, &applied, &session)
}

/// What is told of an erasure may find copies that still hold the name although they were asked for.
fn erase(it: Erase, workplace: Workplace) -> Result<Answer, AppError> {
    if it.dry_run {
        let session = Session::look(&it.file, workplace)?;
        let preview = session.erase_preview(&it.person)?;
        let words = words::erase_preview(&preview, it.backups);
        return Ok(noted(answer(&preview, words, &session), &preview.notes));
    }
    let mut session = Session::open(&it.file, workplace)?;
    let erased = session.erase_person(&it.person, it.backups)?;
    let found = it.backups && !erased.left.is_empty();
    let words = words::erased(&erased, it.backups);
    let answer = noted(answer(&erased, words, &session), &erased.notes);
    Ok(Answer { found, ..answer })
}

fn noted(mut answer: Answer, notes: &[String]) -> Answer {
    answer.warnings.extend_from_slice(notes);
    answer
}

/// Acts, with what the log says of them.
fn acts(done: Phrase, applied: &Applied, session: &Session) -> Result<Answer, AppError> {
    let words = words::applied(done, applied, &view::history(session)?);
    Ok(answer(applied, words, session))
}

fn commands() -> Answer {
    let schemas = Command::schemas();
    let list: Vec<Value> = schemas
        .iter()
        .map(|(name, schema)| json!({ "name": name, "schema": schema }))
        .collect();
    let words = schemas
        .iter()
        .map(|(name, schema)| words::command(name, schema.as_value()))
        .collect();
    Answer {
        object: json!({ "commands": list }),
        words,
        warnings: Vec::new(),
        found: false,
    }
}

fn answer(object: &impl Serialize, words: String, session: &Session) -> Answer {
    Answer {
        object: to_json(object),
        words,
        warnings: session.warnings().to_vec(),
        found: false,
    }
}

fn to_json(object: &impl Serialize) -> Value {
    // Views hold text, numbers and lists; they always serialise.
    serde_json::to_value(object).unwrap_or_default()
}

fn merge(object: &mut Value, more: Value) {
    if let (Value::Object(object), Value::Object(more)) = (object, more) {
        object.extend(more);
    }
}
