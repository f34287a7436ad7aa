#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// The facets by which reports are filtered, and the ids of their values.
namespace corpus {

// In the order of the page. The first six are kinds of entity, found in the text of a report;
// the others are told of the report as a whole.
enum class Facet : std::uint8_t {
  Weapon,
  Resolution,
  Person,
  Organisation,
  Place,
  Country,
  Source,
  Language,
  // A kind of known names, but no facet: treaties stand in for one another in a search.
  Treaty,
};

inline constexpr std::array kFacets = {
    Facet::Weapon, Facet::Resolution, Facet::Person, Facet::Organisation,
    Facet::Place,  Facet::Country,    Facet::Source, Facet::Language,
};
inline constexpr std::size_t kEntityKinds = 6;
inline constexpr std::size_t kKinds = kFacets.size() + 1;
static_assert(kFacets.size() == static_cast<std::size_t>(Facet::Language) + 1);

constexpr std::size_t index_of(Facet facet) { return static_cast<std::size_t>(facet); }

std::string_view name_of(Facet facet);  // "weapon", "resolution", …
// Nothing for "treaty".
std::optional<Facet> parse_facet(std::string_view name);

// Names one value of a facet for good: "weapon/shahed-136".
struct EntityId {
  Facet facet = Facet::Weapon;
  // Lower-case ASCII letters, digits and hyphens; at most kMaxSlug bytes.
  std::string slug;
  auto operator<=>(const EntityId&) const = default;
};

inline constexpr std::size_t kMaxSlug = 120;

std::string to_string(const EntityId& id);
std::optional<EntityId> parse_entity_id(std::string_view text);
// The same, of treaties too.
std::optional<EntityId> parse_named_id(std::string_view text);
// The id of a value known by its name alone; the name is written in Latin letters first.
EntityId id_from_name(Facet facet, std::string_view name);

}  // namespace corpus
