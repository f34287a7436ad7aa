#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "corpus/generator/generator.h"
#include "searcher/open_backend.h"
#include "searcher/search.h"
#include "tests/support/sample.h"
#include "tests/support/temporary_folder.h"

// An index of generated reports counts what was put into them.
namespace {

using corpus::EntityId;
using corpus::Facet;
using searcher::Page;
using searcher::Request;
using testing_support::lexicon;

constexpr std::uint64_t kReports = 600;

class GeneratedCounts : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const corpus::Generator generator(lexicon(), 11);
    std::vector<indexer::StoredReport> stored;
    for (std::uint64_t number = 0; number < kReports; ++number) {
      corpus::GeneratedReport generated = generator.report(number);
      corpus::Report report = corpus::with_given_facets(generated);
      corpus::Annotation annotation = corpus::annotate(report, lexicon(), {.extract = false});
      stored.push_back({std::move(report), std::move(annotation)});
      truth_.push_back(std::move(generated));
    }
    folder_ = std::make_unique<testing_support::TemporaryFolder>();
    const std::string index = (folder_->path() / "sitrep.index").string();
    testing_support::write_index(index, stored);
    backend_ = searcher::open_backend(index);
  }
  static void TearDownTestSuite() {
    backend_.reset();
    folder_.reset();
    truth_.clear();
  }

  // In how many reports each value of a facet is, by the truth.
  static std::map<EntityId, std::size_t> counts_of(Facet facet) {
    std::map<EntityId, std::size_t> counts;
    for (const corpus::GeneratedReport& generated : truth_) {
      for (const corpus::FacetValue& value : generated.truth.values) {
        if (value.id.facet == facet) ++counts[value.id];
      }
    }
    return counts;
  }

  static std::size_t reports_about(const corpus::DateSpan& asked) {
    std::size_t count = 0;
    for (const corpus::GeneratedReport& generated : truth_) {
      bool is_about = false;
      for (const corpus::DateSpan& span : generated.truth.mentioned)
        is_about = is_about || corpus::answers(span, asked);
      if (is_about) ++count;
    }
    return count;
  }

  static Page search(Request request) {
    request.limit = 0;
    return searcher::search(*backend_, request);
  }

  static inline std::unique_ptr<testing_support::TemporaryFolder> folder_;
  static inline std::unique_ptr<searcher::Backend> backend_;
  static inline std::vector<corpus::GeneratedReport> truth_;
};

TEST_F(GeneratedCounts, EachValueIsCountedAsOftenAsItWasPutIn) {
  for (const Facet facet : corpus::kFacets) {
    Request request;
    request.facets = {{facet, searcher::kMaxFacetValues}};
    const std::map<EntityId, std::size_t> truth = counts_of(facet);
    std::size_t checked = 0;
    const Page page = search(request);
    for (const searcher::FacetCount& value : page.facets[0].values) {
      // What lies above a weapon or a place was not put in by its name.
      if (!truth.contains(value.id)) continue;
      ++checked;
      EXPECT_GE(value.count, truth.at(value.id)) << to_string(value.id);
      if (facet != Facet::Weapon && facet != Facet::Place) {
        EXPECT_EQ(value.count, truth.at(value.id)) << to_string(value.id);
      }
    }
    EXPECT_GE(checked, std::min<std::size_t>(truth.size(), 50)) << corpus::name_of(facet);
  }
}

TEST_F(GeneratedCounts, ReportsWithoutAValueAreCountedToo) {
  for (const Facet facet : corpus::kFacets) {
    std::size_t without = 0;
    for (const corpus::GeneratedReport& generated : truth_) {
      bool has = false;
      for (const corpus::FacetValue& value : generated.truth.values)
        has = has || value.id.facet == facet;
      if (!has) ++without;
    }
    Request request;
    request.facets = {{facet}};
    EXPECT_EQ(search(request).facets[0].none, without) << corpus::name_of(facet);
  }
}

TEST_F(GeneratedCounts, DaysThatReportsTalkAboutAreCounted) {
  for (const int year : {2008, 2012, 2015, 2019, 2024}) {
    Request request;
    request.mentioned = {corpus::year_span(year).from, corpus::year_span(year).to};
    EXPECT_EQ(search(request).total, reports_about(corpus::year_span(year))) << year;
  }
  Request request;
  request.mentioned_interval = searcher::Interval::Year;
  const Page page = search(request);
  for (const searcher::Bucket& bucket : page.mentioned->buckets)
    EXPECT_EQ(bucket.count, reports_about(bucket.span)) << corpus::to_string(bucket.span.from);
}

TEST_F(GeneratedCounts, CopiesTellTheStoryOfTheirOriginal) {
  std::size_t originals = 0;
  for (const corpus::GeneratedReport& generated : truth_) {
    if (generated.copy_of.empty()) ++originals;
  }
  const Page page = search({});
  EXPECT_EQ(page.total, kReports);
  EXPECT_EQ(page.stories, originals);
}

}  // namespace
