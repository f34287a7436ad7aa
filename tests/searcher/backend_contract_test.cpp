#include "searcher/backend.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "searcher/open_backend.h"
#include "searcher/report_id_text.h"
#include "searcher/search.h"
#include "tests/searcher/random_requests.h"
#include "tests/searcher/same_counts.h"
#include "tests/support/sample.h"
#include "tests/support/scan_backend.h"
#include "tests/support/temporary_folder.h"

// What every backend promises, over the sample reports. One body for all of them.
namespace {

using corpus::EntityId;
using corpus::Facet;
using searcher::Page;
using searcher::Request;
using testing_support::everything_about;
using testing_support::RandomRequests;

enum class Kind { Scan, Xapian };

const searcher::Backend& scan_backend() {
  static const auto backend = testing_support::make_scan_backend(testing_support::sample_reports(),
                                                                 testing_support::lexicon());
  return *backend;
}

const searcher::Backend& xapian_backend() {
  static const testing_support::TemporaryFolder folder;
  static const auto backend = [] {
    const std::string index = (folder.path() / "sample.index").string();
    testing_support::write_index(index, testing_support::sample_reports());
    return searcher::open_backend(index);
  }();
  return *backend;
}

const searcher::Backend& backend_of(Kind kind) {
  return kind == Kind::Scan ? scan_backend() : xapian_backend();
}

std::set<std::string> ids_of(const Page& page) {
  std::set<std::string> ids;
  for (const searcher::Hit& hit : page.hits) ids.insert(hit.id);
  return ids;
}

std::map<std::string, std::size_t> copies_of(const Page& page) {
  std::map<std::string, std::size_t> copies;
  for (const searcher::Hit& hit : page.hits) copies[hit.id] = hit.copies;
  return copies;
}

class BackendContract : public testing::TestWithParam<Kind> {
 protected:
  Page ask(const Request& request) const {
    return searcher::search(backend_of(GetParam()), request);
  }
};

INSTANTIATE_TEST_SUITE_P(All, BackendContract, testing::Values(Kind::Scan, Kind::Xapian),
                         [](const auto& kind) {
                           return kind.param == Kind::Scan ? "Scan" : "Xapian";
                         });

TEST_P(BackendContract, EmptyQueryFindsEveryReport) {
  const Page page = ask(everything_about(""));
  EXPECT_EQ(page.total, testing_support::sample_reports().size());
  EXPECT_EQ(ids_of(page).size(), page.total);
}

TEST_P(BackendContract, CountShownIsTheTotalAfterTicking) {
  RandomRequests random(1);
  for (int round = 0; round < 60; ++round) {
    const Request request = random.next();
    const Page page = ask(request);
    for (const searcher::FacetCounts& facet : page.facets) {
      for (std::size_t i = 0; i < facet.values.size(); i += 1 + facet.values.size() / 5) {
        const searcher::FacetCount& value = facet.values[i];
        if (value.excluded) continue;
        Request ticked = request;
        searcher::FacetFilter& filter = ticked.filter(facet.facet);
        if (!filter.all) filter.ticked.clear(), filter.none = false;
        if (!value.selected || !filter.all) filter.ticked.push_back(value.id);
        EXPECT_EQ(ask(ticked).total, value.count)
            << request.q << " + " << corpus::to_string(value.id);
      }
    }
  }
}

TEST_P(BackendContract, NoneIsTheTotalAfterTickingNone) {
  RandomRequests random(2);
  for (int round = 0; round < 30; ++round) {
    const Request request = random.next();
    for (const searcher::FacetCounts& facet : ask(request).facets) {
      Request ticked = request;
      searcher::FacetFilter& filter = ticked.filter(facet.facet);
      if (!filter.all) filter.ticked.clear();
      filter.none = true;
      EXPECT_EQ(ask(ticked).total, facet.none) << request.q;
    }
  }
}

TEST_P(BackendContract, ExcludedValueShowsHowManyItLeavesOut) {
  RandomRequests random(3);
  for (int round = 0; round < 40; ++round) {
    Request without = everything_about("");
    Request with = without;
    const EntityId id = random.value();
    without.filter(id.facet).excluded.push_back(id);
    const Page page = ask(without);
    const auto& values = page.facets[corpus::index_of(id.facet)].values;
    const auto excluded = std::find_if(values.begin(), values.end(),
                                       [](const auto& value) { return value.excluded; });
    ASSERT_NE(excluded, values.end());
    EXPECT_EQ(excluded->id, id);
    EXPECT_EQ(page.total + excluded->count, ask(with).total);
  }
}

TEST_P(BackendContract, BucketCountIsTheTotalAfterChoosingIt) {
  RandomRequests random(4);
  for (int round = 0; round < 20; ++round) {
    Request request = random.next();
    request.mentioned_interval = searcher::Interval::Month;
    const Page page = ask(request);
    const auto& buckets = page.mentioned->buckets;
    for (std::size_t i = 0; i < buckets.size(); i += 1 + buckets.size() / 6) {
      Request chosen = request;
      chosen.mentioned = {buckets[i].span.from, buckets[i].span.to};
      EXPECT_EQ(ask(chosen).total, buckets[i].count)
          << request.q << " " << corpus::to_string(buckets[i].span.from);
    }
  }
}

TEST_P(BackendContract, CursorsVisitEveryReportOnce) {
  for (const searcher::Sort sort : {searcher::Sort::Relevance, searcher::Sort::Newest,
                                    searcher::Sort::Oldest, searcher::Sort::Mentioned}) {
    for (const std::string q : {"", "drone OR council"}) {
      Request request;
      request.q = q;
      request.sort = sort;
      request.limit = 7;
      std::vector<std::string> seen;
      Page page = ask(request);
      const std::size_t total = page.total;
      while (true) {
        for (const searcher::Hit& hit : page.hits) seen.push_back(hit.id);
        if (page.next.empty()) break;
        request.cursor = page.next;
        page = ask(request);
      }
      EXPECT_EQ(seen.size(), total);
      EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), total);
    }
  }
}

