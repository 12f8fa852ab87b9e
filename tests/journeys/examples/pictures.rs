//! Takes a picture of every screen in both themes from the real window, on the worked example, for `docs/pictures`.
//!
//! `cargo xtask pictures` builds what it needs and runs it. A picture is written only where a person would see the
//! difference: they stay in the history of the project for ever.

#[cfg(target_os = "linux")]
fn main() {
    linux::take_pictures();
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("Pictures are taken on a screen of their own, which only Linux has.");
}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::HashMap;
    use std::fs;
    use std::path::{Path, PathBuf};

    use serde_json::json;
    use waymark_journeys::pages::{Home, NewProject, Palette};
    use waymark_journeys::{Journey, Name, Size, Window, until};

    /// The largest picture, in bytes.
    const LARGEST: usize = 100_000;

    /// Numbers of colours that are tried, until the picture is small enough.
    const COLOURS: [usize; 4] = [256, 128, 64, 32];

    /// Of a thousand pixels, how many have to differ for a picture to be worth a place in the history.
    const WORTH: usize = 2;

    pub fn take_pictures() {
        Journey::on(Size::Usual).walk(|walk| {
            let project = walk.sample("northgate");
            walk.make_known(&project);
            let window = walk.open_home();
            Home::of(&window);
            both(walk, &window, "01-home");

            Home::of(&window).new_project();
            let new = NewProject::of(&window);
            new.field("Organisation").click();
            window.type_text("Northgate Managed Services");
            for (field, typed) in [
                ("Start date", "2 Mar 2026"),
                ("Target certification audit", "12 Apr 2027"),
            ] {
                window.the("textbox", Name::Begins(field.into())).click();
                window.press("Ctrl A");
                window.type_text(typed);
                window.press("Tab");
            }
            window.wait_for_text("Is the target realistic?");
            both(walk, &window, "02-new-project");
            for (step, name) in [
                ("Starting point", "02-starting-point"),
                ("People", "02-people"),
                ("Review and create", "02-review"),
            ] {
                new.go(step);
                both(walk, &window, name);
            }
            window.quit();

            let window = walk.open(&project);
            window.the("heading", "Route to certification").wait();
            both(walk, &window, "03-overview");
            scope(walk, &window);
            readiness(walk, &window);
            let task = "Extend configuration data to all services";
            Palette::of(&window).run(task, task);
            window
                .the("checkbox", Name::Holds("Gateshead".into()))
                .wait();
            both(walk, &window, "06-plan");
            for view in ["Table", "Board", "Weeks", "Network"] {
                window.the("radio", view).click();
                both(walk, &window, &format!("06-plan-{}", view.to_lowercase()));
            }
            window.the("radio", "Gantt").click();
            window.go('W', "Owners");
            window
                .the("heading", Name::Holds("Dana Kowalski".into()))
                .wait();
            both(walk, &window, "07-owners");
            window.go('A', "RAID");
            window
                .the("heading", Name::Holds("Halden contract".into()))
                .wait();
            both(walk, &window, "08-raid");
            window.go('E', "Meetings");
            window.the("heading", "Carried over").wait();
            both(walk, &window, "18-meetings");
            window.go('U', "Audits");
            for (tab, name) in [
                ("Findings", "19-findings"),
                ("Programme", "19-audit-programme"),
                ("Recurring", "19-recurring-work"),
            ] {
                window.the("radio", Name::Begins(tab.into())).click();
                both(walk, &window, name);
            }
            window.go('B', "Budget");
            both(walk, &window, "20-budget");
            window.go('K', "Status pack");
            window.the("img", Name::Begins("Page ".into())).wait();
            both(walk, &window, "09-status-pack");
            window.go('H', "History");
            both(walk, &window, "11-history");
            window.press("[ [ [");
            window.wait_for_text("You are looking at the file as it stood");
            window.the("heading", "Then and now").wait();
            both(walk, &window, "11-history-looking-back");
            window.press("Esc");
            window.press("Ctrl ,");
            window.the("textbox", "Organisation").wait();
            both(walk, &window, "15-project-settings");
            window.press("Ctrl Alt ,");
            window.the("heading", "Settings").wait();
            both(walk, &window, "16-settings");
            window.go('P', "Plan");
            window.press("?");
            window.the("dialog", Name::Holds("uide".into())).wait();
            both(walk, &window, "17-guide");
            window.press("Esc");
            window.press("Ctrl K");
            window.type_text("contract");
            let _ = Palette::of(&window);
            both(walk, &window, "14-palette");
            window.press("Esc");
            window.quit();
        });
    }

    /// The scope: a question, what a change of it does, its registers, and who does what.
    fn scope(walk: &Journey, window: &Window) {
        let begins = |words: &str| Name::Begins(words.into());
        window.go('S', "Scope");
        let cause = window.the("button", begins("Other parties, SW-15"));
        cause.click();
        let question = window.the("heading", begins("Do lead suppliers"));
        question.wait();
        both(walk, window, "04-scope");
        window.press("2");
        let change = window.the("dialog", begins("This changes scope"));
        change.wait();
        both(walk, window, "04-scope-change");
        window.press("Esc");
        change.wait_gone();
        window.the("button", begins("Services 5 in, 2 out")).click();
        window.the("gridcell", "On-site support").click();
        both(walk, window, "04-scope-registers");
        window.press("Esc");
        question.wait();
        window.the("button", "Who does what").click();
        window
            .the("gridcell", begins("Incident management, we"))
            .click();
        both(walk, window, "04-scope-who-does-what");
        window.press("Esc");
        question.wait();
    }

    /// Readiness: the ratings of a clause, processes, the trend, what is missing for the audit; and the standing checks.
    fn readiness(walk: &Journey, window: &Window) {
        window.go('R', "Readiness");
        let list = window.the("grid", "Criteria");
        list.wait();
        // Off what has a tooltip.
        window.the("heading", "Readiness").click();
        window.press("/");
        window.type_text("8.2.6");
        window.press("Enter");
        let details = window.the("complementary", "Requirement");
        details.wait_until("to tell of 8.2.6-01", |seen| seen.text.contains("8.2.6-01"));
        window.press("J");
        details.wait_until("to tell of 8.2.6-02", |seen| seen.text.contains("8.2.6-02"));
        both(walk, window, "05-readiness");
        window.the("radio", "Processes").click();
        window.wait_for_text("Incident management");
        both(walk, window, "05-readiness-processes");
        window.the("radio", "Trend").click();
        window.wait_for_text("Ratings then and now");
        both(walk, window, "05-readiness-trend");
        window.the("radio", "Ready for audit").click();
        window.wait_for_text("Not ready for stage 2");
        both(walk, window, "05-readiness-audit");
        window.the("radio", "Ratings").click();
        list.wait();
        window.go('C', "Checks");
        window.wait_for_text("16 things to mend");
        both(walk, window, "21-checks");
    }

    /// A picture in the light and in the dark theme.
    fn both(walk: &Journey, window: &Window, name: &str) {
        let mut before = Vec::new();
        for theme in ["light", "dark"] {
            let script = "const done = arguments[arguments.length - 1];\
                 document.documentElement.dataset.theme = arguments[0];\
                 document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));";
            window.run_until_done(script, vec![json!(theme)]);
            let pixels = settled(walk, &before);
            let path = folder().join(format!("{name}-{theme}.png"));
            keep(&path, &pixels, Size::Usual.pixels());
            before = pixels;
        }
        window.run(
            "document.documentElement.dataset.theme = 'light'",
            Vec::new(),
        );
    }

    /// What is on the screen once it is another picture than before and no longer changes.
    fn settled(walk: &Journey, before: &[[u8; 3]]) -> Vec<[u8; 3]> {
        let mut last = Vec::new();
        until("a picture that stays", || {
            let now = walk.screen().pixels();
            let stays = now == last && now != before;
            last = now;
            stays.then(|| last.clone())
        })
    }

    fn folder() -> PathBuf {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.ancestors().nth(2).unwrap_or(here);
        root.join("docs/pictures")
    }

    /// Writes the picture with so few colours that it is small, unless the one that is there shows the same.
    fn keep(path: &Path, pixels: &[[u8; 3]], (width, height): (u16, u16)) {
        if same(path, pixels) {
            return println!("{}: as it was", name_of(path));
        }
        let mut made = COLOURS
            .into_iter()
            .map(|colours| encoded(pixels, width, height, colours));
        let smallest = made.find(|bytes| bytes.len() <= LARGEST);
        let bytes = smallest.unwrap_or_else(|| {
            panic!(
                "{} is over {LARGEST} bytes with the fewest colours",
                path.display()
            )
        });
        fs::write(path, &bytes).expect("a picture in docs/pictures");
        println!("{}: {} bytes", name_of(path), bytes.len());
    }

    fn name_of(path: &Path) -> std::borrow::Cow<'_, str> {
        path.file_name().unwrap_or_default().to_string_lossy()
    }

    /// Whether the picture that is kept shows the same to a person.
    fn same(path: &Path, pixels: &[[u8; 3]]) -> bool {
        let Ok(file) = fs::File::open(path) else {
            return false;
        };
        let mut decoder = png::Decoder::new(std::io::BufReader::new(file));
        decoder.set_transformations(png::Transformations::EXPAND);
        let Ok(mut reader) = decoder.read_info() else {
            return false;
        };
        let mut kept = vec![0; reader.output_buffer_size().unwrap_or_default()];
        if reader.next_frame(&mut kept).is_err() || kept.len() != pixels.len() * 3 {
            return false;
        }
        let differs =
            |(a, b): &(&[u8], &[u8; 3])| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > 48);
        let different = kept.chunks_exact(3).zip(pixels).filter(differs).count();
        different * 1_000 <= pixels.len() * WORTH
    }

    /// A PNG with a palette: the most frequent colours as they are, the others as the nearest of these.
    fn encoded(pixels: &[[u8; 3]], width: u16, height: u16, colours: usize) -> Vec<u8> {
        let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
        pixels
            .iter()
            .for_each(|pixel| *counts.entry(*pixel).or_default() += 1);
        let mut palette: Vec<[u8; 3]> = counts.keys().copied().collect();
        palette.sort_by_key(|colour| (std::cmp::Reverse(counts[colour]), *colour));
        palette.truncate(colours);
        let distance = |a: &[u8; 3], b: &[u8; 3]| -> u32 {
            a.iter()
                .zip(b)
                .map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2))
                .sum()
        };
        let nearest = |colour: &[u8; 3]| {
            let places = palette.iter().enumerate();
            let near = places.min_by_key(|(_, one)| distance(one, colour));
            u8::try_from(near.map_or(0, |(place, _)| place)).expect("at most 256 colours")
        };
        let places: HashMap<[u8; 3], u8> = counts
            .keys()
            .map(|colour| (*colour, nearest(colour)))
            .collect();
        let drawn: Vec<u8> = pixels.iter().map(|pixel| places[pixel]).collect();
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width.into(), height.into());
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_palette(palette.concat());
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().expect("a header");
        writer.write_image_data(&drawn).expect("a picture");
        writer.finish().expect("a whole picture");
        bytes
    }
}
