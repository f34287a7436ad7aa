#include "corpus/resolution_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/resolution_rows.h"

namespace corpus {
namespace {

constexpr int kLastYear = 2099;

int to_int(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

bool is_dash(std::string_view gap) {
  return gap == "-" || gap == "\u2011" || gap == "\u2010" || gap == "–";
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("ivx") == std::string_view::npos;
}

std::string_view word_at(const NamedText& text, std::size_t i) {
  return i < text.words.size() ? std::string_view(text.words[i].folded) : std::string_view();
}

std::string_view gap_at(const NamedText& text, std::size_t i) {
  return i < text.words.size() ? text.gap_before(i) : std::string_view("\n\n");
}

// The number with "(2015)" or "(V)", if that follows.
ResolutionNumber with_year(const NamedText& text, ResolutionNumber number) {
  const std::size_t at = number.last_word;
  const std::string_view before = gap_at(text, at);
  if (before != " (" && before != "(" && before != " [") return number;
  const std::string_view inside = word_at(text, at);
  if (!is_year(inside) && !is_roman(inside)) return number;
  const std::size_t close = text.words[at].end;
  if (close >= text.text.size() || (text.text[close] != ')' && text.text[close] != ']'))
    return number;
  number.has_session = is_roman(inside);
  if (!number.has_session) number.year = to_int(inside);
  number.last_word = at + 1;
  number.end = close + 1;
  return number;
}

// The number that ends with a word, if it is one, with its year.
std::optional<ResolutionNumber> finished(const NamedText& text, ResolutionNumber number,
                                         std::size_t at) {
  const bool runs_on = at + 1 < text.words.size() && gap_at(text, at + 1).empty();  // "1080p"
  if (runs_on || (number.text.find('-') != std::string::npos && !number.two_parts))
    return std::nullopt;
  number.last_word = at + 1;
  number.end = text.words[at].end;
  return with_year(text, std::move(number));
}

}  // namespace

bool is_plain_number(std::string_view word, std::size_t least_digits) {
  return word.size() >= least_digits && word.size() <= 4 && word[0] != '0' &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_year(std::string_view word) {
  return word.size() == 4 && is_plain_number(word) && to_int(word) >= kFirstYear &&
         to_int(word) <= kLastYear;
}

bool begins_session(const NamedText& text, std::size_t word) {
  const std::string_view letters = word_at(text, word);
  return (letters == "es" || letters == "s") && is_dash(gap_at(text, word + 1)) &&
         is_plain_number(word_at(text, word + 1));
}

std::optional<ResolutionNumber> parse_resolution_number(const NamedText& text, std::size_t word) {
  ResolutionNumber number;
  std::size_t at = word;
  if (begins_session(text, at)) {
    number.text = word_at(text, at) == "es" ? "ES-" : "S-";
    ++at;
  }
  const std::string_view first = word_at(text, at);
  const std::string_view second = word_at(text, at + 1);
  if (!is_plain_number(first)) return std::nullopt;
  number.text += first;
  number.value = to_int(first);
  if (gap_at(text, at + 1) != "/" || !is_plain_number(second)) return finished(text, number, at);
  number.two_parts = first.size() <= 2;  // a session: "77/248"
  if (number.two_parts) {
    number.text += "/" + std::string(second);
  } else if (is_year(second)) {
    number.year = to_int(second);
  } else {
    return finished(text, number, at);
  }
  return finished(text, number, at + 1);
}

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
         word == "رقم" || word == "شماره" || word == "numero" || word == "номер";
}

bool is_word_of_example(std::string_view word) {
  return word == "including" || word == "include" || word == "like" || word == "namely" ||
         word == "notamment" || word == "incluidas" || word == "включая" || word == "зокрема";
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
