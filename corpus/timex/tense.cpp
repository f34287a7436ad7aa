#include "corpus/timex/tense.h"

#include <algorithm>
#include <array>

#include "corpus/timex/verb_group.h"

namespace corpus {
namespace {

// Words looked at behind a date and before it.
constexpr std::size_t kReach = 10;
constexpr std::size_t kReachBack = 12;

// "could be there", "d'ici au 31 décembre": two words that together look ahead.
bool looks_ahead(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  // "van a votar"
  if (words.language() == "es" && (word == "va" || word == "van"))
    return words.folded(at + 1) == "a";
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
  const std::string_view word = words.surface(at);
  return word.size() > 5 && (word.ends_with("rá") || word.ends_with("rán"));
}

// cayó, murieron.
bool is_spanish_past(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.surface(at);
  const bool ends = word.ends_with("ó") || word.ends_with("aron") || word.ends_with("ieron");
  return words.language() == "es" && word.size() > 4 && ends && !words.capitalised(at);
}

bool has_future_form(const DatedWords& words, std::size_t at) {
  if (words.language() == "fr") return is_french_future(words, at);
  if (words.language() == "es") return is_spanish_future(words, at);
  return words.language() == "ar" && is_arabic_future(words.folded(at));
}

Tense tense_by_cue(const DatedWords& words, std::size_t at) {
  if (looks_ahead(words, at) || words.is(at, DateRole::FutureCue)) return Tense::Future;
  if (has_future_form(words, at)) return Tense::Future;
  return words.is(at, DateRole::PastCue) || is_spanish_past(words, at) ? Tense::Past
                                                                       : Tense::Unknown;
}

Tense tense_of(const DatedWords& words, std::size_t at) {
  if (!words.read_as_english()) return tense_by_cue(words, at);
  if (const auto tense = english_verb_tense(words, at)) return *tense;
  return is_auxiliary(words, at) ? Tense::Unknown : tense_by_cue(words, at);
}

struct Cue {
  Tense tense = Tense::Unknown;
  std::size_t at = 0;
};

Cue cue_before(const DatedWords& words, std::size_t first) {
  for (std::size_t back = 0; back < kReachBack && back < first; ++back) {
    const std::size_t at = first - back;
    if (words.begins_sentence(at)) break;
    const Tense tense = tense_of(words, at - 1);
    if (tense != Tense::Unknown) return {tense, at - 1};
  }
  return {};
}

// Whether another clause begins at the word.
bool opens_clause(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  return words.gap(at) == Gap::Comma || word == "that" || word == "which" || word == "who";
}

// A date inside its clause has its verb before it, or behind it in the same clause.
Tense tense_after(const DatedWords& words, std::size_t end, bool same_clause) {
  for (std::size_t at = end; at < end + kReach && at < words.size(); ++at) {
    if (words.begins_sentence(at)) break;
    if (same_clause && opens_clause(words, at)) break;
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

// Whether the sentence has hardly begun: "Early on Monday, …".
bool is_near_beginning(const DatedWords& words, std::size_t first) {
  constexpr std::size_t kNear = 4;
  for (std::size_t back = 0; back <= kNear && back <= first; ++back) {
    if (first - back == 0 || words.begins_sentence(first - back)) return true;
  }
  return false;
}

// "…, on Monday the council will", "that on Monday it will": the verb is still to come.
bool begins_clause(const DatedWords& words, std::size_t first) {
  if (!words.read_as_english() || first < 2 || !words.spaced(first)) return false;
  if (!words.is(first - 1, DateRole::On) && !words.is(first - 1, DateRole::In)) return false;
  const std::string_view before = words.folded(first - 2);
  return words.gap(first - 1) == Gap::Comma || before == "that" || before == "but" ||
         before == "and" || before == "while" || before == "as";
}

// "Tuesday is a holiday".
bool is_subject(const DatedWords& words, std::size_t first, std::size_t end) {
  const bool behind_on = first > 0 && words.is(first - 1, DateRole::On);
  return words.read_as_english() && words.begins_sentence(behind_on ? first - 1 : first) &&
         words.spaced(end) && (words.folded(end) == "is" || words.folded(end) == "are");
}

// "said the talks on Monday will": what was said of them tells nothing of their time.
bool is_in_subject(const DatedWords& words, const Cue& before, std::size_t first, std::size_t end) {
  if (!words.read_as_english() || before.tense != Tense::Past) return false;
  if (!words.spaced(end) || before.at + 2 >= first) return false;
  if (is_modal(words, end)) return true;
  return before.at + 3 < first && reports_speech(words, before.at) && is_auxiliary(words, end);
}

// "called a vote on 24 December" does not say when it was called.
bool arranges(std::string_view verb) {
  constexpr std::array<std::string_view, 10> kVerbs = {
      "agreed",    "decided", "settled", "called",   "postponed",
      "scheduled", "delayed", "moved",   "convened", "invited"};
  return std::find(kVerbs.begin(), kVerbs.end(), verb) != kVerbs.end();
}

// "no one knew of it until Friday", "did not open until Friday".
bool denies_before(const DatedWords& words, std::size_t first) {
  bool denied = false;
  bool past = false;
  for (std::size_t back = 1; back <= kReachBack && back <= first; ++back) {
    const std::size_t at = first - back;
    const std::string_view word = words.folded(at);
    denied = denied || word == "not" || word == "no" || word == "nobody" || word == "never" ||
             word == "didnt" || word == "wasnt" || word == "werent" || word == "nothing";
    past = past || english_verb_tense(words, at) == Tense::Past;
    if (words.begins_sentence(at)) break;
  }
  return denied && past;
}

}  // namespace

bool was_done_on(const DatedWords& words, std::size_t first) {
  constexpr std::size_t kReachOfVerb = 6;
  if (!words.read_as_english() || first < 2 || !words.spaced(first)) return false;
  const std::string_view preposition = words.folded(first - 1);
  if (preposition != "on" && preposition != "in") return false;
  for (std::size_t back = 2; back <= kReachOfVerb && back <= first; ++back) {
    const std::size_t at = first - back;
    if (words.gap(at + 1) == Gap::Comma || words.begins_sentence(at + 1)) return false;
    const std::optional<Tense> tense = english_verb_tense(words, at);
    if (!tense) continue;
    const bool told = back > 2 && reports_speech(words, at);
    return tense == Tense::Past && !told && !arranges(words.folded(at));
  }
  return false;
}

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
  if (words.folded(first - 1) == "by") return !tells_of_done(words, first);
  return !words.read_as_english() || !denies_before(words, first);
}

Tense tense_around(const DatedWords& words, std::size_t first, std::size_t end) {
  if (first > 0 && words.is(first - 1, DateRole::Since) && words.read_as_english())
    return Tense::Past;
  const Cue before = cue_before(words, first);
  if (before.tense == Tense::Unknown && is_subject(words, first, end)) return Tense::Future;
  const bool verb_follows = begins_clause(words, first) || is_in_subject(words, before, first, end);
  if (before.tense != Tense::Unknown && !verb_follows) return before.tense;
  const bool inside = words.read_as_english() && !verb_follows && !is_near_beginning(words, first);
  const Tense after = tense_after(words, end, inside);
  if (after != Tense::Unknown) return after;
  if (before.tense != Tense::Unknown) return before.tense;
  return follows_deadline(words, first) ? Tense::Future : Tense::Unknown;
}

}  // namespace corpus
