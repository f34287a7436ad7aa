#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/cues.h"
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

// What the finders of entities look at; made once for a text, which must outlive it.
struct NamedText {
  // `words` are split_words(text).
  NamedText(std::string_view text, std::span<const Word> words, std::string_view language,
            std::optional<Day> published);

  std::string_view text;
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
  // Words of the cue's longest phrase that begins at a word; 0 for none and past the end.
  std::size_t cue(Cue cue, std::size_t word) const {
    return word < cues_.size() ? cues_[word][static_cast<std::size_t>(cue)] : 0;
  }
  // Other past the end.
  Script script(std::size_t word) const {
    return word < looks_.size() ? looks_[word].script : Script::Other;
  }
  // No word is, past the end.
  bool is_capitalised(std::size_t word) const {
    return word < looks_.size() && looks_[word].capitalised;
  }
  // Whether nearly every word has a capital, as in some headlines: then a capital says nothing.
  bool is_title_case() const { return is_title_case_; }

 private:
  struct Look {
    Script script;
    bool capitalised;
  };
  std::vector<CueLengths> cues_;
  std::vector<Look> looks_;
  bool is_title_case_ = false;
};

// Who and what a text names, in order and without overlap. Where finders disagree about a place:
// resolutions and numbered units, then persons, then known names, then what the tagger found.
std::vector<EntityMention> find_entity_mentions(const NamedText& text, const Lexicon& lexicon);

}  // namespace corpus
