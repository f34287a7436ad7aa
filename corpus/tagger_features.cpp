#include "corpus/tagger_features.h"

#include <algorithm>

namespace corpus {
namespace {

const TaggerWord kNowhere{};

std::uint64_t beginning_of_path(std::uint32_t cluster, unsigned bits) {
  return cluster & ((1U << bits) - 1);
}

// Asks about one word and what stands around it.
class Questions {
 public:
  Questions(std::span<const TaggerWord> words, std::size_t at)
      : words_(words), at_(at), word_(words[at]), before_(near(-1)), after_(near(1)) {}

  NameFeatures answers() {
    ask_words();
    ask_letters();
    ask_shapes();
    ask_clusters();
    ask_known_names();
    ask_cues();
    ask_gaps();
    ask_run();
    ask_text();
    return features_;
  }

 private:
  const TaggerWord& near(std::ptrdiff_t offset) const {
    const auto at = static_cast<std::ptrdiff_t>(at_) + offset;
    return at < 0 || at >= static_cast<std::ptrdiff_t>(words_.size())
               ? kNowhere
               : words_[static_cast<std::size_t>(at)];
  }
  const TaggerWord& at(std::size_t word) const {
    return word < words_.size() ? words_[word] : kNowhere;
  }

  static std::uint64_t shape(const TaggerWord& word) {
    return static_cast<std::uint64_t>(word.shape);
  }
  static std::uint64_t gap(const TaggerWord& word) {
    return static_cast<std::uint64_t>(word.gap_before);
  }
  // Shape, and how far to trust its capitals.
  static std::uint64_t look(const TaggerWord& word) {
    return shape(word) << 4 | static_cast<std::uint64_t>(word.sentence_case) << 1 |
           (word.begins_sentence ? 1U : 0U);
  }
  static std::uint64_t knowledge(const TaggerWord& word) {
    const WordKnowledge& known = word.knowledge;
    return (known.is_known ? 1U : 0U) | (known.is_given_name ? 2U : 0U) |
           (known.is_family_name ? 4U : 0U) | (known.is_mostly_small ? 8U : 0U) |
           (known.is_mostly_capital ? 16U : 0U);
  }

  void ask_words() {
    features_.ask({});
    features_.ask({word_.folded});
    features_.ask({word_.surface});
    features_.ask({before_.folded});
    features_.ask({after_.folded});
    features_.ask({near(-2).folded});
    features_.ask({near(2).folded});
    features_.ask({before_.folded, word_.folded});
    features_.ask({word_.folded, after_.folded});
    features_.ask({before_.folded, after_.folded, shape(word_)});
    features_.ask({near(-2).folded, before_.folded, shape(word_)});
    features_.ask({after_.folded, near(2).folded, shape(word_)});
  }

  void ask_letters() {
    for (std::size_t n = 0; n < word_.beginnings.size(); ++n) {
      features_.ask({word_.beginnings[n]});
      features_.ask({word_.endings[n], word_.is_capital()});
    }
    features_.ask({before_.endings[1], before_.is_capital()});
    features_.ask({after_.endings[1], after_.is_capital()});
  }

  void ask_shapes() {
    features_.ask({look(word_)});
    features_.ask({shape(before_), look(word_), gap(word_)});
    features_.ask({look(word_), shape(after_), gap(after_)});
    features_.ask({shape(before_), look(word_), shape(after_)});
    features_.ask({shape(near(-2)), shape(before_), shape(word_), shape(after_), shape(near(2))});
  }

  void ask_clusters() {
    const std::uint32_t here = word_.knowledge.cluster;
    for (const unsigned bits : {4U, 6U, 10U, 18U})
      features_.ask({beginning_of_path(here, bits), word_.is_capital()});
    for (const std::ptrdiff_t offset : {-2, -1, 1, 2}) {
      const std::uint32_t there = near(offset).knowledge.cluster;
      features_.ask({beginning_of_path(there, 7), shape(word_)});
      features_.ask({there, word_.is_capital()});
    }
    features_.ask({before_.knowledge.cluster, here, gap(word_)});
    features_.ask({here, after_.knowledge.cluster, gap(after_)});
    features_.ask({before_.knowledge.cluster, after_.knowledge.cluster, shape(word_)});
  }

  void ask_known_names() {
    features_.ask({word_.known_name});
    features_.ask({before_.known_name});
    features_.ask({after_.known_name});
    features_.ask({word_.known_name, look(word_)});
    features_.ask({before_.known_name, word_.known_name, gap(word_)});
    features_.ask({word_.known_name, after_.known_name, gap(after_)});
    features_.ask({word_.known_name, before_.folded});
    features_.ask({word_.known_name, after_.folded});
    features_.ask({word_.known_name, before_.knowledge.cluster, after_.knowledge.cluster});
    features_.ask({knowledge(word_), look(word_)});
    features_.ask({knowledge(before_), knowledge(word_), gap(word_), shape(word_)});
    features_.ask({knowledge(word_), knowledge(after_), gap(after_), shape(after_)});
    features_.ask({knowledge(word_), word_.known_name, shape(word_)});
  }

