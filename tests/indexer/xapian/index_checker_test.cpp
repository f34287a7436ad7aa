#include "indexer/xapian/index_checker.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "indexer/layout.h"
#include "indexer/xapian/derived_files.h"
#include "indexer/xapian/index_folder.h"
#include "tests/support/sample.h"
#include "tests/support/temporary_folder.h"

// Each part of an index is damaged in turn, and the check names it.
namespace indexer {
namespace {

namespace fs = std::filesystem;

const corpus::EntityId kShahed{corpus::Facet::Weapon, "shahed-136"};

class IndexCheckerTest : public testing::Test {
 protected:
  void SetUp() override {
    testing_support::write_index(folder(), testing_support::sample_reports());
    make_derived_files(folder());
  }

  std::string folder() const { return (temporary_.path() / "sitrep.index").string(); }
  fs::path temporary_path() const { return temporary_.path(); }
  fs::path file(const std::string& name) const { return fs::path(folder()) / name; }

  std::vector<Finding> findings() const { return check_xapian_index(folder(), {}).findings; }

  // What the check says of the only thing that it finds, with the advice.
  std::string found() const {
    const std::vector<Finding> all = findings();
    if (all.size() != 1) return std::to_string(all.size()) + " findings";
    return all[0].message + ": " + all[0].advice;
  }

  // Changes the database and makes what is derived from it anew.
  void change(const std::function<void(Xapian::WritableDatabase&)>& action) const {
    {
      Xapian::WritableDatabase database(folder(), Xapian::DB_OPEN);
      action(database);
      database.commit();
    }
    make_derived_files(folder());
  }

  void change_first_report(const std::function<void(Xapian::Document&)>& action) const {
    change_first_with("", action);
  }

  void change_first_with(const std::string& term,
                         const std::function<void(Xapian::Document&)>& action) const {
    change([&](Xapian::WritableDatabase& database) {
      const Xapian::docid row = *database.postlist_begin(term);
      Xapian::Document document = database.get_document(row);
      action(document);
      database.replace_document(row, document);
    });
  }

  // Turns a byte around.
  void damage(const std::string& name, std::uintmax_t at) const {
    std::fstream stream(file(name), std::ios::in | std::ios::out | std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(at));
    const char byte = static_cast<char>(~stream.get());
    stream.seekp(static_cast<std::streamoff>(at));
    stream.put(byte);
  }

 private:
  testing_support::TemporaryFolder temporary_;
};

TEST_F(IndexCheckerTest, AWholeIndexHasNoFindings) {
  std::size_t told = 0;
  const CheckResult result =
      check_xapian_index(folder(), [&told](const CheckProgress&) { ++told; });
  EXPECT_EQ(result.findings, std::vector<Finding>());
  EXPECT_EQ(result.reports, testing_support::sample_reports().size());
  EXPECT_GT(result.values, 50U);
  EXPECT_GE(result.files, 3U);
  EXPECT_GT(told, 3U);
}

// But for the lock, which is tried.
TEST_F(IndexCheckerTest, NothingIsWritten) {
  const auto state = [this] {
    std::vector<std::string> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder())) {
      const std::string name = entry.path().filename().string();
      const auto written = entry.last_write_time().time_since_epoch().count();
      if (name != "flintlock") files.push_back(name + ' ' + std::to_string(written));
    }
    std::sort(files.begin(), files.end());
    return files;
  };
  fs::remove(file("stories.columns"));
  const std::vector<std::string> before = state();
  findings();
  EXPECT_EQ(state(), before);
}

TEST_F(IndexCheckerTest, ATableThatIsCutOffIsNamed) {
  fs::resize_file(file("docdata.glass"), fs::file_size(file("docdata.glass")) / 2);
  EXPECT_TRUE(found().starts_with("The table docdata is damaged")) << found();
  EXPECT_TRUE(found().ends_with("remove the folder and run sitrep index again")) << found();
}

TEST_F(IndexCheckerTest, ATableThatIsGoneIsDamage) {
  fs::remove(file("postlist.glass"));
  EXPECT_TRUE(found().ends_with("remove the folder and run sitrep index again")) << found();
}

TEST_F(IndexCheckerTest, AnIndexOfAnotherFormatIsNoneToReadFurther) {
  change([](Xapian::WritableDatabase& database) {
    database.set_metadata(std::string(kFormatKey), "3");
  });
  EXPECT_TRUE(found().starts_with("The index has the format 3")) << found();
}

