#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/entity_mentions.h"
#include "corpus/lexicon.h"
#include "corpus/tagger_labels.h"
#include "corpus/tagger_model.h"

// Names that no table knows: persons, organisations and places in English.
namespace corpus {

// Words are indices into NamedText::words, last exclusive.
struct TaggedName {
  std::size_t first_word;
  std::size_t last_word;
  NameKind kind;
  // By how much the best other reading of any of its words is worse; the odds are about e to its
  // power.
  float margin;
  bool operator==(const TaggedName&) const = default;
};

// Reads a text twice: the second time, what the first found elsewhere in the text counts. Safe to
// use from many threads at once; linear in the text, and never throws on its bytes.
class Tagger {
 public:
  // The model that comes with the program (models/english-names.md).
  static const Tagger& english();
  // A model that stays where it is for as long as the tagger lives.
  explicit Tagger(std::string_view model) : model_(model) {}

  // In order and without overlap. `known` are all the lexicon's matches in the text; no name
  // touches a mention of `masked`.
  std::vector<TaggedName> tag(const NamedText& text, std::span<const LexiconMatch> known,
                              std::span<const EntityMention> masked) const;

 private:
  TaggerModel model_;
};

}  // namespace corpus
