//! The query file: a line is class, words, facet=value, first day, last day; parted by tabs.

use std::path::Path;

use crate::schema::{day_number, FACETS};

pub struct PeerQuery {
    pub kind: String,
    pub words: Vec<String>,
    /// Place in FACETS, and the value.
    pub filter: Option<(usize, String)>,
    pub days: Option<(u64, u64)>,
}

pub fn read_all(file: &Path) -> std::io::Result<Vec<PeerQuery>> {
    Ok(std::fs::read_to_string(file)?.lines().map(parse).collect())
}

fn parse(line: &str) -> PeerQuery {
    let parts: Vec<&str> = line.split('\t').collect();
    let filter = parts[2].split_once('=').map(|(facet, value)| {
        let place = FACETS.iter().position(|known| *known == facet);
        (place.expect("a facet"), value.to_string())
    });
    let days = (!parts[3].is_empty()).then(|| (day_number(parts[3]), day_number(parts[4])));
    PeerQuery {
        kind: parts[0].to_string(),
        words: parts[1].split_whitespace().map(str::to_string).collect(),
        filter,
        days,
    }
}
