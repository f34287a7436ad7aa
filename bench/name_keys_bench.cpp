// Names of persons: their keys and ids, and looking them up among the known ones.
#include <array>
#include <cstdint>
#include <string_view>

#include <benchmark/benchmark.h>

#include "corpus/find_person.h"
#include "corpus/name_keys.h"

namespace {

constexpr std::array<std::string_view, 8> kNames = {
    "Volodymyr Zelensky",    "Владимир Владимирович Путин",
    "Abdelfattah al-Burhan", "محمد بن سلمان",
    "Joseph R. Biden",       "Kim Jong-un",
    "Сергію Гончаревському", "Jane Doe"};

template <typename Use>
void for_each_name(benchmark::State& state, Use use) {
  for (auto _ : state) {
    for (const std::string_view name : kNames) benchmark::DoNotOptimize(use(name));
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(kNames.size() * state.iterations()));
}

void skeletons(benchmark::State& state) {
  for_each_name(state, [](std::string_view name) { return corpus::skeleton_of(name); });
}
BENCHMARK(skeletons)->Unit(benchmark::kMicrosecond);

void person_ids(benchmark::State& state) {
  for_each_name(state, [](std::string_view name) { return corpus::person_id(name); });
}
BENCHMARK(person_ids)->Unit(benchmark::kMicrosecond);

void person_look_ups(benchmark::State& state) {
  const corpus::Lexicon& lexicon = corpus::built_in_lexicon();
  for_each_name(state, [&](std::string_view name) { return corpus::find_person(lexicon, name); });
}
BENCHMARK(person_look_ups)->Unit(benchmark::kMicrosecond);

}  // namespace
