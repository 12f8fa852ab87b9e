//! The Plan: its rows, and editing them in place.

use crate::pages::{Overview, Palette};
use crate::part::{Name, Part};
use crate::window::Window;

/// A column that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// What the task is called.
    Task,
    /// The day on which it begins.
    Start,
    /// The day on which it ends.
    Finish,
    /// How many working days it takes.
    Days,
    /// How much of it is done, in percent.
    Done,
}

impl Column {
    fn title(self) -> &'static str {
        match self {
            Column::Task => "Task",
            Column::Start => "Start",
            Column::Finish => "Finish",
            Column::Days => "Days",
            Column::Done => "Done",
        }
    }
}

/// The Plan.
#[derive(Debug)]
pub struct Plan<'w>(&'w Window);

impl<'w> Plan<'w> {
    /// Opens the Plan, by its key.
    ///
    /// # Panics
    /// When the window shows no project.
    pub fn of(window: &'w Window) -> Plan<'w> {
        window.go('P', "Plan");
        Plan(window)
    }

    /// The Plan in a window that shows it already.
    ///
    /// # Panics
    /// When the window shows something else.
    pub fn shown(window: &'w Window) -> Plan<'w> {
        window.the("heading", "Plan").wait();
        Plan(window)
    }

    /// Opens the Plan at a task, by the keyboard alone: it is searched for in the palette, from another page.
    ///
    /// # Panics
    /// When it is not found.
    pub fn at(window: &'w Window, task: &str) -> Plan<'w> {
        Overview::of(window);
        Palette::of(window).run(task, task);
        window
            .the("complementary", "Task")
            .the("heading", task)
            .wait();
        Plan(window)
    }

    /// Shows the plan as a table alone, with all the columns it has room for.
    ///
    /// # Panics
    /// When it cannot be shown so.
    pub fn as_table(&self) {
        let radio = self.0.the("radio", "Table");
        radio.click();
        radio.wait_until("to be chosen", |radio| radio.selected);
    }

    /// The rows, as a tree of phases, packages and tasks.
    pub fn table(&self) -> Part<'w> {
        self.0.the("treegrid", "Plan")
    }

    /// The row of a task, by its name. Only the rows in sight are there.
    pub fn row(&self, task: &str) -> Part<'w> {
        self.0.the("row", Name::Holds(task.into()))
    }

    /// Writes into a cell of the current row, by the keyboard: the arrows go to its column, Enter edits it.
    ///
    /// # Panics
    /// When the table has not the keyboard, or the cell cannot be edited.
    pub fn write_by_keys(&self, column: Column, text: &str) {
        let table = self.table();
        table.wait_until("to have the keyboard", |table| table.focused);
        let mut heads = table.the("columnheader", Name::Any).all();
        // Beside the Gantt there is no room for every column.
        if !heads.iter().any(|head| head.name == column.title()) {
            self.as_table();
            table.tab_to();
            heads = table.the("columnheader", Name::Any).all();
        }
        let to = heads.iter().position(|head| head.name == column.title());
        let cells = table.the("gridcell", Name::Any).all();
        let from = cells.iter().position(|cell| cell.focused);
        let steps = to.zip(from).map(|(to, from)| (to, from % heads.len()));
        let (to, from) = steps.unwrap_or_else(|| panic!("{column:?} is not among {heads:?}"));
        self.0.press(&"Left ".repeat(from.saturating_sub(to)));
        self.0.press(&"Right ".repeat(to.saturating_sub(from)));
        self.0.press("Enter");
        self.write(column, text);
    }

    /// Writes into a cell of a task, by a double click on it.
    ///
    /// # Panics
    /// When the cell cannot be edited.
    pub fn write_by_mouse(&self, task: &str, before: impl Into<Name>, column: Column, text: &str) {
        self.row(task).the("gridcell", before).double_click();
        self.write(column, text);
    }

    /// Writes into the cell that is being edited, in the place of what is in it.
    fn write(&self, column: Column, text: &str) {
        let field = self.0.the("textbox", column.title());
        field.wait_until("to have the keyboard", |field| field.focused);
        self.0.press("Ctrl A");
        self.0.type_text(text);
        self.0.press("Enter");
        field.wait_gone();
    }

    /// Gives the current task to somebody, or to several selected rows, by the keyboard: `O`, what is typed, and the
    /// arrow down to the choice of this name.
    ///
    /// # Panics
    /// When there is no such choice.
    pub fn give_by_keys(&self, typed: &str, choice: &str) {
        self.0.press("O");
        let field = self.0.the("combobox", Name::Begins("Owner".into()));
        field.wait_until("to have the keyboard", |field| field.focused);
        self.0.press("Ctrl A");
        self.0.type_text(typed);
        self.0.choose(choice);
        field.wait_gone();
    }

    /// Binds the current task to a day, in its details.
    ///
    /// # Panics
    /// When there is no such binding.
    pub fn bind(&self, binding: &str, day: &str) {
        let details = self.details();
        details
            .the("button", Name::Begins("Edit Binding".into()))
            .click();
        self.0.type_text(binding);
        self.0.choose(binding);
        let field = self.0.the("textbox", "Day of the binding");
        field.wait_until("to have the keyboard", |field| field.focused);
        self.0.press("Ctrl A");
        self.0.type_text(day);
        self.0.press("Enter");
        field.wait_gone();
    }

    /// Writes a text of the current task, in its details: `Notes` or `Deliverable`. The keyboard stays there.
    ///
    /// # Panics
    /// When it is not there.
    pub fn describe(&self, field: &str, text: &str) {
        self.details().the("textbox", field).tab_to();
        self.0.press("Ctrl A");
        self.0.type_text(text);
        self.0.press("Ctrl Enter");
    }

    /// Says on which day the current task is due, by its key.
    ///
    /// # Panics
    /// When that cannot be said.
    pub fn due_by_keys(&self, day: &str) {
        self.0.press("D");
        let field = self.0.the("textbox", "Due");
        field.wait_until("to have the keyboard", |field| field.focused);
        self.0.press("Ctrl A");
        self.0.type_text(day);
        self.0.press("Enter");
        field.wait_gone();
    }

    /// Writes a new task below the current row, by its key.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn add_by_keys(&self, name: &str, days: &str) {
        self.0.press("N");
        let field = self.0.the("textbox", "Name of the new task");
        field.wait_until("to have the keyboard", |field| field.focused);
        self.0.type_text(name);
        self.0.press("Tab Ctrl A");
        self.0.type_text(days);
        self.0.press("Enter");
        field.wait_gone();
        self.row(name).wait();
    }

