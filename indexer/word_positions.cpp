#include "indexer/word_positions.h"

#include <algorithm>
#include <numeric>

namespace indexer {
namespace {

void add_segments(std::span<const std::uint32_t> lengths, RowRange rows,
                  std::vector<RowRange>& segments) {
  const std::size_t end = std::min<std::size_t>(rows.end(), lengths.size());
  if (rows.first >= end) return;
  const auto inside = lengths.subspan(rows.first, end - rows.first);
  const auto words = std::accumulate(inside.begin(), inside.end(), std::uint64_t{0});
  if (words == 0) return;
  if (words <= kMostSegmentWords || rows.count == 1) {
    segments.push_back(rows);
    return;
  }
  const Row half = rows.count / 2;
  add_segments(lengths, {rows.first, half}, segments);
  add_segments(lengths, {rows.first + half, half}, segments);
}

}  // namespace

std::vector<RowRange> segment_rows(std::span<const std::uint32_t> lengths) {
  std::vector<RowRange> segments;
  for (std::size_t first = 0; first < lengths.size(); first += kMostSegmentRows)
    add_segments(lengths, {static_cast<Row>(first), kMostSegmentRows}, segments);
  return segments;
}

}  // namespace indexer
