#include "searcher/did_you_mean.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "searcher/search.h"
#include "tests/support/sample.h"
#include "tests/support/scan_backend.h"

namespace searcher {
namespace {

class DidYouMean : public testing::Test {
 protected:
  void add(const std::string& body, int times = 1) {
    for (; times > 0; --times) {
      indexer::StoredReport stored;
      stored.report.id = std::to_string(reports.size());
      stored.report.body = body;
      stored.report.source = times % 2 == 0 ? "even" : "odd";
      stored.annotation.language = "en";
      stored.annotation.values = {{{corpus::Facet::Source, stored.report.source}, "Source"}};
      reports.push_back(std::move(stored));
    }
  }

  Page page_of(const Request& request) const {
    return search(*testing_support::make_scan_backend(reports, testing_support::lexicon()),
                  request);
  }
  std::string meant(const std::string& q) const {
    Request request;
    request.q = q;
    return page_of(request).did_you_mean;
  }

  std::vector<indexer::StoredReport> reports;
};

TEST_F(DidYouMean, AWordThatNoReportHasBecomesTheNearestThatOneHas) {
  add("Convoys left the harbour.");
  EXPECT_EQ(meant("habrour"), "harbour");
  EXPECT_EQ(meant("Convoys AND harbuor"), "convoys AND harbour");
  EXPECT_EQ(meant("harbour"), "");
}

TEST_F(DidYouMean, OfEquallyNearWordsTheMostFrequentIsMeant) {
  add("boat");
  add("goat", 3);
  EXPECT_EQ(meant("loat"), "goat");
}

TEST_F(DidYouMean, AWordOneEditAwayComesBeforeAMoreFrequentOneTwoAway) {
  add("harbours");
  add("harbour", 9);
  EXPECT_EQ(meant("harbourss"), "harbours");
}

TEST_F(DidYouMean, NothingIsMeantThatFindsNoMore) {
  add("convoy");
  add("harbour");
  EXPECT_EQ(meant("convoi AND harbour"), "");
  EXPECT_EQ(meant("zzzzzz"), "");
}

TEST_F(DidYouMean, FiltersCountToo) {
  add("harbour");
  Request request;
  request.q = "harbuor";
  request.filter(corpus::Facet::Source).ticked = {{corpus::Facet::Source, "even"}};
  EXPECT_EQ(page_of(request).did_you_mean, "");
  request.filter(corpus::Facet::Source).ticked = {{corpus::Facet::Source, "odd"}};
  EXPECT_EQ(page_of(request).did_you_mean, "harbour");
}

TEST_F(DidYouMean, ARareWordIsDoubtedForOneTenTimesAsFrequent) {
  add("harbuor");
  add("harbour", 9);
  EXPECT_EQ(meant("harbuor"), "");
  add("harbour");
  EXPECT_EQ(meant("harbuor"), "harbour");
}

TEST_F(DidYouMean, OneOfSeveralChoicesThatNoReportHasIsCorrected) {
  add("convoy", 5);
  add("harbour", 2);
  EXPECT_EQ(meant("convoy OR harbuor"), "convoy OR harbour");
  EXPECT_EQ(meant("convoy OR harbour"), "");
}

TEST_F(DidYouMean, WordsOfPhrasesAndOfNearAreCorrectedToo) {
  add("the old harbour wall");
  EXPECT_EQ(meant("\"old habour\""), "\"old harbour\"");
  EXPECT_EQ(meant("wal NEAR/3 old"), "wall NEAR/3 old");
  EXPECT_EQ(meant("harbuor SENTENCE wall"), "harbour SENTENCE wall");
}

TEST_F(DidYouMean, WhatIsExcludedShortOrANumberIsNot) {
  add("harbour 2231 at");
  EXPECT_EQ(meant("harbour -wal"), "");
  EXPECT_EQ(meant("2232"), "");
  EXPECT_EQ(meant("ax"), "");
}

TEST_F(DidYouMean, NoPageButTheFirstIsToldSo) {
  add("harbour");
  Request request;
  request.q = "harbuor";
  request.cursor = "1";
  EXPECT_EQ(page_of(request).did_you_mean, "");
}

TEST_F(DidYouMean, ManyUnknownWordsCostFewSearches) {
  add("harbour convoy");
  std::string q;
  for (int i = 0; i < 200; ++i)
    q += "harbuor" + std::string(1, static_cast<char>('a' + i % 26)) + ' ';
  EXPECT_EQ(meant(q), "");
}

}  // namespace
}  // namespace searcher
