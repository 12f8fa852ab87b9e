//! Writes a status pack of invented content, to be looked at: `cargo run --example sample out.pdf`.

#[path = "../tests/common/northgate.rs"]
mod northgate;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let path = std::env::args_os()
        .nth(1)
        .map_or(PathBuf::from("pack.pdf"), PathBuf::from);
    let saved = waymark_pack::render(&northgate::pack_with_scope()).and_then(|pack| {
        pack.save_to(&path)?;
        Ok(pack)
    });
    match saved {
        Ok(pack) => {
            println!(
                "{}: {} pages, {} bytes",
                path.display(),
                pack.pages().len(),
                pack.bytes().len()
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
