//! Best of some warm runs of each query, then all of them on two threads at once.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use crate::query::PeerQuery;
use crate::searching::{Answer, PeerSearcher};

const THREADS: usize = 2;

/// Prints one line of JSON and, unless only the ranking is timed, writes the answers.
pub fn run(
    searcher: &PeerSearcher,
    queries: &[PeerQuery],
    mode: &str,
    repetitions: usize,
    dump: &Path,
) -> tantivy::Result<()> {
    let mut answers = vec![];
    for query in queries {
        answers.push(searcher.answer(query, mode)?);
    }
    if mode != "top10" {
        write(queries, &answers, dump)?;
    }
    let best = best_milliseconds(searcher, queries, mode, repetitions)?;
    let figures: Vec<String> = best.iter().map(|ms| format!("{ms:.4}")).collect();
    println!(
        "{{\"mode\":\"{mode}\",\"qps2\":{:.2},\"ms\":[{}]}}",
        throughput(searcher, queries, mode, repetitions),
        figures.join(",")
    );
    Ok(())
}

fn best_milliseconds(
    searcher: &PeerSearcher,
    queries: &[PeerQuery],
    mode: &str,
    repetitions: usize,
) -> tantivy::Result<Vec<f64>> {
    let mut best = vec![f64::MAX; queries.len()];
    for _ in 0..repetitions {
        for (query, best) in queries.iter().zip(best.iter_mut()) {
            let begun = Instant::now();
            std::hint::black_box(searcher.answer(query, mode)?);
            *best = best.min(begun.elapsed().as_secs_f64() * 1e3);
        }
    }
    Ok(best)
}

fn throughput(
    searcher: &PeerSearcher,
    queries: &[PeerQuery],
    mode: &str,
    repetitions: usize,
) -> f64 {
    let all = queries.len() * repetitions;
    let next = AtomicUsize::new(0);
    let work = || loop {
        let i = next.fetch_add(1, Ordering::Relaxed);
        if i >= all {
            break;
        }
        let answer = searcher.answer(&queries[i % queries.len()], mode);
        std::hint::black_box(answer.expect("an answer"));
    };
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(work);
        }
    });
    all as f64 / begun.elapsed().as_secs_f64()
}

fn write(queries: &[PeerQuery], answers: &[Answer], dump: &Path) -> std::io::Result<()> {
    let mut out = BufWriter::new(File::create(dump)?);
    for (i, (query, answer)) in queries.iter().zip(answers).enumerate() {
        write!(out, "{i}\t{}\t{}", query.kind, answer.total)?;
        for sum in answer.facets {
            write!(out, "\t{sum}")?;
        }
        let Answer {
            months,
            filled_months,
            best_score,
            ..
        } = answer;
        writeln!(out, "\t{months}\t{filled_months}\t{best_score}")?;
    }
    out.flush()
}
