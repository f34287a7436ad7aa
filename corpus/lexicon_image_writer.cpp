#include "corpus/lexicon_image_writer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

#include "corpus/lexicon_draft.h"
#include "corpus/name_keys.h"
#include "corpus/name_words.h"
#include "corpus/stable_hash.h"

namespace corpus {
namespace {

using Image = LexiconImage;

// The surname, and the first word of a Korean or Chinese name: "Chen" alone for Chen Chien-jen.
std::vector<std::string> surname_keys(std::string_view name) {
  const std::vector<Word> words = split_words(name);
  if (words.size() < 2) return {};
  std::vector<std::string> keys;
  const bool leads = is_leading_family_name(words.front().folded);
  if (leads) keys.push_back(words.front().folded);
  if (!leads || words.size() == 2) keys.push_back(surname_key(name, words));
  return keys;
}

std::int32_t days_of(const std::optional<Day>& day) {
  if (!day) return Image::kNowhere;
  return static_cast<std::int32_t>(day->time_since_epoch().count());
}

class ImageWriter {
 public:
  explicit ImageWriter(const LexiconDraft& draft) : draft_(draft) {}

  std::vector<std::uint64_t> write() {
    number_entities();
    for (const auto& [id, entity] : draft_.entities) add_entity(id, entity);
    place_names();
    fill_slots();
    add_redirects();
    for (const EntityId& id : draft_.killed) killed_.push_back(add_string(to_string(id)));
    for (std::vector<Image::Key>* keys : {&surnames_, &given_names_, &skeletons_}) sort_keys(*keys);
    return joined();
  }

 private:
  // A name before its place is known.
  struct NewName {
    Image::Name name;
    LexiconFlags flags;
    std::uint32_t node;
    std::uint8_t facet;
    std::uint32_t population;
  };

  void number_entities() {
    for (const auto& [id, entity] : draft_.entities)
      rows_.emplace(to_string(id), static_cast<std::uint32_t>(rows_.size()));
  }

  std::uint32_t row_of(const EntityId& id) const {
    const auto found = rows_.find(to_string(id));
    return found == rows_.end() ? Image::kNone : found->second;
  }

  std::uint32_t add_string(std::string_view text) {
    const auto [at, is_new] =
        string_at_.try_emplace(std::string(text), static_cast<std::uint32_t>(strings_.size()));
    if (!is_new) return at->second;
    const auto length = static_cast<std::uint16_t>(text.size());
    strings_.append(reinterpret_cast<const char*>(&length), sizeof length);
    strings_ += text.substr(0, length);
    return at->second;
  }

  void add_entity(const EntityId& id, const DraftEntity& entity) {
    constexpr double kUnit = 10000;
    const auto degrees = [](double angle) {
      return static_cast<std::int32_t>(std::lround(angle * kUnit));
    };
    Image::Entity row{};
    row.slug = add_string(id.slug);
    row.label = add_string(entity.label);
    row.parent = entity.parent ? row_of(*entity.parent) : Image::kNone;
    row.first_name = static_cast<std::uint32_t>(new_names_.size());
    row.names = static_cast<std::uint32_t>(entity.names.size());
    row.latitude = entity.at ? degrees(entity.at->latitude) : Image::kNowhere;
    row.longitude = entity.at ? degrees(entity.at->longitude) : Image::kNowhere;
    row.population = entity.population;
    row.offices = add_string(entity.offices);
    row.facet = static_cast<std::uint8_t>(index_of(id.facet));
    row.is_family = entity.is_family ? 1 : 0;
    const auto number = static_cast<std::uint32_t>(entities_.size());
    entities_.push_back(row);
    for (const DraftName& name : entity.names) add_name(number, name);
    if (id.facet == Facet::Person) add_person_keys(number, entity);
  }

  void add_name(std::uint32_t entity, const DraftName& name) {
    std::uint32_t flags = 0;
    if (name.flags.exact_case) flags |= Image::Name::kExactCase;
    if (name.flags.needs_context) flags |= Image::Name::kNeedsContext;
    if (name.flags.since || name.flags.until) flags |= Image::Name::kHasTerm;
    const Image::Entity& row = entities_[entity];
    new_names_.push_back({{entity << 3 | flags, add_string(name.written)},
                          name.flags,
                          node_of(name.written),
                          row.facet,
                          row.population});
  }

  void add_person_keys(std::uint32_t number, const DraftEntity& entity) {
    for (const std::string& key : surname_keys(entity.label))
      surnames_.push_back({stable_hash(key), number});
    const std::vector<Word> words = split_words(entity.label);
    if (words.size() > 1 && !is_leading_family_name(words.front().folded))
      given_names_.push_back({stable_hash(words.front().folded), number});
    std::set<std::uint64_t> keys;
    for (const DraftName& name : entity.names) {
      for (const std::string& key : person_keys(name.written)) keys.insert(stable_hash(key));
    }
    for (const std::uint64_t key : keys) skeletons_.push_back({key, number});
  }

  std::uint32_t node_of(const std::string& name) {
    std::uint64_t state = Image::kRoot;
    std::uint32_t node = 0;
    for (const Word& word : split_words(name)) {
      state = Image::next_state(state, stable_hash(name_key(word)));
      node = nodes_.try_emplace(state, static_cast<std::uint32_t>(nodes_.size())).first->second;
    }
    return node;
  }

