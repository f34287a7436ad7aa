#include "corpus/tagger_chain.h"

#include <algorithm>
#include <array>
#include <limits>

namespace corpus {
namespace {

using Totals = std::array<std::int32_t, kNameLabels>;
using Sources = std::array<NameLabel, kNameLabels>;

// Far below any score, yet its sums do not overflow.
constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::min() / 4;

std::vector<NameLabel> labels_from(std::span<const Sources> sources, NameLabel last) {
  std::vector<NameLabel> labels(sources.size());
  for (std::size_t i = sources.size(); i-- > 0;) {
    labels[i] = last;
    last = sources[i][last];
  }
  return labels;
}

// Totals are kept small on long texts by taking the best off.
void settle(Totals& totals) {
  const std::int32_t best = *std::max_element(totals.begin(), totals.end());
  for (std::int32_t& total : totals) total = std::max(total - best, kNever);
}

Totals first_totals(const ChainLink& link) {
  Totals totals;
  for (std::size_t label = 0; label < kNameLabels; ++label) {
    const bool may = may_follow(kOutside, static_cast<NameLabel>(label));
    totals[label] = may ? link.scores[label] + (*link.steps)[kOutside][label] : kNever;
  }
  return totals;
}

struct Forward {
  std::vector<Totals> totals;
  std::vector<Sources> sources;
};

// Labels that may stand before each label: the fewer steps, the faster.
struct Befores {
  std::array<std::array<NameLabel, kNameLabels>, kNameLabels> labels{};
  std::array<std::size_t, kNameLabels> count{};
};
constexpr Befores befores() {
  Befores list;
  for (std::size_t after = 0; after < kNameLabels; ++after)
    for (std::size_t before = 0; before < kNameLabels; ++before)
      if (may_follow(static_cast<NameLabel>(before), static_cast<NameLabel>(after)))
        list.labels[after][list.count[after]++] = static_cast<NameLabel>(before);
  return list;
}
constexpr Befores kBefores = befores();

Forward forward(std::span<const ChainLink> chain) {
  Forward result{std::vector<Totals>(chain.size()), std::vector<Sources>(chain.size())};
  result.totals[0] = first_totals(chain[0]);
  for (std::size_t i = 1; i < chain.size(); ++i) {
    const Totals& last = result.totals[i - 1];
    const TaggerModel::Steps& steps = *chain[i].steps;
    for (std::size_t after = 0; after < kNameLabels; ++after) {
      std::int32_t best = kNever * 2;
      for (std::size_t n = 0; n < kBefores.count[after]; ++n) {
        const NameLabel before = kBefores.labels[after][n];
        const std::int32_t total = last[before] + steps[before][after];
        if (total <= best) continue;
        best = total;
        result.sources[i][after] = before;
      }
      result.totals[i][after] = best + chain[i].scores[after];
    }
    settle(result.totals[i]);
  }
  return result;
}

Totals last_totals() {
  Totals totals;
  for (std::size_t label = 0; label < kNameLabels; ++label)
    totals[label] = may_follow(static_cast<NameLabel>(label), kOutside) ? 0 : kNever;
  return totals;
}

// What is still to come after a word, from what is after the next one.
Totals backward(const ChainLink& next, const Totals& after_next) {
  Totals totals;
  totals.fill(kNever * 2);
  for (std::size_t after = 0; after < kNameLabels; ++after) {
    const std::int32_t rest = next.scores[after] + after_next[after];
    for (std::size_t n = 0; n < kBefores.count[after]; ++n) {
      const NameLabel before = kBefores.labels[after][n];
      totals[before] = std::max(totals[before], rest + (*next.steps)[before][after]);
    }
  }
  settle(totals);
  return totals;
}

std::int32_t margin_of(const Totals& before, const Totals& after, NameLabel label) {
  std::int32_t other = kNever * 2;
  for (std::size_t i = 0; i < kNameLabels; ++i) {
    if (i != label) other = std::max(other, before[i] + after[i]);
  }
  return before[label] + after[label] - other;
}

}  // namespace

ChainReading best_reading(std::span<const ChainLink> chain, Margins margins) {
  ChainReading reading;
  if (chain.empty()) return reading;
  const Forward to = forward(chain);
  Totals rest = last_totals();
  std::size_t last = 0;
  for (std::size_t label = 1; label < kNameLabels; ++label) {
    if (to.totals.back()[label] + rest[label] > to.totals.back()[last] + rest[last]) last = label;
  }
  reading.labels = labels_from(to.sources, static_cast<NameLabel>(last));
  if (margins == Margins::Left) return reading;
  reading.margins.resize(chain.size());
  for (std::size_t i = chain.size(); i-- > 0;) {
    reading.margins[i] = margin_of(to.totals[i], rest, reading.labels[i]);
    rest = backward(chain[i], rest);
  }
  return reading;
}

}  // namespace corpus
