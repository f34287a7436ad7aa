#include "corpus/entity.h"

#include <algorithm>

#include "corpus/stable_hash.h"
#include "corpus/text.h"

namespace corpus {
namespace {

constexpr std::array<std::string_view, kKinds> kNames = {"weapon",       "resolution", "person",
                                                         "organisation", "place",      "country",
                                                         "source",       "language",   "treaty"};

bool is_slug_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

std::string slug_of(std::string_view name) {
  std::string slug;
  for (const char c : to_ascii(name)) {
    if (is_slug_byte(c) && c != '-') {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-' && c != '\'') {
      slug += '-';
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  if (slug.empty()) return "n" + to_hex(stable_hash(name));
  if (slug.size() <= kMaxSlug) return slug;
  return slug.substr(0, kMaxSlug - 17) + "-" + to_hex(stable_hash(name));
}

std::optional<Facet> parse_kind(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Facet>(found - kNames.begin());
}

}  // namespace

std::string_view name_of(Facet facet) { return kNames[index_of(facet)]; }

std::optional<Facet> parse_facet(std::string_view name) {
  const std::optional<Facet> kind = parse_kind(name);
  return kind == Facet::Treaty ? std::nullopt : kind;
}

std::string to_string(const EntityId& id) { return std::string(name_of(id.facet)) + "/" + id.slug; }

std::optional<EntityId> parse_entity_id(std::string_view text) {
  std::optional<EntityId> id = parse_named_id(text);
  return id && id->facet == Facet::Treaty ? std::nullopt : id;
}

std::optional<EntityId> parse_named_id(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::optional<Facet> facet = parse_kind(text.substr(0, slash));
  const std::string_view slug = text.substr(slash + 1);
  if (!facet || slug.empty() || slug.size() > kMaxSlug) return std::nullopt;
  if (!std::all_of(slug.begin(), slug.end(), is_slug_byte)) return std::nullopt;
  return EntityId{*facet, std::string(slug)};
}

EntityId id_from_name(Facet facet, std::string_view name) { return {facet, slug_of(name)}; }

}  // namespace corpus
