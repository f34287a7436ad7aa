#include "corpus/readers/csv.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/ascii_case.h"
#include "corpus/charset.h"
#include "corpus/readers/csv_dialect.h"
#include "corpus/readers/csv_rows.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/json_report.h"
#include "corpus/readers/peeked_stream.h"
#include "corpus/readers/report_text.h"
#include "corpus/written_day.h"

namespace corpus {
namespace {

using nlohmann::json;

bool is_called_table(std::string_view path) {
  const std::string name = lower_ascii(path);
  return name.ends_with(".csv") || name.ends_with(".tsv");
}

std::string list_of(const std::vector<std::string>& header) {
  constexpr std::size_t kLongest = 200;
  std::string list;
  for (const std::string& name : header) list.append(list.empty() ? "" : ", ").append(name);
  return std::string(shortened(list, kLongest));
}

// The texts of a cell, "Iran | Russia".
json list_in(std::string_view cell) {
  json list = json::array();
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find('|'), cell.size());
    const std::string_view name = trimmed(cell.substr(0, end));
    if (!name.empty()) list.push_back(name);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return list;
}

// Reads the rows below a header. Lives inside one call.
class Table {
 public:
  Table(CsvDialect dialect, const FileSink& out) : dialect_(std::move(dialect)), out_(out) {}

  void read(CsvRows& rows) {
    while (std::optional<CsvRow> row = rows.next()) {
      const bool is_empty = row->state == CsvRow::State::Whole &&
                            std::all_of(row->cells.begin(), row->cells.end(),
                                        [](const auto& c) { return c.empty(); });
      if (is_empty) continue;
      ++reports_;
      if (fits(*row) && decode_cells(*row)) put(*row);
    }
    if (rows.failed()) return out_.lose_rest(rows.count());
    if (reports_ == 0) out_.lose(0, "The table has no rows below its header.");
  }

 private:
  // Whether the values of the row are those of the columns; if not, it is noted.
  bool fits(CsvRow& row) const {
    if (row.state == CsvRow::State::TooLong) {
      out_.lose(row.line, "The row is longer than 64 MiB and is left out: split the report.");
      return false;
    }
    const std::size_t wanted = dialect_.header.size();
    while (row.cells.size() > wanted && row.cells.back().empty()) row.cells.pop_back();
    if (row.cells.size() == wanted) {
      // Tables with tabs often mean nothing by them.
      if (row.state == CsvRow::State::Mended && dialect_.separator != '\t') {
        out_.note(row.line, "The quotation marks of the row are wrong: it is taken as it stands.");
      }
      return true;
    }
    const std::string counts = "The row has " + std::to_string(row.cells.size()) +
                               " values and the header " + std::to_string(wanted) + ": ";
    if (row.cells.size() > wanted || row.state == CsvRow::State::Mended) {
      out_.lose(row.line, counts +
                              "write values with a separator, a line break or a quotation mark "
                              "in quotation marks, and such a mark twice.");
      return false;
    }
    out_.note(row.line, counts + "those that are missing are taken as empty.");
    row.cells.resize(wanted);
    return true;
  }

  bool decode_cells(CsvRow& row) const {
    std::string charset;
    for (std::string& cell : row.cells) {
      if (is_utf8(cell)) continue;
      const bool is_known = dialect_.charset != "UTF-8";
      std::optional<Decoded> decoded = is_known ? decode_as(cell, dialect_.charset) : decode(cell);
      if (!decoded) {
        out_.lose(row.line, "The row is no text in any known charset: save it as UTF-8.");
        return false;
      }
      if (!is_known) charset = decoded->charset;
      cell = std::move(decoded->text);
    }
    out_.note_charset(row.line, charset);
    return true;
  }

  void put(const CsvRow& row) const {
    json object = object_of(row);
    put_parsed(report_of_json(object), row.line, reports_, out_);
  }

  // The row as JSONL would give it.
  json object_of(const CsvRow& row) const {
    json object = json::object();
    for (const auto& [facet, column] : dialect_.columns.facets) {
      json& names = object["facets"][std::string(name_of(facet))];
      for (json& name : list_in(row.cells[column])) names.push_back(std::move(name));
    }
    if (const auto column = dialect_.columns.mentioned) {
      object["mentioned"] = list_in(row.cells[*column]);
    }
    for (std::size_t i = 0; i < kCsvFields; ++i) {
      const auto field = static_cast<CsvField>(i);
      const auto column = dialect_.columns.column_of(field);
      if (!column || row.cells[*column].empty()) continue;
      // Days of tables are written in any way.
      const auto day = field == CsvField::Published
                           ? parse_written_day(row.cells[*column], language_of(row))
                           : std::nullopt;
      object[std::string(name_of(field))] = day ? to_string(*day) : row.cells[*column];
    }
    return object;
  }

  std::string language_of(const CsvRow& row) const {
    const auto column = dialect_.columns.column_of(CsvField::Language);
    return column ? row.cells[*column] : "en";
  }

  CsvDialect dialect_;
  const FileSink& out_;
  std::size_t reports_ = 0;
};

void note_missing_columns(const CsvDialect& dialect, const InputFile& file, const FileSink& out) {
  for (const CsvField field : dialect.columns.missing) {
    out.note(1, "There is no column " + quotation_of(asked_name(file.options.csv, field)) +
                    " (--csv-" + std::string(name_of(field)) + "); there are " +
                    list_of(dialect.header) + ".");
  }
}

void lose_without_body(const CsvDialect& dialect, const InputFile& file, const FileSink& out) {
  const std::string& asked = file.options.csv.body;
  out.lose(1, "The table has no column " + (asked.empty() ? "of text" : quotation_of(asked)) +
                  ": name one with --csv-body; there are " + list_of(dialect.header) + ".");
}

}  // namespace

bool looks_like_csv(std::string_view beginning, const InputFile& file) {
  if (is_called_table(file.path)) return true;
  const std::optional<CsvDialect> dialect = find_csv_dialect(beginning, file.options.csv);
  if (!dialect || !dialect->columns.column_of(CsvField::Body)) return false;
  const bool is_known = dialect->columns.known() > 1 || !file.options.csv.body.empty();
  return is_known && dialect->even_rows > 0 && dialect->even_rows * 2 >= dialect->rows;
}

void read_csv(std::istream& in, const InputFile& file, const ReadSink& sink) {
  const FileSink out(file, sink);
  PeekedStream peeked(in, kMaxReport);
  std::optional<CsvDialect> dialect = find_csv_dialect(peeked.beginning(), file.options.csv);
  if (!dialect) return out.lose(0, "The file is empty.");
  if (!dialect->columns.column_of(CsvField::Body)) return lose_without_body(*dialect, file, out);
  note_missing_columns(*dialect, file, out);
  if (dialect->charset != "UTF-8") out.note_charset(0, dialect->charset);
  std::istream whole(&peeked);
  CsvRows rows(whole, dialect->separator);
  if (dialect->says_separator) rows.next();
  rows.next();
  rows.expect(dialect->header.size());
  Table(*std::move(dialect), out).read(rows);
}

}  // namespace corpus
