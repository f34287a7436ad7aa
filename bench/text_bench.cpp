// Words of a text, as it is read and as it is indexed.
#include <cstdint>

#include <benchmark/benchmark.h>

#include "bench/sample_reports.h"
#include "corpus/text.h"
#include "indexer/analysis.h"

namespace {

void count_bytes(benchmark::State& state) {
  const auto bytes = static_cast<std::int64_t>(bench::sample_text().size());
  state.SetBytesProcessed(bytes * static_cast<std::int64_t>(state.iterations()));
}

void split_words(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(corpus::split_words(bench::sample_text()));
  count_bytes(state);
}
BENCHMARK(split_words)->Unit(benchmark::kMicrosecond);

void analyse(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(indexer::analyse(bench::sample_text(), "en"));
  count_bytes(state);
}
BENCHMARK(analyse)->Unit(benchmark::kMicrosecond);

}  // namespace
