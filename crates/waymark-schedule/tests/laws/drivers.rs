//! What puts a task where it is, and what puts the end of the plan there.

use super::*;

proptest! {
    /// A driver holds its task exactly where it lies: not a day before what it asks, and not a day
    /// after. Milestones are left out as above.
    #[test]
    fn a_task_lies_where_its_driver_asks(
        case in case(EVERYTHING),
        status in proptest::option::of((0..30_i32).prop_map(|day| START + day)),
    ) {
        let network = case.without_milestones().network();
        let plan = schedule(&network, &Options { status, ..Options::planned(START) });
        for (task, dates) in network.tasks().iter().zip(&plan.tasks) {
            let calendar = network.calendar_of(task);
            match dates.driver {
                Driver::Link { link, .. } => {
                    let link = &network.links()[link.place()];
                    let (asked, lies) = asked_and_lies(&network, &plan, link);
                    let held_by_project_start = link.kind == LinkKind::FinishFinish
                        && dates.start == calendar.next_working(START);
                    prop_assert!(
                        lies == asked || (lies > asked && held_by_project_start),
                        "{link:?} asks for {asked}, it lies at {lies}"
                    );
                }
                Driver::ProjectStart => prop_assert_eq!(dates.start, calendar.next_working(START)),
                Driver::StatusDate => {
                    prop_assert_eq!(dates.start, calendar.next_working(status.unwrap()));
                }
                Driver::AsLateAsPossible => {
                    prop_assert_eq!(task.constraint, Constraint::AsLateAsPossible);
                    prop_assert_eq!(dates.total_slack, 0);
                }
                Driver::Constraint => match task.constraint {
                    Constraint::StartNoEarlier(day) | Constraint::MustStart(day) => {
                        prop_assert_eq!(dates.start, calendar.next_working(day));
                    }
                    Constraint::StartNoLater(day) => {
                        prop_assert_eq!(dates.start, calendar.previous_working(day));
                    }
                    Constraint::FinishNoEarlier(day) => {
                        prop_assert_eq!(dates.finish, calendar.next_working(day));
                    }
                    Constraint::FinishNoLater(day) | Constraint::MustFinish(day) => {
                        prop_assert_eq!(dates.finish, calendar.previous_working(day));
                    }
                    Constraint::Pinned { start, finish } => {
                        prop_assert_eq!((dates.start, Some(dates.finish)), (start, finish));
                    }
                    other => prop_assert!(false, "{other:?} names no date"),
                },
                Driver::Actual | Driver::Children { .. } => {
                    prop_assert!(false, "there is no progress and no summary");
                }
            }
        }
    }

    /// Without the other links into it a task stays with its driver; without that link it starts no
    /// later, unless the link was a lead to before the project start. What goes as late as possible
    /// is left out: the end of the plan decides where that lies, and every link has a part in it.
    #[test]
    fn the_driver_alone_holds_a_task(
        case in case(EVERYTHING),
        parents in in_fives(),
    ) {
        let mut case = case;
        for task in &mut case.tasks {
            task.2 = if task.2 == 7 { 0 } else { task.2 };
        }
        let in_circle = schedule(&with_parents(case.network(), &parents), &Options::planned(START))
            .warnings
            .iter()
            .any(|warning| matches!(warning, Warning::Cycle { .. }));
        let parents = if in_circle { Vec::new() } else { parents };
        let outlined = |case: &Case| with_parents(case.network(), &parents);
        let network = outlined(&case);
        let plan = schedule(&network, &Options::planned(START));
        let start_with = |place: usize, keeps: &dyn Fn(LinkIndex) -> bool| {
            let mut fewer = case.clone();
            let mut at = 0;
            fewer.links.retain(|link| {
                at += 1;
                link.1 != place || keeps(LinkIndex(at - 1))
            });
            schedule(&outlined(&fewer), &Options::planned(START)).tasks[place].start
        };
        for (place, dates) in plan.tasks.iter().enumerate() {
            let Driver::Link { link: driver, .. } = dates.driver else { continue };
            prop_assert_eq!(start_with(place, &|link| link == driver), dates.start);
            if network.links()[driver.place()].to.place() == place {
                let task = &network.tasks()[place];
                let project_start = if task.is_milestone() {
                    START
                } else {
                    network.calendar_of(task).next_working(START)
                };
                let without = start_with(place, &|link| link != driver);
                prop_assert!(without <= dates.start.max(project_start));
            }
        }
    }

    /// The longest path begins with what waits for nobody, each task on it drives the next, and it
    /// ends with the goal, or with the plan.
    #[test]
    fn the_longest_path_is_a_chain_of_drivers(
        case in case(EVERYTHING),
        parents in in_fives(),
        goal in proptest::option::of(0..30_usize),
        status in proptest::option::of((0..30_i32).prop_map(|day| START + day)),
    ) {
        let network = with_parents(case.network(), &parents);
        let goal = goal.map(|goal| TaskIndex((goal % network.tasks().len()) as u32));
        let plan = schedule(&network, &Options { start: START, status, goal });
        let is_or_holds = |outer: TaskIndex, inner: TaskIndex| {
            let mut around = Some(inner);
            while let Some(task) = around.filter(|task| *task != outer) {
                around = network.tasks()[task.place()].parent;
            }
            around.is_some()
        };

        let (first, last) =
            (plan.longest_path.first().unwrap(), plan.longest_path.last().unwrap());
        match goal {
            Some(goal) => {
                prop_assert!(is_or_holds(goal, *last));
                prop_assert_eq!(plan.task(*last).finish, plan.task(goal).finish);
            }
            None => prop_assert_eq!(plan.task(*last).finish, plan.finish),
        }
        let waits = matches!(plan.task(*first).driver, Driver::Link { .. });
        prop_assert!(!waits, "something drives the first");
        for pair in plan.longest_path.windows(2) {
            let Driver::Link { link, from } = plan.task(pair[1]).driver else {
                return Err(TestCaseError::fail("nothing drives the next"));
            };
            prop_assert!(is_or_holds(from, pair[0]));
            let (driver, inner) = (plan.task(from), plan.task(pair[0]));
            if network.links()[link.place()].kind.from_start() {
                prop_assert_eq!(driver.start, inner.start);
            } else {
                prop_assert_eq!(driver.finish, inner.finish);
            }
        }
    }
}
