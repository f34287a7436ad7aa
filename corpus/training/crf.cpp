#include "corpus/training/crf.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "corpus/training/feature_index.h"

namespace corpus::training {
namespace {

constexpr float kFirstSquare = 1.0F;
// Gradients of a word whose sum is less change nothing that matters.
constexpr float kLeastGradient = 0.002F;
// How often the exponentials of the steps are made anew, in chains.
constexpr std::size_t kRefresh = 4;
constexpr std::size_t kNotesInRound = 4;
// The score of what cannot be.
constexpr float kNever = -1e9F;

bool may(std::size_t before, std::size_t after) {
  return may_follow(static_cast<NameLabel>(before), static_cast<NameLabel>(after));
}

void normalise(FloatScores& shares) {
  const float sum = std::accumulate(shares.begin(), shares.end(), 0.0F);
  for (float& share : shares) share /= sum;
}

void step_down(float& weight, float& square, float gradient, float step) {
  square += gradient * gradient;
  weight -= step * gradient / std::sqrt(square);
}

template <typename Do>
void for_each_step(Do&& act) {
  for (std::size_t gap = 0; gap < kNameGaps; ++gap)
    for (std::size_t before = 0; before < kNameLabels; ++before)
      for (std::size_t after = 0; after < kNameLabels; ++after) act(gap, before, after);
}

void add(FloatScores& sum, const FloatScores& more) {
  for (std::size_t label = 0; label < kNameLabels; ++label) sum[label] += more[label];
}

// The best ways to a word's labels: what they score, and over which label of the word before.
struct Ways {
  FloatScores totals;
  std::array<NameLabel, kNameLabels> over{};
};

Ways best_ways(const FloatScores& totals, const FloatSteps& steps) {
  Ways ways;
  ways.totals.fill(kNever);
  for (std::size_t before = 0; before < kNameLabels; ++before)
    for (std::size_t after = 0; after < kNameLabels; ++after) {
      const float total = totals[before] + steps[before][after];
      if (!may(before, after) || total <= ways.totals[after]) continue;
      ways.totals[after] = total;
      ways.over[after] = static_cast<NameLabel>(before);
    }
  return ways;
}

std::size_t best_end(const FloatScores& totals) {
  std::size_t best = kOutside;
  for (std::size_t label = 0; label < kNameLabels; ++label)
    if (may(label, kOutside) && totals[label] > totals[best]) best = label;
  return best;
}

}  // namespace

// Learns from one chain after another.
class Crf::Lesson {
 public:
  Lesson(Crf& crf, const LearningRate& rate, std::uint64_t seed)
      : crf_(crf), rate_(rate), random_(seed) {}

  std::uint64_t random() { return random_(); }

  void learn(const Chain& chain) {
    if (chains_++ % kRefresh == 0) refresh();
    chain_ = &chain;
    weigh();
    go_forward();
    go_backward();
    learn_features();
    if (!rate_.keeps_steps) learn_steps();
  }

 private:
  void refresh() {
    for_each_step([&](std::size_t gap, std::size_t before, std::size_t after) {
      powers_[gap][before][after] =
          may(before, after) ? std::exp(crf_.steps_[gap][before][after]) : 0.0F;
    });
  }

  const FloatSteps& powers(std::size_t word) const {
    return powers_[static_cast<std::size_t>(chain_->gaps[word])];
  }

  bool drops() {
    if (bits_left_ == 0) {
      bits_ = random_();
      bits_left_ = 8;
    }
    const bool dropped = (bits_ & 127) * 100 < std::uint64_t{rate_.dropped} * 128;
    bits_ >>= 8;
    --bits_left_;
    return dropped;
  }

