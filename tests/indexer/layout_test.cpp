#include "indexer/layout.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "corpus/dates.h"
#include "corpus/entity.h"

namespace {

using corpus::Facet;
using namespace indexer;
using namespace std::chrono_literals;

TEST(Layout, EachKindOfTermHasItsPrefix) {
  EXPECT_EQ(form_term("drones"), "drones");
  EXPECT_EQ(stem_term("en:drone"), "Zen:drone");
  EXPECT_EQ(title_form_term("drones"), "Sdrones");
  EXPECT_EQ(title_stem_term("en:drone"), "ZSen:drone");
  EXPECT_EQ(facet_term({Facet::Weapon, "shahed-136"}), "XWshahed-136");
  EXPECT_EQ(value_key({Facet::Weapon, "shahed-136"}), "value/weapon/shahed-136");
}

TEST(Layout, NoPrefixOfAFacetBeginsAnotherTerm) {
  std::set<std::string> prefixes = {std::string(kMentionedPrefix), std::string(kFilePrefix), "XF"};
  for (const Facet facet : corpus::kFacets)
    EXPECT_TRUE(prefixes.insert(facet_prefix(facet)).second);
  for (const std::string& prefix : prefixes) EXPECT_EQ(prefix.size(), 2U);
}

TEST(Layout, LongTermsAreCutAndStayDifferent) {
  const std::string word(kMaxTerm + 50, 'a');
  EXPECT_EQ(form_term(word).size(), kMaxTerm);
  EXPECT_EQ(form_term(word), form_term(word));
  EXPECT_NE(form_term(word), form_term(word + "b"));
  for (const auto make_term : {stem_term, title_form_term, title_stem_term}) {
    EXPECT_EQ(make_term(word).size(), kMaxTerm);
    EXPECT_NE(make_term(word), make_term(word + "b"));
  }
}

TEST(Layout, TermsAtTheLimitAreLeftWhole) {
  const std::string word(kMaxTerm, 'a');
  EXPECT_EQ(form_term(word), word);
}

TEST(Layout, LongestSlugFitsIntoATerm) {
  EXPECT_LE(facet_term({Facet::Person, std::string(corpus::kMaxSlug, 'a')}).size(), kMaxTerm);
}

TEST(Layout, IdsOfAnyLengthAreHashed) {
  EXPECT_EQ(id_term("a").size(), id_term(std::string(5000, 'a')).size());
  EXPECT_NE(id_term("a"), id_term("b"));
  EXPECT_NE(origin_term("a").substr(0, 2), file_term("a").substr(0, 2));
}

TEST(Layout, DaysAreWrittenAndReadAlike) {
  for (const corpus::Day day :
       {corpus::Day{1y / 1 / 1}, corpus::Day{2022y / 10 / 20}, corpus::Day{9999y / 12 / 31}}) {
    EXPECT_EQ(parse_day_value(day_value(day)), day);
  }
  EXPECT_EQ(day_value(2022y / 10 / 20), "20221020");
}

TEST(Layout, WhatIsNoDayIsNotRead) {
  for (const char* value :
       {"", "2022102", "202210200", "20221320", "20220230", "2022-1-1", "00000101", "abcdefgh"}) {
    EXPECT_EQ(parse_day_value(value), std::nullopt) << value;
  }
}

TEST(Layout, SpansTalkedAboutAreWrittenAndReadAlike) {
  const corpus::DateSpan late_august{2022y / 8 / 20, 2022y / 8 / 31};
  EXPECT_EQ(mentioned_term(late_august), "XD2022082020220831");
  EXPECT_EQ(parse_mentioned("2022082020220831"), late_august);
}

TEST(Layout, SpansThatEndBeforeTheyBeginAreNotRead) {
  EXPECT_EQ(parse_mentioned("2022083120220820"), std::nullopt);
  EXPECT_EQ(parse_mentioned("20220831"), std::nullopt);
  EXPECT_EQ(parse_mentioned("2022083120220899"), std::nullopt);
}

TEST(Layout, ContentHashIsEightBytesTheHighestFirst) {
  EXPECT_EQ(content_hash_value(0x0102030405060708), "\x01\x02\x03\x04\x05\x06\x07\x08");
}

TEST(Layout, AnAddressIsNoFolder) {
  EXPECT_FALSE(is_folder_name("opensearch:https://host:9200/reports"));
  EXPECT_FALSE(is_folder_name("opensearch:reports"));
  EXPECT_FALSE(is_folder_name("http://host:9200"));
  for (const char* folder :
       {"./sitrep.index", "/var/lib/a:b", "opensearch", "./opensearch:reports"}) {
    EXPECT_TRUE(is_folder_name(folder)) << folder;
  }
}

TEST(Layout, AWayToWriteANameHasSingleBlanksAndFitsATerm) {
  const corpus::EntityId id{Facet::Organisation, "league"};
  EXPECT_EQ(indexer::name_form_term(id, "League\n  of Ports"),
            "XNorganisation/league/League of Ports");
  std::string longest;
  for (int i = 0; i < 300; ++i) longest += "ж";
  const std::string term = indexer::name_form_term(id, longest);
  EXPECT_LE(term.size(), indexer::kMaxTerm);
  EXPECT_TRUE(term.ends_with("ж"));
}

}  // namespace
