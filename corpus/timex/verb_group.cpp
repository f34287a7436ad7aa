#include "corpus/timex/verb_group.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace corpus {
namespace {

// Words looked at to the left within one group.
constexpr std::size_t kGroup = 5;
// And between a verb and the infinitive it governs.
constexpr std::size_t kGoverned = 8;

enum class Verb {
  None,
  Modal,       // looks ahead unless "have" follows
  Weak,        // could: looks ahead unless what was possible is told
  Is,          // of the present
  Was,         // of the past
  Have,        // with "to" it looks ahead
  Link,        // be, been, not: goes on with a group
  Arranged,    // due, set: looks ahead behind "is", scheduled: also alone
  Intends,     // with "to" it looks ahead
  Manages,     // with "to" it tells what was done
  Reports,     // said
  Past,        // an irregular past
  Participle,  // an irregular participle that is no past
  Schedule,    // a present that looks ahead: the summit opens
  Gathers,     // likewise in the plural: talks resume
  Upcoming,
};

struct VerbRow {
  Verb verb;
  std::string_view words;
};

constexpr VerbRow kRows[] = {
    {Verb::Modal, "will shall wont should would must"},
    {Verb::Weak, "could might may"},
    {Verb::Is, "is are im youre theyre hes shes isnt arent"},
    {Verb::Was, "was were wasnt werent did didnt"},
    {Verb::Have, "has have had"},
    {Verb::Link, "be been being not never also now then already later both only still and or"},
    {Verb::Arranged,
     "due set slated poised likely supposed about ready going bound billed scheduled expected "
     "planned"},
    {Verb::Intends,
     "plan plans planned planning hope hopes hoped hoping intend intends intended aim aims aiming "
     "expect expects expected want wants wanted need needs vow vows vowed pledge pledges pledged "
     "promise promises promised threaten threatens threatened agree agrees agreed offer offers "
     "offered decide decides decided prepare prepares preparing order ordered orders ask asked "
     "asks urge urged urges invite invited invites tell instructed pressed deadline ultimatum plan "
     "deal decision pledge promise offer"},
    {Verb::Manages,
     "managed failed began continued started tried attempted refused forced helped came went used "
     "able proceeded happened stopped paused returned seemed appeared allowed enabled caused"},
    {Verb::Reports,
     "said says told tells announced announces confirmed confirms added reported reports warned "
     "warns declared stated claimed claims acknowledged wrote writes tweeted noted insisted"},
    {Verb::Past,
     "made took came went gave found thought left felt brought began kept held stood heard meant "
     "met ran paid sat spoke led grew lost fell sent built broke fought struck shot fled flew "
     "drove rose won threw caught sank shook sought sold knew got became saw chose drew hid rode "
     "swore froze laid blew withdrew overthrew undertook underwent woke stole taught bought slept "
     "spent dealt died saw"},
    {Verb::Participle,
     "taken given gone seen shown driven written broken chosen drawn flown fallen hidden known "
     "sworn thrown hit cut put shut done begun sunk withdrawn overthrown undertaken"},
    {Verb::Schedule,
     "begins starts opens resumes meets arrives departs expires convenes gathers travels reopens "
     "reconvenes returns votes"},
    {Verb::Gathers, "resume begin convene meet gather vote arrive expire start reopen reconvene"},
    {Verb::Upcoming, "upcoming forthcoming"},
};

std::unordered_map<std::string_view, Verb> verbs_of_rows() {
  std::unordered_map<std::string_view, Verb> verbs;
  for (const VerbRow& row : kRows) {
    for (std::size_t at = 0; at < row.words.size();) {
      const std::size_t end = std::min(row.words.find(' ', at), row.words.size());
      verbs.emplace(row.words.substr(at, end - at), row.verb);
      at = end + 1;
    }
  }
  return verbs;
}

// we'll, they're: "we'll" folds to "well".
bool is_contracted(std::string_view word, std::string_view ending) {
  if (!word.ends_with(ending)) return false;
  word.remove_suffix(ending.size());
  return word.ends_with("'") || word.ends_with("’");
}

Verb verb_at(const DatedWords& words, std::size_t at) {
  static const std::unordered_map<std::string_view, Verb> verbs = verbs_of_rows();
  if (is_contracted(words.surface(at), "ll")) return Verb::Modal;
  if (is_contracted(words.surface(at), "re")) return Verb::Is;
  const auto found = verbs.find(words.folded(at));
  return found == verbs.end() ? Verb::None : found->second;
}

bool is_regular_past(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  // "The U.S.-hosted talks" are not over.
  const bool compound = at > 0 && words.gap(at) == Gap::Hyphen;
  return word.size() > 4 && word.ends_with("ed") && !words.capitalised(at) && !compound;
}

bool is_participle(const DatedWords& words, std::size_t at) {
  const Verb verb = verb_at(words, at);
  return verb == Verb::Past || verb == Verb::Participle || is_regular_past(words, at);
}

bool is_adverb(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  return word.size() > 4 && word.ends_with("ly");
}

// The next word that is neither "not" nor an adverb.
std::size_t past_adverbs(const DatedWords& words, std::size_t at) {
  std::size_t next = at;
  while (next < at + 3 && (is_adverb(words, next) || words.folded(next) == "not" ||
                           words.folded(next) == "now" || words.folded(next) == "also")) {
    ++next;
  }
  return next;
}

// is meeting, are travelling, which is arranged beforehand.
bool is_arranged_gerund(const DatedWords& words, std::size_t at) {
  constexpr std::array<std::string_view, 26> kGerunds = {
      "visiting",  "travelling", "traveling", "meeting",   "arriving",  "leaving",  "hosting",
      "holding",   "attending",  "coming",    "going",     "returning", "flying",   "heading",
      "departing", "opening",    "closing",   "starting",  "beginning", "resuming", "speaking",
      "having",    "doing",      "voting",    "launching", "convening"};
  const std::string_view word = words.folded(at);
  return std::find(kGerunds.begin(), kGerunds.end(), word) != kGerunds.end();
}

std::optional<Tense> tense_of_is(const DatedWords& words, std::size_t at, bool past) {
  const std::size_t next = past_adverbs(words, at + 1);
  if (words.folded(next) == "to") return Tense::Future;
  const Verb verb = verb_at(words, next);
  if (verb == Verb::Arranged || words.folded(next) == "expected") return Tense::Future;
  if (past) return Tense::Past;
  return is_arranged_gerund(words, next) ? std::optional(Tense::Future) : std::nullopt;
}

std::optional<Tense> tense_of_have(const DatedWords& words, std::size_t at) {
  const std::size_t next = past_adverbs(words, at + 1);
  if (words.folded(at) == "had") return Tense::Past;
  if (words.folded(next) == "to" || words.folded(next) == "until") return Tense::Future;
  if (verb_at(words, next) == Verb::Link || is_participle(words, next)) return Tense::Past;
  return std::nullopt;
}

// Whether the words around are a line that no full stop ends.
bool is_headline(const DatedWords& words, std::size_t at) {
  constexpr std::size_t kLongestHeadline = 25;
  for (std::size_t end = at + 1; end <= at + kLongestHeadline; ++end) {
    if (end < words.size() && !words.begins_sentence(end)) continue;
    return words.gap_text(std::min(end, words.size())).find_first_of(".!?") ==
           std::string_view::npos;
  }
  return false;
}

bool takes_infinitive(const DatedWords& words, std::size_t to) {
  return words.spaced(to + 1) && !words.capitalised(to + 1) && words.digits(to + 1) == 0 &&
         !words.is(to + 1, DateRole::The) && !words.is(to + 1, DateRole::Article) &&
         !words.is(to + 1, DateRole::This) && !words.is(to + 1, DateRole::Number);
}

// "ordered residents to leave", "managed to escape": by the verb or noun before.
std::optional<Tense> tense_of_infinitive(const DatedWords& words, std::size_t to) {
  if (!takes_infinitive(words, to)) return std::nullopt;
  for (std::size_t back = 1; back <= kGoverned && back <= to; ++back) {
    const std::size_t at = to - back;
    if (words.begins_sentence(at + 1)) break;
    switch (verb_at(words, at)) {
      case Verb::Intends:
      case Verb::Arranged:
      case Verb::Modal:
        return Tense::Future;
      case Verb::Manages:
        return Tense::Past;
      case Verb::None:
      case Verb::Link:
      case Verb::Have:
        break;
      default:
        return std::nullopt;
    }
  }
  return is_headline(words, to) ? std::optional(Tense::Future) : std::nullopt;
}

// "could begin", and not "could not reach them", "could see".
bool looks_ahead(std::string_view next) {
  return next != "have" && next != "not" && next != "only" && next != "see" && next != "hear";
}

// have seen, have been.
bool is_perfect(const DatedWords& words, std::size_t at) {
  if (words.folded(at) != "have") return false;
  const std::size_t next = past_adverbs(words, at + 1);
  return words.folded(next) == "been" || is_participle(words, next);
}

std::optional<Tense> tense_of_auxiliary(const DatedWords& words, std::size_t at) {
  switch (verb_at(words, at)) {
    case Verb::Modal:
      return is_perfect(words, past_adverbs(words, at + 1)) ? Tense::Past : Tense::Future;
    case Verb::Weak:
      if (words.capitalised(at)) return std::nullopt;
      if (words.folded(at) != "could" && words.folded(at + 1) == "not") return Tense::Future;
      return looks_ahead(words.folded(at + 1)) ? std::optional(Tense::Future) : std::nullopt;
    case Verb::Is:
      return tense_of_is(words, at, false);
    case Verb::Was:
      return tense_of_is(words, at, true);
    case Verb::Have:
      return tense_of_have(words, at);
    default:
      return std::nullopt;
  }
}

// What may stand between an auxiliary and its participle.
bool goes_on_with_group(const DatedWords& words, std::size_t at) {
  return verb_at(words, at) == Verb::Link || is_adverb(words, at) || is_participle(words, at);
}

// Behind "to" an irregular form is an infinitive: "to hit".
bool is_infinitive(const DatedWords& words, std::size_t at) {
  return at > 0 && words.folded(at - 1) == "to" && !is_regular_past(words, at);
}

// A participle has the tense of the auxiliaries before it: "will be held", "is to be handed over".
std::optional<Tense> tense_of_participle(const DatedWords& words, std::size_t at) {
  if (is_infinitive(words, at)) return std::nullopt;
  std::size_t before = at;
  for (std::size_t back = 1; back <= kGroup && back <= at; ++back) {
    before = at - back;
    if (words.begins_sentence(before + 1)) return Tense::Past;
    if (!goes_on_with_group(words, before)) break;
  }
  if (words.folded(before) == "to" && words.folded(before + 1) == "be")
    return tense_of_infinitive(words, before).value_or(Tense::Future);
  if (!is_auxiliary(words, before)) return Tense::Past;
  return tense_of_auxiliary(words, before).value_or(Tense::Past);
}

bool follows_determiner(const DatedWords& words, std::size_t at) {
  return at == 0 || !words.spaced(at) || words.is(at - 1, DateRole::The) ||
         words.is(at - 1, DateRole::Article) || words.is(at - 1, DateRole::Of) ||
         words.is(at - 1, DateRole::Number) || words.digits(at - 1) > 0 ||
         words.is(at - 1, DateRole::MonthOnlyIn) || words.is(at - 1, DateRole::In);
}

bool follows_plural(const DatedWords& words, std::size_t at) {
  return !follows_determiner(words, at) && words.folded(at - 1).size() > 3 &&
         words.folded(at - 1).ends_with('s');
}

// "ahead of the vote", "in advance of the vote", "upcoming".
bool looks_at_event(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  if (word == "ahead") return words.folded(at + 1) == "of";
  if (word == "run") return words.folded(at + 1) == "up" && words.folded(at + 2) == "to";
  if (word == "closer") return words.folded(at + 1) == "to";
  if (word == "advance") return words.folded(at - 1) == "in" && words.folded(at + 1) == "of";
  return verb_at(words, at) == Verb::Upcoming;
}

bool is_arranged_alone(std::string_view word) {
  return word == "due" || word == "scheduled" || word == "expected" || word == "planned" ||
         word == "slated";
}

// "higher than expected", "as planned".
bool compares(const DatedWords& words, std::size_t at) {
  return words.folded(at - 1) == "than" || words.folded(at - 1) == "as";
}

}  // namespace

