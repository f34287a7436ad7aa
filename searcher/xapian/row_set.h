#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/facet_columns.h"

namespace searcher {

// Rows of an index as one bit each.
class RowSet {
 public:
  using Row = indexer::Row;

  explicit RowSet(Row row_count = 0) : row_count_(row_count), bits_((row_count + 63) / 64) {}

  void insert(Row row) { bits_[row / 64] |= std::uint64_t{1} << (row % 64); }
  void erase(Row row) { bits_[row / 64] &= ~(std::uint64_t{1} << (row % 64)); }
  bool contains(Row row) const { return (bits_[row / 64] >> (row % 64) & 1) != 0; }

  RowSet& operator&=(const RowSet& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= other.bits_[i];
    return *this;
  }
  RowSet& operator|=(const RowSet& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
    return *this;
  }
  RowSet& operator-=(const RowSet& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= ~other.bits_[i];
    return *this;
  }
  bool operator==(const RowSet&) const = default;

  std::size_t count() const {
    std::size_t rows = 0;
    for (const std::uint64_t word : bits_) rows += static_cast<std::size_t>(std::popcount(word));
    return rows;
  }

  // The first row at or after `row` that is in the set; row_count() when there is none.
  Row next(Row row) const {
    if (row >= row_count_) return row_count_;
    std::size_t word = row / 64;
    std::uint64_t bits = bits_[word] >> (row % 64) << (row % 64);
    while (bits == 0) {
      if (++word == bits_.size()) return row_count_;
      bits = bits_[word];
    }
    return static_cast<Row>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
  }
  Row row_count() const { return row_count_; }

  // Calls visit(row) for each row, in order.
  template <typename Visit>
  void for_each(Visit visit) const {
    for (Row row = next(0); row < row_count_; row = next(row + 1)) visit(row);
  }

 private:
  Row row_count_;
  std::vector<std::uint64_t> bits_;
};

}  // namespace searcher
