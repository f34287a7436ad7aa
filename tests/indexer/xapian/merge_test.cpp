#include "indexer/xapian/merge.h"

#include <gtest/gtest.h>
#include <xapian.h>

namespace indexer {
namespace {

std::set<std::string> keys_of(const std::string& ids) {
  Xapian::WritableDatabase batch("", Xapian::DB_BACKEND_INMEMORY);
  batch.set_metadata(kBatchLexiconKey, ids);
  return lexicon_value_keys(batch);
}

TEST(Merge, ValuesOfTheLexiconAreListedLineByLine) {
  EXPECT_EQ(keys_of("weapon/grad\nplace/kyiv\n"),
            (std::set<std::string>{"value/place/kyiv", "value/weapon/grad"}));
  EXPECT_TRUE(keys_of("").empty());
}

TEST(Merge, AListThatIsCutOffEndsThere) {
  EXPECT_EQ(keys_of("weapon/grad\nplace/kyiv"),
            (std::set<std::string>{"value/place/kyiv", "value/weapon/grad"}));
}

}  // namespace
}  // namespace indexer
