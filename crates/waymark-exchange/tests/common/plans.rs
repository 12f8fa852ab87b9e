//! Random plans of whole days, each one that a file can hold.

#![allow(dead_code, reason = "not every test needs all of it")]
#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use waymark_exchange::{
    Lag, PlanBaseline, PlanCalendar, PlanException, PlanFile, PlanLink, PlanResource, PlanTask,
    Stored, WorkWeek,
};
use waymark_schedule::{Constraint, Day, LinkKind, Position, Recurrence, Rule};

/// Text of any kind that XML can hold, programs among it.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9 äé€<>&'\"]{1,12}",
        "[ \t\n\r\u{85}\u{2028}x]{0,3}x[\u{10000}-\u{10010}]?",
        Just("<script>alert(1)</script>".to_string()),
        Just("]]> &amp; <!-- --> &#0;".to_string()),
    ]
}

/// Text without blanks at its ends.
fn title() -> impl Strategy<Value = String> {
    text().prop_map(|text| text.trim().to_string())
}

fn guid() -> impl Strategy<Value = Option<String>> {
    option::of("[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}")
}

fn day() -> impl Strategy<Value = Day> {
    (18_000i32..24_000).prop_map(Day)
}

fn week() -> impl Strategy<Value = [bool; 7]> {
    any::<[bool; 7]>().prop_filter("a working day", |week| week.contains(&true))
}

/// Days of the week for which Microsoft Project has a word; other tools know single days only.
fn days_with_a_word(single: bool) -> impl Strategy<Value = [bool; 7]> {
    let weekdays = [true, true, true, true, true, false, false];
    let one = (0usize..7).prop_map(|one| std::array::from_fn(|day| day == one));
    let words = vec![[true; 7], weekdays, weekdays.map(|works| !works)];
    if single {
        one.boxed()
    } else {
        prop_oneof![one, prop::sample::select(words)].boxed()
    }
}

fn recurrence(single: bool) -> impl Strategy<Value = Recurrence> {
    let position = || {
        prop::sample::select(vec![
            Position::First,
            Position::Second,
            Position::Third,
            Position::Fourth,
            Position::Last,
        ])
    };
    let rule = prop_oneof![
        (2u16..50).prop_map(|every| Rule::Daily { every }),
        (1u16..6, week()).prop_map(|(every, days)| Rule::Weekly { every, days }),
        (1u16..15, 1u8..=31).prop_map(|(every, day)| Rule::MonthlyOn { every, day }),
        (1u16..15, position(), days_with_a_word(single)).prop_map(|(every, position, days)| {
            Rule::MonthlyAt {
                every,
                position,
                days,
            }
        }),
        (1u8..=12, 1u8..=31).prop_map(|(month, day)| Rule::YearlyOn { month, day }),
        (1u8..=12, position(), days_with_a_word(single)).prop_map(|(month, position, days)| {
            Rule::YearlyAt {
                month,
                position,
                days,
            }
        }),
    ];
    rule.prop_filter_map("a rule with days", |rule| Recurrence::new(rule).ok())
}

fn exception(single: bool) -> impl Strategy<Value = PlanException> {
    let range = (day(), 0i32..900);
    (text(), any::<bool>(), range, option::of(recurrence(single))).prop_map(
        |(name, working, (first, length), recurrence)| PlanException {
            name,
            working,
            first,
            last: first
                + if recurrence.is_some() {
                    length + 400
                } else {
                    length % 20
                },
            recurrence,
        },
    )
}

fn work_week() -> impl Strategy<Value = WorkWeek> {
    (text(), day(), 0i32..60, week()).prop_map(|(name, first, length, week)| WorkWeek {
        name,
        first,
        last: first + length,
        week,
    })
}

