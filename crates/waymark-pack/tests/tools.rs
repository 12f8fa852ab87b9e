//! The file as other people's tools see it. A tool that is not on the path is said to be missing
//! and its check is left out.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod common;

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use common::{northgate, pictures, runs};
use waymark_pack::{Logo, render};

/// What the tool printed; `None`, with a word on the terminal, if there is no such tool.
fn run(tool: &str, arguments: &[&str], file: &Path) -> Option<String> {
    match Command::new(tool)
        .args(arguments)
        .arg(file)
        .arg("-")
        .output()
    {
        Ok(output) => {
            let printed = String::from_utf8(output.stdout).unwrap();
            let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(
                output.status.success(),
                "{tool} failed:\n{printed}{complaint}"
            );
            Some(printed)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            println!("{tool} is not installed: its check is left out");
            None
        }
        Err(error) => panic!("{tool} could not be started: {error}"),
    }
}

fn saved() -> (tempfile::TempDir, std::path::PathBuf, waymark_pack::Pdf) {
    let mut content = northgate::pack();
    content.organisation = "Åsgård Telecom, Αθήνα, Жуковський, q\u{30a} office".to_owned();
    content.logo = Some(Logo::from_png(&pictures::shaded(300, 84)).unwrap());
    let pdf = render(&content).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pack.pdf");
    pdf.save_to(&path).unwrap();
    (folder, path, pdf)
}

#[test]
fn qpdf_finds_nothing_wrong() {
    let (_folder, path, _) = saved();
    let Ok(output) = Command::new("qpdf").arg("--check").arg(&path).output() else {
        println!("qpdf is not installed: its check is left out");
        return;
    };
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        said.contains("No syntax or stream encoding errors found"),
        "{said}"
    );
}

#[test]
fn every_word_can_be_extracted() {
    let (_folder, path, pdf) = saved();
    let Some(text) = run("pdftotext", &["-raw"], &path) else {
        return;
    };
    let joined = |text: &str| text.split_whitespace().collect::<String>();
    let extracted = joined(&text);
    for (_, run) in pdf.pages().iter().flat_map(runs) {
        assert!(
            extracted.contains(&joined(&run.text)),
            "{:?} was not extracted",
            run.text
        );
    }
    assert!(
        text.contains("Åsgård Telecom, Αθήνα, Жуковський, q\u{30a} office"),
        "{text}"
    );
    assert!(
        text.contains("configuration problems are settled"),
        "ligatures are read as letters"
    );
}

#[test]
fn fonts_are_embedded_subset_and_readable() {
    let (_folder, path, _) = saved();
    let Ok(output) = Command::new("pdffonts").arg(&path).output() else {
        println!("pdffonts is not installed: its check is left out");
        return;
    };
    let table = String::from_utf8(output.stdout).unwrap();
    let fonts: Vec<&str> = table.lines().skip(2).collect();
    assert_eq!(fonts.len(), 5, "{table}");
    for font in fonts {
        assert!(
            font.contains("+IBMPlex") && font.contains("yes yes yes"),
            "{font}"
        );
    }
}
