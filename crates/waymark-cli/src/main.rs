//! waymark-cli
fn main() {}
