// The scanner of dates alone, on words that are split already: bytes of text for each second.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/sample_reports.h"
#include "corpus/date_mentions.h"
#include "corpus/language.h"
#include "corpus/text.h"

namespace {

struct Text {
  std::string_view body;
  std::string language;
  std::vector<corpus::Word> words;
  std::optional<corpus::Day> published;
};

std::vector<Text> sample_texts() {
  std::vector<Text> texts;
  for (const corpus::Report& report : bench::sample_reports()) {
    texts.push_back({report.body, corpus::detect_language(report.body),
                     corpus::split_words(report.body), report.published});
  }
  return texts;
}

void find_dates(benchmark::State& state, const std::vector<Text>& texts) {
  std::int64_t bytes = 0;
  for (auto _ : state) {
    for (const Text& text : texts) {
      benchmark::DoNotOptimize(
          corpus::find_date_mentions({text.body, text.words, text.language, text.published, {}}));
      bytes += static_cast<std::int64_t>(text.body.size());
    }
  }
  state.SetBytesProcessed(bytes);
}

void dates_of_reports(benchmark::State& state) { find_dates(state, sample_texts()); }
BENCHMARK(dates_of_reports)->Unit(benchmark::kMillisecond);

// The same with splitting the words, which every later step shares.
void split_and_dates(benchmark::State& state) {
  const std::vector<Text> texts = sample_texts();
  std::int64_t bytes = 0;
  for (auto _ : state) {
    for (const Text& text : texts) {
      const std::vector<corpus::Word> words = corpus::split_words(text.body);
      benchmark::DoNotOptimize(
          corpus::find_date_mentions({text.body, words, text.language, text.published, {}}));
      bytes += static_cast<std::int64_t>(text.body.size());
    }
  }
  state.SetBytesProcessed(bytes);
}
BENCHMARK(split_and_dates)->Unit(benchmark::kMillisecond);

// Texts made to cost much: the time grows with their length and no faster.
void dates_of_hostile_text(benchmark::State& state, std::string_view piece) {
  std::string body;
  while (body.size() < static_cast<std::size_t>(state.range(0))) body += piece;
  find_dates(state, {{body, "en", corpus::split_words(body), corpus::parse_day("2022-10-20")}});
}
BENCHMARK_CAPTURE(dates_of_hostile_text, slashes, "1/1/")
    ->Arg(1 << 20)
    ->Arg(10 << 20)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(dates_of_hostile_text, months, "May ")
    ->Arg(1 << 20)
    ->Arg(10 << 20)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(dates_of_hostile_text, quotes, "“on Monday ")
    ->Arg(1 << 20)
    ->Arg(10 << 20)
    ->Unit(benchmark::kMillisecond);

}  // namespace
