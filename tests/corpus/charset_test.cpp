#include "corpus/charset.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace corpus {
namespace {

using namespace std::string_view_literals;

std::string text_of(std::string_view bytes) {
  const std::optional<Decoded> decoded = decode(bytes);
  return decoded ? decoded->text : "nothing";
}
std::string charset_of(std::string_view bytes) {
  const std::optional<Decoded> decoded = decode(bytes);
  return decoded ? decoded->charset : "nothing";
}

TEST(IsUtf8, TakesEveryLengthOfCharacter) {
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8("plain words of ASCII"));
  EXPECT_TRUE(is_utf8("Київ · 港口 · 🛩"));
  EXPECT_TRUE(is_utf8("nul\0byte"sv));
}

TEST(IsUtf8, RefusesWhatTheStandardForbids) {
  EXPECT_FALSE(is_utf8("\x80"));
  EXPECT_FALSE(is_utf8("\xC0\xAF"));          // overlong
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));      // surrogate
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));  // beyond Unicode
  EXPECT_FALSE(is_utf8("\xD0"));              // cut off
}

TEST(IsUtf8, FindsOneBadByteAnywhere) {
  const std::string good =
      "Беспилотники hit the port at night, сообщили власти; nobody was hurt there.";
  ASSERT_TRUE(is_utf8(good));
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = '\xFF';
    EXPECT_FALSE(is_utf8(bad)) << at;
  }
}

TEST(Decode, Utf8StaysAsItIs) {
  EXPECT_EQ(text_of("Київ"), "Київ");
  EXPECT_EQ(charset_of("Київ"), "UTF-8");
  EXPECT_EQ(text_of(""), "");
}

TEST(Decode, MarkIsNoPartOfTheText) {
  EXPECT_EQ(text_of("\xEF\xBB\xBFKyiv"), "Kyiv");
  EXPECT_EQ(text_of("\xFF\xFEK\0\x38\x04"sv), "Kи");
  EXPECT_EQ(charset_of("\xFF\xFEK\0"sv), "UTF-16LE");
  EXPECT_EQ(text_of("\xFE\xFF\0K\x04\x38"sv), "Kи");
  EXPECT_EQ(text_of("\xFF\xFE\0\0K\0\0\0"sv), "K");
  EXPECT_EQ(text_of("\0\0\xFE\xFF\0\0\0K"sv), "K");
}

TEST(Decode, WideMarkIsSeen) {
  EXPECT_TRUE(is_wide_text("\xFE\xFFxx"));
  EXPECT_FALSE(is_wide_text("\xEF\xBB\xBFxx"));
  EXPECT_FALSE(is_wide_text("xx"));
  EXPECT_FALSE(is_wide_text(""));
}

// In UTF-16LE, or UTF-16BE, without a mark.
std::string unmarked(std::u16string_view text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8U);
    bytes.append(little ? std::string{low, high} : std::string{high, low});
  }
  return bytes;
}

TEST(Decode, Utf16WithoutAMarkIsKnownByItsLook) {
  for (const bool little : {true, false}) {
    EXPECT_EQ(text_of(unmarked(u"The port was shut.", little)), "The port was shut.");
    EXPECT_EQ(text_of(unmarked(u"Порт закрыли на всю ночь.", little)), "Порт закрыли на всю ночь.");
    EXPECT_TRUE(is_wide_text(unmarked(u"The port was shut.", little)));
  }
  EXPECT_FALSE(is_wide_text("The port was shut all night."));
  EXPECT_FALSE(is_wide_text("\1\0\2\0\3\0\4\0\1\0\2\0\3\0\4\0\1\0\2\0\3\0\4\0"sv));
  EXPECT_FALSE(is_wide_text(std::string(64, '\0')));
}

TEST(Decode, BytesWithNulAreNoText) {
  EXPECT_EQ(decode("PK\0\1"sv), std::nullopt);
  EXPECT_EQ(decode("\xFF\xFE\0\0\0\0\0\0"sv), std::nullopt);
}

TEST(Decode, NoiseIsNoText) {
  std::string noise;
  for (unsigned i = 1, x = 1; i < 4000; ++i) {
    x = x * 1103515245U + 12345U;
    noise.push_back(static_cast<char>((x >> 16U) % 255U + 1U));
  }
  EXPECT_EQ(decode(noise), std::nullopt);
}

// In windows-1251 and in KOI8-R.
TEST(Decode, RussianIsReadInItsCharsets) {
  const std::string text = "Беспилотники ударили по складу";
  EXPECT_EQ(text_of("\xC1\xE5\xF1\xEF\xE8\xEB\xEE\xF2\xED\xE8\xEA\xE8 \xF3\xE4\xE0\xF0\xE8\xEB\xE8 "
                    "\xEF\xEE \xF1\xEA\xEB\xE0\xE4\xF3"),
            text);
  EXPECT_EQ(text_of("\xE2\xC5\xD3\xD0\xC9\xCC\xCF\xD4\xCE\xC9\xCB\xC9 \xD5\xC4\xC1\xD2\xC9\xCC\xC9 "
                    "\xD0\xCF \xD3\xCB\xCC\xC1\xC4\xD5"),
            text);
}

TEST(Decode, LatinWordsAroundDoNotHideACyrillicCharset) {
  EXPECT_EQ(
      charset_of(
          "{\"id\":\"w-17\",\"source\":\"Northern Wire\",\"facets\":{\"weapon\":[\"Shahed-136\"]},"
          "\"body\":\"\xD3\xE4\xE0\xF0 \xEF\xEE \xF1\xEA\xEB\xE0\xE4\xF3\"}"),
      "windows-1251");
}

TEST(Decode, WesternQuotationMarksAreRead) {
  EXPECT_EQ(text_of("The minister said \x93we will not yield\x94 and left the talks."),
            "The minister said “we will not yield” and left the talks.");
}

TEST(Decode, CharsetIsToldByWordsFarIntoTheText) {
  std::string text;
  while (text.size() < 100'000) text += "The talks went on until Friday. ";
  EXPECT_EQ(charset_of(text + "\xD3\xE4\xE0\xF0 \xEF\xEE \xF1\xEA\xEB\xE0\xE4\xF3"),
            "windows-1251");
}

TEST(Decode, ArabicIsRead) {
  EXPECT_EQ(text_of("\xDE\xD5\xDD\xCA \xD8\xC7\xC6\xD1\xC7\xCA \xE3\xD3\xED\xD1\xC9 "
                    "\xE3\xD3\xCA\xE6\xCF\xDA\xC7 \xE1\xE1\xE6\xDE\xE6\xCF"),
            "قصفت طائرات مسيرة مستودعا للوقود");
}

TEST(Decode, DamagedUtf8StaysUtf8) {
  const std::string_view text = "Le dépôt près du port a brûlé, a déclaré l’autorité";
  EXPECT_EQ(charset_of(std::string(text) + " \xE9t"), "UTF-8");
  EXPECT_EQ(text_of(std::string(text) + " \xFF"), std::string(text) + " \uFFFD");
}

TEST(Decode, CharsetThatTheBytesSayIsBelieved) {
  const std::optional<Decoded> decoded = decode_as("\xCF\xEE\xF0\xF2", "Windows-1251");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->text, "Порт");
  EXPECT_EQ(decode_as("\x93shut\x94", "iso-8859-1").value_or(Decoded{}).text, "“shut”");
  EXPECT_FALSE(decode_as("\xCF", "nonsense"));
}

}  // namespace
}  // namespace corpus
