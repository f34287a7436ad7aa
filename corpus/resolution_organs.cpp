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
    OrganPhrase{Organ::SecurityCouncil, {"рад", "безпек"}},
    OrganPhrase{Organ::SecurityCouncil, {"conseil", "de", "securite"}},
    OrganPhrase{Organ::SecurityCouncil, {"consejo", "de", "seguridad"}},
    OrganPhrase{Organ::SecurityCouncil, {"مجلس", "الامن"}},
    OrganPhrase{Organ::SecurityCouncil, {"شوراي", "امنيت"}},
    OrganPhrase{Organ::GeneralAssembly, {"general", "assembly"}},
    OrganPhrase{Organ::GeneralAssembly, {"unga"}},
    OrganPhrase{Organ::GeneralAssembly, {"генеральн", "ассамбле"}},
    OrganPhrase{Organ::GeneralAssembly, {"генеральн", "асамбле"}},
    OrganPhrase{Organ::GeneralAssembly, {"assemblee", "generale"}},
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
    // Others who pass resolutions.
    OrganPhrase{Organ::Another, {"parliament"}},
    OrganPhrase{Organ::Another, {"house"}},
    OrganPhrase{Organ::Another, {"senate"}},
    OrganPhrase{Organ::Another, {"congress"}},
    OrganPhrase{Organ::Another, {"joint"}},
    OrganPhrase{Organ::Another, {"concurrent"}},
    OrganPhrase{Organ::Another, {"knesset"}},
    OrganPhrase{Organ::Another, {"bundestag"}},
    OrganPhrase{Organ::Another, {"duma"}},
    OrganPhrase{Organ::Another, {"city", "council"}},
    OrganPhrase{Organ::Another, {"year"}},
    OrganPhrase{Organ::Another, {"parlement"}},
    OrganPhrase{Organ::Another, {"parlamento"}},
    OrganPhrase{Organ::Another, {"парламент"}},
    OrganPhrase{Organ::Another, {"верховн", "рад"}},
    OrganPhrase{Organ::Another, {"государственн", "дум"}},
    OrganPhrase{Organ::Another, {"البرلمان"}},
};

// Arabic writes "and", "of" and "the" onto the word: one letter, or two.
bool begins_after_clitic(std::string_view word, std::string_view beginning) {
  const std::size_t at = word.find(beginning);
  return at == 0 ||
         (at != std::string_view::npos && at <= 4 && script_of(beginning) == Script::Arabic);
}

bool begins_here(const NamedText& text, std::size_t word, const OrganPhrase& phrase) {
  for (std::size_t i = 0; i < phrase.words.size() && !phrase.words[i].empty(); ++i) {
    if (word + i >= text.words.size()) return false;
    if (!begins_after_clitic(text.words[word + i].folded, phrase.words[i])) return false;
  }
  return true;
}

}  // namespace

Organ organ_at(const NamedText& text, std::size_t word) {
  const auto found = std::find_if(kOrgans.begin(), kOrgans.end(), [&](const OrganPhrase& phrase) {
    return begins_here(text, word, phrase);
  });
  if (found != kOrgans.end()) return found->organ;
  return text.cue(Cue::UnContext, word) > 0 ? Organ::UnitedNations : Organ::Unknown;
}

std::size_t first_of_organ_before(const NamedText& text, std::size_t word) {
  static constexpr std::array<std::string_view, 11> kWords = {
      "un",      "united",   "nations", "security", "council", "unsc",
      "general", "assembly", "unga",    "human",    "rights"};
  std::size_t first = word;
  while (first > 0 && joins_words(text.gap_before(first), text.words[first - 1]) &&
         text.is_capitalised(first - 1) &&
         std::find(kWords.begin(), kWords.end(), text.words[first - 1].folded) != kWords.end()) {
    --first;
  }
  return first;
}

}  // namespace corpus
