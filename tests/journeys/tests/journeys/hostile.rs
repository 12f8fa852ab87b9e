//! Names that would like to be programs, or too wide for the window, are shown as what they are: text.

use serde_json::json;
use waymark_journeys::pages::{History, Home, NewProject, Overview, Pack, Plan, ProjectSettings};
use waymark_journeys::{Journey, Name, Project, Window, journey, until};

/// Runs if it is ever taken for a part of the page.
const ELEMENT: &str = "<img src=x onerror=\"window.injected='element'\">";
/// Runs if it is ever taken for a template.
const TEMPLATE: &str = "{{constructor.constructor('window.injected=1')()}} ${window.injected=2}";
/// Written from right to left, with a mark that turns round what follows.
const TURNED: &str = "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{200f}waymark\u{200f} (1)";

fn wide(letter: char) -> String {
    letter.to_string().repeat(500)
}

/// A name is drawn as text, and nothing came of it.
fn check(window: &Window, page: &str, names: &[&str]) {
    let text = window.text();
    for name in names {
        assert!(text.contains(name), "{page} does not show {name:?}: {text}");
    }
    check_nothing_ran(window, page);
    window.check_nothing_cut();
}

fn check_nothing_ran(window: &Window, page: &str) {
    let injected =
        "return [window.injected ?? null, document.querySelectorAll('img, iframe, object').length]";
    assert_eq!(window.run(injected, vec![]), json!([null, 0]), "{page}");
}

/// A project in which each of these names stands somewhere.
fn hostile(walk: &Journey, turned: &str) -> (Project, String) {
    let organisation = format!("{ELEMENT} {TEMPLATE} {turned} {}", wide('O'));
    let project = walk.new_project("hostile", "Plain name");
    project.apply(&[
        json!({"do": "project.set_organisation", "name": organisation}),
        json!({"do": "person.add", "id": "one", "name": ELEMENT, "title": TEMPLATE}),
        json!({"do": "person.add", "id": "two", "name": wide('P')}),
        json!({"do": "task.set_name", "id": "PRE-01", "name": ELEMENT, "reason": TEMPLATE}),
        json!({"do": "task.set_name", "id": "PRE-02", "name": TEMPLATE, "reason": ELEMENT}),
        json!({"do": "task.set_name", "id": "PRE-03", "name": wide('T'), "reason": wide('R')}),
        json!({"do": "task.set_name", "id": "PRE-04", "name": turned}),
        json!({"do": "task.assign", "id": "PRE-01", "person": "one"}),
        json!({"do": "task.assign", "id": "PRE-03", "person": "two"}),
    ]);
    (project, organisation)
}

#[test]
fn names_are_text_everywhere() {
    journey(|walk| {
        let (project, organisation) = hostile(walk, TURNED);
        let (task, person) = (wide('T'), wide('P'));
        let window = walk.open(&project);
        Overview::shown(&window);
        check(&window, "Overview", &[&organisation, ELEMENT]);
        let plan = Plan::of(&window);
        check(
            &window,
            "Plan",
            &[&organisation, ELEMENT, TEMPLATE, &task, TURNED],
        );
        for name in [ELEMENT, &task] {
            plan.row(name)
                .the("gridcell", Name::Holds(name.into()))
                .click();
            window
                .the("complementary", "Task")
                .the("heading", name)
                .wait();
            check(&window, "the details of a task", &[name]);
        }
        History::of(&window);
        check(
            &window,
            "History",
            &[ELEMENT, TEMPLATE, &task, TURNED, &person],
        );
        window.press("Ctrl K");
        window.the("combobox", "Search or run").wait();
        window.type_text("constructor");
        window.the("option", Name::Holds(TEMPLATE.into())).wait();
        check_nothing_ran(&window, "the palette");
        window.press("Esc");
        let settings = ProjectSettings::of(&window);
        let value = settings.field("Organisation").wait().value.unwrap();
        assert_eq!(value, organisation);
        for name in [ELEMENT, &person] {
            settings.field(&format!("Name of {name}")).wait();
        }
        check(&window, "Project settings", &[]);
        window.press("Ctrl Shift H");
        Home::of(&window).row(ELEMENT).wait();
        check(&window, "Home", &[&organisation]);
        window.the("radio", "Calendar").click();
        window.wait_for_text(&organisation);
        check(&window, "the calendar of Home", &[&organisation]);
    });
}

