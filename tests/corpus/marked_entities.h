#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/entity_mentions.h"
#include "tests/support/sample.h"

// Sentences with the names in square brackets, and what these are called: "Shahed-136; HIMARS".
namespace corpus::tests {

struct MarkedNames {
  std::string_view text;
  std::string_view labels;
  std::string_view language = "en";
};

inline void PrintTo(const MarkedNames& names, std::ostream* out) { *out << names.text; }

inline std::string without_brackets(std::string_view marked) {
  std::string text;
  for (const char c : marked) {
    if (c != '[' && c != ']') text += c;
  }
  return text;
}

// The text with the mentions in brackets again, a line break, and what `say` says of each.
inline std::string reading_of(std::string_view text, const std::vector<EntityMention>& mentions,
                              const std::function<std::string(const EntityMention&)>& say) {
  std::string marked;
  std::string labels;
  std::size_t at = 0;
  for (const EntityMention& mention : mentions) {
    marked += text.substr(at, mention.start - at);
    marked += '[';
    marked += text.substr(mention.start, mention.end - mention.start);
    marked += ']';
    if (!labels.empty()) labels += "; ";
    labels += say(mention);
    at = mention.end;
  }
  marked += text.substr(at);
  return marked + "\n" + labels;
}

inline std::string expected_reading(const MarkedNames& names) {
  return std::string(names.text) + "\n" + std::string(names.labels);
}

inline std::vector<EntityMention> mentions_in(std::string_view text,
                                              std::string_view language = "en") {
  const std::vector<Word> words = split_words(text);
  return find_entity_mentions(NamedText(text, words, language, parse_day("2022-10-20")),
                              testing_support::lexicon());
}

inline std::vector<EntityMention> mentions_of(Facet facet, std::string_view text,
                                              std::string_view language = "en") {
  std::vector<EntityMention> mentions = mentions_in(text, language);
  std::erase_if(mentions, [&](const EntityMention& mention) { return mention.id.facet != facet; });
  return mentions;
}

}  // namespace corpus::tests
