//! The workspace as these tests see it: what cargo says of its packages, and the text of its files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// A package of this workspace.
pub struct Package {
    /// The text of its `Cargo.toml`.
    pub manifest: String,
    /// What its library or program depends on; what only its tests use is left out.
    pub dependencies: Vec<Dependency>,
}

impl Package {
    /// The dependency of this name.
    pub fn on(&self, name: &str) -> Option<&Dependency> {
        self.dependencies.iter().find(|d| d.name == name)
    }
}

/// A dependency as a manifest declares it.
pub struct Dependency {
    pub name: String,
    pub features: Vec<String>,
    pub default_features: bool,
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The packages of the workspace by name.
pub fn packages() -> BTreeMap<String, Package> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--offline",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo metadata: {said}");
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    packages
        .iter()
        .map(|package| (text(&package["name"]), read(package)))
        .collect()
}

fn read(package: &Value) -> Package {
    let declared = package["dependencies"].as_array().unwrap();
    Package {
        manifest: fs::read_to_string(text(&package["manifest_path"])).unwrap(),
        dependencies: declared
            .iter()
            .filter(|dependency| dependency["kind"] != "dev")
            .map(|dependency| Dependency {
                name: text(&dependency["name"]),
                features: dependency["features"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(text)
                    .collect(),
                default_features: dependency["uses_default_features"] == true,
            })
            .collect(),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_string()
}

/// A file with its path from the root, written with `/`.
pub struct TextFile {
    pub path: String,
    pub text: String,
}

/// Every text file of the project; what is built, downloaded or git's own is left out.
pub fn files() -> Vec<TextFile> {
    let mut files = Vec::new();
    collect(&root(), "", &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// The Rust sources that are shipped: all under `src` of a crate.
pub fn sources() -> Vec<TextFile> {
    let mut files = files();
    files.retain(|file| {
        let within = |folder: &str| file.path.starts_with(folder);
        let shipped = file.path.contains("/src/") && (within("crates/") || within("src-tauri/"));
        shipped && file.path.ends_with(".rs") && !within("crates/xtask/")
    });
    files
}

fn collect(folder: &Path, path: &str, files: &mut Vec<TextFile>) {
    const NOT_OURS: [&str; 7] = [
        ".git",
        "target",
        "node_modules",
        "dist",
        "dist-states",
        "test-results",
        "gen",
    ];
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{path}{name}");
        let kind = entry.file_type().unwrap();
        if kind.is_dir() && !NOT_OURS.contains(&name.as_str()) {
            collect(&entry.path(), &format!("{path}/"), files);
        } else if kind.is_file()
            && let Ok(text) = fs::read_to_string(entry.path())
        {
            files.push(TextFile { path, text });
        }
    }
}
