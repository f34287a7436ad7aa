#include "corpus/timex/tense.h"

#include <algorithm>
#include <array>

namespace corpus {
namespace {

// Words looked at on each side.
constexpr std::size_t kReach = 10;

// "is to meet", "could be there", "d'ici au 31 décembre": two words that together look ahead.
bool looks_ahead(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  if (word == "to") return words.folded(at - 1) == "is" || words.folded(at - 1) == "are";
  if (word == "could" || word == "might") return words.folded(at + 1) == "be";
  // "قرار بود": was due
  if (word == "بود") return words.folded(at - 1) == "قرار";
  return word == "ici" && words.folded(at - 1) == "d";
}

// سيعقد, ستعقد: the future is written before the verb; not سيارة, ستة.
bool is_arabic_future(std::string_view word) {
  constexpr std::array<std::string_view, 12> kNouns = {"سيار", "سيطر", "سياس", "سياد",
                                                       "سيده", "سينا", "ستين", "ستار",
                                                       "سيول", "سيره", "سيدن", "سيف"};
  constexpr std::size_t kFiveLetters = 10;  // bytes
  if (word.size() < kFiveLetters) return false;
  if (!word.starts_with("سي") && !word.starts_with("ست")) return false;
  return std::none_of(kNouns.begin(), kNouns.end(),
                      [&](std::string_view noun) { return word.starts_with(noun); });
}

// débutera, reprendront.
bool is_french_future(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  if (word.size() < 6 || words.capitalised(at) || word == "camera") return false;
  const std::string_view end = word.substr(word.size() - 3);
  return word.ends_with("eront") || word.ends_with("iront") || word.ends_with("dront") ||
         end == "era" || end == "ira" || end == "dra";
}

// seguirá, viajarán.
bool is_spanish_future(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.written(at);
  return word.size() > 5 && (word.ends_with("rá") || word.ends_with("rán"));
}

// cayó, murieron.
bool is_spanish_past(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.written(at);
  const bool ends = word.ends_with("ó") || word.ends_with("aron") || word.ends_with("ieron");
  return words.language() == "es" && word.size() > 4 && ends && !words.capitalised(at);
}

bool has_future_form(const DatedWords& words, std::size_t at) {
  if (words.language() == "fr") return is_french_future(words, at);
  if (words.language() == "es") return is_spanish_future(words, at);
  return words.language() == "ar" && is_arabic_future(words.folded(at));
}

Tense tense_of(const DatedWords& words, std::size_t at) {
  if (looks_ahead(words, at)) return Tense::Future;
  if (words.is(at, DateRole::FutureCue) || has_future_form(words, at)) return Tense::Future;
  if (words.is(at, DateRole::PastCue) || is_spanish_past(words, at)) return Tense::Past;
  const std::string_view word = words.folded(at);
  const bool past_form = words.read_as_english() && word.size() > 4 && word.ends_with("ed");
  return past_form && !words.capitalised(at) ? Tense::Past : Tense::Unknown;
}

Tense tense_before(const DatedWords& words, std::size_t first) {
  for (std::size_t back = 0; back < kReach && back < first; ++back) {
    const std::size_t at = first - back;
    if (words.begins_sentence(at)) break;
    const Tense tense = tense_of(words, at - 1);
    if (tense != Tense::Unknown) return tense;
  }
  return Tense::Unknown;
}

Tense tense_after(const DatedWords& words, std::size_t end) {
  for (std::size_t at = end; at < end + kReach && at < words.size(); ++at) {
    if (words.begins_sentence(at)) break;
    const Tense tense = tense_of(words, at);
    if (tense != Tense::Unknown) return tense;
  }
  return Tense::Unknown;
}

// Words looked at before "by Monday" for a "had" that tells of what was done.
bool tells_of_done(const DatedWords& words, std::size_t first) {
  for (std::size_t back = 1; back <= kReach && back <= first; ++back) {
    const std::size_t at = first - back;
    if (words.folded(at) == "had") return words.folded(at + 1) != "to";
    if (words.begins_sentence(at)) break;
  }
  return false;
}

}  // namespace

namespace {

// "avant le 3", "حتى يوم الجمعة": where the word for a deadline may stand, an article or a noun
// away.
std::size_t before_article(const DatedWords& words, std::size_t first) {
  if (words.read_as_english() || first < 2 || !words.spaced(first)) return first;
  const bool article = words.is(first - 1, DateRole::The) || words.folded(first - 1) == "يوم" ||
                       words.folded(first - 1) == "روز";
  const bool antes_de = words.is(first - 1, DateRole::Of) && words.folded(first - 2) == "antes";
  return article || antes_de ? first - 1 : first;
}

// à partir de lundi, a partir del lunes.
bool follows_starting_from(const DatedWords& words, std::size_t first) {
  return first > 1 && words.folded(first - 2) == "partir" && words.is(first - 1, DateRole::Of);
}

// "avant vendredi"; not "de lundi jusqu'à vendredi".
bool follows_deadline(const DatedWords& words, std::size_t first) {
  const std::size_t at = before_article(words, first);
  if (at == 0 || !words.spaced(at) || !words.is(at - 1, DateRole::Deadline)) return false;
  const bool ends_range = words.is(at - 2, DateRole::Weekday) && words.spaced(at - 1);
  return words.read_as_english() || !ends_range;
}

}  // namespace

bool is_ahead_of_deadline(const DatedWords& words, std::size_t first) {
  if (follows_starting_from(words, first)) return true;
  if (!follows_deadline(words, first)) return false;
  return words.folded(first - 1) != "by" || !tells_of_done(words, first);
}

Tense tense_around(const DatedWords& words, std::size_t first, std::size_t end) {
  const Tense before = tense_before(words, first);
  if (before != Tense::Unknown) return before;
  const Tense after = tense_after(words, end);
  const bool deadline = follows_deadline(words, first);
  return after == Tense::Unknown && deadline ? Tense::Future : after;
}

}  // namespace corpus
