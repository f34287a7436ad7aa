#include "searcher/xapian/snapshot.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "indexer/layout.h"
#include "indexer/xapian/columns_builder.h"
#include "indexer/xapian/derived_file.h"
#include "indexer/xapian/stem_postings_builder.h"
#include "indexer/xapian/stories_builder.h"
#include "indexer/xapian/word_positions_builder.h"

namespace searcher {

using indexer::Row;
using indexer::ValueRows;

Snapshot::Snapshot(const Xapian::Database& database, const std::string& folder)
    : revision_(indexer::revision_of(database)),
      columns_(indexer::columns_of(database, folder)),
      stories_(indexer::stories_of(database, folder)),
      stems_(indexer::stem_postings_of(database, folder)),
      positions_(indexer::word_positions_of(database, folder, stems_.lengths())),
      live_(RowSet(columns_.row_count, columns_.live)) {}

RowSet Snapshot::with_value(const corpus::EntityId& id) const {
  RowSet rows = none();
  const indexer::FacetColumn& facet = column(id.facet);
  if (const auto ordinal = facet.find(id.slug)) insert_value(rows, facet.values, *ordinal);
  return rows;
}

RowSet Snapshot::with_any(corpus::Facet facet) const {
  return {columns_.row_count, column(facet).values.any};
}

RowSet Snapshot::within(DateField field, const corpus::DateSpan& span) const {
  return field == DateField::Mentioned ? mentioned_within(span) : published_within(span);
}

std::shared_ptr<const BucketPlan> Snapshot::bucket_plan(const DateAsk& ask) const {
  return bucket_plans_.plan(columns_, ask);
}

const ValueNames& Snapshot::names(corpus::Facet facet, const Xapian::Database& database) const {
  LazyNames& lazy = names_[corpus::index_of(facet)];
  std::call_once(lazy.read, [&] {
    std::vector<indexer::ValueRecord> values;
    const indexer::Texts& slugs = column(facet).slugs;
    for (std::size_t i = 0; i < slugs.size(); ++i) {
      const std::string key = indexer::value_key({facet, std::string(slugs[i])});
      if (auto parsed = indexer::parse_value_record(database.get_metadata(key)))
        values.push_back(*std::move(parsed));
    }
    lazy.names = ValueNames(std::move(values));
  });
  return lazy.names;
}

void Snapshot::insert_value(RowSet& rows, const ValueRows& values, std::size_t ordinal) const {
  if (values.has_bits(ordinal)) {
    rows |= values.bits_of(ordinal);
  } else {
    for (const Row row : values.list_of(ordinal)) rows.insert(row);
  }
}

RowSet Snapshot::published_within(const corpus::DateSpan& span) const {
  const indexer::PublishedColumn& published = columns_.published;
  const auto begin = published.days.begin();
  const auto first = static_cast<std::size_t>(
      std::lower_bound(begin, published.days.end(), span.from.time_since_epoch().count()) - begin);
  const auto last = static_cast<std::size_t>(
      std::upper_bound(begin, published.days.end(), span.to.time_since_epoch().count()) - begin);
  RowSet rows = none();
  if (first >= last) return rows;
  const auto by_day = [&](std::size_t from_day, std::size_t to_day) {
    const std::uint32_t start = published.by_day.starts[from_day];
    return published.by_day.numbers.subspan(start, published.by_day.starts[to_day] - start);
  };
  const auto inside = by_day(first, last);
  if (inside.size() <= published.by_day.numbers.size() / 2) {
    for (const Row row : inside) rows.insert(row);
    return rows;
  }
  // Most of the rows: those outside are taken away instead.
  rows |= published.dated;
  for (const Row row : by_day(0, first)) rows.erase(row);
  for (const Row row : by_day(last, published.days.size())) rows.erase(row);
  return rows;
}

RowSet Snapshot::mentioned_within(const corpus::DateSpan& span) const {
  const indexer::MentionedColumn& mentioned = columns_.mentioned;
  RowSet rows = none();
  for (std::size_t i = 0; i < mentioned.values.size(); ++i) {
    if (corpus::answers(mentioned.span_of(i), span)) insert_value(rows, mentioned.values, i);
  }
  return rows;
}

}  // namespace searcher
