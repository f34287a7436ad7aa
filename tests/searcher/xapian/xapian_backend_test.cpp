#include "searcher/xapian/xapian_backend.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "indexer/layout.h"
#include "searcher/open_backend.h"
#include "searcher/search.h"
#include "tests/searcher/xapian/small_index.h"

namespace {

namespace fs = std::filesystem;
using corpus::Facet;
using searcher::Backend;
using searcher::Page;
using searcher::Request;
using searcher::Unavailable;
using testing_support::SmallIndex;
using testing_support::SmallReport;
using testing_support::TemporaryFolder;
using namespace std::chrono_literals;

const corpus::EntityId kGrad{Facet::Weapon, "grad"};
const corpus::EntityId kKyiv{Facet::Place, "kyiv"};
constexpr corpus::Day kDay = 2022y / 10 / 20;

std::string refusal(const std::string& index) {
  try {
    searcher::open_backend(index);
  } catch (const Unavailable& unavailable) {
    return unavailable.what();
  }
  return "no refusal";
}

Request everything_about(const std::string& q) {
  Request request;
  request.q = q;
  request.limit = searcher::kMaxLimit;
  for (const Facet facet : corpus::kFacets) request.facets.push_back({facet, 10});
  request.published_interval = searcher::Interval::Month;
  request.mentioned_interval = searcher::Interval::Month;
  return request;
}

TEST(XapianBackend, AMissingIndexIsToldHowToBeMade) {
  const TemporaryFolder folder;
  const std::string index = (folder.path() / "sitrep.index").string();
  EXPECT_NE(refusal(index).find("sitrep index --index " + index), std::string::npos)
      << refusal(index);
}

TEST(XapianBackend, AFolderThatIsNoIndexIsRefused) {
  const TemporaryFolder folder;
  EXPECT_NE(refusal(folder.path().string()).find("is no Sitrep index"), std::string::npos);
}

TEST(XapianBackend, AFolderThatCannotBeLookedIntoIsNotCalledMissing) {
  const std::string index = "/tmp/" + std::string(5000, 'x');
  EXPECT_NE(refusal(index).find("cannot be read"), std::string::npos);
}

TEST(XapianBackend, AnAddressIsToldThatAnIndexIsAFolder) {
  EXPECT_NE(refusal("opensearch:https://localhost:9200/reports").find("An index is a folder"),
            std::string::npos);
}

TEST(XapianBackend, AnIndexOfAnotherFormatIsRefused) {
  const SmallIndex index;
  index.put({{"1", "Grain.", kDay, {}, {}}});
  Xapian::WritableDatabase(index.folder(), Xapian::DB_OPEN)
      .set_metadata(std::string(indexer::kFormatKey), "0");
  EXPECT_NE(refusal(index.folder()).find("index again"), std::string::npos);
}

TEST(XapianBackend, ABackendOpenedBeforeACommitSeesIt) {
  const SmallIndex index;
  index.put({{"1", "Grain ships left.", kDay, {}, {}}});
  const auto backend = searcher::open_backend(index.folder());
  EXPECT_EQ(backend->search({}).total, 1U);
  EXPECT_TRUE(backend->values_named(Facet::Weapon, "grad").empty());
  index.put({{"2", "A Grad fell.", kDay, {kGrad}, {}}});
  EXPECT_EQ(backend->search({}).total, 2U);
  EXPECT_EQ(backend->report_count(), 2U);
  EXPECT_TRUE(backend->find_report("2"));
  EXPECT_TRUE(backend->find_value(kGrad));
  EXPECT_EQ(backend->values_named(Facet::Weapon, "grad").size(), 1U);
}

TEST(XapianBackend, DamagedColumnsAreMadeAnewAndCountTheSame) {
  const SmallIndex index;
  index.put({{"1", "Grain.", kDay, {kGrad}, {}}, {"2", "Grain.", kDay, {kGrad, kKyiv}, {}}});
  const fs::path columns = fs::path(index.folder()) / "facets.columns";
  const auto grads = [&] {
    const auto backend = searcher::open_backend(index.folder());
    const Page page = searcher::search(*backend, everything_about("grain"));
    return page.facets[corpus::index_of(Facet::Weapon)].values.at(0).count;
  };
  EXPECT_EQ(grads(), 2U);
  const auto size = fs::file_size(columns);
  for (const std::uintmax_t cut : {std::uintmax_t{0}, size / 2, size - 1}) {
    fs::resize_file(columns, cut);
    EXPECT_EQ(grads(), 2U);
    EXPECT_EQ(fs::file_size(columns), size);
  }
}

TEST(XapianBackend, AFolderThatCannotBeWrittenIsSearchedAllTheSame) {
  const SmallIndex index;
  index.put({{"1", "Grain.", kDay, {kGrad}, {}}});
  // Nobody can write into these names, whoever they are.
  fs::create_directory(fs::path(index.folder()) / "facets.columns");
  fs::create_directory(fs::path(index.folder()) / "columns.lock");
  const auto backend = searcher::open_backend(index.folder());
  EXPECT_EQ(searcher::search(*backend, everything_about("grain")).total, 1U);
}

TEST(XapianBackend, ADamagedReportIsUnavailableAndNotMissing) {
  const SmallIndex index;
  index.put({{"1", "Grain ships left.", kDay, {}, {}}});
  {
    Xapian::WritableDatabase database(index.folder(), Xapian::DB_OPEN);
    Xapian::Document document = database.get_document(1);
    document.set_data(document.get_data().substr(1));
    database.replace_document(1, document);
  }
  const auto backend = searcher::open_backend(index.folder());
  EXPECT_THROW(backend->search({}), Unavailable);
  EXPECT_THROW(backend->find_report("1"), Unavailable);
}

TEST(XapianBackend, AnIndexThatIsRemovedIsUnavailable) {
  const SmallIndex index;
  index.put({{"1", "Grain ships left.", kDay, {}, {}}});
  const auto backend = searcher::open_backend(index.folder());
  fs::remove_all(index.folder());
  EXPECT_THROW(backend->search({}), Unavailable);
  EXPECT_THROW(backend->report_count(), Unavailable);
  index.put({{"1", "Grain ships left.", kDay, {}, {}}, {"2", "Grain ships came.", kDay, {}, {}}});
  EXPECT_EQ(backend->search({}).total, 2U);
}

using Damage = void (*)(const fs::path& file, std::mt19937& random);

void cut(const fs::path& file, std::mt19937& random) {
  fs::resize_file(file, random() % fs::file_size(file));
}

void overwrite(const fs::path& file, std::mt19937& random) {
  const auto size = fs::file_size(file);
  std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
  stream.seekp(static_cast<std::streamoff>(random() % size));
  for (std::size_t left = 1 + random() % 300; left > 0; --left) {
    stream.put(static_cast<char>(random()));
  }
  stream.close();
  fs::resize_file(file, size);
}

// Asks all there is to ask; the answers may be wrong, but nothing else than Unavailable is thrown.
void ask_everything(const Backend& backend) {
  for (const char* q :
       {"", "grain", "\"grain ships\"", "gr* OR ships NEAR/3 left", "weapon:grad -title:odesa"}) {
    try {
      searcher::search(backend, everything_about(q));
      backend.find_report("3");
      backend.values_named(Facet::Weapon, "grad");
      backend.find_value(kGrad);
    } catch (const Unavailable&) {
    }
  }
}

class DamagedIndex : public testing::TestWithParam<Damage> {
 protected:
  void SetUp() override {
#ifdef __SANITIZE_ADDRESS__
    if (GetParam() == overwrite) GTEST_SKIP() << "Xapian looks a little beyond a damaged block";
#endif
    std::vector<SmallReport> reports;
    for (int i = 0; i < 60; ++i) {
      reports.push_back({std::to_string(i),
                         "Grain ships left Odesa for the port " + std::to_string(i) + " times.",
                         kDay + std::chrono::days{i},
                         {kGrad, kKyiv},
                         {{kDay, kDay + std::chrono::days{i % 5}}}});
    }
    index.put(reports);
  }

