#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/lexicon.h"

namespace corpus {

// A name of an organ of a state in parts: "Air Force" and Ukraine of "Air Force of Ukraine".
struct OrganName {
  std::string bare;
  std::vector<std::string> words;  // of `bare`, folded
  std::optional<EntityId> country;
};

// Whether the organ sits in its capital: "the General Staff in Kyiv" is Ukraine's, but "the Army in
// Baghdad" may be any.
bool is_seated(const OrganName& organ);

// What the lexicon says of countries and their organs; keeps its answers. English names only.
class OrganNames {
 public:
  explicit OrganNames(const Lexicon& lexicon) : lexicon_(lexicon) {}

  // Nothing for what is called like no organ.
  std::optional<OrganName> read(std::string_view name);
  // The country that a place lies in, or that a people is of.
  std::optional<EntityId> country_of(const EntityId& id);
  // A country's own organ: "Ministry of Defense" of Ukraine.
  std::optional<KnownEntity> organ_of(const EntityId& country, const std::string& bare);

 private:
  std::optional<KnownEntity> look_up(const EntityId& country, const std::string& bare);
  const std::vector<std::string>& names_of(const EntityId& country);

  const Lexicon& lexicon_;
  std::map<std::string, std::optional<OrganName>, std::less<>> organs_;
  std::map<EntityId, std::optional<EntityId>> countries_;
  std::map<EntityId, std::vector<std::string>> names_;
  std::map<std::pair<EntityId, std::string>, std::optional<KnownEntity>> owned_;
};

}  // namespace corpus
