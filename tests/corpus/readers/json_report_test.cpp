#include "corpus/readers/json_report.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "corpus/charset.h"

namespace corpus {
namespace {

using namespace std::chrono_literals;
using Notes = std::vector<std::string>;

Report report_of(std::string_view line) { return parse_json_report(line).report.value(); }
// The fields beside a body and a day that are well.
ParsedReport parse_fields(const std::string& fields) {
  return parse_json_report(R"({"body":"Drones hit the port.","published":"2022-10-20",)" + fields +
                           "}");
}
Notes notes_of(const std::string& fields) { return parse_fields(fields).notes; }
std::string reason_of(std::string_view line) { return parse_json_report(line).reason; }

TEST(JsonReport, EveryFieldIsTaken) {
  const ParsedReport parsed = parse_json_report(
      R"({"id":"w-17","title":"Port closed","body":"It was shut.","published":"2022-10-20","source":"Wire",)"
      R"("url":"https://wire.example/17","language":"en","facets":{"weapon":["Shahed-136","Grad"],"person":"Jane Doe"},)"
      R"("mentioned":["2022-10-19","2022-08","2021","2022-08-21/2022-08-31"],"desk":7})");
  Report wanted;
  wanted.id = "w-17";
  wanted.title = "Port closed";
  wanted.body = "It was shut.";
  wanted.published = Day{2022y / 10 / 20};
  wanted.source = "Wire";
  wanted.url = "https://wire.example/17";
  wanted.language = "en";
  wanted.given_names = {
      {Facet::Person, "Jane Doe"}, {Facet::Weapon, "Shahed-136"}, {Facet::Weapon, "Grad"}};
  wanted.given_dates = {{2022y / 10 / 19, 2022y / 10 / 19},
                        month_span(2022, 8),
                        year_span(2021),
                        {2022y / 8 / 21, 2022y / 8 / 31}};
  EXPECT_EQ(parsed.report, wanted);
  EXPECT_EQ(parsed.notes, Notes{});
}

TEST(JsonReport, BodyAloneIsAReport) {
  const ParsedReport parsed = parse_json_report(R"({"body":"It was shut."})");
  Report wanted;
  wanted.body = "It was shut.";
  EXPECT_EQ(parsed.report, wanted);
  EXPECT_TRUE(parsed.lacks_day);
  EXPECT_EQ(parsed.notes, Notes());
}

TEST(JsonReport, BodyIsKeptByteForByte) {
  EXPECT_EQ(report_of(R"({"body":" \n It was\r\nshut. "})").body, " \n It was\r\nshut. ");
  EXPECT_EQ(report_of(R"({"body":"It\u0000was"})").body, "It was");
}

TEST(JsonReport, NullIsAFieldThatIsNotThere) {
  EXPECT_EQ(notes_of(R"("id":null,"title":null,"facets":null,"mentioned":null,"language":null)"),
            Notes{});
}

TEST(JsonReport, WholeNumberServesAsId) { EXPECT_EQ(parse_fields(R"("id":17)").report->id, "17"); }

TEST(JsonReport, FieldOfTheWrongTypeIsNamedAndLeftOut) {
  EXPECT_EQ(notes_of(R"("title":5)"), Notes{"`title` is a number, not a text: it is left out."});
  EXPECT_EQ(notes_of(R"("url":["x"])"), Notes{"`url` is an array, not a text: it is left out."});
  EXPECT_EQ(notes_of(R"("id":1.5)"), Notes{"`id` is a number, not a text: it is left out."});
  EXPECT_EQ(notes_of(R"("facets":["x"])"),
            Notes{"`facets` is an array, not an object: it is left out."});
  EXPECT_EQ(notes_of(R"("mentioned":2022)"),
            Notes{"`mentioned` is a number, not a list of texts: it is left out."});
  EXPECT_EQ(notes_of(R"("facets":{"weapon":{}})"),
            Notes{"`facets.weapon` is an object, not a list of texts: it is left out."});
}

TEST(JsonReport, WrongValueOfAListLeavesTheOthers) {
  const ParsedReport parsed =
      parse_fields(R"("facets":{"weapon":["Grad",5,""]},"mentioned":["2022-99","2022"])");
  EXPECT_EQ(parsed.report->given_names, (std::vector<GivenName>{{Facet::Weapon, "Grad"}}));
  EXPECT_EQ(parsed.report->given_dates, (std::vector<DateSpan>{year_span(2022)}));
  EXPECT_EQ(parsed.notes,
            (Notes{"`facets.weapon` has a number among its texts: it is left out.",
                   "`mentioned` has \"2022-99\", which is neither day, month, year nor "
                   "\"from/to\": it is left out."}));
}

TEST(JsonReport, SpanThatEndsBeforeItBeginsIsNoted) {
  EXPECT_EQ(notes_of(R"("mentioned":["2022-08-31/2022-08-21"])").size(), 1U);
}

TEST(JsonReport, UnknownFacetIsNoted) {
  EXPECT_EQ(notes_of(R"("facets":{"colour":["red"]})"),
            Notes{"`facets` has \"colour\", which is none of weapon, resolution, person, "
                  "organisation, place, "
                  "country, source, language: it is left out."});
}

TEST(JsonReport, SourceAndLanguageAmongFacetsAreThoseOfTheReport) {
  const Report report = *parse_fields(R"("facets":{"source":["Wire"],"language":"fr"})").report;
  EXPECT_EQ(report.source, "Wire");
  EXPECT_EQ(report.language, "fr");
  EXPECT_TRUE(report.given_names.empty());
}

TEST(JsonReport, OwnSourceAndLanguageGoBeforeThoseAmongFacets) {
  const Report report =
      *parse_fields(
           R"("source":"Wire","language":"fr","facets":{"source":["Desk"],"language":"de"})")
           .report;
  EXPECT_EQ(report.source, "Wire");
  EXPECT_EQ(report.language, "fr");
}

TEST(JsonReport, LanguageIsTheBareCode) {
  EXPECT_EQ(parse_fields(R"("language":"EN-gb")").report->language, "en");
  EXPECT_EQ(notes_of(R"("language":"English")"),
            Notes{"`language` is \"English\", which is no ISO 639 code: it is left out."});
}

TEST(JsonReport, TimeOfPublicationIsReducedToItsDay) {
  for (const char* moment : {"2022-10-20T23:30:00-05:00", "2022-10-20 10:00", " 2022-10-20 "}) {
    const ParsedReport parsed =
        parse_json_report(R"({"body":"Shut.","published":")" + std::string(moment) + "\"}");
    EXPECT_EQ(parsed.report->published, Day{2022y / 10 / 20}) << moment;
    EXPECT_EQ(parsed.notes, Notes{}) << moment;
  }
}

TEST(JsonReport, DayNotGivenIsThatOfTheDateline) {
  const ParsedReport parsed =
      parse_json_report(R"({"body":"KYIV, October 20, 2022 (Grid Wire) – The port was shut."})");
  EXPECT_EQ(parsed.report->published, Day{2022y / 10 / 20});
  EXPECT_EQ(parsed.report->published_from, PublishedFrom::Dateline);
  EXPECT_EQ(parsed.notes, Notes{});
}

TEST(JsonReport, ImpossibleDayLeavesTheReportUndated) {
  for (const char* day :
       {"2022-13-45", "20 October 2022", "2022-10-20x", "2022-10", "2022-10-20T25:10:00Z"}) {
    const ParsedReport parsed =
        parse_json_report(R"({"body":"Shut.","published":")" + std::string(day) + "\"}");
    EXPECT_EQ(parsed.report->published, std::nullopt);
    EXPECT_EQ(parsed.notes,
              Notes{"`published` is \"" + std::string(day) +
                    "\", which is no day, so the report is undated: write it as \"YYYY-MM-DD\"."});
  }
  EXPECT_EQ(
      parse_json_report(R"({"body":"Shut.","published":1666224000})").notes,
      Notes{"`published` is a number, so the report is undated: write it as \"YYYY-MM-DD\"."});
}