  // Powers of each word's own scores, over the features that are kept this time.
  void weigh() {
    local_.resize(chain_->size());
    kept_.clear();
    kept_ends_.clear();
    for (std::size_t word = 0; word < chain_->size(); ++word) {
      FloatScores scores = chain_->given.empty() ? FloatScores{} : chain_->given[word];
      for (const std::uint32_t feature : chain_->features_of(word)) {
        const bool dropped = drops();
        if (feature == FeatureIndex::kNone || crf_.retired_[feature] || dropped) continue;
        kept_.push_back(feature);
        add(scores, crf_.weights_[feature]);
      }
      kept_ends_.push_back(kept_.size());
      const float best = *std::max_element(scores.begin(), scores.end());
      for (std::size_t label = 0; label < kNameLabels; ++label)
        local_[word][label] = std::exp(scores[label] - best);
    }
  }

  void go_forward() {
    to_.resize(chain_->size());
    for (std::size_t word = 0; word < to_.size(); ++word) {
      FloatScores& to = to_[word];
      to = word == 0 ? powers(0)[kOutside] : FloatScores{};
      for (std::size_t before = 0; word > 0 && before < kNameLabels; ++before)
        for (std::size_t after = 0; after < kNameLabels; ++after)
          to[after] += to_[word - 1][before] * powers(word)[before][after];
      for (std::size_t label = 0; label < kNameLabels; ++label) to[label] *= local_[word][label];
      normalise(to);
    }
  }

  void go_backward() {
    from_.resize(chain_->size());
    for (std::size_t label = 0; label < kNameLabels; ++label)
      from_.back()[label] = may(label, kOutside) ? 1.0F : 0.0F;
    for (std::size_t word = from_.size() - 1; word-- > 0;) {
      FloatScores next;
      for (std::size_t label = 0; label < kNameLabels; ++label)
        next[label] = local_[word + 1][label] * from_[word + 1][label];
      for (std::size_t before = 0; before < kNameLabels; ++before) {
        const FloatScores& power = powers(word + 1)[before];
        from_[word][before] = std::inner_product(power.begin(), power.end(), next.begin(), 0.0F);
      }
      normalise(from_[word]);
    }
  }

  // What is expected at a word, less what is so.
  FloatScores gradient_at(std::size_t word) const {
    FloatScores gradient;
    for (std::size_t label = 0; label < kNameLabels; ++label)
      gradient[label] = to_[word][label] * from_[word][label];
    normalise(gradient);
    gradient[chain_->labels[word]] -= 1;
    for (float& part : gradient) part *= chain_->weight;
    return gradient;
  }

  void learn_features() {
    std::size_t kept = 0;
    for (std::size_t word = 0; word < chain_->size(); ++word) {
      const FloatScores gradient = gradient_at(word);
      const float size =
          std::accumulate(gradient.begin(), gradient.end(), 0.0F,
                          [](float sum, float part) { return sum + std::fabs(part); });
      for (; kept < kept_ends_[word]; ++kept) {
        if (size > kLeastGradient) learn_feature(kept_[kept], gradient);
      }
    }
  }

  void learn_feature(std::uint32_t feature, const FloatScores& gradient) {
    FloatScores& weights = crf_.weights_[feature];
    FloatScores& squares = crf_.squares_[feature];
    for (std::size_t label = 0; label < kNameLabels; ++label)
      step_down(weights[label], squares[label], gradient[label], rate_.step);
  }

  void learn_steps() {
    for (std::size_t word = 1; word < chain_->size(); ++word) {
      FloatSteps shares = shares_at(word);
      shares[chain_->labels[word - 1]][chain_->labels[word]] -= 1;
      const auto gap = static_cast<std::size_t>(chain_->gaps[word]);
      for (std::size_t before = 0; before < kNameLabels; ++before)
        for (std::size_t after = 0; after < kNameLabels; ++after)
          if (may(before, after))
            step_down(crf_.steps_[gap][before][after], crf_.step_squares_[gap][before][after],
                      shares[before][after] * chain_->weight, rate_.step);
    }
  }

