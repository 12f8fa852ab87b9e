//! Questions to a calendar, against counting day by day.

use super::*;

proptest! {
    /// Every question agrees with counting day by day.
    #[test]
    fn answers_are_those_of_counting(
        week in any::<[bool; 7]>(),
        ranges in vec((-40..40_i32, 0..12_i32, any::<bool>()), 0..6),
        from in -60..60_i32,
        steps in -30..30_i32,
    ) {
        let exceptions: Vec<Exception> = ranges
            .iter()
            .map(|(first, length, working)| Exception {
                first: Day(*first),
                last: Day(first + length),
                working: *working,
            })
            .collect();
        let Ok(calendar) = Calendar::new(week, exceptions.clone()) else {
            prop_assert_eq!(week, [false; 7]);
            return Ok(());
        };
        let works = |day: i32| {
            let covering = exceptions.iter().rev().find(|e| e.first.0 <= day && day <= e.last.0);
            covering.map_or(week[Day(day).weekday()], |e| e.working)
        };
        for day in -60..60 {
            prop_assert_eq!(calendar.is_working(Day(day)), works(day), "day {}", day);
        }
        prop_assert_eq!(calendar.next_working(Day(from)).0, (from..).find(|d| works(*d)).unwrap());
        let previous = (-999..=from).rev().find(|d| works(*d)).unwrap();
        prop_assert_eq!(calendar.previous_working(Day(from)).0, previous);

        let stepped = match steps {
            0 => (from..).find(|d| works(*d)).unwrap(),
            1.. => (from + 1..).filter(|d| works(*d)).nth(steps as usize - 1).unwrap(),
            _ => (-999..from).rev().filter(|d| works(*d)).nth(-steps as usize - 1).unwrap(),
        };
        prop_assert_eq!(calendar.add(Day(from), steps).0, stepped);

        let to = from + steps;
        let inclusive = (from..=to).filter(|d| works(*d)).count() as i32;
        prop_assert_eq!(calendar.working_days(Day(from), Day(to)), inclusive);
        let slip = if from <= to {
            (from + 1..=to).filter(|d| works(*d)).count() as i32
        } else {
            -((to + 1..=from).filter(|d| works(*d)).count() as i32)
        };
        prop_assert_eq!(calendar.signed_working_days(Day(from), Day(to)), slip);
    }

    /// No day and no exception is too far away.
    #[test]
    fn far_days_are_answered(first: i32, length in 0..i32::MAX, working: bool, day: i32, n: i32) {
        let exception =
            Exception { first: Day(first), last: Day(first) + length, working };
        let calendar =
            Calendar::new([true, true, true, true, true, false, false], [exception]).unwrap();
        let next = calendar.next_working(Day(day));
        prop_assert!(next >= Day(day));
        prop_assert!(next == Day(i32::MAX) || calendar.is_working(next));
        calendar.add(Day(day), n);
        calendar.previous_working(Day(day));
        calendar.signed_working_days(Day(first), Day(day));
    }
}

#[test]
fn week_without_work_is_refused() {
    let error = Calendar::new([false; 7], []).unwrap_err();
    assert_eq!(error.to_string(), "the week has no working day");
    let reversed = Exception::off(Day(2), Day(1));
    let error = Calendar::new([true; 7], [Exception::on(Day(0), Day(0)), reversed]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "an exception ends before it begins (entry 1, counted from 0)"
    );
}
