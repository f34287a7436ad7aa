//! Tantivy beside Sitrep, for scripts/bench peers.
//!
//!     tantivy-peer index CORPUS INDEX THREADS
//!     tantivy-peer query INDEX QUERIES REPETITIONS DUMP MODE...

mod indexing;
mod query;
mod schema;
mod searching;
mod timing;

use std::path::Path;

fn main() -> tantivy::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let number = |i: usize| arguments[i].parse::<usize>().expect("a number");
    if arguments[1] == "index" {
        return indexing::index(
            Path::new(&arguments[2]),
            Path::new(&arguments[3]),
            number(4),
        );
    }
    let searcher = searching::PeerSearcher::open(Path::new(&arguments[2]))?;
    let queries = query::read_all(Path::new(&arguments[3]))?;
    for mode in &arguments[6..] {
        timing::run(
            &searcher,
            &queries,
            mode,
            number(4),
            Path::new(&arguments[5]),
        )?;
    }
    Ok(())
}
