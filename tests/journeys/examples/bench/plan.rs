//! The Plan with few and with many tasks: the gaps between the frames of a scripted scroll, the time from an edit to the
//! drawn result, and how much of the document there is at any time.

use serde_json::{Value, json};
use waymark_journeys::pages::Plan;
use waymark_journeys::{Journey, Name, Size, Window};

/// How many tasks the plans have.
const SIZES: [u32; 2] = [200, 10_000];

/// How often a row is moved.
const EDITS: usize = 9;

/// Scrolls the rows from their beginning to their end within so many frames and answers the gaps between them, in
/// milliseconds, and the most elements there were.
const SCROLL: &str = r#"
const [frames, done] = arguments;
const scroller = [...document.querySelectorAll("*")].find((one) => one.scrollHeight > one.clientHeight + 50 && one.querySelector("[role=treegrid], table"));
const whole = scroller.scrollHeight - scroller.clientHeight;
const gaps = [];
let most = 0, last = performance.now(), at = 0;
const next = (now) => {
  gaps.push(now - last);
  last = now;
  most = Math.max(most, document.querySelectorAll("*").length);
  at += 1;
  if (at > frames) return done({ gaps: gaps.slice(2), most });
  scroller.scrollTop = (whole * at) / frames;
  requestAnimationFrame(next);
};
requestAnimationFrame(next);
"#;

/// Hears the next press of an arrow with Shift, and then waits until the rows say something else and that was drawn.
/// Answers how many milliseconds that took.
const LISTEN: &str = r#"
const rows = document.querySelector("[role=treegrid]");
window.__edited = new Promise((resolve) => {
  addEventListener("keydown", function heard(event) {
    if (!event.key.startsWith("Arrow")) return;
    removeEventListener("keydown", heard, true);
    const began = performance.now();
    const before = rows.innerText;
    let drawn = 0;
    const look = () => {
      if (rows.innerText !== before) drawn += 1;
      if (drawn === 2) resolve(performance.now() - began);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, true);
});
"#;

const HEARD: &str = "const [done] = arguments; window.__edited.then(done);";

/// What was measured of a plan.
struct Measured {
    tasks: u32,
    /// Milliseconds between two frames: the largest, and in the middle.
    largest_gap: f64,
    middle_gap: f64,
    /// Milliseconds from Enter to the drawn result: the slowest, and in the middle.
    slowest_edit: f64,
    middle_edit: f64,
    /// Elements of the document.
    elements: u64,
}

pub fn measure() {
    let measured = SIZES.map(|tasks| {
        let mut told = None;
        Journey::on(Size::Usual).walk(|walk| told = Some(of(walk, tasks)));
        told.expect("a journey that ended")
    });
    println!(
        "Plan, tasks   largest gap   median gap   slowest edit   median edit   elements at most"
    );
    for one in &measured {
        println!(
            "{:>11}   {:>8.1} ms   {:>7.1} ms   {:>9.1} ms   {:>8.1} ms   {:>16}",
            one.tasks,
            one.largest_gap,
            one.middle_gap,
            one.slowest_edit,
            one.middle_edit,
            one.elements
        );
    }
    let [few, many] = &measured;
    println!(
        "      ratio   {:>11.2}   {:>10.2}   {:>12.2}   {:>11.2}   {:>16.2}",
        many.largest_gap / few.largest_gap.max(1.0),
        many.middle_gap / few.middle_gap.max(1.0),
        many.slowest_edit / few.slowest_edit.max(1.0),
        many.middle_edit / few.middle_edit.max(1.0),
        many.elements as f64 / few.elements.max(1) as f64
    );
    println!(
        "Gaps are those between the frames of a scroll from the first row to the last in 120 frames; an edit moves the last row by a day by its key, until the new dates are drawn. The aim is level, within 50 ms and 100 ms."
    );
}

fn of(walk: &Journey, tasks: u32) -> Measured {
    let project = walk.file(&format!("plan-{tasks}"));
    project.waymark(&["bench-data"], &["--tasks", &tasks.to_string()]);
    let window = walk.open(&project);
    let plan = Plan::of(&window);
    plan.table().wait();
    let scrolled = window.run_until_done(SCROLL, vec![json!(120)]);
    let mut gaps = numbers(&scrolled["gaps"]);
    let elements = scrolled["most"].as_u64().unwrap_or_default();
    let rows = plan.table().the("row", Name::Any).all();
    let last = rows.last().map(|row| row.name.clone()).unwrap_or_default();
    let row = window.the("row", Name::Is(last));
    row.the("gridcell", Name::Begins("Task".into())).click();
    let mut edits: Vec<f64> = (0..EDITS).map(|edit| edited(&window, edit)).collect();
    gaps.sort_by(f64::total_cmp);
    edits.sort_by(f64::total_cmp);
    window.quit();
    Measured {
        tasks,
        largest_gap: gaps.last().copied().unwrap_or_default(),
        middle_gap: gaps.get(gaps.len() / 2).copied().unwrap_or_default(),
        slowest_edit: edits.last().copied().unwrap_or_default(),
        middle_edit: edits.get(edits.len() / 2).copied().unwrap_or_default(),
        elements,
    }
}

/// Moves the row that keys act on by a day, there and back.
fn edited(window: &Window, edit: usize) -> f64 {
    window.run(LISTEN, Vec::new());
    window.press(["Shift Right", "Shift Left"][edit % 2]);
    let took = window.run_until_done(HEARD, Vec::new());
    took.as_f64().unwrap_or_default()
}

fn numbers(values: &Value) -> Vec<f64> {
    let values = values.as_array().into_iter().flatten();
    values.filter_map(Value::as_f64).collect()
}
