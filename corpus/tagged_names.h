#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "corpus/entity.h"
#include "corpus/tagger.h"

namespace corpus {

// What the tagger found in a text, by its words.
class TaggedNames {
 public:
  TaggedNames(std::vector<TaggedName> names, std::size_t words);

  std::span<const TaggedName> all() const { return names_; }
  // The name that covers a word; nothing when none does, and past the end.
  const TaggedName* at(std::size_t word) const;
  // The name of just these words.
  const TaggedName* exactly(std::size_t first, std::size_t last) const;
  // The name that these words are only a part of.
  const TaggedName* around(std::size_t first, std::size_t last) const;

 private:
  static constexpr std::size_t kNoName = ~std::size_t{0};

  std::vector<TaggedName> names_;
  // Of each word, index of its name.
  std::vector<std::size_t> name_of_;
};

Facet facet_of(NameKind kind);

// What is left of the tagger's names by rules that it cannot learn: names begin and end with a
// capital or a number and not with "the", organisations do not end with an office ("U.S.
// Ambassador"), ships and common words alone are no names, and two known places with a comma
// or a hyphen between are two ("U.S.-China").
std::vector<TaggedName> plausible_names(const NamedText& text,
                                        std::span<const LexiconMatch> matches,
                                        std::vector<TaggedName> names);

}  // namespace corpus
