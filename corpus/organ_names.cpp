#include "corpus/organ_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>

#include "corpus/text.h"

namespace corpus {
namespace {

constexpr std::size_t kLongestCountry = 3;  // words before an organ
constexpr int kMostSteps = 6;               // from a town to its country

// What an organ is called by, last or before "of".
bool is_body(std::string_view folded) {
  static constexpr std::array<std::string_view, 29> kBodies = {
      "army",    "assembly",       "bank",     "cabinet",    "commission", "congress",
      "corps",   "council",        "court",    "department", "duma",       "force",
      "forces",  "government",     "guard",    "guards",     "house",      "marine",
      "marines", "military",       "ministry", "navy",       "office",     "parliament",
      "police",  "representative", "senate",   "service",    "staff"};
  return std::binary_search(kBodies.begin(), kBodies.end(), folded);
}

bool sounds_like_organ(const std::vector<Word>& words) {
  if (words.empty()) return false;
  if (is_body(words.back().folded)) return true;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].folded == "of" && is_body(words[i - 1].folded)) return true;
  }
  return false;
}

std::vector<std::string> folded(std::span<const Word> words) {
  std::vector<std::string> all;
  for (const Word& word : words) all.push_back(word.folded);
  return all;
}

// The country that goes by a name, or whose people does.
std::optional<EntityId> country_called(const Lexicon& lexicon, std::string_view name) {
  for (const KnownEntity& entity : lexicon.all_named(name)) {
    if (entity.id.facet == Facet::Country) return entity.id;
    const EntityId country{Facet::Country, entity.id.slug};
    if (entity.id.facet == Facet::Place && entity.parent == country) return country;
  }
  return std::nullopt;
}

// "Ukrainian Air Force", cut before the word `first`.
std::optional<OrganName> behind_country(const Lexicon& lexicon, std::string_view name,
                                        std::span<const Word> words, std::size_t first) {
  std::optional<EntityId> country = country_called(lexicon, name.substr(0, words[first - 1].end));
  if (!country) return std::nullopt;
  return OrganName{std::string(name.substr(words[first].start)), folded(words.subspan(first)),
                   std::move(country)};
}

// "Air Force of the Philippines", cut before the word `of`.
std::optional<OrganName> before_country(const Lexicon& lexicon, std::string_view name,
                                        std::span<const Word> words, std::size_t of) {
  std::size_t first = of + 1;
  if (words[of].folded != "of" || first == words.size()) return std::nullopt;
  if (words[first].folded == "the" && first + 1 < words.size()) ++first;
  std::optional<EntityId> country = country_called(lexicon, name.substr(words[first].start));
  if (!country) return std::nullopt;
  return OrganName{std::string(name.substr(0, words[of - 1].end)), folded(words.first(of)),
                   std::move(country)};
}

std::optional<OrganName> organ_in(const Lexicon& lexicon, std::string_view name) {
  const std::vector<Word> words = split_words(name);
  if (!sounds_like_organ(words)) return std::nullopt;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (i <= kLongestCountry) {
      if (std::optional<OrganName> organ = behind_country(lexicon, name, words, i)) return organ;
    }
    if (std::optional<OrganName> organ = before_country(lexicon, name, words, i)) return organ;
  }
  return OrganName{std::string(name), folded(words), std::nullopt};
}

std::optional<EntityId> country_around(const Lexicon& lexicon, const EntityId& place) {
  std::optional<KnownEntity> at = lexicon.find(place);
  for (int steps = 0; at && at->parent && steps < kMostSteps; ++steps) {
    if (at->parent->facet == Facet::Country) return at->parent;
    at = lexicon.find(*at->parent);
  }
  return std::nullopt;
}

// "Ministry of Defence" for "Ministry of Defense"; empty where there is no other spelling.
std::string spelt_otherwise(std::string bare) {
  static constexpr std::string_view kRoot = "Defen";
  const std::size_t at = bare.find(kRoot);
  if (at == std::string::npos || at + kRoot.size() == bare.size()) return {};
  char& letter = bare[at + kRoot.size()];
  if (letter != 'c' && letter != 's') return {};
  letter = letter == 'c' ? 's' : 'c';
  return bare;
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string whole;
  for (const std::string_view part : parts) whole += part;
  return whole;
}

}  // namespace

bool is_seated(const OrganName& organ) {
  static constexpr std::array<std::string_view, 8> kSeated = {
      "cabinet", "congress", "court", "government", "ministry", "parliament", "senate", "staff"};
  const auto of = std::find(organ.words.begin(), organ.words.end(), "of");
  return of != organ.words.begin() && std::binary_search(kSeated.begin(), kSeated.end(), *(of - 1));
}

std::optional<OrganName> OrganNames::read(std::string_view name) {
  const auto [at, is_new] = organs_.try_emplace(std::string(name));
  if (is_new) at->second = organ_in(lexicon_, name);
  return at->second;
}

std::optional<EntityId> OrganNames::country_of(const EntityId& id) {
  if (id.facet == Facet::Country) return id;
  const auto [at, is_new] = countries_.try_emplace(id);
  if (is_new) at->second = country_around(lexicon_, id);
  return at->second;
}

std::optional<KnownEntity> OrganNames::organ_of(const EntityId& country, const std::string& bare) {
  const auto [at, is_new] = owned_.try_emplace({country, fold(bare)});
  if (is_new) {
    at->second = look_up(country, bare);
    if (!at->second) at->second = look_up(country, spelt_otherwise(bare));
  }
  return at->second;
}

std::optional<KnownEntity> OrganNames::look_up(const EntityId& country, const std::string& bare) {
  if (bare.empty()) return std::nullopt;
  for (const std::string& name : names_of(country)) {
    for (const std::string& whole : {joined({name, " ", bare}), joined({bare, " of ", name}),
                                     joined({bare, " of the ", name})}) {
      std::optional<KnownEntity> found = lexicon_.find_by_name(Facet::Organisation, whole);
      if (found) return found;
    }
  }
  return std::nullopt;
}

// "Ukraine" and "Ukrainian"; English needs no letters beyond ASCII.
const std::vector<std::string>& OrganNames::names_of(const EntityId& country) {
  const auto [at, is_new] = names_.try_emplace(country);
  if (!is_new) return at->second;
  for (const Facet facet : {Facet::Place, Facet::Country}) {
    for (std::string& name : lexicon_.names_of({facet, country.slug})) {
      const bool ascii =
          std::all_of(name.begin(), name.end(), [](unsigned char letter) { return letter < 0x80; });
      if (ascii) at->second.push_back(std::move(name));
    }
  }
  return at->second;
}

}  // namespace corpus
