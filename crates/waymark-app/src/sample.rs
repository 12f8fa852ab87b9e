//! The worked example: Northgate Managed Services, told day by day since March 2026.
//!
//! It is a story, not a database: a script of the same commands that people send, each with the day it was done and
//! the person who did it. Telling it gives the same records every time.

use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;
use waymark_catalogue::{Edition, Size};
use waymark_planner::making::NewProject;

use crate::clock::Clock;
use crate::error::{AppError, ErrorClass};
use crate::ids::Ids;
use crate::script;
use crate::session::Session;
use crate::workplace::Workplace;

/// The story, one day a block: a line `## DATE NAME`, then commands. It is written in two strands, which are told together
/// day by day: the year of the project, and how it rated itself.
const STRANDS: [&str; 2] = [
    include_str!("../sample/northgate.jsonl"),
    include_str!("../sample/readiness.jsonl"),
];

/// The seed that gives the sample the same ids every time.
const SEED: u64 = 20_000;

/// How the sample project is made; the first line of the story.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Opening {
    organisation: String,
    edition: Edition,
    size: Size,
    country: String,
    start: NaiveDate,
    target: NaiveDate,
}

/// Tells the story into a new file.
///
/// # Errors
/// When the file cannot be made. A fault in the story itself would be an error of Waymark, and a test tells it.
pub fn make(path: &Path, workplace: Workplace) -> Result<Session, AppError> {
    tell(path, &STRANDS, workplace)
}

fn tell(path: &Path, strands: &[&str], mut workplace: Workplace) -> Result<Session, AppError> {
    let fault = |line: usize, message: String| {
        AppError::new(
            ErrorClass::Unreadable,
            format!("the sample story: {message}"),
        )
        .at_line(line)
    };
    let own_author = workplace.author.clone();
    let mut told = Vec::new();
    for story in strands {
        told.extend(days(story).map_err(|(line, message)| fault(line, message))?);
    }
    // Of one day, the strands are told one after the other.
    told.sort_by_key(|day| day.date);
    let mut days = told.into_iter();
    let first = days
        .next()
        .ok_or_else(|| fault(1, "it has no days".into()))?;
    let opening: Opening =
        serde_json::from_str(&first.text).map_err(|e| fault(first.line, e.to_string()))?;
    let new = NewProject {
        country: Some(opening.country),
        target: Some(opening.target),
        ..NewProject::of(
            opening.organisation,
            opening.edition,
            opening.size,
            opening.start,
        )
    };
    first.go_to(&mut workplace);
    let seeded = Ids::seeded(workplace.clock, SEED);
    let mut own_ids = std::mem::replace(&mut workplace.ids, seeded);
    let real_clock = std::mem::replace(&mut workplace.clock, Clock::Pinned(first.date));
    let (mut session, _) = Session::make(path, &new, workplace)?;
    for day in days {
        day.go_to(session.workplace_mut());
        let steps = script::read(&day.text)
            .map_err(|e| fault(day.line + e.line.unwrap_or(0), e.message))?;
        session
            .tell(&steps)
            .map_err(|e| fault(day.line + e.line.unwrap_or(0), e.message))?;
    }
    let workplace = session.workplace_mut();
    workplace.author = own_author;
    workplace.clock = real_clock;
    own_ids.set_clock(real_clock);
    workplace.ids = own_ids;
    Ok(session)
}

/// What one person did on one day.
struct Day {
    /// The line of its heading, counted from 1.
    line: usize,
    date: NaiveDate,
    who: String,
    text: String,
}

impl Day {
    fn go_to(&self, workplace: &mut Workplace) {
        workplace.clock = Clock::Pinned(self.date);
        workplace.ids.set_clock(workplace.clock);
        workplace.author.name = self.who.clone();
        workplace.author.installation = "the Northgate story".into();
    }
}

fn days(story: &str) -> Result<Vec<Day>, (usize, String)> {
    let mut days: Vec<Day> = Vec::new();
    for (index, line) in story.lines().enumerate() {
        let number = index + 1;
        if let Some(heading) = line.strip_prefix("## ") {
            let (date, who) = heading
                .split_once(' ')
                .ok_or((number, "a day needs a name".to_string()))?;
            let date = waymark_planner::value::parse_date(date)
                .ok_or((number, format!("no date: {date}")))?;
            days.push(Day {
                line: number,
                date,
                who: who.to_string(),
                text: String::new(),
            });
        } else if let Some(day) = days.last_mut() {
            day.text.push_str(line);
            day.text.push('\n');
        } else if !line.trim().is_empty() && !line.starts_with('#') {
            return Err((number, "a command before the first day".into()));
        }
    }
    Ok(days)
}
