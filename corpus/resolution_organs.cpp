#include "corpus/resolution_organs.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/name_words.h"

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

}  // namespace

FoundOrgan organ_at(const NamedText& text, std::size_t word) {
  if (word >= text.words.size()) return {};
  for (const OrganPhrase& phrase : kOrgans) {
    if (const std::size_t words = words_of_phrase(text, word, phrase); words > 0)
      return {phrase.organ, words};
  }
  for (const OrganLetters& known : kLetters) {
    if (text.surface(word, word + 1) == known.letters) return {known.organ, 1};
  }
  const std::size_t words = text.cue(Cue::UnContext, word);
  return words > 0 ? FoundOrgan{Organ::UnitedNations, words} : FoundOrgan{};
}

std::size_t first_of_organ_before(const NamedText& text, std::size_t word) {
  static constexpr std::array<std::string_view, 15> kWords = {
      "un",   "united", "nations", "security", "council", "unsc", "general", "assembly",
      "unga", "human",  "rights",  "unhrc",    "sc",      "ga",   "hrc"};
  std::size_t first = word;
  while (first > 0 && joins_words(text.gap_before(first), text.words[first - 1]) &&
         text.is_capitalised(first - 1) &&
         std::find(kWords.begin(), kWords.end(), text.words[first - 1].folded) != kWords.end()) {
    --first;
  }
  return first;
}

}  // namespace corpus
