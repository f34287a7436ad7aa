#include "indexer/comparable_name.h"

#include <gtest/gtest.h>

namespace {

using indexer::comparable_name;
using Names = std::vector<std::string>;

corpus::Lexicon lexicon() {
  const std::vector<corpus::LexiconTable> tables = {{"own.tsv",
                                                     "op\tid\tlabel\taliases\tflags\n"
                                                     "add\tplace/freeland\tFreeland\tFRL\t-\n"
                                                     "alias\tplace/freeland\t-\tFL\tcase\n"
                                                     "alias\tplace/freeland\t-\tFree\tcontext\n"
                                                     "alias\tplace/freeland\t-\tMarch\tcase\n"}};
  return corpus::load_lexicon(tables).lexicon;
}

TEST(ComparableName, CapitalsAccentsHyphensAndCaseEndingsMakeNoDifference) {
  EXPECT_EQ(comparable_name("Geran-2"), "geran 2");
  EXPECT_EQ(comparable_name("GÉRAN 2"), comparable_name("Geran-2"));
  EXPECT_EQ(comparable_name("Києва"), comparable_name("Києвом"));
  EXPECT_EQ(comparable_name(Names{"geran", "2"}), "geran 2");
}

TEST(ComparableName, ANameWithoutWordsIsEmpty) {
  EXPECT_EQ(comparable_name(""), "");
  EXPECT_EQ(comparable_name(" — …"), "");
}

TEST(AmbiguousNames, AreThoseMarkedWithCaseOrContext) {
  EXPECT_EQ(indexer::ambiguous_names(lexicon(), {corpus::Facet::Place, "freeland"}),
            (Names{"FL", "Free", "March"}));
}

TEST(AmbiguousNames, TheProgramsOwnTablesMarkThem) {
  const corpus::Lexicon& built_in = corpus::built_in_lexicon();
  const auto is_ambiguous = [&](corpus::Facet facet, const char* slug, const std::string& name) {
    for (const std::string& one : indexer::ambiguous_names(built_in, {facet, slug})) {
      if (one == name) return true;
    }
    return false;
  };
  EXPECT_TRUE(is_ambiguous(corpus::Facet::Weapon, "bm-21-grad", "Grad"));
  EXPECT_FALSE(is_ambiguous(corpus::Facet::Weapon, "shahed-136", "Geran-2"));
  EXPECT_FALSE(is_ambiguous(corpus::Facet::Place, "kyiv", "Kiev"));
}

}  // namespace
