//! One app for all windows: a second start hands its file over and ends.

use waymark_journeys::{journey, until};

#[test]
fn a_second_start_brings_the_first_window_forward() {
    journey(|walk| {
        walk.with_bus();
        let [first, second] = ["first", "second"].map(|name| walk.sample(name));
        let window = walk.open(&first).on_screen();
        let started_again = |file: &std::path::Path| {
            let again = walk.start(&[], &[file]);
            until("the second start to end", || {
                (!walk.runs(again)).then_some(())
            });
        };

        // Another file gets a window of its own, which is in front.
        started_again(second.path());
        let other = until("a second window", || {
            let windows = walk.screen().windows();
            windows.into_iter().find(|other| *other != window)
        });
        until("the second window in front", || {
            (walk.screen().front()? == other).then_some(())
        });

        // The first file has one already.
        started_again(first.path());
        until("the first window in front", || {
            (walk.screen().front()? == window).then_some(())
        });
        assert_eq!(walk.screen().windows(), [other, window]);
    });
}
