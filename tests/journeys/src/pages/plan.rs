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
