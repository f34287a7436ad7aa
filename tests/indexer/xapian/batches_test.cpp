#include "indexer/xapian/batches.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "indexer/writer.h"
#include "indexer/xapian/index_folder.h"
#include "searcher/open_backend.h"
#include "searcher/search.h"
#include "tests/searcher/random_corpus.h"
#include "tests/searcher/same_counts.h"
#include "tests/support/sample.h"
#include "tests/support/temporary_folder.h"

// Reports written in batches are found as if they had been written one by one, through any number
// of runs, with some of them stopped.
namespace {

namespace fs = std::filesystem;
using indexer::Writer;
using searcher::Page;
using testing_support::RandomCorpus;

using Reports = std::vector<indexer::StoredReport>;

std::uint64_t hash_of(const indexer::StoredReport& stored) {
  return indexer::content_hash(stored.report, testing_support::lexicon(), {});
}

indexer::Entry entry_of(const indexer::StoredReport& stored) {
  return indexer::make_entry(stored.report, stored.annotation, testing_support::lexicon(),
                             hash_of(stored));
}

indexer::Origin origin_of(const indexer::StoredReport& stored) {
  return {"/reports", stored.report.id};
}

// At least so many.
Reports many_reports(std::size_t count) {
  Reports many;
  for (unsigned seed = 0; many.size() < count; ++seed) {
    const RandomCorpus corpus(seed);
    for (indexer::StoredReport stored : corpus.reports()) {
      stored.report.id += " of " + std::to_string(seed);
      many.push_back(std::move(stored));
    }
  }
  return many;
}

indexer::Kept kept_of(const Reports& reports) {
  indexer::Kept kept;
  for (const auto& stored : reports) kept.reports.insert(indexer::id_hash(stored.report.id));
  return kept;
}

class Batches : public testing::Test {
 protected:
  std::string one_by_one() const { return (folder.path() / "one.index").string(); }
  std::string bulk() const { return (folder.path() / "bulk.index").string(); }
  std::size_t pick(std::size_t choices) {
    return std::uniform_int_distribution<std::size_t>(0, choices - 1)(random);
  }

  void put_one_by_one(const Reports& reports) const {
    const auto writer = indexer::open_writer(one_by_one());
    for (const auto& stored : reports) writer->put(entry_of(stored), origin_of(stored));
    writer->prune("/reports", kept_of(reports));
    writer->commit();
  }

  // Of any size; the last ones may be left unsealed.
  void put_in_batches(Writer& writer, const Reports& reports, std::size_t sealed) {
    for (std::size_t i = 0; i < reports.size();) {
      const auto batch = writer.begin_batch();
      const std::size_t end = std::min(reports.size(), i + 1 + pick(20));
      for (; i < end; ++i) {
        if (!writer.resume(reports[i].report.id, hash_of(reports[i])))
          batch->put(entry_of(reports[i]), origin_of(reports[i]));
      }
      if (i <= sealed) batch->seal();
    }
  }

  void put_in_bulk(const Reports& reports) {
    for (std::size_t stops = pick(3); stops > 0; --stops) {
      const auto stopped = indexer::open_writer(bulk());
      put_in_batches(*stopped, reports, pick(reports.size()));
    }
    const auto writer = indexer::open_writer(bulk());
    put_in_batches(*writer, reports, reports.size());
    writer->prune("/reports", kept_of(reports));
    writer->finish();
  }

