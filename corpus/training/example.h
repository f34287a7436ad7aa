#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/tagger_features.h"
#include "corpus/tagger_words.h"
#include "corpus/training/labelled_text.h"

// Labelled texts as the learner takes them.
namespace corpus::training {

// Some words of a text, in a row; from one sentence's beginning to another's end.
struct Stretch {
  std::size_t first;
  std::size_t last;
};

struct Example {
  std::string id;
  std::string source;
  std::vector<TaggerWord> words;
  std::vector<NameLabel> labels;
  std::vector<Stretch> stretches;
  // How much it counts beside others.
  float weight = 1;
  // A reading with part of the lexicon forgotten or with other names.
  bool is_variant = false;
};

// What the lexicon says is partly held back, so that names it does not know are learned too.
struct Forgetting {
  std::uint64_t seed = 0;
  // Of known names, in a hundred.
  unsigned percent = 0;
};

// Nothing when a name does not fall on the limits of words.
std::optional<Example> example_of(const LabelledText& text, const TaggerModel& words,
                                  Forgetting forgetting);

}  // namespace corpus::training
