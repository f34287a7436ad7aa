#include "indexer/stored_report.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>

#include "tests/support/sample.h"

namespace {

using indexer::parse_record;
using indexer::StoredReport;
using indexer::to_record;
using namespace std::chrono_literals;

StoredReport small_report() {
  StoredReport stored;
  stored.report.id = "wire/drones.txt#2";
  stored.report.title = "Дрони над Києвом";
  stored.report.body = "A \"Shahed-136\"\nfell on Wednesday.";
  stored.report.source = "Grid Wire";
  stored.report.url = "https://example.org/?a=1&b=2";
  stored.report.language = "en";
  stored.report.published = 2022y / 10 / 20;
  stored.report.published_from = corpus::PublishedFrom::FileName;
  stored.annotation.language = "en";
  const corpus::EntityId shahed{corpus::Facet::Weapon, "shahed-136"};
  const corpus::DateSpan wednesday{2022y / 10 / 19, 2022y / 10 / 19};
  stored.annotation.entities = {{shahed, "Shahed-136", 3, 13, "a role"}};
  stored.annotation.dates = {{wednesday, corpus::Precision::Week, corpus::DateKind::Vague, 23, 32}};
  stored.annotation.values = {{shahed, "Shahed-136"}};
  stored.annotation.mentioned = {wednesday};
  return stored;
}

// What a record keeps of a report.
StoredReport kept_of(StoredReport stored) {
  stored.report.language = stored.annotation.language;
  stored.report.given_names.clear();
  stored.report.given_dates.clear();
  return stored;
}

TEST(StoredReport, IsReadAsItWasWritten) {
  EXPECT_EQ(parse_record(to_record(small_report())), small_report());
}

TEST(StoredReport, EveryReportOfTheSampleIsReadAsItWasWritten) {
  for (const StoredReport& stored : testing_support::sample_reports()) {
    EXPECT_EQ(parse_record(to_record(stored)), kept_of(stored)) << stored.report.id;
  }
}

TEST(StoredReport, UndatedReportStaysUndated) {
  StoredReport stored = small_report();
  stored.report.published.reset();
  stored.report.published_from = corpus::PublishedFrom::Given;
  EXPECT_EQ(parse_record(to_record(stored)), stored);
}

TEST(StoredReport, EmptyReportIsReadAsItWasWritten) {
  EXPECT_EQ(parse_record(to_record({})), StoredReport{});
}

TEST(StoredReport, BytesThatAreNoUtf8AreReplacedAndThrowNothing) {
  StoredReport stored = small_report();
  stored.report.title = "Dr\xFFnes";
  const std::optional<StoredReport> read = parse_record(to_record(stored));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->report.title, "Dr\uFFFDnes");
}

TEST(StoredReport, EveryTruncationGivesNothing) {
  const std::string record = to_record(small_report());
  for (std::size_t length = 0; length < record.size(); ++length) {
    EXPECT_EQ(parse_record(record.substr(0, length)), std::nullopt) << length;
  }
}

TEST(StoredReport, EveryFlippedBitIsNoticed) {
  const std::string record = to_record(small_report());
  for (std::size_t bit = 0; bit < record.size() * 8; ++bit) {
    std::string damaged = record;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
    EXPECT_EQ(parse_record(damaged), std::nullopt) << bit;
  }
}

TEST(StoredReport, OverwrittenStretchesNeverThrow) {
  const std::string record = to_record(testing_support::sample_reports().front());
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string damaged = record;
    const std::size_t at = random() % damaged.size();
    for (std::size_t i = at; i < std::min(damaged.size(), at + 1 + random() % 40); ++i) {
      damaged[i] = static_cast<char>(random());
    }
    EXPECT_EQ(parse_record(damaged).has_value(), damaged == record);
  }
}

using Change = void (*)(StoredReport& stored);

// Records with a right checksum, of what no index should hold.
TEST(StoredReport, WhatAReportCannotSayGivesNothing) {
  for (const Change change : std::initializer_list<Change>{
           [](StoredReport& stored) { stored.annotation.entities[0].start = 14; },
           [](StoredReport& stored) { stored.annotation.entities[0].end = 1300; },
           [](StoredReport& stored) { stored.annotation.entities[0].end = SIZE_MAX; },
           [](StoredReport& stored) { stored.annotation.entities[0].id.slug = "SHAHED"; },
           [](StoredReport& stored) { stored.annotation.values[0].id.slug.clear(); },
           [](StoredReport& stored) { stored.annotation.dates[0].start = 33; },
           [](StoredReport& stored) {
             stored.annotation.dates[0].precision = corpus::Precision{8};
           },
           [](StoredReport& stored) { stored.annotation.dates[0].kind = corpus::DateKind{3}; },
           [](StoredReport& stored) { stored.annotation.dates[0].anchor = corpus::DateAnchor{6}; },
           [](StoredReport& stored) { stored.annotation.mentioned[0].to = 2022y / 10 / 18; },
           [](StoredReport& stored) { stored.annotation.mentioned[0].to = 10000y / 1 / 1; },
           [](StoredReport& stored) { stored.report.published = 10000y / 1 / 1; }}) {
    StoredReport stored = small_report();
    change(stored);
    EXPECT_EQ(parse_record(to_record(stored)), std::nullopt);
  }
}

TEST(StoredReport, EveryEnumeratorAndTheOtherReadingAreKept) {
  StoredReport stored = small_report();
  corpus::DateMention& date = stored.annotation.dates[0];
  date.precision = corpus::Precision::Range;
  date.anchor = corpus::DateAnchor::Story;
  date.other = corpus::DateSpan{corpus::Day(1y / 1 / 1), corpus::Day(9999y / 12 / 31)};
  stored.parents = {{stored.annotation.values[0].id, {corpus::Facet::Weapon, "shahed"}}};
  EXPECT_EQ(parse_record(to_record(stored)), stored);
}

TEST(StoredReport, OtherBytesAreNoRecord) {
  for (const char* other : {"", "null", "{}", "a text longer than a checksum"})
    EXPECT_EQ(parse_record(other), std::nullopt);
}

}  // namespace
