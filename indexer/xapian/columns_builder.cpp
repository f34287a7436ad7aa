#include "indexer/xapian/columns_builder.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "indexer/layout.h"
#include "indexer/value_record.h"
#include "indexer/xapian/derived_file.h"

namespace indexer {
namespace {

std::vector<Row> rows_of(const Xapian::Database& database, const std::string& term, Row row_count) {
  std::vector<Row> rows;
  rows.reserve(std::min(database.get_termfreq(term), row_count));
  for (auto row = database.postlist_begin(term); row != database.postlist_end(term); ++row)
    rows.push_back(checked_row(*row, row_count));
  return rows;
}

GatheredValue value_of(const Xapian::Database& database, const corpus::EntityId& id) {
  GatheredValue value;
  value.slug = id.slug;
  value.label = id.slug;
  std::optional<ValueRecord> record = parse_value_record(database.get_metadata(value_key(id)));
  if (!record) return value;
  value.label = std::move(record->label);
  value.is_family = record->is_family;
  if (record->parent) value.parent = corpus::to_string(*record->parent);
  return value;
}

void gather_facet(const Xapian::Database& database, corpus::Facet facet, GatheredRows& rows) {
  const std::string prefix = facet_prefix(facet);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    GatheredValue value = value_of(database, {facet, (*term).substr(prefix.size())});
    value.rows = rows_of(database, *term, rows.row_count);
    rows.facets[corpus::index_of(facet)].push_back(std::move(value));
  }
}

void gather_mentioned(const Xapian::Database& database, GatheredRows& rows) {
  const std::string prefix(kMentionedPrefix);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    if (const auto span = parse_mentioned(std::string_view(*term).substr(prefix.size())))
      rows.mentioned.push_back({*span, rows_of(database, *term, rows.row_count)});
  }
}

void gather_published(const Xapian::Database& database, GatheredRows& rows) {
  for (auto value = database.valuestream_begin(kPublishedSlot);
       value != database.valuestream_end(kPublishedSlot); ++value) {
    const Row row = checked_row(value.get_docid(), rows.row_count);
    if (const auto day = parse_day_value(*value)) rows.published.emplace_back(*day, row);
  }
}

}  // namespace

GatheredRows gather_rows(const Xapian::Database& database) {
  GatheredRows rows;
  rows.row_count = row_count_of(database);
  rows.live = rows_of(database, "", rows.row_count);
  for (const corpus::Facet facet : corpus::kFacets) gather_facet(database, facet, rows);
  gather_mentioned(database, rows);
  gather_published(database, rows);
  return rows;
}

FacetColumns columns_of(const Xapian::Database& database, const std::filesystem::path& folder) {
  return derived(folder, facet_columns_part(database), &FacetColumns::of);
}

DerivedPart facet_columns_part(const Xapian::Database& database) {
  const Revision revision = revision_of(database);
  return {std::string(kFacetColumnsFile), kFacetColumnsKind, revision,
          [&database, revision] { return make_facet_columns(gather_rows(database), revision); }};
}

}  // namespace indexer
