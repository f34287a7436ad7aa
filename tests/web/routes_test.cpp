#include "web/routes.h"

#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "tests/web/small_backend.h"
#include "web/api.h"
#include "web/api_json.h"

namespace web {
namespace {

std::string unescaped(std::string text) {
  text = std::regex_replace(text, std::regex("&quot;"), "\"");
  text = std::regex_replace(text, std::regex("&#39;"), "'");
  return std::regex_replace(text, std::regex("&amp;"), "&");
}

class RoutesTest : public testing::Test {
 protected:
  Answer get(std::string_view target) { return answer_get(site, target); }
  std::string page(std::string_view target) {
    const Answer answer = get(target);
    EXPECT_EQ(answer.status, 200) << target;
    return answer.body;
  }
  Json json(std::string_view target) {
    const Answer answer = get(target);
    EXPECT_EQ(answer.status, 200) << target << answer.body;
    return Json::parse(answer.body);
  }
  std::string total_on(const std::string& html) {
    std::smatch found;
    const std::regex total("role=\"status\">([^<]*)<");
    return std::regex_search(html, found, total) ? found[1].str() : "";
  }

  SmallBackend backend{five_reports()};
  corpus::Lexicon lexicon = corpus::load_lexicon({}).lexicon;
  Site site{backend, lexicon};
};

TEST_F(RoutesTest, TheFirstPageSaysWhatTheIndexHolds) {
  const std::string html = page("/");
  EXPECT_NE(html.find("5 reports"), std::string::npos);
  EXPECT_NE(html.find("Shahed-136"), std::string::npos);
}

TEST_F(RoutesTest, ASearchShowsItsTotalAndItsReports) {
  const std::string html = page("/search?q=drone");
  EXPECT_EQ(total_on(html), "3 reports");
  EXPECT_NE(html.find("Night over the Dnipro"), std::string::npos);
  EXPECT_EQ(html.find("A quiet day"), std::string::npos);
}

// The contract of counts: a row's number is the total on the page its link leads to.
TEST_F(RoutesTest, WhatAFacetRowPromisesIsFoundBehindItsLink) {
  const std::regex row(
      "<a class=\"pick\" href=\"([^\"]*)\"(?:(?!</a>)[^])*<span class=\"count\">(\\d+)</span></a>");
  for (const char* start :
       {"/search", "/search?q=drone", "/search?q=drone&x.place=odesa",
        "/search?published_from=2022-10-01&published_to=2022-10-31", "/search?q=drone&f.place=kyiv",
        "/search?f.weapon=shahed-136&all.weapon=1"}) {
    const std::string html = page(start);
    std::size_t rows = 0;
    for (std::sregex_iterator at(html.begin(), html.end(), row), end; at != end; ++at) {
      const std::string link = unescaped((*at)[1].str());
      const std::string around = at->str();
      if (around.find("aria-current") != std::string::npos) continue;
      // Beside another tick of an any-facet the link leads to both.
      if (std::string(start).find("f.place") != std::string::npos &&
          link.find("f.place=place/odesa") != std::string::npos)
        continue;
      const std::string count = (*at)[2].str();
      EXPECT_EQ(total_on(page(link)), count + (count == "1" ? " report" : " reports"))
          << start << " -> " << link;
      ++rows;
    }
    EXPECT_GT(rows, 1U) << start;
  }
}

TEST_F(RoutesTest, ABarOfTheTimelinePromisesTheTotalBehindItsLink) {
  const std::string html = page("/search?q=drone");
  const std::regex bar(
      "<a href=\"([^\"]*published_from[^\"]*)\" tabindex=\"-1\"><title>[^:]*: (\\d+ reports?)<");
  std::size_t bars = 0;
  for (std::sregex_iterator at(html.begin(), html.end(), bar), end; at != end; ++at, ++bars) {
    EXPECT_EQ(total_on(page(unescaped((*at)[1].str()))), (*at)[2].str());
  }
  EXPECT_EQ(bars, 2U);
}

TEST_F(RoutesTest, TheNextPageHoldsTheOthersOnce) {
  std::set<std::string> ids;
  std::string target = "/api/v1/search?limit=2";
  for (int pages = 0; pages < 5 && !target.empty(); ++pages) {
    const Json answer = json(target);
    for (const Json& hit : answer["hits"])
      EXPECT_TRUE(ids.insert(hit["id"].get<std::string>()).second);
    target = answer.contains("next") ? answer["next"].get<std::string>() : "";
  }
  EXPECT_EQ(ids.size(), 5U);
  EXPECT_NE(page("/search?limit=2").find("Next 2"), std::string::npos);
  EXPECT_NE(page("/search?limit=2&cursor=4").find("Back to the first"), std::string::npos);
}

TEST_F(RoutesTest, ActiveFiltersAreChipsThatCanBeRemoved) {
  const std::string html = page("/search?q=drone&f.place=kyiv&x.weapon=shahed-131");
  EXPECT_NE(html.find("not Shahed-131"), std::string::npos);
  EXPECT_NE(
      html.find("href=\"/search?q=drone&amp;x.weapon=weapon/shahed-131\" title=\"Remove Kyiv\""),
      std::string::npos);
  EXPECT_NE(html.find("Clear all"), std::string::npos);
}

TEST_F(RoutesTest, WhereNothingIsFoundTheWaysOutAreCounted) {
  const std::string html = page("/search?q=drone&f.place=kyiv&published_from=2022-12-01");
  EXPECT_EQ(total_on(html), "No reports");
  EXPECT_NE(html.find("Published on any day</a>: 2 reports"), std::string::npos);
}

TEST_F(RoutesTest, AnEmptyIndexSaysHowToFillIt) {
  const SmallBackend empty{{}};
  const Site of_nothing{empty, lexicon};
  EXPECT_NE(answer_get(of_nothing, "/").body.find("sitrep index FOLDER"), std::string::npos);
  EXPECT_NE(answer_get(of_nothing, "/search").body.find("sitrep index FOLDER"), std::string::npos);
}

TEST_F(RoutesTest, ABadParameterIsShownAndTheRestIsSearched) {
  const std::string html = page("/search?q=drone&f.weapn=x");
  EXPECT_NE(html.find("Did you mean f.weapon?"), std::string::npos);
  EXPECT_EQ(total_on(html), "3 reports");
}

TEST_F(RoutesTest, ForAProgramABadParameterIsAnError) {
  const Answer answer = get("/api/v1/search?q=drone&f.weapn=x&limit=900");
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(answer.content_type, "application/problem+json");
  const Json problem = Json::parse(answer.body);
  EXPECT_EQ(problem["status"], 400);
  EXPECT_EQ(problem["parameter"], "f.weapn");
  EXPECT_EQ(problem["errors"].size(), 2U);
}

TEST_F(RoutesTest, AReportIsFoundByAnIdWithSlashesAndAHash) {
  EXPECT_NE(page("/report/wire/kyiv%20one.txt%232?q=drone").find("Night over the Dnipro"),
            std::string::npos);
  EXPECT_EQ(json("/api/v1/report/wire/kyiv%20one.txt%232")["id"], "wire/kyiv one.txt#2");
  EXPECT_EQ(get("/report/nothing").status, 404);
  EXPECT_EQ(get("/api/v1/report/nothing").status, 404);
}

TEST_F(RoutesTest, AReportLeadsToAllThatTalkAboutItsDay) {
  EXPECT_NE(
      page("/report/d")
          .find("/search?mentioned_from=2022-12-01&amp;mentioned_to=2022-12-01\">On this day"),
      std::string::npos);
  EXPECT_EQ(page("/report/e").find("On this day"), std::string::npos);
}

TEST_F(RoutesTest, AReportWhoseDayWasNotGivenSaysWhereItIsFrom) {
  EXPECT_NE(page("/report/b").find("19 Oct 2022</time></li>"), std::string::npos);
  std::vector<indexer::StoredReport> reports = five_reports();
  reports[1].report.published_from = corpus::PublishedFrom::FileName;
  const SmallBackend named(std::move(reports));
  const Answer answer = answer_get(Site{named, lexicon}, "/report/b");
  EXPECT_NE(answer.body.find("19 Oct 2022</time>, from the file name</li>"), std::string::npos);
}

TEST_F(RoutesTest, ResultsLinkToReportsThatAreThere) {
  const std::string html = page("/search");
  const std::regex link("<h3[^>]*><a href=\"([^\"]*)\"");
  std::size_t links = 0;
  for (std::sregex_iterator at(html.begin(), html.end(), link), end; at != end; ++at, ++links) {
    EXPECT_EQ(get(unescaped((*at)[1].str())).status, 200) << (*at)[1];
  }
  EXPECT_EQ(links, 5U);
}

TEST_F(RoutesTest, TextOfReportsAndWordsTypedAreEscaped) {
  EXPECT_NE(page("/search?q=quiet").find("&lt;without&gt; a name &amp; a day"), std::string::npos);
  for (const char* target :
       {"/search?q=%3Cscript%3E%22", "/search?%3Cscript%3E%22=1", "/search?f.place=%3Cscript%3E%22",
        "/report/e?q=%3Cscript%3E%22", "/search?sort=%3Cscript%3E%22"}) {
    EXPECT_EQ(page(target).find("<script"), std::string::npos) << target;
  }
}

TEST_F(RoutesTest, TextCarriesItsLanguageAndDirection) {
  EXPECT_NE(page("/search").find("lang=\"ar\" dir=\"auto\""), std::string::npos);
  EXPECT_NE(page("/report/d").find("<h1 lang=\"ar\" dir=\"auto\""), std::string::npos);
}

TEST_F(RoutesTest, ANamesPageCountsItsReportsAndWhatItAppearsWith) {
  const std::string html = page("/entity/weapon/shahed-136");
  EXPECT_NE(html.find("2 reports"), std::string::npos);
  EXPECT_NE(html.find("Odesa"), std::string::npos);
  EXPECT_EQ(json("/api/v1/entity/weapon/shahed-136")["reports"], 2);
  EXPECT_EQ(get("/entity/weapon/nothing").status, 404);
  EXPECT_EQ(get("/entity/rubbish").status, 404);
}

TEST_F(RoutesTest, ANamesPageCountsTheWaysItIsWritten) {
  const std::string html = page("/entity/weapon/shahed-136");
  EXPECT_NE(html.find("<td class=\"count\">2</td>"), std::string::npos);
  EXPECT_NE(html.find("Other names, in no report here"), std::string::npos);
  const Json entity = json("/api/v1/entity/weapon/shahed-136");
  EXPECT_EQ(entity["forms"].dump(), R"([{"text":"Shahed-136","reports":2}])");
  EXPECT_EQ(entity["above"].dump(), "[]");
}

TEST_F(RoutesTest, AnIdThatWasMergedLeadsToWhatItBecame) {
  const std::vector<corpus::LexiconTable> tables = {
      {"own.tsv",
       "op\tid\tlabel\tparent\nadd\tplace/kyiv\tKyiv\t-\nmerge\tplace/kiev\t-\tplace/kyiv\n"}};
  const corpus::Lexicon merged = corpus::load_lexicon(tables).lexicon;
  const Site later{backend, merged};
  const Answer answer = answer_get(later, "/entity/place/kiev");
  EXPECT_EQ(answer.status, 302);
  EXPECT_EQ(answer.location, "/entity/place/kyiv");
  EXPECT_EQ(answer_get(later, "/api/v1/entity/place/kiev").location, "/api/v1/entity/place/kyiv");
  EXPECT_EQ(total_on(answer_get(later, "/search?f.place=place/kiev").body), "3 reports");
}

TEST_F(RoutesTest, AFacetCanBeAskedForAlone) {
  const Json weapons = json("/api/v1/facets/weapon?q=drone");
  EXPECT_EQ(weapons["values"].size(), 2U);
  EXPECT_EQ(weapons["total"], 3);
  EXPECT_TRUE(json("/api/v1/facets/published").contains("buckets"));
  EXPECT_NE(get("/api/v1/facets/weapn").body.find("Did you mean weapon?"), std::string::npos);
}

TEST_F(RoutesTest, HealthCountsTheReports) {
  EXPECT_EQ(json("/api/v1/health").dump(), R"({"status":"ok","reports":5})");
  EXPECT_EQ(get("/api/v1/health?x=1").status, 400);
}

TEST_F(RoutesTest, ATextIsAnnotatedOnTheSpot) {
  const Answer answer =
      answer_annotate(site, R"({"body":"Talks on 20 October 2022.","published":"2022-10-21"})");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(Json::parse(answer.body)["body"], "Talks on 20 October 2022.");
  EXPECT_EQ(answer_annotate(site, "{}").status, 400);
  EXPECT_EQ(get("/api/v1/annotate").allow, "POST");
}

TEST_F(RoutesTest, AnUnknownPathIsNotFoundInTheAskersOwnLanguage) {
  EXPECT_EQ(get("/nowhere").content_type, "text/html; charset=utf-8");
  EXPECT_EQ(get("/nowhere").status, 404);
  EXPECT_EQ(get("/api/v1/nowhere").content_type, "application/problem+json");
  EXPECT_EQ(get("/api/v2/search").status, 404);
  EXPECT_EQ(get("").status, 404);
}

TEST_F(RoutesTest, AFailureKeepsTheWordsInTheBox) {
  const Answer answer = failure_answer("/search?q=drone", 503, BrokenBackend::kWhy);
  EXPECT_EQ(answer.status, 503);
  EXPECT_NE(answer.body.find("value=\"drone\""), std::string::npos);
  EXPECT_NE(answer.body.find("run sitrep check"), std::string::npos);
}

}  // namespace
}  // namespace web
