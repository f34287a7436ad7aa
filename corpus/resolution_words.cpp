#include "corpus/resolution_words.h"

#include <algorithm>
#include <array>

namespace corpus {

bool is_resolution_word(std::string_view word) {
  if (word.starts_with("резолюци") || word.starts_with("резолюці")) return true;
  static constexpr std::array<std::string_view, 24> kWords = {
      "resolution", "resolutions", "resolucion", "resoluciones", "قرار",      "القرار",
      "قرارات",     "القرارات",    "قرارا",      "قرارها",       "والقرار",   "بالقرار",
      "للقرار",     "بقرار",       "لقرار",      "وقرار",        "قطعنامه",   "قطعنامههاي",
      "القرارين",   "قراري",       "وبالقرار",   "والقرارات",    "بالقرارات", "للقرارات"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool is_plural_resolution_word(std::string_view word) {
  static constexpr std::array<std::string_view, 20> kPlurals = {
      "قطعنامههاي",   "والقرارات", "بالقرارات",   "للقرارات",   "resolutions",
      "resoluciones", "قرارات",    "القرارات",    "القرارين",   "قراري",
      "резолюции",    "резолюций", "резолюциями", "резолюциях", "резолюциям",
      "резолюції",    "резолюцій", "резолюціями", "резолюціях", "резолюціям"};
  return std::find(kPlurals.begin(), kPlurals.end(), word) != kPlurals.end();
}

bool is_number_sign(std::string_view word) {
  return word == "no" || word == "nos" || word == "number" || word == "numbers" || word == "n" ||
         word == "رقم" || word == "شماره" || word == "numero" || word == "номер" ||
         word == "including" || word == "like" || word == "notamment" || word == "incluidas";
}

bool is_list_conjunction(std::string_view word) {
  return word == "and" || word == "or" || word == "through" || word == "e" || word == "et" ||
         word == "и" || word == "та" || word == "і" || word == "й" || word == "y" || word == "و";
}

bool is_word_of_passing(std::string_view word) {
  static constexpr std::array<std::string_view, 40> kWords = {
      "passed",   "passes",  "adopted",  "adopts",  "approved",  "approves", "has",     "had",
      "have",     "a",       "an",       "the",     "its",       "new",      "s",       "passing",
      "adopte",   "vote",    "la",       "une",     "sa",        "aprobo",   "adopto",  "una",
      "su",       "принял",  "приняла",  "приняло", "принят",    "ухвалила", "ухвалив", "ухвалено",
      "прийняла", "прийняв", "прийняло", "по",      "принимает", "اصدر",     "draft",   "own"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool is_word_of_owning(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kWords = {
      "of", "the", "by", "in", "from", "du", "de", "la", "le", "del", "al", "el", "d", "l"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

}  // namespace corpus
