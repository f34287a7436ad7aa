#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "indexer/facet_columns.h"
#include "searcher/xapian/bit_counts.h"

namespace searcher {

// Rows of an index as one bit each.
class RowSet {
 public:
  using Row = indexer::Row;

  explicit RowSet(Row row_count = 0)
      : row_count_(row_count), bits_(indexer::words_for(row_count)) {}
  // `bits` has a word for every 64 rows, and none set beyond the last.
  RowSet(Row row_count, indexer::RowBits bits)
      : row_count_(row_count), bits_(bits.begin(), bits.end()) {}

  void insert(Row row) { bits_[row / 64] |= std::uint64_t{1} << (row % 64); }
  void erase(Row row) { bits_[row / 64] &= ~(std::uint64_t{1} << (row % 64)); }
  bool contains(Row row) const { return (bits_[row / 64] >> (row % 64) & 1) != 0; }
  indexer::RowBits bits() const { return bits_; }

  RowSet& operator&=(indexer::RowBits other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= other[i];
    return *this;
  }
  RowSet& operator|=(indexer::RowBits other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other[i];
    return *this;
  }
  RowSet& operator-=(indexer::RowBits other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= ~other[i];
    return *this;
  }
  RowSet& operator&=(const RowSet& other) { return *this &= other.bits(); }
  RowSet& operator|=(const RowSet& other) { return *this |= other.bits(); }
  RowSet& operator-=(const RowSet& other) { return *this -= other.bits(); }
  bool operator==(const RowSet&) const = default;

  std::size_t count() const { return count_bits(bits_); }
  // How many of these rows are in the set.
  std::size_t count_of(std::span<const Row> rows) const {
    std::size_t count = 0;
    for (const Row row : rows) count += contains(row) ? 1 : 0;
    return count;
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
    for (std::size_t word = 0; word < bits_.size(); ++word) {
      for (std::uint64_t bits = bits_[word]; bits != 0; bits &= bits - 1)
        visit(static_cast<Row>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits))));
    }
  }

 private:
  Row row_count_;
  std::vector<std::uint64_t> bits_;
};

// Rows that are counted over, and how many they are.
struct CountedRows {
  explicit CountedRows(RowSet set) : rows(std::move(set)), count(rows.count()) {}
  RowSet rows;
  std::size_t count;
};

}  // namespace searcher
