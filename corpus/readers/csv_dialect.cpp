#include "corpus/readers/csv_dialect.h"

#include <algorithm>
#include <sstream>
#include <tuple>
#include <utility>

#include "corpus/ascii_case.h"
#include "corpus/charset.h"
#include "corpus/readers/csv_rows.h"

namespace corpus {
namespace {

constexpr std::string_view kSeparators = ",;\t|";
constexpr std::size_t kRowsTried = 8;

// The separator of a first line "sep=;", as Excel writes it.
std::optional<char> said_separator(std::string_view beginning) {
  constexpr std::string_view kSays = "sep=";
  const std::string_view line = beginning.substr(0, beginning.find_first_of("\r\n"));
  const bool says = line.size() == kSays.size() + 1 && lower_ascii(line).starts_with(kSays);
  return says ? std::optional<char>(line.back()) : std::nullopt;
}

// Up to the last line that is there as a whole.
std::string_view whole_lines(std::string_view beginning) {
  const std::size_t end = beginning.rfind('\n');
  return end == std::string_view::npos ? beginning : beginning.substr(0, end + 1);
}

std::optional<CsvDialect> tried(std::string_view text, char separator,
                                const CsvColumnNames& asked) {
  std::istringstream in{std::string(text)};
  CsvRows rows(in, separator);
  std::optional<CsvRow> header = rows.next();
  if (!header) return std::nullopt;
  CsvDialect dialect;
  dialect.separator = separator;
  dialect.header = std::move(header->cells);
  rows.expect(dialect.header.size());
  dialect.columns = find_csv_columns(dialect.header, asked);
  // Most files are no tables.
  if (!dialect.columns.column_of(CsvField::Body)) return dialect;
  while (dialect.rows < kRowsTried) {
    const std::optional<CsvRow> row = rows.next();
    if (!row) break;
    ++dialect.rows;
    dialect.even_rows += row->cells.size() == dialect.header.size() ? 1 : 0;
  }
  return dialect;
}

}  // namespace

std::optional<CsvDialect> find_csv_dialect(std::string_view beginning,
                                           const CsvColumnNames& asked) {
  std::optional<Decoded> decoded = decode(whole_lines(beginning));
  if (!decoded) return std::nullopt;
  std::string_view text = decoded->text;
  const std::optional<char> said = said_separator(text);
  if (said) text.remove_prefix(std::min(text.size(), text.find('\n')));
  const std::string_view separators = said ? std::string_view(&*said, 1) : kSeparators;
  const auto worth = [](const CsvDialect& dialect) {
    return std::tuple(dialect.columns.known(), dialect.header.size(), dialect.even_rows);
  };
  std::optional<CsvDialect> best;
  for (const char separator : separators) {
    std::optional<CsvDialect> dialect = tried(text, separator, asked);
    if (dialect && (!best || worth(*best) < worth(*dialect))) best = std::move(dialect);
  }
  if (!best) return best;
  best->says_separator = said.has_value();
  best->charset = std::move(decoded->charset);
  return best;
}

}  // namespace corpus
