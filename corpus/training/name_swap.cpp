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

bool is_one_word(std::string_view name) { return name.find(' ') == std::string_view::npos; }

std::string last_word(const std::string& name) { return name.substr(name.rfind(' ') + 1); }

bool is_country(const KnownEntity& entity) {
  return entity.id.facet == Facet::Place &&
         entity.parent == EntityId{Facet::Country, entity.id.slug};
}

bool is_town(const KnownEntity& entity) {
  return entity.id.facet == Facet::Place && !is_country(entity);
}

bool is_body(const KnownEntity& entity) {
  return entity.id.facet == Facet::Organisation && !entity.is_family;
}

template <typename Is>
std::vector<std::string> labels_where(Is&& is) {
  const Lexicon& lexicon = built_in_lexicon();
  std::vector<std::string> labels;
  for (std::uint32_t row = 0; row < lexicon.size(); ++row) {
    const KnownEntity entity = lexicon.entity_at(row);
    if (is(entity)) labels.push_back(entity.label);
  }
  return labels;
}

bool is_full_person(const NameSpan& span, std::string_view name) {
  return span.kind == NameKind::Person && !is_one_word(name);
}

template <NameSort sort>
bool is_organisation(const NameSpan& span, std::string_view) {
  return span.kind == NameKind::Organisation && span.sort == sort;
}

// Of marked names; without those that are in capitals as a whole headline is.
template <typename Is>
std::vector<std::string> names_where(std::span<const LabelledText> texts, Is&& is) {
  std::vector<std::string> names;
  for (const LabelledText& text : texts) {
    for (const NameSpan& span : text.names) {
      const std::string name = text.text.substr(span.start, span.end - span.start);
      if (is_capitals(name) && !is_one_word(name)) continue;
      if (is(span, name)) names.push_back(name);
    }
  }
  return names;
}

struct PersonWords {
  std::vector<std::string> given;
  std::vector<std::string> family;
};

// From the table of gather_words.py.
PersonWords person_words(const std::filesystem::path& table) {
  std::ifstream stream(table);
  if (!stream) throw std::runtime_error("cannot read " + table.string());
  PersonWords words;
  for (std::string line; std::getline(stream, line);) {
    std::istringstream fields(line);
    std::string word, cluster, capital, given, family;
    fields >> word >> cluster >> capital >> given >> family;
    if (capital == "l") continue;
    if (given == "g") words.given.push_back(capitalised(word));
    if (family == "f") words.family.push_back(capitalised(word));
  }
  return words;
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
      std::string other = pick(names_.companies_, random_);
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
    std::string town = pick(names_.towns_, random_);
    if (name.find(' ') == std::string::npos) return town;
    return chance(random_, 60) ? town + " " + pick(kTails, random_)
                               : pick(kHeads, random_) + " " + town;
  }

  const NameSwap& names_;
  Random random_;
  std::map<std::pair<std::string, NameKind>, std::string> cast_;
  std::map<std::string, std::string> families_;
};

NameSwap::NameSwap(std::span<const LabelledText> texts, const std::filesystem::path& words)
    : persons_(names_where(texts, is_full_person)),
      countries_(labels_where(is_country)),
      towns_(labels_where(is_town)),
      companies_(names_where(texts, is_organisation<NameSort::Company>)),
      clubs_(names_where(texts, is_organisation<NameSort::Club>)),
      bodies_(labels_where(is_body)) {
  PersonWords persons = person_words(words);
  given_ = std::move(persons.given);
  family_ = std::move(persons.family);
  const auto marked = names_where(texts, is_organisation<NameSort::Any>);
  bodies_.insert(bodies_.end(), marked.begin(), marked.end());
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
