//! Making a project: the whole exemplar plan, on working days, by what the person said; and what is refused.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use common::{Case, Counted, asgard, assert_nothing_dangles, date};
use waymark_catalogue::{Catalogue, Edition, Size, holidays};
use waymark_planner::Project;
use waymark_planner::command::find_task;
use waymark_planner::making::{Closure, Feasibility, Made, NewPerson, NewProject};
use waymark_planner::record::{ConstraintKind, TaskKind};
use waymark_planner::status::Rag;
use waymark_planner::value::{Number, Week};

fn make(new: &NewProject) -> Made {
    new.make(date("2026-11-23"), &mut Counted::default())
        .unwrap()
}

#[track_caller]
fn refused(new: NewProject, message: &str) {
    for refusal in [
        new.make(date("2026-11-23"), &mut Counted::default())
            .unwrap_err(),
        new.make_without_plan(date("2026-11-23"), &mut Counted::default())
            .unwrap_err(),
    ] {
        assert_eq!(refusal.to_string(), message);
    }
}

fn norway() -> NewProject {
    NewProject {
        country: Some("NO".into()),
        target: Some(date("2028-02-14")),
        ..asgard()
    }
}

/// Working days counted one by one, knowing nothing of the calendar under test.
fn days_between(first: NaiveDate, last: NaiveDate, works: impl Fn(NaiveDate) -> bool) -> usize {
    let days = first.iter_days().take_while(|day| *day <= last);
    days.filter(|day| works(*day)).count()
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[test]
fn every_entry_of_the_exemplar_plan_is_there_in_each_size() {
    for size in Size::ALL {
        let made = make(&NewProject { size, ..asgard() });
        let project = &made.project;
        let entries = &Catalogue::shipped(Edition::E2018).plan().entries;
        for entry in entries {
            let task = find_task(project, &entry.id).unwrap();
            assert_eq!(task.name, entry.title);
            assert_eq!(
                task.duration.get(),
                u32::from(*entry.days.of(size)),
                "{}",
                entry.id
            );
            let clauses: BTreeSet<String> = entry.clauses.iter().cloned().collect();
            assert_eq!(task.clauses, clauses, "{}", entry.id);
            let role = task
                .role
                .as_ref()
                .and_then(|role| project.roles.get(role.id()));
            assert_eq!(
                role.map(|r| &r.code),
                Some(&entry.owner_role),
                "{}",
                entry.id
            );
            let wbs = &project.outline().row(&task.id).unwrap().wbs;
            assert_eq!(
                wbs.split('.').next(),
                entry.wbs.split('.').next(),
                "{}",
                entry.id
            );
        }
        let coded = project.tasks.values().filter(|task| task.code.is_some());
        assert_eq!(coded.count(), entries.len());
        let links: usize = entries.iter().map(|entry| entry.depends_on.len()).sum();
        assert_eq!(project.links.len(), links);
        assert_eq!(project.charter().unwrap().size, size);
    }
}

#[test]
fn rows_stand_in_the_order_of_the_catalogue() {
    let project = make(&asgard()).project;
    let rows = project.outline().rows().iter();
    let codes: Vec<String> = rows
        .filter_map(|row| project.tasks.get(&row.id)?.code.clone())
        .collect();
    let entries = Catalogue::shipped(Edition::E2018).plan().entries.iter();
    assert_eq!(
        codes,
        entries.map(|entry| entry.id.clone()).collect::<Vec<_>>()
    );
    let top = project.outline().rows().iter().filter(|row| row.depth == 0);
    let top: Vec<_> = top
        .map(|row| {
            format!(
                "{} {:?} {}",
                row.wbs, row.phase, project.tasks[&row.id].name
            )
        })
        .collect();
    assert_eq!(
        top,
        [
            "0 Some(0) Preparation",
            "1 Some(1) Phase 1: foundations and control",
            "2 Some(2) Phase 2: agreements and integration",
            "3 Some(3) Phase 3: assurance and proof",
            "4 Some(4) Certification and improvement",
        ]
    );
}

#[test]
fn the_plan_takes_as_long_as_the_catalogue_says() {
    for size in Size::ALL {
        let project = make(&NewProject { size, ..asgard() }).project;
        let planned = project.planned();
        let check = Catalogue::shipped(Edition::E2018)
            .plan()
            .schedule_check
            .of(size);
        let start = asgard().start;
        let passed = |last| u32::try_from(days_between(start, last, |d| !is_weekend(d))).unwrap();
        assert!(check.gates.len() >= 7, "there is something to compare");
        for (code, days) in &check.gates {
            let task = find_task(&project, code).unwrap();
            let finish = planned.dates(&task.id).unwrap().finish;
            assert_eq!(passed(finish), *days, "{size}: {code}");
        }
        assert_eq!(passed(planned.finish()), check.end, "{size}");
        assert_eq!(planned.warnings(&project), []);
    }
}

#[test]
fn in_norway_nothing_starts_or_ends_on_a_weekend_or_holiday() {
    let project = make(&norway()).project;
    let known = holidays::for_place("NO").unwrap();
    let off: BTreeSet<NaiveDate> = known.in_years(2027..=2042).map(|(day, _)| day).collect();
    assert!(
        off.contains(&date("2027-05-17")),
        "Constitution Day is known"
    );
    let works = |day: NaiveDate| !is_weekend(day) && !off.contains(&day);
    let planned = project.planned();
    let mut leaves = 0;
    for row in project.outline().rows().iter().filter(|row| !row.summary) {
        let (dates, task) = (planned.dates(&row.id).unwrap(), &project.tasks[&row.id]);
        assert!(
            works(dates.start) && works(dates.finish),
            "{}: {dates:?}",
            task.name
        );
        if !task.kind.is_moment() {
            let days = days_between(dates.start, dates.finish, works);
            assert_eq!(days, task.duration.get() as usize, "{}", task.name);
        }
        leaves += 1;
    }
    assert_eq!(leaves, 188);
    for holiday in project.days_off.values() {
        assert!(off.contains(&holiday.first) && holiday.first == holiday.last);
    }
    assert_eq!(project.days_off.len(), off.len());
}

#[test]
fn stage_1_begins_on_the_target_and_the_reserve_is_what_is_left() {
    let made = make(&norway());
    let project = &made.project;
    let stage1 = find_task(project, "CRT-08").unwrap();
    assert_eq!(stage1.kind, TaskKind::Audit);
    assert_eq!(stage1.constraint, Some(ConstraintKind::MustStart));
    assert_eq!(stage1.constraint_date, Some(date("2028-02-14")));
    let planned = project.planned();
    assert_eq!(planned.dates(&stage1.id).unwrap().start, date("2028-02-14"));

    // Ready by hand: the latest finish of gate 3 and of whatever stage 1 waits for.
    let entries = &Catalogue::shipped(Edition::E2018).plan().entries;
    let entry = entries.iter().find(|entry| entry.id == "CRT-08").unwrap();
    let awaited = entry.depends_on.iter().map(String::as_str).chain(["P3-G3"]);
    let finish = |code| {
        planned
            .dates(&find_task(project, code).unwrap().id)
            .unwrap()
            .finish
    };
    let ready = awaited.map(finish).max().unwrap();
    let known = holidays::for_place("NO").unwrap();
    let off: BTreeSet<NaiveDate> = known.in_years(2027..=2028).map(|(day, _)| day).collect();
    let works = |day: NaiveDate| !is_weekend(day) && !off.contains(&day);
    let first_free = ready.checked_add_days(Days::new(1)).unwrap();
    let reserve = days_between(first_free, date("2028-02-13"), works);
    let earliest = first_free.iter_days().find(|day| works(*day));
    assert!(reserve > 0);
    assert_eq!(
        made.feasibility,
        Feasibility {
            ready: Some(ready),
            target: Some(date("2028-02-14")),
            reserve_days: Some(i32::try_from(reserve).unwrap()),
            earliest_target: earliest,
        }
    );
    assert_eq!(made.notes, Vec::<String>::new());
}

#[test]
fn a_target_that_comes_too_early_is_booked_and_said() {
    let target = date("2027-11-01");
    let made = make(&NewProject {
        target: Some(target),
        ..norway()
    });
    let reserve = made.feasibility.reserve_days.unwrap();
    assert!(reserve < 0, "{reserve}");
    let stage1 = find_task(&made.project, "CRT-08").unwrap();
    assert_eq!(
        made.project.planned().dates(&stage1.id).unwrap().start,
        target
    );
    let warnings = made.project.planned().warnings(&made.project);
    let codes: Vec<&str> = warnings.iter().map(|warning| warning.code).collect();
    assert_eq!(codes, ["link_not_kept"]);
    // Booked on the earliest target, the reserve is nothing and everything is kept.
    let target = made.feasibility.earliest_target;
    let again = make(&NewProject { target, ..norway() });
    assert_eq!(again.feasibility.reserve_days, Some(0));
    assert_eq!(again.project.planned().warnings(&again.project), []);
}

#[test]
fn a_profile_sets_size_and_pace() {
    for (code, size, percent) in [
        ("small-msp", Size::Small, 85),
        ("mid-internal-it", Size::Medium, 100),
        ("large-public", Size::Large, 125),
        ("cloud-saas", Size::Medium, 90),
    ] {
        let project = make(&NewProject {
            profile: Some(code.into()),
            ..asgard()
        })
        .project;
        let charter = project.charter().unwrap();
        assert_eq!(
            (charter.size, charter.profile.as_deref()),
            (size, Some(code))
        );
        for entry in &Catalogue::shipped(Edition::E2018).plan().entries {
            let hundredths = u32::from(*entry.days.of(size)) * percent;
            let rounded = hundredths / 100 + u32::from(hundredths % 100 >= 50);
            let expected = rounded.max(u32::from(hundredths > 0));
            let found = find_task(&project, &entry.id).unwrap().duration.get();
            assert_eq!(found, expected, "{code}: {}", entry.id);
        }
    }
}

#[test]
fn the_2011_edition_has_its_own_criteria_and_clause_numbers() {
    let project = make(&NewProject {
        edition: Edition::E2011,
        ..norway()
    })
    .project;
    let catalogue = Catalogue::shipped(Edition::E2011);
    assert_eq!(project.criteria.len(), 183);
    let clauses: BTreeSet<&str> = catalogue
        .clauses()
        .iter()
        .map(|c| c.number.as_str())
        .collect();
    for task in project.tasks.values() {
        for clause in &task.clauses {
            assert!(clauses.contains(clause.as_str()), "{}: {clause}", task.name);
        }
    }
    for criterion in project.criteria.values() {
        assert!(
            clauses.contains(criterion.clause.as_str()),
            "{}",
            criterion.code
        );
    }
    let other = make(&norway()).project;
    let clauses = |project: &Project| find_task(project, "P2-14").unwrap().clauses.clone();
    assert!(!clauses(&project).is_empty());
    assert_ne!(clauses(&project), clauses(&other));
    assert_eq!(project.tasks.len(), other.tasks.len());
}

#[test]
fn the_project_carries_catalogue_roles_criteria_and_documents() {
    let project = make(&asgard()).project;
    let catalogue = Catalogue::shipped(Edition::E2018);
    assert_eq!(project.criteria.len(), catalogue.criteria().len());
    assert_eq!(project.documents.len(), catalogue.documents().len());
    assert_eq!(project.roles.len(), catalogue.roles().len());
    assert_eq!(project.catalogue.len(), catalogue.entries().count());
    let charter = project.charter().unwrap();
    assert_eq!(charter.catalogue_version, catalogue.version().to_string());
    assert_nothing_dangles(&project);
    // The first plan is kept for every row, and is not yet an approved baseline.
    assert_eq!(project.baseline_tasks.len(), project.tasks.len());
    assert_eq!(charter.baseline, None);
    let first = project.reference_baseline().unwrap();
    assert_eq!((first.number.get(), first.taken), (0, date("2026-11-23")));
}

#[test]
fn what_cannot_be_made_is_refused() {
    let with = |change: fn(&mut NewProject)| {
        let mut new = norway();
        change(&mut new);
        new
    };
    refused(
        with(|n| n.organisation = " \t ".into()),
        "a project needs a name",
    );
    refused(
        with(|n| n.country = Some("XX".into())),
        "no public holidays are known for “XX”; use an ISO 3166 code such as NO, DE-BY or GB-ENG",
    );
    refused(
        with(|n| n.profile = Some("tiny".into())),
        "there is no organisation profile “tiny”; there are small-msp, mid-internal-it, large-public, cloud-saas",
    );
    for target in ["2027-01-08", "2027-01-11"] {
        let mut new = norway();
        new.target = Some(date(target));
        let message =
            format!("the stage 1 audit cannot be on {target}: the plan begins on 2027-01-11");
        refused(new, &message);
    }
    refused(
        with(|n| n.target = Some(date("2028-02-12"))),
        "the stage 1 audit cannot be on 2028-02-12 (Saturday); the nearest working days are 2028-02-11 and 2028-02-14",
    );
    // Easter 2028: Maundy Thursday 13 April to Easter Monday 17 April.
    refused(
        with(|n| n.target = Some(date("2028-04-14"))),
        "the stage 1 audit cannot be on 2028-04-14 (Good Friday); the nearest working days are 2028-04-12 and 2028-04-18",
    );
    for start in ["0001-01-01", "1899-12-31", "3000-01-01", "9999-12-31"] {
        let mut new = asgard();
        new.start = date(start);
        let message =
            format!("project.start: \"{start}\" is not a date from 1900-01-01 to 2999-12-31");
        refused(new, &message);
    }
    refused(
        with(|n| n.organisation = "Åsgård\u{7}".into()),
        "project.organisation: the text holds the control character U+0007",
    );
}

#[test]
fn what_is_not_known_about_holidays_is_said() {
    let notes = |country: Option<&str>, start: &str| {
        let country = country.map(String::from);
        make(&NewProject {
            country,
            start: date(start),
            ..asgard()
        })
        .notes
    };
    assert_eq!(
        notes(None, "2027-01-11"),
        ["No country was given: people work Monday to Friday, and no public holidays are known."]
    );
    assert_eq!(notes(Some("NO"), "2027-01-11"), Vec::<String>::new());
    assert_eq!(
        notes(Some("NO"), "2030-01-07"),
        ["Public holidays of NO are known up to the end of 2042."]
    );
    assert_eq!(
        notes(Some("NO"), "2020-01-06"),
        ["Public holidays are known from 2024 on."]
    );
}

#[test]
fn the_same_words_and_ids_make_the_same_project() {
    let (one, two) = (make(&norway()), make(&norway()));
    assert_eq!(one.project.state(), two.project.state());
    assert_eq!(one.changes, two.changes);
    // The changes alone make it too, and it is not the only project there is.
    let replayed = Project::default().with(&one.changes).unwrap();
    assert_eq!(replayed.state(), one.project.state());
    assert_ne!(make(&asgard()).project.state(), one.project.state());
}

#[test]
fn without_a_plan_there_are_a_charter_and_a_calendar_and_the_target_stands() {
    let made = norway()
        .make_without_plan(date("2026-11-23"), &mut Counted::default())
        .unwrap();
    assert!(made.project.tasks.is_empty() && made.project.criteria.is_empty());
    assert_eq!(
        made.project.charter().unwrap().target,
        Some(date("2028-02-14"))
    );
    assert_eq!(made.feasibility.ready, None);
    let mut case = Case::of(made.project, "2027-01-11");
    case.act(r#"{"do":"task.add","id":"t","name":"Draft","days":1}"#);
    assert_eq!(case.planned("t"), "2027-01-11..2027-01-11");
}

#[test]
fn week_closures_people_and_extent_are_there_from_the_start() {
    let made = make(&NewProject {
        staff: Some(140),
        sites: Some(2),
        week: Some(Week([true, true, true, true, false, false, false])),
        closures: vec![Closure {
            first: date("2027-07-12"),
            last: date("2027-07-23"),
            name: "Summer shutdown".into(),
        }],
        people: vec![NewPerson {
            name: "Ruth Ellison".into(),
            title: "Supplier manager".into(),
            email: None,
            roles: vec!["SMS_OWNER".into()],
        }],
        ..norway()
    });
    let project = &made.project;
    let charter = project.charter().unwrap();
    assert_eq!(
        (charter.staff, charter.sites),
        (Number::new(140), Number::new(2))
    );
    let calendar = project.working_calendar();
    for day_off in ["2027-03-05", "2027-07-12", "2027-07-20"] {
        assert!(!calendar.is_working(date(day_off)), "{day_off}");
    }
    let ruth = project.people.values().next().unwrap();
    let owned = project.tasks.values().filter(|task| {
        project
            .person_of(task)
            .is_some_and(|person| person.id == ruth.id)
    });
    assert!(owned.count() > 5);
    // The first plan knows them too: nothing has slipped before anything happened.
    let slips = project
        .status_on(charter.start)
        .gates
        .into_iter()
        .map(|gate| gate.slip_days);
    assert!(slips.eq([Some(0); 4]));
}

#[test]
fn staff_and_sites_choose_the_size_where_no_profile_does() {
    for (staff, sites, size) in [
        (50, 1, Size::Small),
        (51, 1, Size::Medium),
        (250, 3, Size::Medium),
        (251, 1, Size::Large),
        (20, 4, Size::Large),
    ] {
        let new = NewProject {
            staff: Some(staff),
            sites: Some(sites),
            ..asgard()
        };
        assert_eq!(
            make(&new).project.charter().unwrap().size,
            size,
            "{staff}, {sites}"
        );
    }
    let profile = NewProject {
        staff: Some(1_000),
        profile: Some("small-msp".into()),
        ..asgard()
    };
    assert_eq!(make(&profile).project.charter().unwrap().size, Size::Small);
}

/// The titles of the checks on a project, with their colours.
fn checks(new: &NewProject) -> Vec<(Rag, String)> {
    let checks = make(new).project.reality_checks();
    checks
        .into_iter()
        .map(|check| (check.rag, check.title))
        .collect()
}

#[test]
fn a_plan_that_can_work_is_told_from_one_that_cannot() {
    let titled = |rag: Rag, title: &str| (rag, title.to_string());
    let fits = titled(Rag::Green, "The plan fits before the target");
    let records = titled(Rag::Green, "Three months of records are possible");
    let gates = titled(Rag::Green, "No gate falls beside a long closure");
    assert_eq!(
        checks(&norway()),
        [fits.clone(), gates.clone(), records.clone()]
    );

    let open = NewProject {
        target: None,
        ..norway()
    };
    assert_eq!(
        checks(&open)[0],
        titled(Rag::Amber, "No audit is booked yet")
    );

    let ready = make(&norway()).feasibility;
    let earliest = NewProject {
        target: ready.earliest_target,
        ..norway()
    };
    let tight = "The plan fits before the target, with little reserve";
    assert_eq!(checks(&earliest)[0], titled(Rag::Amber, tight));

    let soon = NewProject {
        target: Some(date("2027-06-14")),
        ..norway()
    };
    let found = make(&soon).project.reality_checks();
    assert_eq!(found[0].rag, Rag::Red);
    let earliest = ready
        .earliest_target
        .unwrap()
        .format("%-d %B %Y")
        .to_string();
    assert!(
        found[0]
            .why
            .ends_with(&format!("The earliest audit it allows is on {earliest}."))
    );

    // A closure that begins right after gate 2.
    let gates = make(&norway()).project.status_on(norway().start).gates;
    let after = gates[2].date + chrono::Days::new(1);
    let beside = NewProject {
        closures: vec![Closure {
            first: after,
            last: after + chrono::Days::new(13),
            name: "Autumn break".into(),
        }],
        ..norway()
    };
    assert_eq!(
        checks(&beside)[1],
        titled(Rag::Amber, "Gate 2 falls beside “Autumn break”")
    );
}

#[test]
fn what_is_left_before_the_audit_is_counted() {
    let project = make(&norway()).project;
    let outlook = project.outlook();
    let charter = project.charter().unwrap();
    let gates = project.status_on(charter.start).gates;
    let working = |from: NaiveDate, to: NaiveDate| {
        let calendar = project.working_calendar();
        let days = from.iter_days().take_while(|day| *day < to);
        days.filter(|day| calendar.is_working(*day)).count() as i32
    };
    let target = charter.target.unwrap();
    assert_eq!(
        outlook.working_days_to_audit,
        Some(working(charter.start, target))
    );
    // From the day after the gate up to and with the day of the audit.
    assert_eq!(
        outlook.days_after_gate_3,
        Some(working(gates[3].date, target))
    );
    assert_eq!(
        outlook.weeks_of_records,
        Some((target - gates[2].date).num_days() / 7)
    );
    let open = make(&asgard()).project.outlook();
    assert_eq!(open, waymark_planner::reality::Outlook::default());
}
