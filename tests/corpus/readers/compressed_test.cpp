#include "corpus/readers/compressed.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "corpus/readers/read_any.h"
#include "tests/corpus/readers/collected.h"
#include "tests/corpus/readers/packed.h"

namespace corpus {
namespace {

Collected read(std::string_view bytes) { return collect(read_stream, bytes); }

std::string many_lines() {
  std::string lines;
  for (int i = 0; i < 3000; ++i)
    lines += R"({"published":"2022-10-20","body":"Report )" + std::to_string(i) + ".\"}\n";
  return lines;
}

TEST(Compressed, EveryMethodIsReadUnderTheNameOfTheFile) {
  const std::string lines = many_lines();
  for (const Packer::Set method :
       {archive_write_add_filter_gzip, archive_write_add_filter_bzip2, archive_write_add_filter_xz,
        archive_write_add_filter_zstd, archive_write_add_filter_lz4, archive_write_add_filter_lzip,
        archive_write_add_filter_compress}) {
    const Collected found = read(compressed(lines, method));
    ASSERT_EQ(found.reports.size(), 3000U);
    EXPECT_EQ(found.reports[0].id, "a.txt");
    EXPECT_EQ(found.reports[2999].id, "a.txt#3000");
    EXPECT_EQ(found.reports[2999].body, "Report 2999.");
    EXPECT_EQ(found.notes, std::vector<ReadNote>());
  }
}

TEST(Compressed, GzipOfSeveralPiecesIsReadToItsEnd) {
  EXPECT_EQ(
      read(gzip_of("{\"body\":\"One.\"}\n") + gzip_of("{\"body\":\"Two.\"}\n")).reports.size(), 2U);
}

TEST(Compressed, IsKnownByItsFirstBytes) {
  EXPECT_FALSE(looks_like_compressed("BZhen is a town."));
  EXPECT_FALSE(looks_like_compressed(""));
  EXPECT_FALSE(looks_like_compressed("\x1F"));
  EXPECT_TRUE(looks_like_compressed("\x28\xB5\x2F\xFD"));
}

TEST(Compressed, OfACutFileWhatCameBeforeIsRead) {
  for (const Packer::Set method : {archive_write_add_filter_gzip, archive_write_add_filter_xz,
                                   archive_write_add_filter_zstd}) {
    std::string text;
    unsigned x = 1;
    for (int i = 0; i < 20'000; ++i) {
      x = x * 1103515245U + 12345U;
      text += "{\"body\":\"Report " + std::to_string(x) + ".\"}\n";
    }
    const std::string whole = compressed(text, method);
    const Collected found = read(std::string_view(whole).substr(0, whole.size() - 100));
    EXPECT_GT(found.reports.size(), 1000U);
    EXPECT_LT(found.reports.size(), 20'001U);
    EXPECT_TRUE(found.lost_any());
  }
}

TEST(Compressed, DamageIsToldOnce) {
  std::string gzip = gzip_of(many_lines());
  gzip.resize(gzip.size() / 2);
  const Collected found = read(gzip);
  ASSERT_FALSE(found.notes.empty());
  EXPECT_EQ(found.notes.back().message,
            "It cannot be unpacked any further (truncated gzip input): what came before is read.");
}

TEST(Compressed, BeginningAloneIsLost) {
  for (const std::string_view bytes :
       {"\x1F\x8B\x08", "BZh91AY&SY", "\x28\xB5\x2F\xFD", "\x04\x22\x4D\x18", "\x1F\x9D"}) {
    EXPECT_TRUE(read(bytes).lost_any());
  }
}

}  // namespace
}  // namespace corpus
