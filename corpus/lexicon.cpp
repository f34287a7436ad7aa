#include "corpus/lexicon.h"

#include <algorithm>

#include "corpus/lexicon_draft.h"
#include "corpus/lexicon_image_writer.h"
#include "corpus/name_words.h"
#include "corpus/stable_hash.h"

namespace corpus {
namespace {

std::optional<std::uint32_t> node_of(const LexiconImage& image, std::string_view name) {
  std::uint64_t state = LexiconImage::kRoot;
  std::optional<std::uint32_t> node;
  for (const Word& word : split_words(name)) {
    state = LexiconImage::next_state(state, stable_hash(name_key(word)));
    node = image.node_at(state);
    if (!node) return std::nullopt;
  }
  return node;
}

}  // namespace

Lexicon::Lexicon() : Lexicon(write_lexicon_image(LexiconDraft{})) {}

Lexicon::Lexicon(std::vector<std::uint64_t> image)
    : own_(std::move(image)), image_(reinterpret_cast<const char*>(own_.data())) {}

KnownEntity Lexicon::entity_at(std::uint32_t row) const {
  const std::span<const LexiconImage::Entity> entities = image_.entities();
  const auto id_of = [&](const LexiconImage::Entity& entity) {
    return EntityId{static_cast<Facet>(entity.facet), std::string(image_.string(entity.slug))};
  };
  const LexiconImage::Entity& entity = entities[row];
  KnownEntity known;
  known.id = id_of(entity);
  known.label = image_.string(entity.label);
  if (entity.parent != LexiconImage::kNone) known.parent = id_of(entities[entity.parent]);
  known.is_family = entity.is_family != 0;
  if (entity.latitude != LexiconImage::kNowhere) {
    constexpr double kUnit = 10000;
    known.at = Coordinates{entity.latitude / kUnit, entity.longitude / kUnit};
  }
  known.population = entity.population;
  return known;
}

std::optional<std::uint32_t> Lexicon::row_of(const EntityId& id) const {
  const std::span<const LexiconImage::Entity> entities = image_.entities();
  const auto facet = static_cast<std::uint8_t>(index_of(id.facet));
  const auto before = [&](const LexiconImage::Entity& entity, const EntityId&) {
    return entity.facet != facet ? entity.facet < facet : image_.string(entity.slug) < id.slug;
  };
  const auto found = std::lower_bound(entities.begin(), entities.end(), id, before);
  if (found != entities.end() && found->facet == facet && image_.string(found->slug) == id.slug)
    return static_cast<std::uint32_t>(found - entities.begin());
  const std::string text = to_string(id);
  for (const LexiconImage::Redirect& redirect : image_.redirects()) {
    if (image_.string(redirect.from) == text) return redirect.entity;
  }
  return std::nullopt;
}

std::optional<KnownEntity> Lexicon::find(const EntityId& id) const {
  const std::optional<std::uint32_t> row = row_of(id);
  if (!row) return std::nullopt;
  return entity_at(*row);
}

bool Lexicon::is_killed(const EntityId& id) const {
  const std::string text = to_string(id);
  return std::any_of(image_.killed().begin(), image_.killed().end(),
                     [&](std::uint32_t at) { return image_.string(at) == text; });
}

std::vector<KnownEntity> Lexicon::all_named(std::string_view name) const {
  std::vector<KnownEntity> found;
  const std::optional<std::uint32_t> node = node_of(image_, name);
  if (!node) return found;
  const auto [first, last] = image_.names_at(*node);
  for (std::uint32_t index = first; index < last; ++index) {
    KnownEntity entity = entity_at(image_.names()[index].entity());
    const bool is_new = std::none_of(found.begin(), found.end(), [&](const KnownEntity& other) {
      return other.id == entity.id;
    });
    if (is_new) found.push_back(std::move(entity));
  }
  return found;
}

std::optional<KnownEntity> Lexicon::find_by_name(Facet facet, std::string_view name) const {
  std::vector<KnownEntity> named = all_named(name);
  std::erase_if(named, [&](const KnownEntity& entity) { return entity.id.facet != facet; });
  if (named.empty()) return std::nullopt;
  const std::string folded = fold(name);
  const auto labelled = std::find_if(named.begin(), named.end(), [&](const KnownEntity& entity) {
    return fold(entity.label) == folded;
  });
  return std::move(labelled == named.end() ? named.front() : *labelled);
}

std::vector<std::string> Lexicon::names_of(const EntityId& id) const {
  std::vector<std::string> names;
  const std::optional<std::uint32_t> row = row_of(id);
  if (!row) return names;
  const LexiconImage::Entity& entity = image_.entities()[*row];
  for (const std::uint32_t name : image_.entity_names().subspan(entity.first_name, entity.names))
    names.emplace_back(image_.string(image_.names()[name].written));
  return names;
}

std::vector<KnownEntity> Lexicon::persons_by(std::span<const LexiconImage::Key> keys,
                                             std::string_view key) const {
  std::vector<KnownEntity> persons;
  const std::uint64_t hash = stable_hash(key);
  auto at = std::lower_bound(
      keys.begin(), keys.end(), hash,
      [](const LexiconImage::Key& one, std::uint64_t other) { return one.hash < other; });
  for (; at != keys.end() && at->hash == hash; ++at) persons.push_back(entity_at(at->entity));
  return persons;
}

std::vector<KnownEntity> Lexicon::persons_by_surname(std::string_view surname) const {
  return persons_by(image_.surnames(), surname);
}

std::vector<KnownEntity> Lexicon::persons_by_given_name(std::string_view name) const {
  return persons_by(image_.given_names(), name);
}

std::string_view Lexicon::offices_of(const EntityId& id) const {
  const std::optional<std::uint32_t> row = row_of(id);
  return row ? image_.string(image_.entities()[*row].offices) : std::string_view();
}

std::vector<KnownEntity> Lexicon::persons_like(std::string_view skeleton) const {
  return persons_by(image_.skeletons(), skeleton);
}

}  // namespace corpus
