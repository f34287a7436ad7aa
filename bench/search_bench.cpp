// A whole faceted search on an index of corpus/sample: parsing, matching, ranking, counting,
// snippets.
#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>

#include <benchmark/benchmark.h>
#include <unistd.h>

#include "corpus/lexicon.h"
#include "indexer/pipeline.h"
#include "indexer/writer.h"
#include "searcher/open_backend.h"
#include "searcher/search.h"

namespace {

constexpr std::array<std::string_view, 5> kTyped = {"drone", "drone strike kyiv",
                                                    "weapon:shahed-136",
                                                    "\"security council\" OR resolution:2231", ""};

// An index of the sample for as long as the program runs.
class SampleIndex {
 public:
  SampleIndex()
      : folder_(std::filesystem::temp_directory_path() /
                ("sitrep-bench-" + std::to_string(::getpid()))) {
    const std::unique_ptr<indexer::Writer> writer = indexer::open_writer(folder_.string());
    indexer::index_paths({SITREP_SAMPLE_DIR}, corpus::built_in_lexicon(), {}, *writer);
    backend_ = searcher::open_backend(folder_.string());
  }
  ~SampleIndex() {
    backend_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  SampleIndex(const SampleIndex&) = delete;
  SampleIndex& operator=(const SampleIndex&) = delete;

  const searcher::Backend& backend() const { return *backend_; }

 private:
  std::filesystem::path folder_;
  std::unique_ptr<searcher::Backend> backend_;
};

// What the page asks for.
searcher::Request page_request(std::string_view typed) {
  searcher::Request request;
  request.q = typed;
  for (const corpus::Facet facet : corpus::kFacets) request.facets.push_back({facet});
  request.published_interval = searcher::Interval::Month;
  request.mentioned_interval = searcher::Interval::Month;
  return request;
}

void faceted_search(benchmark::State& state) {
  static const SampleIndex index;
  const searcher::Request request = page_request(kTyped[static_cast<std::size_t>(state.range(0))]);
  std::size_t total = 0;
  for (auto _ : state) total = searcher::search(index.backend(), request).total;
  state.SetLabel(request.q + " (" + std::to_string(total) + " reports)");
}
BENCHMARK(faceted_search)->DenseRange(0, kTyped.size() - 1)->Unit(benchmark::kMicrosecond);

}  // namespace
