#include "indexer/xapian/columns_builder.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "indexer/layout.h"

namespace indexer {
namespace {

// A row that the columns have a place for; every other is a sign of damage.
Row checked(Xapian::docid row, Row row_count) {
  if (row == 0 || row >= row_count)
    throw Xapian::DatabaseCorruptError("a report has an impossible number");
  return row;
}

// Posting lists of all terms with a prefix; `parse` turns the rest of a term into its key.
template <typename Key, typename Parse>
FacetColumn<Key> column_of(const Xapian::Database& database, const std::string& prefix,
                           Row row_count, Parse parse) {
  std::vector<ValuePostings<Key>> postings;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    std::optional<Key> key = parse(std::string_view(*term).substr(prefix.size()));
    if (!key) continue;
    ValuePostings<Key> value{*std::move(key), {}};
    value.rows.reserve(std::min(term.get_termfreq(), row_count));
    for (auto row = database.postlist_begin(*term); row != database.postlist_end(*term); ++row) {
      value.rows.push_back(checked(*row, row_count));
    }
    postings.push_back(std::move(value));
  }
  return make_column(std::move(postings), row_count);
}

std::optional<std::string> slug_of(std::string_view text) { return std::string(text); }

}  // namespace

FacetColumns build_columns(const Xapian::Database& database) {
  FacetColumns columns;
  columns.row_count = database.get_lastdocid() + 1;
  if (columns.row_count == 0)
    throw Xapian::DatabaseCorruptError("the number of reports is impossible");
  columns.live.assign(columns.row_count, false);
  for (auto row = database.postlist_begin(""); row != database.postlist_end(""); ++row) {
    columns.live[checked(*row, columns.row_count)] = true;
  }
  columns.published.resize(columns.row_count);
  for (auto value = database.valuestream_begin(kPublishedSlot);
       value != database.valuestream_end(kPublishedSlot); ++value) {
    columns.published[checked(value.get_docid(), columns.row_count)] = parse_day_value(*value);
  }
  for (const corpus::Facet facet : corpus::kFacets) {
    columns.facets[corpus::index_of(facet)] =
        column_of<std::string>(database, facet_prefix(facet), columns.row_count, slug_of);
  }
  columns.mentioned = column_of<corpus::DateSpan>(database, std::string(kMentionedPrefix),
                                                  columns.row_count, parse_mentioned);
  return columns;
}

}  // namespace indexer
