#include "corpus/tagger.h"

#include <algorithm>

#include "corpus/tagger_chain.h"
#include "corpus/tagger_features.h"
#include "corpus/tagger_words.h"
#include "embedded/corpus_tagger_models.h"

namespace corpus {
namespace {

constexpr std::int16_t kMasked = 16'000;

// The words that a mention touches, which are in no name.
std::vector<bool> masked_words(const NamedText& text, std::span<const EntityMention> mentions) {
  std::vector<bool> masked(text.words.size());
  std::size_t word = 0;
  for (const EntityMention& mention : mentions) {
    while (word < masked.size() && text.words[word].end <= mention.start) ++word;
    for (; word < masked.size() && text.words[word].start < mention.end; ++word)
      masked[word] = true;
  }
  return masked;
}

std::vector<ChainLink> first_chain(std::span<const TaggerWord> words, const TaggerModel& model) {
  std::vector<ChainLink> chain(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const std::uint64_t feature : features_of(words, i))
      model.add_first(feature, chain[i].scores);
    chain[i].steps = &model.steps(words[i].gap_before);
  }
  return chain;
}

// Adds to the first pass's scores what its reading says.
void add_second(std::vector<ChainLink>& chain, const FirstReading& first, const TaggerModel& model,
                std::span<const TaggerWord> words) {
  for (std::size_t i = 0; i < chain.size(); ++i) {
    for (const std::uint64_t feature : first.features_of(i))
      model.add_second(feature, chain[i].scores);
    chain[i].steps = &model.second_steps(words[i].gap_before);
  }
}

std::vector<TaggedName> names_in(const ChainReading& reading, std::uint32_t unit) {
  std::vector<TaggedName> names;
  for (std::size_t first = 0; first < reading.labels.size(); ++first) {
    if (!begins_name(reading.labels[first])) continue;
    std::size_t last = first;
    std::int32_t margin = reading.margins[first];
    while (!ends_name(reading.labels[last])) margin = std::min(margin, reading.margins[++last]);
    names.push_back({first, last + 1, kind_of(reading.labels[first]),
                     static_cast<float>(margin) / static_cast<float>(unit)});
  }
  return names;
}

}  // namespace

const Tagger& Tagger::english() {
  static const Tagger tagger(tagger_models()[0].bytes);
  return tagger;
}

std::vector<TaggedName> Tagger::tag(const NamedText& text, std::span<const LexiconMatch> known,
                                    std::span<const EntityMention> masked) const {
  const std::vector<TaggerWord> words = tagger_words(text, known, model_);
  std::vector<ChainLink> chain = first_chain(words, model_);
  const std::vector<bool> is_masked = masked_words(text, masked);
  for (std::size_t i = 0; i < chain.size(); ++i) {
    if (is_masked[i]) chain[i].scores[kOutside] = kMasked;
  }
  const ChainReading first = best_reading(chain, Margins::Left);
  add_second(chain, FirstReading(words, first.labels), model_, words);
  return names_in(best_reading(chain, Margins::Wanted), model_.unit());
}

}  // namespace corpus
