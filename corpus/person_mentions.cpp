#include "corpus/person_mentions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "corpus/coreference.h"
#include "corpus/cues.h"
#include "corpus/person_names.h"
#include "corpus/roles.h"

namespace corpus {
namespace {

class PersonFinder {
 public:
  PersonFinder(const NamedText& text, const Lexicon& lexicon, std::span<const EntityMention> known)
      : text_(text), lexicon_(lexicon), by_word_(text, lexicon, known), taken_(text.words.size()) {
    for (const EntityMention& mention : known) {
      if (mention.id.facet == Facet::Person) known_persons_.push_back(&mention);
    }
  }

  std::vector<EntityMention> find() {
    find_titles();
    take_known();
    take_titled_names();
    take_names_before_offices();
    link_surnames();
    share_roles();
    std::sort(found_.begin(), found_.end(),
              [](const EntityMention& a, const EntityMention& b) { return a.start < b.start; });
    return std::move(found_);
  }

 private:
  void find_titles() {
    for (std::size_t i = 0; i < text_.words.size();) {
      std::optional<Title> title = find_title(text_, by_word_, i);
      if (!title) {
        ++i;
        continue;
      }
      i = title->last_word;
      titles_.emplace(title->last_word, *std::move(title));
    }
  }

  const Title* title_before(std::size_t word) const {
    const auto found = titles_.find(word);
    return found == titles_.end() ? nullptr : &found->second;
  }

  std::string role_of(std::size_t first, std::size_t last) const {
    const Title* title = title_before(first);
    if (title != nullptr && !title->role.empty()) return title->role;
    return role_after(text_, by_word_, last);
  }

  void take(std::size_t first, std::size_t last, const Surnames::Person& person) {
    EntityMention mention;
    mention.id = person.id;
    mention.label = person.label;
    mention.start = text_.words[first].start;
    mention.end = text_.words[last - 1].end;
    mention.role = role_of(first, last);
    std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(first),
              taken_.begin() + static_cast<std::ptrdiff_t>(last), true);
    surnames_.add(text_, first, last, person);
    found_.push_back(std::move(mention));
  }

  // Persons of the lexicon, but a surname alone that ends somebody else's full name.
  void take_known() {
    for (const EntityMention* mention : known_persons_) {
      const std::size_t first = by_word_.first_word(*mention);
      const std::size_t last = by_word_.last_word(*mention);
      const bool single = last == first + 1;
      if (single && (follows_a_name(first) || (last < text_.words.size() && precedes_a_name(last)))) continue;
      take(first, last, {mention->id, mention->label});
    }
  }

  bool follows_a_name(std::size_t word) const {
    return word > 0 && is_joined(text_, word) && is_name_word(text_, word - 1) &&
           !begins_sentence(text_, word - 1) && by_word_.at(word - 1) == nullptr &&
           Cues::built_in().match(Cue::Modifier, text_.words.subspan(word - 1, 1)) == 0;
  }
  bool precedes_a_name(std::size_t word) const {
    return is_joined(text_, word) && is_name_word(text_, word) && by_word_.at(word) == nullptr;
  }

  bool is_free(std::size_t first, std::size_t last) const {
    return std::find(taken_.begin() + static_cast<std::ptrdiff_t>(first),
                     taken_.begin() + static_cast<std::ptrdiff_t>(last), true) ==
           taken_.begin() + static_cast<std::ptrdiff_t>(last);
  }

  // Whether a name is rather what the lexicon knows it as: "President Ukraine" names no person.
  bool is_known_otherwise(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      const EntityMention* mention = by_word_.at(i);
      if (mention == nullptr || mention->id.facet == Facet::Person) continue;
      const bool whole = by_word_.first_word(*mention) == first && by_word_.last_word(*mention) == last;
      if (whole || mention->id.facet == Facet::Organisation || mention->id.facet == Facet::Weapon) return true;
    }
    return false;
  }

