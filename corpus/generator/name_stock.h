#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "corpus/annotation.h"
#include "corpus/generator/dice.h"
#include "corpus/lexicon.h"

namespace corpus {

// Something that a generated report can name.
struct StockName {
  EntityId id;
  std::string label;
  // Ways to write it, the usual one first; none of them means anything else.
  std::vector<std::string> forms;
  // A shorter way once it has been named in full; empty when there is none: an acronym, a surname.
  std::string short_form = {};
  // Of a person, before the surname: "Ms"; empty when nobody knows.
  std::string honorific = {};
};

// Names of the lexicon and made-up ones, each list by falling frequency.
class NameStock {
 public:
  explicit NameStock(const Lexicon& lexicon);

  bool has(Facet facet) const { return !names_[index_of(facet)].empty(); }
  // One of the facet's names; it has some.
  const StockName& draw(Facet facet, Dice& dice) const {
    const std::vector<StockName>& names = names_[index_of(facet)];
    return names[dice.rank_below(static_cast<std::uint32_t>(names.size()))];
  }
  // Where a place of the stock lies; nothing for a village that is made up.
  const FacetValue* country_of(const EntityId& place) const;

 private:
  std::array<std::vector<StockName>, kEntityKinds> names_;
  // By place.
  std::map<EntityId, FacetValue> countries_;
};

}  // namespace corpus