std::optional<Tense> english_verb_tense(const DatedWords& words, std::size_t at) {
  if (looks_at_event(words, at)) return Tense::Future;
  if (words.folded(at) == "to") return tense_of_infinitive(words, at);
  const Verb verb = verb_at(words, at);
  if (is_arranged_alone(words.folded(at)) && !compares(words, at)) return Tense::Future;
  if (const auto auxiliary = tense_of_auxiliary(words, at)) return auxiliary;
  if (verb == Verb::Reports) return tense_of_participle(words, at);
  const bool scheduled = (verb == Verb::Schedule && !follows_determiner(words, at)) ||
                         (verb == Verb::Gathers && follows_plural(words, at));
  if (scheduled && !is_headline(words, at)) return Tense::Future;
  if (verb == Verb::Participle) {
    return tense_of_participle(words, at);
  }
  if (is_participle(words, at)) return tense_of_participle(words, at);
  return std::nullopt;
}

bool reports_speech(const DatedWords& words, std::size_t at) {
  return verb_at(words, at) == Verb::Reports;
}

bool is_bare_participle(const DatedWords& words, std::size_t at) {
  return verb_at(words, at) == Verb::Participle && at > 0 && !is_auxiliary(words, at - 1) &&
         !goes_on_with_group(words, at - 1);
}

bool is_modal(const DatedWords& words, std::size_t at) { return verb_at(words, at) == Verb::Modal; }

bool is_auxiliary(const DatedWords& words, std::size_t at) {
  switch (verb_at(words, at)) {
    case Verb::Modal:
    case Verb::Weak:
    case Verb::Is:
    case Verb::Was:
    case Verb::Have:
      return true;
    default:
      return false;
  }
}

}  // namespace corpus
