#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "corpus/dates.h"
#include "indexer/stories.h"
#include "searcher/xapian/row_set.h"

// Rows that match, by the stories they tell.
namespace searcher {

// Of each story the row that stands for it: the first published, the undated last, and of equal
// ones the lowest. `published` has the day of each row.
RowSet folded(const RowSet& matching, const indexer::Stories& stories,
              const std::vector<std::optional<corpus::Day>>& published);

std::size_t story_count(const RowSet& matching, const indexer::Stories& stories);

// Other rows of these that tell the story of one of them.
std::size_t copies_among(const RowSet& matching, const indexer::Stories& stories, RowSet::Row row);

}  // namespace searcher