TEST_P(BackendContract, NewestAndOldestAreInOrderOfPublication) {
  Request request = everything_about("");
  request.sort = searcher::Sort::Newest;
  const Page newest = ask(request);
  const auto later = [](const searcher::Hit& a, const searcher::Hit& b) {
    return a.published > b.published;
  };
  EXPECT_TRUE(std::is_sorted(newest.hits.begin(), newest.hits.end(), later));
  request.sort = searcher::Sort::Oldest;
  const Page oldest = ask(request);
  const auto earlier = [](const searcher::Hit& a, const searcher::Hit& b) {
    return a.published < b.published;
  };
  EXPECT_TRUE(std::is_sorted(oldest.hits.begin(), oldest.hits.end(), earlier));
}

TEST_P(BackendContract, AHitTellsAsMuchAsIsAskedFor) {
  Request request;
  request.q = "drone";
  const Page whole = ask(request);
  ASSERT_FALSE(whole.hits.empty());
  EXPECT_FALSE(whole.hits.front().snippets.empty());
  request.hit_detail = searcher::HitDetail::Report;
  EXPECT_EQ(ids_of(ask(request)), ids_of(whole));
  EXPECT_TRUE(ask(request).hits.front().snippets.empty());
  request.hit_detail = searcher::HitDetail::Score;
  const Page scores = ask(request);
  ASSERT_EQ(scores.hits.size(), whole.hits.size());
  EXPECT_EQ(scores.hits.front().score, whole.hits.front().score);
  EXPECT_TRUE(scores.hits.front().id.empty());
}

TEST_P(BackendContract, ForeignCursorStartsAtTheTop) {
  Request request;
  request.limit = 5;
  request.sort = searcher::Sort::Newest;
  const Page first = ask(request);
  if (GetParam() == Kind::Scan) GTEST_SKIP() << "the oracle's cursors are plain numbers";
  for (const std::string cursor :
       {"x", "n.", "n.1.2", "r.1.1.1", "n.99999999999999999999.1.1", "n.1.1.1junk"}) {
    request.cursor = cursor;
    EXPECT_EQ(ids_of(ask(request)), ids_of(first)) << cursor;
  }
}

