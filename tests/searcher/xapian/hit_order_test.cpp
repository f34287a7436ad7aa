#include "searcher/xapian/hit_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "searcher/open_backend.h"
#include "searcher/search.h"
#include "searcher/xapian/match_set.h"
#include "tests/searcher/xapian/small_index.h"

namespace {

using searcher::Page;
using searcher::RankedPage;
using searcher::Request;
using searcher::RowSet;
using searcher::Sort;
using testing_support::SmallIndex;
using testing_support::SmallReport;
using namespace std::chrono_literals;

using Rows = std::vector<RowSet::Row>;

constexpr corpus::Day kDay = 2022y / 10 / 20;

RankedPage ranked(const SmallIndex& index, const Request& request) {
  const Xapian::Database database(index.folder());
  const searcher::Snapshot snapshot(database);
  const searcher::TextMatch text = searcher::match_text(database, snapshot, request.query);
  return searcher::rank(snapshot, text.weighing, text.rows, request);
}

Rows rows_of(const RankedPage& page) {
  Rows rows;
  for (const searcher::RankedRow& ranked : page.rows) rows.push_back(ranked.row);
  return rows;
}

Rows ordered(const SmallIndex& index, Sort sort) {
  Request request;
  request.sort = sort;
  return rows_of(ranked(index, request));
}

SmallReport published(const std::string& id, std::optional<corpus::Day> day) {
  return {id, "Grain.", day, {}, {}};
}

std::string grain(int times, int words) {
  std::string body;
  for (int i = 0; i < words; ++i) body += i < times ? "grain " : "ships ";
  return body;
}

Request request_for(const std::string& q, Sort sort, std::size_t limit) {
  Request request;
  request.q = q;
  request.sort = sort;
  request.limit = limit;
  return request;
}

// Ids of one page; moves the request to the next.
std::vector<std::string> turn_page(const SmallIndex& index, Request& request) {
  const Page page = searcher::search(*searcher::open_backend(index.folder()), request);
  std::vector<std::string> ids;
  for (const searcher::Hit& hit : page.hits) ids.push_back(hit.id);
  request.cursor = page.next;
  return ids;
}

void turn_to_the_end(const SmallIndex& index, Request& request, std::vector<std::string>& seen) {
  while (!request.cursor.empty()) {
    for (std::string& id : turn_page(index, request)) seen.push_back(std::move(id));
    ASSERT_LT(seen.size(), 1000U) << "the pages never end";
  }
}

TEST(HitOrder, NewestAndOldestPutUndatedReportsLastAndEqualOnesByRow) {
  const SmallIndex index;
  index.put({published("1", kDay), published("2", std::nullopt),
             published("3", kDay + std::chrono::days{1}), published("4", kDay),
             published("5", std::nullopt)});
  EXPECT_EQ(ordered(index, Sort::Newest), (Rows{3, 1, 4, 2, 5}));
  EXPECT_EQ(ordered(index, Sort::Oldest), (Rows{1, 4, 3, 2, 5}));
}

TEST(HitOrder, RelevanceWithoutWordsIsNewest) {
  const SmallIndex index;
  index.put({published("1", kDay), published("2", kDay + std::chrono::days{1})});
  EXPECT_EQ(ordered(index, Sort::Relevance), (Rows{2, 1}));
}

TEST(HitOrder, MentionedGoesByTheFirstDayTalkedAbout) {
  const SmallIndex index;
  const corpus::DateSpan early{2015y / 7 / 20, 2015y / 7 / 20};
  const corpus::DateSpan late{2022y / 8 / 20, 2022y / 8 / 31};
  index.put({{"1", "Grain.", kDay, {}, {late}},
             {"2", "Grain.", kDay, {}, {}},
             {"3", "Grain.", kDay, {}, {early, late}}});
  EXPECT_EQ(ordered(index, Sort::Mentioned), (Rows{3, 1, 2}));
}

TEST(HitOrder, RelevancePutsMoreOfTheWordFirst) {
  const SmallIndex index;
  index.put({{"1", grain(1, 20), kDay, {}, {}},
             {"2", grain(9, 20), kDay, {}, {}},
             {"3", grain(4, 20), kDay, {}, {}}});
  Request request;
  request.query = {searcher::Word{"grain"}};
  const RankedPage page = ranked(index, request);
  EXPECT_EQ(rows_of(page), (Rows{2, 3, 1}));
  EXPECT_GT(page.rows[0].score, page.rows[1].score);
}

TEST(HitOrder, TheLastPageHasNoNext) {
  const SmallIndex index;
  index.put(
      {published("1", kDay), published("2", kDay), published("3", kDay), published("4", kDay)});
  for (const char* q : {"", "grain"}) {
    Request request = request_for(q, Sort::Relevance, 2);
    EXPECT_EQ(turn_page(index, request).size(), 2U);
    EXPECT_FALSE(request.cursor.empty());
    EXPECT_EQ(turn_page(index, request).size(), 2U);
    EXPECT_TRUE(request.cursor.empty()) << q;
  }
}

TEST(HitOrder, NoHitsAskedForAreNoHits) {
  const SmallIndex index;
  index.put({published("1", kDay)});
  Request request = request_for("grain", Sort::Relevance, 0);
  EXPECT_TRUE(turn_page(index, request).empty());
  EXPECT_TRUE(request.cursor.empty());
}

class CursorTest : public testing::TestWithParam<Sort> {
 protected:
  static SmallReport old_report(int number) {
    return {"old-" + std::to_string(number),
            grain(1 + number % 9, 20),
            kDay + std::chrono::days{number},
            {},
            {{kDay, kDay + std::chrono::days{number % 7}}}};
  }

