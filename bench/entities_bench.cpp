// The layers in which who and what is named are found, each alone, over the text of the sample.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "bench/sample_reports.h"
#include "corpus/entity_mentions.h"
#include "corpus/known_mentions.h"
#include "corpus/lexicon.h"
#include "corpus/person_mentions.h"
#include "corpus/place_choice.h"
#include "corpus/resolution_mentions.h"
#include "corpus/text.h"
#include "corpus/unit_mentions.h"

namespace {

// The sample as one text, ready for the finders.
struct Prepared {
  std::vector<corpus::Word> words = corpus::split_words(bench::sample_text());
  corpus::NamedText text{bench::sample_text(), words, "en", std::nullopt};
  std::vector<corpus::LexiconMatch> matches =
      corpus::built_in_lexicon().matches(text.text, words, std::nullopt);
  corpus::TaggedNames untagged{{}, words.size()};
  std::vector<corpus::EntityMention> known =
      corpus::find_known_mentions(text, corpus::built_in_lexicon(), matches, untagged);
};

const Prepared& prepared() {
  static const Prepared sample;
  return sample;
}

template <typename Find>
void over_the_sample(benchmark::State& state, Find find) {
  const Prepared& sample = prepared();
  for (auto _ : state) benchmark::DoNotOptimize(find(sample));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(sample.text.text.size()));
}

BENCHMARK_CAPTURE(over_the_sample, mark_cues, [](const Prepared& sample) {
  return corpus::NamedText(sample.text.text, sample.words, "en", std::nullopt);
});
BENCHMARK_CAPTURE(over_the_sample, match_lexicon, [](const Prepared& sample) {
  return corpus::built_in_lexicon().matches(sample.text.text, sample.words, std::nullopt);
});
BENCHMARK_CAPTURE(over_the_sample, choose_places, [](const Prepared& sample) {
  return corpus::choose_places(sample.text, corpus::built_in_lexicon(), sample.matches);
});
BENCHMARK_CAPTURE(over_the_sample, find_known_mentions, [](const Prepared& sample) {
  return corpus::find_known_mentions(sample.text, corpus::built_in_lexicon(), sample.matches,
                                     sample.untagged);
});
BENCHMARK_CAPTURE(over_the_sample, find_person_mentions, [](const Prepared& sample) {
  return corpus::find_person_mentions(sample.text, corpus::built_in_lexicon(), sample.known,
                                      sample.untagged);
});
BENCHMARK_CAPTURE(over_the_sample, find_resolution_mentions, [](const Prepared& sample) {
  return corpus::find_resolution_mentions(sample.text);
});
BENCHMARK_CAPTURE(over_the_sample, find_unit_mentions, [](const Prepared& sample) {
  return corpus::find_unit_mentions(sample.text, corpus::built_in_lexicon());
});
BENCHMARK_CAPTURE(over_the_sample, find_entity_mentions, [](const Prepared& sample) {
  return corpus::find_entity_mentions(sample.text, corpus::built_in_lexicon());
});

}  // namespace
