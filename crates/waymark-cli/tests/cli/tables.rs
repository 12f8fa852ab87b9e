//! Tables of spreadsheets: what is left out is something found, what is a mapping, and what is wrong usage.

use std::process::Command;

use serde_json::{Value, json};

use crate::desk::{Desk, has};

const REGISTER: &str =
    "Ref;Risk;Owner;Due\n1;No tool in time;Kim Berg;03/04/2027\n2;Key people leave;;31/02/2027\n";

/// The outcome of each row.
fn outcomes(answer: &Value) -> Vec<&str> {
    let rows = answer["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| row["outcome"].as_str().unwrap())
        .collect()
}

#[test]
fn what_is_left_out_is_something_found() {
    let desk = Desk::with_project();
    desk.write("r.csv", REGISTER);
    let import = ["import", "a.waymark", "r.csv", "--table", "risks"];
    let with = |more: &[&'static str]| [&["--json"], &import[..], more].concat();
    // The order of dates is open: nothing is taken, and a dry run tells it.
    desk.run(&with(&[])).exits(5);
    let told = desk.run(&with(&["--dry-run"])).exits(1).object();
    assert!(
        told["hindrance"]
            .as_str()
            .unwrap()
            .starts_with("D2: 03/04/2027"),
        "{told}"
    );

    desk.write("m.json", json!({ "date_order": "day_first" }).to_string());
    let told = desk.run(&with(&["--mapping", "m.json"])).exits(1).object();
    assert_eq!(outcomes(&told), ["not_taken", "not_taken"]);
    assert_eq!(told["applied"], false);
    let told = desk
        .run(&with(&["--mapping", "m.json", "--add-people"]))
        .exits(1)
        .object();
    assert_eq!(outcomes(&told), ["new", "not_taken"]);
    assert_eq!(told["rows"][0]["ref"], "R-01");
    assert_eq!(told["rows"][1]["problems"][0]["cell"], "D3");
    assert_eq!(told["others"], json!(["Kim Berg is added to People"]));
}

#[test]
fn a_mapping_that_is_none_and_arguments_that_do_not_fit_are_refused() {
    let desk = Desk::with_project();
    desk.write("r.csv", REGISTER);
    desk.write("m.json", r#"{ "colour": "red" }"#);
    let import = ["import", "a.waymark", "r.csv"];
    let with = |more: &[&'static str]| [&import[..], more].concat();
    desk.run(&with(&["--table", "risks", "--mapping", "m.json"]))
        .exits(3);
    desk.run(&with(&["--table", "colours"])).exits(2);
    desk.run(&with(&["--table", "risks", "--remove-missing"]))
        .exits(2);
    desk.run(&with(&["--add-people"])).exits(2);
    desk.run(&["export", "a.waymark", "--format", "xlsx", "-o", "r.xlsx"])
        .exits(2);
    desk.run(&["import", "a.waymark", "a.waymark", "--table", "people"])
        .exits(3);
}

#[test]
fn a_workbook_opens_in_libreoffice_with_the_same_values() {
    if !has("soffice") {
        eprintln!("passed over: there is no LibreOffice (soffice) on this computer");
        return;
    }
    let desk = Desk::with_project();
    desk.write(
        "a.csv",
        "Action,Due,Notes\nSend the list,2027-02-01,'=1+1\n'-5 % is enough,,\"two\nlines, and \"\"quotes\"\"\"\n",
    );
    desk.run(&["import", "a.waymark", "a.csv", "--table", "actions"])
        .exits(0);
    for (format, name) in [("csv", "ours.csv"), ("xlsx", "book.xlsx")] {
        let export = [
            "export",
            "a.waymark",
            "--table",
            "actions",
            "--format",
            format,
            "-o",
            name,
        ];
        desk.run(&export).exits(0);
    }
    // Commas, quotes, UTF-8, from the first line, cells as they are shown.
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";
    let profile = format!(
        "-env:UserInstallation=file://{}",
        desk.path("profile").display()
    );
    let converted = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", filter, "book.xlsx"])
        .current_dir(desk.folder())
        .output()
        .unwrap();
    assert!(converted.status.success(), "{converted:?}");
    let text = |name: &str| std::fs::read_to_string(desk.path(name)).unwrap();
    let ours = text("ours.csv").replace("\r\n", "\n");
    // In CSV an apostrophe keeps a text from being a formula; in a workbook a text is one.
    let ours = ours
        .trim_start_matches('\u{FEFF}')
        .replace("'=", "=")
        .replace("'-", "-");
    let commas = |line: &str| line.trim_end_matches(',').to_string();
    let lines = |text: &str| text.lines().map(commas).collect::<Vec<_>>();
    assert_eq!(lines(&text("book.csv")), lines(&ours));
    assert!(ours.contains("=1+1"), "{ours}");
}
