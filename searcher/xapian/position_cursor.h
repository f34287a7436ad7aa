#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "indexer/word_positions.h"
#include "searcher/xapian/posting_cursor.h"

namespace searcher {

// Walks the reports of a term by rising row, over all segments, and tells its places in each.
class PositionCursor {
 public:
  using Row = indexer::Row;
  static constexpr Row kEnd = PostingCursor::kEnd;

  // The positions must outlive the cursor.
  PositionCursor(const indexer::WordPositions& positions, std::string term);

  // How many reports have the term.
  std::size_t reports() const { return reports_; }

  // Goes to the first report at or after `row`, which must not be before row(); kEnd when there is
  // none.
  Row seek(Row row);
  Row row() const { return row_; }

  // The places in the report at row(), rising; until the next call.
  std::span<const std::uint32_t> positions();

 private:
  void enter(std::size_t segment);
  void count_places_before();

  const indexer::WordPositions& all_;
  std::string term_;
  std::size_t reports_ = 0;
  std::size_t segment_ = 0;
  indexer::PositionList list_;
  std::optional<PostingCursor> postings_;
  Row row_ = 0;
  // The block whose places `before_` counts: for each posting those of the postings before it.
  std::size_t counted_block_;
  std::array<std::uint32_t, indexer::kBlockSize + 1> before_;
  std::vector<std::uint32_t> positions_;
};

}  // namespace searcher
