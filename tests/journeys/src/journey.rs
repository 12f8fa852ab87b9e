//! One journey: what it starts with, what it may open, and what is kept when it fails.

use std::cell::{Cell, OnceCell, RefCell};
use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::belongings::Belongings;
use crate::driver::Session;
use crate::programs::{ours, root, theirs};
use crate::project::Project;
use crate::screen::Screen;
use crate::wait::until;
use crate::window::Window;

/// How large the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 1440 by 900 pixels, as large as the window opens.
    Usual,
    /// 1366 by 768 pixels, as many laptops have.
    Laptop,
}

impl Size {
    /// Width and height in pixels.
    pub fn pixels(self) -> (u16, u16) {
        match self {
            Size::Usual => (1440, 900),
            Size::Laptop => (1366, 768),
        }
    }
}

/// Walks a journey on a screen of the usual size, under the name of the test.
///
/// # Panics
/// As the journey does, once what it saw is kept in `target/journeys`.
pub fn journey(walk: impl FnOnce(&Journey)) {
    Journey::on(Size::Usual).walk(walk);
}

/// What a journey has: a folder, a screen, and no network or session of anybody's.
#[derive(Debug)]
pub struct Journey {
    belongings: Rc<Belongings>,
    screen: Rc<Screen>,
    windows: RefCell<Vec<Window>>,
    bus: OnceCell<String>,
    started: Cell<usize>,
}

impl Journey {
    /// Prepares a journey on a screen of this size.
    ///
    /// # Panics
    /// When the machine gives no screen.
    pub fn on(size: Size) -> Journey {
        let belongings = Rc::new(Belongings::new());
        let screen = Rc::new(Screen::start(&belongings, size.pixels()));
        Journey {
            belongings,
            screen,
            windows: RefCell::default(),
            bus: OnceCell::new(),
            started: Cell::new(0),
        }
    }

    /// Walks it. At its end each window that is open has to be free of faults and shut nobody out. Whatever happens,
    /// everything that was started is put away.
    ///
    /// # Panics
    /// As the journey does, once what it saw is kept in `target/journeys`.
    pub fn walk(self, walk: impl FnOnce(&Journey)) {
        let kept = kept_in();
        // What an earlier run kept says nothing of this one.
        let _ = fs::remove_dir_all(&kept);
        let walked = catch_unwind(AssertUnwindSafe(|| {
            walk(&self);
            for window in self.windows.borrow().iter() {
                window.arrive();
            }
        }));
        if let Err(panic) = walked {
            match self.keep(&kept) {
                Ok(()) => eprintln!("What was seen is in {}", kept.display()),
                Err(error) => eprintln!("What was seen could not be kept: {error}"),
            }
            self.belongings.put_away();
            resume_unwind(panic);
        }
        self.belongings.put_away();
    }

    /// Keeps a picture of the screen as it is now, under this name beside what a failure leaves.
    ///
    /// # Panics
    /// When it cannot be kept.
    pub fn keep_picture(&self, name: &str) {
        let folder = kept_in();
        fs::create_dir_all(&folder).expect("a folder for pictures");
        let kept = self.screen.picture(&folder.join(format!("{name}.png")));
        kept.expect("a picture of the screen");
    }

    /// The screen it is walked on.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// Walks as somebody who starts the app for the first time.
    ///
    /// # Panics
    /// When the app has been started already.
    pub fn as_somebody_new(&self) {
        assert_eq!(self.started.get(), 0, "the app knows this person");
        fs::remove_file(self.path("data/settings.json")).expect("the app's settings");
    }

    /// A place for a file of this journey.
    pub fn path(&self, name: &str) -> PathBuf {
        self.belongings.path(name)
    }

