//! The worked examples in `docs/scheduling.md` are true: each block marked `plan` is scheduled and
//! compared with its own picture.

#![allow(
    clippy::unwrap_used,
    reason = "documentation that cannot be read has failed"
)]

mod drawing;

#[test]
fn worked_examples_are_true() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/scheduling.md");
    let text = std::fs::read_to_string(path).unwrap();
    let examples: Vec<&str> = text
        .split("```plan\n")
        .skip(1)
        .map(|block| block.split_once("```").unwrap().0)
        .collect();
    assert!(examples.len() >= 10, "the examples are gone");
    for example in examples {
        drawing::check(example);
    }
}
