#include "searcher/xapian/present_values.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "searcher/xapian/bit_counts.h"

namespace searcher {
namespace {

using Numbers = std::span<const std::uint32_t>;

// Four rows at a time, as it costs more to guess wrong at each than to look three up in vain.
bool has_row_of(const RowSet& found, Numbers list) {
  constexpr std::size_t kAtOnce = 4;
  for (; list.size() >= kAtOnce; list = list.subspan(kAtOnce)) {
    if (found.count_of(list.first(kAtOnce)) > 0) return true;
  }
  return found.count_of(list) > 0;
}

// Of lists of `kSize` rows each, one after the other: without a branch, as most values are rare and
// nobody can guess which are there.
template <std::size_t kSize>
std::size_t count_short(const RowSet& found, Numbers lists) {
  std::size_t present = 0;
  for (std::size_t at = 0; at < lists.size(); at += kSize) {
    present += found.count_of(lists.subspan(at, kSize)) > 0 ? 1 : 0;
  }
  return present;
}

// Of lists of the same size.
std::size_t count_equal(const RowSet& found, Numbers lists, std::size_t size) {
  switch (size) {
    case 1:
      return count_short<1>(found, lists);
    case 2:
      return count_short<2>(found, lists);
    case 3:
      return count_short<3>(found, lists);
    case 4:
      return count_short<4>(found, lists);
    default:
      break;
  }
  std::size_t present = 0;
  for (; !lists.empty(); lists = lists.subspan(size))
    present += has_row_of(found, lists.first(size)) ? 1 : 0;
  return present;
}

// Values are seen in so many rows before the others are looked for.
constexpr std::size_t kSeenRows = 8192;

// A bit for each value that one of the first rows found has.
std::vector<std::uint64_t> values_of_first(const indexer::ValueRows& values, const RowSet& found) {
  std::vector<std::uint64_t> seen(indexer::words_for(static_cast<indexer::Row>(values.size())));
  indexer::Row row = found.next(0);
  for (std::size_t left = kSeenRows; left > 0 && row < found.row_count(); --left) {
    for (const std::uint32_t ordinal : values.by_row.of(row))
      seen[ordinal / 64] |= std::uint64_t{1} << (ordinal % 64);
    row = found.next(row + 1);
  }
  return seen;
}

bool is_present(const indexer::ValueRows& values, std::size_t ordinal, const RowSet& found) {
  return values.has_bits(ordinal) ? have_common(values.bits_of(ordinal), found.bits())
                                  : has_row_of(found, values.list_of(ordinal));
}

std::size_t count_by_rows_first(const indexer::ValueRows& values, const RowSet& found) {
  const std::vector<std::uint64_t> seen = values_of_first(values, found);
  std::size_t present = 0;
  for (std::size_t ordinal = 0; ordinal < values.size(); ++ordinal) {
    const bool is_seen = (seen[ordinal / 64] >> (ordinal % 64) & 1) != 0;
    present += is_seen || is_present(values, ordinal, found) ? 1 : 0;
  }
  return present;
}

std::size_t count_by_values(const indexer::ValueRows& values, const RowSet& found) {
  std::size_t present = 0;
  std::size_t ordinal = 0;
  for (; values.has_bits(ordinal); ++ordinal)
    present += have_common(values.bits_of(ordinal), found.bits()) ? 1 : 0;
  // Values come by falling number of reports: those with as many stand together.
  while (ordinal < values.size()) {
    const std::uint32_t reports = values.reports[ordinal];
    const auto rest = values.reports.subspan(ordinal);
    const auto end = std::partition_point(rest.begin(), rest.end(),
                                          [&](std::uint32_t other) { return other == reports; });
    const auto equal = static_cast<std::size_t>(end - rest.begin());
    const std::size_t start = values.lists.starts[ordinal - values.with_bits()];
    present += count_equal(found, values.lists.numbers.subspan(start, equal * reports), reports);
    ordinal += equal;
  }
  return present;
}

}  // namespace

std::size_t count_present(const indexer::ValueRows& values, const CountedRows& found) {
  // A value by itself takes as many looks as there are rows for each that is found.
  const std::size_t rows = found.rows.row_count();
  const std::size_t looks =
      std::min(values.lists.numbers.size(),
               values.lists.size() * (rows / std::max<std::size_t>(found.count, 1)));
  const std::size_t seen =
      kSeenRows * values.by_row.numbers.size() / std::max<std::size_t>(rows, 1);
  return looks > 2 * seen ? count_by_rows_first(values, found.rows)
                          : count_by_values(values, found.rows);
}

}  // namespace searcher
