#include "indexer/value_record.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using corpus::Facet;
using indexer::parse_value_record;
using indexer::to_record;
using indexer::ValueRecord;

ValueRecord shahed() {
  return {{Facet::Weapon, "shahed-136"},
          "Shahed-136",
          corpus::EntityId{Facet::Weapon, "shahed"},
          {"Geran-2", "Герань-2", "شاهد-136"},
          false};
}

TEST(ValueRecord, IsReadAsItWasWritten) {
  EXPECT_EQ(parse_value_record(to_record(shahed())), shahed());
}

TEST(ValueRecord, ParentAndNamesMayBeMissing) {
  const ValueRecord value{{Facet::Person, "anna-bondar"}, "Anna Bondar", std::nullopt, {}, false};
  EXPECT_EQ(parse_value_record(to_record(value)), value);
}

TEST(ValueRecord, WhetherItCameFromTheLexiconIsNotKept) {
  ValueRecord known = shahed();
  known.in_lexicon = true;
  EXPECT_EQ(to_record(known), to_record(shahed()));
}

TEST(ValueRecord, EveryTruncationGivesNothing) {
  const std::string record = to_record(shahed());
  for (std::size_t length = 0; length < record.size(); ++length) {
    EXPECT_EQ(parse_value_record(record.substr(0, length)), std::nullopt) << length;
  }
}

TEST(ValueRecord, FlippedBitsNeverThrow) {
  const std::string record = to_record(shahed());
  for (std::size_t bit = 0; bit < record.size() * 8; ++bit) {
    std::string damaged = record;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
    parse_value_record(damaged);
  }
}

TEST(ValueRecord, MembersThatAreNotWhatTheyShouldBeGiveNothing) {
  for (const char* record : {
           R"({})",
           R"([])",
           R"("weapon/grad")",
           R"({"id":"weapon/grad"})",
           R"({"id":"grad","label":"Grad"})",
           R"({"id":7,"label":"Grad"})",
           R"({"id":"weapon/grad","label":7})",
           R"({"id":"weapon/grad","label":"Grad","parent":"family"})",
           R"({"id":"weapon/grad","label":"Grad","parent":7})",
           R"({"id":"weapon/grad","label":"Grad","names":"BM-21"})",
           R"({"id":"weapon/grad","label":"Grad","names":[21]})",
       }) {
    EXPECT_EQ(parse_value_record(record), std::nullopt) << record;
  }
}

TEST(ValueRecord, FamiliesAndAmbiguousNamesAreKept) {
  indexer::ValueRecord value{{corpus::Facet::Weapon, "launcher"}, "launcher", std::nullopt, {"LN"}};
  value.is_family = true;
  value.ambiguous = {"LN"};
  EXPECT_EQ(indexer::parse_value_record(indexer::to_record(value)), value);
}

}  // namespace
