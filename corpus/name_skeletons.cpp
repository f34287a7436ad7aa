#include "corpus/name_skeletons.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "corpus/name_letters.h"
#include "corpus/name_words.h"
#include "corpus/text.h"

namespace corpus {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

constexpr char kNone = '\0';

// The letter for the sound that begins somewhere, and how many letters it takes.
struct Sound {
  char letter;
  std::size_t size;
};

// Sounds written with two letters.
std::optional<Sound> pair_at(std::string_view word, std::size_t at) {
  const std::string_view pair = word.substr(at, 2);
  if (pair == "kh") return Sound{at == 0 ? 'h' : kNone, 2};
  if (pair == "ch" || pair == "sh" || pair == "ts" || pair == "tz") return Sound{'s', 2};
  if (pair == "zh") return Sound{'j', 2};
  if (pair == "th") return Sound{'t', 2};
  if (pair == "ce" || pair == "ci") return Sound{'s', 1};
  // "Wang" is Ван.
  const bool before_vowel = at + 2 < word.size() && is_vowel(word[at + 2]);
  if (pair == "ng" && !before_vowel) return Sound{'n', 2};
  return std::nullopt;
}

Sound sound_at(std::string_view word, std::size_t at) {
  using Letter = std::pair<char, char>;
  static constexpr std::array<Letter, 16> kLetters = {{{'b', 'b'},
                                                       {'p', 'b'},
                                                       {'v', 'f'},
                                                       {'f', 'f'},
                                                       {'k', 'k'},
                                                       {'g', 'k'},
                                                       {'q', 'k'},
                                                       {'c', 'k'},
                                                       {'s', 's'},
                                                       {'z', 's'},
                                                       {'x', 's'},
                                                       {'t', 't'},
                                                       {'d', 'd'},
                                                       {'j', 'j'},
                                                       {'l', 'l'},
                                                       {'m', 'm'}}};
  if (const std::optional<Sound> pair = pair_at(word, at)) return *pair;
  const char letter = word[at];
  if (letter == 'n' || letter == 'r') return {letter, 1};
  // Within a word these come and go between spellings.
  if (letter == 'w') return {at == 0 ? 'f' : kNone, 1};
  if (letter == 'h') return {at == 0 ? 'h' : kNone, 1};
  const auto found = std::find_if(kLetters.begin(), kLetters.end(),
                                  [&](const Letter& one) { return one.first == letter; });
  return {found == kLetters.end() ? kNone : found->second, 1};
}

// Vowels that spellings confuse are one.
char vowel_like(char letter) {
  switch (letter) {
    case 'a':
      return 'a';
    case 'e':
    case 'i':
      return 'i';
    case 'o':
    case 'u':
      return 'u';
    default:
      return kNone;
  }
}

using Change = std::pair<std::string_view, std::string_view>;

std::string changed(std::string_view text, Change change) {
  const auto& [from, to] = change;
  std::string word;
  std::size_t at = 0;
  for (std::size_t found = text.find(from); found != text.npos; found = text.find(from, at)) {
    word.append(text, at, found - at).append(to);
    at = found + from.size();
  }
  return word.append(text, at);
}

class SkeletonList {
 public:
  void add(std::string_view plain) {
    std::string skeleton = consonants_of(plain);
    if (std::find(skeletons_.begin(), skeletons_.end(), skeleton) == skeletons_.end())
      skeletons_.push_back(std::move(skeleton));
  }

  // Г as g and as h; the word as it stands and without the ending of a case.
  void add_cyrillic(const std::string& folded) {
    constexpr std::string_view kGe = "г";
    for (const std::string& form : {folded, name_key({0, 0, folded})}) {
      for (const std::string_view letter : {"ґ", "х"})
        add(plain_spelling(changed(form, {kGe, letter}), {}));
    }
  }

  // Letters that stand for other sounds elsewhere: w and v for و, English and Persian z and d for
  // ظ and ض, Egyptian and Lebanese g for ج.
  void add_arabic(const std::string& folded) {
    const std::string first(folded.substr(0, 2));
    const std::string rest = folded.size() > 2 ? folded.substr(2) : std::string();
    add(plain_spelling(first + changed(rest, {"و", "ڤ"}), {}));
    add(plain_spelling(changed(changed(folded, {"وا", "ڤا"}), {"وي", "ڤي"}), {}));
    add(plain_spelling(changed(folded, {"ظ", "ض"}), {}));
    add(plain_spelling(changed(changed(folded, {"ض", "ظ"}), {"ذ", "ظ"}), {}));
    add(plain_spelling(changed(folded, {"ج", "گ"}), {}));
  }

  void add_latin(std::string_view plain) {
    if (const std::string_view rest = without_fused_article(plain); rest != plain) add(rest);
    add(changed(plain, {"j", ""}));
    add(changed(plain, {"ch", "kh"}));
    add(changed(changed(plain, {"ge", "je"}), {"gi", "ji"}));
    add(changed(plain, {"w", "v"}));
    add(changed(changed(plain, {"ch", "s"}), {"c", "s"}));
  }

  std::vector<std::string> take() { return std::move(skeletons_); }

 private:
  std::vector<std::string> skeletons_;
};

}  // namespace

std::string_view without_fused_article(std::string_view plain) {
  constexpr std::size_t kShortest = 7;
  const bool article = plain.starts_with("al") || plain.starts_with("el");
  return article && plain.size() >= kShortest ? plain.substr(2) : plain;
}

std::string sounds_of(std::string_view spelling) {
  // Within a word x is кс; at its beginning it is that of Xi.
  std::string plain(spelling.substr(0, 1));
  if (!spelling.empty()) plain += changed(spelling.substr(1), {"x", "ks"});
  std::string sounds;
  bool after_silence = true;
  for (std::size_t at = 0; at < plain.size();) {
    const Sound sound = sound_at(plain, at);
    const char letter = sound.letter == kNone ? vowel_like(plain[at]) : sound.letter;
    at += sound.size;
    const bool repeated = !after_silence && sounds.back() == letter;
    after_silence = letter == kNone;
    if (!after_silence && !repeated) sounds += letter;
  }
  return sounds;
}

std::string consonants_of(std::string_view plain) {
  std::string consonants;
  for (const char letter : sounds_of(plain)) {
    if (!is_vowel(letter)) consonants += letter;
  }
  return consonants;
}

std::vector<std::string> likely_skeletons(std::string_view folded, std::string_view plain) {
  SkeletonList list;
  list.add(plain);
  switch (script_of(folded)) {
    case Script::Cyrillic:
      list.add_cyrillic(std::string(folded));
      break;
    case Script::Arabic:
      list.add_arabic(std::string(folded));
      break;
    default:
      list.add_latin(plain);
  }
  return list.take();
}

}  // namespace corpus