  testing_support::TemporaryFolder folder;
  std::mt19937 random{7};
};

std::multiset<std::string> ids_of(const Page& page) {
  std::multiset<std::string> ids;
  for (const searcher::Hit& hit : page.hits) ids.insert(hit.id);
  return ids;
}

void expect_same_answers(const std::string& index, const std::string& other, RandomCorpus& random) {
  const auto backend = searcher::open_backend(index);
  const auto expected = searcher::open_backend(other);
  for (int round = 0; round < 40 && !testing::Test::HasFailure(); ++round) {
    const searcher::Request request = random.request();
    SCOPED_TRACE(request.q);
    const Page page = searcher::search(*backend, request);
    const Page right = searcher::search(*expected, request);
    EXPECT_EQ(page.total, right.total);
    EXPECT_EQ(page.stories, right.stories);
    EXPECT_EQ(page.expanded, right.expanded);
    EXPECT_EQ(page.notes, right.notes);
    EXPECT_EQ(ids_of(page), ids_of(right));
    for (std::size_t i = 0; i < right.facets.size(); ++i)
      testing_support::expect_same(page.facets[i], right.facets[i]);
    testing_support::expect_same(*page.published, *right.published);
    testing_support::expect_same(*page.mentioned, *right.mentioned);
  }
}

TEST_F(Batches, GiveTheAnswersOfReportsThatWereWrittenOneByOne) {
  for (unsigned seed = 0; seed < 12 && !HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    RandomCorpus corpus(seed);
    const Reports& first = corpus.reports();
    put_one_by_one(first);
    put_in_bulk(first);
    expect_same_answers(bulk(), one_by_one(), corpus);

    // Others under the same ids: some new, some changed, some the same; then some of them gone.
    RandomCorpus changed(seed + 1000);
    Reports second = changed.reports();
    for (std::size_t i = 0; i < std::min(first.size(), second.size()); i += 3) second[i] = first[i];
    second.resize(second.size() - pick(second.size()));
    put_one_by_one(second);
    put_in_bulk(second);
    expect_same_answers(bulk(), one_by_one(), changed);
    fs::remove_all(bulk());
    fs::remove_all(one_by_one());
  }
}

TEST_F(Batches, FewReportsArePutIntoTheIndexThatIsThere) {
  const Reports many = many_reports(300);
  RandomCorpus corpus(1);
  put_one_by_one(many);
  put_in_bulk(many);
  const auto generation = indexer::generation_of(bulk());
  Reports few = {many[5], many[6], many[7]};
  few[0].report.body += " Another port.";
  few[1].report.id = "quite new";
  const auto one = indexer::open_writer(one_by_one());
  const auto other = indexer::open_writer(bulk());
  for (const auto& stored : few) one->put(entry_of(stored), origin_of(stored));
  put_in_batches(*other, few, few.size());
  one->commit();
  other->finish();
  EXPECT_EQ(indexer::generation_of(bulk()), generation);
  EXPECT_EQ(other->report_count(), many.size() + 1);
  expect_same_answers(bulk(), one_by_one(), corpus);
}

TEST_F(Batches, HoldTheReportsInTheOrderInWhichTheyWereBegun) {
  const Reports reports = RandomCorpus(3).reports();
  const auto writer = indexer::open_writer(bulk());
  std::vector<std::unique_ptr<indexer::Batch>> batches;
  for (const auto& stored : reports) {
    batches.push_back(writer->begin_batch());
    batches.back()->put(entry_of(stored), origin_of(stored));
  }
  while (!batches.empty()) {
    batches.back()->seal();
    batches.pop_back();
  }
  writer->finish();
  const Xapian::Database database(indexer::database_folder(bulk()).string());
  for (std::size_t i = 0; i < reports.size(); ++i) {
    EXPECT_EQ(*database.postlist_begin(indexer::id_term(reports[i].report.id)), i + 1);
  }
}

TEST_F(Batches, OfAStoppedRunAreTakenUpAgainOnlyWhereTheReportIsTheSame) {
  Reports reports = RandomCorpus(4).reports();
  {
    const auto stopped = indexer::open_writer(bulk());
    put_in_batches(*stopped, reports, reports.size());
  }
  reports[0].report.body += " More.";
  const auto writer = indexer::open_writer(bulk());
  EXPECT_FALSE(writer->resume(reports[0].report.id, hash_of(reports[0])));
  EXPECT_FALSE(writer->resume("never read", 1));
  EXPECT_TRUE(writer->resume(reports[1].report.id, hash_of(reports[1])));
  writer->finish();
  EXPECT_EQ(writer->report_count(), 1U);
  EXPECT_FALSE(fs::exists(fs::path(bulk()) / indexer::kBatchesFolder));
}

TEST_F(Batches, AReaderGoesOnWhileTheNextGenerationTakesThePlaceOfItsOwn) {
  const Reports reports = RandomCorpus(5).reports();
  put_in_bulk({reports[0], reports[1]});
  const auto backend = searcher::open_backend(bulk());
  EXPECT_EQ(searcher::search(*backend, {}).total, 2U);
  put_in_bulk(reports);
  EXPECT_EQ(searcher::search(*backend, {}).total, reports.size());
}

TEST_F(Batches, NothingIsRemovedWhereTheStubIsDamaged) {
  put_in_bulk(RandomCorpus(5).reports());
  fs::resize_file(fs::path(bulk()) / indexer::kStubFile, 8);
  EXPECT_THROW(indexer::open_writer(bulk()), indexer::WriteFailed);
  EXPECT_TRUE(fs::exists(indexer::generation_folder(bulk(), 1)));
}

TEST_F(Batches, MetadataOfWhatIsRememberedSurviveAMerge) {
  const Reports reports = RandomCorpus(6).reports();
  {
    const auto writer = indexer::open_writer(bulk());
    put_in_batches(*writer, {reports[0], reports[1]}, 2);
    writer->remember("file/a", "1");
    writer->remember("file/b", "2");
    writer->finish();
  }
  const auto writer = indexer::open_writer(bulk());
  put_in_batches(*writer, reports, reports.size());
  writer->remember("file/b", "");
  writer->remember("file/c", "3");
  writer->finish();
  std::string told;
  writer->each_remembered("file/", [&](std::string_view key, std::string_view value) {
    told.append(key).append("=").append(value).append(" ");
  });
  EXPECT_EQ(told, "file/a=1 file/c=3 ");
}

TEST_F(Batches, ManyOfThemAreJoinedAsTheyCome) {
  const Reports reports = many_reports(150);
  const auto writer = indexer::open_writer(bulk());
  std::size_t most = 0;
  for (const auto& stored : reports) {
    const auto batch = writer->begin_batch();
    batch->put(entry_of(stored), origin_of(stored));
    batch->seal();
    const auto folders = fs::directory_iterator(fs::path(bulk()) / indexer::kBatchesFolder);
    most = std::max(most, static_cast<std::size_t>(std::distance(begin(folders), end(folders))));
  }
  EXPECT_LT(most, 40U);
  writer->finish();
  put_one_by_one(reports);
  RandomCorpus corpus(1);
  expect_same_answers(bulk(), one_by_one(), corpus);
}

}  // namespace
