#include "corpus/publication_day.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "corpus/day_line.h"
#include "corpus/written_day.h"

namespace corpus {
namespace {

struct Saying {
  std::string text;
  // YYYY-MM-DD; empty for none.
  std::string day;
  std::string language = "en";
};

void PrintTo(const Saying& saying, std::ostream* out) { *out << saying.text; }

std::string words_of(std::optional<Day> day) { return day ? to_string(*day) : std::string(); }

class WrittenDay : public testing::TestWithParam<Saying> {};

TEST_P(WrittenDay, IsTheOnlyThingTheTextSays) {
  EXPECT_EQ(words_of(parse_written_day(GetParam().text, GetParam().language)), GetParam().day);
}

INSTANTIATE_TEST_SUITE_P(English, WrittenDay,
                         testing::Values(Saying{"20 October 2022", "2022-10-20"},
                                         Saying{"October 20, 2022", "2022-10-20"},
                                         Saying{"Thursday, 20 October 2022", "2022-10-20"},
                                         Saying{"Thu, 20 Oct 2022 23:30:00 -0500", "2022-10-20"},
                                         Saying{"Oct. 20, 2022, 10:30 GMT", "2022-10-20"},
                                         Saying{"20 Oct 2022 at 4 pm", "2022-10-20"},
                                         Saying{"2022-10-20T10:30:00+03:00", "2022-10-20"},
                                         Saying{"20/10/2022", "2022-10-20"},
                                         Saying{"20.10.2022 14:05", "2022-10-20"},
                                         Saying{"Geneva, 20 October 2022", "2022-10-20"},
                                         Saying{"New York, 20 October 2022", "2022-10-20"}));

INSTANTIATE_TEST_SUITE_P(OtherLanguages, WrittenDay,
                         testing::Values(Saying{"20 октября 2022 года", "2022-10-20", "ru"},
                                         Saying{"Москва, 20 октября 2022 г.", "2022-10-20", "ru"},
                                         Saying{"20 жовтня 2022 року, 10:30", "2022-10-20", "uk"},
                                         Saying{"jeudi 20 octobre 2022", "2022-10-20", "fr"},
                                         Saying{"20 octobre 2022 à 10h30", "2022-10-20", "fr"},
                                         Saying{"20 de octubre de 2022", "2022-10-20", "es"},
                                         Saying{"20 أكتوبر 2022", "2022-10-20", "ar"}));

INSTANTIATE_TEST_SUITE_P(NoDay, WrittenDay,
                         testing::Values(Saying{"", ""}, Saying{"20 October", ""},
                                         Saying{"October 2022", ""}, Saying{"05/04/2022", ""},
                                         Saying{"31 February 2022", ""},
                                         Saying{"20 October 2022, 12 dead", ""},
                                         Saying{"What happened on 20 October 2022", ""},
                                         Saying{"18 October 2022 to 20 October 2022", ""},
                                         Saying{"18–20 October 2022", ""},
                                         Saying{"late October 2022", ""}, Saying{"yesterday", ""},
                                         Saying{"20 October 1622", ""},
                                         Saying{"the battle of Kherson, 20 October 2022", ""}));

class DayLine : public testing::TestWithParam<Saying> {};

TEST_P(DayLine, StandsNearTheTop) {
  EXPECT_EQ(words_of(find_day_line(GetParam().text, GetParam().language)), GetParam().day);
}

INSTANTIATE_TEST_SUITE_P(
    Labelled, DayLine,
    testing::Values(Saying{"Port closed\nPublished: 2022-10-20\nIt was shut.", "2022-10-20"},
                    Saying{"Date: 20 Oct 2022\n\nIt was shut.", "2022-10-20"},
                    Saying{"Published on October 20, 2022\nIt was shut.", "2022-10-20"},
                    Saying{"**Date:** 20 Oct 2022\nIt was shut.", "2022-10-20"},
                    Saying{"DATE – 20 October 2022\nIt was shut.", "2022-10-20"},
                    Saying{"18 October 2022\nPublished: 20 October 2022\nShut.", "2022-10-20"},
                    Saying{"Publié le 20 octobre 2022\nIl est fermé.", "2022-10-20", "fr"},
                    Saying{"Дата публикации: 20.10.2022\nПорт закрыт.", "2022-10-20", "ru"},
                    Saying{"Опубліковано: 20 жовтня 2022\nПорт закрито.", "2022-10-20", "uk"},
                    Saying{"Fecha: 20 de octubre de 2022\nCerrado.", "2022-10-20", "es"},
                    Saying{"Published 20 Oct 2022 | Updated 21 Oct 2022\nShut.", "2022-10-20"},
                    Saying{"Updated: 21 October 2022\nIt was shut.", ""},
                    Saying{"Published: soon\nIt was shut.", ""}));

INSTANTIATE_TEST_SUITE_P(
    Bare, DayLine,
    testing::Values(Saying{"Port closed\n\n20 October 2022\n\nIt was shut.", "2022-10-20"},
                    Saying{"20 October 2022\r\nIt was shut.", "2022-10-20"},
                    Saying{"20 October 2022\nShut.\n20 October 2022\nOpen.", "2022-10-20"},
                    Saying{"Harbour Wire | October 20, 2022 | 10:30 GMT\nShut.", "2022-10-20"},
                    Saying{"18 October 2022 | Shut.\n20 October 2022 | Open.", ""},
                    Saying{"18 October 2022\nShut.\n20 October 2022\nOpen.", ""},
                    Saying{"1.\nTwo.\n3.\nFour.\n5.\nSix.\n7.\n8.\n20 October 2022\n", ""},
                    Saying{"On 20 October 2022 it was shut.", ""}, Saying{"", ""}));

class Dateline : public testing::TestWithParam<Saying> {};

TEST_P(Dateline, WithAYearSaysTheDay) {
  EXPECT_EQ(words_of(find_dateline_day(GetParam().text, GetParam().language)), GetParam().day);
}

INSTANTIATE_TEST_SUITE_P(
    English, Dateline,
    testing::Values(Saying{"KYIV, March 3, 2022 (Reuters) – The port was shut.", "2022-03-03"},
                    Saying{"KYIV, Ukraine, March 3, 2022 — The port was shut.", "2022-03-03"},
                    Saying{"New York, 3 March 2022 - The port was shut.", "2022-03-03"},
                    Saying{"KYIV, March 3, 2022 -- It was shut.", "2022-03-03"},
                    Saying{"By A. Writer\n\nKYIV, March 3, 2022 – It was shut.", "2022-03-03"},
                    Saying{"KYIV, March 3 (Reuters) – The port was shut.", ""},
                    Saying{"On March 3, 2022 – a Thursday – it was shut.", ""},
                    Saying{"3 March 2022 – The port was shut.", "2022-03-03"},
                    Saying{"Le 3 mars 2022 – un jeudi – il fut fermé.", "", "fr"},
                    Saying{"PARIS, le 3 mars 2022 – Il est fermé.", "2022-03-03", "fr"},
                    Saying{"The port, shut on March 3, 2022 – and since.", ""},
                    Saying{"The port was shut.", ""}));

Report report_of(std::string title, std::string body) {
  Report report;
  report.title = std::move(title);
  report.body = std::move(body);
  return report;
}

using namespace std::chrono_literals;
constexpr Day kDay = 2022y / 10 / 20;

TEST(PublicationDay, OfTheTextGoesBeforeThatOfTheFileName) {
  EXPECT_EQ(find_publication_day(report_of("", "Date: 20 October 2022\n\nIt was shut."),
                                 "2022-11-02.txt"),
            (PublicationDay{kDay, PublishedFrom::Dateline}));
}

TEST(PublicationDay, IsThatOfTheFileNameWhereTheTextHasNone) {
  EXPECT_EQ(find_publication_day(report_of("", "It was shut on 18 October 2022."),
                                 "wire/2022-10-20-port.txt"),
            (PublicationDay{kDay, PublishedFrom::FileName}));
}

TEST(PublicationDay, MayStandInPlaceOfAHeadline) {
  EXPECT_EQ(find_publication_day(report_of("20 October 2022", "It was shut."), "port.txt"),
            (PublicationDay{kDay, PublishedFrom::Dateline}));
}

TEST(PublicationDay, IsNoneWhereNothingSaysIt) {
  EXPECT_EQ(find_publication_day(report_of("Port closed", "It was shut in 2022."), "port-17.txt"),
            std::nullopt);
}

TEST(PublicationDay, ThatWasGivenStays) {
  Report report = report_of("", "Date: 18 October 2022\n\nIt was shut.");
  report.published = kDay;
  EXPECT_TRUE(date_report(report, "2022-11-02.txt"));
  EXPECT_EQ(report.published, kDay);
  EXPECT_EQ(report.published_from, PublishedFrom::Given);
}

TEST(PublicationDay, OfAnyBytesThrowsNothing) {
  std::string bytes;
  for (int i = 0; i < 512; ++i) bytes.push_back(static_cast<char>(i * 37 % 256));
  Report report = report_of(bytes, bytes);
  EXPECT_FALSE(date_report(report, bytes));
}

}  // namespace
}  // namespace corpus
