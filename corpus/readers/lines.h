#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/readers/read_sink.h"

namespace corpus {

struct Line {
  // Without its line break; of a line that is too long, only its beginning.
  std::string_view text;
  // From 1.
  std::size_t number = 0;
  bool too_long = false;
};

// The lines of a stream, LF or CRLF, without the byte order mark of UTF-8. However long a line is,
// no more than `longest` bytes of it and one block are held.
class LineReader {
 public:
  explicit LineReader(std::istream& in, std::size_t longest = kMaxReport);

  // The view lasts until the next call.
  std::optional<Line> next();

  // Lines given so far.
  std::size_t count() const { return number_; }
  // Whether reading broke off before the end.
  bool failed() const { return in_.bad(); }

 private:
  bool fill();
  void keep(std::string_view piece);
  Line finished(std::string_view last_piece);

  std::istream& in_;
  std::size_t longest_;
  std::vector<char> block_;
  std::size_t at_ = 0;
  std::size_t filled_ = 0;
  // What earlier blocks hold of the line being read.
  std::string kept_;
  bool too_long_ = false;
  std::size_t number_ = 0;
};

}  // namespace corpus
