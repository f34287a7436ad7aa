#include "corpus/name_likeness.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "corpus/jaro_winkler.h"
#include "corpus/name_skeletons.h"
#include "corpus/name_words.h"

namespace corpus {
namespace {

using Parts = std::vector<NamePart>;

// So alike are two spellings of one short or fused word at least.
constexpr double kSameName = 0.95;

// "Hansen" and "Hanson", "Petrov" and "Petrova" are alike, and different.
bool differ_by_ending(std::string_view a, std::string_view b) {
  const auto has = [](std::string_view word, std::string_view ending) {
    return word.ends_with(ending);
  };
  if ((has(a, "sen") && has(b, "son")) || (has(a, "son") && has(b, "sen"))) return true;
  const auto is_feminine_of = [&](std::string_view woman, std::string_view man) {
    return woman.size() == man.size() + 1 && woman.starts_with(man) && has(woman, "a") &&
           (has(man, "ov") || has(man, "ev") || has(man, "in"));
  };
  return is_feminine_of(a, b) || is_feminine_of(b, a);
}

bool have_one_skeleton(const NamePart& a, const NamePart& b) {
  return std::find_first_of(a.skeletons.begin(), a.skeletons.end(), b.skeletons.begin(),
                            b.skeletons.end()) != a.skeletons.end();
}

// Q stands for g and for k: "Qaani" and "Ghaani".
std::string without_q(std::string_view word, std::string_view other) {
  std::string letters(word);
  if ((word.find('q') == std::string::npos) == (other.find('q') == std::string::npos))
    return letters;
  for (const char k : {'q', 'g'}) std::replace(letters.begin(), letters.end(), k, 'k');
  return letters;
}

// "Haq" and "hq" in Arabic letters.
bool differ_by_vowels_within(const NamePart& a, const NamePart& b) {
  if (a.script != Script::Arabic && b.script != Script::Arabic) return false;
  const std::string of_a = consonants_of(a.plain);
  const auto begins_with_it = [&](const NamePart& part) {
    return sounds_of(part.plain).starts_with(of_a.substr(0, 1));
  };
  return of_a.size() >= 2 && of_a == consonants_of(b.plain) && begins_with_it(a) &&
         begins_with_it(b);
}

// From 0 (another name) to 1.
double likeness_of_words(const NamePart& a, const NamePart& b) {
  constexpr double kSameScript = 0.85;
  constexpr double kOtherScript = 0.7;
  // "Lew" and "Lee" are two names.
  constexpr std::size_t kShortest = 4;
  if (a.plain == b.plain) return 1;
  if (a.script != b.script || a.script == Script::Arabic) {
    const double likeness = jaro_winkler(sounds_of(a.plain), sounds_of(b.plain));
    if (likeness >= kOtherScript) return likeness;
    return a.script != b.script && differ_by_vowels_within(a, b) ? kOtherScript : 0;
  }
  if (std::min(a.plain.size(), b.plain.size()) < kShortest) return 0;
  if (differ_by_ending(a.plain, b.plain)) return 0;
  const double likeness = jaro_winkler(without_q(a.plain, b.plain), without_q(b.plain, a.plain));
  return likeness >= kSameScript ? likeness : 0;
}

NamePart without_article(NamePart part) {
  if (part.script == Script::Latin) part.plain = without_fused_article(part.plain);
  return part;
}

double likeness_of(const NamePart& a, const NamePart& b) {
  if (a.plain == b.plain) return 1;
  if (!have_one_skeleton(a, b)) return 0;
  const double likeness = likeness_of_words(a, b);
  if (likeness > 0) return likeness;
  const double without =
      std::max(likeness_of_words(without_article(a), b), likeness_of_words(a, without_article(b)));
  return without >= kSameName ? without : 0;
}

// "Julia" and "Julie", "Kamal" and "Kamala": two names, however alike.
bool are_two_given_names(const NamePart& a, const NamePart& b) {
  if (a.script != b.script || a.script == Script::Arabic || a.plain == b.plain) return false;
  const auto stem = [](std::string_view plain) {
    const bool vowel =
        plain.size() > 2 && std::string_view("aeiou").find(plain.back()) != plain.npos;
    return vowel ? plain.substr(0, plain.size() - 1) : plain;
  };
  return stem(a.plain) == stem(b.plain);
}

// The same of two words in one place of their names.
double likeness_in_place(const NamePart& a, const NamePart& b, bool given) {
  constexpr double kInitial = 0.9;
  if (a.is_initial && b.is_initial) return a.plain == b.plain ? 1 : 0;
  if (a.is_initial || b.is_initial) return a.plain[0] == b.plain[0] ? kInitial : 0;
  if (has_given_name(a, given) && has_given_name(b, given))
    return a.given->name == b.given->name ? 1 : 0;
  if (given && are_two_given_names(a, b)) return 0;
  return likeness_of(a, b);
}

// What is taken off for a word that the other name has not.
constexpr double kExtraWord = 0.03;

// "Kim Jong Un" has all three words of the name, and "Muhammad Ali" is no short for anybody who is
// a Muhammad and an Ali besides.
bool may_have_more_words(const Parts& name) {
  if (is_leading_family_name(name.front().plain)) return false;
  return name.size() > 2 || !name.front().given || !name.back().given;
}

// How like two words of names are at least. "Kim Song" is not Kim Sung.
double least_likeness(const Parts& a, const Parts& b) {
  const bool short_names =
      is_leading_family_name(a.front().plain) || is_leading_family_name(b.front().plain);
  return short_names ? kSameName : std::numeric_limits<double>::min();
}

struct Counterpart {
  double likeness;
  // The place behind it in its name.
  std::size_t next;
};

// The first word from a place on that is like this one at all; likeness 0 where none is.
Counterpart find_counterpart(const NamePart& part, const Parts& name, std::size_t from) {
  Counterpart found{0, from};
  while (found.next < name.size() && found.likeness == 0)
    found.likeness = likeness_in_place(part, name[found.next++], false);
  return found;
}

// Every word of the shorter name is one of the longer, in order, beginning with the given name.
// What the longer has besides stands in its midst, or behind two words of which the second is a
// family name: Ali Hassan is not Ali Hassan Salameh.
double likeness_in_order(const Parts& shorter, const Parts& longer) {
  if (shorter.back().is_initial || longer.back().is_initial) return 0;
  double sum = likeness_in_place(shorter.front(), longer.front(), true);
  if (sum == 0) return 0;
  const double least = least_likeness(shorter, longer);
  Counterpart last{0, 1};
  for (std::size_t i = 1; i < shorter.size(); ++i) {
    last = find_counterpart(shorter[i], longer, last.next);
    if (last.likeness < least) return 0;
    sum += last.likeness;
  }
  if (longer.size() > shorter.size() && !may_have_more_words(shorter)) return 0;
  const bool family_name = last.likeness >= kSameName && !shorter.back().given;
  if (last.next < longer.size() && !family_name) return 0;
  const auto extra = static_cast<double>(longer.size() - shorter.size());
  return sum / static_cast<double>(shorter.size()) - extra * kExtraWord;
}

// "Lukin Taras", where neither word is known for a given name.
double likeness_in_reverse(const Parts& a, const Parts& b) {
  if (a.size() != 2 || b.size() != 2 || (a[0].given && a[1].given)) return 0;
  const double one = likeness_in_place(a[0], b[1], false);
  const double other = likeness_in_place(a[1], b[0], false);
  return std::min(one, other) < kSameName ? 0 : (one + other) / 2 - kExtraWord;
}

std::string joined(const Parts& parts) {
  std::string plain;
  for (const NamePart& part : parts) plain += part.plain;
  return plain;
}

// "Amir-Abdollahian" and "Amirabdollahian".
double likeness_when_joined(const Parts& a, const Parts& b) {
  constexpr double kAlike = 0.93;
  constexpr double kAlikeWithoutVowels = 0.8;
  constexpr std::size_t kShortest = 5;
  if (a.size() == b.size()) return 0;
  const std::string of_a = joined(a);
  const std::string of_b = joined(b);
  const std::string consonants = consonants_of(of_a);
  if (consonants.size() < kShortest || consonants != consonants_of(of_b)) return 0;
  const bool vowels = a.back().script != Script::Arabic && b.back().script != Script::Arabic;
  const double likeness = jaro_winkler(of_a, of_b);
  return likeness >= (vowels ? kAlike : kAlikeWithoutVowels) ? likeness - kExtraWord : 0;
}

// "Javad Zarif" is also called Mohammad Javad Zarif.
double likeness_without_muhammad(const Parts& shorter, const Parts& longer) {
  const std::optional<KnownGivenName>& first = longer.front().given;
  if (longer.size() <= shorter.size() || !first || first->name != "muhammad") return 0;
  const double likeness = likeness_in_order(shorter, Parts(longer.begin() + 1, longer.end()));
  return likeness == 0 ? 0 : likeness - kExtraWord;
}

}  // namespace

double likeness_of(const NameParts& a, const NameParts& b) {
  if (a.parts.size() < 2 || b.parts.size() < 2 || a.suffix != b.suffix) return 0;
  const Parts& shorter = a.parts.size() <= b.parts.size() ? a.parts : b.parts;
  const Parts& longer = a.parts.size() <= b.parts.size() ? b.parts : a.parts;
  return std::max({likeness_in_order(shorter, longer), likeness_without_muhammad(shorter, longer),
                   likeness_in_reverse(shorter, longer), likeness_when_joined(shorter, longer)});
}

}  // namespace corpus
