#include "corpus/resolution_organs.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/name_words.h"
#include "corpus/resolution_rows.h"

namespace corpus {
namespace {

// Beginnings of consecutive folded words.
struct OrganPhrase {
  Organ organ;
  std::array<std::string_view, 4> words;
};

constexpr std::array kOrgans = {
    OrganPhrase{Organ::SecurityCouncil, {"security", "council"}},
    OrganPhrase{Organ::SecurityCouncil, {"unsc"}},
    OrganPhrase{Organ::SecurityCouncil, {"совет", "безопасност"}},
    OrganPhrase{Organ::SecurityCouncil, {"совбез"}},
    OrganPhrase{Organ::SecurityCouncil, {"рад", "безпек"}},
    OrganPhrase{Organ::SecurityCouncil, {"радбез"}},
    OrganPhrase{Organ::SecurityCouncil, {"conseil", "de", "securite"}},
    OrganPhrase{Organ::SecurityCouncil, {"csnu"}},
    OrganPhrase{Organ::SecurityCouncil, {"consejo", "de", "seguridad"}},
    OrganPhrase{Organ::SecurityCouncil, {"مجلس", "الامن"}},
    OrganPhrase{Organ::SecurityCouncil, {"شوراي", "امنيت"}},
    OrganPhrase{Organ::GeneralAssembly, {"general", "assembly"}},
    OrganPhrase{Organ::GeneralAssembly, {"unga"}},
    OrganPhrase{Organ::GeneralAssembly, {"генеральн", "ассамбле"}},
    OrganPhrase{Organ::GeneralAssembly, {"генассамбле"}},
    OrganPhrase{Organ::GeneralAssembly, {"генеральн", "асамбле"}},
    OrganPhrase{Organ::GeneralAssembly, {"генасамбле"}},
    OrganPhrase{Organ::GeneralAssembly, {"assemblee", "generale"}},
    OrganPhrase{Organ::GeneralAssembly, {"agnu"}},
    OrganPhrase{Organ::GeneralAssembly, {"asamblea", "general"}},
    OrganPhrase{Organ::GeneralAssembly, {"الجمعيه", "العامه"}},
    OrganPhrase{Organ::GeneralAssembly, {"مجمع", "عمومي"}},
    OrganPhrase{Organ::HumanRightsCouncil, {"human", "rights", "council"}},
    OrganPhrase{Organ::HumanRightsCouncil, {"unhrc"}},
    OrganPhrase{Organ::HumanRightsCouncil, {"совет", "по", "правам", "человека"}},
    OrganPhrase{Organ::HumanRightsCouncil, {"рад", "з", "прав", "людини"}},
    OrganPhrase{Organ::HumanRightsCouncil, {"conseil", "des", "droits"}},
    OrganPhrase{Organ::HumanRightsCouncil, {"consejo", "de", "derechos", "humanos"}},
    OrganPhrase{Organ::HumanRightsCouncil, {"مجلس", "حقوق", "الانسان"}},
    OrganPhrase{Organ::HumanRightsCouncil, {"شوراي", "حقوق", "بشر"}},
    OrganPhrase{Organ::UnitedNations, {"الدولي"}},
    // Others who pass resolutions.
    OrganPhrase{Organ::Another, {"parliament"}},
    OrganPhrase{Organ::Another, {"house"}},
    OrganPhrase{Organ::Another, {"senate"}},
    OrganPhrase{Organ::Another, {"congress"}},
    OrganPhrase{Organ::Another, {"joint"}},
    OrganPhrase{Organ::Another, {"concurrent"}},
    OrganPhrase{Organ::Another, {"legislature"}},
    OrganPhrase{Organ::Another, {"government"}},
    OrganPhrase{Organ::Another, {"cabinet"}},
    OrganPhrase{Organ::Another, {"ministerial"}},
    OrganPhrase{Organ::Another, {"ministers"}},
    OrganPhrase{Organ::Another, {"arab", "league"}},
    OrganPhrase{Organ::Another, {"league"}},
    OrganPhrase{Organ::Another, {"board"}},
    OrganPhrase{Organ::Another, {"governors"}},
    OrganPhrase{Organ::Another, {"health", "assembly"}},
    OrganPhrase{Organ::Another, {"environment", "assembly"}},
    OrganPhrase{Organ::Another, {"parliamentary", "assembly"}},
    OrganPhrase{Organ::Another, {"national", "assembly"}},
    OrganPhrase{Organ::Another, {"defence", "council"}},
    OrganPhrase{Organ::Another, {"defense", "council"}},
    OrganPhrase{Organ::Another, {"county", "council"}},
    OrganPhrase{Organ::Another, {"knesset"}},
    OrganPhrase{Organ::Another, {"bundestag"}},
    OrganPhrase{Organ::Another, {"duma"}},
    OrganPhrase{Organ::Another, {"city", "council"}},
    OrganPhrase{Organ::Another, {"council", "of", "europe"}},
    OrganPhrase{Organ::Another, {"year"}},
    OrganPhrase{Organ::Another, {"parlement"}},
    OrganPhrase{Organ::Another, {"gouvernement"}},
    OrganPhrase{Organ::Another, {"parlamento"}},
    OrganPhrase{Organ::Another, {"gobierno"}},
    OrganPhrase{Organ::Another, {"парламент"}},
    OrganPhrase{Organ::Another, {"европарламент"}},
    OrganPhrase{Organ::Another, {"європарламент"}},
    OrganPhrase{Organ::Another, {"верховн", "рад"}},
    OrganPhrase{Organ::Another, {"государственн", "дум"}},
    OrganPhrase{Organ::Another, {"госдум"}},
    OrganPhrase{Organ::Another, {"правительств"}},
    OrganPhrase{Organ::Another, {"البرلمان"}},
    OrganPhrase{Organ::Another, {"مجلس", "النواب"}},
    OrganPhrase{Organ::Another, {"مجلس", "الوزراء"}},
    OrganPhrase{Organ::Another, {"الجامعه", "العربيه"}},
};

// Short names, in capitals only.
struct OrganLetters {
  std::string_view letters;
  Organ organ;
};
constexpr std::array kLetters = {
    OrganLetters{"SC", Organ::SecurityCouncil},
    OrganLetters{"СБ", Organ::SecurityCouncil},
    OrganLetters{"РБ", Organ::SecurityCouncil},
    OrganLetters{"GA", Organ::GeneralAssembly},
    OrganLetters{"ГА", Organ::GeneralAssembly},
    OrganLetters{"HRC", Organ::HumanRightsCouncil},
    OrganLetters{"СПЧ", Organ::HumanRightsCouncil},
    OrganLetters{"PACE", Organ::Another},
    OrganLetters{"ПАСЕ", Organ::Another},
    OrganLetters{"ПАРЄ", Organ::Another},
    OrganLetters{"OIC", Organ::Another},
    OrganLetters{"OAS", Organ::Another},
    OrganLetters{"OSCE", Organ::Another},
    OrganLetters{"EU", Organ::Another},
    OrganLetters{"AU", Organ::Another},
    OrganLetters{"ECOWAS", Organ::Another},
    OrganLetters{"GCC", Organ::Another},
    OrganLetters{"IPU", Organ::Another},
    OrganLetters{"IAEA", Organ::Another},
    OrganLetters{"МАГАТЭ", Organ::Another},
    OrganLetters{"МАГАТЕ", Organ::Another},
    OrganLetters{"ECOSOC", Organ::Another},
    OrganLetters{"UNEA", Organ::Another},
    OrganLetters{"UNESCO", Organ::Another},
    OrganLetters{"WHO", Organ::Another},
    OrganLetters{"WHA", Organ::Another},
    OrganLetters{"ILO", Organ::Another},
    OrganLetters{"IMO", Organ::Another},
    OrganLetters{"ICAO", Organ::Another},
    OrganLetters{"ITU", Organ::Another},
    OrganLetters{"FAO", Organ::Another},
};

// Arabic writes "and", "of" and "the" onto the word: one letter, or two.
bool begins_after_clitic(std::string_view word, std::string_view beginning) {
  const std::size_t at = word.find(beginning);
  return at == 0 ||
         (at != std::string_view::npos && at <= 4 && script_of(beginning) == Script::Arabic);
}

// Words of the phrase, when the text has it here; else 0.
std::size_t words_of_phrase(const NamedText& text, std::size_t word, const OrganPhrase& phrase) {
  std::size_t count = 0;
  while (count < phrase.words.size() && !phrase.words[count].empty()) {
    if (word + count >= text.words.size()) return 0;
    if (!begins_after_clitic(text.words[word + count].folded, phrase.words[count])) return 0;
    ++count;
  }
  return count;
}

// "Peace and Security Council", "National Security Council": not the one of the United Nations.
bool is_of_others(const NamedText& text, std::size_t security) {
  static constexpr std::array<std::string_view, 4> kOthers = {"national", "supreme", "homeland",
                                                              "collective"};
  if (security == 0) return false;
  const std::string_view before = text.words[security - 1].folded;
  if (before == "and" && security > 1) return text.words[security - 2].folded == "peace";
  return std::find(kOthers.begin(), kOthers.end(), before) != kOthers.end();
}

bool is_organ_word(const NamedText& text, std::size_t word) {
  static constexpr std::array<std::string_view, 16> kWords = {
      "un",       "united", "nations", "security", "council", "unsc", "unscr", "general",
      "assembly", "unga",   "human",   "rights",   "unhrc",   "sc",   "ga",    "hrc"};
  return text.is_capitalised(word) &&
         std::find(kWords.begin(), kWords.end(), text.words[word].folded) != kWords.end();
}

// "U.N.S.C. Resolution": the full stop ends no sentence.
bool joins_organ(const NamedText& text, std::size_t word) {
  const Word& before = text.words[word - 1];
  const std::string_view gap = text.gap_before(word);
  if (gap == ". " && text.surface(word - 1, word).find('.') != std::string_view::npos) return true;
  return joins_words(gap, before);
}

// "(UNGA) resolution": a short name in brackets, right before the word and behind the long name.
bool follows_bracketed(const NamedText& text, std::size_t word) {
  if (word < 2) return false;
  const std::string_view open = text.gap_before(word - 1);
  const std::string_view close = text.gap_before(word);
  return open.ends_with(" (") && (close == ") " || close == ".) ") &&
         is_organ_word(text, word - 1) && is_organ_word(text, word - 2);
}

}  // namespace

FoundOrgan organ_at(const NamedText& text, std::size_t word) {
  if (word >= text.words.size()) return {};
  for (const OrganPhrase& phrase : kOrgans) {
    const std::size_t words = words_of_phrase(text, word, phrase);
    if (words == 0) continue;
    if (phrase.organ == Organ::SecurityCouncil && is_of_others(text, word))
      return {Organ::Another, words};
    return {phrase.organ, words};
  }
  for (const OrganLetters& known : kLetters) {
    if (text.surface(word, word + 1) == known.letters) return {known.organ, 1};
  }
  const std::size_t words = text.cue(Cue::UnContext, word);
  return words > 0 ? FoundOrgan{Organ::UnitedNations, words} : FoundOrgan{};
}

bool is_number_of_year(int number, int year) {
  static constexpr int kSlack = 2;
  static constexpr int kMostInAYear = 70;
  const int at = year - kFirstYear;
  const int years = static_cast<int>(kLastOfYear.size());
  if (at < 0) return false;
  if (at >= years) {
    const int last = kLastOfYear.back();
    return number > last && number <= last + kMostInAYear * (at - years + 1);
  }
  const auto index = static_cast<std::size_t>(at);
  const int last_before = index == 0 ? 0 : kLastOfYear[index - 1];
  return number > last_before - kSlack && number <= kLastOfYear[index] + kSlack;
}

Organ organ_known_for(const NamedText& text, int number) {
  for (const ResolutionSubject& subject : kResolutionSubjects) {
    const auto& numbers = subject.numbers;
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) continue;
    const bool is_subject =
        std::any_of(text.words.begin(), text.words.end(), [&subject](const Word& word) {
          return std::any_of(subject.words.begin(), subject.words.end(),
                             [&word](std::string_view beginning) {
                               return !beginning.empty() && word.folded.starts_with(beginning);
                             });
        });
    if (is_subject) return subject.organ;
  }
  return Organ::Unknown;
}

std::size_t first_of_organ_before(const NamedText& text, std::size_t word) {
  std::size_t first = follows_bracketed(text, word) ? word - 2 : word;
  while (first > 0 && is_organ_word(text, first - 1) && joins_organ(text, first)) --first;
  return first;
}

}  // namespace corpus
