#include "corpus/language.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

TEST(DetectLanguage, TellsTheLanguagesOfReports) {
  EXPECT_EQ(detect_language("The minister said that the talks would go on until Friday."), "en");
  EXPECT_EQ(detect_language("Les drones ont frappé le port hier soir, selon les autorités."), "fr");
  EXPECT_EQ(detect_language("Los drones atacaron un depósito de combustible cerca del puerto."),
            "es");
  EXPECT_EQ(detect_language("Беспилотники ударили по складу горючего, сообщили власти."), "ru");
  EXPECT_EQ(detect_language("Безпілотники вдарили по складу пального, повідомила влада."), "uk");
  EXPECT_EQ(detect_language("قصفت طائرات مسيرة مستودعا للوقود قرب الميناء"), "ar");
  EXPECT_EQ(detect_language("پهپادها شب گذشته به انبار سوخت نزدیک بندر حمله کردند"), "fa");
}

TEST(DetectLanguage, LettersTellShortUkrainianFromRussian) {
  EXPECT_EQ(detect_language("Дрони вдарили по порту вночі"), "uk");
  EXPECT_EQ(detect_language("Дроны ударили по порту ночью"), "ru");
}

TEST(DetectLanguage, CodesAreThoseOfToday) {
  EXPECT_EQ(detect_language("מזל\"טים תקפו מחסן דלק ליד הנמל ביום חמישי"), "he");
  EXPECT_EQ(detect_language("無人機週四襲擊了港口附近的燃料庫，當地政府表示。"), "zh");
}

TEST(DetectLanguage, TooLittleTextIsUndetermined) {
  EXPECT_EQ(detect_language(""), "und");
  EXPECT_EQ(detect_language("Kyiv"), "und");
  EXPECT_EQ(detect_language("2231 / 17 !!"), "und");
}

TEST(DetectLanguage, BytesThatAreNotUtf8AreUndetermined) {
  EXPECT_EQ(detect_language("The talks would go on \xFF until Friday, the minister said."), "und");
}

TEST(DetectLanguage, ControlCharactersDoNotMatter) {
  EXPECT_EQ(detect_language("The talks\x01 would go on until Friday,\x7F the minister said."),
            "en");
}

TEST(DetectLanguage, LongTextMayBeCutInsideACharacter) {
  std::string text = "a";
  while (text.size() < 100'000)
    text += " Безпілотники вдарили по складу пального, повідомила влада.";
  EXPECT_EQ(detect_language(text), "uk");
  EXPECT_EQ(detect_language(text.substr(1)), "uk");
}

}  // namespace
}  // namespace corpus
