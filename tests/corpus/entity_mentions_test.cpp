#include "corpus/entity_mentions.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "tests/corpus/marked_entities.h"

namespace corpus {
namespace {

using tests::mentions_in;

// "kind text" of each, with a bar between.
std::string kinds_in(std::string_view text) {
  std::string kinds;
  for (const EntityMention& mention : mentions_in(text)) {
    if (!kinds.empty()) kinds += '|';
    kinds += std::string(name_of(mention.id.facet)) + " ";
    kinds += text.substr(mention.start, mention.end - mention.start);
  }
  return kinds;
}

TEST(EntityMentions, AResolutionCoversTheOrganInIt) {
  EXPECT_EQ(kinds_in("It breaches UN Security Council Resolution 2231."),
            "resolution UN Security Council Resolution 2231");
  EXPECT_EQ(kinds_in("The Security Council adopted Resolution 2231."),
            "organisation Security Council|resolution Resolution 2231");
}

TEST(EntityMentions, APersonCoversTheTownInTheName) {
  EXPECT_EQ(kinds_in("Olena Dnipro, 61, left Kyiv."), "person Olena Dnipro|place Kyiv");
}

TEST(EntityMentions, KindsStandSideBySide) {
  EXPECT_EQ(kinds_in("Ukrainian Foreign Minister Ada Quill said Iran sent Shahed-136 drones."),
            "country Ukrainian|person Ada Quill|place Iran|weapon Shahed-136");
}

TEST(EntityMentions, ABodyBeforeAnOfficeIsNamedToo) {
  EXPECT_EQ(kinds_in("UN ambassador Ada Quill left."), "organisation UN|person Ada Quill");
}

constexpr std::string_view kReport =
    "US special envoy Ada Quill told the U.N. that Iranian Shahed-136s, fired at Kyiv, breach "
    "UNSCR 2231.\n\n"
    "Mr Quill's colleague, Boris Tarn (France), cited S/RES/1701; Президент Володимир Зеленський — "
    "«Герань-2».";

TEST(EntityMentions, AreInOrderWithoutOverlapAndSliceBack) {
  const std::vector<EntityMention> mentions = mentions_in(kReport);
  ASSERT_GE(mentions.size(), 9U);
  std::size_t end = 0;
  for (const EntityMention& mention : mentions) {
    EXPECT_LE(end, mention.start);
    EXPECT_LT(mention.start, mention.end);
    EXPECT_LE(mention.end, kReport.size());
    EXPECT_FALSE(mention.label.empty());
    EXPECT_TRUE(parse_entity_id(to_string(mention.id)));
    end = mention.end;
  }
}

TEST(EntityMentions, TheSameTextGivesTheSameMentions) {
  EXPECT_EQ(mentions_in(kReport), mentions_in(kReport));
}

TEST(EntityMentions, AnotherParagraphMovesNoSpanOfTheFirst) {
  const std::vector<EntityMention> alone = mentions_in(kReport);
  const std::string longer =
      std::string(kReport) + "\n\nIn Paris, Gen. Otto Penn flew an F-16 for NATO.";
  std::vector<EntityMention> together = mentions_in(longer);
  std::erase_if(together,
                [](const EntityMention& mention) { return mention.start >= kReport.size(); });
  ASSERT_EQ(alone.size(), together.size());
  for (std::size_t i = 0; i < alone.size(); ++i) {
    EXPECT_EQ(alone[i].id, together[i].id);
    EXPECT_EQ(alone[i].start, together[i].start);
    EXPECT_EQ(alone[i].end, together[i].end);
  }
}

TEST(EntityMentions, DecomposedLettersGiveTheSameEntities) {
  EXPECT_EQ(mentions_in("Recep Tayyip Erdog\u0306an left.")[0].id,
            mentions_in("Recep Tayyip Erdoğan left.")[0].id);
  EXPECT_EQ(mentions_in("Місто Ки\u0456\u0308в.")[0].id, mentions_in("Місто Київ.")[0].id);
}

TEST(EntityMentions, RandomBytesNeverThrow) {
  std::mt19937 random(11);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int round = 0; round < 200; ++round) {
    std::string bytes = "President ";
    for (int i = 0; i < round; ++i) bytes += static_cast<char>(byte(random));
    bytes += " Resolution 2231 (";
    for (const EntityMention& mention : mentions_in(bytes)) EXPECT_LE(mention.end, bytes.size());
  }
}

// Time and depth grow with the text, and no faster: each of these once ran for minutes, or crashed.
TEST(EntityMentions, ALongTextOfOneThingIsReadToItsEnd) {
  for (const std::string_view piece :
       {"General Ada Quill, General Bea Tarn, ", "Mr ", "minister and ", "T72", "J.K.", "Javelin, ",
        "A/", "S/RES/2231/", "Zelensky-", "Atlanta Hawks, ", "1/1/", "King "}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    const std::vector<EntityMention> mentions = mentions_in(text);
    for (const EntityMention& mention : mentions) ASSERT_LE(mention.end, text.size()) << piece;
  }
}

TEST(EntityMentions, PiecesOfARealTextNeverThrow) {
  for (std::size_t cut = 0; cut < kReport.size(); ++cut) {
    for (const EntityMention& mention : mentions_in(kReport.substr(cut))) {
      EXPECT_LE(mention.end, kReport.size() - cut);
    }
    EXPECT_NO_THROW(mentions_in(kReport.substr(0, cut)));
  }
}

TEST(NamedText, KnowsHeadlinesInCapitals) {
  const auto is_title_case = [](std::string_view text) {
    const std::vector<Word> words = split_words(text);
    return NamedText(text, words, "en", std::nullopt).is_title_case();
  };
  EXPECT_TRUE(is_title_case("Ukraine Says It Shot Down Twelve Drones"));
  EXPECT_TRUE(is_title_case("UKRAINE SHOT DOWN DRONES"));
  EXPECT_FALSE(is_title_case("Ukraine says it shot down twelve drones"));
  EXPECT_FALSE(is_title_case(""));
}

}  // namespace
}  // namespace corpus
