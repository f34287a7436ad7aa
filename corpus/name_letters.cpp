#include "corpus/name_letters.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "corpus/text.h"

namespace corpus {
namespace {

using Rewriting = std::pair<std::string_view, std::string_view>;

constexpr std::array<Rewriting, 46> kCyrillic = {{
    {"а", "a"},  {"б", "b"},  {"в", "v"},  {"г", "g"},    {"ґ", "g"},  {"д", "d"},  {"е", "e"},
    {"є", "e"},  {"ё", "e"},  {"ж", "zh"}, {"з", "z"},    {"и", "i"},  {"і", "i"},  {"ї", "i"},
    {"й", "i"},  {"к", "k"},  {"л", "l"},  {"м", "m"},    {"н", "n"},  {"о", "o"},  {"п", "p"},
    {"р", "r"},  {"с", "s"},  {"т", "t"},  {"у", "u"},    {"ў", "u"},  {"ф", "f"},  {"х", "kh"},
    {"ц", "ts"}, {"ч", "ch"}, {"ш", "sh"}, {"щ", "shch"}, {"ъ", ""},   {"ы", "i"},  {"ь", ""},
    {"э", "e"},  {"ю", "iu"}, {"я", "ia"}, {"ј", "j"},    {"љ", "lj"}, {"њ", "nj"}, {"ћ", "c"},
    {"ђ", "dj"}, {"џ", "dz"}, {"ѓ", "h"},  {"ќ", "k"},
}};

constexpr std::array<Rewriting, 44> kArabic = {{
    {"ا", "a"}, {"أ", "a"},  {"إ", "i"}, {"آ", "a"}, {"ٱ", "a"}, {"ء", ""},  {"ئ", "i"},
    {"ؤ", "u"}, {"ب", "b"},  {"پ", "p"}, {"ت", "t"}, {"ث", "t"}, {"ج", "j"}, {"چ", "ch"},
    {"ح", "h"}, {"خ", "kh"}, {"د", "d"}, {"ذ", "d"}, {"ر", "r"}, {"ز", "z"}, {"ژ", "zh"},
    {"س", "s"}, {"ش", "sh"}, {"ص", "s"}, {"ض", "d"}, {"ط", "t"}, {"ظ", "z"}, {"ع", "a"},
    {"غ", "g"}, {"ف", "f"},  {"ڤ", "v"}, {"ق", "q"}, {"ك", "k"}, {"ک", "k"}, {"گ", "g"},
    {"ل", "l"}, {"م", "m"},  {"ن", "n"}, {"ه", "h"}, {"ة", "h"}, {"و", "u"}, {"ي", "i"},
    {"ی", "i"}, {"ى", "i"},
}};

std::size_t letter_size(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0x80) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

// Whether an h would make another sound of the letter before it.
bool takes_h(std::string_view latin) {
  return !latin.empty() && std::string_view("kszdtcg").find(latin.back()) != std::string_view::npos;
}

// Letters that the table does not have are left out.
template <std::size_t N>
std::string written_with(const std::array<Rewriting, N>& table, std::string_view word) {
  std::string latin;
  for (std::size_t at = 0; at < word.size(); at += letter_size(word[at])) {
    const std::string_view letter = word.substr(at, letter_size(word[at]));
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Rewriting& row) { return row.first == letter; });
    if (found == table.end()) continue;
    if (found->second != "h" || !takes_h(latin)) latin += found->second;
  }
  return latin;
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() > ending.size() + 1 && word.ends_with(ending);
  });
}

void replace_all(std::string& word, std::string_view from, std::string_view to) {
  std::string replaced;
  std::size_t at = 0;
  for (std::size_t found = word.find(from); found != word.npos; found = word.find(from, at)) {
    replaced.append(word, at, found - at).append(to);
    at = found + from.size();
  }
  word = replaced.append(word, at);
}

bool replace_ending(std::string& word, std::string_view from, std::string_view to) {
  if (word.size() <= from.size() + 1 || !word.ends_with(from)) return false;
  word.replace(word.size() - from.size(), from.size(), to);
  return true;
}

void drop_doubles(std::string& word) {
  word.erase(std::unique(word.begin(), word.end()), word.end());
}

bool makes_umlaut(std::string_view word, std::size_t e) {
  if (e < 2 || e + 1 >= word.size() || word[e] != 'e') return false;
  const bool umlaut = word[e - 1] == 'a' || word[e - 1] == 'o' || word[e - 1] == 'u';
  if (!umlaut || is_vowel(word[e - 2]) || is_vowel(word[e + 1])) return false;
  return word[e + 1] != 'l' || e + 2 < word.size();
}

// "stroeck", "mueller"; not "noel", "manuel" or "michael".
void undo_umlauts(std::string& word) {
  std::string plain;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (!makes_umlaut(word, i)) plain += word[i];
  }
  word = std::move(plain);
}

bool ends_in_slavic_w(std::string_view word) {
  return ends_with_any(word, {"ow", "ew", "owa", "ewa", "wich", "wicz"});
}

}  // namespace

