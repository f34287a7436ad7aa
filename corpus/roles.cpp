#include "corpus/roles.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/office_words.h"
#include "corpus/offices.h"
#include "corpus/person_names.h"
#include "corpus/role_words.h"

namespace corpus {
namespace {

constexpr std::size_t kLongestRole = 12;   // words
constexpr std::size_t kLongestTitle = 24;  // words of offices and honorifics in a row
constexpr std::size_t kOfficeWithin = 6;   // words between a comma and the office beside it
constexpr std::size_t kLongestOffice = 9;  // words of an office before a comma

// Before an office and no part of it.
constexpr std::array<std::string_view, 17> kArticles = {
    "the", "a",   "an",    "le",   "la",  "l",         "el",       "les", "its",
    "his", "her", "their", "then", "now", "currently", "formerly", "also"};
// Words at which an office ends.
constexpr std::array<std::string_view, 8> kWho = {"who",  "which", "that", "whose",
                                                  "whom", "qui",   "que",  "dont"};
constexpr std::array<std::string_view, 16> kVerbs = {
    "said", "told",  "says",  "has",   "had",    "is",  "was",  "were",
    "will", "would", "wrote", "asked", "called", "did", "does", "have"};

constexpr std::array<std::string_view, 5> kIs = {"is", "was", "est", "es", "был"};
template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "., " stands behind "Jr.".
bool is_comma(std::string_view gap) { return gap == ", " || gap == "، " || gap == "., "; }
bool is_dash(std::string_view gap) { return gap == " – " || gap == " — "; }

class TitleFinder {
 public:
  TitleFinder(const NamedText& text, const MentionsByWord& known)
      : text_(text), known_(known), offices_(text, known), words_(text, known, offices_) {}

  std::optional<Title> before_name(std::size_t word) const {
    std::optional<FoundTitle> found = title_at(word);
    if (!found) return std::nullopt;
    if (found->is_rank) prefer_office(found->title);
    return std::move(found->title);
  }

  std::string after_name(std::size_t word) const {
    if (word >= text_.words.size()) return {};
    const std::string_view gap = text_.gap_before(word);
    const bool is = gap == " " && is_one_of(kIs, text_.words[word].folded);
    if (is && word + 1 < text_.words.size()) return after_is(word + 1);
    if ((!is_comma(gap) && !is_dash(gap)) || offices_.follows_field(word)) return {};
    return office_from(word);
  }

  std::string before_comma(std::size_t first, std::size_t last) const {
    if (!closes(last)) return {};
    first = first_with_honorifics(first);
    if (first == 0 || !is_comma(text_.gap_before(first))) return {};
    const std::size_t limit = first > kLongestOffice ? first - kLongestOffice : 0;
    for (std::size_t i = first; i-- > limit;) {
      if (i + 1 < first && !runs_on(i + 1)) return {};
      const std::size_t office = offices_.length_at(i);
      if (office == 0) continue;
      const std::size_t end = i + office;
      if (end < first && !begins_complement(end)) return {};
      return std::string(
          role_text(words_.first_of_role(first_of_office(i, end)), before_who(end, first)));
    }
    return {};
  }

 private:
  struct FoundTitle {
    Title title;
    // The office is a rank, which says less than another office of the person.
    bool is_rank;
  };

  // Offices and honorifics in a row, up to `end`.
  struct TitleWords {
    std::size_t first;
    std::size_t end;
    // Of the office that the role tells, with what it is of; where there is none both are `first`.
    std::size_t office_begins;
    std::size_t office_ends;

    bool has_office() const { return office_ends > first; }
  };

  // The title that begins at a word, as it is written.
  std::optional<FoundTitle> title_at(std::size_t word) const {
    const std::optional<TitleWords> words = title_words_at(word);
    if (!words || !leads_on_to_name(words->end)) return std::nullopt;
    if (!words->has_office()) return FoundTitle{{word, words->end, {}}, false};
    const std::size_t first = words_.first_of_role(words->office_begins);
    std::string role(role_text(first, words->office_ends));
    return FoundTitle{{std::min(first, word), words->end, std::move(role)},
                      offices_.is_rank(words->office_begins, words->office_ends)};
  }

