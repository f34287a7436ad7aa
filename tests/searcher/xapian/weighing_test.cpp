#include "searcher/xapian/weighing.h"

#include <gtest/gtest.h>

namespace searcher {
namespace {

using corpus::Facet;

TEST(Weighing, OnlyWordsWeigh) {
  EXPECT_TRUE(has_weight({Word{"grain"}}));
  EXPECT_TRUE(has_weight({Any{{{HasAny{Facet::Weapon}}, {Phrase{{"grain"}}}}}}));
  EXPECT_FALSE(has_weight({All{}}));
  EXPECT_FALSE(has_weight({None{{{Word{"grain"}}}}}));
  EXPECT_FALSE(has_weight({All{{{Forms{{"grain"}}},
                                {Mentions{{Facet::Weapon, "grad"}}},
                                {HasDate{DateField::Published}}}}}));
}

}  // namespace
}  // namespace searcher
