#include "corpus/role_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/person_names.h"

namespace corpus {
namespace {

constexpr std::size_t kLongestRole = 12;   // words
constexpr std::size_t kLongestOffice = 6;  // words of an office before "and"

constexpr std::array<std::string_view, 8> kWhere = {"in", "to", "from", "of", "у", "в", "на", "із"};
constexpr std::array<std::string_view, 5> kAnd = {"and", "et", "y", "и", "та"};
constexpr std::array<std::string_view, 4> kDeterminers = {"the", "his", "her", "its"};
// Words that begin a sentence before an office and are no part of it.
constexpr std::array<std::string_view, 44> kNoPart = {
    "above",  "according", "across", "again",  "against", "alongside", "amid",    "among",
    "ask",    "behind",    "beside", "beyond", "dear",    "despite",   "earlier", "even",
    "except", "given",     "hello",  "inside", "instead", "maybe",     "near",    "next",
    "once",   "only",      "over",   "per",    "perhaps", "please",    "should",  "soon",
    "tell",   "thank",     "thanks", "than",   "through", "unlike",    "upon",    "versus",
    "via",    "welcome",   "within", "without"};

// Offices of towns and regions, which stand behind the name of one: "Kharkiv mayor".
constexpr std::array<std::string_view, 3> kLocalOffices = {"governor", "gov", "mayor"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool RoleWords::belong(std::size_t word) const {
  if (word > 0 && text_.cue(Cue::Honorific, word - 1) > 1) return false;  // "his Majesty"
  if (text_.words[word].folded == "then") return word + 1 < text_.words.size() && is_then(word);
  if (text_.cue(Cue::Modifier, word) > 0) return true;
  if (word > 0 && text_.cue(Cue::Modifier, word - 1) == 2) return true;  // "de facto"
  const EntityMention* mention = known_.at(word);
  if (mention != nullptr) return known_.names_a_body(*mention) && !stands_where(*mention);
  if (is_thing_word(text_, word)) return word > 0 && is_joined(text_, word);
  if (!is_name_word(text_, word)) return false;
  return !begins_sentence(text_, word) || begins_role(word);
}

// "then-President", "the then president".
bool RoleWords::is_then(std::size_t word) const {
  return text_.gap_before(word + 1) == "-" ||
         (word > 0 && is_one_of(kDeterminers, text_.words[word - 1].folded));
}

// "Nissan CEO Jane Doe": an English sentence that begins with the office.
bool RoleWords::begins_role(std::size_t word) const {
  const std::string_view folded = text_.words[word].folded;
  return text_.language == "en" && !is_one_of(kNoPart, folded) && !folded.ends_with("ing") &&
         !folded.ends_with("ed") && !folded.ends_with("ly");
}

// "In Turkey President Erdogan": where it happens, and no part of the office.
bool RoleWords::stands_where(const EntityMention& mention) const {
  const std::size_t first = known_.first_word(mention);
  return mention.id.facet == Facet::Place && first > 0 &&
         is_one_of(kWhere, text_.words[first - 1].folded);
}

std::size_t RoleWords::first_of_role(std::size_t office) const {
  std::size_t first = first_of_phrase(office);
  while (first > 1 && office - first < 2 * kLongestRole && is_joined(text_, first) &&
         is_one_of(kAnd, text_.words[first - 1].folded) && is_joined(text_, first - 1)) {
    const bool modifier = text_.cue(Cue::Modifier, first - 2) == 1;
    const std::size_t other = modifier ? first - 2 : office_that_ends(first - 1);
    if (other == first - 1 || text_.is_capitalised(other) != text_.is_capitalised(first)) break;
    const std::size_t begin = first_of_phrase(other);
    if (is_another_holder(begin)) break;
    first = begin;
    if (first > 0 && text_.gap_before(first) == ", ") {
      const std::size_t third = office_that_ends(first);
      if (third < first) first = first_of_phrase(third);
    }
  }
  return first;
}

// "The President and King Doe": two persons.
bool RoleWords::is_another_holder(std::size_t office) const {
  return office > 0 && text_.is_capitalised(office) && text_.words[office - 1].folded == "the";
}

std::size_t RoleWords::first_of_phrase(std::size_t office) const {
  const bool local = is_one_of(kLocalOffices, text_.words[office].folded);
  std::size_t first = office;
  while (first > 0 && office - first < kLongestRole && follows_closely(first)) {
    const std::size_t before = text_.gap_before(first) == ") " ? first - 2 : first - 1;
    const EntityMention* mention = known_.at(before);
    const bool town = local && mention != nullptr && mention->id.facet == Facet::Place;
    if (town ? stands_where(*mention) : !belong(before)) break;
    first = mention != nullptr ? known_.first_word(*mention) : before;
  }
  return with_owner(first);
}

// "Ukraine's President".
std::size_t RoleWords::with_owner(std::size_t first) const {
  return first > 0 && own(first - 1) ? known_.first_word(*known_.at(first - 1)) : first;
}

bool RoleWords::own(std::size_t word) const {
  if (word + 1 >= text_.words.size() || !follow_owner(word + 1)) return false;
  const EntityMention* owner = known_.at(word);
  return owner != nullptr && owner->id.facet != Facet::Person;
}

// The office, modifiers with it, that ends before this word; the word itself where none does.
std::size_t RoleWords::office_that_ends(std::size_t word) const {
  std::size_t begin = word;
  for (std::size_t i = word; i-- > 0 && word - i <= kLongestOffice;) {
    if (i + offices_.length_at(i) == word) begin = i;
    if (!is_joined(text_, i)) break;
  }
  return begin;
}

// Also behind the dot of "U.S." and an acronym in brackets: "Atomic Energy Agency (IAEA) chief".
bool RoleWords::follows_closely(std::size_t word) const {
  if (word > 1 && offices_.is_in_brackets(word - 1)) return true;
  const bool acronym = text_.surface(word - 1, word).find('.') != std::string_view::npos;
  return is_joined(text_, word) || (acronym && text_.gap_before(word) == ". ");
}

bool RoleWords::follow_owner(std::size_t word) const {
  const std::string_view gap = text_.gap_before(word);
  return gap == "'s " || gap == "’s ";
}

}  // namespace corpus
