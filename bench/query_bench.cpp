// From typed words to the tree of a query.
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <benchmark/benchmark.h>

#include "searcher/query_parser.h"

namespace {

constexpr std::array<std::string_view, 4> kTyped = {
    "drone",
    "drone strike kyiv published:2022-10",
    "(\"closed-door meeting\" OR weapon:(shahed-136,lancet)) -Syria resolution:2231 drone NEAR/5 "
    "Kyiv",
    "((unclosed \"quote AND published:2022-13 OR ) =Drones shahed* -(a OR b",
};

void parse_query(benchmark::State& state) {
  const std::string_view typed = kTyped[static_cast<std::size_t>(state.range(0))];
  for (auto _ : state) benchmark::DoNotOptimize(searcher::parse_query(typed));
  state.SetLabel(std::string(typed));
}
BENCHMARK(parse_query)->DenseRange(0, kTyped.size() - 1);

}  // namespace