  std::optional<TitleWords> title_words_at(std::size_t word) const {
    TitleWords words{word, word, word, word};
    const std::size_t limit = std::min(word + kLongestTitle, text_.words.size());
    while (words.end < limit && (words.end == word || offices_.stands_beside(words.end))) {
      if (const std::size_t office = offices_.length_at(words.end); office > 0) {
        const std::optional<TitleWords> longer = with_office(words, office);
        if (!longer) return std::nullopt;
        words = *longer;
      } else if (const std::size_t honorific = honorific_at(words.end); honorific > 0) {
        words.end += honorific;
      } else {
        break;
      }
    }
    return words.end > word ? std::optional(words) : std::nullopt;
  }

  // The row with the office, of so many words, that begins at its end. Nothing where another
  // person's office follows.
  std::optional<TitleWords> with_office(TitleWords words, std::size_t office) const {
    const std::size_t begins = words.end;
    const std::size_t of = begins + office;
    const std::size_t end = offices_.end_of_complement(of);
    if (begins_next_office(of, end)) return std::nullopt;
    const bool first_office = !words.has_office();
    if (first_office) words.office_begins = begins;
    if (first_office || !offices_.is_rank(begins, of))
      words.office_ends = end > of ? end : begins + offices_.length_without_rank_at(begins);
    words.end = behind_acronym(end);
    return words;
  }

  // Where a name begins with the honorifics and the article before it: "the Hon. Jane Doe".
  std::size_t first_with_honorifics(std::size_t name) const {
    std::size_t first = name;
    while (first > 0 && text_.cue(Cue::Honorific, first - 1) == 1 && offices_.stands_beside(first))
      --first;
    const bool article = first > 0 && is_one_of(kArticles, text_.words[first - 1].folded);
    return article ? first - 1 : first;
  }

  // The office that begins here, or a few words on.
  std::string office_from(std::size_t word) const {
    std::size_t first = after_articles(word);
    const std::size_t limit = std::min(first + kOfficeWithin, text_.words.size());
    for (std::size_t i = first; i < limit && (i == word || runs_on(i)); ++i) {
      const std::size_t office = offices_.length_at(i);
      const bool owner = office > 0 && is_possessive(i + office);
      if (office > 0 && !owner) return office_behind(first, i, i + office);
      if (const std::size_t body = end_of_body_named_as_office(i); body > i)
        return std::string(text_.surface(first, body));
      if (is_small_owner(i)) {
        first = i + 1;
      } else if (!owner && !words_.belong(i) && !words_.own(i)) {
        return {};
      }
    }
    return {};
  }

  // "the UN High Commissioner for Human Rights,": also the name of an organisation.
  std::size_t end_of_body_named_as_office(std::size_t word) const {
    const EntityMention* mention = known_.at(word);
    if (mention == nullptr || mention->id.facet != Facet::Organisation) return word;
    if (known_.first_word(*mention) != word) return word;
    const std::size_t last = known_.last_word(*mention);
    if (!closes(last)) return word;
    for (std::size_t i = word; i < last; ++i) {
      if (text_.cue(Cue::Office, i) > 0) return last;
    }
    return word;
  }

  // "Jane Doe was the head of the mission", not "the chief supplier".
  std::string after_is(std::size_t word) const {
    const std::size_t first = after_articles(word);
    if (first == word) return {};
    const std::size_t limit = std::min(first + kOfficeWithin, text_.words.size());
    for (std::size_t i = first; i < limit && runs_on(i); ++i) {
      const std::size_t end = i + offices_.length_at(i);
      if (end > i) return closes(end) || begins_complement(end) ? office_from(word) : "";
      if (!words_.belong(i)) return {};
    }
    return {};
  }

  // The "DR" of "DR Congo" is none.
  std::size_t honorific_at(std::size_t word) const {
    const EntityMention* mention = known_.at(word);
    const bool inside = mention != nullptr && mention->id.facet != Facet::Person;
    return inside ? 0 : text_.cue(Cue::Honorific, word);
  }

