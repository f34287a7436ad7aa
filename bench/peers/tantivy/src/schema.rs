//! What lies in the index: stems without positions, word forms with them, facets and days.

use tantivy::schema::{
    Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions, FAST, INDEXED, STORED, STRING,
};

pub const FACETS: [&str; 5] = ["people", "orgs", "weapons", "resolutions", "places"];
pub const MONTH: &str = "month";
pub const STEMMING: &str = "en_stem";
pub const FOLDING: &str = "default";
const FIRST_YEAR: u64 = 2014;

#[derive(Clone)]
pub struct Fields {
    /// Stems with their frequency, and the stored text.
    pub stems: Field,
    /// Word forms with their positions, for phrases.
    pub forms: Field,
    pub facets: Vec<Field>,
    pub day: Field,
    pub month: Field,
    pub mentioned: Field,
    pub id: Field,
}

impl Fields {
    pub fn of(schema: &Schema) -> Fields {
        let field = |name: &str| schema.get_field(name).expect("a field of the schema");
        Fields {
            stems: field("text"),
            forms: field("words"),
            facets: FACETS.iter().map(|facet| field(facet)).collect(),
            day: field("date"),
            month: field(MONTH),
            mentioned: field("mdates"),
            id: field("id"),
        }
    }
}

fn words(tokenizer: &str, kept: IndexRecordOption) -> TextOptions {
    TextOptions::default().set_indexing_options(
        TextFieldIndexing::default()
            .set_tokenizer(tokenizer)
            .set_index_option(kept),
    )
}

pub fn schema() -> Schema {
    let mut schema = Schema::builder();
    schema.add_text_field(
        "text",
        words(STEMMING, IndexRecordOption::WithFreqs).set_stored(),
    );
    schema.add_text_field(
        "words",
        words(FOLDING, IndexRecordOption::WithFreqsAndPositions),
    );
    for facet in FACETS {
        schema.add_text_field(facet, STRING | FAST);
    }
    schema.add_u64_field("date", FAST | INDEXED);
    schema.add_u64_field(MONTH, FAST);
    schema.add_u64_field("mdates", FAST);
    schema.add_u64_field("id", FAST | STORED | INDEXED);
    schema.build()
}

/// 20221020 for 2022-10-20.
pub fn day_number(day: &str) -> u64 {
    let number = |range: std::ops::Range<usize>| day[range].parse::<u64>().expect("a day");
    number(0..4) * 10000 + number(5..7) * 100 + number(8..10)
}

pub fn month_number(day: u64) -> u64 {
    (day / 10000 - FIRST_YEAR) * 12 + day / 100 % 100 - 1
}
