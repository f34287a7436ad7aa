#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "corpus/tagger_labels.h"
#include "corpus/tagger_model.h"

// A conditional random field over a chain of labels, learned by stochastic gradient (AdaGrad).
namespace corpus::training {

using FloatScores = std::array<float, kNameLabels>;
using FloatSteps = std::array<FloatScores, kNameLabels>;
using StepsByGap = std::array<FloatSteps, kNameGaps>;

// Some words in a row. Features are numbers of a FeatureIndex; as many for every word.
struct Chain {
  std::span<const std::uint32_t> features;
  std::span<const NameLabel> labels;
  std::span<const NameGap> gaps;
  // Scores beside those that are learned; empty for none.
  std::span<const FloatScores> given;
  float weight = 1;

  std::size_t size() const { return labels.size(); }
  std::span<const std::uint32_t> features_of(std::size_t word) const {
    const std::size_t each = features.size() / labels.size();
    return features.subspan(word * each, each);
  }
};

struct LearningRate {
  float step = 0.07F;
  // Of a word's features, how many in a hundred are left out.
  unsigned dropped = 10;
  // Whether the outcome counts in the mean that settle() takes.
  bool averages = false;
  // Whether the steps from label to label stay as they are.
  bool keeps_steps = false;
};

class Crf {
 public:
  explicit Crf(std::size_t features);

  // One pass over the chains in an order that the seed decides.
  void learn(std::span<const Chain> chains, const LearningRate& rate, std::uint64_t seed);
  // Makes the mean of what was learned the outcome.
  void settle();
  // A feature that is out of use keeps the weight 0.
  void retire(std::uint32_t feature);

  // The best labels.
  std::vector<NameLabel> read(const Chain& chain) const;
  FloatScores scores_of(const Chain& chain, std::size_t word) const;

  FloatScores& weights(std::uint32_t feature) { return weights_[feature]; }
  const FloatScores& weights(std::uint32_t feature) const { return weights_[feature]; }
  StepsByGap& steps() { return steps_; }
  const StepsByGap& steps() const { return steps_; }

 private:
  class Lesson;

  void note();

  std::vector<FloatScores> weights_;
  // Sums of squared gradients.
  std::vector<FloatScores> squares_;
  std::vector<bool> retired_;
  StepsByGap steps_{};
  StepsByGap step_squares_{};
  std::vector<FloatScores> noted_;
  StepsByGap noted_steps_{};
  float notes_ = 0;
};

}  // namespace corpus::training
