//! A screen of the journey's own, on which nobody works, and what can be seen and done there without asking the app:
//! the windows as the system has them, keys as from a keyboard, a picture.
//!
//! There is no window manager. Windows lie where they open; what is brought forward is raised and gets the keyboard.

use std::io::{BufRead, BufReader};
use std::path::Path;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, ImageFormat, KEY_PRESS_EVENT,
    KEY_RELEASE_EVENT, MapState, Window as Id,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::belongings::Belongings;
use crate::programs::theirs;
use crate::wait::until;

/// A screen.
#[derive(Debug)]
pub struct Screen {
    display: String,
    connection: RustConnection,
    root: Id,
    width: u16,
    height: u16,
}

/// A window as the system has it. It stays the same one when its title changes.
#[derive(Clone, Debug)]
pub struct SystemWindow {
    id: Id,
    /// Its name in lists of windows.
    pub title: String,
    /// The process that has opened it.
    pub process: u32,
}

impl PartialEq for SystemWindow {
    fn eq(&self, other: &SystemWindow) -> bool {
        self.id == other.id
    }
}

/// Smaller windows are not for people: toolkits keep a few for themselves. In pixels.
const SMALLEST: u16 = 100;

impl Screen {
    /// Starts a screen of so many pixels.
    pub(crate) fn start(belongings: &Belongings, (width, height): (u16, u16)) -> Screen {
        let mut server = belongings.command(&theirs("Xvfb"));
        server.args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"]);
        server.arg(format!("{width}x{height}x24"));
        let mut heard = BufReader::new(belongings.start_piped(server, "Xvfb.log"));
        let mut number = String::new();
        heard
            .read_line(&mut number)
            .expect("the number of a display");
        let display = format!(":{}", number.trim());
        let (connection, at) = RustConnection::connect(Some(&display))
            .unwrap_or_else(|error| panic!("no screen at {display:?}: {error}"));
        let root = connection.setup().roots[at].root;
        // For whoever wants to look on.
        println!("The journey is walked on the screen {display}");
        Screen {
            display,
            connection,
            root,
            width,
            height,
        }
    }

    /// As programs are told it: `:12`.
    pub(crate) fn display(&self) -> &str {
        &self.display
    }

    /// The windows that a person sees, the one in front last.
    pub fn windows(&self) -> Vec<SystemWindow> {
        let tree = self.connection.query_tree(self.root);
        let children = tree.map(|asked| asked.reply());
        let Ok(Ok(children)) = children else {
            return Vec::new();
        };
        // A window that goes while it is asked about is none.
        children
            .children
            .into_iter()
            .filter_map(|id| self.seen(id))
            .collect()
    }

    /// The window of a process, once it is there.
    ///
    /// # Panics
    /// When none comes.
    pub fn window_of(&self, process: u32) -> SystemWindow {
        until("a window to open", || {
            let mut windows = self.windows().into_iter();
            windows.find(|window| window.process == process)
        })
    }

    /// The window that the keyboard writes to.
    pub fn front(&self) -> Option<SystemWindow> {
        let focus = self.connection.get_input_focus().ok()?.reply().ok()?;
        let parent = self.connection.query_tree(focus.focus).ok()?.reply().ok();
        // The keyboard may write to a part of a window.
        let ids = [Some(focus.focus), parent.map(|tree| tree.parent)];
        ids.into_iter().flatten().find_map(|id| self.seen(id))
    }

    fn seen(&self, id: Id) -> Option<SystemWindow> {
        let attributes = self
            .connection
            .get_window_attributes(id)
            .ok()?
            .reply()
            .ok()?;
        let size = self.connection.get_geometry(id).ok()?.reply().ok()?;
        let wide = size.width >= SMALLEST && size.height >= SMALLEST;
        if attributes.map_state != MapState::VIEWABLE || !wide || id == self.root {
            return None;
        }
        let title = self.property(id, "_NET_WM_NAME")?.value;
        let process = self.property(id, "_NET_WM_PID")?.value32()?.next()?;
        Some(SystemWindow {
            id,
            title: String::from_utf8_lossy(&title).into_owned(),
            process,
        })
    }

