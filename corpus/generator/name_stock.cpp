#include "corpus/generator/name_stock.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/generator/made_up_people.h"
#include "corpus/text.h"

namespace corpus {
namespace {

constexpr std::size_t kKnownNames = 600;
constexpr std::uint32_t kMadeUpPersons = 4000;
constexpr std::uint32_t kMadeUpOrganisations = 500;
constexpr std::uint32_t kMadeUpVillages = 200;
// Of the order of names: it is part of no report's seed, so that a value is as frequent in every
// corpus.
constexpr std::uint64_t kOrder = 20221020;
// Smaller towns share their names with too much else.
constexpr std::uint32_t kTown = 200'000;

// A country is two entities of one name: the place, and the heading above its towns.
bool is_named_once(const Lexicon& lexicon, const std::string& form) {
  const std::vector<KnownEntity> named = lexicon.all_named(form);
  return std::count_if(named.begin(), named.end(),
                       [](const KnownEntity& known) { return !known.is_family; }) == 1;
}

// Whether these words mean this and nothing else, wherever they stand.
bool means_only(const Lexicon& lexicon, const std::string& form, const EntityId& id) {
  if (form.size() < 4) return false;
  const std::vector<Word> words = split_words(form);
  // Of "1988 Committee" and "Polaris missile" it could be argued where the name begins and ends.
  const auto begins_name = [&form](const Word& word) {
    const char first = form[word.start];
    return is_capitalised(form.substr(word.start)) && (first < '0' || first > '9');
  };
  if (words.empty() || !begins_name(words.front())) return false;
  if (!is_capitalised(std::string_view(form).substr(words.back().start))) return false;
  const std::vector<LexiconMatch> matches = lexicon.matches(form, words, std::nullopt);
  if (matches.size() != 1 || matches[0].last_word != words.size()) return false;
  return matches[0].first_word == 0 && matches[0].entity.id == id && !matches[0].needs_context &&
         is_named_once(lexicon, form);
}

// Whether a part of the words is a name too, as a country in that of a ministry is.
bool holds_another_name(const Lexicon& lexicon, const std::string& form) {
  return !lexicon.matches_within(form, split_words(form)).empty();
}

bool is_country(const KnownEntity& place) {
  return place.parent == EntityId{Facet::Country, place.id.slug};
}

bool is_wanted(const KnownEntity& known) {
  if (known.is_family) return false;
  switch (known.id.facet) {
    case Facet::Place:
      return known.population >= kTown || is_country(known);
    case Facet::Weapon:
    case Facet::Person:
    case Facet::Organisation:
      return true;
    default:
      return false;
  }
}

std::optional<FacetValue> country_around(const Lexicon& lexicon, const EntityId& place) {
  std::optional<KnownEntity> at = lexicon.find(place);
  for (int steps = 0; at && at->parent && steps < 8; ++steps) {
    at = lexicon.find(*at->parent);
    if (at && at->id.facet == Facet::Country) return FacetValue{at->id, at->label};
  }
  return std::nullopt;
}

// Other names of a weapon in any script; of the rest in Latin letters, as English reports have
// them.
std::optional<StockName> stock_name(const Lexicon& lexicon, const KnownEntity& known) {
  StockName name{known.id, known.label, {}};
  const bool any_script = known.id.facet == Facet::Weapon;
  for (const std::string& form : lexicon.names_of(known.id)) {
    if (!any_script && (form != known.label || script_of(form) != Script::Latin)) continue;
    if (means_only(lexicon, form, known.id)) name.forms.push_back(form);
  }
  if (name.forms.empty() || name.forms[0] != known.label) return std::nullopt;
  if (!any_script && holds_another_name(lexicon, known.label)) return std::nullopt;
  if (known.id.facet == Facet::Person)
    name.short_form = known.label.substr(known.label.rfind(' ') + 1);
  return name;
}

void shuffle(std::vector<StockName>& names, Dice& dice) {
  for (std::size_t left = names.size(); left > 1; --left)
    std::swap(names[left - 1], names[dice.below(static_cast<std::uint32_t>(left))]);
}

template <typename Make>
void add_made_up(std::vector<StockName>& names, std::uint32_t count, Make make) {
  for (std::uint32_t number = 0; number < count; ++number) {
    if (std::optional<StockName> made = make(number)) names.push_back(*std::move(made));
  }
}

}  // namespace

NameStock::NameStock(const Lexicon& lexicon) {
  Dice dice(kOrder);
  const auto of = [this](Facet facet) -> std::vector<StockName>& {
    return names_[index_of(facet)];
  };
  for (std::uint32_t row = 0; row < lexicon.size(); ++row) {
    const KnownEntity known = lexicon.entity_at(row);
    if (!is_wanted(known)) continue;
    if (auto name = stock_name(lexicon, known)) of(known.id.facet).push_back(*std::move(name));
  }
  for (std::vector<StockName>& names : names_) {
    shuffle(names, dice);
    if (names.size() > kKnownNames) names.resize(kKnownNames);
  }
  add_made_up(of(Facet::Person), kMadeUpPersons,
              [&](std::uint32_t n) { return made_up_person(n, lexicon); });
  add_made_up(of(Facet::Organisation), kMadeUpOrganisations,
              [&](std::uint32_t n) { return made_up_organisation(n, lexicon); });
  add_made_up(of(Facet::Place), kMadeUpVillages,
              [&](std::uint32_t n) { return made_up_village(n, lexicon); });
  for (std::vector<StockName>& names : names_) shuffle(names, dice);
  for (const StockName& place : of(Facet::Place)) {
    if (auto country = country_around(lexicon, place.id))
      countries_.emplace(place.id, *std::move(country));
  }
}

const FacetValue* NameStock::country_of(const EntityId& place) const {
  const auto found = countries_.find(place);
  return found == countries_.end() ? nullptr : &found->second;
}

}  // namespace corpus
