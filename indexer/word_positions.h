#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/position_segment.h"

// The places of words in all reports of an index, by segments of rows: a commit makes only those
// anew whose reports have changed.
namespace indexer {

// Bounds the memory that making a segment takes (256 MB), and what a small commit costs.
inline constexpr Row kMostSegmentRows = Row{1} << 15;
inline constexpr std::uint64_t kMostSegmentWords = std::uint64_t{1} << 24;

// The segments of an index by rising row, from the number of words in each row. Each is 2^n rows
// from a multiple of 2^n on, so that a report of another length moves few of their bounds; those
// without words are left out.
std::vector<RowRange> segment_rows(std::span<const std::uint32_t> lengths);

// Segments by rising row.
using WordPositions = std::vector<PositionSegment>;

}  // namespace indexer
