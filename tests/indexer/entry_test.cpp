#include "indexer/entry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "indexer/layout.h"
#include "indexer/stored_report.h"
#include "tests/support/sample.h"

namespace {

using corpus::Facet;
using indexer::content_hash;
using indexer::Entry;
using indexer::make_entry;
using namespace std::chrono_literals;

corpus::Report drone_report() {
  corpus::Report report;
  report.id = "drones.txt";
  report.title = "Drones over Kyiv";
  report.body = "Three drones fell.";
  report.language = "en";
  report.published = 2022y / 10 / 20;
  return report;
}

corpus::Lexicon lexicon_of(const std::string& rows) {
  const std::vector<corpus::LexiconTable> tables = {
      {"own.tsv", "id\tlabel\tparent\taliases\n" + rows}};
  return corpus::load_lexicon(tables).lexicon;
}

Entry entry_of(const corpus::Report& report, const corpus::Annotation& annotation) {
  return make_entry(report, annotation, lexicon_of("weapon/grad\tGrad\t-\tBM-21\n"), 7);
}

Entry entry_of(const corpus::Report& report) {
  return entry_of(report, corpus::Annotation{"en", {}, {}, {}, {}});
}

bool has_term(const Entry& entry, const std::string& term) {
  return std::count(entry.boolean_terms.begin(), entry.boolean_terms.end(), term) > 0;
}

std::string value_in(const Entry& entry, unsigned slot) {
  for (const auto& [of, value] : entry.values) {
    if (of == slot) return value;
  }
  return "none";
}

TEST(Entry, WordsOfTheTitleCountThreeTimes) {
  EXPECT_EQ(entry_of(drone_report()).stems.at("Zen:drone"), indexer::kTitleWeight + 1);
}

TEST(Entry, EachWordFormIsATermOnce) {
  const Entry entry = entry_of(drone_report());
  EXPECT_EQ(std::count(entry.boolean_terms.begin(), entry.boolean_terms.end(), "drones"), 1);
  EXPECT_FALSE(has_term(entry, "drone"));
}

TEST(Entry, TitleIsSearchedByItselfToo) {
  const Entry entry = entry_of(drone_report());
  EXPECT_TRUE(has_term(entry, "ZSen:drone"));
  EXPECT_FALSE(has_term(entry, "ZSen:fell"));
}

TEST(Entry, FacetsAndDaysAreTerms) {
  const corpus::DateSpan wednesday{2022y / 10 / 19, 2022y / 10 / 19};
  const corpus::DateSpan august{2022y / 8 / 1, 2022y / 8 / 31};
  const Entry entry = entry_of(
      drone_report(), {"en", {}, {}, {{{Facet::Weapon, "grad"}, "Grad"}}, {august, wednesday}});
  EXPECT_TRUE(has_term(entry, "XWgrad"));
  EXPECT_TRUE(has_term(entry, "XD2022101920221019"));
  EXPECT_TRUE(has_term(entry, indexer::id_term("drones.txt")));
  EXPECT_EQ(value_in(entry, indexer::kPublishedSlot), "20221020");
}

TEST(Entry, UndatedReportHasNoDay) {
  corpus::Report report = drone_report();
  report.published.reset();
  EXPECT_EQ(value_in(entry_of(report), indexer::kPublishedSlot), "none");
}

TEST(Entry, RecordHoldsTheReport) {
  const corpus::Annotation annotation{"en", {}, {}, {}, {}};
  EXPECT_EQ(indexer::parse_record(entry_of(drone_report(), annotation).record),
            (indexer::StoredReport{drone_report(), annotation}));
}

TEST(Entry, LabelOfTheLexiconWinsAndItsOtherNamesAreNames) {
  const Entry entry =
      entry_of(drone_report(), {"en", {}, {}, {{{Facet::Weapon, "grad"}, "BM-21"}}, {}});
  ASSERT_EQ(entry.value_records.size(), 1U);
  EXPECT_TRUE(entry.value_records[0].in_lexicon);
  EXPECT_EQ(entry.value_records[0].label, "Grad");
  EXPECT_EQ(entry.value_records[0].names, std::vector<std::string>{"BM-21"});
}

TEST(Entry, UnknownValueHasTheNameOfTheReport) {
  const Entry entry = entry_of(
      drone_report(), {"en", {}, {}, {{{Facet::Person, "anna-bondar"}, "Anna Bondar"}}, {}});
  ASSERT_EQ(entry.value_records.size(), 1U);
  EXPECT_FALSE(entry.value_records[0].in_lexicon);
  EXPECT_EQ(entry.value_records[0].label, "Anna Bondar");
}

corpus::Lexicon with_families() {
  return lexicon_of("weapon/launcher\tlauncher\t-\t-\nweapon/grad\tGrad\tweapon/launcher\tBM-21\n");
}

TEST(Entry, AReportIsFiledUnderTheFamiliesOfItsWeaponsToo) {
  const Entry entry = make_entry(
      drone_report(), {"en", {}, {}, {{{Facet::Weapon, "grad"}, "Grad"}}, {}}, with_families(), 7);
  EXPECT_TRUE(has_term(entry, "XWgrad"));
  EXPECT_TRUE(has_term(entry, "XWlauncher"));
  ASSERT_EQ(entry.value_records.size(), 2U);
  EXPECT_EQ(entry.value_records[1].label, "launcher");
}

TEST(Entry, TheRecordListsWhatIsNamedAndTheFamiliesApart) {
  const Entry entry = make_entry(
      drone_report(), {"en", {}, {}, {{{Facet::Weapon, "grad"}, "Grad"}}, {}}, with_families(), 7);
  const auto stored = indexer::parse_record(entry.record);
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->annotation.values.size(), 1U);
  EXPECT_EQ(stored->parents,
            (indexer::Parents{{{Facet::Weapon, "grad"}, {Facet::Weapon, "launcher"}}}));
}

