#include "indexer/xapian/columns_builder.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "indexer/layout.h"
#include "indexer/value_record.h"

namespace indexer {
namespace {

// A row that the columns have a place for; every other is a sign of damage.
Row checked(Xapian::docid row, Row row_count) {
  if (row == 0 || row >= row_count)
    throw Xapian::DatabaseCorruptError("a report has an impossible number");
  return row;
}

std::vector<Row> rows_of(const Xapian::Database& database, const std::string& term, Row row_count) {
  std::vector<Row> rows;
  rows.reserve(std::min(database.get_termfreq(term), row_count));
  for (auto row = database.postlist_begin(term); row != database.postlist_end(term); ++row)
    rows.push_back(checked(*row, row_count));
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
    const Row row = checked(value.get_docid(), rows.row_count);
    if (const auto day = parse_day_value(*value)) rows.published.emplace_back(*day, row);
  }
}

FacetColumns columns_from(std::optional<ColumnFile> file) {
  std::optional<FacetColumns> columns =
      file ? FacetColumns::of(*std::move(file)) : std::optional<FacetColumns>();
  // They were made a moment ago: only what the database says can be at fault.
  if (!columns)
    throw Xapian::DatabaseCorruptError("what reports are filed under contradicts itself");
  return *std::move(columns);
}

std::optional<FacetColumns> find_columns(const std::filesystem::path& file,
                                         const Revision& revision) {
  std::optional<ColumnFile> opened = ColumnFile::open(file, kFacetColumnsKind, revision);
  return opened ? FacetColumns::of(*std::move(opened)) : std::nullopt;
}

// Whether whole columns of a later revision of the same index lie there.
bool has_later(const std::filesystem::path& file, const Revision& than) {
  const std::optional<Revision> there = ColumnFile::claimed_revision(file, kFacetColumnsKind);
  return there && there->uuid == than.uuid && there->number > than.number &&
         find_columns(file, *there);
}

}  // namespace

Revision revision_of(const Xapian::Database& database) {
  return {database.get_uuid(), database.get_revision()};
}

GatheredRows gather_rows(const Xapian::Database& database) {
  GatheredRows rows;
  rows.row_count = database.get_lastdocid() + 1;
  if (rows.row_count == 0)
    throw Xapian::DatabaseCorruptError("the number of reports is impossible");
  rows.live = rows_of(database, "", rows.row_count);
  for (const corpus::Facet facet : corpus::kFacets) gather_facet(database, facet, rows);
  gather_mentioned(database, rows);
  gather_published(database, rows);
  return rows;
}

FacetColumns columns_of(const Xapian::Database& database, const std::filesystem::path& folder) {
  const Revision revision = revision_of(database);
  const auto make = [&] { return make_facet_columns(gather_rows(database), revision); };
  if (folder.empty()) return columns_from(ColumnFile::of(make(), kFacetColumnsKind, revision));
  const std::filesystem::path file = folder / kFacetColumnsFile;
  if (auto columns = find_columns(file, revision)) return *std::move(columns);
  const ColumnLock lock(folder);
  // Another may have made them while this one waited.
  if (auto columns = find_columns(file, revision)) return *std::move(columns);
  std::vector<std::byte> bytes = make();
  if (lock.is_held() && !has_later(file, revision) && write_whole(file, bytes)) {
    if (auto columns = find_columns(file, revision)) return *std::move(columns);
  }
  return columns_from(ColumnFile::of(std::move(bytes), kFacetColumnsKind, revision));
}

}  // namespace indexer
