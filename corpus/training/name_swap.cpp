#include "corpus/training/name_swap.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "corpus/lexicon.h"
#include "corpus/text.h"

namespace corpus::training {
namespace {

using Random = std::mt19937_64;

template <typename List>
std::string pick(const List& list, Random& random) {
  return std::string(list[random() % list.size()]);
}

bool chance(Random& random, unsigned percent) { return random() % 100 < percent; }

std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

bool is_capitals(std::string_view name) {
  std::size_t upper = 0;
  for (const char c : name) {
    if (c >= 'a' && c <= 'z') return false;
    if (c >= 'A' && c <= 'Z') ++upper;
  }
  return upper > 3;
}

std::string in_capitals(std::string name) {
  for (char& c : name)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return name;
}

std::string last_word(const std::string& name) { return name.substr(name.rfind(' ') + 1); }

bool is_country(const KnownEntity& place) {
  return place.parent == EntityId{Facet::Country, place.id.slug};
}

}  // namespace

// Who stands in for whom in one text.
class NameSwap::Cast {
 public:
  Cast(const NameSwap& names, std::uint64_t seed) : names_(names), random_(seed) {}

  std::string stand_in(const std::string& name, const NameSpan& span) {
    const auto [place, is_new] = cast_.try_emplace({name, span.kind});
    if (is_new)
      place->second = is_capitals(name) && span.kind != NameKind::Organisation
                          ? in_capitals(invent(name, span))
                          : invent(name, span);
    return place->second;
  }

 private:
  std::string invent(const std::string& name, const NameSpan& span) {
    switch (span.kind) {
      case NameKind::Person:
        return person(name);
      case NameKind::Place:
        return place(name);
      case NameKind::Organisation:
        return organisation(name, span.sort);
    }
    return name;
  }

  std::string full_person() {
    if (chance(random_, 30)) return pick(names_.persons_, random_);
    std::string name = pick(names_.given_, random_);
    if (chance(random_, 8))
      name += " " + std::string(1, static_cast<char>('A' + random_() % 26)) + ".";
    if (chance(random_, 6)) name += " " + pick(names_.given_, random_);
    static constexpr std::array<std::string_view, 10> kParticles = {
        "al-", "van ", "de ", "von ", "bin ", "Mc", "O'", "El ", "da ", "Abu "};
    name += " ";
    if (chance(random_, 6)) name += pick(kParticles, random_);
    name += pick(names_.family_, random_);
    if (chance(random_, 4)) name += "-" + pick(names_.family_, random_);
    return name;
  }

  // The family name alone stands for the family name of who was named in full.
  std::string person(const std::string& name) {
    if (name.find(' ') == std::string::npos) {
      const auto known = families_.find(name);
      return known != families_.end() ? known->second : pick(names_.family_, random_);
    }
    std::string other = full_person();
    families_.try_emplace(last_word(name), last_word(other));
    return other;
  }

  std::string place(const std::string& name) {
    const auto known = built_in_lexicon().find_by_name(Facet::Place, name);
    if (known && is_country(*known)) return pick(names_.countries_, random_);
    if (known || name.find(' ') == std::string::npos) return pick(names_.towns_, random_);
    return name;
  }

  std::string organisation(const std::string& name, NameSort sort) {
    if (sort == NameSort::Company) return company(name);
    if (sort == NameSort::Club) return club(name);
    const bool is_short = name.find(' ') == std::string::npos;
    for (int tries = 0; tries < 20; ++tries) {
      std::string other = pick(names_.bodies_, random_);
      if ((other.find(' ') == std::string::npos) == is_short) return other;
    }
    return name;
  }

