//! temp
fn main() {
    for f in std::env::args().skip(1) {
        match waymark_exchange::sheet::read(std::fs::File::open(&f).unwrap(), None) {
            Ok(s) => {
                println!("{} {:?}", s.name, s.merged);
                for r in &s.rows {
                    println!("{r:?}");
                }
                for n in &s.notes {
                    println!("{n}");
                }
            }
            Err(e) => println!("{e}"),
        }
    }
}
