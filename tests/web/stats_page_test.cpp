#include "web/stats_page.h"

#include <gtest/gtest.h>

#include "tests/web/small_backend.h"
#include "web/api_json.h"
#include "web/routes.h"

namespace web {
namespace {

indexer::LostFile lost_file(std::string name, std::string reason, std::size_t line = 0) {
  indexer::LostFile lost{std::move(name), {}, 0};
  lost.add({"", line, std::move(reason)});
  return lost;
}

class StatsPage : public testing::Test {
 protected:
  std::string page(std::string_view target) { return answer_get(site, target).body; }
  Json json(std::string_view target) { return Json::parse(answer_get(site, target).body); }

  SmallBackend backend{five_reports()};
  corpus::Lexicon lexicon = corpus::load_lexicon({}).lexicon;
  Site site{backend, lexicon};
};

TEST_F(StatsPage, AnIndexWithoutFailuresSaysSo) {
  EXPECT_NE(page("/stats").find("5 reports from 5 files. Every file could be read."),
            std::string::npos);
}

TEST_F(StatsPage, FailuresAreListedWithFileLineAndReason) {
  backend.lost = {lost_file("ports/scan.pdf", "It has no text."),
                  lost_file("wire.jsonl", "The line is no JSON.", 1204)};
  const std::string html = page("/stats");
  EXPECT_NE(html.find("2 failures in 2 files"), std::string::npos);
  EXPECT_NE(html.find("ports/scan.pdf"), std::string::npos);
  EXPECT_NE(html.find("line 1,204</span> <bdi>The line is no JSON.</bdi>"), std::string::npos);
}

TEST_F(StatsPage, NamesAndReasonsOfFilesAreNoMarkup) {
  backend.lost = {lost_file("<img src=x>.txt", "Broken <script>alert(1)</script> & more")};
  const std::string html = page("/stats");
  EXPECT_EQ(html.find("<img"), std::string::npos);
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_NE(html.find("&lt;img src=x&gt;.txt"), std::string::npos);
}

TEST_F(StatsPage, AFileInsideOfAnArchiveIsNamed) {
  indexer::LostFile lost{"2022.zip", {}, 0};
  lost.add({"wires/<b>.txt", 3, "It is empty."});
  backend.lost = {lost};
  EXPECT_NE(page("/stats").find("wires/&lt;b&gt;.txt</bdi> <span class=\"where\">line 3</span>"),
            std::string::npos);
  EXPECT_EQ(json("/api/v1/stats")["failures"][0]["reasons"][0]["inside"], "wires/<b>.txt");
}

TEST_F(StatsPage, WhatIsNotKeptOfAFileIsCounted) {
  indexer::LostFile lost{"wire.jsonl", {}, 0};
  for (std::size_t line = 1; line <= 2100; ++line) lost.add({"", line, "The line is no JSON."});
  backend.lost = {lost};
  EXPECT_NE(page("/stats").find("<li>and 2,000 more</li>"), std::string::npos);
}

TEST_F(StatsPage, ManyFailuresArePagedAndEachIsThereOnce) {
  for (int i = 0; i < 45; ++i) {
    const std::string name = "file " + std::to_string(i);
    backend.lost.push_back(lost_file(name, "It is empty."));
  }
  std::size_t files = 0;
  std::string target = "/api/v1/stats?limit=20";
  for (int pages = 0; pages < 4 && !target.empty(); ++pages) {
    const Json answer = json(target);
    EXPECT_LE(answer["failures"].size(), 20U);
    files += answer["failures"].size();
    target = answer.contains("next") ? answer["next"].get<std::string>() : "";
  }
  EXPECT_EQ(files, 45U);
  EXPECT_NE(page("/stats").find("href=\"/stats?cursor=20\""), std::string::npos);
}

TEST_F(StatsPage, TheApiSaysTheSame) {
  backend.lost = {lost_file("wire.jsonl", "The line is no JSON.", 7),
                  lost_file("scan.pdf", "It has no text.")};
  const Json answer = json("/api/v1/stats");
  EXPECT_EQ(answer["reports"], 5);
  EXPECT_EQ(answer["files"], 7);
  EXPECT_EQ(answer["failed_files"], 2);
  EXPECT_EQ(answer["lost"], 2);
  EXPECT_EQ(answer["failures"][0], Json::parse(R"({"path":"wire.jsonl","lost":1,
                            "reasons":[{"line":7,"reason":"The line is no JSON."}]})"));
  EXPECT_TRUE(answer["failures"][1]["reasons"][0]["line"].is_null());
  EXPECT_FALSE(answer.contains("next"));
}

TEST_F(StatsPage, TheApiRefusesWhatItDoesNotTake) {
  for (const char* target :
       {"/api/v1/stats?q=drone", "/api/v1/stats?limit=9999", "/api/v1/stats?nothing=1"}) {
    EXPECT_EQ(answer_get(site, target).status, 400) << target;
  }
}

TEST_F(StatsPage, EveryPageLeadsToIt) {
  EXPECT_NE(page("/search").find("href=\"/stats\""), std::string::npos);
}

}  // namespace
}  // namespace web
