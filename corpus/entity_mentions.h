#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/dates.h"
#include "corpus/entity.h"
#include "corpus/lexicon.h"
#include "corpus/text.h"

namespace corpus {

// One place of a text that names an entity.
struct EntityMention {
  EntityId id;
  std::string label;
  // Byte range in the text, end exclusive: the name without title and possessive.
  std::size_t start = 0;
  std::size_t end = 0;
  // The office held, as the text gives it; persons only.
  std::string role;
  bool operator==(const EntityMention&) const = default;
};

// What the finders of entities look at; made once for a text.
struct NamedText {
  std::string_view text;
  // split_words(text).
  std::span<const Word> words;
  std::string_view language;
  std::optional<Day> published;

  // From the first word to before the last.
  std::string_view surface(std::size_t first, std::size_t last) const {
    return text.substr(words[first].start, words[last - 1].end - words[first].start);
  }
  // What stands before a word, after the word before it.
  std::string_view gap_before(std::size_t word) const {
    const std::size_t start = word == 0 ? 0 : words[word - 1].end;
    return text.substr(start, words[word].start - start);
  }
};

// Who and what a text names, in order and without overlap. Where finders disagree about a place:
// resolutions, then known names, then patterns of persons.
std::vector<EntityMention> find_entity_mentions(const NamedText& text, const Lexicon& lexicon);

}  // namespace corpus