/// The pack says the names on the screen and in the PDF, whole and as text.
#[test]
fn names_are_text_in_the_pack() {
    journey(|walk| {
        let (project, _) = hostile(walk, "Plain task");
        let window = walk.open(&project);
        let pack = Pack::of(&window);
        pack.sheet().wait();
        check(&window, "Status pack", &[]);
        let mut shown = String::new();
        for _ in window.the("button", Name::Begins("Page ".into())).all() {
            shown += &window.the("list", "Words of this page").wait().text;
            window.press("PageDown");
        }
        let file = walk.path("hostile.pdf");
        walk.answer_dialog(&file);
        pack.export();
        let written = walk.pages_of_pdf(&file).concat();
        for (place, text) in [("on the screen", shown), ("in the PDF", written)] {
            // Long names are broken into lines.
            let text = text.replace(char::is_whitespace, "");
            for name in [ELEMENT, TEMPLATE, &wide('T'), &wide('P')] {
                let name = name.replace(char::is_whitespace, "");
                assert!(text.contains(&name), "{name:?} is not {place}: {text}");
            }
        }
    });
}

/// A pack that would say a name wrongly is not drawn; what cannot be drawn is named, and where it stands.
#[test]
fn a_pack_with_letters_that_it_has_not_says_so() {
    journey(|walk| {
        let (project, _) = hostile(walk, TURNED);
        let window = walk.open(&project);
        Pack::of(&window);
        window.the("heading", "The pages cannot be drawn").wait();
        let text = window.text();
        for words in ["U+05E9", "organisation", "task 0.2.1, name"] {
            assert!(text.contains(words), "{words} is not in {text}");
        }
        check_nothing_ran(&window, "Status pack");
        window.check_nothing_cut();
    });
}

/// A new project is told such names and says them back before it is made.
#[test]
fn a_new_project_takes_such_names_as_text() {
    journey(|walk| {
        let window = walk.open_home();
        Home::of(&window).new_project();
        let new = NewProject::of(&window);
        // As if it were pasted: typing so much would take longer than all the rest.
        let paste = |name: &str, text: &str| {
            window.the("textbox", name).click();
            let insert = "document.execCommand('insertText', false, arguments[0])";
            window.run(insert, vec![json!(text)]);
            let field = window.the("textbox", name);
            field.wait_until("to hold it", |field| field.value.as_deref() == Some(text));
        };
        let organisation = format!("{ELEMENT} {}", "O".repeat(450));
        paste("Organisation", &organisation);
        new.go("People");
        paste("Name", TEMPLATE);
        new.go("Review and create");
        window.wait_for_text(&organisation);
        window.wait_for_text(TEMPLATE);
        check(&window, "Review and create", &[&organisation, TEMPLATE]);
    });
}

/// Where text were taken for a program after all, the content security policy would not run it.
#[test]
fn the_page_runs_no_program_but_its_own() {
    let attempts = [
        (
            "a script in the page",
            "const s = document.createElement('script'); s.text = 'window.injected = 1'; document.body.append(s);",
        ),
        (
            "a handler in the page",
            "const d = document.createElement('div'); d.innerHTML = '<img src=\"x\" onerror=\"window.injected = 1\">'; document.body.append(d);",
        ),
        (
            "a script from elsewhere",
            "const s = document.createElement('script'); s.src = 'https://example.org/a.js'; document.body.append(s);",
        ),
        (
            "a text as a program",
            "try { (0, eval)('window.injected = 1'); } catch { }",
        ),
        (
            "a frame",
            "const f = document.createElement('iframe'); f.src = 'https://example.org/'; document.body.append(f);",
        ),
        (
            "a form sent elsewhere",
            "const f = document.createElement('form'); f.action = 'https://example.org/'; document.body.append(f); f.submit();",
        ),
        (
            "a question over the network",
            "fetch('https://example.org/').catch(() => {});",
        ),
    ];
    journey(|walk| {
        let window = walk.open_home();
        for (what, script) in attempts {
            window.forget_faults();
            window.run(script, vec![]);
            until(&format!("{what} to be refused"), || {
                let refused = |fault: &String| fault.starts_with("refused by policy");
                window.faults().iter().any(refused).then_some(())
            });
            assert_eq!(
                window.run("return window.injected ?? null", vec![]),
                json!(null),
                "{what}"
            );
        }
        window.forget_faults();
        window.run("document.querySelectorAll('body > :is(iframe, form, div:has(> img))').forEach((one) => one.remove())", vec![]);
    });
}
