#include "indexer/stories.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace {

using indexer::Revision;
using indexer::Row;
using indexer::Signature;
using indexer::SignedRow;
using indexer::Stories;

using Rows = std::vector<Row>;

const Revision kRevision{"6f1c0e6e-0000-4000-8000-000000000000", 7};

std::optional<Stories> read(std::vector<std::byte> bytes, const Revision& revision, Row row_count) {
  auto file = indexer::ColumnFile::of(std::move(bytes), Stories::kKind, revision);
  return file ? Stories::of(*std::move(file), row_count) : std::nullopt;
}

Signature random_signature(std::mt19937& random) {
  Signature signature;
  for (auto& number : signature) number = static_cast<std::uint16_t>(random());
  return signature;
}

// The same with so many numbers changed.
Signature changed(Signature signature, std::size_t numbers, std::mt19937& random) {
  std::vector<std::size_t> places(signature.size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  std::shuffle(places.begin(), places.end(), random);
  for (std::size_t i = 0; i < numbers; ++i) ++signature[places[i]];
  return signature;
}

// Small families of signatures around the border between copies and others.
std::vector<SignedRow> random_reports(std::mt19937& random, Row row_count) {
  std::vector<SignedRow> reports;
  const std::size_t border = indexer::kSignatureSize - indexer::kCopyAgreement;
  for (Row row = 1; row < row_count; ++row) {
    const bool is_alone = reports.empty() || random() % 3 == 0;
    const Signature& model = is_alone ? Signature{} : reports[random() % reports.size()].signature;
    const std::size_t changes = border - 3 + random() % 6;
    reports.push_back({row, is_alone ? random_signature(random) : changed(model, changes, random)});
  }
  return reports;
}

// The same by looking at every pair, until nothing changes.
Rows numbers_by_pairs(const std::vector<SignedRow>& reports, Row row_count) {
  Rows numbers(row_count);
  for (Row row = 0; row < row_count; ++row) numbers[row] = row;
  for (bool has_changed = true; has_changed;) {
    has_changed = false;
    for (const SignedRow& a : reports) {
      for (const SignedRow& b : reports) {
        if (numbers[a.row] <= numbers[b.row] || !indexer::are_near_copies(a.signature, b.signature))
          continue;
        numbers[a.row] = numbers[b.row];
        has_changed = true;
      }
    }
  }
  return numbers;
}

TEST(Stories, AreWhatLookingAtEveryPairFinds) {
  std::mt19937 random(1);
  for (int round = 0; round < 30; ++round) {
    const std::vector<SignedRow> reports = random_reports(random, 60);
    EXPECT_EQ(indexer::story_numbers(reports, 60), numbers_by_pairs(reports, 60));
  }
}

TEST(Stories, DoNotDependOnTheOrderOfReports) {
  std::mt19937 random(2);
  std::vector<SignedRow> reports = random_reports(random, 300);
  const Rows numbers = indexer::story_numbers(reports, 300);
  std::shuffle(reports.begin(), reports.end(), random);
  EXPECT_EQ(indexer::story_numbers(reports, 300), numbers);
}

TEST(Stories, AReportWithoutASignatureIsAStoryOfItsOwn) {
  EXPECT_EQ(indexer::story_numbers({{1, Signature{}}, {3, Signature{}}}, 5), (Rows{0, 1, 2, 1, 4}));
}

TEST(Stories, ManyEqualReportsAreOneStorySoon) {
  std::mt19937 random(3);
  const Signature signature = random_signature(random);
  std::vector<SignedRow> reports;
  for (Row row = 1; row <= 100'000; ++row) reports.push_back({row, signature});
  const Rows numbers = indexer::story_numbers(std::move(reports), 100'001);
  EXPECT_EQ(std::count(numbers.begin(), numbers.end(), 1U), 100'000);
}

// 5,000,000,000 pairs would take minutes.
TEST(Stories, ManyReportsThatLookAlikeInOnePlaceStayManySoon) {
  std::mt19937 random(4);
  std::vector<SignedRow> reports;
  for (Row row = 1; row <= 100'000; ++row) {
    Signature signature = random_signature(random);
    signature[0] = signature[1] = 7;
    reports.push_back({row, signature});
  }
  const Rows numbers = indexer::story_numbers(std::move(reports), 100'001);
  for (Row row = 0; row < numbers.size(); ++row) ASSERT_EQ(numbers[row], row);
}

TEST(Stories, ListTheReportsThatTellOne) {
  const auto stories = read(Stories::bytes_of({0, 1, 2, 1, 4, 2, 1}, kRevision), kRevision, 7);
  ASSERT_TRUE(stories);
  EXPECT_EQ(Rows(stories->shared().begin(), stories->shared().end()), (Rows{1, 3, 6, 2, 5}));
  EXPECT_EQ(stories->telling(3), (Rows{1, 3, 6}));
  EXPECT_EQ(stories->telling(2), (Rows{2, 5}));
  EXPECT_EQ(stories->telling(4), (Rows{4}));
}

TEST(Stories, OfAnotherIndexAreNone) {
  const std::vector<std::byte> bytes = Stories::bytes_of({0, 1, 1}, kRevision);
  EXPECT_TRUE(read(bytes, kRevision, 3));
  EXPECT_FALSE(read(bytes, kRevision, 4));
  EXPECT_FALSE(read(bytes, {kRevision.uuid, 8}, 3));
}

}  // namespace
