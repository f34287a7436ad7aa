#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "searcher/query.h"
#include "searcher/xapian/position_cursor.h"
#include "searcher/xapian/row_set.h"

namespace searcher {

// Places of a term in a report, rising.
using Places = std::span<const std::uint32_t>;

// Whether places in a report, of each term in turn, are as they should be.
using PlacesHold = std::function<bool(const std::vector<Places>&)>;

// Looks row by row whether terms stand together as a query asks.
class PositionCheck {
 public:
  using Row = indexer::Row;

  // The positions must outlive it.
  PositionCheck(const indexer::WordPositions& positions, const std::vector<std::string>& terms,
                PlacesHold hold);

  // The next row at or after `row` that has all terms, whether they hold there or not;
  // PositionCursor::kEnd when there is none. Rows must be asked for in rising order.
  Row seek(Row row);
  // Whether they hold in the row that seek() found.
  bool holds();

  // Both in one. Rows must be asked for in rising order.
  bool matches(Row row) { return seek(row) == row && holds(); }

 private:
  std::vector<PositionCursor> cursors_;
  // Numbers of cursors, the rarest term first.
  std::vector<std::size_t> rarest_first_;
  PlacesHold hold_;
  std::vector<Places> places_;
};

// Each term right behind the one before it.
PositionCheck phrase_check(const indexer::WordPositions& positions,
                           const std::vector<std::string>& terms);
// `near` with both of its forms; a form asked for twice stands there twice.
PositionCheck near_check(const indexer::WordPositions& positions, const Near& near);

// The rows that match, among `within` if it is given.
RowSet matching_rows(PositionCheck check, RowSet rows, const RowSet* within);

}  // namespace searcher
