#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "corpus/dates.h"
#include "corpus/entity.h"
#include "indexer/column_file.h"
#include "indexer/facet_columns.h"

// From posting lists to the arrays of FacetColumns.
namespace indexer {

struct GatheredValue {
  std::string slug;
  // Ascending, at least one.
  std::vector<Row> rows;
  std::string label = {};
  // Id of what it belongs to, or empty.
  std::string parent = {};
  bool is_family = false;
};

struct GatheredSpan {
  corpus::DateSpan span;
  std::vector<Row> rows;
};

// What an index says of its rows, all of them below row_count.
struct GatheredRows {
  Row row_count = 1;
  std::vector<Row> live;
  std::array<std::vector<GatheredValue>, corpus::kFacets.size()> facets;
  std::vector<GatheredSpan> mentioned;
  // At most one day a row.
  std::vector<std::pair<corpus::Day, Row>> published;
};

// A value has its rows as bits when it is in one of this many reports or more: from there on to
// read them costs no more than to look each row of its list up.
inline constexpr std::size_t kBitsFromOneIn = 64;

// The words by which a value is found inside its facet: those of its label and of its slug, folded.
std::vector<std::string> words_of_value(std::string_view label, std::string_view slug);

// The bytes of a column file.
std::vector<std::byte> make_facet_columns(GatheredRows rows, const Revision& revision);

}  // namespace indexer
