#include "searcher/xapian/stem_rows.h"

#include <utility>

#include "searcher/xapian/posting_cursor.h"

namespace searcher {
namespace {

// A row looked up costs as much as some rows unpacked in order.
constexpr std::size_t kLookUpCost = 8;

RowSet with_rows_among(RowSet rows, const indexer::PostingList& list, const RowSet& within) {
  PostingCursor cursor(list);
  for (indexer::Row row = within.next(0); row < within.row_count();) {
    const indexer::Row found = cursor.seek(row);
    if (found >= within.row_count()) break;
    if (found == row) rows.insert(row);
    row = within.next(found == row ? row + 1 : found);
  }
  return rows;
}

}  // namespace

RowSet with_list(RowSet rows, const indexer::PostingList& list) {
  indexer::BlockNumbers numbers;
  for (std::size_t block = 0; block < list.blocks.size(); ++block) {
    const std::size_t count = indexer::unpack_rows(list, block, numbers);
    for (std::size_t i = 0; i < count; ++i) rows.insert(numbers[i]);
  }
  return rows;
}

RowSet rows_in_any(const std::vector<indexer::PostingList>& lists, RowSet rows,
                   const RowSet* within) {
  const std::size_t asked = within ? within->count() : 0;
  for (const indexer::PostingList& list : lists) {
    const bool by_row = within && asked * kLookUpCost < list.reports;
    rows =
        by_row ? with_rows_among(std::move(rows), list, *within) : with_list(std::move(rows), list);
  }
  return rows;
}

}  // namespace searcher
