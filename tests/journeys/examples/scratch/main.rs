use serde_json::json;
use waymark_journeys::pages::Plan;
use waymark_journeys::{Journey, Name, Size};
const T: &str = r#"
const [done] = arguments;
const inv = window.__TAURI_INTERNALS__.invoke;
(async () => {
  const out = [];
  const time = async (n, f) => { const b = performance.now(); const r = await f(); out.push([n, Math.round(performance.now()-b)]); return r; };
  const orig = window.__TAURI_INTERNALS__.invoke;
  for (const n of ["session","info","status","people","raid"]) await time(n, () => inv(n, {}));
  await time("history", () => inv("history", {latest: 20}));
  const w = await time("schedule whole", () => inv("schedule", {known: null}));
  const s = await time("schedule same", () => inv("schedule", {known: w.number}));
  const last = w.whole.tasks.filter(t => !t.summary).at(-1);
  const cmd = [{do:"task.set_duration", id:last.id, days: last.duration_days + 3}];
  await time("effect", () => inv("effect", {commands: cmd}));
  await time("effect", () => inv("effect", {commands: cmd}));
  done(out);
})();
"#;
const E: &str = r#"
window.__log = [];
const f = window.fetch; 
window.fetch = async (...a) => { const b = performance.now(); const r = await f(...a); const u = String(a[0]); window.__log.push([u.split('/').pop(), 'at', Math.round(b - window.__t0), 'took', Math.round(performance.now()-b)]);
  const j = r.json.bind(r); r.json = async () => { const c = performance.now(); const x = await j(); window.__log.push([u.split('/').pop(), 'json', Math.round(performance.now()-c)]); return x; }; return r; };
addEventListener("keydown", (e) => { if (e.key.startsWith("Arrow")) { window.__t0 = performance.now(); window.__log.push(['key']); let last = performance.now(); const end = last + 1200; const tick = (n) => { if (n - last > 30) window.__log.push(['frame gap', Math.round(n-last), 'ending at', Math.round(n - window.__t0)]); last = n; if (n < end) requestAnimationFrame(tick); }; requestAnimationFrame(tick);} }, true);
new MutationObserver(() => window.__log.push(['dom', Math.round(performance.now() - window.__t0)])).observe(document.querySelector("[role=treegrid]"), {subtree: true, characterData: true, childList: true});
"#;
fn main() {
    Journey::on(Size::Usual).walk(|walk| {
        let n = std::env::args().nth(1).unwrap_or("10000".into());
        let project = walk.file("plan");
        project.waymark(&["bench-data"], &["--tasks", &n]);
        let window = walk.open(&project);
        let plan = Plan::of(&window);
        plan.table().wait();
        println!("{}", window.run_until_done(T, vec![]));
        println!("{}", window.run_until_done(T, vec![]));
        plan.table().tab_to();
        window.press("End");
        std::thread::sleep(std::time::Duration::from_secs(2));
        let _ = Name::Any;
        let _ = json!(1);
        window.run(E, vec![]);
        for _ in 0..3 {
            window.run("window.__log.length = 0", vec![]);
            window.press("Shift Right");
            std::thread::sleep(std::time::Duration::from_secs(2));
            let log = window.run("return window.__log", vec![]);
            for line in log.as_array().unwrap() {
                println!("  {line}");
            }
            println!("---");
        }
        window.quit();
    });
}
