#include "indexer/stored_report.h"

#include <gtest/gtest.h>

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

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), by);
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

TEST(StoredReport, FlippedBitsNeverThrowAndNeverPointOutsideTheBody) {
  const std::string record = to_record(small_report());
  for (std::size_t bit = 0; bit < record.size() * 8; ++bit) {
    std::string damaged = record;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
    const std::optional<StoredReport> read = parse_record(damaged);
    if (!read) continue;
    for (const corpus::EntityMention& entity : read->annotation.entities) {
      EXPECT_LE(entity.start, entity.end) << damaged;
      EXPECT_LE(entity.end, read->report.body.size()) << damaged;
    }
    for (const corpus::DateMention& date : read->annotation.dates) {
      EXPECT_LE(date.start, date.end) << damaged;
      EXPECT_LE(date.end, read->report.body.size()) << damaged;
    }
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
    parse_record(damaged);
  }
}

TEST(StoredReport, MembersThatAreNotWhatTheyShouldBeGiveNothing) {
  const std::string record = to_record(small_report());
  ASSERT_TRUE(parse_record(record));
  for (const auto& [what, by] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"\"2022-10-20\"", "\"2022-13-20\""},
           {"\"2022-10-20\"", "20221020"},
           {"\"file-name\"", "\"clock\""},
           {"3,13", "13,3"},
           {"3,13", "3,1300"},
           {"3,13", "-3,13"},
           {"3,13", "3,1.3e1"},
           {"3,13", "true,13"},
           {"weapon/shahed-136", "weapons/shahed-136"},
           {"weapon/shahed-136", "weapon/SHAHED"},
           {"\"week\"", "\"fortnight\""},
           {"\"vague\"", "\"sure\""},
           {"\"body\"", "\"nobody\""},
           {"\"mentioned\":[[\"2022-10-19\"", "\"mentioned\":[[\"2022-10-21\""}}) {
    EXPECT_EQ(parse_record(replaced(record, what, by)), std::nullopt) << what << " -> " << by;
  }
  for (const char* other : {"", "null", "[]", "{}", "7", "\"text\""})
    EXPECT_EQ(parse_record(other), std::nullopt);
}

}  // namespace