  // "Director of National Intelligence (DNI) Jane Doe".
  std::size_t behind_acronym(std::size_t word) const {
    return offices_.is_in_brackets(word) ? word + 1 : word;
  }
  bool leads_on_to_name(std::size_t word) const {
    if (word >= text_.words.size()) return false;
    if (!offices_.stands_beside(word) && !offices_.is_in_brackets(word - 1)) return false;
    const std::size_t last = end_of_name(text_, word);
    return last <= word || !offices_.follows_field(last);
  }

  // "aide to Ukrainian President Doe": the complement holds the people of the next office.
  bool begins_next_office(std::size_t of, std::size_t end) const {
    if (of == end || end >= text_.words.size() || !offices_.stands_beside(end)) return false;
    const std::size_t office = offices_.length_at(end);
    return office > 0 && !offices_.is_rank(end, end + office);
  }

  // "The head of the army, General Doe," and "General Doe, head of the army,": the rank says less.
  void prefer_office(Title& title) const {
    const std::size_t last = end_of_name(text_, title.last_word);
    if (last == title.last_word) return;
    std::string office = after_name(last);
    if (office.empty()) office = before_comma(title.first_word, last);
    if (!office.empty()) title.role = std::move(office);
  }

  std::size_t after_articles(std::size_t word) const {
    while (word < text_.words.size() && is_one_of(kArticles, text_.words[word].folded)) ++word;
    return word;
  }

  bool runs_on(std::size_t word) const {
    return offices_.stands_beside(word) || words_.follow_owner(word);
  }

  // The role from its first word on, whose office is [office, end).
  std::string office_behind(std::size_t first, std::size_t office, std::size_t end) const {
    if (stands_before_person(office)) return {};
    const std::size_t last = end_of_long_complement(end);
    const bool acronym = text_.surface(last - 1, last).find('.') != std::string_view::npos;
    return std::string(acronym ? role_text(first, last) : text_.surface(first, last));
  }

  // "The ambassador who left, Jane Doe,".
  std::size_t before_who(std::size_t office_ends, std::size_t last) const {
    std::size_t end = office_ends;
    while (end < last && !is_one_of(kWho, text_.words[end].folded)) ++end;
    return end;
  }

  // "commander-in-chief" where "chief" alone is an office too.
  std::size_t first_of_office(std::size_t office, std::size_t end) const {
    std::size_t first = office;
    for (std::size_t i = office; i > 0 && i + kOfficeWithin > office; --i) {
      if (offices_.length_at(i - 1) >= end - (i - 1)) first = i - 1;
    }
    return first;
  }

  bool is_possessive(std::size_t word) const {
    return word < text_.words.size() && words_.follow_owner(word);
  }

  bool is_small(std::size_t word) const { return !text_.is_capitalised(word); }
  bool is_small_owner(std::size_t word) const { return is_possessive(word + 1) && is_small(word); }

  // After a name the office runs on up to the comma or the "who" behind it.
  std::size_t end_of_long_complement(std::size_t word) const {
    for (std::size_t i = word; i < word + kLongestRole; ++i) {
      if (closes(i) || is_one_of(kWho, text_.words[i].folded)) {
        if (i == word || begins_complement(word)) return i;
        break;
      }
      const std::string_view folded = text_.words[i].folded;
      if (is_one_of(kVerbs, folded) || (is_small(i) && folded.ends_with("ed"))) break;
      if (!runs_on(i)) break;
    }
    return end_of_named_complement(word);
  }

  // "envoy to Syria and the Golan": as long as there are capitals.
  std::size_t end_of_named_complement(std::size_t word) const {
    std::size_t end = word;
    for (std::size_t i = word; i < std::min(word + kLongestRole, text_.words.size()); ++i) {
      if (!is_joined(text_, i)) break;
      const bool linking = links_complement(text_.words[i].folded);
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
    if (word >= text_.words.size()) return false;
    return links_complement(text_.words[word].folded) || known_.at(word) != nullptr;
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
    const std::optional<FoundTitle> found = title_at(office);
    if (!found) return false;
    const std::size_t name = found->title.last_word;
    if (links_complement(text_.words[name].folded)) return false;
    const EntityMention* mention = known_.at(name);
    if (mention != nullptr && mention->id.facet == Facet::Person) return true;
    return end_of_name(text_, name) > name && mention == nullptr;
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
  RoleWords words_;
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
