#include "indexer/xapian/columns_builder.h"

#include <optional>
#include <string>
#include <utility>

#include "indexer/layout.h"

namespace indexer {
namespace {

// Posting lists of all terms with a prefix; `parse` turns the rest of a term into its key.
template <typename Key, typename Parse>
FacetColumn<Key> column_of(const Xapian::Database& database, const std::string& prefix, Row row_count, Parse parse) {
  std::vector<ValuePostings<Key>> postings;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    std::optional<Key> key = parse(std::string_view(*term).substr(prefix.size()));
    if (!key) continue;
    ValuePostings<Key> value{*std::move(key), {}};
    value.rows.reserve(term.get_termfreq());
    for (auto row = database.postlist_begin(*term); row != database.postlist_end(*term); ++row) {
      value.rows.push_back(*row);
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
  columns.live.assign(columns.row_count, false);
  for (auto row = database.postlist_begin(""); row != database.postlist_end(""); ++row) columns.live[*row] = true;
  columns.published.resize(columns.row_count);
  for (auto value = database.valuestream_begin(kPublishedSlot); value != database.valuestream_end(kPublishedSlot);
       ++value) {
    columns.published[value.get_docid()] = parse_day_value(*value);
  }
  for (const corpus::Facet facet : corpus::kFacets) {
    columns.facets[corpus::index_of(facet)] =
        column_of<std::string>(database, facet_prefix(facet), columns.row_count, slug_of);
  }
  columns.mentioned =
      column_of<corpus::DateSpan>(database, std::string(kMentionedPrefix), columns.row_count, parse_mentioned);
  return columns;
}

}  // namespace indexer
