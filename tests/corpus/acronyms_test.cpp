#include "corpus/acronyms.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "corpus/lexicon.h"

namespace corpus {
namespace {

// A text in which an organisation is found at a name; what is called how after the joining, as
// "GAM=organisation/free-aceh-movement", with a bar between.
std::string joined(const std::string& text, const std::vector<std::string>& organisations,
                   const Lexicon& lexicon = Lexicon()) {
  const std::vector<Word> words = split_words(text);
  const NamedText named(text, words, "en", std::nullopt);
  std::vector<EntityMention> mentions;
  for (const std::string& name : organisations) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
      mentions.push_back({id_from_name(Facet::Organisation, name), name, at, at + name.size(), {}});
    }
  }
  std::string result;
  for (const EntityMention& mention : join_acronyms(named, lexicon, std::move(mentions))) {
    if (!result.empty()) result += '|';
    result += text.substr(mention.start, mention.end - mention.start) + '=' + mention.id.slug;
  }
  return result;
}

TEST(Acronyms, AreTheOrganisationBeforeTheBrackets) {
  EXPECT_EQ(joined("The Quiet River Front (QRF) fired. The QRF left.", {"Quiet River Front"}),
            "Quiet River Front=quiet-river-front|QRF=quiet-river-front|QRF=quiet-river-front");
}

TEST(Acronyms, JoinWhatWasFoundUnderTheAcronymAlone) {
  EXPECT_EQ(joined("Quiet River Front (QRF); QRF again", {"Quiet River Front", "QRF"}),
            "Quiet River Front=quiet-river-front|QRF=quiet-river-front|QRF=quiet-river-front");
}

TEST(Acronyms, AreCapitals) {
  EXPECT_EQ(joined("Quiet River Front (sic) said. Quiet River Front (Oslo)", {"Quiet River Front"}),
            "Quiet River Front=quiet-river-front|Quiet River Front=quiet-river-front");
}

TEST(Acronyms, WhatTheLexiconKnowsStaysItself) {
  const std::vector<LexiconTable> tables = {
      {"t.tsv", "id\tlabel\norganisation/us\tUS\norganisation/tall-bank\tTall Bank\n"}};
  const Lexicon lexicon = load_lexicon(tables).lexicon;
  EXPECT_EQ(joined("Tall Bank (US) grew", {"Tall Bank", "US"}, lexicon),
            "Tall Bank=tall-bank|US=us");
}

TEST(Acronyms, WithoutBracketsNothingIsJoined) {
  EXPECT_EQ(joined("Quiet River Front and QRF", {"Quiet River Front", "QRF"}),
            "Quiet River Front=quiet-river-front|QRF=qrf");
}

}  // namespace
}  // namespace corpus
