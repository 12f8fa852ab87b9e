//! Search or run: words find everything, a sign at the beginning one kind, and what is found runs.

use waymark_journeys::pages::{Overview, Palette, Plan};
use waymark_journeys::{Name, journey};

#[test]
fn what_is_found_by_its_words_or_a_sign_runs() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let window = walk.open(&project);
        let details = window.the("complementary", "Task");

        // By words: a page, a task, a page of the guide.
        Palette::of(&window).run("hist", "History");
        window.the("heading", "History").wait();
        Palette::of(&window).run("contracts external", "Align external contracts");
        details.the("heading", "Align external contracts").wait();
        Palette::of(&window).run("guide status", "Guide: Status pack");
        window
            .the("dialog", "Guide")
            .the("heading", "Status pack")
            .wait();
        window.press("Esc");
        window.the("dialog", Name::Any).wait_gone();

        // By its number, and by its code.
        Palette::of(&window).run("#2.3.1", "Hold service reviews");
        details.the("heading", "Hold service reviews").wait();
        Palette::of(&window).run("#P2-17", "Extend configuration data");
        details
            .the("heading", "Extend configuration data to all services")
            .wait();

        // What somebody answers for.
        Palette::of(&window).run("@dana", "Dana Kowalski");
        let plan = Plan::shown(&window);
        plan.row("Verify configuration accuracy").wait();
        plan.row("Align external contracts").wait_gone();

        // Acts only: nothing else is found.
        let palette = Palette::of(&window);
        window.type_text(">status");
        window
            .the("option", Name::Begins("Set status date".into()))
            .wait();
        let found = window.the("option", Name::Any).all();
        assert!(
            found.iter().all(|one| !one.name.starts_with("Status pack")),
            "{found:?}"
        );
        window.press("Ctrl A");
        palette.run(">status date", "Set status date");
        window.the("dialog", "Set status date").wait();
        window.press("Esc");
        window.the("dialog", Name::Any).wait_gone();
        Overview::shown(&window);
        Palette::of(&window).run(">close", "Close project");
        window.the("heading", "Projects").wait();
    });
}

#[test]
fn what_is_not_found_is_said() {
    journey(|walk| {
        let project = walk.sample("northgate");
        let made = project.revision();
        let window = walk.open(&project);
        Palette::of(&window);
        window.type_text("zzqx");
        window.wait_for_text("Nothing found for zzqx.");
        window.press("Enter");
        window.the("dialog", "Search or run").wait();
        window.press("Esc");
        window.the("dialog", Name::Any).wait_gone();
        assert_eq!(project.revision(), made);
    });
}
