#include "corpus/person_mentions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "corpus/coreference.h"
#include "corpus/find_person.h"
#include "corpus/name_keys.h"
#include "corpus/name_words.h"
#include "corpus/office_holders.h"
#include "corpus/person_names.h"
#include "corpus/person_signs.h"
#include "corpus/roles.h"

namespace corpus {
namespace {

class PersonFinder {
 public:
  PersonFinder(const NamedText& text, const Lexicon& lexicon, std::span<const EntityMention> known,
               const TaggedNames& tagged)
      : text_(text),
        lexicon_(lexicon),
        by_word_(text, lexicon, known),
        tagged_(tagged),
        taken_(text.words.size()) {
    for (const EntityMention& mention : known) {
      if (mention.id.facet == Facet::Person) known_persons_.push_back(&mention);
    }
  }

  std::vector<EntityMention> find() {
    find_titles();
    take_known();
    take_titled_names();
    take_shown_names();
    take_tagged_names();
    take_names_of_titled_surnames();
    take_shown_surnames();
    link_surnames();
    take_tagged_surnames();
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
      titles_.emplace(i, *std::move(title));
    }
  }

  const Title* title_before(std::size_t word) const {
    const auto found = titles_.find(word);
    return found == titles_.end() ? nullptr : &found->second;
  }

  std::string role_of(std::size_t first, std::size_t last) const {
    const Title* title = title_before(first);
    if (title != nullptr && !title->role.empty()) return title->role;
    if (const EntityMention* known = by_word_.at(first);
        known != nullptr && known->id.facet == Facet::Person) {
      const std::size_t begin = by_word_.first_word(*known);
      if (begin < first && is_title(begin)) return std::string(text_.surface(begin, first));
    }
    std::string role = role_after(text_, by_word_, last);
    return role.empty() ? role_before_comma(text_, by_word_, first, last) : role;
  }

  void take(std::size_t first, std::size_t last, const Surnames::Person& person) {
    first = with_article(first);
    if (last < text_.words.size() && !taken_[last]) last = with_suffix(text_, last);
    std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(first),
              taken_.begin() + static_cast<std::ptrdiff_t>(last), true);
    if (names_government(text_, last)) return;
    EntityMention mention;
    mention.id = person.id;
    mention.label = person.label;
    mention.start = text_.words[first].start;
    mention.end = end_with_suffix_dot(text_, last);
    mention.role = role_of(first, last);
    surnames_.add(text_, first, last, person);
    found_.push_back(std::move(mention));
  }

  // "el-Sisi": an article on a hyphen belongs to the name.
  std::size_t with_article(std::size_t first) const {
    if (first == 0 || taken_[first - 1] || text_.gap_before(first) != "-") return first;
    return text_.cue(Cue::Particle, first - 1) > 0 ? first - 1 : first;
  }

  // Persons of the lexicon, but a surname alone that ends somebody else's full name.
  void take_known() {
    for (const EntityMention* mention : known_persons_) {
      std::size_t first = by_word_.first_word(*mention);
      const std::size_t last = by_word_.last_word(*mention);
      while (first + 1 < last && is_title(first)) ++first;  // "King Abdullah II"
      const bool single = words_of_name(text_, first, last) == 1;
      if (single && (follows_a_name(first) || (last < text_.words.size() && precedes_a_name(last))))
        continue;
      take(first, last, {mention->id, mention->label});
    }
  }

  bool is_title(std::size_t word) const {
    return text_.script(word) == Script::Latin && text_.cue(Cue::Office, word) == 1;
  }

  bool follows_a_name(std::size_t word) const {
    return word > 0 && is_joined(text_, word) && is_name_word(text_, word - 1) &&
           !(begins_sentence(text_, word - 1) && looks_like_a_word(text_.words[word - 1].folded)) &&
           by_word_.at(word - 1) == nullptr && text_.cue(Cue::Modifier, word - 1) == 0;
  }
  // "Citing", "Privately": a capital at the beginning of a sentence makes no name of these.
  static bool looks_like_a_word(std::string_view folded) {
    return folded.ends_with("ing") || folded.ends_with("ed") || folded.ends_with("ly");
  }
  bool precedes_a_name(std::size_t word) const {
    return is_joined(text_, word) && is_name_word(text_, word) && by_word_.at(word) == nullptr;
  }

