#include "searcher/xapian/folding.h"

#include <algorithm>
#include <span>

namespace searcher {
namespace {

using indexer::Stories;
using Row = RowSet::Row;

// Calls visit(row, is_first) for each matching row of a story that several reports tell; is_first
// where none of its story came before.
template <typename Visit>
void visit_shared(const RowSet& matching, const Stories& stories, Visit visit) {
  Row story = 0;  // none: row 0 is never used
  for (const Row row : stories.shared()) {
    if (!matching.contains(row)) continue;
    visit(row, stories.of(row) != story);
    story = stories.of(row);
  }
}

}  // namespace

RowSet folded(const RowSet& matching, const Stories& stories,
              const indexer::PublishedColumn& published) {
  RowSet left_out(matching.row_count());
  Row standing = 0;
  visit_shared(matching, stories, [&](Row row, bool is_first) {
    if (is_first) {
      standing = row;
    } else if (published.ordinals[row] < published.ordinals[standing]) {
      left_out.insert(standing);
      standing = row;
    } else {
      left_out.insert(row);
    }
  });
  RowSet rows = matching;
  rows -= left_out;
  return rows;
}

std::size_t story_count(const CountedRows& matching, const Stories& stories) {
  if (stories.shared().empty()) return matching.count;
  RowSet shared = matching.rows;
  shared &= stories.shared_bits();
  RowSet told(matching.rows.row_count());
  std::size_t copies = 0;
  shared.for_each([&](Row row) {
    const Row story = stories.of(row);
    copies += told.contains(story) ? 1 : 0;
    told.insert(story);
  });
  return matching.count - copies;
}

std::size_t copies_among(const RowSet& matching, const Stories& stories, Row row) {
  const std::vector<Row> telling = stories.telling(row);
  return static_cast<std::size_t>(std::count_if(telling.begin(), telling.end(), [&](Row other) {
    return other != row && matching.contains(other);
  }));
}

}  // namespace searcher
