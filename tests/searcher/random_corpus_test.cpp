#include "tests/searcher/random_corpus.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "searcher/open_backend.h"
#include "searcher/search.h"
#include "tests/support/scan_backend.h"
#include "tests/support/temporary_folder.h"

// Every backend gives the answers of the oracle to random questions about random corpora. A longer
// run: SITREP_RANDOM_CORPORA=500 SITREP_RANDOM_SEED=1.
namespace {

using searcher::FacetCounts;
using searcher::Histogram;
using searcher::Page;
using searcher::Request;
using testing_support::RandomCorpus;

unsigned number_from(const char* variable, unsigned otherwise) {
  const char* const value = std::getenv(variable);
  return value == nullptr ? otherwise : static_cast<unsigned>(std::strtoul(value, nullptr, 10));
}

// In order, but for relevance, which the oracle does not know.
std::vector<std::string> ids_of(const Page& page, searcher::Sort sort) {
  std::vector<std::string> ids;
  for (const searcher::Hit& hit : page.hits) ids.push_back(hit.id);
  if (sort == searcher::Sort::Relevance) std::sort(ids.begin(), ids.end());
  return ids;
}

void expect_same(const FacetCounts& counts, const FacetCounts& right) {
  EXPECT_EQ(counts.none, right.none);
  EXPECT_EQ(counts.distinct, right.distinct);
  ASSERT_EQ(counts.values.size(), right.values.size());
  for (std::size_t i = 0; i < counts.values.size(); ++i) {
    EXPECT_EQ(counts.values[i].id, right.values[i].id);
    EXPECT_EQ(counts.values[i].count, right.values[i].count);
    EXPECT_EQ(counts.values[i].selected, right.values[i].selected);
    EXPECT_EQ(counts.values[i].excluded, right.values[i].excluded);
  }
}

void expect_same(const Histogram& histogram, const Histogram& right) {
  EXPECT_EQ(histogram.none, right.none);
  ASSERT_EQ(histogram.buckets.size(), right.buckets.size());
  for (std::size_t i = 0; i < right.buckets.size(); ++i) {
    EXPECT_EQ(histogram.buckets[i].span, right.buckets[i].span);
    EXPECT_EQ(histogram.buckets[i].count, right.buckets[i].count)
        << corpus::to_string(right.buckets[i].span.from);
    EXPECT_EQ(histogram.buckets[i].of, right.buckets[i].of);
  }
}

void expect_same(const Page& page, const Page& right, searcher::Sort sort) {
  EXPECT_EQ(page.read_as, right.read_as);
  EXPECT_EQ(page.notes, right.notes);
  EXPECT_EQ(page.expanded, right.expanded);
  EXPECT_EQ(page.did_you_mean, right.did_you_mean);
  EXPECT_EQ(page.total, right.total);
  EXPECT_EQ(ids_of(page, sort), ids_of(right, sort));
  ASSERT_EQ(page.facets.size(), right.facets.size());
  for (std::size_t i = 0; i < page.facets.size(); ++i) expect_same(page.facets[i], right.facets[i]);
  {
    SCOPED_TRACE("published");
    expect_same(*page.published, *right.published);
  }
  SCOPED_TRACE("mentioned");
  expect_same(*page.mentioned, *right.mentioned);
}

// The count shown of some value of each facet is what is found after ticking it.
void expect_counts_hold(const searcher::Backend& backend, const Request& request, const Page& page,
                        RandomCorpus& random) {
  for (const FacetCounts& facet : page.facets) {
    if (facet.values.empty()) continue;
    const auto& value =
        facet
            .values[static_cast<std::size_t>(random.one_of(static_cast<int>(facet.values.size())))];
    if (value.excluded) continue;
    Request ticked = request;
    searcher::FacetFilter& filter = ticked.filter(facet.facet);
    if (!filter.all) filter.ticked.clear(), filter.none = false;
    if (!value.selected || !filter.all) filter.ticked.push_back(value.id);
    EXPECT_EQ(searcher::search(backend, ticked).total, value.count) << corpus::to_string(value.id);
  }
}

std::string told(const searcher::DateFilter& filter) {
  const auto day = [](const auto& end) { return end ? corpus::to_string(*end) : std::string(); };
  return filter.is_set() ? day(filter.from) + ".." + day(filter.to) : "";
}

// For the message of a failure.
std::string told(const Request& request) {
  std::string text = request.q;
  for (const corpus::Facet facet : corpus::kFacets) {
    const searcher::FacetFilter& filter = request.filter(facet);
    if (filter == searcher::FacetFilter{}) continue;
    text += "\n" + std::string(corpus::name_of(facet)) + (filter.all ? " all" : "") +
            (filter.none ? " none" : "");
    for (const auto& id : filter.ticked) text += " +" + id.slug;
    for (const auto& id : filter.excluded) text += " -" + id.slug;
  }
  return text + "\npublished " + told(request.published) + "\nmentioned " + told(request.mentioned);
}

TEST(RandomCorpora, EveryBackendAnswersAsTheOracleDoes) {
  constexpr int kRequests = 60;
  const unsigned seed = number_from("SITREP_RANDOM_SEED", 20221020);
  const unsigned corpora = number_from("SITREP_RANDOM_CORPORA", 25);
  for (unsigned i = 0; i < corpora && !testing::Test::HasFailure(); ++i) {
    RandomCorpus random(seed + i);
    const testing_support::TemporaryFolder folder;
    const std::string index = (folder.path() / "sitrep.index").string();
    testing_support::write_index(index, random.reports());
    const auto backend = searcher::open_backend(index);
    const auto oracle =
        testing_support::make_scan_backend(random.reports(), testing_support::lexicon());
    for (int round = 0; round < kRequests && !testing::Test::HasFailure(); ++round) {
      const Request request = random.request();
      SCOPED_TRACE("seed " + std::to_string(seed + i) + ": " + told(request));
      const Page page = searcher::search(*backend, request);
      expect_same(page, searcher::search(*oracle, request), request.sort);
      if (round % 4 == 0) expect_counts_hold(*backend, request, page, random);
    }
  }
}

}  // namespace
