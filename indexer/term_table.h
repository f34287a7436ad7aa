#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/column_file.h"

// The terms of a derived file: which ordinal each has, found by hash.
namespace indexer {

class TermTableMaker {
 public:
  // The ordinal of a term: how many others came before it.
  std::size_t add(std::string_view term);
  std::size_t size() const { return starts_.size() - 1; }
  void put_into(ColumnFileMaker& file) const;

 private:
  std::string_view term(std::size_t ordinal) const;
  void grow();

  std::vector<std::uint64_t> starts_{0};
  std::string bytes_;
  // The high half of a term's hash, and its ordinal and one more; 0 is a free place. At least half
  // of the 2^n places are free.
  std::vector<std::uint64_t> table_ = std::vector<std::uint64_t>(2);
};

// Views into a file, which must outlive it.
class TermTable {
 public:
  TermTable() = default;
  explicit TermTable(const ColumnFile& file);

  // Whether there are so many terms and nothing contradicts itself; nothing else may be asked
  // before.
  bool is_sound(std::size_t terms) const;

  std::string_view term(std::size_t ordinal) const;
  std::optional<std::size_t> find(std::string_view term) const;

 private:
  // Ordinals and one more, by hash; 0 is a free place.
  std::span<const std::uint32_t> table_;
  std::span<const std::uint64_t> starts_;
  std::span<const char> bytes_;
};

// Whether the numbers rise or stay, from 0 to `end`.
template <typename Number>
bool partitions(std::span<const Number> starts, std::size_t end) {
  if (starts.empty() || starts.front() != 0 || starts.back() != end) return false;
  for (std::size_t i = 1; i < starts.size(); ++i) {
    if (starts[i] < starts[i - 1]) return false;
  }
  return true;
}

}  // namespace indexer