TEST_P(BackendContract, FindsReportsAndValuesByIdAndName) {
  const searcher::Backend& backend = backend_of(GetParam());
  const auto& some = testing_support::sample_reports().front();
  ASSERT_TRUE(backend.find_report(some.report.id));
  EXPECT_EQ(backend.find_report(some.report.id)->report.body, some.report.body);
  EXPECT_FALSE(backend.find_report("no such report"));
  ASSERT_EQ(backend.values_named(Facet::Weapon, "Geran-2").size(), 1U);
  EXPECT_EQ(backend.values_named(Facet::Weapon, "Geran-2")[0].label, "Shahed-136");
  EXPECT_EQ(backend.values_named(Facet::Person, "chollet").at(0).label, "Derek Chollet");
  EXPECT_TRUE(backend.values_named(Facet::Person, "nobody of this name").empty());
  EXPECT_TRUE(backend.find_value({Facet::Resolution, "unsc-2231"}));
  EXPECT_FALSE(backend.find_value({Facet::Resolution, "unsc-9999"}));
}

TEST_P(BackendContract, AFamilyFindsWhatNamesAnyOfIt) {
  const Page family = ask(everything_about("weapon:loitering-munition"));
  EXPECT_GT(family.total, ask(everything_about("weapon:shahed")).total);
  EXPECT_GT(ask(everything_about("weapon:shahed")).total,
            ask(everything_about("weapon:shahed-131")).total);
  const std::set<std::string> found = ids_of(family);
  for (const std::string& id : ids_of(ask(everything_about("weapon:shahed-136"))))
    EXPECT_TRUE(found.contains(id)) << id;
}

TEST_P(BackendContract, AHitNamesWhatTheReportNamesAndNoFamily) {
  for (const searcher::Hit& hit : ask(everything_about("weapon:shahed-136")).hits) {
    for (const corpus::FacetValue& value : hit.entities)
      EXPECT_NE(value.id, (EntityId{Facet::Weapon, "loitering-munition"}));
  }
}

TEST_P(BackendContract, AFamilyStandsAmongTheCountsWithWhatIsAboveIt) {
  const Page page = ask(everything_about("weapon:shahed-136"));
  const auto& values = page.facets[corpus::index_of(Facet::Weapon)].values;
  const auto family = std::find_if(values.begin(), values.end(), [](const auto& value) {
    return value.id == EntityId{Facet::Weapon, "loitering-munition"};
  });
  ASSERT_NE(family, values.end());
  EXPECT_EQ(family->count, page.total);
  EXPECT_EQ(family->parent, (EntityId{Facet::Weapon, "drone"}));
  EXPECT_TRUE(family->is_family);
}

TEST_P(BackendContract, AValueIsFoundByExactlyItsNames) {
  const searcher::Backend& backend = backend_of(GetParam());
  for (const char* name : {"geran 2", "shahed 136"}) {
    const auto called = backend.values_called(name);
    ASSERT_EQ(called.size(), 1U) << name;
    EXPECT_EQ(called[0].label, "Shahed-136");
  }
  EXPECT_TRUE(backend.values_called("shahed 13").empty());
  EXPECT_TRUE(backend.values_called("").empty());
  EXPECT_TRUE(backend.values_called("nobody of this name").empty());
}

TEST_P(BackendContract, OtherNamesAreFoundUnlessTurnedOff) {
  for (const std::string name : {"Geran-2", "Kiev", "\"Rapid Support Forces\""}) {
    Request request = everything_about(name);
    const Page with = ask(request);
    request.other_names = false;
    const Page without = ask(request);
    EXPECT_GT(with.total, without.total) << name;
    EXPECT_EQ(with.expanded.size(), 1U);
    EXPECT_TRUE(without.expanded.empty());
  }
}

TEST_P(BackendContract, NoCommonWordIsTakenForAName) {
  for (const std::string word : {"us", "may", "grad", "council", "drone", "missile", "tank"}) {
    Request request = everything_about(word);
    const Page with = ask(request);
    EXPECT_EQ(with.read_as, word);
    request.other_names = false;
    EXPECT_EQ(with.total, ask(request).total) << word;
  }
}

