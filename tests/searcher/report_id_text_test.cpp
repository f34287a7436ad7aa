#include "searcher/report_id_text.h"

#include <gtest/gtest.h>

#include <string>

#include "searcher/query_parser.h"
#include "searcher/query_text.h"

namespace searcher {
namespace {

TEST(ReportIdText, AnIdStandsAsItIsOrInQuotes) {
  EXPECT_EQ(report_id_text("wire-7"), "wire-7");
  EXPECT_EQ(report_id_text("2022/10/20.txt#2"), "2022/10/20.txt#2");
  EXPECT_EQ(report_id_text("a b#2"), "\"a b#2\"");
  EXPECT_EQ(report_id_text("звіт"), "звіт");
}

TEST(ReportIdText, WhatAQueryCannotHoldIsEncoded) {
  EXPECT_EQ(report_id_text("a\"b"), "a%22b");
  EXPECT_EQ(report_id_text("50%"), "50%25");
  EXPECT_EQ(report_id_text("a\tb"), "a%09b");
  EXPECT_EQ(report_id_text("\xFF"), "%FF");
  EXPECT_EQ(report_id_text("«a»"), "%C2%ABa%C2%BB");
}

TEST(ReportIdText, EveryIdIsReadBackFromAQuery) {
  std::string bytes;
  for (int byte = 1; byte < 256; ++byte) bytes += static_cast<char>(byte);
  for (const std::string& id :
       {bytes, std::string("(a"), std::string("a,"), std::string("a)b (c"), std::string("//a"),
        std::string("any"), std::string(" a "), std::string("%41"), std::string("“a” OR b")}) {
    for (const std::string field : {"like:", "copies:"}) {
      const ParsedQuery parsed = parse_query(field + report_id_text(id));
      const auto* like = std::get_if<Like>(&parsed.query.is);
      const auto* copy = std::get_if<CopyOf>(&parsed.query.is);
      ASSERT_TRUE(like != nullptr || copy != nullptr) << report_id_text(id);
      EXPECT_EQ(like != nullptr ? like->id : copy->id, id);
      EXPECT_EQ(to_text(parsed.query), field + report_id_text(id));
      EXPECT_TRUE(parsed.notes.empty());
    }
  }
}

TEST(ReportIdText, APercentSignThatEncodesNothingStandsForItself) {
  EXPECT_EQ(report_id_of("50%"), "50%");
  EXPECT_EQ(report_id_of("50%zz%4"), "50%zz%4");
  EXPECT_EQ(report_id_of("%41"), "A");
}

}  // namespace
}  // namespace searcher
