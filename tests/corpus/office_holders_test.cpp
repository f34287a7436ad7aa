#include "corpus/office_holders.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

TEST(OfficeHolders, TermsAreYearsBothInside) {
  const std::string offices = "Prime Minister of Borduria 2013–2016, envoy 2020, speaker 2023–";
  for (const char* day : {"2013-01-01", "2016-12-31", "2020-06-01", "2023-01-01", "2031-01-01"})
    EXPECT_TRUE(holds_office(offices, *parse_day(day))) << day;
  for (const char* day : {"2012-12-31", "2017-01-01", "2019-12-31", "2021-01-01"})
    EXPECT_FALSE(holds_office(offices, *parse_day(day))) << day;
}

TEST(OfficeHolders, OfOfficesWithoutYearsNobodyKnows) {
  EXPECT_FALSE(holds_office("Bordurian general", *parse_day("2022-01-01")));
}

const Lexicon& quills() {
  static const std::vector<LexiconTable> tables = {
      {"t.tsv",
       "id\tlabel\tnote\n"
       "person/ada-quill\tAda Quill\tPrime Minister of Borduria 2019–2022\n"
       "person/bo-quill\tBo Quill\tPrime Minister of Borduria 2011–2014\n"
       "person/cy-quill\tCy Quill\tDefence Secretary 2019–2024\n"
       "person/dee-penn\tDee Penn\t-\n"
       "person/eva-lomas-tarn\tEva Lomas-Tarn\t-\n"}};
  static const Lexicon lexicon = load_lexicon(tables).lexicon;
  return lexicon;
}

std::string called(std::string_view surname, std::string_view role, std::string_view day) {
  const auto person = person_called(quills(), surname, role, parse_day(day));
  return person ? person->label : "";
}

TEST(OfficeHolders, TheOnlyOneOfTheNameIsMeant) {
  EXPECT_EQ(called("penn", "", "2022-01-01"), "Dee Penn");
  EXPECT_EQ(called("lomas tarn", "", "2022-01-01"), "Eva Lomas-Tarn");
  EXPECT_EQ(called("tarn", "", "2022-01-01"), "");
  EXPECT_EQ(called("nobody", "", "2022-01-01"), "");
}

TEST(OfficeHolders, TheOfficeAndTheDayTellWhoIsMeant) {
  EXPECT_EQ(called("quill", "Prime Minister", "2021-05-01"), "Ada Quill");
  EXPECT_EQ(called("quill", "Prime Minister", "2012-05-01"), "Bo Quill");
  EXPECT_EQ(called("quill", "Defence Secretary", "2021-05-01"), "Cy Quill");
  EXPECT_EQ(called("quill", "Defense Secretary", "2021-05-01"), "Cy Quill");
  EXPECT_EQ(called("quill", "", "2012-05-01"), "Bo Quill");
}

TEST(OfficeHolders, AGivenNameIsTheOneWhoHoldsAnOffice) {
  EXPECT_EQ(holder_addressed(quills(), "ada", parse_day("2021-05-01"))->label, "Ada Quill");
  EXPECT_FALSE(holder_addressed(quills(), "ada", parse_day("2024-05-01")));
  EXPECT_FALSE(holder_addressed(quills(), "dee", parse_day("2021-05-01")));
  EXPECT_FALSE(holder_addressed(quills(), "ada", std::nullopt));
}

TEST(OfficeHolders, BetweenTwoNobodyIsGuessed) {
  EXPECT_EQ(called("quill", "", "2021-05-01"), "");
  EXPECT_EQ(called("quill", "Prime Minister", ""), "");
}

}  // namespace
}  // namespace corpus
