#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/lost_file.h"

namespace searcher {

struct StatsAsk {
  // Of files that could not be read, the first so many, or a few less where much is to be said of
  // each.
  std::size_t limit = 20;
  // IndexStats::next of the page before; one of another making starts anywhere.
  std::string cursor;
};

// What an index was made from, and what is missing in it.
struct IndexStats {
  std::size_t reports = 0;
  indexer::FileTotals files;
  // In the order of their names.
  std::vector<indexer::LostFile> lost;
  // Empty on the last page.
  std::string next;
  bool operator==(const IndexStats&) const = default;
};

}  // namespace searcher
