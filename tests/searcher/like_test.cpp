#include "searcher/like.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "searcher/query_text.h"
#include "tests/support/sample.h"
#include "tests/support/scan_backend.h"

namespace searcher {
namespace {

indexer::StoredReport report(std::string id, std::string body) {
  indexer::StoredReport stored;
  stored.report.id = std::move(id);
  stored.report.body = std::move(body);
  stored.annotation.language = "en";
  return stored;
}

std::unique_ptr<Backend> harbours() {
  return testing_support::make_scan_backend(
      {report("a", "Cranes unload grain in the harbour. Grain waits in the silos."),
       report("b", "Grain left the silos."), report("c", "The harbour is shut."),
       report("d", "The court rose in the afternoon."), report("e", "The court heard a witness.")},
      testing_support::lexicon());
}

std::vector<std::string> parts(const Like& like) {
  std::vector<std::string> texts;
  for (const Node& part : like.of) texts.push_back(to_text(part));
  return texts;
}

TEST(Like, LooksForWhatIsFrequentInTheReportAndRareInTheIndex) {
  const auto backend = harbours();
  const std::vector<std::string> words = parts(with_telling_parts({"a", 0, {}, 1}, *backend));
  ASSERT_FALSE(words.empty());
  EXPECT_EQ(words.front(), "grain");
  EXPECT_EQ(words.back(), "the");
}

TEST(Like, LeavesOutWhatTheReportAloneSays) {
  const auto backend = harbours();
  const std::vector<std::string> words = parts(with_telling_parts({"a", 0, {}, 1}, *backend));
  EXPECT_EQ(std::count(words.begin(), words.end(), "cranes"), 0);
  EXPECT_EQ(std::count(words.begin(), words.end(), "silos"), 1);
}

TEST(Like, AsksForThreeInTenOfAtMostTwentyFiveParts) {
  const auto backend = testing_support::make_scan_backend(testing_support::sample_reports(),
                                                          testing_support::lexicon());
  const Like like =
      with_telling_parts({testing_support::sample_reports().front().report.id, 0, {}, 1}, *backend);
  EXPECT_EQ(like.of.size(), 25U);
  EXPECT_EQ(like.least, 8U);
  EXPECT_TRUE(std::any_of(like.of.begin(), like.of.end(), [](const Node& part) {
    return std::holds_alternative<Mentions>(part.is);
  }));
}

TEST(Like, OfAnUnknownReportIsEmpty) {
  const auto backend = harbours();
  EXPECT_TRUE(with_telling_parts({"no such report", 0, {}, 1}, *backend).of.empty());
}

}  // namespace
}  // namespace searcher
