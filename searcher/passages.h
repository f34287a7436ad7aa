#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/text.h"

namespace searcher {

// A piece of a body, a few lines long.
struct Passage {
  std::size_t start = 0;
  std::size_t end = 0;
  // Begins or ends in the middle of a sentence.
  bool cut_before = false;
  bool cut_after = false;
};

// Cuts passages out of one body: at sentences where they are near, else between words.
class PassageCutter {
 public:
  explicit PassageCutter(std::string_view body);

  // Where `at` stands within the first 50 characters.
  Passage around(std::size_t at) const;
  // Empty for a body of nothing but white space.
  Passage beginning() const;

 private:
  Passage from(std::size_t start) const;
  std::size_t forward(std::size_t at, std::size_t characters) const;
  std::size_t back(std::size_t at, std::size_t characters) const;
  std::size_t sentence_start(std::size_t at) const;
  std::size_t last_sentence_end(std::size_t from, std::size_t to) const;

  std::string_view body_;
  std::vector<corpus::ByteRange> sentences_;
};

}  // namespace searcher
