//! A window of Waymark: what is in it, and keys and mouse for it.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::{Value, json};

use crate::belongings::Belongings;
use crate::checks;
use crate::driver::Session;
use crate::keys;
use crate::part::{Name, Part};
use crate::screen::{Screen, SystemWindow};
use crate::wait::until;

const WATCH: &str = include_str!("watch.js");

/// A window of Waymark.
#[derive(Clone, Debug)]
pub struct Window(Rc<Inside>);

#[derive(Debug)]
struct Inside {
    session: Session,
    screen: Rc<Screen>,
    belongings: Rc<Belongings>,
    process: u32,
    is_open: Cell<bool>,
}

impl Window {
    pub(crate) fn of(
        session: Session,
        screen: &Rc<Screen>,
        belongings: &Rc<Belongings>,
        process: u32,
    ) -> Window {
        let window = Window(Rc::new(Inside {
            session,
            screen: Rc::clone(screen),
            belongings: Rc::clone(belongings),
            process,
            is_open: Cell::new(true),
        }));
        until("the page to be drawn", || {
            let drawn = window.run("return document.querySelector('main h1') !== null", vec![]);
            (drawn == true).then_some(())
        });
        window.faults();
        window
    }

    /// The part of this role and name.
    pub fn the(&self, role: &str, name: impl Into<Name>) -> Part<'_> {
        Part::of(self, role, name)
    }

    /// Presses keys, written as on them: `Ctrl Shift Z`, `G P`.
    ///
    /// # Panics
    /// When the window does not answer.
    pub fn press(&self, keys: &str) {
        let pressed = self.0.session.act(keys::presses(keys));
        pressed.unwrap_or_else(|error| panic!("the keys {keys} were not pressed: {error}"));
    }

    /// Types a text.
    ///
    /// # Panics
    /// When the window does not answer.
    pub fn type_text(&self, text: &str) {
        let typed = self.0.session.act(keys::typing(text));
        typed.unwrap_or_else(|error| panic!("{text:?} was not typed: {error}"));
    }

    /// Clicks so many times at a place.
    pub(crate) fn click(&self, at: (i64, i64), times: usize) {
        let mut actions = MouseActions::new("mouse".into()).then(moved(at));
        for _ in 0..times {
            actions = actions.then(DOWN).then(UP);
        }
        let clicked = self.0.session.act(actions);
        clicked.unwrap_or_else(|error| panic!("no click at {at:?}: {error}"));
    }

    /// Drags from a place to another. In between the mouse is where it would be half way.
    pub(crate) fn drag(&self, from: (i64, i64), to: (i64, i64)) {
        let half = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
        let actions = MouseActions::new("mouse".into())
            .then(moved(from))
            .then(DOWN)
            .then(moved(half))
            .then(moved(to))
            .then(UP);
        let dragged = self.0.session.act(actions);
        dragged.unwrap_or_else(|error| panic!("no drag from {from:?} to {to:?}: {error}"));
    }

    /// Takes hold at a place and goes on to another, and does not let go.
    pub(crate) fn hold(&self, from: (i64, i64), to: (i64, i64)) {
        let half = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
        let actions = MouseActions::new("mouse".into())
            .then(moved(from))
            .then(DOWN)
            .then(moved(half))
            .then(moved(to));
        let held = self.0.session.act(actions);
        held.unwrap_or_else(|error| panic!("nothing to hold at {from:?}: {error}"));
    }

    /// Lets go of what the mouse holds.
    ///
    /// # Panics
    /// When the window does not answer.
    pub fn release(&self) {
        let actions = MouseActions::new("mouse".into()).then(UP);
        let released = self.0.session.act(actions);
        released.unwrap_or_else(|error| panic!("the mouse was not let go: {error}"));
    }

    /// Runs a script in the page and answers what it returns. For what no role and no name tells.
    ///
    /// # Panics
    /// When it fails.
    pub fn run(&self, script: &str, given: Vec<Value>) -> Value {
        let answer = self.0.session.run(script, given);
        answer.unwrap_or_else(|error| panic!("the page does not answer: {error}\n{script}"))
    }

    /// Runs a script that calls its last argument when it is done.
    ///
    /// # Panics
    /// When it fails.
    pub fn run_until_done(&self, script: &str, given: Vec<Value>) -> Value {
        let answer = self.0.session.run_until_done(script, given);
        answer.unwrap_or_else(|error| panic!("the page does not answer: {error}\n{script}"))
    }

    /// Goes down the list that is open to what begins so, with the arrow from what is chosen first, and takes it.
    ///
    /// # Panics
    /// When it is not there, or not reached.
    pub fn choose(&self, choice: &str) {
        let wanted = self.the("option", Name::Begins(choice.into()));
        wanted.wait();
        for _ in self.the("option", Name::Any).all() {
            if wanted.wait().selected {
                break;
            }
            self.press("Down");
        }
        wanted.wait_until("to be chosen", |option| option.selected);
        self.press("Enter");
    }

    /// The words that are drawn in the window.
    ///
    /// # Panics
    /// When the window does not answer.
    pub fn text(&self) -> String {
        let text = self.run("return document.body.innerText", vec![]);
        text.as_str().unwrap_or_default().to_string()
    }

    /// Waits until these words are drawn somewhere.
    ///
    /// # Panics
    /// When they are not.
    pub fn wait_for_text(&self, words: &str) {
        until(&format!("the words {words:?}"), || {
            self.text().contains(words).then_some(())
        });
    }

    /// Waits until the window shows the project as this entry of the log left it, counted from 1.
    ///
    /// # Panics
    /// When it does not.
    pub fn wait_for_revision(&self, revision: i64) {
        let shown = || {
            self.run(
                "return document.documentElement.dataset.revision ?? ''",
                vec![],
            )
        };
        let wanted = json!(revision.to_string());
        until(&format!("revision {revision} to be shown"), || {
            (shown() == wanted).then_some(())
        });
    }

    /// The window as the system has it.
    ///
    /// # Panics
    /// When it has none.
    pub fn on_screen(&self) -> SystemWindow {
        self.0.screen.window_of(self.0.process)
    }

    /// Gives it another size, in pixels.
    ///
    /// # Panics
    /// When it keeps its size.
    pub fn resize(&self, width: u32, height: u32) {
        let resized = self.0.session.resize(width, height);
        resized.unwrap_or_else(|error| panic!("the window keeps its size: {error}"));
        until("another size", || {
            let size = self.run("return [innerWidth, innerHeight]", vec![]);
            (size == json!([width, height])).then_some(())
        });
    }

    /// Opens a page by its key, `G` and its letter, and waits until its heading is there.
    ///
    /// # Panics
    /// When it is not.
    pub fn go(&self, letter: char, heading: &str) {
        self.press(&format!("Esc G {letter}"));
        self.the("heading", heading).wait();
    }

    /// What has gone wrong in the page so far: errors, warnings, what the content security policy has refused.
    ///
    /// # Panics
    /// When the window does not answer.
    pub fn faults(&self) -> Vec<String> {
        checks::words(&self.run(WATCH, vec![]))
    }

    /// Takes the list of faults as known.
    ///
    /// # Panics
    /// When the window does not answer.
    pub fn forget_faults(&self) {
        self.run("window.journeyFaults.length = 0", vec![]);
    }

    /// What axe-core finds in the page against WCAG 2.2 up to AA, in light and in dark.
    ///
    /// # Panics
    /// When the window does not answer.
    pub fn what_shuts_people_out(&self) -> Vec<String> {
        checks::what_shuts_people_out(self)
    }

    /// What is cut or lies outside the window, each in a few words.
    ///
    /// # Panics
    /// When the window does not answer.
    pub fn what_is_cut(&self) -> Vec<String> {
        checks::what_is_cut(self)
    }

    /// Says that no words are cut and nothing lies outside the window.
    ///
    /// # Panics
    /// When something is.
    pub fn check_nothing_cut(&self) {
        let cut = self.what_is_cut();
        assert!(cut.is_empty(), "{cut:#?}");
    }

    /// The end of a journey: nobody is shut out of the page, and nothing has gone wrong in it.
    pub(crate) fn arrive(&self) {
        if !self.0.is_open.get() {
            return;
        }
        let shut_out = self.what_shuts_people_out();
        assert!(shut_out.is_empty(), "axe-core found {shut_out:#?}");
        let faults = self.faults();
        assert!(faults.is_empty(), "the page says: {faults:#?}");
    }

    /// Closes the window as the cross in its corner does, and waits until the app has ended.
    ///
    /// # Panics
    /// When the journey does not end well, or the app does not end.
    pub fn quit(&self) {
        self.arrive();
        self.0.is_open.set(false);
        self.0.screen.ask_to_close(&self.on_screen());
        let runs = || self.0.belongings.processes().contains(&self.0.process);
        until("the app to end", || (!runs()).then_some(()));
    }

    /// What can still be seen of the page: its document, and what went wrong in it.
    pub(crate) fn kept(&self) -> Option<(String, String)> {
        let runs = self.0.belongings.processes().contains(&self.0.process);
        if !runs || !self.0.is_open.get() {
            return None;
        }
        let session = &self.0.session;
        let page = session.try_run(
            "return document.documentElement.outerHTML",
            Duration::from_secs(5),
        )?;
        let faults = session.try_run(WATCH, Duration::from_secs(5))?;
        let faults = serde_json::to_string_pretty(&faults).unwrap_or_default();
        Some((page.as_str().unwrap_or_default().to_string(), faults))
    }
}

const DOWN: PointerAction = PointerAction::Down {
    button: MOUSE_BUTTON_LEFT,
};
const UP: PointerAction = PointerAction::Up {
    button: MOUSE_BUTTON_LEFT,
};

fn moved((x, y): (i64, i64)) -> PointerAction {
    PointerAction::MoveTo {
        duration: None,
        x: x as f64,
        y: y as f64,
    }
}
