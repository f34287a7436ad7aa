#include "web/api_json.h"

#include <gtest/gtest.h>

#include "tests/web/small_backend.h"

namespace web {
namespace {

using corpus::Facet;

indexer::StoredReport chollet() {
  indexer::StoredReport made;
  made.report.id = "a";
  made.report.body = "Counsellor Derek Chollet spoke on Wednesday. Chollet left.";
  made.report.published = corpus::parse_day("2022-10-20");
  made.annotation.language = "en";
  const corpus::EntityId id{Facet::Person, "derek-chollet"};
  made.annotation.values = {{id, "Derek Chollet"}, {{Facet::Language, "en"}, "en"}};
  made.annotation.entities = {{id, "Derek Chollet", 11, 24, "Counsellor"},
                              {id, "Derek Chollet", 45, 52, ""}};
  const corpus::Day day = *corpus::parse_day("2022-10-19");
  made.annotation.dates = {{{day, day}, corpus::Precision::OneDay, corpus::DateKind::Date, 34, 43}};
  return made;
}

TEST(ApiJson, AnAnnotationHasEveryKindAndTheTextOfEachSpan) {
  const indexer::StoredReport made = chollet();
  const Json json = annotation_json(made.report, made.annotation);
  EXPECT_EQ(
      json["facets"].dump(),
      R"({"weapon":[],"resolution":[],"person":["Derek Chollet"],"organisation":[],"place":[],"country":[]})");
  EXPECT_EQ(
      json["entities"][0].dump(),
      R"({"kind":"person","id":"person/derek-chollet","label":"Derek Chollet","text":"Derek Chollet","start":11,"end":24,"role":"Counsellor"})");
  EXPECT_EQ(json["entities"][1]["text"], "Chollet");
  EXPECT_FALSE(json["entities"][1].contains("role"));
  EXPECT_EQ(
      json["dates"][0].dump(),
      R"({"text":"Wednesday","start":34,"end":43,"from":"2022-10-19","to":"2022-10-19","precision":"day","kind":"date","anchor":"itself"})");
  EXPECT_EQ(json["published"], "2022-10-20");
}

TEST(ApiJson, AReportWithoutAHeadlineIsCalledByItsFirstSentence) {
  const indexer::StoredReport made = chollet();
  EXPECT_EQ(annotation_json(made.report, made.annotation)["title"],
            "Counsellor Derek Chollet spoke on Wednesday.");
}

TEST(ApiJson, AnUndatedReportHasNoDay) {
  indexer::StoredReport made = chollet();
  made.report.published.reset();
  const Json json = annotation_json(made.report, made.annotation);
  EXPECT_TRUE(json["published"].is_null());
  EXPECT_FALSE(json.contains("published_from"));
}

TEST(ApiJson, ADaySaysWhereItWasFound) {
  indexer::StoredReport made = chollet();
  EXPECT_EQ(report_json(made)["published_from"], "given");
  made.report.published_from = corpus::PublishedFrom::FileName;
  EXPECT_EQ(report_json(made)["published_from"], "file-name");
}

TEST(ApiJson, APageSaysHowManyStoriesItTellsAndAHitItsCopies) {
  searcher::Page page;
  page.total = 128;
  page.stories = 97;
  page.hits.emplace_back();
  page.hits.back().copies = 3;
  const Json json = page_json({}, page, 0);
  EXPECT_EQ(json["total"], 128);
  EXPECT_EQ(json["stories"], 97);
  EXPECT_EQ(json["hits"][0]["copies"], 3);
}

TEST(ApiJson, MarksAndPositionsAreCodePoints) {
  searcher::Request request;
  request.q = "Київ \"";
  searcher::Page page;
  page.notes = {{9, "The quotation mark is never closed."}};
  searcher::Hit hit;
  hit.snippets = {{"Над Києвом дрони", {{20, 30}}}};
  page.hits = {hit};
  const Json json = page_json(request, page, 1.94);
  EXPECT_EQ(json["query"]["notes"][0]["position"], 5);
  EXPECT_EQ(json["hits"][0]["snippets"][0]["marks"].dump(), "[[11,16]]");
  EXPECT_EQ(json["took_ms"], 1.9);
}

TEST(ApiJson, ASnippetTellsWhereItAndItsFirstMatchStandInTheBody) {
  searcher::Page page;
  searcher::Hit hit;
  hit.snippets = {{"… by a drone", {{9, 14}}, 120, searcher::MatchPlace{125, 2}},
                  {"A beginning", {}}};
  page.hits = {hit};
  const Json snippets = page_json({}, page, 0)["hits"][0]["snippets"];
  EXPECT_EQ(snippets[0]["offset"], 120);
  EXPECT_EQ(snippets[0]["first_match"], 125);
  EXPECT_EQ(snippets[1]["offset"], 0);
  EXPECT_FALSE(snippets[1].contains("first_match"));
}

TEST(ApiJson, TheNextPageIsAnAddressOfTheSameSearch) {
  searcher::Request request;
  request.q = "drone";
  searcher::Page page;
  EXPECT_FALSE(page_json(request, page, 0).contains("next"));
  page.next = "abc";
  EXPECT_EQ(page_json(request, page, 0)["next"], "/api/v1/search?q=drone&cursor=abc");
}

TEST(ApiJson, AFacetTellsItsValuesAndWhoHasNone) {
  searcher::FacetCounts counts;
  counts.values = {{{Facet::Weapon, "shahed-136"}, "Shahed-136", 41, true, false}};
  counts.none = 61;
  counts.distinct = 9;
  EXPECT_EQ(
      facet_json(counts).dump(),
      R"({"values":[{"id":"weapon/shahed-136","label":"Shahed-136","count":41,"selected":true}],"none":61,"distinct":9})");
}

TEST(ApiJson, AHistogramTellsItsBucketsAndTheirShare) {
  searcher::Histogram histogram;
  histogram.buckets = {{corpus::month_span(2022, 10), 33, 412}};
  EXPECT_EQ(
      histogram_json(histogram).dump(),
      R"({"interval":"month","buckets":[{"from":"2022-10-01","to":"2022-10-31","count":33,"of":412}],"none":0})");
}

TEST(ApiJson, BrokenBytesDoNotBreakTheLine) {
  EXPECT_EQ(to_line(Json{{"a", "x\xFF"}}), "{\"a\":\"x\uFFFD\"}");
}

TEST(ApiJson, OtherNamesAreTold) {
  searcher::Page page;
  page.expanded = {{"kyiv", {"Kiev", "Київ"}}};
  EXPECT_EQ(page_json({}, page, 0)["query"]["expanded"].dump(),
            R"([{"text":"kyiv","as":["Kiev","Київ"]}])");
}

TEST(ApiJson, AnotherQueryIsTheMeantOneOnlyWhereThereIsOne) {
  searcher::Page page;
  EXPECT_FALSE(page_json({}, page, 0)["query"].contains("did_you_mean"));
  page.did_you_mean = "drone";
  EXPECT_EQ(page_json({}, page, 0)["query"]["did_you_mean"], "drone");
}

TEST(ApiJson, AFacetValueTellsWhatItBelongsTo) {
  searcher::FacetCounts counts;
  counts.values = {{{Facet::Weapon, "shahed"}, "Shahed", 4, false, false}};
  counts.values[0].parent = corpus::EntityId{Facet::Weapon, "drone"};
  counts.values[0].is_family = true;
  EXPECT_EQ(
      facet_json(counts)["values"].dump(),
      R"([{"id":"weapon/shahed","label":"Shahed","count":4,"selected":false,"parent":"weapon/drone","family":true}])");
}

}  // namespace
}  // namespace web
