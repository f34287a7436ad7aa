#include "web/current_ids.h"

#include <gtest/gtest.h>

namespace web {
namespace {

using corpus::EntityId;
using corpus::Facet;

const EntityId kOld{Facet::Person, "j-doe"};
const EntityId kNew{Facet::Person, "jane-doe"};

corpus::Lexicon lexicon() {
  const std::vector<corpus::LexiconTable> tables = {{"own.tsv",
                                                     "op\tid\tlabel\tparent\n"
                                                     "add\tperson/jane-doe\tJane Doe\t-\n"
                                                     "add\tperson/j-doe\tJ. Doe\t-\n"
                                                     "merge\tperson/j-doe\t-\tperson/jane-doe\n"}};
  return corpus::load_lexicon(tables).lexicon;
}

TEST(CurrentIds, AMergedIdLeadsToWhatItBecame) {
  EXPECT_EQ(merged_into(kOld, lexicon()), kNew);
  EXPECT_EQ(merged_into(kNew, lexicon()), std::nullopt);
  EXPECT_EQ(merged_into({Facet::Person, "nobody"}, lexicon()), std::nullopt);
}

TEST(CurrentIds, TickedAndExcludedValuesAreBroughtUpToDateEachOnce) {
  searcher::Request request;
  request.filter(Facet::Person).ticked = {kOld, kNew};
  request.filter(Facet::Person).excluded = {kOld};
  request = with_current_ids(request, lexicon());
  EXPECT_EQ(request.filter(Facet::Person).ticked, (std::vector<EntityId>{kNew}));
  EXPECT_EQ(request.filter(Facet::Person).excluded, (std::vector<EntityId>{kNew}));
}

}  // namespace
}  // namespace web