TEST_F(IndexCheckerTest, ADamagedRecordIsNamedByItsDocument) {
  change_first_report([](Xapian::Document& document) {
    std::string record = document.get_data();
    record[record.size() / 2] = static_cast<char>(~record[record.size() / 2]);
    document.set_data(record);
  });
  EXPECT_TRUE(found().starts_with("The stored record of some reports is damaged (document 1)"))
      << found();
}

TEST_F(IndexCheckerTest, ARecordOfAnotherReportIsSeenByItsId) {
  change([](Xapian::WritableDatabase& database) {
    auto row = database.postlist_begin("");
    const std::string data = database.get_document(*++row).get_data();
    Xapian::Document first = database.get_document(1);
    first.set_data(data);
    database.replace_document(1, first);
  });
  const std::vector<Finding> all = findings();
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all[0].message,
            "Some reports are filed under another id than their record has (document 1)");
}

TEST_F(IndexCheckerTest, AReportThatIsThereTwiceIsSeen) {
  change(
      [](Xapian::WritableDatabase& database) { database.add_document(database.get_document(1)); });
  EXPECT_TRUE(found().starts_with("Some reports have the id of another one (document 1, "))
      << found();
}

TEST_F(IndexCheckerTest, AReportThatIsNotFiledUnderItsValueIsNamed) {
  const std::string term = facet_term(kShahed);
  change_first_with(term, [&](Xapian::Document& document) { document.remove_term(term); });
  EXPECT_TRUE(
      found().starts_with("Some reports are filed under other values than their record has"))
      << found();
}

TEST_F(IndexCheckerTest, AReportThatIsNotFiledUnderAFamilyOfItsValueIsNamed) {
  const std::string term = facet_term({corpus::Facet::Weapon, "loitering-munition"});
  change_first_with(term, [&](Xapian::Document& document) { document.remove_term(term); });
  EXPECT_TRUE(
      found().starts_with("Some reports are filed under other values than their record has"))
      << found();
}

TEST_F(IndexCheckerTest, AReportThatIsFiledUnderADayItDoesNotMentionIsNamed) {
  change_first_report([](Xapian::Document& document) {
    document.add_boolean_term(std::string(kMentionedPrefix) + "1999010119990101");
  });
  EXPECT_TRUE(found().starts_with("Some reports are filed under other days")) << found();
}

TEST_F(IndexCheckerTest, ADayThatIsNoneIsNamed) {
  change_first_report([](Xapian::Document& document) {
    document.add_boolean_term(std::string(kMentionedPrefix) + "1999130119990101");
  });
  EXPECT_EQ(findings().size(), 2U);
}

TEST_F(IndexCheckerTest, ValuesThatReportsMustHaveAreMissed) {
  change_first_report([](Xapian::Document& document) {
    document.remove_value(kContentHashSlot);
    document.remove_value(kSignatureSlot);
    document.add_value(kPublishedSlot, "19990101");
  });
  EXPECT_EQ(findings().size(), 3U);
}

TEST_F(IndexCheckerTest, AValueOfWhichNothingIsKnownIsNamed) {
  change([](Xapian::WritableDatabase& database) { database.set_metadata(value_key(kShahed), ""); });
  EXPECT_TRUE(found().starts_with("Nothing is known of some values (weapon/shahed-136)"))
      << found();
}

TEST_F(IndexCheckerTest, ADamagedRecordOfAValueIsNamed) {
  change([](Xapian::WritableDatabase& database) {
    database.set_metadata(value_key(kShahed), "{");
    database.set_metadata(called_key("geran 2"), "nothing\n");
  });
  const std::vector<Finding> all = findings();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].message, "What is known of some values is damaged (weapon/shahed-136)");
  EXPECT_EQ(all[1].message, "What some names stand for is damaged (geran 2)");
}

TEST_F(IndexCheckerTest, WhatIsRememberedOfAFileIsWhole) {
  change([](Xapian::WritableDatabase& database) {
    database.set_metadata(std::string(kLostKeyPrefix) + "ports/grain.txt", "damaged");
  });
  EXPECT_TRUE(found().starts_with("What is remembered of some files is damaged (ports/grain.txt)"))
      << found();
}

