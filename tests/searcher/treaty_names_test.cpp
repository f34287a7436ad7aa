#include "searcher/treaty_names.h"

#include <gtest/gtest.h>

namespace {

using Names = std::vector<std::string>;

corpus::Lexicon lexicon() {
  const std::vector<corpus::LexiconTable> tables = {
      {"own.tsv",
       "op\tid\tlabel\taliases\tflags\n"
       "add\ttreaty/harbour-accord\tHarbour Accord\tOldport Agreement\t-\n"
       "alias\ttreaty/harbour-accord\t-\tHACC\tcase\n"
       "alias\ttreaty/harbour-accord\t-\tHAND\tcontext\n"
       "add\tplace/oldport\tOldport\tOld Port\t-\n"}};
  return corpus::load_lexicon(tables).lexicon;
}

const Names kPlain = {"Harbour Accord", "Oldport Agreement", "HACC"};

Names names_for(std::string_view name) {
  const corpus::Lexicon known = lexicon();
  return searcher::treaty_names(known)(name);
}

TEST(TreatyNames, ATreatyIsKnownByAnyOfItsNames) {
  EXPECT_EQ(names_for("harbour accord"), kPlain);
  EXPECT_EQ(names_for("Oldport Agreement"), kPlain);
}

TEST(TreatyNames, AnAmbiguousNameNeedsItsCapitals) {
  EXPECT_EQ(names_for("HACC"), kPlain);
  EXPECT_EQ(names_for("hacc"), Names{});
  EXPECT_EQ(names_for("HAND"), kPlain);
  EXPECT_EQ(names_for("hand"), Names{});
}

TEST(TreatyNames, APlaceIsNoTreaty) { EXPECT_EQ(names_for("Oldport"), Names{}); }

}  // namespace
