//! Answers the queries; safe on many threads.

use std::ops::Bound;
use std::path::Path;

use serde_json::{json, Map, Value};
use tantivy::aggregation::agg_req::Aggregations;
use tantivy::aggregation::agg_result::{
    AggregationResult, AggregationResults, BucketEntries, BucketResult,
};
use tantivy::aggregation::{AggContextParams, AggregationCollector, AggregationLimitsGuard};
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, Occur, PhraseQuery, Query, RangeQuery, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption, Value as _};
use tantivy::snippet::SnippetGenerator;
use tantivy::{DocAddress, Index, Score, Searcher, TantivyDocument, Term};

use crate::query::PeerQuery;
use crate::schema::{Fields, FACETS, FOLDING, MONTH, STEMMING};

const HITS: usize = 10;
const VALUES: usize = 10;
const MOST_MEMORY: u64 = 4_000_000_000;
const MOST_BUCKETS: u32 = 1_000_000;

/// What is compared between the peers.
#[derive(Default, Clone)]
pub struct Answer {
    pub total: usize,
    pub facets: [u64; FACETS.len()],
    pub months: u64,
    pub filled_months: u64,
    pub best_score: Score,
    pub snippet_length: usize,
}

pub struct PeerSearcher {
    index: Index,
    searcher: Searcher,
    fields: Fields,
    counts: Aggregations,
}

impl PeerSearcher {
    pub fn open(folder: &Path) -> tantivy::Result<PeerSearcher> {
        let index = Index::open_in_dir(folder)?;
        let searcher = index.reader()?.searcher();
        let fields = Fields::of(&index.schema());
        Ok(PeerSearcher {
            index,
            searcher,
            fields,
            counts: counts(),
        })
    }

    pub fn answer(&self, asked: &PeerQuery, mode: &str) -> tantivy::Result<Answer> {
        let query = self.filtered(asked, self.text_query(asked)?);
        let top = TopDocs::with_limit(HITS).order_by_score();
        let mut answer = Answer::default();
        if mode == "top10" {
            answer.total = self.searcher.search(&*query, &top)?.len();
            return Ok(answer);
        }
        let limits = AggregationLimitsGuard::new(Some(MOST_MEMORY), Some(MOST_BUCKETS));
        let context = AggContextParams::new(limits, self.index.tokenizers().clone());
        let counting = AggregationCollector::from_aggs(self.counts.clone(), context);
        let (hits, total, counted) = self.searcher.search(&*query, &(top, Count, counting))?;
        answer.total = total;
        answer.best_score = hits.first().map_or(0.0, |hit| hit.0);
        add_counts(&mut answer, &counted);
        if mode == "full" {
            answer.snippet_length = self.snippet_length(asked, &*query, &hits)?;
        }
        Ok(answer)
    }

    fn text_query(&self, asked: &PeerQuery) -> tantivy::Result<Box<dyn Query>> {
        Ok(match asked.kind.as_str() {
            "all" => Box::new(AllQuery),
            "phrase" => Box::new(PhraseQuery::new(self.terms(
                self.fields.forms,
                FOLDING,
                asked,
            ))),
            kind => {
                let occur = if kind == "or" {
                    Occur::Should
                } else {
                    Occur::Must
                };
                let stems = self.terms(self.fields.stems, STEMMING, asked);
                let mut words: Vec<(Occur, Box<dyn Query>)> = stems
                    .into_iter()
                    .map(|stem| (occur, term_query(stem, IndexRecordOption::WithFreqs)))
                    .collect();
                if words.len() == 1 {
                    words.remove(0).1
                } else {
                    Box::new(BooleanQuery::new(words))
                }
            }
        })
    }

    fn terms(&self, field: Field, tokenizer: &str, asked: &PeerQuery) -> Vec<Term> {
        let mut tokenizer = self.index.tokenizers().get(tokenizer).expect("a tokenizer");
        let mut term = |word: &String| {
            let mut stream = tokenizer.token_stream(word);
            stream.advance();
            Term::from_field_text(field, &stream.token().text)
        };
        asked.words.iter().map(&mut term).collect()
    }

    fn filtered(&self, asked: &PeerQuery, text: Box<dyn Query>) -> Box<dyn Query> {
        let mut filters: Vec<Box<dyn Query>> = vec![];
        if let Some((facet, value)) = &asked.filter {
            let term = Term::from_field_text(self.fields.facets[*facet], value);
            filters.push(term_query(term, IndexRecordOption::Basic));
        }
        if let Some((from, to)) = asked.days {
            let bound = |day| Bound::Included(Term::from_field_u64(self.fields.day, day));
            filters.push(Box::new(RangeQuery::new(bound(from), bound(to))));
        }
        if filters.is_empty() {
            return text;
        }
        let mut all = vec![(Occur::Must, text)];
        for filter in filters {
            all.push((Occur::Must, Box::new(ConstScoreQuery::new(filter, 0.0))));
        }
        Box::new(BooleanQuery::new(all))
    }

    fn snippet_length(
        &self,
        asked: &PeerQuery,
        query: &dyn Query,
        hits: &[(Score, DocAddress)],
    ) -> tantivy::Result<usize> {
        let searched = if asked.kind == "phrase" {
            self.fields.forms
        } else {
            self.fields.stems
        };
        let snippets = SnippetGenerator::create(&self.searcher, query, searched)?;
        let mut length = 0;
        for (_, address) in hits {
            let document: TantivyDocument = self.searcher.doc(*address)?;
            // The one stored text, whichever field of it was searched.
            let stored = document.get_first(self.fields.stems);
            let text = stored.and_then(|value| value.as_str()).unwrap_or_default();
            length += snippets.snippet(text).to_html().len();
        }
        Ok(length)
    }
}

fn term_query(term: Term, kept: IndexRecordOption) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, kept))
}

fn counts() -> Aggregations {
    let mut asked = Map::new();
    for facet in FACETS {
        asked.insert(
            facet.to_string(),
            json!({"terms": {"field": facet, "size": VALUES, "segment_size": VALUES}}),
        );
    }
    asked.insert(
        MONTH.to_string(),
        json!({"histogram": {"field": MONTH, "interval": 1.0}}),
    );
    serde_json::from_value(Value::Object(asked)).expect("aggregations")
}

fn add_counts(answer: &mut Answer, counted: &AggregationResults) {
    for (name, result) in &counted.0 {
        match result {
            AggregationResult::BucketResult(BucketResult::Terms { buckets, .. }) => {
                let facet = FACETS.iter().position(|facet| facet == name);
                answer.facets[facet.expect("a facet")] =
                    buckets.iter().map(|bucket| bucket.doc_count).sum();
            }
            AggregationResult::BucketResult(BucketResult::Histogram {
                buckets: BucketEntries::Vec(buckets),
            }) => {
                for bucket in buckets {
                    answer.months += bucket.doc_count;
                    answer.filled_months += u64::from(bucket.doc_count > 0);
                }
            }
            _ => {}
        }
    }
}
