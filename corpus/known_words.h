#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "corpus/entity_mentions.h"
#include "corpus/lexicon.h"

namespace corpus {

// Which words of a text belong to names of the lexicon, and which look like other names. The text
// must outlive it.
class KnownWords {
 public:
  KnownWords(const NamedText& text, std::span<const LexiconMatch> matches);

  bool covers(std::size_t word) const { return covered_[word]; }

  // A capitalised word that is in no table and no office.
  bool is_unknown_name(std::size_t word) const;

  // Whether a name that ends before `last` goes on as another: "Wagner Street", "Patriot Act".
  bool goes_on(std::size_t last) const;

 private:
  const NamedText& text_;
  std::vector<bool> covered_;
};

}  // namespace corpus
