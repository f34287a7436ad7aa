#include "corpus/short_organisations.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

namespace corpus {
namespace {

bool is_common_noun(std::string_view folded) {
  static constexpr std::array<std::string_view, 50> kNouns = {
      "academy",      "administration", "agency",     "alliance",     "allied",     "army",
      "assembly",     "association",    "authority",  "bank",         "board",      "bureau",
      "center",       "centre",         "church",     "club",         "coalition",  "commission",
      "committee",    "company",        "conference", "congregation", "council",    "court",
      "department",   "directorate",    "embassy",    "executive",    "federation", "force",
      "forces",       "foundation",     "front",      "fund",         "government", "group",
      "institute",    "ministry",       "mission",    "movement",     "navy",       "office",
      "organisation", "organization",   "panel",      "parliament",   "party",      "secretariat",
      "union",        "university"};
  return std::binary_search(kNouns.begin(), kNouns.end(), folded);
}

}  // namespace

std::vector<EntityMention> link_short_organisations(const NamedText& text, const Lexicon& lexicon,
                                                    std::vector<EntityMention> mentions) {
  // By the last word of its name, the last organisation named in several.
  std::map<std::string, EntityMention> named;
  std::erase_if(mentions, [&](EntityMention& mention) {
    if (mention.id.facet != Facet::Organisation) return false;
    const std::vector<Word> words =
        split_words(text.text.substr(mention.start, mention.end - mention.start));
    if (words.empty()) return false;
    if (words.size() > 1) {
      named.insert_or_assign(words.back().folded, mention);
      return false;
    }
    if (lexicon.find(mention.id)) return false;
    const auto longer = named.find(words.front().folded);
    if (longer == named.end()) return is_common_noun(words.front().folded);
    mention.id = longer->second.id;
    mention.label = longer->second.label;
    return false;
  });
  return mentions;
}

}  // namespace corpus