  bool is_free(std::size_t first, std::size_t last) const {
    return std::find(taken_.begin() + static_cast<std::ptrdiff_t>(first),
                     taken_.begin() + static_cast<std::ptrdiff_t>(last),
                     true) == taken_.begin() + static_cast<std::ptrdiff_t>(last);
  }

  // Whether a name is rather what the lexicon knows it as: "President Ukraine" names no person.
  bool is_known_otherwise(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      const EntityMention* mention = by_word_.at(i);
      if (mention == nullptr || mention->id.facet == Facet::Person) continue;
      const bool whole =
          by_word_.first_word(*mention) == first && by_word_.last_word(*mention) == last;
      const bool longer = by_word_.last_word(*mention) > last;
      const Facet facet = mention->id.facet;
      if (whole || longer || facet == Facet::Organisation || facet == Facet::Weapon) return true;
    }
    return false;
  }

  void take_titled_names() {
    for (const auto& [first, title] : titles_) {
      const std::size_t last = end_of_name(text_, first);
      if (last == first || !is_free(first, last) || is_known_otherwise(first, last)) continue;
      if (is_complement(first, title)) continue;
      if (words_of_name(text_, first, last) >= 2) {
        take(first, last, named(first, last));
      } else {
        titled_surnames_.push_back({first, last});
      }
    }
  }

  // "le porte-parole du Comité": after an office French and Spanish de begins no name.
  bool is_complement(std::size_t first, const Title& title) const {
    const bool romance = text_.language == "fr" || text_.language == "es";
    return romance && !title.role.empty() && text_.cue(Cue::Particle, first) > 0;
  }

  Surnames::Person named(std::size_t first, std::size_t last) const {
    std::string name = in_ordinary_capitals(text_.surface(first, last));
    std::optional<KnownEntity> known = lexicon_.find_by_name(Facet::Person, name);
    if (!known) known = find_person(lexicon_, name, text_.language);
    if (known) return {known->id, known->label};
    return {person_id(name, text_.language), without_middle_initials(name)};
  }

  // Names that what stands beside them shows to be persons': "Jane Doe, the US envoy", "Jane Doe
  // (France)", "Jane Doe, 34,", "the governor, Jane Doe, said".
  void take_shown_names() {
    for (std::size_t first = 0; first < text_.words.size(); ++first) {
      const std::size_t last = end_of_name(text_, first);
      if (last == first) continue;
      if (is_free(first, last) && !is_known_otherwise(first, last)) take_if_shown(first, last);
      first = last - 1;
    }
  }

  void take_if_shown(std::size_t first, std::size_t last) {
    if (words_of_name(text_, first, last) >= 2) {
      const bool certain = shows_person_after(text_, last) || is_speaker_of_state(last);
      const bool likely = !holds_known_word(first, last) && !role_of(first, last).empty();
      if (certain || likely) take(first, last, named(first, last));
    } else if (by_word_.at(first) == nullptr && !follows_a_name(first) &&
               (speaks(text_, last) || !role_after(text_, by_word_, last).empty())) {
      shown_surnames_.push_back({first, last});
    }
  }

  // Surnames beside which somebody speaks or has an office, when all full names are known.
  void take_shown_surnames() {
    for (const auto& [first, last] : shown_surnames_) {
      if (!is_free(first, last)) continue;
      if (surnames_.find(text_.words[last - 1], false) || known_holder(first, last))
        take(first, last, called(first, last));
    }
  }

  // What the tagger calls a person, be it by a full name ...
  void take_tagged_names() {
    for (const TaggedName& name : tagged_.all()) {
      const std::size_t first = behind_title(name);
      if (is_open(name, first) && words_of_name(text_, first, name.last_word) >= 2)
        take(first, name.last_word, named(first, name.last_word));
    }
  }

  // ... or by a surname that nobody in the text has in full.
  void take_tagged_surnames() {
    for (const TaggedName& name : tagged_.all()) {
      const std::size_t first = behind_title(name);
      if (is_open(name, first)) take(first, name.last_word, called(first, name.last_word));
    }
  }

  // Whom a surname alone means where the report never gives the full name.
  std::optional<KnownEntity> known_holder(std::size_t first, std::size_t last) const {
    if (words_of_name(text_, first, last) != 1) return std::nullopt;
    const std::string surname = surname_key(text_.text, text_.words.subspan(first, last - first));
    return person_called(lexicon_, surname, role_of(first, last), text_.published);
  }

  // Somebody of the text, else somebody known, else somebody of just that name.
  Surnames::Person called(std::size_t first, std::size_t last) const {
    const bool single = words_of_name(text_, first, last) == 1;
    if (const auto person = surnames_.find(text_.words[last - 1], true); person && single)
      return *person;
    std::optional<KnownEntity> known = known_holder(first, last);
    if (!known && last == first + 1 && is_addressed(text_, first, last))
      known = holder_addressed(lexicon_, text_.words[first].folded, text_.published);
    if (known) return {known->id, known->label};
    return named(first, last);
  }

  // "Prime Minister" is no part of the name, though the tagger may take it along.
  std::size_t behind_title(const TaggedName& name) const {
    std::size_t first = name.first_word;
    while (first < name.last_word) {
      const std::size_t words =
          std::max({text_.cue(Cue::Office, first), text_.cue(Cue::Honorific, first),
                    text_.cue(Cue::Modifier, first)});
      if (words == 0) break;
      first += words;
    }
    return first;
  }

  bool is_open(const TaggedName& name, std::size_t first) const {
    return name.kind == NameKind::Person && first < name.last_word && text_.is_capitalised(first) &&
           is_free(first, name.last_word) && !is_known_otherwise(first, name.last_word);
  }

  // "Jane Doe (France) said": how records of meetings name speakers.
  bool is_speaker_of_state(std::size_t last) const {
    if (last >= text_.words.size() || text_.gap_before(last) != " (") return false;
    const EntityMention* state = by_word_.at(last);
    if (state == nullptr || state->id.facet != Facet::Place || !by_word_.names_a_body(*state))
      return false;
    return state->end < text_.text.size() && text_.text[state->end] == ')';
  }

  bool holds_known_word(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (by_word_.at(i) != nullptr) return true;
    }
    return false;
  }

  // "Ms Whitlock" shows that "Paris Whitlock" is a person.
  void take_names_of_titled_surnames() {
    std::set<std::string> surnames;
    for (const auto& [first, last] : titled_surnames_)
      surnames.insert(name_key(text_.words[last - 1]));
    for (std::size_t i = 1; i < text_.words.size() && !surnames.empty(); ++i) {
      if (taken_[i] || taken_[i - 1] || titles_.contains(i) ||
          !surnames.contains(name_key(text_.words[i])))
        continue;
      std::size_t first = i;
      while (first > 0 && is_joined(text_, first) && !taken_[first - 1] &&
             is_part_of_name(first - 1))
        --first;
      while (first < i && text_.cue(Cue::Particle, first) > 0) ++first;
      if (words_of_name(text_, first, i + 1) >= 2) take(first, i + 1, named(first, i + 1));
    }
  }

  bool is_part_of_name(std::size_t word) const {
    const EntityMention* mention = by_word_.at(word);
    if (mention != nullptr && mention->id.facet != Facet::Place) return false;
    return is_name_word(text_, word) || text_.cue(Cue::Particle, word) > 0;
  }

  void link_surnames() {
    for (const auto& [first, last] : titled_surnames_) {
      if (!is_free(first, last)) continue;
      const Word& surname = text_.words[last - 1];
      const bool known = surnames_.find(surname, true) || known_holder(first, last);
      if (known || script_of(surname.folded) == Script::Latin)
        take(first, last, called(first, last));
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
           (text_.gap_before(first) != " " || text_.cue(Cue::Particle, first - 1) > 0)) {
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
  const TaggedNames& tagged_;
  std::vector<const EntityMention*> known_persons_;
  // Words that already belong to a person.
  std::vector<bool> taken_;
  // By the word after the title.
  std::map<std::size_t, Title> titles_;
  std::vector<std::pair<std::size_t, std::size_t>> titled_surnames_;
  std::vector<std::pair<std::size_t, std::size_t>> shown_surnames_;
  Surnames surnames_;
  std::vector<EntityMention> found_;
};

}  // namespace

std::vector<EntityMention> find_person_mentions(const NamedText& text, const Lexicon& lexicon,
                                                std::span<const EntityMention> known,
                                                const TaggedNames& tagged) {
  return PersonFinder(text, lexicon, known, tagged).find();
}

}  // namespace corpus
