#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corpus/tagger_labels.h"
#include "corpus/tagger_model.h"

// The best reading of a text's words as a chain of labels.
namespace corpus {

// One word: its scores, and the steps to it from the label before.
struct ChainLink {
  LabelScores scores{};
  const TaggerModel::Steps* steps = nullptr;
};

struct ChainReading {
  std::vector<NameLabel> labels;
  // For every word, by how much the best chain with another label for it is worse; only when asked
  // for.
  std::vector<std::int32_t> margins;
};

enum class Margins : std::uint8_t { Left, Wanted };
ChainReading best_reading(std::span<const ChainLink> chain, Margins margins);

}  // namespace corpus
