#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/dates.h"
#include "corpus/entity.h"

// Facets by report: what counting needs, derived from an index and never the truth itself.
namespace indexer {

// Number of a report inside one index; Xapian's docid. Row 0 is never used.
using Row = std::uint32_t;

// A list of ordinals for each row, in one piece.
struct OrdinalRows {
  // Ordinals of row r: ordinals[starts[r] .. starts[r + 1]).
  std::vector<std::uint32_t> starts{0};
  std::vector<std::uint32_t> ordinals;
  std::span<const std::uint32_t> of(Row row) const {
    return {ordinals.data() + starts[row], starts[row + 1] - starts[row]};
  }
};

// One dictionary entry: how it is named and in how many reports it is.
template <typename Key>
struct Counted {
  Key key;
  std::uint32_t reports;
};

template <typename Key>
struct FacetColumn {
  // By falling count, then by key; a value's place is its ordinal.
  std::vector<Counted<Key>> values;
  OrdinalRows rows;
};

struct FacetColumns {
  // Rows are 1 … row_count - 1; those of removed reports are not live.
  Row row_count = 1;
  std::vector<bool> live;
  // Slugs of each facet.
  std::array<FacetColumn<std::string>, corpus::kFacets.size()> facets;
  // Spans talked about.
  FacetColumn<corpus::DateSpan> mentioned;
  // Day of publication by row.
  std::vector<std::optional<corpus::Day>> published;
};

// The rows of one value, gathered for make_column.
template <typename Key>
struct ValuePostings {
  Key key;
  std::vector<Row> rows;
};

// Turns posting lists into a column: sorts values by falling count and lays the ordinals out by
// row.
template <typename Key>
FacetColumn<Key> make_column(std::vector<ValuePostings<Key>> postings, Row row_count);

extern template FacetColumn<std::string> make_column(std::vector<ValuePostings<std::string>>, Row);
extern template FacetColumn<corpus::DateSpan> make_column(
    std::vector<ValuePostings<corpus::DateSpan>>, Row);

}  // namespace indexer
