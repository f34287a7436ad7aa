#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/readers/csv_columns.h"

namespace corpus {

// How a table is written.
struct CsvDialect {
  char separator = ',';
  // The first line says only the separator, "sep=;".
  bool says_separator = false;
  // Of its beginning.
  std::string charset;
  std::vector<std::string> header;
  CsvColumns columns;
  // Of the first rows: those that have as many values as the header, and all.
  std::size_t even_rows = 0;
  std::size_t rows = 0;
};

// The separator that makes the most of the first rows of a file. Nothing when it begins with no
// row.
std::optional<CsvDialect> find_csv_dialect(std::string_view beginning, const CsvColumnNames& asked);

}  // namespace corpus
