#include "searcher/xapian/snapshot.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "indexer/layout.h"
#include "indexer/xapian/columns_builder.h"
#include "indexer/xapian/stem_postings_builder.h"
#include "indexer/xapian/stories_builder.h"

namespace searcher {

using indexer::Row;

Snapshot::Snapshot(const Xapian::Database& database, const std::string& folder)
    : uuid_(database.get_uuid()),
      revision_(database.get_revision()),
      columns_(indexer::build_columns(database)),
      stories_(folder.empty() ? indexer::stories_of(database)
                              : indexer::stories_of(database, folder)),
      stems_(folder.empty() ? indexer::build_stem_postings(database)
                            : indexer::open_stem_postings(database, folder)),
      live_(columns_.row_count) {
  for (Row row = 1; row < columns_.row_count; ++row) {
    if (columns_.live[row]) live_.insert(row);
  }
}

RowSet Snapshot::with_any(corpus::Facet facet) const {
  RowSet rows = none();
  live_.for_each([&](Row row) {
    if (!column(facet).rows.of(row).empty()) rows.insert(row);
  });
  return rows;
}

RowSet Snapshot::with_date(DateField field) const {
  RowSet rows = none();
  live_.for_each([&](Row row) {
    const bool has = field == DateField::Published ? columns_.published[row].has_value()
                                                   : !columns_.mentioned.rows.of(row).empty();
    if (has) rows.insert(row);
  });
  return rows;
}

RowSet Snapshot::within(DateField field, const corpus::DateSpan& span) const {
  if (field == DateField::Mentioned) return mentioned_within(span);
  RowSet rows = none();
  live_.for_each([&](Row row) {
    const std::optional<corpus::Day>& day = columns_.published[row];
    if (day && span.from <= *day && *day <= span.to) rows.insert(row);
  });
  return rows;
}

const ValueNames& Snapshot::names(corpus::Facet facet, const Xapian::Database& database) const {
  LazyNames& lazy = names_[corpus::index_of(facet)];
  std::call_once(lazy.read, [&] {
    std::vector<indexer::ValueRecord> values;
    for (const auto& value : column(facet).values) {
      const std::string record = database.get_metadata(indexer::value_key({facet, value.key}));
      if (std::optional<indexer::ValueRecord> parsed = indexer::parse_value_record(record)) {
        values.push_back(*std::move(parsed));
      }
    }
    lazy.names = ValueNames(std::move(values));
  });
  return lazy.names;
}

RowSet Snapshot::mentioned_within(const corpus::DateSpan& span) const {
  const auto& mentioned = columns_.mentioned;
  std::vector<bool> answering(mentioned.values.size());
  for (std::size_t i = 0; i < answering.size(); ++i)
    answering[i] = corpus::answers(mentioned.values[i].key, span);
  RowSet rows = none();
  live_.for_each([&](Row row) {
    const auto spans = mentioned.rows.of(row);
    if (std::any_of(spans.begin(), spans.end(),
                    [&](std::uint32_t ordinal) { return answering[ordinal]; })) {
      rows.insert(row);
    }
  });
  return rows;
}

}  // namespace searcher
