#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <tuple>
#include <vector>

#include "indexer/facet_columns.h"
#include "searcher/page.h"
#include "searcher/query.h"
#include "searcher/xapian/row_set.h"

namespace searcher {

// A date axis as it is asked for.
struct DateAsk {
  DateField field;
  Interval interval;
  // The axis' own filter.
  DateFilter chosen;
};

// How a date axis is cut into buckets, and what falls into each.
struct BucketPlan {
  // Its buckets have `of`, and no counts.
  Histogram empty;
  // Buckets of each day or span, by ordinal: buckets[starts[i] .. starts[i + 1]).
  std::vector<std::uint32_t> starts{0};
  std::vector<std::uint32_t> buckets;
};

// How many of these rows are in each bucket; a row counts once in one, however many of its days
// fall there.
std::vector<std::uint32_t> count_buckets(const indexer::FacetColumns& columns, DateField field,
                                         const BucketPlan& plan, const RowSet& rows);

// Plans of one snapshot, each made at its first use. For many threads.
class BucketPlans {
 public:
  std::shared_ptr<const BucketPlan> plan(const indexer::FacetColumns& columns, const DateAsk& ask);

 private:
  using Key =
      std::tuple<DateField, Interval, std::optional<corpus::Day>, std::optional<corpus::Day>>;
  std::shared_ptr<const BucketPlan> kept(const indexer::FacetColumns& columns, const DateAsk& ask);

  std::mutex mutex_;
  std::map<Key, std::shared_ptr<const BucketPlan>> plans_;
};

}  // namespace searcher