    /// Why the current task lies where it does, among its details.
    pub fn why(&self) -> Part<'w> {
        self.0.the("region", "Why it lies there")
    }

    /// Opens something that is folded away in [`why`](Plan::why), by the keyboard: `Back to the start` or `Why it moved`.
    ///
    /// # Panics
    /// When it is not there, or cannot be reached with Tab.
    pub fn open_why_by_keys(&self, title: &str) {
        let button = self.why().the("button", Name::Begins(title.into()));
        button.tab_to();
        self.0.press("Enter");
        self.why().the("listitem", Name::Any).wait();
    }

    /// What is known of the current task.
    pub fn details(&self) -> Part<'w> {
        self.0.the("complementary", "Task")
    }
}

/// What of a bar the mouse takes hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// The bar itself, which moves.
    Bar,
    /// The end of what is done, of a bar that is not begun.
    Progress,
    /// Its end, which makes it longer or shorter.
    End,
    /// The point beside its end, from which a link is drawn.
    LinkFromEnd,
}

/// A bar of the Gantt in the window, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    left: f64,
    right: f64,
    middle: f64,
}

impl Bar {
    fn at(self, hold: Hold) -> (i64, i64) {
        let x = match hold {
            Hold::Bar => (self.left + self.right) / 2.0,
            Hold::Progress => self.left + 9.0,
            Hold::End => self.right - 1.5,
            Hold::LinkFromEnd => self.right + 8.0,
        };
        (x.round() as i64, self.middle.round() as i64)
    }

