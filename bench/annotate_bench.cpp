// Who, what and when: the whole chain that indexing and `sitrep annotate` share.
#include <cstdint>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/sample_reports.h"
#include "corpus/annotation.h"
#include "corpus/lexicon.h"

namespace {

// With a table of one's own the whole lexicon is compiled anew.
void lay_a_table_over_the_lexicon(benchmark::State& state) {
  const std::vector<corpus::LexiconTable> tables = {
      {"mine.tsv", "id\tlabel\nweapon/quietwing\tQuietwing\n"}};
  for (auto _ : state)
    benchmark::DoNotOptimize(corpus::load_lexicon(tables, corpus::built_in_lexicon()));
}
BENCHMARK(lay_a_table_over_the_lexicon)->Unit(benchmark::kMillisecond);

void annotate(benchmark::State& state) {
  std::int64_t bytes = 0;
  for (auto _ : state) {
    for (const corpus::Report& report : bench::sample_reports()) {
      benchmark::DoNotOptimize(corpus::annotate(report, corpus::built_in_lexicon()));
      bytes += static_cast<std::int64_t>(report.body.size());
    }
  }
  state.SetBytesProcessed(bytes);
}
BENCHMARK(annotate)->Unit(benchmark::kMillisecond);

}  // namespace
