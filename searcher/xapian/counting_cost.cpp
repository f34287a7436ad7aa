#include "searcher/xapian/counting_cost.h"

#include <algorithm>

namespace searcher {
namespace {

using indexer::ValueRows;
using Way = FacetCounting::Way;

// Nanoseconds, fitted to bench/facets_bench.cpp; only their ratios matter.
constexpr double kRow = 1.0;       // to find a row's values
constexpr double kAddition = 2.0;  // for each value of a row
constexpr double kWord = 0.25;     // 64 rows of a set against those of a value
constexpr double kLookUp = 0.6;    // one row of a list in a set
constexpr double kValue = 2.0;     // to begin with a value

// Values whose reports alone say that they can stand among the first `limit`.
std::size_t number_to_visit(const ValueRows& values, const FacetCountAsk& ask) {
  if (ask.limit == 0 || values.size() == 0) return 0;
  const double share = static_cast<double>(ask.found.count) / static_cast<double>(ask.all.count);
  const double last = values.reports[std::min(ask.limit, values.size()) - 1] * share;
  const auto end = std::partition_point(values.reports.begin(), values.reports.end(),
                                        [&](std::uint32_t reports) { return reports >= last; });
  return static_cast<std::size_t>(end - values.reports.begin());
}

// To count the first so many values one by one.
double cost_of_first(const ValueRows& values, std::size_t number) {
  const std::size_t with_bits = std::min(number, values.with_bits());
  const std::size_t in_lists = values.lists.starts[number - with_bits];
  return kValue * static_cast<double>(number) +
         kWord * static_cast<double>(with_bits * values.any.size()) +
         kLookUp * static_cast<double>(in_lists);
}

// To see of each value whether it is there at all.
double cost_of_distinct(const ValueRows& values, const FacetCountAsk& ask) {
  const auto lists = static_cast<double>(values.lists.size());
  const double share = static_cast<double>(ask.found.count) / static_cast<double>(ask.all.count);
  const double look_ups = std::min(static_cast<double>(values.lists.numbers.size()), lists / share);
  return kValue * static_cast<double>(values.size()) + kLookUp * look_ups;
}

double cost_of_list(const ValueRows& values, const FacetCountAsk& ask,
                    std::optional<std::size_t> candidates) {
  if (ask.listing.order == FacetOrder::Count && !candidates)
    return cost_of_first(values, number_to_visit(values, ask));
  // On average every fourth or more is there, and by label no more than the limit are needed.
  constexpr std::size_t kTries = 4;
  std::size_t counted = candidates.value_or(values.size());
  if (ask.listing.order == FacetOrder::Label) counted = std::min(counted, kTries * ask.limit);
  return cost_of_first(values, values.size()) * static_cast<double>(counted) /
         static_cast<double>(std::max<std::size_t>(values.size(), 1));
}

}  // namespace

Way cheapest_way(const ValueRows& values, const FacetCountAsk& ask,
                 std::optional<std::size_t> candidates) {
  if (ask.found.count == ask.all.count) return Way::Dictionary;
  if (ask.found.count == 0) return Way::Rows;
  const std::size_t missing = ask.all.count - ask.found.count;
  const double by_row = kRow + kAddition * static_cast<double>(values.by_row.numbers.size()) /
                                   static_cast<double>(ask.all.count);
  const double rows = by_row * static_cast<double>(std::min(ask.found.count, missing));
  if (cost_of_list(values, ask, candidates) + cost_of_distinct(values, ask) < rows)
    return Way::Values;
  return missing < ask.found.count ? Way::MissingRows : Way::Rows;
}

}  // namespace searcher
