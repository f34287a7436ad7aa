#include "corpus/annotation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/sample.h"

namespace corpus {
namespace {

Report report(std::string body) {
  Report made;
  made.id = "one";
  made.body = std::move(body);
  made.language = "en";
  made.published = parse_day("2022-10-20");
  return made;
}

// Labels of a facet, with a bar between.
std::string labels(const Annotation& annotation, Facet facet) {
  std::string joined;
  for (const FacetValue& value : annotation.values) {
    if (value.id.facet != facet) continue;
    if (!joined.empty()) joined += '|';
    joined += value.label;
  }
  return joined;
}

Annotation annotated(const Report& made, AnnotateOptions options = {}) {
  return annotate(made, testing_support::lexicon(), options);
}

TEST(Annotation, ValuesAreOfEveryKindAndEachOnce) {
  const Annotation found =
      annotated(report("Kyiv said Kiev was hit by a Shahed-136 and a Geran-2. The UN met."));
  EXPECT_EQ(labels(found, Facet::Place), "Kyiv");
  EXPECT_EQ(labels(found, Facet::Weapon), "Shahed-136");
  EXPECT_EQ(labels(found, Facet::Organisation), "United Nations");
  EXPECT_TRUE(std::is_sorted(found.values.begin(), found.values.end()));
}

TEST(Annotation, APlaceNamesItsCountry) {
  EXPECT_EQ(labels(annotated(report("Drones flew over Odesa.")), Facet::Country), "Ukraine");
  EXPECT_EQ(labels(annotated(report("He spoke in Iowa.")), Facet::Country), "United States");
}

TEST(Annotation, APeopleNamesItsCountryAndNoPlace) {
  const Annotation found = annotated(report("Iranian drones."));
  EXPECT_EQ(labels(found, Facet::Country), "Iran");
  EXPECT_EQ(labels(found, Facet::Place), "");
}

TEST(Annotation, AnOrganisationNamedByItsCountryNamesTheCountry) {
  EXPECT_EQ(labels(annotated(report("Russia's defence ministry said so.")), Facet::Country),
            "Russia");
  EXPECT_EQ(labels(annotated(report("Hezbollah said so.")), Facet::Country), "");
}

TEST(Annotation, TheHeadlineCountsTooButHasNoSpans) {
  Report made = report("Drones fell.");
  made.title = "NATO meets over Kyiv on Wednesday";
  const Annotation found = annotated(made);
  EXPECT_EQ(labels(found, Facet::Organisation), "NATO");
  EXPECT_EQ(labels(found, Facet::Place), "Kyiv");
  EXPECT_TRUE(found.entities.empty());
  EXPECT_TRUE(found.dates.empty());
  EXPECT_EQ(found.mentioned, (std::vector<DateSpan>{*parse_date_span("2022-10-19")}));
}

TEST(Annotation, SourceAndLanguageAreValues) {
  Report made = report("Rien.");
  made.language = "fr";
  made.source = "Meridian Wire";
  const Annotation found = annotated(made);
  EXPECT_EQ(labels(found, Facet::Source), "Meridian Wire");
  EXPECT_EQ(labels(found, Facet::Language), "fr");
  EXPECT_EQ(found.language, "fr");
}

TEST(Annotation, TheLanguageIsDetectedWhereNoneIsGiven) {
  Report made =
      report("Рада Безпеки ООН розглянула удари безпілотників по енергетиці України цієї осені.");
  made.language.clear();
  EXPECT_EQ(annotated(made).language, "uk");
}

TEST(Annotation, GivenNamesGoToWhatTheLexiconKnows) {
  Report made = report("Nothing.");
  made.given_names = {{Facet::Weapon, "Geran-2"},
                      {Facet::Person, "Ada Quill"},
                      {Facet::Place, "Kiev"},
                      {Facet::Place, ""}};
  const Annotation found = annotated(made);
  EXPECT_EQ(labels(found, Facet::Weapon), "Shahed-136");
  EXPECT_EQ(labels(found, Facet::Person), "Ada Quill");
  EXPECT_EQ(labels(found, Facet::Place), "Kyiv");
  EXPECT_EQ(labels(found, Facet::Country), "Ukraine");
}

TEST(Annotation, GivenDatesStandBesideThoseFound) {
  Report made = report("It happened on Wednesday.");
  made.given_dates = {*parse_date_span("2021"), *parse_date_span("2022-10-19")};
  EXPECT_EQ(annotated(made).mentioned,
            (std::vector<DateSpan>{*parse_date_span("2021"), *parse_date_span("2022-10-19")}));
}

TEST(Annotation, WithoutExtractionOnlyWhatIsGivenCounts) {
  Report made = report("Kyiv was hit by a Shahed-136 on Wednesday.");
  made.given_names = {{Facet::Weapon, "Lancet"}};
  const Annotation found = annotated(made, {false});
  EXPECT_EQ(labels(found, Facet::Weapon), "Lancet");
  EXPECT_EQ(labels(found, Facet::Place), "");
  EXPECT_TRUE(found.entities.empty());
  EXPECT_TRUE(found.mentioned.empty());
}

TEST(Annotation, WhatIsKilledIsNoValueHoweverGiven) {
  const std::vector<LexiconTable> tables = {
      {"mine.tsv", "op\tid\nkill\tplace/kyiv\nkill\tperson/ada-quill\n"}};
  const Lexicon lexicon = load_lexicon(tables, built_in_lexicon()).lexicon;
  Report made = report("Envoy Ada Quill left Kyiv for Odesa.");
  made.given_names = {{Facet::Place, "Kyiv"}};
  const Annotation found = annotate(made, lexicon);
  EXPECT_EQ(labels(found, Facet::Place), "Odesa");
  EXPECT_EQ(labels(found, Facet::Person), "");
}

TEST(Annotation, YearsOfResolutionsAreNoDates) {
  const Annotation found = annotated(report("UN Resolutions 1929 (2010) and 2015 (2011) hold."));
  EXPECT_EQ(labels(found, Facet::Resolution), "UNSC 1929|UNSC 2015");
  EXPECT_TRUE(found.mentioned.empty());
}

TEST(Annotation, TheTitleIsTheFirstSentenceWhereNoneIsGiven) {
  EXPECT_EQ(title_of(report("Gen. Roe left.\nHe sang. So what?")), "Gen. Roe left.");
  EXPECT_EQ(title_of(report("")), "one");
  EXPECT_LE(title_of(report(std::string(4000, 'x'))).size(), 250U);
}

TEST(Annotation, IsTheSameOnAnyThread) {
  const std::vector<indexer::StoredReport>& sample = testing_support::sample_reports();
  std::vector<std::thread> threads;
  std::array<bool, 4> same{};
  for (bool& all : same) {
    threads.emplace_back([&all, &sample] {
      all = std::all_of(sample.begin(), sample.end(), [](const indexer::StoredReport& stored) {
        return annotated(stored.report) == stored.annotation;
      });
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const bool all : same) EXPECT_TRUE(all);
}

TEST(Annotation, SpansSliceBackToWhatTheReportSays) {
  for (const indexer::StoredReport& stored : testing_support::sample_reports()) {
    std::size_t end = 0;
    for (const EntityMention& mention : stored.annotation.entities) {
      ASSERT_LE(end, mention.start) << stored.report.id;
      ASSERT_LT(mention.start, mention.end) << stored.report.id;
      ASSERT_LE(mention.end, stored.report.body.size()) << stored.report.id;
      const auto first = static_cast<unsigned char>(stored.report.body[mention.start]);
      EXPECT_NE(first & 0xC0, 0x80) << stored.report.id << " begins inside a letter";
      end = mention.end;
    }
  }
}

}  // namespace
}  // namespace corpus
