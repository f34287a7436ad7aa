#include "indexer/lost_file.h"

#include <gtest/gtest.h>

namespace indexer {
namespace {

TEST(LostFile, IsReadAsItWasWritten) {
  LostFile lost{"ports/Зерно.pdf", {}, 0};
  lost.add({"", 0, "It has no text."});
  lost.add({"2022/a.txt", 12, "The line is no JSON."});
  EXPECT_EQ(parse_lost_file(to_record(lost)), lost);
  const FileTotals totals{12, 3, 4000};
  EXPECT_EQ(parse_file_totals(to_record(totals)), totals);
}

TEST(LostFile, DamagedBytesAreNone) {
  LostFile lost{"grid.txt", {}, 0};
  lost.add({"", 1, "It is empty."});
  const std::string record = to_record(lost);
  for (std::size_t size = 0; size < record.size(); ++size)
    EXPECT_EQ(parse_lost_file(std::string_view(record).substr(0, size)), std::nullopt);
  EXPECT_EQ(parse_file_totals(record), std::nullopt);
}

TEST(LostFile, ALongReasonIsCutBetweenCharacters) {
  LostFile lost{"grid.txt", {}, 0};
  std::string reason = "x";
  for (int i = 0; i < 2000; ++i) reason += "є";
  lost.add({"", 0, reason});
  EXPECT_LT(lost.parts[0].reason.size(), 1010U);
  EXPECT_EQ(parse_lost_file(to_record(lost)), lost);
}

}  // namespace
}  // namespace indexer