  // Better than every old one in any order, and worse than every old one.
  static std::vector<SmallReport> new_reports() {
    std::vector<SmallReport> reports;
    for (int i = 0; i < 25; ++i) {
      const std::string number = std::to_string(i);
      const corpus::Day early = 1990y / 1 / 1;
      const corpus::Day late = 2050y / 1 / 1;
      reports.push_back({"new-good-" + number, grain(20, 20), late, {}, {{early, early}}});
      reports.push_back({"new-poor-" + number, grain(1, 90), early, {}, {{late, late}}});
    }
    return reports;
  }

  void SetUp() override {
    std::vector<SmallReport> reports;
    for (int i = 0; i < 30; ++i) reports.push_back(old_report(i));
    index.put(reports);
  }

  SmallIndex index;
};

INSTANTIATE_TEST_SUITE_P(AllSorts, CursorTest,
                         testing::Values(Sort::Relevance, Sort::Newest, Sort::Oldest,
                                         Sort::Mentioned));

TEST_P(CursorTest, ReportsAddedBetweenPagesShiftNothing) {
  Request request = request_for("grain", GetParam(), 7);
  std::vector<std::string> seen = turn_page(index, request);
  index.put(new_reports());
  turn_to_the_end(index, request, seen);
  EXPECT_EQ(std::set(seen.begin(), seen.end()).size(), seen.size()) << "a report was seen twice";
  for (int i = 0; i < 30; ++i) {
    EXPECT_EQ(std::count(seen.begin(), seen.end(), old_report(i).id), 1) << old_report(i).id;
  }
}

TEST_P(CursorTest, TheLastHitOfAPageMayBeRemoved) {
  Request request = request_for("grain", GetParam(), 7);
  std::vector<std::string> seen = turn_page(index, request);
  std::set<std::string> kept;
  for (int i = 0; i < 30; ++i) kept.insert(old_report(i).id);
  kept.erase(seen.back());
  index.keep(kept);
  turn_to_the_end(index, request, seen);
  EXPECT_EQ(std::set(seen.begin(), seen.end()).size(), seen.size()) << "a report was seen twice";
  EXPECT_EQ(seen.size(), 30U);
}

TEST_P(CursorTest, HitsMayBeRemovedWhileOthersAreAdded) {
  Request request = request_for("grain", GetParam(), 7);
  std::vector<std::string> seen = turn_page(index, request);
  std::set<std::string> kept;
  for (int i = 0; i < 30; ++i) kept.insert(old_report(i).id);
  for (const std::size_t gone : {6U, 5U, 1U}) kept.erase(seen[gone]);
  index.keep(kept);
  index.put(new_reports());
  turn_to_the_end(index, request, seen);
  EXPECT_EQ(std::set(seen.begin(), seen.end()).size(), seen.size()) << "a report was seen twice";
  for (const std::string& id : kept) EXPECT_EQ(std::count(seen.begin(), seen.end(), id), 1) << id;
}

TEST_P(CursorTest, EveryStoryIsSeenOnceWhileCopiesAreAdded) {
  Request request = request_for("grain", GetParam(), 7);
  request.copies = searcher::Copies::Fold;
  std::vector<std::string> seen = turn_page(index, request);
  std::vector<SmallReport> copies;
  for (int i = 0; i < 30; ++i) {
    copies.push_back(old_report(i));
    copies.back().id = "copy-" + std::to_string(i);
  }
  index.put(copies);
  turn_to_the_end(index, request, seen);
  const std::set<std::string> stories(seen.begin(), seen.end());
  EXPECT_EQ(stories.size(), seen.size()) << "a report was seen twice";
  for (const std::string& id : seen) EXPECT_TRUE(id.starts_with("old-")) << id;
  EXPECT_EQ(seen.size(),
            searcher::search(*searcher::open_backend(index.folder()), request).stories);
}

// Twelve thousand reports in pages of two hundred; every third is a copy of another.
TEST(HitOrder, PagingGoesOnBeyondTenThousandHits) {
  constexpr int kReports = 12'000;
  const SmallIndex index;
  std::vector<SmallReport> reports;
  for (int i = 0; i < kReports; ++i) {
    const int text = i % 3 == 2 ? i - 1 : i;
    reports.push_back({std::to_string(i),
                       "grain " + std::to_string(text),
                       kDay + std::chrono::days{i % 900},
                       {},
                       {}});
  }
  index.put(reports);
  const auto backend = searcher::open_backend(index.folder());
  for (const Sort sort : {Sort::Relevance, Sort::Newest, Sort::Oldest}) {
    for (const searcher::Copies copies : {searcher::Copies::All, searcher::Copies::Fold}) {
      Request request = request_for("grain", sort, searcher::kMaxLimit);
      request.hit_detail = searcher::HitDetail::Report;
      request.copies = copies;
      std::set<std::string> seen;
      std::size_t hits = 0;
      do {
        const Page page = searcher::search(*backend, request);
        for (const searcher::Hit& hit : page.hits) seen.insert(hit.id);
        hits += page.hits.size();
        request.cursor = page.next;
      } while (!request.cursor.empty() && hits <= kReports);
      EXPECT_EQ(hits, copies == searcher::Copies::All ? kReports : kReports * 2 / 3);
      EXPECT_EQ(seen.size(), hits);
    }
  }
}

TEST_P(CursorTest, CursorsThatWereNeverGivenOutAreNoTrouble) {
  for (const char letter : {'r', 'n', 'o', 'm'}) {
    for (const char* rest :
         {".0.4294967295.0", ".0.0.18446744073709551615", ".-9223372036854775808.1.1",
          ".9223372036854775807.1.1", ".0.1000000.3", ".1.-1.1", ".1.1.1.1", "..1.1", ""}) {
      Request request = request_for("grain", GetParam(), 7);
      request.cursor = letter + std::string(rest);
      EXPECT_NO_THROW(turn_page(index, request)) << letter << rest;
    }
  }
}

}  // namespace
