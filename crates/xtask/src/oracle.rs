//! Another scheduler beside ours: MPXJ, a Java library that schedules as Microsoft Project does. It is installed from
//! PyPI under `target/tools`, which needs Python and Java; where they are missing that is said, and nothing else fails.

use std::path::PathBuf;

use crate::shell::{Shell, Stopped, command_step, found, root};

/// MPXJ and the bridge to it, in the versions whose answers the tests keep.
const PACKAGES: &str = "mpxj==16.10.0 jpype1==1.7.1";

/// Where plans and answers lie.
const FOLDER: &str = "target/oracle";

/// Where plans of projects lie, as we wrote them and as they came back.
const SENT: &str = "target/oracle/sent";

const ORACLE: &str = "run --quiet --release --package waymark-exchange --example oracle --";

/// `cargo xtask oracle`: random plans, both answers, and a reason for each figure that differs.
///
/// # Errors
/// At the first step that fails, and where Python or Java is missing.
pub fn oracle(freeze: bool) -> Result<(), Stopped> {
    let Some(python) = python()? else {
        return Err(Stopped(format!("There is nobody to ask. {MISSING}")));
    };
    let write = Shell::cargo(ORACLE).words("write").words(FOLDER);
    command_step("Random plans", &write)?;
    let ask = "crates/waymark-exchange/examples/oracle/mpxj/ask.py answers";
    let answers = Shell::new(&python.to_string_lossy())
        .words(ask)
        .words(FOLDER);
    command_step("What MPXJ says", &answers)?;
    let compare = Shell::cargo(ORACLE).words("compare").words(FOLDER);
    command_step("Agreement", &compare)?;
    for (step, shell) in [
        (
            "Plans of projects",
            Shell::cargo(ORACLE).words("send").words(SENT),
        ),
        (
            "MPXJ reads them and writes them again",
            Shell::new(&python.to_string_lossy())
                .words("crates/waymark-exchange/examples/oracle/mpxj/ask.py rewrite")
                .words(SENT),
        ),
        (
            "There and back",
            Shell::cargo(ORACLE).words("meet").words(SENT),
        ),
    ] {
        command_step(step, &shell)?;
    }
    if freeze {
        let rewritten = "crates/waymark-exchange/tests/fixtures/mpxj-rewritten.xml";
        let kept = std::fs::copy(
            root().join(SENT).join("small.rewritten"),
            root().join(rewritten),
        );
        kept.map_err(|e| Stopped(format!("{rewritten}: {e}")))?;
        let kept = "crates/waymark-exchange/tests/fixtures/mpxj.txt";
        let keep = Shell::cargo(ORACLE)
            .words("freeze")
            .words(FOLDER)
            .words(kept);
        command_step("Answers that the tests keep", &keep)?;
    }
    Ok(())
}

/// `cargo xtask bench schedule`: how the scheduler grows, and how it stands to MPXJ.
///
/// # Errors
/// At the first step that fails. Without Python or Java our own ratios are printed alone.
pub fn bench() -> Result<(), Stopped> {
    let ours = Shell::cargo("bench --package waymark-schedule --bench schedule");
    command_step("The scheduler alone", &ours)?;
    let Some(python) = python()? else {
        println!("\nNot held against MPXJ. {MISSING}");
        return Ok(());
    };
    let race = Shell::cargo(ORACLE).words("race").words(FOLDER);
    let race = race.words(&python.to_string_lossy());
    command_step("The same plan in MPXJ", &race)
}

const MISSING: &str = "MPXJ needs Python 3 with venv and a Java runtime 11 or newer, on Debian `python3-venv` and `default-jre-headless`.";

/// A Python that has MPXJ; none where it cannot be had.
fn python() -> Result<Option<PathBuf>, Stopped> {
    let system = ["python3", "python"]
        .into_iter()
        .find(|name| found(name).is_some());
    let (Some(system), Some(_)) = (system, found("java")) else {
        return Ok(None);
    };
    let venv = root().join("target/tools/mpxj");
    let python = venv.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let program = python.to_string_lossy().into_owned();
    let installed = Shell::new(&program).words("-m pip show --quiet mpxj jpype1");
    if !installed.succeeds() {
        let make = Shell::new(system).words("-m venv target/tools/mpxj");
        command_step("A folder for MPXJ", &make)?;
        let install = Shell::new(&program)
            .words("-m pip install --quiet")
            .words(PACKAGES);
        command_step("MPXJ", &install)?;
    }
    Ok(Some(python))
}
