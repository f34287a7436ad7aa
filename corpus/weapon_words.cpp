#include "corpus/weapon_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace corpus {
namespace {

// Said of other things too.
constexpr std::array<std::string_view, 28> kHardware = {
    "arms",   "batteries", "battery", "crew",     "crews",  "fighter",  "fighters",
    "gun",    "guns",      "jet",     "jets",     "mine",   "mines",    "shell",
    "shells", "squadron",  "system",  "systems",  "tank",   "tanks",    "unit",
    "units",  "unmanned",  "vehicle", "vehicles", "weapon", "weaponry", "weapons"};
constexpr std::array<std::string_view, 24> kDeeds = {
    "attack",  "attacked",  "attacks",    "bombed",      "bombing",  "brigade",
    "deliver", "delivered", "deliveries", "destroyed",   "division", "downed",
    "fire",    "fired",     "hit",        "intercepted", "launched", "payload",
    "range",   "shelled",   "strike",     "strikes",     "struck",   "supplied"};
// What is done with things: "sent Strykers".
constexpr std::array<std::string_view, 22> kSupplying = {
    "acquire", "acquired", "acquiring", "deploy",   "deployed", "donate",
    "donated", "donating", "give",      "given",    "offered",  "promised",
    "provide", "provided", "providing", "receive",  "received", "send",
    "sending", "sent",     "supply",    "supplying"};
// Of the first two, what tells when it stands before a name: "fired a Javelin".
constexpr std::array<std::string_view, 24> kLeading = {
    "batteries",   "battery", "crew",     "crews",    "deliver",  "delivered",
    "destroyed",   "downed",  "fighters", "fired",    "guns",     "hit",
    "intercepted", "jets",    "launched", "shelled",  "struck",   "supplied",
    "systems",     "tanks",   "units",    "vehicles", "weaponry", "weapons"};
constexpr std::array<std::string_view, 57> kOtherNouns = {
    "airlines", "album",   "band",     "book",          "browser",      "capsule",  "car",
    "cheetah",  "coach",   "concert",  "constellation", "constituency", "cup",      "email",
    "episode",  "fan",     "fans",     "film",          "fish",         "game",     "games",
    "highway",  "journal", "junction", "kick",          "knife",        "magazine", "match",
    "motorway", "movie",   "nebula",   "network",       "novel",        "pageant",  "pitch",
    "planet",   "player",  "players",  "preacher",      "print",        "research", "road",
    "school",   "season",  "song",     "spacecraft",    "star",         "steak",    "student",
    "students", "sword",   "team",     "telescope",     "thrower",      "visa",     "visas",
    "wasp"};
constexpr std::array<std::string_view, 20> kOneOrMore = {
    "a",    "an",  "another", "dozens",  "eight", "eleven", "five", "four",  "many",   "more",
    "nine", "one", "seven",   "several", "six",   "some",   "ten",  "three", "twelve", "two"};
constexpr std::array<std::string_view, 6> kPublishing = {"published", "reported", "reports",
                                                         "said",      "writes",   "wrote"};
constexpr std::array<std::string_view, 12> kPrepositions = {
    "against", "as", "at", "by", "for", "from", "in", "into", "of", "on", "to", "with"};
constexpr std::array<std::string_view, 18> kSmall = {"a",  "am", "an", "as", "at", "be",
                                                     "by", "i",  "if", "in", "is", "it",
                                                     "no", "of", "on", "or", "so", "us"};
constexpr std::array<std::string_view, 18> kUnits = {
    "acre", "centimetre", "day",   "foot", "hour",    "kilometre", "km",     "member", "metre",
    "mile", "minute",     "month", "page", "percent", "point",     "strong", "week",   "year"};
constexpr std::array<std::string_view, 11> kAnd = {"and", "et", "or", "ou", "y", "и",
                                                   "или", "й",  "та", "чи", "і"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, const NamedText& text,
               std::size_t word) {
  return word < text.words.size() &&
         std::find(words.begin(), words.end(), text.words[word].folded) != words.end();
}

bool is_single(const NamedText& text, std::size_t word) {
  return text.cue(Cue::WeaponContext, word) == 1;
}

}  // namespace

bool is_weapon_word(const NamedText& text, std::size_t word) {
  return text.cue(Cue::WeaponContext, word) > 1 ||
         (is_single(text, word) && !is_one_of(kHardware, text, word) &&
          !is_one_of(kDeeds, text, word));
}
bool is_hardware(const NamedText& text, std::size_t word) {
  return is_single(text, word) && is_one_of(kHardware, text, word);
}
bool leads_to_weapon(const NamedText& text, std::size_t word) {
  return is_single(text, word) && is_one_of(kLeading, text, word);
}
bool is_supplying_word(const NamedText& text, std::size_t word) {
  return is_one_of(kSupplying, text, word);
}
bool is_deed(const NamedText& text, std::size_t word) {
  return is_single(text, word) && is_one_of(kDeeds, text, word);
}
bool is_noun_of_other_things(const NamedText& text, std::size_t word) {
  return is_one_of(kOtherNouns, text, word);
}
bool is_counting_word(const NamedText& text, std::size_t word) {
  return is_one_of(kOneOrMore, text, word);
}
bool is_publishing_word(const NamedText& text, std::size_t word) {
  return is_one_of(kPublishing, text, word);
}
bool is_preposition(const NamedText& text, std::size_t word) {
  return is_one_of(kPrepositions, text, word);
}
bool is_small_word(const NamedText& text, std::size_t word) {
  return is_one_of(kSmall, text, word);
}
bool is_unit(const NamedText& text, std::size_t word) { return is_one_of(kUnits, text, word); }
bool is_and(const NamedText& text, std::size_t word) { return is_one_of(kAnd, text, word); }

}  // namespace corpus
