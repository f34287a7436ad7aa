#include "web/page_words.h"

#include <gtest/gtest.h>

namespace web {
namespace {

corpus::DateSpan span(std::string_view from, std::string_view to) {
  return {*corpus::parse_day(from), *corpus::parse_day(to)};
}

TEST(PageWords, NumbersAreGroupedByThousands) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1204), "1,204");
  EXPECT_EQ(grouped(1234567), "1,234,567");
}

TEST(PageWords, CountsAgreeWithTheirNoun) {
  EXPECT_EQ(count_of(0, "report"), "no reports");
  EXPECT_EQ(count_of(1, "report"), "1 report");
  EXPECT_EQ(count_of(1204, "report"), "1,204 reports");
  EXPECT_EQ(count_of(2, "match"), "2 matches");
}

TEST(PageWords, ASpanIsSaidAsShortlyAsItCanBe) {
  EXPECT_EQ(span_words(span("2022-10-20", "2022-10-20")), "20 Oct 2022");
  EXPECT_EQ(span_words(span("2022-10-01", "2022-10-31")), "Oct 2022");
  EXPECT_EQ(span_words(span("2022-01-01", "2022-12-31")), "2022");
  EXPECT_EQ(span_words(span("2021-01-01", "2022-12-31")), "2021 – 2022");
  EXPECT_EQ(span_words(span("2022-08-21", "2022-08-31")), "21 – 31 Aug 2022");
  EXPECT_EQ(span_words(span("2022-09-01", "2022-12-31")), "Sep – Dec 2022");
  EXPECT_EQ(span_words(span("2022-09-05", "2022-12-30")), "5 Sep – 30 Dec 2022");
  EXPECT_EQ(span_words(span("2022-09-13", "2024-12-28")), "13 Sep 2022 – 28 Dec 2024");
}

TEST(PageWords, ADayThatWasNotGivenSaysWhereItIsFrom) {
  EXPECT_EQ(whence_words(corpus::PublishedFrom::Given), "");
  EXPECT_EQ(whence_words(corpus::PublishedFrom::FileName), ", from the file name");
}

TEST(PageWords, AnOpenEndIsSaid) {
  EXPECT_EQ(filter_words({corpus::parse_day("2022-09-01"), std::nullopt}), "from 1 Sep 2022");
  EXPECT_EQ(filter_words({std::nullopt, corpus::parse_day("2022-09-01")}), "until 1 Sep 2022");
}

TEST(PageWords, ALanguageGoesByItsName) {
  EXPECT_EQ(shown_label({corpus::Facet::Language, "ar"}, "ar"), "Arabic");
  EXPECT_EQ(shown_label({corpus::Facet::Place, "kyiv"}, "Kyiv"), "Kyiv");
  EXPECT_EQ(shown_label({corpus::Facet::Place, "kyiv"}, ""), "kyiv");
}

}  // namespace
}  // namespace web
