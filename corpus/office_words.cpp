#include "corpus/office_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace corpus {
namespace {

constexpr std::array<std::string_view, 25> kOf = {
    "of", "for", "to",  "at",  "in", "on", "de", "du", "des", "d", "del", "aupres", "pour",
    "a",  "s",   "the", "and", "la", "le", "l",  "et", "при", "у", "в",   "لدي"};

// In order.
constexpr std::array<std::string_view, 148> kFields = {"advisors",
                                                       "affairs",
                                                       "africa",
                                                       "agriculture",
                                                       "aid",
                                                       "america",
                                                       "americas",
                                                       "antiquities",
                                                       "antiterrorism",
                                                       "arms",
                                                       "army",
                                                       "asia",
                                                       "assistance",
                                                       "balkans",
                                                       "borders",
                                                       "budget",
                                                       "caucasus",
                                                       "ceasefire",
                                                       "chiefs",
                                                       "children",
                                                       "climate",
                                                       "commerce",
                                                       "communications",
                                                       "conflict",
                                                       "control",
                                                       "cooperation",
                                                       "counterterror",
                                                       "counterterrorism",
                                                       "culture",
                                                       "debt",
                                                       "defence",
                                                       "defense",
                                                       "democracy",
                                                       "development",
                                                       "digitalization",
                                                       "diplomacy",
                                                       "disappearances",
                                                       "disarmament",
                                                       "economics",
                                                       "economy",
                                                       "education",
                                                       "elections",
                                                       "emergencies",
                                                       "employment",
                                                       "energy",
                                                       "engagement",
                                                       "environment",
                                                       "europe",
                                                       "expenditures",
                                                       "families",
                                                       "finance",
                                                       "fisheries",
                                                       "forestry",
                                                       "genocide",
                                                       "governance",
                                                       "gulf",
                                                       "health",
                                                       "hemisphere",
                                                       "hostages",
                                                       "housing",
                                                       "humanity",
                                                       "immigration",
                                                       "industries",
                                                       "industry",
                                                       "information",
                                                       "infrastructure",
                                                       "innovation",
                                                       "integration",
                                                       "intelligence",
                                                       "interior",
                                                       "internet",
                                                       "investment",
                                                       "issues",
                                                       "justice",
                                                       "labor",
                                                       "labour",
                                                       "legislation",
                                                       "logistics",
                                                       "management",
                                                       "media",
                                                       "migration",
                                                       "mines",
                                                       "mining",
                                                       "minorities",
                                                       "navy",
                                                       "negotiations",
                                                       "nonproliferation",
                                                       "oil",
                                                       "operations",
                                                       "organisations",
                                                       "organizations",
                                                       "peace",
                                                       "peacebuilding",
                                                       "peacekeeping",
                                                       "petroleum",
                                                       "planning",
                                                       "police",
                                                       "policy",
                                                       "ports",
                                                       "prisons",
                                                       "procurement",
                                                       "programmes",
                                                       "programs",
                                                       "proliferation",
                                                       "protection",
                                                       "railways",
                                                       "readiness",
                                                       "reconciliation",
                                                       "reconstruction",
                                                       "reform",
                                                       "reforms",
                                                       "refugees",
                                                       "region",
                                                       "regions",
                                                       "relations",
                                                       "relief",
                                                       "religion",
                                                       "repatriation",
                                                       "republic",
                                                       "research",
                                                       "resources",
                                                       "rights",
                                                       "safety",
                                                       "sahel",
                                                       "sanctions",
                                                       "science",
                                                       "security",
                                                       "services",
                                                       "space",
                                                       "sports",
                                                       "state",
                                                       "statistics",
                                                       "strategies",
                                                       "studies",
                                                       "support",
                                                       "technology",
                                                       "terrorism",
                                                       "torture",
                                                       "tourism",
                                                       "trade",
                                                       "transformation",
                                                       "transport",
                                                       "transportation",
                                                       "treasury",
                                                       "veterans",
                                                       "water",
                                                       "women",
                                                       "youth"};

// In order.
constexpr std::array<std::string_view, 50> kRanks = {
    "adm",        "admiral",      "air",       "almirante",    "ambassador", "amiral",    "brig",
    "brigadier",  "capitaine",    "capitan",   "capt",         "captain",    "col",       "colonel",
    "commandant", "commodore",    "coronel",   "corporal",     "field",      "force",     "gen",
    "general",    "lieutenant",   "lt",        "maj",          "major",      "marshal",   "rear",
    "sergeant",   "sgt",          "staff",     "teniente",     "vice",       "адмирал",   "адмірал",
    "бригадний",  "бригадный",    "генерал",   "капитан",      "капітан",    "лейтенант", "майор",
    "маршал",     "подполковник", "полковник", "підполковник", "العقيد",     "العميد",    "اللواء",
    "لواء"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

}  // namespace

bool links_complement(std::string_view word) {
  return std::find(kOf.begin(), kOf.end(), word) != kOf.end();
}

bool is_field_word(std::string_view word) { return contains(kFields, word); }

bool is_rank_word(std::string_view word) { return contains(kRanks, word); }

bool is_cyrillic_verb(std::string_view word) {
  constexpr std::size_t kShortest = 12;  // bytes; six letters
  static constexpr std::array<std::string_view, 11> kEndings = {"ал", "ил", "ел", "ла",  "ли", "ло",
                                                                "ав", "ив", "ів", "лся", "вся"};
  return word.size() >= kShortest &&
         std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view end) { return word.ends_with(end); });
}

bool is_abbreviation(std::string_view word) {
  static constexpr std::array<std::string_view, 6> kLong = {"brig", "capt", "comdr",
                                                            "prof", "supt", "ген"};
  constexpr std::size_t kLongest = 3;
  return word.size() <= kLongest || contains(kLong, word);
}

}  // namespace corpus
