// Who, what and when: the whole chain that indexing and `sitrep annotate` share.
#include <cstdint>

#include <benchmark/benchmark.h>

#include "bench/sample_reports.h"
#include "corpus/annotation.h"
#include "corpus/lexicon.h"

namespace {

void load_built_in_lexicon(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(corpus::load_lexicon(corpus::built_in_tables()));
}
BENCHMARK(load_built_in_lexicon)->Unit(benchmark::kMillisecond);

void annotate(benchmark::State& state) {
  const corpus::LoadedLexicon loaded = corpus::load_lexicon(corpus::built_in_tables());
  std::int64_t bytes = 0;
  for (auto _ : state) {
    for (const corpus::Report& report : bench::sample_reports()) {
      benchmark::DoNotOptimize(corpus::annotate(report, loaded.lexicon));
      bytes += static_cast<std::int64_t>(report.body.size());
    }
  }
  state.SetBytesProcessed(bytes);
}
BENCHMARK(annotate)->Unit(benchmark::kMillisecond);

}  // namespace