  // Puts names in the order of their nodes; at one node countries and regions come before towns,
  // and large towns before small ones.
  void place_names() {
    std::vector<std::uint32_t> order(new_names_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      const auto rank = [&](std::uint32_t index) {
        const NewName& name = new_names_[index];
        const std::uint32_t people = name.population == 0 ? 0 : ~name.population;
        return std::tuple(name.node, name.facet, people);
      };
      return rank(a) < rank(b);
    });
    entity_names_.resize(order.size());
    first_names_.assign(nodes_.size() + 1, static_cast<std::uint32_t>(order.size()));
    for (std::uint32_t place = 0; place < order.size(); ++place) {
      const NewName& name = new_names_[order[place]];
      entity_names_[order[place]] = place;
      names_.push_back(name.name);
      first_names_[name.node] = std::min(first_names_[name.node], place);
      if (name.name.has(Image::Name::kHasTerm))
        terms_.push_back({place, days_of(name.flags.since), days_of(name.flags.until)});
    }
    // Nodes in the midst of names have none: they begin where the next node's do.
    for (std::size_t node = first_names_.size() - 1; node-- > 0;)
      first_names_[node] = std::min(first_names_[node], first_names_[node + 1]);
  }

  void fill_slots() {
    slots_.resize(std::bit_ceil(nodes_.size() * 4 / 3 + 2));
    const std::size_t mask = slots_.size() - 1;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> nodes(nodes_.begin(), nodes_.end());
    // The same tables give the same bytes.
    std::sort(nodes.begin(), nodes.end());
    for (const auto& [state, node] : nodes) {
      std::size_t at = state & mask;
      while (slots_[at].node != 0) at = (at + 1) & mask;
      slots_[at] = {static_cast<std::uint32_t>(state >> 32), node + 1};
    }
  }

  void add_redirects() {
    for (const auto& [from, first] : draft_.merged) {
      EntityId to = first;
      for (std::size_t steps = 0; steps < draft_.merged.size(); ++steps) {
        const auto next = draft_.merged.find(to);
        if (next == draft_.merged.end()) break;
        to = next->second;
      }
      const std::uint32_t row = row_of(to);
      if (row != Image::kNone) redirects_.push_back({add_string(to_string(from)), row});
    }
  }

  static void sort_keys(std::vector<Image::Key>& keys) {
    std::sort(keys.begin(), keys.end(), [](const Image::Key& a, const Image::Key& b) {
      return std::tie(a.hash, a.entity) < std::tie(b.hash, b.entity);
    });
  }

  template <typename Rows>
  void append(Image::Section section, const Rows& rows) {
    bytes_.resize((bytes_.size() + 7) / 8 * 8);
    header_.sections[section] = {static_cast<std::uint32_t>(bytes_.size()),
                                 static_cast<std::uint32_t>(rows.size())};
    bytes_.append(reinterpret_cast<const char*>(rows.data()),
                  rows.size() * sizeof(typename Rows::value_type));
  }

  std::vector<std::uint64_t> joined() {
    header_.fingerprint = draft_.fingerprint;
    bytes_.resize(sizeof header_);
    append(Image::kEntities, entities_);
    append(Image::kEntityNames, entity_names_);
    append(Image::kNames, names_);
    append(Image::kTerms, terms_);
    append(Image::kSlots, slots_);
    append(Image::kNodes, first_names_);
    append(Image::kRedirects, redirects_);
    append(Image::kKilled, killed_);
    append(Image::kSurnames, surnames_);
    append(Image::kGivenNames, given_names_);
    append(Image::kSkeletons, skeletons_);
    append(Image::kStrings, strings_);
    std::memcpy(bytes_.data(), &header_, sizeof header_);
    std::vector<std::uint64_t> image((bytes_.size() + 7) / 8);
    std::memcpy(image.data(), bytes_.data(), bytes_.size());
    return image;
  }

  const LexiconDraft& draft_;
  std::unordered_map<std::string, std::uint32_t> rows_;
  std::unordered_map<std::string, std::uint32_t> string_at_;
  std::unordered_map<std::uint64_t, std::uint32_t> nodes_;
  std::vector<NewName> new_names_;

  Image::Header header_;
  std::vector<Image::Entity> entities_;
  std::vector<std::uint32_t> entity_names_;
  std::vector<Image::Name> names_;
  std::vector<Image::Term> terms_;
  std::vector<Image::Slot> slots_;
  std::vector<std::uint32_t> first_names_;
  std::vector<Image::Redirect> redirects_;
  std::vector<std::uint32_t> killed_;
  std::vector<Image::Key> surnames_;
  std::vector<Image::Key> given_names_;
  std::vector<Image::Key> skeletons_;
  std::string strings_;
  std::string bytes_;
};

}  // namespace

std::vector<std::uint64_t> write_lexicon_image(const LexiconDraft& draft) {
  return ImageWriter(draft).write();
}

LoadedLexicon load_lexicon(std::span<const LexiconTable> tables, const Lexicon& base) {
  LexiconDraft draft = draft_of(base);
  std::vector<LexiconProblem> problems = apply_tables(tables, draft);
  return {Lexicon(write_lexicon_image(draft)), std::move(problems)};
}

}  // namespace corpus
