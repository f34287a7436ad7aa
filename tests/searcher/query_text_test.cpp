#include "searcher/query_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <variant>

#include "searcher/query_parser.h"

namespace searcher {
namespace {

using corpus::Facet;

std::string canonical(std::string_view typed) { return to_text(parse_query(typed).query); }

TEST(QueryText, EveryReportIsTheEmptyText) { EXPECT_EQ(to_text(Node{All{}}), ""); }

TEST(QueryText, WordsAreJoinedByAnd) { EXPECT_EQ(canonical("drone strike"), "drone AND strike"); }

TEST(QueryText, AlternativesInsideStandInParentheses) {
  const Node query{
      All{{{Word{"drone"}}, {Any{{{Word{"kyiv"}}, {Named{Facet::Place, "kyiv", 0}}}}}}}};
  EXPECT_EQ(to_text(query), "drone AND (kyiv OR place:kyiv)");
}

TEST(QueryText, ConjunctionInsideAlternativesStandsInParenthesesToo) {
  EXPECT_EQ(canonical("Iran OR Russia -Syria"), "iran OR (russia AND NOT syria)");
}

TEST(QueryText, ExcludedAlternativesStandInParentheses) {
  EXPECT_EQ(canonical("-(a OR b) c"), "NOT (a OR b) AND c");
}

TEST(QueryText, PhrasesAreQuotedAndASingleFormHasAnEqualsSign) {
  EXPECT_EQ(canonical("\"Closed-door meeting\" =Drones"), "\"closed door meeting\" AND =drones");
}

TEST(QueryText, TitleWordsKeepTheirField) {
  EXPECT_EQ(canonical("title:Drones title:\"air raid\" title:\"Drones\""),
            "title:drones AND title:\"air raid\" AND title:\"drones\"");
}

TEST(QueryText, NamesAreQuotedOnlyWhereTheyMustBe) {
  EXPECT_EQ(canonical("person:\"Derek Chollet\""), "person:\"Derek Chollet\"");
  EXPECT_EQ(canonical("weapon:\"Geran-2\""), "weapon:Geran-2");
  EXPECT_EQ(canonical("place:Київ"), "place:Київ");
  EXPECT_EQ(canonical("person:\"none\""), "person:\"none\"");
  EXPECT_EQ(canonical("resolution:S/RES/2231(2015)"), "resolution:S/RES/2231(2015)");
}

TEST(QueryText, WholeYearsAndMonthsAreWrittenShort) {
  EXPECT_EQ(canonical("published:2022-01-01..2022-12-31"), "published:2022");
  EXPECT_EQ(canonical("mentioned:2022-02-01..2022-02-28"), "mentioned:2022-02");
  EXPECT_EQ(canonical("published:2022-10-20..2022-10-20"), "published:2022-10-20");
}

TEST(QueryText, OtherSpansAreWrittenWithTheirDays) {
  EXPECT_EQ(canonical("published:2022-09..2022-10-20"), "published:2022-09-01..2022-10-20");
  EXPECT_EQ(canonical("published:..2022"), "published:..2022-12-31");
  EXPECT_EQ(canonical("mentioned:2022-10.."), "mentioned:2022-10-01..");
  EXPECT_EQ(canonical("published:0001-01-01..9999-12-31"), "published:0001-01-01..9999-12-31");
}

TEST(QueryText, MissingValuesAreNoneAndNotANegation) {
  EXPECT_EQ(canonical("weapon:none published:none"), "weapon:none AND published:none");
  EXPECT_EQ(canonical("NOT weapon:none"), "weapon:any");
}

TEST(QueryText, ResolvedValuesAreWrittenByTheirId) {
  EXPECT_EQ(to_text(Node{Mentions{{Facet::Weapon, "shahed-136"}}}), "weapon:shahed-136");
}

// Everything but where names stood in the typed text.
Node without_offsets(Node node);

void forget_offsets(std::vector<Node>& nodes) {
  for (Node& node : nodes) node = without_offsets(std::move(node));
}

Node without_offsets(Node node) {
  if (auto* named = std::get_if<Named>(&node.is)) named->offset = 0;
  if (auto* prefix = std::get_if<Prefix>(&node.is)) prefix->offset = 0;
  if (auto* fuzzy = std::get_if<Fuzzy>(&node.is)) fuzzy->offset = 0;
  if (auto* all = std::get_if<All>(&node.is)) forget_offsets(all->of);
  if (auto* any = std::get_if<Any>(&node.is)) forget_offsets(any->of);
  if (auto* none = std::get_if<None>(&node.is)) forget_offsets(none->of);
  return node;
}

// Longer or deeper canonical text is cut by the parser like any other.
bool is_within_limits(std::string_view text) {
  std::ptrdiff_t depth = 0;
  std::ptrdiff_t deepest = 0;
  for (const char c : text) {
    if (c == '(') deepest = std::max(deepest, ++depth);
    if (c == ')') --depth;
  }
  return text.size() <= kMaxQuery && deepest < 60;
}

testing::AssertionResult reads_back(const std::string& typed) {
  const Node query = without_offsets(parse_query(typed).query);
  const std::string text = to_text(query);
  if (!is_within_limits(text)) return testing::AssertionSuccess();
  if (without_offsets(parse_query(text).query) == query) return testing::AssertionSuccess();
  return testing::AssertionFailure()
         << "typed: " << typed << "\ntext:  " << text << "\nagain: " << canonical(text);
}

constexpr std::array<std::string_view, 62> kFragments = {"drone",
                                                         " ADJ ",
                                                         " ADJ/3 ",
                                                         " SENTENCE ",
                                                         "drone~",
                                                         "kyslitsa~2",
                                                         "~1",
                                                         "Kyiv",
                                                         "shahed-136",
                                                         "COVID19",
                                                         "Kyiv's",
                                                         "дрони",
                                                         "طائرة",
                                                         "U.S.",
                                                         "3.5",
                                                         "!!!",
                                                         " AND ",
                                                         " OR ",
                                                         " NOT ",
                                                         " NEAR ",
                                                         " NEAR/5 ",
                                                         " NEAR/0 ",
                                                         "-",
                                                         "=",
                                                         "(",
                                                         ")",
                                                         "\"",
                                                         "“",
                                                         "»",
                                                         "*",
                                                         "ab*",
                                                         "s*",
                                                         ",",
                                                         ":",
                                                         " ",
                                                         " ",
                                                         "weapon:",
                                                         "person:chollet",
                                                         "place:(kyiv, Lviv)",
                                                         "title:",
                                                         "title:strike",
                                                         "title:(a b, c)",
                                                         "person:none",
                                                         "weapon:any",
                                                         "published:2022-10",
                                                         "published:2022-13",
                                                         "mentioned:..2022",
                                                         "mentioned:2022-01-05..",
                                                         "published:none",
                                                         "weapn:x",
                                                         "http://example.org/a?b=(c)",
                                                         "10:30",
                                                         "resolution:2231(2015)",
                                                         "source:\"//a, b\"",
                                                         "language:uk",
                                                         "any",
                                                         "none",
                                                         "//",
                                                         "..",
                                                         "\xC2\xA0",
                                                         "\xF0\x9F",
                                                         "’s"};

std::string composed(std::mt19937& random) {
  std::string typed;
  for (auto left = random() % 24; left > 0; --left) {
    typed += kFragments[random() % kFragments.size()];
    if (random() % 2 == 0) typed += ' ';
  }
  return typed;
}

TEST(QueryText, ComposedQueriesReadBackAsTheyWere) {
  std::mt19937 random(1);
  for (int round = 0; round < 5000; ++round) ASSERT_TRUE(reads_back(composed(random)));
}

TEST(QueryText, RandomBytesReadBackAsTheyWere) {
  std::mt19937 random(2);
  for (int round = 0; round < 5000; ++round) {
    std::string typed(random() % 60, '\0');
    for (char& c : typed) c = static_cast<char>(random());
    ASSERT_TRUE(reads_back(typed));
  }
}

std::string in_utf8(char32_t c) {
  const auto last_bits = [](char32_t bits) { return static_cast<char>(0x80 | (bits & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), last_bits(c)};
  return {static_cast<char>(0xE0 | (c >> 12)), last_bits(c >> 6), last_bits(c)};
}

TEST(QueryText, RandomLettersOfAllScriptsReadBackAsTheyWere) {
  std::mt19937 random(3);
  for (int round = 0; round < 5000; ++round) {
    std::string typed;
    for (auto left = random() % 20; left > 0; --left) {
      typed += in_utf8(static_cast<char32_t>(0x20 + random() % 0xFF60));
    }
    ASSERT_TRUE(reads_back(typed));
  }
}

}  // namespace
}  // namespace searcher
