#include "corpus/roles.h"

#include <algorithm>
#include <array>

#include "corpus/cues.h"
#include "corpus/person_names.h"

namespace corpus {
namespace {

constexpr std::size_t kLongestRole = 9;      // words
constexpr std::size_t kOfficeWithin = 6;     // words between a comma and the office after it

constexpr std::array<std::string_view, 21> kOf = {
    "of", "for", "to", "at", "in", "on", "de", "du", "des", "d", "del", "aupres", "pour", "a", "s", "the",
    "and", "la", "le", "l", "et"};
constexpr std::array<std::string_view, 9> kArticles = {"the", "a", "an", "le", "la", "l", "el", "les", "its"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class TitleFinder {
 public:
  TitleFinder(const NamedText& text, const MentionsByWord& known) : text_(text), known_(known) {}

  std::optional<Title> before_name(std::size_t word) const {
    std::size_t end = word;
    bool has_office = false;
    while (end < text_.words.size() && (end == word || stands_beside(end))) {
      const std::size_t office = office_at(end);
      const std::size_t honorific = office > 0 ? 0 : match(Cue::Honorific, end);
      if (office + honorific == 0) break;
      has_office |= office > 0;
      end += office + honorific;
      if (office > 0) end = end_of_complement(end);
    }
    if (end == word || end >= text_.words.size() || !stands_beside(end)) return std::nullopt;
    const std::size_t first = has_office ? first_of_role(word) : word;
    return Title{first, end, has_office ? std::string(role_text(first, end)) : std::string()};
  }

  std::string after_name(std::size_t word) const {
    if (word >= text_.words.size() || text_.gap_before(word) != ", ") return {};
    std::size_t first = word;
    while (first < text_.words.size() && is_one_of(kArticles, text_.words[first].folded)) ++first;
    for (std::size_t i = first; i < std::min(first + kOfficeWithin, text_.words.size()); ++i) {
      if (i > word && !stands_beside(i) && !is_possessive_gap(i)) return {};
      const std::size_t office = office_at(i);
      if (office > 0) return std::string(text_.surface(first, end_of_long_complement(i + office)));
      if (!belongs_to_role(i)) return {};
    }
    return {};
  }

 private:
  std::size_t match(Cue cue, std::size_t word) const {
    return Cues::built_in().match(cue, text_.words.subspan(word));
  }

  // Words of the office that begins here; an organisation of that name ("General Assembly") is none.
  std::size_t office_at(std::size_t word) const {
    const std::size_t words = match(Cue::Office, word);
    if (words == 0) return 0;
    const EntityMention* mention = known_.at(word);
    const bool inside_a_name = mention != nullptr && known_.last_word(*mention) > word + words;
    return inside_a_name ? 0 : words;
  }

  bool stands_beside(std::size_t word) const {
    const std::string_view gap = text_.gap_before(word);
    return gap == ". " || is_joined(text_, word);
  }

  bool is_possessive_gap(std::size_t word) const {
    const std::string_view gap = text_.gap_before(word);
    return gap == "'s " || gap == "’s ";
  }

  // "of State", "of the Joint Chiefs of Staff": only what a known name ends, or nothing.
  std::size_t end_of_complement(std::size_t word) const {
    std::size_t at = word;
    while (at < text_.words.size() && stands_beside(at) && is_one_of(kOf, text_.words[at].folded)) ++at;
    if (at == word || at >= text_.words.size() || !stands_beside(at)) return word;
    const EntityMention* mention = known_.at(at);
    if (mention == nullptr || mention->id.facet == Facet::Person) return word;
    return known_.last_word(*mention);
  }

  // After a name the office may run on: "envoy to Syria and the Golan".
  std::size_t end_of_long_complement(std::size_t word) const {
    std::size_t end = word;
    for (std::size_t i = word; i < std::min(word + kLongestRole, text_.words.size()); ++i) {
      if (!is_joined(text_, i)) break;
      const bool named = is_capitalised(text_.surface(i, i + 1)) && !is_one_of(kOf, text_.words[i].folded);
      const bool runs_on = i > word && match(Cue::Modifier, i) > 0;
      if (named || runs_on) {
        end = i + 1;
      } else if (!is_one_of(kOf, text_.words[i].folded)) {
        break;
      }
    }
    return end;
  }

  bool belongs_to_role(std::size_t word) const {
    if (match(Cue::Modifier, word) > 0) return true;
    const EntityMention* mention = known_.at(word);
    if (mention != nullptr) return known_.names_a_body(*mention);
    return is_name_word(text_, word) && !begins_sentence(text_, word);
  }

  // Leftwards over "deputy", "UN", "State Department"; an article or a possessive stops it.
  std::size_t first_of_role(std::size_t office) const {
    std::size_t first = office;
    while (first > 0 && office - first < kLongestRole && is_joined(text_, first) && belongs_to_role(first - 1)) {
      const EntityMention* mention = known_.at(first - 1);
      first = mention != nullptr ? known_.first_word(*mention) : first - 1;
    }
    return first;
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
};

}  // namespace

MentionsByWord::MentionsByWord(const NamedText& text, const Lexicon& lexicon,
                               std::span<const EntityMention> mentions)
    : text_(text), lexicon_(lexicon), by_word_(text.words.size()) {
  std::size_t word = 0;
  for (const EntityMention& mention : mentions) {
    while (word < text.words.size() && text.words[word].start < mention.start) ++word;
    for (; word < text.words.size() && text.words[word].start < mention.end; ++word) by_word_[word] = &mention;
  }
}

bool MentionsByWord::names_a_body(const EntityMention& mention) const {
  const EntityId& id = mention.id;
  if (id.facet == Facet::Organisation || id.facet == Facet::Country) return true;
  if (id.facet != Facet::Place) return false;
  const KnownEntity* place = lexicon_.find(id);
  return place != nullptr && place->parent == EntityId{Facet::Country, id.slug};
}

std::size_t MentionsByWord::first_word(const EntityMention& mention) const {
  const auto found = std::lower_bound(text_.words.begin(), text_.words.end(), mention.start,
                                      [](const Word& word, std::size_t at) { return word.start < at; });
  return static_cast<std::size_t>(found - text_.words.begin());
}

std::size_t MentionsByWord::last_word(const EntityMention& mention) const {
  const auto found = std::lower_bound(text_.words.begin(), text_.words.end(), mention.end,
                                      [](const Word& word, std::size_t at) { return word.start < at; });
  return static_cast<std::size_t>(found - text_.words.begin());
}

std::optional<Title> find_title(const NamedText& text, const MentionsByWord& known, std::size_t word) {
  return TitleFinder(text, known).before_name(word);
}

std::string role_after(const NamedText& text, const MentionsByWord& known, std::size_t word) {
  return TitleFinder(text, known).after_name(word);
}

}  // namespace corpus
