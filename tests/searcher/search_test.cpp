#include "searcher/search.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "searcher/open_backend.h"
#include "tests/searcher/counting_backend.h"
#include "tests/searcher/xapian/small_index.h"
#include "tests/support/sample.h"
#include "tests/support/scan_backend.h"

namespace {

using searcher::Page;
using searcher::Request;

const searcher::Backend& backend() {
  static const auto scan = testing_support::make_scan_backend(testing_support::sample_reports(),
                                                              testing_support::lexicon());
  return *scan;
}

Page page_of(const std::string& q) {
  Request request;
  request.q = q;
  return searcher::search(backend(), request);
}

TEST(Search, SaysHowTheTextWasRead) {
  EXPECT_EQ(page_of("weapon:shahed-136 drone").read_as, "weapon:shahed-136 AND drone");
  EXPECT_EQ(page_of("").read_as, "");
}

TEST(Search, NotesOfTheParserAndOfNamesStandOnThePage) {
  EXPECT_TRUE(page_of("drone").notes.empty());
  EXPECT_EQ(page_of("\"power grid").notes.size(), 1U);
  EXPECT_EQ(page_of("weapon:\"no such thing\"").notes.size(), 1U);
}

TEST(Search, SaysWhichOtherNamesItFound) {
  const Page page = page_of("drone kyiv");
  EXPECT_EQ(page.read_as, "drone AND (kyiv OR place:kyiv)");
  ASSERT_EQ(page.expanded.size(), 1U);
  EXPECT_EQ(page.expanded[0].text, "kyiv");
}

TEST(Search, NamesAreResolvedBeforeTheBackendIsAsked) {
  EXPECT_GT(page_of("weapon:\"Geran-2\"").total, 0U);
  EXPECT_EQ(page_of("weapon:\"Geran-2\"").total, page_of("weapon:shahed-136").total);
}

TEST(Search, WhatIsTypedCountsAndNotTheTreeOfTheRequest) {
  Request request;
  request.q = "drone";
  request.query = searcher::Node{searcher::Any{}};
  EXPECT_EQ(searcher::search(backend(), request).total, page_of("drone").total);
}

corpus::EntityId watcher(const std::string& slug) { return {corpus::Facet::Person, slug}; }

// Beside it another process commits once, after the first name has been looked up.
class OvertakenBackend : public testing_support::CountingBackend {
 public:
  OvertakenBackend(const searcher::Backend& backend, const testing_support::SmallIndex& index)
      : CountingBackend(backend), index_(index) {}

  std::vector<indexer::ValueRecord> values_named(corpus::Facet facet,
                                                 std::string_view name) const override {
    std::vector<indexer::ValueRecord> values = CountingBackend::values_named(facet, name);
    if (lookups == 1) index_.put({{"1", "A boat.", {}, {watcher("second-watcher")}, {}}});
    return values;
  }

 private:
  const testing_support::SmallIndex& index_;
};

TEST(Search, NamesAndHitsAreOfOneCommit) {
  const testing_support::SmallIndex index;
  index.put({{"1", "A boat.", {}, {watcher("first-watcher")}, {}}});
  const auto opened = searcher::open_backend(index.folder());
  const OvertakenBackend overtaken(*opened, index);
  Request request;
  request.q = "person:watcher";
  EXPECT_EQ(searcher::search(overtaken, request).total, 1U);
}

}  // namespace
