// What a hit costs to show: its stored record read, its snippets made.
#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/sample_reports.h"
#include "corpus/annotation.h"
#include "corpus/lexicon.h"
#include "indexer/stored_report.h"
#include "searcher/query_parser.h"
#include "searcher/snippets.h"

namespace {

constexpr std::size_t kHits = 10;
constexpr std::size_t kSnippets = 2;
constexpr std::size_t kBodyBytes = 2500;
constexpr std::size_t kFacetValues = 26;

using Letters = std::array<std::string_view, 12>;
constexpr Letters kLatin = {"e", "t", "a", "o", "i", "n", "s", "h", "r", "d", "l", "u"};
constexpr Letters kCyrillic = {"е", "т", "а", "о", "и", "н", "с", "в", "р", "д", "л", "у"};

std::vector<std::string> made_up_words(const Letters& letters, std::mt19937& random) {
  std::vector<std::string> words;
  for (int i = 0; i < 3000; ++i) {
    std::string word;
    for (auto left = 2 + random() % 9; left > 0; --left) word += letters[random() % letters.size()];
    words.push_back(std::move(word));
  }
  return words;
}

// Sentences of made-up words, the earlier ones of the list the more frequent.
std::string made_up_body(const std::vector<std::string>& words, std::mt19937& random) {
  std::string body;
  while (body.size() < kBodyBytes) {
    std::string sentence;
    for (auto left = 5 + random() % 20; left > 0; --left) {
      const std::size_t rank = random() % (1 + random() % words.size());
      sentence += (sentence.empty() ? "" : " ") + words[rank];
    }
    body += "A " + sentence + (random() % 6 == 0 ? ".\n" : ". ");
  }
  return body;
}

indexer::StoredReport made_up_report(const std::vector<std::string>& words, std::mt19937& random) {
  indexer::StoredReport stored;
  stored.report.id = std::to_string(random());
  stored.report.title = "A title of some words";
  stored.report.body = made_up_body(words, random);
  for (std::size_t i = 0; i < kFacetValues; ++i) {
    const corpus::Facet facet = corpus::kFacets[i % corpus::kEntityKinds];
    const std::string name = words[random() % words.size()];
    stored.annotation.values.push_back({{facet, "value-" + std::to_string(i)}, name});
  }
  return stored;
}

// Ten reports of 2.5 KB with 26 facet values each; the first two words are in each.
struct MadeUp {
  std::vector<std::string> words;
  std::vector<std::string> records;
};

MadeUp made_up_of(const Letters& letters, std::string_view language) {
  std::mt19937 random(1);
  MadeUp made;
  made.words = made_up_words(letters, random);
  for (std::size_t i = 0; i < kHits; ++i) {
    indexer::StoredReport report = made_up_report(made.words, random);
    report.annotation.language = language;
    made.records.push_back(indexer::to_record(report));
  }
  return made;
}

const MadeUp& made_up() {
  static const MadeUp all = made_up_of(kLatin, "en");
  return all;
}

const std::vector<std::string>& sample_records() {
  static const std::vector<std::string> records = [] {
    std::vector<std::string> made;
    for (const corpus::Report& report : bench::sample_reports()) {
      made.push_back(indexer::to_record(
          {report, corpus::annotate(report, corpus::built_in_lexicon(), {}), {}}));
    }
    return made;
  }();
  return records;
}

void read_records(benchmark::State& state, const std::vector<std::string>& records) {
  for (auto _ : state) {
    for (const std::string& record : records)
      benchmark::DoNotOptimize(indexer::parse_record(record));
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(records.size() * state.iterations()));
}

void make_snippets(benchmark::State& state, const std::vector<std::string>& records,
                   const std::string& typed) {
  const searcher::Sought sought(searcher::parse_query(typed).query);
  std::vector<indexer::StoredReport> reports;
  for (const std::string& record : records)
    reports.push_back(indexer::parse_record(record).value());
  for (auto _ : state) {
    for (const indexer::StoredReport& report : reports)
      benchmark::DoNotOptimize(searcher::make_snippets(report, sought, kSnippets));
  }
  state.SetLabel(typed);
  state.SetItemsProcessed(static_cast<std::int64_t>(records.size() * state.iterations()));
}

void read_ten_records(benchmark::State& state) { read_records(state, made_up().records); }
BENCHMARK(read_ten_records)->Unit(benchmark::kMicrosecond);

void read_sample_records(benchmark::State& state) { read_records(state, sample_records()); }
BENCHMARK(read_sample_records)->Unit(benchmark::kMicrosecond);

// One frequent word, one rare, five with OR, a phrase.
void snippets_of_ten(benchmark::State& state) {
  const std::vector<std::string>& words = made_up().words;
  const std::vector<std::string> typed = {
      words[0], words[500],
      words[1] + " OR " + words[20] + " OR " + words[90] + " OR " + words[200] + " OR " + words[7],
      "\"" + words[0] + " " + words[1] + "\""};
  make_snippets(state, made_up().records, typed[static_cast<std::size_t>(state.range(0))]);
}
BENCHMARK(snippets_of_ten)->DenseRange(0, 3)->Unit(benchmark::kMicrosecond);

void snippets_of_ten_cyrillic(benchmark::State& state) {
  static const MadeUp made = made_up_of(kCyrillic, "ru");
  make_snippets(state, made.records, made.words[0]);
}
BENCHMARK(snippets_of_ten_cyrillic)->Unit(benchmark::kMicrosecond);

void snippets_of_sample(benchmark::State& state) {
  make_snippets(state, sample_records(), "drone strike OR \"security council\"");
}
BENCHMARK(snippets_of_sample)->Unit(benchmark::kMicrosecond);

}  // namespace