  void ask_cues() {
    features_.ask({word_.cues});
    features_.ask({before_.cues, shape(word_)});
    features_.ask({after_.cues, shape(word_)});
    features_.ask({near(-2).cues, shape(before_), shape(word_)});
    features_.ask({before_.cues, word_.cues, gap(word_), shape(word_)});
  }

  void ask_gaps() {
    features_.ask({gap(word_), gap(after_), look(word_)});
    features_.ask({gap(word_), before_.folded});
    features_.ask({gap(after_), after_.folded});
    features_.ask({gap(near(2)), gap(after_), shape(after_), shape(word_)});
  }

  // The run of capitalised words, and the longer one that goes on over "of" and "for".
  void ask_run() {
    const std::size_t first = word_.run_first;
    const std::size_t last = word_.run_last;
    const bool runs = last > first;
    const std::uint64_t place = runs ? std::min<std::uint64_t>(last - first, 5) << 8 |
                                           std::min<std::uint64_t>(at_ - first, 4) << 4 |
                                           std::min<std::uint64_t>(last - 1 - at_, 4)
                                     : 0;
    const TaggerWord& head = runs ? at(first) : kNowhere;
    const TaggerWord& tail = runs ? at(last - 1) : kNowhere;
    const TaggerWord& front = runs && first > 0 ? at(first - 1) : kNowhere;
    const TaggerWord& behind = runs ? at(last) : kNowhere;
    features_.ask({place, look(word_)});
    features_.ask({place, word_.known_name});
    features_.ask({place, knowledge(head), knowledge(tail)});
    features_.ask({runs, head.folded, at_ == first});
    features_.ask({runs, tail.folded, at_ + 1 == last});
    features_.ask({runs, tail.endings[1], at_ + 1 == last});
    features_.ask({runs, head.knowledge.cluster, tail.knowledge.cluster});
    features_.ask({runs, tail.knowledge.cluster, at_ + 1 == last});
    features_.ask({runs, front.folded, at_ == first});
    features_.ask({runs, behind.folded, at_ + 1 == last});
    features_.ask({runs, front.knowledge.cluster, behind.knowledge.cluster});
    features_.ask({runs, front.knowledge.cluster, place});
    features_.ask({runs, behind.knowledge.cluster, place});
    features_.ask({runs, front.cues, behind.cues, place});
    features_.ask({runs, gap(head), gap(behind), place});
    ask_longer_run(runs ? last : at_ + 1);
  }

  void ask_longer_run(std::size_t last) {
    const bool joins = last < words_.size() && words_[last].shape == Shape::Small &&
                       words_[last].gap_before == NameGap::Space && last + 1 < words_.size() &&
                       words_[last + 1].is_capital() &&
                       words_[last + 1].gap_before == NameGap::Space;
    const TaggerWord& next = joins ? words_[last + 1] : kNowhere;
    features_.ask({joins ? words_[last].folded : 0, next.known_name, word_.folded});
    features_.ask({joins ? words_[last].folded : 0, next.knowledge.cluster, word_.is_capital()});
    const std::size_t first = word_.run_last > word_.run_first ? word_.run_first : at_;
    const bool joined = first >= 2 && words_[first - 1].shape == Shape::Small &&
                        words_[first - 1].gap_before == NameGap::Space &&
                        words_[first].gap_before == NameGap::Space &&
                        words_[first - 2].is_capital();
    const TaggerWord& previous = joined ? words_[first - 2] : kNowhere;
    features_.ask({joined ? words_[first - 1].folded : 0, previous.folded, word_.is_capital()});
    features_.ask(
        {joined ? words_[first - 1].folded : 0, previous.knowledge.cluster, word_.known_name});
  }

  void ask_text() {
    const std::uint64_t usage =
        (word_.is_small_elsewhere ? 1U : 0U) | (word_.is_capitalised_inside_elsewhere ? 2U : 0U) |
        (word_.follows_title_elsewhere ? 4U : 0U) | (word_.is_acronym_of_run ? 8U : 0U);
    features_.ask({usage, look(word_)});
    features_.ask({usage, shape(word_), knowledge(word_)});
    features_.ask({usage, shape(before_), shape(word_), shape(after_)});
  }

