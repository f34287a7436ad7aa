#include "corpus/training/learner.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <future>

#include "corpus/stable_hash.h"

namespace corpus::training {
namespace {

// All examples as chains of numbers.
class Chains {
 public:
  // The chains point into the object.
  Chains(const Chains&) = delete;
  Chains& operator=(const Chains&) = delete;

  template <typename FeaturesOf>
  Chains(std::span<const Example> examples, FeatureIndex& index, FeaturesOf&& features_of) {
    count_features(examples, index, features_of);
    take_words(examples, index, features_of);
    cut(examples);
  }

  std::span<const Chain> all() const { return chains_; }
  std::size_t example_of(std::size_t chain) const { return examples_[chain]; }
  // Where the example's words, or the chain's, begin among all words.
  std::size_t start_of(std::size_t example) const { return example == 0 ? 0 : ends_[example - 1]; }
  std::size_t first_word(std::size_t chain) const { return firsts_[chain]; }
  Chain whole(std::size_t example) const {
    return chain(start_of(example), ends_[example] - start_of(example), 1);
  }
  void give(std::span<const FloatScores> scores) {
    for (std::size_t c = 0; c < chains_.size(); ++c)
      chains_[c].given = scores.subspan(firsts_[c], chains_[c].size());
  }
  std::size_t words() const { return labels_.size(); }

 private:
  template <typename FeaturesOf>
  static void count_features(std::span<const Example> examples, FeatureIndex& index,
                             FeaturesOf&& features_of) {
    for (std::size_t e = 0; e < examples.size(); ++e) {
      const std::uint32_t by = examples[e].weight < 1 || examples[e].is_variant ? 1 : 2;
      for (std::size_t i = 0; i < examples[e].words.size(); ++i) index.count(features_of(e, i), by);
    }
  }

  template <typename FeaturesOf>
  void take_words(std::span<const Example> examples, FeatureIndex& index,
                  FeaturesOf&& features_of) {
    const std::size_t words = words_in(examples);
    for (std::size_t e = 0; e < examples.size(); ++e) {
      for (std::size_t i = 0; i < examples[e].words.size(); ++i) {
        for (const std::uint64_t feature : features_of(e, i))
          numbers_.push_back(index.number(feature));
        if (labels_.empty()) {
          each_ = numbers_.size();
          numbers_.reserve(each_ * words);
        }
        gaps_.push_back(examples[e].words[i].gap_before);
        labels_.push_back(examples[e].labels[i]);
      }
      ends_.push_back(labels_.size());
    }
  }

  static std::size_t words_in(std::span<const Example> examples) {
    std::size_t words = 0;
    for (const Example& example : examples) words += example.words.size();
    return words;
  }

  void cut(std::span<const Example> examples) {
    for (std::size_t e = 0; e < examples.size(); ++e)
      for (const Stretch& stretch : examples[e].stretches) {
        const std::size_t first = start_of(e) + stretch.first;
        const std::size_t size = stretch.last - stretch.first;
        chains_.push_back(chain(first, size, examples[e].weight));
        examples_.push_back(e);
        firsts_.push_back(first);
      }
  }

  Chain chain(std::size_t first, std::size_t size, float weight) const {
    return {std::span(numbers_).subspan(first * each_, size * each_),
            std::span(labels_).subspan(first, size),
            std::span(gaps_).subspan(first, size),
            {},
            weight};
  }

