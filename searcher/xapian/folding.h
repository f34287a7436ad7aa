#pragma once

#include <cstddef>

#include "indexer/facet_columns.h"
#include "indexer/stories.h"
#include "searcher/xapian/row_set.h"

// Rows that match, by the stories they tell.
namespace searcher {

// Of each story the row that stands for it: the first published, the undated last, and of equal
// ones the lowest.
RowSet folded(const RowSet& matching, const indexer::Stories& stories,
              const indexer::PublishedColumn& published);

std::size_t story_count(const CountedRows& matching, const indexer::Stories& stories);

// Other rows of these that tell the story of one of them.
std::size_t copies_among(const RowSet& matching, const indexer::Stories& stories, RowSet::Row row);

}  // namespace searcher
