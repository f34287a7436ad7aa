//! Indexes the corpus on some threads and merges it into one segment.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use serde_json::Value;
use tantivy::{Index, IndexWriter, TantivyDocument};

use crate::schema::{day_number, month_number, schema, Fields, FACETS};

const BUFFER_OF_A_THREAD: usize = 500_000_000;
const READ_AT_ONCE: usize = 1 << 20;

pub fn index(corpus: &Path, folder: &Path, threads: usize) -> tantivy::Result<()> {
    std::fs::create_dir_all(folder)?;
    let index = Index::create_in_dir(folder, schema())?;
    let fields = Fields::of(&index.schema());
    let mut writer: IndexWriter =
        index.writer_with_num_threads(threads, BUFFER_OF_A_THREAD * threads)?;
    for line in BufReader::with_capacity(READ_AT_ONCE, File::open(corpus)?).lines() {
        let report: Value = serde_json::from_str(&line?).expect("a line of JSON");
        writer.add_document(document(&fields, &report))?;
    }
    writer.commit()?;
    merge(&index, writer)?;
    // The first merge may leave out segments that were being merged in the background.
    merge(&index, index.writer_with_num_threads(1, 50_000_000)?)
}

fn merge(index: &Index, mut writer: IndexWriter) -> tantivy::Result<()> {
    writer.garbage_collect_files().wait()?;
    let segments = index.searchable_segment_ids()?;
    if segments.len() > 1 {
        writer.merge(&segments).wait()?;
        writer.garbage_collect_files().wait()?;
    }
    writer.wait_merging_threads()
}

fn document(fields: &Fields, report: &Value) -> TantivyDocument {
    let text = |name: &str| report[name].as_str().expect("a text");
    let list = |name: &str| report[name].as_array().expect("a list").iter();
    let mut document = TantivyDocument::default();
    document.add_text(fields.stems, format!("{}\n{}", text("title"), text("body")));
    document.add_text(fields.forms, text("title"));
    document.add_text(fields.forms, text("body"));
    for (field, facet) in fields.facets.iter().zip(FACETS) {
        for value in list(facet) {
            document.add_text(*field, value.as_str().expect("a value"));
        }
    }
    let day = day_number(text("date"));
    document.add_u64(fields.day, day);
    document.add_u64(fields.month, month_number(day));
    for mentioned in list("mentioned_dates") {
        document.add_u64(
            fields.mentioned,
            day_number(mentioned.as_str().expect("a day")),
        );
    }
    document.add_u64(fields.id, report["id"].as_u64().expect("a number"));
    document
}