fn calendar(single: bool) -> impl Strategy<Value = PlanCalendar> {
    let exceptions = vec(exception(single), 0..4);
    let work_weeks = vec(work_week(), 0..2);
    (
        text(),
        week(),
        any::<prop::sample::Index>(),
        exceptions,
        work_weeks,
    )
        .prop_map(|(name, week, base, mut exceptions, work_weeks)| {
            exceptions.sort_by_key(|exception| exception.first);
            PlanCalendar {
                uid: 0,
                name,
                // Turned into one of the calendars before it, or none.
                base: Some(base.index(1000)),
                week,
                work_weeks,
                exceptions,
            }
        })
}

fn constraint() -> impl Strategy<Value = Constraint> {
    let pinned = (day(), 0i32..30).prop_map(|(start, length)| Constraint::Pinned {
        start,
        finish: Some(start + length),
    });
    prop_oneof![
        4 => Just(Constraint::AsSoonAsPossible),
        1 => Just(Constraint::AsLateAsPossible),
        1 => day().prop_map(Constraint::StartNoEarlier),
        1 => day().prop_map(Constraint::StartNoLater),
        1 => day().prop_map(Constraint::FinishNoEarlier),
        1 => day().prop_map(Constraint::FinishNoLater),
        1 => day().prop_map(Constraint::MustStart),
        1 => day().prop_map(Constraint::MustFinish),
        2 => pinned,
    ]
}

fn baselines() -> impl Strategy<Value = Vec<PlanBaseline>> {
    btree_map(0u8..=10, (day(), 0i32..30, 1u32..40), 0..3).prop_map(|baselines| {
        let baselines = baselines.into_iter();
        let baselines = baselines.map(|(number, (start, length, days))| PlanBaseline {
            number,
            start: Some(start),
            finish: Some(start + length),
            duration: Some(if length == 0 { 0 } else { days }),
        });
        baselines.collect()
    })
}

/// A task, and by how many levels it lies deeper than the deepest it could.
fn task() -> impl Strategy<Value = (PlanTask, usize)> {
    let names = (
        guid(),
        "[A-Z0-9.-]{1,6}",
        text(),
        prop_oneof![Just(String::new()), text()],
    );
    let time = (
        prop_oneof![Just(0u32), 1u32..60],
        constraint(),
        option::of(day()),
    );
    let stored = (
        day(),
        0i32..50,
        option::of(-30i32..60),
        option::of(0i32..60),
    );
    let progress = (0u8..=100, day(), 0i32..30);
    let who = (
        option::of(0usize..4),
        option::of(0usize..4),
        prop::bool::weighted(0.9),
    );
    let rest = (progress, baselines(), who, 0usize..4);
    (names, time, stored, rest).prop_map(
        |((guid, wbs, name, notes), (duration, constraint, deadline), stored, rest)| {
            let (start, length, total_slack, free_slack) = stored;
            let ((percent, began, took), baselines, (calendar, owner, active), up) = rest;
            let begun = percent > 0;
            let task = PlanTask {
                guid,
                wbs,
                name,
                notes,
                duration,
                constraint,
                deadline,
                calendar,
                percent,
                actual_start: begun.then_some(began),
                actual_finish: (percent == 100).then_some(began + took),
                owner,
                active,
                stored: Stored {
                    start: Some(start),
                    finish: Some(start + length),
                    total_slack,
                    free_slack,
                },
                baselines,
                ..PlanTask::default()
            };
            (task, up)
        },
    )
}

