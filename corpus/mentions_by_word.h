#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "corpus/entity_mentions.h"

namespace corpus {

// Known mentions of a text by their first and last word, for finders that go word by word.
class MentionsByWord {
 public:
  MentionsByWord(const NamedText& text, const Lexicon& lexicon,
                 std::span<const EntityMention> mentions);

  // The mention that covers a word; nothing when none does.
  const EntityMention* at(std::size_t word) const { return by_word_[word]; }
  std::size_t first_word(const EntityMention& mention) const;
  // Exclusive.
  std::size_t last_word(const EntityMention& mention) const;
  // Whether it can stand in an office: an organisation, a country or its people, no town ("Kyiv
  // President" is none).
  bool names_a_body(const EntityMention& mention) const;

 private:
  const NamedText& text_;
  const Lexicon& lexicon_;
  std::vector<const EntityMention*> by_word_;
};

}  // namespace corpus