  void take_titled_names() {
    for (const auto& [first, title] : titles_) {
      const std::size_t last = end_of_name(text_, first);
      if (last == first || !is_free(first, last) || is_known_otherwise(first, last)) continue;
      if (whole_words(first, last) >= 2) {
        take(first, last, named(first, last));
      } else {
        titled_surnames_.push_back({first, last});
      }
    }
  }

  // Words of a name that are no particles; hyphened parts are one.
  std::size_t whole_words(std::size_t first, std::size_t last) const {
    std::size_t count = 0;
    for (std::size_t i = first; i < last; ++i) {
      const bool hyphened = i > first && text_.gap_before(i).find_first_of(" .") == std::string_view::npos;
      if (is_name_word(text_, i) && !(hyphened && is_name_word(text_, i - 1))) ++count;
    }
    return count;
  }

  Surnames::Person named(std::size_t first, std::size_t last) const {
    std::string name(text_.surface(first, last));
    if (const KnownEntity* known = lexicon_.find_by_name(Facet::Person, name)) return {known->id, known->label};
    return {id_from_name(Facet::Person, name), std::move(name)};
  }

  // "Jane Doe, the US envoy to Syria, said".
  void take_names_before_offices() {
    for (std::size_t first = 0; first < text_.words.size(); ++first) {
      const std::size_t last = end_of_name(text_, first);
      if (last == first) continue;
      const bool candidate = whole_words(first, last) >= 2 && is_free(first, last) &&
                             !is_known_otherwise(first, last) && !holds_known_word(first, last);
      if (candidate && !role_after(text_, by_word_, last).empty()) take(first, last, named(first, last));
      first = last - 1;
    }
  }

  bool holds_known_word(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (by_word_.at(i) != nullptr) return true;
    }
    return false;
  }

  void link_surnames() {
    for (const auto& [first, last] : titled_surnames_) {
      const Word& surname = text_.words[last - 1];
      if (std::optional<Surnames::Person> person = surnames_.find(surname, true)) {
        take(first, last, *person);
      } else if (const KnownEntity* known = lexicon_.find_by_surname(surname.folded)) {
        take(first, last, {known->id, known->label});
      } else if (script_of(surname.folded) == Script::Latin) {
        take(first, last, named(first, last));
      }
    }
    for (std::size_t i = 0; i < text_.words.size(); ++i) {
      if (!taken_[i] && is_name_word(text_, i)) link_bare_surname(i);
    }
  }

  void link_bare_surname(std::size_t word) {
    const std::optional<Surnames::Person> person = surnames_.find(text_.words[word], false);
    if (!person || by_word_.at(word) != nullptr) return;
    std::size_t first = word;
    while (first > 0 && !taken_[first - 1] && is_joined(text_, first) &&
           (text_.gap_before(first) != " " ||
            Cues::built_in().match(Cue::Particle, text_.words.subspan(first - 1, 1)) > 0)) {
      --first;
    }
    const bool runs_on = word + 1 < text_.words.size() && precedes_a_name(word + 1);
    if (!follows_a_name(first) && !runs_on) take(first, word + 1, *person);
  }

  // Every mention has its own role, or else the fullest one the report gives the person.
  void share_roles() {
    std::map<EntityId, std::string> fullest;
    for (const EntityMention& mention : found_) {
      std::string& role = fullest[mention.id];
      if (mention.role.size() > role.size()) role = mention.role;
    }
    for (EntityMention& mention : found_) {
      if (mention.role.empty()) mention.role = fullest[mention.id];
    }
  }

  const NamedText& text_;
  const Lexicon& lexicon_;
  MentionsByWord by_word_;
  std::vector<const EntityMention*> known_persons_;
  // Words that already belong to a person.
  std::vector<bool> taken_;
  // By the word after the title.
  std::map<std::size_t, Title> titles_;
  std::vector<std::pair<std::size_t, std::size_t>> titled_surnames_;
  Surnames surnames_;
  std::vector<EntityMention> found_;
};

}  // namespace

std::vector<EntityMention> find_person_mentions(const NamedText& text, const Lexicon& lexicon,
                                                std::span<const EntityMention> known) {
  return PersonFinder(text, lexicon, known).find();
}

}  // namespace corpus
