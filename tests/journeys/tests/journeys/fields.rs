//! Fields as a person fills them in: written into, picked from a list, edited in place.

use waymark_journeys::{Name, Part, Window};

/// The name of what begins with these words.
pub fn begins(words: &str) -> Name {
    Name::Begins(words.into())
}

/// Writes into a field that saves itself, in the place of what is in it.
pub fn write(window: &Window, field: &Part<'_>, text: &str) {
    take(window, field);
    window.type_text(text);
    window.press("Enter");
}

/// Writes into a field of several lines, in the place of what is in it.
pub fn write_lines(window: &Window, field: &Part<'_>, text: &str) {
    take(window, field);
    window.type_text(text);
    window.press("Ctrl Enter");
}

/// Picks from a field with a list what has these words in its name; without words, what stands for nothing.
pub fn pick(window: &Window, field: &Part<'_>, words: &str) {
    take(window, field);
    window.type_text(words);
    window.press("Enter");
}

/// Gives a field the keyboard and empties it.
fn take(window: &Window, field: &Part<'_>) {
    field.click();
    field.wait_until("to have the keyboard", |field| field.focused);
    window.press("Ctrl A Del");
}

/// Chooses in a list of the system by the letters of a choice, with Tab from the field before it.
pub fn select(window: &Window, before: &Part<'_>, list: &Part<'_>, letters: &str) {
    before.click();
    list.tab_to();
    window.type_text(letters);
}

/// Writes into a value that is edited in place, in the place of what is there.
pub fn edit(window: &Window, name: &str, text: &str) {
    open(window, name, "textbox");
    window.press("Ctrl A Del");
    window.type_text(text);
    window.press("Enter");
    window.the("textbox", name).wait_gone();
}

/// Picks what begins so from the list of a value that is edited in place.
pub fn edit_choice(window: &Window, name: &str, words: &str, choice: &str) {
    open(window, name, "combobox");
    window.press("Ctrl A Del");
    window.type_text(words);
    window.choose(choice);
    window.the("combobox", name).wait_gone();
}

fn open(window: &Window, name: &str, role: &str) {
    window
        .the("button", begins(&format!("Edit {name}")))
        .click();
    let field = window.the(role, name);
    field.wait_until("to have the keyboard", |field| field.focused);
}

/// Goes to a button with Tab, from where the keyboard is, and presses Enter on it.
pub fn push(window: &Window, button: &Part<'_>) {
    button.tab_to();
    window.press("Enter");
}

/// Chooses the row of a table that has this text in one of its cells, with the mouse. The table has the keyboard then.
pub fn choose_row(window: &Window, cell: &str) {
    window.the("gridcell", cell).click();
    window
        .the("row", Name::Holds(cell.into()))
        .wait_until("to be chosen", |row| row.selected);
}

/// Writes into a cell of a table, by a double click on what is in it.
pub fn edit_cell(window: &Window, cell: &str, column: &str, text: &str) {
    window.the("gridcell", cell).double_click();
    let field = window.the("textbox", column);
    field.wait_until("to have the keyboard", |field| field.focused);
    window.press("Ctrl A");
    window.type_text(text);
    window.press("Enter");
    field.wait_gone();
}

/// Types into the fields of a line one after the other, and adds what they say.
pub fn add_line(window: &Window, line: &str, fields: &[&str]) {
    let line = window.the("group", line);
    let first = line.the("textbox", Name::Any);
    first.wait_until("to have the keyboard", |first| first.focused);
    for (at, text) in fields.iter().enumerate() {
        window.press(if at == 0 { "" } else { "Tab" });
        window.type_text(text);
    }
    window.press("Enter");
}

/// Closes a line in which something can be added.
pub fn close_line(window: &Window, line: &str) {
    let line = window.the("group", line);
    line.the("button", begins("Done")).click();
    line.wait_gone();
}
