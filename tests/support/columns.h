#pragma once

#include <stdexcept>
#include <utility>

#include "indexer/facet_columns.h"
#include "indexer/facet_columns_maker.h"

namespace testing_support {

inline const indexer::Revision kSomeRevision{"6f1c0e6e-0000-4000-8000-000000000000", 7};

// Columns of rows that no index holds, in memory.
inline indexer::FacetColumns columns_of_rows(indexer::GatheredRows rows) {
  auto file = indexer::ColumnFile::of(indexer::make_facet_columns(std::move(rows), kSomeRevision),
                                      indexer::kFacetColumnsKind, kSomeRevision);
  auto columns = file ? indexer::FacetColumns::of(*std::move(file)) : std::nullopt;
  if (!columns) throw std::logic_error("the columns are not whole");
  return *std::move(columns);
}

}  // namespace testing_support