  FloatSteps shares_at(std::size_t word) const {
    FloatSteps shares;
    float sum = 0;
    for (std::size_t before = 0; before < kNameLabels; ++before)
      for (std::size_t after = 0; after < kNameLabels; ++after) {
        shares[before][after] = to_[word - 1][before] * powers(word)[before][after] *
                                local_[word][after] * from_[word][after];
        sum += shares[before][after];
      }
    for (FloatScores& row : shares)
      for (float& share : row) share /= sum;
    return shares;
  }

  Crf& crf_;
  const LearningRate& rate_;
  std::mt19937_64 random_;
  std::uint64_t bits_ = 0;
  int bits_left_ = 0;
  std::size_t chains_ = 0;
  // e to the power of the steps; 0 where a step is impossible.
  StepsByGap powers_;
  const Chain* chain_ = nullptr;
  std::vector<FloatScores> local_;
  std::vector<FloatScores> to_;
  std::vector<FloatScores> from_;
  std::vector<std::uint32_t> kept_;
  std::vector<std::size_t> kept_ends_;
};

Crf::Crf(std::size_t features) : weights_(features), squares_(features), retired_(features) {
  for (FloatScores& square : squares_) square.fill(kFirstSquare);
  for_each_step([&](std::size_t gap, std::size_t before, std::size_t after) {
    step_squares_[gap][before][after] = kFirstSquare;
  });
}

void Crf::retire(std::uint32_t feature) {
  weights_[feature].fill(0);
  retired_[feature] = true;
}

void Crf::note() {
  noted_.resize(weights_.size());
  for (std::size_t i = 0; i < weights_.size(); ++i) add(noted_[i], weights_[i]);
  for_each_step([&](std::size_t gap, std::size_t before, std::size_t after) {
    noted_steps_[gap][before][after] += steps_[gap][before][after];
  });
  ++notes_;
}

void Crf::settle() {
  if (notes_ == 0) return;
  for (std::size_t i = 0; i < weights_.size(); ++i)
    for (std::size_t label = 0; label < kNameLabels; ++label)
      weights_[i][label] = noted_[i][label] / notes_;
  for_each_step([&](std::size_t gap, std::size_t before, std::size_t after) {
    steps_[gap][before][after] = noted_steps_[gap][before][after] / notes_;
  });
  noted_.clear();
  noted_steps_ = {};
  notes_ = 0;
}

void Crf::learn(std::span<const Chain> chains, const LearningRate& rate, std::uint64_t seed) {
  Lesson lesson(*this, rate, seed);
  std::vector<std::size_t> order(chains.size());
  std::iota(order.begin(), order.end(), 0);
  for (std::size_t i = order.size(); i > 1; --i)
    std::swap(order[i - 1], order[lesson.random() % i]);
  const std::size_t part = chains.size() / kNotesInRound + 1;
  for (std::size_t i = 0; i < order.size(); ++i) {
    lesson.learn(chains[order[i]]);
    if (rate.averages && (i + 1) % part == 0) note();
  }
  if (rate.averages) note();
}

FloatScores Crf::scores_of(const Chain& chain, std::size_t word) const {
  FloatScores scores = chain.given.empty() ? FloatScores{} : chain.given[word];
  for (const std::uint32_t feature : chain.features_of(word))
    if (feature != FeatureIndex::kNone) add(scores, weights_[feature]);
  return scores;
}

std::vector<NameLabel> Crf::read(const Chain& chain) const {
  std::vector<Ways> ways;
  ways.reserve(chain.size());
  FloatScores totals;
  totals.fill(kNever);
  totals[kOutside] = 0;
  for (std::size_t word = 0; word < chain.size(); ++word) {
    ways.push_back(best_ways(totals, steps_[static_cast<std::size_t>(chain.gaps[word])]));
    add(ways.back().totals, scores_of(chain, word));
    totals = ways.back().totals;
  }
  std::size_t last = best_end(totals);
  std::vector<NameLabel> labels(chain.size());
  for (std::size_t word = chain.size(); word-- > 0;) {
    labels[word] = static_cast<NameLabel>(last);
    last = ways[word].over[last];
  }
  return labels;
}

}  // namespace corpus::training
