#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "corpus/entity_mentions.h"

namespace corpus {

// Who a surname means in one report: the one person named in full who has it.
class Surnames {
 public:
  struct Person {
    EntityId id;
    std::string label;
  };

  // A full name of the text, at least two words long.
  void add(const NamedText& text, std::size_t first, std::size_t last, const Person& person);

  // Nothing when nobody, or more than one, has it. `given_names_too`: a first name will do, as
  // after a title ("President Xi").
  std::optional<Person> find(const Word& surname, bool given_names_too) const;

 private:
  std::map<EntityId, std::string> labels_;
  std::map<std::string, std::set<EntityId>> by_surname_;
  std::map<std::string, std::set<EntityId>> by_given_name_;
};

}  // namespace corpus