  std::string company(const std::string& name) {
    static constexpr std::array<std::string_view, 44> kTails = {
        "Corp",         "Inc",       "Ltd",         "Group",     "Holdings",      "Bank",
        "Industries",   "Energy",    "Motors",      "Airlines",  "Pharma",        "Capital",
        "Steel",        "Partners",  "Oil",         "Gold",      "Mining",        "Foods",
        "Systems",      "Software",  "Telecom",     "Insurance", "Electric",      "Securities",
        "Petroleum",    "AG",        "SA",          "NV",        "Plc",           "Co",
        "Co Ltd",       "Media",     "Resources",   "Shipping",  "Semiconductor", "Retail",
        "Chemicals",    "Logistics", "Investments", "Networks",  "Brewery",       "Aerospace",
        "Technologies", "& Co"};
    static constexpr std::array<std::string_view, 6> kJoints = {" ", " & ", "-", " ", " ", " "};
    if (name.find(' ') == std::string::npos || chance(random_, 25)) {
      const std::string other = pick(names_.companies_, random_);
      if (other.find(' ') == std::string::npos) return other;
      if (name.find(' ') == std::string::npos && chance(random_, 60))
        return pick(names_.family_, random_);
      return other;
    }
    std::string invented =
        chance(random_, 50) ? pick(names_.family_, random_) : pick(names_.towns_, random_);
    if (chance(random_, 20)) invented += pick(kJoints, random_) + pick(names_.family_, random_);
    return invented + " " + pick(kTails, random_);
  }

  std::string club(const std::string& name) {
    static constexpr std::array<std::string_view, 24> kTails = {
        "United", "City",   "Rovers",  "Athletic", "Town",    "FC",      "Wanderers", "Rangers",
        "County", "Stars",  "Tigers",  "Bulls",    "Eagles",  "Giants",  "Lions",     "Kings",
        "Sharks", "Albion", "Hotspur", "Warriors", "Blazers", "Pirates", "Wolves",    "Knights"};
    static constexpr std::array<std::string_view, 12> kHeads = {
        "FC", "Real",    "Dynamo",    "Sporting", "Athletic",  "Racing",
        "AC", "Spartak", "Lokomotiv", "CSKA",     "Deportivo", "Hapoel"};
    if (chance(random_, 35)) return pick(names_.clubs_, random_);
    const std::string town = pick(names_.towns_, random_);
    if (name.find(' ') == std::string::npos) return town;
    return chance(random_, 60) ? town + " " + pick(kTails, random_)
                               : pick(kHeads, random_) + " " + town;
  }

  const NameSwap& names_;
  Random random_;
  std::map<std::pair<std::string, NameKind>, std::string> cast_;
  std::map<std::string, std::string> families_;
};

NameSwap::NameSwap(std::span<const LabelledText> texts, const std::filesystem::path& words) {
  std::ifstream stream(words);
  if (!stream) throw std::runtime_error("cannot read " + words.string());
  for (std::string line; std::getline(stream, line);) {
    std::istringstream fields(line);
    std::string word, cluster, capital, given, family;
    fields >> word >> cluster >> capital >> given >> family;
    if (capital == "l") continue;
    if (given == "g") given_.push_back(capitalised(word));
    if (family == "f") family_.push_back(capitalised(word));
  }
  const Lexicon& lexicon = built_in_lexicon();
  for (std::uint32_t row = 0; row < lexicon.size(); ++row) {
    const KnownEntity entity = lexicon.entity_at(row);
    if (entity.id.facet == Facet::Organisation && !entity.is_family)
      bodies_.push_back(entity.label);
    if (entity.id.facet != Facet::Place) continue;
    (is_country(entity) ? countries_ : towns_).push_back(entity.label);
  }
  for (const LabelledText& text : texts) {
    for (const NameSpan& span : text.names) {
      const std::string name = text.text.substr(span.start, span.end - span.start);
      if (is_capitals(name) && name.find(' ') != std::string::npos) continue;
      if (span.kind == NameKind::Person && name.find(' ') != std::string::npos)
        persons_.push_back(name);
      if (span.kind != NameKind::Organisation) continue;
      (span.sort == NameSort::Company ? companies_
       : span.sort == NameSort::Club  ? clubs_
                                      : bodies_)
          .push_back(name);
    }
  }
}

LabelledText NameSwap::swapped(const LabelledText& text, std::uint64_t seed) const {
  LabelledText other{text.id, text.source, {}, {}};
  Cast cast(*this, seed);
  std::size_t copied = 0;
  for (const NameSpan& span : text.names) {
    other.text += text.text.substr(copied, span.start - copied);
    const std::string name =
        cast.stand_in(text.text.substr(span.start, span.end - span.start), span);
    other.names.push_back(
        {other.text.size(), other.text.size() + name.size(), span.kind, span.sort});
    other.text += name;
    copied = span.end;
  }
  other.text += text.text.substr(copied);
  return other;
}

}  // namespace corpus::training