  std::size_t each_ = 0;
  std::vector<std::uint32_t> numbers_;
  std::vector<NameLabel> labels_;
  std::vector<NameGap> gaps_;
  std::vector<std::size_t> ends_;
  std::vector<Chain> chains_;
  std::vector<std::size_t> examples_;
  std::vector<std::size_t> firsts_;
};

std::size_t fold_of(const Example& example, std::size_t folds) {
  const std::string id = example.id.substr(0, example.id.find('#'));
  return stable_hash(id) / 11 % folds;
}

struct Rounds {
  int count;
  // Of the first; the next have the next.
  std::uint64_t seed;
};

// The later half counts in the outcome.
void learn_rounds(Crf& crf, std::span<const Chain> chains, LearningRate rate, Rounds rounds) {
  for (int round = 0; round < rounds.count; ++round) {
    rate.averages = round * 2 >= rounds.count;
    crf.learn(chains, rate, rounds.seed + static_cast<std::uint64_t>(round));
  }
  crf.settle();
}

float weight_of(const FloatScores& weights) {
  float sum = 0;
  for (const float weight : weights) sum += weight * weight;
  return sum;
}

// Features beyond the weightiest are retired.
void prune(Crf& crf, std::size_t features, std::size_t kept) {
  if (features <= kept) return;
  std::vector<float> weights(features);
  for (std::uint32_t i = 0; i < features; ++i) weights[i] = weight_of(crf.weights(i));
  std::vector<float> sorted = weights;
  std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(kept), sorted.end(),
                   std::greater<>());
  const float least = sorted[kept];
  for (std::uint32_t i = 0; i < features; ++i)
    if (weights[i] <= least) crf.retire(i);
}

// The first pass's scores and labels of texts that it did not learn from.
struct FirstPass {
  std::vector<FloatScores> scores;
  std::vector<std::vector<NameLabel>> labels;
  // Of the last part's learning.
  StepsByGap steps{};
};

class Learner {
 public:
  Learner(std::span<const Example> examples, const Plan& plan)
      : examples_(examples),
        plan_(plan),
        index_(3),
        chains_(examples, index_,
                [&](std::size_t e, std::size_t i) { return features_of(examples[e].words, i); }) {
    std::printf("%zu words, %zu features\n", chains_.words(), index_.size());
  }

  std::vector<std::uint64_t> learn(const std::vector<TaggerModel::WordSlot>& words) {
    auto later = std::async(std::launch::async, [&] { return learn_first(); });
    const FirstPass seen = read_by_folds();
    Crf first = later.get();
    const TrainedPass first_pass = whole_numbers(first, index_, plan_.unit);
    FeatureIndex second_index(2);
    Crf second = learn_second(seen, second_index);
    second.steps() = first.steps();
    return model_bytes(first_pass, whole_numbers(second, second_index, plan_.unit), words,
                       plan_.unit);
  }

 private:
  Crf learn_second(const FirstPass& seen, FeatureIndex& index) const {
    std::vector<FirstReading> readings;
    readings.reserve(examples_.size());
    for (std::size_t e = 0; e < examples_.size(); ++e)
      readings.emplace_back(examples_[e].words, seen.labels[e]);
    Chains chains(examples_, index,
                  [&](std::size_t e, std::size_t i) { return readings[e].features_of(i); });
    chains.give(seen.scores);
    Crf crf(index.size());
    crf.steps() = seen.steps;
    LearningRate rate = plan_.rate;
    rate.keeps_steps = true;
    rate.step = plan_.second_step;
    learn_rounds(crf, chains.all(), rate, {plan_.second_rounds, 77});
    return crf;
  }

  Crf learn_first() const {
    Crf crf(index_.size());
    learn_rounds(crf, chains_.all(), plan_.rate, {plan_.rounds, 1});
    prune(crf, index_.size(), plan_.features);
    learn_rounds(crf, chains_.all(), plan_.rate, {plan_.last_rounds, 101});
    return crf;
  }

  FirstPass read_by_folds() const {
    FirstPass pass{std::vector<FloatScores>(chains_.words()),
                   std::vector<std::vector<NameLabel>>(examples_.size()),
                   {}};
    for (std::size_t fold = 0; fold < plan_.folds; ++fold) {
      std::vector<Chain> others;
      for (std::size_t c = 0; c < chains_.all().size(); ++c)
        if (fold_of(examples_[chains_.example_of(c)], plan_.folds) != fold)
          others.push_back(chains_.all()[c]);
      Crf crf(index_.size());
      learn_rounds(crf, others, plan_.rate, {std::max(plan_.rounds - 1, 2), 1 + fold});
      pass.steps = crf.steps();
      for (std::size_t e = 0; e < examples_.size(); ++e) {
        if (fold_of(examples_[e], plan_.folds) != fold) continue;
        const Chain whole = chains_.whole(e);
        pass.labels[e] = crf.read(whole);
        for (std::size_t i = 0; i < whole.size(); ++i)
          pass.scores[chains_.start_of(e) + i] = crf.scores_of(whole, i);
      }
    }
    return pass;
  }

  std::span<const Example> examples_;
  const Plan& plan_;
  FeatureIndex index_;
  Chains chains_;
};

}  // namespace

std::vector<std::uint64_t> learn_model(std::span<const Example> examples,
                                       const std::vector<TaggerModel::WordSlot>& words,
                                       const Plan& plan) {
  return Learner(examples, plan).learn(words);
}

}  // namespace corpus::training