TEST_P(BackendContract, FoldedHitsAndTheirCopiesAreAllReports) {
  RandomRequests random(6);
  for (int round = 0; round < 60; ++round) {
    Request request = random.next();
    request.copies = searcher::Copies::Fold;
    const Page folded = ask(request);
    request.copies = searcher::Copies::All;
    const Page all = ask(request);
    EXPECT_EQ(std::pair(folded.total, folded.stories), std::pair(all.total, all.stories));
    EXPECT_EQ(folded.hits.size(), folded.stories);
    EXPECT_EQ(all.hits.size(), all.total);
    std::size_t reports = 0;
    for (const searcher::Hit& hit : folded.hits) reports += 1 + hit.copies;
    EXPECT_EQ(reports, all.total) << request.q;
  }
}

TEST_P(BackendContract, CopiesOfAReportAreItAndThoseFoldedUnderIt) {
  Request request = everything_about("");
  request.copies = searcher::Copies::Fold;
  bool has_copies = false;
  for (const searcher::Hit& hit : ask(request).hits) {
    has_copies = has_copies || hit.copies > 0;
    const Page copies = ask(everything_about("copies:" + searcher::report_id_text(hit.id)));
    EXPECT_EQ(copies.total, 1 + hit.copies);
    EXPECT_TRUE(ids_of(copies).contains(hit.id));
  }
  EXPECT_TRUE(has_copies);
}

TEST_P(BackendContract, LikeFindsOthersAndNotTheReportItself) {
  std::size_t found = 0;
  for (const auto& stored : testing_support::sample_reports()) {
    const std::string& id = stored.report.id;
    const Page page = ask(everything_about("like:" + searcher::report_id_text(id)));
    EXPECT_FALSE(ids_of(page).contains(id));
    found += page.total > 0 ? 1 : 0;
  }
  EXPECT_GT(found, testing_support::sample_reports().size() / 2);
}

TEST_P(BackendContract, AnIdThatNoReportHasFindsNothingAndSaysSo) {
  for (const std::string q : {"like:\"no such report\"", "copies:\"no such report\""}) {
    const Page page = ask(everything_about(q));
    EXPECT_EQ(page.total, 0U);
    ASSERT_EQ(page.notes.size(), 1U);
    EXPECT_EQ(page.notes[0].message, "No report in this index has the id \"no such report\".");
  }
}

TEST(Backends, AgreeOnHowNamesAreWritten) {
  std::set<EntityId> ids;
  for (const auto& stored : testing_support::sample_reports()) {
    for (const corpus::FacetValue& value : stored.annotation.values) ids.insert(value.id);
  }
  for (const EntityId& id : ids) {
    EXPECT_EQ(xapian_backend().name_forms(id), scan_backend().name_forms(id))
        << corpus::to_string(id);
  }
}

TEST(Backends, AgreeOnHitsAndCounts) {
  RandomRequests random(5);
  for (int round = 0; round < 250; ++round) {
    Request request = random.next();
    request.published_interval = searcher::Interval::Month;
    request.mentioned_interval =
        round % 2 == 0 ? searcher::Interval::Month : searcher::Interval::Year;
    const Page expected = searcher::search(scan_backend(), request);
    const Page page = searcher::search(xapian_backend(), request);
    ASSERT_EQ(page.read_as, expected.read_as);
    ASSERT_EQ(page.expanded, expected.expanded);
    ASSERT_EQ(ids_of(page), ids_of(expected)) << request.q;
    ASSERT_EQ(page.total, expected.total) << request.q;
    ASSERT_EQ(page.stories, expected.stories) << request.q;
    ASSERT_EQ(copies_of(page), copies_of(expected)) << request.q;
    for (std::size_t i = 0; i < expected.facets.size(); ++i)
      testing_support::expect_same(page.facets[i], expected.facets[i]);
    testing_support::expect_same(*page.published, *expected.published);
    testing_support::expect_same(*page.mentioned, *expected.mentioned);
    ASSERT_FALSE(HasFailure()) << request.q;
  }
}

}  // namespace
