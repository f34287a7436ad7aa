#include "indexer/report_claims.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "tests/support/temporary_folder.h"

namespace indexer {
namespace {

// Two PATHs with files, and a ledger.
class ReportClaimsTest : public testing::Test {
 protected:
  ReportClaimsTest()
      : writer(open_writer((folder.path() / "test.index").string())), ledger(*writer) {}

  Origin file(const std::string& path, const std::string& name) const {
    folder.write(path + "/" + name, "Grain.");
    return {(folder.path() / path).string(), name};
  }
  Origin known(const Origin& origin) {
    FileRecord record;
    record.reports = {id};
    ledger.put(origin, record, {});
    return origin;
  }
  ReportClaims claims(const std::set<Origin>& read = {}) const {
    return {ledger, [=](const Origin& origin) { return read.contains(origin); }};
  }

  const IdHash id = id_hash("convoy-1");
  testing_support::TemporaryFolder folder;
  std::unique_ptr<Writer> writer;
  FileLedger ledger;
};

TEST_F(ReportClaimsTest, TheFirstFileOfARunHasTheId) {
  ReportClaims of_run = claims();
  const Origin first = file("a", "first.txt");
  EXPECT_EQ(of_run.claim(id, first), std::nullopt);
  EXPECT_EQ(of_run.claim(id, file("a", "second.txt")), first);
  EXPECT_EQ(of_run.claim(id_hash("convoy-2"), file("a", "second.txt")), std::nullopt);
}

TEST_F(ReportClaimsTest, AnIdTwiceInOneFileIsItsFirstReport) {
  ReportClaims of_run = claims();
  const Origin wire = file("a", "wire.jsonl");
  EXPECT_EQ(of_run.claim(id, wire), std::nullopt);
  EXPECT_EQ(of_run.claim(id, wire), wire);
}

TEST_F(ReportClaimsTest, AFileThatIsThereKeepsItsIdWhileItIsNotRead) {
  const Origin owner = known(file("a", "wire.jsonl"));
  EXPECT_EQ(claims().claim(id, file("b", "wire.jsonl")), owner);
  EXPECT_EQ(claims({owner}).claim(id, file("b", "wire.jsonl")), std::nullopt);
}

TEST_F(ReportClaimsTest, AFileThatIsGoneHasNoId) {
  const Origin owner = known(file("a", "wire.jsonl"));
  std::filesystem::remove(whole_path(owner));
  ReportClaims of_run = claims();
  EXPECT_EQ(of_run.claim(id, file("b", "wire.jsonl")), std::nullopt);
  EXPECT_TRUE(of_run.overtaken().empty());
}

TEST_F(ReportClaimsTest, TheSameFileUnderAnotherPathTakesItsIdOver) {
  const Origin in_folder = known(file("a", "wire.jsonl"));
  const Origin alone{whole_path(in_folder).string(), "wire.jsonl"};
  ReportClaims of_run = claims();
  EXPECT_EQ(of_run.claim(id, alone), std::nullopt);
  EXPECT_EQ(of_run.overtaken(), std::set<Origin>{in_folder});
}

}  // namespace
}  // namespace indexer
