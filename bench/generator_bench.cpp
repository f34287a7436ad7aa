// Made-up reports, as `sitrep generate` prints them.
#include <cstdint>

#include <benchmark/benchmark.h>

#include "corpus/generator/generator.h"

namespace {

void open_the_generator(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(corpus::Generator(corpus::built_in_lexicon(), 1));
}
BENCHMARK(open_the_generator)->Unit(benchmark::kMillisecond);

void generate_reports(benchmark::State& state) {
  const corpus::Generator generator(corpus::built_in_lexicon(), 1);
  std::uint64_t number = 0;
  std::int64_t bytes = 0;
  for (auto _ : state)
    bytes += static_cast<std::int64_t>(generator.report(number++).report.body.size());
  state.SetBytesProcessed(bytes);
}
BENCHMARK(generate_reports)->Unit(benchmark::kMicrosecond);

}  // namespace