  std::span<const TaggerWord> words_;
  std::size_t at_;
  const TaggerWord& word_;
  const TaggerWord& before_;
  const TaggerWord& after_;
  NameFeatures features_;
};

constexpr std::size_t kSecondQuestions = 18;

// Stands for the label of no word, and for a tally that holds nothing.
constexpr std::uint64_t kNoLabel = 99;

using LabelTally = std::array<std::uint32_t, kNameLabels>;

std::uint64_t most_in(const LabelTally& tally) {
  const auto most = std::max_element(tally.begin(), tally.end());
  return *most == 0 ? kNoLabel : static_cast<std::uint64_t>(most - tally.begin());
}

// What the labels of a word elsewhere in a text come to.
struct Elsewhere {
  // The kind of name that it is most often, and how often of all times, in quarters.
  std::uint64_t kind = kNoLabel;
  std::uint64_t share = 0;
  // At most 3.
  std::uint64_t times = 0;
  // Bit set of labels as part of a longer name.
  std::uint64_t in_longer = 0;
  std::uint64_t most = kNoLabel;
};

Elsewhere summary_of(const LabelTally& tally) {
  Elsewhere elsewhere;
  std::uint32_t times = tally[kOutside];
  std::array<std::uint32_t, kNameKinds> kinds{};
  for (NameLabel label = kOutside + 1; label < kNameLabels; ++label) {
    times += tally[label];
    kinds[static_cast<std::size_t>(kind_of(label))] += tally[label];
    if (tally[label] > 0 && part_of(label) != LabelPart::Single)
      elsewhere.in_longer |= std::uint64_t{1} << label;
  }
  if (times == 0) return elsewhere;
  const auto best = std::max_element(kinds.begin(), kinds.end());
  if (*best > 0) elsewhere.kind = static_cast<std::uint64_t>(best - kinds.begin());
  elsewhere.share = 1 + 4 * *best / times;
  elsewhere.times = std::min<std::uint32_t>(times, 3);
  elsewhere.most = most_in(tally);
  return elsewhere;
}

std::uint64_t pair_of(const TaggerWord& before, const TaggerWord& after) {
  return spread(before.folded * 3 + after.folded);
}

}  // namespace

NameFeatures features_of(std::span<const TaggerWord> words, std::size_t at) {
  return Questions(words, at).answers();
}

FirstReading::FirstReading(std::span<const TaggerWord> words, std::span<const NameLabel> labels)
    : words_(words), labels_(labels) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].is_capital()) continue;
    ++tallies_[words[i].folded][labels[i]];
    if (i > 0) ++tallies_[pair_of(words[i - 1], words[i])][labels[i]];
  }
}

FirstReading::Tally FirstReading::tally_of(std::uint64_t key, NameLabel here) const {
  Tally tally = tallies_.find(key)->second;
  --tally[here];
  return tally;
}

std::uint64_t FirstReading::label_at(std::size_t at, std::ptrdiff_t offset) const {
  const auto word = static_cast<std::ptrdiff_t>(at) + offset;
  const bool outside = word < 0 || word >= static_cast<std::ptrdiff_t>(labels_.size());
  return outside ? kNoLabel : labels_[static_cast<std::size_t>(word)];
}

std::uint64_t FirstReading::pair_label(std::size_t second) const {
  if (second == 0 || second >= words_.size() || !words_[second].is_capital()) return kNoLabel;
  return most_in(tally_of(pair_of(words_[second - 1], words_[second]), labels_[second]));
}

NameFeatures FirstReading::features_of(std::size_t at) const {
  const TaggerWord& word = words_[at];
  const Elsewhere elsewhere =
      word.is_capital() ? summary_of(tally_of(word.folded, labels_[at])) : Elsewhere{};
  const std::uint64_t here = labels_[at];
  const std::uint64_t before = label_at(at, -1);
  const std::uint64_t after = label_at(at, 1);
  const auto shape = static_cast<std::uint64_t>(word.shape);
  NameFeatures features;
  if (elsewhere.times == 0) {
    features.skip(kSecondQuestions);
    return features;
  }
  features.ask({here});
  features.ask({before, here});
  features.ask({here, after});
  features.ask({before, here, after});
  features.ask({elsewhere.kind, elsewhere.share, elsewhere.times});
  features.ask({elsewhere.kind, elsewhere.share, here});
  features.ask({elsewhere.kind, elsewhere.share, elsewhere.times, here, shape});
  features.ask({elsewhere.in_longer, here});
  features.ask({elsewhere.in_longer, elsewhere.kind, before});
  features.ask({elsewhere.in_longer, elsewhere.kind, after});
  features.ask({elsewhere.most, here});
  features.ask({elsewhere.most, before, after});
  features.ask({elsewhere.most, here, word.known_name});
  features.ask({elsewhere.most, shape, static_cast<std::uint64_t>(word.sentence_case)});
  for (const std::uint64_t pair : {pair_label(at), pair_label(at + 1)}) {
    features.ask({pair, here});
    features.ask({pair, elsewhere.most});
  }
  assert(features.size() == kSecondQuestions);
  return features;
}

}  // namespace corpus
