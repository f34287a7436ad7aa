#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/facet_columns.h"
#include "searcher/request.h"
#include "searcher/xapian/row_set.h"

namespace searcher {

// Counts by ordinal, for one facet after the other; all of them 0 between two.
struct CountTable {
  std::vector<std::uint32_t> counts;
  // Ordinals with a count above 0.
  std::vector<std::uint32_t> touched;
};

struct ValueCount {
  std::uint32_t ordinal;
  std::size_t count;
  bool operator==(const ValueCount&) const = default;
};

// What one facet is counted over, and which of its values are wanted.
struct FacetCountAsk {
  // Every report of the index, and those found.
  const CountedRows& all;
  const CountedRows& found;
  FacetListing listing;
  std::size_t limit = 10;
};

// Exact counts of one facet. Which way they are found is only a matter of time.
class FacetCounting {
 public:
  enum class Way {
    Dictionary,   // everything is found: as many as there are
    Rows,         // from the values of each row found
    MissingRows,  // from those of each row that is not found
    Values,       // from the rows of each value that can stand in the list
  };

  // Goes the way that is likely to cost least, or the one told.
  FacetCounting(const indexer::FacetColumn& column, const FacetCountAsk& ask, CountTable& table,
                std::optional<Way> way = std::nullopt);
  ~FacetCounting();
  FacetCounting(const FacetCounting&) = delete;
  FacetCounting& operator=(const FacetCounting&) = delete;

  Way way() const { return way_; }
  std::size_t count(std::uint32_t ordinal) const;
  // Rows found without a value.
  std::size_t none() const;
  // Values with a count above 0, whether they are in the list or not.
  std::size_t distinct() const;
  // The first `limit` values of the listing with a count above 0.
  std::vector<ValueCount> list() const;

 private:
  void count_rows(const CountedRows& rows);
  // The count; may be 0 where it is below `least`.
  std::size_t count_unless_below(std::size_t least, std::uint32_t ordinal) const;
  std::vector<ValueCount> first_by_label() const;
  template <typename Visit>
  void for_each_candidate(Visit visit) const;

  const indexer::FacetColumn& column_;
  const FacetCountAsk& ask_;
  CountTable& table_;
  // Ordinals of the values that can be listed; nothing when all can.
  std::optional<std::vector<std::uint32_t>> candidates_;
  Way way_;
};

}  // namespace searcher
