#pragma once

#include <xapian.h>

#include <array>
#include <memory>
#include <mutex>
#include <string>

#include "corpus/entity.h"
#include "indexer/facet_columns.h"
#include "indexer/stem_postings.h"
#include "indexer/stories.h"
#include "indexer/word_positions.h"
#include "searcher/query.h"
#include "searcher/value_names.h"
#include "searcher/xapian/bucket_plan.h"
#include "searcher/xapian/row_set.h"

namespace searcher {

// What is derived from one revision of a database. Never changes; shared between threads.
class Snapshot {
 public:
  // What is derived lies in the folder of the index, or is made; without a folder it stays in
  // memory. Throws Xapian::Error.
  explicit Snapshot(const Xapian::Database& database, const std::string& folder = {});

  // Which index this is, and which of its commits.
  const indexer::Revision& revision() const { return revision_; }
  const indexer::FacetColumns& columns() const { return columns_; }
  const indexer::FacetColumn& column(corpus::Facet facet) const {
    return columns_.facets[corpus::index_of(facet)];
  }
  const indexer::Stories& stories() const { return stories_; }
  const indexer::StemPostings& stems() const { return stems_; }
  const indexer::WordPositions& positions() const { return positions_; }
  const RowSet& live() const { return live_.rows; }
  // The same with their number.
  const CountedRows& all() const { return live_; }
  RowSet none() const { return RowSet(columns_.row_count); }

  // Reports with this value, or one under it.
  RowSet with_value(const corpus::EntityId& id) const;
  // Reports with at least one value of the facet.
  RowSet with_any(corpus::Facet facet) const;
  RowSet with_date(DateField field) const { return {columns_.row_count, dated(field)}; }
  indexer::RowBits dated(DateField field) const {
    return field == DateField::Published ? columns_.published.dated : columns_.mentioned.values.any;
  }
  RowSet within(DateField field, const corpus::DateSpan& span) const;

  // How a date axis is cut into buckets.
  std::shared_ptr<const BucketPlan> bucket_plan(const DateAsk& ask) const;

  // Names of the facet's values; read from the database at the first call. `database` is the
  // caller's own, at this revision.
  const ValueNames& names(corpus::Facet facet, const Xapian::Database& database) const;

 private:
  RowSet published_within(const corpus::DateSpan& span) const;
  RowSet mentioned_within(const corpus::DateSpan& span) const;
  void insert_value(RowSet& rows, const indexer::ValueRows& values, std::size_t ordinal) const;

  indexer::Revision revision_;
  indexer::FacetColumns columns_;
  indexer::Stories stories_;
  indexer::StemPostings stems_;
  indexer::WordPositions positions_;
  CountedRows live_;
  struct LazyNames {
    std::once_flag read;
    ValueNames names;
  };
  mutable std::array<LazyNames, corpus::kFacets.size()> names_;
  mutable BucketPlans bucket_plans_;
};

}  // namespace searcher
