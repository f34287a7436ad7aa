#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/column_file.h"
#include "indexer/posting_lists.h"
#include "indexer/term_table.h"

// Where the words of a range of reports stand: what phrases, NEAR and sentences are checked by.
namespace indexer {

inline constexpr std::string_view kPositionsKind = "positions 1";

struct RowRange {
  Row first = 0;
  Row count = 0;
  Row end() const { return first + count; }
  bool operator==(const RowRange&) const = default;
};

// Positions of the postings of one block of a list: the place of the first byte; below it, in a
// byte, the bits that each takes.
struct PositionBlock {
  std::uint64_t packed = 0;
  std::uint64_t place() const { return packed >> 8; }
  unsigned bits() const { return packed & 0xFF; }
};

// The reports of a term by rising row, and its places in each. Rows count from 1 for the first row
// of the segment. Views into arrays that outlive it.
struct PositionList {
  PostingList postings;
  // As many as the postings have blocks.
  std::span<const PositionBlock> blocks;
  std::span<const std::byte> bytes;
};

// Which of the places of a block are a posting's: so many, after those of the postings before it.
struct PlacesInBlock {
  std::size_t block = 0;
  std::size_t before = 0;
  std::size_t times = 0;
};

// These places, rising. None when the block contradicts itself.
void unpack_positions(const PositionList& list, const PlacesInBlock& places,
                      std::vector<std::uint32_t>& positions);

// Gathers the places of the terms of a range of reports and gives the bytes of their file. Holds 16
// bytes for each.
class PositionSegmentMaker {
 public:
  explicit PositionSegmentMaker(RowRange rows) : rows_(rows) {}

  // Rows rise or stay; in a report, so do the places of a term.
  void add(Row row, std::string_view term, std::uint32_t position);

  std::vector<std::byte> bytes(Revision revision);

 private:
  struct Place {
    // Within the segment, from 1 on.
    Row row;
    std::uint32_t position;
  };
  // All places by the ordinal of their term, in the order in which they were added.
  std::vector<Place> sorted_places(std::span<const std::uint64_t> starts) const;

  RowRange rows_;
  TermTableMaker table_;
  // Of each term its number of places.
  std::vector<std::uint32_t> counts_;
  // Of each place, as added, the ordinal of its term.
  std::vector<std::uint32_t> terms_;
  std::vector<Place> places_;
};

// Such a file, checked. Copies share its bytes.
class PositionSegment {
 public:
  // Nothing when the arrays contradict one another.
  static std::optional<PositionSegment> of(ColumnFile file);

  RowRange rows() const { return {rows_[0], rows_[1]}; }
  // The list of a term; empty when no report has it. Valid while a copy of this lives.
  PositionList find(std::string_view term) const;
  std::size_t size() const { return file_.size(); }

 private:
  explicit PositionSegment(ColumnFile file);
  bool is_sound() const;

  ColumnFile file_;
  // First and count.
  std::span<const std::uint32_t> rows_;
  TermTable terms_;
  PostingLists lists_;
  std::span<const PositionBlock> position_blocks_;
  std::span<const std::byte> position_bytes_;
};

}  // namespace indexer
