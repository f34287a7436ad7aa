#include "indexer/reading_plan.h"

#include <gtest/gtest.h>

#include <string>

namespace indexer {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

FileState state() {
  return {"wire/a.txt", FileStamp{120, 50 * kSecond, 60 * kSecond, 7, 1}, 3, 100 * kSecond};
}

FileRecord record_of(const FileState& state) {
  FileRecord record;
  record.stamp = state.stamp;
  record.way = state.way;
  return record;
}

TEST(ReadingPlan, AFileAsTheLedgerHasItIsKept) {
  const FileRecord record = record_of(state());
  EXPECT_EQ(choice_of(state(), &record, {}), Choice::Keep);
  EXPECT_EQ(choice_of(state(), nullptr, {}), Choice::Read);
}

TEST(ReadingPlan, AnyChangeOfTheFileOrTheWayIsRead) {
  const FileRecord record = record_of(state());
  FileState changed[5] = {state(), state(), state(), state(), state()};
  changed[0].stamp->size = 121;
  changed[1].stamp->modified += 1;
  changed[2].stamp->changed += 1;
  changed[3].stamp->inode = 8;
  changed[4].way = 4;
  for (const FileState& one : changed) EXPECT_EQ(choice_of(one, &record, {}), Choice::Read);
}

TEST(ReadingPlan, AnotherNumberOfTheSameDiskIsNoChange) {
  const FileRecord record = record_of(state());
  FileState after_a_restart = state();
  after_a_restart.stamp->device = 2;
  EXPECT_EQ(choice_of(after_a_restart, &record, {}), Choice::Keep);
}

TEST(ReadingPlan, WhatIsToBeReadAgainIsNeverKept) {
  FileRecord record = record_of(state());
  record.stamp.reset();
  EXPECT_EQ(choice_of(state(), &record, {}), Choice::Read);
  FileState vanished = state();
  vanished.stamp.reset();
  EXPECT_EQ(choice_of(vanished, &record, {}), Choice::Read);
}

TEST(ReadingPlan, RebuildReadsAll) {
  const FileRecord record = record_of(state());
  ChoiceOptions options;
  options.rebuild = true;
  EXPECT_EQ(choice_of(state(), &record, options), Choice::Read);
}

TEST(ReadingPlan, RetryReadsWhatFailedAlone) {
  FileRecord record = record_of(state());
  ChoiceOptions options;
  options.retry_failed = true;
  EXPECT_EQ(choice_of(state(), nullptr, options), Choice::Leave);
  EXPECT_EQ(choice_of(state(), &record, options), Choice::Keep);
  record.lost = 1;
  EXPECT_EQ(choice_of(state(), &record, options), Choice::Read);
}

TEST(ReadingPlan, AFileWaitsUntilItIsLeftAlone) {
  ChoiceOptions options;
  options.quiet = std::chrono::seconds(2);
  FileState written = state();
  written.stamp->modified = written.now - kSecond;
  EXPECT_EQ(choice_of(written, nullptr, options), Choice::Wait);
  written.now += 2 * kSecond;
  EXPECT_EQ(choice_of(written, nullptr, options), Choice::Read);
}

TEST(ReadingPlan, AFileOfTheFutureDoesNotWaitForIt) {
  ChoiceOptions options;
  options.quiet = std::chrono::seconds(2);
  FileState future = state();
  future.stamp->modified = future.now + 3600 * kSecond;
  EXPECT_EQ(choice_of(future, nullptr, options), Choice::Read);
}

TEST(ReadingPlan, EveryFileIsInOnePartAndPartsAreAboutEven) {
  constexpr unsigned kParts = 7;
  constexpr int kFiles = 7000;
  int sizes[kParts] = {};
  for (int i = 0; i < kFiles; ++i) {
    const std::string file = "wire/2022-10-" + std::to_string(i) + ".txt";
    int parts = 0;
    for (unsigned part = 1; part <= kParts; ++part) {
      if (!is_in_part(file, {part, kParts})) continue;
      ++parts;
      ++sizes[part - 1];
    }
    ASSERT_EQ(parts, 1) << file;
  }
  for (const int size : sizes) EXPECT_NEAR(size, kFiles / static_cast<int>(kParts), 150);
}

TEST(ReadingPlan, WhichPartAFileIsInNeverChanges) {
  EXPECT_TRUE(is_in_part("grid.txt", {1, 1}));
  std::string parts;
  for (const char* file : {"grid.txt", "ports/grain.txt", "a", "b", "wire/2022.jsonl"}) {
    for (unsigned part = 1; part <= 4; ++part) {
      if (is_in_part(file, {part, 4})) parts += std::to_string(part);
    }
  }
  EXPECT_EQ(parts, "22121");
}

}  // namespace
}  // namespace indexer
