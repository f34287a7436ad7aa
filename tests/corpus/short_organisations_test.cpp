#include "corpus/short_organisations.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace corpus {
namespace {

// Ids of the organisations in a text that has each name once, with a bar between.
std::string linked(const std::string& text, const std::vector<std::string>& names,
                   const Lexicon& lexicon = Lexicon()) {
  const std::vector<Word> words = split_words(text);
  const NamedText named(text, words, "en", std::nullopt);
  std::vector<EntityMention> mentions;
  std::size_t from = 0;
  for (const std::string& name : names) {
    const std::size_t at = text.find(name, from);
    from = at + name.size();
    mentions.push_back({id_from_name(Facet::Organisation, name), name, at, from, {}});
  }
  std::string ids;
  for (const EntityMention& mention : link_short_organisations(named, lexicon, std::move(mentions)))
    ids += (ids.empty() ? "" : "|") + mention.id.slug;
  return ids;
}

TEST(ShortOrganisations, AreTheOneNamedBefore) {
  EXPECT_EQ(
      linked("The Quiet River Council met. The Council voted.", {"Quiet River Council", "Council"}),
      "quiet-river-council|quiet-river-council");
}

TEST(ShortOrganisations, AreTheLastOneNamedBefore) {
  EXPECT_EQ(
      linked("Quiet Council; Loud Council; Council", {"Quiet Council", "Loud Council", "Council"}),
      "quiet-council|loud-council|loud-council");
}

TEST(ShortOrganisations, ACommonNounAloneIsNoName) {
  EXPECT_EQ(linked("The Ministry spoke. Vantage did not.", {"Ministry", "Vantage"}), "vantage");
}

TEST(ShortOrganisations, WhatTheLexiconKnowsStays) {
  const std::vector<LexiconTable> tables = {
      {"t.tsv", "id\tlabel\norganisation/council\tCouncil\n"}};
  EXPECT_EQ(
      linked("Quiet Council; Council", {"Quiet Council", "Council"}, load_lexicon(tables).lexicon),
      "quiet-council|council");
}

}  // namespace
}  // namespace corpus
