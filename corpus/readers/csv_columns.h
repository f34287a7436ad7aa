#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/entity.h"
#include "corpus/readers/read_options.h"

namespace corpus {

// The fields of a report that a column of a table may be.
enum class CsvField : std::uint8_t { Body, Title, Published, Source, Url, Language, Id };

inline constexpr std::size_t kCsvFields = 7;

// "body", "title", …, as JSONL calls them.
std::string_view name_of(CsvField field);

// Which column is what, counted from 0.
struct CsvColumns {
  std::array<std::optional<std::size_t>, kCsvFields> fields;
  // Columns of names, several in a cell with "|" between them.
  std::vector<std::pair<Facet, std::size_t>> facets;
  std::optional<std::size_t> mentioned;
  // Fields whose column was asked for by a name that is not there.
  std::vector<CsvField> missing;

  std::optional<std::size_t> column_of(CsvField field) const;
  // How many columns are known.
  std::size_t known() const;
};

// Finds the columns by their names in the header: those asked for, else those of JSONL's fields and
// words that are common for them ("headline", "text", "date", "link", "lang").
CsvColumns find_csv_columns(const std::vector<std::string>& header, const CsvColumnNames& asked);

// The name that was asked for; empty for none.
std::string_view asked_name(const CsvColumnNames& asked, CsvField field);

}  // namespace corpus
