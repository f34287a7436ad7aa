#include "corpus/organ_owners.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/organ_names.h"

namespace corpus {
namespace {

constexpr std::size_t kFewest = 2;  // mentions of the country that most are

// The countries that a report names, and how often.
class Tally {
 public:
  void add(const EntityId& country) {
    ++counts_[country];
    ++all_;
  }

  bool has(const EntityId& country) const { return counts_.contains(country); }

  // That of at least two thirds of the mentions.
  std::optional<EntityId> main() const {
    for (const auto& [country, count] : counts_) {
      if (count >= kFewest && count * 3 >= all_ * 2) return country;
    }
    return std::nullopt;
  }

 private:
  std::map<EntityId, std::size_t> counts_;
  std::size_t all_ = 0;
};

// What the report has called by names that end with the same words.
struct NamedBefore {
  EntityId id;
  std::string label;
  bool is_owned;       // a country stands with it
  bool is_one = true;  // all are this one
};

constexpr std::size_t kLongestName = 8;  // words

std::string joined(std::span<const std::string> words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

// Whose an organ is by the place beside it: a country's, or for a town's or a state's nobody's.
struct Owner {
  std::optional<EntityId> country;
};

class OrganOwners {
 public:
  OrganOwners(const NamedText& text, const Lexicon& lexicon, std::vector<EntityMention> mentions)
      : text_(text), lexicon_(lexicon), names_(lexicon), mentions_(std::move(mentions)) {}

  std::vector<EntityMention> own() {
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (const std::optional<OrganName> organ = organ_at(mentions_[i])) own(i, *organ);
    }
    return std::move(mentions_);
  }

 private:
  std::string_view surface(const EntityMention& mention) const {
    return text_.text.substr(mention.start, mention.end - mention.start);
  }

  std::optional<OrganName> organ_at(const EntityMention& mention) {
    if (mention.id.facet != Facet::Organisation) return std::nullopt;
    return names_.read(surface(mention));
  }

  void own(std::size_t i, const OrganName& organ) {
    EntityMention& mention = mentions_[i];
    const std::optional<Owner> owner =
        organ.country ? Owner{organ.country} : owner_beside(i, organ);
    bool is_owned = false;
    if (!owner) {
      own_by_report(mention, organ);
    } else if (owner->country) {
      const bool settled = organ.country && lexicon_.find(mention.id);
      is_owned = settled || give(mention, names_.organ_of(*owner->country, organ.bare)) ||
                 organ.country.has_value();
    }
    remember(organ, mention, is_owned);
  }

  static bool give(EntityMention& mention, const std::optional<KnownEntity>& organ) {
    if (!organ) return false;
    mention.id = organ->id;
    mention.label = organ->label;
    return true;
  }

  std::optional<Owner> owner_beside(std::size_t i, const OrganName& organ) {
    if (i > 0) {
      const std::string_view gap = between(mentions_[i - 1], mentions_[i]);
      if (gap == " " || gap == "'s " || gap == "’s " || gap == "' " || gap == "’ ") {
        if (std::optional<Owner> owner = as_owner(mentions_[i - 1])) return owner;
      }
    }
    if (i + 1 == mentions_.size()) return std::nullopt;
    const std::string_view gap = between(mentions_[i], mentions_[i + 1]);
    if (gap == " of " || gap == " of the ") return as_owner(mentions_[i + 1]);
    const bool is_seat = gap == " in " && is_seated(organ) && !told_by_name(mentions_[i]);
    if (!is_seat || mentions_[i + 1].id.facet != Facet::Place) return std::nullopt;
    return Owner{names_.country_of(mentions_[i + 1].id)};
  }

  std::string_view between(const EntityMention& a, const EntityMention& b) const {
    return text_.text.substr(a.end, b.start - a.end);
  }

  std::optional<Owner> as_owner(const EntityMention& mention) {
    if (mention.id.facet != Facet::Place && mention.id.facet != Facet::Country) return std::nullopt;
    std::optional<EntityId> country = names_.country_of(mention.id);
    if (country && country->slug != mention.id.slug) country.reset();
    return Owner{std::move(country)};
  }

  // Whether the lexicon knows the bare name as that of one organ ("the Senate", "the Pentagon").
  bool told_by_name(const EntityMention& mention) const {
    const std::optional<KnownEntity> known = lexicon_.find(mention.id);
    return known && fold(known->label) != fold(surface(mention));
  }

  void own_by_report(EntityMention& mention, const OrganName& organ) {
    std::optional<EntityId> usual;
    if (told_by_name(mention)) {
      usual = country_in_label(mention);
      if (!usual) return;
    }
    const auto before = named_.find(joined(organ.words));
    if (before != named_.end()) return own_as(mention, before->second);
    if (const std::optional<EntityId> country = main_country(usual))
      give(mention, names_.organ_of(*country, organ.bare));
  }

  // Where those named before are one, and a country's: a state's National Guard is not the one.
  void own_as(EntityMention& mention, const NamedBefore& before) {
    if (!before.is_one || !(before.is_owned || country_told(before.label))) return;
    mention.id = before.id;
    mention.label = before.label;
  }

  // By all that it may be called later: its last words, and all of them where a country stood with
  // them.
  void remember(const OrganName& organ, const EntityMention& mention, bool is_owned) {
    const std::span<const std::string> words = organ.words;
    if (words.size() > kLongestName) return;
    for (std::size_t first = is_owned ? 0 : 1; first < words.size(); ++first) {
      const auto [at, is_new] = named_.try_emplace(
          joined(words.subspan(first)), NamedBefore{mention.id, mention.label, is_owned});
      if (is_new) continue;
      at->second.is_one = at->second.is_one && at->second.id == mention.id;
      at->second.is_owned = at->second.is_owned || is_owned;
    }
  }

  // The country that most of the report's are. One whose organ is usually meant by a name yields
  // to another only where the report does not speak of it.
  std::optional<EntityId> main_country(const std::optional<EntityId>& usual) {
    if (!counted_) count();
    if (!usual) return all_.main();
    return plain_.has(*usual) ? std::nullopt : plain_.main();
  }

  void count() {
    counted_ = true;
    for (const EntityMention& mention : mentions_) {
      const bool is_place = mention.id.facet == Facet::Place || mention.id.facet == Facet::Country;
      const std::optional<EntityId> country =
          is_place ? names_.country_of(mention.id) : country_in_label(mention);
      if (!country) continue;
      all_.add(*country);
      const std::optional<OrganName> organ = organ_at(mention);
      if (!organ || organ->country) plain_.add(*country);
    }
  }

  // "U.S. Department of Defense", whatever the text calls it.
  std::optional<EntityId> country_in_label(const EntityMention& mention) {
    if (mention.id.facet != Facet::Organisation || !lexicon_.find(mention.id)) return std::nullopt;
    return country_told(mention.label);
  }

  std::optional<EntityId> country_told(std::string_view name) {
    const std::optional<OrganName> organ = names_.read(name);
    return organ ? organ->country : std::nullopt;
  }

  const NamedText& text_;
  const Lexicon& lexicon_;
  OrganNames names_;
  std::vector<EntityMention> mentions_;
  std::map<std::string, NamedBefore> named_;
  bool counted_ = false;
  Tally all_;
  // Without organs whose bare name the lexicon takes for one country's.
  Tally plain_;
};

}  // namespace

std::vector<EntityMention> own_organs(const NamedText& text, const Lexicon& lexicon,
                                      std::vector<EntityMention> mentions) {
  return OrganOwners(text, lexicon, std::move(mentions)).own();
}

}  // namespace corpus