    fn property(&self, id: Id, name: &str) -> Option<x11rb::protocol::xproto::GetPropertyReply> {
        let asked =
            self.connection
                .get_property(false, id, self.atom(name), AtomEnum::ANY, 0, 1024);
        asked.ok()?.reply().ok()
    }

    fn atom(&self, name: &str) -> u32 {
        let asked = self.connection.intern_atom(false, name.as_bytes());
        asked
            .expect("a screen that answers")
            .reply()
            .expect("a name known to the screen")
            .atom
    }

    /// Asks a window to close, as the cross in its corner does.
    ///
    /// # Panics
    /// When the screen does not answer.
    pub fn ask_to_close(&self, window: &SystemWindow) {
        let words = [self.atom("WM_DELETE_WINDOW"), 0, 0, 0, 0];
        let message = ClientMessageEvent::new(32, window.id, self.atom("WM_PROTOCOLS"), words);
        let asked = self
            .connection
            .send_event(false, window.id, EventMask::NO_EVENT, message);
        let asked = asked.expect("a screen that answers").check();
        asked.expect("a window that is there");
    }

    /// Lets the keyboard write to a window, as a click on it does.
    ///
    /// # Panics
    /// When the screen does not answer.
    pub fn bring_forward(&self, window: &SystemWindow) {
        use x11rb::protocol::xproto::{ConfigureWindowAux, InputFocus, StackMode};
        let above = ConfigureWindowAux::new().stack_mode(StackMode::ABOVE);
        let raised = self.connection.configure_window(window.id, &above);
        raised.expect("a screen that answers").ignore_error();
        let focused =
            self.connection
                .set_input_focus(InputFocus::PARENT, window.id, x11rb::CURRENT_TIME);
        focused.expect("a screen that answers").ignore_error();
        self.connection.sync().expect("a screen that answers");
    }

    /// Presses and lets go of the key that writes a small letter or a digit, as on a keyboard.
    ///
    /// # Panics
    /// When the keyboard has no such key.
    pub fn press(&self, letter: char) {
        let setup = self.connection.setup();
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let map = self
            .connection
            .get_keyboard_mapping(first, last - first + 1);
        let map = map
            .expect("a screen that answers")
            .reply()
            .expect("a keyboard");
        let mut rows = map.keysyms.chunks(usize::from(map.keysyms_per_keycode));
        let row = rows.position(|row| row.first() == Some(&u32::from(letter)));
        let row = row.unwrap_or_else(|| panic!("no key writes {letter}"));
        let key = first + u8::try_from(row).expect("a keyboard has at most 248 keys");
        for event in [KEY_PRESS_EVENT, KEY_RELEASE_EVENT] {
            let pressed = self
                .connection
                .xtest_fake_input(event, key, 0, self.root, 0, 0, 0);
            pressed.expect("a screen that answers").ignore_error();
        }
        self.connection.sync().expect("a screen that answers");
    }

    /// What is on the screen: red, green and blue for each pixel, row by row.
    ///
    /// # Panics
    /// When the screen does not answer.
    pub fn pixels(&self) -> Vec<[u8; 3]> {
        let (width, height) = (self.width, self.height);
        let asked =
            self.connection
                .get_image(ImageFormat::Z_PIXMAP, self.root, 0, 0, width, height, !0);
        let image = asked
            .expect("a screen that answers")
            .reply()
            .expect("a picture of the screen");
        let pixels = image.data.chunks_exact(4);
        pixels.map(|pixel| [pixel[2], pixel[1], pixel[0]]).collect()
    }

    /// Writes what is on the screen to a PNG file.
    pub(crate) fn picture(&self, path: &Path) -> Result<(), Box<dyn std::error::Error>> {
        let file = std::fs::File::create(path)?;
        let mut encoder = png::Encoder::new(file, self.width.into(), self.height.into());
        encoder.set_color(png::ColorType::Rgb);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.pixels().concat())?;
        Ok(())
    }
}
