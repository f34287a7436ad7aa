#include "corpus/timex/tense.h"

#include <algorithm>
#include <array>

#include "corpus/timex/verb_group.h"

namespace corpus {
namespace {

// Words looked at on each side.
constexpr std::size_t kReach = 10;

// "could be there", "d'ici au 31 décembre": two words that together look ahead.
bool looks_ahead(const DatedWords& words, std::size_t at) {
  return words.folded(at) == "ici" && words.folded(at - 1) == "d";
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

bool has_future_form(const DatedWords& words, std::size_t at) {
  if (words.language() == "fr") return is_french_future(words, at);
  return words.language() == "ar" && is_arabic_future(words.folded(at));
}

Tense tense_by_cue(const DatedWords& words, std::size_t at) {
  if (looks_ahead(words, at) || words.is(at, DateRole::FutureCue)) return Tense::Future;
  if (has_future_form(words, at)) return Tense::Future;
  return words.is(at, DateRole::PastCue) ? Tense::Past : Tense::Unknown;
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
  for (std::size_t back = 0; back < kReach && back < first; ++back) {
    const std::size_t at = first - back;
    if (words.begins_sentence(at)) break;
    const Tense tense = tense_of(words, at - 1);
    if (tense != Tense::Unknown) return {tense, at - 1};
  }
  return {};
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

// "…, on Monday the council will", "that on Monday it will": the verb is still to come.
bool begins_clause(const DatedWords& words, std::size_t first) {
  if (!words.read_as_english() || first < 2 || !words.spaced(first)) return false;
  if (!words.is(first - 1, DateRole::On) && !words.is(first - 1, DateRole::In)) return false;
  const std::string_view before = words.folded(first - 2);
  return words.gap(first - 1) == Gap::Comma || before == "that" || before == "but" ||
         before == "and" || before == "while" || before == "as";
}

// "said the talks on Monday will": what was said of them tells nothing of their time.
bool is_in_subject(const DatedWords& words, const Cue& before, std::size_t first, std::size_t end) {
  if (!words.read_as_english() || before.tense != Tense::Past) return false;
  return before.at + 3 < first && reports_speech(words, before.at) && words.spaced(end) &&
         is_auxiliary(words, end);
}

}  // namespace

bool was_done_on(const DatedWords& words, std::size_t first) {
  if (!words.read_as_english() || first < 2 || !words.spaced(first)) return false;
  const std::string_view preposition = words.folded(first - 1);
  if (preposition != "on" && preposition != "in") return false;
  const std::string_view verb = words.folded(first - 2);
  if (verb == "agreed" || verb == "decided" || verb == "settled") return false;
  return words.spaced(first - 1) && english_verb_tense(words, first - 2) == Tense::Past;
}

bool is_ahead_of_deadline(const DatedWords& words, std::size_t first) {
  if (first == 0 || !words.spaced(first) || !words.is(first - 1, DateRole::Deadline)) return false;
  return words.folded(first - 1) != "by" || !tells_of_done(words, first);
}

Tense tense_around(const DatedWords& words, std::size_t first, std::size_t end) {
  if (first > 0 && words.is(first - 1, DateRole::Since) && words.read_as_english())
    return Tense::Past;
  const Cue before = cue_before(words, first);
  const bool verb_follows = begins_clause(words, first) || is_in_subject(words, before, first, end);
  if (before.tense != Tense::Unknown && !verb_follows) return before.tense;
  const Tense after = tense_after(words, end);
  if (after != Tense::Unknown) return after;
  if (before.tense != Tense::Unknown) return before.tense;
  const bool deadline = first > 0 && words.spaced(first) && words.is(first - 1, DateRole::Deadline);
  return deadline ? Tense::Future : Tense::Unknown;
}

}  // namespace corpus
