// Matching and ranking over 20,000 made-up reports: with the number of reports found, and without.
#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <benchmark/benchmark.h>
#include <unistd.h>

#include "corpus/lexicon.h"
#include "indexer/entry.h"
#include "indexer/writer.h"
#include "searcher/open_backend.h"
#include "searcher/query_parser.h"

namespace {

constexpr int kReports = 20'000;
constexpr std::size_t kWords = 3000;

// Word `number` of the made-up language; the lower its number the more frequent it is.
std::string word(std::size_t number) {
  constexpr std::array<std::string_view, 10> kSyllables = {"ba", "do", "ki", "lu", "me",
                                                           "no", "pa", "ru", "si", "to"};
  std::string text = "q";
  for (int i = 0; i < 4; ++i, number /= 10) text += kSyllables[number % 10];
  return text;
}

std::string text_of(std::size_t words, std::mt19937& random) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i)
    text += word(random() % (1 + random() % kWords)) + (i % 12 == 11 ? ". " : " ");
  return text;
}

// An index of the reports for as long as the program runs.
class MadeUpIndex {
 public:
  MadeUpIndex()
      : folder_(std::filesystem::temp_directory_path() /
                ("sitrep-ranking-" + std::to_string(::getpid()))) {
    const std::unique_ptr<indexer::Writer> writer = indexer::open_writer(folder_.string());
    std::mt19937 random(1);
    for (int i = 0; i < kReports; ++i) {
      corpus::Report report;
      report.id = std::to_string(i);
      report.title = text_of(6, random);
      report.body = text_of(20 + random() % 100, random);
      corpus::Annotation annotation;
      annotation.language = "en";
      writer->put(indexer::make_entry(report, annotation, corpus::built_in_lexicon(), 1),
                  {"/made-up", report.id});
    }
    writer->commit();
    backend_ = searcher::open_backend(folder_.string());
  }
  ~MadeUpIndex() {
    backend_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  MadeUpIndex(const MadeUpIndex&) = delete;
  MadeUpIndex& operator=(const MadeUpIndex&) = delete;

  const searcher::Backend& backend() const { return *backend_; }

 private:
  std::filesystem::path folder_;
  std::unique_ptr<searcher::Backend> backend_;
};

std::vector<std::string> typed() {
  return {word(2), word(2) + " " + word(90),
          word(1) + " OR " + word(20) + " OR " + word(70) + " OR " + word(300),
          "\"" + word(1) + " " + word(2) + "\"",
          "(" + word(3) + " OR " + word(4) + ") -" + word(5)};
}

void ranked(benchmark::State& state) {
  static const MadeUpIndex index;
  searcher::Request request;
  const std::string q = typed()[static_cast<std::size_t>(state.range(0))];
  request.query = searcher::parse_query(q).query;
  request.limit = 10;
  request.hit_detail = searcher::HitDetail::Score;
  const std::size_t total = index.backend().search(request).total;
  request.count_total = state.range(1) != 0;
  for (auto _ : state) benchmark::DoNotOptimize(index.backend().search(request).hits.size());
  state.SetLabel(q + " (" + std::to_string(total) + " reports)");
}
BENCHMARK(ranked)
    ->ArgNames({"query", "count_total"})
    ->ArgsProduct({{0, 1, 2, 3, 4}, {0, 1}})
    ->Unit(benchmark::kMicrosecond);

}  // namespace
