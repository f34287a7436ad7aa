#include "indexer/term_positions.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "indexer/layout.h"

namespace indexer {
namespace {

using Positions = std::map<std::string, std::vector<std::uint32_t>>;

Positions positions_of(std::string_view title, std::string_view body) {
  Positions positions;
  visit_positions(title, body, [&](std::string_view term, std::uint32_t position) {
    positions[std::string(term)].push_back(position);
  });
  return positions;
}

TEST(TermPositions, BodyBeginsAGapBehindTheTitle) {
  const Positions positions = positions_of("Drones over Kyiv", "Three drones fell.");
  EXPECT_EQ(positions.at("kyiv"), (std::vector<std::uint32_t>{3}));
  EXPECT_EQ(positions.at("three"), (std::vector<std::uint32_t>{3 + kTitleGap + 1}));
  EXPECT_EQ(positions.at("drones"), (std::vector<std::uint32_t>{1, 3 + kTitleGap + 2}));
}

TEST(TermPositions, WordsOfTheTitleHaveTermsOfTheirOwn) {
  const Positions positions = positions_of("Drones over Kyiv", "Three drones fell.");
  EXPECT_EQ(positions.at("Sdrones"), (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(positions.count("Sfell"), 0U);
}

TEST(TermPositions, SentencesEndAtTheirLastWords) {
  const Positions positions = positions_of("Drones over Kyiv", "Three fell. One flew on! ...");
  EXPECT_EQ(positions.at("XE"),
            (std::vector<std::uint32_t>{3, 3 + kTitleGap + 2, 3 + kTitleGap + 5}));
}

TEST(TermPositions, NoTermIsEmptyOrOverTheLimit) {
  const std::string title = std::string(3000, 'x') + " \u0640 \u0301 '";
  for (const auto& [term, positions] : positions_of(title, std::string(300, 'y'))) {
    EXPECT_FALSE(term.empty());
    EXPECT_LE(term.size(), kMaxTerm);
  }
  EXPECT_EQ(positions_of("", "").size(), 0U);
}

}  // namespace
}  // namespace indexer
