#include "corpus/coreference.h"

#include "corpus/name_words.h"

namespace corpus {

void Surnames::add(const NamedText& text, std::size_t first, std::size_t last,
                   const Person& person) {
  while (last - first > 2 && is_name_suffix(text.words[last - 1].folded)) --last;
  if (last - first < 2) return;
  labels_.try_emplace(person.id, person.label);
  by_surname_[name_key(text.words[last - 1])].insert(person.id);
  const std::string& leading = text.words[first].folded;
  if (is_leading_family_name(leading)) by_surname_[leading].insert(person.id);
  by_given_name_[name_key(text.words[first])].insert(person.id);
}

std::optional<Surnames::Person> Surnames::find(const Word& surname, bool given_names_too) const {
  const std::string key = name_key(surname);
  auto found = by_surname_.find(key);
  if (found == by_surname_.end()) {
    if (!given_names_too) return std::nullopt;
    found = by_given_name_.find(key);
    if (found == by_given_name_.end()) return std::nullopt;
  }
  if (found->second.size() != 1) return std::nullopt;
  const EntityId& id = *found->second.begin();
  return Person{id, labels_.at(id)};
}

}  // namespace corpus
