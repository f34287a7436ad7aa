#include "corpus/tagger.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <thread>
#include <vector>

#include "corpus/lexicon.h"
#include "corpus/text.h"

namespace corpus {
namespace {

// A text with its words and known names, for as long as a test looks at it.
class Tagged {
 public:
  explicit Tagged(std::string text, const std::vector<EntityMention>& masked = {})
      : text_(std::move(text)), words_(split_words(text_)) {
    const NamedText named(text_, words_, "en", std::nullopt);
    names_ = Tagger::english().tag(named, built_in_lexicon().matches(text_, words_, std::nullopt),
                                   masked);
  }

  const std::vector<TaggedName>& names() const { return names_; }
  const std::vector<Word>& words() const { return words_; }

  // "PER Ada Quill | LOC Kyiv".
  std::string reading() const {
    static constexpr const char* kKinds[] = {"PER ", "ORG ", "LOC "};
    std::string reading;
    for (const TaggedName& name : names_) {
      const std::size_t start = words_[name.first_word].start;
      if (!reading.empty()) reading += " | ";
      reading += kKinds[static_cast<std::size_t>(name.kind)];
      reading += text_.substr(start, words_[name.last_word - 1].end - start);
    }
    return reading;
  }

 private:
  std::string text_;
  std::vector<Word> words_;
  std::vector<TaggedName> names_;
};

std::string reading(const std::string& text) { return Tagged(text).reading(); }

TEST(Tagger, FindsPersonsThatNoTableKnows) {
  EXPECT_EQ(reading("The report was written by Marta Quillfeather, a lawyer, officials said."),
            "PER Marta Quillfeather");
  EXPECT_EQ(reading("\"We heard two blasts,\" said Oresta Wynnyk, 41, a nurse."),
            "PER Oresta Wynnyk");
}

TEST(Tagger, FindsOrganisationsThatNoTableKnows) {
  EXPECT_EQ(reading("Shares of Brindlemoor Holdings Ltd fell 3 percent on Monday."),
            "ORG Brindlemoor Holdings Ltd");
  EXPECT_EQ(reading("He was hired by the Ministry of Canals in May."), "ORG Ministry of Canals");
}

TEST(Tagger, FindsPlacesThatNoTableKnows) {
  EXPECT_EQ(reading("Rebels seized the village of Tarnakopje on Tuesday, residents said."),
            "LOC Tarnakopje");
}

TEST(Tagger, KeepsAFirstNameAndTheSurnameTogether) {
  EXPECT_EQ(reading("Police later named the victim as Jan Aldo van der Werff."),
            "PER Jan Aldo van der Werff");
}

TEST(Tagger, TellsPersonsFromPlacesOfADateline) {
  EXPECT_EQ(reading("NAIROBI, March 3 - Fighting resumed on Friday, said Amos Kiprotich-Bell."),
            "LOC NAIROBI | PER Amos Kiprotich-Bell");
}

TEST(Tagger, DoesNotTakeDemonymsMonthsOrWeekdaysForNames) {
  EXPECT_EQ(reading("On Friday, Ukrainian troops and Russian officers met again in March."), "");
}

TEST(Tagger, DoesNotJoinNamesOverTheEndOfASentence) {
  const Tagged tagged("He met Ada Quillfeather. Boris Tarnovsky was not there.");
  EXPECT_EQ(tagged.reading(), "PER Ada Quillfeather | PER Boris Tarnovsky");
}

TEST(Tagger, KnowsASurnameAgainThatStoodInAFullName) {
  EXPECT_EQ(reading("Marlo Tavenner said he would resign. \"I am tired,\" Tavenner told reporters. "
                    "Lawyers for Tavenner declined to comment."),
            "PER Marlo Tavenner | PER Tavenner | PER Tavenner");
}

TEST(Tagger, LeavesMaskedMentionsAlone) {
  const std::string text = "The report was written by Marta Quillfeather in May.";
  const std::size_t start = text.find("Marta");
  EntityMention masked;
  masked.start = start;
  masked.end = start + std::string("Marta Quillfeather").size();
  EXPECT_EQ(Tagged(text, {masked}).reading(), "");
}

TEST(Tagger, SaysHowSureItIs) {
  const Tagged tagged("The report was written by Marta Quillfeather, a lawyer, officials said.");
  ASSERT_EQ(tagged.names().size(), 1U);
  EXPECT_GT(tagged.names()[0].margin, 1.0F);
}

TEST(Tagger, TakesAnyBytesAndKeepsItsNamesInOrderAndApart) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (auto size = random() % 400; size > 0; --size)
      text += random() % 3 == 0 ? static_cast<char>(random() % 256) : "Aa b.C,d-'\n"[random() % 11];
    const Tagged tagged(text);
    std::size_t end = 0;
    for (const TaggedName& name : tagged.names()) {
      EXPECT_LE(end, name.first_word);
      EXPECT_LT(name.first_word, name.last_word);
      EXPECT_LE(name.last_word, tagged.words().size());
      EXPECT_GE(name.margin, 0.0F);
      end = name.last_word;
    }
  }
}

TEST(Tagger, FindsTheSameOnEveryThread) {
  const std::string text = "Said Marta Quillfeather of Brindlemoor Holdings Ltd in Tarnakopje.";
  const std::string expected = reading(text);
  std::vector<std::string> readings(4);
  std::vector<std::thread> threads;
  for (std::string& one : readings) threads.emplace_back([&one, &text] { one = reading(text); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& one : readings) EXPECT_EQ(one, expected);
}

TEST(Tagger, ModelOfAnotherMakeFindsNothing) {
  const std::string text = "Marta Quillfeather spoke.";
  const std::vector<Word> words = split_words(text);
  const NamedText named(text, words, "en", std::nullopt);
  EXPECT_TRUE(Tagger("not a model, whatever its size may be").tag(named, {}, {}).empty());
}

}  // namespace
}  // namespace corpus
