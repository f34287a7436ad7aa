#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/dates.h"
#include "corpus/entity.h"
#include "indexer/column_file.h"

// Facets by report: what counting needs, derived from an index and never the truth itself.
// Everything here is a view of the arrays of a ColumnFile.
namespace indexer {

// Number of a report inside one index; Xapian's docid. Row 0 is never used.
using Row = std::uint32_t;

// One bit for each row, the lowest first.
using RowBits = std::span<const std::uint64_t>;
inline constexpr std::size_t kRowsInWord = 64;
constexpr std::size_t words_for(Row row_count) {
  return (std::size_t{row_count} + kRowsInWord - 1) / kRowsInWord;
}

// Lists of numbers, one after the other.
struct NumberLists {
  // List i is numbers[starts[i] .. starts[i + 1]).
  std::span<const std::uint32_t> starts;
  std::span<const std::uint32_t> numbers;
  std::size_t size() const { return starts.size() - 1; }
  std::span<const std::uint32_t> of(std::size_t list) const {
    return numbers.subspan(starts[list], starts[list + 1] - starts[list]);
  }
};

// Texts, one after the other.
struct Texts {
  std::span<const std::uint32_t> starts;
  std::span<const char> bytes;
  std::size_t size() const { return starts.size() - 1; }
  std::string_view operator[](std::size_t text) const {
    return {bytes.data() + starts[text], starts[text + 1] - starts[text]};
  }
};

// Which reports have which values. A value's place by falling number of reports, then by name, is
// its ordinal.
struct ValueRows {
  // By ordinal.
  std::span<const std::uint32_t> reports;
  // Ordinals of each row, ascending.
  NumberLists by_row;
  // Rows of each value: the first, most frequent ones as bits, the others as lists.
  RowBits bits;
  NumberLists lists;
  // Rows with at least one value.
  RowBits any;

  std::size_t size() const { return reports.size(); }
  std::size_t with_bits() const { return size() - lists.size(); }
  bool has_bits(std::size_t ordinal) const { return ordinal < with_bits(); }
  RowBits bits_of(std::size_t ordinal) const {
    return bits.subspan(ordinal * any.size(), any.size());
  }
  std::span<const std::uint32_t> list_of(std::size_t ordinal) const {
    return lists.of(ordinal - with_bits());
  }
};

// The values of one facet.
struct FacetColumn {
  ValueRows values;
  // By ordinal; a parent is empty where there is none.
  Texts slugs;
  Texts labels;
  Texts parents;
  std::span<const std::uint8_t> is_family;
  // Ordinals by slug, and the place of each ordinal among them.
  std::span<const std::uint32_t> by_slug;
  std::span<const std::uint32_t> slug_places;
  // Ordinals by folded label, then by slug.
  std::span<const std::uint32_t> by_label;
  // Folded words of labels and slugs in order, and the ordinal each belongs to.
  Texts words;
  std::span<const std::uint32_t> word_ordinals;

  std::optional<std::uint32_t> find(std::string_view slug) const;
  // Ordinals, ascending, of the values of which each of these folded words begins a word.
  std::vector<std::uint32_t> with_words(const std::vector<std::string>& beginnings) const;
};

// The spans talked about.
struct MentionedColumn {
  ValueRows values;
  // Both ends by ordinal, in days since 1970.
  std::span<const std::int32_t> from;
  std::span<const std::int32_t> to;

  corpus::DateSpan span_of(std::size_t ordinal) const {
    return {corpus::Day{std::chrono::days{from[ordinal]}},
            corpus::Day{std::chrono::days{to[ordinal]}}};
  }
};

// Days of publication.
struct PublishedColumn {
  // The days there are, ascending, in days since 1970; a day's place is its ordinal.
  std::span<const std::int32_t> days;
  // By row; days.size() when undated.
  std::span<const std::uint32_t> ordinals;
  // Rows of each day.
  NumberLists by_day;
  // Rows with a day.
  RowBits dated;

  corpus::Day day_of(std::size_t ordinal) const {
    return corpus::Day{std::chrono::days{days[ordinal]}};
  }
  std::optional<corpus::Day> of_row(Row row) const {
    return ordinals[row] < days.size() ? std::optional(day_of(ordinals[row])) : std::nullopt;
  }
};

struct FacetColumns {
  // The views of a file, which is kept. Nothing when an array is missing, or a number in one would
  // lead out of another.
  static std::optional<FacetColumns> of(ColumnFile file);

  ColumnFile file;
  // Rows are 1 … row_count - 1; those of removed reports are not live.
  Row row_count = 1;
  RowBits live;
  std::array<FacetColumn, corpus::kFacets.size()> facets;
  MentionedColumn mentioned;
  PublishedColumn published;
};

// What the arrays are, and in which format.
inline constexpr std::string_view kFacetColumnsKind = "facets 1";

}  // namespace indexer