    /// From where to where the mouse goes to drag it by so many days; it lies on so many days now.
    fn dragged(self, hold: Hold, (lies, by): (f64, f64)) -> ((i64, i64), (i64, i64)) {
        let from = self.at(hold);
        let day = (self.right - self.left) / lies;
        (from, ((from.0 as f64 + by * day).round() as i64, from.1))
    }
}

const BAR: &str = r#"
const bar = document.querySelector(`rect[data-row="${arguments[0]}"]`);
if (!bar) return null;
const { left, right, top, bottom } = bar.getBoundingClientRect();
return [left, right, (top + bottom) / 2];
"#;

/// Where a row can be taken hold of by its number, and where its name stands as deep as it does.
const GRIP: &str = r#"
const row = [...document.querySelectorAll("[role=row]")].find((row) => row.textContent.includes(arguments[0]));
if (!row) return null;
const box = row.getBoundingClientRect();
const grip = row.querySelector(".grip").getBoundingClientRect();
const name = row.querySelector(".indent").getBoundingClientRect();
return [(grip.left + grip.right) / 2, (box.top + box.bottom) / 2, name.left, box.top + 3, box.bottom - 3];
"#;

impl Plan<'_> {
    /// The bar of a row by its number, once it is drawn.
    ///
    /// # Panics
    /// When it is not.
    pub fn bar(&self, wbs: &str) -> Bar {
        let numbers = self.numbers(BAR, wbs);
        Bar {
            left: numbers[0],
            right: numbers[1],
            middle: numbers[2],
        }
    }

    /// Drags a bar by so many days; it lies on so many days now.
    ///
    /// # Panics
    /// When it is not drawn.
    pub fn drag_bar(&self, wbs: &str, hold: Hold, days: (f64, f64)) {
        let (from, to) = self.bar(wbs).dragged(hold, days);
        self.0.drag(from, to);
    }

    /// The same, but the mouse does not let go.
    ///
    /// # Panics
    /// When it is not drawn.
    pub fn hold_bar(&self, wbs: &str, days: (f64, f64)) {
        let (from, to) = self.bar(wbs).dragged(Hold::Bar, days);
        self.0.hold(from, to);
    }

    /// Draws a link from the end of a bar to the beginning of another.
    ///
    /// # Panics
    /// When one of them is not drawn.
    pub fn draw_link(&self, from: &str, to: &str) {
        let (from, to) = (self.bar(from), self.bar(to));
        let end = (to.left.round() as i64 + 1, to.middle.round() as i64);
        self.0.drag(from.at(Hold::LinkFromEnd), end);
    }

    /// Drags a row by its number to below another, so deep: 1 is a phase.
    ///
    /// # Panics
    /// When one of them is not in sight.
    pub fn drag_row(&self, row: &str, below: &str, level: u32) {
        let (from, to) = (self.numbers(GRIP, row), self.numbers(GRIP, below));
        // A level of the outline is 14 pixels wide.
        let deep = to[2] + 14.0 * f64::from(level.saturating_sub(1));
        let place = |x: f64, y: f64| (x.round() as i64, y.round() as i64);
        self.0.drag(place(from[0], from[1]), place(deep, to[4]));
    }

    fn numbers(&self, script: &str, of: &str) -> Vec<f64> {
        let look = || {
            let found = self.0.run(script, vec![of.into()]);
            let found = found.as_array()?.iter().filter_map(|one| one.as_f64());
            Some(found.collect())
        };
        crate::wait::until(&format!("{of} to be drawn"), look)
    }
}
