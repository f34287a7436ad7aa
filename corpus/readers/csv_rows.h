#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/readers/lines.h"

namespace corpus {

// A row of a table whose values are parted by a separator and may stand in quotation marks.
struct CsvRow {
  enum class State : std::uint8_t {
    Whole,
    Mended,  // Its quotation marks are wrong: only its first line is taken, as it may be meant.
    TooLong,
  };
  State state = State::Whole;
  // On which it begins, from 1.
  std::size_t line = 0;
  // As far as they are no more than kMostCells.
  std::vector<std::string> cells;
  bool operator==(const CsvRow&) const = default;
};

inline constexpr std::size_t kMostCells = 10'000;

// The rows of a stream, one at a time; empty lines between them are passed over. A quotation mark
// that is never closed costs one row: reading goes on with the line after it. No more than twice
// `longest` bytes of a row are held.
class CsvRows {
 public:
  CsvRows(std::istream& in, char separator, std::size_t longest = kMaxReport);

  std::optional<CsvRow> next();

  // How many values a row should have, by which rows are mended.
  void expect(std::size_t columns) { columns_ = columns; }

  // Lines read so far, and whether reading broke off before the end.
  std::size_t count() const { return lines_.count(); }
  bool failed() const { return lines_.failed(); }

 private:
  struct OwnLine {
    std::string text;
    std::size_t number = 0;
    bool too_long = false;
  };

  std::optional<OwnLine> next_line();
  CsvRow row_of(const OwnLine& first);
  std::vector<std::string> mended(std::string_view line) const;

  LineReader lines_;
  char separator_;
  std::size_t longest_;
  std::size_t columns_ = 0;
  // Lines of a row that went wrong, to be read again.
  std::deque<OwnLine> again_;
};

}  // namespace corpus
