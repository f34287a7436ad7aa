#include "corpus/readers/csv_rows.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/corpus/readers/generated_stream.h"

namespace corpus {
namespace {

using State = CsvRow::State;
using Rows = std::vector<CsvRow>;

Rows rows_of(std::istream& in, char separator = ',', std::size_t longest = kMaxReport) {
  CsvRows rows(in, separator, longest);
  Rows all;
  while (std::optional<CsvRow> row = rows.next()) all.push_back(*std::move(row));
  return all;
}

Rows rows_of(const std::string& text, char separator = ',') {
  std::istringstream in(text);
  return rows_of(in, separator);
}

TEST(CsvRows, ValuesArePartedBySeparators) {
  EXPECT_EQ(rows_of("a,b\r\n\nc , d\n,\n"), (Rows{{State::Whole, 1, {"a", "b"}},
                                                  {State::Whole, 3, {"c", "d"}},
                                                  {State::Whole, 4, {"", ""}}}));
  EXPECT_EQ(rows_of("a,b;c\td", ';'), (Rows{{State::Whole, 1, {"a,b", "c\td"}}}));
  EXPECT_EQ(rows_of("a\t\tc", '\t'), (Rows{{State::Whole, 1, {"a", "", "c"}}}));
}

TEST(CsvRows, ValueInQuotationMarksMayHoldAnything) {
  EXPECT_EQ(rows_of("\"a,\"\"b\"\"\r\n\nc\",d\ne,f"),
            (Rows{{State::Whole, 1, {"a,\"b\"\n\nc", "d"}}, {State::Whole, 4, {"e", "f"}}}));
}

TEST(CsvRows, RowWithALooseQuotationMarkIsMended) {
  EXPECT_EQ(rows_of("1,He said \"no\".,x\n2,b,c"),
            (Rows{{State::Mended, 1, {"1", "He said \"no\".", "x"}},
                  {State::Whole, 2, {"2", "b", "c"}}}));
}

TEST(CsvRows, MarkThatIsNeverClosedCostsOneRow) {
  EXPECT_EQ(rows_of("1,\"a\n2,b\n3,c\n"), (Rows{{State::Mended, 1, {"1", "a\n"}},
                                                {State::Whole, 2, {"2", "b"}},
                                                {State::Whole, 3, {"3", "c"}}}));
}

TEST(CsvRows, ReadsLinesAgainInReasonableTime) {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "x,\"a\ny,b\n";
  EXPECT_EQ(rows_of(text + "\"").size(), 99'999U);
}

TEST(CsvRows, LongRowsAreLeftOutAndTheRestGoesOn) {
  GeneratedStream one_line("a,b\nc,\"", 5'000'000, "\"\nd,e\n");
  std::istream in(&one_line);
  EXPECT_EQ(rows_of(in, ',', 1'000'000), (Rows{{State::Whole, 1, {"a", "b"}},
                                               {State::TooLong, 2, {}},
                                               {State::Whole, 3, {"d", "e"}}}));
  std::istringstream many_lines("\"a\nb\nc\nd\",e\nf,g\n");
  const Rows rows = rows_of(many_lines, ',', 5);
  EXPECT_EQ(rows.front().state, State::TooLong);
  EXPECT_EQ(rows.back(), (CsvRow{State::Whole, 5, {"f", "g"}}));
}

TEST(CsvRows, LineOfTwoGigabytesIsPassedOver) {
  GeneratedStream generated("a,b\n", std::size_t{2} << 30, "\nc,d\n");
  std::istream in(&generated);
  const Rows rows = rows_of(in);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[1].state, State::TooLong);
  EXPECT_EQ(rows[2], (CsvRow{State::Whole, 3, {"c", "d"}}));
}

TEST(CsvRows, NoMoreValuesAreKeptThanARowMayHave) {
  EXPECT_EQ(rows_of(std::string(1'000'000, ',')).at(0).cells.size(), kMostCells);
}

}  // namespace
}  // namespace corpus