bool looks_slavic(std::string_view word) {
  return ends_in_slavic_w(word) ||
         ends_with_any(word, {"ov", "ev", "ova", "eva", "enko", "uk", "iak", "ski", "ska", "skaia",
                              "skaja", "vich"});
}

namespace {

// The h of "Honcharenko", unlike that of ch, kh, sh and zh.
void unite_h(std::string& word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool joined = i > 0 && std::string_view("cksztpg").find(word[i - 1]) != std::string::npos;
    if (word[i] == 'h' && !joined) word[i] = 'g';
  }
}

// Spellings of German, Polish, French and Ukrainian for what English writes v, g, ch, -ov, -ev.
void unite_slavic(std::string& word) {
  if (!ends_in_slavic_w(word)) unite_h(word);
  std::replace(word.begin(), word.end(), 'w', 'v');
  replace_all(word, "ie", "e");
  replace_ending(word, "vicz", "vich");
  replace_ending(word, "skaia", "ska");
  replace_ending(word, "skaja", "ska");
  for (const std::string_view soft : {"ch", "sh"}) {
    replace_ending(word, std::string(soft) + "ov", std::string(soft) + "ev");
    replace_ending(word, std::string(soft) + "ova", std::string(soft) + "eva");
  }
  for (const std::string_view ending : {"iov", "jov", "jev"}) replace_ending(word, ending, "ev");
}

// j for the y of English: "netanjahu", "selenskij"; not "john", "majid" or "sarraj".
void unite_j(std::string& word) {
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (word[i] != 'j' || word[i - 1] == 'd') continue;
    const bool last = i + 1 == word.size();
    const bool hard = last ? std::string_view("aou").find(word[i - 1]) != std::string_view::npos
                           : is_vowel(word[i - 1]) && is_vowel(word[i + 1]);
    if (!hard) word[i] = 'i';
  }
}

// "Lavroff"; not "Jeff" or "Geoff".
void unite_off(std::string& word) {
  constexpr std::size_t kShortest = 6;
  const bool ending = word.ends_with("off") || word.ends_with("eff");
  if (!ending || word.size() < kShortest || is_vowel(word[word.size() - 4])) return;
  word.replace(word.size() - 2, 2, "v");
}

std::string united(std::string word) {
  for (const auto& [from, to] : std::initializer_list<Rewriting>{{"tsch", "ch"},
                                                                 {"tch", "ch"},
                                                                 {"sch", "sh"},
                                                                 {"ou", "u"},
                                                                 {"ph", "f"},
                                                                 {"dh", "d"},
                                                                 {"gh", "g"},
                                                                 {"ck", "k"},
                                                                 {"dzh", "j"},
                                                                 {"dj", "j"},
                                                                 {"dge", "je"},
                                                                 {"dgi", "ji"}})
    replace_all(word, from, to);
  unite_off(word);
  undo_umlauts(word);
  unite_j(word);
  std::replace(word.begin(), word.end(), 'y', 'i');
  drop_doubles(word);
  if (looks_slavic(word)) unite_slavic(word);
  if (word.starts_with("ie")) word.erase(0, 1);
  drop_doubles(word);
  return word;
}

bool is_ukrainian(std::string_view word, std::string_view language) {
  const auto has_one_of = [&](std::initializer_list<std::string_view> letters) {
    return std::any_of(letters.begin(), letters.end(), [&](std::string_view letter) {
      return word.find(letter) != std::string_view::npos;
    });
  };
  if (has_one_of({"і", "ї", "є", "ґ"})) return true;
  return language == "uk" && !has_one_of({"ы", "э", "ъ"});
}

std::string without_arabic_article(std::string_view word) {
  constexpr std::string_view kArticle = "ال";
  constexpr std::size_t kShortest = 4;  // bytes: two letters
  const bool article = word.starts_with(kArticle) && word.size() >= kArticle.size() + kShortest;
  return std::string(article ? word.substr(kArticle.size()) : word);
}

std::string from_cyrillic(std::string_view folded, std::string_view language) {
  std::string word(folded);
  // Г is h there, and ґ is g.
  if (is_ukrainian(word, language)) replace_all(word, "г", "ѓ");
  std::string latin = written_with(kCyrillic, word);
  // Уо and уи are how wo and wi are written.
  if (latin.size() > 2 && latin[0] == 'u' && is_vowel(latin[1])) latin[0] = 'w';
  replace_all(latin, "chzh", "zh");
  replace_all(latin, "tsz", "j");
  return united(std::move(latin));
}

std::string from_arabic(std::string_view folded) {
  std::string latin = written_with(kArabic, without_arabic_article(folded));
  if (latin.size() > 1 && latin[0] == 'u') latin[0] = 'w';
  return latin;
}

}  // namespace

std::string plain_spelling(std::string_view folded, std::string_view language) {
  switch (script_of(folded)) {
    case Script::Cyrillic:
      return from_cyrillic(folded, language);
    case Script::Arabic:
      return from_arabic(folded);
    default:
      return united(to_ascii(folded));
  }
}

}  // namespace corpus
