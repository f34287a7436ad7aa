#include "corpus/tagged_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace corpus {
namespace {

class NameTrimmer {
 public:
  NameTrimmer(const NamedText& text, std::span<const LexiconMatch> matches)
      : text_(text), place_end_(text.words.size()), name_starts_(text.words.size()) {
    for (const LexiconMatch& match : matches) {
      name_starts_[match.first_word] = true;
      if (match.entity.id.facet == Facet::Place) place_end_[match.first_word] = match.last_word;
    }
  }

  // Whether anything is left.
  bool trim(TaggedName& name) const {
    while (name.first_word < name.last_word && !may_end(name.last_word - 1)) --name.last_word;
    while (name.first_word < name.last_word && !may_begin(name)) ++name.first_word;
    return name.first_word < name.last_word && !is_office(name) && !are_places(name) &&
           !is_common(name) && !is_ship(name);
  }

 private:
  bool may_end(std::size_t word) const {
    const char first = text_.text[text_.words[word].start];
    return text_.is_capitalised(word) || (first >= '0' && first <= '9') || name_starts_[word];
  }

  bool may_begin(const TaggedName& name) const {
    const std::size_t word = name.first_word;
    if (name_starts_[word]) return true;
    if (name.kind == NameKind::Person && text_.cue(Cue::Particle, word) > 0) return true;
    return may_end(word) && text_.words[word].folded != "the";
  }

  bool is_office(const TaggedName& name) const {
    if (name.kind != NameKind::Organisation) return false;
    for (std::size_t i = name.first_word; i < name.last_word; ++i) {
      if (text_.words[i].folded == "of") return false;
    }
    return text_.cue(Cue::Office, name.last_word - 1) > 0;
  }

  // A part of the sky, a feast, a party's people or a kind of weapon ("FPV"), standing alone.
  bool is_common(const TaggedName& name) const {
    static constexpr std::array<std::string_view, 20> kWords = {
        "christmas",  "democrat",    "democratic", "democrats", "diwali",   "east",     "easter",
        "eastern",    "eid",         "hanukkah",   "north",     "northern", "passover", "ramadan",
        "republican", "republicans", "south",      "southern",  "west",     "western"};
    const std::size_t word = name.first_word;
    if (name.last_word != word + 1 || name_starts_[word]) return false;
    return text_.cue(Cue::WeaponContext, word) > 0 ||
           std::binary_search(kWords.begin(), kWords.end(), text_.words[word].folded);
  }

  // "USS Carney"
  bool is_ship(const TaggedName& name) const {
    static constexpr std::array<std::string_view, 5> kPrefixes = {"hmas", "hmcs", "hms", "uscgc",
                                                                  "uss"};
    return std::binary_search(kPrefixes.begin(), kPrefixes.end(),
                              text_.words[name.first_word].folded);
  }

  bool are_places(const TaggedName& name) const {
    const std::size_t second = place_end_[name.first_word];
    if (second <= name.first_word || second >= name.last_word) return false;
    const std::string_view gap = text_.gap_before(second);
    const bool apart = gap == "-" || gap == ", " || gap == "–" || gap == "/";
    return apart && place_end_[second] == name.last_word;
  }

  const NamedText& text_;
  // Of each word where a known place begins, the word behind it; elsewhere 0.
  std::vector<std::size_t> place_end_;
  // Whether a known name begins at a word.
  std::vector<bool> name_starts_;
};

}  // namespace

TaggedNames::TaggedNames(std::vector<TaggedName> names, std::size_t words)
    : names_(std::move(names)), name_of_(words, kNoName) {
  for (std::size_t i = 0; i < names_.size(); ++i) {
    std::fill(name_of_.begin() + static_cast<std::ptrdiff_t>(names_[i].first_word),
              name_of_.begin() + static_cast<std::ptrdiff_t>(names_[i].last_word), i);
  }
}

const TaggedName* TaggedNames::at(std::size_t word) const {
  if (word >= name_of_.size() || name_of_[word] == kNoName) return nullptr;
  return &names_[name_of_[word]];
}

const TaggedName* TaggedNames::exactly(std::size_t first, std::size_t last) const {
  const TaggedName* name = at(first);
  const bool same = name != nullptr && name->first_word == first && name->last_word == last;
  return same ? name : nullptr;
}

const TaggedName* TaggedNames::around(std::size_t first, std::size_t last) const {
  const TaggedName* name = at(first);
  if (name == nullptr || name->last_word < last) return nullptr;
  const bool longer = name->last_word - name->first_word > last - first;
  return longer ? name : nullptr;
}

std::vector<TaggedName> plausible_names(const NamedText& text,
                                        std::span<const LexiconMatch> matches,
                                        std::vector<TaggedName> names) {
  const NameTrimmer trimmer(text, matches);
  std::erase_if(names, [&](TaggedName& name) { return !trimmer.trim(name); });
  return names;
}

Facet facet_of(NameKind kind) {
  switch (kind) {
    case NameKind::Person:
      return Facet::Person;
    case NameKind::Organisation:
      return Facet::Organisation;
    case NameKind::Place:
      return Facet::Place;
  }
  return Facet::Place;
}

}  // namespace corpus