    /// The worked example, in a file of this name.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn sample(&self, name: &str) -> Project {
        let project = self.file(name);
        project.waymark(&["new"], &["--sample"]);
        project
    }

    /// A small new project, in a file of this name.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn new_project(&self, name: &str, organisation: &str) -> Project {
        let project = self.file(name);
        let words = [
            "--organisation",
            organisation,
            "--size",
            "small",
            "--start",
            "2026-11-02",
        ];
        project.waymark(&["new"], &words);
        project
    }

    /// The file of this name, which may not be there.
    pub fn file(&self, name: &str) -> Project {
        Project::at(&self.belongings, self.path(&format!("{name}.waymark")))
    }

    /// Has a project been open here before, so that Home lists it: opens and closes it.
    ///
    /// # Panics
    /// When the app does not open it, or does not end.
    pub fn make_known(&self, project: &Project) {
        let app = self.start(&[], &[project.path()]);
        let window = self.screen.window_of(app);
        self.screen.ask_to_close(&window);
        until("the app to end", || (!self.runs(app)).then_some(()));
    }

    /// Opens the window on a project.
    ///
    /// # Panics
    /// When it does not open.
    pub fn open(&self, project: &Project) -> Window {
        self.open_through("", &[project.path()])
    }

    /// Opens the window without a project.
    ///
    /// # Panics
    /// When it does not open.
    pub fn open_home(&self) -> Window {
        self.open_through("", &[])
    }

    /// Opens the window with the app started by other words of the shell, such as `setpriv …`.
    ///
    /// # Panics
    /// When it does not open.
    pub fn open_through(&self, words: &str, files: &[&Path]) -> Window {
        let app = self.app();
        let number = self.started.replace(self.started.get() + 1);
        // The driver starts a program; what is to go before it goes into a script of one line.
        let starter = self.path(&format!("start-{number}"));
        let bus = self.bus.get().map_or(String::new(), |bus| {
            format!("DBUS_SESSION_BUS_ADDRESS='{bus}' ")
        });
        let line = format!("#!/bin/sh\n{bus}exec {words} '{}' \"$@\"\n", app.display());
        fs::write(&starter, line).expect("a script in the folder of the journey");
        let runs = fs::Permissions::from_mode(0o755);
        fs::set_permissions(&starter, runs).expect("a script that runs");

        let log = format!("app-{number}.log");
        let before = self.belongings.running(&app);
        let session = Session::start(
            &self.belongings,
            self.screen.display(),
            &starter,
            files,
            &log,
        );
        let mut running = self.belongings.running(&app);
        running.retain(|process| !before.contains(process));
        let process = running.first().copied().expect("the app to run");
        let window = Window::of(session, &self.screen, &self.belongings, process);
        self.windows.borrow_mut().push(window.clone());
        window
    }

    /// Words of the shell before a program that is bound by the permissions of files. They bind everybody but the
    /// administrator, who is started without that right.
    pub fn without_rights(&self) -> String {
        let administrator = rustix::process::geteuid().is_root();
        let words = "--bounding-set=-dac_override,-dac_read_search";
        match administrator {
            true => format!("'{}' {words}", theirs("setpriv").display()),
            false => String::new(),
        }
    }

    /// Starts the app without a driver, by other words of the shell where there are any, and answers its process id:
    /// as a second start, or to look at it from outside alone.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start(&self, words: &[&str], files: &[&Path]) -> u32 {
        let app = self.app();
        let number = self.started.replace(self.started.get() + 1);
        let mut command = match words {
            [] => self.belongings.command(&app),
            [program, words @ ..] => {
                let mut command = self.belongings.command(&theirs(program));
                command.args(words).arg(&app);
                command
            }
        };
        command.args(files).env("DISPLAY", self.screen.display());
        command.envs(self.bus.get().map(|bus| ("DBUS_SESSION_BUS_ADDRESS", bus)));
        self.belongings.start(command, &format!("app-{number}.log"))
    }

    /// Starts another program that was built beside the app, to be measured beside it, and answers its process id.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start_beside(&self, program: &str) -> u32 {
        let number = self.started.replace(self.started.get() + 1);
        let mut command = self.belongings.command(&ours(program));
        command.env("DISPLAY", self.screen.display());
        self.belongings.start(command, &format!("app-{number}.log"))
    }

    /// The processes that live in this journey.
    pub fn processes(&self) -> Vec<u32> {
        self.belongings.processes()
    }

    /// Whether a process of this journey still runs.
    pub fn runs(&self, process: u32) -> bool {
        self.belongings.processes().contains(&process)
    }

    /// Lets the starts that follow find each other, as in a person's session: starts a session bus.
    ///
    /// # Panics
    /// When there is none to start.
    pub fn with_bus(&self) {
        // It starts nothing by itself, so nothing but the app is on it.
        let settings = self.path("bus.conf");
        let words = format!(
            "<busconfig><type>session</type><listen>unix:path={}</listen><policy context=\"default\">\
             <allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>\
             </policy></busconfig>",
            self.path("run/bus").display()
        );
        fs::write(&settings, words).expect("the settings of a bus");
        let mut bus = self.belongings.command(&theirs("dbus-daemon"));
        bus.arg("--nofork").arg("--print-address=1");
        bus.arg(format!("--config-file={}", settings.display()));
        let mut heard = BufReader::new(self.belongings.start_piped(bus, "bus.log"));
        let mut address = String::new();
        heard
            .read_line(&mut address)
            .expect("the address of the bus");
        self.bus
            .set(address.trim().to_string())
            .expect("one bus for a journey");
    }

    /// What the next native dialog answers: a path. Needs a window that was built with the feature `journeys`.
    ///
    /// # Panics
    /// When it cannot be written down.
    pub fn answer_dialog(&self, path: &Path) {
        let file = self.path("answers");
        let mut answers = fs::read_to_string(&file).unwrap_or_default();
        let _ = writeln!(answers, "{}", path.display());
        fs::write(file, answers).expect("an answer");
    }

    /// Waits until so many native dialogs have been asked for since the journey began, answered or not.
    ///
    /// # Panics
    /// When they are not.
    pub fn wait_for_dialogs(&self, count: usize) {
        let asked = |log: PathBuf| {
            fs::read_to_string(log)
                .unwrap_or_default()
                .matches("journey: asked")
                .count()
        };
        until(&format!("{count} native dialogs"), || {
            let logs =
                (0..self.started.get()).map(|number| self.path(&format!("logs/app-{number}.log")));
            (logs.map(asked).sum::<usize>() >= count).then_some(())
        });
    }

    /// The words of each page of a PDF, as another program reads them.
    ///
    /// # Panics
    /// When it is no PDF.
    pub fn pages_of_pdf(&self, file: &Path) -> Vec<String> {
        let mut reader = self.belongings.command(&theirs("pdftotext"));
        let output = reader
            .arg(file)
            .arg("-")
            .output()
            .expect("pdftotext to start");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}: {said}", file.display());
        let text = String::from_utf8_lossy(&output.stdout);
        // It ends each page with a form feed.
        let pages = text.split_terminator('\u{c}').map(str::to_string);
        pages.collect()
    }

    fn app(&self) -> PathBuf {
        ours("waymark-desktop")
    }

    /// Keeps what can be seen now: the screen, each page, what the programs have said.
    fn keep(&self, folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
        fs::create_dir_all(folder)?;
        for log in fs::read_dir(self.path("logs"))? {
            let log = log?;
            fs::copy(log.path(), folder.join(log.file_name()))?;
        }
        for (number, window) in self.windows.borrow().iter().enumerate() {
            if let Some((page, faults)) = window.kept() {
                fs::write(folder.join(format!("page-{number}.html")), page)?;
                fs::write(folder.join(format!("page-{number}.log")), faults)?;
            }
        }
        self.screen.picture(&folder.join("screen.png"))
    }
}

/// Where what a failed test saw is kept.
fn kept_in() -> PathBuf {
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("journey").replace("::", "-");
    root().join("target/journeys").join(name)
}
