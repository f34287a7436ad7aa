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
         word == "رقم" || word == "شماره" || word == "numero";
}

bool is_list_conjunction(std::string_view word) {
  return word == "and" || word == "or" || word == "et" || word == "и" || word == "та" ||
         word == "і" || word == "й" || word == "y" || word == "و";
}

}  // namespace corpus