TEST(JsonReport, WithoutABodyThereIsNoReport) {
  EXPECT_EQ(reason_of(R"({"title":"Port closed"})"),
            "The report has no text: give it one as `body`.");
  EXPECT_EQ(reason_of(R"({"body":" \n"})"), "The report has no text: give it one as `body`.");
  EXPECT_EQ(reason_of(R"({"body":["x"]})"),
            "`body` is an array, not a text: the report is left out.");
}

TEST(JsonReport, WhatIsNoObjectIsNoReport) {
  EXPECT_EQ(reason_of("[1]"), "The line is an array, not an object: write {…}.");
  EXPECT_EQ(reason_of("\"text\""), "The line is a string, not an object: write {…}.");
}

TEST(JsonReport, InvalidJsonIsExplainedInOneShortSentence) {
  EXPECT_EQ(reason_of(R"({"body":"It was shut.)"),
            "Not valid JSON: byte 22: syntax error while parsing value - invalid string: missing "
            "closing quote.");
  EXPECT_EQ(reason_of(R"({"body" "x"})"),
            "Not valid JSON: byte 11: syntax error while parsing object separator - unexpected "
            "string literal; expected ':'.");
  EXPECT_EQ(reason_of(R"({"body":1e999})"), "Not valid JSON: number overflow parsing '1e999'.");
  const std::string token(1000, 'x');
  EXPECT_LT(reason_of("{\"body\":" + token + "}").size(), 200U);
  EXPECT_LT(reason_of("{\"body\":1e" + std::string(1000, '9') + "}").size(), 200U);
  EXPECT_LT(reason_of("{\"body\":\"x\" \"" + token + "\"}").size(), 200U);
}

TEST(JsonReport, ReasonIsValidUtf8HoweverTheTokenLooks) {
  EXPECT_EQ(reason_of("{\"body\":x\"; expected \u4E2D\"}"),
            "Not valid JSON: byte 9: syntax error while parsing value - invalid literal.");
  EXPECT_TRUE(is_utf8(reason_of("{\"a; expected \":\u4E2D}")));
}

TEST(JsonReport, LoneSurrogateIsInvalid) {
  EXPECT_TRUE(reason_of(R"({"body":"\ud800"})").starts_with("Not valid JSON: "));
}

TEST(JsonReport, DeepNestingIsRefused) {
  EXPECT_EQ(reason_of(R"({"body":"x","deep":)" + std::string(1'000'000, '[')),
            "The line is nested too deep for a report.");
}

TEST(JsonReport, NotesStayValidUtf8HoweverLongTheValue) {
  std::string name;
  for (int i = 0; i < 100; ++i) name += "ї";
  const Notes notes = notes_of("\"facets\":{\"a" + name + "\":[]}");
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_TRUE(is_utf8(notes[0]));
  EXPECT_LT(notes[0].size(), 250U);
}

}  // namespace
}  // namespace corpus
