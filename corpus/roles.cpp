#include "corpus/roles.h"

#include <algorithm>
#include <array>

#include "corpus/offices.h"
#include "corpus/person_names.h"

namespace corpus {
namespace {

constexpr std::size_t kLongestRole = 9;   // words
constexpr std::size_t kOfficeWithin = 6;  // words between a comma and the office beside it

constexpr std::array<std::string_view, 12> kArticles = {"the", "a",   "an",  "le",  "la",  "l",
                                                        "el",  "les", "its", "his", "her", "their"};
constexpr std::array<std::string_view, 8> kWhere = {"in", "to", "from", "of", "у", "в", "на", "із"};
// Words at which an office ends.
constexpr std::array<std::string_view, 8> kWho = {"who",  "which", "that", "whose",
                                                  "whom", "qui",   "que",  "dont"};
constexpr std::array<std::string_view, 16> kVerbs = {
    "said", "told",  "says",  "has",   "had",    "is",  "was",  "were",
    "will", "would", "wrote", "asked", "called", "did", "does", "have"};

// Offices of towns and regions, which stand behind the name of one: "Kharkiv mayor".
constexpr std::array<std::string_view, 3> kLocalOffices = {"governor", "gov", "mayor"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "., " stands behind "Jr.".
bool is_comma(std::string_view gap) { return gap == ", " || gap == "، " || gap == "., "; }

class TitleFinder {
 public:
  TitleFinder(const NamedText& text, const MentionsByWord& known)
      : text_(text), known_(known), offices_(text, known) {}

  std::optional<Title> before_name(std::size_t word) const {
    std::size_t end = word;
    std::size_t office_begins = word;
    std::size_t office_ends = word;
    while (end < text_.words.size() && (end == word || offices_.stands_beside(end))) {
      const std::size_t office = offices_.length_at(end);
      const std::size_t honorific = office > 0 ? 0 : text_.cue(Cue::Honorific, end);
      if (office + honorific == 0) break;
      if (office > 0 && office_ends == word) office_begins = end;
      end += office + honorific;
      if (office == 0) continue;
      end = offices_.end_of_complement(end);
      office_ends = end;
    }
    if (end == word || end >= text_.words.size() || !offices_.stands_beside(end))
      return std::nullopt;
    if (office_ends == word) return Title{word, end, {}};
    const std::size_t first = first_of_role(office_begins);
    return Title{std::min(first, word), end, std::string(role_text(first, office_ends))};
  }

  std::string after_name(std::size_t word) const {
    if (word >= text_.words.size() || !is_comma(text_.gap_before(word))) return {};
    std::size_t first = after_articles(word);
    const std::size_t limit = std::min(first + kOfficeWithin, text_.words.size());
    for (std::size_t i = first; i < limit && (i == word || runs_on(i)); ++i) {
      const std::size_t office = offices_.length_at(i);
      const bool owner = office > 0 && is_possessive(i + office);
      if (office > 0 && !owner) return office_behind(first, i, i + office);
      const bool small_owner = is_possessive(i + 1) && is_small(i);
      if (small_owner) first = i + 1;
      if (!small_owner && !owner && !belongs_to_role(i)) return {};
    }
    return {};
  }

  std::string before_comma(std::size_t first, std::size_t last) const {
    if (first == 0 || !is_comma(text_.gap_before(first)) || !closes(last)) return {};
    const std::size_t limit = first > kOfficeWithin ? first - kOfficeWithin : 0;
    for (std::size_t i = first; i-- > limit;) {
      if (i + 1 < first && !runs_on(i + 1)) return {};
      const std::size_t office = offices_.length_at(i);
      if (office == 0) continue;
      const std::size_t end = i + office;
      if (end < first && !begins_complement(end)) return {};
      return std::string(role_text(first_of_role(first_of_office(i, end)), first));
    }
    return {};
  }

 private:
  std::size_t after_articles(std::size_t word) const {
    while (word < text_.words.size() && is_one_of(kArticles, text_.words[word].folded)) ++word;
    return word;
  }

  bool runs_on(std::size_t word) const {
    return offices_.stands_beside(word) || is_possessive_gap(word);
  }

  // The role from its first word on, whose office is [office, end).
  std::string office_behind(std::size_t first, std::size_t office, std::size_t end) const {
    if (stands_before_person(office)) return {};
    return std::string(text_.surface(first, end_of_long_complement(end)));
  }

  // "commander-in-chief" where "chief" alone is an office too.
  std::size_t first_of_office(std::size_t office, std::size_t end) const {
    std::size_t first = office;
    for (std::size_t i = office; i > 0 && i + kOfficeWithin > office; --i) {
      if (offices_.length_at(i - 1) >= end - (i - 1)) first = i - 1;
    }
    return first;
  }

  bool is_possessive_gap(std::size_t word) const {
    const std::string_view gap = text_.gap_before(word);
    return gap == "'s " || gap == "’s ";
  }
  bool is_possessive(std::size_t word) const {
    return word < text_.words.size() && is_possessive_gap(word);
  }

  bool is_small(std::size_t word) const { return !text_.is_capitalised(word); }
  // After a name the office runs on up to the comma or the "who" behind it.
  std::size_t end_of_long_complement(std::size_t word) const {
    for (std::size_t i = word; i < word + kLongestRole; ++i) {
      if (closes(i) || is_one_of(kWho, text_.words[i].folded)) {
        if (i == word || begins_complement(word)) return i;
        break;
      }
      const std::string_view folded = text_.words[i].folded;
      if (is_one_of(kVerbs, folded) || (is_small(i) && folded.ends_with("ed"))) break;
      if (!is_joined(text_, i) && !is_possessive_gap(i)) break;
    }
    return end_of_named_complement(word);
  }

  // "envoy to Syria and the Golan": as long as there are capitals.
  std::size_t end_of_named_complement(std::size_t word) const {
    std::size_t end = word;
    for (std::size_t i = word; i < std::min(word + kLongestRole, text_.words.size()); ++i) {
      if (!is_joined(text_, i)) break;
      const bool linking = Offices::links_complement(text_.words[i].folded);
      const bool modifies = i > word && text_.cue(Cue::Modifier, i) > 0;
      if ((text_.is_capitalised(i) && !linking) || modifies) {
        end = i + 1;
      } else if (!linking) {
        break;
      }
    }
    return end;
  }

  bool begins_complement(std::size_t word) const {
    return Offices::links_complement(text_.words[word].folded) || known_.at(word) != nullptr;
  }

  // Whether a mark that ends an insertion stands before this word.
  bool closes(std::size_t word) const {
    if (word >= text_.words.size()) return true;
    const std::string_view gap = text_.gap_before(word);
    return !gap.empty() && (gap[0] == ',' || gap[0] == ')' || gap[0] == ';' ||
                            gap.find('\n') != std::string_view::npos ||
                            (gap[0] == '.' && !is_joined(text_, word)) || gap.find("،") == 0);
  }

  // "According to Doe, President Roe said": the office is of the next name.
  bool stands_before_person(std::size_t office) const {
    const std::optional<Title> title = before_name(office);
    if (!title) return false;
    const EntityMention* mention = known_.at(title->last_word);
    if (mention != nullptr && mention->id.facet == Facet::Person) return true;
    return end_of_name(text_, title->last_word) > title->last_word && mention == nullptr;
  }

  bool belongs_to_role(std::size_t word) const {
    if (text_.cue(Cue::Modifier, word) > 0) return true;
    const EntityMention* mention = known_.at(word);
    if (mention != nullptr) return known_.names_a_body(*mention) && !stands_where(*mention);
    return is_name_word(text_, word) && !begins_sentence(text_, word);
  }

  // "In Turkey President Erdogan": where it happens, and no part of the office.
  bool stands_where(const EntityMention& mention) const {
    const std::size_t first = known_.first_word(mention);
    return mention.id.facet == Facet::Place && first > 0 &&
           is_one_of(kWhere, text_.words[first - 1].folded);
  }

  // Leftwards over "deputy", "UN", "State Department"; an article or a possessive stops it.
  std::size_t first_of_role(std::size_t office) const {
    const bool local = is_one_of(kLocalOffices, text_.words[office].folded);
    std::size_t first = office;
    while (first > 0 && office - first < kLongestRole && follows_closely(first)) {
      const EntityMention* mention = known_.at(first - 1);
      const bool town = local && mention != nullptr && mention->id.facet == Facet::Place;
      if (town ? stands_where(*mention) : !belongs_to_role(first - 1)) break;
      first = mention != nullptr ? known_.first_word(*mention) : first - 1;
    }
    return first;
  }

  // Also behind the dot of "U.S.".
  bool follows_closely(std::size_t word) const {
    const bool acronym = text_.surface(word - 1, word).find('.') != std::string_view::npos;
    return is_joined(text_, word) || (acronym && text_.gap_before(word) == ". ");
  }

  std::string_view role_text(std::size_t first, std::size_t last) const {
    std::string_view role = text_.surface(first, last);
    // An abbreviation keeps its dot: "Gen."
    const std::size_t end = text_.words[last - 1].end;
    if (end < text_.text.size() && text_.text[end] == '.') role = {role.data(), role.size() + 1};
    return role;
  }

  const NamedText& text_;
  const MentionsByWord& known_;
  Offices offices_;
};

}  // namespace

std::optional<Title> find_title(const NamedText& text, const MentionsByWord& known,
                                std::size_t word) {
  return TitleFinder(text, known).before_name(word);
}

std::string role_after(const NamedText& text, const MentionsByWord& known, std::size_t word) {
  return TitleFinder(text, known).after_name(word);
}

std::string role_before_comma(const NamedText& text, const MentionsByWord& known, std::size_t first,
                              std::size_t last) {
  return TitleFinder(text, known).before_comma(first, last);
}

}  // namespace corpus