/// A plan. `single` keeps to what other tools know too.
pub fn plan(single: bool) -> impl Strategy<Value = PlanFile> {
    let head = (
        title(),
        option::of(title()),
        option::of(title()),
        day(),
        option::of(day()),
    );
    let calendars = vec(calendar(single), 1..4);
    let email = option::of("[a-z]{1,5}@[a-z]{1,5}[.]org");
    let people = vec((guid(), text(), email, option::of(calendar(single))), 0..4);
    let tasks = vec(task(), 0..12);
    let uids = btree_set(1u32..100_000, 40).prop_map(|uids| uids.into_iter().collect::<Vec<_>>());
    let lag = prop_oneof![
        (-20i32..40).prop_map(Lag::Working),
        (1i32..40, any::<bool>()).prop_map(|(days, lead)| Lag::Elapsed(if lead {
            -days
        } else {
            days
        }))
    ];
    let kind = prop::sample::select(vec![
        LinkKind::FinishStart,
        LinkKind::StartStart,
        LinkKind::FinishFinish,
        LinkKind::StartFinish,
    ]);
    let links = vec(
        (
            any::<prop::sample::Index>(),
            any::<prop::sample::Index>(),
            kind,
            lag,
        ),
        0..12,
    );
    (head, calendars, people, tasks, uids, links).prop_map(
        move |((name, company, author, start, status), calendars, people, tasks, uids, links)| {
            let said = |text: Option<String>| text.filter(|text| !text.is_empty());
            let mut plan = PlanFile {
                name,
                company: said(company),
                author: said(author),
                start,
                status,
                calendars,
                calendar: Some(0),
                ..PlanFile::default()
            };
            // Each kind of row has numbers of its own. Calendars come in the order of theirs.
            let mut calendar_uids = uids.iter().copied();
            for calendar in &mut plan.calendars {
                calendar.uid = calendar_uids.next().unwrap();
                calendar.base = None;
            }
            let mut uids = uids.iter().rev().copied();
            let bases = plan.calendars.len();
            for (guid, name, email, calendar) in people {
                // Only people have calendars that are based on another.
                let own = calendar.map(|mut calendar| {
                    calendar.uid = calendar_uids.next().unwrap();
                    calendar.base = calendar.base.map(|base| base % bases);
                    plan.calendars.push(calendar);
                    plan.calendars.len() - 1
                });
                plan.resources.push(PlanResource {
                    uid: uids.next().unwrap(),
                    guid,
                    name,
                    email,
                    calendar: own,
                });
            }
            for (task, up) in tasks {
                let task = PlanTask {
                    uid: uids.next().unwrap(),
                    ..task
                };
                add(&mut plan, task, up, bases);
            }
            add_links(&mut plan, links, single);
            plan
        },
    )
}

/// Adds a task below the last one, or so many levels further up.
fn add(plan: &mut PlanFile, mut task: PlanTask, up: usize, calendars: usize) {
    let mut parent = plan.tasks.len().checked_sub(1);
    for _ in 0..up {
        parent = parent.and_then(|parent| plan.tasks[parent].parent);
    }
    task.parent = parent;
    task.calendar = task.calendar.filter(|place| *place < calendars);
    task.owner = task.owner.filter(|place| *place < plan.resources.len());
    if task.duration == 0 {
        task.stored.finish = task.stored.start;
        if let Constraint::Pinned { start, finish } = &mut task.constraint {
            *finish = finish.filter(|finish| *finish > *start).map(|_| *start);
        }
    }
    if let Constraint::Pinned { start, finish } = task.constraint {
        (task.stored.start, task.stored.finish) = (Some(start), finish.or(Some(start)));
    }
    if let Some(parent) = parent {
        let parent = &mut plan.tasks[parent];
        if !parent.summary {
            parent.summary = true;
            parent.constraint = Constraint::AsSoonAsPossible;
        }
    }
    plan.tasks.push(task);
}

type Picked = (prop::sample::Index, prop::sample::Index, LinkKind, Lag);

fn add_links(plan: &mut PlanFile, links: Vec<Picked>, single: bool) {
    let tasks = plan.tasks.len();
    for (from, to, kind, lag) in links.into_iter().filter(|_| tasks > 0) {
        let (from, to) = (from.index(tasks), to.index(tasks));
        let twice = plan
            .links
            .iter()
            .any(|link| (link.from, link.to) == (from, to));
        if !single || (from < to && !twice) {
            plan.links.push(PlanLink {
                from,
                to,
                kind,
                lag,
            });
        }
    }
    plan.links.sort_by_key(|link| link.to);
}
