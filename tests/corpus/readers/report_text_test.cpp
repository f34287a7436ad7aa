#include "corpus/readers/report_text.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

ReportText text_of(std::string_view bytes) { return parse_report_text(bytes).value(); }

ReportText headed(std::string title, std::string body) {
  return {std::move(title), std::move(body), ""};
}
ReportText bare(std::string body) { return {"", std::move(body), ""}; }

TEST(ReportText, LineBeforeAnEmptyLineIsTheHeadline) {
  EXPECT_EQ(text_of("Port closed after strike\n\nThe harbour was shut.\n\nNobody was hurt.\n"),
            headed("Port closed after strike", "The harbour was shut.\n\nNobody was hurt."));
}

TEST(ReportText, EmptyLineMayHoldWhiteSpace) {
  EXPECT_EQ(text_of("Port closed\n \t\nIt was shut."), headed("Port closed", "It was shut."));
}

TEST(ReportText, HeadlineMayFollowEmptyLines) {
  EXPECT_EQ(text_of("\n\n  Port closed \n\nIt was shut."), headed("Port closed", "It was shut."));
}

TEST(ReportText, LineBeforeAnotherLineIsNoHeadline) {
  EXPECT_EQ(text_of("Port closed\nIt was shut."), bare("Port closed\nIt was shut."));
}

TEST(ReportText, LineAloneIsNoHeadline) {
  EXPECT_EQ(text_of("Port closed\n\n"), bare("Port closed"));
}

TEST(ReportText, LineThatEndsLikeASentenceIsNoHeadline) {
  for (const std::string line :
       {"It was shut.", "Was it shut?", "Shut!", "And then…", "\"It is shut.\"", "«Закрыто.»",
        "(Shut.)", "“Shut.”", "أغلق؟", "港口关闭。", "KYIV, 20 October (Wire):"}) {
    EXPECT_EQ(text_of(line + "\n\nMore of it."), bare(line + "\n\nMore of it."));
  }
}

TEST(ReportText, QuotationAtTheEndOfAHeadlineIsNoSentence) {
  EXPECT_EQ(text_of("Minister calls strike \"a warning\"\n\nMore of it.").title,
            "Minister calls strike \"a warning\"");
}

TEST(ReportText, HeadlineHasAtMostTwoHundredCharacters) {
  std::string line;
  for (int i = 0; i < 200; ++i) line += "ї";
  EXPECT_EQ(text_of(line + "\n\nMore.").title, line);
  EXPECT_EQ(text_of(line + "ї\n\nMore.").title, "");
}

TEST(ReportText, WindowsLineBreaksBecomePlainOnes) {
  EXPECT_EQ(text_of("Port closed\r\n\r\nIt was shut.\r\nAll day.\r\n"),
            headed("Port closed", "It was shut.\nAll day."));
}

TEST(ReportText, NulBytesBecomeSpaces) {
  EXPECT_EQ(text_of(std::string_view("shut\0down", 9)), bare("shut down"));
}

TEST(ReportText, WideSpaceIsTrimmedToo) {
  EXPECT_EQ(trimmed("\u00A0\u3000 shut \uFEFF\n"), "shut");
  EXPECT_EQ(trimmed(" \n\t"), "");
}

TEST(ReportText, OtherCharsetIsReadAndNamed) {
  // "Беспилотники ударили по складу горючего" in windows-1251.
  const std::string bytes =
      "\xC1\xE5\xF1\xEF\xE8\xEB\xEE\xF2\xED\xE8\xEA\xE8 \xF3\xE4\xE0\xF0\xE8\xEB\xE8 \xEF\xEE "
      "\xF1\xEA\xEB\xE0\xE4\xF3 \xE3\xEE\xF0\xFE\xF7\xE5\xE3\xEE";
  EXPECT_EQ(text_of(bytes),
            (ReportText{"", "Беспилотники ударили по складу горючего", "windows-1251"}));
}

}  // namespace
}  // namespace corpus
