// Names that no table knows, over the words of the sample reports.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bench/sample_reports.h"
#include "corpus/lexicon.h"
#include "corpus/tagger.h"
#include "corpus/text.h"

namespace {

// A report that is ready for the tagger.
struct Prepared {
  explicit Prepared(std::string_view body)
      : words(corpus::split_words(body)),
        text(body, words, "en", std::nullopt),
        known(corpus::built_in_lexicon().matches(body, words, std::nullopt)) {}
  std::vector<corpus::Word> words;
  corpus::NamedText text;
  std::vector<corpus::LexiconMatch> known;
};

void tag_names(benchmark::State& state) {
  std::vector<Prepared> texts;
  texts.reserve(bench::sample_reports().size());
  std::int64_t words = 0;
  for (const corpus::Report& report : bench::sample_reports()) {
    texts.emplace_back(report.body);
    words += static_cast<std::int64_t>(texts.back().words.size());
  }
  for (auto _ : state) {
    for (const Prepared& text : texts)
      benchmark::DoNotOptimize(corpus::Tagger::english().tag(text.text, text.known, {}));
  }
  state.SetItemsProcessed(state.iterations() * words);
}
BENCHMARK(tag_names)->Unit(benchmark::kMillisecond);

}  // namespace