TEST(Entry, EachWayToWriteANameIsATermOnce) {
  corpus::Report report = drone_report();
  report.body = "Kyiv and\n Kyiv, then Kiev.";
  const corpus::EntityId kyiv{Facet::Place, "kyiv"};
  const corpus::Annotation annotation{
      "en",
      {{kyiv, "Kyiv", 0, 4, ""}, {kyiv, "Kyiv", 10, 14, ""}, {kyiv, "Kyiv", 21, 25, ""}},
      {},
      {{kyiv, "Kyiv"}},
      {}};
  const Entry entry = entry_of(report, annotation);
  EXPECT_EQ(std::count(entry.boolean_terms.begin(), entry.boolean_terms.end(), "XNplace/kyiv/Kyiv"),
            1);
  EXPECT_TRUE(has_term(entry, "XNplace/kyiv/Kiev"));
}

TEST(Entry, NoTermIsEmptyOrOverTheLimit) {
  corpus::Report report = drone_report();
  report.title = std::string(3000, 'x') + " \u0640 \u0301 '";
  report.body = std::string(300, 'y') + " ";
  for (int i = 0; i < 300; ++i) report.body += "\u0434";
  const Entry entry = entry_of(report);
  const auto fits = [](const std::string& term) {
    return !term.empty() && term.size() <= indexer::kMaxTerm;
  };
  for (const auto& [stem, frequency] : entry.stems) EXPECT_TRUE(fits(stem)) << stem;
  EXPECT_TRUE(std::all_of(entry.boolean_terms.begin(), entry.boolean_terms.end(), fits));
}

TEST(ContentHash, ChangesWithAnyPartOfTheReport) {
  const corpus::Lexicon lexicon = lexicon_of("");
  const std::uint64_t before = content_hash(drone_report(), lexicon, {});
  EXPECT_EQ(content_hash(drone_report(), lexicon, {}), before);
  const std::vector<void (*)(corpus::Report&)> changes = {
      [](corpus::Report& report) { report.title += "!"; },
      [](corpus::Report& report) { report.body += "!"; },
      [](corpus::Report& report) { report.source = "Grid Wire"; },
      [](corpus::Report& report) { report.url = "https://example.org"; },
      [](corpus::Report& report) { report.language = "fr"; },
      [](corpus::Report& report) { report.published.reset(); },
      [](corpus::Report& report) { report.published_from = corpus::PublishedFrom::FileName; },
      [](corpus::Report& report) {
        report.given_names = {{Facet::Weapon, "Grad"}};
      },
      [](corpus::Report& report) {
        report.given_dates = {{2022y / 1 / 1, 2022y / 1 / 2}};
      },
  };
  for (std::size_t i = 0; i < changes.size(); ++i) {
    corpus::Report report = drone_report();
    changes[i](report);
    EXPECT_NE(content_hash(report, lexicon, {}), before) << "change " << i;
  }
}

TEST(ContentHash, TextThatMovesFromTitleToBodyIsAChange) {
  corpus::Report one = drone_report();
  corpus::Report other = drone_report();
  one.title = "ab";
  one.body = "c";
  other.title = "a";
  other.body = "bc";
  EXPECT_NE(content_hash(one, lexicon_of(""), {}), content_hash(other, lexicon_of(""), {}));
}

TEST(ContentHash, ChangesWithTheLexiconAndTheWayItIsAnnotated) {
  const std::uint64_t before = content_hash(drone_report(), lexicon_of(""), {});
  EXPECT_NE(content_hash(drone_report(), lexicon_of("weapon/grad\tGrad\t-\t-\n"), {}), before);
  EXPECT_NE(content_hash(drone_report(), lexicon_of(""), {false}), before);
}

}  // namespace
