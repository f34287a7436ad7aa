#include "corpus/readers/csv_rows.h"

#include <csv.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/readers/report_text.h"

namespace corpus {
namespace {

// libcsv, for one row.
class RowParser {
 public:
  enum class State : std::uint8_t { Open, Done, Wrong };

  RowParser(char separator, unsigned char options) {
    csv_init(&parser_, options);
    csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    csv_set_blk_size(&parser_, std::size_t{16} << 10);
  }
  ~RowParser() { csv_free(&parser_); }
  RowParser(const RowParser&) = delete;
  RowParser& operator=(const RowParser&) = delete;

  // A line without its break.
  State feed(std::string_view line) {
    parse(line);
    parse("\n");
    return is_wrong_ ? State::Wrong : is_done_ ? State::Done : State::Open;
  }

  // Ends the row, whatever is still open.
  std::vector<std::string> take() {
    if (!is_done_) csv_fini(&parser_, take_cell, take_end, this);
    return std::move(cells_);
  }

 private:
  void parse(std::string_view bytes) {
    const std::size_t parsed =
        csv_parse(&parser_, bytes.data(), bytes.size(), take_cell, take_end, this);
    if (parsed < bytes.size()) is_wrong_ = true;
  }

  static void take_cell(void* bytes, std::size_t size, void* self) {
    std::vector<std::string>& cells = static_cast<RowParser*>(self)->cells_;
    if (cells.size() < kMostCells) cells.emplace_back(static_cast<const char*>(bytes), size);
  }

  static void take_end(int /*last*/, void* self) { static_cast<RowParser*>(self)->is_done_ = true; }

  csv_parser parser_{};
  std::vector<std::string> cells_;
  bool is_done_ = false;
  bool is_wrong_ = false;
};

// Quotation marks part nothing: tables with tabs often use none.
std::vector<std::string> plain_cells(std::string_view line, char separator) {
  std::vector<std::string> cells;
  while (cells.size() < kMostCells) {
    const std::size_t end = std::min(line.find(separator), line.size());
    cells.emplace_back(trimmed(line.substr(0, end)));
    if (end == line.size()) break;
    line.remove_prefix(end + 1);
  }
  return cells;
}

}  // namespace

CsvRows::CsvRows(std::istream& in, char separator, std::size_t longest)
    : lines_(in, longest), separator_(separator), longest_(longest) {}

std::optional<CsvRow> CsvRows::next() {
  while (std::optional<OwnLine> line = next_line()) {
    if (line->too_long || !trimmed(line->text).empty()) return row_of(*std::move(line));
  }
  return std::nullopt;
}

std::optional<CsvRows::OwnLine> CsvRows::next_line() {
  if (!again_.empty()) {
    OwnLine line = std::move(again_.front());
    again_.pop_front();
    return line;
  }
  const std::optional<Line> line = lines_.next();
  if (!line) return std::nullopt;
  return OwnLine{std::string(line->text), line->number, line->too_long};
}

CsvRow CsvRows::row_of(const OwnLine& first) {
  CsvRow row;
  row.line = first.number;
  if (first.too_long) {
    row.state = CsvRow::State::TooLong;
    return row;
  }
  RowParser parser(separator_, CSV_STRICT);
  RowParser::State state = parser.feed(first.text);
  std::size_t size = first.text.size();
  std::deque<OwnLine> taken;
  while (state == RowParser::State::Open) {
    std::optional<OwnLine> line = next_line();
    if (!line) break;
    size += line->text.size();
    taken.push_back(*std::move(line));
    if (taken.back().too_long || size > longest_) break;
    state = parser.feed(taken.back().text);
  }
  if (state == RowParser::State::Done) {
    row.cells = parser.take();
    return row;
  }
  again_.insert(again_.begin(), std::make_move_iterator(taken.begin()),
                std::make_move_iterator(taken.end()));
  row.state = size > longest_ ? CsvRow::State::TooLong : CsvRow::State::Mended;
  row.cells = mended(first.text);
  return row;
}

std::vector<std::string> CsvRows::mended(std::string_view line) const {
  RowParser lenient(separator_, 0);
  lenient.feed(line);
  std::vector<std::string> cells = lenient.take();
  if (cells.size() == columns_) return cells;
  std::vector<std::string> plain = plain_cells(line, separator_);
  return plain.size() == columns_ ? plain : cells;
}

}  // namespace corpus
