#include "web/url_encoding.h"

#include <gtest/gtest.h>

namespace web {
namespace {

TEST(UrlEncoding, DecodesPercentSequencesAndThePlusOfForms) {
  EXPECT_EQ(percent_decoded("a+b%20c%2B", true), "a b c+");
  EXPECT_EQ(percent_decoded("a+b", false), "a+b");
}

TEST(UrlEncoding, ABrokenPercentSequenceStaysAsItIs) {
  EXPECT_EQ(percent_decoded("100%", true), "100%");
  EXPECT_EQ(percent_decoded("%zz%4", true), "%zz%4");
}

TEST(UrlEncoding, EveryByteSurvivesTheWayThroughAQuery) {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  EXPECT_EQ(percent_decoded(encoded_for_query(bytes), true), bytes);
  EXPECT_EQ(percent_decoded(encoded_for_path(bytes), false), bytes);
}

TEST(UrlEncoding, AHashAndAQuestionMarkInAnIdAreEncoded) {
  EXPECT_EQ(encoded_for_path("wire/a b.txt#2?"), "wire/a%20b.txt%232%3F");
}

TEST(UrlEncoding, BrokenUtf8BecomesReplacementCharacters) {
  EXPECT_EQ(repaired_utf8("Київ"), "Київ");
  EXPECT_EQ(repaired_utf8("a\xFF"), "a\uFFFD");
  EXPECT_EQ(repaired_utf8("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(repaired_utf8("\xF0\x9F\x98"), "\uFFFD\uFFFD\uFFFD");
}

TEST(UrlEncoding, CuttingLeavesWholeCharacters) {
  EXPECT_EQ(cut_utf8("Київ", 3), "К");
  EXPECT_EQ(cut_utf8("Kyiv", 9), "Kyiv");
}

TEST(UrlEncoding, OnlyHttpAddressesBecomeLinks) {
  EXPECT_TRUE(web_link("https://example.org/a"));
  EXPECT_TRUE(web_link("HTTP://example.org"));
  EXPECT_FALSE(web_link("javascript:alert(1)"));
  EXPECT_FALSE(web_link(" https://example.org"));
  EXPECT_FALSE(web_link("https://example.org/\n"));
  EXPECT_FALSE(web_link(""));
}

}  // namespace
}  // namespace web
