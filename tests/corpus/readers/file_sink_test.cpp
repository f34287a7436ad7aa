#include "corpus/readers/file_sink.h"

#include <gtest/gtest.h>

#include "corpus/charset.h"
#include "tests/corpus/readers/collected.h"

namespace corpus {
namespace {

TEST(FileSink, FirstReportHasTheIdOfItsFile) {
  Collected collected;
  const InputFile file{"wire/a.txt", "a.txt"};
  const ReadSink sink = collected.sink();
  const FileSink out(file, sink);
  EXPECT_EQ(out.id_of(1), "a.txt");
  EXPECT_EQ(out.id_of(2), "a.txt#2");
  EXPECT_EQ(out.id_of(10), "a.txt#10");
}

TEST(FileSink, CharsetIsNotedUnlessItIsUtf8Throughout) {
  Collected collected;
  const InputFile file{"wire/a.txt", "a.txt"};
  const ReadSink sink = collected.sink();
  const FileSink out(file, sink);
  out.note_charset(1, "");
  out.note_charset(2, "KOI8-U");
  out.note_charset(3, "UTF-8");
  EXPECT_EQ(collected.notes,
            (std::vector{noted(2, "Read as KOI8-U."),
                         noted(3, "Bytes that are not UTF-8 are shown as \uFFFD.")}));
}

TEST(Quotation, IsShortAndOnOneLine) {
  EXPECT_EQ(quotation_of("2022-13-45"), "\"2022-13-45\"");
  EXPECT_EQ(quotation_of("a\nb\tc"), "\"a b c\"");
  const std::string is_long = quotation_of(std::string(59, 'a') + "їїї");
  EXPECT_EQ(is_long, "\"" + std::string(59, 'a') + "…\"");
  EXPECT_TRUE(is_utf8(is_long));
}

}  // namespace
}  // namespace corpus