  // A fresh copy of the index.
  std::string copy() const {
    std::string folder = (copies.path() / "copy").string();
    fs::remove_all(folder);
    fs::copy(index.folder(), folder);
    return folder;
  }

  // Those with blocks of tables.
  static std::vector<fs::path> tables_of(const std::string& folder) {
    std::vector<fs::path> files;
    for (const auto& file : fs::directory_iterator(folder)) {
      if (file.path().extension() == ".glass" && file.file_size() > 0) files.push_back(file.path());
    }
    return files;
  }

  SmallIndex index;
  TemporaryFolder copies;
};

TEST_P(DamagedIndex, GivesUnavailableOrAnAnswerWhenItIsOpened) {
  std::mt19937 random(11);
  for (int round = 0; round < 25; ++round) {
    const std::string folder = copy();
    for (const fs::path& file : tables_of(folder)) {
      GetParam()(file, random);
      try {
        ask_everything(*searcher::open_backend(folder));
      } catch (const Unavailable&) {
      }
      fs::copy_file(fs::path(index.folder()) / file.filename(), file,
                    fs::copy_options::overwrite_existing);
    }
  }
}

TEST_P(DamagedIndex, GivesUnavailableOrAnAnswerWhenItIsSearched) {
  std::mt19937 random(12);
  for (int round = 0; round < 25; ++round) {
    const std::string folder = copy();
    for (const fs::path& file : tables_of(folder)) {
      const auto backend = searcher::open_backend(folder);
      GetParam()(file, random);
      ask_everything(*backend);
      fs::copy_file(fs::path(index.folder()) / file.filename(), file,
                    fs::copy_options::overwrite_existing);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(InEveryWay, DamagedIndex, testing::Values(cut, overwrite));

TEST(XapianBackend, AHeadOfTheIndexThatIsCutShortIsUnavailable) {
  const SmallIndex index;
  index.put({{"1", "Grain ships left.", kDay, {}, {}}});
  const fs::path head = fs::path(index.folder()) / "iamglass";
  for (std::uintmax_t size = fs::file_size(head); size-- > 0;) {
    fs::resize_file(head, size);
    EXPECT_NE(refusal(index.folder()), "no refusal") << size;
  }
}

TEST(XapianBackend, AnIndexCutToNothingIsToldToBeRemoved) {
  const SmallIndex index;
  index.put({{"1", "Grain ships left.", kDay, {}, {}}});
  for (const auto& file : fs::directory_iterator(index.folder())) fs::resize_file(file.path(), 0);
  EXPECT_NE(refusal(index.folder()).find("remove the folder"), std::string::npos);
}

// Each commit adds reports with both values, or removes none: any page must show them evenly.
void expect_consistent(const Page& page) {
  EXPECT_EQ(page.total % 10, 0U);
  EXPECT_EQ(page.hits.size(), std::min(page.total, searcher::kMaxLimit));
  std::set<std::string> ids;
  for (const searcher::Hit& hit : page.hits) ids.insert(hit.id);
  EXPECT_EQ(ids.size(), page.hits.size());
  for (const Facet facet : {Facet::Weapon, Facet::Place}) {
    const searcher::FacetCounts& counts = page.facets[corpus::index_of(facet)];
    EXPECT_EQ(counts.none, 0U);
    ASSERT_EQ(counts.values.size(), 1U);
    EXPECT_EQ(counts.values[0].count, page.total);
  }
  std::size_t dated = page.published->none;
  for (const searcher::Bucket& bucket : page.published->buckets) dated += bucket.count;
  EXPECT_EQ(dated, page.total);
}

std::vector<SmallReport> ten_reports(int commit) {
  std::vector<SmallReport> reports;
  for (int i = 0; i < 10; ++i) {
    reports.push_back({std::to_string(commit) + "-" + std::to_string(i),
                       "Grain ships left.",
                       kDay + std::chrono::days{40 * i},
                       {kGrad, kKyiv},
                       {}});
  }
  return reports;
}

TEST(XapianBackend, ManyThreadsSeeWholeCommitsWhileOthersAreMade) {
  constexpr int kCommits = 12;
  const SmallIndex index;
  index.put(ten_reports(0));
  // Two, as two processes have.
  const std::array backends = {searcher::open_backend(index.folder()),
                               searcher::open_backend(index.folder())};
  std::atomic<bool> done = false;
  std::vector<std::thread> readers;
  for (int i = 0; i < 4; ++i) {
    readers.emplace_back([&, i] {
      const auto& backend = backends[static_cast<std::size_t>(i) / 2];
      const std::string q = i % 2 == 0 ? "grain" : "weapon:grad";
      std::size_t total_before = 0;
      while (!done) {
        const Page page = searcher::search(*backend, everything_about(q));
        expect_consistent(page);
        EXPECT_GE(page.total, total_before);
        total_before = page.total;
        EXPECT_TRUE(backend->find_report("0-3"));
        EXPECT_EQ(backend->values_named(Facet::Place, "kyiv").size(), 1U);
      }
    });
  }
  for (int commit = 1; commit <= kCommits; ++commit) {
    index.put(ten_reports(commit));
    std::this_thread::sleep_for(20ms);
  }
  done = true;
  for (std::thread& reader : readers) reader.join();
  for (const auto& backend : backends) EXPECT_EQ(backend->report_count(), 10U * (kCommits + 1));
}

}  // namespace