TEST_F(IndexCheckerTest, EachDerivedFileThatIsMissingIsNamed) {
  const Xapian::Database database(folder());
  for (const DerivedPart& part : derived_parts(database)) {
    fs::rename(file(part.name), file("aside"));
    const std::vector<Finding> all = findings();
    fs::rename(file("aside"), file(part.name));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0], (Finding{part.name + " is missing", "run sitrep index again"}));
  }
}

TEST_F(IndexCheckerTest, EachDerivedFileThatWasChangedIsNamed) {
  const Xapian::Database database(folder());
  for (const DerivedPart& part : derived_parts(database)) {
    const std::uintmax_t last = fs::file_size(file(part.name)) - 1;
    damage(part.name, last);
    EXPECT_EQ(found(), part.name + " has been changed since it was written: delete " + part.name +
                           ", which is made anew");
    damage(part.name, last);
    EXPECT_EQ(findings(), std::vector<Finding>());
  }
}

TEST_F(IndexCheckerTest, ADerivedFileOfAnotherCommitIsNamed) {
  const fs::path aside = temporary_path() / "stories.columns";
  fs::copy_file(file("stories.columns"), aside);
  change([](Xapian::WritableDatabase& database) { database.delete_document(1); });
  fs::copy_file(aside, file("stories.columns"), fs::copy_options::overwrite_existing);
  EXPECT_EQ(found(),
            "stories.columns was made from another commit: delete stories.columns, which is made "
            "anew");
}

// Whole, and of this commit, but it says something else.
TEST_F(IndexCheckerTest, ADerivedFileThatContradictsTheDatabaseIsNamed) {
  const Revision revision = revision_of(Xapian::Database(folder()));
  ColumnFileMaker maker("stories 1", revision);
  maker.add("numbers", std::vector<std::uint32_t>{0, 1, 1});
  write_whole(file("stories.columns"), maker.bytes());
  EXPECT_EQ(found(),
            "stories.columns does not agree with the database: delete stories.columns, which is "
            "made anew");
}

TEST_F(IndexCheckerTest, WhatDeadRunsLeftIsNamed) {
  std::ofstream(file("facets.columns.new")) << "half";
  std::ofstream(file("words-1-0.positions")) << "old";
  std::ofstream(file("notes.txt")) << "mine";
  const std::vector<Finding> all = findings();
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].message, "facets.columns.new was left by a run that was stopped");
  EXPECT_EQ(all[1].message, "notes.txt is no part of the index");
  EXPECT_EQ(all[2].message, "words-1-0.positions is of reports as they are no more");
}

TEST_F(IndexCheckerTest, GenerationsThatAreNotServedAreLeftovers) {
  fs::create_directory(file("generation-7"));
  fs::create_directory(file("batches"));
  const std::vector<Finding> all = findings();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].message, "batches was left by a run that was stopped");
  EXPECT_EQ(all[1].message, "generation-7 was left by a run that was stopped");
}

TEST_F(IndexCheckerTest, TheGenerationThatIsServedIsTheOneLookedAt) {
  fs::create_directory(file("generation-1"));
  for (const fs::directory_entry& entry : fs::directory_iterator(folder())) {
    if (entry.is_regular_file() && entry.path().filename() != kLockFile)
      fs::copy_file(entry.path(), file("generation-1") / entry.path().filename());
  }
  serve_generation(folder(), 1);
  const std::vector<Finding> all = findings();
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all[0].message, "columns.lock is of reports as they are no more");
  remove_other_generations(folder());
  EXPECT_EQ(findings(), std::vector<Finding>());
  damage("generation-1/stems.postings", 3000);
  EXPECT_EQ(found(),
            "stems.postings has been changed since it was written: delete stems.postings, which is "
            "made anew");
}

TEST_F(IndexCheckerTest, AnIndexThatIsBeingWrittenIsNotChecked) {
  const Xapian::WritableDatabase writer(folder(), Xapian::DB_OPEN);
  EXPECT_THROW(findings(), CheckFailed);
}

TEST_F(IndexCheckerTest, AFolderWithoutAnIndexIsNotChecked) {
  EXPECT_THROW(check_xapian_index(folder() + "/nowhere", {}), CheckFailed);
  EXPECT_THROW(check_index("opensearch:https://host:9200/reports"), CheckFailed);
}

}  // namespace
}  // namespace indexer
