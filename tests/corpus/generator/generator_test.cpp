#include "corpus/generator/generator.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/stable_hash.h"
#include "tests/support/sample.h"

namespace corpus {
namespace {

constexpr std::uint64_t kReports = 500;

const Generator& generator() {
  static const Generator made(testing_support::lexicon(), 1);
  return made;
}

const std::vector<GeneratedReport>& reports() {
  static const std::vector<GeneratedReport> made = [] {
    std::vector<GeneratedReport> all;
    for (std::uint64_t number = 0; number < kReports; ++number)
      all.push_back(generator().report(number));
    return all;
  }();
  return made;
}

bool is_copy(const GeneratedReport& report) { return !report.copy_of.empty(); }

TEST(Generator, AReportDependsOnItsNumberAndTheSeedAlone) {
  const Generator same(testing_support::lexicon(), 1);
  for (const std::uint64_t number : {499U, 3U, 77U}) {
    const GeneratedReport again = same.report(number);
    EXPECT_EQ(again.report, reports()[number].report);
    EXPECT_EQ(again.truth, reports()[number].truth);
    EXPECT_EQ(again.copy_of, reports()[number].copy_of);
  }
  EXPECT_NE(Generator(testing_support::lexicon(), 2).report(3).report.body,
            reports()[3].report.body);
}

// A lexicon of its own, so that the names that come with the program can change.
TEST(Generator, TheSameReportsAreMadeOnEveryMachine) {
  const std::vector<LexiconTable> tables = {{"own.tsv",
                                             "id\tlabel\taliases\n"
                                             "weapon/quietwing\tQuietwing\tТихокрил | Quietwing-2\n"
                                             "person/ida-marsh\tIda Marsh\t-\n"}};
  const LoadedLexicon own = load_lexicon(tables);
  ASSERT_TRUE(own.problems.empty());
  const Generator small(own.lexicon, 5);
  std::uint64_t hash = 0;
  for (std::uint64_t number = 0; number < 200; ++number) {
    const Report report = small.report(number).report;
    for (const std::string* text : {&report.title, &report.body, &report.source})
      hash = stable_hash(*text, hash);
    hash = stable_hash(to_string(*report.published), hash);
  }
  EXPECT_EQ(to_hex(hash), "e978d1c15e527090");
}

TEST(Generator, EveryMentionStandsWhereTheTruthSays) {
  for (const GeneratedReport& made : reports()) {
    std::size_t end = 0;
    for (const EntityMention& mention : made.truth.entities) {
      EXPECT_GE(mention.start, end);
      end = mention.end;
      ASSERT_LE(end, made.report.body.size());
      const std::string written = made.report.body.substr(mention.start, end - mention.start);
      if (mention.id.facet == Facet::Person || mention.id.facet == Facet::Place) {
        EXPECT_TRUE(mention.label.ends_with(written)) << written << " for " << mention.label;
      }
    }
  }
}

TEST(Generator, WhatIsNamedIsAmongTheValues) {
  for (const GeneratedReport& made : reports()) {
    std::set<EntityId> values;
    for (const FacetValue& value : made.truth.values) values.insert(value.id);
    for (const EntityMention& mention : made.truth.entities)
      EXPECT_TRUE(values.contains(mention.id)) << to_string(mention.id);
    for (const DateMention& date : made.truth.dates) {
      EXPECT_TRUE(
          std::binary_search(made.truth.mentioned.begin(), made.truth.mentioned.end(), date.span));
      EXPECT_LE(date.span.from, *made.report.published);
    }
  }
}

TEST(Generator, APersonStandsInFullBeforeInShort) {
  for (const GeneratedReport& made : reports()) {
    std::set<EntityId> named;
    for (const EntityMention& mention : made.truth.entities) {
      if (mention.id.facet != Facet::Person || !named.insert(mention.id).second) continue;
      EXPECT_EQ(made.report.body.substr(mention.start, mention.end - mention.start), mention.label);
    }
  }
}

TEST(Generator, HalfOfTheReportsAreShorterThanAFewThousandBytes) {
  std::vector<std::size_t> sizes;
  for (const GeneratedReport& made : reports()) sizes.push_back(made.report.body.size());
  std::sort(sizes.begin(), sizes.end());
  EXPECT_GT(sizes[kReports / 2], 2000U);
  EXPECT_LT(sizes[kReports / 2], 3200U);
  EXPECT_LT(sizes.front(), 1000U);
  EXPECT_GT(sizes.back(), 7000U);
}

TEST(Generator, SomeReportsCopyAnEarlierOneThatCopiesNone) {
  std::map<std::string, const GeneratedReport*> by_id;
  std::size_t copies = 0;
  for (const GeneratedReport& made : reports()) {
    by_id[made.report.id] = &made;
    if (!is_copy(made)) continue;
    ++copies;
    const auto original = by_id.find(made.copy_of);
    ASSERT_NE(original, by_id.end()) << made.copy_of;
    EXPECT_FALSE(is_copy(*original->second));
    EXPECT_TRUE(original->second->report.body.starts_with(made.report.body));
  }
  EXPECT_GT(copies, kReports / 50);
  EXPECT_LT(copies, kReports / 8);
}

TEST(Generator, EveryKindOfValueIsThere) {
  std::map<Facet, std::set<EntityId>> values;
  for (const GeneratedReport& made : reports()) {
    for (const FacetValue& value : made.truth.values) values[value.id.facet].insert(value.id);
  }
  for (const Facet facet : {Facet::Weapon, Facet::Resolution, Facet::Person, Facet::Organisation,
                            Facet::Place, Facet::Country})
    EXPECT_GT(values[facet].size(), 50U) << name_of(facet);
  EXPECT_GT(values[Facet::Source].size(), 20U);
}

TEST(Generator, WithoutANameInTheLexiconAllIsMadeUp) {
  const Lexicon empty;
  const GeneratedReport made = Generator(empty, 1).report(0);
  EXPECT_FALSE(made.report.body.empty());
  for (const FacetValue& value : made.truth.values) EXPECT_NE(value.id.facet, Facet::Weapon);
}

}  // namespace
}  // namespace corpus
