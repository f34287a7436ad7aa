#pragma once

// Names of the arrays of a position segment, for its maker and its reader.
namespace indexer {

inline constexpr char kSegmentRows[] = "rows";
inline constexpr char kPositionBlocks[] = "position blocks";
inline constexpr char kPositionBytes[] = "position bytes";

}  // namespace indexer
